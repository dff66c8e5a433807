"""Inputs that make a regular expression work as hard as it can, made from its own parts.

For every repetition in a pattern: what can stand before it, what it repeats many times, and an end that fits
nothing, so that a pattern with two ways to read the middle has to try them all. And for every pattern as a
whole: its own beginnings over and over, so that one that looks far ahead does so from every place.
"""

from __future__ import annotations

import itertools
import math
import random
import re
import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

ALPHABET = " aA1,.-'\"(\n\t:;/|–—’é_*#[<>=&%$x"
ENDS = ("\x00", "\n\x00", "~", " \x00", "")
_CATEGORIES = {
    code.CATEGORY_DIGIT: "1", code.CATEGORY_NOT_DIGIT: "a", code.CATEGORY_SPACE: " ",
    code.CATEGORY_NOT_SPACE: "a", code.CATEGORY_WORD: "a", code.CATEGORY_NOT_WORD: " ",
}  # fmt: skip
_LOOPS = (code.MAX_REPEAT, code.MIN_REPEAT)
_OFTEN = 3
_FAST = 0.0005
"""Seconds for 250 characters: four times as many, and the fourth power, are an eighth of a second."""


def attacks(pattern: str, flags: int, seed: int = 1) -> list[tuple[str, str, str]]:
    """Attacks as (before, repeated, end), no two alike."""
    tree = parser.parse(pattern, flags & ~re.DEBUG)
    pick = random.Random(seed)  # noqa: S311 - the same attacks every time
    found: dict[tuple[str, str], None] = {}
    for before, body in _loops(list(tree), "", pick):
        for pump in sorted(_pumps(body, pick)):
            found.setdefault((before, pump))
    for cut in range(1, len(tree.data) + 1):
        whole = "".join(_sample(node, pick) for node in tree.data[:cut])
        found.setdefault(("", whole))
    return [(before, pump, end) for before, pump in found if pump for end in ENDS]


def _loops(nodes: Sequence[Any], before: str, pick: random.Random) -> Iterator[tuple[str, Any]]:
    """Every repetition of a pattern, inner ones too, with a text that leads up to it."""
    for operator, argument in nodes:
        if operator in _LOOPS or operator is code.POSSESSIVE_REPEAT:
            _, most, body = argument
            if most is code.MAXREPEAT or most >= _OFTEN:
                yield before, body
            yield from _loops(list(body), before, pick)
        elif operator is code.SUBPATTERN:
            yield from _loops(list(argument[3]), before, pick)
        elif operator is code.BRANCH:
            for branch in argument[1]:
                yield from _loops(list(branch), before, pick)
        elif operator in (code.ASSERT, code.ASSERT_NOT):
            yield from _loops(list(argument[1]), before, pick)
        elif operator is code.ATOMIC_GROUP:
            yield from _loops(list(argument), before, pick)
        before += _sample((operator, argument), pick)


def _pumps(body: Any, pick: random.Random) -> set[str]:
    """What a repetition may repeat: samples of its body, and single characters that it takes."""
    samples = {"".join(_sample(node, pick) for node in body) for _ in range(4)}
    nodes = list(body)
    if len(nodes) == 1 and nodes[0][0] in (code.IN, code.NOT_LITERAL, code.ANY):
        samples |= {char for char in ALPHABET if _takes(nodes[0], char)}
    return samples


def _takes(node: Any, char: str) -> bool:
    operator, argument = node
    if operator is code.ANY:
        return char != "\n"
    if operator is code.NOT_LITERAL:
        return ord(char) != argument
    negated = argument[0][0] is code.NEGATE
    return negated is not any(_holds(part, char) for part in argument if part[0] is not code.NEGATE)


def _holds(part: Any, char: str) -> bool:
    operator, argument = part
    if operator is code.LITERAL:
        return ord(char) == argument
    if operator is code.RANGE:
        return argument[0] <= ord(char) <= argument[1]
    return {
        code.CATEGORY_DIGIT: char.isdigit(), code.CATEGORY_NOT_DIGIT: not char.isdigit(),
        code.CATEGORY_SPACE: char.isspace(), code.CATEGORY_NOT_SPACE: not char.isspace(),
        code.CATEGORY_WORD: char.isalnum() or char == "_",
        code.CATEGORY_NOT_WORD: not (char.isalnum() or char == "_"),
    }[argument]  # fmt: skip


def _sample(node: Any, pick: random.Random) -> str:  # noqa: PLR0911 - one line an operator
    """A short text that a part of a pattern matches."""
    operator, argument = node
    if operator is code.LITERAL:
        return chr(argument)
    if operator is code.ANY:
        return "a"
    if operator in (code.IN, code.NOT_LITERAL):
        fitting = [char for char in ALPHABET if _takes(node, char)]
        return pick.choice(fitting) if fitting else _first(argument)
    if operator in _LOOPS or operator is code.POSSESSIVE_REPEAT:
        least, most, body = argument
        times = least or (1 if most and pick.random() < 0.7 else 0)
        return "".join(_sample(inner, pick) for _ in range(min(times, 40)) for inner in body)
    if operator is code.SUBPATTERN:
        return "".join(_sample(inner, pick) for inner in argument[3])
    if operator is code.ATOMIC_GROUP:
        return "".join(_sample(inner, pick) for inner in argument)
    if operator is code.BRANCH:
        return "".join(_sample(inner, pick) for inner in pick.choice(argument[1]))
    return _CATEGORIES.get(argument, "") if operator is code.CATEGORY else ""


def _first(parts: Any) -> str:
    operator, argument = parts[0]
    return chr(argument) if operator is code.LITERAL else chr(argument[0]) if operator is code.RANGE else "a"


class _Late(BaseException):
    """A match takes longer than it may."""


def seconds(compiled: re.Pattern[str], text: str, limit: float) -> float:
    """Seconds of looking for a pattern in a text; at most a little over the limit."""

    def late(*_: object) -> None:
        raise _Late

    before = signal.signal(signal.SIGVTALRM, late)
    began = time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, limit)
    try:
        for _ in itertools.islice(compiled.finditer(text), 100_000):
            pass
    except _Late:
        pass
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return time.process_time() - began


def text(attack: tuple[str, str, str], length: int) -> str:
    before, pump, end = attack
    return before + pump * (length // len(pump)) + end


@dataclass(frozen=True)
class Growth:
    """How the time of looking for a pattern grows when the text of the worst attack is four times as long."""

    short: float
    long: float
    attack: tuple[str, str, str]

    @property
    def degree(self) -> float:
        """Of the polynomial that grows so: 1 is linear, 2 with the square."""
        return math.log(max(self.long, 1e-6) / max(self.short, 1e-6), 4)


def _growth(compiled: re.Pattern[str], attack: tuple[str, str, str]) -> Growth:
    """How one grows; what would not even be slow if it grew with the fourth power is not tried at length."""
    short = seconds(compiled, text(attack, 250), 0.6)
    return Growth(short, short if short < _FAST else seconds(compiled, text(attack, 1000), 0.6), attack)


def worst(pattern: str, flags: int, *, most: int = 80) -> Growth:
    """The growth under the attack that costs most, of at most so many, drawn evenly.

    First each at a length where even the slow ones take no time, so that the slowest can be told, and one
    that takes some is known at once; then the three slowest at 250 and 1,000 characters.
    """
    compiled = re.compile(pattern, flags)
    every = attacks(pattern, flags)
    drawn = [every[i * len(every) // most] for i in range(most)] if len(every) > most else every
    timed = []
    for one in drawn:
        took = seconds(compiled, text(one, 160), 0.2)
        if took > 0.1:
            return Growth(took / 64, 1.0, one)
        timed.append((took, one))
    grown = [_growth(compiled, one) for _, one in sorted(timed, reverse=True)[:3]]
    return max(grown, key=lambda one: one.long, default=Growth(0, 0, ("", "", "")))
