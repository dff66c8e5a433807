"""Times of day, joined with the date beside them or put on the day that the text named last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from crosswire.languages.en.dates import clock
from crosswire.languages.en.dates.grammar import Written
from crosswire.languages.en.dates.period import Period, one_day
from crosswire.types import DateMention, Paragraph, Precision

_BESIDE = 40  # characters between a time of day and the date that it belongs to, at the most
_AFTER = 1  # paragraphs from a day to a time of it without a date
_STOPS = set(".;!?")


class Found(Protocol):
    """A written date and where it stands."""

    @property
    def paragraph(self) -> Paragraph: ...
    @property
    def written(self) -> Written: ...


def mention(found: Found, period: Period | None, basis: str) -> DateMention:
    span = found.paragraph.span(found.written.start, found.written.end)
    text = found.paragraph.parse.text[found.written.start : found.written.end]
    if period is None:
        return DateMention(span, text, None, None, None, None)
    return DateMention(span, text, period.first, period.last, period.precision, basis)


def joined(
    found: Sequence[Found], mentions: Sequence[DateMention], days: Collection[str]
) -> tuple[DateMention, ...]:
    """The mentions, each time of day joined with its date; one that no day is known for is left out.

    Args:
        found: What was read, times of day among it.
        mentions: What each came to.
        days: The kinds of dates that name one day.
    """
    result = list(mentions)
    gone: set[int] = set()
    beside: dict[int, list[Found]] = defaultdict(list)
    last: date | None = None  # the day that the text named last
    where, several = 0, False  # its paragraph, and whether it named others before
    latest: date | None = None  # of the days named: an earlier one is only looked back on
    for i, mark in enumerate(found):
        if mark.written.kind != "clock":
            moment = mentions[i].from_
            if moment and mark.written.kind in days:
                several = several or last not in {None, moment.date()}
                last, where = moment.date(), mark.paragraph.index
                latest = max(latest or last, last)
            continue
        other = _date_beside(found, mentions, i)
        if other is not None:
            gone.add(i)
            beside[other].append(mark)
        else:
            far = several and mark.paragraph.index - where > (_AFTER if last == latest else 0)
            result[i] = _on_day(mark, mentions[i], None if far else last)
            gone.update({i} if result[i].from_ is None else ())
    for other, clocks in beside.items():
        result[other] = _with_times(clocks, found[other], mentions[other])
    return tuple(m for i, m in enumerate(result) if i not in gone)


def _on_day(found: Found, other: DateMention, day: date | None) -> DateMention:
    """A time of day without a date of its own: known to the minute only where its zone is known."""
    if day is None:
        return other
    exact = clock.moment(found.written.parts, day)
    period = one_day(day) if exact is None else Period(exact, exact, Precision.MINUTE)
    return mention(found, period, "context")


def _date_beside(found: Sequence[Found], mentions: Sequence[DateMention], at: int) -> int | None:
    """The date after or before a time of day; between them another time may stand: "5 p.m. (2100 GMT)"."""
    for step in (1, -1):
        other = at + step
        while 0 <= other < len(found) and found[other].written.kind == "clock":
            other += step
        if not 0 <= other < len(found) or found[other].paragraph is not found[at].paragraph:
            continue
        if _close(found, at, other) and mentions[other].from_:
            return other if mentions[other].precision is Precision.DAY else None
    return None


def _close(found: Sequence[Found], at: int, other: int) -> bool:
    """Whether no more than a few words of the sentence stand between the two."""
    low, high = sorted((at, other))
    text = found[at].paragraph.parse.text
    pairs = zip(range(low, high), range(low + 1, high + 1), strict=True)
    between = "".join(text[found[a].written.end : found[b].written.start] for a, b in pairs)
    return len(between) <= _BESIDE and not set(between) & _STOPS


def _with_times(clocks: Sequence[Found], dated: Found, mentioned: DateMention) -> DateMention:
    """A date with its time of day, to the minute where one of the times says its zone."""
    start = min(mark.written.start for mark in (*clocks, dated))
    end = max(mark.written.end for mark in (*clocks, dated))
    text = dated.paragraph.parse.text[start:end]
    wide = replace(mentioned, span=dated.paragraph.span(start, end), text=text)
    if mentioned.from_ is None or mentioned.to is None or mentioned.from_.date() != mentioned.to.date():
        return wide
    day = mentioned.from_.date()
    exact = next((m for mark in clocks if (m := clock.moment(mark.written.parts, day))), None)
    return replace(wide, from_=exact, to=exact, precision=Precision.MINUTE) if exact else wide
