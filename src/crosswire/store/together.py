"""Reports that were handed in together as one story: kept beside the grouping, signed by nobody.

Who hands reports in says which belong together, as a feed says who published them: no correction of the
record, and none is listed. What a person corrects goes over it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import combinations

from crosswire.record import dump, load
from crosswire.store.store import Unit
from crosswire.types import DeskCorrection
from crosswire.types.corrections import CorrectionKind, Joinable, Mark

_STATE = "stories/together"


def keep(unit: Unit, reports: Sequence[str], at: datetime) -> None:
    """Notes that some reports were handed in as those of one story.

    Args:
        unit: A transaction.
        reports: Their ids, one or more of each story that the grouping has them in.
        at: When.
    """
    held: list[list[str]] = load(unit.states.get(_STATE) or "[]")
    group = sorted(set(reports))
    if len(group) > 1 and group not in held:
        unit.states.put(_STATE, dump([*held, group]), at)


def ties(unit: Unit, at: datetime) -> Iterator[DeskCorrection]:
    """The same as pairs, each for itself: who takes one report out leaves the others together."""
    for group in load(unit.states.get(_STATE) or "[]"):
        for one, other in combinations(group, 2):
            what = (CorrectionKind.JOIN, Joinable.STORIES)
            yield DeskCorrection("", *what, (Mark(one), Mark(other)), (), None, "", at, "handed in together")
