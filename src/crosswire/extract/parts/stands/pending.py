"""What a report has as open, and what it has as done: "has not said if she will sign", "vetoed the bill".

a verb of a matter that news waits for | what leaves it open, or tells that it is done -> Act

Only acts of the kinds that are listed, of somebody or something told by a name or a noun. What is done to
another matter of the kind, or was done once, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from crosswire import grammar
from crosswire.extract.parts.stands.act import SAY, Act, dated
from crosswire.extract.parts.stands.judged import kinds
from crosswire.grammar import (
    AUXILIARIES,
    NOUNS,
    RELATIVES,
    SUBJECTS,
    VERBS,
    agent,
    antecedent,
    below,
    complement,
    first_below,
    has,
    marked,
    negated,
    passive,
    subject,
)
from crosswire.resources import lists
from crosswire.resources.words import table, words
from crosswire.types.acts import Deed
from crosswire.types.parse import Token

_BEHIND = frozenset(("xcomp", "ccomp", "comp:cl", "acl", "acl:relcl", "advcl"))
(
    _UNREAL, _SIGNING, _REMAINING, _IF, _YET, _STILL, _AFTER, _ASIDES, _WILL, _ON, _UPON, _WISHED, _RELATIVE,
) = lists.several(
    "extract/parts/stands/pending", "unreal", "signing", "remaining", "if", "yet", "still", "after",
    "asides", "will", "to_whom", "upon", "wished", "relative",
)  # fmt: skip
_HUNG = frozenset(("advcl", "acl", "xcomp", "acl:relcl"))
_FAR = 25  # words from who does it to the verb
_LONG = 25  # words of a clause; of a longer one what describes a noun behind the verb is left out


def settles(verb: Token) -> tuple[str, ...]:
    """The matters that a verb settles: to release is to free somebody, or to publish a paper."""
    return _matters().get(verb.lemma.lower(), ())


def pending(verb: Token) -> Iterator[Act]:
    """What a verb tells of a matter, as open or as done."""
    unlike = verb.lemma in _SIGNING and (what := _patient(verb)) is not None and "law" not in kinds(what)
    if settles(verb) and not unlike and verb.pos in VERBS and not marked(verb, *_IF):
        yield from _open(verb) if _left_open(verb) else _done(verb)
    yield from _announced(verb)
    yield from _state(verb)


@cache
def _matters() -> dict[str, tuple[str, ...]]:
    view = table("pending")["view"]
    verbs = sorted({verb for listed in view.values() for verb in listed})
    return {verb: tuple(m for m, listed in view.items() if verb in listed) for verb in verbs}


def _left_open(verb: Token) -> bool:
    above, helping = verb.head, {a.lower for a in below(verb, *AUXILIARIES)}
    if helping & _WILL and (verb.dep == "root" or above.lemma in SAY):
        return not negated(verb)
    if verb.dep not in _BEHIND:
        return (
            any(a.lemma in grammar.PERFECT for a in below(verb, "aux"))
            and negated(verb)
            and not passive(verb)
        )
    awaited = above.lemma in words("pending", "awaiting")
    if marked(verb, *words("pending", "whether")) and (awaited or above.lemma in words("pending", "silent")):
        return awaited or negated(above) or has(above, *_YET)
    to = verb.tag == "VB" and has(verb, *grammar.TO_WHAT)
    wished = awaited or above.lower in _WISHED
    return (to and _waits(verb, above)) or (
        wished and not negated(above) and (to or verb.tag == "VBG" or bool(helping & _WISHED))
    )


def _waits(verb: Token, above: Token) -> bool:
    """Whether what a verb hangs on waits for it: "has yet to", "is to", "calls to", "is due to"."""
    if above.pos == "NOUN":
        return above.lemma in words("pending", "calls")
    stated = (above.lemma in grammar.PERFECT and has(above, *_YET)) or (
        above.lemma in grammar.COPULA and verb.dep == "xcomp"
    )
    return stated or above.lower in words("pending", "ready")


def _open(verb: Token) -> Iterator[Act]:
    above = verb.head
    who = subject(verb)
    if who is None or who.pos == "PRON":
        asked = above.lemma in words("pending", "awaiting") and above.pos in VERBS
        on = next((c for c in above.rights if c.lower in _ON and c.dep == "udep"), None)
        whom = first_below(above, "obj") or (complement(on) if on is not None and on.i < verb.i else None)
        holder = above.head if above.pos in {"NOUN", "ADJ"} or above.dep == "xcomp" else above
        who = (whom if asked else None) or subject(above) or subject(holder)
    if who is not None and who.lower in _RELATIVE:
        who = antecedent(who)
    if who is None or who.pos == "PRON":
        return
    if passive(verb) or first_below(verb, "aux:pass") is not None:
        yield Act(Deed.OPEN, verb, None, said=who, shown=_top(verb))
    else:
        yield Act(Deed.OPEN, verb, who, said=_patient(verb), shown=_top(verb))


def _top(verb: Token) -> Token:
    """The verb that leaves it open, with which it is shown."""
    above = verb.head
    while above.pos not in VERBS and above.head is not above:
        above = above.head
    return above if verb.dep in _BEHIND and above.pos in VERBS else verb


def _done(verb: Token) -> Iterator[Act]:
    helping = below(verb, *AUXILIARIES)
    told = verb.tag in {"VBD", "VBN", "VBZ"} and not negated(verb)
    unreal = any(a.lower in _UNREAL for a in helping)
    after = verb.dep == "advcl" and verb.tag == "VBD" and marked(verb, *_AFTER)
    if not told or unreal or (verb.dep in _HUNG and not after) or has(verb, *grammar.NEVER):
        return
    if verb.tag == "VBZ" and verb.dep != "root":
        return
    if not words("pending", "other").isdisjoint(t.lower for t in verb.subtree):
        return
    suffered = first_below(verb, "nsubj:pass")
    if suffered is not None:
        if suffered.pos != "PRON":
            yield Act(Deed.DONE, verb, agent(verb), said=suffered, shown=verb)
        return
    who = subject(verb) or (first_below(verb.head, *SUBJECTS) if verb.dep == "conj" else None)
    if who is None or who.pos == "PRON":
        return
    if _patient(verb) is None and not words("pending", "by_itself").isdisjoint(settles(verb)):
        yield Act(Deed.DONE, verb, None, said=who, shown=verb)
    elif verb.tag != "VBN" or helping or verb.dep == "root":
        yield Act(Deed.DONE, verb, who, said=_patient(verb), shown=verb)


def _announced(verb: Token) -> Iterator[Act]:
    """Done by its noun: "announced her resignation", "announced the decision to veto the bill"."""
    who, what = subject(verb), first_below(verb, "obj")
    if verb.lemma not in words("pending", "announcing") or who is None or what is None or negated(verb):
        return
    if verb.tag not in {"VBD", "VBZ", "VBN"} or who.pos == "PRON":
        return
    to = next((c for c in what.rights if c.dep in RELATIVES and settles(c)), None)
    if what.lemma in words("pending", "decided") and to is not None:
        yield Act(Deed.DONE, to, who, said=_patient(to), shown=verb)
    elif what.lemma in table("pending")["nouns"] and not first_below(what, "nmod"):
        of = next((c for c in what.rights if c.lower in grammar.OF_WHAT and c.dep == "udep"), None)
        yield Act(Deed.DONE, what, who, said=complement(of) if of is not None else None, shown=verb)


def _state(verb: Token) -> Iterator[Act]:
    """What is open by the state of somebody or something: "is still missing", "remains closed"."""
    states = table("pending")["class"]["states"]
    still = has(verb, *_STILL) or verb.lemma in _REMAINING
    state = verb if verb.lower in states else next((c for c in verb.children if c.lower in states), None)
    what = subject(verb)
    if still and state is not None and what is not None and what.pos != "PRON" and not negated(verb):
        yield Act(Deed.OPEN, state, None, said=what, shown=verb)


def _patient(verb: Token) -> Token | None:
    """What it is done to: "the bill", of "ruled on the ban" the ban."""
    on = next((c for c in verb.rights if c.lower in _UPON and c.dep == "udep"), None)
    what = first_below(verb, "obj") or (complement(on) if on is not None and not _timed(on) else None)
    return what if what is not None and what.pos in NOUNS else None


def _timed(preposition: Token) -> bool:
    what = complement(preposition)
    return what is not None and dated(what)


def extent(act: Act) -> list[Token]:
    """The words that show it: from who is said to do it to the end of what it is done to, without asides."""
    top = act.shown or act.verb
    first = [t.left_edge.i for t in (subject(top), act.who, act.said) if t is not None and t.i < act.verb.i]
    start = min((top.i, *(i for i in first if act.verb.left_edge.i - i <= _FAR)))
    told = list(act.verb.parse[start : max(top.i, act.verb.right_edge.i) + 1])
    asides = [
        t.i for t in told if t.i > act.verb.i and t.lower in _ASIDES and act.verb.parse[t.i - 1].text == ","
    ]
    long = (
        [t.left_edge.i for t in told if t.i > act.verb.i and t.dep == "acl:relcl"]
        if len(told) > _LONG
        else []
    )
    end = min((*asides, *long), default=told[-1].i + 1)
    return [t for t in told if t.i < end]


def matter(act: Act) -> tuple[str, ...]:
    """The matters that an act leaves open or settles."""
    word = act.verb
    noun = table("pending")["nouns"].get(word.lemma) if word.pos == "NOUN" else None
    state = table("pending")["class"]["states"].get(word.lower)
    return (noun,) if noun else (state,) if state else settles(word)
