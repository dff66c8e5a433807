"""The period that a figure is counted over: "since the truce ended", "last month", "in 2023"."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from crosswire.extract.figures import cutoff
from crosswire.types import Analysis, DateMention, Paragraph, Period, Sentence, Span

_LENGTH = re.compile(
    r"(?i)^(?:(?:about|around|nearly|almost|some|at\s+least|more\s+than|over|up\s+to|just|a|an|the|only|"
    r"another|in|for|within)\s+)*"
    r"(?:(?:[\d.,½]+|[a-z]+(?:-[a-z]+)?)[\s-]+)?(?:and\s+a\s+half\s+)?"
    r"(?:year|month|week|day|hour|minute|second|decade|night)s?(?:[\s-](?:old|long))?$"
)
_SPECIFIC = re.compile(
    r"(?i)\b(?:last|past|this|next|previous|same|coming|recent|earlier|first|second|third|final|latest|"
    r"current|overnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_TIMES = re.compile(
    r"(?i)\b(?:truce|ceasefire|cease-fire|war|conflict|fighting|siege|pandemic|outbreak|crisis|storm|"
    r"hurricane|quake|earthquake|"
    r"season|quarter|year|month|week|day|night|morning|evening|afternoon|decade|century|period|campaign|"
    r"election|tournament|"
    r"match|half|session|offensive|pause|holiday|weekend|lull|winter|summer|spring|autumn|term|tenure|"
    r"reign|presidency|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|(?:19|"
    r"20)\d\d)s?\b"
)
_SITTING = re.compile(
    r"(?i)\b(?:court|emergency|closed|closed-door|plenary|special|joint|extraordinary|training|question-and-answer|"
    r"briefing|news|media|video|an?)\s+(?:[a-z]+\s+)?(?:session|sitting|hearing)s?$"
)
_OVER = frozenset({"during", "throughout", "between", "until", "over", "within", "in", "from"})
_LEADS = re.compile(
    r"(?i)\b(?:by|on|in|at|during|over|since|until|late\s+on|early\s+on|late|early|as\s+of|"
    r"on\s+the\s+\w+\s+of)\s+(?:the\s+)?$"
)
_OWNS = ("'s", "’s")
_FAR = 90
_LONGEST = 15


def dates_in(analysis: Analysis, span: Span) -> list[DateMention]:
    """The dates and times that lie in `span`; a mere length ("ten years", "10 months") is none."""
    inside = [d for d in analysis.meeting(span, analysis.dates) if span.covers(d.span)]
    return [
        d
        for d in inside
        if not re.fullmatch(r"['’]?\d{1,3}", d.text)
        and (_SPECIFIC.search(d.text) or not _LENGTH.match(d.text))
    ]


def find(
    analysis: Analysis, paragraph: Paragraph, sentence: Sentence, *, hosts: tuple[Any, Any], own: Span
) -> Period | None:
    """The period that hangs on the figure's verb.

    Args:
        analysis: The report.
        paragraph: Where the figure stands.
        sentence: The sentence of the figure.
        hosts: The verb that governs the figure, or None, and the token by which the figure hangs.
        own: The figure's own characters, which are no period of it.
    """
    dates = [d for d in dates_in(analysis, sentence.span) if not d.span.overlaps(own)]
    phrase = _phrase(*hosts)
    if phrase is not None:
        first, last = phrase
        words = first.parse[first.i : last.i + 1]
        span = paragraph.span_of(words)
        if not span.overlaps(own):
            text = first.parse.text[words.start_char : words.end_char]
            inside = [d for d in dates if span.overlaps(d.span)]
            return _resolved(_tidy(_cut(analysis, span, inside, words) or text), inside)
    near = _nearest(analysis, paragraph, hosts, dates)
    return _resolved(_tidy(_led(analysis.report.text, near)), [near]) if near else None


def _cut(analysis: Analysis, span: Span, inside: list[DateMention], words: Any) -> str | None:
    """The phrase up to its last date, where it holds one and no verb: parsers reach too far there."""
    if not inside or any(t.pos in {"VERB", "AUX"} for t in words):
        return None
    last = max(inside, key=lambda d: d.span.end)
    if analysis.report.text.startswith(_OWNS, last.span.end):
        return last.text  # "in Sunday's match": the day, and no half of the phrase
    return analysis.report.text[span.start : last.span.end]


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(' ,;:–—-("“')


def _phrase(verb: Any, anchor: Any) -> tuple[Any, Any] | None:
    """The first and last token of a phrase of time that hangs on the verb, the most telling first."""
    best: tuple[int, Any, Any] | None = None
    for host in [t for t in (verb, anchor) if t is not None]:
        for child in host.children:
            rank = _rank(child)
            if rank and (best is None or rank > best[0]):
                best = rank, *_edges(child)
    return (best[1], best[2]) if best else None


def _rank(child: Any) -> int:
    """How surely a phrase under the verb is the period counted over; 0 where it is none."""
    word = child.lower
    if child.dep in {"udep", "mark"} and word == "since":
        return 4
    if child.dep == "advcl" and any(
        c.dep == "mark" and c.lower in {"since", "until"} for c in child.children
    ):
        return 3
    if child.dep != "udep" or word not in _OVER:
        return 0
    objects = [c for c in child.children if c.dep in {"comp:obj", "comp:cl"}]
    if not objects or not _timely(objects[0]):
        return 0
    return 1 if word == "in" else 2


def _timely(noun: Any) -> bool:
    """Whether the object of a preposition is a stretch of time that is fixed, not just long."""
    words = noun.parse[noun.left_edge.i : noun.i + 1]
    text = noun.parse.text[words.start_char : words.end_char]
    if _SITTING.search(text):
        return False  # "in a court session", "at a news conference": where something was done or said
    if not _TIMES.search(text):
        return False
    return bool(_SPECIFIC.search(text)) or not _LENGTH.match(text) or text.lower().startswith("the ")


def _edges(token: Any) -> tuple[Any, Any]:
    """The first and last token of a subtree, cut before a clause that a comma splits off."""
    doc, first, last = token.parse, token.left_edge, token.right_edge
    for index in range(token.i, last.i + 1):
        if doc[index].text in {",", ";", "–", "—", "("} and index - first.i >= 2:
            return first, doc[index - 1]
        if index - first.i >= _LONGEST:
            return first, doc[index]
    return first, last


def _nearest(
    analysis: Analysis, paragraph: Paragraph, hosts: tuple[Any, Any], dates: list[DateMention]
) -> DateMention | None:
    """The date that stands nearest to the figure's verb, not one that says when a source spoke."""
    places = [paragraph.span_of(t).start for t in hosts if t is not None]
    ranked = sorted(
        (min(abs(d.span.start - at) for at in places), d.span.start, n)
        for n, d in enumerate(dates)
        if (d.from_ is not None or _SPECIFIC.search(d.text))
        and not cutoff.dates_a_source(analysis, paragraph, d.span)
        and _tied(cutoff.verb_above(paragraph, d.span), hosts[0])
    )
    return dates[ranked[0][2]] if ranked and ranked[0][0] < _FAR else None


def _tied(host: Any, verb: Any) -> bool:
    """Whether a date under the verb `host` dates what `verb` says.

    A date belongs to its own clause: in "founded in 1998, employs 40" and in "struck on Monday,
    setting off a fire that has killed 12" it says nothing of the second verb.
    """
    if host is None or verb is None or host.i == verb.i:
        return True
    return _above(host, verb) or _beneath(host, verb)


def _above(host: Any, verb: Any) -> bool:
    """Whether `host` is a verb that `verb` completes or is coordinated with."""
    token = verb
    while token.dep in {"xcomp", "conj"} and not _has_subject(token):
        token = token.head
        if token.i == host.i:
            return True
    return False


def _beneath(host: Any, verb: Any) -> bool:
    """Whether `host` completes `verb`, shares its subject, or says at which moment it happened."""
    token = host
    while token.i != verb.i:
        moment = token.dep == "advcl" and any(c.lower in {"when", "as", "while"} for c in token.children)
        shared = token.dep in {"xcomp", "conj"} and not _has_subject(token)
        if not (moment or shared):
            return False
        token = token.head
    return True


def _has_subject(verb: Any) -> bool:
    return any(c.dep in {"nsubj", "nsubj:pass"} for c in verb.children)


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
    opened = text.lower().startswith(("since", "from")) and len(known) == 1
    return Period(day(start), None if opened else day(end), text)


def day(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).date().isoformat() if moment else None
