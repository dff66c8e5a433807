"""The text of a record, wherever and in whatever form it keeps it: a string, paragraphs, HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from crosswire.errors import EmptyInput, InputError
from crosswire.read import articles, fields

_MARKUP = re.compile(
    r"</(?:p|div|h[1-6]|li|ul|blockquote|figure|section|article)>|<(?:br|p)\b[^<>]*>", re.IGNORECASE
)
_PAGE = re.compile(r"<(?:html|body|head|!doctype)\b", re.IGNORECASE)
# What an interface puts in the place of a text that one has not paid for.
_PLACEHOLDER = re.compile(r"\s*(?:only available in [\w ]{1,40} plans?|\[removed\])\s*\Z", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});|<[a-zA-Z/][^<>]*>")


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a record, what the page inside it says of itself, and what is to be told."""

    text: str
    said: dict[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def find(record: fields.Record, where: str) -> Body | None:
    """The text of a record: its own first, then that of its HTML, then its summary; or None.

    Raises:
        InputError: Its HTML holds no article or cannot be read.
    """
    for found in record.all("text"):
        text = _text(found.value, where, exact=found.path == "text")
        if text and text.strip() and not _PLACEHOLDER.match(text):
            return Body(text)
    return _page(record, where) or _summary(record, where)


def plain(words: str) -> str:
    """A line without the HTML that some readers leave in titles: "Rain &amp; <i>wind</i>"."""
    return " ".join(articles.paragraphs(words, where="")) or words if _ENTITY.search(words) else words


def _text(value: Any, where: str, *, exact: bool) -> str | None:
    """A value as text. What stands under `text` is taken as it is: it is the evidence."""
    if isinstance(value, dict):
        inner = next((value[k] for k in ("text", "rendered", "value", "content") if k in value), None)
        return _text(inner, where, exact=False) if isinstance(inner, str | list) else None
    if isinstance(value, list | tuple):
        parts = [_text(one, where, exact=exact) for one in value]
        return "\n\n".join(part for part in parts if part) or None
    if not isinstance(value, str):
        return None
    if exact or not _MARKUP.search(value):
        return value
    return "\n\n".join(articles.paragraphs(value, where=where))


def _page(record: fields.Record, where: str) -> Body | None:
    for found in record.all("html"):
        value = found.value[0] if isinstance(found.value, list) and len(found.value) == 1 else found.value
        if isinstance(value, dict):
            value = value.get("content") or value.get("html")
        if not isinstance(value, str) or not value.strip():
            continue
        if found.path == "html" or _PAGE.search(value):
            return _article(record, value, where)
        text = "\n\n".join(articles.paragraphs(value, where=where))
        if text:
            return Body(text)
    return None


def _article(record: fields.Record, page: str, where: str) -> Body:
    url = record.first("url")
    address = url.value.strip() if url and fields.is_address(url.value) else None
    try:
        found = articles.article(page, where=where, url=address)
    except EmptyInput as problem:
        raise InputError(where, problem.reason) from problem
    return Body(found.text, articles.fields(found), found.notes)


def _summary(record: fields.Record, where: str) -> Body | None:
    """What a record says of an article whose text it does not hold."""
    for found in record.all("summary"):
        text = _text(found.value, where, exact=False)
        if text and text.strip():
            return Body(text, notes=(f"it holds no text; only its summary ({found.key!r}) was read",))
    return None
