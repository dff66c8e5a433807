"""drafts | headings | trimmed | quotations carried on | cut at their marks | relays made chains | records."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.statements import (
    asking,
    carry,
    chain,
    citing,
    content,
    directness,
    headings,
    nested,
    quotations,
    silence,
    speakers,
    transcripts,
)
from crosswire.extract.statements.drafts import Draft, Stretch, by_paragraph, span
from crosswire.types import Analysis, Span, Statement, StatementKind


def statements(analysis: Analysis, drafts: Sequence[Draft]) -> tuple[Statement, ...]:
    """The statements of a report, in text order."""
    marks = quotations.find([p.parse.text for p in analysis.paragraphs])
    own = nested.settle(analysis, drafts)
    own = citing.settle(analysis, [speakers.behind_pronoun(analysis, d) for d in own])
    every = [
        *asking.without(analysis, silence.without(analysis, own)),
        *_new(headings.find(analysis), drafts),
    ]
    first = [d for d in (content.clean(analysis, draft) for draft in every) if d is not None]
    first = transcripts.replaced(analysis, first)
    all_of_it = carry.over(analysis, sorted(first, key=_place), marks)
    cleaned = [d for d in (content.clean(analysis, draft) for draft in all_of_it) if d is not None]
    quoted = quotations.of_paragraphs(marks)
    ready = [directness.trimmed(draft, quoted) for draft in cleaned]
    return tuple(
        _record(
            analysis, f"{analysis.report.id}/s{number}", found, directness.kind(analysis, found.draft, quoted)
        )
        for number, found in enumerate(chain.chained(analysis, ready), 1)
    )


def _new(added: Sequence[Draft], drafts: Sequence[Draft]) -> list[Draft]:
    """Those of the added drafts whose words no draft has taken."""
    taken = by_paragraph(drafts, lambda d: d.content)
    return [
        d
        for d in added
        if not any(s.overlaps(t) for s in d.content for o in taken.get(s.paragraph, ()) for t in o.content)
    ]


def _place(draft: Draft) -> tuple[Stretch, Stretch]:
    first = min((*draft.cue, *draft.source, *draft.content))
    return first, draft.content[0]


def _record(analysis: Analysis, name: str, found: chain.Chained, how: StatementKind) -> Statement:
    said = tuple(span(analysis, s) for s in found.draft.content)
    cue = tuple(span(analysis, s) for s in found.draft.cue)
    return Statement(
        id=name,
        report=analysis.report.id,
        kind=how,
        content=said,
        cue=cue,
        source=tuple(span(analysis, s) for s in found.draft.source),
        speaker=None,
        chain=found.links,
        sentence=_sentence(analysis, (cue or said)[0]),
    )


def _sentence(analysis: Analysis, place: Span) -> Span:
    """The sentence that the cue stands in; for speech without one, where the speech begins."""
    found = analysis.sentence_at(place.start)
    return found.span if found else place
