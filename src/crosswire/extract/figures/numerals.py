"""What a number expression is, and the words that it is written with."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from crosswire.extract.figures.lexicon import table

LARGEST = 1e30
"""Nothing that news counts is larger: what is written with more digits is no figure."""


class Form(StrEnum):
    """How a number is written: what may be read into it depends on that."""

    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Number:
    """A numeral with its scale: "1.8 million", "a dozen", "two-thirds", "hundreds".

    `start` and `end` are characters of the paragraph's text. `step` is the unit of the last
    significant digit: what "about" may hide is half of it. A vague number has bounds but no value.
    """

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    step: float
    form: Form
    scaled: bool = False

    @property
    def finite(self) -> bool:
        """Whether its value and bounds are numbers that a record can hold and add up; 309 digits are not."""
        return all(
            abs(one) < LARGEST for one in (self.value, self.low, self.high, self.step) if one is not None
        )


@cache
def small() -> dict[str, int]:
    return {**table("numbers")["ones"], **table("numbers")["tens"]}


@cache
def scales() -> dict[str, float]:
    return {word: float(size) for word, size in table("numbers")["scales"].items()}


def exact(start: int, end: int, value: float, *, step: float, form: Form, scaled: bool = False) -> Number:
    return Number(start, end, value, value, value, step, form, scaled)


def times(value: float, size: float) -> float:
    """The product as it is written: 1.1 billion is 1,100,000,000, where binary arithmetic adds a little.

    >>> times(1.1, 1e9)
    1100000000.0
    """
    return float(Decimal(repr(value)) * Decimal(repr(size))) if math.isfinite(value) else value


def step_of(value: float) -> float:
    """The unit of the last significant digit of a whole number: 100 for 1,200.

    >>> step_of(1200), step_of(15207), step_of(80)
    (100.0, 1.0, 10.0)
    """
    if value == 0 or not math.isfinite(value) or value != int(value):
        return 1.0
    whole, step = int(abs(value)), 1
    while whole % 10 == 0:
        whole, step = whole // 10, step * 10
    return float(step)


def amount(word: str) -> float | None:
    lower = word.lower().replace(",", "")
    if lower in {"a", "an"}:
        return 1.0
    if lower in small():
        return float(small()[lower])
    if lower in scales():
        return scales()[lower]
    return float(lower) if re.fullmatch(r"\d+(?:\.\d+)?", lower) else None
