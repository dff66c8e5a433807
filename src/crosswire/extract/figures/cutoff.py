"""The day up to which a figure was counted."""

from __future__ import annotations

import re
from datetime import UTC, timedelta
from typing import Any

from crosswire.extract.figures import passage
from crosswire.extract.figures.lexicon import table
from crosswire.types import Analysis, DateMention, Modality, Paragraph, Sentence, Span

_BY = re.compile(
    r"(?i)\b(?:by|as\s+of|as\s+at|until|till|up\s+to)\s+(?:(?:late|early|midday|noon|the\s+\w+\s+of)\s+)?$"
)
_OPEN = frozenset({Modality.PLANNED, Modality.CONDITIONAL, Modality.HYPOTHETICAL})
_DAYS = frozenset({"day", "hour", "minute"})


def find(
    analysis: Analysis, paragraph: Paragraph, sentence: Sentence, *,
    dates: list[DateMention], modality: Modality, current: bool,
) -> str | None:  # fmt: skip
    """The cut-off of a figure as an ISO date, or None where the text does not fix one.

    "By Friday evening" fixes it, as does the day on which a source is said to have given it; a
    figure about the present holds as of the report's own day.

    Args:
        analysis: The report.
        paragraph: Where the figure stands.
        sentence: The sentence of the figure.
        dates: The dates of that sentence.
        modality: What is planned or supposed has no cut-off.
        current: Whether the verb speaks of now.
    """
    if modality in _OPEN:
        return None
    text = analysis.report.text
    known = [
        d for d in dates if d.to and d.precision and d.precision.value in _DAYS and not _ahead(analysis, d)
    ]
    for date in known:
        lead = text[max(sentence.span.start, date.span.start - 30) : date.span.start]
        if _BY.search(lead) or re.match(r"(?i)(?:by|as of|as at)\b", date.text):
            return _day(date)
    for date in known:
        if dates_a_source(analysis, paragraph, date.span):
            return _day(date)
    return analysis.day.isoformat() if current and analysis.day else None


def _ahead(analysis: Analysis, date: DateMention) -> bool:
    """Whether a date is still to come: nobody has counted up to it ("they must leave by Friday")."""
    if date.from_ is None or analysis.day is None:
        return False
    return date.from_.date() > analysis.day + timedelta(days=1)


def _day(date: DateMention) -> str | None:
    return date.to.astimezone(UTC).date().isoformat() if date.to else None


_SAID = re.compile(
    r"(?i)\b(?:said|says|reported|announced|told\s+\S+|confirmed|added|disclosed|estimated|"
    r"put\s+the\s+\w+)\s+(?:[a-z]+\s+){0,2}"
    r"(?:on\s+|late\s+|early\s+|in\s+|of\s+)*(?:the\s+\w+\s+of\s+)?$"
)


def dates_a_source(analysis: Analysis, paragraph: Paragraph, span: Span) -> bool:
    """Whether a date says when a source spoke: "officials said on Saturday"."""
    if _SAID.search(analysis.report.text[max(0, span.start - 40) : span.start]):
        return True
    verb = verb_above(paragraph, span)
    return verb is not None and verb.lemma.lower() in table("modality")["speaking"]


def verb_above(paragraph: Paragraph, span: Span) -> Any:
    """The verb that the word at `span` hangs on, in this paragraph."""
    token = passage.token_at(paragraph, span.start)
    return next((t for t in token.ancestors if t.pos in {"VERB", "AUX"}), None) if token is not None else None
