"""Two sources in one sentence: each says his own number, and a name behind a source is no part of it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (
            "According to the pilots, 480 flights were dropped on Friday; the airline counted 210.",
            (("the pilots", "480 flights"), ("the airline", "210")),
        ),
        (
            "Scientists said 70 whales were stranded on the beach, while the navy spoke of 25.",
            (("Scientists", "70 whales"), ("the navy", "25")),
        ),
        (
            "According to the club, 52,000 fans saw the final in Derre, but police put the crowd at 38,000.",
            (("the club", "52,000 fans"), ("police", "38,000")),
        ),
    ],
)
@pytest.mark.parametrize("engine", ["rules", "accurate"])
def test_the_number_of_the_second_clause_is_that_of_its_own_source(said, engine, text, voices) -> None:
    first, second = voices
    found = {source: content for source, _, content in said(text, engine)}
    assert first[1] in found[first[0]]
    assert second[1] not in found[first[0]]
    assert second[1] in found[second[0]]


def test_what_nobody_gives_behind_a_turn_stays_with_its_source(said) -> None:
    text = "According to the mayor, 40 roofs were torn off, while 12 schools counted no damage."
    assert [source for source, _, _ in said(text)] == ["the mayor"]


def test_a_turn_within_a_quotation_is_the_speakers_own(said) -> None:
    text = '"We counted 40 boats; the harbour counted 12 of them," said the skipper.'
    assert all("the harbour" not in source for source, _, _ in said(text))


@pytest.mark.parametrize("engine", ["rules", "accurate"])
@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "According to Radio Tern, Ida Brand, who coached the rowers, was crossing the lake at dusk.",
            ("Radio Tern", "Ida Brand"),
        ),
        (
            "According to the Ledger, Sanolin, which makes vaccines, will shut six labs.",
            ("Ledger", "Sanolin"),
        ),
    ],
)
def test_who_is_told_of_is_no_part_of_the_source(said, engine, text, kept) -> None:
    [(who, _, what)] = said(text, engine)
    assert who.endswith(kept[0])
    assert what.startswith(kept[1])


def test_a_name_that_says_who_the_source_is_stays_with_it(said) -> None:
    [(who, _, what)] = said("According to the mayor, Ida Brand, 40 roofs were torn off.")
    assert who.startswith("the mayor")
    assert what.endswith("40 roofs were torn off")


def test_a_title_before_a_name_is_one_source(said) -> None:
    text = "The rowers met on Monday and, according to envoy Ida Brand, told him to stop 40 boats."
    assert any(who.endswith("Ida Brand") for who, _, _ in said(text))
