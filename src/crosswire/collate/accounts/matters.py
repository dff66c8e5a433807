"""Accounts made of stands that face each other: one for each matter, however many reports tell of it.

sides | facing | one matter (the same sides on the same thing, or one denial of it) -> Account
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.collate.accounts.judged import judging, one_thing
from crosswire.collate.accounts.nearby import Facing
from crosswire.collate.accounts.opposing import by, limit
from crosswire.collate.accounts.quoting import in_full
from crosswire.collate.accounts.sides import Side
from crosswire.link import Sets
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.resources.words.forms import singular
from crosswire.types import Account, AccountKind, JoinedStatements, Passage, Position, Span
from crosswire.types.acts import Deed

_LONGEST = 200  # characters of a charge that is told with who makes it
_GAP = 40  # characters between a party and its verb
_NEAR = 40  # pairs that share a word, or a party, with one: the last ones before it
_TRIM = ' ,;:“”"'
_INDEFINITE, _RELATIVE, _PRONOUNS = lists.several(
    "collate/accounts/matters", "indefinite", "relative", "pronouns"
)
_THEIRS = lists.words("collate/accounts/denying", "theirs")
_ANSWERS = frozenset((Deed.DENIES, Deed.DISAGREES, Deed.REFUSES, Deed.REBUTS))


def matters(pairs: Sequence[Facing]) -> tuple[Account, ...]:
    """The accounts, in the order in which their first answer stands in the reports."""
    sets = Sets(len(pairs))
    shelved: dict[str, list[int]] = defaultdict(list)
    for number, pair in enumerate(pairs):
        keys = (
            *_topical(pair),
            *pair.answer.stand.things,
            *(f"by {name}" for name in sorted(_names(pair) | pair.answer.aliases)),
        )
        for other in sorted({n for key in keys for n in shelved[key][-_NEAR:]}):
            if _one(pairs[other], pair):
                sets.join(other, number, by("same_claim"))
        for key in keys:
            shelved[key].append(number)
    return tuple(_account([pairs[n] for n in group]) for group in sets.groups())


def _one(pair: Facing, other: Facing) -> bool:
    """Whether two pairs are of one matter: one side answers the same, or both sides meet on it again."""
    if AccountKind.JUDGED in {pair.kind, other.kind}:
        return pair.kind is other.kind and one_thing(pair.answer, other.answer)
    alone = pair.said is None and other.said is None
    both = _names(pair) == _names(other)
    nobody = pair.answer.stand.who is None and other.answer.stand.who is None
    again = nobody and pair.said and other.said and pair.said.aliases & other.said.aliases
    if not (alone or both or again or pair.answer.aliases & other.answer.aliases):
        return False
    if pair.said and pair.said is other.said and pair.answer.aliases & other.answer.aliases:
        return True
    if both and pair.said and other.said:
        charged = pair.said.against == other.said.against != frozenset() and pair.said.stand.kind != Deed.SAYS
        if charged or not (pair.answer.stand.said or other.answer.stand.said):
            return True
    one, two = _topical(pair), _topical(other)
    shared = sum(weight for key, weight in one.items() if key in two)
    return shared >= limit("answered") * min(sum(one.values()), sum(two.values())) > 0


def _names(pair: Facing) -> frozenset[str]:
    return frozenset((pair.answer.name, *((pair.said.name,) if pair.said else ())))


def _topical(pair: Facing) -> dict[str, float]:
    return pair.answer.topical if pair.answer.stand.said or not pair.said else pair.said.topical


def _account(pairs: Sequence[Facing]) -> Account:
    alone = all(p.said is None for p in pairs)
    pairs = [replace(p, answer=_by_name(p.answer)) for p in pairs] if alone else pairs
    first = min(pairs, key=lambda p: (p.said is None, not p.answer.stand.said, len(_topic(p))))
    named = [position(stands) for stands in _held(pairs)]
    charging = next((p.answer.holder for p in pairs if p.answer.holder), None)
    named = [p if p.voice or p.party else replace(p, party=charging) for p in named]
    unnamed = [_unnamed(p.answer) for p in pairs if p.said is None][:1] if alone else []
    return Account(
        topic=_judged(pairs) if first.kind is AccountKind.JUDGED else _topic(first),
        positions=(*unnamed, *sorted(named, key=lambda p: p.marks != ())),
        joined=tuple(dict.fromkeys(_joined(pairs))),
        kind=AccountKind.UPDATED if any(_settled(p) for p in pairs) else first.kind,
    )


def _by_name(side: Side) -> Side:
    """A side whom no other is set against, without whose he is: "envoy Ada Roe", for "his envoy Ada Roe"."""
    first, _, rest = side.voice.partition(" ")
    owned = lists.known(first) in _THEIRS and any(word[:1].isupper() for word in rest.split())
    return replace(side, voice=rest) if owned else side


def _settled(pair: Facing) -> bool:
    """Whether a report tells one of both as what was said first, and holds no more."""
    return pair.answer.stand.settled or (pair.said is not None and pair.said.stand.settled)


def _held(pairs: Sequence[Facing]) -> list[list[Side]]:
    """The stands of each side: "survivors" of two reports are one."""
    held: list[list[Side]] = []
    for side in (s for pair in pairs for s in (pair.said, pair.answer) if s is not None):
        own = next((one for one in held if side.aliases & one[0].aliases or _reports_own(side, one[0])), None)
        if own is None:
            held.append([side])
        elif side not in own:
            own.append(side)
    return held


def _reports_own(side: Side, other: Side) -> bool:
    """Whether both tell in a report's own voice that a claim is not borne out."""
    return side.stand.kind == other.stand.kind == Deed.DOUBTS


def _topic(pair: Facing) -> str:
    """What it is about: what is denied, the charge with who makes it, or what is said first."""
    said, answer = pair.said, pair.answer
    denied = answer.stand.kind == Deed.DENIES and answer.stand.said is not None
    if said is None or (denied and said.stand.kind != Deed.CHARGES):
        told = answer.stand.said or answer.stand.shown
        return _by_whom(answer) if answer.stand.leans or _unsaid(pair) else _text(answer, told)
    acted = said.stand.kind in {Deed.CHARGES, Deed.CRITICISES, Deed.DEMANDS} or said.stand.leans
    return _by_whom(said) if acted else _text(said, _shown(said))


def _unsaid(pair: Facing) -> bool:
    """Whether nobody is named who says what is denied: then who denies it stands in the label, before it."""
    answer, stand = pair.answer, pair.answer.stand
    if pair.said is not None or stand.kind != Deed.DENIES or stand.said is None or stand.who is None:
        return False
    ahead = stand.who.end <= stand.shown.start and stand.shown.end <= stand.said.end
    return ahead and not (stand.held and _speaks(answer, stand.held))


def _judged(pairs: Sequence[Facing]) -> str:
    """What is judged, as one report names it: best by whose it is, never as one of several ("an offer")."""
    sides = (s for pair in pairs for s in (pair.said, pair.answer) if s is not None and s.stand.said)
    named = [(s, s.stand.said) for s in sides if s.stand.said is not None]
    told = {_text(side, span): (not side.names, span.end - span.start) for side, span in named}
    known = {t: size for t, size in told.items() if lists.known(t.split()[0]) not in _INDEFINITE} or told
    return min(known, key=lambda t: known[t])


def _by_whom(side: Side) -> str:
    """A stand with who takes it: as the report has both, or else one behind the other."""
    who, shown = side.stand.who or side.stand.target or side.stand.shown, side.stand.shown
    whole = Span(min(who.start, shown.start), shown.end)
    near = (
        not side.stand.pronoun
        and who.end <= shown.start <= who.end + _GAP
        and whole.end - whole.start <= _LONGEST
    )
    between = lists.known(side.report.slice(Span(who.end, max(who.end, shown.start)))).strip(_TRIM)
    if near and side.voice == side.report.shown(who) and between not in _RELATIVE:
        return _text(side, whole)
    if not side.voice or who.end > shown.start:
        return _text(side, _shown(side))
    comma = "," if "," in side.voice and side.report.slice(Span(who.end, who.end + 1)) == "," else ""
    return f"{side.voice}{comma} {_text(side, shown)}"


def _text(side: Side, span: Span) -> str:
    return in_full(side.report, span)


def position(stands: Sequence[Side], *, named: bool = True) -> Position:
    """What a side holds: told by the stand that says most of itself, the first of several.

    Args:
        stands: Its stands, at least one.
        named: Whether they are those of the party that they name; else reports tell them in their own voice.
    """
    told = next((s for s in stands if judging(s)), None)
    told = told or next((s for s in stands if s.stand.said is not None), stands[0])
    shown = _shown(told)
    others = [s for s in stands if s is not told]
    answers = told.stand.kind in _ANSWERS or bool(told.stand.turns)
    return Position(
        party=told.party if named else None,
        claim=_text(told, shown),
        statements=tuple(dict.fromkeys(name for s in stands for name in s.statements)),
        reports=tuple(dict.fromkeys(s.report.id for s in stands)),
        voice=told.voice if named else "",
        evidence=tuple(_passage(s, _shown(s)) for s in (told, *others)),
        marks=(_passage(told, told.stand.cue),) if answers and shown.covers(told.stand.cue) else (),
    )


def _shown(side: Side) -> Span:
    stand = side.stand
    return stand.said if stand.kind == Deed.SAYS and stand.said is not None else stand.shown


def _unnamed(answer: Side) -> Position:
    """What somebody denies, of whom no report says who says it: "reports", "US assertions"."""
    said, held = answer.stand.said or answer.stand.shown, answer.stand.held
    leaning = lists.known(_text(answer, said).split()[0]) in _PRONOUNS
    if leaning and answer.holder and held is not None and held.end <= said.start <= held.end + _GAP:
        said = Span(held.start, said.end)  # "the claim that he sold it": not whose claim it is
    return Position(
        party=answer.holder,
        claim=_text(answer, said),
        statements=(),
        reports=(answer.report.id,),
        voice=_text(answer, held) if held and _speaks(answer, held) else "",
        evidence=(_passage(answer, said),),
    )


def _speaks(answer: Side, held: Span) -> bool:
    """Whether words for what is denied say who says it: "press reports" do, "the notion" does not."""
    said = answer.report.shown(held).split()
    named = answer.holder is not None or any(word[:1].isupper() for word in said)
    claim = singular(lists.known(said[-1])) in words("stands", "told", "guilt") - words("stands", "aired")
    return named or not claim or any(lists.known(word) in words("parties") for word in said)


def _passage(side: Side, span: Span) -> Passage:
    return Passage(side.report.id, span.start, span.end, side.report.shown(span))


def _joined(pairs: Sequence[Facing]) -> Iterator[JoinedStatements]:
    why = by("answer")
    for pair in pairs:
        if pair.said is not None and pair.said.statements and pair.answer.statements:
            ends = (pair.said.statements[0], pair.answer.statements[0])
            if ends[0] != ends[1]:
                yield JoinedStatements(ends, why.code, why.reason, why.score)


def numbered(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The accounts with their ids, in their order."""
    return tuple(replace(account, id=f"a{n}") for n, account in enumerate(accounts, 1))
