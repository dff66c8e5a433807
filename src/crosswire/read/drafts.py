"""A report as its file or feed gave it, before the text itself was looked at."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePath
from typing import Any

_DIGITS = 16  # of the digest: enough to tell the reports of an archive apart
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
    def suffix(self) -> str:
        return PurePath(self.name).suffix.casefold()


@dataclass(frozen=True, slots=True)
class Draft:
    """What an input says of a report outright.

    Attributes:
        where: What to call it in a message: a path, a URL or "path:line".
        id: The id that the input gives; None where it gives none.
        notes: What a desk should know of how it was read.
    """

    where: str
    id: str | None
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

    @property
    def name(self) -> str:
        """What the report is called: its id, or one made of its address or else of its text.

        Neither the file's name nor the other inputs have a part in it, so that the same report is called the
        same in every run.
        """
        basis = self.url or self.text
        return self.id or hashlib.sha256(basis.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]

    def __post_init__(self) -> None:
        """Puts a sign in the place of each half of a surrogate pair, in all that is looked at as language.

        JSON holds them where somebody cut an emoji in two. They are no characters: UTF-8 has no bytes for
        them, and no language model takes them. The path stays, or the file could not be found again.
        """
        for name in ("id", "text", "url", "outlet", "title", "byline"):
            value = getattr(self, name)
            if value and _HALVES.search(value):
                object.__setattr__(self, name, _HALVES.sub("\ufffd", value))
