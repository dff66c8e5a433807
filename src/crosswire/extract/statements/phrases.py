"""Claims in words of a parse, and the phrases that report without a verb of saying.

"According to the ministry", "in her view", "a claim that ...", "drew attention to the fact that ...".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire import grammar
from crosswire.extract.statements.drafts import Stretch
from crosswire.resources import lists
from crosswire.resources import statements as words
from crosswire.resources.words import words as listed
from crosswire.types.parse import Parse, Phrase, Token

_CITING = lists.words("extract/statements/phrases", "citing")
_IN, _ACCORDING, _PER = lists.several("extract/statements/phrases", "in", "according", "per")
_FROM_WHOM = listed("small", "from_whom")

LONGEST_SOURCE = 40  # words
_LOOSE = {"acl:relcl", "advcl", "ccomp", "parataxis"}
_COVER = set("\"“”„«»'‘’,;:–—-().")

Range = tuple[int, int]


def noun_phrase(noun: Token) -> Range:
    """The whole phrase of `noun` with its appositions, without a relative clause behind it."""
    first, end = noun.left_edge.i, noun.right_edge.i + 1
    for child in noun.subtree if noun.children else ():
        set_off = child.dep == "acl" and child.i > 0 and child.nbor(-1).text == ","
        if (child.dep in _LOOSE or set_off) and child.i > noun.i:
            end = min(end, child.left_edge.i)
    end = min(end, first + LONGEST_SOURCE)
    return trimmed(noun.parse, (first, max(end, noun.i + 1)))


def clause(head: Token) -> Range:
    """All that hangs on `head`."""
    return trimmed(head.parse, (head.left_edge.i, head.right_edge.i + 1))


def trimmed(parse: Parse, run: Range) -> Range:
    """The range without quotation marks, commas and conjunctions at its edges.

    Args:
        parse: The words.
        run: First place and end (exclusive) in it.
    """
    (first, end), tokens = run, parse.tokens
    while first < end and (tokens[first].text in _COVER or tokens[first].is_space):
        first += 1
    while end > first and (tokens[end - 1].text in _COVER or tokens[end - 1].is_space):
        end -= 1
    return first, end


def without(run: Range, holes: Sequence[Range]) -> list[Range]:
    """What is left of a range when others are cut out of it."""
    parts = [run]
    for first, end in holes:
        halves = [half for a, b in parts for half in ((a, min(b, first)), (max(a, end), b))]
        parts = [half for half in halves if half[0] < half[1]]
    return parts


def stretch(parse: Parse, run: Range, paragraph: int) -> Stretch:
    """The characters of a range of tokens."""
    first, last = parse.tokens[run[0]], parse.tokens[run[1] - 1]
    return Stretch(paragraph, first.idx, last.idx + len(last.text))


def noun_at(parse: Parse, start: int) -> Token | None:
    """The noun whose phrase begins at a character; none where another word does or the text ends.

    Args:
        parse: The words.
        start: A character of its text.
    """
    found = parse.char_span(start, start + 1)
    if not found:
        return None
    token = found[0]
    while token.head is not token and token.head.left_edge.idx >= start and token.head.pos in grammar.NOUNS:
        token = token.head
    return token if token.pos in grammar.NOUNS else None


@dataclass(frozen=True, slots=True)
class Claim:
    """Cue, source and content as ranges of words of one parse.

    Attributes:
        cue: The words that mark it.
        source: Who says it.
        content: What is said.
        quote: Whether a quotation is to be looked for beside the cue.
        reach: All that stands between the quotation and the rest, where that is more than cue and source
            ("the agency quoted him as saying").
    """

    cue: Range
    source: Range | None
    content: tuple[Range, ...]
    quote: bool = False
    reach: Range | None = None


_VIEWS, _NEW_CLAUSE = lists.several("extract/statements/phrases", "views", "new_clause")


def find(sentence: Phrase) -> Iterator[Claim]:
    """The claims whose cue is a preposition, an idiom or a noun of a sentence."""
    for token in sentence:
        yield from fixed(token, sentence)
        if token.pos == "NOUN" and token.lemma.lower() in words.nouns():
            yield from noun_claim(token, words.nouns()[token.lemma.lower()])


def fixed(token: Token, sentence: Phrase) -> Iterator[Claim]:
    """The claims of a fixed phrase that begins with `token`."""
    if token.lower in _CITING:
        yield from _according(token, sentence)
    elif token.lower in _IN and (view := next((c for c in token.children if c.lower in _VIEWS), None)):
        yield from _view(view, sentence)
    elif token.pos in grammar.VERBS and token.lemma.lower() in _FIRST:
        yield from _idiom(token, sentence)


def _according(token: Token, sentence: Phrase) -> Iterator[Claim]:
    to: Token | None = token
    if token.lower in _ACCORDING:
        to = next((c for c in token.children if c.lower in grammar.TO_WHAT), None)
        if to is None and token.i + 1 < sentence.end and token.nbor().lower in grammar.TO_WHAT:
            to = token.nbor()
    who = grammar.complement(to) if to is not None else None
    if to is None or who is None or (token.lower in _PER and who.pos != "PROPN"):
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
        new = [t for t in parse[first : phrase[0]] if t.lower in _NEW_CLAUSE]
        breaks = [t.i for t in new if t.dep in {"mark", "cc", "punct"}]
        first = max([first, *(b + 1 for b in breaks if phrase[0] - b > 3)])
        later = [t.i for t in parse[phrase[1] : end] if t.lower in _NEW_CLAUSE]
        end = min([end, *later])
    parts = [trimmed(parse, p) for p in without((first, end), [phrase])]
    return [p for p in parts if p[1] - p[0] > 1]


def _view(token: Token, sentence: Phrase) -> Iterator[Claim]:
    of = next((c for c in token.children if c.lower in grammar.OF_WHAT), None)
    who = grammar.first_below(token, "nmod:poss") or (grammar.complement(of) if of is not None else None)
    if who is None:
        return
    source = noun_phrase(who)
    cue = (token.head.i, token.i + 1)
    whole = (cue[0], max(cue[1], token.right_edge.i + 1))
    content = _around(whole, sentence)
    if content:
        yield Claim(cue, source, tuple(content))


def noun_claim(noun: Token, frames: frozenset[str], *, owned: bool = True) -> Iterator[Claim]:
    """Nouns: "the firm's claim that ...", "calls by residents for ...".

    Args:
        noun: The noun.
        frames: What may follow it: "that", "to" or prepositions; see the head of `nouns.tsv`.
        owned: Whether somebody must be named whose claim it is.
    """
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
        if "that" in frames and child.dep in {"ccomp", *grammar.RELATIVES} and "that" in marks:
            first, end = clause(child)
            return (first + 1 if noun.parse[first].lower in grammar.THAT_CLAUSE else first), end
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
        if child.dep == "udep" and child.lower in _FROM_WHOM:
            who = grammar.complement(child)
            if who is not None:
                return noun_phrase(who)
    if noun.dep == "obj" and noun.head.lemma.lower() in _LIGHT_VERBS:
        who = grammar.first_below(noun.head, "nsubj")
        return noun_phrase(who) if who is not None else None
    return None


def _idiom(token: Token, sentence: Phrase) -> Iterator[Claim]:
    """Cues of several words before a clause: "drew attention to the fact that", "made it clear that"."""
    behind = sentence.parse[token.i + 1 : min(token.i + 7, sentence.end)]
    here = (token.lemma.lower(), *(t.lower for t in behind))
    for idiom in _IDIOMS:
        if here[: len(idiom)] == idiom:
            who, end = grammar.doer(token), token.i + len(idiom)
            run = trimmed(sentence.parse, (end, max(token.right_edge.i + 1, end)))
            if who is not None and run[1] - run[0] > 2:
                yield Claim((token.i, end), noun_phrase(who), (run,))
                return


_IDIOMS = tuple(tuple(idiom.split()) for idiom in words.kinds()["idioms"])
_FIRST = {idiom[0] for idiom in _IDIOMS}
_LIGHT_VERBS = words.kind("light verbs")
