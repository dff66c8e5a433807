"""What brings two spellings together: one kind of evidence a function, each pair with its reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from crosswire.collate.entities import alike
from crosswire.collate.entities.alike import Likeness
from crosswire.collate.entities.names import folded, initials, organisation, surname
from crosswire.collate.entities.nominals import office_of
from crosswire.types import EntityType

if TYPE_CHECKING:
    from crosswire.collate.entities.grouping import Node

Pair = tuple[int, int, Likeness]

LEADERS = ("prime minister", "president", "chancellor", "king", "emir")
ANY_LEADER = "head of state or government"


class Union:
    """Disjoint sets that know which of their members must stay apart."""

    def __init__(self, size: int) -> None:
        self._leader = list(range(size))
        self._apart: dict[int, set[int]] = defaultdict(set)

    def find(self, item: int) -> int:
        while self._leader[item] != item:
            self._leader[item] = self._leader[self._leader[item]]
            item = self._leader[item]
        return item

    def forbid(self, one: int, other: int) -> None:
        a, b = self.find(one), self.find(other)
        if a != b:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def join(self, one: int, other: int) -> bool:
        """Join two sets, the later into the earlier; refused where members must stay apart."""
        a, b = sorted((self.find(one), self.find(other)))
        if a == b:
            return True
        if b in self._apart[a]:
            return False
        self._leader[b] = a
        for foe in self._apart.pop(b, set()):
            self._apart[foe].discard(b)
            self._apart[foe].add(a)
            self._apart[a].add(foe)
        return True


def join(nodes: Sequence[Node], union: Union) -> None:
    """Join the spellings of one name, the surest evidence first."""
    for one, other in namesakes(nodes):
        union.forbid(one, other)
    steps: tuple[Callable[[Sequence[Node], Union], Iterable[Pair]], ...] = (
        spellings,
        acronyms,
        surnames,
        shortened,
        offices,
        offices_of,
        heads,
    )
    for step in steps:
        for one, other, _ in sorted(step(nodes, union), key=lambda p: (-p[2].score, p[0], p[1])):
            union.join(one, other)


def _of(nodes: Sequence[Node], kind: EntityType, least: int = 1) -> list[int]:
    return [
        n for n, node in enumerate(nodes) if node.type is kind and len(node.words) >= least and not node.key
    ]


def _blocks(numbers: Iterable[int], key: Callable[[int], str]) -> Iterator[tuple[int, int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for number in numbers:
        blocks[key(number)].append(number)
    for members in blocks.values():
        for at, one in enumerate(members):
            for other in members[at + 1 :]:
                yield one, other


def namesakes(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """People of one surname with other given names: brothers, couples, strangers."""
    full = _of(nodes, EntityType.PERSON, 2)
    for one, other in _blocks(full, lambda n: alike.sound(surname(nodes[n].words))):
        if alike.people(nodes[one].words, nodes[other].words) is alike.NAMESAKE:
            yield one, other


def spellings(nodes: Sequence[Node], _union: Union) -> Iterator[Pair]:
    """Full names that are spelt, transliterated or cut in another way."""
    full = _of(nodes, EntityType.PERSON, 2)
    for key in (_last_sound(nodes), _first_sound(nodes)):
        for one, other in _blocks(full, key):
            same = bool(_office(nodes[one]) and _office(nodes[one]) == _office(nodes[other]))
            found = alike.people(nodes[one].words, nodes[other].words, one_office=same)
            if found.score:
                yield one, other, found
    compared: tuple[tuple[EntityType, Callable[..., Likeness]], ...] = (
        (EntityType.ORGANISATION, alike.organisations),
        (EntityType.OTHER, alike.organisations),
        (EntityType.GROUP, alike.organisations),
        (EntityType.PLACE, alike.places),
    )
    for kind, compare in compared:
        for one, other in _blocks(_of(nodes, kind), _first_sound(nodes)):
            found = compare(nodes[one].words, nodes[other].words)
            if found.score:
                yield one, other, found


def _first_sound(nodes: Sequence[Node]) -> Callable[[int], str]:
    return lambda n: alike.sound(nodes[n].words[0]) or nodes[n].words[0]


def _last_sound(nodes: Sequence[Node]) -> Callable[[int], str]:
    return lambda n: alike.sound(nodes[n].words[-1])


def _office(node: Node) -> tuple[str | None, str] | None:
    return next((o for m in node.members if m.role and (o := office_of(m.role))), None)


def acronyms(nodes: Sequence[Node], union: Union) -> Iterator[Pair]:
    """Capital letters that are the initials of exactly one name of the story."""
    short: dict[str, int] = {}
    long: dict[str, list[int]] = defaultdict(list)
    for number, node in enumerate(nodes):
        if node.type in {EntityType.PERSON, EntityType.GROUP} or (node.key and node.key[0] != "institution"):
            continue
        for text in dict.fromkeys(m.text for m in node.members):
            letters = text.removeprefix("the ").replace(".", "").replace("'s", "").replace("’s", "")
            if letters.isupper() and letters.isalpha() and 2 <= len(letters) <= 7:
                short.setdefault(letters.lower(), number)
        for words in dict.fromkeys(m.words for m in node.members):
            for letters in initials(words):
                if number not in long[letters]:
                    long[letters].append(number)
    for letters, number in short.items():
        holders = [n for n in long.get(letters, ()) if n != number]
        if len({union.find(n) for n in holders}) == 1:
            yield holders[0], number, Likeness(0.97, "acronym of the name")


def surnames(nodes: Sequence[Node], union: Union) -> Iterator[Pair]:
    """A lone surname is the person whom its report names in full; else the only such one of the story."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number in _of(nodes, EntityType.PERSON, 2):
        holders[surname(nodes[number].words)].append(number)
    alone: dict[str, int] = {}
    for number in _of(nodes, EntityType.PERSON):
        node = nodes[number]
        if len(node.words) > 1:
            continue
        everywhere = holders.get(node.words[0], [])
        here = [n for n in everywhere if any(m.report == node.members[0].report for m in nodes[n].members)]
        chosen = here or everywhere
        if chosen and len({union.find(n) for n in chosen}) == 1:
            yield chosen[0], number, Likeness(0.99 if here else 0.9, "surname of the person")
        first = alone.setdefault(node.words[0], number)
        if not everywhere and first != number:
            yield first, number, Likeness(0.9, "one surname, and nobody named in full has it")


def shortened(nodes: Sequence[Node], union: Union) -> Iterator[Pair]:
    """The beginning of an organisation's name, where only one of the story begins so."""
    longer: dict[tuple[str, ...], list[int]] = defaultdict(list)
    kinds = (EntityType.ORGANISATION, EntityType.OTHER)
    numbers = [n for kind in kinds for n in _of(nodes, kind)]
    for number in numbers:
        words = organisation(nodes[number].words)
        for length in range(1, len(words)):
            longer[words[:length]].append(number)
    for number in numbers:
        found = longer.get(organisation(nodes[number].words), [])
        if len({union.find(n) for n in found}) == 1 and _trade(nodes[found[0]], nodes[number]):
            yield found[0], number, Likeness(0.9, "short form of the name")


def _trade(long: Node, short: Node) -> bool:
    return bool(alike.organisations(long.words, short.words).score)


def offices(nodes: Sequence[Node], union: Union) -> Iterator[Pair]:
    """Whoever the reports name with an office is "the Peruvian president", if that is one person."""
    held = Held(nodes, union)
    for number, node in enumerate(nodes):
        if node.key and node.key[0] == "office":
            found = held.by(node.key[1], node.key[2])
            if found is not None:
                yield found, number, Likeness(0.95, "holds the office")


def offices_of(nodes: Sequence[Node], union: Union) -> Iterator[Pair]:
    """Ways to name one office: "Haddad's office", "the prime minister's office"."""
    held = Held(nodes, union)
    owners: dict[int, int] = {}
    for number, node in enumerate(nodes):
        if node.key and node.key[0] == "office of":
            owner = held.owner(node)
            if owner is not None:
                first = owners.setdefault(union.find(owner), number)
                yield first, number, Likeness(0.95, "office of one person")


def heads(nodes: Sequence[Node], union: Union) -> Iterator[Pair]:
    """What a report calls "the union" or "the mayor" after it has named one, and one only."""
    named: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, node in enumerate(nodes):
        if node.type not in {EntityType.PERSON, EntityType.ORGANISATION} or _generic(node):
            continue
        for member in node.members:
            words = folded(member.role or "") if node.type is EntityType.PERSON else node.words
            for word in (*words, " ".join(words[-2:])):
                named[member.report, word].add(number)
    for number, node in enumerate(nodes):
        if not _generic(node) or node.type is EntityType.GROUP:
            continue
        found = [
            n
            for n in sorted(named.get((node.members[0].report, " ".join(node.words)), ()))
            if nodes[n].type is node.type
        ]
        if found and len({union.find(n) for n in found}) == 1:
            yield found[0], number, Likeness(0.9, "the only one of its kind in the report")


def _generic(node: Node) -> bool:
    """A phrase of one or two words that says only what somebody is: "the ministry", "the prime minister"."""
    return bool(node.key and node.key[0] == "source" and len(node.words) <= 2)


class Held:
    """Which people the story names with which office."""

    def __init__(self, nodes: Sequence[Node], union: Union) -> None:
        self._nodes, self._union = nodes, union
        self._people = _of(nodes, EntityType.PERSON)
        self._held: dict[tuple[str | None, str], list[int]] = defaultdict(list)
        for number in self._people:
            for office in dict.fromkeys(office_of(m.role) for m in nodes[number].members if m.role):
                if office:
                    self._held[office].append(number)

    def by(self, country: str, office: str) -> int | None:
        """The one person with the office; a title that names no country may be any country's."""
        wanted = LEADERS if office == ANY_LEADER else (office, *((ANY_LEADER,) if office in LEADERS else ()))
        for nation in (country, None):
            found = [n for o in wanted for n in self._held.get((nation, o), [])]
            if found:
                return found[0] if len({self._union.find(n) for n in found}) == 1 else None
        return None

    def owner(self, node: Node) -> int | None:
        """The person whose office a node of an office names."""
        key = node.key or ()
        if len(key) > 1 and key[1] == "office":
            return self.by(key[2], key[3])
        report = node.members[0].report
        exact = [n for n in self._people if self._nodes[n].words == key[1:]]
        here = [n for n in exact if any(m.report == report for m in self._nodes[n].members)]
        return next(iter(here or exact), None)
