"""A report as its file or feed gave it, before the text itself was looked at."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePath
from typing import Any

_HALVES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Text:
    """A decoded input: where it is from, its file name, its characters."""

    where: str
    name: str
    content: str
    path: str | None = None
    url: str | None = None

    @property
    def stem(self) -> str:
        return PurePath(self.name).stem or self.name

    @property
    def suffix(self) -> str:
        return PurePath(self.name).suffix.casefold()


@dataclass(frozen=True, slots=True)
class Draft:
    """What an input says of a report outright.

    Attributes:
        where: What to call it in a message: a path, a URL or "path:line".
        id: The id that the input gives, or else the stem of the file's name.
        notes: What a desk should know of how it was read.
    """

    where: str
    id: str
    text: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: datetime | None = None
    language: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Puts a sign in the place of each half of a surrogate pair, in all that is looked at as language.

        JSON holds them where somebody cut an emoji in two. They are no characters: UTF-8 has no bytes for
        them, and no language model takes them. The path stays, or the file could not be found again.
        """
        for name in ("id", "text", "url", "outlet", "title", "byline"):
            value = getattr(self, name)
            if value and _HALVES.search(value):
                object.__setattr__(self, name, _HALVES.sub("\ufffd", value))
