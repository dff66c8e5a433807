"""What reports call one person unlike each other: a name in two spellings, two offices of one kind.

"Reince Preibus" in one report and "Reince Priebus" in another; a "foreign minister" and a "finance minister".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from rapidfuzz.distance import OSA

from crosswire.collate.entities import Entities
from crosswire.naming.names import folded, person
from crosswire.resources import lists
from crosswire.resources.entities import country_of
from crosswire.types import Account, AccountKind, EntityType, Extract, Passage, Position, Span

_SHORTEST = 5  # letters of a word of which one may differ: "Jon" and "Joan" are two
_CAPITAL = re.compile(r"\b[A-Z]")
_ONE = 1  # letter more, less, another, or two that change places

_OFFICES, _RANKED, _UNDER, _LOOSE = lists.several(
    "collate/accounts/spelt", "offices", "ranked", "under", "loose"
)
_ROLES = _OFFICES | _RANKED

Names = Mapping[str, Sequence[tuple[tuple[str, ...], Passage]]]
"""Every person with the names in which reports tell of him, as words and as they stand."""
Spellings = Mapping[str, Sequence[Passage]]
"""Each way in which one word of a name is spelt, with the names in which it is."""


def spelt(extracts: Sequence[Extract], entities: Entities) -> Iterator[Account]:
    """One account for each name of which one word is spelt in two ways, each in reports of its own."""
    people = _people(extracts, entities)
    for named in people.values():
        yield from _of_two_offices(named)
    for spellings in _of_one(people):
        for one, other in combinations(spellings, 2):
            alike = min(len(one), len(other)) >= _SHORTEST and one[0] == other[0]
            formed = one.startswith(other) or other.startswith(one)  # "Israel", "Israeli"
            near = alike and not formed and OSA.distance(one, other, score_cutoff=_ONE) == _ONE
            if near and _apart(spellings[one], spellings[other]):
                held = [_alike(spellings[word]) for word in (one, other)]
                short = min((p for own in held for p in own), key=_length)
                positions = tuple(_position([_name(own[0], short), *own[1:]]) for own in held)
                if not any(_ROLES & set(folded(p.claim)) for p in positions):  # "Norland's defense minister"
                    yield Account(positions[0].claim, positions, kind=AccountKind.SPELT)


def _of_two_offices(named: Sequence[tuple[tuple[str, ...], Passage]]) -> Iterator[Account]:
    """Of one person two offices of one kind, each in reports of its own: a "deputy mayor", and a "mayor"."""
    held: dict[str, dict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    for _, passage in named:
        words = folded(passage.text or "")
        at = next((n for n, word in enumerate(words[:-1]) if word in _OFFICES | _RANKED), None)
        if at is not None:
            held[words[at]][words[at - 1] if at else ""].append(passage)
    for office, ranks in held.items():
        for one, other in combinations(ranks, 2):
            if _unlike(office, {one, other}) and _apart(ranks[one], ranks[other]):
                positions = tuple(_position(_longest(ranks[rank])) for rank in (one, other))
                yield Account(positions[0].claim, positions, kind=AccountKind.STATUS)


def _unlike(office: str, ranks: set[str]) -> bool:
    """Whether words before an office make two of it: "foreign" and "finance", "deputy" and none."""
    lands = {rank for rank in ranks if rank.capitalize() in country_of()}
    if office in _RANKED and len(ranks & _UNDER) == 1:
        return bool(ranks & {""} or lands)
    return office in _OFFICES and not lands and not ranks & (_LOOSE | {""})


def _apart(one: Sequence[Passage], other: Sequence[Passage]) -> bool:
    return not {p.report for p in one} & {p.report for p in other}


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


def _of_one(people: Names) -> Iterator[Spellings]:
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


def _alike(passages: Sequence[Passage]) -> list[Passage]:
    """The longest name, and those that have no word that it has not: "Roe" of "Ada Roe", not "Anna Roe"."""
    whole, *others = _longest(passages)
    words = set(folded(whole.text or ""))
    return [whole, *(p for p in others if words.issuperset(folded(p.text or "")))]


def _longest(passages: Sequence[Passage]) -> list[Passage]:
    """The passages, the longest in front."""
    whole = max(passages, key=lambda p: p.end - p.start)
    return [whole, *(p for p in passages if p is not whole)]


def _length(name: Passage) -> tuple[bool, int]:
    """Whether it is one word, which is no whole name, and how many it is."""
    words = (name.text or "").split()
    return len(words) == 1, len(words)


def _name(own: Passage, other: Passage) -> Passage:
    """A name without the office before it, where the other begins with the name."""
    words, beside = (own.text or "").split(), (other.text or "").split()
    rest = words[-len(beside) :]
    firsts = [folded(one[0])[-1] for one in (rest, beside)]
    same = firsts[0] == firsts[1] or OSA.distance(*firsts) == _ONE
    name = " ".join(rest)
    plain = own.end - own.start == len(own.text or "")
    return replace(own, start=own.end - len(name), text=name) if same and plain else own


def _position(passages: Sequence[Passage]) -> Position:
    return Position(
        party=None,
        claim=passages[0].text or "",
        statements=(),
        reports=tuple(dict.fromkeys(p.report for p in passages)),
        evidence=tuple(passages),
    )
