"""Slots that bar: figures of two roles, places, owners, events or states never share a question.

Each rule looks at what both texts say outright, and gives its reason. What one text alone says of a place or
a day bars nothing; equal numbers are one claim in two wordings, unless their texts name two things.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

from crosswire.amounts import equal
from crosswire.collate.questions.contests import ballots, one_sentence, results
from crosswire.collate.questions.counted import nations, of_a_kind, of_all
from crosswire.collate.questions.fights import (
    fates,
    few,
    may_be_one,
    scenes,
    spans,
    told_of_two_towns,
    unlike,
)
from crosswire.collate.questions.persons import persons
from crosswire.collate.questions.roles import roles
from crosswire.collate.questions.views import FigureView, later
from crosswire.collate.questions.whereabouts import Lie
from crosswire.languages.wording import concept, worded
from crosswire.resources import linking, lists
from crosswire.types import EntityType, FigureKind, Modifier, Period, Role

Bar = Callable[[FigureView, FigureView], str | None]

# What only moves says nothing of what is counted.
_MOVES = frozenset({"rose", "fell"})
_SEASONS = lists.words("collate/questions/bars", "seasons")
_WHICH = lists.table("collate/questions/bars.toml")["which"]
_CRAFTS, _LOST, _ATTACKS = (
    lists.words("collate/questions/bars", name) for name in ("crafts", "lost", "attacks")
)
_SMALL_WORD = 3
_BROAD = 1.5  # times its low end that the high end of a wide range is
_CHANCE = 2  # digits of a count that two may have by chance
_NAMESAKES = {EntityType.PERSON, EntityType.PLACE}  # a candidate whose name is a town's
_DEAL = "offer"  # of two, who buys and who is bought
_SOME_DAYS, _MONTH, _HALF_A_YEAR = 2, 30, 184
_RATES = frozenset(lists.table("figures/corrections.toml")["rates"].values())
_HERE = (Lie.SAME, Lie.WITHIN)


def places(a: FigureView, b: FigureView) -> str | None:
    """Two places, neither inside the other; of one number only where a map has both, and it is a round one.

    Nor does what is counted in two places answer for one of them: "eight dead in Derre and Almara".
    """
    one, parted = equal(a.reach, b.reach), a.parted or b.parted
    chance = a.reach.digits == 1 and not parted
    if a.dimension == "count" and bool(a.joint) != bool(b.joint) and (not one or chance):
        alone, several = (b, a) if a.joint else (a, b)
        here = alone.where or (alone.scene if one and not (a.leads and b.leads) else None)
        if here is not None and any(here.lies(place) in _HERE for place in several.joint):
            return worded("bars.joint")
    if parted or a.where is None or b.where is None or (one and not told_of_two_towns(a, b)):
        return None  # "of the 34 dead, 19 were found in Derre"
    return worded("bars.places") if a.where.lies(b.where) is Lie.APART else None


def owners(a: FigureView, b: FigureView) -> str | None:
    """Two whose it is: candidates, companies, vessels; of ages, two of whom they are said."""
    if a.whose.entity and b.whose.entity:
        telling = a.dimension.startswith("money") or a.reach.digits > _CHANCE
        one = equal(a.reach, b.reach) and telling
        shared = one or a.noun == b.noun == _DEAL
        town = a.dimension == "share" and {a.whose.type, b.whose.type} == _NAMESAKES
        two = a.whose.other_than(b.whose) or town
        return worded("bars.owners") if two and not shared else None
    aged = a.figure.kind is FigureKind.AGE and a.owner.entity and b.owner.entity
    return worded("bars.ages_of_two") if aged and a.owner.other_than(b.owner) else None


def events(a: FigureView, b: FigureView) -> str | None:
    """Another event that one text names: an earlier storm, the attack of years ago."""
    one, other = a.figure.event, b.figure.event
    if one is None and other is None:
        return None
    if one is None or other is None:
        return (
            None
            if equal(a.reach, b.reach) and a.reach.digits > 1
            else worded("bars.another_event", one=one or other)
        )
    return None if _telling(one) & _telling(other) else worded("bars.two_events", one=one, other=other)


def _telling(name: str) -> set[str]:
    """The words of a name, without "of" and "the"."""
    return {word for word in name.lower().split() if len(word) > _SMALL_WORD}


def days(a: FigureView, b: FigureView) -> str | None:
    """Two days, or two beginnings of a long count; what two reports open with is one event all the same."""
    one, other = a.period, b.period
    if one is None or other is None or equal(a.reach, b.reach) or a.told_with(b):
        return None
    if a.dimension != "count" or not set(a.outcomes[:1]) & set(b.outcomes[:1]):
        return None
    if _single(one) and _single(other):
        between = later(a, b) or 0.0  # what a report of two days ago gives may be the count of then
        apart = _days(one, other) - abs(between) >= _SOME_DAYS and not (a.leads and b.leads)
        return worded("bars.two_days", one=one.text, other=other.text) if apart else None
    begun = one.from_ and other.from_ and not one.to and not other.to and _days(one, other) > _MONTH
    if begun:
        return worded("bars.two_beginnings", one=one.text, other=other.text)
    return worded("bars.day_before", one=one.text, other=other.text) if _ahead(one, other) else None


def _ahead(one: Period, other: Period) -> bool:
    """Whether one of two is a day that lies before the other begins, which has no end."""
    for day, since in ((one, other), (other, one)):
        if _single(day) and since.from_ and not since.to and _days(day, since) >= _SOME_DAYS:
            return (day.from_ or "")[:10] < since.from_[:10]
    return False


def _single(period: Period) -> bool:
    return bool(period.from_ and period.to) and (period.from_ or "")[:10] == (period.to or "")[:10]


def _days(one: Period, other: Period) -> int:
    """Days between the beginnings of two periods."""
    first, second = (date.fromisoformat((period.from_ or "")[:10]) for period in (one, other))
    return abs((first - second).days)


def seasons(a: FigureView, b: FigureView) -> str | None:
    """Two years, quarters or months: last year's harvest is no other number of this year's."""
    one, other = a.period, b.period
    if one is None or other is None or equal(a.reach, b.reach) or a.told_with(b) or _readings(a, b):
        return None
    if _long_one(one) and _long_one(other):
        first, second = sorted((one, other), key=lambda period: (period.from_ or "")[:10])
        apart = (first.to or "")[:10] < (second.from_ or "")[:10]
    else:
        apart = _relative(one) != _relative(other) and None not in (_relative(one), _relative(other))
    return worded("bars.two_periods", one=one.text, other=other.text) if apart else None


def _readings(a: FigureView, b: FigureView) -> bool:
    """Whether one rate of one place is read in two months, not a year apart: 6.4 percent, then 6.1."""
    rates = set(a.outcomes) & set(b.outcomes) & _RATES
    here = {a.whose.entity, a.located} & {b.whose.entity, b.located} - {None}
    if a.dimension != "share" or not rates or not here or a.period is None or b.period is None:
        return False
    months = _long_one(a.period) and _long_one(b.period)
    return months and 0 < _days(a.period, b.period) <= _HALF_A_YEAR


def _long_one(period: Period) -> bool:
    """Whether it has both its ends, and these lie a month apart or more."""
    if not (period.from_ and period.to):
        return False
    first, last = (date.fromisoformat(day[:10]) for day in (period.from_, period.to))
    return (last - first).days >= _MONTH - 3


def _relative(period: Period) -> str | None:
    """Whether the words of a period mean the present year or season, or the one before."""
    words = lists.known(period.text or "").split()
    found = [(word, unit) for word, unit in pairwise(words) if unit in _SEASONS]
    return next((_WHICH[word] for word, _ in found if word in _WHICH), None)


def kinds(a: FigureView, b: FigureView) -> str | None:
    """The total of all, and yet more people of one country, or children: they dispute the total."""
    for whole, part in ((a, b), (b, a)):
        total = whole.figure.role is Role.TOTAL and part.figure.role is not Role.TOTAL
        more = part.reach.low > whole.reach.high
        if total and more and of_all(whole) and of_a_kind(part):
            return worded("bars.kind")
    return None


def portions(a: FigureView, b: FigureView) -> str | None:
    """The dead of whom one text says no more, and those of one kind whom another takes out of all."""
    for part, all_ in ((a, b), (b, a)):
        narrowed = part.figure.role is Role.PART and (bool(part.qualifiers) or of_a_kind(part))
        plain = all_.whole is None and all_.figure.role is not Role.PART and not _narrow(all_)
        if narrowed and plain and part.report != all_.report and part.noun != all_.noun and all_.people:
            return worded("bars.part")
    return None


def _narrow(view: FigureView) -> bool:
    """Whether more is said of people than what they are: "foreign guests", not "guests"."""
    return bool(view.qualifiers - {view.kind}) or of_a_kind(view)


def crafts(a: FigureView, b: FigureView) -> str | None:
    """Those on board of what was shot down or sank, and those of a raid on a town."""
    if a.dimension != "count" or equal(a.reach, b.reach) or a.told_with(b):
        return None
    for one, other in ((a, b), (b, a)):
        aboard = one.bag & _CRAFTS and (one.bag | set(one.nouns)) & _LOST
        ground = other.bag & _ATTACKS and not other.bag & (_CRAFTS | _LOST)
        if aboard and ground:
            return worded("bars.on_board")
    return None


def states(a: FigureView, b: FigureView) -> str | None:
    """Two stages of a thing: made and delivered, pledged and paid."""
    if not a.outcomes or not b.outcomes or equal(a.reach, b.reach):
        return None
    pair = frozenset((a.outcomes[0], b.outcomes[0]))
    two = pair in linking.outcomes().apart and not pair <= _MOVES  # a price rises and falls in one day
    return (
        worded("bars.two_states", one=concept(a.outcomes[0]), other=concept(b.outcomes[0])) if two else None
    )


def unknown(a: FigureView, b: FigureView) -> str | None:
    """A number of which nothing is known is no other number, and no number of other words."""
    if a.dimension != "count" or not (_bare(a) or _bare(b)) or a.told_with(b):
        return None
    if equal(a.reach, b.reach) and (a.reach.digits > 1 or one_sentence(a, b)):
        return None
    return worded("bars.unknown")


def widths(a: FigureView, b: FigureView) -> str | None:
    """A wide range holds many numbers: it is no support of one that something else is said of."""
    for wide, one in ((a, b), (b, a)):
        ends = wide.figure.low, wide.figure.high
        if None in ends or wide.figure.value is not None or wide.dimension != "count":
            continue
        broad = wide.reach.high >= _BROAD * max(wide.reach.low, 1.0)
        said = [view.figure.predicate for view in (wide, one)]
        told = set(wide.outcomes) & set(one.outcomes) or (said[0] and said[0] == said[1])
        if broad and one.figure.value is not None and not told:
            return worded("bars.wide")
    return None


def sides(a: FigureView, b: FigureView) -> str | None:
    """Soldiers and rebels, civilians and militants: one number of each is said of two."""
    if a.dimension != "count" or set(a.nouns) & set(b.nouns):
        return None
    first, second = _fighters(a), _fighters(b)
    two = frozenset((first or "", second or "")) in linking.nouns().sides
    disputed = equal(a.reach, b.reach) and one_sentence(a, b)  # who the 18 were
    return worded("bars.two_sides", one=first, other=second) if two and not disputed else None


def _fighters(view: FigureView) -> str | None:
    """The side that a phrase counts: of "regime and rebel fighters" the first word is of none."""
    known = linking.nouns()
    human = (noun for noun in view.nouns if noun in known.human)
    return view.noun if view.noun in known.human else next(human, view.noun)


def things(a: FigureView, b: FigureView) -> str | None:
    """People to whom something happened and things to which something else did: one number by chance."""
    known = linking.outcomes()
    if not equal(a.reach, b.reach) or a.reach.digits > _CHANCE or a.told_with(b) or one_sentence(a, b):
        return None
    if a.dimension != "count" or not a.outcomes or not b.outcomes or set(a.outcomes) & set(b.outcomes):
        return None
    for who, what in ((a, b), (b, a)):
        lifeless = not what.people and what.noun is not None and what.noun not in linking.nouns().human
        if who.people and who.outcomes[0] in known.people and lifeless:
            return worded("bars.two_things", one=who.noun or "people", other=what.noun)
    return None


def strangers(a: FigureView, b: FigureView) -> str | None:
    """Round numbers of two sorts of people of whom no common thing is told: 1,000 guards, 1,000 nurses."""
    crowds = a.people and b.people and a.dimension == "count" and a.report != b.report
    if not crowds or set(a.outcomes) & set(b.outcomes) or not equal(a.reach, b.reach) or one_sentence(a, b):
        return None
    round_ = max(a.reach.digits, b.reach.digits) == 1
    sorts = [_sort(view) or (view.figure.counted if round_ and not view.noun else None) for view in (a, b)]
    if None in sorts or sorts[0] == sorts[1] or min(a.reach.digits, b.reach.digits) > _CHANCE:
        return None
    return None if may_be_one(a, b) else worded("bars.sorts")


def _sort(view: FigureView) -> str | None:
    """A sort of people that a list knows, or the nation or group of people of whom no more is said."""
    if view.noun != "person" or view.kind != "person":
        return None if view.noun == "person" else view.noun
    named = [word.lower() for word in view.figure.qualifiers if word[:1].isupper()]
    return min(view.qualifiers & nations(), default=None) or min(named, default=None)


_LIMITS = frozenset({Modifier.UP_TO, Modifier.LESS_THAN, Modifier.AT_LEAST, Modifier.MORE_THAN})


def ages(a: FigureView, b: FigureView) -> str | None:
    """Two ages that differ, where the texts do not say both of one and the same."""
    limit = (a.figure.modifier in _LIMITS) != (b.figure.modifier in _LIMITS)  # "22 or younger": of many
    many = limit and (a.owner.entity or b.owner.entity)
    if a.figure.kind is not FigureKind.AGE or (equal(a.reach, b.reach) and not many):
        return None
    one = a.owner.entity is not None and a.owner.entity == b.owner.entity
    years = abs((a.reach.point or 0) - (b.reach.point or 0)) / a.reach.size
    named = a.noun == b.noun and a.noun not in (None, "person") and (years <= 1 or not unlike(a, b))
    if not many and (one or named or a.told_with(b) or one_sentence(a, b)):
        return None
    return worded("bars.ages")


def _bare(view: FigureView) -> bool:
    """Whether its text says neither what it counts nor what happened, nor what it is a part of."""
    told = set(view.outcomes) & linking.outcomes().names - _MOVES
    return view.noun is None and not told and not view.people and view.figure.role is not Role.PART


OUTRIGHT: tuple[Bar, ...] = (roles, owners, events)
"""What both texts say outright: a third figure that fits either joins no two of these."""

_TOLD: tuple[Bar, ...] = (places, days, seasons, kinds, portions, crafts, states, ballots, results)
_COUNTED: tuple[Bar, ...] = (unknown, sides, things, few, fates, spans, scenes, widths)
_WHO: tuple[Bar, ...] = (strangers, persons, ages)
SLOTS: tuple[Bar, ...] = (*OUTRIGHT, *_TOLD, *_COUNTED, *_WHO)


def slots(a: FigureView, b: FigureView, bars: Sequence[Bar] = SLOTS) -> str | None:
    """Why what two texts say of their figures keeps these apart, or None.

    Args:
        a: One figure, in a unit that both have.
        b: The other.
        bars: The rules to ask, in order.
    """
    return next((why for bar in bars if (why := bar(a, b)) is not None), None)
