"""Which numbers of two reports are one question on the strength of one pair: chance repeats small ones."""
# ruff: noqa: E501 - a case is one line a report, as a reader of the table wants it

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.collate.questions.believed import NEVER, least
from crosswire.collate.questions.grouping import group
from crosswire.collate.questions.pairs import Pair
from crosswire.collate.questions.story import story
from crosswire.collate.questions.views import StoryView
from crosswire.resources.linking import nations
from crosswire.resources.weights import weights
from crosswire.types import FigureKind

ONE_THING = [
    (
        "crime: what fell, and how many were held",
        "Held at the border were {400,000; counted=person people=yes predicate=detained} last year.",
        "Last year {520,000 people; counted=person people=yes predicate=detained} were held at the border.",
        ("a/f1", "b/f1"),
    ),
    (
        "politics: two sums of one demand",
        "The governor insists that parliament grant {$57 million; kind=money unit=dollar predicate=demanded} for the dam.",
        "The governor is not dropping the demand that parliament grant {$50 million; kind=money unit=dollar predicate=demanded modality=planned} for the dam.",
        ("a/f1", "b/f1"),
    ),
    (
        "politics: one fund, which one report unlocks and another diverts",
        "The decree would also unlock {$4.5 billion; kind=money unit=dollar predicate=unlock} of the harbour dredging budget for the canal, the minister hopes.",
        "Under the decree, officials in Almara said, the cabinet can divert {$4.6 billion; kind=money unit=dollar predicate=divert} from harbour dredging works to its canal.",
        ("a/f1", "b/f1"),
    ),
    (
        "company: one price in shares",
        "The first offer of Halden comprised {$60; kind=money unit=dollar predicate=comprised} in cash and {$10; kind=money unit=dollar predicate=comprised} in stock.",
        "The new bid gives $22 a share in stock of Halden, where the previous one was {$10; kind=money unit=dollar predicate=offered}.",
        ("a/f2", "b/f1"),
    ),
    (
        "disaster: a size in two wordings",
        "At Almara {dozens; counted=person people=yes predicate=injured} of people were wounded.",
        "A site of volunteers said that two died and {dozens; counted=person people=yes predicate=injured} of others were wounded.",
        ("a/f1", "b/f1"),
    ),
    (
        "war: two counts of what was struck",
        "The army said that its guns struck {more than 200 depots; counted=depot predicate=struck modifier=more_than} along the river.",
        "By dawn {more than 400 depots; counted=depot predicate=struck modifier=more_than} along the river were struck, said a spokesman.",
        ("a/f1", "b/f1"),
    ),
]  # fmt: skip


def _groups(reports) -> list[set[str]]:
    return [{view.id for view in one.views} for one in group(story(reports), weights("figures"))]


@pytest.mark.parametrize(("one", "other", "pair"), [case[1:] for case in ONE_THING], ids=[case[0] for case in ONE_THING])  # fmt: skip
def test_numbers_of_one_thing_are_one(story_of, one: str, other: str, pair: tuple[str, str]) -> None:
    assert any(set(pair) <= found for found in _groups(story_of(one, other)))


@pytest.mark.parametrize(
    ("value", "told", "never"),
    [
        (2, ("ferry", "sunk"), True),
        (2, ("ferry", "elected"), False),
        (2, ("deputy", "sunk"), False),
        (2_417, ("ferry", "sunk"), False),
    ],
)
def test_small_equal_numbers_of_which_two_things_are_told_are_no_pair(view_of, value, told, never) -> None:
    """Two deputies who were elected are not two ferries that sank; a number of four digits is no chance."""
    one = view_of(value, name="a/f1", nouns=("deputy",), outcomes=("elected",), counted="deputy")
    noun, outcome = told
    other = view_of(value, name="b/f1", nouns=(noun,), outcomes=(outcome,), counted=noun)
    seen = StoryView((one, other), {}, {one.id: 0.0, other.id: 0.0}, {})
    assert (least(Pair(one, other, seen)) == NEVER) is never


@pytest.mark.parametrize(
    ("days", "noun", "outcome", "alone"),
    [
        (22, "mark", "dig", False),
        (22, "mark", "lasted", True),
        (22, "strike", "dig", True),
        (14, "mark", "dig", True),
        (22, "mark", None, True),
    ],
    ids=["two acts", "both lasted", "one strike", "one length", "no act is told"],
)
def test_two_lengths_of_time_need_a_thing_that_took_both(view_of, *, days, noun, outcome, alone) -> None:
    """The two-week mark of a strike is no other number of the 22 days since the last talks."""
    one = view_of(
        14, name="a/f1", kind=FigureKind.DURATION, unit="day", nouns=("strike",), outcomes=("lasted",)
    )
    other = view_of(
        days,
        name="b/f1",
        kind=FigureKind.DURATION,
        unit="day",
        nouns=(noun,),
        outcomes=(outcome,) if outcome else (),
    )
    words = dict.fromkeys(("port", "strike", "dockers"), 3.0)
    one, other = (replace(view, bag=frozenset(words), words=tuple(words)) for view in (one, other))
    seen = StoryView((one, other), words, {one.id: 1.0, other.id: 1.0}, {})
    assert (least(Pair(one, other, seen)) == 0.0) is alone


@pytest.mark.parametrize(
    ("value", "nouns", "outcome", "word", "never"),
    [
        (50, ("person", "leader"), "hear", "school", True),
        (47, ("person", "leader"), "hear", "school", False),
        (50, ("person",), "hear", "school", False),
        (50, ("person", "leader"), "detained", "school", False),
        (50, ("person", "leader"), "hear", "march", False),
    ],
    ids=["two crowds", "one number", "of no name", "one act", "one word"],
)
def test_near_numbers_of_two_crowds_are_no_pair(view_of, *, value, nouns, outcome, word, never) -> None:
    """About 50 leaders who were heard at a school are not the 47 whom police arrested on a march."""
    one = view_of(47, name="a/f1", outcomes=("detained",), people=True, bag=frozenset({"march"}))
    other = view_of(
        value,
        name="b/f1",
        nouns=nouns,
        outcomes=(outcome,),
        people=True,
        counted=nouns[-1],
        bag=frozenset({word}),
    )
    seen = StoryView((one, other), {}, {one.id: 0.0, other.id: 0.0}, {})
    assert (least(Pair(one, other, seen)) == NEVER) is never


def test_the_initials_of_a_country_that_are_a_word_name_none() -> None:
    assert "car" not in nations()
    assert (nations()["uk"], nations()["central african republic"]) == ("gb", "cf")
