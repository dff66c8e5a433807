"""Furniture inside a line: counters of pictures, when a page went up, who signed a message and on which day.

What stands beside it is prose or a caption, and stays: only the counter is no figure, and the stamp no day on
which anything happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.read.noise.bylines import DATE, DAY, MONTH, TIME
from crosswire.types import Noise, NoiseKind

_PICTURE = r"(?-i:(?=[A-Z]))(?:image|photo(?:graph)?|picture|slide|gallery)s?"
_COUNTERS = (
    re.compile(
        rf"\b{_PICTURE}\s+\d{{1,3}}(?:\s+of|\s*/)(?:\s*/)?\s*\d{{1,3}}\b(?:\s+caption\b)?(?:\s+close\b)?[:.]?",
        re.IGNORECASE,
    ),
    re.compile(
        r"^[^\S\n]*(\d{1,3}(?:\s+of\s+|\s?/\s?)\d{1,3})(?=[^\S\n]*$|\s+(?:photos?|images?)\b)",
        re.MULTILINE | re.IGNORECASE,
    ),
    re.compile(
        rf"^[^\S\n]*(\d{{1,3}}\s+of\s+\d{{1,3}})(?=\s+[A-Z])(?=[^\n]*\b{_PICTURE}\b\s*:)", re.MULTILINE
    ),
    re.compile(
        r"\b(?:view|see|launch|open)\s+(?:the\s+)?(?:full\s+)?(?:slideshow|gallery)\b(?:\s*\(\d+\))?",
        re.IGNORECASE,
    ),
    re.compile(r"\((?:view|see)\s+(?:photos|images|pictures)\)|\binfo\s+close\b(?=\s+[A-Z])", re.IGNORECASE),
)
_PUT_UP = r"(?:(?:last|first|originally)\s+)?(?:posted|updated|published|aired)"
_WHEN = rf"(?:{DAY},?\s+)?(?:{DATE}|{MONTH}\s+\d{{1,2}})"
_CLOCK = rf"(?:[\s,|–-]*(?:at\s+)?{TIME})?"
_STAMPS = (
    re.compile(rf"\(\s*{_PUT_UP}\s*:?\s+(?:on\s+)?{_WHEN}{_CLOCK}\s*\)?", re.IGNORECASE),
    re.compile(rf"\b{_PUT_UP}\s*:\s*(?:{_WHEN}{_CLOCK}|{TIME}(?=\s|$))", re.IGNORECASE),
)
# "— Ada Voss (@adavoss) July 7, 2016": who sent a message, and when.
_SIGNED = re.compile(
    rf"(?:[—–-]\s*[^—–\n()]{{2,50}}|(?:[A-Z][\w.'’]*\s+){{1,4}})\(@\w{{1,20}}\)\s+{MONTH}\s+\d{{1,2}},\s+(?:19|20)\d\d"
)


def find(text: str) -> Iterator[Noise]:
    """The counters and stamps of a text, wherever they stand."""
    for pattern in (*_COUNTERS, *_STAMPS, _SIGNED):
        for match in pattern.finditer(text):
            group = match.lastindex or 0
            start = match.start(group)
            yield Noise(
                start,
                start + len(match[group].rstrip()),
                NoiseKind.LEGEND if pattern in _STAMPS else NoiseKind.CREDIT,
            )
