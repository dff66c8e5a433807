"""The zones of each country, from the table of zones that the package `tzdata` ships."""

from __future__ import annotations

import math
import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_NOT_MUCH_FARTHER = 2.0  # a zone whose place is up to so many times as far as the nearest may hold as well
_AT_LEAST = 150.0  # kilometres


class Zone(NamedTuple):
    """A zone and the place that it is named after."""

    name: str
    lat: float
    lon: float


@cache
def _table() -> dict[str, tuple[Zone, ...]]:
    found: dict[str, tuple[Zone, ...]] = {}
    for line in files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        country, point, name = line.split("\t")[:3]
        lat, lon = re.findall(r"[+-]\d+", point)
        found[country] = (*found.get(country, ()), Zone(name, _degrees(lat), _degrees(lon)))
    return found


def _degrees(text: str) -> float:
    """Degrees of "+4043", "-0740023": two or three digits, then minutes, then seconds where there are any.

    >>> _degrees("-2230")
    -22.5
    """
    digits = text[1:]
    size = len(digits) - (2 if len(digits) < 6 else 4)
    minutes = int(digits[size : size + 2]) + int(digits[size + 2 :] or 0) / 60
    return (int(digits[:size]) + minutes / 60) * (-1 if text[0] == "-" else 1)


def of(country: str) -> list[str]:
    """All zones of a country."""
    return [zone.name for zone in _table().get(country, ())]


def near(country: str, lat: float, lon: float) -> list[str]:
    """The zones of a country that may hold at a point: the nearest, and those not much farther away.

    >>> near("US", 40.7, -74.0)
    ['America/New_York']
    """
    ranked = sorted((_kilometres(zone, lat, lon), zone.name) for zone in _table().get(country, ()))
    if not ranked:
        return []
    limit = max(_AT_LEAST, ranked[0][0] * _NOT_MUCH_FARTHER)
    return [name for distance, name in ranked if distance <= limit]


def _kilometres(zone: Zone, lat: float, lon: float) -> float:
    middle = math.cos(math.radians((zone.lat + lat) / 2))
    east = (zone.lon - lon + 180) % 360 - 180
    return 111.2 * math.hypot(zone.lat - lat, east * middle)
