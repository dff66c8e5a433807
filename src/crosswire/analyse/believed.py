"""Dates of publication that nobody can believe: those of a crawl, or of a page that was filled anew.

An outlet does not publish several articles in one second, and what happened "on Tuesday" by one report and
"on Tuesday" by another, in the same words, happened in one week. Such a date is as good as none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, timedelta

from crosswire.types import Dated, Extract, Precision, Report

_MANY = 3  # articles of one outlet in one second
_WEEK = timedelta(days=7)
_ALIKE = 0.8  # share of the words of the shorter sentence that the other has too
_LEAST = 6  # words that a sentence has beside its date
_LONGEST = 4  # words of a sentence by which others are found
_HELD = 12  # sentences that are held by one word of one weekday
_Told = tuple[Dated, Collection[str]]
_WORD = re.compile(r"[^\W\d_]{3,}")


def doubted(extracts: Sequence[Extract]) -> frozenset[str]:
    """The ids of the reports of one story whose date of publication is no day on which they were written.

    Args:
        extracts: What each says alone.
    """
    stamped = frozenset(_in_one_second([one.report for one in extracts]))
    return stamped | {*_told_before([one for one in extracts if one.report.id not in stamped])}


def _in_one_second(reports: Sequence[Report]) -> Iterator[str]:
    """Articles of one outlet that bear the same second; a full hour is that of a plan."""
    found: dict[tuple[str, object], list[Report]] = defaultdict(list)
    for report in reports:
        at = report.published
        if report.outlet and at is not None and (at.minute or at.second):
            found[report.outlet, at.astimezone(UTC)].append(report)
    for some in found.values():
        if len({one.text for one in some}) >= _MANY:
            yield from (one.id for one in some)


def _told_before(extracts: Sequence[Extract]) -> Iterator[str]:
    """Reports that tell, of a weekday, what another told of the same weekday weeks before.

    Each sentence meets only the oldest few that hold one of its longest words.
    """
    seen: dict[tuple[int, str], list[_Told]] = defaultdict(list)
    for extract in sorted(extracts, key=lambda one: one.report.order):
        told = list(_weekdays(extract))
        keys = [[(one.from_.weekday(), word) for word in _longest(words)] for one, words in told]
        before = [[other for key in some for other in seen[key]] for some in keys]
        if any(_again(one, other) for one, some in zip(told, before, strict=True) for other in some):
            yield extract.report.id
            continue
        for one, some in zip(told, keys, strict=True):
            for key in some:
                if len(seen[key]) < _HELD:
                    seen[key].append(one)


def _longest(words: Collection[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))[:_LONGEST]


def _weekdays(extract: Extract) -> Iterator[_Told]:
    """The days of a report that count from its own, with the words of their sentences."""
    counted = {one.span for one in extract.dates if one.basis == "published"}
    for dated in extract.parts.prose.dated:
        if dated.precision is Precision.DAY and dated.date in counted:
            within = extract.sentence_at(dated.date.start)
            said = extract.report.slice(within.span if within else dated.clause).lower()
            date = extract.report.slice(dated.date).lower()
            yield dated, frozenset(_WORD.findall(said)) - {*_WORD.findall(date)}


def _again(one: _Told, other: _Told) -> bool:
    """Whether both tell one thing, of the same weekday in two weeks."""
    (late, words), (early, others) = one, other
    apart = late.from_.date() - early.from_.date()
    if apart < _WEEK or apart % _WEEK or (late.to and late.to - late.from_ > timedelta(days=1)):
        return False
    least = min(len(words), len(others))
    return least >= _LEAST and len(set(words) & set(others)) >= _ALIKE * least
