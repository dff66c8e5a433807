"""The word lists of figures, read once from `crosswire.resources.figures`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any

from crosswire.errors import ResourceError


@cache
def table(name: str) -> dict[str, Any]:
    """The table `name` (a TOML file) as plain data.

    Raises:
        ResourceError: The file is missing from the package or is not TOML.
    """
    try:
        text = resources.files("crosswire.resources").joinpath("figures", f"{name}.toml").read_text("utf-8")
        return tomllib.loads(text)
    except (OSError, tomllib.TOMLDecodeError) as problem:
        raise ResourceError(
            f"word list figures/{name}.toml: {problem}; reinstall the package to restore it"
        ) from problem


def alternatives(words: Iterable[str]) -> str:
    """A regular expression that takes the longest of `words`, any white space between their parts."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
