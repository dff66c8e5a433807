"""The expressions of tables of figures: words stand by name, a sign of per cent for itself."""

from __future__ import annotations

import pytest

from crosswire.errors import ResourceError
from crosswire.resources import figures, lists

WORDS = {"rise": "ris(?:e|es)", "move": "%rise%|fell", "round": "%about%", "about": "%round%"}


@pytest.mark.parametrize(
    ("expression", "filled"),
    [
        ("a %rise% of", "a ris(?:e|es) of"),
        ("%move% by", "ris(?:e|es)|fell by"),
        ("%rise%%rise%", "ris(?:e|es)ris(?:e|es)"),
        (r"\d+ ?% of", r"\d+ ?% of"),
        ("%", "%"),
        ("5 % or 6 %", "5 % or 6 %"),
        ("% %rise%", "% ris(?:e|es)"),
    ],
)
def test_words_are_put_in_and_any_other_sign_means_itself(expression: str, filled: str) -> None:
    assert lists.filled(expression, WORDS) == filled


@pytest.mark.parametrize(("expression", "says"), [("%fall% by", "%fall%"), ("%round%", "circle")])
def test_what_is_no_word_is_said(expression: str, says: str) -> None:
    with pytest.raises(ResourceError, match=says):
        lists.filled(expression, WORDS)


def test_a_table_may_hold_a_sign_of_per_cent(monkeypatch: pytest.MonkeyPatch) -> None:
    """It once was looked for without end."""
    figures.patterns.cache_clear()
    ours = {"shares": [r"\d+ ?% of %whom%"], "words": {"whom": "voters"}}
    monkeypatch.setattr(lists, "table", lambda *_: ours)
    try:
        assert figures.patterns("ours", "shares").fullmatch("40% OF VOTERS")
    finally:
        figures.patterns.cache_clear()
