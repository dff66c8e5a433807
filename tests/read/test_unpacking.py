"""Content encodings: unpacked whole, in any pieces and layers, and never beyond the limit."""

from __future__ import annotations

import gzip
import random
import tracemalloc
import zlib
from collections.abc import Callable

import brotli
import pytest
import zstandard

from crosswire.errors import FetchFailed, OversizeInput
from crosswire.read import unpacking

TEXT = " ".join(f"On day {n} the ferry carried {n * 37} people." for n in range(2000)).encode()


def raw_deflate(data: bytes) -> bytes:
    machine = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return machine.compress(data) + machine.flush()


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "deflate, raw": raw_deflate,
    "br": lambda data: brotli.compress(data, quality=4),
    "zstd": zstandard.ZstdCompressor().compress,
}
NAMES = {"deflate, raw": "deflate"}


def unpack(data: bytes, encodings: str, limit: int = 10_000_000, size: int = 1000) -> bytes:
    pieces = (data[at : at + size] for at in range(0, len(data), size))
    return b"".join(unpacking.unpacked(pieces, encodings, where="https://x.example/", limit=limit))


@pytest.mark.parametrize("packer", PACKERS)
@pytest.mark.parametrize("size", [1, 7, 100_000])
def test_every_encoding_in_any_pieces(packer: str, size: int) -> None:
    assert unpack(PACKERS[packer](TEXT), NAMES.get(packer, packer), size=size) == TEXT


@pytest.mark.parametrize(
    "names", ["gzip, gzip", "br, gzip", "deflate, zstd", "zstd, br, gzip", "GZIP , identity"]
)
def test_layers_come_off_from_the_last_to_the_first(names: str) -> None:
    data = TEXT
    for name in names.lower().split(","):
        data = PACKERS[name.strip()](data) if name.strip() != "identity" else data
    assert unpack(data, names) == TEXT


def test_nothing_is_packed() -> None:
    assert unpack(TEXT, "") == unpack(TEXT, "identity") == TEXT


@pytest.mark.parametrize("packer", ["gzip", "zstd"])
def test_members_one_after_the_other(packer: str) -> None:
    parts = [TEXT[:1000], b"", TEXT[1000:]]
    packed = b"".join(PACKERS[packer](part) for part in parts)
    assert unpack(packed, packer, size=13) == TEXT
    assert unpack(packed, packer, size=len(packed)) == TEXT


def test_padding_behind_gzip_is_let_pass() -> None:
    assert unpack(gzip.compress(TEXT) + bytes(50), "gzip", size=9) == TEXT


@pytest.mark.parametrize("packer", ["gzip", "deflate", "br", "zstd"])
@pytest.mark.parametrize("layers", [1, 2])
def test_a_bomb_stops_at_the_limit(packer: str, layers: int) -> None:
    data = bytes(40_000_000)
    for _ in range(layers):
        data = PACKERS[packer](data)
    tracemalloc.start()
    with pytest.raises(OversizeInput, match=r"limit of 1,000,000 bytes"):
        unpack(data, ", ".join([packer] * layers), limit=1_000_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 12_000_000


def test_a_layer_inside_is_limited_too() -> None:
    inner = gzip.compress(TEXT, compresslevel=1)
    assert unpack(gzip.compress(inner), "gzip, gzip", limit=len(TEXT)) == TEXT
    with pytest.raises(OversizeInput):
        unpack(gzip.compress(inner), "gzip, gzip", limit=len(TEXT) - 1)


@pytest.mark.parametrize("packer", PACKERS)
def test_cut_off_and_broken(packer: str) -> None:
    name, packed = NAMES.get(packer, packer), PACKERS[packer](TEXT)
    with pytest.raises(FetchFailed, match=r"end in the middle"):
        unpack(packed[: len(packed) // 2], name)
    noise = random.Random(3).randbytes(2000)  # noqa: S311
    with pytest.raises(FetchFailed, match=r"broken|end in the middle"):
        unpack(b"\x07" + noise, name)


@pytest.mark.parametrize("names", ["compress", "exi", "gzip, sdch", "aes128gcm"])
def test_an_unknown_encoding_is_named(names: str) -> None:
    with pytest.raises(FetchFailed, match="is not known"):
        unpack(TEXT, names)


def test_too_many_layers() -> None:
    with pytest.raises(FetchFailed, match="packed 4 times"):
        unpack(TEXT, "gzip,gzip,gzip,gzip")


def test_what_is_not_installed_is_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    assert unpacking.offered() == "gzip, deflate, br, zstd"
    monkeypatch.setitem(__import__("sys").modules, "brotli", None)
    assert unpacking.offered() == "gzip, deflate, zstd"
    with pytest.raises(FetchFailed, match=r"crosswire\[compression\]"):
        unpack(TEXT, "br")
