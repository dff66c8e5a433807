"""What to search for: the names and the telling words of an article's headline."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from crosswire.resources.words import words
from crosswire.types import Report

_WORD = re.compile(r"[^\W\d_][\w'’-]*[^\W_]|[^\W\d_]{2,}")
_TERMS = 5
_NAMED_IN = 400  # words of a report in which its names are looked for
_SHARED = 2  # terms that an entry has at least, to be of the same thing


@dataclass(frozen=True, slots=True)
class Query:
    """What to search for.

    Attributes:
        terms: The words, the most telling first, as the article writes them.
        published: When the article appeared; searches look some days around it.
        language: ISO 639-1.
    """

    terms: tuple[str, ...]
    published: datetime | None
    language: str

    def fits(self, text: str) -> bool:
        """Whether a text speaks of what is searched for: two of its words, or all where there are fewer.

        >>> Query(("Norrholm", "ferry", "aground"), None, "en").fits("Ferry stuck off Norrholm's shore")
        True
        >>> Query(("Norrholm", "ferry", "aground"), None, "en").fits("A new ferry for the lakes")
        False
        """
        found = {_folded(one) for one in _WORD.findall(text)}
        shared = sum(_folded(term) in found for term in self.terms)
        return shared >= min(_SHARED, len(self.terms)) > 0


def of(report: Report) -> Query:
    """The query of an article.

    Names come first: they are what other reports of an event share. A word is taken for a name where the
    report writes it with a capital and never without one; then come the longest words of the headline.

    Args:
        report: The article.
    """
    begun = report.text.split()[:_NAMED_IN]
    small, large = _written(" ".join(begun))
    found = (_bare(one) for one in _WORD.findall(report.title or " ".join(begun[:30])))
    headline = [one for one in found if _tells(one)]
    counted = Counter({one: large[_folded(one)] for one in headline if not small[_folded(one)]})
    named = [one for one in dict.fromkeys(headline) if counted[one] > 0]
    others = [one for one in dict.fromkeys(headline) if one not in named]
    ranked = sorted(named, key=lambda one: -counted[one]) + sorted(others, key=lambda one: -len(one))
    terms = {_folded(one): one for one in reversed(ranked)}
    return Query(tuple(reversed(terms.values()))[:_TERMS], report.published, report.language or "en")


def _written(text: str) -> tuple[Counter[str], Counter[str]]:
    """How often each word is written small, and how often with a capital."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for one in _WORD.findall(text):
        (large if one[0].isupper() else small)[_folded(one)] += 1
    return small, large


def _tells(word: str) -> bool:
    return len(word) > 2 and _folded(word) not in _unsaid()


def _unsaid() -> frozenset[str]:
    """Words that any headline may have."""
    return frozenset(words("small", "empty")) | frozenset(words("small", "light"))


def _bare(word: str) -> str:
    return re.sub(r"['’]s$", "", word)


def _folded(word: str) -> str:
    return _bare(word.casefold())
