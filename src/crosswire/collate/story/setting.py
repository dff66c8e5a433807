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
_DOUBTFUL = 4.0  # from here on a day is none of its sentence's own
_UNDATED = 2.0  # what a weekday has against it where no report is dated
_VAGUE = 2.0  # and from here on none that another sentence can lend
_DIRECT = 1.0  # below this words set something in a place: "in Derre"
_SHARED = 5.0  # what speaks for the place where most voices set the story


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A day or a place with what speaks against it; `plain` is what its own sentence alone does."""

    against: float
    extract: Extract
    span: Span
    plain: float
    of: str | None
    candidate: Candidate


def when(
    extracts: Mapping[str, Extract], near: Sequence[Candidate], *, lede: bool = False
) -> tuple[Extract, Span] | None:
    """The day of the event, in the words of the text.

    Args:
        extracts: By the ids of their reports.
        near: The sentences that may say it, the best first.
        lede: Whether the first of them is the lede: then the day is its own, or one on which others set
            what it tells.
    """
    found = []
    for rank, candidate in enumerate(near):
        others = {word for c in near[:_OPENING] if c != candidate for word in c.opening.acts}
        for time in candidate.opening.times:
            against = rank + time.against - _SAME * (time.hangs_on in others)
            one = _Weighed(
                against, extracts[candidate.report], time.span, time.against, time.hangs_on, candidate
            )
            found.append(one)
    if lede and near:
        own = [one for one in found if one.candidate == near[0] and one.plain < _doubtful(one.extract)]
        acts = near[0].opening.acts
        found = own or [
            one for one in found if one.of in acts and one.plain < _VAGUE and not one.candidate.rank
        ]
    best = min(found, key=lambda one: one.against, default=None)
    return (best.extract, best.span) if best and best.against < _TOO_MUCH else None


def _doubtful(extract: Extract) -> float:
    return _DOUBTFUL if extract.report.published else _DOUBTFUL + _UNDATED


def where(
    extracts: Mapping[str, Extract],
    entities: Entities,
    near: Sequence[Candidate],
    set_in: Mapping[str, float],
) -> tuple[Extract, Span] | None:
    """The place of the event, in the words of the text, with what says where that lies.

    Args:
        extracts: By the ids of their reports.
        entities: Who and what they name.
        near: The sentences that may say it, the best first.
        set_in: Places with how many voices set the story there.
    """
    found = sorted(_places(extracts, entities, near, set_in), key=lambda one: one.against)
    own = [one for one in found if near and one.candidate == near[0] and one.plain < _DIRECT]
    if set_in:
        named = sorted(dict.fromkeys(one.of or "" for one in found), key=lambda name: -set_in.get(name, 0.0))
        found = own or [one for one in found if one.of in named[:1]]
    if not found:
        return None
    best = _finer(found)
    same = [one for one in found if _name(one) == _name(best)]
    spans = [(one.extract, _whole(one, entities)) for one in (best, *same)]
    return max(spans, key=lambda one: one[1].end - one[1].start)


def _name(one: _Weighed) -> str:
    return one.extract.report.slice(one.span).casefold()


def _places(
    extracts: Mapping[str, Extract],
    entities: Entities,
    near: Sequence[Candidate],
    set_in: Mapping[str, float],
) -> Iterator[_Weighed]:
    most = max(set_in.values(), default=0.0) or 1.0
    for rank, candidate in enumerate(near):
        extract = extracts[candidate.report]
        sites = {site.span: site for site in extract.parts.prose.sites if site.placed}
        for span, name in entities.spans(extract.report.id):
            inside = span in sites and candidate.passage.span.covers(span)
            if inside and entities.get(name).type is EntityType.PLACE:
                shared = _SHARED * set_in.get(name, 0.0) / most
                plain = sites[span].against
                yield _Weighed(rank + plain - shared, extract, span, plain, name, candidate)


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
