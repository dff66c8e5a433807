"""Content encodings, unpacked in steps under a limit: gzip, deflate, brotli, zstd, stacked or not.

Two layers of gzip turn five kilobytes into six gigabytes. Every layer here gives out small pieces, and the
first that gives more than the limit stops all of them.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from crosswire.errors import FetchFailed, OversizeInput

_PIECE = 65_536
_WINDOW = 8 * 1024 * 1024  # of zstd over HTTP, by RFC 9659
_LAYERS = 3
_SIP = 64

Pieces = Iterator[bytes]


def offered() -> str:
    """What to tell a server that can be unpacked here."""
    return ", ".join(name for name in ("gzip", "deflate", "br", "zstd") if _unpacker(name) is not None)


class _Broken(Exception):
    """A layer is not what it says; the message says how."""


def unpacked(pieces: Iterable[bytes], encodings: str, *, where: str, limit: int) -> Pieces:
    """The bytes of an answer, its layers taken off from the outermost in.

    Args:
        pieces: The bytes as they come.
        encodings: The value of the `Content-Encoding` header, or headers: the order in which it was packed.
        where: What to call it in a message.
        limit: The largest size of any layer, in bytes.

    Raises:
        FetchFailed: An encoding is not known here, there are too many, or the bytes are broken.
        OversizeInput: A layer is larger than the limit.
    """
    names = [name for one in encodings.split(",") if (name := one.strip().casefold()) not in {"", "identity"}]
    if len(names) > _LAYERS:
        raise FetchFailed(where, f"it is packed {len(names)} times over")
    layer = _limited(pieces, where, limit)
    for name in reversed(names):
        layer = _limited(_layer(name, where)(layer), where, limit)
    try:
        yield from layer
    except _Broken as problem:
        raise FetchFailed(where, str(problem)) from problem


def _limited(pieces: Iterable[bytes], where: str, limit: int) -> Pieces:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > limit:
            raise OversizeInput(
                where, f"it holds more than the limit of {limit:,} bytes; raise max_bytes to read it"
            )
        if piece:
            yield piece


def _layer(name: str, where: str) -> Callable[[Pieces], Pieces]:
    known = _unpacker(name)
    if known is not None:
        return known
    if name in {"br", "zstd"}:
        raise FetchFailed(where, f"it is packed as {name!r}, which takes crosswire[compression] to read")
    raise FetchFailed(where, f"it is packed as {name!r}, which is not known")


def _unpacker(name: str) -> Callable[[Pieces], Pieces] | None:
    """How to take off a layer, if that can be done here."""
    if name in {"gzip", "x-gzip"}:
        return _gzip
    if name == "deflate":
        return _deflate
    try:
        if name == "br":
            import brotli

            # Older ones unpack without a limit.
            return _brotli if hasattr(brotli.Decompressor, "can_accept_more_data") else None
        if name == "zstd":
            import zstandard  # noqa: F401

            return _zstd
    except ImportError:
        return None
    return None


def _gzip(pieces: Pieces) -> Pieces:
    """One member after the other; what follows the last and is none is padding."""
    state = zlib.decompressobj(zlib.MAX_WBITS | 16)
    for piece in pieces:
        data = piece
        while data:
            if state.eof:
                if not data.startswith(b"\x1f"):
                    break
                state = zlib.decompressobj(zlib.MAX_WBITS | 16)
            yield from _inflated(state, data)
            data = state.unused_data
    if not state.eof:
        raise _Broken("its compressed bytes end in the middle")


def _deflate(pieces: Pieces) -> Pieces:
    """With the header of zlib, as the standard says, or without, as some servers do."""
    first = b""
    for piece in pieces:
        first += piece
        if len(first) > 1:
            break
    wrapped = len(first) > 1 and first[0] & 0x0F == 8 and (first[0] * 256 + first[1]) % 31 == 0
    state = zlib.decompressobj(zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS)
    yield from _inflated(state, first)
    for piece in pieces:
        yield from _inflated(state, piece)
    if not state.eof:
        raise _Broken("its compressed bytes end in the middle")


def _inflated(state: Any, data: bytes) -> Pieces:
    try:
        while data and not state.eof:
            yield state.decompress(data, _PIECE)
            data = state.unconsumed_tail
    except zlib.error as problem:
        raise _Broken(f"its compressed bytes are broken: {problem}") from problem


def _brotli(pieces: Pieces) -> Pieces:
    import brotli

    state = brotli.Decompressor()
    try:
        for piece in pieces:
            yield state.process(piece, output_buffer_limit=_PIECE)
            while not state.can_accept_more_data():
                yield state.process(b"", output_buffer_limit=_PIECE)
    except brotli.error as problem:
        raise _Broken(f"its compressed bytes are broken: {problem}") from problem
    if not state.is_finished():
        raise _Broken("its compressed bytes end in the middle")


def _zstd(pieces: Pieces) -> Pieces:
    """One frame after the other. Fed a few bytes at a time, because four of them may hold 128 kB."""
    import zstandard

    machine = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
    state = machine.decompressobj()
    try:
        for piece in pieces:
            data = piece
            while data:
                if state.eof:
                    state = machine.decompressobj()
                part, data = data[:_SIP], data[_SIP:]
                yield state.decompress(part)
                data = state.unused_data + data
    except zstandard.ZstdError as problem:
        raise _Broken(f"its compressed bytes are broken: {problem}") from problem
    if not state.eof:
        raise _Broken("its compressed bytes end in the middle")
