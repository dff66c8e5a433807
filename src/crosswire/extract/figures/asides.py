"""Whether a number is part of what its source says, or stands beside it in the report's own words.

    "police said 40 people were hurt"                        said
    "police said the 122-seat assembly would meet"           beside: it is known which, so its number is
    "police seek General Roe, 82", "the fire, which hurt 21" beside: set off from what is said
    "police are checking reports that 40 died"               beside: others say so

In doubt it is beside: a number that a report gives in its own words is right without a source, and one
that is put into somebody's mouth is wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from crosswire import grammar
from crosswire.extract.statements.verbs import frames_of
from crosswire.resources import lists
from crosswire.resources.figures import table
from crosswire.types.parse import Token

_KNOWN, _RECENT, _MARKS, _NAMING, _REACTING, _WORDED, _INSIDE_OF = lists.several(
    "extract/figures/asides", "known", "recent", "marks", "naming", "reacting", "worded", "inside"
)
_INSIDE = frozenset({"compound", "amod", "nummod", "nmod", "nmod:poss"})
_BESIDE_IT = frozenset({"parataxis", "ccomp", "conj", "dep", "discourse"})
_DEEP = 2  # phrases within phrases of nouns: "the trial of the owners of the mine"


def beside(anchor: Token, cue: Sequence[Token], verb: Token | None) -> bool:
    """Whether a number only stands beside what is said.

    Args:
        anchor: The word by which the number hangs in its sentence.
        cue: The words of that sentence that say that somebody says it.
        verb: The verb of saying among them; None for "according to" and the like.
    """
    way = list(_way(anchor, (*cue, verb)))
    if verb is not None and verb.lemma.lower() in _NAMING:  # "the last of 40 was identified by police"
        return grammar.passive(verb) and any(below.dep == "udep" for below, _ in way)
    if _reacts(cue, verb):
        return True
    nested = sum(below.dep == "udep" and above.pos in grammar.NOUNS for below, above in way)
    described = bool(cue) and cue[0].i < anchor.i and _describes(way)
    if nested > _DEEP or described or _is_known(anchor):
        return True
    if any(_set_off(*step, verb=verb) for step in way if not _says_again(step[0])):
        return True
    return verb is not None and not _governs(verb, anchor)


def _says_again(word: Token) -> bool:
    """Whether the speaker says it within what he does: "blames Norland for the raid it says killed 40"."""
    who = grammar.subject(word)
    return who is not None and who.pos == "PRON" and "clause" in frames_of(word)


def _describes(way: Sequence[tuple[Token, Token]]) -> bool:
    """Whether a clause around it describes a noun within a phrase: "over a fire at a mill that hurt 21"."""
    at = next((n for n, (below, _) in enumerate(way) if below.dep in grammar.RELATIVES), len(way))
    held = [above for below, above in way[at + 1 :] if below.dep == "udep" and above.pos in grammar.NOUNS]
    return any(noun.lemma.lower() not in table("people")["containers"] for noun in held)


def _reacts(cue: Sequence[Token], verb: Token | None) -> bool:
    """Whether the one taken for the source only does or wants something: "plans", "support from 33"."""
    if verb is not None:
        return verb.lemma.lower() in _REACTING
    nouns = {word.lemma.lower() for word in cue if word.pos == "NOUN"}
    said = nouns & (_WORDED | table("denials")["claims"]) or any("clause" in frames_of(word) for word in cue)
    return bool(nouns & _REACTING) or (bool(nouns) and not said)


def _way(anchor: Token, cue: Collection[Token | None]) -> Iterator[tuple[Token, Token]]:
    """Every word between a number and what says that it is said, each with the one above it."""
    words = {word.i for word in cue if word is not None}
    beside = {word.head.i for word in cue if word is not None and word.dep in _BESIDE_IT}
    for below, above in grammar.steps(anchor):
        if above.i in words or below.i in beside:
            return
        yield below, above


def _is_known(anchor: Token) -> bool:
    """Whether what is counted or measured is known already: "his 17-year rule", "the four men"."""
    noun = anchor
    while noun.dep in _INSIDE and noun.head.pos in grammar.NOUNS:
        noun = noun.head
    return noun.pos in grammar.NOUNS and (_definite(noun) or _is_named(noun, anchor))


def _is_named(noun: Token, anchor: Token) -> bool:
    """As in "24-ton Orion"; not where the speaker's name follows a number without a comma."""
    return anchor.i < noun.i and noun.pos == "PROPN" and noun.dep not in grammar.SUBJECTS


def _definite(noun: Token) -> bool:
    """Whether it is known which one is meant: "the", "their", "Roe's"; not "the past seven days"."""
    lefts = {t.lower for t in noun.lefts}
    owned = any(t.dep == "nmod:poss" for t in noun.lefts)
    return (owned or bool(lefts & _KNOWN)) and not lefts & _RECENT


def _set_off(below: Token, above: Token, *, verb: Token | None) -> bool:
    """Whether a step leads from what is told of something, or claimed by others, up to that thing."""
    first = below.left_edge.i
    apart = first > 0 and below.parse[first - 1].text in _MARKS
    if below.dep == "appos":
        return apart and not _listed(below, above)
    if above.pos not in (*grammar.NOUNS, "PRON"):
        return False
    if above.lemma.lower() in table("denials")["told"]:
        stated = grammar.follows(above, *_INSIDE_OF) and above.head.head == verb  # "said in a report that …"
        return not stated and (below.dep in grammar.CLAUSES or below.dep == "udep")
    if below.dep not in grammar.RELATIVES:
        return False
    if apart and below.dep == "acl" and below.tag == "VBG":  # ", killing 29" is what came of it
        return below.parse[first - 1].text != ","
    return apart or above.pos == "PROPN" or _definite(above)


def _listed(below: Token, above: Token) -> bool:
    """Whether it is the next of a series, or the same in another unit: "40 km (25 miles)"."""
    series = below.like_num and bool(grammar.phrases(below))
    return series or any(t.like_num for t in below.parse[above.left_edge.i : below.left_edge.i])


def _governs(verb: Token, anchor: Token) -> bool:
    """Whether a number hangs under a verb of saying, or that verb stands behind the clause that it does."""
    above = {anchor.i, *(word.i for _, word in grammar.steps(anchor))}
    return verb.i in above or verb.dep == "udep" or (verb.dep in _BESIDE_IT and verb.head.i in above)
