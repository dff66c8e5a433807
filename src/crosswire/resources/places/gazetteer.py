"""The gazetteer: names to points, in one packed file that opens in a tenth of a second."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

import numpy as np

from crosswire.errors import ResourceError
from crosswire.resources.places.names import fold, without_article

MAGIC = b"crosswire-gazetteer-1\n"
_TYPES = {"id": "<u4", "lat": "<i4", "lon": "<i4", "population": "<u4", "kind": "u1", "country": "u1",
          "region": "<i4", "district": "<i4", "fame": "u1", "starts": "<u4", "postings": "<u4"}  # fmt: skip


class Kind(StrEnum):
    """What a place is, from the widest to the narrowest."""

    COUNTRY = "country"
    AREA = "area"
    REGION = "region"
    DISTRICT = "district"
    CAPITAL = "capital"
    TOWN = "town"
    SUBURB = "suburb"


KINDS = tuple(Kind)


@dataclass(frozen=True, slots=True)
class Tables:
    """The columns of the gazetteer: places by population, and for each name where its places start."""

    id: Any
    lat: Any
    lon: Any
    population: Any
    kind: Any
    country: Any
    region: Any
    district: Any
    fame: Any
    starts: Any
    postings: Any


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the gazetteer. `region` and `district` are places that hold it (-1: none)."""

    index: int
    id: int | None
    name: str
    lat: float
    lon: float
    kind: Kind
    country: str | None
    region: int
    district: int
    population: int
    fame: int


def pack(tables: Tables, *, codes: Sequence[str], keys: Sequence[str], names: Sequence[str]) -> bytes:
    """The file: each column with its bytes side by side (they compress better so), then the texts."""
    parts = []
    for name, values in asdict(tables).items():
        column = np.asarray(values, dtype=_TYPES[name])
        parts.append((name, column.view("u1").reshape(-1, column.itemsize).T.tobytes()))
    parts.extend((n, "\n".join(v).encode()) for n, v in (("codes", codes), ("keys", keys), ("names", names)))
    squeezed = [(name, zlib.compress(data, 9)) for name, data in parts]
    head = json.dumps({name: len(data) for name, data in squeezed}).encode()
    return MAGIC + struct.pack("<I", len(head)) + head + b"".join(data for _, data in squeezed)


def _unpack(data: bytes) -> dict[str, bytes]:
    if not data.startswith(MAGIC):
        raise ResourceError("the gazetteer is damaged: install crosswire again")
    at = len(MAGIC)
    (size,) = struct.unpack_from("<I", data, at)
    sizes = json.loads(data[at + 4 : at + 4 + size])
    at += 4 + size
    found = {}
    for name, length in sizes.items():
        found[name] = zlib.decompress(data[at : at + length])
        at += length
    return found


class Lines:
    """Many strings in one: no object for a string that nobody asks for."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        ends = np.flatnonzero(np.frombuffer(data, dtype="u1") == ord("\n"))
        self._starts = np.concatenate(([0], ends + 1))
        self._ends = np.concatenate((ends, [len(data)]))

    def __len__(self) -> int:
        return len(self._starts)

    def raw(self, index: int) -> bytes:
        return self._data[self._starts[index] : self._ends[index]]

    def __getitem__(self, index: int) -> str:
        return self.raw(index).decode()

    def find(self, text: str) -> int:
        """The place of `text` among sorted strings, or -1."""
        wanted = text.encode()
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self.raw(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self) and self.raw(low) == wanted else -1


class Gazetteer:
    """Look-up by name. Places of one name come by population, largest first."""

    def __init__(self, data: bytes) -> None:
        parts = _unpack(data)
        columns = {
            name: np.ascontiguousarray(
                np.frombuffer(parts[name], dtype="u1").reshape(np.dtype(kind).itemsize, -1).T
            ).view(kind)[:, 0]
            for name, kind in _TYPES.items()
        }
        self._t = Tables(**columns)
        self._keys = Lines(parts["keys"])
        self._parts = parts
        self._codes = parts["codes"].decode().split("\n")
        self._found: dict[str, tuple[Spot, ...]] = {}

    @cached_property
    def _names(self) -> Lines:
        return Lines(self._parts["names"])

    def __len__(self) -> int:
        return len(self._t.id)

    def find(self, name: str) -> tuple[Spot, ...]:
        """The places that `name` may stand for, largest first."""
        folded = fold(name)
        if folded not in self._found:
            self._found[folded] = self._look_up(folded)
        return self._found[folded]

    def _look_up(self, folded: str) -> tuple[Spot, ...]:
        key = self._keys.find(folded)
        if key < 0 and (bare := without_article(folded)) != folded and bare:
            key = self._keys.find(bare)
        if key < 0:
            return ()
        first, last = self._t.starts[key], self._t.starts[key + 1]
        return tuple(self.spot(int(index)) for index in self._t.postings[first:last])

    def spot(self, index: int) -> Spot:
        """The place at `index`."""
        t = self._t
        return Spot(
            index, int(t.id[index]) or None, self._names[index],
            int(t.lat[index]) / 1e4, int(t.lon[index]) / 1e4, KINDS[t.kind[index]],
            self._codes[t.country[index]] or None, int(t.region[index]), int(t.district[index]),
            int(t.population[index]), int(t.fame[index]),
        )  # fmt: skip


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer that crosswire ships, opened once.

    Raises:
        ResourceError: The file is missing or damaged.
    """
    try:
        return Gazetteer(files(__package__).joinpath("gazetteer.bin").read_bytes())
    except (OSError, zlib.error, ValueError, KeyError) as problem:
        raise ResourceError(
            f"the gazetteer cannot be opened: {problem}; install crosswire again"
        ) from problem
