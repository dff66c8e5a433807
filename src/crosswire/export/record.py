"""The numbers of the record as tables: figures, questions, answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosswire.export.lookup import Lookup, chain, outlet
from crosswire.export.sheets import Sheet, number, text, truth, whole
from crosswire.record import moment
from crosswire.render.wording import numbers
from crosswire.types import Answer, Figure, FigureKind, Question, Report

_LIST = "; "


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure with its report and its question."""

    known: Lookup
    figure: Figure
    report: Report
    question: Question | None

    @property
    def place(self) -> str | None:
        return self.known.named(self.figure.place)

    @property
    def sentence(self) -> str:
        return self.report.slice(self.figure.sentence)


def figures(known: Lookup) -> Iterator[FigureRow]:
    for one in known.brief.figures:
        yield FigureRow(known, one, known.reports[one.report], known.questions.get(one.question or ""))


def dated(report: Report) -> str | None:
    """When a report was published."""
    return moment(report.published) if report.published else None


FIGURES = Sheet(
    "figures",
    "One row a figure, in the order of the reports and their texts.",
    (
        text("id", "Id of the figure in the brief.", lambda r: r.figure.id),
        text("report", "Id of the report that holds it.", lambda r: r.report.id),
        text("outlet", "Who published it.", lambda r: outlet(r.report)),
        text("published", "When, ISO 8601.", lambda r: dated(r.report)),
        text("url", "Address of the report.", lambda r: r.report.url),
        whole(
            "start",
            "First character of the figure in the text of the report, from 0.",
            lambda r: r.figure.start,
        ),
        whole("end", "The character after its last.", lambda r: r.figure.end),
        text("text", "Its words, exactly as they stand there.", lambda r: r.figure.text),
        number("value", "The number; empty for a range and for words like dozens.", lambda r: r.figure.value),
        number("low", "The least that it says.", lambda r: r.figure.low),
        number("high", "The most that it says.", lambda r: r.figure.high),
        text("modifier", "How it is hedged.", lambda r: r.figure.modifier.value),
        text("kind", "count, measure, money …", lambda r: r.figure.kind.value),
        text("unit", "Of what it is measured in.", lambda r: r.figure.unit),
        truth("implicit", "Whether no number word says it (a man was killed).", lambda r: r.figure.implicit),
        text("modality", "asserted, planned, denied …", lambda r: r.figure.modality.value),
        text(
            "role",
            "Its place in a series: total, new, part, previous …",
            lambda r: r.figure.role and r.figure.role.value,
        ),
        text("counted", "What it counts.", lambda r: r.figure.counted),
        text("qualifiers", "What narrows that.", lambda r: _LIST.join(r.figure.qualifiers)),
        text("predicate", "What happened to the counted.", lambda r: r.figure.predicate),
        text("place", "Where, as the brief names it.", lambda r: r.place),
        text(
            "period_from", "First day that it is about.", lambda r: r.figure.period and r.figure.period.from_
        ),
        text("period_to", "Last day.", lambda r: r.figure.period and r.figure.period.to),
        text("period", "The words for that.", lambda r: r.figure.period and r.figure.period.text),
        text("as_of", "The day up to which it counts.", lambda r: r.figure.as_of),
        text(
            "event", "The words for another event that it belongs to: background.", lambda r: r.figure.event
        ),
        text("source", "Who said it first.", lambda r: r.known.speaker(r.figure.origin)),
        text("chain", "Who has it from whom, outermost first.", lambda r: chain(r.figure.origin)),
        text("question", "Id of the question that it answers.", lambda r: r.figure.question),
        text("label", "The question, in words.", lambda r: r.question and r.question.label),
        text(
            "standing",
            "How the answers of that question stand to each other.",
            lambda r: r.question and r.question.standing.value,
        ),
        whole(
            "independent_origins",
            "How many independent origins the question has.",
            lambda r: r.question and r.question.independent_origins,
        ),
        text("sentence", "The sentence that holds the figure.", lambda r: r.sentence),
        whole("sentence_start", "First character of the sentence.", lambda r: r.figure.sentence.start),
        whole("sentence_end", "The one after its last.", lambda r: r.figure.sentence.end),
        text(
            "text_sha256",
            "SHA-256 of the text of the report that the offsets count in.",
            lambda r: r.known.brief.text_sha256.get(r.report.id),
        ),
    ),
    figures,
)


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question; with an answer, that answer."""

    known: Lookup
    question: Question
    answer: Answer | None = None

    @property
    def key(self) -> int | None:
        keys = self.known.brief.story.key_questions
        return keys.index(self.question.id) + 1 if self.question.id in keys else None

    @property
    def reports(self) -> str:
        named = dict.fromkeys(name for answer in self.question.answers for name in answer.reports)
        return _LIST.join(outlet(self.known.reports[name]) for name in named if name in self.known.reports)

    def said(self, answer: Answer | None) -> str | None:
        """An answer in words: "at least 12"."""
        if answer is None:
            return None
        given = [f for f in map(self.known.figures.get, answer.figures) if f]
        kind = given[0].kind if given else FigureKind.COUNT
        return numbers.stated(answer, unit=self.question.unit, kind=kind)

    @property
    def answers(self) -> str:
        return _LIST.join(dict.fromkeys(filter(None, map(self.said, self.question.answers))))

    @property
    def outlets(self) -> str:
        named = self.answer.reports if self.answer else ()
        return _LIST.join(outlet(self.known.reports[name]) for name in named if name in self.known.reports)

    @property
    def origins(self) -> str:
        named = self.answer.origins if self.answer else ()
        return _LIST.join(self.known.origins[name].name for name in named if name in self.known.origins)


def questions(known: Lookup) -> Iterator[QuestionRow]:
    for one in known.brief.questions:
        yield QuestionRow(known, one)


def answers(known: Lookup) -> Iterator[QuestionRow]:
    for one in known.brief.questions:
        for answer in one.answers:
            yield QuestionRow(known, one, answer)


QUESTIONS = Sheet(
    "questions",
    "One row a question: what reports answer with numbers, and how their answers stand.",
    (
        text("id", "Id of the question.", lambda r: r.question.id),
        whole("first_screen", "Its place on the first screen; empty where it is not there.", lambda r: r.key),
        text("label", "The question, or a report's clause for it.", lambda r: r.question.label),
        text("answers", "Every answer in words, the earliest first.", lambda r: r.answers),
        text(
            "standing",
            "agreed, compatible, updated, different_scope, disputed, unexplained, single_report.",
            lambda r: r.question.standing.value,
        ),
        text("reason", "Why, in one sentence.", lambda r: r.question.reason),
        text(
            "reason_code",
            "The rule that gave it.",
            lambda r: r.question.reason_code and r.question.reason_code.value,
        ),
        number("low", "The least that a report gives.", lambda r: r.question.range.low),
        number("high", "The most that a report gives.", lambda r: r.question.range.high),
        text("unit", "Of what it is measured in.", lambda r: r.question.unit),
        text("counted", "What is counted.", lambda r: r.question.counted),
        text("qualifiers", "What narrows that.", lambda r: _LIST.join(r.question.qualifiers)),
        text("predicate", "What happened to it.", lambda r: r.question.predicate),
        text("place", "Where.", lambda r: r.known.named(r.question.place)),
        text("period_from", "First day.", lambda r: r.question.period and r.question.period.from_),
        text("period_to", "Last day.", lambda r: r.question.period and r.question.period.to),
        whole(
            "independent_origins",
            "Origins that do not go back to each other.",
            lambda r: r.question.independent_origins,
        ),
        text("outlets", "Who answers it.", lambda r: r.reports),
        text("part_of", "Id of the question whose answer this is a part of.", lambda r: r.question.parent),
    ),
    questions,
)

ANSWERS = Sheet(
    "answers",
    "One row an answer of a question.",
    (
        text("question", "Id of the question.", lambda r: r.question.id),
        text("label", "The question.", lambda r: r.question.label),
        text("answer", "In words.", lambda r: r.said(r.answer)),
        number("value", "The number; empty for a range.", lambda r: r.answer.value),
        number("low", "The least that it says.", lambda r: r.answer.low),
        number("high", "The most that it says.", lambda r: r.answer.high),
        text("modifier", "How it is hedged.", lambda r: r.answer.modifier.value),
        text("as_of", "The day up to which it counts.", lambda r: r.answer.as_of),
        text("outlets", "Who gives it.", lambda r: r.outlets),
        text("origins", "Who it goes back to.", lambda r: r.origins),
        text("figures", "Ids of its figures.", lambda r: _LIST.join(r.answer.figures)),
    ),
    answers,
)

SHEETS = (FIGURES, QUESTIONS, ANSWERS)
