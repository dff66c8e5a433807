"""Articles, names and where they are mentioned, as FollowTheMoney entities: one JSON object a line.

Only what that model has a schema for: persons, organisations, and groups as legal entities.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from crosswire.export.data import line
from crosswire.export.lookup import Lookup, outlet
from crosswire.record import moment
from crosswire.render import clean
from crosswire.resources import reading
from crosswire.types import Entity, EntityType, Report

SCHEMATA = {
    EntityType.PERSON: "Person",
    EntityType.ORGANISATION: "Organization",
    EntityType.GROUP: "LegalEntity",
}


def render(known: Lookup) -> str:
    """The entities as lines of JSON, articles first."""
    return "".join(map(line, entities(known)))


def entities(known: Lookup) -> Iterator[dict[str, Any]]:
    """Articles, then each name that has a schema, with its mentions."""
    for report in known.brief.reports:
        yield _article(known, report)
    for entity in known.brief.entities:
        if entity.type in SCHEMATA:
            yield _named(known, entity)
            yield from _mentions(known, entity)


def _id(known: Lookup, *parts: str) -> str:
    """The id of a thing: the same in every run, and no other story's."""
    basis = "\x1f".join((known.brief.story.id, *parts))
    return hashlib.sha1(basis.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()


def _entity(made: str, schema: str, **properties: Any) -> dict[str, Any]:
    told = {key: value if isinstance(value, list) else [value] for key, value in properties.items() if value}
    return {"id": made, "schema": schema, "properties": told}


def _article(known: Lookup, report: Report) -> dict[str, Any]:
    digest = hashlib.sha1(report.text.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()
    return _entity(
        _id(known, "article", report.id),
        "Article",
        title=report.title,
        author=report.byline,
        publisher=outlet(report),
        publishedAt=moment(report.published)[:19] if report.published else None,
        sourceUrl=clean.link(report.url),
        language=_language(report.language),
        bodyText=report.text,
        contentHash=digest,
    )


def _language(code: str | None) -> str | None:
    """The code of three letters that the model wants, of the two that a report has."""
    letters = [name for name, two in reading.languages().items() if two == code and len(name) == 3]
    return letters[0] if letters else None


def _named(known: Lookup, entity: Entity) -> dict[str, Any]:
    others = dict.fromkeys(_line(one.text) for one in entity.names)
    others.pop(_line(entity.name), None)
    role = {"position": entity.role} if entity.type is EntityType.PERSON else {}
    return _entity(
        _id(known, "entity", entity.id),
        SCHEMATA[entity.type],
        name=_line(entity.name),
        weakAlias=list(others),
        **role,
    )


def _line(name: str) -> str:
    """A name as one line: where a text breaks inside it, its break is no part of it."""
    return " ".join(name.split())


def _mentions(known: Lookup, entity: Entity) -> Iterator[dict[str, Any]]:
    """One mention a report: the names by which it calls the entity."""
    for report in known.brief.reports:
        spans = [one for one in entity.mentions if one.report == report.id]
        if not spans:
            continue
        named = [_line(one.text) for one in entity.names if report.id in one.reports]
        yield _entity(
            _id(known, "mention", entity.id, report.id),
            "Mention",
            document=_id(known, "article", report.id),
            name=list(dict.fromkeys(named)) or [_line(report.slice(spans[0].span))],
            resolved=_id(known, "entity", entity.id),
            detectedSchema=SCHEMATA[entity.type],
        )


def count(known: Lookup) -> int:
    """How many entities there are."""
    return sum(1 for _ in entities(known))
