"""Where names may stand: the language model's entities, cleaned, and proper nouns that it missed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from crosswire.resources.names import words
from crosswire.types import EntityType, Paragraph

LABELS = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANISATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "NORP": EntityType.GROUP,
    "EVENT": EntityType.OTHER,
    "PRODUCT": EntityType.OTHER,
    "WORK_OF_ART": EntityType.OTHER,
    "LAW": EntityType.OTHER,
}
_EDGE = {
    "the",
    "a",
    "an",
    "'s",
    "’s",
    "'",
    "’",
    "s",
    "and",
    "or",
    "of",
    "in",
    "on",
    "at",
    "for",
    "by",
    "to",
    "-",
}
_NUMBERS = {"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"}
_JOINERS = {
    "of", "the", "de", "la", "del", "da", "do", "dos", "du", "des", "von", "van", "der", "den", "al", "el",
    "bin", "ibn", "bint", "abu", "-", "'s", "’s", "&", "for",
}  # fmt: skip


@dataclass(slots=True)
class Candidate:
    """Tokens `start` to `end` of a paragraph that may be a name, and what they are taken for so far."""

    paragraph: Paragraph
    start: int
    end: int
    type: EntityType | None
    label: str = ""
    sure: bool = False  # the text around it says what it is

    @property
    def tokens(self) -> Any:
        return self.paragraph.doc[self.start : self.end]

    @property
    def text(self) -> str:
        return str(self.tokens.text)

    @property
    def before(self) -> Any:
        """The token before the name, articles and points of the compass left out."""
        at = self.start - 1
        doc = self.paragraph.doc
        while at >= 0 and doc[at].lower_ in _BETWEEN:
            at -= 1
        return doc[at] if at >= 0 else None

    @property
    def after(self) -> Any:
        return self.paragraph.doc[self.end] if self.end < len(self.paragraph.doc) else None


_BETWEEN = {
    "the", "nearby", "central", "northern", "southern", "eastern", "western", "north", "south", "east",
    "west", "northeastern", "northwestern", "southeastern", "southwestern", "downtown", "occupied",
    "besieged", "neighbouring", "neighboring", "rural", "coastal", "upper", "lower", "greater",
}  # fmt: skip


def find(paragraph: Paragraph) -> list[Candidate]:
    """All candidates of a paragraph, in text order, none overlapping another."""
    found: list[Candidate] = []
    taken = [False] * len(paragraph.doc)
    for entity in paragraph.doc.ents:
        if entity.label_ in _NUMBERS:
            taken[entity.start : entity.end] = [True] * (entity.end - entity.start)
            continue
        for start, end in _pieces(paragraph.doc, entity):
            found.append(Candidate(paragraph, start, end, LABELS.get(entity.label_), entity.label_))
            taken[start:end] = [True] * (end - start)
    found.extend(Candidate(paragraph, start, end, None) for start, end in _missed(paragraph.doc, taken))
    return sorted(found, key=lambda one: one.start)


def _pieces(doc: Any, entity: Any) -> Iterator[tuple[int, int]]:
    """An entity without articles and possessives at its edges; two people joined by "and" are two."""
    cuts = [entity.start - 1]
    if entity.label_ == "PERSON":
        cuts += [t.i for t in entity if t.lower_ in {"and", "&", ","}]
    for left, right in zip(cuts, [*cuts[1:], entity.end], strict=True):
        start, end = left + 1, right
        while start < end and (_edge(doc[start]) or (entity.label_ == "PERSON" and _titles(doc, start, end))):
            start += 1
        while end > start and _edge(doc[end - 1]):
            end -= 1
        if start < end and any(t.is_alpha or t.shape_[:1] in "Xx" for t in doc[start:end]):
            yield start, end


def _titles(doc: Any, start: int, end: int) -> bool:
    """Whether the model took a title for the first word of a name: "Gen Ivan Petrov"."""
    return end - start > 1 and doc[start].lower_.rstrip(".") in words("titles")


def _edge(token: Any) -> bool:
    return token.lower_ in _EDGE or not any(letter.isalnum() for letter in token.text)


def _missed(doc: Any, taken: list[bool]) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns outside the model's entities."""
    at = 0
    while at < len(doc):
        if taken[at] or not _proper(doc[at]):
            at += 1
            continue
        end = at + 1
        while end < len(doc) and not taken[end] and (_proper(doc[end]) or _joins(doc, end)):
            end += 1
        yield at, end
        at = end


def _proper(token: Any) -> bool:
    return bool(token.text[:1].isupper() and token.pos_ in {"PROPN", "NOUN", "ADJ", "X"} and not token.is_stop
                and (token.pos_ == "PROPN" or not token.is_sent_start))  # fmt: skip


def _joins(doc: Any, at: int) -> bool:
    return bool(doc[at].lower_ in _JOINERS and at + 1 < len(doc) and _proper(doc[at + 1]))
