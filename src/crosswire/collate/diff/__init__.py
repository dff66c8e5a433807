"""What changed between two briefs of one story.

    two briefs | matching: which old question each new one is | one change a question, or two | reports

Ids of questions and origins are numbered anew in every brief, so nothing is compared by them.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.collate.diff.matching import Matched, figures_of, matched, said
from crosswire.collate.diff.reports import corroborated, reports
from crosswire.languages.wording import worded
from crosswire.types import Answer, Brief, Question, Standing
from crosswire.types.changes import Change, ChangeKind, Subject

__all__ = ["diff"]


def diff(old: Brief, new: Brief) -> tuple[Change, ...]:
    """The changes from an old brief to a new one, the most urgent kind first.

    Args:
        old: The brief as it was.
        new: The brief as it is.

    Returns:
        One change a question or report, two for a question with another answer whose old answer an
        independent origin came to give, too; nothing for what only got another id.
    """
    order = list(ChangeKind)
    found = [*_questions(matched(old, new)), *reports(old, new), *_corrections(old, new)]
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))


def _corrections(old: Brief, new: Brief) -> Iterator[Change]:
    """What people have said meanwhile, and what they took back."""
    before, after = ({one.id: one for one in brief.corrections} for brief in (old, new))
    for name, one in after.items():
        if name not in before:
            note = f"{one.by}: {one.why}"
            yield Change(ChangeKind.ADDED, Subject.CORRECTION, one.note, None, name, note)
    for name, one in before.items():
        if name not in after:
            note = "The correction was taken back."
            yield Change(ChangeKind.WITHDRAWN, Subject.CORRECTION, one.note, name, None, note)


def _questions(both: Matched) -> Iterator[Change]:
    come, went = _noted(both.new), _noted(both.old)
    for question in both.new.questions:
        before = both.pairs.get(question.id)
        if before is not None:
            yield from _changed(before, question, both)
        elif question.id not in come:
            yield _come(question, both)
    kept = went | {question.id for question in both.pairs.values()}
    yield from (_gone(question, both) for question in both.old.questions if question.id not in kept)


def _noted(brief: Brief) -> frozenset[str]:
    """The questions of a brief that nothing answers but what articles say of their own edits.

    They are told with the edits: that "the figure was 14" stands in a correction asks nothing new.
    """
    notes = [note.passage for one in brief.lineage.revisions for note in one.notes]
    told = {f.id for f in brief.figures for n in notes if n.report == f.report and n.span.covers(f.span)}
    return frozenset(q.id for q in brief.questions if told.issuperset(figures_of(q)))


def _come(question: Question, both: Matched) -> Change:
    """A question without an old one: new, unless each of its figures stood under another question."""
    held = both.held_before(question)
    if held:
        note = f"Its answers stood under “{held.label}” in the old brief."
        return Change(
            ChangeKind.REGROUPED, Subject.QUESTION, question.label, None, question.id, note, question.answers
        )
    note = "A question that the old brief does not answer."
    return Change(
        ChangeKind.ADDED, Subject.QUESTION, question.label, None, question.id, note, question.answers
    )


def _gone(question: Question, both: Matched) -> Change:
    held = both.holds_now(question)
    if held:
        note = f"Its answers stand under “{held.label}” in the new brief."
        return Change(
            ChangeKind.REGROUPED,
            Subject.QUESTION,
            question.label,
            question.id,
            held.id,
            note,
            lost=question.answers,
        )
    note = "No report of the new brief answers it."
    return Change(
        ChangeKind.WITHDRAWN,
        Subject.QUESTION,
        question.label,
        question.id,
        None,
        note,
        lost=question.answers,
    )


def _changed(before: Question, after: Question, both: Matched) -> Iterator[Change]:
    """What is different in one question: who gives its answers, which they are, how they stand."""
    gained = tuple(a for a in after.answers if said(a) not in {said(b) for b in before.answers})
    lost = tuple(b for b in before.answers if said(b) not in {said(a) for a in after.answers})
    backed = corroborated(before, after, both)
    kind = _kind((before, after), (gained, lost), both)
    # Where one number satisfies the old answers and the new ones, corroboration is all that happened.
    if kind is not None and not (backed and backed.whole and kind is ChangeKind.UPDATED and not lost):
        note = _moved(before, after)
        yield Change(kind, Subject.QUESTION, after.label, before.id, after.id, note, gained, lost)
    if backed:
        kind, names = ChangeKind.NEWLY_CORROBORATED, backed.names
        ends = (before.id, after.id)
        yield Change(kind, Subject.QUESTION, after.label, *ends, backed.note, backed.answers, origins=names)


def _kind(
    sides: tuple[Question, Question], others: tuple[tuple[Answer, ...], tuple[Answer, ...]], both: Matched
) -> ChangeKind | None:
    """How a question changed, if its answers or their standing did."""
    before, after = sides
    gained, lost = others
    if before.standing is not after.standing:
        disputed = after.standing is Standing.DISPUTED
        return ChangeKind.NEWLY_DISPUTED if disputed else ChangeKind.UPDATED
    if not (gained or lost):
        return None
    came = any(figure in both.fresh for answer in gained for figure in answer.figures)
    went = any(figure in both.gone for answer in lost for figure in answer.figures)
    return ChangeKind.UPDATED if came or went else ChangeKind.REGROUPED


def _moved(before: Question, after: Question) -> str:
    if before.standing is after.standing:
        return f"Its answers are still {_standing(after)}."
    return f"Was {_standing(before)}, is {_standing(after)}. {after.reason}".strip()


def _standing(question: Question) -> str:
    return worded(f"standings.{question.standing}")
