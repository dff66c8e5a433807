"""A brief with its records within reach by id, and the excerpts that show where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TypeVar, cast

from crosswire.render import clean
from crosswire.render.view.model import Excerpt, Piece
from crosswire.render.wording import names
from crosswire.types import (
    Brief,
    Entity,
    Figure,
    NoiseKind,
    Origin,
    Passage,
    Question,
    Report,
    Span,
    Statement,
    StatementKind,
    Sum,
)

T = TypeVar("T")
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s|\n\s*\n")
REACH = 400
UNREAD = {NoiseKind.MARKUP, NoiseKind.STRAY, NoiseKind.BREAK}


class Index:
    """A brief, looked up by id. Every lookup of an unknown id gives None: a page is never lost to one."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.reports: dict[str, Report] = {r.id: r for r in brief.reports}
        self.figures: dict[str, Figure] = {f.id: f for f in brief.figures}
        self.statements: dict[str, Statement] = {s.id: s for s in brief.statements}
        self.entities: dict[str, Entity] = {e.id: e for e in brief.entities}
        self.origins: dict[str, Origin] = {o.id: o for o in brief.lineage.origins}
        self.questions: dict[str, Question] = {q.id: q for q in brief.questions}
        self.numbers: dict[str, int] = {q.id: n for n, q in enumerate(brief.questions, 1)}
        self._numbers = {r.id: n for n, r in enumerate(brief.reports, 1)}
        self._made: dict[object, object] = {}

    def made(self, key: object, make: Callable[[], T]) -> T:
        """Something that several lines show, made once."""
        if key not in self._made:
            self._made[key] = make()
        return cast("T", self._made[key])

    @cached_property
    def year(self) -> int | None:
        """The year that goes without saying on this page."""
        latest = self.brief.story.last_published or self.brief.story.first_published
        return latest.year if latest else None

    @cached_property
    def _sentences(self) -> dict[str, tuple[Span, ...]]:
        """The sentences that the record knows, by report."""
        known: dict[str, set[Span]] = {}
        every: list[Figure | Statement] = [*self.brief.figures, *self.brief.statements]
        for one in every:
            known.setdefault(one.report, set()).add(one.sentence)
        return {report: tuple(sorted(spans)) for report, spans in known.items()}

    @cached_property
    def direct(self) -> dict[str, list[Statement]]:
        """The direct quotes of each report."""
        found: dict[str, list[Statement]] = {}
        for statement in self.brief.statements:
            if statement.kind is StatementKind.DIRECT:
                found.setdefault(statement.report, []).append(statement)
        return found

    @cached_property
    def spans_of_figures(self) -> dict[str, frozenset[Span]]:
        """Where the figures of each report stand."""
        found: dict[str, set[Span]] = {}
        for figure in self.brief.figures:
            found.setdefault(figure.report, set()).add(figure.span)
        return {report: frozenset(spans) for report, spans in found.items()}

    @cached_property
    def failing(self) -> dict[str, list[Sum]]:
        """The sums that do not hold, by the figure that states their total."""
        found: dict[str, list[Sum]] = {}
        for one in self.brief.sums:
            if not one.holds:
                found.setdefault(one.total, []).append(one)
        return found

    @cached_property
    def outlets(self) -> dict[str, str]:
        """What each report is called: its outlet, with the day where one outlet printed several."""
        return names.called(self.brief.reports, year=self.year)

    @cached_property
    def figures_by_origin(self) -> dict[str, tuple[str, ...]]:
        """The figures whose answers rest on each origin."""
        found: dict[str, list[str]] = {}
        for question in self.brief.questions:
            for answer in question.answers:
                if len(answer.origins) == 1:  # with several, the record does not say which figure has which
                    found.setdefault(answer.origins[0], []).extend(answer.figures)
        return {origin: tuple(figures) for origin, figures in found.items()}

    @cached_property
    def key_questions(self) -> tuple[Question, ...]:
        """The questions of the first screen, in order."""
        return tuple(self.questions[q] for q in self.brief.story.key_questions if q in self.questions)

    def called(self, reports: Iterable[str]) -> list[str]:
        """The names of reports, in the order of the brief."""
        wanted = set(reports)
        return [self.outlets[r.id] for r in self.brief.reports if r.id in wanted]

    def name(self, entity: str | None) -> str | None:
        """The name of an entity."""
        found = self.entities.get(entity or "")
        return clean.line(found.name) if found else None

    def end(self, end: str) -> str:
        """The end of a link: a report, an origin, or a source by its name."""
        if end in self.outlets:
            return self.outlets[end]
        return self.called_origin(self.origins[end]) if end in self.origins else clean.line(end)

    def called_origin(self, origin: Origin) -> str:
        """The name of an origin; what a report is called, where it is itself the origin."""
        return self.outlets.get(origin.name) or clean.line(origin.name)

    def anchor(self, report: str, start: int, end: int) -> str:
        """The name of a place in a report's full text; built of numbers only, for ids are strangers' text."""
        return f"t{self._numbers.get(report, 0)}-{start}-{end}"

    def source_anchor(self, report: str) -> str:
        return f"t{self._numbers.get(report, 0)}"

    def sentence(self, report: str, start: int, end: int) -> Span:
        """The sentence around some characters: the record's own, else by punctuation."""
        inside = Span(start, end)
        for known in self._sentences.get(report, ()):
            if known.covers(inside):
                return known
        text = self.reports[report].text
        floor, ceiling = max(0, start - REACH), min(len(text), end + REACH)
        ends = [found.end() for found in SENTENCE_END.finditer(text, floor, start)]
        after = SENTENCE_END.search(text, max(start, end - 1), ceiling)
        return Span(ends[-1] if ends else floor, after.end() if after else ceiling)

    def excerpt(self, report: str, start: int, end: int) -> Excerpt | None:
        """Where some characters stand; None where the record points at nothing."""
        return self.made((report, start, end), lambda: self._excerpt(report, start, end))

    def _excerpt(self, report: str, start: int, end: int) -> Excerpt | None:
        if report not in self.reports or not 0 <= start < end <= len(self.reports[report].text):
            return None
        around = self.sentence(report, start, end)
        parts = ((around.start, start, False), (start, end, True), (end, around.end, False))
        return Excerpt(
            report=clean.line(report),
            outlet=self.outlets[report],
            start=start,
            end=end,
            anchor=self.anchor(report, start, end),
            pieces=_pieces([(self.shown(report, a, b), marked) for a, b, marked in parts]),
            url=clean.link(self.reports[report].url),
        )

    def shown(self, report: str, start: int, end: int) -> str:
        """Characters of a report without link markup and the like, which is no part of a sentence."""
        found, text, at = [], self.reports[report].text, start
        for noise in self.reports[report].noise:
            if noise.kind in UNREAD and noise.start < end and at < noise.end:
                found.append(text[at : max(at, noise.start)] + (" " if noise.kind is NoiseKind.BREAK else ""))
                at = max(at, noise.end)
        return "".join((*found, text[at:end]))

    def in_noise(self, figure: Figure) -> bool:
        """Whether a figure stands in a heading, a caption or the like."""
        noises = self.reports[figure.report].noise
        return any(noise.start <= figure.start and figure.end <= noise.end for noise in noises)

    @staticmethod
    def once(excerpts: Iterable[Excerpt]) -> tuple[Excerpt, ...]:
        """The excerpts, each place once."""
        found: dict[str, Excerpt] = {}
        for excerpt in excerpts:
            found.setdefault(excerpt.anchor, excerpt)
        return tuple(found.values())

    def excerpts(
        self, passages: Iterable[Passage | Figure], *, most: int | None = None
    ) -> tuple[Excerpt, ...]:
        """The excerpts of passages or figures, each place once."""
        found: dict[str, Excerpt] = {}
        for passage in passages:
            if most is not None and len(found) >= most:
                break
            shown = self.excerpt(passage.report, passage.start, passage.end)
            if shown:
                found.setdefault(shown.anchor, shown)
        return tuple(found.values())

    def of_figures(self, figures: Sequence[str], *, most: int | None = None) -> tuple[Excerpt, ...]:
        """The excerpts of figures, by id."""
        return self.excerpts((self.figures[f] for f in figures if f in self.figures), most=most)

    def of_statements(self, statements: Sequence[str], *, most: int | None = None) -> tuple[Excerpt, ...]:
        """The excerpts of statements, by id, each marked from its first character to its last."""
        known = (self.statements[s] for s in statements if s in self.statements)
        return self.excerpts((_whole(s) for s in known if s.content), most=most)


def _whole(statement: Statement) -> Passage:
    return Passage(statement.report, statement.content[0].start, statement.content[-1].end)


def _pieces(parts: Sequence[tuple[str, bool]]) -> tuple[Piece, ...]:
    """Stretches of raw text on one line, the spaces between them kept."""
    shown = []
    for text, marked in parts:
        flat = clean.SPACES.sub(" ", clean.visible(text))
        if flat:
            shown.append(Piece(flat, marked))
    if shown and not shown[0].marked:
        shown[0] = Piece(shown[0].text.lstrip(), False)
    if shown and not shown[-1].marked:
        shown[-1] = Piece(shown[-1].text.rstrip(), False)
    return tuple(piece for piece in shown if piece.text)
