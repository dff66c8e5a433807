"""Stories: reports of one event together, events of one theme apart."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest

from crosswire.cluster import stories
from crosswire.types import Report

REPORTS = {
    "ferry 1": "A ferry sank off Port Amber on Monday and 14 passengers drowned, the coast "
    "guard said. Captain Ilse Roth survived.",
    "ferry 2": "Captain Ilse Roth was questioned after her ferry sank off Port Amber. The "
    "coast guard said 14 passengers drowned.",
    "ferry 3": "Divers from the coast guard searched the ferry that sank off Port Amber. "
    "Fourteen passengers drowned.",
    "other ferry": "A ferry ran aground near Kell Sound in fog. Its passengers were taken off "
    "by fishing boats, said pilot Jon Wick.",
    "match 1": "Northgate beat Eastham 3-1 in the cup final. Striker Dario Penn scored "
    "twice for Northgate before half-time.",
    "match 2": "Dario Penn scored twice as Northgate won the cup final 3-1. Eastham had a "
    "striker sent off before half-time.",
    "bank 1": "Halder Bank agreed to buy rival Crane Savings for 2.1 billion. Shares of "
    "Crane Savings rose by a fifth.",
    "bank 2": "Shares of Crane Savings rose after Halder Bank agreed to buy its rival for "
    "2.1 billion, its largest deal.",
}


def report(name: str, text: str, **more: Any) -> Report:
    known = dict.fromkeys(
        ("path", "url", "outlet", "publisher", "title", "byline", "published", "published_from", "language")
    )
    return Report(id=name, agencies=(), words=len(text.split()), text=text, **(known | more))


@pytest.fixture
def mixed(monkeypatch: pytest.MonkeyPatch) -> list[Report]:
    """Eight reports are few: here a word is common only when more than half have it."""
    monkeypatch.setattr(stories, "COMMON", 0.5)
    return [report(name, text) for name, text in REPORTS.items()]


def test_reports_of_one_event_are_together_and_of_one_theme_apart(mixed: list[Report]):
    assert stories.find(mixed) == (
        ("ferry 1", "ferry 2", "ferry 3"),
        ("other ferry",),
        ("match 1", "match 2"),
        ("bank 1", "bank 2"),
    )


def test_the_order_changes_nothing_but_the_order(mixed: list[Report]):
    turned = stories.find(list(reversed(mixed)))
    assert {frozenset(s) for s in turned} == {frozenset(s) for s in stories.find(mixed)}


@pytest.mark.parametrize("reports", [[], [report("a", "")], [report("a", ""), report("b", "…")]])
def test_nothing_to_compare_is_no_story_in_common(reports: list[Report]):
    assert stories.find(reports) == tuple((r.id,) for r in reports)


def naive(distance: np.ndarray, limit: float) -> set[frozenset[int]]:
    """Average linkage as the textbook says: join the two nearest groups of all, again and again."""
    groups = [frozenset([i]) for i in range(len(distance))]
    while len(groups) > 1:
        gap, a, b = min(
            (np.mean([distance[i, j] for i in x for j in y]), m, n)
            for m, x in enumerate(groups)
            for n, y in enumerate(groups)
            if m < n
        )
        if gap > limit:
            break
        groups = [g for n, g in enumerate(groups) if n not in {a, b}] + [groups[a] | groups[b]]
    return set(groups)


@pytest.mark.parametrize("seed", range(20))
def test_the_chain_gives_what_the_textbook_gives(seed: int):
    chance = random.Random(seed)  # noqa: S311 - no secret
    size = chance.randint(2, 18)
    points = np.array([[chance.random(), chance.random()] for _ in range(size)])
    distance = np.linalg.norm(points[:, None] - points[None, :], axis=2)
    limit = chance.choice([0.1, 0.3, 0.5, 2.0])
    labels = stories.group(distance, limit)
    made = {frozenset(i for i in range(size) if labels[i] == label) for label in labels}
    assert made == naive(distance, limit)
