"""At what time of day a report says that something happened: "shots were fired at about 9pm".

sentences with one time of day | the listed happening that is told with it -> TimedEvent
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.resources import lists
from crosswire.types import Analysis, Span, TimedEvent

_EVENTS = (
    "shooting", "stabbing", "crash", "fire", "explosion", "collapse", "launch", "landslide",
    "capsizing", "sinking", "takeoff", "contact", "stampede", "it",
)  # fmt: skip
_FILE = "extract/parts/hours"
_TIME, _HEADED, _BEGINS, _ENDS, _OTHERS, _NOT = lists.patterns(
    _FILE, "time", "headed", "begins", "ends", "others", "not"
)
_TOLD = dict(zip(_EVENTS, lists.patterns(_FILE, *_EVENTS), strict=True))
_EXACT, _ABOUT = 2, 4  # minutes to either side of "2:10", and of "about 2:10"
_NEAR = 15  # minutes to one side of "just after 2:10"
_HALF = 12
_DAY = 24 * 60
_FRONTED = 3  # words ahead of a time that opens a sentence: "On Friday, at 9pm, shots were fired"
_FAR = 120  # characters between what happened and its time
_STOPS = ' .,"”'
_LONGEST = 220  # characters of what is shown


def hours(analysis: Analysis) -> Iterator[TimedEvent]:
    """What a report tells with its time of day, in text order.

    Args:
        analysis: The report with its sentences and dates.
    """
    text = analysis.report.text
    for sentence in (s.span for s in analysis.sentences):
        times = list(_TIME.finditer(text, sentence.start, sentence.end))
        if len(times) != 1 or times[0]["zone"]:
            continue
        days = {d.from_.date() for d in analysis.dates if d.from_ and sentence.covers(d.span)}
        if len(days) > 1:
            continue
        event, clause = _told(text, sentence, times[0])
        if event and not _OTHERS.search(text, clause.start, clause.end):
            time = Span(*times[0].span())
            shown = _shown(text, sentence, clause, time)
            if shown.end - shown.start <= _LONGEST:
                yield TimedEvent(event, *_minutes(times[0]), next(iter(days), None), shown, time)


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
