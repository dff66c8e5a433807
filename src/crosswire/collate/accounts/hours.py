"""Times of day that reports give for one happening, unlike each other: "about 5am" and "around 5:10 a.m.".

what reports tell with a time of day | of one happening, on one day | times that cannot be one -> Account

What a story has at several hours ("shots were fired at 1 a.m. … and at 4") is several things: no account.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosswire.collate.accounts.quoting import in_full
from crosswire.collate.entities import Entities
from crosswire.languages.wording import worded
from crosswire.types import Account, AccountKind, EntityType, Extract, Passage, Position, Span, TimedEvent

_IT = "it"
_ONE = 45  # minutes within which all times of one happening lie
_OWN = 20  # the same of those that one report gives


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


def told_at(extracts: Sequence[Extract], entities: Entities) -> Iterator[Account]:
    """One account for each happening to which reports give times that cannot be one.

    Args:
        extracts: Of the reports in canonical order.
        entities: Who and what the reports name.
    """
    for event, told in _happenings([_Timed(e, at) for e in extracts for at in e.parts.hours]):
        held = _apart(told, entities)
        if held:
            yield Account(
                worded(f"when.{event}"),
                tuple(map(_position, held)),
                kind=AccountKind.TIMES,
            )


def _happenings(timed: Sequence[_Timed]) -> Iterator[tuple[str, list[_Timed]]]:
    """What reports tell of each happening, on each day; what has no day is of the only one."""
    named = sorted({t.at.what for t in timed} - {_IT})
    for event in named or [_IT]:
        told = [t for t in timed if t.at.what == event or (t.at.what == _IT and len(named) == 1)]
        days = sorted({t.at.day for t in told if t.at.day})
        for day in (*days, *([] if days else [None])):
            yield event, [t for t in told if t.at.day == day or (t.at.day is None and len(days) == 1)]


def _apart(told: Sequence[_Timed], entities: Entities) -> list[list[_Timed]]:
    """Those that one time fits together, where nothing says that they are of two happenings.

    They are of two where one report has both, far apart, or where two places or two people are named.
    """
    held: list[list[_Timed]] = []
    for one in sorted(told, key=lambda t: (t.at.low, t.at.high)):
        if held and one.at.low <= min(t.at.high for t in held[-1]):
            held[-1].append(one)
        else:
            held.append([one])
    reports = [frozenset(t.report for t in group) for group in held]
    near = all(_range([t for t in told if t.report == r]) <= _OWN for r in frozenset().union(*reports))
    away = any(_of_two(held, entities, kind) for kind in (EntityType.PLACE, EntityType.PERSON))
    fit = near and not away and 1 < len(held) == len(set(reports)) and _range(told) <= _ONE
    return held if fit else []


def _of_two(held: Sequence[Sequence[_Timed]], entities: Entities, kind: EntityType) -> bool:
    """Whether two name places, or people, and none that both name."""
    named = [frozenset(e for t in group for e in t.named(entities, kind)) for group in held]
    return any(a and b and not a & b for a, b in combinations(named, 2))


def _range(told: Sequence[_Timed]) -> int:
    """Minutes from the first that is meant to the last."""
    return max(t.at.high for t in told) - min(t.at.low for t in told)


def _position(held: Sequence[_Timed]) -> Position:
    """A time with the sentences that tell it, in the words of the shortest."""
    first = min(held, key=lambda t: (t.at.shown.end - t.at.shown.start, held.index(t)))
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
