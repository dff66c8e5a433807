"""Tables for comparing what two reports say."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def synonyms() -> dict[str, str]:
    """Lemma to the lemma that stands for its group of synonyms."""
    text = files(__package__).joinpath("synonyms.txt").read_text(encoding="utf-8")
    groups = [line.split() for line in text.splitlines() if line[:1] not in {"", "#"}]
    return {lemma: group[0] for group in groups for lemma in group}


@cache
def contesting() -> frozenset[str]:
    """Lemmas of words with which one side blames another or denies what it is blamed for."""
    text = files(__package__).joinpath("contesting.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if line[:1] != "#" for word in line.split())
