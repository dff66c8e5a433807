"""Text of strangers, safe to look at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.render import clean


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Two\u200b hundred", "Two hundred"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]8;;https://evil.example\x07link\x1b]8;;\x07", "link"),
        ("a\x9b2Jb", "ab"),
        ("1\u202e23\u202c", "1[U+202E]23[U+202C]"),
        ("1\u20662\u20673\u20684\u20695", "1[U+2066]2[U+2067]3[U+2068]4[U+2069]5"),
        ("1\u202a2\u202b3\u202d4", "1[U+202A]2[U+202B]3[U+202D]4"),
        ("bell\x07 and back\x08", "bell and back"),
        ("\u200eleft\u200f", "left"),
        ("\ufeffstart", "start"),
        (
            "zero\u200cwidth joiner stays: \u0645\u06cc\u200c\u062e",
            "zero\u200cwidth joiner stays: \u0645\u06cc\u200c\u062e",
        ),
        ("lone \ud800", "lone \ufffd"),
        ("tab\tand\nline", "tab\tand\nline"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert clean.visible(text) == shown


@given(st.text())
def test_no_control_character_is_left(text: str) -> None:
    shown = clean.visible(text)
    assert not any(ord(c) < 32 and c not in "\t\n\v\f\r" for c in shown)
    assert not any(0x7F <= ord(c) < 0xA0 and c != "\x85" for c in shown)
    assert not any(c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" for c in shown)
    assert clean.visible(shown) == shown


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "https://a b",
        'https://x">',
        None,
        "",
    ],
)
def test_no_link_to_what_is_no_web_address(url: str | None) -> None:
    assert clean.link(url) is None
