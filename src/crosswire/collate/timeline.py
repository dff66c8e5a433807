"""What happened when: the dated mentions of all reports, one entry for each thing on its day.

dates | clauses they hang on | grouped by day and wording -> entries, earliest first
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from crosswire.collate.words import Lexicon
from crosswire.record import moment
from crosswire.types import Dated, Extract, Passage, Precision, Report, Span, TimelineEntry

_LENGTH = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}
_RANK = list(Precision)
_OPENERS = 8  # rarest words, groups that hold one, and members of a group that a mention is compared by
_LABEL = 220  # characters of a label
_VOICES = 24  # members of a group that are set against those of another
_SAME_EVENT = 0.45  # share of the weight of the shorter clause's words that the other has too
_SAME_WORDING = 0.8  # from here on, two days for it are a conflict and not two events


@dataclass(frozen=True, slots=True)
class _Mention:
    """One date of one report, with the words of the clause that it hangs on."""

    report: Report
    dated: Dated
    keys: dict[str, float]
    order: int
    day: str
    weight: float


def dated(extracts: Sequence[Extract], lexicon: Lexicon) -> tuple[TimelineEntry, ...]:
    """The timeline, earliest first; what is dated to a year stands before its months and days."""
    mentions = list(_mentions(extracts, lexicon))
    groups = _grouped(mentions)
    entries = [_entry(group) for group in groups]
    conflicts = dict(_conflicts(groups))
    for number, note in conflicts.items():
        entries[number] = replace(entries[number], conflict=True, note=note)
    order = sorted(range(len(groups)), key=lambda n: (groups[n][0].dated.from_, groups[n][0].order))
    return tuple(entries[n] for n in order)


def stamp(when: datetime | None, precision: Precision) -> str | None:
    """A moment as precisely as it is known: "2021-03", "2021-03-04", "2021-03-04T09:30:00Z"."""
    return moment(when)[: _LENGTH.get(precision, 20)] if when else None


def _mentions(extracts: Sequence[Extract], lexicon: Lexicon) -> Iterator[_Mention]:
    order = 0
    for extract in extracts:
        for dated in extract.parts.prose.dated:
            keys = lexicon.keys(extract.report.id, (dated.clause,))
            others = (dated.date, *_inner(dated, extract.parts.prose.dated))
            for word in lexicon.words(extract.report.id, others):
                keys.pop(word.key, None)
            day = moment(dated.from_)[: min(10, _LENGTH.get(dated.precision, 10))]
            if dated.precision is Precision.DAY and dated.to and dated.to.date() != dated.from_.date():
                day = f"{day}/{moment(dated.to)[:10]}"  # "this week" is not its Monday
            yield _Mention(extract.report, dated, keys, order, day, sum(keys.values()))
            order += 1


def _inner(one: Dated, all_: Sequence[Dated]) -> Iterator[Span]:
    """What other dates in its clause date, as mentions of their own: "said on Tuesday that on Monday …"."""
    for clause in (other.clause for other in all_):
        if clause != one.clause and one.clause.covers(clause) and not clause.covers(one.date):
            yield clause


def _grouped(mentions: Sequence[_Mention]) -> list[list[_Mention]]:
    """Mentions of one day whose clauses share their weighty words.

    Each meets only the groups of its day that hold one of its rarest words, so that a day on which a
    thousand reports are dated costs no thousand times a thousand comparisons.
    """
    groups: list[list[_Mention]] = []
    holders: dict[tuple[str, Precision, str], dict[int, None]] = defaultdict(dict)
    for mention in mentions:
        coarse = mention.dated.precision if mention.dated.precision in _LENGTH else Precision.DAY
        rare = sorted(mention.keys, key=lambda k: -mention.keys[k])[:_OPENERS]
        near = dict.fromkeys(n for key in rare for n in list(holders[mention.day, coarse, key])[:_OPENERS])
        likeness, best = max(((_likeness(mention, groups[n]), -n) for n in near), default=(0.0, 0))
        best = -best
        if likeness < _SAME_EVENT:
            best = len(groups)
            groups.append([])
        groups[best].append(mention)
        for key in mention.keys:
            holders[mention.day, coarse, key][best] = None
    return groups


def _likeness(mention: _Mention, group: Sequence[_Mention]) -> float:
    return max(_shared(mention, other) for other in group[:_OPENERS])


def _shared(one: _Mention, other: _Mention) -> float:
    """How much of what the shorter clause says the other says too, by the weight of the words."""
    least = min(one.weight, other.weight)
    both = sum(weight for key, weight in one.keys.items() if key in other.keys)
    return both / least if least else 0.0


def _entry(group: Sequence[_Mention]) -> TimelineEntry:
    sharpest = min(group, key=lambda d: (_RANK.index(d.dated.precision), d.order))
    best = min(group, key=lambda d: (abs((d.dated.clause.end - d.dated.clause.start) - 80), d.order))
    return TimelineEntry(
        from_=stamp(sharpest.dated.from_, sharpest.dated.precision),
        to=stamp(sharpest.dated.to, sharpest.dated.precision),
        precision=sharpest.dated.precision,
        label=_labelled(best),
        reports=tuple(dict.fromkeys(d.report.id for d in group)),
        evidence=tuple(_passage(d.report, d.dated.clause) for d in group),
        conflict=False,
        note=None,
    )


def _labelled(mention: _Mention) -> str:
    """The clause as a line of its own, with its date: no quotation mark and no "when" before it."""
    dated, report = mention.dated, mention.report
    words = report.shown(dated.label)
    plain = words.rstrip(" ,;:")
    if len(plain) > _LABEL:
        late = (
            dated.label.covers(dated.date)
            and len(report.shown(Span(dated.label.start, dated.date.end))) > _LABEL
        )
        plain = "… " + plain[-_LABEL:].split(" ", 1)[-1] if late else plain[:_LABEL].rsplit(" ", 1)[0] + " …"
    inner = plain.strip('“”"')
    return plain if any(mark in inner for mark in '“”"') else inner or words


def _passage(report: Report, span: Span) -> Passage:
    return Passage(report.id, span.start, span.end, report.slice(span))


def _conflicts(groups: Sequence[Sequence[_Mention]]) -> Iterator[tuple[int, str]]:
    """Entries that date what another report says in nearly the same words to another day."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for key in dict.fromkeys(k for d in group for k in d.keys):
            holders[key].append(number)
    for number, group in enumerate(groups):
        rivals = dict.fromkeys(
            n for d in group for k in d.keys if len(holders[k]) <= 6 for n in holders[k] if n != number
        )
        for rival in rivals:
            note = _clash(group, groups[rival])
            if note:
                yield number, note


def _clash(group: Sequence[_Mention], rival: Sequence[_Mention]) -> str | None:
    """Where the two date one thing differently; the first mentions of a large group speak for it."""
    for one in group[:_VOICES]:
        for other in rival[:_VOICES]:
            days = {one.dated.precision, other.dated.precision} == {Precision.DAY} and one.day != other.day
            days = days and "/" not in one.day + other.day
            enough = min(len(one.keys), len(other.keys)) >= 4
            if days and enough and one.report.id != other.report.id and _wording(one, other) >= _SAME_WORDING:
                return f"{_called(one.report)} dates it to {one.day}, {_called(other.report)} to {other.day}"
    return None


def _called(report: Report) -> str:
    return report.outlet or report.name


def _wording(one: _Mention, other: _Mention) -> float:
    both = sum(weight for key, weight in one.keys.items() if key in other.keys)
    return both / max(one.weight, other.weight, 1e-9)
