"""`crosswire watch`: polls feeds, keeps stories and briefs current, and prints what changed."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any
from uuid import uuid4

import typer

from crosswire.cli import messages, options
from crosswire.cli.talk import Talk
from crosswire.errors import NothingRead, UsageError
from crosswire.types import Notice, Skipped

if TYPE_CHECKING:
    from crosswire.config import Settings
    from crosswire.store import Store
    from crosswire.types.changes import Logged
    from crosswire.watch.events import Counts, Event
    from crosswire.watch.worker import Worker


PATIENCE = 5.0
"""Seconds that work in hand is given to end, when the system asks a watch to stop."""


class _Left(BaseException):
    """The work in hand is left. No `Exception`, because libraries catch those and go on."""


class Format(StrEnum):
    """What changes can be printed as."""

    TERMINAL = "terminal"
    JSONL = "jsonl"


EPILOG = """Examples:

\b
  crosswire watch https://news.example/rss https://other.example/atom.xml --db news.db
  crosswire watch feeds.opml --db postgresql://desk@db.example/news
  crosswire watch --once --db news.db
  crosswire watch --discover https://news.example/flood --db news.db"""

Feeds = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FEEDS...",
        help="Addresses of feeds or of lists of feeds, and files with such lists (OPML).",
        show_default=False,
    ),
]


def watch(  # noqa: PLR0913, PLR0917 - one parameter an option
    feeds: Feeds = None,
    db: options.Db = None,
    once: Annotated[bool, typer.Option("--once", help="Do what is due, and leave.")] = False,
    interval: Annotated[
        float | None,
        typer.Option(
            "--interval", metavar="SECONDS", help="Between two polls of a feed.", show_default="900"
        ),
    ] = None,
    discover: Annotated[
        str | None,
        typer.Option(
            "--discover",
            metavar="ARTICLE",
            help="Search for other reports of the story of this one, and leave.",
        ),
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option(
            "--source",
            metavar="NAME",
            help="Where to search: google-news, gdelt, search=ADDRESS, opml=ADDRESS. May be repeated.",
            show_default="google-news and gdelt",
        ),
    ] = None,
    forget: Annotated[
        list[str] | None,
        typer.Option("--forget", metavar="FEED", help="Poll this feed no more, and leave. May be repeated."),
    ] = None,
    list_: Annotated[
        bool, typer.Option("--list", help="List the feeds with their state, and leave.")
    ] = False,
    format_: Annotated[Format, typer.Option("--format", "-f", help="What to print.")] = Format.TERMINAL,
    out: options.Out = None,
    quiet: options.Quiet = False,
    log: options.Log = options.LogFormat.TEXT,
    debug: options.Debug = False,
) -> None:
    """Poll feeds, keep stories and briefs current, and print what changed.

    FEEDS are followed from now on, with all those of the store. Without --once it goes on until it is
    stopped; what was in hand is taken up by the next run. Several watchers may share a store.
    """
    with Talk(quiet=quiet, log=log, debug=debug, out=out) as talk:
        from crosswire.config import load
        from crosswire.store import open_store

        ends = once or bool(discover)
        if out is not None and not (ends or list_ or forget):
            raise UsageError(
                "--out takes what --once or --list prints; a watch that goes on prints as it goes"
            )
        settings = load(db=db, poll_interval=interval, sources=tuple(source) if source else None)
        with open_store(settings.db) as store:
            if forget or list_:
                _feeds(talk, store, forget or [], format_)
                return
            _follow(store, feeds or [], settings, discover=discover)
            desk = _Desk(talk, format_, at_once=not ends)
            _run(desk, store, settings, ends=ends, discover=discover)


def _feeds(talk: Talk, store: Store, forgotten: list[str], format_: Format) -> None:
    """Forgets feeds, or lists those that are followed."""
    from crosswire.record import plain
    from crosswire.render import json
    from crosswire.render import watching as render
    from crosswire.render.wording import names
    from crosswire.watch import following, visits

    if forgotten:
        for url in following.forget(store, forgotten):
            talk.note(messages.one_line(f"{url} is not polled any more; what came of it stays"), url=url)
        return
    found = following.states(store)
    lines = "".join(json.dump(plain(one)) + "\n" for one in found)
    talk.result(lines if format_ is Format.JSONL else render.feeds(found))
    waiting = following.backlog(store, visits.now())
    told = f"{names.counted(len(found), 'feed')}; {render.backlog(waiting)}"
    talk.note(told, feeds=len(found), **plain(waiting))


def _follow(store: Store, feeds: list[str], settings: Settings, *, discover: str | None) -> None:
    from crosswire.watch import following, visits

    following.follow(store, following.named(feeds, settings), settings, visits.now())
    if not discover and not any(one.next_poll for one in following.states(store)):
        raise UsageError(
            "no FEEDS: the store follows none yet; name feeds, or a file with a list of them (OPML)"
        )


def _run(desk: _Desk, store: Store, settings: Settings, *, ends: bool, discover: str | None) -> None:
    from crosswire.watch import discovery

    worker, resume = _worker(store, settings, desk.tell)
    with _stopped_by_signal(worker):
        resume()
        if discover:
            _discover(desk, worker, discover, discovery.chosen(settings.sources))
        worker.once() if ends else worker.run()
    desk.done(ends=ends)


def _worker(
    store: Store, settings: Settings, tell: Callable[[Event], None]
) -> tuple[Worker, Callable[[], None]]:
    """A worker with all that it needs, and what takes up the work of others."""
    from crosswire.changes import load as alerts
    from crosswire.watch.desk import Newsroom
    from crosswire.watch.hosts import InStore
    from crosswire.watch.visits import Visitor
    from crosswire.watch.worker import Worker

    name = f"{socket.gethostname()}/{os.getpid()}/{uuid4().hex[:8]}"
    visitor = Visitor(settings, InStore(store), name)
    rules = alerts(settings.alerts) if settings.alerts else None
    newsroom = Newsroom(store, settings, name, visitor.now, rules)
    return Worker(store, visitor, newsroom, tell), newsroom.resume


@contextmanager
def _stopped_by_signal(worker: Worker) -> Iterator[None]:
    """Ends in order, with status 0, when the system asks for it.

    What is in hand is finished if that takes no longer than some seconds. Otherwise it is left where it is:
    its transaction is taken back, its job is given back, and the next run takes it up.
    """

    def asked(*_: object) -> None:
        worker.stop.set()
        signal.setitimer(signal.ITIMER_REAL, PATIENCE, PATIENCE)

    def leave(*_: object) -> None:
        raise _Left

    before = signal.signal(signal.SIGTERM, asked), signal.signal(signal.SIGALRM, leave)
    try:
        yield
    except _Left:
        pass
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGTERM, before[0])
        signal.signal(signal.SIGALRM, before[1])


def _discover(desk: _Desk, worker: Worker, article: str, sources: list[Any]) -> None:
    from crosswire.watch import searching

    report = searching.take(worker, article)
    found = 0
    for one in searching.search(worker, report, sources):
        if isinstance(one, Skipped):
            desk.talk.skipped([one])
        else:
            found += 1
            said = f"found by {one.source}: {one.found.entry.title} ({one.found.address})"
            desk.talk.note(messages.one_line(said), source=one.source, url=one.found.address)
    desk.talk.note(f"{found} other reports found", found=found)


class _Desk:
    """Tells what happens: messages to standard error as it goes, changes to standard output."""

    def __init__(self, talk: Talk, format_: Format, *, at_once: bool) -> None:
        from crosswire.watch.events import Counts

        self.talk = talk
        self._format = format_
        self._at_once = at_once
        self._counts: Counts = Counts.none()
        self._logged: list[Logged] = []
        self._failed: list[Skipped] = []

    def tell(self, event: Event) -> None:
        """One thing that happened."""
        self._counts.add(event)
        if event.step.is_trouble:
            skipped = Skipped(event.where, event.told)
            self._failed.append(skipped)
            self.talk.skipped([skipped])
        else:
            said = f"{event.step.value} {event.where}" + (f": {event.said}" if event.said else "")
            self.talk.note(messages.one_line(said), step=event.step.value, where=event.where)
        self.talk.notices(Notice(event.where, note) for note in event.notes)
        self._logged += event.changes
        if self._at_once and event.changes:
            self._print()

    def _print(self) -> None:
        from crosswire.record import plain
        from crosswire.render import changes as render
        from crosswire.render import json

        if self._format is Format.JSONL:
            self.talk.result("".join(json.dump(plain(one)) + "\n" for one in self._logged))
        else:
            width = min(shutil.get_terminal_size((80, 24)).columns, 120)
            self.talk.result(render.render_log(self._logged, width=width))
        sys.stdout.flush()  # somebody may be reading as it goes
        self._logged = []

    def done(self, *, ends: bool) -> None:
        """The results of a run that ends, and the counts.

        Raises:
            NothingRead: Every feed that was due failed, and nothing else was read.
        """
        came_to_nothing = self._failed and not any(
            n for step, n in self._counts.steps.items() if not step.is_trouble
        )
        if ends and not came_to_nothing:
            self._print()
        counted = {step.value: n for step, n in self._counts.steps.items() if n}
        told = ", ".join(f"{n} {name}" for name, n in counted.items()) or "nothing was due"
        self.talk.note(told, **counted)
        if came_to_nothing:
            raise NothingRead("nothing could be read, for the reasons named above")
