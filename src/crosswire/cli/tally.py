"""`crosswire tally`: counts of people by outcome, with the range of what was reported and its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from crosswire.cli import options
from crosswire.cli.extraction import extracted
from crosswire.cli.talk import Talk
from crosswire.errors import UsageError
from crosswire.types.vocabulary import TallyPolicy as Policy

if TYPE_CHECKING:
    from crosswire.types import Extract, Report

FIELDS = ("id", "path", "url", "outlet", "publisher", "title", "byline", "published", "language")


class Format(StrEnum):
    """What a tally can be printed as."""

    CSV = "csv"
    JSON = "json"


EPILOG = """Examples:

\b
  crosswire tally --sample
  crosswire tally reports/*.txt
  crosswire tally incidents.jsonl --group incident --policy conservative --format csv
  crosswire tally reports/ --policy range --format json --out tally.json"""


def tally(  # noqa: PLR0913, PLR0917 - one parameter an option
    inputs: options.Inputs = None,
    group: Annotated[
        str | None,
        typer.Option(
            "--group", metavar="FIELD", help="Count by the values of a field of the input, not in all."
        ),
    ] = None,
    policy: Annotated[
        Policy, typer.Option("--policy", help="Which number to write down where reports differ.")
    ] = Policy.MAJORITY,
    format_: Annotated[Format, typer.Option("--format", "-f", help="What to print.")] = Format.CSV,
    out: options.Out = None,
    sample: options.Sample = False,
    published: options.Published = None,
    outlet: options.Outlet = None,
    language: options.Language = None,
    statements: options.Statements = None,
    follow_links: options.FollowLinks = False,
    quiet: options.Quiet = False,
    log: options.Log = options.LogFormat.TEXT,
    debug: options.Debug = False,
) -> None:
    """Count people killed, injured, missing, displaced, held, released.

    Low and high are the range of what the reports say; best is the number that the policy writes down, and
    bound how it is worded. Where the basis is figures, they are those of a brief of the same reports; where
    it is phrases, people described without a number ("a man was shot dead") are counted too.
    """
    with Talk(quiet=quiet, log=log, debug=debug, out=out, inputs=inputs) as talk:
        from crosswire.render import tally as rendered

        settings = options.settings(
            published=published,
            outlet=outlet,
            language=language,
            statements=statements,
            follow_links=follow_links,
        )
        # Without a field to part them the reports are one story, and are read as a brief reads them.
        found = extracted(talk, options.named(inputs, sample=sample), settings, story=group is None)
        counts = list(_counts(found.extracts, group, policy))
        talk.result(rendered.render_csv(counts) if format_ is Format.CSV else rendered.render_json(counts))
        talk.skipped(found.skipped)
        talk.note(f"{len(found.extracts)} reports, {len(counts)} counts", reports=len(found.extracts))


def _counts(extracts: Sequence[Extract], field: str | None, policy: Policy) -> Iterator[dict[str, Any]]:
    """Every count of every group, as plain data; groups in the order of their first report."""
    from crosswire.collate import tally as counting
    from crosswire.record import plain

    groups: dict[str | None, list[Extract]] = {}
    for extract in extracts:
        groups.setdefault(_value(extract.report, field) if field else None, []).append(extract)
    if field and set(groups) == {None}:
        raise UsageError(f"--group {field}: no report has a field of that name")
    for value, members in groups.items():
        for count in counting.count(members, policy=counting.Policy(policy.value)):
            yield {"group": value, **plain(count)}


def _value(report: Report, field: str) -> str | None:
    """What a report says in a field: one of its own, or one that its input holds beyond the contract."""
    from crosswire.record import plain

    value = getattr(report, field) if field in FIELDS else report.extra.get(field)
    return None if value is None else str(plain(value))
