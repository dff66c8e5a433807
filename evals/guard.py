"""The commands that compare with the floors and that set them."""

from __future__ import annotations

import argparse
import sys

from evals import gate
from evals.measured import Measured, asked_for, measure
from evals.table import number, table


def run_gate(given: argparse.Namespace) -> int:
    """The scores against the floors.

    Returns:
        1 when one is under its floor, the data is not what it was, or a corpus that is required and here is
        not guarded; 2 when the floors cannot be believed.
    """
    try:
        floors = gate.load()
    except gate.FloorError as problem:
        return _refused("gate", problem)
    found = measure(given)
    required = [name for name in given.require if asked_for(name, given)]
    rows, problems = _rows(floors, found)
    problems += gate.unguarded(floors, required, found.here, found.names)
    print(table([("corpus", "digest", "metric", "floor", "got", ""), *rows]))
    for problem in problems:
        print(f"gate: {problem}", file=sys.stderr)
    _say_missing([name for name in required if name not in found.here], len(required))
    return 1 if problems else 0


def _rows(floors: gate.Floors, found: Measured) -> tuple[list[tuple[str, ...]], list[str]]:
    rows: list[tuple[str, ...]] = []
    problems: list[str] = []
    for corpus, got in found.done:
        digest = corpus.digest()
        lines, problem = gate.compare(floors, corpus.name, digest, got)
        problems += [problem] if problem else []
        problems += [f"{line.corpus}/{line.metric} is under its floor" for line in lines if not line.holds]
        rows += [
            (line.corpus, digest[:12], line.metric, number(line.floor), number(line.got), line.verdict)
            for line in lines
        ]
    return rows, problems


def _say_missing(missing: list[str], required: int) -> None:
    """Loudly, and last, so that nobody takes a gate over one story for the whole."""
    if not missing:
        return
    bar = "!" * 72
    print(bar, file=sys.stderr)
    print(
        f"gate: NOT GUARDED in this run, {len(missing)} of {required} corpora are not here:", file=sys.stderr
    )
    for name in missing:
        print(f"gate:   MISSING {name}", file=sys.stderr)
    print(bar, file=sys.stderr)


def pin(given: argparse.Namespace) -> int:
    """Raise floors, lower one with a reason, or start those of changed data anew with a reason."""
    try:
        floors = gate.load()
        gate.save(_pinned(floors, measure(given), given))
    except gate.FloorError as problem:
        return _refused("pin", problem)
    return 0


def _pinned(floors: gate.Floors, found: Measured, given: argparse.Namespace) -> gate.Floors:
    here = {corpus.name: (corpus.digest(), values) for corpus, values in found.done}
    if given.lower:
        name, _, metric = given.lower.partition("/")
        digest, values = here.get(name, ("", {}))
        if name in here:
            floors = gate.raised(floors, name, digest, {})  # refuses data that is not what it was
        return gate.lowered(floors, given.lower, values.get(metric), given.reason)
    if given.renew:
        if given.renew not in here:
            raise gate.FloorError(f"{given.renew}: not measured; is it here?")
        digest, values = here[given.renew]
        return gate.renewed(floors, given.renew, digest, got=values, reason=given.reason)
    for name, (digest, values) in here.items():
        floors = gate.raised(floors, name, digest, values)
    return floors


def _refused(command: str, problem: gate.FloorError) -> int:
    print(f"{command}: {problem}", file=sys.stderr)
    return 2
