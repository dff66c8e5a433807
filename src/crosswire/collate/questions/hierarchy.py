"""Which question is a part of which: hostages from one country among all hostages, women among the dead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from crosswire.collate.questions.counted import of_a_kind, of_all
from crosswire.collate.questions.grouping import Group
from crosswire.collate.questions.views import FigureView
from crosswire.collate.questions.whereabouts import Lie
from crosswire.resources import linking


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
            if whole is not None and whole in question and question[whole] != name
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
    """Whether one thing happened to both, and not in two places."""
    one, other = ({view.outcomes[0] for view in group.views if view.outcomes} for group in (part, whole))
    places = [[view.where for view in group.views if view.where] for group in (part, whole)]
    apart = any(a.lies(b) is Lie.APART for a in places[0] for b in places[1])
    return bool(one & other & linking.outcomes().people) and not apart


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
