"""Places: found in the text, and put where they are on the globe."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from evals.counting import one_to_one, percent
from evals.scorers.records import Record, paired

EARTH_KM = 6371.0
FARTHEST_KM = 20039.0
NEAR_KM = 161
"""A hundred miles: the distance within which the literature counts a place as right."""


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance of two points given as latitude and longitude (haversine)."""
    lat_a, lon_a, lat_b, lon_b = map(math.radians, (*a, *b))
    h = (
        math.sin((lat_b - lat_a) / 2) ** 2
        + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(h)))


def area(errors: Sequence[float]) -> float | None:
    """Area under the logarithm of the errors, as a share of the worst (Jurgens and others, 2015)."""
    if not errors:
        return None
    logs = sum(math.log(1 + min(error, FARTHEST_KM)) for error in errors)
    return logs / (len(errors) * math.log(1 + FARTHEST_KM))


def score(gold: Sequence[Record], predictions: Sequence[Record]) -> dict[str, Any]:
    """Places found, exactly and by overlap, and how far off their points are."""
    exact = overlap = wanted_count = made_count = located = 0
    errors: list[float] = []
    for record, prediction in paired(gold, predictions):
        wanted = [t for t in record["toponyms"] if t["role"] == "gold"]
        made = _counted(record, prediction)
        wanted_count += len(wanted)
        made_count += len(made)
        exact += len({_ends(t) for t in wanted} & {_ends(m) for m in made})
        overlap += one_to_one([[j for j, m in enumerate(made) if _touch(t, m)] for t in wanted])
        placed = [t for t in wanted if t["lat"] is not None]
        located += len(placed)
        errors.extend(error for t in placed if (error := _error(t, made)) is not None)
    return {
        "exact": percent(exact, made_count, exact, wanted_count),
        "overlap": percent(overlap, made_count, overlap, wanted_count),
        **_distances(sorted(errors), located),
    }


def _distances(errors: Sequence[float], located: int) -> dict[str, Any]:
    near = sum(error <= NEAR_KM for error in errors)
    end_to_end = round(100 * near / located, 1) if located else None
    if not errors:
        return {"resolved": 0, "acc161": None, "end_to_end161": end_to_end, "AUC": None}
    return {
        "resolved": len(errors),
        "acc161": round(100 * near / len(errors), 1),
        "mean_km": round(sum(errors) / len(errors)),
        "median_km": round(errors[len(errors) // 2], 1),
        "AUC": round(area(errors) or 0.0, 3),
        "end_to_end161": end_to_end,
    }


def _counted(record: Record, prediction: Record) -> list[Record]:
    """The predictions that count: one that touches only what the gold leaves open counts neither way."""
    gold = [t for t in record["toponyms"] if t["role"] == "gold"]
    left_open = [t for t in record["toponyms"] if t["role"] == "ignore"]
    return [
        m
        for m in prediction.get("toponyms", ())
        if any(_touch(m, t) for t in gold) or not any(_touch(m, t) for t in left_open)
    ]


def _ends(item: Record) -> tuple[int, int]:
    return item["start"], item["end"]


def _touch(a: Record, b: Record) -> bool:
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def _error(toponym: Record, made: Sequence[Record]) -> float | None:
    """Kilometres between the gold's point and that of the prediction that fits best; None without one."""
    near = sorted(
        (m for m in made if _touch(toponym, m)),
        key=lambda m: (abs(m["start"] - toponym["start"]) + abs(m["end"] - toponym["end"]), m["start"]),
    )
    if not near or near[0].get("lat") is None:
        return None
    return kilometres((toponym["lat"], toponym["lon"]), (near[0]["lat"], near[0]["lon"]))
