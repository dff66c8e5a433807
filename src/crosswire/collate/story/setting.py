"""When and where: of the days and places that the first sentences name, those of the event.

Every one is weighed by what speaks against it: that it stands late, and what its own sentence says. The
least of all is the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.collate.entities import Entities
from crosswire.collate.story.lede import Candidate
from crosswire.types import EntityType, Extract, PlaceMention, Span

_OPENING = 2  # sentences whose words are those of the event
_SAME = 3.0  # what speaks for a day on which something happened that another sentence tells too
_RANKS = {"country": 0, "region": 1, "area": 1, "capital": 2, "town": 2, "district": 3}
_WIDE, _NEAR_BY = 1, 3.0
_TOO_MUCH = 40.0


@dataclass(frozen=True, slots=True)
class _Weighed:
    against: float
    extract: Extract
    span: Span


def when(extracts: Mapping[str, Extract], near: Sequence[Candidate]) -> tuple[Extract, Span] | None:
    """The day of the event, in the words of the text."""
    found = []
    for rank, candidate in enumerate(near):
        others = {word for c in near[:_OPENING] if c != candidate for word in c.opening.acts}
        for time in candidate.opening.times:
            against = rank + time.against - _SAME * (time.hangs_on in others)
            found.append(_Weighed(against, extracts[candidate.report], time.span))
    best = min(found, key=lambda one: one.against, default=None)
    return (best.extract, best.span) if best and best.against < _TOO_MUCH else None


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
        sites = {site.span: site for site in extract.parts.prose.sites if site.placed}
        for span, name in entities.spans(extract.report.id):
            inside = span in sites and candidate.passage.span.covers(span)
            if inside and entities.get(name).type is EntityType.PLACE:
                yield _Weighed(rank + sites[span].against, extract, span)


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
    sites = {site.span: site for site in one.extract.parts.prose.sites}
    last = sites[one.span]
    for span, name in entities.spans(one.extract.report.id):
        if span.start == last.beyond and span in sites and entities.get(name).type is EntityType.PLACE:
            last = sites[span]
    return Span(one.span.start, last.end)
