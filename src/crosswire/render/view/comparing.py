"""Two wordings word by word: what both have, what the one leaves out, what only the other has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from crosswire.resources import lists

ALIKE = 0.3  # share of words in common from which two wordings can be laid beside each other
_STRAIGHT = str.maketrans("’‘", "''")
_DASHES = re.compile("-{2,3}|[–—]")
_EDGE = re.compile(r"^\W+|\W+$")
_LONG: dict[str, str] = lists.table("render/contractions.toml")["long"]
_SHORT = re.compile(
    "|".join(rf"(?:\b|(?<=\w)){re.escape(s)}\b" for s in sorted(_LONG, key=len, reverse=True))
)


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

    Case, punctuation, the kind of apostrophe and that of a dash make no difference, nor do contractions.

    >>> [(run.change.value, run.text) for run in compared("warned two villages", "Warned six villages")]
    [('same', 'Warned'), ('left_out', 'two'), ('added', 'six'), ('same', 'villages')]
    """
    first, second = one.split(), other.split()
    keys = [[_key(word) for word in words] for words in (first, second)]
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    if keys[0] == keys[1] or matcher.ratio() < ALIKE:
        return ()
    runs = tuple(_runs(matcher, first, second))
    return runs if any(run.change is not Change.SAME for run in runs) else ()


def _key(word: str) -> str:
    plain = straight(word)
    return _EDGE.sub("", plain).casefold() or plain


def _spelt_out(words: Sequence[str]) -> list[str]:
    """The keys of some words, each contraction as the words that it stands for."""
    return _SHORT.sub(lambda short: _LONG[short[0]], " ".join(map(_key, words))).split()


def _runs(matcher: SequenceMatcher[str], first: list[str], second: list[str]) -> Iterator[Run]:
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal" or (tag == "replace" and _spelt_out(first[a:b]) == _spelt_out(second[c:d])):
            yield Run(Change.SAME, " ".join(second[c:d]))
            continue
        if a < b:
            yield Run(Change.LEFT_OUT, " ".join(first[a:b]))
        if c < d:
            yield Run(Change.ADDED, " ".join(second[c:d]))
