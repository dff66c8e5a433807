"""A parse, written by hand."""

from __future__ import annotations

from crosswire.types.parse import by_hand

FERRIES = by_hand(
    [("Ferries", "NOUN", "nsubj", 1), ("sail", "VERB", "root", 1), ("daily", "ADV", "advmod", 1)]
)


def test_the_root_of_no_words_is_the_word_behind_the_place() -> None:
    assert FERRIES[1:1].root is FERRIES[1]


def test_the_root_of_words_is_the_one_whose_head_lies_outside() -> None:
    assert FERRIES[0:2].root is FERRIES[1]
    assert FERRIES[2:3].root is FERRIES[2]
