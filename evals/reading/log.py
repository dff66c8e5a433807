"""The log of the readings: every round, every reader."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from statistics import mean
from typing import Any

from evals.table import table

LOG = Path(__file__).parent / "rounds.jsonl"
MARKS = ("right", "misleading", "wrong")
COUNTED = ("sentences", "speakers", "dates")
PARTS = ("numbers", "headline", "lede", "places", *COUNTED)
HEAD = ("round", "reader", "stories", "rows", *MARKS, "a story", "shown", *PARTS)


class LogError(ValueError):
    """A line of the log that cannot be."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many right of so many read."""

    right: int
    of: int

    def __str__(self) -> str:
        return f"{self.right} of {self.of}" if self.of else "-"

    @property
    def percent(self) -> float | None:
        return 100 * self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader found in one round.

    Attributes:
        stories: Names of the stories, or their number where they were not recorded.
        rows: How many rows of the first screens got each mark, in the order of `MARKS`.
        shown: Disputes and updates shown, of those that the reader found in the reports.
        parts: Shares of what else was counted, by name.
    """

    round: int
    reader: str
    version: str
    stories: tuple[str, ...] | int
    rows: tuple[int, int, int]
    shown: Share
    parts: dict[str, Share]

    @property
    def size(self) -> int:
        return self.stories if isinstance(self.stories, int) else len(self.stories)


def rounds(log: Path = LOG) -> list[Reading]:
    """Every reading of the log, in its order.

    Raises:
        LogError: A line is no reading: a share over one, a story read in two rounds.
    """
    found = [_reading(json.loads(line)) for line in log.read_text("utf-8").splitlines() if line.strip()]
    seen: dict[str, int] = {}
    for reading in found:
        for story in () if isinstance(reading.stories, int) else reading.stories:
            if seen.setdefault(story, reading.round) != reading.round:
                raise LogError(f"{story}: read in round {seen[story]} and again in {reading.round}")
    return found


def _reading(line: dict[str, Any]) -> Reading:
    parts = {name: _share(line, name) for name in PARTS if name in line}
    stories = line["stories"] if isinstance(line["stories"], int) else tuple(line["stories"])
    marks = line["rows"]
    rows = (int(marks["right"]), int(marks["misleading"]), int(marks["wrong"]))
    return Reading(
        line["round"], line["reader"], line["version"], stories, rows, _share(line, "differences"), parts
    )


def _share(line: dict[str, Any], name: str) -> Share:
    right, of = line[name]
    if not 0 <= right <= of:
        raise LogError(f"round {line['round']}, {line['reader']}: {name} has {right} of {of}")
    return Share(right, of)


def rows(readings: Sequence[Reading]) -> Iterator[tuple[str, ...]]:
    """One row a reader, and under each round of several readers their mean."""
    for _, group in groupby(readings, key=lambda reading: reading.round):
        readers = list(group)
        yield from map(_row, readers)
        if len(readers) > 1:
            yield _mean(readers)


def _row(reading: Reading) -> tuple[str, ...]:
    total = sum(reading.rows)
    marks = [f"{count} ({_percent(count, total)})" for count in reading.rows]
    parts = [str(reading.parts.get(name, "-")) for name in PARTS]
    head = (str(reading.round), reading.reader, str(reading.size), str(total))
    return (*head, *marks, f"{total / reading.size:.1f}", str(reading.shown), *parts)


def _mean(readers: Sequence[Reading]) -> tuple[str, ...]:
    shares = [[100 * count / max(sum(reading.rows), 1) for count in reading.rows] for reading in readers]
    marks = [f"{mean(mark):.0f} %" for mark in zip(*shares, strict=True)]
    a_story = f"{mean(sum(reading.rows) / reading.size for reading in readers):.1f}"
    told = [share for reading in readers if (share := reading.shown.percent) is not None]
    shown = f"{mean(told):.0f} %" if told else "-"
    return (str(readers[0].round), "mean", "", "", *marks, a_story, shown, *[""] * len(PARTS))


def _percent(count: int, total: int) -> str:
    return f"{100 * count / total:.0f} %" if total else "-"


def run(_: argparse.Namespace) -> int:
    """Prints the log as a table."""
    print(table([HEAD, *rows(rounds())]))
    return 0
