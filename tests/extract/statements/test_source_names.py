"""What a source is called: no day, no epithet, no clause; and who works for an outlet is no outlet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.extract.statements import outlets, speakers
from crosswire.types import Statement

OUTLETS = [
    ("The Norland daily Tern", "The Norland daily Tern", "outlet"),
    ("A newspaper, Calder Daily", "Calder Daily", "outlet"),
    ("Tern newspaper, which often speaks for the government", "Tern newspaper", "outlet"),
    ("Tern, a leading Norland sports newspaper", "the newspaper Tern", "outlet"),
    ("the newspaper, the Valley Herald", "the newspaper Valley Herald", "outlet"),
    ("Associated Press Sunday", "Associated Press", "agency"),
    ("Reuters news agency on Friday", "Reuters", "agency"),
    ("state television quoting the army", "state television", "outlet"),
    ("local media", "local media", "outlet"),
]

NO_OUTLETS = [
    "Jane Roe, the owner of a newspaper",
    "the government's press service",
    "the palace media office",
    "a Dulwa-based activist network",
    "the Local Committees, a network of activists",
    "a rights network",
    "a spokesman for state television",
]


@pytest.mark.parametrize(("source", "name", "kind"), OUTLETS)
def test_an_outlet_is_called_by_its_name(source: str, name: str, kind: str) -> None:
    found = outlets.link(source)
    assert found is not None
    assert (found.name, found.kind.value) == (name, kind)


@pytest.mark.parametrize("source", NO_OUTLETS)
def test_who_only_has_to_do_with_an_outlet_is_none(source: str) -> None:
    assert outlets.link(source) is None


SHORT = [
    ("A survey carried out in September and October", "survey"),
    ("A poll published last October", "poll"),
    ("The special commission headed", "special commission"),
    ("a leaflet signed by the group", "leaflet signed by the group"),
    ("the survey by the Harbour Institute", "survey by the Harbour Institute"),
    ("people held in the camp", "people"),
    ("the Led Company", "Led Company"),
]


@pytest.mark.parametrize(("source", "name"), SHORT)
def test_a_name_ends_before_what_was_done_with_it(source: str, name: str) -> None:
    assert speakers.plain(source) == name


def test_whose_film_is_shown_does_not_say_what_stands_below_it(
    statements_of: Callable[..., tuple[Statement, ...]], engine: str
) -> None:
    text = (
        "CLOSE A merger of tractor maker Tilling and Norland rival Harrow will be looked at closely in "
        "Sundland, lawyers say, amid a push by Verrin into tractors. Newslook\n"
        "Tilling CEO Alda Roe on Nov. 2, 2017, announced in the Long Hall, next to President Ole Ramm, "
        "that all its works will go to Norland. On Nov. 6, Tilling "
        "put in an unasked, $95 billion bid for rival tractor maker Harrow. (Photo: Tomas Vell, AP)\n"
        "The biggest deal of its kind just got bigger."
    )
    found = statements_of(text, engine)
    assert "Newslook" not in [text[s.start : s.end] for one in found for s in one.source]
    bid = text.index("$95 billion")
    assert engine == "fast" or not any(s.start <= bid < s.end for one in found for s in one.content)
