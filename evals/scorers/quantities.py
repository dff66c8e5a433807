"""Quantities of a sentence: value, unit, and whether they rise, fall, bound or approximate."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from evals.counting import one_to_one, percent
from evals.scorers.records import Record, paired

UNITS: dict[str, str] = json.loads((Path(__file__).parent / "unit_names.json").read_text("utf-8"))["names"]
NO_PLURAL = ("celsius", "hertz")

Test = Callable[[Record, Record], bool]


def unit_name(unit: str | None) -> str:
    """One name for the spellings of a unit: lower case, singular, usual abbreviations written out."""
    name = re.sub(r"\s+", " ", (unit or "").strip().lower()).replace(" / ", " per ")
    if name in UNITS:
        return UNITS[name]
    name = " ".join(_singular(word) for word in name.split(" "))
    return UNITS.get(name, name)


def _singular(word: str) -> str:
    plural = len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in NO_PLURAL
    return word[:-1] if plural else word


def same_value(a: Any, b: Any) -> bool:
    """Equal numbers, or ranges with equal ends; a range never equals a number."""
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same_value, a, b))
    if isinstance(a, list) or isinstance(b, list) or a is None or b is None:
        return False
    return math.isclose(float(a), float(b), rel_tol=1e-5, abs_tol=1e-8)


def _unit(gold: Record, made: Record) -> bool:
    return unit_name(gold["normalized_unit"]) == unit_name(made.get("unit"))


def _unit_as_written(gold: Record, made: Record) -> bool:
    written = unit_name(gold["unit"])
    named = unit_name(made.get("unit")) in (unit_name(gold["normalized_unit"]), written)
    return named or unit_name(made.get("surface")) == written != "-"


def _change(gold: Record, made: Record) -> bool:
    return bool((gold["change"] or "=") == (made.get("change") or "="))


TESTS: dict[str, Test] = {
    "value": lambda _gold, _made: True,
    "value+unit": _unit,
    "value+unit_lenient": _unit_as_written,
    "value+change": _change,
    "all": lambda gold, made: _unit(gold, made) and _change(gold, made),
}


def score(gold: Sequence[Record], predictions: Sequence[Record]) -> dict[str, Any]:
    """Quantities matched one to one by value, and by what each test asks beside it."""
    right = dict.fromkeys(TESTS, 0)
    wanted_count = made_count = 0
    for record, prediction in paired(gold, predictions):
        wanted, made = record["quantities"], prediction.get("quantities", [])
        wanted_count += len(wanted)
        made_count += len(made)
        for name, test in TESTS.items():
            right[name] += one_to_one(
                [
                    [j for j, m in enumerate(made) if same_value(w["value"], m.get("value")) and test(w, m)]
                    for w in wanted
                ]
            )
    return {name: percent(hits, made_count, hits, wanted_count) for name, hits in right.items()}
