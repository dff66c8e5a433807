"""How a place name is folded for look-up, and our own lists of names."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from anyascii import anyascii

from crosswire.resources.words.countries import countries

_MARKS = re.compile(r"['’‘`ʻʼʿʾ´]")
_BREAKS = re.compile(r"[^a-z0-9]+")
_FULL = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
# The Arabic article as it is written before sun letters, or in Egypt: one name, many spellings.
_ARTICLE = re.compile(r"\b(?:al|el|as|ar|an|ad|ash|at|az|ad|ud)[-‐](?=\w)")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name as the gazetteer looks it up: without case, accents, apostrophes and hyphens.

    >>> fold("Ra’s el-Jabāl"), fold("St. Paul"), fold("Côte d’Ivoire")
    ('ras al jabal', 'saint paul', 'cote divoire')
    """
    plain = unicodedata.normalize("NFKD", _MARKS.sub("", name))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    if not plain.isascii():
        plain = anyascii(plain)
    plain = _ARTICLE.sub("al ", plain.lower())
    words = _BREAKS.sub(" ", plain).split()
    return " ".join(_FULL.get(word, word) for word in words)


def without_article(folded: str) -> str:
    """A folded name without its Arabic articles.

    >>> without_article("ras al jabal")
    'ras jabal'
    """
    return " ".join(word for word in folded.split() if word not in {"al", "el"})


@cache
def entries(name: str) -> tuple[tuple[str, list[str], list[str], list[str]], ...]:
    """One of our lists as (code or kind, names, adjectives or short forms, point)."""
    if name == "countries":
        return tuple((one.code, list(one.places), list(one.demonyms), list(one.point)) for one in countries())
    lines = files(__package__).joinpath(f"{name}.txt").read_text("utf-8").splitlines()
    found = []
    for line in lines:
        if line and not line.startswith("#"):
            cells = [[v.strip() for v in cell.split(",") if v.strip()] for cell in line.split(";")]
            found.append(_entry(name, cells + [[]] * 4))
    return tuple(found)


def _entry(source: str, cells: list[list[str]]) -> tuple[str, list[str], list[str], list[str]]:
    if source == "regions":
        return cells[1][0], cells[0], cells[3], cells[2]
    return cells[0][0], [", ".join(cells[1])], cells[2], []
