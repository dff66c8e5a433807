"""At what time of day, and on which day, a report says that something happened: "shots were fired at 9pm".

sentences with one time of day, clauses with one day | the listed happening that is told with it -> TimedEvent
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from crosswire.resources import lists
from crosswire.types import Analysis, Dated, Precision, Span, TimedEvent
from crosswire.types.analysis import sentence_at

_EVENTS = (
    "shooting", "stabbing", "crash", "fire", "explosion", "collapse", "launch", "landslide",
    "capsizing", "sinking", "takeoff", "contact", "stampede", "quake", "landfall", "landing", "docking",
    "it",
)  # fmt: skip
_ACTS = ("call", "death", "arrest")
_FILE = "extract/parts/hours"
_NO_DAY = lists.words(_FILE, "no_day")
_TIME, _HEADED, _BEGINS, _ENDS, _OTHERS, _ACTING, _NOT, _NIGHT, _TOLD, _TELLS, _MOMENT = lists.patterns(
    _FILE, "time", "headed", "begins", "ends", "others", "acting", "not", "night", "told", "tells", "moment"
)
_HAPPENED = dict(zip(_EVENTS, lists.patterns(_FILE, *_EVENTS), strict=True))
_DONE = dict(zip(_ACTS, lists.patterns(_FILE, *_ACTS), strict=True))
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
        event, clause = _told(text, sentence, Span(*times[0].span()))
        if event and _fits(event, text, clause):
            time = Span(*times[0].span())
            shown = _shown(text, sentence, clause, time)
            if shown.end - shown.start <= _LONGEST:
                yield TimedEvent(event, *_minutes(times[0]), next(iter(days), None), shown, time)


def days(analysis: Analysis, dated: Sequence[Dated]) -> Iterator[TimedEvent]:
    """What a report dates to a day, in text order; a night may be of the day before or behind, too.

    Args:
        analysis: The report with its sentences.
        dated: What its clauses date.
    """
    text = analysis.report.text
    for one in dated:
        sentence = sentence_at(analysis.sentences, one.date.start)
        if one.precision is not Precision.DAY or sentence is None or not one.clause.covers(one.date):
            continue
        event, clause = _told(text, one.clause, one.date)
        if (
            event
            and event not in _NO_DAY
            and _fits(event, text, clause)
            and not _only_told(text, clause, one)
        ):
            said = _TELLS.search(text[sentence.span.start : one.clause.start])
            whole = one.clause if said else sentence.span  # who says so may not be who was arrested
            shown, at = _shown(text, whole, clause, one.date), one.from_.toordinal()
            night = bool(_NIGHT.search(text, clause.start, shown.end))
            alone = not any(shown.covers(o.date) for o in dated if o.date != one.date)
            if alone and shown.end - shown.start <= _LONGEST:
                yield TimedEvent(event, at - night, at + night, one.from_.date(), shown, one.date)


def _only_told(text: str, clause: Span, one: Dated) -> bool:
    """Whether it is told on that day and not done: "he was shot, police said Monday"."""
    ahead = text[clause.start : one.date.start]
    return bool(_TOLD.match(text, one.date.end, clause.end) or _TELLS.search(ahead))


def _fits(event: str, text: str, clause: Span) -> bool:
    """Whether a clause tells of no other of its kind, and of what happened only that, not what people did."""
    acting = event not in _DONE and _ACTING.search(text, clause.start, clause.end)
    return not acting and not _OTHERS.search(text, clause.start, clause.end)


def _shown(text: str, sentence: Span, clause: Span, time: Span) -> Span:
    """The clause from where its sentence begins, for that may say who has it; alone where that is long."""
    heads = [m.end() for m in _HEADED.finditer(text, sentence.start, clause.start)]
    whole = heads[-1] if heads else sentence.start
    start = whole if clause.end - whole <= _LONGEST else clause.start
    return Span(start, max(time.end, start + len(text[start : clause.end].rstrip(_STOPS))))


def _told(text: str, sentence: Span, time: Span) -> tuple[str | None, Span]:
    """What happened at a time, and the clause that tells it: ahead of the time, or behind one that opens.

    Of "he was walking there at 9pm when shots were fired" it is told behind the time, too.
    """
    begins = list(_BEGINS.finditer(text, sentence.start, time.start))
    start, inner = begins[-1].span() if begins else (sentence.start, sentence.start)
    ends = [m.start() for m in _ENDS.finditer(text, time.end, sentence.end)] + [sentence.end]
    event = _event(text[max(start, time.start - _FAR) : time.start])
    moment = _MOMENT.match(text, time.end, sentence.end)
    if event is None and moment:
        end = next(e for e in ends if e >= moment.end())
        return _event(text[moment.end() : end]), Span(inner, end)
    if event is not None or len(text[inner : time.start].split()) > _FRONTED:
        return event, Span(inner, ends[0])
    end = next(e for e in ends if e == sentence.end or len(text[time.end : e].split()) > _FRONTED)
    return _event(text[time.end : end]), Span(inner, end)


def _event(told: str) -> str | None:
    """What words tell of as so; what people did where they tell of that."""
    listed: Mapping[str, lists.Pattern] = _DONE if _ACTING.search(told) else _HAPPENED
    for event, pattern in listed.items():
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
