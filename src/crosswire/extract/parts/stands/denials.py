"""What somebody denies, says of himself that it is not so, calls false or turns down: by verb and noun."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.extract.parts.stands.act import CLAUSE, GUILT, POINTING, SAY, TOLD, Act, doer
from crosswire.grammar import (
    AUXILIARIES,
    RELATIVES,
    SUBJECTS,
    below,
    complement,
    first_below,
    has,
    negated,
    passive,
    predicates,
    subject,
)
from crosswire.resources.words import words
from crosswire.types.parse import Token

DENY, REJECT = words("negations", "deny"), words("negations", "reject")
_ASKERS = frozenset(("from", "by"))
_ITSELF = frozenset(("i", "we", "he", "she", "it", "they"))


def denial(verb: Token) -> Iterator[Act]:
    """What a verb denies; nothing where what it rejects is no claim."""
    who, held = _denied(verb)
    if who is None:
        return
    strong = verb.lemma in DENY
    clause = first_below(verb, "xcomp", *CLAUSE)
    if (
        strong
        and clause is not None
        and (clause.dep != "xcomp" or clause.tag == "VBG" or has(clause, "being"))
    ):
        yield Act("denies", verb, who, said=clause, held=_as_claimed(clause))
    elif held is None or (not strong and _decides(who)):
        return
    elif held.lower in POINTING and strong:
        yield Act("denies", verb, who)
    elif strong and _any(held, verb):
        yield Act("denies", verb, who, said=held)
    elif held.lemma in TOLD or (strong and held.lemma in GUILT):
        yield Act("denies", verb, who, said=_told(held, verb), held=held)


def _any(held: Token, verb: Token) -> bool:
    """Whether a thing is denied, and not withheld from somebody: "denied any troop movement"."""
    kept = held.lemma in words("stands", "withheld") or first_below(verb, "iobj") is not None
    return has(held, "any") and not kept and held.lemma not in GUILT | TOLD


def _decides(who: Token) -> bool:
    return any(t.lemma.lower() in words("stands", "deciding") for t in (who, *who.lefts))


def _denied(verb: Token) -> tuple[Token | None, Token | None]:
    """Who denies, and the noun or pronoun for what is denied: also "was denied by", "a charge he denies"."""
    if passive(verb):
        by = first_below(verb, "obl:agent")
        return (complement(by) if by is not None else None), first_below(verb, "nsubj:pass", "nsubj")
    held = first_below(verb, "obj")
    described = verb.dep in RELATIVES and verb.head.lemma in TOLD | GUILT
    if described and (held is None or held.lower in POINTING):
        held = verb.head
    return doer(verb), held


def _as_claimed(clause: Token) -> Token | None:
    """Who says what is denied: "denied that he lied, as Roe had claimed"."""
    saying = next((c for c in below(clause, "advcl") if c.lemma in SAY and has(c, "as")), None)
    return subject(saying) if saying is not None else None


def _told(noun: Token, verb: Token) -> Token | None:
    """The clause that says what the claim is: "reports that the dam broke", "rumours he is ill"."""
    clauses = [c for c in noun.rights if c.dep in {*RELATIVES, *CLAUSE} and c is not verb]
    for clause in clauses:
        opening = {c.lower for c in clause.lefts}
        if clause.dep != "acl:relcl" and first_below(clause, *SUBJECTS) is not None:
            return clause
        if "that" in {c.lower for c in below(clause, "mark")} or (clause.tag == "VBG" and "of" in opening):
            return clause
    of = next((c for c in noun.rights if c.dep == "udep" and c.lower == "of"), None)
    return (first_below(of, "comp:cl") or complement(of)) if of is not None else None


def called_false(verb: Token, who: Token, clause: Token) -> Act | None:
    """A denial in what is said: "Roe said the claims were untrue", "“That is not true,” Roe said"."""
    told, states = subject(clause), {t.lower for p in predicates(clause) for t in (p, *p.subtree)}
    if told is None or not (told.lemma in TOLD or told.lower in POINTING):
        return None
    false = not negated(clause) and states & words("negations", "false")
    if not false and not (negated(clause) and states & words("negations", "true")):
        return None
    held = told if told.lemma in TOLD else None
    return Act("denies", verb, who, said=_told(told, verb) if held else None, held=held, shown=clause)


def disowned(verb: Token, who: Token, clause: Token) -> Act | None:
    """What somebody says that he does not or did not do: "Roe said she had never met him"."""
    told = subject(clause)
    if told is None or not (told.lower in _ITSELF or told.lemma == who.lemma):
        return None
    if clause.lemma in words("stands", "inward") or (told.lower == "it" and clause.lemma == "be"):
        return None
    helped = any(a.lower in words("stands", "undone") for a in below(clause, *AUXILIARIES))
    tie = first_below(clause, "obj")
    none = tie is not None and tie.lemma in GUILT and has(tie, "no")
    flat = negated(clause) or has(clause, "never") or none
    return Act("disowns", verb, who, said=clause) if flat and not helped else None


def refusal(verb: Token, who: Token) -> Act | None:
    """What somebody turns down that another asks for: "declined an invitation from the king"."""
    asked = first_below(verb, "obj")
    if asked is None:
        to = first_below(verb, "xcomp") if verb.lemma in {"refuse", "decline"} else None
        return Act("refuses", verb, who, said=to) if to is not None or verb.lemma == "refuse" else None
    if asked.lemma not in words("stands", "asked"):
        return None
    by = next((c for c in asked.rights if c.dep in {"udep", "obl:agent"} and c.lower in _ASKERS), None)
    asker = complement(by) if by is not None else first_below(asked, "nmod:poss")
    if asker is None or asker.pos == "PRON":
        return None
    return Act("refuses", verb, who, said=asked, held=asker)
