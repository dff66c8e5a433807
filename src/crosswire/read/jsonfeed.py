"""JSON Feed, versions 1 and 1.1: what its items say.

As an input of a brief it is JSON like any other (`jsonlines`); whoever watches it has to know which item is
which, and what of it is a summary.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crosswire.errors import InputError, MalformedInput
from crosswire.read import articles, values
from crosswire.read.drafts import Text
from crosswire.read.entries import Channel, Entry
from crosswire.types import Skipped

_VERSION = "https://jsonfeed.org/version/"


def matches(text: Text) -> bool:
    """By the address of its version, which every JSON Feed names."""
    start = text.content.lstrip()
    return start.startswith("{") and _VERSION in start.replace("\\/", "/")


def read(text: Text) -> tuple[Channel, list[Entry | Skipped]]:
    """What a feed says of itself, and its entries in its order; broken ones as skipped.

    Raises:
        MalformedInput: It is no JSON, or lists no items.
    """
    try:
        whole = values.parse(text.content)
    except (ValueError, RecursionError) as problem:
        raise MalformedInput(text.where, f"the JSON feed could not be read: {problem}") from problem
    items = whole.get("items") if isinstance(whole, dict) else None
    if not isinstance(items, list):
        raise MalformedInput(text.where, "the JSON feed has no list of items")
    title = _string(whole, "title")
    authors = _names(whole)
    found = [_entry(item, f"{text.where}[{number}]", title, authors) for number, item in enumerate(items, 1)]
    return Channel(title), found


def _entry(item: Any, where: str, outlet: str | None, authors: list[str]) -> Entry | Skipped:
    if not isinstance(item, dict):
        return Skipped(where, "an item must be a JSON object")
    try:
        content = _content(item, where)
        number = item.get("id")
        return Entry(
            where=where,
            # By the standard a string; publishers write numbers, too.
            id=str(number) if isinstance(number, int | float) else _string(item, "id"),
            # `external_url` is the page that a link blog talks about: another article.
            link=_string(item, "url"),
            source=None,
            outlet=outlet,
            title=_string(item, "title"),
            byline=_names(item) or authors,
            published=_string(item, "date_published"),
            updated=_string(item, "date_modified"),
            text=content or _string(item, "summary") or "",
            is_content=bool(content),
        )
    except InputError as problem:
        return Skipped(problem.source, problem.reason)


def _content(item: Mapping[str, Any], where: str) -> str:
    html = _string(item, "content_html")
    in_html = "\n\n".join(articles.paragraphs(html, where=where)) if html else ""
    return max(in_html, _string(item, "content_text") or "", key=len)


def _names(said: Mapping[str, Any]) -> list[str]:
    """The authors: a list since version 1.1, one before."""
    listed = said.get("authors") or [said.get("author")]
    given = listed if isinstance(listed, list) else []
    return [name for one in given if isinstance(one, dict) and (name := _string(one, "name"))]


def _string(said: Mapping[str, Any], key: str) -> str | None:
    value = said.get(key)
    return value.strip() or None if isinstance(value, str) else None
