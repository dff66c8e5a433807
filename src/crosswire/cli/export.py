"""`crosswire export`: the record in the formats that others read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli import options, progress
from crosswire.cli.talk import Talk
from crosswire.errors import UsageError
from crosswire.kept import holds_brief, restored
from crosswire.types.vocabulary import ExportFormat as Format
from crosswire.types.vocabulary import TallyPolicy as Policy

if TYPE_CHECKING:
    from crosswire import export as formats
    from crosswire.config import Settings
    from crosswire.types import Brief


EPILOG = """Examples:

\b
  crosswire export --sample --as ged
  crosswire export reports/*.txt --as acled --out acled.csv
  crosswire export brief.json --as xlsx --out brief.xlsx
  crosswire export 5d1a0c77e2b94f03 --db news.db --as hxl"""


def export(  # noqa: PLR0913, PLR0917 - one parameter an option
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="INPUT...|STORY",
            help="Reports of one story, a brief as JSON, or with --db the id of a story.",
            show_default=False,
        ),
    ] = None,
    as_: Annotated[
        Format | None, typer.Option("--as", metavar="FORMAT", help="|".join(Format), show_default=False)
    ] = None,
    out: options.Out = None,
    values: Annotated[
        Path | None,
        typer.Option(
            "--values",
            metavar="FILE",
            help="Of ged, acled, hxl, airwars: where the table of every reported value goes.",
            show_default="beside --out, as NAME.values.csv",
        ),
    ] = None,
    policy: Annotated[
        Policy | None,
        typer.Option(
            "--policy",
            help="Which number to write down where reports differ.",
            show_default="majority; acled for acled",
        ),
    ] = None,
    table: Annotated[
        str | None,
        typer.Option(
            "--table", metavar="NAME", help="Of csv and parquet: which table.", show_default="figures"
        ),
    ] = None,
    db: options.Db = None,
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
    """Write the record of a story in an exchange format.

    What crosswire cannot know stays empty; ids and offsets lead back to the text. Without --db, INPUT is what
    `crosswire brief` takes, or one brief that it wrote as JSON.
    """
    with Talk(quiet=quiet, log=log, debug=debug, out=out, inputs=inputs) as talk:
        from crosswire import export as formats

        wanted = formats.checked(as_.value if as_ else None, table, policy)
        beside = _beside(wanted, out, values)
        talk.writes([beside] if beside else [])
        if formats.WAYS[wanted].binary and talk.shows_result:
            raise UsageError(f"{wanted.value} is no text: name a file with --out")
        settings = options.settings(
            published=published,
            outlet=outlet,
            language=language,
            statements=statements,
            follow_links=follow_links,
        )
        found = (
            _stored(inputs, db, sample=sample)
            if db is not None
            else _collated(talk, options.named(inputs, sample=sample), settings)
        )
        chosen = formats.Policy(policy.value) if policy else None
        made = formats.export(found, wanted, policy=chosen, table=table)
        talk.data(made.data)
        if beside is not None and made.beside is not None:
            talk.keep(made.beside, beside)
        talk.skipped(found.skipped)
        talk.note(f"{made.rows} {made.noun}{'s' * (made.rows != 1)} as {wanted.value}", rows=made.rows)


def _beside(wanted: formats.Format, out: Path | None, values: Path | None) -> Path | None:
    """Where the table of values of a register goes; nowhere, where only standard output is written."""
    from crosswire import export as formats

    if not formats.WAYS[wanted].register:
        if values is not None:
            raise UsageError(f"--values is for registers: {wanted.value} has no table beside it")
        return None
    return values or (out.with_name(f"{out.stem}.values.csv") if out is not None else None)


def _stored(given: list[str] | None, db: str, *, sample: bool) -> Brief:
    """The latest brief of a story of a store.

    Raises:
        UsageError: No story is named, or more than one, or there is none of that name.
    """
    from crosswire.config import load
    from crosswire.render import json
    from crosswire.store import open_store

    if sample or not given or len(given) != 1:
        raise UsageError("with --db name one STORY by its id: crosswire stories --db … lists them")
    with open_store(load(db=db).db, create=False) as store, store.read() as unit:
        found = unit.latest(given[0])
        if found is None:
            raise UsageError(
                f"the store has no brief of {given[0]!r}: crosswire stories --db … lists stories"
            )
        return json.parse(unit.briefs.text(found[1].id))


def _collated(talk: Talk, inputs: list[str | Path], settings: Settings) -> Brief:
    """The brief of the inputs, or the one that they are.

    Raises:
        UsageError: A brief stands among other inputs.
    """
    from crosswire import pipeline

    kept = [one for one in inputs if holds_brief(Path(one))]
    if kept and len(inputs) > 1:
        raise UsageError(f"{kept[0]}: it is a brief, and one brief is exported alone")
    if kept:
        return restored(Path(kept[0]))
    with progress.watching(talk, list(pipeline.STAGES), {}) as watch:
        return pipeline.brief(inputs, settings, watch=watch)
