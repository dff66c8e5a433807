"""One name as two newsrooms write it: what its sound joins and its letters alone do not."""

from __future__ import annotations

import pytest
from rapidfuzz.distance import JaroWinkler

from crosswire.collate.entities.alike import skeleton, spelt

# Each pair sounds alike in English. Their consonants, sign for sign, differ.
SOUNDS = [
    ("viktor", "victor"),
    ("erik", "eric"),
    ("marc", "mark"),
    ("nikolas", "nicolas"),
    ("jakob", "jacob"),
    ("stephen", "steven"),
    ("tchaikovsky", "chaikovsky"),
    ("chekhov", "tchekhov"),
    ("aleksandr", "alexander"),
    ("alexei", "aleksei"),
    ("karolina", "carolina"),
    ("katarina", "catarina"),
    ("katherine", "catherine"),
    ("carlsson", "karlsson"),
    ("geoffrey", "jeffrey"),
    ("qaddafi", "gaddafi"),
]


@pytest.mark.parametrize(("one", "other"), SOUNDS)
def test_the_sound_joins_what_consonants_do_not(one: str, other: str):
    assert spelt(one, other) > 0
    assert skeleton(one) != skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("johnston", "johnson"),
        ("hagari", "hagerty"),
        ("carlo", "carlos"),
        ("ali", "eli"),
        ("peters", "peterson"),
    ],
)
def test_letters_alone_would_join_too_much(one: str, other: str):
    assert spelt(one, other) == 0
    assert JaroWinkler.similarity(one, other) > 0.75
