"""The dates of a report without the language model: words are told apart, and nothing else."""

from __future__ import annotations

from crosswire.analyse import language, paragraphs
from crosswire.config import Settings
from crosswire.errors import LanguageUnknown
from crosswire.languages import dates
from crosswire.types import DateMention, Paragraph, Report


def dates_of(report: Report, settings: Settings) -> tuple[DateMention, ...]:
    """The dates of a report, in text order; none where its language is not read.

    Args:
        report: As it was read; its date published anchors what is told by weekdays.
        settings: Which language pipeline's words to take.
    """
    try:
        own = language.of(report)
    except LanguageUnknown:
        return ()
    prose, furniture = paragraphs.parted(report)
    drafts = sorted([*prose, *furniture], key=lambda draft: draft.offsets[0])
    parses = own.tokens([draft.text for draft in drafts], settings)
    parts = [
        Paragraph(number, draft.kind, parse, draft.offsets)
        for number, (draft, parse) in enumerate(zip(drafts, parses, strict=True))
    ]
    reader = dates(own.CODE)
    return reader.find(reader.clues(parts), report)
