"""Whether a clause says by itself who or what it speaks of, or points to what stands before it.

"She trails by 12 points", "that measure drew 900 votes", "the three were held": of whom, which, who? A name
or a full noun in the clause itself answers it: "Mayor Roe said she won 900 votes".
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire import grammar
from crosswire.grammar import NOUNS, RELATIVES, SUBJECTS, VERBS
from crosswire.resources import lists
from crosswire.types.parse import Token

_PERSON, _PERSONS, _THING, _DEMONSTRATIVE, _TIMES, _UNNAMED, _OTHERS, _SEQUEL, _MOVING = lists.several(
    "extract/parts/pointing", "person", "persons", "thing", "demonstrative", "times", "unnamed", "others",
    "sequel", "moving",
)  # fmt: skip
_SAID_MORE = frozenset(
    ("amod", "compound", "udep", "nmod", "nmod:poss", "appos", "flat", "nummod", *RELATIVES)
)
_PLURAL = frozenset(("NNS", "NNPS"))


def points_back(own: Sequence[Token], told: Sequence[Token]) -> bool:
    """Whether a clause leaves open who or what it speaks of.

    Args:
        own: The words of its number.
        told: All its words, in the order of the text.
    """
    return (
        not told
        or any(_pronoun(word, told) or _pointed(word) for word in told)
        or _led(told)
        or _headless(own, told)
        or _bare(told)
        or _sequel(own)
        or _of_what(own, told)
    )


def _pronoun(word: Token, told: Sequence[Token]) -> bool:
    """A pronoun before which the clause names nobody whom it could mean."""
    if word.dep == "expl" or word.lower not in {*_PERSON, *_PERSONS, *_THING}:
        return False
    before = [t for t in told if t.i < word.i and t.pos in NOUNS]
    if any(t.dep in SUBJECTS for t in before):
        return False
    if word.lower in _PERSON and any(t.entity == "PERSON" for t in before):
        return False
    if word.lower in _PERSONS and any(t.tag in _PLURAL for t in before):
        return False
    if word.lower in _THING and any(t.dep == "obj" or t.pos == "PROPN" for t in before):
        return False
    return not (word.tag == "PRP$" and _named_behind(word, told))


def _named_behind(word: Token, told: Sequence[Token]) -> bool:
    """Whether whose it is follows: "in her speech, Ida Moll promised 400 homes"."""
    above = {t.i for t in word.ancestors}
    behind = [t for t in told if t.i > word.i and t.pos in NOUNS and t.dep in SUBJECTS and t.head.i in above]
    return any(all(word.i != under.i for under in t.subtree) for t in behind)


def _pointed(word: Token) -> bool:
    """As in "that measure", "these two"; not "this week", nor "those who fled"."""
    if word.lower not in _DEMONSTRATIVE:
        return False
    if word.dep == "det":
        noun = word.head
        told = any(child.dep in RELATIVES for child in noun.children)
        return noun.pos in NOUNS and noun.lemma.lower() not in _TIMES and not told
    alone = word.tag == "DT" and word.dep in {*SUBJECTS, "obj"}
    return alone and not any(child.dep in {"udep", *RELATIVES} for child in word.children)


def _led(told: Sequence[Token]) -> bool:
    """As in "Warning that growth will slow to 2 percent": who does is not in it."""
    first = told[0]
    under = {word.i for word in first.subtree}
    acts = first.tag == "VBG" and first.dep not in SUBJECTS  # "shelling killed 40" is whole
    return acts and not any(t.dep in SUBJECTS and t.i not in under for t in told)


def _headless(own: Sequence[Token], told: Sequence[Token]) -> bool:
    """As in "the three were held", "26 others are missing": three of whom, others than who?"""
    last = own[-1]
    known = any(child.lower in grammar.DEFINITE for child in last.children)
    if last.pos == "NUM" and known and last.dep not in {"nummod", "compound"}:
        return not any(child.dep in {"udep", *RELATIVES} for child in last.rights)
    noun = last.head if last.head.pos in NOUNS and last.head.i > last.i else last
    further = {noun.lower, noun.lemma.lower(), *(child.lower for child in noun.lefts)} & {*_OTHERS}
    return bool(further) and not any(
        t.pos == "NUM" or t.pos in NOUNS for t in told if t.i < own[0].left_edge.i
    )


def _bare(told: Sequence[Token]) -> bool:
    """As in "the council met", without a word more of which."""
    first = next((t for t in told if t.dep in SUBJECTS), None)
    if first is None or first.pos != "NOUN" or first.lemma.lower() not in _UNNAMED:
        return False
    known = any(child.lower in grammar.DEFINITE for child in first.lefts)
    named = any(t.pos == "PROPN" for t in told if t.i < first.i)
    return known and not named and not any(child.dep in _SAID_MORE for child in first.children)


def _sequel(own: Sequence[Token]) -> bool:
    """As in "two hours earlier": than what?"""
    parse, place = own[-1].parse, own[-1].i + 1
    return place < len(parse) and parse[place].lower in _SEQUEL and parse[place].dep != "amod"


def _of_what(own: Sequence[Token], told: Sequence[Token]) -> bool:
    """As in "Sudavia dropped to 4 percent": no word says what of it did."""
    verb = next((above for above in own[-1].ancestors if above.pos in VERBS), None)
    if verb is None or verb.lemma.lower() not in _MOVING:
        return False
    who = grammar.subject(verb)
    nouns = [t for t in told if t.pos == "NOUN" and t.lemma.lower() not in _TIMES]
    counted = all(any(child.pos == "NUM" for child in noun.children) for noun in nouns)
    return who is not None and who.pos == "PROPN" and counted
