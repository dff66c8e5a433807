"""Whether a figure is the size of a move, not a level: "fell 1.5 percent", "up 19 cents"."""

from __future__ import annotations

import re
from typing import Any

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.outcomes import classify
from crosswire.extract.figures.quantities import Quantity
from crosswire.types import FigureKind

_UP_DOWN = {"rose": "up", "fell": "down"}
_PARTICLES = "".join(
    rf"(?<!{verb} )"
    for verb in (
        "gave",
        "give",
        "given",
        "giving",
        "made",
        "makes",
        "make",
        "picked",
        "set",
        "took",
        "end",
        "ended",
        "racked",
        "build",
    )
)
_UP = re.compile(
    rf"(?i)(?:{_PARTICLES}\bup|\bhigher|\bgain(?:s|ed|ing)?|\badd(?:s|ed|ing)|\+)\s*(?:by\s+|of\s+)?$"
)
# "Off" after these belongs to the verb: a bank that "wrote off $5m" has not fallen by them.
_OFF = "".join(
    rf"(?<!\b{verb} )"
    for verb in (
        "write", "wrote", "writing", "written", "lay", "laid", "laying", "pay", "paid", "paying", "sell",
        "sold", "selling", "kill", "killed", "carried", "set",
        "fight", "fought", "fend", "fended", "take", "took",
    )
)  # fmt: skip
_DOWN = re.compile(rf"(?i)(?:\bdown|\blower|{_OFF}\boff)\s*(?:by\s+|of\s+)?$")
_TO = re.compile(r"(?i)\bto\s+(?:a\s+|an\s+|about\s+|around\s+|nearly\s+|just\s+|more\s+than\s+)?$")
_MOVED_BY = frozenset(
    {
        "obl:npmod",
        "obj",
        "comp:obj",
        "advmod",
        "dep",
        "comp:pred",
        "nummod",
        "nmod",
        "ccomp",
        "xcomp",
        "comp:as",
    }
)


def find(doc: Any, quantity: Quantity, counted: Counted, chain: list[Any]) -> str | None:
    """The direction of a move, or None for a level; "rose to 40" gives a level."""
    if not _movable(quantity, counted):
        return None
    before = doc.text[max(0, quantity.start - 24) : quantity.start]
    if _TO.search(before):
        return None
    if _UP.search(before) or _DOWN.search(before):
        return "up" if _UP.search(before) else "down"
    if counted.head is not None and counted.anchor is counted.head:
        return None
    return _governed(counted.anchor, quantity, chain)


def _movable(quantity: Quantity, counted: Counted) -> bool:
    """Whether the figure may be a move at all: a count of things, an age or a length of time is none."""
    if quantity.unit is None:
        return counted.head is None
    return quantity.kind not in {FigureKind.AGE, FigureKind.DURATION, FigureKind.COUNT}


def _governed(anchor: Any, quantity: Quantity, chain: list[Any]) -> str | None:
    """The direction of the verb or noun of movement that the amount depends on."""
    if not chain or anchor.dep not in _MOVED_BY:
        return None
    if anchor.dep == "comp:obj" and anchor.head.lower not in {"by", "of"}:
        return None
    if chain[0].lemma.lower() == "lose" and quantity.kind is FigureKind.PERCENT:
        return "down"
    return _UP_DOWN.get(classify(chain[0]) or "")
