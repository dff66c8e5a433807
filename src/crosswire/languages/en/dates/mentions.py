"""The dates of a report: read, anchored, resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from crosswire.languages.en.dates import (
    grammar,
    joined,
    lean,
    names,
    periods,
    remembered,
    times,
    words,
    written_on,
)
from crosswire.languages.en.dates.grammar import Written
from crosswire.languages.en.dates.patterns import YEAR
from crosswire.languages.en.dates.period import Lean, Now, Period
from crosswire.types import DateMention, NoiseKind, Paragraph, Precision, Report

_RELATIVE = {"word", "ago", "within", "stretch", "near", "this", "month", "weekend"}
DAYS = frozenset({"iso", "day", "numeric", "weekday", "holiday"})
_COUNTED = frozenset({"ago", "beside", "word", "weekday_ago"})
_ONE_OF = DAYS | {"month", "year"}
_AROUND = timedelta(days=3)
_NEXT_DAYS = 3  # after its own day, on which a report was perhaps written on
_LEADS = 1  # paragraphs before the one that a report opens with: its title


@dataclass(frozen=True, slots=True)
class Clue:
    """A written date and where it stands."""

    paragraph: Paragraph
    written: Written
    lean: Lean


def clues(paragraphs: Sequence[Paragraph]) -> list[Clue]:
    """Everything in the text that reads like a date."""
    found = [Clue(p, written, lean.of(p, written)) for p in paragraphs for written in _read(p)]
    return [clue for clue in found if clue.written.kind != "within" or _timed(clue) or not _is_length(clue)]


def _read(paragraph: Paragraph) -> Iterator[Written]:
    text = paragraph.parse.text
    sound = (written for written in grammar.read(text) if names.sound(paragraph, written))
    yield from joined.joined(text, sound)


# "The first time in 48 years", "the worst flood in ten years": how long, and never when.
_SPANNED = re.compile(
    r"\b(?:first|last|only|most|least|worst|best|times?|[a-z]{2,}est)\b(?:\s+[\w-]+){0,4}\s+$", re.IGNORECASE
)


def _is_length(clue: Clue) -> bool:
    before = clue.paragraph.parse.text[max(0, clue.written.start - 60) : clue.written.start]
    return bool(_SPANNED.search(before)) or lean.is_length(clue.paragraph, clue.written)


def _timed(clue: Clue) -> bool:
    return "time" in clue.written.parts


def find(found: Sequence[Clue], report: Report, *, story: date | None = None) -> tuple[DateMention, ...]:
    """The dates of a report, in text order; `from_` is None where nothing anchors one.

    Args:
        found: What `clues` found.
        report: Whose text it is; its date published anchors everything.
        story: A day around which other reports of the same story were published. It serves only a
            report that says neither when it was published nor, in its lead, on which full day.
    """
    known = written_on.ordered([clue.written for clue in found], written_on.country(report))
    found = _appointed([replace(clue, written=written) for clue, written in zip(found, known, strict=True)])
    now, basis = _now(found, report, story)
    overrun = any(_is_overrun(clue, found, now) for clue in found)
    mentions: list[DateMention] = []
    beside, latest = None, now.day if now else None
    for at, clue in enumerate(found):
        here = replace(now, lean=clue.lean, beside=beside) if now else None
        if here and here.near and latest and clue.written.kind in _RELATIVE:
            here = replace(here, day=latest)
        then = _then(found, mentions, at) if here else None
        if here and then:
            here = replace(here, day=then)
        adrift = overrun and (clue.written.kind == "word" or _may_follow(clue, now))
        period = None if adrift else _resolve(found, at, here)
        if here and period and remembered.past(clue.paragraph.parse.text, clue.written, period.day, here.day):
            period = None
        mentions.append(times.mention(clue, period, "explicit" if period and period.explicit else basis))
        if period and period.precision is Precision.DAY:
            beside = period.day if _sets_day(found, at) else beside
            latest = _later(latest, period.day, now)
        elif period and beside and not period.day <= beside <= period.last_day:
            beside = None  # "in 2016 … two months before": from a day that nobody names
    return times.joined(found, mentions, DAYS)


def _appointed(found: Sequence[Clue]) -> list[Clue]:
    """The clues, "Monday's summit" as one to come where the report tells Mondays only of what is to come."""
    leans: dict[int, set[Lean]] = {}
    for clue in found:
        if clue.written.kind == "weekday":
            leans.setdefault(words.weekday(clue.written.parts["weekday"]), set()).add(clue.lean)

    def ahead(clue: Clue) -> bool:
        own = clue.written.kind == "weekday" and clue.lean is Lean.OWN
        told = leans[words.weekday(clue.written.parts["weekday"])] if own else set()
        return bool(told & {Lean.AHEAD, Lean.PRESENT, Lean.PLANNED}) and Lean.PAST not in told

    return [replace(clue, lean=Lean.AHEAD) if ahead(clue) else clue for clue in found]


_WOULD = re.compile(r"[^.!?]*\bwould\b[^.!?]*", re.IGNORECASE)


def _then(found: Sequence[Clue], mentions: Sequence[DateMention], at: int) -> date | None:
    """The day from which a weekday lies ahead: "said on Wednesday it would reopen on Friday"."""
    clue, before = found[at], found[at - 1] if at else None
    bare = clue.written.kind == "weekday" and set(clue.written.parts) == {"weekday"}
    if (
        before is None
        or not bare
        or before.paragraph is not clue.paragraph
        or before.written.kind not in DAYS
    ):
        return None
    known = mentions[at - 1]
    between = clue.paragraph.parse.text[before.written.end : clue.written.start]
    told = (
        clue.lean is Lean.AHEAD and before.lean in {Lean.PAST, Lean.OWN} and known.precision is Precision.DAY
    )
    return known.from_.date() if told and known.from_ and _WOULD.fullmatch(between) else None


def _is_overrun(clue: Clue, found: Sequence[Clue], now: Now | None) -> bool:
    """Whether a report tells of the weekday after its own: it was written on after the day that it bears.

    Who calls the day of the report "Wednesday" does not mean last week by "Thursday".
    """
    if now is None or now.near or not _is_bare(clue):
        return False
    named = {words.weekday(one.written.parts["weekday"]) for one in found if _is_bare(one)}
    today = now.day.weekday()
    return today in named and words.weekday(clue.written.parts["weekday"]) == (today + 1) % 7


def _may_follow(clue: Clue, now: Now | None) -> bool:
    """Whether a weekday of a report that was written on after its day may be one of the days after that."""
    if now is None or not _is_bare(clue):
        return False
    return 0 < (words.weekday(clue.written.parts["weekday"]) - now.day.weekday()) % 7 <= _NEXT_DAYS


def _is_bare(clue: Clue) -> bool:
    """Whether it is a weekday of what happened, with no other word of when: "on Thursday"."""
    parts = set(clue.written.parts)
    return clue.written.kind == "weekday" and parts == {"weekday"} and clue.lean is Lean.PAST


def _later(latest: date | None, day: date, now: Now | None) -> date | None:
    """The last day around `now` that the text has named so far: a report is no older than what it tells."""
    if latest is None or now is None:
        return latest
    return max(latest, day) if abs(day - now.day) <= _AROUND else latest


def day_of(found: Sequence[Clue], report: Report) -> date | None:
    """The day on which a report was published, where it was written."""
    plain = (
        clue for clue in found if clue.written.kind == "weekday" and set(clue.written.parts) == {"weekday"}
    )
    past = [words.weekday(clue.written.parts["weekday"]) for clue in plain if clue.lean is Lean.PAST]
    return written_on.day(report, past)


def floats(found: Sequence[Clue], report: Report) -> bool:
    """Whether the dates of a report hang on the day of its story: it has no day of its own, but has dates."""
    return bool(found) and _now(found, report, None)[0] is None


def _now(found: Sequence[Clue], report: Report, story: date | None) -> tuple[Now | None, str]:
    """From which day the report speaks, and what says so."""
    country = written_on.country(report)
    day = day_of(found, report)
    if day is not None:
        return Now(day, country=country), "published"
    leading = next((one for one in map(_lead, found) if one), None)
    if leading is not None:
        return Now(leading, near=True, country=country), "context"
    return (Now(story, near=True, country=country), "context") if story else (None, "context")


def _lead(clue: Clue) -> date | None:
    """The day of a report's lead, where it says that with weekday and year: "on Friday, 8 August 2014".

    Any other full date in running text is rather that of something past: of this year nobody says the year.
    """
    written, paragraph = clue.written, clue.paragraph
    place = paragraph.parse.char_span(written.start, written.end)
    first = paragraph.kind in {None, NoiseKind.DATELINE} and 0 <= paragraph.index <= _LEADS
    whole = written.kind == "day" and {"weekday", "year"} <= set(written.parts)
    if not (first and whole and clue.lean is Lean.PAST and place.sent.start == 0):
        return None
    period = periods.resolve(written, None)
    return period.day if period else None


def _sets_day(found: Sequence[Clue], at: int) -> bool:
    """Whether "the day before" may count from this date: not from Friday in "a day before Friday's vote"."""
    counted = at > 0 and _counts_on(found[at - 1]) and bool(_gap(found, at - 1))
    return found[at].written.kind in DAYS | _COUNTED and not counted


# What may follow "two days after": a clause or a thing of its own, whose day nobody knows …
_GOES_ON = re.compile(
    r"\s+(?!(?:in|at|on|and|but|or|with|by|near|to|from|after|before|until|since|because|if|amid|during|over|when|while|as|for|was|were|had|is|are|has|have)\b)[\w\"“‘]"
)
# … or a date: "two days after the 3 May vote", "a week after his arrest on 5 March".
_LEADS_TO = re.compile(
    r"\s+(?:(?:the|a|an|its|his|her|their|our|that|this|last|on)\s+){0,2}(?:[a-z]+ly\s+)?"
    r"(?:(?:[a-z-]+\s+){1,2}(?:on|of)\s+(?:the\s+)?)?",
)


def _resolve(found: Sequence[Clue], at: int, now: Now | None) -> Period | None:
    """The period of one date; one that is counted from another needs that other's day."""
    clue = found[at]
    if _is_hedged(clue) or _is_final(clue) or _is_either(found, at):
        return None
    if not _counts_on(clue):
        return periods.resolve(clue.written, now)
    base = _anchor(found, at, now)
    if base is not None and now is not None:
        return periods.resolve(clue.written, replace(now, beside=base))
    alone = not _GOES_ON.match(clue.paragraph.parse.text, clue.written.end)
    return periods.resolve(clue.written, now) if alone else None


# "Nearly two weeks ago" is not the day two weeks ago; "nearly two years ago" claims no day.
_HEDGE = re.compile(
    r"\b(?:nearly|almost|about|around|some|roughly|approximately|(?:more|less|fewer)\s+than|(?:just|well)?\s*over|"
    r"at\s+least|under|barely|up\s+to|an?\s+estimated)\s+$",
    re.IGNORECASE,
)


def _is_hedged(clue: Clue) -> bool:
    if clue.written.kind != "ago":
        return False
    if not _counts_on(clue) and words.unit(clue.written.parts["unit"]) not in words.DAYS_OF:
        return False
    start = clue.written.start
    return bool(_HEDGE.search(clue.paragraph.parse.text[max(0, start - 24) : start]))


# "In the last year" is the time up to now; "the last year that it was kept" is one of those told.
_WITHIN = re.compile(r"\b(?:in|within|over|during|for|throughout|across)\s+$", re.IGNORECASE)


def _is_final(clue: Clue) -> bool:
    """Whether "the last year" is the one after which there was no other."""
    parts = clue.written.parts
    plain = clue.written.kind == "stretch" and "count" not in parts and parts["word"].lower() == "last"
    before = clue.paragraph.parse.text[max(0, clue.written.start - 12) : clue.written.start]
    return plain and not _WITHIN.search(before)


_OR = re.compile(r"\s+or\s+(?:(?:in|on|early|late)\s+)?", re.IGNORECASE)
_OR_YEAR = re.compile(rf"{_OR.pattern}{YEAR}\b", re.IGNORECASE)


def _is_either(found: Sequence[Clue], at: int) -> bool:
    """Whether it is one of two dates, and nobody says which: "in 1998 or 1999", "on Monday or Tuesday"."""
    clue = found[at]
    text = clue.paragraph.parse.text
    if clue.written.kind == "year" and _OR_YEAR.match(text, clue.written.end):
        return True
    here = (one for one in found[max(0, at - 1) : at + 2] if one.paragraph is clue.paragraph)
    dates = [one.written for one in here if one.written.kind in _ONE_OF]
    ends = [(one.start, one.end) for one in dates]
    mine = (clue.written.start, clue.written.end)
    return mine in ends and any(
        mine in (one, other) and _OR.fullmatch(text, one[1], other[0]) for one, other in pairwise(ends)
    )


def _counts_on(clue: Clue) -> bool:
    """Whether a date counts from another that may follow it: "two days after", "the day before"."""
    word = clue.written.parts.get("word", "").lower()
    return clue.written.kind in {"ago", "beside"} and word.endswith(("before", "after"))


def _gap(found: Sequence[Clue], at: int) -> re.Match[str] | None:
    """The words that lead from "two days after" to a date in the same paragraph."""
    if at + 1 == len(found) or found[at + 1].paragraph is not found[at].paragraph:
        return None
    text = found[at].paragraph.parse.text
    return _LEADS_TO.fullmatch(text, found[at].written.end, found[at + 1].written.start)


def _anchor(found: Sequence[Clue], at: int, now: Now | None) -> date | None:
    """The day from which "two days after …" counts, where a date follows at once."""
    if not _gap(found, at):
        return None
    other = found[at + 1]
    period = periods.resolve(other.written, replace(now, lean=other.lean) if now else None)
    return period.day if period and period.precision is Precision.DAY else None
