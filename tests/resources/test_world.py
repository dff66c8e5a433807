"""Outlines of countries: decoded, whole over the date line, replaceable."""

from __future__ import annotations

import gzip
import json
from itertools import pairwise
from pathlib import Path

import pytest

from crosswire.errors import ResourceError
from crosswire.resources.world import world

TOPOLOGY = {
    "type": "Topology",
    "transform": {"scale": [0.5, 2.0], "translate": [10.0, -20.0]},
    "arcs": [[[0, 0], [20, 0], [0, 5]], [[20, 5], [-20, 0], [0, -5]]],
    "objects": {
        "countries": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "Lund"}},
                {"type": "MultiPolygon", "arcs": [[[-1, -2]], [[0, 1]]], "properties": {}},
                {"type": None},
            ],
        }
    },
}


@pytest.mark.parametrize("packed", [False, True])
def test_another_file_takes_its_place(tmp_path: Path, packed: bool) -> None:
    data = json.dumps(TOPOLOGY).encode()
    path = tmp_path / "other.json"
    path.write_bytes(gzip.compress(data) if packed else data)
    one, two, three = world(path)
    assert one.name == "Lund"
    assert one.rings == (((10.0, -20.0), (20.0, -20.0), (20.0, -10.0), (10.0, -10.0), (10.0, -20.0)),)
    assert two.rings[0] == ((20.0, -10.0), (20.0, -20.0), (10.0, -20.0), (10.0, -10.0), (20.0, -10.0))
    assert (two.name, len(two.rings), three.rings) == ("", 2, ())


@pytest.mark.parametrize("content", ["", "[]", '{"arcs": []}', '{"arcs": [], "objects": {}}', '{"arcs": 3}'])
def test_a_file_of_another_form_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "odd.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ResourceError, match=r"odd\.json"):
        world(path)
    with pytest.raises(ResourceError, match="none"):
        world(tmp_path / "none")


def test_the_shipped_outlines_are_whole() -> None:
    found = world()
    assert len(found) > 200
    assert {"Fiji", "Russia", "Antarctica", "Norway"} <= {country.name for country in found}
    leaps = {
        country.name
        for country in found
        for ring in country.rings
        if any(abs(b[0] - a[0]) >= 180.0 for a, b in pairwise(ring))
    }
    assert leaps <= {"Antarctica"}
