"""The place of a figure in a series: a total, what is new, an earlier number that holds no more, a limit.

    "raised the toll to 35 from 32"          35 is the total, 32 of before
    "bringing the total to 44"               a total
    "another 12", "12 more people"           new
    "needs 51 votes", "a stadium for 5,000"  a threshold, a capacity

By the words that touch the number; null where they do not tell.
"""

from __future__ import annotations

import re
from functools import cache

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.outcomes import classify
from crosswire.extract.figures.quantities import Quantity
from crosswire.extract.figures.readings import Reading
from crosswire.types import FigureKind, Role

_HEDGE = (
    r"(?:(?:about|around|some|roughly|nearly|almost|over|just|at\s+least|more\s+than|an\s+estimated|the)\s+)"
    r"{0,2}"
)
_COUNT = r"(?:(?:death\s+)?toll|count|figure|number|estimate|tally|total|headcount)s?"
_MADE = (
    r"(?:revised|lowered|reduced|cut|raised|increased|corrected|adjusted|updated|upgraded|downgraded|slashed|"
    r"trimmed|lowers|raises|cuts|revises|lowering|raising|cutting|revising|reducing|increasing|correcting|up|down)"
)
_GAP = r"[^.;:!?\d]"
# Each role with what stands right in front of the number, and what stands right behind it.
_RULES: tuple[tuple[Role, str, str], ...] = (
    (
        Role.COMPARISON,
        r"\b(?:compared\s+(?:with|to)|in\s+comparison\s+with|as\s+opposed\s+to|against|versus)\s+"
        r"(?:the\s+|just\s+|only\s+|about\s+)?$",
        r"^\s+(?:\w+\s+){0,3}?(?:a|the)\s+(?:year|month|week|decade|quarter|season)\s+(?:earlier|before)\b",
    ),
    (
        Role.THRESHOLD,
        r"\b(?:(?:needs?|needed|needing|requires?|required|requiring|must\s+(?:win|reach|get|have))\s+"
        r"(?:at\s+least\s+|a\s+)?|(?:limit|limits|limited|threshold|minimum|maximum|cap|capped|quorum|ceiling|"
        r"quota)\s+(?:of|to|at|is|was)\s+)$",
        r"^\s+(?:\w+\s+)?(?:needed|required|necessary)\b|^-\w+\s+(?:limit|threshold|minimum|maximum|cap)\b",
    ),
    (
        Role.CAPACITY,
        r"\b(?:capacity\s+(?:of|for|is|was)|can\s+(?:hold|seat|carry|accommodate|house)|holds?\s+up\s+to|"
        r"room\s+for|(?:designed|built|licensed)\s+(?:for|to\s+(?:hold|carry|house|seat)))\s+"
        r"(?:up\s+to\s+|about\s+|only\s+|just\s+)?$",
        r"^-(?:seat|seater|bed|berth|room|capacity)\b",
    ),
    (
        Role.FORECAST,
        rf"\b(?:forecasts?|forecasting|predict(?:s|ed|ing)?)\b{_GAP}{{0,50}}$|"
        r"\b(?:is|are|was|were)\s+(?:expected|projected|forecast|predicted)\s+to\s+\w+\s+(?:\w+\s+){0,4}?$",
        "",
    ),
    (
        Role.NEW,
        r"\b(?:another|a\s+further|an\s+additional|an\s+extra|(?:rose|increased|grew|climbed|up)\s+by)\s+$",
        r"^\s+(?:more(?!\s+than)|new|fresh|additional|further|extra)\b",
    ),
    (
        Role.TOTAL,
        rf"\b(?:bring(?:s|ing)?|brought|tak(?:e|es|ing)|took|push(?:ed|es|ing)?|rais(?:ed|es|ing)|lift(?:ed|s|ing)?|"
        rf"puts?|putting|lower(?:ed|s|ing)?|cut(?:s|ting)?|revis(?:ed|es|ing)|increas(?:ed|es|ing)|reduc(?:ed|es|ing)|"
        r"correct(?:ed|s|ing)|updat(?:ed|es|ing))"
        rf"\s{_GAP}{{0,50}}\b{_COUNT}\b(?:[^.;:!?]|[.,](?=\d)){{0,50}}?\b(?:to|at)\s+{_HEDGE}$|"
        rf"\b{_COUNT}\b{_GAP}{{0,40}}\b(?:stands?|stood|rose|rises?|risen|climb(?:s|ed)?|reach(?:es|ed)|is|was|now|hit|"
        rf"grew|jumped|fell|drops?|dropped|passed)\s+(?:now\s+)?(?:(?:by|from)\s+[\d,.]+\s+)?(?:to\s+|at\s+)?{_HEDGE}$|"
        rf"\b{_COUNT}\b{_GAP}{{0,40}}\b{_MADE}\b(?:[^.;:!?]|[.,](?=\d)){{0,30}}?\bto\s+{_HEDGE}$|"
        rf"\ba\s+(?:grand\s+|combined\s+|cumulative\s+)?total\s+of\s+{_HEDGE}$|"
        rf"\b(?:in\s+all|in\s+total|altogether|all\s+told),?\s+{_HEDGE}$",
        rf"^{_GAP}{{0,40}}?\b(?:in\s+all|in\s+total|altogether|all\s+told|overall)\b",
    ),
)
_FRONT, _BEHIND = 130, 160


@cache
def _compiled() -> tuple[tuple[Role, re.Pattern[str] | None, re.Pattern[str] | None], ...]:
    def made(pattern: str) -> re.Pattern[str] | None:
        return re.compile(f"(?i){pattern}") if pattern else None

    return tuple((role, made(front), made(behind)) for role, front, behind in _RULES)


def find(text: str, reading: Reading) -> tuple[Role | None, str | None]:
    """The role of a figure in its paragraph's text, and where it is the size of a move, which way.

    Args:
        text: The paragraph's text.
        reading: The figure as its sentence reads it.

    Returns:
        Its role, and "up" or "down"; None for what the text does not tell.
    """
    return _role(text, reading), _move(text, reading)


def _role(text: str, reading: Reading) -> Role | None:
    """The role by the words that touch the number; what is taken back is found when all numbers are known."""
    quantity = reading.quantity
    sentence = reading.counted.anchor.sent
    front = text[max(sentence.start_char, quantity.start - _FRONT) : quantity.start]
    behind = text[quantity.end : quantity.end + _BEHIND]
    for role, before, after in _compiled():
        if role is Role.NEW and (reading.including is not None or _partitive(reading, behind)):
            return Role.PART
        found = (before and before.search(front)) or (after and after.match(_own(behind)))
        if found:
            return role
    return None


def _own(behind: str) -> str:
    """What follows in the same sentence."""
    return re.split(r"[.!?](?=\s|$)", behind, maxsplit=1)[0]


_OUT_OF = re.compile(r"(?i)^\s+(?:out\s+)?of\s+(?:the|these|those|all|them|whom|which|\d)\b")


def _partitive(reading: Reading, behind: str) -> bool:
    """Whether it is taken out of a known number: "four of the 11", "two of them"."""
    return reading.quantity.kind is FigureKind.COUNT and _OUT_OF.match(behind) is not None


# Whether a figure is the size of a move, not a level: "fell 1.5 percent", "up 19 cents".
_UP_DOWN = {"rose": "up", "fell": "down"}
_PARTICLES = "".join(
    rf"(?<!{verb} )"
    for verb in (
        *("gave", "give", "given", "giving", "made", "makes", "make", "picked", "set", "took"),
        *("end", "ended"),
        *("racked", "build"),
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
    (
        *("obl:npmod", "obj", "comp:obj", "advmod", "dep", "comp:pred", "nummod", "nmod", "ccomp", "xcomp"),
        "comp:as",
    )
)


def _move(text: str, reading: Reading) -> str | None:
    """The direction of a move, or None for a level; "rose to 40" gives a level."""
    quantity, noun = reading.quantity, reading.counted
    if not _movable(quantity, noun):
        return None
    before = text[max(0, quantity.start - 24) : quantity.start]
    if _TO.search(before):
        return None
    if _UP.search(before) or _DOWN.search(before):
        return "up" if _UP.search(before) else "down"
    return None if noun.head is not None and noun.anchor is noun.head else _governed(reading)


def _movable(quantity: Quantity, counted: Counted) -> bool:
    """Whether the figure may be a move at all: a count of things, an age or a length of time is none."""
    if quantity.unit is None or quantity.kind is FigureKind.COUNT:
        return counted.head is None
    return quantity.kind not in {FigureKind.AGE, FigureKind.DURATION}


def _governed(reading: Reading) -> str | None:
    """The direction of the verb or noun of movement that the amount depends on."""
    anchor, above = reading.counted.anchor, reading.predicate.nearest
    if above is None or anchor.dep not in _MOVED_BY:
        return None
    if anchor.dep == "comp:obj" and anchor.head.lower not in {"by", "of"}:
        return None
    if above.lemma.lower() == "lose" and reading.quantity.kind is FigureKind.PERCENT:
        return "down"
    return _UP_DOWN.get(classify(above) or "")
