"""Where a report replaces a number by another, in which words: "rose to 41, from 34", "corrected results".

A poll or a rate of before may also stand beside the one of now, in a sentence of its own:

    "54 percent favor it. … A poll published last October showed 46 percent in favor."   54, before that 46
    "Inflation fell to 2.9 percent in May. It stood at 3.1 percent in April."           2.9, before that 3.1

What another year had is a comparison; two sums or tolls of two months are two things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.amounts import dimension
from crosswire.extract.figures import corrections
from crosswire.extract.figures.corrections import Words
from crosswire.extract.figures.rates import rate
from crosswire.extract.parts.counts import Article
from crosswire.resources import lists
from crosswire.resources.figures import patterns, table
from crosswire.resources.words import calendar
from crosswire.types import Correction, Figure, FigureKind, Modality, Role

_RESULTS = 250  # characters in which results may be told on from the sentence that names them
_BESIDE = 200  # characters between a number that is taken back and the one in its place
_SLIP = 2  # years by which an age is told wrongly


@dataclass(frozen=True, slots=True)
class Revision:
    """The figure that another one replaces, if the text has it, and what says so."""

    replaces: str | None = None
    correction: Correction | None = None


def revisions(article: Article) -> dict[str, Revision]:
    """Figure to how the text revises it: what it replaces, and the words that say so.

    A number that is taken back has the words alone, as has one that is put right where nothing tells in whose
    place it stands.
    """
    figures, text = article.figures, article.text
    back = corrections.previous(figures, text)
    gone = {f.id for f in figures if f.role is Role.PREVIOUS} | back.keys()
    found = {name: Revision(None, Correction(words.quoted(text))) for name, words in back.items()}
    for old in (f for f in figures if f.id in gone):
        newer = _taking_its_place(old, [f for f in figures if f.id not in gone], text)
        if newer is not None and newer.id not in found:
            found[newer.id] = Revision(old.id, _words(old, newer, back, text))
    for figure in figures:
        right = None if figure.id in gone or figure.id in found else _put_right(figure, text)
        if right is not None:
            found[figure.id] = Revision(None, Correction(right.quoted(text), right.way))
    for one in before(article):
        if one.new not in found and one.old not in found:
            found[one.new] = Revision(one.old, Correction(one.words.quoted(text), one.way))
    return found


def _put_right(figure: Figure, text: str) -> corrections.Words | None:
    """Results are told in several sentences: what opens a paragraph with them holds of the next one, too."""
    if figure.implicit or figure.value is None:
        return None
    own = figure.sentence
    far = max(0, own.start - _RESULTS)
    before = max(far, text.rfind("\n", far, own.start) + 1)
    return corrections.put_right(text, figure.start, figure.end, sentence=before)


def _words(old: Figure, newer: Figure, back: Mapping[str, corrections.Words], text: str) -> Correction | None:
    """The words that take back the old number, with the new one where that is said in one breath."""
    found = back.get(old.id)
    if found is None:
        return None
    near = newer.end <= found.start + _BESIDE and newer.sentence == old.sentence
    end = max(found.end, newer.end) if near and newer.start >= found.start else found.end
    return Correction(corrections.Words(found.start, end).quoted(text))


def _taking_its_place(old: Figure, given: Sequence[Figure], text: str) -> Figure | None:
    """The number that stands in the place of one that the text takes back: of one outcome, the nearest.

    In the same sentence, else in the one before or behind: "It said 84 had died. It had first said 103." Of
    ages it may be any, where only one lies a year or two away.
    """
    alike = [f for f in given if dimension(f) == dimension(old) and f.value not in {None, old.value}]
    alike = [f for f in alike if not f.implicit]
    beside = [f for f in alike if _apart(old, f) <= _BESIDE]
    near = [
        f for f in beside if _of_one(old, f) or (_bare(old) and f.end < old.start and _put_right(f, text))
    ]
    if not near and old.kind is FigureKind.AGE:
        near = [f for f in alike if f.unit == old.unit and abs((f.value or 0) - (old.value or 0)) <= _SLIP]
        near = near if len({f.value for f in near}) == 1 else []
    return min(near, key=lambda f: (f.sentence != old.sentence, _apart(old, f)), default=None)


def _bare(figure: Figure) -> bool:
    """Whether its text says neither what it counts nor what happened: "a lead of 112"."""
    return figure.predicate is None and figure.counted is None


def _of_one(old: Figure, other: Figure) -> bool:
    """Counts must have one outcome, or one of them none; of an age or a sum one may be silent.

    So must they not where one sentence names the same people: "900 Danish pupils", "only 80 Danish children".
    """
    if old.kind is FigureKind.COUNT:
        if old.sentence == other.sentence and _named(old) & _named(other):
            return True
        silent = [_bare(figure) for figure in (old, other)]
        close = None in (old.predicate, other.predicate) and old.counted == other.counted
        beside = silent[0] and old.sentence == other.sentence
        return old.predicate == other.predicate or silent[1] or close or beside
    told = old.predicate and other.predicate
    return old.sentence == other.sentence or old.predicate == other.predicate or not told


def _named(figure: Figure) -> set[str]:
    """The names that say which people or things are counted."""
    return {word for word in figure.qualifiers if word[:1].isupper()}


def _apart(one: Figure, other: Figure) -> int:
    return max(other.start - one.end, one.start - other.end)


_BEHIND = 60  # characters behind a number in which its month may stand
_NEAR = 1500  # characters between the two readings
_MONTHS_BACK = 6
_MONTH = lists.pattern("extract/parts/readings_before", "month", **calendar.patterns())
_CLAUSE = lists.pattern("extract/parts/readings_before", "clause")
_STOP = re.compile(r"[;:]")
_STEM = 5


@dataclass(frozen=True, slots=True)
class Before:
    """That one figure is of before another, and the words that say so."""

    new: str
    old: str
    words: Words
    way: str


def before(article: Article) -> Iterator[Before]:
    """Each reading of before with the one that has come in its place."""
    rates = [figure for figure in article.figures if _may_be(figure)]
    said = {figure.id: _Said.of(figure, article) for figure in rates}
    for old in rates:
        alike = [
            new
            for new in rates
            if new.sentence != old.sentence
            and abs(new.start - old.start) <= _NEAR
            and said[new.id].followed(said[old.id])
        ]
        new = min(alike, key=lambda figure: abs(figure.start - old.start), default=None)
        if new is not None and new.value != old.value:
            way = "up" if (new.value or 0) > (old.value or 0) else "down"
            yield Before(new.id, old.id, Words(old.sentence.start, old.end), way)


def _may_be(figure: Figure) -> bool:
    return (
        figure.kind is FigureKind.PERCENT
        and figure.value is not None
        and figure.modality is Modality.ASSERTED
        and figure.role in (None, Role.TOTAL)
        and figure.event is None
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What the sentence of a share says: of what it is, and when that was so.

    Attributes:
        topics: The rate that it names before the number, or what was said of the counted, by their stems.
        place: The name of the place that it is of, where the text tells one.
        month: The month that it names, 1 to 12.
        earlier: Whether it says that this was before now, in words that name no year.
        yearly: Whether it goes back a year or more.
    """

    topics: frozenset[str]
    place: str | None
    month: int | None
    earlier: bool
    yearly: bool

    @classmethod
    def of(cls, figure: Figure, article: Article) -> _Said:
        text, own, where = article.text, figure.sentence, article.clue(figure).place
        front, behind = text[own.start : figure.start], _CLAUSE.split(text[figure.end : own.end])[0][:_BEHIND]
        months = [m["month"] for part in (behind, _STOP.split(front)[-1]) for m in _MONTH.finditer(part)]
        around = f"{front} {behind}"
        return cls(
            topics=_topics(figure, front),
            place=text[where.start : where.end] if where else None,
            month=calendar.months().get(lists.known(months[0]).rstrip(".")) if months else None,
            earlier=_is("reading_before", around),
            yearly=_is("reading_years", around),
        )

    def followed(self, old: _Said) -> bool:
        """Whether this is of now what the other was of before."""
        if not self.topics & old.topics or self.earlier or self.yearly or old.yearly:
            return False
        if self.place != old.place:
            return False
        back = (self.month - old.month) % 12 if self.month and old.month else None
        return old.earlier if back is None else 0 < back <= _MONTHS_BACK


def _topics(figure: Figure, front: str) -> frozenset[str]:
    """What stands in both readings of one thing: "inflation", or "favor" and "in favor of"."""
    named = rate(front)
    said = figure.predicate if figure.predicate in table("corrections")["sides"] else None
    return frozenset([*([named] if named else []), *([said[:_STEM]] if said else [])])


def _is(name: str, words: str) -> bool:
    return patterns("corrections", name).search(words) is not None
