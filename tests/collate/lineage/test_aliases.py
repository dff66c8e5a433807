"""Which short names of a body are the body that the report named before."""

import pytest

from crosswire.collate.lineage.aliases import _only, _without_land
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
