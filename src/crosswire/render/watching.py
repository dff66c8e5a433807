"""The feeds that a store follows, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol

from crosswire.languages.moments import second
from crosswire.render import clean


class State(Protocol):
    """What is told of a feed."""

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


def _feed(state: State) -> Iterator[str]:
    yield f"{clean.line(state.url)}" + (f"  ({clean.line(state.title)})" if state.title else "")
    last = f"last read {second(state.last_success)}" if state.last_success else "never read"
    due = f"next {second(state.next_poll)}" if state.next_poll else "not polled any more"
    yield f"    {last}, {due}" + (f"; {clean.line(state.error)}" if state.error else "")
