"""Which figures are compared: in ordinary stories all that could be one, in very long ones few of each."""

from __future__ import annotations

import random

import pytest

from crosswire.collate.questions import blocking
from crosswire.collate.questions.apart import barred_in_report
from crosswire.collate.questions.blocking import candidates
from crosswire.collate.questions.grouping import group
from crosswire.collate.questions.story import story
from crosswire.collate.questions.views import StoryView
from crosswire.resources.weights import weights

_KINDS = (
    "{%d people; counted=person predicate=killed people=yes} died in the fire at Tollen mill",
    "{%d workers; counted=worker predicate=injured people=yes} were hurt at the mill",
    "{about %d jobs; counted=job predicate=lost modifier=about} went at the plant in Arden",
    "{%d votes; counted=vote predicate=won} went to the mayor of Tollen",
    "{$%d million; kind=money unit=dollar counted=damage} was the cost of the fire",
)


def _report(chance: random.Random, figures: int, numbers: int) -> str:
    told = (chance.choice(_KINDS) % (20 + 7 * chance.randint(0, numbers)) for _ in range(figures))
    return " ".join(f"{sentence}." for sentence in told)


def _chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - no secret


def _groups(view: StoryView) -> list[list[str]]:
    return [[one.id for one in found.views] for found in group(view, weights("figures"))]


@pytest.mark.parametrize("seed", range(6))
def test_ordinary_stories_come_out_as_if_all_were_compared(story_of, monkeypatch, seed: int) -> None:
    chance = _chance(seed)
    view = story(story_of(*(_report(chance, chance.randint(1, 6), 9) for _ in range(5))))
    thinned = _groups(view)
    monkeypatch.setattr(blocking, "_NEIGHBOURS", 10**6)
    monkeypatch.setattr(blocking, "_REPEATS", 10**6)
    assert thinned == _groups(view)


def test_within_a_report_only_what_may_be_one_is_compared(story_of) -> None:
    views = story(story_of(_report(_chance(3), 40, 9))).views
    pairs = candidates(views)
    assert pairs
    assert not any(barred_in_report(views[a], views[b]) for a, b in pairs)


def test_the_pairs_of_one_long_report_grow_with_its_figures(story_of) -> None:
    """From where every number stands in it more often than a figure meets its like."""
    few, many = (len(candidates(story(story_of(_report(_chance(5), n, 3))).views)) for n in (200, 800))
    assert many < 5 * few
