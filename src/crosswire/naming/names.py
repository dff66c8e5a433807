"""Names as they are compared: folded to plain letters, without titles, articles and possessives."""

from __future__ import annotations

import re
from functools import lru_cache

from crosswire.resources import entities as tables
from crosswire.resources import lists

_POSSESSIVE = re.compile(r"['’`](?:s|S)?$")
_EDGE = "\"“”‘’'`()[]{}.,;:!?*#@"
SMALL = lists.words("naming/names", "small")
_ARTICLES = lists.phrases("naming/names", "articles")
_JOINERS = re.compile(r"[\s\u00a0\-–/]+")


@lru_cache(maxsize=65_536)
def folded(text: str) -> tuple[str, ...]:
    """The words of a name in plain lower-case letters, as two reports would have to spell it alike.

    >>> folded("the Zürich Re’s")
    ('zurich', 're')
    >>> folded("Abdul-Karim al Amin")
    ('abdul', 'karim', 'al', 'amin')
    """
    from anyascii import anyascii

    words: list[str] = []
    for raw in _JOINERS.split(text):
        word = _POSSESSIVE.sub("", raw.strip(_EDGE)).strip(_EDGE)
        plain = re.sub(r"[^a-z0-9&]", "", anyascii(word).lower())
        if plain:
            words.append(plain)
    while len(words) > 1 and words[0] in _ARTICLES:
        del words[0]
    return tuple(words)


def unarticled(text: str) -> str:
    """A name as it is written, without an article in front.

    >>> unarticled("The Harbour Post"), unarticled("Thebes"), unarticled("The")
    ('Harbour Post', 'Thebes', 'The')
    """
    first, _, rest = text.partition(" ")
    return rest if rest and lists.known(first) in _ARTICLES else text


@lru_cache(maxsize=65_536)
def person(words: tuple[str, ...]) -> tuple[str, ...]:
    """A person's name without forms of address and without "Jr".

    >>> person(("mr", "omar", "haddad", "jr"))
    ('omar', 'haddad')
    """
    known = tables.persons()
    start, end = 0, len(words)
    while end - start > 1 and words[start] in known.titles:
        start += 1
    while end - start > 1 and words[end - 1] in known.suffixes:
        end -= 1
    return words[start:end]


def surname(words: tuple[str, ...]) -> str:
    """The last word of a person's name: what the second mention of a report keeps."""
    return words[-1]


@lru_cache(maxsize=65_536)
def given(words: tuple[str, ...]) -> str | None:
    """The first given name, in its full form, where the name has one."""
    if len(words) < 2 or words[0] in tables.persons().particles:
        return None
    return tables.persons().short.get(words[0], words[0])


@lru_cache(maxsize=65_536)
def organisation(words: tuple[str, ...]) -> tuple[str, ...]:
    """An organisation's name without its legal form.

    >>> organisation(("acme", "widgets", "nv"))
    ('acme', 'widgets')
    """
    kept = list(words)
    while len(kept) > 1 and kept[-1] in tables.organisations().legal:
        kept.pop()
    return tuple(kept)


def initials(words: tuple[str, ...]) -> tuple[str, ...]:
    """The letters that an acronym of the name may have: of all its words, and without the small ones."""
    large = [w for w in words if w not in SMALL]
    return tuple({"".join(w[0] for w in chosen): None for chosen in (words, large) if len(chosen) > 1})
