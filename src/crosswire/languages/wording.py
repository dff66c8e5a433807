"""What a brief and its pages say, in the words of a language's folder: `wording`, by code.

Words are said in the language of the story: a brief of reports in one language, whose folder has words, is
worded in it; every other brief is in English. No record and no renderer has to carry the language about.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from crosswire.errors import ResourceError
from crosswire.resources.lists import code_of, home, reading
from crosswire.types import Badge

OTHERWISE = "en"
"""The language of a brief whose reports are in several, or in one whose folder has no words."""
_SPOKEN: ContextVar[str] = ContextVar("spoken", default=OTHERWISE)

Words = str | list[str]
"""What is said; of a count the words for one and for several."""


@contextmanager
def speaking(languages: Collection[str]) -> Iterator[None]:
    """What is said meanwhile is said in the language of a story.

    Args:
        languages: The codes of the languages of its reports.
    """
    token = _SPOKEN.set(of(languages))
    try:
        yield
    finally:
        _SPOKEN.reset(token)


@contextmanager
def telling(languages: Collection[str]) -> Iterator[None]:
    """What is compared meanwhile is said in the language of a story, and read by its words and patterns.

    Args:
        languages: The codes of the languages of its reports; several are read by those of English.
    """
    codes = {code_of(one) for one in languages}
    with speaking(languages), reading(next(iter(codes)) if len(codes) == 1 else OTHERWISE):
        yield


def of(languages: Collection[str]) -> str:
    """The code of the language in which a story is worded."""
    codes = {code_of(one) for one in languages}
    return next(iter(codes)) if len(codes) == 1 and all(map(_has_words, codes)) else OTHERWISE


def spoken() -> str:
    """The code of the language in which things are said now."""
    return _SPOKEN.get()


def worded(code: str, language: str | None = None, /, **about: object) -> str:
    """What is said, in words.

    Args:
        code: Its code: "standing.one_report".
        language: The code of the language to say it in; without it, that of the story.
        about: What it is about, by the names of its code; `n` is what is counted.

    Raises:
        ResourceError: The language has no words for the code.

    >>> worded("standing.replaced", low="41", high="34")
    'A report gives “41” in place of “34”.'
    >>> worded("counts.report", n=1), worded("counts.report", n=2)
    ('1 report', '2 reports')
    """
    words = form(code, language, about.get("n"))
    return words.format_map(about) if about else words


def form(code: str, language: str | None = None, n: object = None) -> str:
    """The words of a code as its folder has them, names in braces; of a count those for one or for several.

    Raises:
        ResourceError: The language has no words for the code.
    """
    words = _found(code, language or _SPOKEN.get())
    return words if isinstance(words, str) else words[n != 1]


def named(kind: str, name: str, n: object = None) -> str:
    """What one of an open list is called, the name itself where there are no words for it; of `n` of it."""
    words = wording(_SPOKEN.get()).get(kind, {}).get(name, name)
    if n is not None and not isinstance(words, str):
        return words[n != 1]
    return words if isinstance(words, str) else name


def concept(name: str) -> str:
    """A concept ("killed", "person") in words: by its name in English, among the `concepts` elsewhere."""
    return named("concepts", name)


def badged(badge: Badge) -> str:
    """The word of a badge."""
    return worded(f"badges.{badge.code}")


def row(code: str, language: str | None = None) -> list[str]:
    """Words that stand in a row: the months.

    Raises:
        ResourceError: The language has no such row.
    """
    return list(_found(code, language or _SPOKEN.get()))


def _found(code: str, language: str) -> Words:
    kind, _, name = code.partition(".")
    words = wording(language).get(kind, {}).get(name)
    if words is None:
        raise ResourceError(
            f"languages/{language}/wording: no words for {code!r}; add them, or reinstall the package"
        )
    return words


@cache
def wording(language: str) -> Mapping[str, Mapping[str, Words]]:
    """All that a language says: kind, code, words; the files of its folder `wording` together.

    Raises:
        ResourceError: It has none, or a file is no TOML.
    """
    held = home(language)
    try:
        files = (
            [one for one in held.joinpath("wording").iterdir() if one.name.endswith(".toml")] if held else []
        )
        found = {
            kind: words
            for one in sorted(files, key=lambda one: one.name)
            for kind, words in tomllib.loads(one.read_text("utf-8")).items()
        }
    except (OSError, tomllib.TOMLDecodeError) as problem:
        raise ResourceError(
            f"languages/{language}/wording: {problem}; reinstall the package to restore it"
        ) from problem
    if not found:
        raise ResourceError(f"languages/{language}/wording: no such words; reinstall the package")
    return found


@cache
def _has_words(language: str) -> bool:
    held = home(language)
    return held is not None and held.joinpath("wording").is_dir()
