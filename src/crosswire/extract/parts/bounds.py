"""What a text says that a number includes or leaves out: "with the crew", "besides the crew"."""

from __future__ import annotations

import re

from crosswire.resources import linking
from crosswire.types import Bounds, Figure

_LEFT_OUT = (
    r"besides|excluding|exclusive of|not including|not counting|without counting|leaving out|apart from|"
    r"aside from|other than|in addition to|on top of|not to mention"
)
_TAKEN_IN = r"including|inclusive of|counting|together with|along with|with|among them|as well as"
_WORDS = r"(?P<what>(?:[\w'’-]++\s*+){1,4})"
_AFTER = re.compile(
    rf"^[^.;:!?]{{0,60}}?\b(?:(?P<out>{_LEFT_OUT})|(?P<in>{_TAKEN_IN}))\s+{_WORDS}", re.IGNORECASE
)
_BEFORE = re.compile(rf"\b(?P<out>{_LEFT_OUT})\s+{_WORDS}\s*,[^.;:!?,]{{0,30}}$", re.IGNORECASE)
_IDLE = frozenset(
    (
        *("a", "an", "the", "its", "his", "her", "their", "our", "this", "that", "these", "those"),
        *("any", "all", "some", "other", "others", "own", "of", "in", "on", "at", "to", "and", "or", "by"),
        *("for", "was", "were", "are", "is", "had", "have", "been", "who", "which"),
    )
)


def bounds(figure: Figure, text: str) -> Bounds:
    """What stands in the figure's own sentence behind it, or in a phrase right in front of it."""
    before = text[figure.sentence.start : figure.start]
    after = text[figure.end : figure.sentence.end]
    found = _BEFORE.search(before) or _AFTER.match(after)
    if found is None:
        return Bounds()
    what = _nouns(found["what"])
    return Bounds(without=what) if found["out"] else Bounds(including=what)


def _nouns(phrase: str) -> tuple[str, ...]:
    """Its words as the tables know them, without small words and numbers."""
    known, words = linking.nouns(), re.findall(r"[a-z][a-z'’-]+", phrase.lower())
    singular = (_singular(word, known.class_of) for word in words if word not in _IDLE)
    return tuple(dict.fromkeys(known.class_of.get(word, word) for word in singular if word not in known.idle))


def _singular(word: str, known: dict[str, str]) -> str:
    return word if word in known or word.endswith("ss") else word.removesuffix("s")
