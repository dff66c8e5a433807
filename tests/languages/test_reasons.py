"""What a brief says of its judgements: each code has its words, in one file a language."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import crosswire
from crosswire.errors import ResourceError
from crosswire.languages.reasons import reasons, worded

CODE = re.compile(r'\breason\(\s*"(\w+)"|"(?:standing|sums)\.(\w+)"|code ?(?:: str )?= ?([^\n]+)')
QUOTED = re.compile(r'\bin_words\(\s*"(\w+)"')  # said with the words of the text, or without
JUDGED = ("standing", "sums")
INSIDE = frozenset(reasons("en")["corrections"].values()) - {
    reasons("en")["corrections"][n] for n in ("applied", "overruled")
}
COLLATE = Path(crosswire.__file__).parent / "collate"


def test_a_reason_is_said_with_what_it_is_about():
    assert worded("standing.as_of", low="34", high="41", one="1 May", other="2 May") == (
        "“34” is as of 1 May, “41” as of 2 May."
    )


@pytest.mark.parametrize("code", ["standing.unheard_of", "weather.rain", "standing"])
def test_a_code_without_words_is_named(code):
    with pytest.raises(ResourceError, match=re.escape(repr(code))):
        worded(code)


def test_a_language_without_reasons_is_named():
    with pytest.raises(ResourceError, match=r"languages/xx/reasons\.toml"):
        worded("standing.part", "xx", low="4")


def test_every_code_has_words_and_every_word_a_use():
    """A code stands in the code that asks for it, so that no words are kept that nobody says."""
    used: set[str] = set()
    for path in (*(COLLATE / "standing").glob("*.py"), COLLATE / "sums.py"):
        for plain, dotted, chosen in CODE.findall(path.read_text("utf-8")):
            used |= {plain, dotted} | set(re.findall(r'"(\w+)"', chosen))
        for code in QUOTED.findall(path.read_text("utf-8")):
            used |= {code, f"{code}_in"}
    assert {code for name in JUDGED for code in reasons("en")[name]} == used - {""}


def test_every_word_of_the_others_has_a_use():
    """Their codes stand between quotation marks in the code that asks for them, or are made of its words."""
    source = "".join(path.read_text("utf-8") for path in COLLATE.parent.rglob("*.py"))
    asked = set(re.findall(r'"(?:\w+\.)?(\w+)"', source))
    for name in set(reasons("en")) - {*JUDGED, "edits"}:
        assert {code.removeprefix("then_") for code in reasons("en")[name]} <= asked, name


@pytest.mark.parametrize("words", [words for codes in reasons("en").values() for words in codes.values()])
def test_a_reason_is_one_neutral_sentence(words: str):
    """But for what stands inside another sentence: what a person's correction says."""
    words = words.strip()
    if words in INSIDE:
        return
    assert words[-1] in ".?}"  # a question to ask; the words of a person, last
    assert words[0].isupper() or words[0] in "{“"
    assert all(name is None or name.isidentifier() for _, name, _, _ in Formatter().parse(words))
