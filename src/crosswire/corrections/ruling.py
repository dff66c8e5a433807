"""Which pairs of things people say are one, and which are not; the later word wins.

Corrections are gone through from the latest back: one that cannot hold beside those that came after it is
overruled as a whole. So what was said last always holds, and nothing hangs on the order of the reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from crosswire.languages.wording import worded
from crosswire.link import Join, Likeness, Sets
from crosswire.types.corrections import CorrectionKind, DeskCorrection, Joinable, Mark

CODE = "corrected_by_a_person"
"""The reason code of a link that a person made."""

Position = Callable[[Mark], int | None]
"""The thing that a mark is on, by its position among the things of a stage; None where it is on none."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What holds of the things of one stage, by their positions.

    Attributes:
        together: Pairs that are one, each with its reason.
        apart: Positions to those that they are not one with.
        overruled: Id of a correction to that of the later one that says otherwise.
        unplaced: Ids of corrections of which a mark is on nothing.
    """

    together: tuple[Join, ...] = ()
    apart: Mapping[int, frozenset[int]] = field(default_factory=dict)
    overruled: Mapping[str, str] = field(default_factory=dict)
    unplaced: frozenset[str] = frozenset()

    def parts(self, one: Iterable[int], other: Iterable[int]) -> bool:
        """Whether anything of one group may not be one with something of another."""
        if not self.apart:
            return False
        rest = set(other)
        return any(self.apart.get(thing, frozenset()) & rest for thing in one)


NOTHING = Ruling()


def ruling(corrections: Sequence[DeskCorrection], of: Joinable, position: Position) -> Ruling:
    """What the corrections of one kind of thing come to.

    Args:
        corrections: Of all kinds, in the order in which they were made.
        of: The kind of thing.
        position: Of a mark.
    """
    mine = [one for one in corrections if one.of is of]
    if not mine:
        return NOTHING
    held = _Held()
    for correction in reversed(mine):
        held.add(correction, position)
    return held.ruling()


class _Held:
    """The corrections that hold so far, the latest first."""

    def __init__(self) -> None:
        self._kept: list[tuple[DeskCorrection, list[int], list[int]]] = []
        self._overruled: dict[str, str] = {}
        self._unplaced: set[str] = set()

    def add(self, correction: DeskCorrection, position: Position) -> None:
        one, other = (_positions(side, position) for side in (correction.one, correction.other))
        if one is None or other is None:
            self._unplaced.add(correction.id)
            return
        against = self._against((correction, one, other))
        if against is not None:
            self._overruled[correction.id] = against
        else:
            self._kept.append((correction, one, other))

    def _against(self, asked: tuple[DeskCorrection, list[int], list[int]]) -> str | None:
        """The later correction that does not let this one hold: the last one but for which it would."""
        if _consistent([*self._kept, asked]):
            return None
        others = [kept[0] for kept in self._kept if kept[0].kind is not asked[0].kind]
        for other in others:
            if _consistent([*(kept for kept in self._kept if kept[0] is not other), asked]):
                return other.id
        return others[0].id if others else asked[0].id  # it parts a thing from itself

    def ruling(self) -> Ruling:
        apart: dict[int, set[int]] = defaultdict(set)
        for a, b in (pair for kept in self._kept for pair in _apart(*kept)):
            apart[a].add(b)
            apart[b].add(a)
        return Ruling(
            tuple(join for kept in reversed(self._kept) for join in _together(*kept)),
            {thing: frozenset(foes) for thing, foes in apart.items()},
            self._overruled,
            frozenset(self._unplaced),
        )


def _positions(marks: Sequence[Mark], position: Position) -> list[int] | None:
    found = [position(one) for one in marks]
    known = [one for one in found if one is not None]
    return known if len(known) == len(found) else None


def _consistent(kept: Sequence[tuple[DeskCorrection, list[int], list[int]]]) -> bool:
    """Whether all joins and all splits can hold at once."""
    together = [join for one in kept for join in _together(*one)]
    apart = [pair for one in kept for pair in _apart(*one)]
    every = sorted(
        {end for join in together for end in (join.first, join.second)} | {e for p in apart for e in p}
    )
    place = {thing: number for number, thing in enumerate(every)}
    sets = Sets(len(every))
    for join in together:
        sets.join(place[join.first], place[join.second], join.why)
    return all(sets.find(place[a]) != sets.find(place[b]) for a, b in apart)


def _together(correction: DeskCorrection, one: Sequence[int], _other: Sequence[int]) -> Iterator[Join]:
    if correction.kind is CorrectionKind.JOIN:
        for thing in one[1:]:
            yield Join(min(one[0], thing), max(one[0], thing), why(correction))


def _apart(correction: DeskCorrection, one: Sequence[int], other: Sequence[int]) -> Iterator[tuple[int, int]]:
    if correction.kind is CorrectionKind.SPLIT:
        yield from product(one, other)


def why(correction: DeskCorrection) -> Likeness:
    """The reason of a link that a person made: who, and in their words why."""
    said = worded("corrections.why", id=correction.id, by=correction.by, why=correction.why)
    return Likeness(1.0, CODE, (said,))


def merged(groups: Sequence[Sequence[int]], ruled: Ruling) -> list[list[int]]:
    """Groups with the pairs together that are one: whole groups, where nothing keeps these apart.

    Otherwise only the thing itself goes over to the other group; where it may not, neither may stay.

    Args:
        groups: Disjoint, in which nothing stands together that is kept apart.
        ruled: What holds.
    """
    held = {number: list(group) for number, group in enumerate(groups)}
    home = {thing: number for number, group in held.items() for thing in group}
    for join in ruled.together:
        first, second = home[join.first], home[join.second]
        if first == second:
            continue
        if not ruled.parts(held[first], held[second]):
            moved, goal = list(held[second]), first
        elif not ruled.parts([join.second], held[first]):
            moved, goal = tied(join.second, ruled), first
        elif not ruled.parts([join.first], held[second]):
            moved, goal = tied(join.first, ruled), second
        else:
            moved, goal = sorted({*tied(join.first, ruled), *tied(join.second, ruled)}), len(held)
            held[goal] = []
        for thing in moved:
            held[home[thing]].remove(thing)
            held[goal].append(thing)
            home[thing] = goal
    return [sorted(group) for group in held.values() if group]


def tied(thing: int, ruled: Ruling) -> list[int]:
    """A thing with all that was joined to it."""
    found = {thing}
    grown = True
    while grown:
        more = {
            end
            for join in ruled.together
            for end in (join.first, join.second)
            if {join.first, join.second} & found
        }
        grown = not more <= found
        found |= more
    return sorted(found)


def keyed(key: Callable[[Mark], Hashable | None]) -> Position:
    """Positions for things that have keys and no order: the same key, the same position."""
    seen: dict[Hashable, int] = {}

    def position(found: Mark) -> int | None:
        name = key(found)
        return None if name is None else seen.setdefault(name, len(seen))

    return position
