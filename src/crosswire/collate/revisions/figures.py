"""Figures that one version has and the other has not, or gives otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosswire.collate.revisions.found import Found
from crosswire.collate.revisions.sentences import Compared
from crosswire.types import Extract, Figure, Span
from crosswire.types.versions import EditSubject


def edits(both: Compared) -> Iterator[Found]:
    """The figures of reworded sentences in pairs; of all others those that the other version nowhere has."""
    lost, won = list(_of_old(both)), list(_of_new(both))
    for before, after in both.pairs:
        old = [f for f in both.old.figures if before.covers(f.span)]
        new = [f for f in both.new.figures if after.covers(f.span)]
        for one, other in _moved(old, new):
            lost = [f for f in lost if f.id != one.id]
            won = [f for f in won if f.id != other.id]
            yield Found(EditSubject.FIGURE, one.span, other.span)
        yield from _scores(both, before, after)
    yield from (Found(EditSubject.FIGURE, before=f.span) for f in lost)
    yield from (Found(EditSubject.FIGURE, after=f.span) for f in won)


def _scores(both: Compared, before: Span, after: Span) -> Iterator[Found]:
    """Digits of a reworded sentence that are no figure and no date, and are others: scores, times of day."""
    old, new = _digits(both.old, before), _digits(both.new, after)
    if len(old) == len(new):
        for (one, said), (other, says) in zip(old, new, strict=True):
            if said != says:
                yield Found(EditSubject.FIGURE, one, other)


def _digits(extract: Extract, sentence: Span) -> list[tuple[Span, str]]:
    known = [*(f.span for f in extract.figures), *(d.span for d in extract.dates)]
    found = _DIGITS.finditer(extract.report.text, sentence.start, sentence.end)
    spans = ((Span(one.start(), one.end()), one.group().replace("–", "-")) for one in found)
    return [(span, said) for span, said in spans if not any(span.overlaps(other) for other in known)]


_DIGITS = re.compile(r"\d+(?:[.,:/–-]\d+)*")


def _of_old(both: Compared) -> Iterator[Figure]:
    for figure in both.old.figures:
        if both.was_edited(figure.span) and not _has(both.new.figures, figure):
            yield figure


def _of_new(both: Compared) -> Iterator[Figure]:
    for figure in both.new.figures:
        if both.is_edited(figure.span) and not _has(both.old.figures, figure):
            yield figure


def _has(figures: Sequence[Figure], figure: Figure) -> bool:
    """Whether a version gives the number elsewhere, of nothing that is known to be another thing."""
    return any(_value(other) == _value(figure) and _fit(other, figure) for other in figures)


def _moved(old: Sequence[Figure], new: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """The figures of a sentence with those that stand in their place, where they are others."""
    rest = list(new)
    left: list[Figure] = []
    for figure in old:
        same = next((f for f in rest if _worded(f) == _worded(figure)), None)
        if same is None:
            left.append(figure)
        else:
            rest.remove(same)
    found: list[tuple[Figure, Figure]] = []
    for figure in left:
        place = next((f for f in rest if f.kind is figure.kind and _fit(f, figure)), None)
        if place is None and len(left) == len(rest) == 1 and rest[0].kind is figure.kind:
            place = rest[0]
        if place is not None:
            rest.remove(place)
            found.append((figure, place))
    return found


def _fit(one: Figure, other: Figure) -> bool:
    """Whether two figures can be of one thing: what both say that they count, or what happened to it."""
    if one.unit != other.unit and one.unit and other.unit:
        return False
    if one.counted == other.counted or not one.counted or not other.counted:
        return True
    return one.predicate is not None and one.predicate == other.predicate


def _value(figure: Figure) -> tuple[object, ...]:
    return figure.value, figure.low, figure.high


def _worded(figure: Figure) -> tuple[object, ...]:
    return (*_value(figure), figure.modifier, figure.unit)
