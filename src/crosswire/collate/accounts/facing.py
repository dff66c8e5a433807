"""Which stands face each other: a denial and what it denies, a charge and its answer, two sides of a "but".

A pair is the side that says and the side that answers. Whoever answers must answer that very thing: a denial
that only points back answers who charged its own side, or who spoke right before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crosswire.collate.accounts.judged import alike, divided, judging
from crosswire.collate.accounts.opposing import limit
from crosswire.collate.accounts.sides import Shelf, Side
from crosswire.naming.names import folded
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.types import AccountKind, Span
from crosswire.types.acts import Deed

_GAUGES = lists.words("collate/accounts/facing", "gauges")  # what only measures opinion takes no side
_THEIRS = lists.words("collate/accounts/facing", "theirs")  # of these somebody else is meant
_BACK = 3  # sentences within which a charge is answered by a denial that only points back
_SEEN = 40  # stands before one in its report that it may answer, and charges against one party
_TURN = 2  # sentences more that one who is answered by a "but" may have spoken before
_FEW = 3  # words of a charge that a denial of one word may be of
_FEWEST = 2  # words, names among them, that make what was said right before the thing that is denied


@dataclass(frozen=True, slots=True)
class Facing:
    """Two stands that face each other; `said` is `None` where nobody is named for what is denied."""

    kind: AccountKind
    said: Side | None
    answer: Side


def facing(sides: Sequence[Side], claimed: Sequence[Side]) -> Iterator[Facing]:
    """The pairs of the story, in the order of the answers.

    Args:
        sides: The stands of all reports.
        claimed: What their statements say, as sides: among these is looked for what somebody denies.
    """
    by_report: dict[str, list[Side]] = defaultdict(list)
    for side in sides:
        by_report[side.report.id].append(side)
    charges = [s for s in sides if s.stand.kind == Deed.CHARGES]
    demands = [s for s in sides if s.stand.kind == Deed.DEMANDS][:_SEEN]
    charged, told = _by_charged(charges), Shelf(claimed)
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
    for side in (s for s in sides if s.stand.kind == Deed.CRITICISES):
        if own := _own_say(side, by_report[side.report.id], sorry, told):
            yield Facing(AccountKind.CRITICISM, side, own)


def _own_say(criticism: Side, report: Sequence[Side], sorry: Sequence[Side], claimed: Shelf) -> Side | None:
    """What the one whom another finds fault with says to that: sorry, close by, or on the same matter."""
    after = [s for s in report if 0 <= s.place - criticism.place <= _BACK]
    close = [s for s in after if s.stand.kind in {Deed.SAYS, Deed.DENIES, Deed.DISOWNS}]
    answered = next((s for s in (*sorry, *close) if _of_target(s, criticism)), None)
    others = (s for s in claimed.near(criticism) if s.quoted and _of_target(s, criticism))
    others = (s for s in others if len(criticism.topical.keys() & s.topical.keys()) >= _FEWEST)
    return answered or max(others, key=lambda s: _weight(criticism, s), default=None)


def _of_target(side: Side, criticism: Side) -> bool:
    return bool(side.aliases & criticism.against) and _other(side, criticism)


def _weight(one: Side, other: Side) -> float:
    return sum(weight for key, weight in one.topical.items() if key in other.topical)


def _by_charged(charges: Sequence[Side]) -> dict[str, list[int]]:
    """Numbers of the charges by what the charged one can be known by."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, side in enumerate(charges):
        for alias in side.against:
            found[alias].append(number)
    return {alias: numbers[:_SEEN] for alias, numbers in found.items()}


def _faced(side: Side, before: Sequence[Side], charges: Sequence[Side], claimed: Shelf) -> Facing | None:
    if side.stand.kind == Deed.DISOWNS:
        pair = _denied(side, before, charges, claimed)
        return pair if pair and pair.said is not None else _slighted(side, before, charges, back=1)
    if side.stand.kind == Deed.DENIES:
        if side.stand.said is not None:
            return _denied(side, before, charges, claimed)
        found = _answered(side, before, charges)
        own = found is not None and (found.said is None or not found.said.mouths)  # not in another's words
        return found if own else _disputed(side, before, claimed.of_report(side.report.id)) or found
    if side.stand.kind == Deed.SLIGHTS:
        return _slighted(side, before, charges)
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
    asked = [s for s in _near(before, side, _BACK) if s.stand.kind == Deed.DEMANDS]
    close = [s for s in asked if side.place - s.place <= 1]
    meant = [s for s in asked if _asked_of(s, side) or (s in close and _points_at(side, s))]
    meant = meant or [s for s in close if len(s.topical.keys() & side.topical.keys()) >= _FEWEST]
    others = [s for s in demands if _apart(s, side) and not _within(side, s)]
    elsewhere = (s for s in others if (_bids(s, side) and _asked_of(s, side)) or alike(s, side))
    said = next(iter(meant), None) or next(elsewhere, None) or _ruled_out(side, before)
    return Facing(AccountKind.STANCE, said, side) if said or side.stand.held else None


def _ruled_out(side: Side, before: Sequence[Side]) -> Side | None:
    """What another says may or should be, close before somebody says that it will not."""
    says = [s for s in _near(before, side, 1) if s.stand.kind == Deed.SAYS and "not" not in s.keys]
    return next((s for s in says if not _within(side, s) and _asked_of(s, side)), None)


def _asked_of(demand: Side, side: Side) -> bool:
    """Whether what is asked is what is turned down: "step down", and who vows to stay."""
    go, stay = words("stands", "leaving"), words("stands", "staying")
    gone = demand.keys.keys() & go and (not side.topical or side.keys.keys() & (go | stay))
    least = min(sum(demand.topical.values()), sum(side.topical.values()))
    return 0 < limit("said") * least <= _weight(demand, side) or bool(gone and side.aliases & demand.against)


def _bids(demand: Side, side: Side) -> bool:
    return bool(side.aliases & demand.against)


def _points_at(side: Side, asked: Side) -> bool:
    stand = side.stand
    return stand.said is None and (stand.points or bool(stand.turns) or bool(side.aliases & asked.names))


def _debated(report: Sequence[Side]) -> Iterator[Facing]:
    """What critics say of a thing, and its supporters close by."""
    for side in (s for s in report if s.stand.sided == "against"):
        near = [s for s in report if s.stand.sided == "for" and abs(s.place - side.place) <= _BACK]
        said = next((s for s in near if _weight(side, s) or abs(s.place - side.place) == 1), None)
        if said is not None and (_weight(side, said) or side.stand.leans or said.stand.leans):
            yield Facing(AccountKind.CONTRAST, said, side)


def _unsettled(side: Side, before: Sequence[Side]) -> Facing | None:
    """The two who spoke last, of whom a text says that neither can be confirmed."""
    said = [s for s in reversed(before) if s.stand.kind == Deed.SAYS and side.place - s.place <= _BACK]
    if not said or side.place - said[0].place > 1:
        return None
    other = next((s for s in said[1:] if _other(s, said[0]) and said[0].place - s.place <= 1), None)
    return Facing(AccountKind.CONTRAST, other, said[0]) if other else None


def _doubted(side: Side, before: Sequence[Side], claimed: Shelf) -> Facing | None:
    """What was said right before nobody could bear it out; or anywhere, where it is told what it is."""
    near = [
        s for s in _near(before, side, _BACK) if s.stand.kind in {Deed.SAYS, Deed.CHARGES} and s.stand.who
    ]
    free = [s for s in near if not _within(side, s)]
    if side.stand.said is not None and side.topical:
        same = (s for s in free if s.topical.keys() & side.topical.keys())
        others = (s for s in claimed.near(side) if _apart(s, side) and _same(side, s, "denied"))
        said = next(same, None) or next(others, None)
        return Facing(AccountKind.DOUBT, said, side) if said or side.stand.held else None
    beside = [s for s in free if side.place - s.place <= 1]
    return Facing(AccountKind.DOUBT, beside[0], side) if beside else None


def _returned(side: Side, before: Sequence[Side]) -> Facing | None:
    """A charge that the charged one gives back."""
    near = [s for s in _near(before, side, _BACK) if s.stand.kind == Deed.CHARGES]
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
    if crossed or placed or not _other(one, other) or not (owns or one.camps != other.camps):
        return False
    if not owns and not (one.camps and other.camps):
        return False
    shared = [key for key in one.topical if key in other.topical]
    least = min(sum(one.topical.values()), sum(other.topical.values()))
    return sum(one.topical[key] for key in shared) >= max(limit("rare"), limit("answered") * least)


def _near(before: Sequence[Side], side: Side, back: int) -> list[Side]:
    """What other sides say up to so many sentences before, the nearest first."""
    return [s for s in reversed(before) if side.place - s.place <= back and _other(s, side)]


def _other(one: Side, other: Side) -> bool:
    inside = one.report.id == other.report.id and _overlap(one.stand.who, other.stand.who)
    mouths = one.mouths & (other.aliases | other.mouths) or other.mouths & one.aliases
    return not (one.aliases & other.aliases or inside or mouths)


def _apart(one: Side, other: Side) -> bool:
    """Whether two sides are surely two, wherever they speak: no word of the one's name is in the other's."""
    return _other(one, other) and not one.called & other.called


def _within(side: Side, other: Side) -> bool:
    return side.report.id == other.report.id and side.stand.shown.overlaps(other.stand.shown)


def _overlap(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.overlaps(other)


def _denied(side: Side, before: Sequence[Side], charges: Sequence[Side], claimed: Shelf) -> Facing | None:
    """A denial that says what it denies, and who says it: close by, or anywhere in the story."""
    close = [s for s in _near(before, side, _BACK) if s.stand.kind in {Deed.SAYS, Deed.CHARGES}]
    close = [s for s in close if not s.stand.shown.overlaps(side.stand.shown)]
    near = [s for s in close if s.place >= side.place - 1 or side.aliases & s.names]
    close_to = [s for s in near if _same(side, s, "answered")]
    near = close_to or [s for s in close if _named(side, s) or _one_word(side, s)]
    against = [s for s in charges if _charged_first(s, side) and _other(s, side)]
    owned = side.stand.kind == Deed.DENIES
    charging = [
        s for s in against if (_same(side, s, "denied") if s.broad or not owned else _weight(side, s))
    ]
    free = (s for s in claimed.near(side) if _apart(s, side) and not _within(side, s) and not _echo(side, s))
    same = (s for s in free if (_same(side, s, "denied") and _told(side, s)) or _of_both(side, s))
    said = next(iter((*near, *charging)), None) or next((s for s in same if not _later(s, side)), None)
    if said is None and side.stand.held is not None and len(side.keys) < _FEWEST:  # "allegations of fraud"
        return None
    charged = said is not None and said.stand.kind == Deed.CHARGES
    return Facing(AccountKind.CHARGE if charged else AccountKind.DENIAL, said, side)


def _later(said: Side, denial: Side) -> bool:
    """Whether a report with what is said comes out on a later day than one in which it would be denied."""
    days = [side.report.published for side in (said, denial)]
    return days[0] is not None and days[1] is not None and days[0].date() > days[1].date()


def _charged_first(charge: Side, denial: Side) -> bool:
    """Whether somebody is charged, or a kind of people is, before he denies it."""
    return (charge.broad or bool(denial.aliases & charge.against)) and not _later(charge, denial)


def _named(denial: Side, said: Side) -> bool:
    """Whether what was said right before shares names and a word with what is denied."""
    names, shared = denial.names & said.names, denial.topical.keys() & said.topical.keys()
    return bool(names) and (bool(shared) or (len(names) >= _FEWEST and len(denial.topical) < _FEWEST))


def _echo(denial: Side, said: Side) -> bool:
    """Whether what somebody says that he does not is what another says is not."""
    return denial.stand.kind == Deed.DISOWNS and "not" in denial.keys and "not" in said.keys


def _one_word(denial: Side, said: Side) -> bool:
    """Whether "rejected allegations of fraud" is of who is told to allege little else than fraud."""
    own = denial.topical.keys()
    claimed = denial.stand.held is not None and len(own) == 1
    return claimed and own <= said.topical.keys() and len(said.topical) <= _FEW


def _of_both(denial: Side, said: Side) -> bool:
    """The same of a claim made elsewhere that names who denies it, where the denial, too, names somebody."""
    return _one_word(denial, said) and bool(denial.aliases & said.names and denial.names)


def _told(denial: Side, said: Side) -> bool:
    """Whether a claim made elsewhere is about who denies it, or about little else than what is denied."""
    return bool(denial.aliases & said.names) or _same(said, denial, "shared")


def _answered(side: Side, before: Sequence[Side], charges: Sequence[Side]) -> Facing | None:
    """A denial that only points back, with what it answers."""
    near = _near(before, side, _BACK)
    charged = [s for s in near if s.stand.kind == Deed.CHARGES]
    charged = [s for s in charged if _may_mean(s, side)]
    free = (s for s in charges if side.aliases & s.against and _other(s, side))
    far = [] if side.stand.points else [s for s in free if _charged_first(s, side)]
    accusers = charged or far  # "denied that" is of what stands right before it
    if charged or len({s.name for s in accusers}) == 1:
        return Facing(AccountKind.CHARGE, accusers[0], side)
    says = [s for s in near if s.stand.kind == Deed.SAYS]
    said = next((s for s in says if _meant(side, s)), None)
    nearest = next((s for s in says if said is not None and s.place == said.place), None)
    return Facing(AccountKind.DENIAL, said, side) if said is not None and said is nearest else None


def _may_mean(charge: Side, denial: Side) -> bool:
    """Whether a charge close by is against who denies it: in one sentence, or right before where nobody is named."""
    if denial.aliases & charge.against or charge.place == denial.place:
        return True
    named = charge.stand.target is not None and not charge.broad and denial.named
    return charge.place == denial.place - 1 and (not named or bool(denial.called & charge.told_of))


def _slighted(
    side: Side, before: Sequence[Side], charges: Sequence[Side], back: int = _BACK
) -> Facing | None:
    """A charge against whoever slights the case or pleads, best one close by; "his lawyer" is of the last."""
    near = [s for s in _near(before, side, back) if s.stand.kind == Deed.CHARGES]
    theirs = [s for s in near if s.against][:1] if _spoken_for_another(side) else []
    meant = [s for s in near if side.aliases & s.against] or theirs
    if back == _BACK:
        meant = meant or [s for s in charges if _charged_first(s, side) and not s.broad and _other(s, side)]
    said = next((s for s in meant if s.report.id == side.report.id), next(iter(meant), None))
    return Facing(AccountKind.CONTRAST, said, side) if said is not None else None


def _spoken_for_another(side: Side) -> bool:
    """Whether somebody speaks for one who is not named beside him: "his lawyer, Ada Roe"."""
    told = folded(side.report.slice(side.stand.who)) if side.stand.who else []
    return bool(told) and told[0] in _THEIRS and not words("stands", "fronts").isdisjoint(told)


def _disputed(side: Side, before: Sequence[Side], spoken: Sequence[Side]) -> Facing | None:
    """Another's account that somebody, or his aides, dispute right behind it: "that characterization"."""
    held = side.stand.held
    if not side.stand.points or held is None or not _tells_of(side, held):
        return None
    free = [s for s in spoken if 0 <= side.place - s.place <= _BACK and _other(s, side) and s.named]
    free = [s for s in free if len(s.topical) >= _FEWEST]
    quoted = next((s for s in reversed(before) if s.mouths and 0 < side.place - s.place < _BACK), None)
    if quoted is not None and (speaker := next((s for s in free if s.party in quoted.mouths), None)):
        return Facing(AccountKind.DENIAL, _through(speaker, quoted), side)
    last = max(free, key=lambda s: s.place, default=None)
    return (
        Facing(AccountKind.DENIAL, last, side)
        if last is not None and side.place - last.place < _BACK
        else None
    )


def _tells_of(side: Side, held: Span) -> bool:
    return not words("stands", "accounts").isdisjoint(folded(side.report.slice(held)))


def _through(speaker: Side, quoted: Side) -> Side:
    """What one says that another said, as the words of who tells it."""
    stand, who = quoted.stand, quoted.stand.who or quoted.stand.shown
    whole = Span(min(who.start, stand.shown.start), stand.shown.end)
    told = replace(stand, kind=Deed.SAYS, said=whole, shown=whole)
    return replace(speaker, stand=told, place=quoted.place, keys=quoted.keys, names=quoted.names)


def _meant(side: Side, said: Side) -> bool:
    """Whether what was said before is what is denied: in one sentence, pointed at, or about who denies it."""
    near = side.place - said.place <= 1
    named = bool(side.aliases & said.against) or len(side.called & said.told_of) >= (1 if near else _FEWEST)
    about = side.stand.held is not None and named
    theirs = side.holder is not None and side.holder in said.aliases  # "disputed Roe's assertion"
    return said.place == side.place or about or theirs or (side.stand.points and near)


def _same(denial: Side, said: Side, share: str) -> bool:
    """Whether a denial is of what another says: it has most of the words of what it denies."""
    own, other = denial.topical, said.topical
    shared = [weight for key, weight in own.items() if key in other]
    return len(shared) > 1 and sum(shared) >= limit(share) * sum(own.values())


def _disagreed(side: Side, before: Sequence[Side]) -> Facing | None:
    near = [s for s in _near(before, side, 1) if s.stand.kind == Deed.SAYS]
    return Facing(AccountKind.CONTRAST, near[0], side) if near else None


def _turned(side: Side, before: Sequence[Side]) -> Facing | None:
    """What a "but" sets against what stands right before it, on the same thing."""
    if not side.stand.turns or not _GAUGES.isdisjoint(folded(side.voice)[-1:]):
        return None
    back = 0 if side.stand.turns == "clause" else 1
    near = [s for s in _near(before, side, back + _TURN * back) if s.stand.kind != Deed.DEMANDS or not back]
    near = [s for s in near if not _of_one_kind(s, side)]
    if not near or side.place - near[0].place != back:
        return None
    last = near[0]
    if back and last.stand.turns == "clause":  # of two sides of one sentence it turns against either
        return None
    if back == 0 and last.stand.kind in {Deed.DENIES, Deed.DISAGREES}:
        return (
            Facing(AccountKind.DENIAL, side, last) if not last.stand.points or _weight(last, side) else None
        )
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
