"""What linking needs of a figure and the brief does not print."""

from __future__ import annotations

import re
from typing import Any

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.links import Reading
from crosswire.extract.figures.predicate import Predicate
from crosswire.extract.figures.quantities import Quantity
from crosswire.types import FigureClues, Paragraph, Span

_NUMBERS = re.compile(r"[$€£¥₹₪]?\d[\d,.]*(?:\s?(?:million|billion|trillion|thousand|mn|bn|m|k))?\s?%?")
_KNOWN = frozenset({"the", "these", "those", "its", "his", "her", "their", "our", "all"})
_WORDY = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


def build(paragraph: Paragraph, reading: Reading, place: Span | None) -> FigureClues:
    """The clues of one figure, from the parse that it was found in."""
    quantity, counted, predicate = reading.quantity, reading.counted, reading.predicate
    sentence = counted.anchor.sent
    return FigureClues(
        predicates=predicate.lemmas,
        nouns=counted.lemmas,
        words=_words(sentence, quantity, counted),
        masked=mask(paragraph.parse.text, sentence, quantity),
        clause=_clause(paragraph, quantity, counted, predicate),
        place=place,
        people=reading.people,
        change=predicate.change,
        dimension=quantity.unit.dimension if quantity.unit else None,
        factor=quantity.unit.factor if quantity.unit else None,
        noun=_noun(quantity, counted),
        definite=counted.head is not None and any(t.lower in _KNOWN for t in counted.head.lefts),
    )


def _words(sentence: Any, quantity: Quantity, counted: Counted) -> tuple[str, ...]:
    own = counted.head.i if counted.head is not None else -1
    words = [
        t.lemma.lower()
        for t in sentence
        if t.pos in _WORDY
        and not t.is_stop
        and t.is_alpha
        and not (quantity.first <= t.i < quantity.last)
        and t.i != own
    ]
    return tuple(dict.fromkeys(words))


def mask(text: str, sentence: Any, quantity: Quantity) -> str:
    """The sentence with the figure written "how many" and every other number as "#"."""
    start, end = sentence.start_char, sentence.end_char
    head, tail = text[start : max(start, quantity.start)], text[min(end, quantity.end) : end]
    return re.sub(r"\s+", " ", _NUMBERS.sub("#", head) + "how many" + _NUMBERS.sub("#", tail)).strip()


def _clause(paragraph: Paragraph, quantity: Quantity, counted: Counted, predicate: Predicate) -> Span:
    """The clause of the governing verb, cut to the stretch between commas that holds the figure."""
    doc = paragraph.parse
    host = predicate.verb if predicate.verb is not None else counted.anchor
    first, last = host.left_edge.i, host.right_edge.i
    first, last = min(first, quantity.first), max(last, quantity.last - 1)
    for index in range(quantity.first, first, -1):
        if doc[index].text in {";", "—", "–"}:
            first = index + 1
            break
    for index in range(quantity.last, last):
        if doc[index].text in {";", "—", "–"}:
            last = index - 1
            break
    return paragraph.span_of(doc[first : last + 1])


def _noun(quantity: Quantity, counted: Counted) -> str | None:
    """The counted noun, singular, with the adjectives and nouns before it."""
    head = counted.head
    if head is None:
        return counted.lemmas[0] if counted.lemmas else None
    first = max(head.left_edge.i, quantity.last)
    words = [
        t.text for t in head.parse[first : head.i] if t.dep in {"amod", "compound", "nmod"} and t.is_alpha
    ]
    return " ".join([*words, head.lemma.lower() if head.pos == "NOUN" else head.text])
