"""Who, what, when, where, why and how of the benchmark's articles, from the code that tells a story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from crosswire.analyse import analyse
from crosswire.collate.entities import resolve
from crosswire.collate.story import answered
from crosswire.collate.words import Lexicon
from crosswire.config import Settings, load
from crosswire.extract import parts
from crosswire.read.noise import mark
from crosswire.types import Extract, FiveW, NoiseKind, Report, W
from evals.predict.prose import report

_BATCH = 16
_FURNITURE = (NoiseKind.CAPTION, NoiseKind.CREDIT, NoiseKind.RELATED, NoiseKind.COPYRIGHT, NoiseKind.BYLINE)
ASKED = ("who", "what", "when", "where", "why", "how")


def predict(records: Iterable[dict[str, Any]], settings: Settings | None = None) -> Iterator[dict[str, Any]]:
    """One prediction a record, in their order; title and description are read as its first paragraphs."""
    settings = settings or load()
    rest = list(records)
    while rest:
        held, rest = rest[:_BATCH], rest[_BATCH:]
        analyses, _ = analyse([_report(r) for r in held], settings)
        extracts = {a.report.id: Extract.of(a, parts=parts.find(a, (), (), {})) for a in analyses}
        for record in held:
            yield _prediction(record["id"], extracts.get(record["id"]))


def _report(record: dict[str, Any]) -> Report:
    parts = [record.get("title"), record.get("description"), record["text"]]
    text = "\n\n".join(part.strip() for part in parts if part and part.strip())
    marked = mark(text, record.get("title"))
    published = record.get("published")
    return replace(
        report({**record, "text": text}),
        published=datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None,
        published_from="metadata" if published else None,
        noise=tuple(n for n in marked if n.kind in _FURNITURE),
    )


def _prediction(number: str, extract: Extract | None) -> dict[str, Any]:
    """The answers; where the text dates nothing, there is no `when_date` either."""
    empty = FiveW(None, None, None, None, None, None)
    told = _told(extract) if extract else empty
    words: dict[str, W | None] = {asked: getattr(told, asked) for asked in ASKED}
    return {
        "id": number,
        **{asked: found.text if found else None for asked, found in words.items()},
        "when_date": _day(extract, words["when"]) if extract else None,
    }


def _told(extract: Extract) -> FiveW:
    entities = resolve([extract])
    return answered(extract, entities, Lexicon([extract], entities))


def _day(extract: Extract, when: W | None) -> str | None:
    """The day that the words mean."""
    if when is None:
        return None
    span = when.evidence[0].span
    found = next((d for d in extract.dates if d.span.overlaps(span) and d.from_), None)
    return found.from_.date().isoformat() if found and found.from_ else None
