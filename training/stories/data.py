"""Articles with the events that they are of, and pairs of them that are worth comparing."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from evals.predict import read
from evals.predict.stories import traits
from numpy.typing import NDArray

from crosswire.cluster.stories import Traits
from crosswire.cluster.stories.batch import NEAR
from crosswire.cluster.stories.evidence import Pairs
from crosswire.config import load
from evals import incidents

PILES = Path(__file__).with_name("piles.toml")
_SEED, _POOLS, _SIZES, _SHORT = 5, 600, (2, 4, 8, 16, 30), (45, 60, 90)
_FIRST = datetime(2026, 3, 1, 12, tzinfo=UTC)


@dataclass(slots=True)
class Rows:
    """Pairs of reports: their events, the evidence, whether they are of one event."""

    events: list[tuple[str, str]] = field(default_factory=list)
    evidence: list[NDArray[np.float64]] = field(default_factory=list)

    def add(self, pairs: Pairs, slot: int, others: Sequence[int], events: Sequence[str]) -> None:
        if others:
            self.events.extend((events[slot], events[other]) for other in others)
            self.evidence.append(pairs.evidence(slot, others))


@dataclass(frozen=True)
class Pool:
    """Pairs to fit on.

    Attributes:
        share: What they count beside those of another pool.
        events: The event of the first and of the second of each pair.
        same: Whether they are of one event.
    """

    name: str
    share: float
    events: NDArray[np.str_]
    evidence: NDArray[np.float64]

    @classmethod
    def of(cls, name: str, share: float, rows: Rows) -> Pool:
        return cls(name, share, np.array(rows.events), np.vstack(rows.evidence))

    @property
    def same(self) -> NDArray[np.float64]:
        return (self.events[:, 0] == self.events[:, 1]).astype(float)


@dataclass(frozen=True)
class Articles:
    """Articles of one corpus, each with its event."""

    name: str
    records: list[dict[str, Any]]
    traits: list[Traits]
    events: list[str]


def corpora(bench: Path) -> list[Articles]:
    """The benchmark's news clusters, and its incidents that look alike."""
    every = {
        "stories": read(bench / "stories.jsonl.gz"),
        "incidents": incidents.records(bench / incidents.TEXTS),
    }
    settings = load()
    return [
        Articles(name, some, [traits(one, settings) for one in some], [one["event"] for one in some])
        for name, some in every.items()
    ]


def pools(every: Sequence[Articles]) -> Iterator[Pool]:
    """All near pairs of each corpus; pairs of short texts in small pools; and piles written by hand."""
    for articles in every:
        yield Pool.of(articles.name, 1.0, _whole(articles))
    for articles in every:
        yield Pool.of(f"{articles.name}, short texts in small pools", 0.3, _small(articles))
    yield Pool.of("piles", 0.1, _piles())


def _filled(every: Sequence[Traits]) -> Pairs:
    pairs = Pairs()
    for slot, one in enumerate(every):
        pairs.add(slot, one)
    return pairs


def _whole(articles: Articles) -> Rows:
    pairs, rows = _filled(articles.traits), Rows()
    near = {slot: pairs.index.near(slot, NEAR) for slot in range(len(articles.traits))}
    known: dict[int, set[int]] = {}
    for one, others in near.items():
        for other in others:
            known.setdefault(min(one, other), set()).add(max(one, other))
    for one, found in sorted(known.items()):
        rows.add(pairs, one, sorted(found), articles.events)
    return rows


def _small(articles: Articles) -> Rows:
    """A report, some of its story and some that are near and of none of it, as a desk may begin with."""
    chance, settings, rows = random.Random(_SEED), load(), Rows()  # noqa: S311 - no secret
    every = [traits(_cut(record, chance.choice(_SHORT)), settings) for record in articles.records]
    whole = _filled(every)
    for _ in range(_POOLS):
        first = chance.randrange(len(every))
        event = articles.events[first]
        own = [n for n in range(len(every)) if articles.events[n] == event and n != first]
        others = [n for n in whole.index.near(first, 40) if articles.events[n] != event]
        size = chance.choice(_SIZES)
        some = {first, *chance.sample(own, min(len(own), chance.randrange(3))), *others[: max(1, size // 2)]}
        while len(some) < size:
            some.add(chance.randrange(len(every)))
        _all(rows, [every[n] for n in sorted(some)], [articles.events[n] for n in sorted(some)])
    return rows


def _all(rows: Rows, every: Sequence[Traits], events: Sequence[str]) -> None:
    pairs = _filled(every)
    for slot in range(len(every)):
        rows.add(pairs, slot, range(slot + 1, len(every)), events)


def _cut(record: dict[str, Any], words: int) -> dict[str, Any]:
    found = list(re.finditer(r"\S+", record["text"]))
    return {**record, "text": record["text"][: found[min(len(found), words) - 1].end()] if found else ""}


def _piles() -> Rows:
    settings, rows = load(), Rows()
    for pile in tomllib.loads(PILES.read_text("utf-8"))["pile"]:
        records = [
            {**one, "id": str(n), "published": (_FIRST + timedelta(days=one["day"])).date().isoformat()}
            for n, one in enumerate(pile["reports"])
        ]
        _all(rows, [traits(one, settings) for one in records], [one["story"] for one in records])
    return rows
