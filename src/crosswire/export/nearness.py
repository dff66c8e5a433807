"""Whether something happened at a place or near it, as the sentences of its figures say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from crosswire.export.lookup import Lookup
from crosswire.resources.words import words
from crosswire.types import Entity, Figure, Passage, Span

_BEFORE = 60  # characters before a name that are looked at


def near(known: Lookup, place: Entity | None, figures: Iterable[Figure]) -> bool:
    """Whether most sentences that name the place put the event beside it: "near", "20 km from"."""
    if place is None:
        return False
    said = [
        _beside(known, mention, one.sentence)
        for one in figures
        for mention in place.mentions
        if mention.report == one.report and one.sentence.covers(mention.span)
    ]
    return 2 * sum(said) > len(said)


def _beside(known: Lookup, mention: Passage, sentence: Span) -> bool:
    start = max(sentence.start, mention.start - _BEFORE)
    return before().search(known.words(mention.report, Span(start, mention.start))) is not None


@cache
def before() -> re.Pattern[str]:
    """What stands before the name: "near the town of ".

    >>> [before().search(one) is not None for one in ("12 miles north of ", "in ", "near the town of ")]
    [True, False, True]
    """
    beside, way, measure, kind = (
        "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in sorted(words("nearness", name)))
        for name in ("beside", "way", "measure", "kind")
    )
    return re.compile(
        rf"\b(?:{beside}|(?:{way})\s+of|(?:{measure})\s+(?:away\s+)?from)\s+"
        rf"(?:the\s+)?(?:(?:\w+\s+)?(?:{kind})\s+of\s+)?$",
        re.IGNORECASE,
    )
