"""What of a draft the record bears out, piece by piece."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.metadata import version

from crosswire import types
from crosswire.check import claims, dates, names, quotations, roles
from crosswire.check.figures import figures
from crosswire.check.found import Found
from crosswire.check.sentences import Sentences
from crosswire.check.setting import DRAFT, Setting, setting
from crosswire.check.speakers import of_quotation
from crosswire.resources.lists import reading
from crosswire.types import Extract, Passage, Span
from crosswire.types.checking import (
    CHECK_SCHEMA,
    Check,
    CheckedPassage,
    CheckedPiece,
    CheckedReport,
    Verdict,
)

_AROUND = 140  # characters of a report around a passage that a check keeps


def checked(brief: types.Brief, extracts: Sequence[Extract], draft: Extract, *, name: str = DRAFT) -> Check:
    """The draft set against the record.

    Args:
        brief: The record of the story.
        extracts: What each of its reports says.
        draft: What the draft says, read as one more report.
        name: What to call the draft.
    """
    beside = setting(brief, extracts, draft.called(DRAFT))
    with reading(draft.report.language):
        pieces = _pieces(beside)
    told = Counter(piece.verdict.value for piece in pieces)
    return Check(
        schema=CHECK_SCHEMA,
        crosswire=version("crosswire"),
        story=brief.story.headline,
        draft=name,
        text=draft.report.text,
        spans=tuple(one.span for one in draft.sentences),
        reports=tuple(
            CheckedReport(r.id, beside.index.outlets[r.id], r.title, r.url, r.published)
            for r in brief.reports
        ),
        pieces=pieces,
        counts={verdict.value: told[verdict.value] for verdict in Verdict},
    )


def _pieces(beside: Setting) -> tuple[CheckedPiece, ...]:
    told = Sentences(beside)
    every = [
        *figures(beside),
        *_quoted(beside),
        *names.found(beside),
        *roles.found(beside),
        *dates.found(beside, told),
        *claims.found(beside, told),
    ]
    ranked = sorted(every, key=lambda one: (one.span, one.kind, one.code))
    once = {(one.span, one.kind, one.verdict): one for one in reversed(ranked)}
    found = list(reversed(once.values()))
    text = beside.draft.report.text
    return tuple(
        one.piece(number, text, _sentence(beside, one.span), _shown(beside, one.evidence))
        for number, one in enumerate(found, 1)
    )


def _shown(beside: Setting, evidence: Sequence[Passage]) -> tuple[CheckedPassage, ...]:
    """Passages with the rest of their sentences."""
    by_report = {one.report.id: one for one in beside.extracts}
    found = []
    for passage in evidence:
        extract = by_report[passage.report]
        text = extract.report.text
        own = extract.sentence_at(passage.start)
        start = max(own.span.start if own else passage.start, passage.start - _AROUND)
        end = min(max(own.span.end if own else 0, passage.end), passage.end + _AROUND)
        inside = text[passage.start : passage.end]
        found.append(
            CheckedPassage(
                passage.report,
                passage.start,
                passage.end,
                inside,
                _cut(
                    text[start : passage.start], head=True, whole=own is not None and start == own.span.start
                ),
                _cut(text[passage.end : end], head=False, whole=own is None or end >= own.span.end),
            )
        )
    return tuple(found)


def _cut(text: str, *, head: bool, whole: bool) -> str:
    """Characters around a passage, cut between words."""
    if whole or not text:
        return text
    return f"…{text.partition(' ')[2]}" if head else f"{text.rpartition(' ')[0]}…"


def _quoted(beside: Setting) -> Iterator[Found]:
    """The quotations, and whose words they are."""
    for one, places in quotations.found(beside):
        yield one
        if one.verdict is Verdict.SUPPORTED and (other := of_quotation(beside, one.span, places)):
            yield other


def _sentence(beside: Setting, span: Span) -> Span:
    found = beside.draft.sentence_at(span.start)
    return found.span if found else span
