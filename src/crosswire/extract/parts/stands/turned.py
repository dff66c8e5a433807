"""That somebody holds now what he did not hold before: "dropped his demand", "despite saying earlier that".

    a verb that gives a stand up, or one beside which stands what was said before -> Act

Told with the whole clause, since either half alone would say the wrong thing; too long a clause is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.extract.parts.stands.act import SAY, Act
from crosswire.grammar import RELATIVES, below, complement, first_below, has, marked, passive, subject
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.types.acts import Deed
from crosswire.types.parse import Token

_FOR_OR_AGAINST, _DOWN = lists.several("extract/parts/stands/turned", "for_or_against", "down")

_LONGEST = 320  # characters of a clause that tells both
_NEAR = 4  # words from "despite" to what was said before
_BESIDE, _WHO, _FROM, _AWAY = lists.several("extract/parts/stands/turned", "beside", "who", "from", "away")
_UNTOLD = words("small", "conditions") | lists.words("extract/parts/stands/turned", "untold")
_DISOWNING, _CONFESSING, _IN_THE_END = lists.several(
    "extract/parts/stands/turned", "disowning", "confessing", "in_the_end"
)
_NOW = lists.words("extract/parts/stands/turned", "now")


def turned(verb: Token, who: Token | None) -> Iterator[Act]:
    """What a verb tells of a change of somebody's mind."""
    if who is None or passive(verb) or marked(verb, *_UNTOLD) or verb.dep in RELATIVES:
        return
    if who.lemma in words("stands", "unminded") or any(c.dep == "nummod" for c in who.lefts):
        return  # a storm, or some of many
    if _gives_up(verb) or _after_all(verb) or _had_said(verb, who) or _owns_up(verb):
        words_of = told(verb, who)
        if words_of[-1].idx + len(words_of[-1]) - words_of[0].idx <= _LONGEST:
            yield Act(Deed.TURNED, verb, who, shown=verb)


def told(verb: Token, who: Token | None) -> list[Token]:
    """The whole clause, with who does it."""
    inside = (*(who.subtree if who is not None else ()), *verb.subtree)
    return sorted({t.i: t for t in inside}.values(), key=lambda t: t.i)


def _gives_up(verb: Token) -> bool:
    """Whether it takes back what somebody held: "reversed course", "backed away from his threat"."""
    held = first_below(verb, "obj")
    if held is not None:
        turns = verb.lemma in words("stands", "reversing") and held.lemma in words("stands", "course")
        own = any(c.dep == "nmod:poss" for c in held.lefts) or verb.lemma in words("stands", "retracting")
        drops = verb.lemma in words("stands", "dropping") and held.lemma in words("stands", "stances")
        return turns or (drops and own)
    if verb.lemma in words("stands", "relenting"):
        return True
    away = next((c for c in verb.rights if c.lower in _AWAY), None)
    if verb.lemma not in words("stands", "backing_off") or away is None:
        return False
    out_of = next((c for c in (*verb.rights, *away.rights) if c.lower in _FROM), None)
    what = (complement(out_of) or first_below(out_of, "comp:cl")) if out_of is not None else None
    return away.lower in _DOWN if what is None else what.lemma in words("stands", "stances")


def _after_all(verb: Token) -> bool:
    """Whether what was said before stands beside it: "backed it despite saying earlier that he would not"."""
    return any(
        _before(t) and any(w.lower in _BESIDE for w in t.parse[max(verb.i, t.i - _NEAR) : t.i])
        for t in verb.subtree
        if t.tag == "VBG" and t.i > verb.i
    )


def _owns_up(verb: Token) -> bool:
    """Whether who denied a thing admits it in the end: "blamed thieves but later confessed to the sale"."""
    denied = verb.lemma in words("negations", "deny") | _DISOWNING
    after = (c for c in verb.rights if c.dep == "conj" and c.lemma in _CONFESSING and subject(c) is None)
    return denied and any(has(c, *_IN_THE_END) for c in after)


def _before(word: Token) -> bool:
    """Whether a verb tells of a stand, and that it was taken earlier."""
    stated = word.lemma in SAY | words("stands", "standing")
    near = word.parse[max(0, word.i - _NEAR) : word.i + _NEAR]
    return stated and any(t.lower in words("stands", "earlier") for t in near)


def _had_said(verb: Token, who: Token) -> bool:
    """Whether a clause on who does it tells what he held: "who had earlier said she would not run"."""
    inside = (c for c in who.subtree if c.dep in RELATIVES and c is not verb)
    clause = next((c for c in inside if (s := first_below(c, "nsubj")) is not None and s.lower in _WHO), None)
    if clause is None:
        return False
    if clause.lemma in words("stands", "voting"):
        return has(verb, *_NOW) and any(c.lower in _FOR_OR_AGAINST for c in clause.rights)
    return bool(below(clause, "aux") or clause.tag == "VBD") and _before(clause)
