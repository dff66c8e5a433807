"""How figures become questions: which groups may not meet, and how what is said twice is put together."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

import pytest

from crosswire.collate.questions.grouping import group
from crosswire.collate.questions.story import story
from crosswire.resources.weights import weights

KILLED = "counted=person predicate=killed people=yes"
INJURED = "counted=person predicate=injured people=yes"
BARE = "counted=person people=yes"


def _groups(reports) -> list[set[str]]:
    return [{view.id for view in one.views} for one in group(story(reports), weights("figures"))]


BETWEEN = [
    ("disaster", "The quake in Almara harmed {15,207 people; %s} on Sunday, the province said."),
    ("conflict", "Shelling of the old town of Derre harmed {3,418 people; %s} since Friday, doctors said."),
]  # fmt: skip


@pytest.mark.parametrize("text", [b[1] for b in BETWEEN], ids=[b[0] for b in BETWEEN])
def test_a_figure_without_outcome_joins_no_killed_with_injured(story_of, text: str) -> None:
    """Each of the bare figures fits both; together they must not carry the one group into the other."""
    reports = story_of(text % KILLED, text % BARE, text % BARE, text % BARE, text % INJURED)
    groups = _groups(reports)
    killed, injured = (next(g for g in groups if name in g) for name in ("a/f1", "e/f1"))
    assert killed is not injured
    assert len(killed) + len(injured) > 2, "the bare figures join one of them"


@pytest.mark.parametrize(
    "text",
    [
        "The army buried {15,207 soldiers; counted=soldier predicate=buried} and mourned {15,207 soldiers; counted=soldier predicate=buried}.",
        "Halden shipped {4,311 engines; counted=engine predicate=shipped} and then {4,311 engines; counted=engine predicate=shipped} again.",
    ],
)  # fmt: skip
def test_one_value_twice_in_a_sentence_is_two_figures_in_its_copy_too(story_of, text: str) -> None:
    groups = _groups(story_of(text, text))
    assert sorted(map(sorted, groups)) == [["a/f1", "b/f1"], ["a/f2", "b/f2"]]


def test_a_sentence_that_many_print_is_one_question(story_of) -> None:
    text = "The flood in Almara killed {15,207 people; counted=person predicate=killed people=yes}."
    (found,) = group(story(story_of(*[text] * 9)), weights("figures"))
    assert [view.id for view in found.views] == [f"{chr(97 + n)}/f1" for n in range(9)]
    assert [link.figure for link in found.links] == [f"{chr(97 + n)}/f1" for n in range(1, 9)]
    assert all(link.sure for link in found.links)


def test_every_figure_stands_in_one_group_and_links_go_back(story_of) -> None:
    reports = story_of(
        "The flood killed {31 people; counted=person predicate=killed people=yes} and hurt {90 people; counted=person predicate=injured people=yes}.",
        "The flood killed {34 people; counted=person predicate=killed people=yes} and hurt {90 people; counted=person predicate=injured people=yes}.",
        "It cost {$14 million; kind=money unit=dollar counted=damage}.",
    )
    groups = group(story(reports), weights("figures"))
    ids = [view.id for one in groups for view in one.views]
    assert sorted(ids) == ["a/f1", "a/f2", "b/f1", "b/f2", "c/f1"]
    for one in groups:
        order = [view.id for view in one.views]
        assert len(one.links) == len(order) - 1
        for link in one.links:
            assert order.index(link.beside) < order.index(link.figure)
            assert 0 <= link.score <= 1
            assert link.reasons


def _with_children(place: str, every: int, children: int, outcome: str = "killed") -> str:
    people = f"counted=person predicate={outcome} people=yes"
    opening = "The talks went on. Nobody signed. The envoy left. "  # neither report opens with its number
    return (
        f"{opening}{place} harmed {{{every} people; {people}}} including "
        f"{{{children} children; counted=child predicate={outcome} people=yes including=%s/f1}}."
    )


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (_with_children("Shells that fell on Derre on Monday", 5, 3), _with_children("Raids on the villages near Almara", 56, 11), False),
        (_with_children("A storm in the northern valley", 7, 2, "injured"), _with_children("The gale that swept the islands", 140, 31, "injured"), False),
        (_with_children("The quake in Almara on Sunday", 54, 11), _with_children("The quake in Almara on Sunday", 56, 12), True),
        (_with_children("The quake in Almara on Sunday", 56, 11), _with_children("The quake in Almara on Sunday", 56, 12), True),
        (_with_children("Shells that fell on Derre on Monday", 5, 3), _with_children("Raids on the villages near Almara", 56, 3), True),
    ],
)  # fmt: skip
def test_parts_of_two_counts_that_are_apart(story_of, one: str, other: str, joined: bool) -> None:
    groups = _groups(story_of(one % "a", other % "b"))
    assert any({"a/f2", "b/f2"} <= group for group in groups) is joined
