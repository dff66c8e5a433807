"""Who says, denies, charges or refuses what, verb by verb, as a sentence itself tells it.

Only what is told as done counts: who "may deny" or "declined to deny" has denied nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from crosswire import grammar
from crosswire.extract.parts.stands.act import CLAUSE, GUILT, SAY, TOLD, Act, dated, doer
from crosswire.extract.parts.stands.denials import (
    DENY,
    REJECT,
    against,
    branded,
    called_false,
    claimant,
    denial,
    denies,
    disowned,
    going_ahead,
    hopeless,
    none_such,
    refusal,
    slighted,
    told,
    too_early,
    unneeded,
    unwilling,
)
from crosswire.extract.parts.stands.doubts import cannot, not_confirmed, unborne, unsure
from crosswire.extract.parts.stands.judged import judgements
from crosswire.extract.parts.stands.pending import pending
from crosswire.extract.parts.stands.pleas import pleaded
from crosswire.extract.parts.stands.turned import turned
from crosswire.extract.parts.stands.verdicts import called_wrong, misstated, rebutted, unfounded
from crosswire.grammar import (
    AUXILIARIES,
    NOUNS,
    RELATIVES,
    VERBS,
    agent,
    antecedent,
    below,
    complement,
    first_below,
    has,
    negated,
    of_phrase,
    passive,
    subject,
)
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.types.acts import Deed
from crosswire.types.parse import Token

_INNOCENT = tuple(map(frozenset, lists.phrases("extract/parts/stands/acts", "innocent")))
_AIMS, _CALLING, _BLAMING, _CHARGING, _NOT, _ASKING, _OF, _OVER, _EACH_OTHER = lists.several(
    "extract/parts/stands/acts", "aims", "calling", "blaming", "charging", "not", "asking", "of", "over",
    "each_other",
)  # fmt: skip
_RELATIVE = words("small", "subject_relatives")

_UNDONE = words("stands", "undone")
_OURS = lists.words("extract/parts/stands/acts", "ours")  # within quotation marks somebody speaks of himself
_BARE = {
    **dict.fromkeys(words("stands", "disagreeing"), Deed.DISAGREES),
    **dict.fromkeys(words("stands", "sorry"), Deed.APOLOGISES),
}


def acts(sentence: Sequence[Token]) -> Iterator[Act]:
    """The acts of the words of one parsed sentence, in text order."""
    first, last = sentence[0].i, sentence[-1].i
    for verb in sentence:
        if verb.lemma in TOLD and has(verb, *words("stands", "unsettled")):
            yield Act(Deed.UNSETTLED, verb, None)
        yield from unborne(verb)
        yield from called_wrong(verb)
        if verb.lemma in words("stands", "alleged") and (act := _alleged(verb)):
            yield act
        yield from (act for act in pending(verb) if act.who is None or first <= act.who.i <= last)
        yield from (act for act in cannot(verb, doer(verb)) if act.who and first <= act.who.i <= last)
        if verb.pos in VERBS and _done(verb):
            who = doer(verb)
            checked = (*misstated(verb, who), *unfounded(verb, who))
            for act in (*judgements(verb, who), *turned(verb, who), *checked, *_of(verb)):
                if act.who is None or (first <= act.who.i <= last and act.who is not verb):
                    yield act


def _done(verb: Token) -> bool:
    helping = below(verb, *AUXILIARIES)
    if verb.tag == "VBG" and not helping and denies(verb) and (verb.dep != "advcl" or _charged_with(verb)):
        return False
    return not (verb.tag == "VB" or negated(verb) or any(a.lower in _UNDONE for a in helping))


def _charged_with(verb: Token) -> bool:
    """Whether it is told within a charge, as one of its deeds: "alleges that he hid it, denying the loan"."""
    charging = words("stands", "alleging", "charging")
    return any(a.lemma in charging for a in verb.ancestors)


def _of(verb: Token) -> Iterator[Act]:
    lemma, who = verb.lemma, doer(verb)
    if who is None and lemma in words("stands", "criticising"):
        who = agent(verb)
    if denies(verb) and (found := list(denial(verb))):
        yield from found
    elif lemma in words("stands", "charging"):
        yield from _charge(verb, who)
    elif who is not None and lemma not in DENY:
        yield from _by(verb, who)


def _by(verb: Token, who: Token) -> Iterator[Act]:
    """What somebody does who is told, other than to deny or to charge: the first reading that fits."""
    lemma = verb.lemma
    for verbs, read in _READINGS:
        if lemma in verbs and (found := list(read(verb, who))):
            yield from found
            return
    if kind := _BARE.get(lemma):
        yield Act(kind, verb, who)
    elif lemma == "plead" and _innocent(verb):
        yield Act(Deed.DENIES, verb, who)
    elif lemma in SAY and who.lower not in _OURS:
        yield from _saying(verb, who)


def _refusal(verb: Token, who: Token) -> Iterator[Act]:
    """What somebody turns down; what only a claim has him refuse he may not have refused."""
    if not any(t.dep in RELATIVES and t.head.lemma in TOLD for t in (verb, *verb.ancestors)):
        yield from refusal(verb, who)


def _demand(verb: Token, who: Token) -> Iterator[Act]:
    if asked := _demanded(verb):
        yield Act(Deed.DEMANDS, verb, who, said=asked, target=_bidden(verb, asked))


def _saying(verb: Token, who: Token) -> Iterator[Act]:
    clause = first_below(verb, *CLAUSE)
    if clause is None and verb.lemma in words("stands", "alleging") and (what := first_below(verb, "obj")):
        yield Act(Deed.SAYS, verb, who, said=what)
    if clause is not None and _plain(clause):
        read = (reading(verb, who, clause) for reading in _SAID)
        found = next((act for act in read if act is not None), None)
        whom = subject(clause)
        must = any(a.lower in words("stands", "bidden") for a in below(clause, *AUXILIARIES))
        if found is None and must and whom is not None and clause.lemma in words("stands", "leaving"):
            found = Act(Deed.DEMANDS, verb, who, said=clause, target=whom)
        yield found or Act(Deed.SAYS, verb, who, said=clause, target=whom)


def _staying(verb: Token, who: Token) -> Iterator[Act]:
    """What somebody vows who is to go: "vowed to stay", "pledged never to resign"."""
    to = first_below(verb, "xcomp")
    if to is not None:
        never = has(verb, *_NOT, *grammar.NEVER) or negated(to) or has(to, *grammar.NEVER)
        if to.lemma in words("stands", "leaving" if never else "staying"):
            yield Act(Deed.REFUSES, verb, who, said=to)


def _backing(verb: Token, who: Token) -> Iterator[Act]:
    if not passive(verb) and (thing := _thing(verb)):
        yield Act(Deed.BACKS, verb, who, said=thing)


def _thing(verb: Token) -> Token | None:
    """What somebody is for or against, where it is told by a noun of its own."""
    to = next((c for c in verb.rights if c.lower in grammar.TO_WHAT and c.dep in {"udep", "obl"}), None)
    thing = first_below(verb, "obj") or (complement(to) if to is not None else None)
    return thing if thing is not None and thing.pos == "NOUN" and not dated(thing) else None


def _against(verb: Token, who: Token) -> Iterator[Act]:
    thing = _thing(verb)
    if thing is not None and not passive(verb):
        yield Act(Deed.OPPOSES, verb, who, said=thing)


def _bidden(verb: Token, asked: Token) -> Token | None:
    """Whom somebody asks to do a thing: "urged Roe to go", "called on Roe to go", "called for Roe to go"."""
    to = next((c for c in verb.rights if c.dep in {"udep", "obl"} and c.lower in _AIMS), None)
    whom = subject(asked) or first_below(verb, "obj") or (complement(to) if to is not None else None)
    return whom if whom is not None and whom is not asked and whom.pos in NOUNS else None


def _demanded(verb: Token) -> Token | None:
    """What is asked for: "want talks", "called for a vote", "urged them to leave"."""
    what = next((c for c in below(verb, "xcomp", *CLAUSE) if has(c, *grammar.TO_WHAT)), None)
    if what is None and verb.lemma in _CALLING:  # "called for the mayor to resign"
        what = next(
            (c for c in below(verb, "advcl") if has(c, *grammar.TO_WHAT) and subject(c) is not None), None
        )
    clause = first_below(verb, *CLAUSE)
    if clause is not None and (clause.tag == "VB" or has(clause, *grammar.COPULA)):
        return clause  # "demanded that the gates be shut"
    if first_below(verb, "compound:prt") is not None or (what is None and clause is not None):
        return None
    to = next((c for c in verb.rights if c.dep in {"udep", "obl"} and c.lower in _AIMS), None)
    if what is None and to is None:
        return first_below(verb, "obj") if verb.lemma not in _CALLING else None
    return what or complement(to) if to is not None else what


def _owned(verb: Token, who: Token) -> Iterator[Act]:
    """Who names itself: "The front claimed responsibility for the blast"."""
    owned = first_below(verb, "obj")
    if owned is None or owned.lemma not in words("stands", "owned"):
        return
    of = next(
        (
            c
            for c in (*owned.rights, *verb.rights)
            if c.dep in {"udep", "obl"} and c.lower in grammar.FOR_WHAT
        ),
        None,
    )
    what = (first_below(of, "comp:cl") or complement(of)) if of is not None else None
    if what is not None:
        yield Act(Deed.CHARGES, verb, who, said=what, target=who)


def contested(noun: Token) -> bool:
    """Whether a noun is a claim that its own clause says somebody denies: "a charge the port denied"."""
    return noun.lemma in TOLD | GUILT and any(c.lemma in DENY | REJECT for c in below(noun, *RELATIVES))


def _criticism(verb: Token, who: Token) -> Iterator[Act]:
    """Whom somebody finds fault with, and over what: "criticised the mayor's plan", "blasted him for it"."""
    by = agent(verb)
    suffered = first_below(verb, "nsubj:pass", "nsubj") if by is not None and by.i == who.i else None
    whom = suffered or next((c for c in below(verb, "obj") if not dated(c)), None)
    if whom is None or whom.pos == "PRON":
        return
    over = next(
        (c for c in (*verb.rights, *whom.rights) if c.lower in _OVER and c.dep in {"udep", "obl"}), None
    )
    matter = (first_below(over, "comp:cl") or complement(over)) if over is not None else None
    whose = first_below(whom, "nmod:poss") or of_phrase(whom)
    whose = whose if whose is None or whose.pos == "PROPN" or whose.dep == "nmod:poss" else None
    whole = verb if whom is suffered else None
    yield Act(Deed.CRITICISES, verb, who, said=matter or whom, held=whom, target=whose or whom, shown=whole)
    yield from _against(verb, who) if verb.lemma in words("stands", "opposing") else ()


def _plain(clause: Token) -> bool:
    """Whether what is said stands as a clause: not "what it calls terrorism", not "asked whether"."""
    opening = clause.left_edge.lower
    return opening not in _ASKING and not any(c.lower in _ASKING for c in clause.lefts)


def _innocent(verb: Token) -> bool:
    said = {t.lower for t in verb.subtree}
    return any(words <= said for words in _INNOCENT)


def _alleged(noun: Token) -> Act | None:
    """A charge told by its noun, whoever makes it: "allegations that aides of Roe shut the bridge"."""
    clause = told(noun, noun)
    target = subject(clause) if clause is not None else None
    answered = noun.head.lemma in DENY | REJECT or contested(noun)
    if clause is None or target is None or answered or target.pos == "PRON":
        return None
    named = any(t.pos == "PROPN" for t in target.subtree)
    return Act(Deed.CHARGES, noun, claimant(noun), said=clause, target=target if named else None)


def _charge(verb: Token, who: Token | None) -> Iterator[Act]:
    if passive(verb):
        who, whom = agent(verb), below(verb, "nsubj:pass", "nsubj")[:1]
    else:
        whom = [c for c in below(verb, "obj") if not dated(c)]
        if who is None:
            return
    target = whom[-1] if whom else None  # of "accused rider Tomas Vell" the parser may make two
    if target is None or target.lower in _EACH_OTHER:
        return
    inside = [c for c in (*verb.rights, *target.rights) if c.dep in {"udep", "obl"} and c.lower in _OF]
    of = next(iter(inside), None)
    what = (first_below(of, "comp:cl") or complement(of)) if of is not None else None
    if of is None or what is None or dated(what):
        return
    if target.lower in _RELATIVE:
        target = antecedent(target) or target
    if verb.lemma in _BLAMING and of.lower in grammar.ON_WHAT:
        yield Act(Deed.CHARGES, verb, who, said=target, target=what)
    elif verb.lemma not in _CHARGING or of.lower in grammar.WITH_WHAT:
        yield Act(Deed.CHARGES, verb, who, said=what, target=target)


_SAID: tuple[Callable[[Token, Token, Token], Act | None], ...] = (
    called_false,
    none_such,
    rebutted,
    pleaded,
    unneeded,
    against,
    disowned,
    unwilling,
    too_early,
    hopeless,
    unsure,
    going_ahead,
)
"""How a clause that is said may be read, in order."""
_READINGS: tuple[tuple[frozenset[str], Callable[[Token, Token], Iterator[Act]]], ...] = (
    (words("stands", "claiming"), _owned),
    (words("negations", "call"), branded),
    (words("negations", "call") | SAY | {"believe"}, slighted),
    (words("stands", "criticising"), _criticism),
    (words("stands", "vowing"), _staying),
    (words("stands", "backing"), _backing),
    (words("stands", "refusing"), not_confirmed),
    (words("stands", "refusing"), _refusal),
    (words("stands", "refusing") | words("stands", "opposing"), _against),
    (words("stands", "demanding"), _demand),
)
"""How each kind of verb is read, in order."""
