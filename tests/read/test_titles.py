"""Titles of pages without the name of the site."""

from __future__ import annotations

import pytest

from crosswire.read.metadata.titles import plain

SITES = [
    ("Ferry strikes pier in Orrin - KQTV5", "Ferry strikes pier in Orrin"),
    ("Two hurt as tram derails - WXLQ Channel 7", "Two hurt as tram derails"),
    ("Mill burns down - KRNO News 9 Orrin, Talva News Weather & Sports", "Mill burns down"),
    ("Voss wins rally - FOX 3 WQEE Derre News, Weather, Sports, Social", "Voss wins rally"),
    ("Storm floods port - WQMC Action News 5 - Averby, Norland", "Storm floods port"),
    ("Baker on trial - valleypost.com | Derre News, Weather & Sports", "Baker on trial"),
    ("Baker on trial | WQEE TV Derre", "Baker on trial"),
]
KEPT = [
    "Fever will not be over by May - WHO",
    "Harbour shut - and open again",
    "Rain until Friday - Norland Weather Service",
    "Shares fall - Nordbank.com says sales are slow",
    "Talks end – News of the day from Derre",
]


@pytest.mark.parametrize(("title", "kept"), [*SITES, *((one, one) for one in KEPT)])
def test_a_title_is_without_the_name_of_its_site(title: str, kept: str) -> None:
    assert plain(title, "archive.example") == kept


def test_a_rubric_in_another_alphabet_is_no_part_of_a_title() -> None:
    assert plain("عاجل خبر Ferry strikes pier in Orrin", None) == "Ferry strikes pier in Orrin"
    assert plain("Москва fears floods in Orrin Bay", None) == "Москва fears floods in Orrin Bay"
    assert plain("2 ferries strike pier in Orrin", None) == "2 ferries strike pier in Orrin"
