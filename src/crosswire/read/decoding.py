"""Bytes to text; what is no text is refused."""

from __future__ import annotations

import codecs
import re

from crosswire.errors import BinaryInput, EncodingTrouble
from crosswire.read import encodings

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"BZh", "compressed with bzip2"),
    (b"\xfd7zXZ", "compressed with xz"),
    (b"(\xb5/\xfd", "compressed with Zstandard"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a media file"),
    (b"\x00\x00\x00", "a media file"),
    (b"ID3", "a sound file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"PAR1", "a Parquet file"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")


def decode(data: bytes, where: str, charset: str | None = None) -> str:
    """The text of some bytes; a leading byte-order mark is dropped, line ends stay as they are.

    Args:
        data: The bytes.
        where: What to call them in a message.
        charset: The encoding that a server declared.

    Raises:
        BinaryInput: They are a picture, an archive or anything else that is no text.
        EncodingTrouble: They may be text, but no encoding fits.
    """
    if data.startswith(codecs.BOM_UTF8):
        return encodings.utf8(data[len(codecs.BOM_UTF8) :])
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, where)
    known = next((what for magic, what in _MAGIC if data.startswith(magic)), None)
    if known:
        raise BinaryInput(where, f"it is {known}, not text")
    if b"\x00" in data:
        wide = encodings.wide(data, charset)
        if wide:
            return _strict(data, wide, where)
        raise BinaryInput(where, "it holds zero bytes, so it is not text in any form that is known")
    text = encodings.best_fit(data, charset)
    if text is None:
        raise EncodingTrouble(where, "it is not UTF-8, and no other encoding fits; convert it to UTF-8")
    if len(_CONTROL.findall(text[:100_000])) * 100 > min(len(text), 100_000):
        raise BinaryInput(where, "it is full of control characters, so it is not text")
    return text


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as problem:
        raise EncodingTrouble(
            where, f"it says that it is {encoding}, but is not: {problem.reason}"
        ) from problem
