"""Page one: what is open, changed, known, told alike or quoted; who says it, as of when, by how many.

Which questions these are and in what order, the record says (`story.key_questions`): no renderer chooses.
The heading over each is its standing's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.languages.wording import worded
from crosswire.render.view import answers, cutoffs, desk, quotes, terms
from crosswire.render.view.index import Index
from crosswire.render.view.model import Excerpt, Group, Item, KeyFigure, Piece, Row, Term
from crosswire.render.wording import names
from crosswire.types import AccountKind, Answer, Modifier, Question, Standing

OPEN, CHANGED, KNOWN, ALIKE, QUOTED = "open", "changed", "known", "alike", "quoted"
OUTLETS = 2  # named beside an answer of page one; its sentences name all


def figures(index: Index) -> tuple[KeyFigure, ...]:
    """The questions of the first screen, in the order of the record."""
    return tuple(_figure(index, question) for question in index.key_questions)


def groups(index: Index, figures: Sequence[KeyFigure], accounts: Sequence[Item]) -> Iterator[Group]:
    """The rows of the first screen under their headings, each term told once; no heading is without a row."""
    found = [_group(index, key, figures, accounts) for key in (OPEN, CHANGED, KNOWN, ALIKE)]
    found.append(Group(QUOTED, worded(f"titles.{QUOTED}"), quotes=quotes.key_quotes(index)))
    told: set[Term] = set()
    for group in (g for g in found if g.rows):
        yield replace(group, terms=tuple(t for t in group.terms if t not in told))
        told.update(group.terms)


def _group(index: Index, key: str, figures: Sequence[KeyFigure], accounts: Sequence[Item]) -> Group:
    questions = zip(index.key_questions, figures, strict=True)
    own = tuple(figure for question, figure in questions if _heading(index, question) == key)
    words = tuple(a for a in accounts if _HEADINGS.get(a.badges[0], OPEN) == key)
    return Group(
        key=key,
        title=worded(f"titles.{key}"),
        figures=own,
        accounts=words,
        items=desk.revisions(index) if key == CHANGED else (),
        terms=terms.of(badge for figure in own for badge in figure.entry.badges),
    )


_HEADINGS = {
    AccountKind.UPDATED.badge: CHANGED,
    AccountKind.CORRECTED.badge: CHANGED,
    AccountKind.AGREED.badge: ALIKE,
}


def _heading(index: Index, question: Question) -> str:
    if question.standing.open:
        return OPEN
    return CHANGED if question.standing is Standing.UPDATED or _put_right(index, question) else KNOWN


def _put_right(index: Index, question: Question) -> bool:
    """Whether the one report that tells it gives a number in the place of one that it takes back."""
    alone = question.standing is Standing.SINGLE_REPORT
    return alone and len(answers.standing_still(index, question)) < len(answers.comparable(index, question))


def _figure(index: Index, question: Question) -> KeyFigure:
    given = answers.standing_still(index, question)
    ordered = [a for a in given if not answers.vague(index, a)] or given
    dated = question.standing is Standing.UPDATED and answers.dated(index, question)
    newest = answers.latest(index, ordered) if dated else max(ordered, key=lambda a: len(a.reports))
    ends = (ordered[0], ordered[-1]) if _spread(index, ordered) else (_plainest(ordered),)
    several = (
        question.standing.differs
        or _stated_apart(index, question, given)
        or _by_several(index, question)
        or _put_right(index, question)
    )
    low, high = (answers.stated(index, question, a) for a in (ends[0], ends[-1]))
    return KeyFigure(
        title=answers.label(question),
        pieces=(*answers.asked(question), *_told_by(index, question)),
        badge=question.standing.badge,
        flags=answers.flags(question),
        low=low,
        high=None if low == high else high,
        latest=answers.stated(index, question, newest) if dated else None,
        who=answers.who(index, newest) if dated else _all(index, question, ordered),
        as_of=cutoffs.as_of(index, question, newest),
        weight=answers.weight(len(answers.reports(question)), question.independent_origins),
        sentence=_sentence(index, question, newest),
        notes=answers.sums(index, question),
        evidence=_evidence(index, question, (newest, *ordered)),
        target=answers.anchor(index, question),
        entry=answers.item(index, question),
        reason=names.opening(answers.reason(index, question)) if several else None,
        rows=tuple(_rows(index, question)) if several else (),
    )


def _told_by(index: Index, question: Question) -> tuple[Piece, ...]:
    """Behind the words of a report, whose they are: the others tell the number, and not in these words."""
    figure = index.figures.get(question.label_figure or "")
    return (Piece(f" – {names.listed(index.called([figure.report]))}", marked=False),) if figure else ()


def _evidence(index: Index, question: Question, given: Sequence[Answer]) -> tuple[Excerpt, ...]:
    """Where the answers stand: a place of each report first, that of the label last."""
    found = index.once(e for answer in given for e in answers.evidence(index, question, answer))
    figure = index.figures.get(question.label_figure or "")
    first = {e.report: e.anchor for e in reversed(found)}

    def later(excerpt: Excerpt) -> tuple[bool, bool]:
        labelled = figure is not None and excerpt.report == figure.report
        return labelled, excerpt.anchor != first[excerpt.report]

    return tuple(sorted(found, key=later))


def _rows(index: Index, question: Question) -> Iterator[Row]:
    """The answers side by side; that no source is named goes without saying on a first screen."""
    for answer in answers.ranked(question):
        row = answers.row(index, question, answer, outlets=OUTLETS)
        yield replace(row, details=tuple(d for d in row.details if d != answers.unnamed()))


def _sentence(index: Index, question: Question, newest: Answer) -> str:
    """The answer as a sentence to copy; of an open question all sides, so that none is copied alone."""
    told = answers.standing_still(index, question) if question.standing.open else [newest]
    return " ".join(filter(None, (answers.sentence(index, question, answer) for answer in told)))


def _stated_apart(index: Index, question: Question, given: Sequence[Answer]) -> bool:
    """Whether what can be true of one number is told in two ways: 250,000 beside "more than 250,000"."""
    told = {answers.stated(index, question, answer) for answer in given}
    return question.standing is Standing.COMPATIBLE and len(told) > 1


def _by_several(index: Index, question: Question) -> bool:
    """Whether one report gives several numbers, or has one from several who are named: no range of any."""
    given = answers.standing_still(index, question)
    named = {name for name in (answers.who(index, answer) for answer in given) if name}
    counted = [answer for answer in given if not answers.vague(index, answer)]
    apart = len(named) > 1 or (bool(counted) and _spread(index, counted))
    return question.standing is Standing.SINGLE_REPORT and apart


def _spread(index: Index, ordered: Sequence[Answer]) -> bool:
    """Whether they run from a lowest to a highest; "tens" and "dozens" are no ends of a range."""
    if answers.vague(index, ordered[0]):
        return False
    return len({(answers.level(answer), answer.against) for answer in (ordered[0], ordered[-1])}) > 1


def _plainest(ordered: Sequence[Answer]) -> Answer:
    """One value in several wordings: the one that most reports give, of these the one without a hedge."""
    return min(ordered, key=lambda a: (-len(a.reports), a.modifier is not Modifier.EXACT))


def _all(index: Index, question: Question, given: Sequence[Answer]) -> str | None:
    """Everyone who gives one of some answers, where nothing says which is the latest."""
    return names.listed(answers.everyone(index, question, given), most=3) or None
