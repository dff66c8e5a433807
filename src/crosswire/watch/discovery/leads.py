"""Leads: entries that a source found and that speak of what was searched for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crosswire.errors import FetchFailed, InputError
from crosswire.types import Skipped
from crosswire.watch import feeds
from crosswire.watch.discovery.query import Query
from crosswire.watch.discovery.sources import Answered, Source
from crosswire.watch.feeds import Found
from crosswire.watch.outcomes import trouble
from crosswire.watch.visits import Visitor

_FEEDS = 200  # of a list: more are not looked through for one article


@dataclass(frozen=True, slots=True)
class Lead:
    """A report that may be of the same event.

    Attributes:
        source: Which source found it.
        feed: The address that was asked.
        found: The entry.
    """

    source: str
    feed: str
    found: Found


def find(query: Query, sources: Sequence[Source], visitor: Visitor) -> Iterator[Lead | Skipped]:
    """What the sources find, each article once; a source that fails is named, and the others go on.

    Args:
        query: What to search for.
        sources: Where.
        visitor: Makes the requests: robots, turns at hosts and limits hold as for every other.
    """
    seen: set[str] = set()
    for source in sources:
        for url in source.addresses(query):
            for one in _asked(source, url, visitor, depth=1):
                if isinstance(one, Skipped):
                    yield one
                elif one.found.address not in seen and _fits(one.found, query):
                    seen.add(one.found.address)
                    yield one


def _fits(found: Found, query: Query) -> bool:
    entry = found.entry
    return found.link is not None and query.fits(f"{entry.title or ''} {entry.text}")


def _asked(source: Source, url: str, visitor: Visitor, *, depth: int) -> Iterator[Lead | Skipped]:
    """The entries at an address, and those of the feeds that it lists."""
    try:
        answered = _answered(source, url, visitor)
    except InputError as problem:
        yield Skipped(f"{source.name}: {url}", problem.reason)
        return
    for entry in answered.entries:
        yield Lead(source.name, url, feeds.found(entry, url, visitor.now()))
    for listed in answered.feeds[:_FEEDS] if depth else ():
        yield from _asked(source, listed.url, visitor, depth=depth - 1)


def _answered(source: Source, url: str, visitor: Visitor) -> Answered:
    visit = visitor.visit(url)
    wrong = trouble(visit, visit.at)
    if wrong is not None:
        raise FetchFailed(url, wrong.why)
    # What was asked names it: searches redirect to wherever they like.
    page = replace(visit.answer.page, url=url)
    return source.read(page, visitor.settings, now=visit.at)
