"""Names as they are compared: folded to plain letters, without titles, articles and possessives."""

from __future__ import annotations

import re
from functools import cache

_POSSESSIVE = re.compile(r"['’`]s?$")
_SPLIT = re.compile(r"[\s\u00a0]+")
_EDGE = "\"“”‘’'`()[]{}.,;:!?*#@"
_ARTICLES = ("the", "a", "an")


@cache
def folded(text: str) -> tuple[str, ...]:
    """The words of a name in plain lower-case letters, as two reports would have to spell it alike.

    >>> folded("the Zürich Re’s")
    ('zurich', 're')
    >>> folded("Abdul-Karim al Amin")
    ('abdul', 'karim', 'al', 'amin')
    """
    from anyascii import anyascii

    words: list[str] = []
    for raw in _SPLIT.split(text.replace("-", " ").replace("–", " ").replace("/", " ")):
        word = _POSSESSIVE.sub("", raw.strip(_EDGE)).strip(_EDGE)
        plain = re.sub(r"[^a-z0-9&]", "", anyascii(word).lower())
        if plain:
            words.append(plain)
    while len(words) > 1 and words[0] in _ARTICLES:
        del words[0]
    return tuple(words)
