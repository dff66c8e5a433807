"""All that might be an attribution: what the fast engine weighs.

The nets are wide on purpose (any verb with a clause, an infinitive or an object; nouns, adjectives and
prepositions that can report): what is worth keeping is learned, not listed. A parse settles on one reading
and is wrong in every tenth sentence, and frames of a verb name one content: so a verb has other readings as
well, with another stretch as its content or another phrase as its source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from crosswire import grammar
from crosswire.extract.statements import phrases, verbs
from crosswire.extract.statements.phrases import Claim, Range, clause, noun_phrase, trimmed, without
from crosswire.resources import lists
from crosswire.resources import statements as words
from crosswire.types.parse import Parse, Phrase, Token

_ANY_VERB, _ANY_NOUN, _ABOUT = lists.several("extract/statements/readings", "any_verb", "any_noun", "about")
_CUES = {"VERB", "AUX", "NOUN", "ADJ", "ADP"}
_STANCE = lists.words("extract/statements/readings", "stance")
_WHEN = {"DATE", "TIME"}


def find(sentence: Phrase) -> Iterator[tuple[Token, list[tuple[str, Claim]]]]:
    """The possible attributions of a sentence.

    Returns:
        Each word that may be a cue, in text order, with its readings and the way in which each was found.
    """
    for token in sentence:
        found = list(_claims(token, sentence)) if token.pos in _CUES else []
        if found:
            yield token, found


def _claims(token: Token, sentence: Phrase) -> Iterator[tuple[str, Claim]]:
    for way, claim in _all_claims(token, sentence):
        if claim.quote or any(t.entity not in _WHEN for a, b in claim.content for t in token.parse[a:b]):
            yield way, claim


def _all_claims(token: Token, sentence: Phrase) -> Iterator[tuple[str, Claim]]:
    lemma = token.lemma.lower()
    if token.pos == "VERB" and token.dep != "amod":
        known: frozenset[str] | None = verbs.frames_of(token)
        found = verbs.claim(token, known) if known else None
        if found is None or not found.content:
            known, found = None, verbs.claim(token, _ANY_VERB)
        sort = "listed" if known else "any"
        for way, reading in _readings(token, found, sentence) if found else ():
            yield sort + way, reading
    elif token.pos == "NOUN" and token.children and token.children[-1].i > token.i:
        yield from _noun(token, words.nouns().get(lemma))
    elif token.pos == "NOUN" and token.dep == "nsubj" and token.head.lemma in grammar.COPULA:
        yield from _equation(token) if lemma in words.nouns() else ()
    elif token.pos in {"ADJ", "ADP"} and token.head.lemma in grammar.COPULA:
        yield from _stance(token)
    if token.pos in {"VERB", "ADP", "AUX"}:
        for said in phrases.fixed(token, sentence):
            yield "phrase", said


def _noun(token: Token, known: frozenset[str] | None) -> Iterator[tuple[str, Claim]]:
    """Nouns: those that report with all that may follow, others where they have an owner and a clause."""
    found = list(phrases.noun_claim(token, known or _ANY_NOUN, owned=known is None))
    yield from (("noun", claim) for claim in found)
    if known and not found:
        yield from (("noun+", claim) for claim in phrases.noun_claim(token, _ABOUT, owned=False))


def _equation(token: Token) -> Iterator[tuple[str, Claim]]:
    """As in "the view of analysts is that ...", "their hope is to ...": cue, verb and all."""
    for goal in token.head.children:
        if goal.dep in {"ccomp", "xcomp"} and goal.i > token.head.i:
            source, run = phrases.owner(token), clause(goal)
            if run[0] < run[1]:
                yield "equation", Claim((token.i, token.head.i + 1), source, (run,))


def _stance(token: Token) -> Iterator[tuple[str, Claim]]:
    """Adjectives: "is against the merger", "are confident that ..."."""
    who = grammar.doer(token.head)
    if token.dep == "comp:adj":
        content = next((c for c in grammar.below(token, "ccomp", "xcomp", "udep") if c.i > token.i), None)
    else:
        content = token if token.lower in _STANCE else None
    if who is None or content is None:
        return
    first = content.left_edge.i + (content.dep == "udep")
    run = trimmed(token.parse, (first, content.right_edge.i + 1))
    cue = (min(token.head.i, token.i), token.i + 1)
    source = noun_phrase(who)
    if run[0] < run[1] and not source[0] <= cue[0] < source[1] and run[0] >= cue[1]:
        yield "stance", Claim(cue, source, (run,))


_ALIKE = 0.7  # two readings that share so much are one
_ASIDE = {"advcl", "parataxis", "obl:npmod"}
_OUTSIDE = {"conj", "cc", "punct", "cc:preconj"}
_DASHES = {"—", "–", "-", "--"}
_LONGER = 2  # a source with its relative clause is a reading of its own where it is so much longer
_LONGEST = 30
_SHORTEST = 2  # words of a content that is no clause


def _readings(verb: Token, claim: Claim, sentence: Phrase) -> Iterator[tuple[str, Claim]]:
    """The claim itself and its other readings, each with the way it was found."""
    found = [("", claim)]
    for way, other in (*_contents(verb, claim, sentence), *_undergone(verb)):
        if not any(_alike(other, known) for _, known in found):
            found.append((way, other))
    for way, reading in found:
        yield way, reading
        yield from ((f"{way}/{how}", other) for how, other in _sources(verb, reading))


def _contents(verb: Token, claim: Claim, sentence: Phrase) -> Iterator[tuple[str, Claim]]:
    """The same source, and as content all behind the verb, that without what is hung on, or all the rest."""
    source, cue = claim.source, claim.cue
    whole = _behind(verb, cue)
    if whole is not None:
        holes = [source] if source else []
        for way, run in (("rest", whole), ("core", _core(verb, whole))):
            parts = _parts(verb.parse, run, holes)
            if parts:
                yield way, Claim(cue, source, parts)
    if source and grammar.first_below(verb, "ccomp", "obj", "xcomp") is None:
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
        start = token.left_edge.i if token.dep == "acl:relcl" else 0
        if start > run[0] and verb.parse[start - 1].text == ",":
            return run[0], min(run[1], start)
    return run


def _parts(parse: Parse, run: Range, holes: list[Range]) -> tuple[Range, ...]:
    """The run without holes; nothing where no more than a pronoun or a mark is left."""
    parts = [p for p in (trimmed(parse, q) for q in without(run, holes)) if p[0] < p[1]]
    if sum(b - a for a, b in parts) >= _SHORTEST:
        return tuple(parts)
    return tuple(p for p in parts if parse[p[0]].pos in {"NOUN", "PROPN", "NUM"})


def _undergone(verb: Token) -> Iterator[tuple[str, Claim]]:
    """What is said of the subject: "the plan was rejected by ...", "she seems to know"."""
    who, undergoes = grammar.subject(verb), grammar.undergone(verb)
    if who is None or who.i > verb.i:
        return
    seems = grammar.first_below(verb, "xcomp", "comp:as", "comp:adj") is not None
    if not undergoes and (not seems or grammar.first_below(verb, "obj", "ccomp") is not None):
        return
    by = grammar.agent(verb) if undergoes else None
    source = noun_phrase(by) if by is not None else None
    cue = (verb.i, verb.i + 1)
    whole = _behind(verb, cue) or (cue[1], cue[1])
    holes = [(by.head.i, source[1])] if by is not None and source else []
    topic = noun_phrase(who)
    rest = (trimmed(verb.parse, run) for run in without(_core(verb, whole), holes))
    parts = tuple(run for run in (topic, *rest) if run[0] < run[1])
    yield "undergone", Claim(cue, source, parts)
    if by is not None:
        yield "topic", Claim(cue, source, (topic,))


def _sources(verb: Token, claim: Claim) -> Iterator[tuple[str, Claim]]:
    """Other phrases that may be the source: with its relative clause, or of a verb further up."""
    source = claim.source
    if source is not None:
        head = verb.parse[source[0] : source[1]].root
        whole = trimmed(verb.parse, (head.left_edge.i, head.right_edge.i + 1))
        longer = _LONGER * (source[1] - source[0]) <= whole[1] - whole[0] < _LONGEST
        if longer and _free(whole, claim):
            yield "long", replace(claim, source=whole)
    if grammar.first_below(verb, *grammar.SUBJECTS, "obl:agent") is not None:
        return
    for number, who in enumerate(_above(verb)):
        phrase = noun_phrase(who)
        if phrase != source and _free(phrase, claim):
            yield f"up{number}", replace(claim, source=phrase)


def _above(verb: Token) -> list[Token]:
    """The subjects of the verbs that a verb hangs on, nearest first; two at the most."""
    own = {verb, grammar.doer(verb)}
    above = (grammar.first_below(seen, *grammar.SUBJECTS, "nmod:poss") for seen in islice(verb.ancestors, 8))
    return list(islice((who for who in above if who is not None and who not in own), 2))


def _free(phrase: Range, claim: Claim) -> bool:
    """Whether the phrase lies outside cue and content."""
    return not any(phrase[0] < b and a < phrase[1] for a, b in (claim.cue, *claim.content))


def _alike(claim: Claim, other: Claim) -> bool:
    if claim.source != other.source or not other.content:
        return False
    sizes = sum(b - a for c in (claim, other) for a, b in c.content)
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in claim.content for c, d in other.content)
    return 2 * shared >= _ALIKE * sizes
