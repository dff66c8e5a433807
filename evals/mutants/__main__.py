"""The command line of the mutants: `python -m evals.mutants --help`."""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from evals.mutants import cover, report, sites, warm
from evals.mutants.report import Verdict
from evals.mutants.sites import ROOT, Mutant

PINNED = 0.68
"""The share that must be killed; raise it when more is."""
_TOGETHER = 20
"""Files of tests that are mapped in one process."""


def main(arguments: Sequence[str] | None = None) -> int:
    given = _parser().parse_args(arguments)
    began = time.monotonic()
    seed = random.SystemRandom().randrange(10**6) if given.seed is None else given.seed
    chosen = sample(given.only, given.sample, seed)
    print(f"mutants: {len(chosen)} of a sample with seed {seed}", flush=True)
    warm.preload()
    paths = [p for p in cover.files() if str(p.relative_to(ROOT)).startswith(tuple(given.tests) or "")]
    cover.KEPT.mkdir(parents=True, exist_ok=True)
    if warm.ended(warm.forked(cover.measure_imports)):
        print("mutants: the package cannot be imported as a whole", file=sys.stderr)
        return 2
    failing = _measure([p for p in paths if not cover.fresh(p)], given.jobs)
    if failing:
        print(f"mutants: these tests cannot be run: {', '.join(failing)}", file=sys.stderr)
        return 2
    known = cover.load(paths)
    for name in known.failed:
        print(f"mutants: fails without any mutant, left out: {name}", file=sys.stderr)
    print(f"mutants: {len(known.tests)} tests mapped, {_seconds(began)}", flush=True)
    results = cover.KEPT / f"seed-{seed}.jsonl"
    work = warm.Work(chosen, known, results, longest=given.longest)
    work.begin(go_on=given.go_on)
    verdicts = _try(work, paths, given.jobs)
    share = report.share(verdicts)
    print(report.told(verdicts))
    print(f"mutants: seed {seed}, {share:.1%} killed, pinned {given.share:.0%}, {_seconds(began)}")
    return 0 if share >= given.share else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evals.mutants", description="Do the tests see planted faults?"
    )
    parser.add_argument("--sample", type=int, default=300, help="how many mutants (300)")
    parser.add_argument("--seed", type=int, help="of the sample; drawn and printed when not given")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (one a core)")
    parser.add_argument(
        "--share", type=float, default=PINNED, help=f"fail under this share killed ({PINNED})"
    )
    parser.add_argument("--longest", type=float, default=60, help="seconds of tests for one mutant (60)")
    parser.add_argument(
        "--go-on", action="store_true", help="keep what a run with this seed wrote before it was cut off"
    )
    parser.add_argument("--only", nargs="*", default=[], help="files or folders: collate/timeline.py render")
    parser.add_argument("--tests", nargs="*", default=[], help="only these tests: tests/collate/questions")
    return parser


def sample(only: Sequence[str], size: int, seed: int) -> list[Mutant]:
    """One fault each at a random sample of places, in the order of the files.

    Places are drawn, not faults: a condition of five parts can be wrong in six ways, and would else weigh
    six times as much as a comparison.
    """
    paths = [p for p in sites.files() if not only or any(p == o or p.startswith(o + "/") for o in only)]
    places: dict[tuple[str, int], list[Mutant]] = {}
    for mutant in (m for path in paths for m in sites.mutants(path)):
        places.setdefault((mutant.path, mutant.place), []).append(mutant)
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    drawn = chance.sample(list(places.values()), min(size, len(places)))
    return sorted(map(chance.choice, drawn), key=lambda m: (m.path, m.number))


def _measure(paths: list[Path], jobs: int) -> list[str]:
    """Map files of tests, some together in a child; those that could not be run."""
    batches = [paths[at :: -(-len(paths) // _TOGETHER)] for at in range(-(-len(paths) // _TOGETHER))]
    failing = _mapped(batches, jobs)
    alone = [[path] for batch in failing for path in batch]  # which of them it is
    return [str(path.relative_to(ROOT)) for (path,) in _mapped(alone, jobs)]


def _mapped(batches: list[list[Path]], jobs: int) -> list[list[Path]]:
    """The batches of files that could not be run."""

    def one(batch: list[Path]) -> Callable[[], int]:
        def work() -> int:
            warm.silent(cover.KEPT / f"map-{os.getpid()}.log")
            return cover.measure(batch)

        return work

    statuses = _side_by_side([one(batch) for batch in batches], jobs)
    return [batch for batch, status in zip(batches, statuses, strict=True) if status]


def _side_by_side(works: Iterable[Callable[[], int]], jobs: int) -> list[int]:
    """Run works in children, as many at a time as there are jobs; their exit statuses in order."""
    statuses: dict[int, int] = {}
    running: dict[int, int] = {}
    for number, work in enumerate(works):
        if len(running) >= jobs:
            _wait(running, statuses)
        running[warm.forked(work)] = number
    while running:
        _wait(running, statuses)
    return [statuses[number] for number in sorted(statuses)]


def _wait(running: dict[int, int], statuses: dict[int, int]) -> None:
    child, status = os.wait()
    statuses[running.pop(child)] = os.waitstatus_to_exitcode(status)


def _try(work: warm.Work, paths: list[Path], jobs: int) -> list[Verdict]:
    """Have the workers try all mutants; what became of each is kept beside the map."""
    _side_by_side([lambda: warm.worker(work, paths)] * jobs, jobs)
    verdicts = work.verdicts()
    lines = (json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in verdicts)
    work.results.write_text("".join(lines), encoding="utf-8")
    return verdicts


def _seconds(began: float) -> str:
    return f"{time.monotonic() - began:.0f} s"


if __name__ == "__main__":
    sys.exit(main())
