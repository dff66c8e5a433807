"""What somebody claims, and who has it as not so: a report itself, who checked it, whom it concerns.

    misstatements, and claims of which others say so | of one party, on one matter -> Account

Who claims it and what is surely known: told in one clause, said right before, or in the same words elsewhere.
What only points back ("made it up") joins the one claim of its report that is called wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from crosswire.collate.accounts.matters import position
from crosswire.collate.accounts.nearby import apart, later, repeats, unlike, within
from crosswire.collate.accounts.sides import Shelf, Side
from crosswire.types import Account, AccountKind
from crosswire.types.acts import VERDICTS, Deed

_MOST = 4  # who judges it, beside the reports
_SEEN = 40  # verdicts that are looked at
_FAR = 8  # sentences behind a claim in which one may still point to it


@dataclass(slots=True)
class _Contested:
    """The claims of one party on one matter, and what is said of them."""

    claims: list[Side]
    verdicts: list[Side] = field(default_factory=list)

    def of(self, claim: Side) -> bool:
        """Whether a claim is of the same party, on what one of these is of."""
        same = [own for own in self.claims if claim.aliases & own.aliases]
        return any(_matter(claim) & _matter(own) for own in same)


def verdicts(sides: Sequence[Side], claimed: Shelf) -> Iterator[Account]:
    """One account for each claim that somebody has as not so.

    Args:
        sides: The stands of all reports, in order.
        claimed: What their statements say.
    """
    held: list[_Contested] = []
    pointing: list[Side] = []
    for side in [s for s in sides if s.stand.kind in VERDICTS][:_SEEN]:
        claim = side if side.stand.kind == Deed.MISSTATES else _meant(side, claimed)
        if claim is None:
            pointing.append(side)
        elif claim.named:
            own = next((one for one in held if one.of(claim)), None)
            if own is None:
                held.append(own := _Contested([]))
            own.claims.append(_as_said(claim))
            own.verdicts.append(side)
    for side in pointing:
        near = [one for one in held if any(_points_to(side, claim) for claim in one.claims)]
        about = frozenset().union(*(_matter(claim) for one in near for claim in one.claims))
        if side.stand.said is not None and not about & _matter(side):
            continue
        if len(near) == 1:
            near[0].verdicts.append(side)
    yield from map(_account, held)


def _matter(side: Side) -> frozenset[str]:
    """The words and names of what is said, but for who says it."""
    return frozenset(side.topical) | side.names - side.aliases


def _as_said(claim: Side) -> Side:
    """What somebody claims, in his own words, whatever its clause makes of it."""
    stand = claim.stand
    shown = stand.said or stand.shown
    return replace(claim, stand=replace(stand, kind=Deed.SAYS, shown=shown, said=shown))


def _meant(side: Side, claimed: Shelf) -> Side | None:
    """The claim that is judged: what a named party says right before, or anywhere in the same words."""
    if side.stand.said is not None:
        free = (
            c for c in claimed.near(side) if apart(c, side) and not within(side, c) and not later(c, side)
        )
        return next((c for c in free if c.named and repeats(side, c, "denied")), None)
    if side.stand.held is None:
        return None
    near = [c for c in claimed.of_report(side.report.id) if 0 < side.place - c.place <= 1 and unlike(c, side)]
    return near[-1] if near and len({c.party for c in near}) == 1 else None


def _points_to(side: Side, claim: Side) -> bool:
    """Whether somebody else says it close behind a claim, be it who speaks for the same side."""
    one = side.report.id == claim.report.id and 0 < side.place - claim.place <= _FAR
    return one and side.party != claim.party and side.stand.shown.start > claim.stand.shown.end


def _account(contested: _Contested) -> Account:
    claims = sorted(contested.claims, key=lambda c: (not c.quoted, -sum(c.topical.values())))
    told = position(claims)
    own = [s for s in contested.verdicts if _of_its_report(s)]
    others: dict[str, list[Side]] = {}
    for side in (s for s in contested.verdicts if not _of_its_report(s)):
        others.setdefault(side.party or side.name, []).append(side)
    judged = [position(own, named=False)] if own else []
    judged += [position(stands) for stands in list(others.values())[:_MOST]]
    return Account(told.claim, (told, *judged), kind=AccountKind.VERDICT)


def _of_its_report(side: Side) -> bool:
    """Whether the report itself has a claim as not so."""
    return side.stand.kind == Deed.MISSTATES
