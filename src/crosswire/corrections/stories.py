"""Stories as people correct them: what they say goes over what the grouping found, which stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from crosswire.corrections.ruling import Ruling, merged, ruling, tied
from crosswire.types.corrections import DeskCorrection, Joinable


@dataclass(frozen=True, slots=True)
class Grouped:
    """A report as the grouping has put it.

    Attributes:
        story: The story that it was put into.
        beside: The report that it was found to be most like.
    """

    report: str
    story: str
    beside: str | None = None


def regrouped(
    found: Sequence[Grouped], corrections: Sequence[DeskCorrection], opened_by: Callable[[str], str]
) -> dict[str, str]:
    """The story of each report, by ids.

    Where a story is split, reports of which nobody says anything follow the one that they were found most
    like, so that whatever comes later goes where it belongs. The part with the report that opened the story
    keeps its id; of stories that are joined the first keeps it.

    Args:
        found: Reports in the order in which they came, of whole stories.
        corrections: In the order in which they were made.
        opened_by: The id of a story by the report that opened it.
    """
    place = {one.report: number for number, one in enumerate(found)}
    ruled = ruling(corrections, Joinable.STORIES, lambda one: place.get(one.report))
    raw: dict[str, list[int]] = {}
    for number, one in enumerate(found):
        raw.setdefault(one.story, []).append(number)
    named: dict[int, str] = {}
    groups = []
    for story, members in raw.items():
        parts = _parts(members, found, ruled)
        owner = next((p for p in parts if any(opened_by(found[n].report) == story for n in p)), parts[0])
        for part in parts:
            groups.append(part)
            named[part[0]] = story if part is owner else _split_id(story, found[part[0]].report)
    done = {}
    for group in merged(groups, ruled):
        ids = [named[number] for number in group if number in named]
        name = ids[0] if ids else _split_id(found[group[0]].story, found[group[0]].report)
        done.update({found[number].report: name for number in group})
    return done


def _split_id(story: str, first: str) -> str:
    """The id of a story that was split off: of the one that it left and its first report."""
    return sha256(f"{story} {first}".encode()).hexdigest()[:16]


def _parts(members: list[int], found: Sequence[Grouped], ruled: Ruling) -> list[list[int]]:
    """The parts of a story: who is kept apart in different ones, the others with whom they are most like."""
    inside = set(members)
    marked = [n for n in members if ruled.apart.get(n, frozenset()) & inside]
    if not marked:
        return [members]
    part_of: dict[int, int] = {}
    parts: list[set[int]] = []
    for number in marked:
        unit = [n for n in tied(number, ruled) if n in inside]
        if number in part_of:
            continue
        fits = (at for at, part in enumerate(parts) if not ruled.parts(unit, part))
        at = next(fits, len(parts))
        if at == len(parts):
            parts.append(set())
        parts[at].update(unit)
        part_of.update(dict.fromkeys(unit, at))
    place = {found[n].report: n for n in members}
    for number in members:
        at = _followed(number, found, place, part_of)
        parts[at].add(number)
        part_of[number] = at
    return sorted(sorted(part) for part in parts)


def _followed(number: int, found: Sequence[Grouped], place: dict[str, int], part_of: dict[int, int]) -> int:
    """The part of the nearest report, from one to the one that it is most like, that is in one."""
    seen = set()
    while number not in part_of and number not in seen:
        seen.add(number)
        number = place.get(found[number].beside or "", number)
    return part_of.get(number, 0)
