"""What is handed in, before anything is read: several texts in one box, and who is asked about them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from fastapi.testclient import TestClient
from lxml import html
from starlette.datastructures import FormData
from tests.render import specimen
from tests.serve.filling import put
from tests.serve.test_guard import form_of
from tests.serve.test_pages import store_of

from crosswire.read import pasted
from crosswire.serve import handing

Visitor = Callable[..., TestClient]
ONE = "Mayor of Oskel resigns\n\nThe mayor of Oskel, Ada Voss, resigned on Monday, her office said."
OTHER = "The bridge over the Orvane is 90 metres long. It was opened on Monday by the county, which built it."


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (f"{ONE}\n\nNew bridge opens at last in Orvane\n\n{OTHER}", ["New bridge opens at last in Orvane"]),
        (f"{ONE}\n\n\n\nNew bridge opens\n\n{OTHER}", ["New bridge opens"]),  # a wider gap: three words do
        (f"{ONE}\n\nNew bridge opens\n\n{OTHER}", []),  # a heading within an article is as short
        (f"{ONE}\n\nNew bridge opens\nBy Iven Brask\n\n{OTHER}", ["New bridge opens"]),  # it is signed
        (f"{ONE}\n\nNew bridge opens at last in Orvane\n\nNo more.", []),  # no text under it
        (f"{ONE}\nNew bridge opens at last in Orvane\n{OTHER}", []),  # no line between
        (f"{ONE}\n\nThe new bridge opens at last in Orvane.\n\n{OTHER}", []),  # a sentence
        (f"<p>{ONE}\n\nNew bridge opens at last in Orvane\n\n{OTHER}", []),  # a page
    ],
)
def test_where_another_article_may_begin(text: str, begins: list[str]):
    assert pasted.seams(text) == begins


def fields(**told: Any) -> FormData:
    return FormData([(name, one) for name, many in told.items() for one in many])


@pytest.mark.parametrize(
    ("begins", "called"),
    [
        ([], ["Text 1", "Text 2"]),
        (["1:Second"], ["Text 1", "Text 2", "Text 3"]),
        (["2:Second"], ["Text 1", "Text 2"]),
    ],
)
def test_a_box_is_cut_where_its_sender_says(tmp_path: Path, begins: list[str], called: list[str]):
    form = fields(
        text=["First\n\nSecond\nthird", "fourth"],
        outlet=["Bell", ""],
        url=["https://a.example/1", ""],
        begins=begins,
    )
    handed = asyncio.run(handing.taken(form, tmp_path, most=9)).inputs
    assert [one.called for one in handed] == called
    assert [one.outlet for one in handed] == ["Bell"] * (len(called) - 1) + [None]
    assert [one.url for one in handed] == ["https://a.example/1", *[None] * (len(called) - 1)]
    told = " ".join(Path(one.where).read_text() for one in handed)
    assert told.split() == ["First", "Second", "third", "fourth"]


def test_who_pastes_several_is_asked_once(visitor: Visitor):
    client = visitor(signed=True)
    told = {
        "token": form_of(client),
        "text": f"{ONE}\n\nNew <bridge> opens at last in Orvane\n\n{OTHER}",
        "together": "no",
    }
    page = html.fromstring(client.post("/add", data=told).content)
    (tick,) = page.xpath("//input[@name='begins']")
    assert tick.get("checked") is None  # whoever does not know cuts nothing
    assert tick.get("value") == "1:New <bridge> opens at last in Orvane"
    assert page.xpath("//input[@name='together'][@checked]/@value") == ["no"]
    assert page.xpath("//textarea[@name='text']")[0].text.strip() == told["text"]
    assert not store_of(client).office.jobs.running()
    store_of(client).office.close()
    sent = client.post("/add", data=told | {"asked": "1", "begins": tick.get("value")})
    job = store_of(client).office.jobs.get(sent.headers["location"].rpartition("/")[2])
    assert [one["called"] for one in job.told["inputs"]] == ["Text 1", "Text 2"]
    sent = client.post("/add", data=told | {"asked": "1"})
    job = store_of(client).office.jobs.get(sent.headers["location"].rpartition("/")[2])
    assert [one["called"] for one in job.told["inputs"]] == ["Text 1"]
    sent = client.post("/add", data=told | {"text": [told["text"], OTHER]})  # a box is a report
    job = store_of(client).office.jobs.get(sent.headers["location"].rpartition("/")[2])
    assert len(job.told["inputs"]) == 2
    with_file = client.post("/add", data=told, files={"files": ("a.txt", b"A file", "text/plain")})
    job = store_of(client).office.jobs.get(with_file.headers["location"].rpartition("/")[2])
    assert job.told["notes"] == ["Text 1 may hold several reports, but was read as one"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Nothing was handed in"),
        ({"links": "ftp://a.example"}, "it is no address"),
        ({"text": "<b>A text.", "published": "the 5th"}, "&#39;the 5th&#39; is no date: write 2024-03-05"),
    ],
)
def test_a_form_that_is_refused_is_shown_again(visitor: Visitor, fields: dict[str, str], said: str):
    client = visitor(signed=True)
    answer = client.post("/add", data={"token": form_of(client)} | fields)
    assert answer.status_code == 422
    page = html.fromstring(answer.content)
    (alert,) = page.xpath("//form[@action='/add']//*[@role='alert']|//main/*[@role='alert']")
    assert said in answer.text
    assert html.fromstring(said).text_content() in alert.text_content()
    (form,) = page.xpath("//form[@class='add']")
    shown = {
        one.get("name"): (one.text or one.get("value") or "").strip()
        for one in form.iter("textarea", "input")
    }
    assert fields.items() <= shown.items()
    assert [one.get("name") for one in page.xpath("//*[@aria-invalid]")] == [*fields][1:]


def test_a_form_with_files_is_shown_again_and_names_them(visitor: Visitor):
    client = visitor(signed=True)
    told = {"token": form_of(client), "text": "A text.", "published": "the 5th", "links": "https://a.example"}
    answer = client.post("/add", data=told, files={"files": ("<i>wire.txt", b"A file", "text/plain")})
    assert answer.status_code == 422
    page = html.fromstring(answer.content)
    (asked,) = page.xpath("//fieldset[contains(@class, 'drop')]//*[@role='alert']")
    assert asked.text_content() == "Choose this file again: <i>wire.txt"
    assert page.xpath("//textarea[@name='links']")[0].text == told["links"]
    answer = client.post(
        "/check",
        data={"token": told["token"], "links": "ftp://a.example"},
        files={"draft-file": ("draft.txt", b"41 died.", "text/plain")},
    )
    assert answer.status_code == 422
    assert "Choose this file again: draft.txt" in html.fromstring(answer.content).text_content()
    assert "it is no address" in answer.text


def test_a_large_paste_is_told_apart_in_time(tmp_path: Path):
    """A text twice as long, with twice as many headings, takes about twice as long, not four times."""

    def took(articles: int) -> float:
        text = "\n\n".join(f"Mayor of Oskel resigns in {n}\n\n{OTHER} {OTHER}" for n in range(articles))
        form = fields(text=[text], begins=["1:Mayor of Oskel resigns in 7"])
        before = process_time()
        assert len(handing.seams(form)[1]) == articles - 1
        assert len(list(handing._cut(form))) == 2
        return process_time() - before

    assert took(1600) < 9 * max(took(400), 0.02)  # four times as much; sixteen times where it is square


@pytest.mark.parametrize("named", ["t", "http://127.0.0.1:8000/stories/t/questions?after=40"])
def test_stories_are_joined_and_a_report_is_taken_out_from_the_page(visitor: Visitor, named: str):
    """The form says it to the process that reads; where the reports are then is where the page goes on."""
    client, brief = visitor(signed=True), specimen.brief()
    desk = store_of(client)
    put(desk.store, brief, "s")
    others = tuple(replace(one, url=f"https://b.example/{n}") for n, one in enumerate(brief.reports))
    put(desk.store, replace(brief, reports=others), "t")
    page = html.fromstring(client.get("/stories/s/reports").content)
    assert page.xpath("//select[@name='other']/option/@value") == ["", "t"]
    token = {"token": form_of(client), "by": "Ada", "why": "one flood"}
    sent = client.post(
        "/stories/s/corrections/join", data=token | {"of": "stories", "one": "s", "other": named}
    )
    told = desk.office.jobs.get(sent.headers["location"].rpartition("/")[2]).told
    with desk.store.read() as unit:
        firsts = [unit.stories.members(one)[0].report_id for one in ("s", "t")]
        every = [one.report_id for one in unit.stories.members("s")]
    assert [mark["report"] for mark in told["correction"]["one"]] == firsts
    assert told["follow"] == firsts[0]
    assert page.xpath("//select[@name='report']/option/@value")[1:] == [one.id for one in brief.reports]
    sent = client.post("/stories/s/corrections/take-out", data=token | {"report": every[0]})
    told = desk.office.jobs.get(sent.headers["location"].rpartition("/")[2]).told
    assert [mark["report"] for mark in told["correction"]["one"]] == every[:1]
    assert told["follow"] != every[0]
