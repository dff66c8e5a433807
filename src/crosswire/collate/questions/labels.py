"""What a question is called: a question where one can be put, else the words of a report.

views | asked                          -> "How many people were killed?"
      | of two that could be meant the far wider one keeps it
views | the clearest clause of the first report that has it, the number blank where answers differ
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from crosswire.collate.questions.asked import asked, attackers
from crosswire.collate.questions.views import FigureView
from crosswire.resources import linking
from crosswire.types import Clause, FigureKind, LabelFrom, Modality, Standing

_OPEN, _ELSE = "[…]", "…"
"""What stands for the number on which reports differ, and for another answer beside it."""
_SETTLED = frozenset((Standing.AGREED, Standing.SINGLE_REPORT))


@dataclass(frozen=True, slots=True)
class Label:
    """What a question is called.

    Attributes:
        number: Where in the text its number stands, or the blank for it; None in a composed question.
    """

    text: str
    source: LabelFrom
    number: tuple[int, int] | None = None


def labels(
    groups: Sequence[tuple[Sequence[FigureView], Standing]],
    names: Mapping[str, str],
    places: frozenset[str] = frozenset(),
) -> tuple[Label, ...]:
    """The label of each group of figures, in their order.

    A question is put only where it has more than twice as many reports as any other that it could mean: one
    that reads the same, or asks what happened in the same way to others.

    Args:
        groups: The figures of each question, and how its answers stand.
        names: Entity id to its name.
        places: Ids of the entities that are places.
    """
    questions = [asked(views, names, places) for views, _ in groups]
    sizes: defaultdict[str, list[int]] = defaultdict(list)
    for (views, _), question in zip(groups, questions, strict=True):
        for meant in _meant(views, question):
            sizes[meant].append(_reports(views))
    return tuple(
        Label(question, LabelFrom.COMPOSED)
        if question and standing is not Standing.SINGLE_REPORT and _only(views, question, sizes)
        else quotation(views, standing)
        for (views, standing), question in zip(groups, questions, strict=True)
    )


def _only(views: Sequence[FigureView], question: str, sizes: Mapping[str, Sequence[int]]) -> bool:
    """Whether a question can mean no other than these figures, of all questions of the story."""
    return all(_alone(_reports(views), sizes[meant]) for meant in _meant(views, question))


def _reports(views: Sequence[FigureView]) -> int:
    return len({view.report for view in views})


def _meant(views: Sequence[FigureView], question: str | None) -> frozenset[str]:
    """By what a question could be taken for another: how it reads, and what it says has happened."""
    happened = {
        view.figure.predicate for view in views if view.people and view.figure.kind is FigureKind.COUNT
    }
    known = linking.outcomes().people & happened
    anybody = any(view.noun in (None, "person") for view in views)  # five of a crew are no other toll
    alike = known if len(views) > 1 else frozenset()
    others = {f"{name}, of anybody" for name in known if (anybody if question else views[0].leads)}
    return frozenset(filter(None, (question, *alike, *others)))


def _alone(size: int, sizes: Sequence[int]) -> bool:
    return len(sizes) == 1 or size > 2 * sorted(sizes)[-2]


def quotation(views: Sequence[FigureView], standing: Standing) -> Label:
    """The clearest clause that tells one of the figures; of two as clear that of the first report."""
    told = [view for view in views if view.clause]
    if not told:
        return Label(views[0].text, LabelFrom.VERBATIM, (0, len(views[0].text)))
    answers = Counter((v.figure.value, v.figure.low, v.figure.high) for v in views)
    differ = len(answers) > 1 and standing not in _SETTLED
    told = [view for view in told if attackers(view)] or told  # who died may be who did it
    gone = {view.revises for view in views}
    newer = [view for view in told if standing is Standing.UPDATED and view.revises and view.id not in gone]
    told = newer or [view for view in told if view.id not in gone] or told
    best = min(told, key=lambda view: _unclear(view) + (_crowded(view) if differ else 0))
    given = {view.text for view in views} if differ else set()
    text, number = _line(best.clause, given) if best.clause else ("", (0, 0))
    return Label(text[:1].upper() + text[1:], LabelFrom.VERBATIM, number)


def _unclear(view: FigureView) -> int:
    """How little the clause of a figure says for all of them."""
    told = view.clause.unclear if view.clause else 9
    loose = view.figure.modality is not Modality.ASSERTED
    vague = view.reach.point is None  # "dozens", where another clause has a number
    return told + 4 * loose + 4 * view.figure.implicit + 4 * view.taken_back + 5 * vague + 6 * _cut(view)


def _cut(view: FigureView) -> bool:
    """Whether a clause is broken off right behind its number: it does not say what that is."""
    if view.clause is None:
        return False
    return "".join(view.clause.pieces[view.clause.own + 1 :]).strip() == _ELSE


def _crowded(view: FigureView) -> int:
    """How little a clause says of a number left open: others stand beside it, or it is a bare "dozens"."""
    others = len(view.clause.numbers) - 1 if view.clause else 0
    return min(others, 3) + 2 * (view.figure.value is None)


def _line(clause: Clause, given: Collection[str]) -> tuple[str, tuple[int, int]]:
    """A clause on one line, and where its number stands there; a blank for it where answers differ.

    Another answer beside it ("rose to 45 from 32") is left open too; what else is counted stays.
    """
    blanks = {n: _ELSE for n in clause.numbers if clause.pieces[n] in given}
    blanks |= {clause.own: _OPEN} if given else {}
    shown = [blanks.get(n, piece) for n, piece in enumerate(clause.pieces)]
    start = sum(map(len, shown[: clause.own]))
    return "".join(shown), (start, start + len(shown[clause.own]))
