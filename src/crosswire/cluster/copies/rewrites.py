"""Rewritten copies: other sentences, but the same quotations and the same figures.

A desk that rewrites wire text keeps what it cannot invent: the words of witnesses and the numbers. Two desks
that report for themselves share some of both; that all of the shorter report's come from the other one does
not happen by chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.cluster.copies.sentences import Sentence, Text
from crosswire.link import everyone
from crosswire.resources.weights import limits
from crosswire.types import Copyable

_COMMON = 10  # a quotation in more reports than this is everybody's


@dataclass(frozen=True, slots=True)
class Stock:
    """What a rewriter keeps: quotations by their first words, and figures."""

    quotes: dict[tuple[str, ...], Sentence]
    numbers: frozenset[str]


def stock(found: Copyable) -> Stock:
    quotes: dict[tuple[str, ...], Sentence] = {}
    for quote in found.quotes:
        words = tuple(quote.words.split())
        quotes.setdefault(words, Sentence(quote.span.start, quote.span.end, words, 1.0, own=False))
    return Stock(quotes, frozenset(found.numbers))


def rewritten(texts: Sequence[Text]) -> Iterator[tuple[int, int, list[tuple[Sentence, Sentence]]]]:
    """Pairs (earlier, later) of which the one with less draws on the other, with the quotations shared."""
    stocks = [stock(text.found) for text in texts]
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, one in enumerate(stocks):
        for words in one.quotes:
            index[words].append(number)
    shared: dict[tuple[int, int], list[tuple[str, ...]]] = defaultdict(list)
    for words, holders in index.items():
        if len(holders) <= _COMMON:
            for pair in everyone(holders):
                shared[pair].append(words)
    for (first, second), quotes in sorted(shared.items()):
        if _draws(stocks[first], stocks[second], len(quotes)):
            yield first, second, [(stocks[first].quotes[q], stocks[second].quotes[q]) for q in quotes]


def _draws(one: Stock, other: Stock, quotes: int) -> bool:
    fewest = min(len(one.quotes), len(other.quotes))
    numbers = min(len(one.numbers), len(other.numbers))
    fitted = limits("copies")
    if quotes < fitted["few_quotations"] or numbers < fitted["few_numbers"]:
        return False
    least = fitted["drawn"]
    return quotes >= least * fewest and len(one.numbers & other.numbers) >= least * numbers
