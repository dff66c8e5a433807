"""A draft beside the reports of a story: read alike, its names resolved together with theirs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from crosswire import types
from crosswire.check.known import with_known_names
from crosswire.check.streams import Stream, stream
from crosswire.collate.entities import Entities, resolve
from crosswire.collate.questions import question_of
from crosswire.collate.questions.features import Pair, compare, wording
from crosswire.collate.questions.story import story
from crosswire.collate.questions.versions import printings
from crosswire.collate.questions.views import FigureView, StoryView
from crosswire.collate.speakers import attribute
from crosswire.link import Likeness
from crosswire.render.view.index import Index
from crosswire.resources.weights import weights
from crosswire.types import EntityType, Extract, Question, Span, StatementKind

DRAFT = "draft"
"""The id under which a draft is read: no report has it, for theirs are digests or come with the input."""


@dataclass(frozen=True)
class Setting:
    """The record of a story with a draft beside it.

    Attributes:
        brief: The record, in which the draft has no part.
        extracts: What each report says, its names resolved together with those of the draft.
        draft: The same of the draft.
        entities: Whom and what reports and draft name.
        story: The figures of all of them.
    """

    brief: types.Brief
    extracts: tuple[Extract, ...]
    draft: Extract
    entities: Entities
    story: StoryView

    @cached_property
    def index(self) -> Index:
        return Index(self.brief)

    @cached_property
    def _calling(self) -> tuple[Span, ...]:
        """Where the draft calls a report by its name: "Fox News", "Report 9"."""
        text = self.draft.report.text
        names = sorted(set(self.index.outlets.values()), key=len, reverse=True)
        every = re.finditer("|".join(rf"\b{re.escape(name)}\b" for name in names), text, re.IGNORECASE)
        return tuple(Span(*match.span()) for match in every) if names else ()

    def calls_a_report(self, span: Span) -> bool:
        """Whether these characters of the draft only say in which report something stands."""
        return any(named.covers(span) for named in self._calling)

    @cached_property
    def reported(self) -> tuple[FigureView, ...]:
        """The figures of the reports, conversions among them."""
        return tuple(p for v in self.story.views if v.report < len(self.extracts) for p in printings(v))

    @cached_property
    def drafted(self) -> tuple[FigureView, ...]:
        """The figures of the draft, in the order of its text."""
        own = (p for v in self.story.views if v.report == len(self.extracts) for p in printings(v))
        return tuple(sorted(own, key=lambda view: view.figure.start))

    @cached_property
    def question_of(self) -> Mapping[str, Question]:
        """Figure id to the question that it answers."""
        asked = question_of(self.brief.questions)
        return {figure: self.index.questions[name] for figure, name in asked.items()}

    @cached_property
    def _answering(self) -> Mapping[str, tuple[FigureView, ...]]:
        """Question id to the figures that answer it."""
        found: dict[str, list[FigureView]] = {}
        for view in self.reported:
            if question := self.question_of.get(view.id):
                found.setdefault(question.id, []).append(view)
        return {name: tuple(views) for name, views in found.items()}

    def mates(self, view: FigureView) -> tuple[FigureView, ...]:
        """The figures of reports that answer the question that one of them does, itself among them."""
        question = self.question_of.get(view.id)
        return self._answering.get(question.id, ()) if question else (view,)

    @cached_property
    def holders(self) -> Mapping[str, set[str]]:
        """Noun of office to the people whom reports call by it before their name."""
        found: dict[str, set[str]] = {}
        for entity in self.entities.records:
            own = any(mention.report == DRAFT for mention in entity.mentions) and len(entity.mentions) == 1
            if entity.type is EntityType.PERSON and entity.role and not own:
                found.setdefault(entity.role.lower().split()[-1], set()).add(entity.id)
        return found

    @cached_property
    def streams(self) -> tuple[Stream, ...]:
        """The words of each report in a row, for quotations."""
        return tuple(stream(one.report, _quoted(one)) for one in self.extracts)

    def likeness(self, a: FigureView, b: FigureView) -> Likeness:
        """How likely two figures answer one question."""
        return compare(Pair(a, b, self.story), weights("figures"))

    def wording(self, a: FigureView, b: FigureView) -> float:
        """How alike the sentences of two figures are without their numbers, from 0 to 1."""
        if not {a.id, b.id} <= self.story.norm.keys():
            return 0.0  # one converts another: its sentence is weighed with that
        return wording(Pair(a, b, self.story)).value


def _quoted(extract: Extract) -> tuple[Span, ...]:
    """What its statements quote."""
    direct = (s for s in extract.statements if s.kind is StatementKind.DIRECT)
    return tuple(span for statement in direct for span in statement.content)


def setting(brief: types.Brief, extracts: Sequence[Extract], draft: Extract) -> Setting:
    """The draft beside the reports.

    Args:
        brief: The record of the story.
        extracts: What each of its reports says.
        draft: What the draft says, under the id `DRAFT`.
    """
    ordered = sorted(extracts, key=lambda e: e.report.order)
    every = [*ordered, with_known_names(draft, ordered)]
    entities = resolve(every)
    *others, own = (attribute(one, entities) for one in every)
    return Setting(brief, tuple(others), own, entities, story([*others, own], entities))
