"""What a text says that a number includes or leaves out: "with the crew", "besides the crew"."""

from __future__ import annotations

import re

from crosswire.resources import linking, lists
from crosswire.resources.words.forms import ends, without
from crosswire.types import Bounds, Figure

_AFTER, _BEFORE = lists.patterns("extract/parts/bounds", "after", "before")
_IDLE = lists.words("extract/parts/bounds", "idle")


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
    known, words = linking.nouns(), re.findall(r"[a-z][a-z'’-]+", lists.known(phrase))
    singular = (_singular(word, known.class_of) for word in words if word not in _IDLE)
    return tuple(dict.fromkeys(known.class_of.get(word, word) for word in singular if word not in known.idle))


def _singular(word: str, known: dict[str, str]) -> str:
    return word if word in known or ends(word, "no_plural") else without(word, "plural")
