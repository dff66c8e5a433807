"""What a source is called: no day, no epithet, no clause; and who works for an outlet is no outlet."""

from __future__ import annotations

import pytest

from crosswire.extract.statements import outlets, speakers

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
