"""Floors: the quality that is held.

`floors.json` holds, for each corpus, the digest of the data that the floors were measured on, and a floor for
each metric. Floors only rise by themselves. Lowering one, and starting anew where the data changed, needs a
reason, which stays in the file. The file is sealed: floors edited by hand are not read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.corpora import Values

Floors = dict[str, Any]

FLOORS = Path(__file__).parent / "floors.json"
SLACK = 0.02
"""A floor is pinned this much under what was measured.

Quantised weights round a little differently on another processor, and in a small story one statement more or
less is a point or two.
"""
UNPINNED = ("minilm",)
"""Baselines from packages of others, which need not be here: shown, and never a floor."""
LEAST = 0.2
"""A floor under this guards nothing, and reads as if it did: the metric is shown and has no floor."""


class FloorError(Exception):
    """Floors would change without a measurement or a reason, or were changed by hand."""


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

    @property
    def verdict(self) -> str:
        if self.floor is None:
            return "no floor"
        return "" if self.holds else "UNDER"


def load(path: Path = FLOORS) -> Floors:
    """The floors of a file.

    Raises:
        FloorError: The file is not as `save` left it.
    """
    if not path.exists():
        return {"corpora": {}, "lowered": [], "renewed": []}
    floors: Floors = json.loads(path.read_text("utf-8"))
    written = floors.pop("seal", None)
    if written != seal(floors):
        raise FloorError(
            f"{path.name}: the seal is {written}, the floors make {seal(floors)}: they were edited by hand. "
            "Take the committed file back and use: python -m evals pin [--lower | --renew] --reason"
        )
    return floors


def save(floors: Floors, path: Path = FLOORS) -> None:
    sealed = {**floors, "seal": seal(floors)}
    path.write_text(json.dumps(sealed, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


def seal(floors: Floors) -> str:
    """A checksum of floors and reasons, which an edit by hand breaks."""
    return hashlib.sha256(json.dumps(floors, sort_keys=True).encode()).hexdigest()[:16]


def compare(floors: Floors, name: str, digest: str, got: Values) -> tuple[list[Line], str | None]:
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
    return lines, f"{_changed(name)}, so nothing guards it" if changed else None


def unguarded(
    floors: Floors, required: Iterable[str], here: Collection[str], measured: Collection[str]
) -> list[str]:
    """What is wrong with corpora that must be measured where they are: each is named.

    Args:
        floors: All floors.
        required: Names of the corpora that must hold.
        here: Names of those whose data is here.
        measured: Names of those that could be measured.
    """
    problems = []
    for name in required:
        if name in here and name not in measured:
            problems.append(f"{name} is here and could not be measured")
        elif name in measured and not floors["corpora"].get(name, {}).get("floors"):
            problems.append(f"{name} is required and has no floors; run pin")
    return problems


def raised(floors: Floors, name: str, digest: str, got: Values) -> Floors:
    """The floors with those of a corpus raised to what was measured; none is lowered, none is lost.

    Raises:
        FloorError: The floors are for other data than is here.
    """
    entry = floors["corpora"].get(name, {"digest": digest, "floors": {}})
    if entry["digest"] != digest:
        raise FloorError(f"{_changed(name)}: pin --renew {name} --reason says why, and starts them anew")
    old, new = entry["floors"], _floors_of(got)
    kept = {metric: max(old.get(metric, 0.0), new.get(metric, 0.0)) for metric in {**old, **new}}
    return _with(floors, name, digest, kept)


def lowered(floors: Floors, which: str, to: float | None, reason: str) -> Floors:
    """The floors with one of them lowered, and the reason on record.

    Args:
        floors: All floors.
        which: Corpus and metric, as in "seeds/links.f1".
        to: What was measured on the data that is here; None where it could not be.
        reason: Why this is accepted; an empty one is refused.

    Raises:
        FloorError: No reason, nothing measured, no such floor, or the floor would not be lowered.
    """
    corpus, _, metric = which.partition("/")
    old = floors["corpora"].get(corpus, {}).get("floors", {}).get(metric)
    if not reason.strip():
        raise FloorError(f"{which}: a floor is lowered only with a reason (--reason)")
    if old is None:
        raise FloorError(f"{which}: there is no such floor; floors are named corpus/metric")
    if to is None:
        raise FloorError(f"{which}: not measured, so there is nothing to lower it to; is {corpus} here?")
    new = _floors_of({metric: to}).get(metric)
    if new is not None and new >= old:
        raise FloorError(f"{which}: {new} is not lower than the floor {old}")
    entry = floors["corpora"][corpus]
    kept = {name: floor for name, floor in {**entry["floors"], metric: new}.items() if floor is not None}
    note = {"floor": which, "from": old, "to": new, "reason": reason.strip()}
    return {
        **_with(floors, corpus, entry["digest"], kept),
        "lowered": [*floors["lowered"], note],
    }


def renewed(floors: Floors, name: str, digest: str, *, got: Values, reason: str) -> Floors:
    """The floors with those of a corpus whose data changed started anew; what fell is on record.

    Raises:
        FloorError: No reason, no such corpus, or the data is what it was.
    """
    entry = floors["corpora"].get(name)
    if not reason.strip():
        raise FloorError(f"{name}: floors start anew only with a reason (--reason)")
    if entry is None:
        raise FloorError(f"{name}: it has no floors yet; plain pin makes them")
    if entry["digest"] == digest:
        raise FloorError(f"{name}: its data is what it was; one floor is lowered with --lower")
    old, new = entry["floors"], _floors_of(got)
    fell = {m: [floor, new.get(m)] for m, floor in old.items() if m not in new or new[m] < floor}
    note = {"corpus": name, "from": entry["digest"], "fell": fell, "reason": reason.strip()}
    return {**_with(floors, name, digest, new), "renewed": [*floors["renewed"], note]}


def _changed(name: str) -> str:
    return f"{name}: the data changed since its floors were pinned"


def _floors_of(got: Values) -> dict[str, float]:
    known = {metric: value for metric, value in got.items() if not metric.startswith(UNPINNED)}
    new = {metric: round(value - SLACK, 3) for metric, value in known.items() if value is not None}
    return {metric: floor for metric, floor in new.items() if floor >= LEAST}


def _with(floors: Floors, name: str, digest: str, kept: dict[str, float]) -> Floors:
    return {**floors, "corpora": {**floors["corpora"], name: {"digest": digest, "floors": kept}}}
