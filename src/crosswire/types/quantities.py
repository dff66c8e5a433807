"""A figure as the text alone shows it: its number, its unit, its bounds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from crosswire.types.reports import Span
from crosswire.types.vocabulary import FigureKind, Modifier

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
            abs(size) < LARGEST for size in (self.value, self.low, self.high, self.step) if size is not None
        )


def exact(start: int, end: int, value: float, *, step: float, form: Form, scaled: bool = False) -> Number:
    """A number whose value is known.

    Args:
        start: Its first character in the paragraph.
        end: The character after its last.
        value: What it says.
        step: The unit of its last significant digit.
        form: How it is written.
        scaled: Whether it has a scale: "million".
    """
    return Number(start, end, value, value, value, step, form, scaled)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as found: its name, where it ends the figure, and how it turns into others.

    `start` and `end` take in the signs on both sides of the number.
    """

    name: str
    kind: FigureKind
    start: int
    end: int
    dimension: str
    factor: float | None = None
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two numbers of a result: "234-193".

    Attributes:
        pair: The characters of both numbers.
        counted: What both count: "vote", "point".
        outcome: What is said of this one: "voted_for", "scored".
        of: Who votes, or the part of the contest, as written: "Senate", "first half".
    """

    pair: Span
    counted: str
    outcome: str
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as the text alone shows it.

    Attributes:
        number: The number expression; of a range, the first.
        unit: Its unit, or None.
        modifier: The hedge around it.
        start: Its first character in the paragraph, hedge, number and unit taken together.
        end: The character after its last.
        value: In its unit; None where only bounds are known.
        low: The lowest value that it admits; None where that side is open.
        high: The highest.
        first: The first word of number and unit.
        last: The word after their last.
        core_last: The word after the number's last.
        kind: What is measured or counted; a number without a unit counts, or is a ratio.
        sign: -1 of a negative number, else 1.
        side: What it is of a result that it is one number of.
    """

    number: Number
    unit: Unit | None
    modifier: Modifier
    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    first: int
    last: int
    core_last: int
    kind: FigureKind
    sign: int = 1
    side: Side | None = None

    def turned(self) -> Quantity:
        """The quantity with its sign turned: a fall of 2 is -2, "more than 2" down is -2 at the highest."""

        def minus(value: float | None) -> float | None:
            return None if value is None else -value

        return replace(self, value=minus(self.value), low=minus(self.high), high=minus(self.low), sign=-1)
