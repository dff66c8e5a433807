"""Sentences that a page addresses to its reader in the place of an article: consent, paywall, errors."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.resources import reading

_UNIT = re.compile(r"[^\s.!?…](?:[^\n.!?…]|[.!?…](?=\S))*[.!?…]*[\"'”’)\]]*")
_FRONT = re.compile(r"^[^\w$£€\"'“‘«]+")
_LONGEST = 400


def units(text: str) -> Iterator[str]:
    """The sentences and lines of a text."""
    for match in _UNIT.finditer(text):
        yield match.group()


def kind(unit: str) -> str | None:
    """What a sentence or line is that no article holds: consent, paywall, robots, error, region.

    It must say so from its first word on: a report that quotes a banner or tells of one does not.

    >>> kind("We and our 214 partners use cookies to show you ads."), kind("Subscribe to continue reading")
    ('consent', 'paywall')
    >>> kind("The site told visitors that it uses cookies."), kind("“We use cookies,” the banner said.")
    (None, None)
    """
    plain = _FRONT.sub("", unit[:_LONGEST].replace("’", "'")).casefold().rstrip(" .!?…:»›→>")
    return next((name for name, pattern in reading.walls().items() if pattern.match(plain)), None)


def is_wall(paragraph: str) -> bool:
    """Whether every sentence of a paragraph is of that kind, so that none of it is the article's."""
    if len(paragraph) > 4 * _LONGEST:
        return False
    found = [kind(unit) in {"consent", "paywall"} for unit in units(paragraph)]
    return bool(found) and all(found)
