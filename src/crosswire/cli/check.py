"""`crosswire check`: somebody's own text against the record."""

from __future__ import annotations

import shutil
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli import options, progress
from crosswire.cli.talk import SUPPORT_LACKING, Talk
from crosswire.errors import UsageError

if TYPE_CHECKING:
    from crosswire.check.against import Record
    from crosswire.config import Settings
    from crosswire.types.checking import Check


class Format(StrEnum):
    """What a check can be printed as."""

    TERMINAL = "terminal"
    HTML = "html"
    JSON = "json"


STAGES = ("reading", "analyses", "extracts", "copies", "brief")

EPILOG = """Examples:

\b
  crosswire check --sample
  crosswire check draft.txt --against reports/*.txt
  crosswire check draft.txt --against brief.json --format html --out checked.html
  crosswire check summary.md --against 5d1a0c77e2b94f03 --db news.db --format json

Exit status: 0 all that is checked is supported; 5 something is not; the others as of every command."""


def check(  # noqa: PLR0913, PLR0917 - one parameter an option
    draft: Annotated[
        str | None,
        typer.Argument(metavar="DRAFT", help="The text to check: a file, or - for standard input."),
    ] = None,
    more: Annotated[
        list[str] | None, typer.Argument(metavar="INPUT...", help="More of what --against names.")
    ] = None,
    against: Annotated[
        list[str] | None,
        typer.Option(
            "--against",
            metavar="BRIEF.json|STORY|INPUT",
            help="A brief, a story of the store (with --db), or reports. May be repeated.",
        ),
    ] = None,
    db: options.Db = None,
    sample: options.Sample = False,
    format_: Annotated[Format, typer.Option("--format", "-f", help="What to print.")] = Format.TERMINAL,
    out: options.Out = None,
    all_: Annotated[
        bool, typer.Option("--all", help="In the terminal's format: what is supported too.")
    ] = False,
    statements: options.Statements = None,
    quiet: options.Quiet = False,
    log: options.Log = options.LogFormat.TEXT,
    debug: options.Debug = False,
) -> None:
    """Set somebody's own text against the record: figures, quotations, names, dates.

    Each piece is supported, outdated, disputed, altered, put down to somebody else, of another scope, spelled
    otherwise, or not in the reports. It never says who is right.
    """
    named = [*(against or ()), *(more or ())]
    given = [*([draft] if draft else []), *named]
    with Talk(quiet=quiet, log=log, debug=debug, out=out, inputs=given) as talk:
        from crosswire.check import check_text, draft_of
        from crosswire.config import load

        settings = load(db=db, statements=statements)
        path = _draft(draft, sample=sample)
        if not named and not sample:
            raise UsageError("no --against: name a brief, a story of the store, or reports (or try --sample)")
        text = draft_of(path, settings)
        record = _record(talk, named, settings, sample=sample, db=db)
        found = check_text(text, record, settings, name=path.name)
        talk.result(_rendered(found, format_, whole=all_))
        talk.skipped(record.brief.skipped)
        if found.faults:
            talk.status = SUPPORT_LACKING
        talk.note(
            f"{len(found.pieces)} pieces checked, {len(found.faults)} to look at",
            pieces=len(found.pieces),
            faults=len(found.faults),
        )


def _draft(given: str | None, *, sample: bool) -> Path:
    """The file of the draft: that of the sample, where none is named."""
    from crosswire.sample import DRAFT

    if given is None and not sample:
        raise UsageError("no DRAFT: name the file of a text, or - for standard input (or try --sample)")
    return DRAFT if given is None else Path(given)


def _record(talk: Talk, named: list[str], settings: Settings, *, sample: bool, db: str | None) -> Record:
    """What the draft is set against: a story of the store, a brief, or reports."""
    from crosswire.check.against import record

    if len(named) == 1 and not Path(named[0]).exists() and db is not None:
        from crosswire.store import open_store
        from crosswire.store.recorded import recorded

        with open_store(settings.db, create=False) as store:
            return recorded(store, named[0], settings)
    inputs = options.named(named or None, sample=sample)
    with progress.watching(talk, STAGES, {}) as watch:
        return record(inputs, settings, watch=watch)


def _rendered(found: Check, wanted: Format, *, whole: bool) -> str:
    from crosswire.render import checking

    if wanted is Format.JSON:
        return checking.render_json(found)
    if wanted is Format.HTML:
        from crosswire.render import checked_page

        return checked_page.render(found)
    return checking.render(found, width=min(shutil.get_terminal_size((80, 24)).columns, 120), whole=whole)
