"""People named in short: by the surname, or by the first of their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from crosswire.collate.entities.alike import sound, spelt
from crosswire.collate.entities.nodes import Node, Pair
from crosswire.collate.entities.rules import by
from crosswire.link import Sets
from crosswire.resources import entities as tables
from crosswire.types import EntityType, Named

Holders = dict[tuple[str, ...], list[int]]

_LONGEST = 3  # words of a surname


def is_alone(node: Node) -> bool:
    """Whether a person's name is a surname or a given name only: "Roe", "Roe-Hart", "van Loon"."""
    words = node.words
    if len(words) == 1 or all(" " not in m.text.strip() for m in node.members):
        return True
    small = all(m.text.strip()[0].islower() for m in node.members)
    return small and len(words) == 2 and words[0] in tables.persons().particles


def people(nodes: Sequence[Node], sets: Sets) -> Iterator[Pair]:
    """A lone name is the person whom its report names in full; else the only such one of the story.

    A surname comes first. The first of a person's names, which is the family's in some countries, counts
    only within a report, where one person alone has it.
    """
    named = [n for n, node in enumerate(nodes) if node.type is EntityType.PERSON and not node.key]
    surnames, firsts = _holders(nodes, named)
    reports = {n: {m.report for m in nodes[n].members} for n in named}
    sounds: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for number in named:
        if not is_alone(nodes[number]):
            last_word = nodes[number].words[-1]
            sounds[sound(last_word)].append((last_word, number))
    alone: dict[tuple[str, ...], int] = {}
    for number in (n for n in named if is_alone(nodes[n])):
        words, here = nodes[number].words, reports[number]
        last = surnames.get(words, [])
        if not last and len(words) == 1:
            last = _sounding_like(words[0], sounds)
        if nodes[number].generation:
            last = [n for n in last if nodes[n].generation == nodes[number].generation]
        close = [n for n in last if here & reports[n]]
        first = firsts.get(words, [])
        if last:
            if sets.is_one(close or last):
                yield (close or last)[0], number, by("surname_in_report" if close else "surname_in_story")
            continue
        near = [n for n in first if here & reports[n]]
        if near and sets.is_one(near):
            yield near[0], number, by("first_in_report")
        elder = alone.setdefault(words, number)
        if elder != number and (not first or sets.is_one(first)):
            yield elder, number, by("lone_name")


def in_passage(mentions: Sequence[Named]) -> list[Named]:
    """The mentions, a surname that several of the report have bound to the one whom its paragraph names.

    "Ann Roe and her brother Tom Roe" in mention paragraph leave "Roe" open; "Ann Roe" alone in it does not.
    """
    owners: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    for mention in mentions:
        if mention.type is EntityType.PERSON and len(mention.words) > 1 and not mention.key:
            owners[mention.report, mention.words[-1]].add(mention.words)
    last: dict[tuple[str, str], list[Named]] = defaultdict(list)
    done = []
    for mention in mentions:
        key = (mention.report, mention.words[-1])
        if mention.type is EntityType.PERSON and not mention.key and len(owners[key]) > 1:
            if len(mention.words) > 1:
                last[key].append(mention)
            else:
                near = {m.words for m in last[key] if m.line == mention.line}
                done.append(replace(mention, words=next(iter(near))) if len(near) == 1 else mention)
                continue
        done.append(mention)
    return done


def _holders(nodes: Sequence[Node], named: Sequence[int]) -> tuple[Holders, Holders]:
    """Those who are named in full, by each surname that they may have, and by the first name."""
    surnames: Holders = defaultdict(list)
    firsts: Holders = defaultdict(list)
    for number in named:
        words = nodes[number].words
        if is_alone(nodes[number]):
            continue
        firsts[words[:1]].append(number)
        for length in range(1, min(_LONGEST, len(words) - 1) + 1):
            surnames[words[-length:]].append(number)
    return surnames, firsts


def _sounding_like(word: str, sounds: Mapping[str, Sequence[tuple[str, int]]]) -> list[int]:
    """Those whose surname is the word in another spelling."""
    return [n for other, n in sounds.get(sound(word), ()) if spelt(word, other)] if len(word) > 3 else []
