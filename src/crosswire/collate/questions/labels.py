"""A question in plain words: "Hostages released during the truce"."""

from __future__ import annotations

from crosswire.collate.questions.subject import Subject
from crosswire.types import FigureKind

_IRREGULAR = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "life": "lives",
    "policeman": "police officers", "serviceman": "servicemen", "wife": "wives", "foot": "feet",
    "datum": "data", "troop": "troops",
}  # fmt: skip
_UNCHANGED = frozenset(
    ("staff", "aircraft", "police", "people", "personnel", "species", "series", "military")
)
_SIBILANT = ("s", "x", "z", "ch", "sh")
_NOUN = {
    FigureKind.MONEY: "Amount",
    FigureKind.PERCENT: "Share",
    FigureKind.RATIO: "Share",
    FigureKind.DURATION: "Length of time",
    FigureKind.AGE: "Age",
    FigureKind.MEASURE: "Measure",
}


def plural(noun: str) -> str:
    """The plural of an English noun.

    >>> plural("hostage"), plural("child"), plural("city"), plural("health worker")
    ('hostages', 'children', 'cities', 'health workers')
    """
    *before, last = noun.split(" ")
    if last in _UNCHANGED:
        return noun
    if last in _IRREGULAR:
        last = _IRREGULAR[last]
    elif last.endswith("man") and last not in ("human", "german", "roman"):
        last = last[:-2] + "en"
    elif last.endswith("y") and last[-2:-1] not in tuple("aeiou"):
        last = last[:-1] + "ies"
    elif last.endswith(_SIBILANT):
        last += "es"
    else:
        last += "s"
    return " ".join([*before, last])


def label(about: Subject) -> str:
    """The question in a few plain words; it names no number."""
    words = " ".join(filter(None, (_what(about), about.predicate, _when(about))))
    return words[0].upper() + words[1:]


def _what(about: Subject) -> str:
    if about.kind in _NOUN:
        return _measured(about)
    noun = plural(about.counted) if about.counted else "number"
    short = [q for q in about.qualifiers if len(q.split()) == 1]
    groups = [q for q in about.qualifiers if len(q.split()) > 1]
    return " ".join([*short, noun]) + (f" ({', '.join(groups)})" if groups else "")


def _measured(about: Subject) -> str:
    """What a share, a sum of money or a time is of, and its unit."""
    name = {"up": "Rise", "down": "Fall"}.get(about.change or "", _NOUN[about.kind])
    of = f" of {about.counted}" if about.counted and about.counted != about.unit else ""
    return f"{name}{of} ({about.unit})" if about.unit else f"{name}{of}"


def _when(about: Subject) -> str | None:
    return about.period.text if about.period else None
