"""The feeds that a store follows, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol

from crosswire.languages.moments import second
from crosswire.render import clean
from crosswire.render.wording import names


class State(Protocol):
    """What is said of a feed."""

    @property
    def url(self) -> str: ...
    @property
    def title(self) -> str | None: ...
    @property
    def last_success(self) -> datetime | None: ...
    @property
    def next_poll(self) -> datetime | None: ...
    @property
    def error(self) -> str | None: ...


def feeds(states: Sequence[State]) -> str:
    """Each feed with its title, when it was read and when it is asked next, and what is wrong with it."""
    return "".join(f"{line}\n" for one in states for line in _feed(one)) or "No feed is followed.\n"


class Backlog(Protocol):
    """What waits to be done."""

    @property
    def articles(self) -> int: ...
    @property
    def reports(self) -> int: ...
    @property
    def stories(self) -> int: ...
    @property
    def deliveries(self) -> int: ...


def backlog(waiting: Backlog) -> str:
    """What waits to be done, in one line."""
    counts = (
        (waiting.articles, "article", "to fetch"),
        (waiting.reports, "report", "to read"),
        (waiting.stories, "brief", "to make"),
        (waiting.deliveries, "delivery", "to send"),
    )
    several = {"delivery": "deliveries"}
    told = [f"{names.counted(n, noun, several.get(noun))} {what}" for n, noun, what in counts if n]
    return f"waiting: {', '.join(told)}" if told else "nothing waits to be done"


def _feed(state: State) -> Iterator[str]:
    yield f"{clean.line(state.url)}" + (f"  ({clean.line(state.title)})" if state.title else "")
    last = f"last read {second(state.last_success)}" if state.last_success else "never read"
    due = f"next {second(state.next_poll)}" if state.next_poll else "not polled any more"
    yield f"    {last}, {due}" + (f"; {clean.line(state.error)}" if state.error else "")
