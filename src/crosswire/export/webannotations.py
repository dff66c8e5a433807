"""Figures and statements as W3C Web Annotations, each with both selectors and a digest of the text.

A position counts code points from 0, as offsets of a brief do. The words themselves, with what stands before
and behind them, find the place again after the article has changed; the digest says whether it has.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crosswire.export.data import address, dump, sparse, urn
from crosswire.export.lookup import Lookup, chain
from crosswire.record import moment
from crosswire.types import Figure, Report, Span, Statement

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"sha256": "urn:crosswire:ns:sha256"}]
_AROUND = 32  # characters before and behind: a few words


def render(known: Lookup) -> str:
    """An annotation collection with one page."""
    items = [*(_figure(known, one) for one in known.brief.figures), *_statements(known)]
    name = urn("annotations", known.brief.story.id)
    page = {"id": f"{name}:1", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
    return dump(
        {
            "@context": CONTEXT,
            "id": name,
            "type": "AnnotationCollection",
            "label": known.brief.story.headline,
            "generator": {"id": "urn:crosswire", "type": "Software", "name": "crosswire"},
            "total": len(items),
            "first": page,
        }
    )


def count(known: Lookup) -> int:
    """How many annotations there are."""
    return len(known.brief.figures) + len(known.brief.statements)


def _figure(known: Lookup, figure: Figure) -> dict[str, Any]:
    """A figure: the question that it answers, how that stands, and who says it."""
    question = known.questions.get(figure.question or "")
    bodies = (
        [_text(question.label, "classifying"), _text(question.standing.value, "tagging")] if question else []
    )
    said = chain(figure.origin)
    if said:
        bodies.append(_text(said, "identifying"))
    return _annotation(figure.id, target(known, known.reports[figure.report], figure.span), bodies)


def _statements(known: Lookup) -> Iterator[dict[str, Any]]:
    """What was said: by whom, and through whom."""
    for one in known.brief.statements:
        said = chain(one.chain) or known.named(one.speaker) or ""
        bodies = [_text(one.kind.value, "tagging"), *([_text(said, "identifying")] if said else [])]
        yield _annotation(one.id, target(known, known.reports[one.report], _whole(one)), bodies)


def _whole(statement: Statement) -> Span:
    content = statement.content
    return Span(content[0].start, content[-1].end) if content else statement.sentence


def _text(value: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _annotation(name: str, found: dict[str, Any], bodies: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "id": urn("annotation", name),
        "type": "Annotation",
        "motivation": "describing",
        **sparse(body=bodies),
        "target": found,
    }


def target(known: Lookup, report: Report, span: Span) -> dict[str, Any]:
    """Characters of a report, found by the words and by their place."""
    text = report.text
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[span.start : span.end],
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    place = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    seen = {"type": "TimeState", "sourceDate": moment(report.published)} if report.published else None
    return sparse(
        type="SpecificResource",
        source=address(report),
        selector=[quote, place],
        state=seen,
        sha256=known.brief.text_sha256.get(report.id),
    )
