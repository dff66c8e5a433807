"""Numbers in words: the generator, and what crosswire's own reader must read."""

from __future__ import annotations

import pytest
from benchmarks.numberwords import LEAST, clean, missed, phrases, readers, spelt


@pytest.mark.parametrize(
    ("number", "british", "american"),
    [
        (0, "zero", "zero"),
        (70, "seventy", "seventy"),
        (101, "one hundred and one", "one hundred one"),
        (4_000_017, "four million and seventeen", "four million seventeen"),
        (912_345, "nine hundred and twelve thousand three hundred and forty-five", None),
    ],
)
def test_numbers_are_written_in_both_ways(number: int, british: str, american: str | None):
    assert spelt(number) == british
    assert american is None or spelt(number, joined=" ", hyphen=" ") == american


def test_crosswire_reads_what_it_must():
    name, read = next(iter(readers()))
    assert name == "crosswire"
    assert missed(read, clean()) == []
    assert len(missed(read, phrases())) <= (1 - LEAST) * len(phrases()) + 1e-9


def test_a_misread_phrase_is_named():
    assert missed(lambda _text: [1.0], [("one", [1]), ("two", [2])]) == ["two"]
