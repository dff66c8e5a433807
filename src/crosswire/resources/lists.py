"""Where the words of a language lie: `languages/<code>/lexicon`, a folder for each that asks for them.

Whoever wants words asks the packages of `resources`, which make tables of what stands here; this is the one
place that opens a language's files. Lists are asked by English words: what a word of another language is to
them, `forms.toml` of its folder says. Patterns are those of the language that is `reading`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
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
_READ: ContextVar[str] = ContextVar("read", default=CONCEPTS)


def code_of(language: str | None) -> str:
    """The folder's name for what a report says of its language: "en" for "en-GB", and where it says nothing.

    The text of a report that names no language was not recognised as anything else than English.
    """
    return (language or CONCEPTS).split("-", maxsplit=1)[0].lower()


@contextmanager
def reading(language: str | None) -> Iterator[None]:
    """What is read meanwhile is read by the words and patterns of a language.

    Args:
        language: As a report says it. One whose folder has no lexicon has no patterns and no words.
    """
    token = _READ.set(code_of(language))
    try:
        yield
    finally:
        _READ.reset(token)


def language() -> str:
    """The code of the language by whose words things are read now."""
    return _READ.get()


def known(text: str) -> str:
    """A text as lists know its words: in small letters; in another language, by the English ones.

    >>> known("No deaths")
    'no deaths'
    """
    told = _READ.get()
    return text.lower() if told == CONCEPTS else _WORD.sub(lambda found: form(found[0], told), text)


_WORD = re.compile(r"[^\W\d_]+")


def form(word: str, language: str) -> str:
    """The English word by which lists know a word of another language; in capitals, as none has it, else."""
    return _forms(language).get(word.lower(), word.upper())


def lemma(word: str) -> str:
    """The dictionary form of a word of another language that stands for no concept, as a parse has it.

    With a mark behind it where an English word is spelt so, lest lists take it for that.
    """
    return f"{word}_" if word.lower() in _english() else word


@cache
def _english() -> frozenset[str]:
    """Every word of the files of English."""
    return frozenset(
        word for one in _files(folder()) for word in _WORD.findall(one.read_text("utf-8").lower())
    )


def _files(held: Traversable) -> Iterator[Traversable]:
    for one in held.iterdir():
        yield from _files(one) if one.is_dir() else (one,) if one.name.endswith(_LISTS) else ()


_LISTS = (".toml", ".tsv", ".csv", ".txt")


@cache
def _forms(language: str) -> Mapping[str, str]:
    forms: Mapping[str, str] = own("forms.toml", language).get("forms", {})
    return forms


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
def table(name: str, language: str = CONCEPTS) -> dict[str, Any]:
    """A list that is TOML, as plain data.

    Raises:
        ResourceError: There is no such file, or it is no TOML.
    """
    try:
        return tomllib.loads(content(name, language).decode())
    except ValueError as problem:
        raise _damaged(name, language, problem) from problem


def own(name: str, language: str | None = None) -> Mapping[str, Any]:
    """The same of the language that is being read, or of another; empty where it has no such list."""
    told = language or _READ.get()
    return table(name, told) if holds(name, told) else {}


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


Writer = Callable[[Mapping[str, Any], Mapping[str, str]], str]
"""What writes a regular expression, of the table that it lies in and of what English gives beside it."""


class Pattern:
    """A regular expression over a text, of the language that is `reading`; one that has none finds nothing.

    It is asked as one of `re` is. In another language's folder it lies in the file and under the key of the
    English one, and has the same groups.
    """

    __slots__ = ("english", "file", "key", "write")

    def __init__(self, file: str, key: str, write: Writer, given: Mapping[str, str]) -> None:
        self.file, self.key, self.write = file, key, write
        self.english = re.compile(write(table(file), given))

    def now(self) -> re.Pattern[str]:
        """The expression in the language that is being read."""
        told = _READ.get()
        return self.english if told == CONCEPTS else _of(self, told)

    @property
    def search(self) -> Callable[..., re.Match[str] | None]:
        return self.now().search

    @property
    def match(self) -> Callable[..., re.Match[str] | None]:
        return self.now().match

    @property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        return self.now().fullmatch

    @property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        return self.now().finditer

    @property
    def findall(self) -> Callable[..., list[Any]]:
        return self.now().findall

    @property
    def sub(self) -> Callable[..., str]:
        return self.now().sub

    @property
    def split(self) -> Callable[..., list[str]]:
        return self.now().split


_NOTHING = re.compile(r"(?!)")


@cache
def _of(pattern: Pattern, language: str) -> re.Pattern[str]:
    told = own(pattern.file, language)
    if pattern.key not in told:
        return _NOTHING
    made = re.compile(pattern.write(told, {}))
    if made.groups < pattern.english.groups or set(pattern.english.groupindex) - set(made.groupindex):
        raise _damaged(pattern.file, language, f"{pattern.key!r} lacks groups of the English pattern")
    return made


def pattern(name: str, key: str, **lists: Iterable[str]) -> Pattern:
    """A regular expression that a module reads by; of a list, its parts one behind the other.

    Args:
        name: The module, as for `words`.
        key: The name of the expression in its file.
        lists: What stands for "%word%" in English: any of these words; or an expression, where it is given
            as text. Another language has its own among the [words] of its file.
    """
    given = {word: one if isinstance(one, str) else alternatives(one) for word, one in lists.items()}
    return Pattern(f"{name}.toml", key, lambda told, more: made(told, told[key], more), given)


def patterns(name: str, *keys: str) -> Iterator[Pattern]:
    """Several expressions of one module, in the order of their names."""
    return (pattern(name, key) for key in keys)


def made(told: Mapping[str, Any], parts: Iterable[str], given: Mapping[str, str]) -> str:
    """A regular expression of its parts, with "%word%" as it is given, or as its file's [words] have it."""
    known = {word: "".join(one) for word, one in told.get("words", {}).items()}
    return filled("".join(parts), {**known, **given})


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


def _damaged(name: str, language: str, problem: Exception | str) -> ResourceError:
    return ResourceError(
        f"word list languages/{language}/lexicon/{name}: {problem}; reinstall the package to restore it"
    )
