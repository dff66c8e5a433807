"""Who says, denies, charges, demands or refuses what, verb by verb, as a sentence itself tells it.

Only what is told as done counts: who "may deny" or "declined to deny" has denied nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.grammar import (
    AUXILIARIES,
    RELATIVES,
    SUBJECTS,
    VERBS,
    antecedent,
    below,
    complement,
    first_below,
    has,
    negated,
    passive,
    subject,
)
from crosswire.resources.words import table, words
from crosswire.types.parse import Token

_CLAUSE = ("ccomp", "comp:cl")
_UNDONE = frozenset(
    (
        "would",
        "may",
        "might",
        "could",
        "should",
        "can",
        "must",
        "will",
        "shall",
        "to",
        "'ll",
        "’ll",
        "wo",
        "ca",
    )
)
_POINTING = frozenset(("it", "this", "that", "these", "those", "them", "which", "both", "all"))
_OURS = frozenset(("i", "we", "you"))  # within quotation marks somebody speaks of himself
_ASKING = frozenset(("what", "which", "who", "whom", "whether", "if", "how", "why"))
_DAYS = words("calendar", "months", "weekdays")
_TOLD, _GUILT = words("stands", "told"), words("stands", "guilt")
_DENY, _REJECT = words("negations", "deny"), words("negations", "reject")
_SAY = frozenset(verb for verb, frames in table("speech")["class"]["verbs"].items() if "clause" in frames)


@dataclass(frozen=True, slots=True)
class Act:
    """One verb by which somebody takes a stand.

    Attributes:
        kind: "says", "denies", "disagrees", "charges", "demands" or "refuses".
        who: The head of the words for who does it.
        said: The head of what is said, denied, charged, demanded or refused; `None` if it points back.
        held: The noun for what others say, of a denial: "reports that …".
        target: Who is charged, or of whom it is demanded.
    """

    kind: str
    verb: Token
    who: Token
    said: Token | None = None
    held: Token | None = None
    target: Token | None = None


def acts(sentence: Sequence[Token]) -> Iterator[Act]:
    """The acts of the words of one parsed sentence, in text order."""
    first, last = sentence[0].i, sentence[-1].i
    for verb in sentence:
        if verb.pos in VERBS and _done(verb):
            yield from (act for act in _of(verb) if first <= act.who.i <= last and act.who is not verb)


def _done(verb: Token) -> bool:
    helping = below(verb, *AUXILIARIES)
    if verb.tag == "VBG" and not helping and verb.lemma in _DENY | _REJECT:
        return False
    return not (verb.tag == "VB" or negated(verb) or any(a.lower in _UNDONE for a in helping))


def _of(verb: Token) -> Iterator[Act]:
    lemma, who = verb.lemma, _doer(verb)
    if (lemma in _DENY or lemma in _REJECT) and (found := list(_denial(verb))):
        yield from found
    elif who is None or lemma in _DENY:
        return
    elif lemma in words("stands", "disagreeing"):
        yield Act("disagrees", verb, who)
    elif lemma == "plead" and _innocent(verb):
        yield Act("denies", verb, who)
    elif lemma in words("stands", "charging"):
        yield from _charge(verb, who)
    elif lemma in _SAY and who.lower not in _OURS:
        clause = first_below(verb, *_CLAUSE)
        if clause is not None and _plain(clause):
            yield Act("says", verb, who, said=clause)


def contested(noun: Token) -> bool:
    """Whether a noun is a claim that its own clause says somebody denies: "a charge the port denied"."""
    return noun.lemma in _TOLD | _GUILT and any(c.lemma in _DENY | _REJECT for c in below(noun, *RELATIVES))


def _plain(clause: Token) -> bool:
    """Whether what is said stands as a clause: not "what it calls terrorism", not "asked whether"."""
    opening = clause.left_edge.lower
    return opening not in _ASKING and not any(c.lower in _ASKING for c in clause.lefts)


def _doer(verb: Token) -> Token | None:
    """Who does it: its own subject, or that of the verb that it is joined to."""
    own = first_below(verb, *SUBJECTS)
    lent = "advcl" if verb.tag == "VBG" and not below(verb, *AUXILIARIES) else "conj"
    if own is None and verb.dep == lent:
        own = first_below(verb.head, *SUBJECTS)
    if own is None:
        own = next((c for c in verb.lefts if c.dep == "obl:npmod" and dated(c)), None)
    if own is not None and own.lower in {"who", "which", "that"}:
        own = antecedent(own)
    if own is None or own.dep == "nsubj:pass" or own.lower in {"there", "what"}:
        return None
    return _undated(own)


def _undated(word: Token) -> Token | None:
    """Of "Roe Sunday denied" it is Roe who denied."""
    if not dated(word):
        return word
    return next((c for c in reversed(word.lefts) if c.pos == "PROPN"), None)


def dated(word: Token) -> bool:
    """Whether a word names a day or a month."""
    return word.lower in _DAYS or word.lemma.lower() in _DAYS


def _innocent(verb: Token) -> bool:
    said = {t.lower for t in verb.subtree}
    return "innocent" in said or {"not", "guilty"} <= said


def _denial(verb: Token) -> Iterator[Act]:
    who, held = _denied(verb)
    if who is None:
        return
    strong = verb.lemma in _DENY
    clause = first_below(verb, "xcomp", *_CLAUSE)
    if strong and clause is not None and (clause.dep != "xcomp" or clause.tag == "VBG"):
        yield Act("denies", verb, who, said=clause, held=_as_claimed(clause))
    elif held is None or (not strong and _decides(who)):
        return
    elif held.lower in _POINTING and strong:
        yield Act("denies", verb, who)
    elif held.lemma in _TOLD or (strong and held.lemma in _GUILT):
        yield Act("denies", verb, who, said=_told(held, verb), held=held)


def _decides(who: Token) -> bool:
    return any(t.lemma.lower() in words("stands", "deciding") for t in (who, *who.lefts))


def _denied(verb: Token) -> tuple[Token | None, Token | None]:
    """Who denies, and the noun or pronoun for what is denied: also "was denied by", "a charge he denies"."""
    if passive(verb):
        by = first_below(verb, "obl:agent")
        return (complement(by) if by is not None else None), first_below(verb, "nsubj:pass", "nsubj")
    held = first_below(verb, "obj")
    described = verb.dep in RELATIVES and verb.head.lemma in _TOLD | _GUILT
    if described and (held is None or held.lower in _POINTING):
        held = verb.head
    return _doer(verb), held


def _as_claimed(clause: Token) -> Token | None:
    """Who says what is denied: "denied that he lied, as Roe had claimed"."""
    saying = next((c for c in below(clause, "advcl") if c.lemma in _SAY and has(c, "as")), None)
    return subject(saying) if saying is not None else None


def _told(noun: Token, verb: Token) -> Token | None:
    """The clause that says what the claim is: "reports that the dam broke", "rumours he is ill"."""
    clauses = [c for c in noun.rights if c.dep in {*RELATIVES, *_CLAUSE} and c is not verb]
    for clause in clauses:
        opening = {c.lower for c in clause.lefts}
        if clause.dep != "acl:relcl" and first_below(clause, *SUBJECTS) is not None:
            return clause
        if "that" in {c.lower for c in below(clause, "mark")} or (clause.tag == "VBG" and "of" in opening):
            return clause
    of = next((c for c in noun.rights if c.dep == "udep" and c.lower == "of"), None)
    return (first_below(of, "comp:cl") or complement(of)) if of is not None else None


def _charge(verb: Token, who: Token) -> Iterator[Act]:
    told = [c for c in below(verb, "obj") if not dated(c)]
    target = told[-1] if told else None  # of "accused rider Tomas Vell" the parser may make two
    if target is None:
        return
    inside = [c for c in (*verb.rights, *target.rights) if c.dep in {"udep", "obl"}]
    of = next((c for c in inside if c.lower in {"of", "for", "with", "on"}), None)
    if of is None:
        return
    what = first_below(of, "comp:cl") or complement(of)
    if target.lower in {"which", "that"}:
        target = antecedent(target) or target
    if what is None or _undated(what) is not what:
        return
    if verb.lemma == "blame" and of.lower == "on":
        yield Act("charges", verb, who, said=target, target=what)
    elif verb.lemma != "charge" or of.lower == "with":
        yield Act("charges", verb, who, said=what, target=target)
