"""The place that a figure hangs on: one that a preposition ties to it, not any name of the sentence."""

from __future__ import annotations

import re
from typing import Any

from crosswire.extract.figures import passage
from crosswire.extract.figures.links import Reading
from crosswire.types import Analysis, EntityType, Paragraph, Sentence, Span

_LOCATIVE = re.compile(
    r"(?i)\b(?:in|at|near|from|across|outside|inside|around|throughout|on|off|of|to|into|over|within|"
    r"along|against|between|beneath|under|through)\s+"
    r"(?:(?:the|a|an|its|his|her|their)\s+)?(?:[\w’'-]+\s+){0,3}?(?:the\s+)?$"
)
# "Eight in Northam and five in Southam": each number has the place that follows it.
_BEHIND = re.compile(r"^(?:\s+[a-z’'-]+){0,3}?\s+(?:in|at|near|outside|from)\s+(?:the\s+)?$")
_QUOTE = re.compile(r"[“”\"]")  # who spoke in Northam did not say where it happened
_BODIES = frozenset({EntityType.ORGANISATION, EntityType.PERSON})


def of(analysis: Analysis, paragraph: Paragraph, sentence: Sentence, reading: Reading) -> Span | None:
    """The mention of the place that hangs on the figure's noun or verb, else the nearest one behind it."""
    places = [
        p.span for p in analysis.meeting(sentence.span, analysis.places) if sentence.span.covers(p.span)
    ]
    places = [p for p in places if _locative(analysis, sentence, p) and not _adjective(paragraph, p)]
    span = paragraph.span(reading.quantity.start, reading.quantity.end)
    places = [p for p in places if not _QUOTE.search(_between(analysis, span, p))]
    if not places:
        return None
    right_behind = [p for p in places if _BEHIND.match(_between(analysis, span, p)) and p.start > span.start]
    if right_behind:
        return right_behind[0]
    anchor = reading.counted.anchor
    for host in (reading.counted.head, reading.predicate.verb):
        tied = _under(paragraph, host, places) if host is not None else []
        if tied:
            return min(tied, key=lambda p: (abs(p.start - paragraph.span_of(anchor).start), p.start))
    here = paragraph.span_of(anchor).start
    behind = [p for p in places if p.start > here and p.start - here < 120]
    return behind[0] if behind else None


def _between(analysis: Analysis, one: Span, other: Span) -> str:
    """The characters between two spans, whichever comes first."""
    return analysis.report.text[min(one.end, other.end) : max(one.start, other.start)]


def _locative(analysis: Analysis, sentence: Sentence, place: Span) -> bool:
    """Whether the words before tie the place to what is told, and it is not part of a body's name."""
    if any(
        m.type in _BODIES and m.span.covers(place) and place not in (m.span, m.name)
        for m in analysis.meeting(place, analysis.mentions)
    ):
        return False
    before = analysis.report.text[max(sentence.span.start, place.start - 50) : place.start]
    return bool(_LOCATIVE.search(before))


def _adjective(paragraph: Paragraph, place: Span) -> bool:
    """Whether the name says whose, not where: "from Turkish donors"."""
    token = passage.token_at(paragraph, place.start)
    return token is not None and (token.pos == "ADJ" or token.entity == "NORP")


def _under(paragraph: Paragraph, host: Any, places: list[Span]) -> list[Span]:
    reach = [
        paragraph.span_of(t.parse[t.left_edge.i : t.right_edge.i + 1])
        for t in host.children
        if t.dep in {"udep", "advmod", "obl:npmod", "obl:agent"}
    ]
    return [p for p in places if any(r.covers(p) for r in reach)]
