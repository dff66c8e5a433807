"""What somebody denies, says of himself that it is not so, calls false or turns down: by verb and noun."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire import grammar
from crosswire.extract.parts.stands.act import CLAUSE, GUILT, POINTING, SAY, TOLD, Act, doer
from crosswire.grammar import (
    AUXILIARIES,
    NOUNS,
    RELATIVES,
    SUBJECTS,
    VERBS,
    agent,
    below,
    complement,
    first_below,
    has,
    negated,
    of_phrase,
    passive,
    predicates,
    subject,
)
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.resources.words.people import speaking
from crosswire.types.acts import Deed
from crosswire.types.parse import Token

(
    _BARE_STATES, _RULING, _REFUSING, _BEING, _ANY, _TURNING_DOWN, _ASKERS, _ITSELF, _AWAY, _SUCH, _AGAINST,
    _BY,
) = lists.several(
    "extract/parts/stands/denials", "bare_states", "ruling", "refusing", "being", "any", "turning_down",
    "askers", "itself", "away", "such", "against", "by",
)  # fmt: skip


_OWNING = "POS"  # the tag of "'s"
DENY, REJECT = words("negations", "deny"), words("negations", "reject")
_PEOPLE = speaking()


def denies(verb: Token) -> bool:
    """Whether a verb is one by which claims are turned down: "denied", "batted down", "brushed aside"."""
    return verb.lemma in DENY | REJECT or (verb.lemma in words("stands", "waving") and has(verb, *_AWAY))


def denial(verb: Token) -> Iterator[Act]:
    """What a verb denies; nothing where what it rejects is no claim."""
    who, held = _denied(verb)
    beside = _shows(verb)
    who = beside or who
    if who is None or _gapped(verb):
        return
    strong = verb.lemma in DENY
    if held is not None and held.lemma not in TOLD | GUILT and _as_false(verb):
        yield Act(Deed.DENIES, verb, who, said=held, shown=verb)
        return
    clause = next((c for c in below(verb, "xcomp", *CLAUSE) if c.tag != _OWNING), None)
    if (
        strong
        and clause is not None
        and (clause.dep != "xcomp" or clause.tag == "VBG" or has(clause, *_BEING))
    ):
        yield Act(Deed.DENIES, verb, who, said=clause, held=_as_claimed(clause))
    elif held is None or (not strong and _decides(who)):
        return
    elif held.lower in POINTING and strong:
        yield Act(Deed.DENIES, verb, who)
    elif not strong and (wished := _wished(held)) is not None:
        yield Act(Deed.REFUSES, verb, who, said=wished, held=claimant(held))
    elif strong and _any(held, verb):
        yield Act(Deed.DENIES, verb, who, said=held)
    elif held.lemma in TOLD or (strong and held.lemma in GUILT):
        said = told(held, verb)
        if strong or said is not None or grammar.known(held):
            shown = verb.head if beside is not None else None
            yield Act(Deed.DENIES, verb, who, said=said, held=claimant(held) or held, shown=shown)


def _shows(verb: Token) -> Token | None:
    """Who or what says the clause that a denial hangs on: "the film shows that she ran, belying him"."""
    above = verb.head
    hangs = verb.tag == "VBG" and verb.dep == "advcl" and above.dep in CLAUSE
    return doer(above.head) if hangs and not below(verb, *AUXILIARIES, *SUBJECTS) else None


def _gapped(verb: Token) -> bool:
    """Whether what is denied is done to a noun before it: "a threat that the firm denies making"."""
    clause, who = first_below(verb, "xcomp"), subject(verb)
    described = verb.dep in RELATIVES and who is not None and who.pos in NOUNS
    return described and clause is not None and first_below(clause, "obj") is None


def _wished(held: Token) -> Token | None:
    """What others would have done, under a word for what they say: "the idea of paying"."""
    clause = told(held, held)
    if clause is None:
        return None
    must = any(a.lower in words("stands", "bidden") for a in below(clause, *AUXILIARIES))
    deed = clause.tag == "VBG" and not below(clause, *AUXILIARIES) and clause.lemma not in _BARE_STATES
    return clause if must or (deed and held.lemma in words("stands", "ideas")) else None


def _as_false(verb: Token) -> bool:
    """Whether it is turned down as no fact: "dismissed the killings as fabrications"."""
    made = [c for c in verb.rights if c.lower in grammar.AS_WHAT and c.dep in {"udep", "obl", "comp:as"}]
    return any(t.lower in words("negations", "false") for c in made for t in c.subtree)


def branded(verb: Token, who: Token) -> Iterator[Act]:
    """A claim that somebody calls false: "called the report “completely false”"."""
    held = next((c for c in below(verb, "obj") if c.lemma in TOLD), None)
    as_what = predicates(verb)
    if held is None or not {t.lower for p in as_what for t in p.subtree} & words("negations", "false"):
        return
    if has(held, *POINTING):  # "those statements": of what was told right before
        yield Act(Deed.REBUTS, verb, who, held=held, shown=verb)
    else:
        yield Act(
            Deed.DENIES, verb, who, said=told(held, verb), held=claimant(held) or held, shown=as_what[-1]
        )


def slighted(verb: Token, who: Token) -> Iterator[Act]:
    """A case against him that somebody slights: "called the suit a vendetta", "said it was a witch hunt"."""
    clause = first_below(verb, *CLAUSE)
    if clause is not None:
        case = None if negated(clause) else subject(clause)
    else:
        case = next((t for t in verb.subtree if t.i > verb.i and t.lemma in words("stands", "cases")), None)
    if case is None or case.lemma not in words("stands", "cases"):
        return
    behind = [t for t in (clause or verb).subtree if t.i > case.i]
    if who.pos != "PROPN" and verb.head.lemma in SAY and verb.dep in CLAUSE:
        who = subject(verb.head) or who  # "his spokesman said the mayor believes"
    if any(t.lower in words("stands", "slights") | words("negations", "false") for t in behind):
        yield Act(Deed.SLIGHTS, verb, who, held=case, shown=max(behind, key=lambda t: t.i))


def claimant(noun: Token) -> Token | None:
    """Who is told to make a claim: of "the notion …, a charge made by Roe", "accusations of four women"."""
    beside = below(noun.head, "obj") if noun.head.pos in VERBS else []
    near = (noun, *(c for c in (*noun.subtree, *beside) if c.lemma in TOLD))
    made = (agent(v) for c in near for v in below(c, *RELATIVES) if v.tag == "VBN")
    by = next((m for m in (*made, *_raising(noun)) if m is not None), None)
    of = of_phrase(noun)
    whose = first_below(noun, "nmod:poss") or _owner_beside(noun)
    owner = whose if whose is not None and whose.pos in NOUNS else None
    return by or (of if of is not None and of.lemma in _PEOPLE else None) or owner


def _owner_beside(noun: Token) -> Token | None:
    """Whose it is where the parser took the "'s" for a verb: "belying the guards' first claim"."""
    of = next((c for c in noun.head.children if c.tag == _OWNING and c.i == noun.left_edge.i - 1), None)
    return subject(of) if of is not None else None


def _raising(noun: Token) -> Iterator[Token | None]:
    """Who is told to raise a claim: "charges by Roe", "allegations, which the Derre Post printed"."""
    for child in noun.rights:
        if child.dep in {"udep", "obl:agent"} and child.lower in _BY:
            yield complement(child)
        if child.dep in RELATIVES and child.lemma in words("stands", "raising"):
            own = subject(child)
            yield own if own is not None and own.pos in NOUNS else None


def _any(held: Token, verb: Token) -> bool:
    """Whether a thing is denied, and not withheld from somebody: "denied any troop movement"."""
    kept = held.lemma in words("stands", "withheld") or first_below(verb, "iobj") is not None
    return has(held, *_ANY) and not kept and held.lemma not in GUILT | TOLD


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
    saying = next((c for c in below(clause, "advcl") if c.lemma in SAY and has(c, *grammar.AS_WHAT)), None)
    return subject(saying) if saying is not None else None


def told(noun: Token, verb: Token) -> Token | None:
    """The clause that says what the claim is: "reports that the dam broke", "rumours he is ill"."""
    clauses = [c for c in noun.rights if c.dep in {*RELATIVES, *CLAUSE} and c is not verb]
    for clause in clauses:
        opening = {c.lower for c in clause.lefts}
        if clause.dep != "acl:relcl" and first_below(clause, *SUBJECTS) is not None:
            return clause
        if "that" in {c.lower for c in below(clause, "mark")} or (clause.tag == "VBG" and "of" in opening):
            return clause
    of = next((c for c in noun.rights if c.dep == "udep" and c.lower in grammar.OF_WHAT), None)
    what = (first_below(of, "comp:cl") or complement(of)) if of is not None else None
    return None if what is None or what.lemma in _PEOPLE | words("stands", "happenings") else what


def called_false(verb: Token, who: Token, clause: Token) -> Act | None:
    """A denial in what is said: "Roe said the claims were untrue", "“That is not true,” Roe said"."""
    what, states = subject(clause), {t.lower for p in predicates(clause) for t in (p, *p.subtree)}
    ahead = (
        what is not None
        and what.lower in grammar.IMPERSONAL
        and any(has(p, *grammar.TO_WHAT) for p in clause.subtree)
    )
    if what is None or ahead or not (what.lemma in TOLD or what.lower in POINTING):
        return None
    false = not negated(clause) and states & words("negations", "false")
    if not (false or _without_ground(clause)) and not (
        negated(clause) and states & words("negations", "true")
    ):
        return None
    if what.lemma not in TOLD:
        return Act(Deed.DENIES, verb, who, shown=clause)
    before = (t for t in verb.subtree if t.lemma == what.lemma and t.i < what.i)
    named = next((t for t in before if told(t, verb) is not None), what)
    said = told(named, verb)
    return Act(Deed.DENIES, verb, who, said=said, held=claimant(named) or named, shown=clause)


def _without_ground(clause: Token) -> bool:
    """Of a claim, that nothing bears it out: "has no basis", "do not correspond to reality"."""
    nouns = {t.lemma for t in clause.subtree if t.i > clause.i} & words("stands", "reality")
    lacks = clause.lemma in words("stands", "lacking") or any(
        has(t, *grammar.NONE) for t in clause.subtree if t.lemma in nouns
    )
    return bool(nouns) and (lacks or negated(clause))


def none_such(verb: Token, who: Token, clause: Token) -> Act | None:
    """A denial of what was told right before: "said no such deal exists", "there was no such thing"."""
    denied = any(has(t, *_SUCH) and has(t, *grammar.NONE) for t in clause.children)
    return Act(Deed.DENIES, verb, who, shown=clause) if denied else None


def disowned(verb: Token, who: Token, clause: Token) -> Act | None:
    """What somebody says that he does not or did not do: "Roe said she had never met him"."""
    own = subject(clause)
    if own is None or not (own.lower in _ITSELF or own.lemma == who.lemma):
        return None
    if clause.lemma in words("stands", "inward") or (
        own.lower in grammar.IMPERSONAL and clause.lemma in grammar.COPULA
    ):
        return None
    if own.lower in grammar.IMPERSONAL and (who.entity == "PERSON" or _many(who)):
        return None  # an offer, of which people say so
    helped = any(a.lower in words("stands", "undone") for a in below(clause, *AUXILIARIES))
    tie = first_below(clause, "obj")
    if tie is not None and tie.lemma in GUILT and has(tie, *grammar.NONE):
        return Act(Deed.DENIES, verb, who, held=tie, shown=clause)
    flat = negated(clause) or has(clause, *grammar.NEVER)
    return Act(Deed.DISOWNS, verb, who, said=clause) if flat and not helped else None


def _many(who: Token) -> bool:
    """Whether several are named, of whom "it" is none: "the dockers", "Democrats"; "Halden Foods" is one."""
    return (who.pos == "NOUN" and who.tag == "NNS") or (who.tag == "NNPS" and not any(who.lefts))


def unwilling(verb: Token, who: Token, clause: Token) -> Act | None:
    """What somebody says that he will not do: "said he would not resign", "said she has no plans to go"."""
    own, aim = subject(clause), first_below(clause, "obj")
    if own is None or not (own.lower in _ITSELF or own.lemma in {t.lemma for t in who.subtree}):
        return None
    if clause.lemma in words("stands", "inward") | SAY | grammar.COPULA:
        return None
    will = any(a.lower in words("stands", "unwilled") for a in below(clause, *AUXILIARIES))
    none = aim is not None and aim.lemma in words("stands", "unwilling") and has(aim, *grammar.NONE)
    if not (none or (will and (negated(clause) or has(clause, *grammar.NEVER)))):
        return None
    for asked in (t for t in clause.subtree if t.lemma in words("stands", "asked")):
        if asker := _asker(asked):
            return Act(Deed.REFUSES, verb, who, said=asked, held=asker, shown=clause)
    return Act(Deed.REFUSES, verb, who, said=clause)


def against(verb: Token, who: Token, clause: Token) -> Act | None:
    """What somebody says of himself that he is against: "“I am against such a step,” she said"."""
    own = subject(clause)
    upon = next((c for c in clause.rights if c.lower in _AGAINST), None)
    what = complement(upon) if upon is not None else None
    if own is None or what is None or negated(clause) or clause.lemma not in grammar.COPULA:
        return None
    if not (own.lower in _ITSELF or own.lemma == who.lemma) or what.pos not in NOUNS:
        return None
    points = has(what, *POINTING, *_SUCH)
    return Act(Deed.REFUSES, verb, who, said=None if points else what, shown=clause)


def unneeded(verb: Token, who: Token, clause: Token) -> Act | None:
    """What somebody says he does not need: "said it did not need an inquiry", "saw no need for talks"."""
    own, what = subject(clause), first_below(clause, "obj")
    if own is None or what is None or not (own.lower in _ITSELF or own.lemma == who.lemma):
        return None
    if clause.lemma in words("stands", "needing") and negated(clause) and what.pos in NOUNS:
        return Act(Deed.REFUSES, verb, who, said=what, shown=clause)
    if what.lemma in words("stands", "needs") and has(what, *grammar.NONE):
        upon = next((c for c in (*what.rights, *clause.rights) if c.lower in grammar.FOR_WHAT), None)
        aim = (first_below(upon, "comp:cl") or complement(upon)) if upon is not None else None
        aim = aim or next((c for c in what.rights if c.tag == "VB"), None)
        return Act(Deed.REFUSES, verb, who, said=aim, shown=clause) if aim is not None else None
    return None


def hopeless(verb: Token, who: Token, clause: Token) -> Act | None:
    """What somebody says there is no chance of: "said there was zero chance that the summit would be off"."""
    for noun in clause.children if has(clause, *grammar.THERE) and clause.lemma in grammar.COPULA else ():
        if noun.lemma not in words("stands", "chance"):
            continue
        none = any(t.lower in words("stands", "none") for t in (*noun.lefts, *clause.children))
        what = next((c for c in noun.rights if c.dep in {*RELATIVES, *CLAUSE} and c.pos in VERBS), None)
        of = next((c for c in noun.rights if c.dep == "udep" and c.lower in grammar.OF_WHAT), None)
        what = what or ((first_below(of, "comp:cl") or complement(of)) if of is not None else None)
        what = what or next((c for c in below(verb, *CLAUSE) if c.i > noun.i), None)
        if none and what is not None:
            return Act(Deed.REFUSES, verb, who, said=what, shown=clause)
    return None


def going_ahead(verb: Token, who: Token, clause: Token) -> Act | None:
    """What somebody says will be held all the same: "said the summit would go ahead", "will take place"."""
    what = subject(clause)
    will = any(a.lower in words("stands", "unwilled") for a in below(clause, *AUXILIARIES))
    on = has(clause, *words("stands", "onward")) or any(
        o.lemma in words("stands", "onward") for o in below(clause, "obj")
    )
    if not (will and on and clause.lemma in words("stands", "going")) or negated(clause):
        return None
    return Act(Deed.REFUSES, verb, who, said=what, shown=clause) if what is not None else None


def too_early(verb: Token, who: Token, clause: Token) -> Act | None:
    """What somebody says that it is not time for: "said it was too early to hold a vote"."""
    state = next((p for p in predicates(clause) if p.lower in words("judging", "early")), None)
    if state is None or negated(clause):
        return None
    to = first_below(state, "xcomp", *CLAUSE) or first_below(clause, "csubj", "xcomp")
    upon = next((c for c in state.rights if c.lower in grammar.FOR_WHAT and c.dep == "udep"), None)
    what = to or (complement(upon) if upon is not None else None)
    return Act(Deed.REFUSES, verb, who, said=what, shown=clause) if what is not None else None


def refusal(verb: Token, who: Token) -> Iterator[Act]:
    """What somebody turns down that another asks for: "declined an invitation from the king"."""
    asked = first_below(verb, "obj")
    if verb.lemma in _RULING:
        out = first_below(verb, "xcomp", *CLAUSE) or asked
        if out is not None and has(verb, *grammar.OUT):
            meant = told(out, verb) if out.lemma in words("stands", "ideas") else None
            yield Act(Deed.REFUSES, verb, who, said=meant or out, shown=out if meant else None)
    elif asked is None:
        to = first_below(verb, "xcomp") if verb.lemma in _TURNING_DOWN else None
        if to is not None and (own := _anothers(to)) is not None:
            yield Act(Deed.REFUSES, verb, who, said=own, held=first_below(own, "nmod:poss"), shown=to)
        elif to is not None or verb.lemma in _REFUSING:
            yield Act(Deed.REFUSES, verb, who, said=to)
    elif asked.lower in POINTING or (asked.lemma in words("stands", "asked") and has(asked, *POINTING)):
        yield Act(Deed.REFUSES, verb, who, shown=asked)
    elif asked.lemma in words("stands", "asked") and (asker := _asker(asked)):
        yield Act(Deed.REFUSES, verb, who, said=asked, held=asker)
    elif (
        asked.lemma in words("stands", "asked")
        and has(asked, *grammar.DEFINITE)
        and told(asked, verb) is None
    ):
        yield Act(Deed.REFUSES, verb, who, shown=asked)


def _anothers(verb: Token) -> Token | None:
    """What is another's, of what somebody refuses to approve: "refused to ratify the president's decree"."""
    clause = first_below(verb, *CLAUSE)
    what = first_below(verb, "obj") or (
        subject(clause) if clause is not None and clause.tag == "VBG" else None
    )
    whose = first_below(what, "nmod:poss") if what is not None else None
    approves = verb.lemma in words("stands", "agreeing")
    return what if approves and whose is not None and whose.pos in NOUNS else None


def _asker(asked: Token) -> Token | None:
    """Who asks: "an invitation from the king", "the union's demand"."""
    by = next((c for c in asked.subtree if c.dep in {"udep", "obl:agent"} and c.lower in _ASKERS), None)
    asker = complement(by) if by is not None else first_below(asked, "nmod:poss")
    return asker if asker is not None and asker.pos != "PRON" and _says_what(asked) else None


def _says_what(asked: Token) -> bool:
    """Whether it is told what is asked for: "calls to step down", "a request for papers", not "its terms"."""
    upon = {"udep", "obl"}
    beside = any(c.tag == "VB" and c.left_edge.i == asked.right_edge.i + 1 for c in asked.head.rights)
    return beside or any(
        c.dep in {"acl", "xcomp", *CLAUSE} or (c.dep in upon and c.lower not in _ASKERS | grammar.OF_WHAT)
        for c in asked.rights
    )
