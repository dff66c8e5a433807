"""What somebody denies, and who says it: close by where the denial points back, anywhere where it says what.

Who denies is who is charged, or speaks for him, and nobody denies what is said on a later day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosswire.collate.accounts.nearby import (
    BACK,
    Facing,
    apart,
    before_it,
    later,
    mostly,
    repeats,
    unlike,
    within,
)
from crosswire.collate.accounts.sides import Shelf, Side
from crosswire.naming.names import folded
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.types import AccountKind, Span
from crosswire.types.acts import Deed

_THEIRS = lists.words("collate/accounts/denying", "theirs")  # of these somebody else is meant
_OPEN = lists.words("collate/accounts/denying", "open")
_VAGUE = lists.pattern("collate/accounts/denying", "vague")
_FEW = 3  # words of a charge that a denial of one word may be of
_FEWEST = 2  # words, names among them, that make what was said right before the thing that is denied


def denied(side: Side, before: Sequence[Side], charges: Sequence[Side], claimed: Shelf) -> Facing | None:
    """A denial that says what it denies, and who says it: close by, or anywhere in the story."""
    close = [s for s in before_it(before, side, BACK) if s.stand.kind in {Deed.SAYS, Deed.CHARGES}]
    close = [s for s in close if not s.stand.shown.overlaps(side.stand.shown) and not _echo(side, s)]
    near = [s for s in close if s.place >= side.place - 1 or side.aliases & s.names]
    close_to = [s for s in near if repeats(side, s, "answered")]
    near = close_to or [s for s in close if _named(side, s) or _one_word(side, s)]
    near = near or [s for s in close if side.stand.turns == "clause" and _beside(s, side)]
    against = [s for s in charges if _charged_first(s, side) and unlike(s, side)]
    owned = side.stand.kind == Deed.DENIES
    charging = [
        s
        for s in against
        if (repeats(side, s, "denied") if s.broad or not owned else mostly(side, s, "answered"))
    ]
    free = (s for s in claimed.near(side) if apart(s, side) and not within(side, s) and not _echo(side, s))
    free = (s for s in free if not _left_open(s))
    same = (s for s in free if (repeats(side, s, "denied") and _told(side, s)) or _of_both(side, s))
    said = next(iter((*near, *charging)), None) or next((s for s in same if not later(s, side)), None)
    few = len(side.keys) < _FEWEST  # "allegations of fraud", "denied any politics behind it"
    if said is None and (few or _of_what(side)):
        return None
    charged = said is not None and said.stand.kind == Deed.CHARGES
    return Facing(AccountKind.CHARGE if charged else AccountKind.DENIAL, said, side)


def _of_what(denial: Side) -> bool:
    """Whether nobody knows what is denied: of a spokesman's "it was so" his firm is not it."""
    stand = denial.stand
    fronts = stand.who is not None and words("stands", "fronts") & set(folded(denial.report.slice(stand.who)))
    return bool(fronts and stand.said and _VAGUE.match(denial.report.shown(stand.said)))


def _beside(said: Side, denial: Side) -> bool:
    """Whether a "but" of one sentence sets a denial against what is said before it, in words of its own."""
    return said.place == denial.place and said.stand.kind == Deed.SAYS and said.stand.who is not None


def _charged_first(charge: Side, denial: Side) -> bool:
    """Whether somebody is charged, or a kind of people is, before he denies it."""
    return (charge.broad or bool(denial.aliases & charge.against)) and not later(charge, denial)


def _named(denial: Side, said: Side) -> bool:
    """Whether what was said right before shares names and a word with what is denied."""
    names, shared = denial.names & said.names, denial.topical.keys() & said.topical.keys()
    return bool(names) and (bool(shared) or (len(names) >= _FEWEST and len(denial.topical) < _FEWEST))


def _echo(denial: Side, said: Side) -> bool:
    """Whether what somebody says that he does not is what another says is not."""
    return denial.stand.kind == Deed.DISOWNS and "not" in denial.keys and "not" in said.keys


def _left_open(said: Side) -> bool:
    """Whether a claim leaves open what it speaks of: an inquiry into "whether laws were broken"."""
    return not _OPEN.isdisjoint(folded(said.report.slice(said.stand.shown)))


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
    return bool(denial.aliases & said.names) or repeats(said, denial, "shared")


def answered(side: Side, before: Sequence[Side], charges: Sequence[Side]) -> Facing | None:
    """A denial that only points back, with what it answers."""
    near = before_it(before, side, BACK)
    charged = [s for s in near if s.stand.kind == Deed.CHARGES]
    charged = [s for s in charged if _may_mean(s, side)]
    free = (s for s in charges if side.aliases & s.against and unlike(s, side))
    far = [] if side.stand.points else [s for s in free if _charged_first(s, side)]
    accusers = charged or far  # "denied that" is of what stands right before it
    if charged or len({s.name for s in accusers}) == 1:
        return Facing(AccountKind.CHARGE, accusers[0], side)
    says = [s for s in near if s.stand.kind == Deed.SAYS]
    said = next((s for s in says if _meant(side, s)), None)
    nearest = next((s for s in says if said is not None and s.place == said.place), None)
    return Facing(AccountKind.DENIAL, said, side) if said is not None and said is nearest else None


def _may_mean(charge: Side, denial: Side) -> bool:
    """Whether a charge close by is of who denies it: in its sentence, or right before, of nobody named."""
    if denial.aliases & charge.against or charge.place == denial.place:
        return True
    named = charge.stand.target is not None and not charge.broad and denial.named
    return charge.place == denial.place - 1 and (not named or bool(denial.called & charge.told_of))


def slighted(side: Side, before: Sequence[Side], charges: Sequence[Side], back: int = BACK) -> Facing | None:
    """A charge against whoever slights the case or pleads, best one close by; "his lawyer" is of the last."""
    near = [s for s in before_it(before, side, back) if s.stand.kind == Deed.CHARGES]
    theirs = [s for s in near if s.against][:1] if _spoken_for_another(side) else []
    meant = [s for s in near if side.aliases & s.against] or theirs
    if back == BACK:
        meant = meant or [s for s in charges if _charged_first(s, side) and not s.broad and unlike(s, side)]
    said = next((s for s in meant if s.report.id == side.report.id), next(iter(meant), None))
    return Facing(AccountKind.CONTRAST, said, side) if said is not None else None


def _spoken_for_another(side: Side) -> bool:
    """Whether somebody speaks for one who is not named beside him: "his lawyer, Ada Roe"."""
    told = folded(side.report.slice(side.stand.who)) if side.stand.who else []
    return bool(told) and told[0] in _THEIRS and not words("stands", "fronts").isdisjoint(told)


def disputed(side: Side, before: Sequence[Side], spoken: Sequence[Side]) -> Facing | None:
    """Another's account that somebody, or his aides, dispute right behind it: "that characterization"."""
    held = side.stand.held
    if not side.stand.points or held is None or not _tells_of(side, held):
        return None
    free = [s for s in spoken if 0 <= side.place - s.place <= BACK and unlike(s, side) and s.named]
    free = [s for s in free if len(s.topical) >= _FEWEST]
    quoted = next((s for s in reversed(before) if s.mouths and 0 < side.place - s.place < BACK), None)
    if quoted is not None and (speaker := next((s for s in free if s.party in quoted.mouths), None)):
        return Facing(AccountKind.DENIAL, _through(speaker, quoted), side)
    last = max(free, key=lambda s: s.place, default=None)
    return (
        Facing(AccountKind.DENIAL, last, side)
        if last is not None and side.place - last.place < BACK
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
