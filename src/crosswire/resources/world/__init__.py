"""Outlines of countries for maps: Natural Earth, as world-atlas 2.0.2 (ISC) gives it.

`countries-50m.json.gz` is built by `tools/build_world.py`; it loads on first use. Another file may take its
place. Where borders are disputed, Natural Earth draws who holds the ground: a choice of its makers and none
of ours, and the map says so.
"""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from crosswire.errors import ResourceError

FILE = "countries-50m.json.gz"
GZIP = b"\x1f\x8b"

Ring = tuple[tuple[float, float], ...]
"""A closed line as longitude and latitude; beyond the date line longitudes go on."""


@dataclass(frozen=True, slots=True)
class Country:
    """The outline of a country: the outer rings of its parts, and those of the holes in them."""

    name: str
    rings: tuple[Ring, ...]


@cache
def world(path: Path | None = None) -> tuple[Country, ...]:
    """The outlines of all countries.

    Args:
        path: Another file than the shipped one: TopoJSON with an object `countries`, plain or compressed.

    Raises:
        ResourceError: It is missing or of another form.
    """
    where = path or FILE
    try:
        data = path.read_bytes() if path else files(__package__).joinpath(FILE).read_bytes()
        topology = json.loads(gzip.decompress(data) if data.startswith(GZIP) else data)
        return tuple(_countries(topology))
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError) as problem:
        raise ResourceError(
            f"{where}: no outlines of countries: {type(problem).__name__}: {problem}; "
            "a map needs TopoJSON with an object `countries`, as world-atlas has it"
        ) from problem


def _countries(topology: dict[str, Any]) -> Iterator[Country]:
    arcs = [_arc(arc, topology.get("transform")) for arc in topology["arcs"]]
    for shape in topology["objects"]["countries"]["geometries"]:
        parts = {"Polygon": [shape.get("arcs", [])], "MultiPolygon": shape.get("arcs", [])}.get(
            shape["type"], []
        )
        rings = tuple(_ring(ring, arcs) for part in parts for ring in part)
        yield Country(str((shape.get("properties") or {}).get("name", "")), rings)


def _arc(arc: Sequence[Sequence[float]], transform: dict[str, Any] | None) -> Ring:
    """An arc in degrees: TopoJSON keeps whole steps from one point to the next."""
    if transform is None:
        return tuple((float(x), float(y)) for x, y in arc)
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    found, x, y = [], 0.0, 0.0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        found.append((x * sx + tx, y * sy + ty))
    return tuple(found)


def _ring(numbers: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    """A ring of arcs; a negative number is an arc from its end to its start."""
    points: list[tuple[float, float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else tuple(reversed(arcs[~number]))
        points.extend(arc[1:] if points else arc)
    return tuple(_unwrapped(points))


def _unwrapped(points: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """A ring without leaps from 180 to -180; one around a pole is closed along that."""
    turn, last, lat = 0.0, points[0][0], points[0][1]
    for lon, lat in points:
        leap = lon + turn - last
        turn -= 360 * round(leap / 360)
        last = lon + turn
        yield last, lat
    if round(turn):
        pole = math.copysign(90.0, lat)
        yield last, pole
        yield points[0][0], pole
