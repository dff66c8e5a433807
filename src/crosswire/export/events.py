"""The events of a brief as a register counts them: several in one story stay apart, parts are never added.

The questions about people | each with its time and place | grouped into events | counted by a policy

A story about one strike tells of the war's dead as well: a toll of a long or an open time is a row of its own
or none, and never the number of the day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import inf

from crosswire.amounts import printed
from crosswire.collate.tally import Policy
from crosswire.collate.tally.estimates import OUTCOMES
from crosswire.export import counts, geography, replaced, setting
from crosswire.export.counts import Count
from crosswire.export.lookup import Lookup, outlet
from crosswire.export.nearness import near
from crosswire.export.setting import Days, Setting
from crosswire.export.values import STATES, Status, Value, counts_people, objection, status
from crosswire.types import Entity, Figure, Question, Report, Span

_HARMS = (
    "killed",
    "injured",
    "missing",
    "displaced",
    "evacuated",
    "held",
    "kidnapped",
    "released",
    "detained",
)
_LASTS = 31  # days after an event within which its missing and its injured are counted
_FAR = 10  # times as many dead as in any dated incident of the story: no incident without a date
_LIST = "; "


class Bearing(StrEnum):
    """What a question is to an event, and why its figures are not counted."""

    OWN = ""
    PART = "a part of the total, not added to it"
    RIVAL = "counted beside the total: the reports do not say whether it is in it"


@dataclass(slots=True)
class _Group:
    """An event while it is put together."""

    setting: Setting
    questions: list[tuple[Question, Bearing]]
    breaths: set[tuple[str, Span]]

    def asks(self, outcome: str | None) -> bool:
        return any(one.predicate == outcome and bearing is Bearing.OWN for one, bearing in self.questions)


@dataclass(frozen=True, slots=True)
class Event:
    """What happened at one place and time, as far as the reports tell the two.

    Attributes:
        id: The id of its first figure: a name that stays when reports are added behind it.
        values: Every figure that bears on it, counted or not.
        counts: The numbers by outcome, as the policy writes them.
        toll: Whether it is the toll of a long or open time and no single incident.
    """

    id: str
    known: Lookup
    place: Entity | None
    days: Days | None
    values: tuple[Value, ...]
    counts: dict[str, Count]
    toll: bool

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports that give a number of it, in their order."""
        return self.telling()

    def telling(self, outcome: str | None = None) -> tuple[Report, ...]:
        """The reports that give a number of an outcome, counted or replaced since, in their order."""
        used = {one.report.id for one in self.values if outcome in {None, one.outcome}}
        return tuple(one for one in self.known.brief.reports if one.id in used)

    @property
    def counted(self) -> tuple[Value, ...]:
        return tuple(one for one in self.values if one.counted)

    @property
    def location(self) -> geography.Location | None:
        figures = [one.figure for one in self.counted]
        return geography.locate(self.place, near=near(self.known, self.place, figures))

    @property
    def name(self) -> str:
        """What tells it from the other events of its story: "2024-05-14, Halvern: 41 killed, 74 injured"."""
        days = (self.days.first.isoformat(), self.days.last.isoformat()) if self.days else ()
        told = ", ".join(filter(None, ("/".join(dict.fromkeys(days)), self.place.name if self.place else "")))
        numbers = ", ".join(
            f"{'-'.join(str(n) for n in dict.fromkeys((c.low, c.high)))} {o}" for o, c in self.counts.items()
        )
        return f"{told}: {numbers}" if told else numbers

    @property
    def status(self) -> Status:
        """What the dead are said to have been."""
        return status([one.figure for one in self.values if one.counted and one.outcome == "killed"])

    def origins(self, *outcomes: str) -> tuple[str, ...]:
        """Who stands behind the counted numbers of some outcomes, or of all, each once."""
        told = (one for one in self.counted if not outcomes or one.outcome in outcomes)
        return tuple(
            dict.fromkeys(self.known.speaker(one.figure.origin) or outlet(one.report) for one in told)
        )

    @property
    def independent(self) -> int:
        """Origins that do not go back to each other: of the count of the dead, where there is one."""
        told = [one for one in self.counted if one.outcome == "killed"] or self.counted
        return max((one.question.independent_origins for one in told), default=0)


def events(known: Lookup, policy: Policy = Policy.MAJORITY) -> tuple[Event, ...]:
    """The events of a brief, those that most reports tell of first.

    Args:
        known: The brief.
        policy: How one number is chosen where reports differ.
    """
    made = [_event(known, group, policy) for group in _grouped(known)]
    told = [one for one in made if one.counts]
    return tuple(sorted(told, key=lambda one: (one.toll, -len(one.reports), _first(known, one))))


def _first(known: Lookup, event: Event) -> tuple[int, int]:
    order = {one.id: place for place, one in enumerate(known.brief.reports)}
    return min((order[one.report.id], one.figure.start) for one in event.values)


def _grouped(known: Lookup) -> list[_Group]:
    """The questions about people by event: those that stand for themselves first, then the parts of each."""
    asked = [one for one in known.brief.questions if counts_people(one)]
    placed = {one.id: setting.of(known, one, _telling(known, one)) for one in asked}
    wholes = {one.id: one.parent for one in asked if _is_part(known, one)}
    tolls = _tolls(known, asked, placed, wholes)
    groups: list[_Group] = []
    parts = []
    order = _order(known)
    for one in sorted(asked, key=lambda one: (_rank(one), order[one.id])):
        if wholes.get(one.id) in placed and wholes[one.id] not in tolls:
            parts.append(one)
        else:
            _join(known, groups, one, _told(placed[one.id], toll=one.id in tolls))
    for one in parts:
        _attach(known, groups, one, placed[one.id])
    return groups


def _told(found: Setting, *, toll: bool) -> Setting:
    """The setting; a day beside the toll of a war is the day on which it was told."""
    if not toll:
        return found
    return Setting(found.place, found.days if found.days and found.days.long else None, open=True)


def _order(known: Lookup) -> dict[str, int]:
    """The place of every question: those of the first screen in its order, then the others."""
    keys = known.brief.story.key_questions
    return {name: place for place, name in enumerate(dict.fromkeys((*keys, *known.questions)))}


def _rank(question: Question) -> int:
    """The dead place and date an event; what people are in for a time follows, then two outcomes in one."""
    return OUTCOMES.index(question.predicate) if question.predicate in OUTCOMES else len(OUTCOMES)


def _is_part(known: Lookup, question: Question) -> bool:
    """Whether it asks for a part of those that another question counts: the injured are none of the dead."""
    whole_ = known.questions.get(question.parent or "")
    same = whole_ is not None and whole_.predicate == question.predicate
    return same and whole_ is not None and _least(known, question) <= _most(known, whole_)


def _telling(known: Lookup, question: Question) -> Sequence[Figure]:
    figures = known.figures_of(question)
    return [one for one in figures if objection(one) is None] or figures


def _tolls(
    known: Lookup, asked: Sequence[Question], placed: dict[str, Setting], wholes: dict[str, str | None]
) -> frozenset[str]:
    """Questions about a long time: by their words, an incident among them, or what is said beside them."""
    keys = known.brief.story.key_questions
    found = {one.id for one in asked if placed[one.id].wide}
    # What the story tells of first is no background of it.
    first = {one.predicate: one.id for one in sorted(asked, key=lambda one: -_order(known)[one.id])}
    vague = {
        one.id
        for one in asked
        if one.id not in first.values() and _coarse(placed[one.id].place) and not _is_dated(one)
    }
    for one in asked:
        name, days = wholes.get(one.id), placed[one.id].days
        if name in vague and placed[name].days is None and days is not None and not days.long:
            found.add(name)
    sure = [one for one in asked if one.id not in found | vague]
    incidents = [one for one in sure if one.id in keys or placed[one.id].days]
    for one in asked:
        same = [
            _least(known, other) for other in incidents if other.predicate == one.predicate and other != one
        ]
        near = [number for number in same if number * _FAR >= _least(known, one)]
        if one.id in vague and same and not near:
            found.add(one.id)
    breaths = {breath for one in asked if one.id in found for breath in _breaths(known, one)}
    return frozenset(found | {one.id for one in asked if one.id in vague and _breaths(known, one) <= breaths})


def _is_dated(question: Question) -> bool:
    """Whether its own words say the days of an incident: "killed on 7 October"."""
    said = setting.days(question.period.from_, question.period.to) if question.period else None
    return said is not None and not said.long


def _coarse(place: Entity | None) -> bool:
    return place is None or place.place is None or place.place.precision in {"country", "area", "region"}


def _join(known: Lookup, groups: list[_Group], question: Question, told: Setting) -> None:
    """Puts a question to the event that it may be about, or begins one.

    What is said in one sentence is of one event; where no sentence says so, time and place have to fit.
    """
    said = _breaths(known, question)
    shared = {
        n: len(said & group.breaths) for n, group in enumerate(groups) if group.setting.wide == told.wide
    }
    for n in sorted(shared, key=lambda n: (-shared[n], n)):
        group = groups[n]
        rival = group.asks(question.predicate)
        if rival and not _fits(known, group, question):
            continue
        if (shared[n] and not rival) or _same(group, question, told):
            group.questions.append((question, Bearing.RIVAL if rival else Bearing.OWN))
            if not rival:
                group.breaths |= said
                group.setting = _narrowed(group.setting, told, question)
            return
    if groups and question.predicate not in OUTCOMES:
        groups[0].questions.append((question, Bearing.OWN))
    else:
        groups.append(_Group(told, [(question, Bearing.OWN)], set(said)))


def _fits(known: Lookup, group: _Group, question: Question) -> bool:
    """Whether so many may be among those whom the event counts.

    More than all of them are of another event, and so is what the first screen shows beside them.
    """
    if question.predicate != "killed":
        return True
    if question.id in known.brief.story.key_questions:
        return False
    held = [
        one
        for one, bearing in group.questions
        if bearing is Bearing.OWN and one.predicate == question.predicate
    ]
    most = max((_most(known, one) for one in held), default=inf)
    return _least(known, question) <= most


def _least(known: Lookup, question: Question) -> float:
    return min((ends[0] for one in _telling(known, question) if (ends := printed(one))), default=0.0)


def _most(known: Lookup, question: Question) -> float:
    return max((ends[1] for one in _telling(known, question) if (ends := printed(one))), default=inf)


def _breaths(known: Lookup, question: Question) -> set[tuple[str, Span]]:
    """The sentences that answer a question."""
    return {(one.report, one.sentence) for one in known.figures_of(question)}


def _same(group: _Group, question: Question, told: Setting) -> bool:
    held = group.setting
    if not setting.compatible(held.place, told.place):
        return False
    if held.days is None or told.days is None:
        return True
    if question.predicate in STATES and 0 <= (told.days.last - held.days.first).days <= _LASTS:
        return True
    return held.days.near(told.days)


def _narrowed(held: Setting, told: Setting, question: Question) -> Setting:
    """The setting with what another question of the event adds; a state dates no event."""
    place = held.place or told.place
    when = held.days or (None if question.predicate in STATES else told.days)
    return Setting(place, when, held.open)


def _attach(known: Lookup, groups: list[_Group], question: Question, told: Setting) -> None:
    """Puts a part to the event of its whole."""
    for group in groups:
        if any(one.id == question.parent for one, _ in group.questions):
            group.questions.append((question, Bearing.PART))
            return
    _join(known, groups, question, told)


def _event(known: Lookup, group: _Group, policy: Policy) -> Event:
    values = tuple(_ordered(known, _values(known, group)))
    by_outcome = {o: [one for one in values if one.outcome == o] for o in OUTCOMES}
    made = {o: counts.count(o, ones, policy) for o, ones in by_outcome.items() if ones}
    where = _where(known, group)
    return Event(
        min(values, key=lambda one: _place_of(known, one)).figure.id if values else "",
        known,
        where,
        group.setting.days,
        values,
        {o: one for o, one in made.items() if one is not None},
        group.setting.wide,
    )


def _where(known: Lookup, group: _Group) -> Entity | None:
    """Its place; of the story's main event the town that the record's "where" names, inside that place."""
    held = group.setting.place
    keys = known.brief.story.key_questions
    asked = {one.id for one, _ in group.questions}
    first = next(
        (key for key in keys if key in known.questions and counts_people(known.questions[key])), None
    )
    reports = {name for one, _ in group.questions for answer in one.answers for name in answer.reports}
    scene = setting.scene(known, reports)
    if scene is None or (held is not None and first not in asked):
        return held
    if held is None:
        return scene if first in asked or first is None else None
    finer = setting.fineness(scene) > setting.fineness(held) and _coarse(held)
    return scene if finer and setting.compatible(held, scene) else held


def _place_of(known: Lookup, value: Value) -> tuple[int, int]:
    order = {one.id: place for place, one in enumerate(known.brief.reports)}
    return order[value.report.id], value.figure.start


def _ordered(known: Lookup, values: Iterable[Value]) -> list[Value]:
    return sorted(values, key=lambda one: _place_of(known, one))


def _values(known: Lookup, group: _Group) -> Iterator[Value]:
    for question, bearing in group.questions:
        old = replaced.figures(known, question)
        for figure in known.figures_of(question):
            outcome = question.predicate or ""
            why = objection(figure) or old.get(figure.id)
            if why is None and outcome not in OUTCOMES:
                why = "two outcomes in one number"
            why = why or bearing.value or None
            part = bearing is Bearing.PART
            yield Value(outcome, figure, known.reports[figure.report], question, why, part)
