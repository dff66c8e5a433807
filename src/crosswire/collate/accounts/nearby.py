"""Two stands that face each other, and how one stands to another: whose, how near, of how many same words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.collate.accounts.opposing import limit
from crosswire.collate.accounts.sides import Side
from crosswire.types import AccountKind, Span

BACK = 3
"""Sentences within which a charge is answered by a denial that only points back."""


@dataclass(frozen=True, slots=True)
class Facing:
    """Two stands that face each other; `said` is `None` where nobody is named for what is denied."""

    kind: AccountKind
    said: Side | None
    answer: Side


def before_it(before: Sequence[Side], side: Side, back: int) -> list[Side]:
    """What other sides say up to so many sentences before, the nearest first."""
    return [s for s in reversed(before) if side.place - s.place <= back and unlike(s, side)]


def unlike(one: Side, other: Side) -> bool:
    inside = one.report.id == other.report.id and _overlap(one.stand.who, other.stand.who)
    mouths = one.mouths & (other.aliases | other.mouths) or other.mouths & one.aliases
    return not (one.aliases & other.aliases or inside or mouths)


def apart(one: Side, other: Side) -> bool:
    """Whether two sides are surely two, wherever they speak: no word of the one's name is in the other's."""
    return unlike(one, other) and not one.called & other.called


def within(side: Side, other: Side) -> bool:
    return side.report.id == other.report.id and side.stand.shown.overlaps(other.stand.shown)


def _overlap(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.overlaps(other)


def weight(one: Side, other: Side) -> float:
    return sum(weight for key, weight in one.topical.items() if key in other.topical)


def mostly(one: Side, other: Side, share: str) -> bool:
    """Whether most of what the shorter of two says is in the other: "taking bribes", "a bribe"."""
    least = min(sum(one.topical.values()), sum(other.topical.values()))
    return 0 < limit(share) * least <= weight(one, other)


def later(said: Side, denial: Side) -> bool:
    """Whether a report with what is said comes out on a later day than one in which it would be denied."""
    days = [side.report.published for side in (said, denial)]
    return days[0] is not None and days[1] is not None and days[0].date() > days[1].date()


def repeats(denial: Side, said: Side, share: str) -> bool:
    """Whether a denial is of what another says: it has most of the words of what it denies."""
    own, other = denial.topical, said.topical
    shared = [weight for key, weight in own.items() if key in other]
    return len(shared) > 1 and sum(shared) >= limit(share) * sum(own.values())
