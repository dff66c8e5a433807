"""Who says, denies, charges or refuses what, verb by verb, as a sentence itself tells it.

Only what is told as done counts: who "may deny" or "declined to deny" has denied nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.extract.parts.stands.act import CLAUSE, GUILT, SAY, TOLD, Act, dated, doer
from crosswire.extract.parts.stands.denials import (
    DENY,
    REJECT,
    branded,
    called_false,
    claimant,
    denial,
    disowned,
    refusal,
    told,
)
from crosswire.extract.parts.stands.fates import fate
from crosswire.grammar import (
    AUXILIARIES,
    RELATIVES,
    VERBS,
    agent,
    antecedent,
    below,
    complement,
    first_below,
    has,
    negated,
    passive,
    subject,
)
from crosswire.resources.words import words
from crosswire.types.parse import Token

_UNDONE = words("stands", "undone")
_OURS = frozenset(("i", "we", "you"))  # within quotation marks somebody speaks of himself
_ASKING = frozenset(("what", "which", "who", "whom", "whether", "if", "how", "why"))
_OF = frozenset(("of", "for", "with", "on"))
_BARE = {
    **dict.fromkeys(words("stands", "disagreeing"), "disagrees"),
    **dict.fromkeys(words("stands", "sorry"), "apologises"),
}
_OVER = frozenset(("for", "over"))


def acts(sentence: Sequence[Token]) -> Iterator[Act]:
    """The acts of the words of one parsed sentence, in text order."""
    first, last = sentence[0].i, sentence[-1].i
    for verb in sentence:
        if verb.lemma in TOLD and has(verb, *words("stands", "unsettled")):
            yield Act("unsettled", verb, None)
        if verb.lemma in words("stands", "alleged") and (act := _alleged(verb)):
            yield act
        if verb.pos in VERBS and _done(verb):
            for act in (*fate(verb), *_of(verb)):
                if act.who is None or (first <= act.who.i <= last and act.who is not verb):
                    yield act


def _done(verb: Token) -> bool:
    helping = below(verb, *AUXILIARIES)
    if verb.tag == "VBG" and not helping and verb.lemma in DENY | REJECT:
        return False
    return not (verb.tag == "VB" or negated(verb) or any(a.lower in _UNDONE for a in helping))


def _of(verb: Token) -> Iterator[Act]:
    lemma, who = verb.lemma, doer(verb)
    if (lemma in DENY or lemma in REJECT) and (found := list(denial(verb))):
        yield from found
    elif lemma in words("stands", "charging"):
        yield from _charge(verb, who)
    elif who is not None and lemma not in DENY:
        yield from _by(verb, who)


def _by(verb: Token, who: Token) -> Iterator[Act]:
    """What somebody does who is told, other than to deny or to charge."""
    lemma = verb.lemma
    if lemma in words("stands", "claiming") and (owned := _owned(verb, who)):
        yield owned
    elif lemma in words("negations", "call") and (false := branded(verb, who)):
        yield false
    elif kind := _BARE.get(lemma):
        yield Act(kind, verb, who)
    elif lemma in words("stands", "criticising"):
        yield from _criticism(verb, who)
    elif lemma == "plead" and _innocent(verb):
        yield Act("denies", verb, who)
    elif lemma in words("stands", "refusing") and (turned := refusal(verb, who)):
        yield turned
    elif lemma in words("stands", "demanding") and (asked := _demanded(verb)):
        yield Act("demands", verb, who, said=asked)
    elif lemma in SAY and who.lower not in _OURS:
        yield from _saying(verb, who)


def _saying(verb: Token, who: Token) -> Iterator[Act]:
    clause = first_below(verb, *CLAUSE)
    if clause is not None and _plain(clause):
        denied = called_false(verb, who, clause) or disowned(verb, who, clause)
        yield denied or Act("says", verb, who, said=clause)


def _demanded(verb: Token) -> Token | None:
    """What is asked for: "want talks", "called for a vote", "urged them to leave"."""
    what = next((c for c in below(verb, "xcomp", *CLAUSE) if has(c, "to")), None)
    clause = first_below(verb, *CLAUSE)
    if clause is not None and (clause.tag == "VB" or has(clause, "be")):
        return clause  # "demanded that the gates be shut"
    if first_below(verb, "compound:prt") is not None or (what is None and clause is not None):
        return None
    to = next((c for c in verb.rights if c.dep in {"udep", "obl"} and c.lower in {"for", "on"}), None)
    return what or (complement(to) if to is not None else first_below(verb, "obj"))


def _owned(verb: Token, who: Token) -> Act | None:
    """Who names itself: "The front claimed responsibility for the blast"."""
    owned = first_below(verb, "obj")
    if owned is None or owned.lemma not in words("stands", "owned"):
        return None
    of = next(
        (c for c in (*owned.rights, *verb.rights) if c.dep in {"udep", "obl"} and c.lower == "for"), None
    )
    what = (first_below(of, "comp:cl") or complement(of)) if of is not None else None
    return Act("charges", verb, who, said=what, target=who) if what is not None else None


def contested(noun: Token) -> bool:
    """Whether a noun is a claim that its own clause says somebody denies: "a charge the port denied"."""
    return noun.lemma in TOLD | GUILT and any(c.lemma in DENY | REJECT for c in below(noun, *RELATIVES))


def _criticism(verb: Token, who: Token) -> Iterator[Act]:
    """Whom somebody finds fault with, and over what: "criticised the mayor's plan", "blasted him for it"."""
    if passive(verb):
        return
    whom = next((c for c in below(verb, "obj") if not dated(c)), None)
    if whom is None or whom.pos == "PRON":
        return
    over = next(
        (c for c in (*verb.rights, *whom.rights) if c.lower in _OVER and c.dep in {"udep", "obl"}), None
    )
    matter = (first_below(over, "comp:cl") or complement(over)) if over is not None else None
    whose = first_below(whom, "nmod:poss")
    yield Act("criticises", verb, who, said=matter or whom, held=whom, target=whose or whom)


def _plain(clause: Token) -> bool:
    """Whether what is said stands as a clause: not "what it calls terrorism", not "asked whether"."""
    opening = clause.left_edge.lower
    return opening not in _ASKING and not any(c.lower in _ASKING for c in clause.lefts)


def _innocent(verb: Token) -> bool:
    said = {t.lower for t in verb.subtree}
    return "innocent" in said or {"not", "guilty"} <= said


def _alleged(noun: Token) -> Act | None:
    """A charge told by its noun, whoever makes it: "allegations that aides of Roe shut the bridge"."""
    clause = told(noun, noun)
    target = subject(clause) if clause is not None else None
    answered = noun.head.lemma in DENY | REJECT or contested(noun)
    if clause is None or target is None or answered or target.pos == "PRON":
        return None
    return Act("charges", noun, claimant(noun), said=clause, target=target)


def _charge(verb: Token, who: Token | None) -> Iterator[Act]:
    if passive(verb):
        who, whom = agent(verb), below(verb, "nsubj:pass", "nsubj")[:1]
    else:
        whom = [c for c in below(verb, "obj") if not dated(c)]
        if who is None:
            return
    target = whom[-1] if whom else None  # of "accused rider Tomas Vell" the parser may make two
    if target is None:
        return
    inside = [c for c in (*verb.rights, *target.rights) if c.dep in {"udep", "obl"} and c.lower in _OF]
    of = next(iter(inside), None)
    what = (first_below(of, "comp:cl") or complement(of)) if of is not None else None
    if of is None or what is None or dated(what):
        return
    if target.lower in {"which", "that"}:
        target = antecedent(target) or target
    if verb.lemma == "blame" and of.lower == "on":
        yield Act("charges", verb, who, said=target, target=what)
    elif verb.lemma != "charge" or of.lower == "with":
        yield Act("charges", verb, who, said=what, target=target)
