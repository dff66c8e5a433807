"""Which stands face each other: a denial and what it denies, a charge and its answer, two sides of a "but".

A pair is the side that says and the side that answers. Whoever answers must answer that very thing: a denial
that only points back answers who charged its own side, or who spoke right before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from crosswire.collate.accounts.denying import answered, denied, disputed, slighted
from crosswire.collate.accounts.judged import alike, divided, judging
from crosswire.collate.accounts.nearby import (
    BACK,
    Facing,
    apart,
    before_it,
    mostly,
    repeats,
    unlike,
    weight,
    within,
)
from crosswire.collate.accounts.opposing import limit
from crosswire.collate.accounts.sides import Shelf, Side
from crosswire.naming.names import folded
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.types import AccountKind
from crosswire.types.acts import Deed

_GAUGES = lists.words("collate/accounts/facing", "gauges")  # what only measures opinion takes no side
# Who concedes a thing does not dispute it, nor does who says that something cannot be known.
_CONCEDING, _UNDETERMINED = lists.several("collate/accounts/facing", "conceding", "undetermined")
_SO_FAR = lists.words("collate/accounts/facing", "so_far")  # nor who tells that it has not come about
_SEEN = 40  # stands before one in its report that it may answer, and charges against one party
_TURN = 2  # sentences more that one who is answered by a "but" may have spoken before
_FEWEST = 2  # words, names among them, that make what was said right before the thing that is denied


def facing(sides: Sequence[Side], told: Shelf) -> Iterator[Facing]:
    """The pairs of the story, in the order of the answers.

    Args:
        sides: The stands of all reports.
        told: What their statements say, as sides: among these is looked for what somebody denies.
    """
    by_report: dict[str, list[Side]] = defaultdict(list)
    for side in sides:
        by_report[side.report.id].append(side)
    charges = [s for s in sides if s.stand.kind == Deed.CHARGES]
    demands = [s for s in sides if s.stand.kind == Deed.DEMANDS][:_SEEN]
    charged = _by_charged(charges)
    broad = [n for n, s in enumerate(charges) if s.broad][:_SEEN]
    for report in by_report.values():
        for number, side in enumerate(report):
            before = report[max(0, number - _SEEN) : number]
            against = sorted({*broad, *(n for alias in side.aliases for n in charged.get(alias, ()))})
            if side.stand.kind == Deed.REFUSES:
                found = _refused(side, before, demands)
            else:
                found = _faced(side, before, [charges[n] for n in against], told)
            if found:
                yield found
        yield from _debated(report)
    yield from _blamed(charges)
    for one, other in divided(sides):
        yield Facing(AccountKind.JUDGED if judging(one, other) else AccountKind.STANCE, one, other)
    sorry = [s for s in sides if s.stand.kind == Deed.APOLOGISES]
    for side in (s for s in sides if s.stand.kind == Deed.CRITICISES and _over_what(s)):
        if own := _own_say(side, by_report[side.report.id], sorry, told):
            yield Facing(AccountKind.CRITICISM, side, own)


def _own_say(criticism: Side, report: Sequence[Side], sorry: Sequence[Side], claimed: Shelf) -> Side | None:
    """What the one whom another finds fault with says to that: sorry, close by, or on the same matter."""
    after = [s for s in report if 0 <= s.place - criticism.place <= BACK]
    close = [s for s in after if s.stand.kind in {Deed.SAYS, Deed.DENIES, Deed.DISOWNS}]
    answered = next((s for s in (*sorry, *close) if _of_target(s, criticism)), None)
    others = (s for s in claimed.near(criticism) if s.quoted and _of_target(s, criticism))
    others = (s for s in others if len(criticism.topical.keys() & s.topical.keys()) >= _FEWEST)
    return answered or max(others, key=lambda s: weight(criticism, s), default=None)


def _over_what(criticism: Side) -> bool:
    """Whether it says over what: "condemned her remarks", not "criticised the mayor"."""
    said, target = criticism.stand.said, criticism.stand.target
    return said is None or target is None or not target.covers(said)


def _of_target(side: Side, criticism: Side) -> bool:
    return bool(side.aliases & criticism.against) and unlike(side, criticism)


def _by_charged(charges: Sequence[Side]) -> dict[str, list[int]]:
    """Numbers of the charges by what the charged one can be known by."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, side in enumerate(charges):
        for alias in side.against:
            found[alias].append(number)
    return {alias: numbers[:_SEEN] for alias, numbers in found.items()}


def _faced(side: Side, before: Sequence[Side], charges: Sequence[Side], claimed: Shelf) -> Facing | None:
    if side.stand.kind == Deed.DISOWNS:
        pair = denied(side, before, charges, claimed)
        return pair if pair and pair.said is not None else slighted(side, before, charges, back=1)
    if side.stand.kind == Deed.DENIES:
        if side.stand.said is not None:
            return denied(side, before, charges, claimed)
        found = answered(side, before, charges)
        own = found is not None and (found.said is None or not found.said.mouths)  # not in another's words
        return found if own else disputed(side, before, claimed.of_report(side.report.id)) or found
    if side.stand.kind == Deed.SLIGHTS:
        return slighted(side, before, charges)
    if side.stand.kind == Deed.DOUBTS:
        return _doubted(side, before, claimed)
    answer = _ANSWERED.get(side.stand.kind)
    return answer(side, before) if answer else None


def _refused(side: Side, before: Sequence[Side], demands: Sequence[Side]) -> Facing | None:
    """What somebody turns down, and who asks for it: beside it, before it, or of that party elsewhere."""
    if side.mouths and not side.mouths & side.aliases:  # another tells it of him
        return None
    if side.holder is not None:
        return Facing(AccountKind.STANCE, None, side)
    asked = [s for s in before_it(before, side, BACK) if s.stand.kind == Deed.DEMANDS]
    close = [s for s in asked if side.place - s.place <= 1]
    meant = [s for s in asked if _asked_of(s, side) or (s in close and _points_at(side, s))]
    meant = meant or [s for s in close if len(s.topical.keys() & side.topical.keys()) >= _FEWEST]
    others = [s for s in demands if apart(s, side) and not within(side, s)]
    elsewhere = (s for s in others if (_bids(s, side) and _asked_of(s, side)) or alike(s, side))
    said = next(iter(meant), None) or next(elsewhere, None) or _ruled_out(side, before)
    return Facing(AccountKind.STANCE, said, side) if said or side.stand.held else None


def _ruled_out(side: Side, before: Sequence[Side]) -> Side | None:
    """What another says may or should be, close before somebody says that it will not."""
    says = [s for s in before_it(before, side, 1) if s.stand.kind == Deed.SAYS and "not" not in s.keys]
    return next((s for s in says if not within(side, s) and _asked_of(s, side)), None)


def _asked_of(demand: Side, side: Side) -> bool:
    """Whether what is asked is what is turned down: "step down", and who vows to stay."""
    go, stay = words("stands", "leaving"), words("stands", "staying")
    gone = demand.keys.keys() & go and (not side.topical or side.keys.keys() & (go | stay))
    return mostly(demand, side, "said") or bool(gone and side.aliases & demand.against)


def _bids(demand: Side, side: Side) -> bool:
    return bool(side.aliases & demand.against)


def _points_at(side: Side, asked: Side) -> bool:
    stand = side.stand
    return stand.said is None and (stand.points or bool(stand.turns) or bool(side.aliases & asked.names))


def _debated(report: Sequence[Side]) -> Iterator[Facing]:
    """What critics say of a thing, and its supporters close by."""
    for side in (s for s in report if s.stand.sided == "against"):
        near = [s for s in report if s.stand.sided == "for" and abs(s.place - side.place) <= BACK]
        said = next((s for s in near if weight(side, s) or abs(s.place - side.place) == 1), None)
        if said is not None and (weight(side, said) or side.stand.leans or said.stand.leans):
            yield Facing(AccountKind.CONTRAST, said, side)


def _unsettled(side: Side, before: Sequence[Side]) -> Facing | None:
    """The two who spoke last, of whom a text says that neither can be confirmed."""
    said = [s for s in reversed(before) if s.stand.kind == Deed.SAYS and side.place - s.place <= BACK]
    if not said or side.place - said[0].place > 1:
        return None
    other = next((s for s in said[1:] if unlike(s, said[0]) and said[0].place - s.place <= 1), None)
    return Facing(AccountKind.CONTRAST, other, said[0]) if other else None


def _doubted(side: Side, before: Sequence[Side], claimed: Shelf) -> Facing | None:
    """What was said right before nobody could bear it out; or anywhere, where it is told what it is."""
    near = [
        s for s in before_it(before, side, BACK) if s.stand.kind in {Deed.SAYS, Deed.CHARGES} and s.stand.who
    ]
    free = [s for s in near if not within(side, s)]
    if side.stand.said is not None and side.topical:
        same = (s for s in free if s.topical.keys() & side.topical.keys())
        others = (s for s in claimed.near(side) if apart(s, side) and repeats(side, s, "denied"))
        said = next(same, None) or next(others, None)
        said = _relayed(said, free) if said else None
        return Facing(AccountKind.DOUBT, said, side) if said or side.stand.held else None
    beside = [s for s in free if side.place - s.place <= 1]
    return Facing(AccountKind.DOUBT, _relayed(beside[0], free), side) if beside else None


def _relayed(said: Side, near: Sequence[Side]) -> Side:
    """Of "Roe said the front claimed the blast" what Roe said: nobody has it from the front itself."""
    inside = (
        s for s in near if s.place == said.place and s.stand.said and s.stand.said.covers(said.stand.shown)
    )
    return max(inside, key=lambda s: s.stand.shown.end - s.stand.shown.start, default=said)


def _returned(side: Side, before: Sequence[Side]) -> Facing | None:
    """A charge that the charged one gives back."""
    near = [s for s in before_it(before, side, BACK) if s.stand.kind == Deed.CHARGES]
    back = [s for s in near if s.aliases & side.against and side.aliases & s.against]
    return Facing(AccountKind.CONTRAST, back[0], side) if back else None


def _blamed(charges: Sequence[Side]) -> Iterator[Facing]:
    """Charges of one deed against different parties: two accusers, or one and who owns up to it."""
    shelf = Shelf()
    for other in charges:
        said = next((one for one in shelf.near(other) if _elsewhere(one, other)), None)
        if said is not None:
            yield Facing(AccountKind.RESPONSIBILITY, said, other)
        shelf.add(other)


def _elsewhere(one: Side, other: Side) -> bool:
    """Whether two charges are of one deed, and against two: an army and rebels, or one owns up to it."""
    owns = bool(one.aliases & one.against or other.aliases & other.against)
    crossed = one.against & other.against or one.aliases & other.against or other.aliases & one.against
    placed = one.names and other.names and not one.names & other.names
    if crossed or placed or not unlike(one, other) or not (owns or one.camps != other.camps):
        return False
    if not owns and not (one.camps and other.camps):
        return False
    shared = [key for key in one.topical if key in other.topical]
    least = min(sum(one.topical.values()), sum(other.topical.values()))
    return sum(one.topical[key] for key in shared) >= max(limit("rare"), limit("answered") * least)


def _disagreed(side: Side, before: Sequence[Side]) -> Facing | None:
    near = [s for s in before_it(before, side, 1) if s.stand.kind == Deed.SAYS]
    return Facing(AccountKind.CONTRAST, near[0], side) if near else None


def _turned(side: Side, before: Sequence[Side]) -> Facing | None:
    """What a "but" sets against what stands right before it, on the same thing."""
    if not side.stand.turns or not _GAUGES.isdisjoint(folded(side.voice)[-1:]):
        return None
    back = 0 if side.stand.turns == "clause" else 1
    near = [
        s for s in before_it(before, side, back + _TURN * back) if s.stand.kind != Deed.DEMANDS or not back
    ]
    near = [s for s in near if not _of_one_kind(s, side)]
    if not near or side.place - near[0].place != back:
        return None
    last = near[0]
    if back and last.stand.turns == "clause":  # of two sides of one sentence it turns against either
        return None
    if back == 0 and last.stand.kind in {Deed.DENIES, Deed.DISAGREES}:
        return Facing(AccountKind.DENIAL, side, last) if not last.stand.points or weight(last, side) else None
    turn = [s for s in near if s.name == last.name and s.stand.kind == Deed.SAYS]
    if side.stand.causal and last.stand.causal:
        return Facing(AccountKind.CAUSE, last, side)
    said = next((s for s in turn if _on_one(s, side)), None)
    if said is None and side.stand.points:
        said = last
    if said is None and last.stand.kind == Deed.DEMANDS and side.stand.leans:
        said = last
    return Facing(AccountKind.CONTRAST, said, side) if said else None


def _of_one_kind(one: Side, other: Side) -> bool:
    """Whether two nameless parties may be one: "the senator's aides", "the incumbent's aides"."""
    nameless = not (one.named or other.named)
    return nameless and folded(one.voice)[-1:] == folded(other.voice)[-1:]


def _on_one(said: Side, side: Side) -> bool:
    """Whether two sides speak of one thing, neither within the other's words, nor one as the other."""
    one, two = said.topical, side.topical
    shared = one.keys() & two.keys()
    weight = sum(two[key] for key in shared)
    alike = weight >= limit("said") * max(sum(one.values()), sum(two.values()))
    parted = ("not" in said.keys) != ("not" in side.keys)
    told = folded(side.report.slice(side.stand.shown))
    if not (_CONCEDING | _UNDETERMINED).isdisjoint(told) or (parted and not _SO_FAR.isdisjoint(told)):
        return False
    if said.stand.shown.overlaps(side.stand.shown) or (alike and not parted):
        return False
    return any(two[key] >= limit("rare") / (1 + parted) for key in shared)


_ANSWERED = {
    Deed.DISAGREES: _disagreed,
    Deed.UNSETTLED: _unsettled,
    Deed.SAYS: _turned,
    Deed.CHARGES: _returned,
}
"""How a stand of each kind finds what it answers, in its own report."""
