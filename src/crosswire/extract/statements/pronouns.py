"""Whom a pronoun stands for when it is a source; nobody, rather than the wrong one.

A quotation under the wrong name is the worst fault a brief can have. So the walk back takes the
nearest sentence with a fitting topic, its main subject, and gives up where two could be meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.extract.statements import quotations, speakers
from crosswire.extract.statements.drafts import Draft, Stretch, text
from crosswire.types import Analysis
from crosswire.types.parse import Phrase, Token

PERSON = {"he", "she", "him", "her", "his"}
THING = {"it", "its"}
MANY = {"they", "them", "their"}
SPEAKER = {"i", "me", "we", "us", "you"}
PRONOUNS = PERSON | THING | MANY | SPEAKER
_BACK = 4  # sentences that a pronoun looks back over
_PARAGRAPHS = 2
_SUBJECTS = {"nsubj", "nsubj:pass"}


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom the pronoun stands for: an earlier draft's source, or a name that no draft has as source."""

    draft: int | None
    name: str | None


def pronoun(phrase: str) -> str | None:
    """The pronoun that a source phrase consists of."""
    word = phrase.strip().lower()
    return word if word in PRONOUNS else None


def meant(analysis: Analysis, drafts: Sequence[Draft], index: int) -> Meant | None:
    """Whom the pronoun that is the source of draft `index` stands for, where one answer is safe."""
    word = pronoun(text(analysis, drafts[index].source[0]))
    if word is None or word in SPEAKER:
        return None
    here = drafts[index].source[0]
    for paragraph, sentence in _before(analysis, here):
        found = _topic(analysis, (paragraph, sentence), drafts[:index], word)
        if found is not None:
            return found if found.draft is not None or found.name else None
    return None


def _before(analysis: Analysis, here: Stretch) -> list[tuple[int, Phrase]]:
    """The sentences before, nearest first, without those of quotations."""
    found = []
    for number in range(here.paragraph, max(-1, here.paragraph - _PARAGRAPHS - 1), -1):
        parse = analysis.paragraphs[number].parse
        marks = [q.inner for q in quotations.find([parse.text]) if q.words >= 3]
        ends = here.start if number == here.paragraph else len(parse.text) + 1
        for sentence in reversed(list(parse.sents)):
            start, end = sentence.start_char, sentence.end_char
            spoken = any(m.start <= start + 1 and end - 1 <= m.end for m in marks)
            if end <= ends and not spoken:
                found.append((number, sentence))
    return found[:_BACK]


def _topic(analysis: Analysis, place: tuple[int, Phrase], drafts: Sequence[Draft], word: str) -> Meant | None:
    """Whom the sentence is about, if the pronoun can stand for that; `Meant(None, None)` to give up."""
    paragraph, sentence = place
    topic = _main_subject(sentence)
    fitting = [t for t in sentence if t.dep in _SUBJECTS and _fits(analysis, paragraph, t, word)]
    if topic is not None and topic.lower in PRONOUNS:
        at = _draft_of(drafts, paragraph, topic)
        same = {"she": "she", "her": "she", "he": "he", "him": "he", "his": "he"}
        if same.get(topic.lower, topic.lower) != same.get(word, word):
            return None
        return Meant(at, None) if at is not None else None
    if topic is not None and topic in fitting:
        at = _draft_of(drafts, paragraph, topic)
        return Meant(at, None) if at is not None else Meant(None, _name(analysis, paragraph, topic))
    return Meant(None, None) if fitting else None


def _main_subject(sentence: Phrase) -> Token | None:
    return next((c for c in sentence.root.children if c.dep in _SUBJECTS), None)


def _draft_of(drafts: Sequence[Draft], paragraph: int, token: Token) -> int | None:
    """The draft whose source the token is the head of, or in."""
    place = Stretch(paragraph, token.idx, token.idx + len(token.text))
    return next((i for i, d in enumerate(drafts) if any(s.covers(place) for s in d.source)), None)


def _fits(analysis: Analysis, paragraph: int, token: Token, word: str) -> bool:
    if token.pos not in {"NOUN", "PROPN"}:
        return False
    human = speakers.person(analysis, paragraph, token) is not None
    many = token.tag in {"NNS", "NNPS"} or any(c.dep == "conj" for c in token.children)
    if word in PERSON:
        return human and not many
    return many if word in MANY else not human and not many and speakers.body(analysis, paragraph, token)


def _name(analysis: Analysis, paragraph: int, token: Token) -> str | None:
    return speakers.person(analysis, paragraph, token) or speakers.plain(token)
