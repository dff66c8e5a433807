"""The name of who speaks: the head of the source phrase; for a pronoun, whom it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from crosswire.extract.statements.drafts import Draft, Stretch, span
from crosswire.extract.statements.rules.phrases import RELATIVES, noun_phrase, stretch
from crosswire.extract.statements.rules.phrases import antecedent as antecedent_of
from crosswire.types import Analysis, EntityType, Mention

PERSON = {"he", "she", "him", "her", "his", "i", "me"}
THING = {"it", "its"}
MANY = {"they", "them", "their", "we", "us"}
PRONOUNS = PERSON | THING | MANY
_BACK = 3  # paragraphs that a pronoun looks back over
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:\w*(?:man|woman|person|er|or|ist|chief|head|official|minister|president))\b", re.IGNORECASE
)


def name(analysis: Analysis, source: Sequence[Stretch]) -> str:
    """The name in the phrase when the phrase is about its bearer; else the phrase up to its first comma.

    "Prime Minister Jane Roe" and "Jane Roe, who leads the opposition" are Jane Roe; "a lawyer for
    Jane Roe" is not.
    """
    if not source:
        return ""
    phrase = source[0]
    doc = analysis.paragraphs[phrase.paragraph].doc
    tokens = doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
    root = tokens.root
    for mention in _persons(analysis, phrase):
        where = mention.name or mention.span
        heads = [root, *(c for c in root.children if c.dep_ == "appos")]
        if any(_inside(analysis, phrase.paragraph, t, where) for t in heads):
            return analysis.report.slice(where)
    return _plain(doc.text[phrase.start : phrase.end])


def _persons(analysis: Analysis, phrase: Stretch) -> list[Mention]:
    whole = span(analysis, phrase)
    return [m for m in analysis.mentions if m.type is EntityType.PERSON and m.span.overlaps(whole)]


def _inside(analysis: Analysis, paragraph: int, token: Any, where: Any) -> bool:
    place = analysis.paragraphs[paragraph].span_of(token)
    return bool(where.overlaps(place))


def _plain(phrase: str) -> str:
    """The phrase without its appositions, brackets and leading article."""
    short = re.split(r",| \(|\s[–—]\s", phrase, maxsplit=1)[0].strip()
    return _ARTICLE.sub("", short).strip() or short


def behind_pronoun(analysis: Analysis, draft: Draft) -> Draft:
    """The draft with the noun that a relative pronoun stands for as its source: "the guards who said ..."."""
    if len(draft.source) != 1:
        return draft
    part = draft.source[0]
    doc = analysis.paragraphs[part.paragraph].doc
    token = doc.char_span(part.start, part.end, alignment_mode="expand").root
    noun = antecedent_of(token) if token.lower_ in RELATIVES and token.tag_[0] == "W" else None
    if noun is None:
        return draft
    phrase = stretch(doc, noun_phrase(noun), part.paragraph)
    return draft if any(c.overlaps(phrase) for c in draft.content) else replace(draft, source=(phrase,))


def pronoun(text: str) -> str | None:
    """The pronoun that a source phrase consists of."""
    word = text.strip().lower()
    return word if word in PRONOUNS else None


def antecedent(analysis: Analysis, drafts: Sequence[Draft], index: int) -> int | None:
    """The earlier draft whose source the pronoun of draft `index` stands for, if one fits.

    The nearest earlier source of the same sort, person, thing or several, in this paragraph or the
    few before. A person who is the subject of a sentence in between takes the pronoun away.
    """
    draft = drafts[index]
    word = pronoun(_text(analysis, draft))
    if word is None or word in {"i", "we", "us", "me"}:
        return None
    for other in range(index - 1, -1, -1):
        before = drafts[other]
        if not before.source or draft.source[0].paragraph - before.source[0].paragraph > _BACK:
            continue
        if pronoun(_text(analysis, before)):
            continue
        if _fits(analysis, before, word):
            return other
    return None


def just_named(analysis: Analysis, draft: Draft, since: Stretch | None) -> str | None:
    """The person who is the subject of a sentence right before a "he" or "she", later than `since`."""
    if pronoun(_text(analysis, draft)) not in PERSON:
        return None
    here = draft.source[0]
    for sentence in reversed(_sentences_before(analysis, here)):
        for token in sentence:
            if token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ == "ROOT":
                place = Stretch(here.paragraph, token.idx, token.idx + len(token.text))
                later = since is None or (since.paragraph, since.end) <= (place.paragraph, place.start)
                found = _bearer(analysis, place) if later else None
                if found:
                    return found
    return None


def _sentences_before(analysis: Analysis, here: Stretch) -> list[Any]:
    """The sentence before, in the same paragraph."""
    doc = analysis.paragraphs[here.paragraph].doc
    return [s for s in doc.sents if s.end_char <= here.start][-1:]


def _bearer(analysis: Analysis, place: Stretch) -> str | None:
    for mention in _persons(analysis, place):
        return analysis.report.slice(mention.name or mention.span)
    return None


def _fits(analysis: Analysis, draft: Draft, word: str) -> bool:
    phrase = _text(analysis, draft)
    person = _person(analysis, draft)
    if word in PERSON:
        return person
    doc = analysis.paragraphs[draft.source[0].paragraph].doc
    root = doc.char_span(draft.source[0].start, draft.source[0].end, alignment_mode="expand").root
    many = root.tag_ in {"NNS", "NNPS"} or " and " in phrase
    return many if word in MANY else not person and not many


def _person(analysis: Analysis, draft: Draft) -> bool:
    """Whether the source is a person: a person's name, or an office or trade as its head."""
    phrase = draft.source[0]
    doc = analysis.paragraphs[phrase.paragraph].doc
    root = doc.char_span(phrase.start, phrase.end, alignment_mode="expand").root
    if root.pos_ == "PROPN":
        return any(_inside(analysis, phrase.paragraph, root, m.span) for m in _persons(analysis, phrase))
    return root.tag_ == "NN" and bool(_OFFICE.fullmatch(root.lower_))


def _text(analysis: Analysis, draft: Draft) -> str:
    if not draft.source:
        return ""
    first = draft.source[0]
    found: str = analysis.paragraphs[first.paragraph].doc.text[first.start : first.end]
    return found
