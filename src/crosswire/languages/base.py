"""What a language's folder holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from crosswire.config import Settings
from crosswire.types.parse import Parse

GROUP = "crosswire.languages"


class Language(Protocol):
    """A language that reports can be read in: a module with these functions.

    The lemma that a parse gives a word is the concept that it stands for, by the names of the lexicon
    ("kill", "person", "house"), where the lexicon has it, and else the word's own dictionary form. So reports
    in two languages can answer one question.
    """

    CODE: str
    """Its ISO 639-1 code."""

    def parses(self, texts: Sequence[str], settings: Settings) -> Iterator[Parse]:
        """Each text as a parse, in order.

        Args:
            texts: Paragraphs of any length up to `longest`.
            settings: Which model to use.

        Raises:
            ResourceError: The model is not installed.
        """

    def tokens(self, texts: Sequence[str], settings: Settings) -> list[Parse]:
        """Each text split into words and no more: for texts without sentences."""

    def longest(self, settings: Settings) -> int:
        """How many characters one text may have."""

    def models(self, settings: Settings) -> dict[str, str]:
        """Name and version of the models that the settings name, for the brief's record."""


@cache
def pack(code: str) -> Language | None:
    """The folder of a language; None where there is none.

    Args:
        code: An ISO 639-1 code, "en", or a tag that begins with one, "en-GB".
    """
    short = code.split("-", maxsplit=1)[0].lower()
    for entry in entry_points(group=GROUP):
        if entry.name == short:
            return cast("Language", entry.load())
    name = f"crosswire.languages.{short}"
    if not short.isalpha() or short == "base" or find_spec(name) is None:
        return None
    return cast("Language", import_module(name))


def known() -> list[str]:
    """The codes of the languages that can be read, sorted."""
    inside = {found.name for found in iter_modules([str(Path(__file__).parent)]) if found.ispkg}
    return sorted(inside | {entry.name for entry in entry_points(group=GROUP)})
