"""Hedges and bounds around a number, and the values that they leave open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crosswire.extract.figures.lexicon import alternatives, table
from crosswire.types import Modifier


@dataclass(frozen=True, slots=True)
class Hedge:
    """What stands around a number: the modifier, and the characters from its first to its last word."""

    modifier: Modifier
    start: int
    end: int


@cache
def _meaning(side: str) -> dict[str, Modifier]:
    return {
        re.sub(r"\s+", " ", phrase): Modifier(name)
        for name, phrases in table("modifiers")[side].items()
        for phrase in phrases
    }


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"(?i)(?<![\w-])(?P<hedge>{alternatives(_meaning('before'))})(?:\s+(?:an?|another|only|just|"
        rf"as\s+many\s+as)|[\s,]+(?:it\s+is\s+)?(?:estimated|believed|reported))?[\s\u201c\"‘']*$"
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"(?i)[\s,]?(?P<hedge>{alternatives(_meaning('after'))})(?!\w)")


@cache
def _particles() -> frozenset[str]:
    return frozenset(table("modifiers")["particle_verbs"])


def around(text: str, start: int, end: int) -> Hedge:
    """The hedge of the number (with its currency sign and unit) at `start` to `end`.

    >>> text = "handed over 21 captives and more than 400 lorries"
    >>> around(text, 12, 14).modifier.value, around(text, 37, 40).modifier.value
    ('exact', 'more_than')
    """
    window = max(0, start - 48)
    before = _before().search(text, window, start)
    if before and not _misread(text, before) and not _arrived(text, before, end):
        modifier = _meaning("before")[re.sub(r"\s+", " ", before["hedge"].lower())]
        if modifier is Modifier.EXACT:
            outer = _before().search(text, window, before.start("hedge"))
            if outer and not _misread(text, outer):
                return Hedge(
                    _meaning("before")[re.sub(r"\s+", " ", outer["hedge"].lower())], outer.start("hedge"), end
                )
        else:
            return Hedge(modifier, _widest(text, window, before), end)
    after = _after().match(text, end)
    if after:
        return Hedge(
            _meaning("after")[re.sub(r"\s+", " ", after["hedge"].lower().strip())]
            if after["hedge"].lower().strip() in _meaning("after")
            else Modifier.EXACT,
            start,
            after.end(),
        )
    return Hedge(Modifier.EXACT, start, end)


def _widest(text: str, window: int, before: re.Match[str]) -> int:
    """As in "At least about 40": the outer word belongs to the figure too."""
    outer = _before().search(text, window, before.start("hedge"))
    return outer.start("hedge") if outer and not _misread(text, outer) else before.start("hedge")


_WENT = re.compile(r"(?i)\b(?:went|gone|rose|risen|climbed|crept|edged|jumped|leapt)\s+$")
_LEVEL = re.compile(
    r"(?i)(?:[$€£¥].*|.*\b(?:pounds?|pence|dollars?|cents?|euros?)|.*\dp|[^%]*?\d(?:\s[mb]illion)?|[a-z-]+)$"
)
_CLOSES = re.compile(r"(?i)\s*(?:[.,;!]|from\b|on\b|after\b|$)")


def _arrived(text: str, match: re.Match[str], end: int) -> bool:
    """Whether "up" is the way that something went: "fares went up to six pounds" is a level reached.

    Of a percentage or a length of time it may be the highest there is: "rose up to 12 percent".
    """
    place = match.start("hedge")
    if match["hedge"].lower().split() != ["up", "to"] or not _WENT.search(text, max(0, place - 16), place):
        return False
    figure = text[match.end() : end]
    return bool(_LEVEL.fullmatch(figure)) and bool(_CLOSES.match(text, end))


def _misread(text: str, match: re.Match[str]) -> bool:
    """Whether the words belong to something else: "handed over", "in under", "the above", "some day"."""
    word = match["hedge"].lower()
    lead = re.search(r"([A-Za-z'’]+)\s+$", text[max(0, match.start("hedge") - 40) : match.start("hedge")])
    previous = lead[1].lower() if lead else ""
    if word == "over":
        return previous in _particles()
    if word in {"under", "within", "below", "above", "beyond"}:
        return previous in {"as", "the", "from"}
    if word == "near":
        return previous not in {"", "anywhere", "of"} and not re.match(
            r"\s*[\d$€£]", text[match.end("hedge") :]
        )
    return False


def bounds(value: float, step: float, modifier: Modifier) -> tuple[float | None, float | None]:
    """The lowest and highest value that the hedge admits; None where it leaves that side open.

    "About" and "nearly" hide half a unit of the last significant digit, and nothing below zero.

    >>> bounds(1200, 100, Modifier.ABOUT), bounds(6000, 1000, Modifier.NEARLY)
    ((1150.0, 1250.0), (5500.0, 6000))
    """
    low = value - step / 2 if value >= step / 2 else 0.0
    return {
        Modifier.ABOUT: (low, value + step / 2),
        Modifier.NEARLY: (low, value),
        Modifier.MORE_THAN: (value, None),
        Modifier.AT_LEAST: (value, None),
        Modifier.LESS_THAN: (None, value),
        Modifier.UP_TO: (None, value),
    }.get(modifier, (value, value))
