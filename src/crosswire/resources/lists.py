"""Where the words of a language lie: `languages/<code>/lexicon`, a folder for each that asks for them.

Whoever wants words asks the packages of `resources`, which make tables of what stands here; this is the one
place that opens a language's files.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from crosswire.errors import ResourceError

GROUP = "crosswire.languages"
"""The entry points under which a package names the folder of a language."""
CONCEPTS = "en"
"""The language whose words name the concepts that a parse's lemmas stand for: "kill", "person", "house"."""


@cache
def home(language: str) -> Traversable | None:
    """The folder of a language, with what it says (`wording`) and what it reads by (`lexicon`); or None.

    Args:
        language: An ISO 639-1 code. Our own folders are found without loading what reads their language.
    """
    for entry in entry_points(group=GROUP):
        if entry.name == language:
            return files(entry.module)
    own = files("crosswire").joinpath("languages", language)
    return own if language.isalpha() and own.is_dir() else None


def folder(language: str = CONCEPTS) -> Traversable:
    """The folder of a language's word lists."""
    held = home(language)
    return held.joinpath("lexicon") if held else files("crosswire").joinpath("languages", language, "lexicon")


@cache
def holds(name: str, language: str) -> bool:
    """Whether a language has a list, by its name with its folder: "words/asked.toml"."""
    return folder(language).joinpath(*name.split("/")).is_file()


def content(name: str, language: str = CONCEPTS) -> bytes:
    """What a file holds.

    Args:
        name: The file with its folder: "words/people.toml".
        language: The code of the language.

    Raises:
        ResourceError: There is no such file.
    """
    try:
        return folder(language).joinpath(*name.split("/")).read_bytes()
    except OSError as problem:
        raise _damaged(name, language, problem) from problem


def lines(name: str) -> list[str]:
    """The lines of a list, without empty ones and remarks."""
    return [line for line in content(name).decode().splitlines() if line.strip() and line[0] != "#"]


@cache
def table(name: str) -> dict[str, Any]:
    """A list that is TOML, as plain data.

    Raises:
        ResourceError: There is no such file, or it is no TOML.
    """
    try:
        return tomllib.loads(content(name).decode())
    except ValueError as problem:
        raise _damaged(name, CONCEPTS, problem) from problem


def words(name: str, key: str) -> frozenset[str]:
    """The words that a module reads by.

    Args:
        name: The module, "extract/figures/places": its lists lie in a file called so.
        key: The name of the list in it.
    """
    return frozenset(table(f"{name}.toml")[key])


def several(name: str, *keys: str) -> Iterator[frozenset[str]]:
    """Several lists of one module, in the order of their names."""
    return (words(name, key) for key in keys)


def phrases(name: str, key: str) -> tuple[str, ...]:
    """The same, in the order of the file."""
    return tuple(table(f"{name}.toml")[key])


def pattern(name: str, key: str, **lists: Iterable[str]) -> re.Pattern[str]:
    """A regular expression that a module reads by; of a list, its parts one behind the other.

    Args:
        name: The module, as for `words`.
        key: The name of the expression in its file.
        lists: What stands for "%word%": any of these words; or an expression, where it is given as text.
    """
    return made(name, table(f"{name}.toml")[key], **lists)


def made(name: str, parts: Iterable[str], **lists: Iterable[str]) -> re.Pattern[str]:
    """A regular expression of one module of its parts, with "%word%" as the file's [words] have it."""
    known = {word: "".join(told) for word, told in table(f"{name}.toml").get("words", {}).items()}
    given = {word: one if isinstance(one, str) else alternatives(one) for word, one in lists.items()}
    return re.compile(filled("".join(parts), known | given))


def alternatives(words: Iterable[str]) -> str:
    """A regular expression that takes the longest of `words`, any white space between their parts."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


_NAMED = re.compile(r"%(\w+)%")
_DEEP = 8
"""How far the words of a table may name each other: what goes further goes round in a circle."""


def filled(expression: str, words: Mapping[str, str]) -> str:
    """An expression with each "%word%" as the words have it; any other "%" means itself.

    Raises:
        ResourceError: There is no such word, or the words name each other in a circle.
    """
    for _ in range(_DEEP):
        if not (named := _NAMED.findall(expression)):
            return expression
        if unknown := sorted(set(named) - set(words)):
            raise ResourceError(f"%{unknown[0]}% is no word of the table, in {expression[:80]!r}")
        expression = _NAMED.sub(lambda found: words[found[1]], expression)
    raise ResourceError(f"words that name each other in a circle, in {expression[:80]!r}")


def _damaged(name: str, language: str, problem: Exception) -> ResourceError:
    return ResourceError(
        f"word list languages/{language}/lexicon/{name}: {problem}; reinstall the package to restore it"
    )
