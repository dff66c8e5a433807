"""Where and when an event was, as far as its figures and the timeline say: never the day of publication."""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import asin, cos, radians, sin, sqrt

from crosswire.export.lookup import Lookup
from crosswire.resources.words import words
from crosswire.types import Entity, Figure, Period, Question, TimelineEntry

_INCIDENT = 7  # days; what is longer is a campaign, a season, a war
_NEAR = 50  # kilometres: one place by two names, a village and its town
_COARSE = ("country", "area", "region")
_FINENESS = ("area", "country", "region", "district", "capital", "town", "suburb")


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """First and last day, both in."""

    first: date
    last: date

    @property
    def length(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def long(self) -> bool:
        return self.length > _INCIDENT

    def near(self, other: Days, slack: int = 1) -> bool:
        """Whether the two meet, or lie no more than so many days apart."""
        return (self.first - other.last).days <= slack and (other.first - self.last).days <= slack


_NEVER = Days(date.max, date.max)


def day(written: str | None, *, last: bool = False) -> date | None:
    """The day of an ISO date; of a month or a year its first or its last.

    >>> day("2024-02", last=True), day("2024-05-14T05:40:00Z")
    (datetime.date(2024, 2, 29), datetime.date(2024, 5, 14))
    """
    parts = (written or "")[:10].split("-")
    if not parts[0].isdigit() or not int(parts[0]):
        return None
    year = int(parts[0])
    month = int(parts[1]) if len(parts) > 1 else (12 if last else 1)
    if len(parts) > 2:
        return date(year, month, int(parts[2]))
    return date(year, month, calendar.monthrange(year, month)[1] if last else 1)


def days(first: str | None, last: str | None) -> Days | None:
    """The days between two ISO dates; None where one of them is open."""
    start, end = day(first), day(last, last=True)
    return Days(start, end) if start and end and start <= end else None


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when.

    Attributes:
        open: Whether only one end of the time is known ("since 2011"), or neither ("since the truce").
    """

    place: Entity | None
    days: Days | None
    open: bool = False

    @property
    def wide(self) -> bool:
        """Whether it is no single incident: a long or an open time."""
        return self.open or (self.days is not None and self.days.long)


def of(known: Lookup, question: Question, figures: Sequence[Figure]) -> Setting:
    """The setting of a question.

    The time is what the question says, or else what most of its figures say, a passage of the timeline that
    holds a figure before the words nearby; the place is what the question says, or most of its figures.

    Args:
        known: The brief.
        question: The question.
        figures: Those of its figures that are counted, or all where none is.
    """
    period = question.period
    own = days(period.from_, period.to) if period else None
    is_open = bool(period and not own and (period.from_ or period.to or _begun(period)))
    when = own
    if own is None and not is_open:
        when, is_open = _voted(known.brief.timeline, figures)
    return Setting(known.entity(question.place) or _place(known, figures), when, is_open)


def _voted(timeline: Iterable[TimelineEntry], figures: Sequence[Figure]) -> tuple[Days | None, bool]:
    """The time that most figures say, and whether that is open: "since the truce" names no first day."""
    votes: Counter[Days | None] = Counter()
    for figure in figures:
        entry = _entry(timeline, figure)
        told = days(entry.from_, entry.to) if entry else None
        period = figure.period
        if period and (said := days(period.from_, period.to)) and told is None:
            votes[said] += 1
        elif period and not said and _begun(period):
            votes[None] += 2
        elif told is not None:
            votes[told] += 2
    best = min(votes, key=lambda one: (-votes[one], one is not None, one or _NEVER), default=None)
    return best, None in votes and best is None


def _begun(period: Period) -> bool:
    """Whether a stretch of time has a beginning that no date is known of: "since the truce broke down"."""
    return (period.text or "").casefold().startswith(tuple(f"{one} " for one in words("registers", "since")))


def _entry(timeline: Iterable[TimelineEntry], figure: Figure) -> TimelineEntry | None:
    """The entry of the timeline whose evidence holds a figure."""
    return next(
        (
            entry
            for entry in timeline
            for e in entry.evidence
            if e.report == figure.report and e.start <= figure.start and figure.end <= e.end
        ),
        None,
    )


def _place(known: Lookup, figures: Sequence[Figure]) -> Entity | None:
    """What most figures say; where none says a place, the finest that their sentences name."""
    # What the sentence itself names counts more than what it has from another one.
    votes: Counter[str] = Counter()
    for figure in figures:
        if figure.place:
            own = any(place.id == figure.place for place in _named(known, figure))
            votes[figure.place] += 2 if own else 1
    found = [(known.entities[name], count) for name, count in votes.items() if name in known.entities]
    if not found:
        named = Counter(place.id for figure in figures for place in _named(known, figure))
        found = [(known.entities[name], count) for name, count in named.items()]
    best = max(found, key=lambda one: (one[1], fineness(one[0])), default=None)
    return best[0] if best else None


def _named(known: Lookup, figure: Figure) -> list[Entity]:
    """The places that the sentence of a figure names."""
    sentence = figure.sentence
    return [
        place
        for place in known.places
        if any(m.report == figure.report and sentence.covers(m.span) for m in place.mentions)
    ]


def fineness(place: Entity) -> int:
    """How exactly a place is known; a name without a point least."""
    precision = place.place.precision if place.place else None
    return _FINENESS.index(precision) + 1 if precision in _FINENESS else 0


def scene(known: Lookup, reports: Collection[str]) -> Entity | None:
    """The place that the record's own "where" names, as far as one of some reports speaks of it."""
    said = known.brief.story.five_w.where
    if said is None:
        return None
    words = said.text.casefold()
    named = [
        one
        for one in known.places
        if any(name.text.casefold() == words and set(reports) & set(name.reports) for name in one.names)
    ]
    return max(named, key=fineness, default=None)


def compatible(one: Entity | None, other: Entity | None) -> bool:
    """Whether two places may be one scene: the same, one inside the other, or near each other."""
    if one is None or other is None or one.id in {other.id, other.parent} or other.id == one.parent:
        return True
    a, b = one.place, other.place
    if a is None or b is None:
        return a is None and b is None and (one.parent == other.parent or not (one.parent and other.parent))
    if a.country == b.country and (a.precision in _COARSE or b.precision in _COARSE):
        return True
    return kilometres(a.lat, a.lon, b.lat, b.lon) <= _NEAR


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The distance of two points on the globe.

    >>> round(kilometres(48.86, 2.35, 51.51, -0.13))
    344
    """
    half = (
        sin(radians(other_lat - lat) / 2) ** 2
        + cos(radians(lat)) * cos(radians(other_lat)) * sin(radians(other_lon - lon) / 2) ** 2
    )
    return 12_742 * asin(min(1.0, sqrt(half)))
