"""The name of who speaks: the head of the source phrase; for a pronoun, whom it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from crosswire.extract.statements.drafts import Draft, Stretch, span
from crosswire.extract.statements.rules.phrases import RELATIVES, noun_phrase, stretch
from crosswire.extract.statements.rules.phrases import antecedent as antecedent_of
from crosswire.resources import statements as words
from crosswire.types import Analysis, EntityType, Mention, Span
from crosswire.types.parse import Token

_OWNING = re.compile(r"(?<=\w)['’]s$|(?<=s)['’]$")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


def name(analysis: Analysis, source: Sequence[Stretch]) -> str:
    """The name in the phrase when the phrase is about its bearer; else the phrase up to its first comma.

    "Prime Minister Jane Roe" and "Jane Roe, who leads the opposition" are Jane Roe; "a lawyer for
    Jane Roe" is not.
    """
    if not source:
        return ""
    phrase = source[0]
    parse = analysis.paragraphs[phrase.paragraph].parse
    tokens = parse.char_span(phrase.start, phrase.end)
    root = tokens.root
    for mention in _persons(analysis, phrase):
        where = mention.name or mention.span
        heads = [root, *(c for c in root.children if c.dep == "appos")]
        if any(_inside(analysis, phrase.paragraph, t, where) for t in heads):
            return analysis.report.slice(where)
    return _apposed(root) or _plain(parse.text[phrase.start : phrase.end])


def _apposed(root: Token) -> str | None:
    """The name set behind an office, where the names found do not hold it: "the deputy head, Jane Roe"."""
    for child in root.children:
        if child.dep == "appos" and child.pos == "PROPN" and root.pos == "NOUN":
            first = min([child.i, *(c.i for c in child.children if c.dep == "compound" and c.i < child.i)])
            if first < child.i:
                return root.parse[first : child.i + 1].text
    return None


def _persons(analysis: Analysis, phrase: Stretch) -> list[Mention]:
    whole = span(analysis, phrase)
    return [m for m in analysis.meeting(whole, analysis.mentions) if m.type is EntityType.PERSON]


def _inside(analysis: Analysis, paragraph: int, token: Token, where: Span) -> bool:
    place = analysis.paragraphs[paragraph].span_of(token)
    return where.overlaps(place)


def _plain(phrase: str) -> str:
    """The phrase without its appositions, brackets and leading article."""
    short = re.split(r",| \(|\s[–—]\s", phrase.strip(" ,;:.–—-"), maxsplit=1)[0].strip()
    return _ARTICLE.sub("", _OWNING.sub("", short)).strip() or short


def behind_pronoun(analysis: Analysis, draft: Draft) -> Draft:
    """The draft with the noun that a relative pronoun stands for as its source: "the guards who said ..."."""
    if len(draft.source) != 1:
        return draft
    part = draft.source[0]
    parse = analysis.paragraphs[part.paragraph].parse
    token = parse.char_span(part.start, part.end).root
    noun = antecedent_of(token) if token.lower in RELATIVES and token.tag[0] == "W" else None
    if noun is None:
        return draft
    phrase = stretch(parse, noun_phrase(noun), part.paragraph)
    return draft if any(c.overlaps(phrase) for c in draft.content) else replace(draft, source=(phrase,))


def person(analysis: Analysis, paragraph: int, token: Token) -> str | None:
    """The name or nominal of the human being that a noun names; none when it names no single one."""
    place = Stretch(paragraph, token.idx, token.idx + len(token.text))
    for mention in _persons(analysis, place):
        return analysis.report.slice(mention.name or mention.span)
    if token.tag == "NN" and token.lemma.lower() in words.people():
        return _plain(token.parse[slice(*noun_phrase(token))].text)
    appositions = [c for c in token.children if c.dep == "appos" and c.pos == "PROPN"]
    return person(analysis, paragraph, appositions[0]) if appositions else None


def body(analysis: Analysis, paragraph: int, token: Token) -> bool:
    """Whether a noun names an organisation, a group or a government: "it" can speak for those only."""
    place = span(analysis, Stretch(paragraph, token.idx, token.idx + len(token.text)))
    kinds = {EntityType.ORGANISATION, EntityType.GROUP, EntityType.PLACE}
    named = any(m.type in kinds for m in analysis.meeting(place, analysis.mentions))
    return named or token.lemma.lower() in words.bodies()


def plain(token: Token) -> str:
    """The phrase of a noun without its appositions and article."""
    first, end = noun_phrase(token)
    return _plain(token.parse[first:end].text)
