"""The gazetteer: whole, quick to open, and found under every spelling."""

from __future__ import annotations

import time

import pytest

from crosswire.errors import ResourceError
from crosswire.resources.places import Gazetteer, Kind, Tables, entries, fold, gazetteer, pack


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zürich", "Zurich"),
        ("Saint-Denis", "St. Denis"),
        ("Côte d'Ivoire", "Cote d’Ivoire"),
        ("Ras el-Ain", "Ras al-Ain"),
        ("Ash-Shaykh", "al-Shaykh"),
        ("Łódź", "Lodz"),
    ],
)
def test_spellings_fold_together(one, other):
    assert fold(one) == fold(other)


def test_every_country_and_area_of_our_lists_is_in_it():
    for source in ("countries", "regions"):
        for _, names, _, _ in entries(source):
            for name in names:
                assert any(s.kind in {Kind.COUNTRY, Kind.AREA} for s in gazetteer().find(name)), name


def test_places_of_one_name_come_by_size():
    sizes = [s.population for s in gazetteer().find("Springfield")]
    assert len(sizes) > 10
    assert sizes == sorted(sizes, reverse=True)


def test_a_town_knows_its_region_and_country():
    (texan,) = [s for s in gazetteer().find("Amarillo") if s.population > 100_000]
    assert (texan.country, gazetteer().spot(texan.region).name) == ("US", "Texas")


def test_it_opens_quickly():
    data = pack_small()
    started = time.process_time()
    Gazetteer(data)
    assert time.process_time() - started < 0.5


def pack_small() -> bytes:
    tables = Tables(
        id=[7], lat=[515_000], lon=[-1_000], population=[9_000_000], kind=[4], country=[0],
        region=[-1], district=[-1], fame=[3], starts=[0, 1], postings=[0],
    )  # fmt: skip
    return pack(tables, codes=["GB"], keys=["london"], names=["London"])


def test_what_is_packed_is_found():
    (spot,) = Gazetteer(pack_small()).find("London")
    assert (spot.id, spot.lat, spot.lon, spot.kind, spot.country) == (7, 51.5, -0.1, Kind.CAPITAL, "GB")
    assert Gazetteer(pack_small()).find("Londonn") == ()


def test_a_damaged_file_is_named():
    with pytest.raises(ResourceError, match="damaged"):
        Gazetteer(b"not a gazetteer")
