"""`crosswire correct`: what a person knows better, signed, replayed over every later run, reversible."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial, wraps
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Annotated, Any

import typer

from crosswire.cli import options
from crosswire.cli.talk import Talk
from crosswire.errors import UsageError
from crosswire.types import NoiseKind
from crosswire.types.corrections import CorrectionKind, Joinable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosswire.changes import Alerts
    from crosswire.config import Settings
    from crosswire.corrections import Signed
    from crosswire.store import Store, Unit
    from crosswire.types import Brief, DeskCorrection, Report


class Format(StrEnum):
    """What corrections can be printed as."""

    TERMINAL = "terminal"
    JSONL = "jsonl"


EPILOG = """Examples:

\b
  crosswire correct show 5d1a0c77e2b94f03 --db news.db
  crosswire correct join questions q1 q4 --story 5d1a0c77e2b94f03 --by Ada --why "one toll" --db news.db
  crosswire correct split entities a:135-144 --from b:79-88 --story 5d1a0c77e2b94f03 --by Ada --why "two men"
  crosswire correct date https://example.org/flood 2024-03-02 --by Ada --why "the page says so" --db news.db
  crosswire correct undo 12 --by Ada --why "they are one after all" --db news.db
  crosswire correct list --db news.db"""

app = typer.Typer(
    name="correct",
    help="A person's corrections: signed, replayed over every later run, reversible.",
    epilog=EPILOG,
    no_args_is_help=True,
    rich_markup_mode=None,
)

By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who corrects.")]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, in words.")]
StoryOption = Annotated[
    str | None,
    typer.Option("--story", metavar="STORY", help="Whose brief the ids are of.", show_default=False),
]
Of = Annotated[Joinable, typer.Argument(help="What they are.", show_default=False)]
Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="Their ids.", show_default=False)]
ReportArgument = Annotated[
    str, typer.Argument(metavar="REPORT", help="The address of the report, or its id.", show_default=False)
]


Date = Annotated[str, typer.Argument(metavar="DATE", help="When it was published.", show_default=False)]
Name = Annotated[str, typer.Argument(metavar="NAME", help="What it is called.", show_default=False)]


class _Run:
    """The options that all of these commands have."""

    def __init__(
        self,
        *,
        db: options.Db = None,
        out: options.Out = None,
        quiet: options.Quiet = False,
        log: options.Log = options.LogFormat.TEXT,
        debug: options.Debug = False,
    ) -> None:
        self.db = db
        self._talk = partial(Talk, quiet=quiet, log=log, debug=debug, out=out)

    @contextmanager
    def opened(self) -> Iterator[tuple[Talk, Store]]:
        """The talk of the command and the store, which has to be there."""
        with self._talk() as talk:
            from crosswire.config import load
            from crosswire.store import open_store

            with open_store(load(db=self.db).db, create=False) as store:
                yield talk, store


def _command(name: str | None = None) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A command of this group: a function that takes its `_Run` and then its own arguments.

    Args:
        name: What it is called; else as the function is.
    """

    def added(work: Callable[..., None]) -> Callable[..., None]:
        own = list(signature(work, eval_str=True).parameters.values())[1:]
        shared = list(signature(_Run, eval_str=True).parameters.values())

        @wraps(work)
        def command(**given: Any) -> None:
            work(_Run(**{one.name: given.pop(one.name) for one in shared}), **given)

        every = [one.replace(kind=Parameter.KEYWORD_ONLY) for one in (*own, *shared)]
        command.__signature__ = Signature(every)  # type: ignore[attr-defined]
        command.__annotations__ = {one.name: one.annotation for one in every}
        app.command(name, epilog=EPILOG)(command)
        return work

    return added


@_command()
def join(
    run: _Run,
    of: Of,
    ids: Ids,
    *,
    by: By,
    why: Why,
    story: StoryOption = None,
) -> None:
    """Say that some stories, questions, entities or origins are one.

    Ids are those of the story's brief (`crosswire correct show STORY`); stories are named by their own ids,
    or by reports.
    """
    from crosswire.corrections import joined

    def made(unit: Unit, signed: Signed) -> DeskCorrection:
        return joined(of, _named(unit, of, ids), signed, _brief(unit, of, story))

    _correct(run, made, by=by, why=why)


@_command()
def split(  # noqa: PLR0913 - one parameter an option
    run: _Run,
    of: Of,
    ids: Ids,
    *,
    by: By,
    why: Why,
    off: Annotated[
        list[str] | None,
        typer.Option("--from", metavar="ID", help="What they are not one with. May be repeated."),
    ] = None,
    story: StoryOption = None,
) -> None:
    """Say that some things are not one with others.

    Questions are split by figures, entities by mentions (REPORT:START-END), origins by figures, statements or
    reports, stories by reports; a story without --from, from all its other reports.
    """
    from crosswire.corrections import split as parted

    def made(unit: Unit, signed: Signed) -> DeskCorrection:
        one = _named(unit, of, ids)
        other = _named(unit, of, off) if off else _rest(unit, of, one)
        return parted(of, (one, other), signed, _brief(unit, of, story))

    _correct(run, made, by=by, why=why)


@_command()
def noise(
    run: _Run,
    report: ReportArgument,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="The words themselves, or START-END.")],
    *,
    by: By,
    why: Why,
    kind: Annotated[NoiseKind, typer.Option("--kind", help="What they are.")] = NoiseKind.RELATED,
) -> None:
    """Say that some words of a report are no prose of it."""
    from crosswire.corrections import marked_noise
    from crosswire.types import Span

    def span(found: Report) -> Span:
        start, _, end = words.partition("-")
        if start.isdecimal() and end.isdecimal():
            return Span(int(start), int(end))
        if found.text.count(words) != 1:
            count = found.text.count(words)
            raise UsageError(f"the report has {words!r} {count} times: give START-END, or more words")
        return Span(found.text.index(words), found.text.index(words) + len(words))

    def made(unit: Unit, signed: Signed) -> DeskCorrection:
        from crosswire.changes.correcting import report_of

        found = report_of(unit, report)
        return marked_noise(found, span(found), kind, signed)

    _correct(run, made, by=by, why=why)


@_command()
def date(
    run: _Run,
    report: ReportArgument,
    value: Date,
    *,
    by: By,
    why: Why,
) -> None:
    """Say when a report was published (ISO 8601)."""
    _correct(run, _fix(report, CorrectionKind.DATE, value), by=by, why=why)


@_command()
def outlet(
    run: _Run,
    report: ReportArgument,
    value: Name,
    *,
    by: By,
    why: Why,
) -> None:
    """Say which outlet a report is of."""
    _correct(run, _fix(report, CorrectionKind.OUTLET, value), by=by, why=why)


@_command()
def publisher(
    run: _Run,
    report: ReportArgument,
    value: Name,
    *,
    by: By,
    why: Why,
) -> None:
    """Say who is behind the outlet of a report."""
    _correct(run, _fix(report, CorrectionKind.PUBLISHER, value), by=by, why=why)


@_command()
def delete(run: _Run, report: ReportArgument, *, by: By, why: Why) -> None:
    """Say that a report should not be here: no story has it, and no list and no search shows it."""
    from crosswire.corrections import deleted

    def made(unit: Unit, signed: Signed) -> DeskCorrection:
        from crosswire.changes.correcting import report_of

        found = report_of(unit, report).id
        story = unit.stories.of_report(found)
        return deleted(found, [one.report_id for one in unit.stories.members(story)] if story else [], signed)

    _correct(run, made, by=by, why=why)


@_command()
def undo(
    run: _Run,
    number: Annotated[int, typer.Argument(metavar="ID", help="The correction.", show_default=False)],
    *,
    by: By,
    why: Why,
) -> None:
    """Take a correction back: its stories are what they were. The undoing can be undone."""
    with run.opened() as (talk, store):
        from crosswire.changes import correcting
        from crosswire.config import load
        from crosswire.corrections import Signed

        settings = load(db=run.db)
        signed = Signed(by, datetime.now(UTC), why)
        done = correcting.undo(store, number, signed, settings, alerts=_alerts(settings))
        talk.result(f"{done.id}\n")
        talk.note(f"correction {number} is taken back; {_anew(done.stories)}")


@_command("list")
def list_(
    run: _Run,
    story: Annotated[
        str | None, typer.Argument(metavar="STORY", help="Only those about its reports.")
    ] = None,
    format_: Annotated[Format, typer.Option("--format", "-f", help="What to print.")] = Format.TERMINAL,
) -> None:
    """List corrections, the oldest first; as lines of JSON only those that hold, to be replayed elsewhere."""
    with run.opened() as (talk, store):
        from crosswire.changes import correcting
        from crosswire.corrections import dump
        from crosswire.render import correcting as render
        from crosswire.render.wording import names

        found = correcting.listed(store, story)
        holding = [one.correction for one in found if one.holds]
        talk.result(render.listed(found) if format_ is Format.TERMINAL else dump(holding))
        held, back = names.counted(len(holding), "correction"), len(found) - len(holding)
        talk.note(f"{held} {'holds' if len(holding) == 1 else 'hold'}, {back} taken back")


@_command()
def show(
    run: _Run,
    story: Annotated[str, typer.Argument(metavar="STORY", help="The story, by its id.")],
) -> None:
    """List what can be joined and split in a story, by the ids that `join` and `split` take."""
    with run.opened() as (talk, store):
        from crosswire.changes.correcting import brief_of
        from crosswire.render import correcting as render

        with store.read() as unit:
            brief = brief_of(unit, story)
        talk.result(render.ids(brief))


def _correct(run: _Run, made: Callable[[Unit, Signed], DeskCorrection], *, by: str, why: str) -> None:
    """Makes a correction of what the store has, and stores and replays it; its id is printed."""
    with run.opened() as (talk, store):
        from crosswire.changes import correcting
        from crosswire.config import load
        from crosswire.corrections import Signed

        settings = load(db=run.db)
        with store.read() as unit:
            correction = made(unit, Signed(by, datetime.now(UTC), why))
        done = correcting.correct(store, correction, settings, alerts=_alerts(settings))
        talk.result(f"{done.id}\n")
        talk.note(f"correction {done.id}; {_anew(done.stories)}")


def _anew(stories: Sequence[str]) -> str:
    return "collated anew: " + (", ".join(stories) or "nothing")


def _fix(report: str, kind: CorrectionKind, value: str) -> Callable[[Unit, Signed], DeskCorrection]:
    """Puts one field of a report right."""

    def made(unit: Unit, signed: Signed) -> DeskCorrection:
        from crosswire.changes.correcting import report_of
        from crosswire.corrections import fixed

        return fixed(report_of(unit, report).id, kind, value, signed)

    return made


def _alerts(settings: Settings) -> Alerts | None:
    from crosswire.changes import load

    return load(settings.alerts) if settings.alerts else None


def _brief(unit: Unit, of: Joinable, story: str | None) -> Brief | None:
    from crosswire.changes.correcting import brief_of

    if of is Joinable.STORIES:
        return None
    if story is None:
        raise UsageError(f"{of.value} are those of a brief: name its story with --story")
    return brief_of(unit, story)


def _named(unit: Unit, of: Joinable, ids: list[str]) -> list[str]:
    from crosswire.changes.correcting import reports_of

    return reports_of(unit, ids) if of is Joinable.STORIES else ids


def _rest(unit: Unit, of: Joinable, reports: list[str]) -> list[str]:
    """The other reports of the story of some."""
    if of is not Joinable.STORIES:
        raise UsageError(f"to split {of.value} takes two sides: name the other one with --from")
    stories = {unit.stories.of_report(one) for one in reports}
    return [
        member.report_id
        for story in sorted(filter(None, stories))
        for member in unit.stories.members(story)
        if member.report_id not in reports
    ]
