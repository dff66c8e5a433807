"""Floors: the quality that is held.

`floors.json` holds, for each corpus, the digest of the data that the floors were measured on, and a floor for
each metric. Floors only rise by themselves; lowering one needs a reason, which stays in the file.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.corpora import Values

FLOORS = Path(__file__).parent / "floors.json"
SLACK = 0.02
"""A floor is pinned this much under what was measured.

Quantised weights round a little differently on another processor, and in a small story one statement more or
less is a point or two.
"""


class FloorError(Exception):
    """A floor would be lowered without a reason, or one that does not exist was named."""


@dataclass(frozen=True)
class Line:
    """One metric of one corpus against its floor."""

    corpus: str
    metric: str
    floor: float | None
    got: float | None

    @property
    def holds(self) -> bool:
        return self.floor is None or (self.got is not None and self.got >= self.floor)


def load(path: Path = FLOORS) -> dict[str, Any]:
    empty: dict[str, Any] = {"corpora": {}, "lowered": []}
    return json.loads(path.read_text("utf-8")) if path.exists() else empty


def save(floors: dict[str, Any], path: Path = FLOORS) -> None:
    path.write_text(json.dumps(floors, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


def compare(floors: dict[str, Any], name: str, digest: str, got: Values) -> tuple[list[Line], str | None]:
    """The lines of one corpus, and what is wrong with comparing them at all.

    Floors of other data than is here guard nothing, so a changed corpus is said, and fails the gate until
    its floors are pinned again.
    """
    entry = floors["corpora"].get(name)
    if entry is None:
        return [Line(name, metric, None, value) for metric, value in got.items()], None
    pinned = entry["floors"]
    lines = [Line(name, metric, pinned.get(metric), got.get(metric)) for metric in {**got, **pinned}]
    changed = entry["digest"] != digest
    return lines, f"{name}: the data changed since its floors were pinned; run pin" if changed else None


def raised(floors: dict[str, Any], name: str, digest: str, got: Values) -> dict[str, Any]:
    """The floors with those of a corpus raised to what was measured; none is lowered.

    Floors of a corpus whose data changed start anew: they were for other data.
    """
    entry = floors["corpora"].get(name, {"digest": digest, "floors": {}})
    old = entry["floors"] if entry["digest"] == digest else {}
    new = {metric: round(value - SLACK, 3) for metric, value in got.items() if value is not None}
    kept = {metric: max(old.get(metric, 0.0), new.get(metric, 0.0)) for metric in {**old, **new}}
    corpora = {**floors["corpora"], name: {"digest": digest, "floors": kept}}
    return {**floors, "corpora": corpora}


def lowered(floors: dict[str, Any], which: str, to: float, reason: str) -> dict[str, Any]:
    """The floors with one of them lowered, and the reason on record.

    Args:
        floors: All floors.
        which: Corpus and metric, as in "seeds/links.f1".
        to: What was measured.
        reason: Why this is accepted; an empty one is refused.

    Raises:
        FloorError: No reason, no such floor, or the floor would not be lowered.
    """
    corpus, _, metric = which.partition("/")
    old = floors["corpora"].get(corpus, {}).get("floors", {}).get(metric)
    if not reason.strip():
        raise FloorError(f"{which}: a floor is lowered only with a reason (--reason)")
    if old is None:
        raise FloorError(f"{which}: there is no such floor; floors are named corpus/metric")
    new = round(to - SLACK, 3)
    if new >= old:
        raise FloorError(f"{which}: {new} is not lower than the floor {old}")
    entry = floors["corpora"][corpus]
    entry = {**entry, "floors": {**entry["floors"], metric: new}}
    note = {"floor": which, "from": old, "to": new, "reason": reason.strip()}
    return {"corpora": {**floors["corpora"], corpus: entry}, "lowered": [*floors["lowered"], note]}
