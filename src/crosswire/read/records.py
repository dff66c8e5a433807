"""Records with named fields, as JSON, CSV and front matter hold them, to drafts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crosswire.errors import EmptyInput, MalformedInput
from crosswire.read import html
from crosswire.read.dates import parse
from crosswire.read.drafts import Draft, Text

# The contract's keys first; the others are what archives and scrapers call the same.
KEYS: dict[str, tuple[str, ...]] = {
    "id": ("id", "_id"),
    "url": ("url", "link"),
    "outlet": ("outlet", "source", "sitename", "site_name", "publisher"),
    "title": ("title", "headline"),
    "byline": ("byline", "author", "authors"),
    "published": ("published", "date", "published_at", "date_published", "publish_date", "pubdate"),
    "language": ("language", "lang"),
    "text": ("text", "body", "content", "maintext"),
    "html": ("html",),
}


def known(fields: Mapping[str, Any]) -> frozenset[str]:
    """Which fields of a report a record names."""
    names = {name.casefold() for name in fields}
    return frozenset(field for field, keys in KEYS.items() if names & set(keys))


def draft(fields: Mapping[str, Any], source: Text, *, where: str, number: int | None = None) -> Draft:
    """The draft of a record; keys that say nothing about a report are kept in `extra`.

    Args:
        fields: The record.
        source: The input that holds it.
        where: What to call it in a message: "path:line".
        number: Its number in the input, which names it where it has no id.

    Raises:
        MalformedInput: It has neither text nor html.
        EmptyInput: Its text is empty.
    """
    values, extra = _sorted_out(fields)
    text = values.pop("text", None)
    page = values.pop("html", None)
    if isinstance(page, str) and page.strip() and not (isinstance(text, str) and text.strip()):
        found = html.article(page, where=where, url=_string(values.get("url")))
        text, values = (
            found.text,
            html.fields(found) | {k: v for k, v in values.items() if v not in (None, "")},
        )
    if not isinstance(text, str):
        raise MalformedInput(where, "the record has neither a text nor an html field")
    if not text.strip():
        raise EmptyInput(where, "the text of the record is empty")
    return _draft(values, text, extra, (source, where, number))


def _draft(
    values: dict[str, Any], text: str, extra: dict[str, Any], place: tuple[Text, str, int | None]
) -> Draft:
    source, where, number = place
    published = parse(values.get("published"))
    if published is None and values.get("published") not in (None, ""):
        extra = extra | {"published": values["published"]}
    stem = source.stem if number is None else f"{source.stem}-{number}"
    return Draft(
        where=where,
        id=_string(values.get("id")) or stem,
        text=text,
        path=source.path,
        url=_string(values.get("url")) or source.url,
        outlet=_string(values.get("outlet")),
        title=_string(values.get("title")),
        byline=_string(values.get("byline")),
        published=published,
        language=_language(values.get("language")),
        extra=extra,
    )


def _sorted_out(fields: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The values of a report's fields, and whatever else the record holds."""
    lowered = {name.casefold(): name for name in reversed(list(fields))}
    values: dict[str, Any] = {}
    used = set()
    for field, keys in KEYS.items():
        name = next(
            (lowered[key] for key in keys if key in lowered and fields[lowered[key]] is not None), None
        )
        if name is not None:
            values[field] = fields[name]
            used.add(name)
    return values, {str(name): value for name, value in fields.items() if name not in used}


def _string(value: Any) -> str | None:
    """A value as one line of text; several authors are joined."""
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(_string, value))) or None
    if isinstance(value, dict):
        return _string(value.get("name"))
    if value is None or isinstance(value, bool):
        return None
    return " ".join(str(value).split()) or None


def _language(value: Any) -> str | None:
    """The ISO 639-1 part of a language tag: "en-GB" is English."""
    tag = (_string(value) or "").replace("_", "-").partition("-")[0].casefold()
    return tag if len(tag) == 2 and tag.isalpha() else None
