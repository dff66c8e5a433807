"""How wide words are, before anything draws them: by the metrics of Helvetica, Arial and Liberation.

A picture says its fonts in that order, so what is measured here holds where it is shown; another font may be
a little wider, hence the margin.
"""

from __future__ import annotations

import unicodedata

FONTS = "Helvetica, Arial, 'Liberation Sans', sans-serif"
MARGIN = 1.06
BOLD = 1.08

# Widths of the characters from the space to the tilde, in thousandths of the size.
_ASCII = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722,
    722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
    667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
    556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
    500, 334, 260, 334, 584,
)  # fmt: skip
_OTHER = {"–": 556, "—": 1000, "“": 333, "”": 333, "‘": 222, "’": 222, "…": 1000, "·": 278}
_WIDE, _LETTER = 1000, 720


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How many pixels a text takes up at a size, rather too many than too few.

    >>> width("41", 10.0) < width("4,100", 10.0) < width("4,100", 10.0, bold=True)
    True
    """
    return sum(map(_thousandths, text)) * size / 1000 * MARGIN * (BOLD if bold else 1.0)


def _thousandths(letter: str) -> int:
    code = ord(letter) - 32
    if 0 <= code < len(_ASCII):
        return _ASCII[code]
    if letter in _OTHER:
        return _OTHER[letter]
    if unicodedata.combining(letter):
        return 0
    return _WIDE if unicodedata.east_asian_width(letter) in "WF" else _LETTER


def clipped(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """The text, or as much of it as has room, with three dots.

    >>> clipped("Harbour Post", 40.0, 10.0)
    'Harbo…'
    """
    if width(text, size, bold=bold) <= room:
        return text
    end = len(text)
    while end and width(f"{text[:end].rstrip()}…", size, bold=bold) > room:
        end -= 1
    return f"{text[:end].rstrip()}…"


def wrapped(text: str, room: float, size: float, *, most: int = 2, bold: bool = False) -> list[str]:
    """The text on lines that have room; what more than `most` lines would hold ends in three dots."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        taken = 1
        while taken < len(words) and width(" ".join(words[: taken + 1]), size, bold=bold) <= room:
            taken += 1
        lines.append(clipped(" ".join(words[:taken]), room, size, bold=bold))
        words = words[taken:]
    return [*lines, clipped(" ".join(words), room, size, bold=bold)] if words else lines
