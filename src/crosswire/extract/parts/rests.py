"""What is counted beside something named: "the host and 15 other nations" makes 16, "12 others were hurt".

"Killed 50 and injured 144 others" counts all the injured: beside people of another fate it is no rest.
"""

from __future__ import annotations

import re

from crosswire.resources import linking, lists
from crosswire.types import Figure

_OTHER = lists.pattern("extract/parts/rests", "other")
_REST = lists.pattern("extract/parts/rests", "rest")
_STOP = re.compile(r"[.!?][\"”’')]?\s+(?=[A-Z\"“‘])|\n")
_BACK = 220  # characters before the sentence in which the fate of others may be told


def is_rest(figure: Figure, text: str) -> bool:
    """Whether the figure leaves out somebody or something that the text has named before."""
    before, behind = text[figure.sentence.start : figure.start], text[figure.end : figure.end + 40]
    if not _OTHER.match(behind) and not _REST.search(before):
        return False
    earlier = _fates(_sentence_before(figure, text))
    told = _fates(before) or earlier
    own = _fates(text[figure.start : figure.sentence.end]) | {figure.predicate or ""}
    return told <= own or figure.predicate in earlier - _fates(before)


def _sentence_before(figure: Figure, text: str) -> str:
    start = figure.sentence.start
    lead = text[max(0, start - _BACK) : start].rstrip()
    return _STOP.split(lead)[-1]


def _fates(words: str) -> set[str]:
    """The outcomes of people that some words tell."""
    known = linking.outcomes()
    forms = {form for word in re.findall(r"[a-z]+", words.lower()) for form in _forms(word)}
    return {name for form in forms for name in known.class_of.get(form, ()) if name in known.people}


def _forms(word: str) -> tuple[str, ...]:
    """The word, and what it may be a form of: "killed", "wounding", "deaths"."""
    stem = word.removesuffix("ing").removesuffix("ed").removesuffix("d")
    return (word, stem, f"{stem}e", word.removesuffix("s"))
