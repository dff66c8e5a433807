"""A desk with a month of news: does one more report cost more at the end than at the beginning?

100,000 invented reports over 30 days, of some 20,000 stories. No text is written and no language model runs:
a report is what grouping compares of it. Words are drawn as in a language (Zipf, 1949), names as in news: a
few are in many stories, most in one. The reports of a story share its names, some of its words, its figures
and its day; every report has words, and at times names, of its own. The seed fixes it all.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from statistics import mean

from crosswire.cluster.stories import Grouper, Traits

REPORTS, DAYS, SEED = 100_000, 30, 61126
POINTS = 10
LIMIT, MEGABYTES = 1.5, 1500.0
_FIRST = datetime(2026, 3, 1, tzinfo=UTC)
_WORDS, _NAMES = 30_000, 200_000
_SYLLABLES = [a + b for a in "bdfghjklmnprstvwz" for b in ("a", "el", "in", "o", "us", "yr")][:97]
_MEAN = 5  # reports of a story
_FIRST_NAMES = 5  # of a report that its title and its beginning name
_OPEN = 400  # stories that are written about at one time


@dataclass(frozen=True, slots=True)
class Plot:
    """What the reports of a story have in common."""

    names: tuple[str, ...]
    words: tuple[str, ...]
    figures: tuple[str, ...]
    day: str


@dataclass(frozen=True)
class Point:
    """So many reports are in: milliseconds of processor time for one of the last ones, and peak memory."""

    reports: int
    milliseconds: float
    megabytes: float


def reports(count: int = REPORTS, seed: int = SEED) -> Iterator[Traits]:
    """The reports in order of time; the same count and seed always give the same."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    running: list[Plot] = []
    for number in range(count):
        moment = _FIRST + timedelta(days=DAYS) * number / count
        if len(running) < 2 or chance.random() < 1 / _MEAN:
            running.append(_plot(chance, moment))
            if len(running) > _OPEN:
                running.pop(0)
        yield _report(chance, running[-1 - _recent(chance, len(running))], number, moment)


def _recent(chance: random.Random, most: int) -> int:
    """Newer stories are written about more."""
    return min(most - 1, int(chance.expovariate(1 / 60)))


def _drawn(chance: random.Random, most: int, kind: str) -> str:
    """A word by its rank: the first ones often, most of them hardly ever."""
    return f"{kind}{int(most ** chance.random())}"


def _name(chance: random.Random) -> str:
    """A name by its rank, of three syllables: names of unlike ranks are not spelt alike."""
    rank = int(_NAMES ** chance.random())
    syllables = [_SYLLABLES[rank * 7919 // step % len(_SYLLABLES)] for step in (1, 97, 97 * 97)]
    return "".join(syllables) + f"{rank % 10}"


def _plot(chance: random.Random, moment: datetime) -> Plot:
    names = tuple(dict.fromkeys(_name(chance) for _ in range(10)))
    words = tuple(dict.fromkeys(_drawn(chance, _WORDS, "word") for _ in range(40)))
    figures = tuple(
        f"{int(1000 ** chance.random())} {_drawn(chance, 3000, 'noun')}" for _ in range(chance.randrange(4))
    )
    return Plot(names, words, figures, moment.date().isoformat())


def _report(chance: random.Random, plot: Plot, number: int, moment: datetime) -> Traits:
    names = [name for name in plot.names if chance.random() < 0.7]
    words = [word for word in plot.words if chance.random() < 0.5]
    own = [_drawn(chance, _WORDS, "word") for _ in range(50)]
    others = [_name(chance) for _ in range(chance.randrange(6))]
    own += others
    counts = {**dict.fromkeys(own, 1), **dict.fromkeys(words, 2), **dict.fromkeys(names, 4)}
    title = tuple(dict.fromkeys([*names[:3], *words[:4]]))
    figures = tuple(figure for figure in plot.figures if chance.random() < 0.7)
    held, first = (*names, *others), tuple(names[:_FIRST_NAMES])
    traits = Traits(f"r{number:06}", moment, counts, title=title, figures=figures, days=(plot.day,))
    return replace(traits, names=held, first=first)


def measure(count: int = REPORTS, points: int = POINTS) -> Iterator[Point]:
    """The cost of a report in each of so many stretches, each told as soon as it is known.

    The first stretch is not compared: little is there to be compared with.
    """
    grouper, took = Grouper(), []
    for number, traits in enumerate(reports(count), start=1):
        began = time.process_time()
        grouper.add(traits)
        took.append(time.process_time() - began)
        if number % (count // points) == 0:
            yield Point(number, 1000 * mean(took), _peak())
            took = []


def _peak() -> float:
    """The most memory that the process has held so far, in megabytes."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def grown(found: Sequence[Point]) -> float:
    """How many times a report of the last stretch costs what one of the second did."""
    return found[-1].milliseconds / max(found[min(1, len(found) - 1)].milliseconds, 1e-9)


def breaches(found: Sequence[Point]) -> list[str]:
    """What is beyond the limits: the growth of the time from the second stretch on, and the memory."""
    last, times = found[-1], grown(found)
    told = []
    if times > LIMIT:
        told.append(f"a report costs {times:.2f} times what it did, after {last.reports:,} of them")
    if last.megabytes > MEGABYTES:
        told.append(f"grouping {last.reports:,} reports took {last.megabytes:,.0f} MB")
    return told
