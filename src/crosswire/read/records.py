"""Records with named fields, as JSON, CSV and front matter hold them, to drafts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from crosswire.errors import EmptyInput, MalformedInput
from crosswire.read import bodies, dates, fields, people, strangers
from crosswire.read.dates import parse
from crosswire.read.drafts import Draft, Text
from crosswire.resources import reading

known = fields.known


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a record stands: its input, and what to call it in a message."""

    source: Text
    where: str


def draft(given: Mapping[str, Any], source: Text, *, where: str) -> Draft:
    """The draft of a record; keys that say nothing about a report are kept in `extra`.

    Args:
        given: The record.
        source: The input that holds it.
        where: What to call it in a message: "path:line".

    Raises:
        MalformedInput: It has neither text nor html.
        EmptyInput: Its text is empty.
    """
    record = fields.record(given)
    body = bodies.find(record, where)
    if body is None:
        raise _without_text(record, given, where)
    page = fields.record(body.said)
    extra = _extra(record, given)
    published, doubts = _published(record, page)
    if published is None and (raw := record.first("published")):
        extra = extra | {"published": raw.value}
    return _draft(
        record,
        page,
        _Place(source, where),
        text=body.text,
        published=published,
        extra=extra,
        notes=(*body.notes, *doubts, *strangers.notes(given)),
    )


def _draft(record: fields.Record, page: fields.Record, place: _Place, **settled: Any) -> Draft:
    """A draft of what the record says, and of what the page inside it says where the record is silent."""
    return Draft(
        where=place.where,
        id=_said(record, "id"),
        path=place.source.path,
        url=_url(record) or place.source.url,
        outlet=_outlet(record) or _outlet(page),
        title=_title(record) or _title(page),
        byline=_byline(record) or _byline(page),
        language=_language(record) or _language(page),
        **settled,
    )


def _without_text(record: fields.Record, given: Mapping[str, Any], where: str) -> Exception:
    if any(path in record.values for path in reading.fields()["text"]):
        return EmptyInput(where, "the text of the record is empty")
    likely = strangers.texts(given)
    hint = f"; {', '.join(map(repr, likely))} looks like one: call it text" if likely else ""
    return MalformedInput(where, f"the record has neither a text nor an html field{hint}")


def _said(record: fields.Record, name: str) -> str | None:
    return next((said for found in record.all(name) if (said := string(found.value))), None)


def _url(record: fields.Record) -> str | None:
    """The address; a vague name like `source` counts only where it holds one."""
    for found in record.all("url"):
        said = string(found.value)
        if said and (found.path in {"url", "link"} or fields.is_address(said)):
            return said
    return None


def _outlet(record: fields.Record) -> str | None:
    """The outlet's name; an address under that name is none, a bare domain is better than nothing."""
    named = (string(found.value) for found in record.all("outlet"))
    return next((said for said in named if said and not fields.is_address(said)), None)


def _title(record: fields.Record) -> str | None:
    said = _said(record, "title")
    return bodies.plain(said) if said else None


def _byline(record: fields.Record) -> str | None:
    return next((names for found in record.all("byline") if (names := people.byline(found.value))), None)


def _published(record: fields.Record, page: fields.Record) -> tuple[datetime | None, tuple[str, ...]]:
    """The first date of publication that can be read, and what is to be told where none can."""
    tried: list[str] = []
    for found in (*record.all("published"), *page.all("published")):
        moment = parse(found.value)
        doubt = dates.doubt(moment) if moment else None
        if moment is not None and doubt is None:
            return moment, ()
        tried.append(f"{found.key} {str(found.value)[:60]!r}{f' ({doubt})' if doubt else ''}")
    if tried:
        return None, (f"no clear date of publication in {', '.join(tried)}; it is left open",)
    changed = [k for k in reading.fields()["changed"] if k in record.values and parse(record.values[k].value)]
    if changed:
        key = record.values[changed[0]].key
        return None, (f"{key!r} says when it was changed, not when it was published; the date is left open",)
    return None, ()


def _extra(record: fields.Record, given: Mapping[str, Any]) -> dict[str, Any]:
    """What the record holds beside the fields of a report."""
    used = set()
    for name in fields.NAMES:
        found = record.first(name)
        if found is not None and (found.path == fields.fold(found.key) or _names_one(found.key)):
            used.add(found.key)
    return {str(key): value for key, value in given.items() if str(key) not in used}


def _names_one(key: str) -> bool:
    """Whether a key that leads into an object is itself the name of a field: `source` in `source.name`."""
    return any(fields.fold(key) in reading.fields()[name] for name in fields.NAMES)


def string(value: Any) -> str | None:
    """A value as one line of text; of an object its name, of a list its items."""
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(string, value))) or None
    if isinstance(value, dict):
        inner = (value.get(key) for key in ("name", "title", "main", "rendered", "@value", "value"))
        return next((said for said in map(string, inner) if said), None)
    if value is None or isinstance(value, bool):
        return None
    return " ".join(str(value).split()) or None


def _language(record: fields.Record) -> str | None:
    """The ISO 639-1 part of a language tag: "en-GB", "eng" and "English" are all English."""
    for found in record.all("language"):
        tag = (string(found.value) or "").replace("_", "-").partition("-")[0].strip().casefold()
        code = reading.languages().get(tag, tag)
        if len(code) == 2 and code.isalpha():
            return code
    return None
