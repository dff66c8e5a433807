"""Measuring what is here, and saying what is not."""

from __future__ import annotations

import argparse
import sys
import time
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
    for corpus in wanted:
        began = time.perf_counter()
        try:
            done.append((corpus, corpus.measure()))
        except (ModuleNotFoundError, TextsError) as problem:
            print(f"skipped: {corpus.name}: {problem}", file=sys.stderr)
        print(f"{corpus.name}: {time.perf_counter() - began:.1f} s", file=sys.stderr)
    return Measured(done, frozenset(corpus.name for corpus in wanted))


def asked_for(name: str, given: argparse.Namespace) -> bool:
    """Whether a corpus is among those that the call names: else all that are not set aside."""
    if name.endswith(ASIDE):
        return name in (given.only or ())
    return not given.only or bool({name, name.partition("-")[0]} & set(given.only))
