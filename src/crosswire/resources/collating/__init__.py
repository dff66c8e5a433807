"""Tables for comparing what two reports say."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def synonyms() -> dict[str, str]:
    """Lemma to the lemma that stands for its group of synonyms."""
    return {lemma: group[0] for group in _groups("synonyms.txt") for lemma in group}


@cache
def related() -> dict[str, frozenset[int]]:
    """Lemma, or the one that stands for its synonyms, to the numbers of its groups of related words."""
    found: dict[str, set[int]] = {}
    for number, group in enumerate(_groups("related.txt")):
        for lemma in group:
            found.setdefault(synonyms().get(lemma, lemma), set()).add(number)
    return {lemma: frozenset(numbers) for lemma, numbers in found.items()}


@cache
def contesting() -> frozenset[str]:
    """Lemmas of words with which one side blames another or denies what it is blamed for."""
    return frozenset(word for group in _groups("contesting.txt") for word in group)


@cache
def blaming() -> frozenset[str]:
    """Lemmas with which a claim contests in its own words, whatever verb passes it on."""
    return frozenset(word for group in _groups("blaming.txt") for word in group)


@cache
def denying() -> frozenset[str]:
    """Lemmas with which a side answers: what it denies, somebody else must have said."""
    return frozenset(word for group in _groups("denying.txt") for word in group)


def _groups(name: str) -> list[list[str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line.split() for line in text.splitlines() if line[:1] not in {"", "#"}]
