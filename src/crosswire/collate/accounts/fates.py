"""What happened to one person as reports tell it in two ways: fired in one, resigned in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from crosswire.collate.accounts.matters import position
from crosswire.collate.accounts.sides import Side
from crosswire.collate.entities import Entities
from crosswire.types import Account, AccountKind, EntityType
from crosswire.types.acts import TWO_WAYS


def two_ways(sides: Sequence[Side], entities: Entities) -> Iterator[Account]:
    """One account for each person of whom one report tells only the one, and another only the other.

    A report that tells both knows how they fit together: there nothing is in dispute.
    """
    of_one: defaultdict[str, list[Side]] = defaultdict(list)
    for side in sides:
        if side.party and entities.get(side.party).type is EntityType.PERSON:
            of_one[side.party].append(side)
    for told in of_one.values():
        for pair in TWO_WAYS:
            held = [[s for s in told if s.stand.kind == kind] for kind in pair]
            reports = [{s.report.id for s in way} for way in held]
            alone = [[s for s in way if s.report.id not in reports[1 - n]] for n, way in enumerate(held)]
            if all(alone):
                positions = tuple(position(way, named=False) for way in alone)
                yield Account(positions[0].claim, positions, kind=AccountKind.STATUS)
