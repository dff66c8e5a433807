"""Outlets and agencies that pass on what others said: "told Reuters", "according to state television"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crosswire.extract.statements import mastheads
from crosswire.extract.statements.drafts import Stretch
from crosswire.resources import statements as words
from crosswire.types import ChainLink, LinkKind

_AGENCY = re.compile(r"\b(?:news|press|wire|media) agency\b|\bnewswire\b|\bagency\b", re.IGNORECASE)
_OUTLET = re.compile(
    r"\b(?:newspaper|daily|weekly|magazine|tabloid|broadsheet|broadcaster|television|tv|radio|channel|network|"
    r"news site|news website|outlet|outlets|media|press|podcast|journal)\b",
    re.IGNORECASE,
)
_NOT_MEDIA = re.compile(
    r"\b(?:spokes\w+|official|officials|minister|chief|head|lawyer|office|secretary)\b", re.IGNORECASE
)
# "The report", "the paper": an outlet that was named before.
_AGAIN = re.compile(
    r"^(?:the|this) (?:report|agency|newspaper|paper|channel|broadcaster|outlet)$", re.IGNORECASE
)
# What stands before the outlet that somebody spoke to, or that carried his words.
_PASSED = re.compile(
    r"\b(?:told|tells|telling|to|with|by|on|via|from|quoted by|reported by|cited by|per)\s+"
    r"(?:the\s+|a\s+)?(?:[\w'’-]+\s+){0,4}?$",
    re.IGNORECASE,
)


_QUOTES = re.compile(r"^\s+(?:also\s+|has\s+|had\s+)?(?:quot|cit|report)(?:es?|ed|s)\b", re.IGNORECASE)


_WORD = re.compile(r"\w+")
_CAPITAL_BEHIND = re.compile(r"\s+([A-Z][\w’'-]*)")
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][a-z]+\s+$")
_BEHIND_MEDIA = {
    "News", "TV", "Television", "Radio", "Sport", "Sports", "World", "Online", "English", "Arabic",
    "Business", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
}  # fmt: skip


@cache
def _names() -> re.Pattern[str]:
    longest_first = sorted(words.relays(), key=lambda name: (-len(name), name))
    return re.compile(
        r"(?<![\w-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])", re.IGNORECASE
    )


@cache
def _openings() -> frozenset[str]:
    """The first word of every name."""
    return frozenset(_WORD.findall(name)[0] for name in words.relays())


def named(text: str) -> Iterator[tuple[int, int, ChainLink]]:
    """The known agencies and outlets in a text, each where it stands."""
    if _openings().isdisjoint(_WORD.findall(text.lower())):  # most texts: soon told
        return
    for found in _names().finditer(text):
        written = found.group()
        if written[0].isupper() and not _in_a_name(text, found.start(), found.end()):
            yield (
                found.start(),
                found.end(),
                ChainLink(written, None, LinkKind(words.relays()[written.lower()])),
            )


def _in_a_name(text: str, start: int, end: int) -> bool:
    """Whether the words are part of a longer name: "Petra Lind" is no agency."""
    behind = _CAPITAL_BEHIND.match(text, end)
    if behind and behind.group(1) not in _BEHIND_MEDIA:
        return True
    one_word = text[start:end].istitle() and " " not in text[start:end]
    return one_word and bool(_CAPITAL_BEFORE.search(text, 0, start))


def link(source: str) -> ChainLink | None:
    """The agency or outlet that a source phrase names; none when the phrase is somebody else's."""
    if not source or _NOT_MEDIA.search(source):
        return None
    for start, end, found in named(source):
        rest = (source[:start] + source[end:]).strip()
        if len(rest.split()) <= 6 and not re.search(r"\b(?:of|for|who|and)\b", source[:start]):
            return found
    if _AGENCY.search(source) and re.search(r"\b(?:news|press)\b", source, re.IGNORECASE):
        return ChainLink(source, None, LinkKind.AGENCY)
    return ChainLink(source, None, LinkKind.OUTLET) if _OUTLET.search(source) else None


def holder(source: str) -> ChainLink:
    """The link for a source that only passes a statement on."""
    return link(source) or ChainLink(source, None, LinkKind.INTERMEDIARY)


def is_media(source: str) -> bool:
    """Whether a source passes on what others say: an agency, an outlet, or a report named before."""
    return link(source) is not None or again(source)


def passes(cue: str) -> bool:
    """Whether the cue is that of an outlet: "the army said …, Les Echos reported"."""
    return cue.strip().lower() in {"reported", "reports"}


def again(source: str) -> bool:
    """Whether the phrase points back to an outlet that was named before."""
    return bool(_AGAIN.match(source.strip()))


def passed_on(text: str, sentence: tuple[int, int], taken: list[Stretch]) -> ChainLink | None:
    """The agency or outlet that carried a statement, named in its sentence outside source and content.

    Args:
        text: The paragraph's text.
        sentence: Start and end of the sentence in it.
        taken: Source and content, whose own words do not count.
    """
    for start, end, found in named(text[sentence[0] : sentence[1]]):
        here = (start + sentence[0], end + sentence[0])
        inside = any(s.start <= here[0] < s.end for s in taken)
        before, behind = text[sentence[0] : here[0]], text[here[1] : sentence[1]]
        if not inside and (_PASSED.search(before) or _QUOTES.match(behind)):
            return found
    for start, end, found in mastheads.spoken_to(text[sentence[0] : sentence[1]]):
        here = (start + sentence[0], end + sentence[0])
        if not any(s.start <= here[0] < s.end for s in taken):
            return found
    return None
