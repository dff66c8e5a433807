"""Standard input: several articles pasted one after the other are several reports, one article stays one."""

from __future__ import annotations

import io
import sys
from types import SimpleNamespace

import pytest

from crosswire.config import load
from crosswire.read import pasted, read
from crosswire.types import Reading

HEAD_A, HEAD_B = "Orchard frost ruins the plum harvest", "Growers count 4,000 lost trees"
BODY_A = (
    "A night of frost has ruined most of the plum harvest in the Tarn valley, growers said on Tuesday. "
    "About 300 farms are hit.\n\nThe ministry promised help by the end of May."
)
BODY_B = (
    "Growers in the Tarn valley have counted 4,000 dead trees after the frost, their union said.\n\n"
    "“We have not seen this in forty years,” said its head, Lea Brandt."
)
LINE_A, LINE_B = "TARN (Valley Press) — ", "BRESK, May 9 (AP) — "
BY_A, BY_B = "By Noor Haddad", "By Tom Reyes"


def both(between: str, *, first: str = f"{HEAD_A}\n\n", second: str = f"{HEAD_B}\n\n") -> str:
    return f"{first}{BODY_A}{between}{second}{BODY_B}\n"


TWO = {
    "form feed": both("\n\f\n"),
    "form feed, bare": both("\n\f"),
    "long rule": both("\n\n==========\n\n"),
    "long rule, bare": both("\n\n==========\n\n", first="", second=""),
    "form feed alone, bare": both("\n\f\n", first="", second=""),
    "long rule of dashes": both("\n\n----------------\n\n"),
    "long rule, tight": both("\n=====\n"),
    "long rule between torn texts": f"{BODY_A[:-1]} and\n\n=====\n\nlater that day g{BODY_B[1:]}",
    "spaced rule": both("\n\n* * * * *\n\n"),
    "three dashes": both("\n\n---\n\n"),
    "three stars": both("\n\n***\n\n"),
    "spaced stars": both("\n\n* * *\n\n"),
    "three equals": both("\n\n===\n\n"),
    "windows": both("\n\n---\n\n").replace("\n", "\r\n"),
    "rule and datelines": both("\n\n---\n\n", first=LINE_A, second=LINE_B),
    "long rule and bylines": both("\n\n-----\n\n", first=f"{BY_A}\n\n", second=f"{BY_B}\n\n"),
    "a rule before each": "-----\n" + both("\n-----\n"),
    "numbers": both("\n\nArticle 2\n\n", first="Article 1\n\n", second=""),
    "numbers in rules": both("\n\n=== REPORT 2 ===\n", first="=== REPORT 1 ===\n", second=""),
    "datelines": both("\n\n", first=f"{HEAD_A}\n\n{LINE_A}", second=f"{HEAD_B}\n\n{LINE_B}"),
    "datelines under bylines": both(
        "\n\n", first=f"{HEAD_A}\n{BY_A}\n{LINE_A}", second=f"{HEAD_B}\n{BY_B}\n{LINE_B}"
    ),
    "bylines": both("\n\n\n", first=f"{HEAD_A}\n{BY_A}\n\n", second=f"{HEAD_B}\n{BY_B}\n\n"),
    "front matter": both(
        "\n\n",
        first=f"---\ntitle: {HEAD_A}\noutlet: Valley Press\n---\n",
        second=f"---\ntitle: {HEAD_B}\noutlet: Bresk Mail\n---\n",
    ),
    "pages": "".join(
        f"<!doctype html>\n<html><head><title>{head}</title></head>"
        f"<body><article><p>{body}</p></article></body></html>\n"
        for head, body in ((HEAD_A, BODY_A), (HEAD_B, BODY_B))
    ),
}

ONE = {
    "an article": f"{HEAD_A}\n\n{BODY_A}\n\n{BODY_B}",
    "a break without a headline": both("\n\n***\n\n", second=""),
    "a break of dashes": both("\n\n---\n\n", second=""),
    "sections": both("\n\n---\n\n", second="Background\n\n"),
    "a sentence as an opening": both("\n\n---\n\n", second="What has been lost?\n\n"),
    "an underlined headline": f"{HEAD_A}\n==========\n\n{BODY_A}\n\n{HEAD_B}\n----------\n\n{BODY_B}",
    "an end": f"{HEAD_A}\n\n{BODY_A}\n\n{BODY_B}\n\n###\n",
    "a correction below": f"{HEAD_A}\n\n{BODY_A}\n\n---\n\nThis report was corrected: 300 farms are hit.",
    "contacts below": f"{HEAD_A}\n\n{BODY_A}\n\n-----\n\nTips: desk@valley.example",
    "subheadings": f"{HEAD_A}\n\n{BODY_A}\n\n{HEAD_B}\n\n{BODY_B}",
    "one dateline": f"{HEAD_A}\n\n{LINE_A}{BODY_A}\n\n{HEAD_B}\n\n{BODY_B}",
    "a page break between sentences": f"{HEAD_A}\n\n{BODY_A}\n\f{BODY_B}",
    "bare texts and dashes": f"{BODY_A}\n\n-----\n\n{BODY_B}",
    "a page break within a sentence": f"{HEAD_A}\n\n{BODY_A} The union of\f growers met. {BODY_B}",
    "numbers that are not counted": f"{HEAD_A}\n\nStory 7\n\n{BODY_A}\n\nStory 9\n\n{BODY_B}",
    "front matter once": f"---\ntitle: {HEAD_A}\n---\n{BODY_A}\n\n{BODY_B}",
    "a list of other stories": f"{HEAD_A}\n{BY_A}\n\n{BODY_A}\n\n{BODY_B}\n\nMore news\n\n{HEAD_B}\n{BY_B}",
}


def given(content: str, monkeypatch: pytest.MonkeyPatch) -> Reading:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content.encode())))
    return read(["-"], load())


@pytest.mark.parametrize("name", TWO)
def test_two_articles_are_two_reports(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = given(TWO[name], monkeypatch)
    assert len({r.id for r in reading.reports}) == 2
    first, second = sorted(reading.reports, key=lambda r: TWO[name].index(r.text.strip()[:40]))
    assert "plum harvest" in first.text
    assert "4,000 dead trees" not in first.text
    assert "4,000 dead trees" in second.text
    assert "About 300 farms" not in second.text
    assert [n.note for n in reading.notices if "it holds 2 articles" in n.note]


@pytest.mark.parametrize("name", ONE)
def test_one_article_stays_one(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = given(ONE[name], monkeypatch)
    assert [r.text for r in reading.reports] == [ONE[name]]


def test_the_parts_keep_their_own_metadata(monkeypatch: pytest.MonkeyPatch) -> None:
    reading = given(TWO["front matter"], monkeypatch)
    assert {(r.title, r.outlet) for r in reading.reports} == {
        (HEAD_A, "Valley Press"),
        (HEAD_B, "Bresk Mail"),
    }


def test_what_might_be_two_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    reading = given(both("\n\n-----\n\n", second=""), monkeypatch)
    assert len(reading.reports) == 1
    assert "it may hold several articles (a rule divides it)" in reading.notices[0].note


def test_three_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    fair = "The plum fair of Bresk will go on in June, the mayor said. Nobody has cancelled."
    third = both("\n\n---\n\n") + f"\n---\n\nThe plum fair goes on\n\n{fair}"
    assert len({r.id for r in given(third, monkeypatch).reports}) == 3


def test_a_file_is_never_split(tmp_path: object) -> None:
    path = tmp_path / "both.txt"  # type: ignore[operator]
    path.write_text(TWO["long rule"])
    assert len(read([path], load()).reports) == 1


@pytest.mark.parametrize(
    "content", ['{"text": "a"}\n---\n', "[" * 50, "\f" * 5000 + "Ice.", "- " * 3000 + "\nIce."]
)
def test_odd_input_is_no_trouble(content: str) -> None:
    assert len(pasted.split(content).parts) == 1
