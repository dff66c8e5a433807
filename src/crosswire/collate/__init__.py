"""What the reports of one story say together.

extracts
  | entities.resolve      who and what is named, across reports
  | speakers.attribute    who speaks, who passes it on, where a figure belongs
  | lineage.trace         the ultimate origins, and what is copied or cited from whom
  | questions.build       figures that answer one question, and how the answers stand
  | sums, utterances, timeline, accounts, coverage, story
  | asking                what the brief leaves open  -> Brief
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from importlib.metadata import version

from crosswire.collate import (
    accounts,
    asking,
    coverage,
    lineage,
    questions,
    story,
    sums,
    timeline,
    utterances,
)
from crosswire.collate.entities import resolve
from crosswire.collate.speakers import attribute
from crosswire.collate.words import Lexicon
from crosswire.corrections import corrected, evident
from crosswire.languages.wording import telling
from crosswire.types import SCHEMA, Brief, Extract, LineageLink, Skipped
from crosswire.types.corrections import DeskCorrection
from crosswire.types.versions import Revision

__all__ = ["collate"]


def collate(
    extracts: Sequence[Extract],
    *,
    copies: Sequence[LineageLink],
    skipped: Sequence[Skipped] = (),
    models: dict[str, str] | None = None,
    revisions: Sequence[Revision] = (),
    corrections: Sequence[DeskCorrection] = (),
) -> Brief:
    """The brief of reports that tell one story.

    Args:
        extracts: What each report alone says, in any order: it changes nothing.
        copies: Which reports print whose text.
        skipped: Inputs that could not be used, with reasons; passed on.
        models: Names and versions of the models that read the reports; passed on.
        revisions: What outlets changed in these reports; passed on.
        corrections: What people say of these reports and of others, in the order in which they did.
    """
    ordered = sorted(extracts, key=lambda e: e.report.order)
    with telling({e.report.language for e in ordered if e.report.language}):
        brief = _collated(ordered, copies, revisions, corrections)
    return replace(brief, models=dict(models or {}), skipped=tuple(skipped))


def _collated(
    ordered: Sequence[Extract],
    copies: Sequence[LineageLink],
    revisions: Sequence[Revision],
    corrections: Sequence[DeskCorrection],
) -> Brief:
    """What the reports tell together, without what is passed on."""
    entities = resolve(ordered, corrections)
    ordered = [attribute(extract, entities) for extract in ordered]
    lexicon = Lexicon(ordered, entities)
    traced = lineage.trace(ordered, entities, copies, corrections)
    linked = questions.link(ordered, entities, corrections=corrections)
    independence = questions.Independence(
        traced.origin_of, entities, traced.lineage, traced.own_of, apart=traced.apart
    )
    asked = questions.build(linked, entities, traced.origin_of, independence, lexicon=lexicon)
    asked_in = questions.question_of(asked)
    clauses = accounts.tellings(ordered, entities, lexicon)
    contested = accounts.contested(ordered, entities, lexicon, asked, clauses=clauses)
    alike = accounts.agreed(clauses, entities, lexicon, traced, against=contested, asked=asked)
    contested = accounts.numbered((*contested, *alike))
    said = utterances.find(ordered, lexicon, entities)
    brief = Brief(
        schema=SCHEMA,
        crosswire=version("crosswire"),
        models={},
        text_sha256={e.report.id: hashlib.sha256(e.report.text.encode()).hexdigest() for e in ordered},
        story=story.tell(
            ordered,
            entities,
            lexicon,
            voices=traced.voice_of,
            found=story.Found(asked, contested, said),
        ),
        reports=tuple(e.report for e in ordered),
        entities=entities.records,
        statements=tuple(s for e in ordered for s in e.statements),
        figures=tuple(replace(f, question=asked_in.get(f.id)) for e in ordered for f in e.figures),
        questions=asked,
        sums=sums.find(ordered, asked),
        utterances=said,
        timeline=timeline.dated(ordered, lexicon),
        accounts=contested,
        lineage=replace(traced.lineage, revisions=tuple(revisions)),
        coverage=coverage.cover(asked, ordered),
        skipped=(),
    )
    brief = replace(brief, story=replace(brief.story, open_questions=asking.open_questions(brief)))
    told = corrected(corrections, brief, {**traced.origin_of, **traced.own_of})
    return replace(brief, corrections=told, questions=evident(asked, told)) if told else brief
