"""RSS and Atom: one report an entry."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

from crosswire.errors import EmptyInput, InputError, MalformedInput
from crosswire.read import articles, records
from crosswire.read.drafts import Draft, Text
from crosswire.read.entries import Channel, Entry
from crosswire.read.metadata.outlets import host, registrable
from crosswire.read.prologue import prologue
from crosswire.types import Skipped

_ROOTS = ("rss", "feed", "rdf:rdf")
# What feedparser lets through of its own stumbling over broken markup: of 52,454 feeds that were broken at
# random 1,185, by an OverflowError, KeyError or ValueError. Anything else is no fault of the feed.
_BROKEN = (ValueError, LookupError, ArithmeticError, AttributeError, RuntimeError)


def matches(text: Text) -> bool:
    """By its root element."""
    return prologue(text.content).root in _ROOTS


def drafts(text: Text) -> Iterator[Draft | Skipped]:
    """The entries as drafts; those without any text are skipped.

    Raises:
        MalformedInput: The feed declares entities (no feed needs them, attacks do) or cannot be read.
        EmptyInput: It has no entries.
    """
    _, found = read(text)
    if not found:
        raise EmptyInput(text.where, "the feed has no entries")
    for entry in found:
        yield _draft(entry, text) if isinstance(entry, Entry) else entry


def read(text: Text) -> tuple[Channel, list[Entry | Skipped]]:
    """What a feed says of itself, and its entries in its order; broken ones as skipped.

    Raises:
        MalformedInput: The feed declares entities (no feed needs them, attacks do) or cannot be read.
    """
    if re.search(r"<!ENTITY", text.content, re.IGNORECASE):
        raise MalformedInput(text.where, "the feed declares XML entities, which are refused")
    parsed = _parsed(text)
    channel = parsed.get("feed") or {}
    entries = list(parsed.get("entries", ()))
    outlets = _outlets(channel, entries)
    found = [
        _entry(entry, f"{text.where}[{number}]", outlet)
        for number, (entry, outlet) in enumerate(zip(entries, outlets, strict=True), 1)
    ]
    return Channel(channel.get("title") or None, _minutes(channel.get("ttl"))), found


def _minutes(said: Any) -> int | None:
    """The minutes of a `ttl`; nothing where it is no number, or one that means nothing."""
    return int(said) if isinstance(said, str) and re.fullmatch(r"[1-9]\d{0,4}", said) else None


def _parsed(text: Text) -> Any:
    """The feed by feedparser: it keeps dates as written, and whom an aggregator has an entry from."""
    import feedparser

    data = text.content.encode("utf-8", "replace")
    data = re.sub(rb"(<\?xml[^>]*?)\s+encoding=[\"'][^\"']*[\"']", rb"\1", data, count=1)
    try:
        return feedparser.parse(io.BytesIO(data), sanitize_html=True, resolve_relative_uris=False)
    except _BROKEN as problem:
        raise MalformedInput(text.where, f"the feed could not be read: {problem}") from problem


def _outlets(channel: Any, entries: Sequence[Any]) -> list[str | None]:
    """Who published each entry: its own source, the feed, or None where only its address can say.

    A feed whose entries lie on several sites is an aggregator's: its title ("Search: flood") names no
    outlet of any entry that lies elsewhere than the feed.
    """
    site = _site(channel.get("link"))
    sites = [_site(_link(entry)) for entry in entries]
    gathered = len({one for one in sites if one}) > 1
    feed = channel.get("title")
    return [
        _source(entry) or (None if gathered and one and one != site else feed)
        for entry, one in zip(entries, sites, strict=True)
    ]


def _source(entry: Any) -> str | None:
    """The publisher that an aggregator names: RSS and Atom `source`, Dublin Core `publisher`."""
    source = entry.get("source") or {}
    named = source.get("title") or source.get("value") or entry.get("publisher") or entry.get("dc_source")
    if isinstance(named, str) and named.strip() and "://" not in named and "@" not in named:
        return named
    return host(source.get("href") or source.get("link"))


def _site(link: Any) -> str | None:
    found = host(link) if isinstance(link, str) else None
    return registrable(found) if found else None


def _link(entry: Any) -> Any:
    """The entry's own address, not that of a service that counts clicks."""
    return entry.get("feedburner_origlink") or entry.get("link")


def _entry(entry: Any, where: str, outlet: str | None) -> Entry | Skipped:
    try:
        body, is_content = _body(entry)
        return Entry(
            where=where,
            id=entry.get("id"),
            link=_link(entry),
            source=_source(entry),
            outlet=outlet,
            title=_title(entry, where),
            byline=[author.get("name") for author in entry.get("authors") or ()] or entry.get("author"),
            # Plain look-ups: feedparser passes one date off as the other, with a warning.
            published=dict.get(entry, "published"),
            updated=dict.get(entry, "updated"),
            text="\n\n".join(articles.paragraphs(body, where=where)),
            is_content=is_content,
        )
    except InputError as problem:
        return Skipped(input=problem.source, error=problem.reason)


def _draft(entry: Entry, text: Text) -> Draft | Skipped:
    fields = {
        "url": entry.link,
        "outlet": entry.outlet,
        "title": entry.title,
        "byline": entry.byline,
        "published": entry.published,
        "date": entry.updated,
        "text": entry.text,
        "guid": entry.id,
    }
    try:
        given = {key: value for key, value in fields.items() if value is not None}
        return records.draft(given, text, where=entry.where)
    except InputError as problem:
        return Skipped(input=problem.source, error=problem.reason)


def _title(entry: Any, where: str) -> str | None:
    """The title, without the publisher that aggregators append: "Flood kills 12 - Northern Wire"."""
    title = " ".join(articles.paragraphs(entry.get("title") or "", where=where))
    source = _source(entry)
    return (title.removesuffix(f" - {source}") if source else title) or None


def _body(entry: Any) -> tuple[str, bool]:
    """The longest text that an entry carries, and whether as its content: feeds put it here or there."""
    contents = [part.get("value") for part in entry.get("content") or () if isinstance(part, dict)]
    found = [c for c in (*contents, entry.get("summary"), entry.get("description")) if isinstance(c, str)]
    longest = max(found, key=len, default="")
    return longest, longest in contents
