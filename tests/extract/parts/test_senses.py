"""What a figure is about, beside its record: words that only say again what happened restrict nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from crosswire.extract import parts
from crosswire.extract.figures import find


@pytest.mark.parametrize(
    ("text", "restricted"),
    [
        ("Four dead bodies were found in Halm.", ()),
        ("Nine wounded people were brought in.", ()),
        ("Nine wounded soldiers died in Halm.", ("wounded",)),
        ("Four foreign visitors died in Halm.", ("foreign",)),
    ],
)
def test_what_restricts_a_count(analyse_text: Callable[..., Any], text, restricted) -> None:
    analysis = analyse_text(text)
    figures, clues = find(analysis, ())
    (sense,) = parts.find(analysis, (), figures, clues).senses.values()
    assert sense.qualifiers == restricted
