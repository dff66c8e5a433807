"""Times of day that reports give for one happening, unlike each other: "about 5am" and "around 5:10 a.m.".

sentences with one time of day | the happening that is told with it, on which day | times that cannot be one
-> Account

What a story has at several hours ("shots were fired at 1 a.m. … and at 4") is several things: no account.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from crosswire.collate.accounts.quoting import in_full
from crosswire.collate.entities import Entities
from crosswire.languages.wording import worded
from crosswire.resources import lists
from crosswire.types import Account, AccountKind, EntityType, Extract, Passage, Position, Span

_IT = "it"
_EVENTS = (
    "shooting", "stabbing", "crash", "fire", "explosion", "collapse", "launch", "landslide",
    "capsizing", "sinking", "takeoff", "contact", "stampede", _IT,
)  # fmt: skip
_FILE = "collate/accounts/hours"
_TIME, _HEADED, _BEGINS, _ENDS, _OTHERS, _NOT = lists.patterns(
    _FILE, "time", "headed", "begins", "ends", "others", "not"
)
_TOLD = dict(zip(_EVENTS, lists.patterns(_FILE, *_EVENTS), strict=True))
_EXACT, _ABOUT = 2, 4  # minutes to either side of "2:10", and of "about 2:10"
_NEAR = 15  # minutes to one side of "just after 2:10"
_ONE = 45  # minutes within which all times of one happening lie
_OWN = 20  # the same of those that one report gives
_HALF = 12
_DAY = 24 * 60
_FRONTED = 3  # words ahead of a time that opens a sentence: "On Friday, at 9pm, shots were fired"
_FAR = 120  # characters between what happened and its time
_STOPS = ' .,"”'
_LONGEST = 220  # characters of what is shown


@dataclass(frozen=True, slots=True)
class _Timed:
    """A happening with its time, as a report tells it.

    Attributes:
        event: What happened.
        low: The first minute of the day that is meant.
        high: The last.
        day: The day, where it is known.
        shown: The clause.
        time: The time in it.
    """

    extract: Extract
    event: str
    low: int
    high: int
    day: date | None
    shown: Span
    time: Span

    @property
    def report(self) -> str:
        return self.extract.report.id

    def named(self, entities: Entities, kind: EntityType) -> Iterator[str]:
        """The places, or the people, that it names."""
        named = entities.within(self.report, self.shown)
        return (e for e in named if entities.get(e).type is kind)

    def passage(self, span: Span) -> Passage:
        return Passage(self.report, span.start, span.end, self.extract.report.shown(span))


def told_at(extracts: Sequence[Extract], entities: Entities) -> Iterator[Account]:
    """One account for each happening to which reports give times that cannot be one.

    Args:
        extracts: Of the reports in canonical order.
        entities: Who and what the reports name.
    """
    for event, told in _happenings([one for extract in extracts for one in _timed(extract)]):
        held = _apart(told, entities)
        if held:
            yield Account(
                worded(f"when.{event}"),
                tuple(map(_position, held)),
                kind=AccountKind.TIMES,
            )


def _happenings(timed: Sequence[_Timed]) -> Iterator[tuple[str, list[_Timed]]]:
    """What reports tell of each happening, on each day; what has no day is of the only one."""
    named = [e for e in _TOLD if e != _IT and any(t.event == e for t in timed)]
    for event in named or [_IT]:
        told = [t for t in timed if t.event == event or (t.event == _IT and len(named) == 1)]
        days = sorted({t.day for t in told if t.day})
        for day in (*days, *([] if days else [None])):
            yield event, [t for t in told if t.day == day or (t.day is None and len(days) == 1)]


def _apart(told: Sequence[_Timed], entities: Entities) -> list[list[_Timed]]:
    """Those that one time fits together, where nothing says that they are of two happenings.

    They are of two where one report has both, far apart, or where two places or two people are named.
    """
    held: list[list[_Timed]] = []
    for one in sorted(told, key=lambda t: (t.low, t.high)):
        if held and one.low <= min(t.high for t in held[-1]):
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
    return max(t.high for t in told) - min(t.low for t in told)


def _timed(extract: Extract) -> Iterator[_Timed]:
    """What a report tells with its time, in text order."""
    text = extract.report.text
    for sentence in (s.span for s in extract.sentences):
        times = list(_TIME.finditer(text, sentence.start, sentence.end))
        if len(times) != 1 or times[0]["zone"]:
            continue
        days = {d.from_.date() for d in extract.dates if d.from_ and sentence.covers(d.span)}
        if len(days) > 1:
            continue
        event, clause = _told(text, sentence, times[0])
        if event and not _OTHERS.search(text, clause.start, clause.end):
            time = Span(*times[0].span())
            shown = _shown(text, sentence, clause, time)
            if shown.end - shown.start <= _LONGEST:
                yield _Timed(extract, event, *_minutes(times[0]), next(iter(days), None), shown, time)


def _shown(text: str, sentence: Span, clause: Span, time: Span) -> Span:
    """The clause from where its sentence begins, for that may say who has it; alone where that is long."""
    heads = [m.end() for m in _HEADED.finditer(text, sentence.start, clause.start)]
    whole = heads[-1] if heads else sentence.start
    start = whole if clause.end - whole <= _LONGEST else clause.start
    return Span(start, max(time.end, start + len(text[start : clause.end].rstrip(_STOPS))))


def _told(text: str, sentence: Span, time: re.Match[str]) -> tuple[str | None, Span]:
    """What happened at a time, and the clause that tells it: ahead of the time, or behind one that opens."""
    begins = list(_BEGINS.finditer(text, sentence.start, time.start()))
    start, inner = begins[-1].span() if begins else (sentence.start, sentence.start)
    ends = [m.start() for m in _ENDS.finditer(text, time.end(), sentence.end)] + [sentence.end]
    event = _event(text[max(start, time.start() - _FAR) : time.start()])
    if event is not None or len(text[inner : time.start()].split()) > _FRONTED:
        return event, Span(inner, ends[0])
    end = next(e for e in ends if e == sentence.end or len(text[time.end() : e].split()) > _FRONTED)
    return _event(text[time.end() : end]), Span(inner, end)


def _event(told: str) -> str | None:
    """What words tell of as so."""
    for event, pattern in _TOLD.items():
        if any(not _NOT.search(told[: m.start()]) for m in pattern.finditer(told)):
            return event
    return None


def _minutes(time: re.Match[str]) -> tuple[int, int]:
    """The first and the last minute of the day that a time may mean."""
    if time["noon"] or time["midnight"]:
        at = _DAY // 2 if time["noon"] else 0
    elif time["hours"]:
        at = 60 * int(time["hours"]) + int(time["minutes"])
    else:
        at = 60 * (int(time["hour"]) % _HALF + (_HALF if time["late"] else 0)) + int(time["minute"] or 0)
    if time["nearly"] or time["before"]:
        return at - _NEAR, at
    if time["after"]:
        return at, at + _NEAR
    give = _ABOUT if time["about"] else _EXACT
    return at - give, at + give


def _position(held: Sequence[_Timed]) -> Position:
    """A time with the sentences that tell it, in the words of the shortest."""
    first = min(held, key=lambda t: (t.shown.end - t.shown.start, held.index(t)))
    told = [first, *(t for t in held if t is not first)]
    said = (s for t in told for s in t.extract.statements if any(c.covers(t.time) for c in s.content))
    return Position(
        party=None,
        claim=in_full(first.extract.report, first.shown),
        statements=tuple(dict.fromkeys(s.id for s in said)),
        reports=tuple(dict.fromkeys(t.report for t in held)),
        voice="",
        evidence=tuple(t.passage(t.shown) for t in told),
        marks=(first.passage(first.time),),
    )
