"""What a feed's address answered: a feed, or a list of feeds."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import quote

from crosswire import limits
from crosswire.config import Settings
from crosswire.errors import MalformedInput
from crosswire.read import dates, feed, jsonfeed
from crosswire.read.decoding import decode
from crosswire.read.drafts import Text
from crosswire.read.entries import Channel, Entry
from crosswire.read.fetch import Page
from crosswire.types import Skipped
from crosswire.watch import addresses, opml
from crosswire.watch.opml import Subscription

_ALTERNATE = re.compile(
    r"""<link\b(?=[^<>]*\btype\s*=\s*["']?application/(?:rss\+xml|atom\+xml|feed\+json))"""
    r"""[^<>]*\bhref\s*=\s*["']([^"'<>]{1,500})["'][^<>]*>""",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"</(?:\w+:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)
BROKEN_OFF = "the feed breaks off before its end: what stands before was read, and something may be missing"
_AHEAD = timedelta(days=1)
_LONGEST = 2000  # characters of an address
_MOST = 2000  # entries of one feed that are looked at: the newest stand first


@dataclass(frozen=True, slots=True)
class Given:
    """What an address gave: the entries of a feed, or the feeds of a list, and what of it was skipped."""

    channel: Channel
    entries: tuple[Found, ...] = ()
    feeds: tuple[Subscription, ...] = ()
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """An entry, and the address by which its article is known.

    Attributes:
        address: That of the article; where the entry has none, one made of the feed's and of its id.
        link: The same, where there is an article to fetch.
        published: When the feed says that it appeared; None where it says nothing that can be.
        notes: What is doubted of it.
    """

    address: str
    link: str | None
    entry: Entry
    published: datetime | None
    notes: tuple[str, ...] = ()


def read(page: Page, settings: Settings, *, now: datetime) -> Given:
    """What the bytes of a feed or of a list of feeds say.

    Args:
        page: What the address answered.
        settings: How long reading it may take.
        now: When it was fetched: nothing in it appeared later.

    Raises:
        InputError: It is neither, or broken; the message names the feeds that a page of HTML links to.
        OutOfTime: It takes longer than a report is allowed.
    """
    return limits.within(settings.report_timeout, page.url, lambda: _read(page, now))


def _read(page: Page, now: datetime) -> Given:
    text = Text(page.url, page.name, decode(page.data, page.url, page.charset), url=page.url)
    if opml.matches(text):
        return Given(Channel(), feeds=opml.read(text))
    known = next((form for form in (feed, jsonfeed) if form.matches(text)), None)
    if known is None:
        raise MalformedInput(page.url, f"it is no feed (RSS, Atom, JSON Feed) and no OPML{_linked(text)}")
    channel, listed = known.read(text)
    is_cut = known is feed and not _CLOSED.search(text.content[-2000:])
    cut = [Skipped(page.url, BROKEN_OFF)] if is_cut else []
    entries = [found(one, page.url, now) for one in listed[:_MOST] if isinstance(one, Entry)]
    skipped = cut + [one for one in listed[:_MOST] if isinstance(one, Skipped)]
    skipped += [
        Skipped(one.entry.where, "it has neither a link nor a text") for one in entries if _is_bare(one)
    ]
    return Given(channel, _each_once([o for o in entries if not _is_bare(o)]), skipped=tuple(skipped))


def _is_bare(one: Found) -> bool:
    return one.link is None and not one.entry.text.strip()


def _linked(text: Text) -> str:
    """The feeds that a page of HTML links to, for a message."""
    found = [addresses.joined(text.where, href) for href in _ALTERNATE.findall(text.content[:200_000])]
    named = [one for one in dict.fromkeys(found) if one]
    return f"; it is a page, and names the feed {named[0]}: watch that" if named else ""


def found(entry: Entry, feed_url: str, now: datetime) -> Found:
    """An entry with the address of its article, and with the date that can be believed.

    Args:
        entry: As the feed has it.
        feed_url: The address of the feed, which links may be relative to.
        now: When the feed was fetched.
    """
    link = addresses.joined(feed_url, entry.link) if entry.link else None
    link = addresses.cleaned(link) if link else None
    link = link if link and len(link) <= _LONGEST else None
    published, notes = _published(entry, now)
    return Found(link or _named(entry, feed_url), link, entry, published, notes)


def _named(entry: Entry, feed_url: str) -> str:
    """What an entry without an address is known by: its id, or else its title, in its feed."""
    name = quote((entry.id or entry.title or entry.text)[:2000], safe="", errors="replace")
    short = name if len(name) <= 200 else hashlib.sha256(name.encode()).hexdigest()
    return f"{feed_url}#{short}"


def _published(entry: Entry, now: datetime) -> tuple[datetime | None, tuple[str, ...]]:
    """When an entry appeared; nothing that was fetched can have appeared on a later day."""
    moment = dates.parse(entry.published)
    if moment is None or moment <= now + _AHEAD:
        return moment, ()
    return None, (f"its feed dates it {moment.isoformat()}, after it was fetched; that date is left out",)


def _each_once(found: list[Found]) -> tuple[Found, ...]:
    """Each article once: where a feed lists it twice, as it was changed last, and in its first place."""
    kept: dict[str, Found] = {}
    for one in found:
        other = kept.get(one.address)
        if other is None or _changed(one) > _changed(other):
            kept[one.address] = one
    return tuple(kept.values())


def _changed(found: Found) -> float:
    moment = dates.parse(found.entry.updated) or found.published
    return moment.timestamp() if moment else float("-inf")
