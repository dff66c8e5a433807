"""Sources: each makes addresses to search at, and reads what they answer as entries of a feed.

A source of your own is a class with `name`, `addresses` and `read`, added to `SOURCES`.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Protocol
from urllib.parse import quote, urlencode

from crosswire.config import Settings
from crosswire.errors import MalformedInput, UsageError
from crosswire.read.decoding import decode
from crosswire.read.entries import Entry
from crosswire.read.fetch import Page
from crosswire.resources.reading import languages
from crosswire.watch import addresses, feeds
from crosswire.watch.discovery.query import Query
from crosswire.watch.opml import Subscription

_BEFORE, _AFTER = timedelta(days=2), timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Answered:
    """What an address answered: entries, and feeds that are to be looked through, too."""

    entries: tuple[Entry, ...] = ()
    feeds: tuple[Subscription, ...] = ()


class Source(Protocol):
    """Where other reports of an event may be found."""

    @property
    def name(self) -> str:
        """What it is called in messages and settings."""

    def addresses(self, query: Query) -> Sequence[str]:
        """What to ask for."""

    def read(self, page: Page, settings: Settings, *, now: datetime) -> Answered:
        """What an address answered.

        Raises:
            InputError: Something that cannot be read.
        """


@dataclass(frozen=True, slots=True)
class GoogleNews:
    """The RSS feed of a search in Google News.

    Its links lead to a page of Google's that only a script follows. Older ones carry the address of the
    article in themselves, and are unwrapped; of the others only headline, date and publisher are known.
    """

    base: str = "https://news.google.com"
    name: str = "google-news"

    def addresses(self, query: Query) -> Sequence[str]:
        asked = " ".join(query.terms)
        if query.published is not None:
            first, last = query.published - _BEFORE, query.published + _AFTER
            asked += f" after:{first:%Y-%m-%d} before:{last:%Y-%m-%d}"
        place = {"hl": f"{query.language}-US", "gl": "US", "ceid": f"US:{query.language}"}
        return [f"{self.base}/rss/search?{urlencode({'q': asked, **place})}"]

    def read(self, page: Page, settings: Settings, *, now: datetime) -> Answered:
        given = feeds.read(page, settings, now=now)
        return Answered(tuple(replace(one.entry, link=unwrapped(one.entry.link)) for one in given.entries))


@dataclass(frozen=True, slots=True)
class Gdelt:
    """The DOC API of GDELT: news of the last three months in many languages, as a list in JSON."""

    base: str = "https://api.gdeltproject.org"
    name: str = "gdelt"

    def addresses(self, query: Query) -> Sequence[str]:
        language = next((n for n, code in languages().items() if code == query.language and len(n) > 3), "")
        asked = " ".join((*query.terms[:4], f"sourcelang:{language}" if language else "")).strip()
        wanted = {"query": asked, "mode": "artlist"}
        more = {"format": "json", "maxrecords": "75", "sort": "datedesc"}
        if query.published is not None:
            first, last = query.published - _BEFORE, query.published + _AFTER
            more |= {"startdatetime": f"{first:%Y%m%d%H%M%S}", "enddatetime": f"{last:%Y%m%d%H%M%S}"}
        return [f"{self.base}/api/v2/doc/doc?{urlencode(wanted | more)}"]

    def read(self, page: Page, settings: Settings, *, now: datetime) -> Answered:  # noqa: ARG002
        text = decode(page.data, page.url, page.charset)
        try:
            listed = json.loads(text or "{}", strict=False)
        except (ValueError, RecursionError) as problem:
            # It tells in words what it does not like, with the status 200.
            raise MalformedInput(page.url, f"GDELT answered: {' '.join(text.split())[:200]}") from problem
        rows = listed.get("articles", []) if isinstance(listed, dict) else []
        found = (_gdelt(row, f"{page.url}[{number}]") for number, row in enumerate(rows, 1))
        return Answered(tuple(one for one in found if one is not None))


def _gdelt(row: Any, where: str) -> Entry | None:
    said = (
        {key: value for key, value in row.items() if isinstance(value, str)} if isinstance(row, dict) else {}
    )
    if not addresses.cleaned(said.get("url", "")):
        return None
    seen = re.sub(
        r"^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$", r"\1-\2-\3T\4:\5:\6Z", said.get("seendate", "")
    )
    title = re.sub(r"\s+([.,:;?!'’)])", r"\1", " ".join(said.get("title", "").split()))
    return Entry(
        where=where,
        id=None,
        link=said["url"],
        source=None,
        outlet=said.get("domain"),
        title=title or None,
        byline=None,
        published=None,  # `seendate` is when GDELT saw it, at the earliest
        updated=seen or None,
        text="",
        is_content=False,
    )


@dataclass(frozen=True, slots=True)
class Search:
    """Any search that answers with a feed: its address, with {query} where the words go."""

    template: str
    name: str = "search"

    def addresses(self, query: Query) -> Sequence[str]:
        return [self.template.replace("{query}", quote(" ".join(query.terms)))]

    def read(self, page: Page, settings: Settings, *, now: datetime) -> Answered:
        given = feeds.read(page, settings, now=now)
        return Answered(tuple(one.entry for one in given.entries), given.feeds)


@dataclass(frozen=True, slots=True)
class Lists:
    """A list of feeds (OPML) at an address, whose entries of now are looked through."""

    url: str
    name: str = "opml"

    def addresses(self, query: Query) -> Sequence[str]:  # noqa: ARG002
        return [self.url]

    def read(self, page: Page, settings: Settings, *, now: datetime) -> Answered:
        given = feeds.read(page, settings, now=now)
        return Answered(tuple(one.entry for one in given.entries), given.feeds)


SOURCES: Mapping[str, Callable[..., Source]] = MappingProxyType(
    {"google-news": GoogleNews, "gdelt": Gdelt, "search": Search, "opml": Lists}
)
"""Every kind of source by its name."""
_NEEDS = {"search": "an address with {query} in it", "opml": "the address of a list"}


def chosen(given: Sequence[str]) -> list[Source]:
    """The sources that a call or the settings name: NAME, or NAME=ADDRESS.

    >>> [one.name for one in chosen(["gdelt", "search=https://tide.example/find?q={query}"])]
    ['gdelt', 'search']

    Raises:
        UsageError: There is no such source, or it needs an address.
    """
    return [_made(*one.partition("=")) for one in given]


def _made(name: str, equals: str, address: str) -> Source:
    kind = SOURCES.get(name)
    if kind is None:
        raise UsageError(f"there is no source {name!r}; there are {', '.join(SOURCES)}")
    if name in _NEEDS and not addresses.http(address):
        raise UsageError(f"the source {name!r} needs {_NEEDS[name]}: {name}=https://…")
    if equals and not addresses.http(address):
        raise UsageError(f"the source {name!r} has {address!r}, which is no address")
    return kind(address.rstrip("/")) if equals else kind()


_HIDDEN = re.compile(r"news\.google\.[a-z.]+/(?:rss/)?(?:articles|read)/[\w-]{20,}")


def hides(link: str | None) -> bool:
    """Whether a link leads to a page of Google News that alone knows, by a script, where the article is.

    >>> hides("https://news.google.com/rss/articles/CBMiabcdefghijklmnopqrstuv"), hides("https://tide.example/a")
    (True, False)
    """
    return bool(_HIDDEN.search(unwrapped(link) or ""))


def unwrapped(link: str | None) -> str | None:
    """The address of the article that an old link of Google News carries in itself; another link as it is.

    >>> unwrapped("https://news.google.com/rss/articles/CBMiGGh0dHBzOi8vdGlkZS5leGFtcGxlL2Zpcg?oc=5")
    'https://tide.example/fir'
    """
    found = re.search(r"news\.google\.[a-z.]+/(?:rss/)?articles/([\w-]{20,2000})", link or "")
    if link is None or found is None:
        return link
    try:
        packed = base64.urlsafe_b64decode(found[1] + "=" * (-len(found[1]) % 4))
    except (binascii.Error, ValueError):
        return link
    inner = re.search(rb"https?://[\x21-\x7e]{4,1000}", packed)
    return inner[0].decode("ascii") if inner else link
