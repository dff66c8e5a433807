"""How somebody judges a thing: "called the offer fair", "said the bill was a disgrace".

a verb that calls a thing something, or a clause that is said | the words of praise and blame in it -> Act

A judgement that is mixed, asked or hangs on a condition is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from crosswire.extract.parts.stands.act import SAY, Act
from crosswire.grammar import AS_WHAT, agent, antecedent, below, first_below, passive, predicates, subject
from crosswire.resources import lists
from crosswire.resources.words import table, words
from crosswire.types.acts import Deed
from crosswire.types.parse import Token

_THING_RELATIVES = words("small", "thing_relatives")

_CALLING = words("judging", "judging")
IT, _DEFINITE, _HYPHENS, _BUT, _FEELING = lists.several(
    "extract/parts/stands/judged", "it", "definite", "hyphens", "but", "feeling"
)
_SAYING = words("judging", "thinking") & (SAY | _FEELING)
_BACK = 4  # words before one of praise or blame that may turn it about


def judgements(verb: Token, who: Token | None) -> Iterator[Act]:
    """What a verb tells of somebody's judgement of a thing."""
    if verb.lemma in _CALLING:
        yield from _called(verb, who)
    if who is not None and verb.lemma in _SAYING and (clause := first_below(verb, "ccomp", "comp:cl")):
        thing = subject(clause)
        if thing is not None and verb.dep != "acl:relcl":
            inside = set(thing.subtree)
            said = [t for t in clause.subtree if t not in inside]
            made = first_below(clause, "obj") if thing.pos == "PROPN" else None
            yield from _judged(
                verb, who, made if made is not None and kinds(made) else thing, said=said, shown=clause
            )


def _called(verb: Token, who: Token | None) -> Iterator[Act]:
    thing = first_below(verb, "obj")
    if passive(verb):
        thing, who = first_below(verb, "nsubj:pass", "nsubj"), agent(verb)
    found = predicates(verb)
    whole = [t for p in found for t in p.subtree]
    as_what = [c for c in verb.rights if c.lower in AS_WHAT and c.dep in {"udep", "obl", "comp:as"}]
    clause = first_below(verb, "ccomp", "comp:cl")
    if thing is None and clause is not None and clause.pos == "ADJ" and (found_so := subject(clause)):
        thing, whole = found_so, [t for t in clause.subtree if t not in set(found_so.subtree)]
    whole += [t for a in as_what for t in a.subtree]
    if thing is not None and thing.lower in _THING_RELATIVES and verb.dep == "acl:relcl":
        thing = antecedent(thing) or thing
    if who is not None and who.pos == "PRON" and verb.head.lemma in SAY and verb.dep in {"ccomp", "comp:cl"}:
        who = subject(verb.head) or who
    if thing is not None and who is not None and whole:
        yield from _judged(verb, who, thing, said=whole, shown=max(whole, key=lambda t: t.i))


def _judged(verb: Token, who: Token, thing: Token, *, said: Sequence[Token], shown: Token) -> Iterator[Act]:
    sign = polarity(said)
    own = first_below(thing, "nmod:poss")
    whose = sign > 0 and own is not None and own.pos == "PRON"  # his own, or another's
    if sign and thing is not who and not whose and not (thing.pos == "PRON" and thing.lower not in IT):
        yield Act(Deed.LAUDS if sign > 0 else Deed.FAULTS, verb, who, said=thing, shown=shown)


def polarity(said: Sequence[Token]) -> int:
    """1 for praise, -1 for blame, 0 where neither is told, or both, or either only asked or on terms."""
    read = _read(sorted(said, key=lambda t: t.i))
    if any(lower in words("judging", "open") for lower, _ in read):
        return 0
    good, bad = words("judging", "good"), words("judging", "bad")
    signs: set[int] = set()
    averted = False
    for at, (lower, lemma) in enumerate(read):
        ahead = [before for before, _ in read[max(0, at - _BACK) : at]]
        ahead = ahead[1 + max((n for n, word in enumerate(ahead) if word in _BUT), default=-1) :]
        turned = not words("judging", "turning").isdisjoint(ahead)
        if {lower, lemma} & bad and not averted:
            signs.add(1 if turned else -1)
        elif {lower, lemma} & good:
            signs.add(-1 if turned else 1)
        if lemma in words("judging", "averting"):
            averted = True
    return signs.pop() if len(signs) == 1 else 0


def _read(said: Sequence[Token]) -> list[tuple[str, str]]:
    """The words in lower case, with their lemmas; what hyphens join is one: "non-starter"."""
    read: list[tuple[str, str]] = []
    joined = False
    for token in said:
        if token.text in _HYPHENS and read:
            joined = True
        elif joined:
            word = f"{read[-1][0]}-{token.lower}"
            read[-1], joined = (word, word), False
        else:
            read.append((token.lower, token.lemma.lower()))
    return read


@cache
def _matters() -> dict[str, tuple[str, ...]]:
    """Each noun for a matter with the kinds that it may be called for."""
    kinds = table("judging")["view"]
    nouns = sorted({noun for listed in kinds.values() for noun in listed})
    return {noun: tuple(k for k, listed in kinds.items() if noun in listed) for noun in nouns}


def kinds(noun: Token) -> tuple[str, ...]:
    """Of what kinds the matter is that a noun names: a proposal may be a bill or an offer."""
    return _matters().get(noun.lemma.lower(), ()) if noun.pos == "NOUN" else ()


def settled(noun: Token) -> bool:
    """Whether the text takes a matter as known: "the bill", "Roe's offer"; not "a bill", "any deal"."""
    made = noun.dep == "obj" and noun.head.dep in {"ccomp", "comp:cl"}
    maker = subject(noun.head) if made else None
    if first_below(noun, "nmod:poss") is not None or (maker is not None and maker.pos == "PROPN"):
        return True
    return any(c.lower in _DEFINITE for c in below(noun, "det"))


def meant(ahead: Sequence[Token], before: Sequence[Token]) -> Token | None:
    """The matter that "it" stands for: of one kind, named ahead of it in its sentence or the one before."""
    for words_ahead in (ahead, before):
        found = [t for t in words_ahead if kinds(t) and not _within_another(t)]
        if found:
            alike = set.intersection(*(set(kinds(t)) for t in found))
            return found[-1] if alike else None
    return None


def _within_another(noun: Token) -> bool:
    """Whether a noun only describes another: of "a plan for the sea wall" it is the plan that is meant."""
    return noun.dep == "compound" or (noun.dep == "comp:obj" and noun.head.head.pos == "NOUN")


def opened(sentences: Sequence[Sequence[Token]], title: str) -> frozenset[str]:
    """The kinds of matters that a report opens with, in its title or its first sentences."""
    told = {k for sentence in sentences for t in sentence for k in kinds(t)}
    entitled = {word.strip("\"'“”‘’.,:;?!").lower() for word in title.split()}
    return frozenset(told | {k for word in entitled for k in _matters().get(word, ())})
