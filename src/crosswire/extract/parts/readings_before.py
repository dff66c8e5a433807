"""A reading of before beside the one of now, in a sentence of its own: a poll, a rate.

    "54 percent favor it. … A poll published last October showed 46 percent in favor."   54, before that 46
    "Inflation fell to 2.9 percent in May. It stood at 3.1 percent in April."           2.9, before that 3.1

What another year had is a comparison; two sums or tolls of two months are two things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crosswire.extract.figures.corrections import Words
from crosswire.extract.parts.counts import Article
from crosswire.resources import lists
from crosswire.resources.figures import patterns, table
from crosswire.resources.words import calendar
from crosswire.types import Figure, FigureKind, Modality, Role

_BEHIND = 60  # characters behind a number in which its month may stand
_NEAR = 1500  # characters between the two readings
_MONTHS_BACK = 6
_MONTH = lists.pattern("extract/parts/readings_before", "month", months=calendar.pattern("months"))
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
            month=calendar.months().get(months[0].lower().rstrip(".")) if months else None,
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
    known = table("corrections")["rates"]
    named = [word for word in re.findall(r"[a-z]+", front.lower()) if word in known]
    said = figure.predicate if figure.predicate in table("corrections")["sides"] else None
    return frozenset([*named[-1:], *([said[:_STEM]] if said else [])])


def _is(name: str, words: str) -> bool:
    return patterns("corrections", name).search(words) is not None
