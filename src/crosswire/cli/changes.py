"""`crosswire changes`: what changed in stories, from the log that the store keeps."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli import options
from crosswire.cli.moments import moment
from crosswire.cli.talk import Talk
from crosswire.errors import UsageError

if TYPE_CHECKING:
    from crosswire.store import Store, StoredStory
    from crosswire.types.changes import Logged


class Format(StrEnum):
    """What a log can be printed as."""

    TERMINAL = "terminal"
    JSON = "json"
    ATOM = "atom"


EPILOG = """Examples:

\b
  crosswire changes --db news.db --since 24h
  crosswire changes 5d1a0c77e2b94f03 --db news.db
  crosswire changes 5d1a0c77e2b94f03 --db news.db --format atom --out story.xml"""


def changes(  # noqa: PLR0913, PLR0917 - one parameter an option
    story: Annotated[str | None, typer.Argument(metavar="STORY", help="Only this story, by its id.")] = None,
    db: options.Db = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="TIME", help="Only later ones: a date, a moment, or 90m, 24h, 7d ago."
        ),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", "-f", help="What to print.")] = Format.TERMINAL,
    out: options.Out = None,
    quiet: options.Quiet = False,
    log: options.Log = options.LogFormat.TEXT,
    debug: options.Debug = False,
) -> None:
    """Print what changed in the stories of a store, the newest first.

    Newly disputed, updated, newly corroborated by an independent origin, added, withdrawn; with the
    alerts that each change met.
    """
    with Talk(quiet=quiet, log=log, debug=debug, out=out) as talk:
        from crosswire.config import load
        from crosswire.render.wording import names
        from crosswire.store import open_store

        if format_ is Format.ATOM and story is None:
            raise UsageError("an Atom feed is of one STORY: name it by its id (crosswire stories --db …)")
        after = moment(since) if since is not None else None
        with open_store(load(db=db).db, create=False) as store:
            about = _story(store, story) if story else None
            entries = _entries(store, about.id if about else None, after)
            if format_ is Format.TERMINAL:
                entries = _called(store, entries)
        talk.result(_shown(entries, format_, about))
        talk.note(names.counted(len(entries), "change"), changes=len(entries))


def _story(store: Store, name: str) -> StoredStory:
    """A story by its id; one that was merged into another is that one."""
    with store.read() as unit:
        found = unit.stories.current(name)
    if found is None:
        raise UsageError(f"the store has no story {name!r}: crosswire stories --db … lists them")
    return found


def _entries(store: Store, story: str | None, since: datetime | None) -> list[Logged]:
    from crosswire.changes import logged

    found = []
    with store.read() as unit:
        last = 0
        while page := unit.changes.all(story, since=since, after=last):
            found += page
            last = page[-1].id
    return list(logged(found))


def _called(store: Store, entries: list[Logged]) -> list[Logged]:
    """Entries under the headline that their story has now, as every list of stories has it."""
    with store.read() as unit:
        known = {name: unit.stories.get(name) for name in {one.story for one in entries}}
    now = {name: story.headline for name, story in known.items() if story is not None and story.headline}
    return [replace(one, headline=now.get(one.story, one.headline)) for one in entries]


def _shown(entries: list[Logged], format_: Format, story: StoredStory | None) -> str:
    from crosswire.record import plain
    from crosswire.render import atom, json
    from crosswire.render import changes as render

    if format_ is Format.ATOM and story is not None:
        about = {"story": story.id, "headline": story.headline}
        made = atom.render(entries, **about, updated=story.updated)
        return made.decode("utf-8")
    if format_ is Format.JSON:
        return json.dump(plain(tuple(entries)), indent=1) + "\n"
    return render.render_log(entries, width=min(shutil.get_terminal_size((80, 24)).columns, 120))
