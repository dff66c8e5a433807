"""What a brief and its pages say: each code has its words, in one folder a language."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest

import crosswire
from crosswire.errors import ResourceError
from crosswire.languages.wording import of, row, speaking, spoken, worded, wording
from crosswire.types import AccountKind, Badge, Standing
from crosswire.types.checking import Verdict

SOURCE = Path(crosswire.__file__).parent
COLLATE = SOURCE / "collate"
PAGES = (SOURCE / "render" / "page", SOURCE / "serve" / "templates", SOURCE / "serve" / "static")
ENGLISH = wording("en")
REASONS = tomllib.loads(
    files("crosswire.languages").joinpath("en", "wording", "reasons.toml").read_text("utf-8")
)
"""What stands in the record itself; the other files hold what a page says around it."""
CODE = re.compile(r'\breason\(\s*"(\w+)"|"(?:standing|sums)\.(\w+)"|code ?(?:: str )?= ?([^\n]+)')
QUOTED = re.compile(r'\bin_words\(\s*"(\w+)"')  # said with the words of the text, or without
JUDGED = ("standing", "sums")
INSIDE = frozenset(REASONS["corrections"].values()) - {
    REASONS["corrections"][n] for n in ("applied", "overruled")
}


def test_a_reason_is_said_with_what_it_is_about():
    assert worded("standing.as_of", low="34", high="41", one="1 May", other="2 May") == (
        "“34” is as of 1 May, “41” as of 2 May."
    )


@pytest.mark.parametrize("code", ["standing.unheard_of", "weather.rain", "standing"])
def test_a_code_without_words_is_named(code):
    with pytest.raises(ResourceError, match=re.escape(repr(code))):
        worded(code)


def test_a_language_without_words_is_named():
    with pytest.raises(ResourceError, match="languages/xx/wording"):
        worded("standing.part", "xx", low="4")


def test_every_code_has_words_and_every_word_a_use():
    """A code stands in the code that asks for it, so that no words are kept that nobody says."""
    used: set[str] = set()
    for path in (*(COLLATE / "standing").glob("*.py"), COLLATE / "sums.py"):
        for plain, dotted, chosen in CODE.findall(path.read_text("utf-8")):
            used |= {plain, dotted} | set(re.findall(r'"(\w+)"', chosen))
        for code in QUOTED.findall(path.read_text("utf-8")):
            used |= {code, f"{code}_in"}
    assert {code for name in JUDGED for code in REASONS[name]} == used - {""}


def test_every_word_of_the_others_has_a_use():
    """Their codes stand between quotation marks in the code that asks for them, or are made of its words."""
    source = "".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
    asked = set(re.findall(r'"(?:\w+\.)?(\w+)"', source))
    for name in set(REASONS) - {*JUDGED, "edits"}:
        assert {code.removeprefix("then_") for code in REASONS[name]} <= asked, name


def _templates() -> str:
    return "".join(path.read_text("utf-8") for where in PAGES for path in where.rglob("*.j*"))


def test_what_a_page_says_is_said_somewhere():
    """The code stands whole where it is said, or its kind does and something that makes the rest of it."""
    source = _templates() + "".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
    said = set(re.findall(r"[\"'](\w+\.\w+)[\"']", source))
    made = set(re.findall(r"f[\"'](\w+)\.", source)) | {"badges"}
    made |= set(re.findall(r"""say\("(\w+)\." ~""", source))
    made |= set(re.findall(r"named\([\"'](\w+)", source))
    for kind in set(ENGLISH) - set(REASONS) - made:
        assert {f"{kind}.{code}" for code in ENGLISH[kind]} <= said, kind


def test_every_badge_has_a_word_of_its_own():
    badges = [kind.badge for kinds in (Standing, AccountKind, Verdict) for kind in kinds]
    assert all(badge.code in ENGLISH["badges"] for badge in badges)
    words = list(ENGLISH["badges"].values())
    assert len(words) == len(set(words))
    made = set(re.findall(r'\bBadge\("(\w+)"', "".join(p.read_text("utf-8") for p in SOURCE.rglob("*.py"))))
    assert made | {badge.code for badge in badges} == set(ENGLISH["badges"])
    assert isinstance(badges[0], Badge)
    assert set(ENGLISH["standings"]) == {one.value for one in Standing}
    assert set(ENGLISH["accounts"]) == {one.value for one in AccountKind}


@pytest.mark.parametrize("n", [0, 1, 2, 1.0])
def test_a_count_is_said_in_its_form(n: float):
    assert worded("counts.report", n=n) == (f"{n} report" if n == 1 else f"{n} reports")


@pytest.mark.parametrize(
    ("languages", "code"),
    [((), "en"), (("en",), "en"), (("en-GB", "en"), "en"), (("en", "de"), "en"), (("zz",), "en")],
)
def test_a_story_is_worded_in_its_language_or_in_english(languages: tuple[str, ...], code: str):
    assert of(languages) == code
    with speaking(languages):
        assert spoken() == code


def test_words_in_a_row_stand_in_their_order():
    assert row("dates.months")[::11] == ["January", "December"]


def test_a_page_is_given_its_words_with_braces_left_alone():
    assert worded("reports.notes", text="{n} of {0}") == "The article says: “{n} of {0}”"


@pytest.mark.parametrize("words", [words for codes in REASONS.values() for words in codes.values()])
def test_a_reason_is_one_neutral_sentence(words: str):
    """But for what stands inside another sentence: what a person's correction says."""
    words = words.strip()
    if words in INSIDE:
        return
    assert words[-1] in ".?}"  # a question to ask; the words of a person, last
    assert words[0].isupper() or words[0] in "{“"
    assert all(name is None or name.isidentifier() for _, name, _, _ in Formatter().parse(words))
