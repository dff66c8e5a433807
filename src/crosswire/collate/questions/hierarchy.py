"""Which question is a part of which: hostages from one country among all hostages, women among the dead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from crosswire.collate.questions.bars import events
from crosswire.collate.questions.counted import of_a_kind, of_all
from crosswire.collate.questions.grouping import Group
from crosswire.collate.questions.views import FigureView
from crosswire.collate.questions.whereabouts import Lie
from crosswire.resources import linking, lists
from crosswire.types import Period, Role

# A side that counts those it killed may count another fight: more of them than people in all are no part.
_ARMED = lists.words("collate/questions/hierarchy", "armed")
# Reports that dispute a whole and its part are no further apart: of "two people" 30,000 are no part.
_MANIFOLD = 10.0


def parents(groups: Sequence[Group], names: Sequence[str]) -> dict[str, str]:
    """Question to the one of which it counts a part: a text names the part, or it counts a kind of people.

    The part may be the larger number: then reports that count the whole and the part contradict each other.
    """
    question = {view.id: name for group, name in zip(groups, names, strict=True) for view in group.views}
    found: dict[str, str] = {}
    for group, name in zip(groups, names, strict=True):
        totals = Counter(
            question[whole]
            for view in group.views
            for whole in dict.fromkeys((view.whole, view.clues.including))
            if view.figure.role is not Role.CAPACITY
            and whole is not None
            and whole in question
            and question[whole] != name
        )
        if totals:
            found[name] = totals.most_common(1)[0][0]
    found = _kinds(groups, names) | found
    return {part: whole for part, whole in found.items() if not _circular(part, found)}


def _kinds(groups: Sequence[Group], names: Sequence[str]) -> dict[str, str]:
    """Questions that count a kind of people, to the one of their outcome that counts all of them.

    Only where the story has one such question, or one in the reports of the part.
    """
    whole = [(group, name) for group, name in zip(groups, names, strict=True) if _most(group, of_all)]
    found = {}
    for group, name in zip(groups, names, strict=True):
        if not _most(group, of_a_kind):
            continue
        same = [(other, n) for other, n in whole if _befallen_alike(group, other)]
        beside = [(other, n) for other, n in same if _reports(group) & _reports(other)]
        chosen = same if len(same) == 1 else beside
        if len(chosen) == 1:
            found[name] = chosen[0][1]
    return found


def _most(group: Group, told: Callable[[FigureView], bool]) -> bool:
    return 2 * sum(map(told, group.views)) > len(group.views)


def _befallen_alike(part: Group, whole: Group) -> bool:
    """Whether one thing happened to both, and not in two places, on two days or in two events."""
    one, other = ({view.outcomes[0] for view in group.views if view.outcomes} for group in (part, whole))
    if not one & other & linking.outcomes().people or _too_many(part, whole):
        return False
    return not any(_two_happenings(a, b) for a in part.views for b in whole.views)


def _two_happenings(part: FigureView, whole: FigureView) -> bool:
    if part.where and whole.where and part.where.lies(whole.where) is Lie.APART:
        return True
    days = part.period and whole.period and _apart(part.period, whole.period)
    return bool(days) or events(part, whole) is not None


def _apart(a: Period, b: Period) -> bool:
    """Whether two periods that both begin and end have no day in common."""
    if not (a.from_ and a.to and b.from_ and b.to):
        return False
    return a.to[:10] < b.from_[:10] or b.to[:10] < a.from_[:10]


def _too_many(part: Group, whole: Group) -> bool:
    """Whether more fighters are counted than people in all, or so many that the few are no whole."""
    most = max((view.reach.point or 0.0 for view in whole.views), default=0.0)
    return any(
        (view.reach.point or 0.0) > most * (1 if view.noun in _ARMED else _MANIFOLD) for view in part.views
    )


def _reports(group: Group) -> set[int]:
    return {view.report for view in group.views}


def _circular(start: str, parent_of: dict[str, str]) -> bool:
    seen, here = {start}, parent_of.get(start)
    while here is not None:
        if here in seen:
            return True
        seen.add(here)
        here = parent_of.get(here)
    return False
