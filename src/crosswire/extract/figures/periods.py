"""When a figure holds: the period that it is counted over, as its own clause says or a sentence before.

"since the truce ended", "in 2023"           a phrase of time at the verb or the number
"On Monday shells hit the mill, killing 4"   the day of its clause
"The mill fell on Sunday. Nine died."        the day of a sentence before, and then no more than likely
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from crosswire.extract.figures.cutoffs import ahead, current, dates_a_source
from crosswire.extract.figures.dates import LENGTH, SPECIFIC, dates_in, token_at
from crosswire.extract.figures.readings import Reading
from crosswire.extract.figures.ties import Tie, speaks, tie
from crosswire.grammar import COPULA, RELATIVES, SINCE_THEN, VERBS, first_below, marked, verb_above
from crosswire.languages.outcomes import suffered
from crosswire.naming.names import unarticled
from crosswire.resources import lists
from crosswire.resources.words import calendar
from crosswire.types import Analysis, DateMention, FigureKind, Paragraph, Period, Precision, Sentence, Span
from crosswire.types.parse import Phrase, Token

_BEGINNINGS = lists.phrases("extract/figures/periods", "beginnings")

_TIMES, _SITTING = lists.patterns("extract/figures/periods", "times", "sitting")
_OVER, _BOUNDED = lists.several("extract/figures/periods", "over", "bounded")
_LEADS, _UP_TO = lists.patterns("extract/figures/periods", "leads", "up_to")
_OWNS = ("'s", "’s")
_LONGEST = 15
# "Five on Monday and six on Tuesday": each number has the day that follows it.
_BEHIND, _SERIES, _SAYING, _YEARS_AGO = lists.patterns(
    "extract/figures/periods", "behind", "series", "saying", "years_ago"
)
_PAST = frozenset({"VBD", "VBN"})
_MONTH = lists.pattern("extract/figures/periods", "month", **calendar.patterns())
_CLOCK = frozenset({Precision.MINUTE, Precision.HOUR})
LONG_AGO = timedelta(days=180)
_ONE_DAY = frozenset({Precision.DAY, *_CLOCK})
_HEAD = 30  # characters of the date that heads an entry
_BACK = 3  # sentences before that of the figure


@dataclass(frozen=True, slots=True)
class When:
    """A period, and whether the figure's own clause says it."""

    period: Period
    own: bool


def find(
    analysis: Analysis,
    paragraph: Paragraph,
    sentence: Sentence,
    *,
    reading: Reading,
    dates: Sequence[DateMention],
) -> When | None:
    """The period that a figure is counted over; its own characters are none.

    Args:
        analysis: The report.
        paragraph: Where the figure stands.
        sentence: The sentence of the figure.
        reading: The figure as its sentence reads it.
        dates: Those of the sentence outside the figure.
    """
    if reading.quantity.kind is FigureKind.AGE:
        dates = [d for d in dates if _far_back(analysis, d)]  # nobody is 31 on a Monday, but was so in 1996
    text, own = analysis.report.text, paragraph.span(reading.quantity.start, reading.quantity.end)
    behind = next((d for d in dates if _right_behind(text, own, d)), None)
    if behind is not None:
        return When(_resolved(_tidy(_led(text, behind)), [behind]), own=True)
    dates = [d for d in dates if not _of_another(text, own, d)]
    spoken = _spoken(analysis, paragraph, reading, dates)
    if spoken is not None and (dates or reading.quantity.kind is not FigureKind.AGE):
        return When(spoken, own=True)
    near = _tied(analysis, paragraph, reading, dates)
    if near is not None:
        date, sure = near
        token = token_at(paragraph, date.span.start)
        then = token is not None and token in reading.counted.anchor.ancestors  # "since 1953, when 307 died"
        return When(_resolved(date.text if then else _tidy(_led(text, date)), [date]), own=sure)
    heading = _heading(analysis, paragraph)
    if heading is not None:
        return When(_resolved(heading.text, [heading]), own=True)
    hurt = suffered(reading.quantity.kind, reading.predicate.name)
    date_before = _before(analysis, sentence) if hurt and not _since(reading) else None
    return When(_resolved(_tidy(_led(text, date_before)), [date_before]), own=False) if date_before else None


def _since(reading: Reading) -> bool:
    """Whether it is counted from a day before on, and not of that day: "8,000 have since died"."""
    verb = reading.predicate.verb
    return verb is not None and any(t.lower in SINCE_THEN and t.pos == "ADV" for t in verb.children)


def _spoken(
    analysis: Analysis, paragraph: Paragraph, reading: Reading, dates: Sequence[DateMention]
) -> Period | None:
    """The phrase of time that hangs on the figure's verb or on the figure: "since the truce ended"."""
    verb, anchor = reading.predicate.verb, reading.counted.anchor
    words = _phrase([anchor] if verb is None else [verb, anchor])
    if words is None:
        return None
    span = paragraph.span_of(words)
    if span.overlaps(paragraph.span(reading.quantity.start, reading.quantity.end)):
        return None
    inside = [d for d in dates if span.overlaps(d.span)]
    return _resolved(_tidy(_cut(analysis, span, inside, words) or words.text), inside)


def _cut(analysis: Analysis, span: Span, inside: list[DateMention], words: Phrase) -> str | None:
    """The phrase up to its last date, where it holds one and no verb: parsers reach too far there."""
    if not inside or any(t.pos in VERBS for t in words):
        return None
    last = max(inside, key=lambda d: d.span.end)
    if analysis.report.text.startswith(_OWNS, last.span.end):
        return last.text  # "in Sunday's match": the day, and no half of the phrase
    return analysis.report.text[span.start : last.span.end]


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(' ,;:–—-("“')


def _phrase(hosts: list[Token]) -> Phrase | None:
    """A phrase of time that hangs on the figure's verb or on the figure, the most telling first."""
    ranked = [(_rank(child), child) for host in hosts for child in host.children]
    best, child = max(ranked, key=lambda pair: pair[0], default=(0, None))
    return _reach(child) if best and child is not None else None


def _rank(child: Token) -> int:
    """How surely a phrase under the verb is the period counted over; 0 where it is none."""
    word = child.lower
    if child.dep == "udep" and word == "since":
        return 4
    if child.dep == "advcl" and marked(child, *_BOUNDED):
        return 3 if child.tag in _PAST else 0  # "hurt, since many are out": a reason
    if child.dep != "udep" or word not in _OVER:
        return 0
    held = first_below(child, "comp:obj", "comp:cl")
    if held is None or not _timely(held):
        return 0
    return 1 if word == "in" else 2


def _timely(noun: Token) -> bool:
    """Whether the object of a preposition is a stretch of time that is fixed, not just long."""
    text = noun.parse[noun.left_edge.i : noun.i + 1].text
    if _SITTING.search(text):
        return False  # "in a court session", "at a news conference": where something was done or said
    if not _TIMES.search(text):
        return False
    return bool(SPECIFIC.search(text)) or not LENGTH.match(text) or unarticled(text) != text


def _reach(token: Token) -> Phrase:
    """All that hangs on a word, cut before a clause that a comma splits off."""
    parse, first, last = token.parse, token.left_edge.i, token.right_edge.i
    for index in range(token.i, last + 1):
        if parse[index].text in {",", ";", "–", "—", "("} and index - first >= 2:
            return parse[first:index]
        if index - first >= _LONGEST:
            return parse[first : index + 1]
    return parse[first : last + 1]


def _tied(
    analysis: Analysis, paragraph: Paragraph, reading: Reading, dates: Sequence[DateMention]
) -> tuple[DateMention, bool] | None:
    """The date that hangs on the figure by the parse, and whether its own clause says it."""
    anchor, hurt = reading.counted.anchor, suffered(reading.quantity.kind, reading.predicate.name)
    ranked = []
    for n, date in enumerate(dates):
        token = token_at(paragraph, date.span.start)
        if token is None or not _dated(date) or dates_a_source(analysis, paragraph, date.span):
            continue
        strength, length = tie(anchor, token)
        if _past_of_now(reading, token, hurt):
            continue
        clock = date.precision in _CLOCK and not SPECIFIC.search(date.text)
        if (strength is Tie.OWN and not (clock and not hurt)) or (strength is Tie.NEAR and hurt):
            ranked.append((-strength, length, n))
    if not ranked:
        return None
    strongest, _, n = min(ranked)
    return dates[n], -strongest == Tie.OWN


def _heading(analysis: Analysis, paragraph: Paragraph) -> DateMention | None:
    """The date that heads the entry of a chronicle: "January 2009: a fire kills two"."""
    head = paragraph.parse.text[:_HEAD].partition(":")[0]
    if not 0 < len(head) < _HEAD:
        return None
    return next((d for d in dates_in(analysis, paragraph.span(0, len(head))) if d.text == head), None)


def _right_behind(text: str, own: Span, date: DateMention) -> bool:
    """Whether a date follows the number at once: "six on Tuesday", not "40 nurses said on Saturday"."""
    between = text[own.end : date.span.start]
    near = date.span.start >= own.end and _dated(date) and _BEHIND.match(between)
    return bool(near) and not _SAYING.search(between)


def _of_another(text: str, own: Span, date: DateMention) -> bool:
    """Whether a date dates another number of a series: the 493 of "from 493 in 2008 to 309"."""
    before = _SERIES.search(text[max(0, date.span.start - 60) : date.span.start])
    return before is not None and not (own.start < date.span.start - len(before[1]) + 1 < own.end)


def _past_of_now(reading: Reading, date: Token, hurt: bool) -> bool:
    """Whether the date is of something past and the figure of now: "lost last month and needs 61 votes"."""
    verb, other = reading.predicate.verb, verb_above(date)
    if hurt or verb is None or other is None or verb.i == other.i:
        return False
    return other.tag == "VBD" and current(verb)


def _far_back(analysis: Analysis, date: DateMention) -> bool:
    return date.to is not None and analysis.day is not None and date.to.date() < analysis.day - LONG_AGO


def _dated(date: DateMention) -> bool:
    """Whether a date names a day or a stretch that can be told, known to the calendar or not."""
    if date.from_ is not None or _YEARS_AGO.search(date.text):
        return True
    return bool(SPECIFIC.search(date.text) or _MONTH.search(date.text))


def _before(analysis: Analysis, sentence: Sentence) -> DateMention | None:
    """The date of the latest sentence before that says when something happened."""
    at = bisect_left(analysis.sentences, sentence.span.start, key=lambda s: s.span.start)
    for earlier in reversed(analysis.sentences[max(0, at - _BACK) : at]):
        paragraph = analysis.paragraphs[earlier.paragraph]
        for date in dates_in(analysis, earlier.span):
            one_day = date.precision in _ONE_DAY
            if one_day and not ahead(analysis, date) and _of_happening(analysis, paragraph, date):
                return date
    return None


def _of_happening(analysis: Analysis, paragraph: Paragraph, date: DateMention) -> bool:
    """Whether a date says when something happened: no source spoke then, and no clause only describes."""
    token = token_at(paragraph, date.span.start)
    verb = verb_above(token) if token is not None else None
    if verb is None or verb.lemma in COPULA or speaks(verb) or dates_a_source(analysis, paragraph, date.span):
        return False
    counted_to = _UP_TO.search(analysis.report.text[max(0, date.span.start - 16) : date.span.start])
    return verb.dep not in RELATIVES and counted_to is None


def _led(text: str, date: DateMention) -> str:
    """The date with the preposition before it: "by Friday evening"; of "in Friday's blast" the day alone."""
    if text.startswith(_OWNS, date.span.end):
        return date.text
    lead = _LEADS.search(text, max(0, date.span.start - 16), date.span.start)
    return text[lead.start() if lead else date.span.start : date.span.end]


def _resolved(text: str, dates: list[DateMention]) -> Period:
    """The phrase with its first and last day, as far as the dates in it say; "since" leaves the end open."""
    known = [d for d in dates if d.from_ is not None]
    start = min((d.from_ for d in known if d.from_), default=None)
    end = max((d.to for d in known if d.to), default=None)
    opened = lists.known(text).startswith(_BEGINNINGS) and len(known) == 1
    return Period(_day(start), None if opened else _day(end), text)


def _day(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).date().isoformat() if moment else None
