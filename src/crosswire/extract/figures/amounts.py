"""What an amount is the amount of: whose age, the sum of what, what lasts so long.

"Roe, 31, was held", "31-year-old Roe"     the name beside an age
"two men, ages 26 and 36"                  who has the ages
"a profit of $3m", "$3m in damage"         the noun that "of" or "in" ties to it
"shares gained $3", "the index closed at"  the subject of a verb of level or movement
"raised its bid to $3m"                    the object of a verb that gives the level anew
"a sale that brought in $3m"               what a clause stands behind
"six years in jail"                        where the time is spent
"""

from __future__ import annotations

from crosswire import grammar
from crosswire.extract.figures import bearers
from crosswire.extract.figures.counted import Counted, human
from crosswire.languages.outcomes import classify
from crosswire.resources import lists
from crosswire.resources.figures import table
from crosswire.resources.words import words
from crosswire.types import FigureKind
from crosswire.types.parse import Parse, Token
from crosswire.types.quantities import Quantity

_AGES, _BEING, _LASTING, _LEVELS, _REACHING, _SPENT, _TERMS, _MOVES, _VALUING = lists.several(
    "extract/figures/amounts",
    "ages",
    "being",
    "lasting",
    "levels",
    "reaching",
    "spent",
    "terms",
    "moves",
    "valuing",
)
_IN_OR_OF = words("small", "in_or_of")
_AMOUNTS = frozenset({FigureKind.MONEY, FigureKind.MEASURE, FigureKind.DURATION})
_LEVELLED = frozenset({FigureKind.MONEY, FigureKind.MEASURE, FigureKind.PERCENT})
_BESIDE = frozenset(("appos", "nummod", "obl:npmod", "amod", "compound"))
_STEPS = 3


def said_of(quantity: Quantity, counted: Counted) -> Token | None:
    """Who is so old, or what an amount is the amount of; None where the text leaves it open.

    Args:
        quantity: An age, a sum, a length or a measure, with its unit.
        counted: What it counts, of which it hangs in its sentence.
    """
    if quantity.kind is FigureKind.AGE:
        return aged(quantity, counted.anchor)
    found = thing(quantity, counted)
    if found is not None or quantity.kind not in (_AMOUNTS | _LEVELLED):
        return found
    if quantity.kind is FigureKind.DURATION:
        return _term(counted.anchor) or _moved(counted.anchor, _LASTING)
    return _restated(counted.anchor) or _moved(counted.anchor, _LEVELS)


def aged(quantity: Quantity, anchor: Token) -> Token | None:
    """Who is so old: the name before the commas or behind the age, the subject of "is", who has "ages".

    Args:
        quantity: An age.
        anchor: The word by which it hangs in its sentence.
    """
    name = beside(anchor)
    if name is not None:
        return name
    parse, first = anchor.parse, quantity.first
    before = [t for t in parse[max(0, first - 4) : first] if t.sent.start == anchor.sent.start]
    if before and before[-1].lower in _AGES:
        before.pop()
    if len(before) > 1 and before[-1].text == "," and _ends(parse, quantity.last):
        noun = before[-2]
        return noun if bearers.named(noun) or (noun.pos == "NOUN" and human(noun)) else None
    verb = anchor.head if anchor.dep in {"comp:pred", "obj", "obl:npmod"} else None
    subject = grammar.subject(verb) if verb is not None and verb.lemma.lower() in _BEING else None
    return bearers.resolved(subject) if subject is not None and subject.pos == "PRON" else subject


def beside(number: Token) -> Token | None:
    """The name that a number stands in apposition to, or before: "Roe, 17, was", "17-year-old Roe".

    Args:
        number: The word of the number.
    """
    here = number
    for _ in range(_STEPS):
        head = here.head
        if head.i == here.i:
            return None
        if here.dep in _BESIDE and head.pos == "PROPN":
            return head
        here = head
    return None


def thing(quantity: Quantity, counted: Counted) -> Token | None:
    """What an amount is the amount of by a noun: "a profit of $3m", "$3m in damage", "savings reach $3m".

    Args:
        quantity: A sum, a length or a measure, with its unit.
        counted: What it counts, of which it hangs in its sentence.
    """
    anchor = counted.anchor
    if quantity.kind not in _AMOUNTS:
        return None
    if grammar.follows(anchor, *grammar.OF_WHAT) and anchor.head.head.pos in grammar.NOUNS:
        before = anchor.parse[max(0, anchor.head.i - 1)]  # a parse may hang "net income of" on another noun
        noun = before if before.pos == "NOUN" else anchor.head.head
        return None if human(noun) else noun
    money = quantity.kind is FigureKind.MONEY
    named = anchor.parse[max(0, quantity.first - 1)]
    if money and named.pos == "NOUN" and named.lemma.lower() in _accounts():
        return named  # "revenue £612m"
    inside = grammar.phrases(anchor, *(_IN_OR_OF if money else grammar.OF_WHAT))
    behind = next((n for p in inside if (n := grammar.complement(p))), None)
    if behind is not None and behind.pos == "NOUN" and behind.i >= quantity.last and not human(behind):
        return behind
    if (
        anchor.dep in {"nummod", "compound", "nmod"}
        and anchor.head.pos == "NOUN"
        and anchor.head.i > anchor.i
    ):
        return anchor.head
    verb = _verb(anchor)
    subject = grammar.subject(verb) if verb is not None and _levels(verb) else None
    return subject if subject is not None and subject.pos == "NOUN" and not human(subject) else None


def _verb(anchor: Token) -> Token | None:
    """The verb of which an amount is what it reaches or comes to."""
    if anchor.dep in {"comp:pred", "obj", "obl:npmod"}:
        return anchor.head
    reached = grammar.follows(anchor, *_REACHING) and anchor.head.head.pos in grammar.VERBS
    return anchor.head.head if reached else None


def _accounts() -> frozenset[str]:
    listed = table("states")["lists"]
    return frozenset((*listed["revenue"], *listed["earned"], *listed["lost"]))


def _levels(verb: Token) -> bool:
    return verb.lemma.lower() in table("verbs")["level"] or grammar.passive(verb)


def _term(anchor: Token) -> Token | None:
    """Where a term is served: "six years in jail", "two years in office"."""
    inside = (n for p in grammar.phrases(anchor, *_SPENT) if (n := grammar.complement(p)))
    return next((n for n in inside if n.lemma.lower() in _TERMS), None)


def _moved(anchor: Token, verbs: frozenset[str]) -> Token | None:
    """What a verb of level or movement is said of, also where its clause only describes that."""
    verb = _verb(anchor) or (anchor.head if anchor.dep in {"dep", "advmod", "ccomp", "xcomp"} else None)
    if verb is None or verb.pos not in grammar.VERBS:
        return None
    if verb.lemma.lower() not in verbs and classify(verb) not in _MOVES:
        return None
    subject = grammar.doer(verb)
    if subject is not None and subject.pos == "PRON":
        subject = grammar.antecedent(subject)
    if subject is None or subject.i > anchor.i or subject.pos not in grammar.NOUNS or human(subject):
        return None
    return None if subject.entity in {"PERSON", "DATE"} else subject


def _restated(anchor: Token) -> Token | None:
    """The object whose level a verb gives anew: "raised its bid to $3m", "valued the firm at $3m"."""
    verb = _verb(anchor)
    if verb is None or anchor.dep != "comp:obj" or verb.lemma.lower() not in _restating():
        return None
    found = next((t for t in grammar.objects(verb) if t.i < anchor.i), None)
    return found if found is not None and found.pos in grammar.NOUNS and not human(found) else None


def _restating() -> frozenset[str]:
    return _VALUING | frozenset(table("verbs")["restating"])


def again(text: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether an amount is another level, size or unit of the one before: "rose $3, to $40", "$9 (8 crowns)".

    Args:
        text: The paragraph's.
        before: The amount before.
        quantity: An amount of which nothing else says what it is.
    """
    both = {before.kind, quantity.kind} <= _LEVELLED
    return both and _AGAIN.fullmatch(text, before.end, quantity.start) is not None


_AGAIN = lists.pattern("extract/figures/amounts", "again")


def _ends(parse: Parse, place: int) -> bool:
    """Whether what stands at a place ends an apposition: a mark, "and", "of"."""
    return place >= len(parse) or parse[place].pos in {"PUNCT", "CCONJ", "ADP"}
