"""One thing judged in opposite ways by named sides, in any reports: "a fair compromise", "a non-starter".

The thing is surely one: most of its words are the same, or the reports open with the one matter of its kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from crosswire.collate.accounts.opposing import limit
from crosswire.collate.accounts.sides import Side
from crosswire.resources.collating import synonyms
from crosswire.resources.words import table, words
from crosswire.types.acts import AGAINST, FOR, JUDGING

_SEEN = 40  # sides for a thing, and against it, that are looked at


def divided(sides: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    """Who is for a thing with who is against it; each of both once, and who has met nobody is left out."""
    backing = [s for s in sides if s.stand.kind in FOR][:_SEEN]
    opposing = [s for s in sides if s.stand.kind in AGAINST][:_SEEN]
    met: set[int] = set()
    for side in opposing:
        if said := next((s for s in backing if _apart(s, side) and one_thing(s, side)), None):
            met.add(id(said))
            yield said, side
    for side in (s for s in backing if id(s) not in met):
        if other := next((o for o in opposing if _apart(side, o) and one_thing(side, o)), None):
            yield side, other


def _apart(one: Side, other: Side) -> bool:
    """Whether two are surely two, neither in the other's words, and each has a name where they judge."""
    inside = one.report.id == other.report.id and one.stand.shown.overlaps(other.stand.shown)
    mouths = one.mouths & (other.aliases | other.mouths) or other.mouths & one.aliases
    called = (one.called & other.called) - _titles() or one.aliases & other.aliases
    return not (inside or mouths or called or (judging(one, other) and not (one.named and other.named)))


def judging(*sides: Side) -> bool:
    """Whether one of them says how good a thing is, and not only that he is for or against it."""
    return any(side.stand.kind in JUDGING for side in sides)


def one_thing(one: Side, other: Side) -> bool:
    """Whether two things that are judged are one: alike in words, or the matter that reports open with."""
    placed = one.names and other.names and not one.names & other.names
    if placed or one.stand.said is None or other.stand.said is None:
        return False
    mostly = [side.stand.things[:1] for side in (one, other)]  # "decision": a ruling, seldom a referee's
    if not mostly[0] or mostly[0] != mostly[1] or not (one.named and other.named):
        return alike(one, other) and (not judging(one, other) or bool(one.names & other.names))
    kept = [{key for key in side.topical if key not in _nouns()} for side in (one, other)]
    return not all(kept) or bool(kept[0] & kept[1])


def alike(one: Side, other: Side) -> bool:
    """Whether two things told by a noun or two are one: most words of each are the other's."""
    shared = sum(weight for key, weight in one.topical.items() if key in other.topical)
    whole = (sum(one.topical.values()), sum(other.topical.values()))
    placed = one.names and other.names and not one.names & other.names
    return shared >= max(limit("rare"), limit("said") * max(whole)) and not placed


@cache
def _titles() -> frozenset[str]:
    """What is no part of a name: two senators are two."""
    return frozenset(
        word.rstrip("s") for title in words("titles") | words("titles", "named") for word in title.split()
    )


@cache
def _nouns() -> frozenset[str]:
    """The words for matters, as they are compared: they tell the kind, not which of it."""
    nouns = words("judging", *table("judging")["view"])
    return frozenset(synonyms().get(noun, noun) for noun in nouns)
