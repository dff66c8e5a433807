"""Whose the figure is: the age of the boy, the yards of one runner, the price of one company's shares.

"Roe, 17, was held"        the name before the commas
"the child is 4 years old" the subject of the clause
"who had turned 17"        what the relative clause stands behind
"a 40-year-old named Roe"  the name behind it
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from crosswire.collate.entities import Entities
from crosswire.types import Entity, EntityType, Extract, Figure, FigureKind, Paragraph, Span

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
_CLAUSE = frozenset({"root", "ccomp", "advcl", "conj", "acl:relcl", "acl", "parataxis", "xcomp"})
_RELATIVE = frozenset({"who", "that", "which", "whom"})
_STEPS = 8
# "Is 40", "turned 17": an age beside any other verb is somebody else's ("a 3-year-old fell").
_BEING = frozenset({"be", "turn", "become", "reach"})
_OWNERS = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.GROUP})


@dataclass(frozen=True, slots=True)
class Owner:
    """The word that a figure is said of, and the entity that it names where it names one.

    Attributes:
        noun: Lemma of a common noun.
        entity: Id of the person, organisation or group.
        type: What the entity is.
        words: The words of its name: two spellings of one name may be two entities.
    """

    noun: str | None = None
    entity: str | None = None
    type: EntityType | None = None
    words: frozenset[str] = frozenset()

    def other_than(self, other: Owner) -> bool:
        """Whether two different ones are named for certain."""
        return self.entity != other.entity and self.type is other.type and not self.words & other.words


NOBODY = Owner()


class Owners:
    """Finds what the figures of one report are said of, by the parse of its paragraphs."""

    def __init__(self, extract: Extract, entities: Entities | None) -> None:
        self._paragraphs = [p for p in extract.analysis.paragraphs if p.parse is not None and len(p.offsets)]
        self._starts = [p.offsets[0] for p in self._paragraphs]
        self._report, self._entities = extract.report.id, entities

    def of(self, figure: Figure) -> Owner:
        """What the figure is said of; nothing where the parse does not tell."""
        paragraph = self._paragraph(figure.start)
        token = _token(paragraph, figure) if paragraph else None
        if paragraph is None or token is None:
            return NOBODY
        said_of = _apposed(token) or _subject(token, _BEING if figure.kind is FigureKind.AGE else None)
        if said_of is None or said_of.pos == "PRON":
            return NOBODY
        named = self._entity(paragraph, said_of)
        plain = said_of.pos == "NOUN" and said_of.lemma.isalpha()
        noun = said_of.lemma.lower() if plain else None
        if named is None:
            return Owner(noun)
        return Owner(noun, named.id, named.type, frozenset(named.name.lower().replace("-", " ").split()))

    def _paragraph(self, offset: int) -> Paragraph | None:
        place = bisect_right(self._starts, offset) - 1
        return self._paragraphs[place] if place >= 0 else None

    def _entity(self, paragraph: Paragraph, token: Any) -> Entity | None:
        if self._entities is None:
            return None
        named = map(self._entities.get, self._entities.within(self._report, _name(paragraph, token)))
        return next((entity for entity in named if entity.type in _OWNERS), None)


def _name(paragraph: Paragraph, token: Any) -> Span:
    """The word with its titles and modifiers, as far as its phrase reaches in front of it."""
    first = token.left_edge if token.left_edge.sent == token.sent else token
    start = max(first.i, token.i - 6)
    return Span(paragraph.span_of(token.parse[start]).start, paragraph.span_of(token).end)


def _token(paragraph: Paragraph, figure: Figure) -> Any:
    """The first word of the figure."""
    offsets: Sequence[int] = paragraph.offsets
    place = bisect_right(offsets, figure.start) - 1
    if place < 0 or place >= len(paragraph.parse.text):
        return None
    span = paragraph.parse.char_span(place, place + 1)
    return span[0] if span else None


def _apposed(token: Any) -> Any:
    """The name that a number stands in apposition to, or before: "Roe, 17, was", "17-year-old Roe"."""
    here = token
    for _ in range(3):
        head = here.head
        if head.i == here.i:
            return None
        if here.dep in {"appos", "nummod", "obl:npmod", "amod", "compound"} and head.pos == "PROPN":
            return head
        here = head
    return None


def _subject(token: Any, verbs: frozenset[str] | None) -> Any:
    """The subject of the nearest clause around the number, if its verb is one of `verbs`.

    "The boy was reported to be 9" has the verb in one clause and its subject in the next.
    """
    here, said = token, verbs is None
    for _ in range(_STEPS):
        if here.pos in {"VERB", "AUX"} and here.dep in _CLAUSE:
            found = _of_clause(here)
            said = said or here.lemma in (verbs or ())
            if found is not None or here.dep not in {"xcomp", "conj", "advcl"}:
                return found if said and not _counted(token, found, here) else None
        if here.head.i == here.i:
            return None
        here = here.head
    return None


def _of_clause(verb: Any) -> Any:
    """The subject of a verb; of a relative clause the noun that it stands behind."""
    found = next((child for child in verb.children if child.dep in _SUBJECTS), None)
    if found is not None and found.lower not in _RELATIVE:
        return found
    behind = verb.dep in {"acl:relcl", "acl"} and verb.head.pos in {"NOUN", "PROPN"}
    return verb.head if behind else None


def _counted(token: Any, subject: Any, verb: Any) -> bool:
    """Whether the number stands in the subject itself: "three boats sank" says nothing of an owner."""
    inside = subject is not None and subject.left_edge.i <= token.i <= subject.right_edge.i
    return bool(inside and subject.head.i == verb.i)
