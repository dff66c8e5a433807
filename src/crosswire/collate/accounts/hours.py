"""When something happened, or how long it was, as reports tell it unlike each other: "5am" and "5:10 a.m.".

what reports tell with a time of day, a day or a length | of one happening | what cannot be one -> Account

What a story has at several hours ("shots were fired at 1 a.m. … and at 4") is several things: no account.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from crosswire.collate.accounts.quoting import in_full
from crosswire.collate.entities import Entities
from crosswire.collate.words import Lexicon
from crosswire.languages.wording import worded
from crosswire.resources import lists
from crosswire.resources.collating import calendar
from crosswire.types import (
    Account,
    AccountKind,
    EntityType,
    Extract,
    Passage,
    Position,
    Span,
    TimedEvent,
)

_IT = "it"
_DONE, _OF_ONE = lists.several("collate/accounts/hours", "done", "of_one")
_UNNAMED = 40  # characters of a clause that is too short to say what it tells


@dataclass(frozen=True, slots=True)
class _Way:
    """How what is told of one happening may differ.

    Attributes:
        asked: Where the wording has what a row asks.
        most: From the first to the last that reports may mean; 0 where it may be three times as much.
        own: What may lie between two that one report gives.
        words: Words that sentences of two happenings do not share; one more in one report.
    """

    asked: str
    most: int
    own: int
    words: int = 0


_HOURS = _Way("when", 45, 12)  # minutes
_DAYS = _Way("day", 4, 0, 4)
_LENGTHS = _Way("length", 0, 0, 2)
_TIMES = 3
_TWO = 2


@dataclass(frozen=True, slots=True)
class _Timed:
    """A happening with its time, and the report that tells it."""

    extract: Extract
    at: TimedEvent

    @property
    def report(self) -> str:
        return self.extract.report.id

    def named(self, entities: Entities, kind: EntityType) -> Iterator[str]:
        """The places, or the people, that it names."""
        named = entities.within(self.report, self.at.shown)
        return (e for e in named if entities.get(e).type is kind)

    def passage(self, span: Span) -> Passage:
        return Passage(self.report, span.start, span.end, self.extract.report.shown(span))


def told_at(extracts: Sequence[Extract], entities: Entities, lexicon: Lexicon) -> Iterator[Account]:
    """One account for each happening to which reports give times, days or lengths that cannot be one.

    Args:
        extracts: Of the reports in canonical order.
        entities: Who and what the reports name.
        lexicon: The words of the reports.
    """
    hours = _happenings([_Timed(e, at) for e in extracts for at in e.parts.hours], entities)
    dated = _happenings([_Timed(e, at) for e in extracts for at in e.parts.days], entities, each_day=False)
    lasting = _happenings([_Timed(e, at) for e in extracts for at in e.parts.lengths], entities)
    days = ((what, _near(told)) for what, told in dated)
    for way, found in ((_HOURS, hours), (_DAYS, days), (_LENGTHS, lasting)):
        for what, told in found:
            held = _apart(told, entities, way)
            if held and (not way.words or what in _OF_ONE or _of_one(held, lexicon, way.words)):
                topic = worded(f"{way.asked}.{what}")
                shown = [same for group in held for same in _alike(group)] if way is _HOURS else held
                yield Account(topic, tuple(map(_position, shown)), kind=AccountKind.TIMES)


def _happenings(
    timed: Sequence[_Timed], entities: Entities, *, each_day: bool = True
) -> Iterator[tuple[str, list[_Timed]]]:
    """What reports tell of each happening, on each day; what has no day is of the only one."""
    named = sorted({t.at.what for t in timed} - {_IT} - _DONE)
    for what in [*(named or [_IT]), *sorted({t.at.what for t in timed} & _DONE)]:
        every = [t for t in timed if t.at.what == what or (t.at.what == _IT and named == [what])]
        for told in _by_person(every, entities) if what in _OF_ONE else (every,):
            days = sorted({t.at.day for t in told if t.at.day}) if each_day else []
            for day in (*days, *([] if days else [None])):
                yield (
                    what,
                    [t for t in told if not days or t.at.day == day or (t.at.day is None and len(days) == 1)],
                )


def _by_person(told: Sequence[_Timed], entities: Entities) -> Iterator[list[_Timed]]:
    """What is told of each person, by clauses that name nobody else."""
    named = [(frozenset(t.named(entities, EntityType.PERSON)), t) for t in told]
    for person in sorted({p for people, _ in named for p in people}):
        yield [t for people, t in named if people == {person}]


def _near(told: Sequence[_Timed]) -> list[_Timed]:
    """Those within two days of the one that most reports name: others are of another, or misdated."""
    reports = Counter(day for day, _ in {(t.at.day, t.report) for t in told if t.at.day})
    if not reports:
        return []
    day = min(reports, key=lambda d: (-reports[d], d)).toordinal()
    return [t for t in told if abs(t.at.low + t.at.high - 2 * day) <= _DAYS.most]


def _apart(told: Sequence[_Timed], entities: Entities, way: _Way) -> list[list[_Timed]]:
    """Those that one time fits together, where nothing says that they are of two happenings.

    They are of two where one report has both, far apart, or where two places or two people are named.
    """
    held: list[list[_Timed]] = []
    for one in sorted(told, key=lambda t: (t.at.low, t.at.high)):
        if held and one.at.low <= min(t.at.high for t in held[-1]):
            held[-1].append(one)
        else:
            held.append([one])
    if len(held) < _TWO:
        return []
    reports = [frozenset(t.report for t in group) for group in held]
    most = way.most or (_TIMES - 1) * min(t.at.low for t in told)
    own = way.own if way.most else most
    near = all(_gap([t for t in told if t.report == r]) <= own for r in frozenset().union(*reports))
    near &= _range(told) <= most and len(held) == len(set(reports))
    between = any(t.at.high >= min(o.at.low for o in then) for group, then in pairwise(held) for t in group)
    away = any(_of_two(held, entities, kind) for kind in (EntityType.PLACE, EntityType.PERSON))
    return held if near and not away and not between else []


def _alike(group: Sequence[_Timed]) -> list[list[_Timed]]:
    """Those that give the same time: "about 3:50" is not the "3:51" of another, though one time fits both."""
    told: defaultdict[tuple[int, int], list[_Timed]] = defaultdict(list)
    for one in group:
        told[one.at.low, one.at.high].append(one)
    return list(told.values())


def _of_one(held: Sequence[Sequence[_Timed]], lexicon: Lexicon, least: int) -> bool:
    """Whether sentences share as many words as tell one thing, and one more those of one report."""

    def words(one: _Timed) -> set[str]:
        sentence = one.extract.sentence_at(one.at.time.start)
        span = sentence.span if sentence is not None else one.at.shown
        told = [w for w in lexicon.words(one.report, (span,)) if not w.span.overlaps(one.at.time)]
        return {w.key for w in told} & lexicon.keys(one.report, (span,)).keys() - calendar()

    for group, other in combinations(held, 2):
        pairs = [(a.report == b.report, len(words(a) & words(b))) for a in group for b in other]
        across = max((n for own, n in pairs if not own), default=0)
        if across < least or any(own and n <= least for own, n in pairs):
            return False
    return True


def _of_two(held: Sequence[Sequence[_Timed]], entities: Entities, kind: EntityType) -> bool:
    """Whether two name places, or people, and none that both name."""
    named = [frozenset(e for t in group for e in t.named(entities, kind)) for group in held]
    return any(a and b and not a & b for a, b in combinations(named, 2))


def _gap(told: Sequence[_Timed]) -> int:
    """What lies between the first that is meant and the last."""
    return max(t.at.low for t in told) - min(t.at.high for t in told)


def _range(told: Sequence[_Timed]) -> int:
    """From the first that is meant to the last."""
    return max(t.at.high for t in told) - min(t.at.low for t in told)


def _position(held: Sequence[_Timed]) -> Position:
    """A time with the sentences that tell it, in the words of the shortest."""
    lengths = {id(t): t.at.shown.end - t.at.shown.start for t in held}
    first = min(held, key=lambda t: (lengths[id(t)] < _UNNAMED, lengths[id(t)]))
    told = [first, *(t for t in held if t is not first)]
    said = (s for t in told for s in t.extract.statements if any(c.covers(t.at.time) for c in s.content))
    return Position(
        party=None,
        claim=in_full(first.extract.report, first.at.shown),
        statements=tuple(dict.fromkeys(s.id for s in said)),
        reports=tuple(dict.fromkeys(t.report for t in held)),
        voice="",
        evidence=tuple(t.passage(t.at.shown) for t in told),
        marks=(first.passage(first.at.time),),
    )
