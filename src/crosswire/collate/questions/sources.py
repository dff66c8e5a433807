"""How well the source of a figure is known: by name, by what he is, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from crosswire.collate.entities import Entities
from crosswire.collate.questions.parties import Party
from crosswire.collate.questions.views import FigureView
from crosswire.naming.names import SMALL, folded
from crosswire.naming.offices import countries
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.resources.words.forms import singular
from crosswire.types import Entity, EntityType, LinkKind

_POLICE = "police"
_PLAIN = lists.words("collate/questions/sources", "plain")
_FORCES: dict[str, str] = lists.table("collate/questions/sources.toml")["forces"]
_STATES = frozenset({EntityType.PLACE, EntityType.GROUP})


class Grade(IntEnum):
    """How well a source is known, the best last."""

    TEXT = 0  # "sources", "a statement", "preliminary data": anybody's
    VOICE = 1  # the report itself
    TITLE = 2  # "officials", "a monitor", "residents": what he is, and no more
    NAMED = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with who gives it.

    Attributes:
        name: What the origin is called.
        own: Whether its report says so itself.
        body: The body that the source is, or for which a person speaks.
        nouns: What the source is, by its own words: "monitor".
        text: The first of the reports that share text with its report.
        press: Whether it is an outlet or agency that the report names, or "newspapers" that may be it.
        officer: Whether it is a person whose name or role has a rank of the police.
    """

    view: FigureView
    origin: str
    name: str
    grade: Grade
    own: bool
    body: str | None
    nouns: frozenset[str]
    text: str
    press: bool
    officer: bool

    @property
    def report(self) -> str:
        return self.view.figure.report

    @property
    def start(self) -> int:
        return self.view.figure.start

    @property
    def party(self) -> Party | None:
        return self.view.party

    def is_surely_not(self, other: Told) -> bool:
        """Whether the two are two by their sides, countries or names."""
        return bool(self.party and other.party and self.party.other_than(other.party))

    def may_be_of(self, other: Told) -> bool:
        """Whether the two are of one kind: two officials, a monitor and an observatory; not of two lands."""
        one, two = self.party, other.party
        if one is None or two is None:
            return False
        if one.nations and two.nations and not one.nations & two.nations:
            return False
        if self.nouns & _organs() and not self.nouns & other.nouns and not _is_state(two):
            return False
        if one.side and two.side:
            return one.side == two.side or (_is_state(one) and two.side in words("unnamed", "organs"))
        return bool(self.nouns & other.nouns)

    def is_of_force(self, other: Told) -> bool:
        """Whether an officer speaks for the police of another report: "Trooper Roe", "state police"."""
        one, two = self.party, other.party
        if one is None or two is None or not one.side == two.side == _POLICE:
            return False
        ours, theirs = _forces(one.words), _forces(two.words)
        alone = not ours and not theirs and two.words <= _PLAIN
        return self.officer and two.body is not None and (alone or bool(ours & theirs))


def _forces(names: frozenset[str]) -> set[str]:
    """Which police the words of a name are of: a state's, a sheriff's."""
    return {_FORCES[word] for word in names if word in _FORCES}


def told(view: FigureView, origin: tuple[str, str], entities: Entities, *, own: bool, text: str) -> Told:
    """Who gives a figure, and how well he is known.

    Args:
        view: The figure.
        origin: The id and the name of its origin.
        entities: Who and what is named.
        own: Whether that is the voice of its own report.
        text: The first of the reports that share text with its report.
    """
    spoken = [link for link in view.figure.origin if link.kind is LinkKind.SPEAKER]
    inner = spoken[-1] if spoken else None
    record = entities.get(inner.entity) if inner and inner.entity else None
    known = inner is None or (record is not None and not entities.nameless(record.id))
    anybody = inner is None and not own and _is_some_press(origin[1])
    return Told(
        view=view,
        origin=origin[0],
        name=origin[1],
        grade=Grade.VOICE
        if own
        else Grade.TEXT
        if anybody
        else _grade(inner.name if inner else "", record if known else None, known=known),
        own=own,
        body=_body(record),
        nouns=_words_of(inner.name) & _titles() if inner else frozenset(),
        text=text,
        press=bool(_words_of(inner.name) & words("unnamed", "press")) if inner else not own,
        officer=record is not None and record.type is EntityType.PERSON,
    )


def _grade(name: str, record: Entity | None, *, known: bool) -> Grade:
    if known:
        return Grade.TITLE if record and (record.type in _STATES or _is_only_state(name)) else Grade.NAMED
    if _words_of(name) & words("unnamed", "texts"):
        return Grade.TEXT
    return Grade.NAMED if _bears_a_name(name) or _is_a_certain_body(name) else Grade.TITLE


def _is_some_press(name: str) -> bool:
    """Whether an outlet is given that may be any: "Peruvian media", not "state media"."""
    said = _words_of(name)
    return bool(said & words("unnamed", "press") - words("unnamed", "state")) and not _bears_a_name(name)


def _is_only_state(name: str) -> bool:
    """Whether a name says nothing but "government" and whose: "the government of Norland"."""
    rest = {singular(word) for word in folded(" ".join(_without_countries(name)))} - SMALL
    return bool(rest) and rest <= words("unnamed", "state")


def _bears_a_name(name: str) -> bool:
    """Whether a word with a capital is neither a title at the head of a sentence nor a country's."""
    capitals = [word for word in _without_countries(name) if word[:1].isupper()]
    return any(singular(part) not in _titles() for word in capitals for part in folded(word))


def _is_a_certain_body(name: str) -> bool:
    """Whether a body is told from others of its kind: "the fire service", not "the service"."""
    parts = [singular(word) for word in folded(" ".join(_without_countries(name)))]
    at = next(
        (n for n, word in enumerate(parts) if word in words("bodies", "state", "law", "learning")), None
    )
    told_apart = [word for word in parts[:at] if word not in words("unnamed", "lands")] if at else []
    return at == len(parts) - 1 and bool(told_apart)


def _without_countries(name: str) -> list[str]:
    kept, rest = [], name.split()
    while rest:
        size = next((n for n in (3, 2, 1) if folded(" ".join(rest[:n])) in countries()), 0)
        if not size:
            kept.append(rest[0])
        rest = rest[max(size, 1) :]
    return kept


def _body(record: Entity | None) -> str | None:
    if record is None:
        return None
    return record.parent if record.type is EntityType.PERSON and record.parent else record.id


def _is_state(party: Party) -> bool:
    """Whether it is a state as such, of which any organ may be meant."""
    return bool({singular(word) for word in party.words} & words("unnamed", "state"))


@cache
def _organs() -> frozenset[str]:
    """Bodies of a state of which there are several: a ministry is no council."""
    return words("bodies", "state") - words("unnamed", "state")


@cache
def _titles() -> frozenset[str]:
    return words("people") | words("bodies") | words("parties")


def _words_of(name: str) -> frozenset[str]:
    """The words of a name as they stand and in the singular: "news" is none of "new"."""
    return frozenset(form for word in folded(name) for form in (word, singular(word)))
