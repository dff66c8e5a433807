"""Dates of publication that nobody can believe, and days that a report only repeats from an older one.

An outlet does not publish several articles in one second, and what happened "on Tuesday" by one report and
"on Tuesday" by another, in the same words, happened in one week. Such a date is as good as none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, timedelta

from crosswire.types import Dated, Extract, NoiseKind, Report, Span

_MANY = 3  # articles of one outlet in one second, and days of a report that an older one told
_WEEK = timedelta(days=7)
_FAR = timedelta(days=30)  # behind all others, on the day on which an archive took the page
_OPENING = 3  # sentences of a report that tell its news
_ALIKE = 0.8  # share of the words of the shorter sentence that the other has too
_LEAST = 6  # words that a sentence has beside its date
_LONGEST = 4  # words of a sentence by which others are found
_HELD = 12  # sentences that are held by one word and one date
_FEW = 2  # reports that do not show which of them came out far from the others
_SAME = 3  # words beside a day and a time of day by which two sentences are of one happening
_TIMED = re.compile(r"\d.*[^\W\d_]{6}")
_WORD = re.compile(r"[^\W\d_]{3,}")
_TAKEN = re.compile(r"^https?://web\.archive\.org/web/(\d{8})")


@dataclass(frozen=True, slots=True)
class _Told:
    """A day that counts from its report's, as it is written, with the words of its sentence."""

    extract: Extract
    dated: Dated
    written: str
    words: Collection[str]

    @property
    def keys(self) -> list[tuple[str, str]]:
        """By what others find it: its date with each of its longest words."""
        longest = sorted(self.words, key=lambda word: (-len(word), word))[:_LONGEST]
        return [(self.written, word) for word in longest]

    def repeats(self, early: _Told) -> bool:
        """Whether both tell one thing in the same words, as of two days weeks apart."""
        at, before = self.extract.report.published, early.extract.report.published
        if (
            at is None
            or before is None
            or at - before < _WEEK
            or self.dated.from_ - early.dated.from_ < _WEEK
        ):
            return False
        least = min(len(self.words), len(early.words))
        both = len(set(self.words) & set(early.words))
        return least >= _LEAST and both >= _ALIKE * least


@dataclass(frozen=True, slots=True)
class Doubts:
    """What is not believed of the days of a story.

    Attributes:
        reports: The ids of those whose date of publication is no day on which they were written.
        days: By report, the dates that it only repeats.
    """

    reports: frozenset[str]
    days: dict[str, frozenset[Span]]


def doubts(extracts: Sequence[Extract]) -> Doubts:
    """The dates of publication, and the days, that are not believed in a story.

    Args:
        extracts: What each of its reports says alone.
    """
    wrong = frozenset({*_in_one_second(extracts), *_taken(extracts)})
    wrong |= _late([one for one in extracts if one.report.id not in wrong])
    days: dict[str, frozenset[Span]] = {}
    for extract, found in _repeated([one for one in extracts if one.report.id not in wrong]):
        own = [one for one in found if not _captioned(extract.report, one)]
        opening = any(extract.sentences_before(one.start) < _OPENING for one in own)
        if opening or len(own) >= _MANY:
            wrong |= {extract.report.id}
        else:
            days[extract.report.id] = frozenset(found)
    return Doubts(wrong, days)


def _captioned(report: Report, date: Span) -> bool:
    """Whether it stands below a picture, which pages show again with later reports."""
    line = report.text.rfind("\n", 0, date.start) + 1
    inside = (n for n in report.noise if n.start <= date.start < n.end)
    counted = any(n.kind is NoiseKind.CREDIT and n.start == line for n in report.noise)
    return counted or any(n.kind is NoiseKind.CAPTION for n in inside)


def _in_one_second(extracts: Sequence[Extract]) -> Iterator[str]:
    """Articles of one outlet that bear the same second; a full hour is that of a plan."""
    found: dict[tuple[str, object], list[Report]] = defaultdict(list)
    for report in (one.report for one in extracts):
        at = report.published
        if report.outlet and at is not None and (at.minute or at.second):
            found[report.outlet, at.astimezone(UTC)].append(report)
    for some in found.values():
        if len({one.text for one in some}) >= _MANY:
            yield from (one.id for one in some)


def _taken(extracts: Sequence[Extract]) -> Iterator[str]:
    """Reports of a day on which an archive already had their page; and far behind all others, of that day.

    A page is no younger than the archive's copy of it. A day apart may be one of time zones.
    """
    stamps = [(one.report, one.report.published) for one in extracts if one.report.published]
    for report, at in stamps:
        day = _TAKEN.match(report.url or "")
        others = [other for one, other in stamps if one is not report]
        behind = bool(others) and at - max(others) >= _FAR
        after = day is not None and (at - timedelta(days=1)).strftime("%Y%m%d") > day[1]
        if after or (day is not None and behind and at.strftime("%Y%m%d") == day[1]):
            yield report.id


def _late(extracts: Sequence[Extract]) -> frozenset[str]:
    """The one report far behind all others that tells of their weekday at their time of day."""
    stamps = sorted((at, one.report.id) for one in extracts if (at := one.report.published))
    if len(stamps) <= _FEW or stamps[-1][0] - stamps[-2][0] < _FAR:
        return frozenset()
    last = next(one for one in extracts if one.report.id == stamps[-1][1])
    others = [told for one in extracts if one is not last for told in _counted(one)]
    same = any(
        told.written == other.written
        and _TIMED.search(told.written)
        and len(set(told.words) & set(other.words)) >= _SAME
        for told in _counted(last)
        for other in others
    )
    return frozenset({last.report.id}) if same else frozenset()


def _repeated(extracts: Sequence[Extract]) -> Iterator[tuple[Extract, list[Span]]]:
    """The dates of each report that an older one told in the same words of another day.

    Each sentence meets only the oldest few that hold its date and one of its longest words.
    """
    seen: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for extract in sorted(extracts, key=lambda one: one.report.order):
        told = list(_counted(extract))
        again = [one for one in told if any(one.repeats(other) for key in one.keys for other in seen[key])]
        if again:
            yield extract, [one.dated.date for one in again]
        for one in told:
            for key in one.keys if one not in again else ():
                if len(seen[key]) < _HELD:
                    seen[key].append(one)


def _counted(extract: Extract) -> Iterator[_Told]:
    """The days of a report that count from its own, with the words of their sentences."""
    counted = {one.span for one in extract.dates if one.basis == "published"}
    for dated in extract.parts.prose.dated:
        if dated.date in counted:
            within = extract.sentence_at(dated.date.start)
            said = extract.report.slice(within.span if within else dated.clause).lower()
            written = " ".join(extract.report.slice(dated.date).lower().split())
            yield _Told(extract, dated, written, frozenset(_WORD.findall(said)) - {*_WORD.findall(written)})
