"""Which short names of a body are the body that the report named before."""

import pytest

from crosswire.collate.lineage.aliases import _behind_kinds, _only, _without_land
from crosswire.naming.names import folded
from crosswire.types import ChainLink, LinkKind


def _speaker(name: str) -> ChainLink:
    return ChainLink(name=name, entity=None, kind=LinkKind.SPEAKER)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("the country's health ministry", ("health", "ministry")),
        ("the transport ministry", ("transport", "ministry")),
        ("the nation", ("nation",)),
    ],
)
def test_whose_ministry_it_is_goes_without_saying(name: str, short: tuple[str, ...]) -> None:
    assert _without_land(folded(name)) == short


def test_one_candidate_settles_and_two_do_not() -> None:
    health, transport = _speaker("health ministry"), _speaker("transport ministry")
    full = {folded(link.name): link for link in (health, transport)}
    assert _only([health, health], full) is health
    assert _only([health, transport], full) is None


def test_a_body_by_its_name_alone_is_that_behind_its_kind() -> None:
    named = {"a": [(folded(link.name), link) for link in (_speaker("Carmaker Ostara"), _speaker("Ostara"))]}
    assert list(_behind_kinds(named)) == [("ostara",)]


def test_two_kinds_of_one_name_are_two_bodies() -> None:
    both = [_speaker("Airline Tern"), _speaker("Insurer Tern")]
    assert _behind_kinds({"a": [(folded(link.name), link) for link in both]}) == {}


def test_a_plain_word_behind_a_kind_is_no_name() -> None:
    assert _behind_kinds({"a": [(folded(name), _speaker(name)) for name in ("bank officials",)]}) == {}
