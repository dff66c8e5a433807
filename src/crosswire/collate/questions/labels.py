"""What a question is called: a question where one can be put, else the words of a report.

views | asked                          -> "How many people were killed?"
      | of two that could be meant the far wider one keeps it
views | the clearest clause of the first report that has it, the number blank where answers differ
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from crosswire.amounts import RESULT
from crosswire.collate.questions.asked import asked, attackers
from crosswire.collate.questions.views import FigureView
from crosswire.collate.words import Lexicon
from crosswire.resources import linking, lists
from crosswire.types import Bearing, Clause, FigureKind, LabelFrom, Modality, Standing

_OPEN, _ELSE = "[…]", "…"
"""What stands for the number on which reports differ, and for another answer beside it."""
_HANGS = 9  # what a clause has against it that leaves open who or what it speaks of
_OWN = 0.5  # and for each third of its words that is its own: no other report says them of the number
_NUMBER = 0.5  # and for each number beside its own that none has there
_HUNTED = lists.pattern("collate/questions/labels", "hunted")
_SETTLED = frozenset((Standing.AGREED, Standing.SINGLE_REPORT))


@dataclass(frozen=True, slots=True)
class Label:
    """What a question is called.

    Attributes:
        number: Where in the text its number stands, or the blank for it; None in a composed question.
        figure: Id of the figure whose clause it is; None in a composed question.
    """

    text: str
    source: LabelFrom
    number: tuple[int, int] | None = None
    figure: str | None = None


def labels(
    groups: Sequence[tuple[Sequence[FigureView], Standing]],
    names: Mapping[str, str],
    places: frozenset[str] = frozenset(),
    lexicon: Lexicon | None = None,
) -> tuple[Label, ...]:
    """The label of each group of figures, in their order.

    A question is put only where it has more than twice as many reports as any other that it could mean: one
    that reads the same, or asks what happened in the same way to others. What happened to people, and not
    where, is asked only where more than half of the reports tell it: else it may be any event of the story.
    A clause that says that somebody is on the run is no label where a question can be put.

    Args:
        groups: The figures of each question, and how its answers stand.
        names: Entity id to its name.
        places: Ids of the entities that are places.
        lexicon: The words of the reports; without it no clause is asked what the others say.
    """
    questions = [asked(views, names, places) for views, _ in groups]
    sizes: defaultdict[str, list[int]] = defaultdict(list)
    reports = len({view.report for views, _ in groups for view in views})
    for (views, _), question in zip(groups, questions, strict=True):
        for meant in _meant(views, question):
            sizes[meant].append(_reports(views))
    found = []
    for (views, standing), question in zip(groups, questions, strict=True):
        told = 2 * _reports(views) > reports or not _of_any_event(views, question or "", names)
        several = standing is not Standing.SINGLE_REPORT and not _voted_on(views, standing)
        put = several and question and _only(views, question, sizes)
        quoted = None if put and told else quotation(views, standing, lexicon)
        found.append(
            Label(str(question), LabelFrom.COMPOSED) if quoted is None or (put and _hunts(quoted)) else quoted
        )
    return tuple(found)


def _hunts(label: Label) -> bool:
    """Whether a clause says beside its number that somebody is sought: he may have been caught since."""
    return _HUNTED.search(label.text) is not None


def _voted_on(views: Sequence[FigureView], standing: Standing) -> bool:
    """Whether a clause says what a result is of, on which all agree: no question says on what a vote was."""
    clear = any(view.clause and not view.clause.hangs for view in views)
    return views[0].dimension == RESULT and standing in _SETTLED and clear


def _only(views: Sequence[FigureView], question: str, sizes: Mapping[str, Sequence[int]]) -> bool:
    """Whether a question can mean no other than these figures, of all questions of the story."""
    return all(_alone(_reports(views), sizes[meant]) for meant in _meant(views, question))


def _of_any_event(views: Sequence[FigureView], question: str, names: Mapping[str, str]) -> bool:
    """Whether a question says what happened to people, and nothing of where or to whom: "were injured?"."""
    place = next((names.get(view.located or "") for view in views), None)
    return bool(views[0].outcomes) and views[0].people and not (place and place in question)


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


def quotation(views: Sequence[FigureView], standing: Standing, lexicon: Lexicon | None = None) -> Label:
    """The clearest clause that tells one of the figures; of two as clear that of the first report."""
    told = [view for view in views if view.clause]
    if not told:
        return Label(views[0].text, LabelFrom.VERBATIM, (0, len(views[0].text)), views[0].id)
    answers = Counter((v.figure.value, v.figure.low, v.figure.high) for v in views)
    differ = len(answers) > 1 and (standing not in _SETTLED or _given_apart(views))
    told = [view for view in told if attackers(view)] or told  # who died may be who did it
    gone = {view.revises for view in views}
    newer = [view for view in told if standing is Standing.UPDATED and view.revises and view.id not in gone]
    told = newer or [view for view in told if view.id not in gone] or told
    alone = _alone_in(views, lexicon) if lexicon else {}
    plain = standing in _SETTLED and any(view.reach.hedge == "exact" for view in told)

    def against(view: FigureView) -> float:
        hedged = 2 * (plain and view.reach.hedge != "exact")
        known = view.clues.definite  # "the 12 pupils were freed": no clause of how many were taken
        return _unclear(view) + known + (_crowded(view) if differ else hedged) + alone.get(view.id, 0.0)

    best = min(told, key=against)
    given = {view.text for view in views} if differ else set()
    text, number = _line(best.clause, given) if best.clause else ("", (0, 0))
    if best.result and text.startswith(best.result, number[0]):
        number = number[0], number[0] + len(best.result)
    return Label(text[:1].upper() + text[1:], LabelFrom.VERBATIM, number, best.id)


def _given_apart(views: Sequence[FigureView]) -> bool:
    """Whether two who are named give them, or one report gives two, and none comes in another's place."""
    parties = {view.party.words for view in views if view.party}
    points = {view.reach.point for view in views if view.reach.point is not None}
    twice = len({view.report for view in views}) == 1 and len(points) > 1
    return (len(parties) > 1 or twice) and not any(view.revises or view.taken_back for view in views)


def _alone_in(views: Sequence[FigureView], lexicon: Lexicon) -> dict[str, float]:
    """How much the clause of each figure says that no other report says of the number: its colour."""
    said: defaultdict[str, set[str]] = defaultdict(set)
    for view in views:
        said[view.figure.report] |= lexicon.keys(view.figure.report, (view.figure.sentence,)).keys()
    found = {}
    for view in views:
        report = view.figure.report
        others = [words for other, words in said.items() if other != report]
        told = lexicon.words(report, view.clause.spans if view.clause else ())
        words = {w.key: w.kind for w in told if not w.span.overlaps(view.figure.span)}
        own = words.keys() - set().union(*others) if others else set()
        numbers = sum(words[key] == "number" for key in own)
        found[view.id] = _OWN * (3 * len(own) // max(1, len(words))) + _NUMBER * numbers
    return found


def _unclear(view: FigureView) -> int:
    """How little the clause of a figure says for all of them."""
    told = view.clause.unclear + _HANGS * view.clause.hangs if view.clause else 9
    loose = view.figure.modality is not Modality.ASSERTED
    vague = view.reach.point is None  # "dozens", where another clause has a number
    told += view.clause is not None and view.clause.bearing is not Bearing.TELLS
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
