"""When and where: of the days and places that the first sentences name, those of the event.

Every one is weighed by what speaks against it: that it stands late, that it only dates something else
("Tuesday's vote"), that a count rose or somebody spoke then, that it is wide (a year, a country), that it
is where a report was written or whose something is. The least of all is the answer.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from crosswire.collate.entities import Entities
from crosswire.collate.story.lede import Candidate
from crosswire.resources import story
from crosswire.types import DateMention, EntityType, Extract, PlaceMention, Precision, Span

_FINE = (Precision.DAY, Precision.HOUR, Precision.MINUTE)
_LOCATED = re.compile(
    r"\b(?:in|at|near|outside|off|across|on|inside|of)\s+(?:the\s+)?(?:[A-Za-z-]+\s+){0,2}$"
)
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?(?:[A-Za-z-]+\s+){0,1}$")
_JOINED = re.compile(r"(?:-(?:[a-z]{1,5}-)?(?!to-)[A-Z]\w+){1,2}(?![\w-])")
_SEAT = re.compile(r"-(?:based|listed|born|headquartered|bound|to)\b")
_DATELINE = re.compile(r"[^.\n]{0,30}?(?:\([^)]{2,30}\)\s*[-–—]|\s[-–—]{1,2}\s)")
_DASH = re.compile(r"\s[-–—]{1,2}\s")
_DIRECTLY = re.compile(r"\b(?:in|at|near|outside|off|across|on|inside)\s+(?:the\s+)?$", re.IGNORECASE)
_BACKGROUND = re.compile(
    r"\b(?:since|until|till|before|after|from|ahead of|following|between|by)\s+(?:the\s+)?$", re.IGNORECASE
)
_POSTED = re.compile(r"\(@\w+\)\s*$")
_CLOCK = re.compile(
    r"\b(?:(?:shortly|just|soon)\s(?:before|after)\s|(?:at\s)?(?:around|about)\s)?\d{1,2}(?:[:.]\d\d)?\s?"
    r"(?:am|pm|a\.m\.|p\.m\.)(?:\slocal time)?",
    re.IGNORECASE,
)
_OPENING = 2  # sentences whose words are those of the event
_OWNS = re.compile(r"['’]s?\s+\w")
_DAY, _RECENT, _PAST = timedelta(days=1), timedelta(days=8), timedelta(days=60)
_RANKS = {"country": 0, "region": 1, "area": 1, "capital": 2, "town": 2, "district": 3}
_WIDE, _NEAR_BY = 1, 3.0
_TOO_MUCH = 40.0
_WRITTEN = 2.0  # a dateline is where a report was written, and often where it happened
_NO_PLACE = 8.0  # "Oslo-based" is where a firm sits


@dataclass(frozen=True, slots=True)
class _Weighed:
    against: float
    extract: Extract
    span: Span


def when(extracts: Mapping[str, Extract], near: Sequence[Candidate]) -> tuple[Extract, Span] | None:
    """The day of the event, in the words of the text."""
    opening = {c: _words_of(extracts, c) for c in near[:_OPENING]}
    found = [
        _Weighed(rank + against, extract, span)
        for rank, candidate in enumerate(near)
        for extract in (extracts[candidate.report],)
        for span, against in _times(
            extract,
            candidate.passage.span,
            frozenset(word for c, held in opening.items() if c != candidate for word in held),
        )
    ]
    best = min(found, key=lambda one: one.against, default=None)
    return (best.extract, best.span) if best and best.against < _TOO_MUCH else None


def _times(extract: Extract, sentence: Span, opening: Collection[str]) -> Iterator[tuple[Span, float]]:
    """The days that a sentence names, and its times of day, with what speaks against each."""
    dates = [d for d in extract.dates if sentence.covers(d.span)]
    for date in dates:
        yield date.span, _against_day(extract, date, opening)
    for clock in _CLOCK.finditer(extract.report.text, sentence.start, sentence.end):
        span = Span(clock.start(), clock.end())
        if not any(d.span.overlaps(span) for d in dates):
            yield span, 0.5


def _words_of(extracts: Mapping[str, Extract], candidate: Candidate) -> frozenset[str]:
    """Lemmas of the words that tell what happened."""
    paragraph = extracts[candidate.report].analysis.paragraphs[candidate.sentence.paragraph]
    tokens = paragraph.parse[candidate.sentence.first : candidate.sentence.last]
    found = frozenset(t.lemma.lower() for t in tokens if t.pos in {"VERB", "NOUN"})
    return found - story.words()["saying"]


def _against_day(extract: Extract, date: DateMention, opening: Collection[str]) -> float:
    text = extract.report.text
    against = 0.0 if _is_a_day(date) else 5.0
    against += 5.0 * bool(_OWNS.match(text[date.span.end : date.span.end + 4]))
    against += 4.0 * bool(_BACKGROUND.search(text[max(0, date.span.start - 16) : date.span.start]))
    against += 4.0 * bool(_POSTED.search(text[max(0, date.span.start - 40) : date.span.start]))
    against += _against_age(date, extract.report.published)
    verb = _verb_of(extract, date.span)
    if verb is not None and verb.lemma.lower() in story.words()["saying"]:
        against += 2.0
    if verb is not None and verb.dep in {"acl", "acl:relcl"}:
        against += 2.0
    if verb is not None and verb.lemma.lower() in opening:
        against -= 3.0
    if verb is not None and verb.lemma.lower() in story.words()["counting"] and _counts(verb):
        against += 4.0
    return against


def _against_age(date: DateMention, published: datetime | None) -> float:
    if published is None or date.from_ is None:
        return 2.0 * (date.from_ is None)
    age = published - date.from_
    if age < timedelta(0):
        return 2.0
    if age > _PAST and date.precision not in _FINE:
        return _TOO_MUCH
    return 0.0 if age <= _RECENT else 3.0 if age <= _PAST else 6.0


def _is_a_day(date: DateMention) -> bool:
    long = date.from_ is not None and date.to is not None and date.to - date.from_ > _DAY
    return (date.precision in _FINE or date.precision is None) and not long


def _counts(verb: Any) -> bool:
    subject = next((c for c in verb.children if c.dep in {"nsubj", "nsubj:pass"}), None)
    return subject is not None and subject.lemma.lower() in story.words()["toll"]


def _verb_of(extract: Extract, span: Span) -> Any | None:
    """The word that a date hangs on: a verb, or a noun for what happened."""
    sentence = extract.sentence_at(span.start)
    if sentence is None:
        return None
    paragraph = extract.analysis.paragraphs[sentence.paragraph]
    held = [t for t in paragraph.parse[sentence.first : sentence.last] if span.covers(paragraph.span_of(t))]
    top = min(held, key=lambda t: len(list(t.ancestors)), default=None)
    return (
        next((t for t in top.ancestors if t.pos in {"VERB", "AUX", "NOUN"}), None)
        if top is not None
        else None
    )


def where(
    extracts: Mapping[str, Extract], entities: Entities, near: Sequence[Candidate]
) -> tuple[Extract, Span] | None:
    """The place of the event, in the words of the text, with what says where that lies."""
    found = sorted(_places(extracts, entities, near), key=lambda one: one.against)
    if not found:
        return None
    best = _finer(found)
    same = [one for one in found if _name(one) == _name(best)]
    spans = [(one.extract, _whole(one, entities)) for one in (best, *same)]
    return max(spans, key=lambda one: one[1].end - one[1].start)


def _name(one: _Weighed) -> str:
    return one.extract.report.slice(one.span).casefold()


def _places(
    extracts: Mapping[str, Extract], entities: Entities, near: Sequence[Candidate]
) -> Iterator[_Weighed]:
    for rank, candidate in enumerate(near):
        extract = extracts[candidate.report]
        for span, name in entities.spans(extract.report.id):
            named = entities.get(name).type is EntityType.PLACE and candidate.passage.span.covers(span)
            if named and (_gazetted(extract, span) or _set_in(extract, span)):
                yield _Weighed(rank + _against_place(extract, span), extract, span)


def _set_in(extract: Extract, span: Span) -> bool:
    """Whether words set something there: a name that no gazetteer knows is taken for a place too easily."""
    return bool(_DIRECTLY.search(extract.report.text[max(0, span.start - 40) : span.start]))


def _against_place(extract: Extract, span: Span) -> float:
    before = extract.report.text[max(0, span.start - 40) : span.start]
    place = _gazetted(extract, span)
    wide = place is not None and place.precision == "country"
    if _SEAT.match(extract.report.text, span.end):
        return _NO_PLACE
    if _opens_paragraph(extract, span) and _DATELINE.match(extract.report.text, span.end):
        return _WRITTEN
    against = 3.0 * wide + 2.0 * (wide and place is not None and place.modifier)
    if _DIRECTLY.search(before):
        return against
    if _FROM.search(before):
        return against + 3.0
    return against + (1.0 if _LOCATED.search(before) else 2.0)


def _opens_paragraph(extract: Extract, span: Span) -> bool:
    before = extract.report.text[: span.start].rstrip(" ")
    return not before or before.endswith("\n")


def _finer(found: Sequence[_Weighed]) -> _Weighed:
    """Of a wide place that is named first, the narrower one in it that is named near it."""
    best = found[0]
    wide = _gazetted(best.extract, best.span)
    if wide is None or _RANKS.get(wide.precision or "", 9) > _WIDE:
        return best
    for one in found[1:]:
        place = _gazetted(one.extract, one.span)
        inside = place is not None and place.country == wide.country and not place.modifier
        narrower = place is not None and _RANKS.get(place.precision or "", -1) > _RANKS[wide.precision or ""]
        if inside and narrower and one.against <= best.against + _NEAR_BY:
            return one
    return best


def _gazetted(extract: Extract, span: Span) -> PlaceMention | None:
    return next((p for p in extract.places if p.span.overlaps(span)), None)


def _whole(one: _Weighed, entities: Entities) -> Span:
    """A place with what says where it lies: "Ribeira, in the north of the island"."""
    text = one.extract.report.text
    end = _to_the_end_of_the_name(text, one.span.end)
    for span, name in entities.spans(one.extract.report.id):
        joined = span.start > end and text[end : span.start] in {", ", " in ", ", in "}
        if joined and entities.get(name).type is EntityType.PLACE:
            dash = _DASH.search(text, span.start, span.end)
            end = dash.start() if dash else _to_the_end_of_the_name(text, span.end)
    return Span(one.span.start, end)


def _to_the_end_of_the_name(text: str, end: int) -> int:
    """A name that its hyphens join is one: "Stratford-upon-Avon"."""
    rest = _JOINED.match(text, end)
    return rest.end() if rest else end
