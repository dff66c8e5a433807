"""The dates of a report: read, anchored, resolved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from crosswire.analyse.dates import clock, grammar, periods
from crosswire.analyse.dates.grammar import Written
from crosswire.analyse.dates.periods import Now, Period
from crosswire.types import DateMention, Paragraph, Precision, Report
from crosswire.types.analysis import text_of

_BESIDE = 40  # characters between a time of day and the date that it belongs to, at the most
_RELATIVE = {"day_word", "ago", "past_period", "near_period", "this_period", "month"}
_DAYS = {"iso", "day_md", "day_dm", "day_numeric", "weekday"}


@dataclass(frozen=True, slots=True)
class Clue:
    """A written date and where it stands."""

    paragraph: Paragraph
    written: Written
    future: bool


def clues(paragraphs: Sequence[Paragraph]) -> list[Clue]:
    """Everything in the text that reads like a date."""
    return [
        Clue(p, one, _future(p, one))
        for p in paragraphs
        for one in grammar.read(text_of(p.doc))
        if _sound(p, one)
    ]


def find(found: Sequence[Clue], report: Report, *, story: date | None = None) -> tuple[DateMention, ...]:
    """The dates of a report, in text order; `from_` is None where nothing anchors one.

    Args:
        found: What `clues` found.
        report: Whose text it is; its date published anchors everything.
        story: A day around which other reports of the same story were published. It serves only a
            report that says neither when it was published nor any full date.
    """
    now, basis = _now(found, report, story)
    mentions: list[DateMention] = []
    beside: date | None = None
    for one in found:
        here = replace(now, future=one.future, beside=beside) if now else None
        if now and now.near and one.written.kind in _RELATIVE:
            here = replace(
                now, day=max(now.day, _latest(mentions, now.day)), future=one.future, beside=beside
            )
        period = periods.resolve(one.written, here) if _stands_alone(one) else None
        mentions.append(_mention(one, period, "explicit" if period and period.explicit else basis))
        if period and one.written.kind in _DAYS:
            beside = period.day
    return _timed(found, mentions)


def _now(found: Sequence[Clue], report: Report, story: date | None) -> tuple[Now | None, str]:
    """From which day the report speaks, and what says so."""
    if report.published is not None:
        return Now(report.published.date()), "published"
    full = [
        p.day for one in found if (p := periods.resolve(one.written, None)) and p.precision is Precision.DAY
    ]
    if full:
        return Now(max(full), near=True), "context"
    return (Now(story, near=True), "context") if story else (None, "context")


def _latest(mentions: Sequence[DateMention], day: date) -> date:
    """The last day around `day` that the text has named so far: a report is no older than what it tells."""
    named = [m.from_.date() for m in mentions if m.from_ and m.precision is Precision.DAY]
    return max((d for d in named if abs(d - day) <= timedelta(days=3)), default=day)


_GOES_ON = re.compile(
    r"\s+(?:the|a|an|his|her|its|their|our|my|that|this|these|it|he|she|they|we|[A-Z]\w*)\b"
)


def _stands_alone(one: Clue) -> bool:
    """Not "two days after the vote": what follows is the anchor, and when that was is not for us to guess."""
    word = one.written.parts.get("aw") or one.written.parts.get("db") or ""
    if not word.lower().endswith(("before", "after")):
        return True
    return not _GOES_ON.match(text_of(one.paragraph.doc), one.written.end)


def _mention(one: Clue, period: Period | None, basis: str) -> DateMention:
    span = one.paragraph.span(one.written.start, one.written.end)
    text = text_of(one.paragraph.doc)[one.written.start : one.written.end]
    if period is None:
        return DateMention(span, text, None, None, None, None)
    return DateMention(span, text, period.first, period.last, period.precision, basis)


def _timed(found: Sequence[Clue], mentions: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """Times of day joined with the date beside them, or else put on the day that the text named last."""
    result = list(mentions)
    gone: set[int] = set()
    for i, one in enumerate(found):
        if one.written.kind != "clock":
            continue
        other = _date_beside(found, mentions, i)
        if other is not None:
            gone.add(i)
            result[other] = _with_time(one, found[other], result[other])
        else:
            result[i] = _on_day(one, mentions[i], _last_day(found, mentions, i))
            gone.update({i} if result[i].from_ is None else ())
    return tuple(m for i, m in enumerate(result) if i not in gone)


def _last_day(found: Sequence[Clue], mentions: Sequence[DateMention], at: int) -> date | None:
    """The last day that the text named before the mention at `at`."""
    earlier = zip(found[:at], mentions[:at], strict=True)
    named = [m.from_ for one, m in earlier if m.from_ and one.written.kind in _DAYS]
    return named[-1].date() if named else None


def _on_day(one: Clue, mention: DateMention, day: date | None) -> DateMention:
    """A time of day without a date of its own: known to the minute only where its zone is known."""
    if day is None:
        return mention
    exact = clock.moment(one.written.parts, day)
    period = periods.one_day(day) if exact is None else Period(exact, exact, Precision.MINUTE)
    return _mention(one, period, "context")


def _date_beside(found: Sequence[Clue], mentions: Sequence[DateMention], at: int) -> int | None:
    one = found[at]
    for other in (at + 1, at - 1):
        if not 0 <= other < len(found) or found[other].paragraph is not one.paragraph:
            continue
        first, second = sorted((one.written, found[other].written), key=lambda w: w.start)
        between = text_of(one.paragraph.doc)[first.end : second.start]
        if len(between) <= _BESIDE and not set(between) & set(".;!?") and mentions[other].from_:
            return other if mentions[other].precision is Precision.DAY else None
    return None


def _with_time(one: Clue, other: Clue, mention: DateMention) -> DateMention:
    start = min(one.written.start, other.written.start)
    end = max(one.written.end, other.written.end)
    span, text = one.paragraph.span(start, end), text_of(one.paragraph.doc)[start:end]
    exact = clock.moment(one.written.parts, mention.from_.date()) if mention.from_ else None
    if exact is None:
        return replace(mention, span=span, text=text)
    return replace(mention, span=span, text=text, from_=exact, to=exact, precision=Precision.MINUTE)


def _sound(paragraph: Paragraph, one: Written) -> bool:
    """Whether it is a date after all: "May" and "March" are months only with a capital."""
    word = next((one.parts[name] for name in ("mdm", "dmm", "mym", "rm", "sm") if name in one.parts), "X")
    return word[0].isupper() and not _inside_name(paragraph, one)


def _inside_name(paragraph: Paragraph, one: Written) -> bool:
    """Whether a weekday is part of a name: "Black Friday", "the Sunday Times"."""
    if one.kind != "weekday" or "ww" in one.parts:
        return False
    tokens = paragraph.doc.char_span(one.start, one.end, alignment_mode="expand")
    before = paragraph.doc[tokens.start - 1] if tokens.start else None
    return any(t.ent_type_ in {"ORG", "EVENT", "WORK_OF_ART", "PERSON"} for t in tokens) or (
        before is not None
        and before.lower_ in {"black", "bloody", "good", "easter", "palm", "super", "ash", "cyber"}
    )


_TO_COME = {"expect", "schedule", "due", "plan", "set", "slate", "intend", "hope", "likely", "ready"}
_AHEAD = {"will", "'ll", "’ll", "shall", "wo"}
_TELLING = {"say", "tell", "report", "show", "write", "add", "mark", "come", "have"}


def _future(paragraph: Paragraph, one: Written) -> bool:
    """Whether the clause that holds the date speaks of what is to come.

    "The court meets on Tuesday" does; "the court says on Tuesday" and headlines, which tell what has
    happened in the present tense, do not.
    """
    tokens = paragraph.doc.char_span(one.start, one.end, alignment_mode="expand")
    verb = next((t for t in (tokens.root, *tokens.root.ancestors) if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None:
        return False
    helpers = [t for t in verb.children if t.dep_ in {"aux", "auxpass"}]
    words = {t.lower_ for t in helpers}
    if words & _AHEAD or ("to" in words and verb.head.lemma_ in _TO_COME):
        return True
    if paragraph.kind is not None or one.kind != "weekday" or verb.lemma_ in _TELLING:
        return False
    return _present([*helpers, verb])


def _present(group: Sequence[Any]) -> bool:
    """Whether a group of verbs is in the present tense, and not in the perfect."""
    finite = next((t for t in group if t.tag_ in {"VBZ", "VBP", "VBD", "MD"}), None)
    return finite is not None and finite.tag_ in {"VBZ", "VBP"} and finite.lemma_ != "have"
