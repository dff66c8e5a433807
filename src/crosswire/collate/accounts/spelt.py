"""Names of people that reports spell unlike each other: "Preibus" in one, "Priebus" in another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from crosswire.collate.entities import Entities
from crosswire.naming.names import folded, person
from crosswire.types import Account, AccountKind, EntityType, Extract, Passage, Position, Span

_SHORTEST = 5  # letters of a word of which one may differ: "Jon" and "Joan" are two
_CAPITAL = re.compile(r"\b[A-Z]")
_ONE = 1  # letter more, less, another, or two that change places

Spellings = Mapping[str, Sequence[Passage]]
"""Each way in which one word of a name is spelt, with the names in which it is."""


def spelt(extracts: Sequence[Extract], entities: Entities) -> Iterator[Account]:
    """One account for each name of which one word is spelt in two ways, each in reports of its own."""
    from rapidfuzz.distance import OSA

    people = _people(extracts, entities)
    for spellings in _of_one(people):
        for one, other in combinations(spellings, 2):
            alike = min(len(one), len(other)) >= _SHORTEST and one[0] == other[0]
            apart = not {p.report for p in spellings[one]} & {p.report for p in spellings[other]}
            formed = one.startswith(other) or other.startswith(one)  # "Israel", "Israeli"
            if alike and apart and not formed and OSA.distance(one, other, score_cutoff=_ONE) == _ONE:
                positions = tuple(_position(spellings[word]) for word in (one, other))
                yield Account(positions[0].claim, positions, kind=AccountKind.SPELT)


def _people(
    extracts: Sequence[Extract], entities: Entities
) -> dict[str, list[tuple[tuple[str, ...], Passage]]]:
    """Every person with the names in which reports tell of him, as words and as they stand."""
    found: dict[str, list[tuple[tuple[str, ...], Passage]]] = defaultdict(list)
    for report in (extract.report for extract in extracts):
        for span, entity in entities.spans(report.id):
            name = _CAPITAL.search(report.text, span.start, span.end)
            if name and entities.get(entity).type is EntityType.PERSON:
                own = Span(name.start(), span.end)  # of "coach Ole Ramm" the name
                passage = Passage(report.id, own.start, own.end, report.shown(own))
                found[entity].append((person(folded(report.slice(own))), passage))
    return found


def _of_one(people: Mapping[str, Sequence[tuple[tuple[str, ...], Passage]]]) -> Iterator[Spellings]:
    """The words of each person's names; then the first names of several who share a last one."""
    firsts: dict[str, dict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    whose: dict[tuple[str, str], str] = {}
    for entity, named in people.items():
        own: dict[str, list[Passage]] = defaultdict(list)
        for words, passage in named:
            for word in words:
                own[word].append(passage)
            if len(words) > 1:
                firsts[words[-1]][words[-2]].append(passage)
                whose[words[-1], words[-2]] = entity
        yield own
    for last, first in firsts.items():
        if len({whose[last, word] for word in first}) > 1:
            yield first


def _position(passages: Sequence[Passage]) -> Position:
    told = max(passages, key=lambda p: p.end - p.start)
    return Position(
        party=None,
        claim=told.text or "",
        statements=(),
        reports=tuple(dict.fromkeys(p.report for p in passages)),
        evidence=(told, *(p for p in passages if p is not told)),
    )
