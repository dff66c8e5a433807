"""Other readings of a verb that may report: another stretch as its content, another phrase as its source.

A parse settles on one reading and is wrong in every tenth sentence; frames of a verb name one content.
The fast engine weighs them all against each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosswire.extract.statements.rules.phrases import (
    Range,
    agent,
    noun_phrase,
    passive,
    subject,
    trimmed,
    without,
)
from crosswire.extract.statements.rules.verbs import Claim
from crosswire.types.parse import Parse, Phrase, Token

_ALIKE = 0.7  # two readings that share so much are one
_ASIDE = {"advcl", "parataxis", "obl:npmod"}
_OUTSIDE = {"conj", "cc", "punct", "cc:preconj"}
_DASHES = {"—", "–", "-", "--"}
_LONGER = 2  # a source with its relative clause is a reading of its own where it is so much longer
_LONGEST = 30
_SHORTEST = 2  # words of a content that is no clause


def of(verb: Token, claim: Claim | None, sentence: Phrase) -> Iterator[tuple[str, Claim]]:
    """The claim itself and its other readings, each with the way it was found."""
    found: list[tuple[str, Claim]] = [("", claim)] if claim else []
    for way, other in (*_contents(verb, claim, sentence), *_undergone(verb)):
        if not any(_alike(other, known) for _, known in found):
            found.append((way, other))
    for way, one in found:
        yield way, one
        yield from ((f"{way}/{how}", other) for how, other in _sources(verb, one))


def _contents(verb: Token, claim: Claim | None, sentence: Phrase) -> Iterator[tuple[str, Claim]]:
    """The same source, and as content all behind the verb, that without what is hung on, or all the rest."""
    source = claim.source if claim else None
    cue = claim.cue if claim else (verb.i, verb.i + 1)
    whole = _behind(verb, cue)
    if whole is not None:
        holes = [source] if source else []
        for way, run in (("rest", whole), ("core", _core(verb, whole))):
            parts = _parts(verb.parse, run, holes)
            if parts:
                yield way, Claim(cue, source, parts)
    if source and not any(c.dep in {"ccomp", "obj", "xcomp"} for c in verb.children):
        frame = (min(source[0], cue[0]), max(source[1], cue[1]))
        if frame[1] - frame[0] <= source[1] - source[0] + 4:
            parts = _parts(verb.parse, (sentence.start, sentence.end), [frame])
            if parts:
                yield "around", Claim(cue, source, parts)


def _behind(verb: Token, cue: Range) -> Range | None:
    end = max(
        (c.right_edge.i + 1 for c in verb.children if c.i > verb.i and c.dep not in _OUTSIDE), default=0
    )
    return (cue[1], end) if end > cue[1] else None


def _core(verb: Token, run: Range) -> Range:
    """Up to the first clause that is hung on, or the first dash."""
    for child in verb.children:
        if child.i > verb.i and child.dep in _ASIDE and child.left_edge.i > run[0]:
            run = (run[0], min(run[1], child.left_edge.i))
            break
    for at in range(run[0] + 1, run[1]):
        token = verb.parse[at]
        if token.dep == "punct" and token.text in _DASHES and token.nbor(-1).whitespace:
            return run[0], at
        if (
            token.dep == "acl:relcl"
            and token.left_edge.i > run[0]
            and verb.parse[token.left_edge.i - 1].text == ","
        ):
            return run[0], min(run[1], token.left_edge.i)
    return run


def _parts(parse: Parse, run: Range, holes: list[Range]) -> tuple[Range, ...]:
    """The run without holes; nothing where no more than a pronoun or a mark is left."""
    parts = [p for p in (trimmed(parse, q) for q in without(run, holes)) if p[0] < p[1]]
    if sum(b - a for a, b in parts) >= _SHORTEST:
        return tuple(parts)
    return tuple(p for p in parts if parse[p[0]].pos in {"NOUN", "PROPN", "NUM"})


def _undergone(verb: Token) -> Iterator[tuple[str, Claim]]:
    """What is said of the subject: "the plan was rejected by ...", "she seems to know"."""
    who = next((c for c in verb.children if c.dep in {"nsubj", "nsubj:pass"}), None)
    undergoes = passive(verb)
    if (
        who is None
        or who.i > verb.i
        or not (undergoes or any(c.dep in {"xcomp", "comp:as", "comp:adj"} for c in verb.children))
    ):
        return
    if not undergoes and any(c.dep in {"obj", "ccomp"} for c in verb.children):
        return
    by = agent(verb) if undergoes else None
    source = noun_phrase(by) if by is not None else None
    cue = (verb.i, verb.i + 1)
    whole = _behind(verb, cue) or (cue[1], cue[1])
    holes = [(by.head.i, source[1])] if by is not None and source else []
    topic = noun_phrase(who)
    parts = tuple(
        p
        for p in (topic, *(trimmed(verb.parse, q) for q in without(_core(verb, whole), holes)))
        if p[0] < p[1]
    )
    yield "undergone", Claim(cue, source, parts)
    if by is not None:
        yield "topic", Claim(cue, source, (topic,))


def _sources(verb: Token, claim: Claim) -> Iterator[tuple[str, Claim]]:
    """Other phrases that may be the source: with its relative clause, or of a verb further up."""
    source = claim.source
    if source is not None:
        head = verb.parse[source[0] : source[1]].root
        whole = trimmed(verb.parse, (head.left_edge.i, head.right_edge.i + 1))
        if (
            whole[1] - whole[0] >= _LONGER * (source[1] - source[0])
            and _free(whole, claim)
            and whole[1] - whole[0] < _LONGEST
        ):
            yield "long", replace(claim, source=whole)
    own = any(c.dep in {"nsubj", "nsubj:pass", "obl:agent"} for c in verb.children)
    if own:
        return
    for number, who in enumerate(_above(verb)):
        phrase = noun_phrase(who)
        if phrase != source and _free(phrase, claim):
            yield f"up{number}", replace(claim, source=phrase)


def _above(verb: Token) -> list[Token]:
    """The subjects of the verbs that a verb hangs on, nearest first; two at the most."""
    found: list[Token] = []
    known = subject(verb)
    seen = verb
    for _ in range(8):
        if seen.head.i == seen.i or len(found) == 2:
            break
        seen = seen.head
        who = next((c for c in seen.children if c.dep in {"nsubj", "nsubj:pass", "nmod:poss"}), None)
        if who is not None and (known is None or who.i != known.i) and who.i != verb.i:
            found.append(who)
    return found


def _free(phrase: Range, claim: Claim) -> bool:
    """Whether the phrase lies outside cue and content."""
    return not any(phrase[0] < b and a < phrase[1] for a, b in (claim.cue, *claim.content))


def _alike(one: Claim, other: Claim) -> bool:
    if one.source != other.source or not other.content:
        return False
    mine, yours = (sum(b - a for a, b in c.content) for c in (one, other))
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in one.content for c, d in other.content)
    return 2 * shared >= _ALIKE * (mine + yours)
