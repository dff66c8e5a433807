"""Reports from marked text, and their entities."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from crosswire.collate.entities import Entities, resolve
from crosswire.extract import parts
from crosswire.types import (
    Analysis,
    ChainLink,
    EntityType,
    Extract,
    LinkKind,
    Mention,
    Report,
    Span,
    Statement,
    StatementKind,
)

# A name is marked [name|type] or [name|type|role]; the source of a statement {so}.
_MARK = re.compile(r"\[(?P<name>[^\]|]+)\|(?P<type>\w+)(?:\|(?P<role>[^\]]+))?\]|\{(?P<source>[^}]+)\}")


def extract(name: str, marked: str, day: int) -> Extract:
    """What the marks of a text say."""
    return whole(*read(name, marked, day))


def whole(analysis: Analysis, said: tuple[Statement, ...]) -> Extract:
    return Extract.of(analysis, statements=said, parts=parts.find(analysis, said, (), {}))


def read(name: str, marked: str, day: int) -> tuple[Analysis, tuple[Statement, ...]]:
    text, mentions, statements, at = "", [], [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        words = mark["name"] or mark["source"]
        span = Span(len(text), len(text) + len(words))
        text += words
        at = mark.end()
        if mark["name"]:
            mentions.append(Mention(span, words, EntityType(mark["type"]), name=span, role=mark["role"]))
        else:
            number = f"{name}/s{len(statements) + 1}"
            link = ChainLink(words, None, LinkKind.SPEAKER)
            statements.append(
                Statement(number, name, StatementKind.INDIRECT, (), (), (span,), None, (link,), span)
            )
    text += marked[at:]
    report = Report(
        id=name, path=None, url=None, outlet=None, publisher=None, agencies=(), title=None, byline=None,
        published=datetime(2024, 5, day, tzinfo=UTC), published_from=None, language="en",
        words=len(text.split()), text=text,
    )  # fmt: skip
    return Analysis(report, (), (), tuple(mentions), (), ()), tuple(statements)


def resolved(*reports: str) -> Entities:
    return resolve([extract(f"r{n}", text, n) for n, text in enumerate(reports, start=1)])


def entity_of(entities: Entities, name: str) -> str:
    """The one entity that has this among its names."""
    found = [e.id for e in entities.records if any(n.text == name for n in e.names)]
    assert len(found) == 1, (name, [e.names for e in entities.records])
    return found[0]
