"""Two wordings word by word: what both have, what the one leaves out, what only the other has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

ALIKE = 0.3  # share of words in common from which two wordings can be laid beside each other
_STRAIGHT = str.maketrans("’‘", "''")
_DASHES = re.compile("-{2,3}|[–—]")
_EDGE = re.compile(r"^\W+|\W+$")


class Change(StrEnum):
    """Which of two wordings has some words."""

    SAME = "same"
    LEFT_OUT = "left_out"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that one or both wordings have."""

    change: Change
    text: str


def straight(text: str) -> str:
    """Text with straight apostrophes and short dashes: which kind an outlet prints is no wording."""
    return _DASHES.sub("-", text.translate(_STRAIGHT))


def compared(one: str, other: str) -> tuple[Run, ...]:
    """The other wording with what it leaves out of the one; nothing where they share too few words.

    Case, punctuation, the kind of apostrophe and that of a dash make no difference.

    >>> [(run.change.value, run.text) for run in compared("warned two villages", "Warned six villages")]
    [('same', 'Warned'), ('left_out', 'two'), ('added', 'six'), ('same', 'villages')]
    """
    first, second = one.split(), other.split()
    keys = [[_key(word) for word in words] for words in (first, second)]
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    if keys[0] == keys[1] or matcher.ratio() < ALIKE:
        return ()
    return tuple(_runs(matcher, first, second))


def _key(word: str) -> str:
    plain = straight(word)
    return _EDGE.sub("", plain).casefold() or plain


def _runs(matcher: SequenceMatcher[str], first: list[str], second: list[str]) -> Iterator[Run]:
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield Run(Change.SAME, " ".join(second[c:d]))
            continue
        if a < b:
            yield Run(Change.LEFT_OUT, " ".join(first[a:b]))
        if c < d:
            yield Run(Change.ADDED, " ".join(second[c:d]))
