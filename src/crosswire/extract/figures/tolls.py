"""Tolls that are given anew: what they count stands in another word, or in the sentence before.

"lowered the toll from 95 to 84"                                  killed, by "toll"
"said 20 had died but later revised the number to 17"             killed, by the 20
"killed 31 people, down from an earlier count of 40"              killed, by the 31
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from crosswire.extract.figures.counted import Counted, containers
from crosswire.extract.figures.lexicon import table
from crosswire.extract.figures.outcomes import people_classes
from crosswire.types import FigureKind

if TYPE_CHECKING:
    from crosswire.extract.figures.links import Reading

_LEADS = frozenset({"to", "from", "at", "by"})
_COUNTS = r"(?:toll|count|figure|number|estimate|total|tally)"
_EARLIER = re.compile(
    rf"(?i)\b(?:earlier|previous|initial|preliminary|original|first|former|prior|last|current|latest)\s+"
    rf"(?:\w+\s+)?{_COUNTS}\s+(?:of|at)\s+$"
)
_BARE = re.compile(rf"(?i)^(?:(?:the|that|this|its|their|his|her|an?|earlier|previous)\s+)*{_COUNTS}$")
_UP_FROM = re.compile(r"(?i)\b(?:up|down|raised|revised|lowered|reduced|increased)\s+from\s+$")
_BACK = 6  # readings back that a bare count may take up


def restates(verb: Any, noun: Any, counted: Counted) -> bool:
    """Whether a verb gives the number of its object anew: "cut its count of the dead to 290"."""
    if (
        noun.dep != "obj"
        or noun.i > counted.anchor.i
        or verb.lemma.lower() not in table("verbs")["restating"]
    ):
        return False
    last = counted.anchor.head if counted.anchor.dep == "advmod:quant" else counted.anchor  # "from 95 to 84"
    hangs = last.dep == "comp:obj" and last.head.lower in _LEADS
    return hangs and (counted.head is None or (counted.people and noun.lemma.lower() in containers()))


def source(text: str, own: Reading, earlier: Sequence[Reading]) -> Reading | None:
    """The figure before that a bare count is another number of, if it is one.

    Args:
        text: The paragraph's text.
        own: What the figure's own words say.
        earlier: The readings before it, complete.
    """
    if own.quantity.kind is not FigureKind.COUNT or own.predicate.name in people_classes():
        return None
    if own.counted.head is not None or not _bare(text, own):
        return None
    pool = [
        r for r in reversed(earlier[-_BACK:]) if r.quantity.kind is FigureKind.COUNT and r.including is None
    ]
    here = own.counted.anchor.sent.start
    return next(
        (
            r
            for r in pool
            if r.predicate.name in people_classes()
            or (r.counted.anchor.sent.start == here and r.counted.head is not None)
        ),
        None,
    )


def taken_up(own: Reading, before: Reading) -> Reading:
    """The figure with what happened, and to whom, of the one that it is another number of."""
    noun = replace(own.counted, lemmas=before.counted.lemmas[:1], people=before.people)
    said = replace(own.predicate, name=before.predicate.name, lemmas=before.predicate.lemmas)
    return replace(own, counted=noun, predicate=said, people=before.people)


def _bare(text: str, own: Reading) -> bool:
    before = text[max(0, own.quantity.start - 50) : own.quantity.start]
    if _EARLIER.search(before) or _UP_FROM.search(before):
        return True
    verb = own.predicate.verb
    if verb is None or verb.lemma.lower() not in table("verbs")["restating"]:
        return False
    return any(
        _BARE.match(text[c.left_edge.idx : c.idx + len(c.text)]) for c in verb.children if c.dep == "obj"
    )
