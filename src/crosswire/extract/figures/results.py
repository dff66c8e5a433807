"""The two numbers of a result as figures: what they count, and whose they are.

Of votes ("The Senate voted 52-48") one is for and one against, and who voted is a qualifier. Points have
sides: in "Derre beat Almara 3-1" and in "Almara lost 3-1 to Derre" three are Derre's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosswire import grammar
from crosswire.extract.figures import bearers
from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.predicate import Predicate
from crosswire.resources import lists
from crosswire.types.parse import Parse, Token
from crosswire.types.quantities import Quantity, Side

_WINNING, _LOSING, _OVER = lists.several("extract/figures/results", "winning", "losing", "over")
_OWN = ("scored", "won")  # points, and votes that each of two got


def counted(parse: Parse, quantity: Quantity, side: Side) -> Counted:
    """What a number of a result counts.

    Args:
        parse: The paragraph.
        quantity: The number.
        side: What it is of the result.
    """
    root = parse[quantity.first : quantity.last].root
    return Counted(None, root, lemmas=(side.counted,), qualifiers=side.of)


def happened(found: Predicate, side: Side) -> Predicate:
    """What is said of a number of a result, with the words of its sentence behind.

    Args:
        found: What the sentence's verbs say of it.
        side: What it is of the result.
    """
    return replace(found, name=side.outcome, lemmas=tuple(dict.fromkeys((side.outcome, *found.lemmas))))


def owners(parse: Parse, quantities: Sequence[Quantity]) -> list[Token | None] | None:
    """Whose the two numbers of a result are, where they are points; None where these are no result.

    Args:
        parse: The paragraph.
        quantities: Two neighbouring numbers.
    """
    sides = [q.side for q in quantities]
    if len(sides) != 2 or sides[0] is None or sides[0] != sides[1]:
        return None
    values = [q.value or 0.0 for q in quantities]
    if sides[0].outcome not in _OWN or values[0] == values[1]:
        return [None, None]
    winner, loser = _parties(parse[quantities[0].first : quantities[0].last].root)
    return [winner, loser] if values[0] > values[1] else [loser, winner]


def _parties(anchor: Token) -> tuple[Token | None, Token | None]:
    """Who won and who lost, by the verb or the noun above the numbers."""
    for word in (anchor, *anchor.ancestors):
        lemma = word.lemma.lower()
        if lemma not in _WINNING | _LOSING:
            continue
        subject = grammar.subject(word) if word.pos in grammar.VERBS else _having(word)
        first = bearers.resolved(subject) if subject is not None else None
        other = _other(word)
        passive = word.pos in grammar.VERBS and grammar.passive(word)
        return (first, other) if (lemma in _WINNING) != passive else (other, first)
    return None, None


def _having(noun: Token) -> Token | None:
    """Whose win it is: "Derre's 3-1 win"."""
    return next(iter(grammar.before(noun, "nmod:poss")), None)


def _other(word: Token) -> Token | None:
    """Against whom: the object of a verb that has one, or behind "over", "to", "by"."""
    named = [*grammar.objects(word)] if word.pos in grammar.VERBS else []
    named += [n for p in grammar.phrases(word, *sorted(_OVER)) if (n := grammar.complement(p))]
    return next((n for n in named if bearers.named(n)), None)
