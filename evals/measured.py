"""Measuring what is here, and saying what is not."""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from evals import corpora
from evals.corpora import Corpus, Values
from evals.stories_gold import TextsError

ASIDE = "-aside"
"""How the name of a corpus ends that is measured only when it is asked for by its whole name."""


@dataclass(frozen=True)
class Measured:
    """What was measured, and the names of the corpora whose data is here."""

    done: list[tuple[Corpus, Values]] = field(default_factory=list)
    here: frozenset[str] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        return frozenset(corpus.name for corpus, _ in self.done)


def measure(given: argparse.Namespace) -> Measured:
    """Measure what is here; what is not, or cannot be measured yet, is named on standard error."""
    found, absent = corpora.find(given.gold, given.bench, full=given.full)
    for name in absent:
        print(f"skipped: {name} is not here", file=sys.stderr)
    wanted = [corpus for corpus in found if asked_for(corpus.name, given)]
    done = []
    for corpus, (got, seconds) in zip(wanted, _each(wanted, given.jobs), strict=True):
        if isinstance(got, str):
            print(f"skipped: {corpus.name}: {got}", file=sys.stderr)
        else:
            done.append((corpus, got))
        print(f"{corpus.name}: {seconds:.1f} s", file=sys.stderr)
    return Measured(done, frozenset(corpus.name for corpus in wanted))


def _each(wanted: Sequence[Corpus], jobs: int) -> Iterator[tuple[Values | str, float]]:
    """What each corpus scores and its seconds, in their order: in this process, or in several."""
    if jobs < 2:
        yield from map(_timed, wanted)
        return
    # How a corpus is measured is a closure, which only a copy of this process knows.
    _held[:] = wanted
    with ProcessPoolExecutor(jobs, multiprocessing.get_context("fork")) as pool:
        longest = sorted(range(len(wanted)), key=lambda at: -_weight(wanted[at]))
        running = {at: pool.submit(_at, at) for at in longest}
        yield from (running[at].result() for at in range(len(wanted)))


_held: list[Corpus] = []
"""What the copies of this process measure."""


def _at(at: int) -> tuple[Values | str, float]:
    return _timed(_held[at])


def _timed(corpus: Corpus) -> tuple[Values | str, float]:
    """The scores, or why there are none, and the seconds that it took."""
    began = time.perf_counter()
    try:
        got: Values | str = corpus.measure()
    except (ModuleNotFoundError, TextsError) as problem:
        got = str(problem)
    return got, time.perf_counter() - began


def _weight(corpus: Corpus) -> int:
    """Long ones go first, so that none is alone at the end: a story takes seconds, benchmarks minutes."""
    return 0 if corpus.is_event or corpus.name.startswith("own-") else 1


def asked_for(name: str, given: argparse.Namespace) -> bool:
    """Whether a corpus is among those that the call names: else all that are not set aside."""
    if name.endswith(ASIDE):
        return name in (given.only or ())
    return not given.only or bool({name, name.partition("-")[0]} & set(given.only))
