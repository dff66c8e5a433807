"""When a figure holds: the period it is counted over, and the moment up to which it was counted."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from crosswire.types import Analysis, DateMention, Modality, Paragraph, Period, Sentence, Span

_LEAD = r"since|during|throughout|over|in|within|after|following|between|from|until|before|by|on|overnight"
_PERIOD = re.compile(rf"(?i)^(?:{_LEAD})$")
_CUTOFF = re.compile(r"(?i)\b(?:by|as\s+of|as\s+at|until|till|up\s+to)\s+(?:\w+\s+)?$")


def dates_in(analysis: Analysis, span: Span) -> list[DateMention]:
    """The date mentions that lie in `span`."""
    return [d for d in analysis.dates if span.covers(d.span)]


def find(paragraph: Paragraph, verb: Any, anchor: Any, dates: list[DateMention]) -> Period | None:
    """The period that hangs on the figure's verb: "since the truce ended", "last month"."""
    phrase = _phrase(verb, anchor)
    if phrase is not None:
        first, last = phrase
        span = paragraph.span_of(first.doc[first.i : last.i + 1])
        inside = [d for d in dates if span.overlaps(d.span)]
        text = first.doc[first.i : last.i + 1].text
        return _resolved(text, inside)
    near = _nearest(paragraph, verb, anchor, dates)
    return _resolved(near.text, [near]) if near else None


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


def _nearest(paragraph: Paragraph, verb: Any, anchor: Any, dates: list[DateMention]) -> DateMention | None:
    """The date that stands nearest in the figure's clause."""
    if not dates:
        return None
    here = paragraph.span_of(anchor)
    place = paragraph.span_of(verb) if verb is not None else here
    ranked = sorted(
        dates,
        key=lambda d: (min(abs(d.span.start - place.start), abs(d.span.start - here.start)), d.span.start),
    )
    best = ranked[0]
    return best if min(abs(best.span.start - place.start), abs(best.span.start - here.start)) < 90 else None


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
