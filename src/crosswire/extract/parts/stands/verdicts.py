"""That a claim is not so, as its report has it or another: "falsely claimed", "made it up", "no evidence".

    a verb of saying with a word for wrong, or a claim of somebody that is called false -> a misstatement
    a verb by which somebody says so of what another told, or finds nothing that bears it out -> a rebuttal

A misstatement is told with who says it; whether it is one its report says, or in whose words it stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosswire import grammar
from crosswire.extract.parts.stands.act import CLAUSE, POINTING, SAY, TOLD, Act
from crosswire.extract.parts.stands.denials import claimant, told
from crosswire.grammar import (
    RELATIVES,
    SUBJECTS,
    VERBS,
    below,
    first_below,
    has,
    marked,
    negated,
    predicates,
    subject,
)
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.types.acts import Deed
from crosswire.types.parse import Token

_WRONGLY, _STRAYING, _LYING, _WHEN, _WHILE, _NOTES = lists.several(
    "extract/parts/stands/verdicts", "wrongly", "straying", "lying", "when", "while", "notes"
)
_MAKING, _UP, _SLIPPING, _FINDING, _GROUNDS = lists.several(
    "extract/parts/stands/verdicts", "making", "up", "slipping", "finding", "grounds"
)
_MAIN = frozenset(("root", "conj"))


def misstated(verb: Token, who: Token | None) -> Iterator[Act]:
    """What somebody is told to say that is not so: "wrongly claimed that", "lied when she said that"."""
    clause = first_below(verb, *CLAUSE) if verb.lemma in SAY and not marked(verb, *_WHILE) else None
    if clause is None or who is None or who.lemma in _NOTES or clause.pos not in VERBS:
        return
    when = verb.dep == "advcl" and (marked(verb, *_WHEN) or has(verb, *_WHEN))
    above = verb.head if when else None
    strays = above is not None and _strays(above) and not negated(above) and subject(above) is not None
    if strays or has(verb, *_WRONGLY):
        yield Act(Deed.MISSTATES, verb, who, said=clause, shown=above if strays else verb)


def _strays(verb: Token) -> bool:
    """Whether who does it tells no truth: "lied", "stretched the truth"."""
    held = first_below(verb, "obj")
    if held is None:
        return verb.lemma in _LYING
    return verb.lemma in _STRAYING and held.lemma in words("stands", "reality")


def called_wrong(verb: Token) -> Iterator[Act]:
    """A claim of somebody named that its report calls false: "the mayor's claim that … is not true"."""
    what = subject(verb)
    if what is None or what.lemma not in TOLD or verb.lemma not in grammar.COPULA or verb.dep not in _MAIN:
        return
    states = {t.lower for p in predicates(verb) for t in (p, *p.subtree)}
    flat = states & words("negations", "true" if negated(verb) else "false")
    who, said = claimant(what), told(what, verb)
    if flat and who is not None and said is not None and said.pos in VERBS:
        yield Act(Deed.MISSTATES, verb, who, said=said, shown=verb)


def rebutted(verb: Token, who: Token, clause: Token) -> Act | None:
    """Of what another told, that it is made up or a slip: "“He made that up,” she said"."""
    own = subject(clause)
    if own is None or negated(clause) or own.lemma == who.lemma or below(clause, "aux:pass", "nsubj:pass"):
        return None
    made = clause.lemma in _MAKING and _points_up(clause)
    slip = clause.lemma in _SLIPPING and first_below(clause, "obj") is None
    return Act(Deed.REBUTS, verb, who, target=own, shown=clause) if made or slip else None


def _points_up(verb: Token) -> bool:
    """Whether "it up" stands behind a verb, whatever the parser makes of "up"."""
    behind = verb.parse[verb.i + 1 : verb.i + 3]
    return len(behind) > 1 and behind[0].lower in POINTING and behind[1].lower in _UP


def unfounded(verb: Token, who: Token | None) -> Iterator[Act]:
    """That somebody finds nothing that bears a claim out: "found no evidence that", "no proof of"."""
    ground = first_below(verb, "obj")
    if who is None or verb.lemma not in _FINDING or ground is None or ground.lemma not in _GROUNDS:
        return
    if not has(ground, *grammar.NONE):
        return
    said = next(
        (c for c in (*ground.rights, *verb.rights) if c.dep in {*CLAUSE, *RELATIVES} and _stated(c)), None
    )
    of = grammar.of_phrase(ground)
    if said is not None or of is not None:
        yield Act(Deed.REBUTS, verb, who, said=said or of, shown=verb)


def _stated(clause: Token) -> bool:
    return clause.pos in VERBS and first_below(clause, *SUBJECTS) is not None and clause.tag != "VB"


def misstating(act: Act) -> list[Token]:
    """The words that show a misstatement: the clause, with who says it."""
    top = act.shown or act.verb
    behind = act.said is not None and act.said.i > top.i and top is act.verb
    end = act.said.right_edge.i if behind and act.said is not None else top.right_edge.i
    inside = (*(act.who.subtree if act.who is not None else ()), *top.subtree)
    return sorted({t.i: t for t in inside if t.i <= end}.values(), key=lambda t: t.i)
