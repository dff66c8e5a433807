"""When a figure holds: the period it is counted over, and the moment up to which it was counted."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from crosswire.types import Analysis, DateMention, Modality, Paragraph, Period, Sentence, Span

_CUTOFF = re.compile(r"(?i)\b(?:by|as\s+of|as\s+at|until|till|up\s+to)\s+(?:\w+\s+)?$")


_LENGTH = re.compile(
    r"(?i)^(?:(?:about|around|nearly|almost|some|at\s+least|more\s+than|over|up\s+to|just|a|an|the|only|another)\s+)*"
    r"(?:(?:[\d.,½]+|[a-z]+(?:-[a-z]+)?)[\s-]+)?(?:and\s+a\s+half\s+)?(?:year|month|week|day|hour|minute|second|decade|night)s?(?:[\s-](?:old|long))?$"
)
_SPECIFIC = re.compile(
    r"(?i)\b(?:last|past|this|next|previous|same|coming|recent|earlier|every|each|first|second|third|final|latest|current)\b"
)


def dates_in(analysis: Analysis, span: Span) -> list[DateMention]:
    """The dates and times that lie in `span`; a mere length ("ten years", "10 months") is none."""
    inside = [d for d in analysis.dates if span.covers(d.span)]
    return [d for d in inside if _SPECIFIC.search(d.text) or not _LENGTH.match(d.text)]


def find(paragraph: Paragraph, text: str, hosts: tuple[Any, Any], dates: list[DateMention]) -> Period | None:
    """The period that hangs on the figure's verb: "since the truce ended", "last month".

    Args:
        paragraph: Where the figure stands.
        text: The report's text.
        hosts: The verb that governs the figure, or None, and the token by which the figure hangs.
        dates: The dates of its sentence.
    """
    verb, anchor = hosts
    phrase = _phrase(verb, anchor)
    if phrase is not None:
        first, last = phrase
        words = first.doc[first.i : last.i + 1]
        span = paragraph.span_of(words)
        return _resolved(re.sub(r"\s+", " ", words.text), [d for d in dates if span.overlaps(d.span)])
    near = _nearest(paragraph, text, verb, anchor, dates)
    return _resolved(re.sub(r"\s+", " ", _led(text, near)), [near]) if near else None


def _phrase(verb: Any, anchor: Any) -> tuple[Any, Any] | None:
    """The first and last token of a phrase of time that hangs on the verb, the most telling first."""
    best: tuple[int, Any, Any] | None = None
    for host in [t for t in (verb, anchor) if t is not None]:
        for child in host.children:
            rank = _rank(child)
            if rank and (best is None or rank > best[0]):
                best = rank, *_edges(child)
    return (best[1], best[2]) if best else None


_EVENTS = re.compile(
    r"(?i)\b(?:truce|ceasefire|cease-fire|war|conflict|fighting|siege|pandemic|outbreak|crisis|storm|hurricane|quake|earthquake|flood|strike|season|quarter|year|month|week|day|night|hour|morning|evening|decade|century|period|campaign|election|tournament|match|game|half|session|offensive|attack|raid|pause|holiday|weekend|exchange)s?\b"
)


def _rank(child: Any) -> int:
    word = child.lower_
    if child.dep_ in {"prep", "mark"} and word == "since":
        return 5
    if child.dep_ == "advcl" and any(
        c.dep_ == "mark" and c.lower_ in {"since", "after", "before", "until"} for c in child.children
    ):
        return 4
    if child.dep_ == "prep" and word in {
        "during",
        "throughout",
        "between",
        "following",
        "after",
        "before",
        "until",
        "over",
        "within",
        "in",
        "from",
    }:
        objects = [c for c in child.children if c.dep_ in {"pobj", "pcomp"}]
        if objects and (
            objects[0].ent_type_ in {"DATE", "TIME"}
            or word in {"during", "throughout", "following", "after", "before", "until"}
            and _EVENTS.search(objects[0].text)
        ):
            return 3 if word != "in" else 2
    return 0


def _edges(token: Any) -> tuple[Any, Any]:
    """The first and last token of a subtree, cut before a clause that a comma splits off."""
    doc, first, last = token.doc, token.left_edge, token.right_edge
    for index in range(token.i, last.i + 1):
        if doc[index].text in {",", ";", "–", "—"} and index - first.i >= 2:
            return first, doc[index - 1]
        if index - first.i > 14:
            return first, doc[index]
    return first, last


_LEADS = re.compile(
    r"(?i)\b(?:by|on|in|at|during|over|since|until|late\s+on|early\s+on|late|early|as\s+of)\s+(?:the\s+)?$"
)


def _nearest(
    paragraph: Paragraph, text: str, verb: Any, anchor: Any, dates: list[DateMention]
) -> DateMention | None:
    """The date that stands nearest to the figure's verb, not one that says when a source spoke."""
    places = [paragraph.span_of(t).start for t in (verb, anchor) if t is not None]
    ranked = sorted(
        (min(abs(d.span.start - at) for at in places), d.span.start, d)
        for d in _told_apart(text, dates)
        if d.from_ is not None or _SPECIFIC.search(d.text)
    )
    return ranked[0][2] if ranked and ranked[0][0] < 90 else None


def _told_apart(text: str, dates: list[DateMention]) -> list[DateMention]:
    return [d for d in dates if not _said_beside(text, d.span)]


def _led(text: str, date: DateMention) -> str:
    """The date with the preposition before it: "by Friday evening"."""
    lead = _LEADS.search(text, max(0, date.span.start - 16), date.span.start)
    return text[lead.start() if lead else date.span.start : date.span.end]


def _resolved(text: str, dates: list[DateMention]) -> Period:
    known = [d for d in dates if d.from_ is not None]
    since = text.lower().startswith(("since", "from", "after", "following"))
    if not known:
        return Period(None, None, text)
    start = min((d.from_ for d in known if d.from_), default=None)
    ends = [d.to for d in known if d.to]
    end = None if since and len(known) == 1 else max(ends, default=None)
    return Period(_iso(start), _iso(end), text)


def _iso(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).date().isoformat() if moment else None


def as_of(
    analysis: Analysis, sentence: Sentence, dates: list[DateMention], *, modality: Modality, current: bool
) -> str | None:
    """The day up to which the figure was counted.

    "By Friday evening" fixes it, as does the day on which a source is said to have given it; a
    figure about the present holds as of the report's own day; of anything else nothing is said.
    """
    if modality in {Modality.PLANNED, Modality.CONDITIONAL, Modality.HYPOTHETICAL}:
        return None
    text = analysis.report.text
    for date in dates:
        lead = text[max(sentence.span.start, date.span.start - 24) : date.span.start]
        if date.to and (_CUTOFF.search(lead) or re.match(r"(?i)(?:by|as of|as at)\b", date.text)):
            return _iso(date.to)
    for date in dates:
        if (
            date.to
            and date.precision
            and date.precision.value in {"day", "hour", "minute"}
            and _said_beside(text, date.span)
        ):
            return _iso(date.to)
    published = analysis.report.published
    return _iso(published) if current and published else None


def _said_beside(text: str, span: Span) -> bool:
    before = text[max(0, span.start - 40) : span.start]
    return bool(
        re.search(
            r"(?i)\b(?:said|says|reported|announced|told\s+\S+|confirmed|added|disclosed|estimated)\s+(?:[a-z]+\s+){0,2}(?:on\s+|late\s+|early\s+|in\s+)*(?:the\s+\w+\s+of\s+)?$",
            before,
        )
    )
