"""Which pair of numbers, killed and injured, fits what reports tell best, on hand-made reports."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

import pytest

from crosswire.collate.tally.weighing import best, candidates, features
from crosswire.languages.en import casualties
from crosswire.resources.tally import weights
from crosswire.types.casualties import Telling


def read(title: str, *paragraphs: str) -> Telling:
    placed, at = [], 0
    for paragraph in paragraphs:
        placed.append((paragraph, list(range(at, at + len(paragraph) + 1))))
        at += len(paragraph) + 2
    return casualties.read(title, placed)


INCIDENTS = [
    ("in the title and the lead", (2, 3), [("Two killed, three hurt in crash", "Two people were killed and three others were injured when a car hit a tree, police said.")]),
    ("one dead, one hurt", (1, 1), [("Man killed, woman wounded in shooting", "A man was killed and a woman was wounded in a shooting on Elm Street, police said.")]),
    ("only hurt", (0, 4), [("Four wounded in shooting outside club", "Four people were wounded when a man opened fire outside a club, police said.")]),
    ("only dead", (3, 0), [("Three found dead in house", "Three people were found dead in a house on Friday, police said. The coroner will hold an autopsy.")]),
    ("nobody told as dead", (0, 2), [("Two teens hurt in shooting", "Two teenagers were shot in the leg and taken to a hospital in stable condition.")]),
    ("two reports agree", (1, 2), [("One dead, two injured in stabbing", "One man died and two others were injured in a stabbing."), ("Stabbing leaves one dead, two injured", "One person is dead and two were injured, police said.")]),
    ("one of those hit dies", (1, 4), [("5 shot, 1 fatally, at party", "Five people were shot, one fatally, at a party, police said.")]),
    ("a large toll", (24, 40), [("24 killed, 40 hurt in train crash", "At least 24 people were killed and 40 were injured when two trains collided.")]),
]  # fmt: skip


@pytest.mark.parametrize(("pair", "reports"), [i[1:] for i in INCIDENTS], ids=[i[0] for i in INCIDENTS])
def test_the_pair_that_fits(pair: tuple[int, int], reports: list[tuple[str, str]]) -> None:
    assert best([read(title, text) for title, text in reports], weights()) == pair


def test_no_report_of_a_casualty_gives_no_pair() -> None:
    assert best([read("Orchestra plays to a full house", "The hall was sold out.")], weights()) is None


def test_candidates_hold_what_is_told_and_what_follows_from_it() -> None:
    pairs = candidates([read("Five shot, one fatally", "Five people were shot, one fatally.")])
    assert (1, 4) in pairs
    assert (0, 5) in pairs
    assert (5, 0) in pairs
    assert pairs == tuple(sorted(set(pairs)))


def test_a_doer_who_died_may_come_on_top_of_the_dead() -> None:
    without = candidates([read("Three killed in office", "Three people were killed in an office.")])
    doer = candidates(
        [read("Three killed in office, gunman dead", "Three people were killed. The gunman shot himself.")]
    )
    assert not any(killed == 4 for killed, _ in without)
    assert any(killed == 4 for killed, _ in doer)


def test_no_candidate_is_larger_than_an_incident() -> None:
    pairs = candidates([read("Toll", "The war has killed 1,200 people and injured 9,000 people.")])
    assert all(killed <= 61 and injured <= 200 for killed, injured in pairs)


def test_the_evidence_is_for_the_pair_that_the_reports_give() -> None:
    reports = [
        read("Two killed, three injured in crash", "Two people were killed and three others were injured.")
        for _ in "ab"
    ]
    right, wrong = features(reports, (2, 3)), features(reports, (3, 2))
    assert right["first killed ="] == right["first injured ="] == 2
    assert "first killed =" not in wrong
    assert right["pair share"] == 1
    assert right["last pair ="] == 1
    assert "pair share" not in wrong
    assert right["share killed"] == right["share of heads killed"] == 1
    assert right["most killed ="] == 1
    assert "title hints k, none" in features(reports, (0, 3))
    assert "title hints k, none" not in right
