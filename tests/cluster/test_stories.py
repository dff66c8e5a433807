"""Stories: reports of one event together, events of one theme apart."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from crosswire.cluster import stories
from crosswire.cluster.stories import batch
from crosswire.resources.weights import limits
from crosswire.types import Report

LIMITS = dict(limits("stories"))

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


def _found(reports: list[Report]) -> tuple[tuple[str, ...], ...]:
    return tuple(story.reports for story in stories.find(map(stories.of_report, reports)))


@pytest.fixture
def mixed(monkeypatch: pytest.MonkeyPatch) -> list[Report]:
    """Eight reports are few: here a word is common only when more than half have it."""
    monkeypatch.setattr(batch, "limits", lambda _: LIMITS | {"common": 0.5})
    return [report(name, text) for name, text in REPORTS.items()]


def test_reports_of_one_event_are_together_and_of_one_theme_apart(mixed: list[Report]):
    assert _found(mixed) == (
        ("bank 1", "bank 2"),
        ("ferry 1", "ferry 2", "ferry 3"),
        ("match 1", "match 2"),
        ("other ferry",),
    )


def test_the_order_changes_nothing(mixed: list[Report]):
    assert _found(list(reversed(mixed))) == _found(mixed)


@pytest.mark.parametrize("reports", [[], [report("a", "")], [report("a", ""), report("b", "…")]])
def test_nothing_to_compare_is_no_story_in_common(reports: list[Report]):
    assert _found(reports) == tuple((r.id,) for r in reports)


def test_each_report_but_the_first_says_why_it_stands_in_its_story(mixed: list[Report]):
    (_, ferry, *_) = stories.find(map(stories.of_report, mixed))
    assert [(link.report, link.beside) for link in ferry.links] == [
        ("ferry 2", "ferry 1"),
        ("ferry 3", "ferry 1"),
    ]
    for link in ferry.links:
        assert limits("stories")["together"] <= link.why.score <= 1
        assert "the reports share: " in link.why.reason
        assert {"amber", "port", "drowned"} & set(link.why.reason.replace(",", "").split())


@given(st.integers(0, 2**32 - 1), st.integers(2, 18), st.sampled_from([0.2, 0.5, 0.8]))
def test_rows_are_grouped_as_the_textbook_does(seed: int, size: int, limit: float):
    half = np.triu(np.random.default_rng(seed).random((size, size)), 1)
    alike = half + half.T + np.eye(size)
    tree = linkage(squareform(1 - alike), method="average")
    assume(np.abs(tree[:, 2] - (1 - limit)).min() > 1e-8)
    labels = fcluster(tree, 1 - limit, criterion="distance")
    expected = {frozenset(np.flatnonzero(labels == label).tolist()) for label in set(labels)}
    assert {frozenset(members) for members in batch.group(alike, limit)} == expected
