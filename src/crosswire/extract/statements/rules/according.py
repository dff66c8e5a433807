"""Phrases that report without a verb: "according to the ministry", "in her view", "a claim that ..."."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.extract.statements.rules.phrases import Range, clause, noun_phrase, subject, trimmed, without
from crosswire.extract.statements.rules.verbs import Claim
from crosswire.resources import statements as words
from crosswire.types.parse import Phrase, Token

_VIEWS = {"view", "opinion", "word", "judgment", "judgement", "estimation"}
_NEW_CLAUSE = {"while", "whereas", "although", "though", "but", ";"}


def find(sentence: Phrase) -> Iterator[Claim]:
    """The claims whose cue is a preposition, an idiom or a noun of this sentence ."""
    for token in sentence:
        yield from phrases(token, sentence)
        if token.pos == "NOUN" and token.lemma.lower() in words.nouns():
            yield from noun_claim(token, words.nouns()[token.lemma.lower()])


def phrases(token: Token, sentence: Phrase) -> Iterator[Claim]:
    """The claims of a fixed phrase that begins with `token`."""
    if token.lower in {"according", "per"}:
        yield from _according(token, sentence)
    elif token.lower == "in" and (view := next((c for c in token.children if c.lower in _VIEWS), None)):
        yield from _view(view, sentence)
    elif token.pos in {"VERB", "AUX"} and token.lemma.lower() in _FIRST:
        yield from _idiom(token, sentence)


def _according(token: Token, sentence: Phrase) -> Iterator[Claim]:
    to: Token | None = token
    if token.lower == "according":
        to = next((c for c in token.children if c.lower == "to"), None)
        if to is None and token.i + 1 < sentence.end and token.nbor().lower == "to":
            to = token.nbor()
    who = next((c for c in to.children if c.dep == "comp:obj"), None) if to is not None else None
    if to is None or who is None or (token.lower == "per" and who.pos != "PROPN"):
        return
    set_off = token.i == sentence.start or token.nbor(-1).text in {",", "–", "—", "-", "("}
    if who.lemma.lower() in words.no_voices() and not set_off:
        return
    source = noun_phrase(who)
    cue = (token.i, to.i + 1)
    content = _around((token.i, source[1]), sentence)
    if content:
        yield Claim(cue, source, tuple(content))


def _around(phrase: Range, sentence: Phrase) -> list[Range]:
    """The clause that the phrase stands in: what it says is not the phrase's own words."""
    parse = sentence.parse
    first, end = sentence.start, sentence.end
    if phrase[0] > sentence.start:
        breaks = [
            t.i
            for t in parse[first : phrase[0]]
            if t.lower in _NEW_CLAUSE and t.dep in {"mark", "cc", "punct"}
        ]
        first = max([first, *(b + 1 for b in breaks if phrase[0] - b > 3)])
        later = [t.i for t in parse[phrase[1] : end] if t.lower in _NEW_CLAUSE]
        end = min([end, *later])
    parts = [trimmed(parse, p) for p in without((first, end), [phrase])]
    return [p for p in parts if p[1] - p[0] > 1]


def _view(token: Token, sentence: Phrase) -> Iterator[Claim]:
    owner = next((c for c in token.children if c.dep == "nmod:poss"), None)
    of = next((c for c in token.children if c.lower == "of"), None)
    if owner is None and of is not None:
        owner = next((c for c in of.children if c.dep == "comp:obj"), None)
    if owner is None:
        return
    source = noun_phrase(owner)
    cue = (token.head.i, token.i + 1)
    whole = (cue[0], max(cue[1], token.right_edge.i + 1))
    content = _around(whole, sentence)
    if content:
        yield Claim(cue, source, tuple(content))


def noun_claim(noun: Token, frames: frozenset[str], *, owned: bool = True) -> Iterator[Claim]:
    """Nouns: "the firm's claim that ...", "calls by residents for ..."."""
    content = _complement(noun, frames)
    if content is None:
        return
    source = owner(noun)
    if (source is None and owned) or (source and source[0] <= content[0] < source[1]):
        return
    run = trimmed(noun.parse, content)
    if run[0] < run[1]:
        yield Claim((noun.i, noun.i + 1), source, (run,))


def _complement(noun: Token, frames: frozenset[str]) -> Range | None:
    for child in noun.children:
        if child.i <= noun.i:
            continue
        marks = {c.lower for c in child.children if c.dep in {"mark", "aux"}}
        if "that" in frames and child.dep in {"acl", "ccomp", "acl:relcl"} and "that" in marks:
            first, end = clause(child)
            return (first + 1 if noun.parse[first].lower == "that" else first), end
        if "to" in frames and child.dep == "acl" and "to" in marks:
            return clause(child)
        if child.dep == "udep" and child.lower in frames:
            return child.i + 1, child.right_edge.i + 1
    return None


def owner(noun: Token) -> Range | None:
    """Whose words they are: the possessor, "by ...", or the subject of the light verb that holds the noun."""
    for child in noun.children:
        if child.dep == "nmod:poss":
            first, end = noun_phrase(child)
            return first, (end - 1 if noun.parse[end - 1].tag == "POS" and end - 1 > first else end)
        if child.dep == "udep" and child.lower in {"by", "from"}:
            who = next((c for c in child.children if c.dep == "comp:obj"), None)
            if who is not None:
                return noun_phrase(who)
    if noun.dep == "obj" and noun.head.lemma.lower() in _LIGHT_VERBS:
        who = next((c for c in noun.head.children if c.dep == "nsubj"), None)
        return noun_phrase(who) if who is not None else None
    return None


def _idiom(token: Token, sentence: Phrase) -> Iterator[Claim]:
    """Cues of several words before a clause: "drew attention to the fact that", "made it clear that"."""
    words_here = tuple(t.lower for t in sentence.parse[token.i : min(token.i + 7, sentence.end)])
    for idiom in _IDIOMS:
        rest = words_here[1 : 1 + len(idiom) - 1]
        if token.lemma.lower() == idiom[0] and rest == idiom[1:]:
            who = subject(token)
            run = trimmed(
                sentence.parse, (token.i + len(idiom), max(token.right_edge.i + 1, token.i + len(idiom)))
            )
            if who is not None and run[1] - run[0] > 2:
                yield Claim((token.i, token.i + len(idiom)), noun_phrase(who), (run,))
                return


_IDIOMS = (
    ("draw", "attention", "to", "the", "fact", "that"),
    ("draw", "attention", "to"),
    ("make", "clear", "that"),
    ("make", "it", "clear", "that"),
    ("be", "quoted", "as", "saying"),
    ("be", "of", "the", "opinion", "that"),
    ("be", "convinced", "that"),
    ("be", "confident", "that"),
    ("be", "adamant", "that"),
    ("be", "certain", "that"),
    ("be", "sure", "that"),
    ("be", "optimistic", "that"),
    ("be", "concerned", "that"),
    ("be", "worried", "that"),
    ("be", "afraid", "that"),
    ("take", "the", "view", "that"),
    ("go", "on", "to", "say", "that"),
    ("give", "assurances", "that"),
    ("put", "forward"),
    ("lay", "out"),
    ("rule", "out"),
    ("play", "down"),
    ("call", "into", "question"),
    ("take", "issue", "with"),
    ("lash", "out", "at"),
    ("hit", "out", "at"),
    ("speak", "out", "against"),
)

_LIGHT_VERBS = {
    "make",
    "have",
    "give",
    "issue",
    "voice",
    "express",
    "repeat",
    "renew",
    "raise",
    "offer",
    "send",
    "dismiss",
}

_FIRST = {idiom[0] for idiom in _IDIOMS}
