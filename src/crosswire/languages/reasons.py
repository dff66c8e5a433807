"""What a brief says of its judgements, in words: one file a language, by code."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from crosswire.errors import ResourceError


def worded(code: str, language: str = "en", /, **about: object) -> str:
    """A reason in words.

    Args:
        code: Its code: "standing.one_report".
        language: The code of the language to say it in.
        about: What the reason is about, by the names of its code.

    Raises:
        ResourceError: The language has no words for the code.

    >>> worded("standing.replaced", low="41", high="34")
    'A report gives “41” in place of “34”.'
    """
    kind, _, name = code.partition(".")
    words = reasons(language).get(kind, {}).get(name)
    if words is None:
        raise ResourceError(
            f"languages/{language}/reasons.toml: no words for {code!r}; add them, or reinstall the package"
        )
    return words.format_map(about)


@cache
def reasons(language: str) -> dict[str, dict[str, str]]:
    """The reasons of a language: kind of judgement, code, words.

    Raises:
        ResourceError: The language has none, or its file is no TOML.
    """
    try:
        return tomllib.loads(files(__package__).joinpath(language, "reasons.toml").read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as problem:
        raise ResourceError(
            f"languages/{language}/reasons.toml: {problem}; reinstall the package to restore it"
        ) from problem
