"""RSS and Atom: one report an entry."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from crosswire.errors import EmptyInput, InputError, MalformedInput
from crosswire.read import html, records
from crosswire.read.drafts import Draft, Text
from crosswire.read.prologue import prologue
from crosswire.types import Skipped

_ROOTS = ("rss", "feed", "rdf:rdf")


def matches(text: Text) -> bool:
    """By its root element."""
    return prologue(text.content).root in _ROOTS


def drafts(text: Text) -> Iterator[Draft | Skipped]:
    """The entries; those without any text are skipped.

    Raises:
        MalformedInput: The feed declares entities (no feed needs them, attacks do) or cannot be read.
        EmptyInput: It has no entries.
    """
    if re.search(r"<!ENTITY", text.content, re.IGNORECASE):
        raise MalformedInput(text.where, "the feed declares XML entities, which are refused")
    parsed = _parsed(text)
    entries = list(parsed.get("entries", ()))
    if not entries:
        raise EmptyInput(text.where, "the feed has no entries")
    outlet = (parsed.get("feed") or {}).get("title")
    for number, entry in enumerate(entries, 1):
        yield _draft(entry, text, number, outlet)


def _parsed(text: Text) -> Any:
    """The feed, by the fast parser, or by the patient one if it is broken."""
    import fastfeedparser
    import feedparser

    data = text.content.encode("utf-8", "replace")
    data = re.sub(rb"(<\?xml[^>]*?)\s+encoding=[\"'][^\"']*[\"']", rb"\1", data, count=1)
    try:
        found = fastfeedparser.parse(data)
        if found.get("entries"):
            return found
    except Exception:  # noqa: S110 - the second parser has the last word
        pass
    try:
        return feedparser.parse(io.BytesIO(data), sanitize_html=True, resolve_relative_uris=False)
    except Exception as problem:
        raise MalformedInput(text.where, f"the feed could not be read: {problem}") from problem


def _draft(entry: Any, text: Text, number: int, outlet: str | None) -> Draft | Skipped:
    where = f"{text.where}[{number}]"
    try:
        body = "\n\n".join(html.paragraphs(_body(entry), where=where))
        fields = {
            "id": _name(entry.get("link")),
            "url": entry.get("link"),
            "outlet": outlet,
            "title": " ".join(html.paragraphs(entry.get("title") or "", where=where)) or None,
            "byline": entry.get("author"),
            "published": entry.get("published") or entry.get("updated"),
            "text": body,
            "guid": entry.get("id"),
        }
        return records.draft(
            {key: value for key, value in fields.items() if value is not None},
            text,
            where=where,
            number=number,
        )
    except InputError as problem:
        return Skipped(input=problem.source, error=problem.reason)


def _body(entry: Any) -> str:
    """The longest text that an entry carries: feeds put it here or there."""
    contents = [part.get("value") for part in entry.get("content") or () if isinstance(part, dict)]
    found = [c for c in (*contents, entry.get("summary"), entry.get("description")) if isinstance(c, str)]
    return max(found, key=len, default="")


def _name(link: Any) -> str | None:
    """The last segment of an address, as the name of its report."""
    path = re.sub(r"[?#].*$", "", link).rstrip("/") if isinstance(link, str) else ""
    segment = path.rpartition("/")[2]
    stem = re.sub(r"\.(?:html?|php|aspx?|ece|cms|shtml)$", "", segment)
    return stem if stem and "." not in stem else None
