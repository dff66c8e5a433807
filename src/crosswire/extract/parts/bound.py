"""What may not be cut from a number: its noun, what is said of it, what happened to a bare one."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.grammar import NOUNS, SUBJECTS, steps
from crosswire.types.parse import Parse, Token


def noun_end(own: Sequence[Token]) -> int:
    """Where the noun of a number ends: "31 of the dead", "four children"."""
    token = own[-1]
    for _ in range(4):
        above = token.head
        if above is token or above.pos not in {*NOUNS, "NUM", "ADJ"} or above.i <= token.i:
            break
        if above.i - own[-1].i > 4:
            break
        token = above
    return max(token.i, own[-1].i)


def happening(own: Sequence[Token]) -> int:
    """Where the verb stands whose subject the number is: what it says of it stays."""
    return max((above.i for under, above in steps(own[-1]) if under.dep in SUBJECTS), default=0)


def befallen(
    parse: Parse, runs: Sequence[tuple[int, int]], held: tuple[int, int], last: int
) -> list[tuple[int, int]]:
    """The runs, the last with what happened to a bare number that it ends with: "left another 30 injured"."""
    start, end = runs[-1] if runs else held
    bare = bool(runs) and end == held[1] and parse[end].pos == "NUM" and end < last
    return [*runs[:-1], (start, end + 1)] if bare and parse[end + 1].tag in {"VBN", "VBD"} else list(runs)
