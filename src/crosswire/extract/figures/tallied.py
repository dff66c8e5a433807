"""What a series counts where its number stands at the verb: "the number of clinics fell to 145 from 171"."""

from __future__ import annotations

from itertools import islice

from crosswire import grammar
from crosswire.languages.outcomes import classify
from crosswire.resources import lists
from crosswire.resources.figures import table
from crosswire.types.parse import Token

_LEVELS = lists.phrases("extract/figures/tallied", "levels")
_HIGH = 9  # words above a number in which the verb that moves the series is looked for


def series(number: Token) -> Token | None:
    """The noun after "the number of", of whose series a number gives a level or a move.

    Args:
        number: The word by which the number hangs in its sentence.
    """
    if number.head.like_num:  # "from 64 to 79"
        number = number.head
    if not grammar.follows(number, *_LEVELS) and number.dep != "comp:pred":
        return None
    for _, above in islice(grammar.steps(number), _HIGH):
        beside = (
            [*grammar.subjects(above), *grammar.objects(above)] if above.pos in grammar.VERBS else [above]
        )
        for noun in beside:
            counted = _counted(noun)
            if counted is not None and counted.i < number.i:
                return counted
    return None


def _counted(noun: Token) -> Token | None:
    """The noun in the plural behind "number of"; how much of something there is counts nothing.

    Nor do deaths or cases, which say what happened to people.
    """
    whole = grammar.of_phrase(noun) if noun.lemma.lower() in table("people")["series"] else None
    if whole is None or classify(whole) is not None:
        return None
    return whole if whole.tag in {"NNS", "NNPS"} or whole.lower in table("people")["nouns"] else None
