"""How alike two units are, and why: shared weighty words, runs of equal words, whose words they are, numbers.

What each is worth stands in `resources/weights/passages.json`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from crosswire.collate.utterances.matching import Shared, Weighed, limit, reworded, shared
from crosswire.collate.utterances.units import Unit
from crosswire.collate.utterances.voices import Bond, bond
from crosswire.collate.words import numbers
from crosswire.languages.wording import worded
from crosswire.link import Finding, Likeness, judge, reaches
from crosswire.resources.weights import Weights

_BONDS = {Bond.SAME: "same_source", Bond.RELATED: "related_sources", Bond.OTHER: "two_sources"}
_NOTHING = Finding(0.0)


Named = tuple[str, Finding]


class Weigher:
    """Compares the units of one story, by their positions; what it has compared it remembers."""

    def __init__(self, units: Sequence[Unit], weights: Weights) -> None:
        self.units = units
        self._weights = weights
        self._known: dict[tuple[int, int], Likeness] = {}
        self._settings: dict[int, tuple[Weighed, Weighed]] = {}
        self._numbers = [numbers(unit.words) for unit in units]

    def is_sure(self, one: int, other: int) -> bool:
        """Whether two units surely pass on one thing said: no more is compared than that takes."""
        return reaches(self._evidence(one, other), self._weights, self._weights.sure)

    def score(self, one: int, other: int) -> float:
        return self.compare(one, other).score

    def compare(self, one: int, other: int) -> Likeness:
        """Whether two units pass on one thing said.

        Shared words are weighed against the shorter unit (a fragment is quoted of a sentence) and
        against both (two sentences on one topic share its words). Neither alone tells them apart, so
        that whose words they are decides between them.
        """
        key = (min(one, other), max(one, other))
        if key not in self._known:
            evidence = list(self._evidence(*key))
            self._known[key] = judge(evidence, self._weights) if evidence else _none()
        return self._known[key]

    def _evidence(self, one: int, other: int) -> Iterator[Named]:
        """All that speaks for and against a pair, what is soon found first; nothing where they share no word.

        What cannot be is named too, at nothing, so that who reads on knows that it will not come.
        """
        own, widened = zip(self._weighed(one), self._weighed(other), strict=True)
        both = shared(*own)
        if both.words:
            pair = self.units[one], self.units[other]
            yield from _findings(pair, both, own, _apart(self._numbers[one], self._numbers[other]))
            yield "setting", Finding(_setting(*widened), worded("wordings.around"))

    def _weighed(self, number: int) -> tuple[Weighed, Weighed]:
        """The words of a unit; and with them, at half their weight, those of the rest of its sentence."""
        if number not in self._settings:
            unit = self.units[number]
            around = {key: weight * limit("around") for key, weight in unit.around.items()}
            self._settings[number] = (Weighed.of(unit.keys), Weighed.of({**around, **unit.keys}))
        return self._settings[number]


def _findings(
    pair: tuple[Unit, Unit], both: Shared, own: tuple[Weighed, ...], numbers_differ: bool
) -> Iterator[Named]:
    one, other = pair
    tie = bond(one.voice, other.voice)
    run, least = longest_run(one.plain, other.plain), min(len(one.plain), len(other.plain))
    inside = both.weight / min(own[0].total, own[1].total)
    yield "inside", Finding(inside, worded("wordings.weighty", n=both.words))
    yield "across", Finding(_across(both, *own))
    yield "count", Finding(min(limit("many"), both.words) / limit("many"))
    yield "run", Finding(min(limit("long"), run) / limit("long"))
    yield "run_inside", Finding(run / max(1, least), worded("wordings.in_a_row", n=run))
    for kind, name in _BONDS.items():
        yield name, Finding(1.0, tie.value) if kind is tie else _NOTHING
    if numbers_differ:
        yield "numbers", Finding(1.0, worded("wordings.other_numbers"))
        if one.day and other.day and one.day != other.day:
            yield "two_occasions", Finding(1.0, worded("wordings.two_days"))
    again = tie is Bond.SAME and one.direct and other.direct and reworded(one.plain, other.plain)
    yield "reworded", Finding(1.0, worded("wordings.one_order")) if again else _NOTHING
    if one.direct and other.direct:
        yield "quoted", Finding(inside)
    yield from _doubt(pair, tie, run)
    yield from _repeated(pair, run, 1.0 if again else inside)


def _doubt(pair: tuple[Unit, Unit], tie: Bond, run: int) -> Iterator[Named]:
    """What counts against two units that only tell the same: nothing shows that it is one thing said."""
    one, other = pair
    if tie in {Bond.SAME, Bond.RELATED}:
        return
    if (one.direct and other.direct) or ((one.direct or other.direct) and run >= limit("verbatim")):
        return
    if not (one.sourced and other.sourced):
        yield "own_voice", Finding(1.0, worded("wordings.own_voice"))
    elif run < limit("copied"):
        yield "no_common_source", Finding(1.0, worded("wordings.no_common_source"))


def _repeated(pair: tuple[Unit, Unit], run: int, inside: float) -> Iterator[Named]:
    """What it counts that a quotation is repeated: whole, or only in some of its few words.

    A quotation of two or three words is not known again when a weighty one of them is missing: what is
    left of it is the topic.
    """
    short, long = sorted(pair, key=lambda u: (len(u.plain), u.order))
    whole = short.direct and run == len(short.plain)
    told = whole and _telling(short, long)
    yield "repeated", Finding(1.0, worded("wordings.word_for_word")) if told else _NOTHING
    if short.direct and not whole and len(short.keys) <= limit("few") and inside < limit("all"):
        yield "torn", Finding(1.0, worded("wordings.torn"))


def _telling(short: Unit, long: Unit) -> bool:
    """Whether a quotation that stands whole in the other is known by its words; a set phrase is not."""
    if long.direct and len(short.plain) == len(long.plain):
        return len(short.plain) >= limit("phrase")
    if bond(short.voice, long.voice) is Bond.OTHER:
        return False
    return len(short.plain) >= limit("clause") and len(short.keys) >= limit("phrase")


def _across(both: Shared, one: Weighed, other: Weighed) -> float:
    union = one.total + other.total - both.weight
    return both.weight / union if union else 0.0


def _setting(first: Weighed, second: Weighed) -> float:
    """What the two share with the rest of their sentences: two short quotations may be of one sentence."""
    return _across(shared(first, second), first, second)


def _apart(first: Set[float | str], second: Set[float | str]) -> bool:
    """Whether each has numbers, and none that the other has."""
    return bool(first and second and not first & second)


def longest_run(first: Sequence[str], second: Sequence[str]) -> int:
    """The longest run of equal words."""
    places, best = _places(tuple(second)), 0
    ends: dict[int, int] = {}
    for word in first:
        at = places.get(word)
        ends = {place: ends.get(place - 1, 0) + 1 for place in at} if at else {}
        if ends:
            best = max(best, *ends.values())
    return best


@lru_cache(maxsize=4096)
def _places(words: tuple[str, ...]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        found.setdefault(word, []).append(at)
    return found


def _none() -> Likeness:
    return Likeness(0.0, "nothing_shared", (worded("wordings.nothing_shared"),))
