"""What became of a person or two: one row for each, first and last, and none where it is not sure."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from crosswire.types import AccountKind

from .test_told import brief_in_days

WANTED = "Detectives are searching for Ines Torvald, 31, after a raid on a jeweller in Verrin."
SENTENCED = "Ines Torvald was sentenced to nine years for the raid on a jeweller in Verrin."
CHARGED = "Ines Torvald was charged with robbery after a raid on a jeweller in Verrin."
CLEARED = "The captain, Marek Oslund, was cleared of all charges over the sinking of the ferry."


def _rows(texts: Sequence[str], days: Sequence[int | None]) -> list[list[str]]:
    brief = brief_in_days(texts, days)
    return [[p.claim for p in a.positions] for a in brief.accounts if a.kind is AccountKind.OVERTAKEN]


def test_first_and_last_of_one_person_make_one_row():
    ((first, last),) = _rows([WANTED, CHARGED, SENTENCED], [1, 2, 9])
    assert "searching for Ines Torvald" in first
    assert "Ines Torvald was sentenced to nine years" in last


def test_the_order_of_the_reports_changes_nothing():
    assert _rows([SENTENCED, WANTED, CHARGED], [9, 1, 2]) == _rows([WANTED, CHARGED, SENTENCED], [1, 2, 9])


TOLD = [
    pytest.param(
        "No arrests have been made over the theft of two bronze lions in Verrin.",
        "Ines Torvald, 44, was arrested over the theft of two bronze lions in Verrin.",
        id="nobody, then somebody",
    ),
    pytest.param(
        "The driver has not been charged after a tram struck a bakery in Verrin.",
        "The driver was charged after a tram struck a bakery in Verrin.",
        id="one without a name, alone in the story",
    ),
    pytest.param(
        "Ines Torvald was charged with assault after a brawl on a quay in Verrin.",
        "Ines Torvald was charged with manslaughter after a brawl on a quay in Verrin.",
        id="a graver charge",
    ),
    pytest.param(
        "Two sailors were held over a fire on a trawler; two sailors were taken into custody in Verrin.",
        "Two sailors who were aboard the trawler in Verrin were released from custody.",
        id="two, who are described before the verb",
    ),
    pytest.param(
        "The climber was in critical condition after a fall near Verrin.",
        "Ole Ramm, a climber who fell near Verrin, is recovering in a clinic. Ole Ramm is out of danger.",
        id="the hurt, who gets a name",
    ),
    pytest.param(
        "A 71-year-old man was killed by a mudslide in Verrin.",
        "Ole Ramm, 71, was killed by a mudslide in Verrin, his daughter said.",
        id="the dead, who gets a name",
    ),
    pytest.param(
        "The chief executive, Pia Renn, has no plans to step down from Halvard Ferries.",
        "Pia Renn announced her resignation from Halvard Ferries.",
        id="an office",
    ),
    pytest.param(
        "Pia Renn was ruled out of the sprint in Verrin with a sore knee.",
        "Pia Renn was cleared to race in the sprint in Verrin.",
        id="sport",
    ),
    pytest.param(
        "The mayor, Pia Renn, refused to concede the vote for mayor in Verrin.",
        "The mayor, Pia Renn, conceded the vote for mayor in Verrin.",
        id="an election",
    ),
]


@pytest.mark.parametrize(("before", "after"), TOLD)
def test_each_kind_makes_one_row_of_its_two_days(before: str, after: str):
    ((first, last),) = _rows([before, after], [1, 4])
    assert first.rstrip(".") in before
    assert last.rstrip(".") in after
    assert _rows([before, after], [4, 4]) == []


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        pytest.param(
            [
                "A woman was in critical condition after a fall. A man was in critical condition.",
                "A woman was recovering after a fall near Verrin. Another man was in critical condition.",
            ],
            [1, 4],
            id="a third, who may be either",
        ),
        pytest.param(
            [
                "The pilot was in critical condition after a crash near Verrin. He died on Sunday.",
                "The pilot died after a crash near Verrin.",
            ],
            [1, 4],
            id="of whom the first report knows it",
        ),
        pytest.param(
            [
                "A 71-year-old man was killed by a mudslide in Verrin.",
                "Ole Ramm, 17, was killed by a mudslide in Verrin.",
            ],
            [1, 4],
            id="of another age",
        ),
        pytest.param([WANTED, SENTENCED], [1, 1], id="of one day"),
        pytest.param([WANTED, SENTENCED], [None, 2], id="of no known day"),
        pytest.param([SENTENCED, CHARGED], [1, 5], id="backwards: what is recalled is no news"),
        pytest.param([CHARGED, SENTENCED.replace("Ines", "Pia")], [1, 5], id="two persons"),
        pytest.param([f"{CHARGED} A judge sentenced her on Friday.", SENTENCED], [1, 5], id="known before"),
        pytest.param(
            [CLEARED, CLEARED.replace("cleared of all charges", "convicted")], [1, 5], id="cleared first"
        ),
        pytest.param(
            [CHARGED, "Ines Torvald was sentenced in 2012 for a prior theft from a shop in Verrin."],
            [1, 5],
            id="a record of earlier years",
        ),
        pytest.param(
            [CHARGED, "Ines Torvald will be sentenced in June over a raid in Verrin."], [1, 5], id="to come"
        ),
    ],
)
def test_no_row(texts: list[str], days: list[int | None]):
    assert _rows(texts, days) == []
