"""Whether two figures were counted up to different times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from enum import Enum

from crosswire.collate.questions.views import FigureView, later
from crosswire.collate.standing.words import in_words, reason
from crosswire.languages.wording import row, worded
from crosswire.resources import linking, lists
from crosswire.types import FigureKind, Modality, Role

# Reports a day or two apart may still tell one state of things; three days apart they do not.
_DAYS = 3
# A distance, an age, a length of time: a later report corrects it, but it has no later state.
_FIXED = frozenset({FigureKind.MEASURE, FigureKind.AGE, FigureKind.DURATION})
# What grows though it is a measure.
_SPREADING = frozenset({"burned"})
# A share that grows while it is counted.
_TURNOUT = "turnout"
_HOURS = (
    ("dawn",),
    ("morning", "breakfast"),
    ("midday", "noon"),
    ("afternoon",),
    ("evening",),
    ("night", "midnight"),
)
# What has come to be so many times as much is another thing; a toll may in a day.
_STEP = 3.0
# Stamps of a day alone, and of pages printed anew, are wrong by as much; what the words say goes before.
_ONE_DAY = 1.0
# What money is for: that of building is not that of all.
_PURPOSES = lists.words("collate/standing/cutoff", "purposes")
# Counts as near as this are one count, whatever each report calls what it counts.
_NEAR = 1.125
_MOVING = frozenset({"rose", "fell", "traded"})
# Between reports so far apart a birthday is as likely as a slip; within days it is not.
_MONTHS, _DAY = 60, 86_400.0


def updated(low: FigureView, high: FigureView, course: Course) -> str | None:
    """Why the two figures are two states of one thing; None where no text or date says it."""
    if low.figure.kind in _FIXED and not _spreads(low, high):
        return None
    return (
        _market(low, high)
        or _by_text(low, high, course)
        or _by_weekday(low, high, course)
        or _by_hour(low, high, course)
        or _by_report(low, high, course)
        or _since_then(low, high)
        or _by_words(low, high)
        or _by_finding(low, high)
    )


def _spreads(low: FigureView, high: FigureView) -> bool:
    """Whether a measure goes on growing, as the acres that a fire has burned."""
    return bool(set(low.outcomes[:1]) & set(high.outcomes[:1]) & _SPREADING)


def _by_finding(low: FigureView, high: FigureView) -> str | None:
    """What was only feared, and what a later day's report tells as found: "200 are feared dead", then 71."""
    feared = high.figure.modality is Modality.HYPOTHETICAL and low.figure.modality is Modality.ASSERTED
    if not feared or (later(high, low) or 0.0) < 1 or low.published is None or high.published is None:
        return None
    a, b = _stamps(low.published, high.published)
    return reason("published", low, high, one=a, other=b)


def birthday(low: FigureView, high: FigureView) -> str | None:
    """Why two ages may be those of one person: the older one is told as much later, to within a year."""
    days = later(low, high)
    if {view.figure.kind for view in (low, high)} != {FigureKind.AGE} or days is None or days < _MONTHS:
        return None
    grown = (high.reach.point or 0.0) - (low.reach.point or 0.0)
    if low.published is None or high.published is None or abs(grown - days * _DAY) >= high.reach.size:
        return None
    return reason("birthday", low, high, one=_day(low.published), other=_day(high.published))


def replacements(views: Sequence[FigureView]) -> Callable[[FigureView, FigureView], str | None]:
    """What a report itself says of two numbers: that it gives one in place of the other."""
    by_id = {view.id: view for view in views}
    pairs: dict[frozenset[float | None], tuple[FigureView, FigureView]] = {}
    for view in views:
        old = by_id.get(view.revises or "")
        if old is not None:
            pairs.setdefault(frozenset((view.reach.point, old.reach.point)), (view, old))
    new_for = {old.reach.point: (new, old) for new, old in reversed(pairs.values())}
    back = {view.reach.point: view for view in reversed(views) if view.taken_back}

    def note(low: FigureView, high: FigureView) -> str | None:
        gone = back.get(low.reach.point) or back.get(high.reach.point)
        found = pairs.get(frozenset((low.reach.point, high.reach.point))) or (
            gone and new_for.get(gone.reach.point)
        )
        if found:
            return _in_place(*found)
        if gone is not None:
            return in_words("taken_back", gone)
        return _put_right(low, high) or _put_right(high, low)

    return note


def _in_place(new: FigureView, old: FigureView) -> str:
    """That a report gives one number in place of another, or tells what the number was before."""
    said = new.correction
    moved = said is not None and said.way is not None
    return reason("moved", new, words=said.words) if moved and said else in_words("replaced", new, old)


def in_one_report(views: Sequence[FigureView]) -> list[tuple[str, tuple[str, ...]]]:
    """What the one report that gives some numbers says of them: that one has come in another's place."""
    by_id = {view.id: view for view in views}
    moved = ((view, by_id[view.revises]) for view in views if view.revises in by_id)
    return [(_in_place(new, old), (new.id, old.id)) for new, old in moved]


def _put_right(new: FigureView, old: FigureView) -> str | None:
    """One is said to be corrected, the other is not, and its report is no later one."""
    said = new.correction
    if said is None or said.way is not None or old.correction is not None or new.taken_back:
        return None
    return None if _earlier(new, old) else reason("corrected", new, old, words=said.words)


def _earlier(one: FigureView, other: FigureView) -> bool:
    """Whether the report of the one came out first, by more than a day, or is the very same."""
    return one.report == other.report or (later(other, one) or 0.0) < -_ONE_DAY


def _by_words(low: FigureView, high: FigureView) -> str | None:
    """A text says that the number has come up, or down, to what it gives: "the toll rose to 35"."""
    for new, old, way in ((high, low, "up"), (low, high, "down")):
        said = new.correction
        if said is not None and said.way == way and not _earlier(new, old):
            return reason("moved", new, old, words=said.words)
    return None


class Course(Enum):
    """How a count moves with time, by what is counted."""

    RISES = "rises"
    FALLS = "falls"
    EITHER = "either"


def course_of(views: Sequence[FigureView]) -> Course:
    """A toll can only rise, the missing become fewer; a first estimate may be corrected either way."""
    grows = [view for view in views if view.outcomes and (view.dimension == "count" or _spreads(view, view))]
    first = Counter(view.outcomes[0] for view in grows)
    name = first.most_common(1)[0][0] if first else None
    known = linking.outcomes()
    if name in known.feared:
        return Course.EITHER
    if name in known.growing or all(_TURNOUT in view.outcomes for view in views) or _adds_up(views):
        return Course.RISES
    return Course.FALLS if name in known.shrinking else Course.EITHER


def _adds_up(views: Sequence[FigureView]) -> bool:
    """Whether all are totals, of which a text says that they have grown: "bringing the number to 26"."""
    grown = any(view.correction is not None and view.correction.way == "up" for view in views)
    return grown and all(view.figure.role is Role.TOTAL and view.dimension == "count" for view in views)


def goes_on(times: Sequence[tuple[tuple[FigureView, FigureView], str | None]], course: Course) -> bool:
    """A count that two dated reports show rising is one that rises, though a third report has no date.

    Of tolls that is known before; seats, arrests or infections must show it in those that have a date.
    """
    rest = [pair for pair, note in times if note is None]
    dated = [pair for pair, note in times if note is not None]
    if not dated or course is not Course.EITHER:
        return bool(dated) and all(_silent(*pair) for pair in rest)
    counted = all(view.dimension == "count" for pair, _ in times for view in pair)
    return counted and all(_follows(*pair) for pair in dated) and all(_undated(*pair) for pair in rest)


def unexplained(low: FigureView, high: FigureView, course: Course) -> str:
    """That nothing says why the two differ; of what grows or shrinks, also that a date is missing."""
    missing = course is not Course.EITHER and _undated(low, high)
    return reason("undated", low, high) if missing else reason("unexplained", low, high)


def _silent(low: FigureView, high: FigureView) -> bool:
    """Whether nothing tells which of the two is the later: a date is missing, or both are of one day."""
    a, b = _cutoff(low), _cutoff(high)
    days = later(low, high)
    return (a is None or b is None or a == b) and (days is None or abs(days) < 1)


def _undated(low: FigureView, high: FigureView) -> bool:
    """Whether one of the two has neither a cut-off nor a report with a date."""
    return any(view.published is None and _cutoff(view) is None for view in (low, high))


def _follows(low: FigureView, high: FigureView) -> bool:
    """Whether the higher figure is the later one."""
    a, b = _cutoff(low), _cutoff(high)
    if a is not None and b is not None and a != b:
        return a < b
    days = later(low, high)
    return days is not None and days > 0


def _market(low: FigureView, high: FigureView) -> str | None:
    """Prices and their moves change while the market is open; of those of one day the hours are not read."""
    moving = [bool(_MOVING & set(view.outcomes[:2])) or view.clues.change is not None for view in (low, high)]
    priced = low.dimension == "share" or low.dimension.startswith("money")
    if not (all(moving) and priced) or _told_by_two(low, high):
        return None
    a, b = _cutoff(low), _cutoff(high)
    if a is None or b is None or a == b:
        return reason("market", low, high)
    return reason("market_days", low, high, one=_day(a), other=_day(b))


def _by_text(low: FigureView, high: FigureView, course: Course) -> str | None:
    a, b = _cutoff(low), _cutoff(high)
    if a is None or b is None or a == b or course is (Course.RISES if a > b else Course.FALLS):
        return None
    if course is Course.EITHER and (not _one_thing(low, high) or _told_by_two(low, high)):
        return None
    return reason("as_of", low, high, one=_day(a), other=_day(b))


def _one_thing(low: FigureView, high: FigureView) -> bool:
    """Whether what is no toll may be one thing in two states: the same is said of both, and they lie near.

    The cost of building and the whole cost, or the ages of two people, are two things.
    """
    a, b = low.reach.point, high.reach.point
    if not a or not b or not 0 < b / a <= _STEP:
        return False
    if low.dimension == "count":
        return low.noun == high.noun or (low.people and high.people) or b / a <= _NEAR
    told = [
        (linking.outcomes().names & set(view.outcomes[:2])) | (_PURPOSES & view.bag) for view in (low, high)
    ]
    return told[0] == told[1] and (bool(low.outcomes) or low.noun == high.noun)


def _reckoned(low: FigureView, high: FigureView) -> bool:
    """Whether both reckon one count, each in its own way: "about 320" and, later, 300 are no news.

    A number that was exact before, and is roughly another one later, has moved.
    """
    loose = (high if (later(low, high) or 0.0) < 0 else low).reach.hedge != "exact"
    near = (high.reach.point or 0.0) <= _NEAR * (low.reach.point or 0.0)
    return low.dimension == "count" and loose and near


def _told_by_two(low: FigureView, high: FigureView) -> bool:
    """Whether two name it who are not one: a day later the other has not corrected the first."""
    return low.party is not None and high.party is not None and not low.party.words & high.party.words


def _cutoff(view: FigureView) -> date | None:
    stamp = view.figure.as_of
    return date.fromisoformat(stamp[:10]) if stamp and len(stamp) >= len("2020-01-01") else None


def _by_weekday(low: FigureView, high: FigureView, course: Course) -> str | None:
    """In undated reports the weekdays of the sentences still tell which count is the later one."""
    if course is not Course.RISES or not _silent(low, high):
        return None
    a, b = low.weekday, high.weekday
    if a is None or b is None or not 0 < (b - a) % 7 <= _DAYS:
        return None
    days = row("dates.weekdays")
    return reason("weekday", low, high, one=days[a], other=days[b])


def _by_hour(low: FigureView, high: FigureView, course: Course) -> str | None:
    """Of one day, the part that a text names: by noon, by evening."""
    one, other = low.figure.period, high.figure.period
    if course is Course.EITHER or one is None or other is None or not one.from_ or one.from_ != other.from_:
        return None
    a, b = _part_of_day(low), _part_of_day(high)
    if a is None or b is None or a == b or (a < b) is not (course is Course.RISES):
        return None
    return reason("hour", low, high, one=one.text, other=other.text)


def _part_of_day(view: FigureView) -> int | None:
    words = view.wording.words if view.wording else ()
    return next((n for n, names in enumerate(_HOURS) if set(names) & set(words)), None)


def _by_report(low: FigureView, high: FigureView, course: Course) -> str | None:
    days = later(low, high)
    if days is None or low.published is None or high.published is None:
        return None
    if course is Course.EITHER and (not _one_thing(low, high) or _reckoned(low, high)):
        return None
    against = course is (Course.RISES if days < 0 else Course.FALLS)
    if abs(days) < 1 and low.reach.point and (high.reach.point or 0) > _STEP * low.reach.point:
        return None  # no toll grows so much within hours: the two count unlike things
    if against or (abs(days) < _DAYS and (course is Course.EITHER or days == 0)):
        return None
    a, b = _stamps(low.published, high.published)
    return reason("published", low, high, one=a, other=b)


def _since_then(low: FigureView, high: FigureView) -> str | None:
    """A later report's count since a beginning takes in that of a single day: "420 since the snow set in"."""
    day, spanning = low.period, high.wording is not None and high.wording.spanning
    single = day is not None and day.from_ is not None and day.from_ == day.to
    alike = low.noun == high.noun and bool(set(low.outcomes[:1]) & set(high.outcomes[:1]))
    if not (single and spanning and alike) or (later(low, high) or 0.0) < 1:
        return None
    if low.published is None or high.published is None or _told_by_two(low, high):
        return None
    a, b = _stamps(low.published, high.published)
    return reason("published", low, high, one=a, other=b)


def _stamps(*moments: datetime) -> tuple[str, ...]:
    """Both in their own zone if it is one, else in UTC: nobody compares clocks of two zones."""
    dated = any((m.hour, m.minute) == (0, 0) for m in moments)
    if dated or len({m.utcoffset() for m in moments}) == 1:
        return tuple(map(_stamp, moments))
    return tuple(worded("dates.clock", clock=_stamp(m.astimezone(UTC))) for m in moments)


def _stamp(moment: datetime) -> str:
    """The day, and the hour where the report says one."""
    dated = (moment.hour, moment.minute) == (0, 0)
    day = _day(moment)
    return day if dated else worded("dates.at", day=day, clock=f"{moment:%H:%M}")


def _day(day: date) -> str:
    month = row("dates.months")[day.month - 1]
    return worded("dates.year", date=worded("dates.day", day=day.day, month=month), year=day.year)
