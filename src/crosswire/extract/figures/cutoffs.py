"""The day up to which a figure was counted: "by Friday evening", the day on which a source gave it, today."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from crosswire.extract.figures.dates import token_at
from crosswire.grammar import auxiliaries, verb_above
from crosswire.resources import lists
from crosswire.resources.figures import table
from crosswire.types import Analysis, DateMention, Paragraph, Sentence, Span
from crosswire.types.parse import Token

_UNTIL, _BY = lists.patterns("extract/figures/cutoffs", "until", "by")
_DAYS = lists.words("extract/figures/cutoffs", "days")
_POLLS = lists.pattern("extract/figures/cutoffs", "polls")  # as of when it was taken, not of today
_YEAR = re.compile(r"\d{4}")
_LONG = timedelta(days=180)


def find(
    analysis: Analysis,
    paragraph: Paragraph,
    sentence: Sentence,
    *,
    dates: Sequence[DateMention],
    verb: Token | None,
) -> str | None:
    """The day up to which a figure was counted.

    "By Friday evening" fixes it, as does the day on which a source is said to have given it; a
    figure about the present holds as of the report's own day, but not one of a poll.
    """
    text = analysis.report.text
    known = [
        d for d in dates if d.to and d.precision and d.precision.value in _DAYS and not ahead(analysis, d)
    ]
    for date in known:
        lead = text[max(sentence.span.start, date.span.start - 30) : date.span.start]
        until = _BY.search(lead) or _UNTIL.match(date.text)
        if until and not _long_past(analysis, date) and not _of_another(paragraph, date, verb):
            return _by_then(analysis, date)
    for date in known:
        if dates_a_source(analysis, paragraph, date.span):
            return _by_then(analysis, date)
    now = current(verb) and not _POLLS.search(text, sentence.span.start, sentence.span.end)
    return analysis.day.isoformat() if analysis.day and now else None


def _long_past(analysis: Analysis, date: DateMention) -> bool:
    """Whether a day without a year was read as one of long ago: "open until Feb. 15" in January is ahead."""
    if analysis.day is None or date.to is None or _YEAR.search(date.text):
        return False
    return analysis.day - date.to.date() > _LONG


def _of_another(paragraph: Paragraph, date: DateMention, verb: Token | None) -> bool:
    """Whether a day is that of a clause beside: "a third of the land, which had 9m people as of May"."""
    over = _verb_over(paragraph, date.span)
    beside = over is not None and over.dep == "acl:relcl"
    return beside and over is not None and verb is not None and over.i != verb.i


def _by_then(analysis: Analysis, date: DateMention) -> str | None:
    """The day of a cut-off, which no report can know before it: an evening may be the next day elsewhere."""
    day = _day(date.to)
    return min(day, analysis.day.isoformat()) if day and analysis.day else day


_PRESENT = frozenset({"VBZ", "VBP"})


def current(verb: Token | None) -> bool:
    """Whether the verb speaks of now: present or present perfect."""
    return verb is not None and any(t.tag in _PRESENT for t in (verb, *auxiliaries(verb)))


def ahead(analysis: Analysis, date: DateMention) -> bool:
    """Whether a date is still to come: nobody has counted up to it ("they must leave by Friday")."""
    if date.from_ is None or analysis.day is None:
        return False
    return date.from_.date() > analysis.day


_SAID = lists.pattern("extract/figures/cutoffs", "said")


def dates_a_source(analysis: Analysis, paragraph: Paragraph, span: Span) -> bool:
    """Whether a date says when a source spoke: "officials said on Saturday"."""
    if _SAID.search(analysis.report.text[max(0, span.start - 40) : span.start]):
        return True
    verb = _verb_over(paragraph, span)
    return verb is not None and verb.lemma.lower() in table("modality")["speaking"]


def _verb_over(paragraph: Paragraph, span: Span) -> Token | None:
    """The verb that the word at `span` hangs on, in this paragraph."""
    token = token_at(paragraph, span.start)
    return verb_above(token) if token is not None else None


def _day(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).date().isoformat() if moment else None
