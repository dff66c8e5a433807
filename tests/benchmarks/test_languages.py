"""The measurement of detectors of languages, and what crosswire's own must tell."""

from __future__ import annotations

from collections import Counter

import pytest
from benchmarks.languages import LEAST, Score, breaches, detectors, score, texts


def test_crosswire_tells_the_languages_that_it_must():
    name, detect = next(iter(detectors()))
    assert name == "crosswire"
    assert breaches(score(detect, texts())) == []


def test_the_texts_are_of_many_languages_and_of_each_kind():
    given = texts()
    assert len({text.language for text in given}) > 25
    assert Counter(text.kind for text in given).keys() == {"headlines", "sentences", "mixed"}
    assert len({text.text for text in given}) == len(given)
    assert sum(text.group == "English" for text in given) > 30


def test_no_answer_is_read_as_english():
    given = [text for text in texts() if text.kind == "mixed"]
    found = score(lambda _text: None, given)
    assert found.share("English") == 1.0
    assert found.as_english == sum(text.language != "en" for text in given)


@pytest.mark.parametrize(
    ("english", "others", "named"), [(97, 95, []), (90, 95, ["English"]), (97, 80, ["others"])]
)
def test_what_is_told_too_seldom_is_named(english: int, others: int, named: list[str]):
    keys = {("mixed", "English"): english, ("mixed", "others"): others}
    found = Score(keys, dict.fromkeys(keys, 100), as_english=0, speed=1.0)
    assert [group for group in LEAST if any(group in line for line in breaches(found))] == named
