"""The title that a text itself carries."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from crosswire.read.metadata.outlets import is_known, is_own, publisher
from crosswire.resources import lists
from crosswire.types import Noise, NoiseKind

_FEWEST = 4  # words that a title in Latin letters has, behind a rubric in others
_ALPHABETS = {
    "ARABIC",
    "HEBREW",
    "DEVANAGARI",
    "BENGALI",
    "CYRILLIC",
    "GREEK",
    "ARMENIAN",
    "GEORGIAN",
    "THAI",
}
_BAR = re.compile(r"\s+[|»]\s+")
_JOINT = re.compile(r"(\s+(?:[|»·–—-]|::)\s+)")
_SITE, _NAMED = lists.patterns("read/metadata/titles", "site", "named")
_MARKS = re.compile(r"(?<!\w)\*\*|\*\*(?!\w)|__|^#+\s+|\[|\]\([^()\s]*\)")


def plain(title: str | None, outlet: str | None) -> str | None:
    """A title without the name of its site: "Bridge falls | The Orvane Post", "Orvane Post - Bridge falls".

    >>> plain("Bridge falls - Orvane Post English", "orvanepost"), plain("Bridge falls - and rises", "Post")
    ('Bridge falls', 'Bridge falls - and rises')
    """
    kept = _JOINT.split(_of_one_script(title or ""))
    site = next((n for n in range(2, len(kept), 2) if _NAMED.match(kept[n]) and _SITE.search(kept[n])), None)
    kept = kept[: site - 1] if site else kept
    while len(kept) > 2 and (is_known(kept[-1]) or is_own(kept[-1], outlet)):
        kept = kept[:-2]
    while len(kept) > 2 and is_own(kept[0], outlet):  # "Time - and again": a known name may be a word
        kept = kept[2:]
    return "".join(kept) if title else title


def _of_one_script(title: str) -> str:
    """A title without what stands before it in the letters of another alphabet: a page's rubric."""
    words = title.split()
    known = [_script(word) for word in words]
    first = next((n for n, one in enumerate(known) if one == "LATIN"), len(words))
    rest = {one for one in known[first:] if one}
    foreign = 1 < first <= len(words) - _FEWEST and rest == {"LATIN"} and known[0] in _ALPHABETS
    return " ".join(words[first:]) if foreign else title


def _script(word: str) -> str | None:
    """The script of a word's first letter; None where it has no letter."""
    letter = next((sign for sign in word if sign.isalpha()), None)
    return unicodedata.name(letter, "").partition(" ")[0] if letter else None


def find(text: str, noise: Sequence[Noise]) -> str | None:
    """The page title or headline over a text; of several joined with a bar, the longest."""
    lines = [item for item in noise if item.kind is NoiseKind.PAGE_TITLE]
    if not lines:
        return None
    words = " ".join(_MARKS.sub("", text[lines[0].start : lines[0].end]).split())
    parts = [part for part in _BAR.split(words) if publisher(part) == part]
    return max(parts, key=len, default=words).rstrip(";") or None
