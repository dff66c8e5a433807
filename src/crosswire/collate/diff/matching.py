"""Which question of the old brief each question of the new one is.

Questions are what their figures are, and a figure is the characters that it stands at: of the same text, or
of the same sentence in a report whose text has changed around it. Where no figure is left in its place,
questions that ask the same are one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from crosswire.types import Answer, Brief, Figure, LabelFrom, Question, Report

Place = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """Two briefs, and what of the one is what of the other.

    Attributes:
        pairs: Id of a new question to the old one.
        fresh: Figures of the new brief that the old one does not have, or reads otherwise.
        gone: Figures of the old brief that the new one does not have, or reads otherwise.
        was_in: Figure of the new brief to the old question that it stood under.
        is_in: Figure of the old brief to the new question that it stands under.
    """

    old: Brief
    new: Brief
    pairs: Mapping[str, Question]
    fresh: frozenset[str]
    gone: frozenset[str]
    was_in: Mapping[str, Question]
    is_in: Mapping[str, Question]

    def held_before(self, question: Question) -> Question | None:
        """The old question that held most of a new one's figures, where none of them is new."""
        figures = list(figures_of(question))
        return None if self.fresh & set(figures) else _commonest(figures, self.was_in)

    def holds_now(self, question: Question) -> Question | None:
        """The new question that holds most of an old one's figures, where any is still there."""
        return _commonest(figures_of(question), self.is_in)


def matched(old: Brief, new: Brief) -> Matched:
    """Two briefs of one story, the questions of the new one paired with those of the old one.

    Each old question is the pair of one new one at most: of those that share figures, the one with most.
    """
    was_in, is_in = _held(new, old), _held(old, new)
    return Matched(
        old,
        new,
        _pairs(old, new, was_in),
        _missing(new, old),
        _missing(old, new),
        was_in,
        is_in,
    )


def figures_of(question: Question) -> Iterator[str]:
    """The figures of all answers to a question."""
    for answer in question.answers:
        yield from answer.figures


def said(answer: Answer) -> tuple[float | None, float | None, float | None, str]:
    """What an answer says, whoever gives it."""
    return answer.value, answer.low, answer.high, answer.modifier.value


def same_report(one: Report, other: Report) -> bool:
    """Whether two reports are one article, in whatever version."""
    return one.id == other.id or (one.url is not None and one.url == other.url)


def _places(brief: Brief) -> Iterator[tuple[Figure, Place]]:
    """Each figure with where it stands: in its text, and in its sentence of its report."""
    reports = {report.id: report for report in brief.reports}
    for figure in brief.figures:
        text = brief.text_sha256.get(figure.report, figure.report)
        yield figure, ("text", text, figure.start, figure.end)
        report = reports.get(figure.report)
        if report is not None:
            sentence = " ".join(report.slice(figure.sentence).split())
            before = len(report.text[figure.sentence.start : figure.start].split())
            yield figure, ("sentence", report.url or report.id, sentence, before, figure.text)


def _held(brief: Brief, by: Brief) -> dict[str, Question]:
    """Figures of a brief, each with the question of the other one that holds it, if one does."""
    question_of = {figure: question for question in by.questions for figure in figures_of(question)}
    there = {place: question_of[f.id] for f, place in _places(by) if f.id in question_of}
    found: dict[str, Question] = {}
    for figure, place in _places(brief):
        if place in there:
            found.setdefault(figure.id, there[place])
    return found


def _missing(brief: Brief, other: Brief) -> frozenset[str]:
    """Figures that the other brief does not have at that place with that reading."""
    read = {(*place, *_read(figure)) for figure, place in _places(other)}
    known = {figure.id for figure, place in _places(brief) if (*place, *_read(figure)) in read}
    return frozenset(figure.id for figure in brief.figures) - known


def _read(figure: Figure) -> Place:
    return figure.value, figure.low, figure.high, figure.modifier


def _commonest(figures: Iterable[str], holders: Mapping[str, Question]) -> Question | None:
    found = [holders[figure] for figure in figures if figure in holders]
    counts = Counter(question.id for question in found)
    return max(found, key=lambda question: counts[question.id]) if found else None


def _pairs(old: Brief, new: Brief, was_in: Mapping[str, Question]) -> dict[str, Question]:
    votes = Counter(
        (question.id, was_in[figure].id)
        for question in new.questions
        for figure in figures_of(question)
        if figure in was_in
    )
    by_id = {question.id: question for question in old.questions}
    pairs: dict[str, Question] = {}
    used: set[str] = set()
    for mine, theirs in sorted(votes, key=lambda pair: -votes[pair]):
        if mine not in pairs and theirs not in used:
            pairs[mine] = by_id[theirs]
            used.add(theirs)
    return pairs | _by_what_is_asked(old, new, (set(pairs), used))


def _by_what_is_asked(old: Brief, new: Brief, taken: tuple[set[str], set[str]]) -> dict[str, Question]:
    """Pairs among the rest: those that ask the same and have an answer in common, or that alone ask it."""
    there, here = _asked(old, taken[1]), _asked(new, taken[0])
    pairs: dict[str, Question] = {}
    for asks in here.keys() & there.keys():
        before, after = list(there[asks]), list(here[asks])
        for question in here[asks]:
            found = next((one for one in before if _share(one, question)), None)
            if found is not None:
                pairs[question.id] = found
                before.remove(found)
                after.remove(question)
        if len(before) == len(after) == 1:
            pairs[after[0].id] = before[0]
    return pairs


def _asked(brief: Brief, taken: set[str]) -> dict[Place, list[Question]]:
    found: dict[Place, list[Question]] = defaultdict(list)
    for question in brief.questions:
        if question.id not in taken:
            found[_asks(brief, question)].append(question)
    return found


def _share(one: Question, other: Question) -> bool:
    return bool({said(a) for a in one.answers} & {said(a) for a in other.answers})


def _asks(brief: Brief, question: Question) -> Place:
    """What a question asks, in terms that outlive its ids."""
    place = next((e.name for e in brief.entities if e.id == question.place), None)
    period = question.period.text if question.period else None
    put = question.label if question.label_from is LabelFrom.COMPOSED else None
    return question.counted, question.predicate, question.qualifiers, place, question.unit, period, put
