"""Which question is a part of which: hostages from one country among all hostages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crosswire.collate.questions.grouping import Group


def parents(groups: Sequence[Group], names: Sequence[str]) -> dict[str, str]:
    """Question to the question whose figure includes its own, where a text names the part."""
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
    return {part: whole for part, whole in found.items() if not _circular(part, found)}


def _circular(start: str, parent_of: dict[str, str]) -> bool:
    seen, here = {start}, parent_of.get(start)
    while here is not None:
        if here in seen:
            return True
        seen.add(here)
        here = parent_of.get(here)
    return False
