"""What changed between two briefs of one story: added, updated, withdrawn, newly disputed.

Ids are numbered anew in every brief, so questions are paired by what they are made of: the figures that
stand at the same characters of the same text. Where a text was rewritten and no figure is left in its
place, the pair is found by what the two questions ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosswire.types import Answer, Brief, LabelFrom, Question, Report, Standing
from crosswire.types.changes import Change, ChangeKind, Subject

Place = tuple[str, int, int]
"""A figure's place: the digest of its text, its first character, the one after its last."""


def diff(old: Brief, new: Brief) -> tuple[Change, ...]:
    """The changes from an old brief to a new one, the most urgent kind first.

    Args:
        old: The brief as it was.
        new: The brief as it is.

    Returns:
        One change a question or report; nothing for what only got another id.
    """
    order = list(ChangeKind)
    found = [*_questions(old, new), *_reports(old, new)]
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))


def _questions(old: Brief, new: Brief) -> Iterator[Change]:
    pairs = _paired(old, new)
    for question in new.questions:
        before = pairs.get(question.id)
        change = _changed(before, question) if before else _added(question)
        if change:
            yield change
    kept = {question.id for question in pairs.values()}
    yield from (_withdrawn(question) for question in old.questions if question.id not in kept)


def _added(question: Question) -> Change:
    note = "A question that the old brief does not answer."
    return Change(
        ChangeKind.ADDED, Subject.QUESTION, question.label, None, question.id, note, gained=question.answers
    )


def _withdrawn(question: Question) -> Change:
    note = "No report of the new brief answers it."
    return Change(
        ChangeKind.WITHDRAWN, Subject.QUESTION, question.label, question.id, None, note, lost=question.answers
    )


def _changed(before: Question, after: Question) -> Change | None:
    """What is different in one question: its answers, or how they stand."""
    gained = tuple(a for a in after.answers if _said(a) not in {_said(b) for b in before.answers})
    lost = tuple(b for b in before.answers if _said(b) not in {_said(a) for a in after.answers})
    moved = before.standing is not after.standing
    if not (gained or lost or moved):
        return None
    disputed = moved and after.standing is Standing.DISPUTED
    kind = ChangeKind.NEWLY_DISPUTED if disputed else ChangeKind.UPDATED
    note = _moved(before, after) if moved else f"Its answers are still {after.standing.spoken}."
    return Change(kind, Subject.QUESTION, after.label, before.id, after.id, note, gained=gained, lost=lost)


def _moved(before: Question, after: Question) -> str:
    return f"Was {before.standing.spoken}, is {after.standing.spoken}. {after.reason}".strip()


def _said(answer: Answer) -> tuple[float | None, float | None, float | None, str]:
    return answer.value, answer.low, answer.high, answer.modifier.value


def _paired(old: Brief, new: Brief) -> dict[str, Question]:
    """The old question of each new one, by shared figures first, then by what is asked; each used once."""
    places_old, places_new = _places(old), _places(new)
    holders: dict[Place, Question] = {
        places_old[f]: question for question in old.questions for f in _figures(question) if f in places_old
    }
    votes: dict[tuple[str, str], int] = {}
    for question in new.questions:
        for figure in _figures(question):
            holder = holders.get(places_new.get(figure, ("", 0, 0)))
            if holder:
                votes[question.id, holder.id] = votes.get((question.id, holder.id), 0) + 1
    by_id = {question.id: question for question in old.questions}
    pairs = _greedy(sorted(votes, key=lambda pair: -votes[pair]), by_id)
    used = {question.id for question in pairs.values()}
    asked: dict[tuple[object, ...], Question] = {}
    for question in old.questions:
        if question.id not in used:
            asked.setdefault(_asks(old, question), question)
    for question in new.questions:
        if question.id not in pairs and _asks(new, question) in asked:
            pairs[question.id] = asked.pop(_asks(new, question))
    return pairs


def _greedy(ranked: Iterable[tuple[str, str]], by_id: dict[str, Question]) -> dict[str, Question]:
    pairs: dict[str, Question] = {}
    used: set[str] = set()
    for new, old in ranked:
        if new not in pairs and old not in used:
            pairs[new] = by_id[old]
            used.add(old)
    return pairs


def _figures(question: Question) -> Iterator[str]:
    for answer in question.answers:
        yield from answer.figures


def _places(brief: Brief) -> dict[str, Place]:
    return {f.id: (brief.text_sha256.get(f.report, f.report), f.start, f.end) for f in brief.figures}


def _asks(brief: Brief, question: Question) -> tuple[object, ...]:
    """What a question asks, in terms that outlive its ids."""
    place = next((e.name for e in brief.entities if e.id == question.place), None)
    period = question.period.text if question.period else None
    put = question.label if question.label_from is LabelFrom.COMPOSED else None
    return question.counted, question.predicate, question.qualifiers, place, question.unit, period, put


def _reports(old: Brief, new: Brief) -> Iterator[Change]:
    """Reports by their text; a report with the same id or address and another text was revised."""
    before, after = old.text_sha256, new.text_sha256
    gone = [r for r in old.reports if before.get(r.id) not in after.values()]
    come = [r for r in new.reports if after.get(r.id) not in before.values()]
    for report in come:
        earlier = next((g for g in gone if _same(g, report)), None)
        if earlier:
            gone.remove(earlier)
        yield _report(earlier, report)
    yield from (_report(report, None) for report in gone)


def _same(one: Report, other: Report) -> bool:
    return one.id == other.id or (one.url is not None and one.url == other.url)


def _report(old: Report | None, new: Report | None) -> Change:
    """A report that came, went, or was rewritten."""
    label = next(named for r in (new, old) if r for named in [r.title or r.outlet or r.id])
    if old and new:
        return Change(
            ChangeKind.UPDATED, Subject.REPORT, label, old.id, new.id, "The text of the report was changed."
        )
    if new:
        return Change(
            ChangeKind.ADDED,
            Subject.REPORT,
            label,
            None,
            new.id,
            "A report that the old brief does not hold.",
        )
    gone = old.id if old else None
    return Change(
        ChangeKind.WITHDRAWN, Subject.REPORT, label, gone, None, "The new brief does not hold this report."
    )
