"""Quantities of the benchmark's sentences, as crosswire's figures give them.

The benchmark (NewsQuant, as CQE annotates it) names units a little differently and counts a few things
that a brief does not: each difference is one named step below, and nothing else is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from crosswire.analyse import analyse
from crosswire.config import Settings, load
from crosswire.extract.figures import find
from crosswire.languages.en.numbers import numbers, units
from crosswire.types import Figure, FigureClues, FigureKind, Modifier
from evals.predict.prose import report

_CHANGE = {
    Modifier.ABOUT: "~",
    Modifier.NEARLY: "~",
    Modifier.MORE_THAN: ">",
    Modifier.AT_LEAST: ">",
    Modifier.LESS_THAN: "<",
    Modifier.UP_TO: "<",
}
_VAGUE = re.compile(r"(?i)\b(?:hundreds|thousands|millions|billions|tens)\b")
_MINUS = re.compile(r"(?i)[-−–]\s?[$€£]?\d|minus|negative")
_ROUND = re.compile(r"(?i)^\s*(?:about|around|roughly|approximately|some|nearly|almost|~)")


def predict(records: Iterable[dict[str, Any]], settings: Settings | None = None) -> Iterator[dict[str, Any]]:
    """One prediction a record, in their order."""
    kept = list(records)
    analyses, _ = analyse([report(record) for record in kept], settings or load())
    found = {analysis.report.id: find(analysis, ()) for analysis in analyses}
    for record in kept:
        figures, clues = found.get(record["id"], ((), {}))
        said = [figure for figure in figures if not figure.implicit]
        made = [q for f in said for q in _parts(f) or [_quantity(f, clues[f.id], record["text"])]]
        yield {"id": record["id"], "quantities": made}


def _parts(figure: Figure) -> list[dict[str, Any]]:
    """An amount in two units is two there: "24 hours, 39 minutes", which a brief reads as 24.65 hours."""
    found = numbers.find(figure.text)
    units_of = [(n, units.find(figure.text, n.start, n.end, scaled=n.scaled)) for n in found]
    names = [unit.name for _, unit in units_of if unit]
    if figure.value is None or figure.kind is FigureKind.AGE or len(names) < 2 or len({*names}) < len(found):
        return []
    return [
        {"value": n.value, "unit": u.name, "surface": figure.text, "change": "="} for n, u in units_of if u
    ]


def _quantity(figure: Figure, clues: FigureClues, text: str) -> dict[str, Any]:
    return {
        "value": _value(figure),
        "unit": _unit(figure, clues),
        "surface": figure.text,
        "change": _change(figure, clues, text),
    }


def _value(figure: Figure) -> float | list[float]:
    """Ranges are lists; "thousands" is a range up to ten of them there; a fall has no sign there."""
    if figure.value is None:
        low, high = figure.low or 0.0, figure.high
        if _VAGUE.search(figure.text):
            base = 10.0 ** (len(str(int(low))) - 1)
            return [base, base * 10]
        return [low, high] if high is not None else low
    return figure.value if _MINUS.search(figure.text) else abs(figure.value)


def _unit(figure: Figure, clues: FigureClues) -> str:
    """The counted noun is the unit of a count there, with the nouns and adjectives that narrow it."""
    if figure.unit:
        return figure.unit.replace("times", "count") if figure.unit.startswith("times") else figure.unit
    if figure.kind is FigureKind.RATIO and figure.value is not None and figure.value > 1:
        return "count"
    return clues.noun or figure.counted or "-"


def _change(figure: Figure, clues: FigureClues, text: str) -> str:
    """A hedge outranks the direction of a move there, and a move "by" an amount has none."""
    if figure.modifier is Modifier.BETWEEN:
        return "~" if _ROUND.match(figure.text) else "="
    if _VAGUE.search(figure.text):
        return "="
    if figure.modifier is not Modifier.EXACT:
        return _CHANGE.get(figure.modifier, "=")
    if figure.kind is FigureKind.PERCENT and _MINUS.match(figure.text):
        return "down"
    moved = not re.search(r"(?i)\bby\s+(?:an?\s+|the\s+)?$", text[max(0, figure.start - 10) : figure.start])
    return clues.change if clues.change and moved and not _MINUS.match(figure.text) else "="
