"""The form and the page of a checked draft, without reading any: what comes of one is put there by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient
from lxml import html
from tests.render import hostile, specimen
from tests.serve.filling import put
from tests.serve.test_guard import form_of
from tests.serve.test_pages import SHAPES, store_of

from crosswire.record import plain
from crosswire.render import checked_page
from crosswire.serve.pages.checking import LONGEST
from crosswire.serve.work import State
from crosswire.types import Span
from crosswire.types.checking import Check, CheckedPassage, CheckedPiece, CheckedReport, Piece, Verdict

Visitor = Callable[..., TestClient]
HOSTILE = hostile.EVERYTHING.replace(hostile.HALF, "") + SHAPES


def made(report: str, text: str) -> Check:
    """A check with one fault, the same text in every field."""
    piece = CheckedPiece(
        *("p1", Piece.FIGURE, 0, len(text), text, Verdict.DISPUTED, "code", text, (text,), None, (text,)),
        *(None, (text,), (report,), (CheckedPassage(report, 0, 9, text, text, text),), Span(0, len(text))),
    )
    counts = {one.value: int(one is Verdict.DISPUTED) for one in Verdict}
    told = CheckedReport(report, text, text, "https://a.example/1", None)
    return Check("crosswire/check/1", "0", text, text, text, (Span(0, len(text)),), (told,), (piece,), counts)


def test_a_sentence_in_which_nothing_was_checked_says_so():
    text = "It rained. 41 died. They left."
    (piece,) = made("r", text).pieces
    check = replace(
        made("r", text),
        spans=(Span(0, 10), Span(11, 19), Span(20, 30)),
        pieces=(replace(piece, start=11, end=13, text="41"),),
    )
    shown = [part for one in checked_page.view(check).paragraphs for part in one]
    assert [part.text for part in shown if part.classes == "unchecked"] == ["It rained.", "They left."]
    page = html.fromstring(checked_page.render(check))
    assert [one.text for one in page.xpath("//*[@class='unchecked']")] == ["It rained.", "They left."]


@pytest.mark.parametrize("kept", [True, False])
def test_a_checked_draft_is_text_and_leads_into_the_reports(visitor: Visitor, kept: bool):
    client = visitor(signed=True)
    desk, brief = store_of(client), specimen.brief()
    put(desk.store, brief, "s")
    told: dict[str, Any] = {"story": "s"} if kept else {"inputs": []}
    job = desk.office.jobs.add("check", "Checking", told)
    assert client.get(f"/checks/{job.id}").status_code == 404
    desk.office.jobs.change(
        job.id, state=State.DONE, result={"check": plain(made(brief.reports[0].id, HOSTILE))}
    )
    assert client.get(f"/jobs/{job.id}").headers["location"] == f"/checks/{job.id}"
    answer = client.get(f"/checks/{job.id}")
    page = html.fromstring(answer.content)
    assert not [one for one in page.iter("script") if not one.get("src", "").startswith("/static/")]
    assert not [
        name for node in page.iter() if isinstance(node.tag, str) for name in node.attrib if name[:2] == "on"
    ]
    assert "\u202e" not in answer.text
    (mark,) = page.xpath("//div[@class='draft']//a[contains(@class, 'tone-alert')][sup]")
    assert mark.xpath("sup")[0].text_content() == "1 disputed"
    (piece,) = page.xpath(f"//article[@id='{mark.get('href')[1:]}']")
    ways = [a.get("href") for a in piece.xpath(".//blockquote//a[@hx-get]")]
    assert ways == ([f"/stories/s/reports/{brief.reports[0].id}?at=0-9#at"] if kept else [])
    one_file = client.get(f"/checks/{job.id}/page")
    assert "attachment" in one_file.headers["content-disposition"]
    assert "1 disputed" in one_file.text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "There is no draft"),
        ({"draft": "x" * (LONGEST + 1)}, "A draft may have 500,000 characters"),
        ({"draft": "41 died."}, "Nothing was handed in"),
        ({"draft": "41 died.", "links": "ftp://a.example"}, "it is no address"),
    ],
)
def test_what_cannot_be_checked_is_said(visitor: Visitor, fields: dict[str, str], said: str):
    client = visitor(signed=True)
    answer = client.post("/check", data={"token": form_of(client)} | fields)
    assert answer.status_code == 422
    assert said in answer.text


def test_the_form_keeps_what_was_written(visitor: Visitor):
    client = visitor(signed=True)
    put(store_of(client).store, specimen.brief(), "s")
    told = {"token": form_of(client), "draft": "<b>41", "text": "One", "story": "s", "more": "1"}
    page = html.fromstring(client.post("/check", data=told).content)
    assert page.xpath("//textarea[@name='draft']")[0].text == "<b>41"
    assert [one.text for one in page.xpath("//textarea[@name='text']")] == ["One", None]
    assert page.xpath("//option[@selected]/@value") == ["s"]
