"""What one report has as open and a later one as done, and what an article says of its own correction.

sides | open before, done after (the same actor, the same matter, the same thing) -> Account
sides | who gives up what he held, in the words of a report -> Account
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.collate.accounts.matters import position
from crosswire.collate.accounts.opposing import limit
from crosswire.collate.accounts.sides import Side
from crosswire.resources.words import words
from crosswire.types import Account, AccountKind, Extract, Passage, Position
from crosswire.types.acts import Deed
from crosswire.types.versions import NoteKind

_SEEN = 40  # of each, those that are looked at
_NOTES = frozenset((NoteKind.CORRECTION, NoteKind.RETRACTION))


def overtaken(sides: Sequence[Side]) -> Iterator[Account]:
    """One account for each matter that is open in one report and done in another of a later day."""
    waiting = [s for s in sides if s.stand.kind == Deed.OPEN][:_SEEN]
    done = [s for s in sides if s.stand.kind == Deed.DONE][:_SEEN]
    taken: set[int] = set()
    for first in waiting:
        if id(first) in taken or not (after := _after(first, waiting, done)):
            continue
        before = [s for s in waiting if all(_settled(s, d) for d in after)]
        taken.update(map(id, before))
        positions = tuple(position(told, named=False) for told in (before, after))
        yield Account(positions[1].claim, positions, kind=AccountKind.OVERTAKEN)


def _after(first: Side, waiting: Sequence[Side], done: Sequence[Side]) -> list[Side]:
    """What settles it; nothing where its own report, or one that came out later, has it the other way."""
    same = [d for d in done if _one(first, d)]
    after = [d for d in same if _settled(first, d)]
    own = any(d.report.id == first.report.id for d in same)
    again = any(_later(d, s) for d in after for s in waiting if _one(s, d))
    return [] if own or again else after


def _settled(first: Side, done: Side) -> bool:
    return _later(first, done) and _one(first, done)


def _later(first: Side, then: Side) -> bool:
    one, other = first.report.published, then.report.published
    return one is not None and other is not None and one.date() < other.date()


def _one(first: Side, done: Side) -> bool:
    """Whether both are of one matter: who does it, and what it is done to."""
    matters = set(first.stand.settles) & set(done.stand.settles)
    if not matters:
        return False
    actors = first.stand.who is not None and done.stand.who is not None
    if actors and not (first.party == done.party if first.named else first.aliases & done.aliases):
        return False
    things = first.stand.said is not None and done.stand.said is not None
    if not (actors and first.named):
        return things and bool(first.names & done.names) and _shares(first, done)
    alone = bool(matters & words("pending", "alone"))
    if not things:
        return alone
    parted = first.names and done.names and not first.names & done.names
    return not parted and (alone or _shares(first, done))


def _shares(first: Side, done: Side) -> bool:
    """Whether both are done to what most of the words of either tell."""
    own, other = ({k: w for k, w in s.keys.items() if k != "not"} for s in (first, done))
    shared = sum(weight for key, weight in own.items() if key in other)
    return 0 < limit("answered") * min(sum(own.values()), sum(other.values())) <= shared


def turned(sides: Sequence[Side]) -> Iterator[Account]:
    """One account for each party that has changed its mind, told by the clause that says both.

    That another turned is no news in the mouth of who finds fault with it: "“They backed down,” Roe said".
    """
    held: list[list[Side]] = []
    told_of = (s for s in sides if s.stand.kind == Deed.TURNED and s.named and not _long_past(s))
    for side in (s for s in told_of if s.mouths <= s.aliases):
        own = next((one for one in held if side.aliases & one[0].aliases), None)
        if own is None:
            held.append([side])
        elif _shares(own[0], side):
            own.append(side)
    for told in held:
        place = position(told)
        yield Account(place.claim, (place,), kind=AccountKind.TURNED)


def _long_past(side: Side) -> bool:
    """Whether it is told of somebody's past: "early in his career"."""
    return not words("stands", "past").isdisjoint(side.keys)


def corrected(extracts: Sequence[Extract]) -> Iterator[Account]:
    """What articles say of themselves that they had wrong, in their words."""
    for extract in extracts:
        report = extract.report
        for note in (n for n in extract.parts.notes if n.kind in _NOTES):
            told = Passage(report.id, note.span.start, note.span.end, report.slice(note.span))
            claim = report.shown(note.span).strip()
            if len(claim.split()) > _FEWEST:
                held = Position(None, claim, statements=(), reports=(report.id,), evidence=(told,))
                yield Account(claim, (held,), kind=AccountKind.CORRECTED)


_FEWEST = 4  # words of a note that says what was corrected
