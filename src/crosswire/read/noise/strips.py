"""Strips of a page's own counters and menus on one line, alone or run into the first sentence.

"Page 2 of 6 / 31 comments / Print"     a strip
"1. Home 2. World 3. Sport"             a menu
"Page 3 of the report says …"           prose, as is the title
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.read.noise.page import Page, Part
from crosswire.resources import reading
from crosswire.types import Noise, NoiseKind

_ITEM = re.compile(r"\s*([^/|•·»›\n]{1,40}?)\s*([/|•·»›]|$)")
_ENTRY = re.compile(r"\W*(\d{1,2})[.):]?\s+([^\W\d][^\d\n]{0,30}?)(?=\W*\b\d{1,2}[.):]?\s|\W*$)")
_LEAST = 2  # names of sections that a numbered menu has
_LONGEST = 400  # characters of a menu


def kinds(page: Page) -> dict[int, NoiseKind]:
    """The paragraphs that are nothing but a strip or a menu, by their index.

    Args:
        page: The paragraphs of a text.
    """
    return {
        index: NoiseKind.RELATED
        for index, part in enumerate(page.parts)
        if part.text != page.title and (_strip(part) == len(part.text) or _menu(part.text))
    }


def find(page: Page, taken: frozenset[int]) -> Iterator[Noise]:
    """The strips that are run into the first sentence of a paragraph.

    Args:
        page: The paragraphs of a text.
        taken: Indexes of those that are noise as a whole.
    """
    for index, part in enumerate(page.parts):
        end = 0 if index in taken or part.text == page.title else _strip(part)
        if end:
            yield Noise(part.start, part.start + end, NoiseKind.RELATED)


def _strip(part: Part) -> int:
    """How many characters of a paragraph are a strip, up to what is no item; 0 without a counter."""
    tables, end, counters = reading.strips(), 0, 0
    while end < len(part.text) and (item := _ITEM.match(part.text, end)) is not None:
        plain = item[1].strip(" \"'()[]»›").casefold()
        counter = tables["counter"].fullmatch(plain) is not None
        if not counter and (not plain or tables["beside"].fullmatch(plain) is None):
            break
        end, counters = item.end(), counters + counter
    goes_on = part.text[end:].lstrip()[:1].islower()  # "31 comments / complaints were filed"
    return end if counters and not goes_on else 0


def _menu(text: str) -> bool:
    """Whether a line is the numbered names of a paper's sections, from one on."""
    entries = list(_ENTRY.finditer(text)) if len(text) <= _LONGEST else []
    if [int(entry[1]) for entry in entries] != list(range(1, len(entries) + 1)) or len(entries) < _LEAST:
        return False
    known = [entry[2].strip().casefold() in reading.words()["sections"] for entry in entries]
    return not text[: entries[0].start()].strip() and sum(known) >= max(_LEAST, len(known) - 1)
