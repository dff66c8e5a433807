"""Web archives (WARC 1.0 and 1.1, plain, gzip or Zstandard): one report a page that was answered in full.

Only responses of status 200 with HTML or plain text are pages; requests, redirects, pictures and scripts are
what an archive is made of, and nothing to be named. A page that cannot be read is named with its address.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import Any

from crosswire.errors import EmptyInput, InputError, MalformedInput, OversizeInput
from crosswire.read import html, plain
from crosswire.read.decoding import decode
from crosswire.read.drafts import Draft, Text
from crosswire.read.sources import Document
from crosswire.read.unpacking import unpacked
from crosswire.types import Skipped

_GZIP, _ZSTD = b"\x1f\x8b", b"(\xb5/\xfd"
_DICTIONARY = b"\x5d\x2a\x4d\x18"  # the frame that some archives in Zstandard begin with
_MARK = b"WARC/"
_TIMES = 10  # as large as an input may be: archives of pages shrink to a fifth
_PIECE = 65_536
_OK = 200


def matches(document: Document) -> bool:
    """By the first bytes, unpacked where they are packed."""
    data = document.data
    if data.startswith(_MARK):
        return True
    if data.startswith(_GZIP):
        try:
            return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data[:4096], len(_MARK)) == _MARK
        except zlib.error:
            return False
    return data.startswith((_ZSTD, _DICTIONARY)) and ".warc" in document.name.casefold()


def drafts(document: Document, limit: int) -> Iterator[Draft | Skipped]:
    """The pages of an archive, each broken one skipped by its number and address.

    Args:
        document: The archive.
        limit: The largest size of a page, in bytes; of the whole archive unpacked, ten times that.

    Raises:
        EmptyInput: It holds no page.
        MalformedInput: It is broken from its first byte on, or fastwarc is not installed.
    """
    data, broken = _unpacked(document, limit * _TIMES)
    found = False
    for number, record in _records(document, data):
        where = f"{document.where}[{number}]"
        if isinstance(record, InputError):
            broken = broken or record
            break
        if not _is_page(record):
            continue
        found = True
        address = record.headers.get("WARC-Target-URI", "").strip("<> ") or None
        try:
            yield from _page(record, Document(where, "page.html", b"", document.path, address), limit)
        except InputError as problem:
            yield Skipped(f"{where} {address or ''}".strip(), problem.reason)
    if broken is not None:
        yield Skipped(document.where, broken.reason)
    elif not found:
        raise EmptyInput(
            document.where, "the archive holds no page of HTML or text that was answered in full"
        )


def _unpacked(document: Document, limit: int) -> tuple[bytes, InputError | None]:
    """The archive unpacked, up to the limit; and why that is not all of it, where it is not."""
    packed, data = document.data[:4], bytearray()
    if packed.startswith(_MARK[:4]):
        return document.data, None
    try:
        from fastwarc.stream_io import GzipReader, ZstdReader
    except ImportError as problem:
        raise _missing(document.where) from problem
    reader: Any = (GzipReader if packed.startswith(_GZIP) else ZstdReader)(io.BytesIO(document.data))
    try:
        while piece := reader.read(_PIECE):
            data += piece
            if len(data) > limit:
                reason = (
                    f"unpacked, the archive has more than {limit:,} bytes; raise max_bytes to read all of it"
                )
                return bytes(data[:limit]), OversizeInput(document.where, reason)
    except (OSError, ValueError, EOFError) as problem:
        return bytes(data), MalformedInput(document.where, f"its compressed bytes are broken: {problem}")
    return bytes(data), None


def _missing(where: str) -> MalformedInput:
    return MalformedInput(where, "reading WARC takes fastwarc: pip install 'crosswire[exports]'")


def _records(document: Document, data: bytes) -> Iterator[tuple[int, Any]]:
    """The records by number; an error in the place of the first that cannot be read."""
    try:
        from fastwarc.warc import ArchiveIterator
    except ImportError as problem:
        raise _missing(document.where) from problem
    records = iter(
        ArchiveIterator(io.BytesIO(data), parse_http=True, auto_decode="transfer", stream_detect=False)
    )
    number = 0
    while True:
        number += 1
        try:
            record = next(records)
        except StopIteration:
            return
        except BaseException as problem:
            # A panic of the library is no Exception, and no reason for the rest to be lost.
            if not isinstance(problem, Exception) and type(problem).__name__ != "PanicException":
                raise
            yield (
                number,
                MalformedInput(document.where, f"the archive is broken at record {number}: {problem}"),
            )
            return
        yield number, record


def _is_page(record: Any) -> bool:
    """Whether a record is a page that a server gave in full, or one that was kept without its answer."""
    from fastwarc.warc import WarcRecordType

    if record.record_type == WarcRecordType.resource:
        return _kind(record.headers.get("Content-Type", "")) is not None
    if record.record_type != WarcRecordType.response or not record.is_http:
        return False
    said = record.http_headers
    return said is not None and said.status_code == _OK and _kind(said.get("Content-Type", "")) is not None


def _kind(said: str) -> str | None:
    kind = said.partition(";")[0].strip().casefold()
    return kind if kind in {"text/html", "application/xhtml+xml", "text/plain"} else None


def _page(record: Any, place: Document, limit: int) -> Iterator[Draft]:
    """The report of a page, its bytes unpacked under the limit."""
    said = record.http_headers or record.headers
    packed = iter(lambda: record.reader.read(_PIECE), b"")
    data = b"".join(unpacked(packed, said.get("Content-Encoding", ""), where=place.where, limit=limit))
    if not data.strip():
        raise EmptyInput(place.where, "the page is empty")
    kind = said.get("Content-Type", "")
    content = decode(data, place.where, _charset(kind))
    text = Text(place.where, place.name, content, place.path, place.url)
    yield from (plain if _kind(kind) == "text/plain" else html).drafts(text)


def _charset(said: str) -> str | None:
    name = said.casefold().partition("charset=")[2].partition(";")[0].strip(" \"'")
    return name or None
