"""How many took part in a vote, which is no side of it: "40 percent voted in the ballot"."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire import grammar
from crosswire.languages.outcomes import classify
from crosswire.resources import lists
from crosswire.types import FigureKind
from crosswire.types.parse import Token
from crosswire.types.quantities import Quantity

_IN, _POLLS = lists.several("extract/figures/turnout", "in", "polls")
_SHARES = frozenset({FigureKind.PERCENT, FigureKind.RATIO})
_WHEN_AND_WHERE = frozenset({"DATE", "TIME", "GPE", "LOC"})


def told(quantity: Quantity, chain: Sequence[Token]) -> bool:
    """Whether a share voted for nothing and against nothing that is said.

    Args:
        quantity: The figure.
        chain: The words above what it counts, the nearest first.
    """
    verb = chain[0] if chain else None
    if quantity.kind not in _SHARES or verb is None or verb.pos not in grammar.VERBS:
        return False
    behind = list(verb.rights)
    return classify(verb) == "voted" and any(map(_polled, behind)) and all(map(_setting, behind))


def _polled(word: Token) -> bool:
    """Whether a phrase names what they voted in: "in the ballot"; a bare "voted" may be of a side."""
    held = grammar.complement(word)
    return held is not None and word.lower in _IN and held.lemma.lower() in _POLLS


def _setting(word: Token) -> bool:
    """Whether a word behind the verb says only in what, when or where they voted."""
    held = grammar.complement(word)
    if held is None or word.lower not in _IN:
        return word.pos == "PUNCT" or word.entity in _WHEN_AND_WHERE
    return _polled(word) or held.entity in _WHEN_AND_WHERE
