"""What a date is of where it dates no happening: a name, a comparison, a charge, a picture."""

from __future__ import annotations

from crosswire import grammar
from crosswire.grammar import RELATIVES, VERBS
from crosswire.resources import dates as resources
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.types import DateMention, Precision
from crosswire.types.parse import Token

(
    _OF_OR_ABOUT,
    _THOSE,
    _CHARGED,
    _RIVALLING,
    _EXCEEDING,
    _RISES,
    _ABOVE,
    _PICTURES,
    _NOWADAYS,
    _LASTING,
    _VOICING,
) = lists.several(
    "extract/parts/elsewhere",
    *("of_or_about", "those", "for_what", "rivalling", "exceeding", "rises", "above", "pictures", "nowadays"),
    *("lasting", "voicing"),
)
_SAYING = words("speech", "verbs")


def pictured(noun: Token) -> bool:
    """Whether the date is a picture's, and not its story's: "this March 9 photo"."""
    return noun.lower in _PICTURES


def names(top: Token, date: DateMention) -> bool:
    """Whether a year is what something is, or only names it: "he spoke of 1968", "the 2002 Averby Games"."""
    of = top if top.pos == "ADP" else top.head
    spoken_of = of.lower in _OF_OR_ABOUT and of.head.pos in VERBS
    first = top.head if top.dep == "conj" else top
    called = first.dep in {"compound", "nummod"} and first.head.pos == "PROPN" and top.i < first.head.i
    return (top.dep == "comp:pred" or spoken_of or called) and date.precision is Precision.YEAR


def likens(word: Token) -> bool:
    """Whether something is only held against what the date is of: "than in 1990", "up from 300 in 2012"."""
    number = word.pos == "NUM" and word.dep == "comp:obj" and word.head.lower in grammar.FROM_WHAT
    again = word.pos == "PRON" and word.lower in _THOSE
    return number or again or word.lemma.lower() in resources.words()["likening"]


def timeless(top: Token, date: DateMention) -> bool:
    """Whether a change is only counted from it, or it is any day now: "a rise over last year"."""
    of = top if top.pos == "ADP" else top.head
    rises = date.precision is not Precision.DAY and of.lower in _ABOVE and of.head.lemma.lower() in _RISES
    beside = (top.parse[max(0, top.i - 1)], top.head, *top.head.children)
    return rises or (top.lower in _NOWADAYS and any(t.lower in _LASTING for t in beside))


def of_object(verb: Token, noun: Token | None, precision: Precision | None) -> bool:
    """Whether a date is rather what the verb's object is of: "did not rival the crowds of 2009"."""
    lemma = verb.lemma.lower()
    year = precision is Precision.YEAR
    spoken = year and (lemma in _SAYING or lemma in _VOICING) and verb.dep in RELATIVES
    exceeds = lemma in _EXCEEDING and (year or noun is not None)
    return (year and lemma in _RIVALLING) or exceeds or (noun is not None and spoken)


def charged(noun: Token) -> bool:
    """Whether it is what somebody is charged with: "indicted for allegedly copied files in 2016"."""
    charge = noun.head if noun.dep == "comp:obj" else noun
    return charge.lower in _CHARGED and charge.head.lemma.lower() in resources.words()["blaming"]
