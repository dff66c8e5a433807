"""Which encoding some bytes are in, by the rules that browsers follow (the WHATWG Encoding Standard).

What a server declares wins over what the page declares; "Latin-1" and "ASCII" mean Windows-1252, whose
quotation marks pages are full of. Before both stands the evidence: bytes that are UTF-8 are hardly ever
anything else, and one stray byte among them, from a copied headline or a cut file, does not change that.
"""

from __future__ import annotations

import re

_HEAD = 4096
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_DECLARED = re.compile(
    rb"<(?:meta\b[^<>]{0,300}?charset|\?xml\b[^<>]{0,200}?encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{3,40})",
    re.IGNORECASE,
)
_STRAYS = re.compile("[\udc80-\udcff]")
_CUT = re.compile("[\udcc2-\udcf4][\udc80-\udcbf]{0,2}\\Z")
_ASCII = bytes(range(0x80))
# Seven bits wide: text in them is valid UTF-8, and gibberish.
_SHIFTED = {"iso-2022-jp"}
_FEW = 50  # one stray byte in so many is a slip or an English page; more are a language of their own


def best_fit(data: bytes, charset: str | None = None) -> str | None:
    """The text of some bytes without a byte-order mark, or None where no encoding fits.

    Args:
        data: The bytes.
        charset: The encoding that a server declared.
    """
    named = _named(data, charset)
    if named[:1] and named[0] in _SHIFTED and b"\x1b" in data:
        return _decoded(data, named[0])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        escaped = data.decode("utf-8", "surrogateescape")
    if _is_utf8(data, escaped, said=not named or named[0] == "utf-8"):
        return _mended(escaped)
    others = (_decoded(data, name) for name in named if name != "utf-8")
    return next((text for text in others if text is not None), None) or _guess(data)


def utf8(data: bytes) -> str:
    """The text of bytes that are UTF-8, but for slips: a byte-order mark says so."""
    return _mended(data.decode("utf-8", "surrogateescape"))


def wide(data: bytes, charset: str | None) -> str | None:
    """UTF-16 without a byte-order mark: declared by a server, or seen by every second byte being zero."""
    from webencodings import lookup

    known = lookup(charset) if charset else None
    if known and known.name.startswith("utf-16"):
        return str(known.codec_info.name)
    head = data[: _HEAD - _HEAD % 2]
    zeros = {"utf-16-be": head[::2].count(0), "utf-16-le": head[1::2].count(0)}
    most = max(zeros, key=lambda name: zeros[name])
    if zeros[most] * 10 < len(head) // 2 * 7 or min(zeros.values()) * 10 > zeros[most]:
        return None
    return most if _decodes(data, most) else None


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _named(data: bytes, charset: str | None) -> list[str]:
    """The encodings that are declared, the server's first, by the labels that the standard knows."""
    from webencodings import lookup

    inside = _DECLARED.search(_COMMENT.sub(b"", data[:_HEAD]))
    found = []
    if charset and (known := lookup(charset)):
        found.append(known.name)
    if inside and (known := lookup(inside.group(1).decode("ascii"))):
        # Who could read the declaration as ASCII cannot be in UTF-16.
        found.append("utf-8" if known.name.startswith("utf-16") else known.name)
    return found


def _is_utf8(data: bytes, escaped: str, *, said: bool) -> bool:
    """Whether bytes are UTF-8 with slips: most that is not ASCII is valid, or there is little else."""
    strays = len(_STRAYS.findall(escaped))
    valid = len(data.translate(None, _ASCII)) - strays
    return valid >= 4 * strays or (said and strays * _FEW <= len(data))


def _mended(escaped: str) -> str:
    """The text with its stray bytes read as Windows-1252, where they nearly always come from."""
    whole = _CUT.sub("\ufffd", escaped)
    return _STRAYS.sub(lambda m: bytes([ord(m[0]) - 0xDC00]).decode("cp1252", "replace"), whole)


def _decoded(data: bytes, name: str) -> str | None:
    """The text in an encoding; a few bytes that it does not have are let pass."""
    from webencodings import lookup

    codec = lookup(name).codec_info
    text = str(codec.decode(data, "replace")[0])
    return text if text.count("\ufffd") * _FEW <= len(text) else None


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000], preemptive_behaviour=False).best()
    if best is None or best.percent_chaos > 15:
        return None
    try:
        return data.decode(best.encoding)
    except UnicodeDecodeError:
        return None
