"""Phrases that speak of something again without its name, and what a name shows of its kind.

"The airline", "the group", "the strip": which of those named it is, comparing the story's names decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crosswire.resources import entities as tables
from crosswire.resources import lists
from crosswire.resources.words import words as listed
from crosswire.resources.words.forms import ends
from crosswire.types import Again, EntityType, Named, Span

_BEHIND_A_NOUN, _APPOSED = lists.patterns("extract/parts/names/again", "behind_a_noun", "apposed")
_PARAGRAPH = re.compile(r"\n\s*\n")
_SEAT = re.compile(r"-based$")
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]+")


def spoken_again(report: str, text: str) -> Iterator[Again]:
    """The phrases, each with its noun; none with a word that says another one is meant."""
    another = listed("small", "another")
    for match in _pattern().finditer(text):
        words = (match["before"] or "").split()
        if any(
            lists.known(word) in another or (word[0].isupper() and not _SEAT.search(word)) for word in words
        ):
            continue
        if len(words) == 2 and ends(lists.known(words[0]), "manner"):
            continue
        yield Again(report, Span(*match.span()), lists.known(match["noun"]))


@cache
def _pattern() -> lists.Pattern:
    nouns = sorted({*tables.nominals().kinds, *tables.nominals().spots}, key=len, reverse=True)
    return lists.pattern("extract/parts/names/again", "again", nouns="|".join(nouns))


def paragraphs(text: str) -> tuple[int, ...]:
    """Where paragraphs begin, the first left out."""
    return tuple(found.end() for found in _PARAGRAPH.finditer(text))


def strays(text: str, named: Sequence[Named]) -> tuple[int, ...]:
    """Where a capital letter within a sentence stands that nobody has taken for a name."""
    taken = {place for one in named for place in range(one.span.start, one.span.end)}
    starts = (found.start() for found in _CAPITAL.finditer(text))
    return tuple(at for at in starts if at not in taken and not _opens_sentence(text, at))


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 9) : at].rstrip(" \"“”'‘’([")[-1:]
    return before in {"", ".", "!", "?", ":", "\n", "–", "—"} or text[at : at + 2] in {"I ", "I’", "I'"}


def kinds(member: Named, text: str) -> set[str]:
    """The kinds that a mention shows: by the words of its name, or by what stands before or behind it."""
    shown = tables.nominals()
    if member.type is EntityType.PLACE:
        return {member.words[-1]} & shown.spots if len(member.words) > 1 else set()
    found: set[str] = set()
    if member.key and member.key[0] == "institution":
        return {member.key[2].split()[-1]} | ({"army"} if member.key[2] == "armed forces" else set())
    edges = {member.words[-1], member.words[0]} if len(member.words) > 1 else set()
    for word in edges:
        found |= shown.shown.get(word, frozenset())
    before = re.search(r"([\w-]+)\s+$", text[max(0, member.span.start - 30) : member.span.start])
    if before:
        found |= _told(before[1])
    apposed = _APPOSED.match(text[member.span.end : member.span.end + 70])
    if apposed:
        words = _BEHIND_A_NOUN.split(apposed["words"])[0]
        found |= _told(words.split()[-1]) if words.split() else set()
    return found


def _told(noun: str) -> set[str]:
    """What a noun beside a name tells: the noun itself, and its kind where it has only one."""
    word = noun.lower()
    kinds = tables.nominals().kinds.get(word)
    return {word, *(kinds if len(kinds) == 1 else ())} if kinds else set()
