"""Pages over briefs made by hand: hostile text stays text, whatever field it stands in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from lxml import html
from tests.render import hostile, specimen
from tests.serve.filling import AT, put
from tests.serve.test_guard import form_of

from crosswire.changes import correcting
from crosswire.corrections import Signed, deleted, fixed, payload
from crosswire.languages.wording import badged
from crosswire.record import plain
from crosswire.render import json
from crosswire.serve.pages import drawing
from crosswire.serve.work import State
from crosswire.store.regrouping import regroup
from crosswire.types.changes import Change, ChangeKind, Logged, Subject
from crosswire.types.corrections import CorrectionKind

Visitor = Callable[..., TestClient]
SHAPES = (
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg> <img src=x onerror=alert(1)> '
    '<a href="data:text/html,<script>alert(1)</script>">x</a> {{7*7}} ${7*7} <%= 7*7 %> '
    "z\u200be\u200dr\u2060o "
    "' hx-get='https://evil.example' hx-on:click='alert(1)' </textarea></title></script> "
)
PARTS = (
    *("", "/questions", "/ask", "/timeline", "/names", "/accounts", "/quotes", "/lineage", "/coverage"),
    *("/reports", "/history", "/corrections", "/export", "/questions/q1/card"),
)


def store_of(client: TestClient) -> Any:
    app: Any = client.app
    return app.state.desk


@pytest.fixture
def poisoned(visitor: Visitor) -> tuple[TestClient, list[str]]:
    """A desk with hostile text in every field of a brief, and all the addresses of its pages."""
    client = visitor(signed=True)
    payload = hostile.EVERYTHING.replace(hostile.HALF, "") + SHAPES  # reading puts a sign for half a pair
    brief = hostile.poisoned(specimen.brief(), payload)
    put(store_of(client).store, brief, "s")
    every = [f"/stories/s{part}" for part in PARTS]
    every += [f"/stories/s/questions/{client_quote(q.id)}" for q in brief.questions]
    every += [f"/stories/s/names/{client_quote(e.id)}" for e in brief.entities]
    every += [f"/stories/s/reports/{client_quote(r.id)}?at=0-20" for r in brief.reports]
    every += [f"/stories/s/reports/{client_quote(r.id)}/versions" for r in brief.reports]
    every += [f"/stories/s/evidence?report={client_quote(r.id)}&at=0-20" for r in brief.reports]
    return client, ["/", "/new", "/?q=x", *every]


def client_quote(name: str) -> str:
    from urllib.parse import quote

    return quote(name, safe="")


def test_hostile_text_stays_text(poisoned: tuple[TestClient, list[str]]):
    client, every = poisoned
    seen = 0
    for path in every:
        answer = client.get(path)
        assert answer.status_code == 200, (path, answer.text[:500])
        page = html.fromstring(answer.content)
        for script in page.iter("script"):
            assert script.get("src", "").startswith("/static/"), path
            assert not (script.text or "").strip(), path
        for node in page.iter():
            if not isinstance(node.tag, str):
                continue
            assert node.tag not in {"iframe", "object", "embed", "style", "base", "img"}, (path, node.tag)
            for name, value in node.attrib.items():
                assert not name.startswith("on"), (path, name)
                assert name != "style", (path, value)
                if name in {"href", "src", "action", "formaction"}:
                    begins = value.split(":")[0].strip().lower() if ":" in value.split("/")[0] else ""
                    assert begins in {"", "http", "https"}, (path, value)
                if name.startswith("hx-"):
                    assert name in {"hx-get", "hx-target", "hx-trigger", "hx-swap"}, (path, name)
                    assert name != "hx-get" or value.startswith(("/stories/", "/jobs/")), (path, value)
        seen += 1
        assert ">49<" not in answer.text, path
        for control in ("\u202e", "\u2066", "\u200b", "\x1b"):
            assert control not in answer.text, (path, hex(ord(control)))
    assert seen == len(every) > 20


def test_what_a_question_page_shows(visitor: Visitor):
    client, brief = visitor(), specimen.brief()
    put(store_of(client).store, brief, "s")
    for question in brief.questions:
        page = html.fromstring(client.get(f"/stories/s/questions/{question.id}").content)
        sides = page.xpath("//li[@data-step]")
        assert len(sides) == len(question.answers)
        most = sum(len(answer.figures) for answer in question.answers)
        assert len(page.xpath("//li[@data-step]//q")) <= most
        assert len(page.xpath("//li[@data-step]//q")) >= len(sides)
        (how,) = page.xpath("//p[@class='how']/span[1]")
        assert how.text_content().endswith(badged(question.standing.badge))


def test_a_list_tells_what_a_story_holds(visitor: Visitor):
    client, brief = visitor(), specimen.brief()
    put(store_of(client).store, brief, "s")
    (row,) = store_of(client).catalogue.rows()
    assert row.headline == brief.story.headline
    assert row.reports == len(brief.reports)
    assert dict(row.standings) == {
        one: sum(q.standing is one for q in brief.questions) for one, _ in row.standings
    }
    page = html.fromstring(client.get("/").content)
    assert page.xpath("//li//h2/a/@href") == ["/stories/s"]


def test_a_new_brief_is_seen_at_once(visitor: Visitor):
    client, brief = visitor(), specimen.brief()
    desk = store_of(client)
    put(desk.store, brief, "s")
    assert brief.story.headline in client.get("/stories/s").text
    other = replace(brief, story=replace(brief.story, headline="A second ferry has been found"))
    put(desk.store, other, "s")
    desk.pulse.touch()
    assert "A second ferry has been found" in client.get("/stories/s").text
    desk.pulse.touch()
    assert "A second ferry has been found" in client.get("/").text


@pytest.mark.parametrize(
    ("query", "status"),
    [("since=yesterday", 422), ("after=x", 422), ("standing=odd", 200), ("after=-5", 200)],
)
def test_odd_queries_of_the_list(visitor: Visitor, query: str, status: int):
    client = visitor()
    put(store_of(client).store, specimen.brief(), "s")
    assert client.get(f"/?{query}").status_code == status


@pytest.mark.parametrize("at", ["", "x", "5", "9-3", "0-99999999", "-1-4", "1-2-3"])
def test_odd_places_show_the_report(visitor: Visitor, at: str):
    client, brief = visitor(), specimen.brief()
    put(store_of(client).store, brief, "s")
    assert client.get(f"/stories/s/reports/{brief.reports[0].id}", params={"at": at}).status_code == 200


@pytest.mark.parametrize("part", ["lineage", "names"])
def test_who_has_it_from_whom_and_where_it_was_are_drawn(visitor: Visitor, part: str) -> None:
    client = visitor()
    put(store_of(client).store, specimen.brief(), "s")
    page = html.fromstring(client.get(f"/stories/s/{part}").text)
    assert len(page.xpath("//figure[contains(@class, 'picture')]//*[local-name() = 'svg']")) == 1


def test_a_story_that_was_merged_is_listed_no_longer(visitor: Visitor):
    client, brief = visitor(), specimen.brief()
    desk = store_of(client)
    put(desk.store, brief, "s")
    others = tuple(replace(one, url=f"https://b.example/{n}") for n, one in enumerate(brief.reports))
    put(desk.store, replace(brief, reports=others), "t")
    assert {row.id for row in desk.catalogue.rows()} == {"s", "t"}
    with desk.store.write() as unit:
        unit.stories.merge("t", "s", AT + timedelta(hours=1))
    desk.pulse.touch()
    assert [row.id for row in desk.catalogue.rows()] == ["s"]
    assert client.get("/stories/t").status_code == 200
    assert desk.shelf.of("t").story == "s"


def test_a_list_that_is_still_being_read_is_not_kept(visitor: Visitor):
    client, brief = visitor(), specimen.brief()
    desk = store_of(client)
    put(desk.store, brief, "s")
    assert "/stories/s" in client.get("/").text
    others = tuple(replace(one, url=f"https://b.example/{n}") for n, one in enumerate(brief.reports))
    put(desk.store, replace(brief, reports=others), "t")
    desk.pulse.touch()
    with desk.catalogue._lock:  # somebody else reads it
        assert "/stories/t" not in client.get("/").text
    assert "/stories/t" in client.get("/").text


def test_a_job_is_cancelled_from_its_page(visitor: Visitor):
    client = visitor(signed=True)
    job = store_of(client).office.jobs.add("collate", "Reading", {})  # nobody does it
    page = html.fromstring(client.get(f"/jobs/{job.id}").content)
    (form,) = page.xpath("//form[contains(@action, '/cancel')]")
    token = form.xpath("input[@name='token']/@value")[0]
    assert client.post(form.get("action"), data={"token": token}).headers["location"] == f"/jobs/{job.id}"
    assert "cancelled by desk" in client.get(f"/jobs/{job.id}").text
    assert store_of(client).office.jobs.running() is None


def test_a_job_without_a_report_says_what_came_of_it(visitor: Visitor):
    client = visitor(signed=True)
    jobs = store_of(client).office.jobs
    job = jobs.add("undo", "Taking a correction back", {"number": 1}, back="/stories/s/corrections")
    jobs.change(job.id, state=State.DONE, result={"stories": [], "correction": 2})
    page = client.get(f"/jobs/{job.id}?stay=1")
    assert page.status_code == 200
    assert "Done." in page.text
    assert "/stories/s/corrections" in page.text


def test_a_correction_is_taken_back_once_and_its_tab_stays(visitor: Visitor, monkeypatch: pytest.MonkeyPatch):
    client, brief = visitor(signed=True), specimen.brief()
    put(store_of(client).store, replace(brief, corrections=()), "s")
    said = fixed(brief.reports[0].id, CorrectionKind.OUTLET, "The Orvane Bell", Signed("Ada", AT, "seen"))
    taken = correcting.Listed(replace(said, id="4"), False, Signed("Bo", AT, "wrong"), ())
    monkeypatch.setattr(correcting, "listed", lambda *_: [taken])
    change = Change(ChangeKind.ADDED, Subject.CORRECTION, "outlet", None, "4", "Ada corrected this.")
    entry = Logged("urn:1", "s", "x", AT, change, ("Ada corrected this.", "Hence: <b>toll."), ())
    other = replace(entry, change=replace(change, new="5"), said=("Ada corrected this.", "Hence: nothing."))
    with store_of(client).store.write() as unit:
        for name, one in (("4", entry), ("5", other)):
            unit.changes.add("s", name, one.change.kind.value, plain(one), at=AT)
    shown = html.fromstring(client.get("/stories/s/corrections").content)
    assert [one.text_content() for one in shown.xpath("//li[@class='item']/p[@class='details']")] == [
        "Hence: <b>toll."
    ]
    assert "/stories/s/corrections" in client.get("/stories/s").text
    sent = client.post("/stories/s/corrections/4/undo", data={"token": form_of(client)})
    assert sent.status_code == 422
    assert "taken back already: by Bo (wrong)" in sent.text


def test_a_report_is_deleted_and_brought_back_from_the_page(visitor: Visitor):
    client, brief = visitor(signed=True), specimen.brief()
    desk = store_of(client)
    put(desk.store, replace(brief, corrections=()), "s")
    with desk.store.read() as unit:
        every = [one.report_id for one in unit.stories.members("s")]
    page = client.get(f"/stories/s/reports/{brief.reports[0].id}").text
    assert 'action="/stories/s/corrections/delete"' in page
    signed = {"token": form_of(client), "by": "Ada", "why": "not ours"}
    sent = client.post("/stories/s/corrections/delete", data=signed | {"report": "another"})
    assert (sent.status_code, "no such report" in sent.text) == (422, True)
    sent = client.post("/stories/s/corrections/delete", data=signed | {"report": brief.reports[0].id})
    job = desk.office.jobs.get(sent.headers["location"].rpartition("/")[2])
    assert job.told["correction"]["kind"] == "delete"
    assert job.back == "/stories/s/corrections"
    for number, one in enumerate(every):  # what the process that reads does with each
        said = deleted(one, every, Signed("Ada <b>", AT + timedelta(minutes=number), "not ours"))
        with desk.store.write() as unit:
            unit.corrections.add("delete", payload(said), who=said.by, why=said.why, at=said.at)
            regroup(unit, every, said.at)
    gone = client.get("/stories/s")
    assert gone.status_code == 404
    assert "o report is left in this story" in gone.text
    assert client.get("/api/v1/stories/s/brief").status_code == 404
    assert "/stories/s" not in client.get("/").text
    assert "/corrections" in client.get("/new").text
    listed = html.fromstring(client.get("/corrections").content)
    undos = listed.xpath("//form[starts-with(@action, '/corrections/')]/@action")
    assert len(undos) == len(every)
    assert "Ada <b>" in listed.text_content()
    sent = client.post(undos[0], data={"token": form_of(client)})
    job = desk.office.jobs.get(sent.headers["location"].rpartition("/")[2])
    assert (job.kind, job.back, job.told["number"]) == ("undo", "/corrections", len(every))


def test_a_correction_that_is_refused_can_be_mended(visitor: Visitor):
    client, brief = visitor(signed=True), specimen.brief()
    put(store_of(client).store, brief, "s")
    told = {
        "by": "Ada",
        "why": 'She "rang"',
        "kind": "date",
        "value": "the 5th",
        "report": brief.reports[0].id,
    }
    answer = client.post("/stories/s/corrections/report", data=told | {"token": form_of(client)})
    assert answer.status_code == 422
    assert "is no date" in answer.text
    (form,) = html.fromstring(answer.content).xpath("//form[@class='again']")
    assert form.get("action") == "/stories/s/corrections/report"
    shown = {one.get("name"): (one.get("type"), one.get("value")) for one in form.iter("input")}
    assert shown.pop("token")[1] == form_of(client)
    assert {name: value for name, (_, value) in shown.items()} == told
    assert [name for name, (kind, _) in shown.items() if kind != "hidden"] == ["by", "why", "value"]
    answer = client.post("/stories/s/corrections/report", data=told)  # without its token nothing is repeated
    assert (answer.status_code, "the 5th" in answer.text) == (403, False)


def test_a_search_shows_the_sentence(visitor: Visitor):
    client, brief = visitor(), specimen.brief()
    put(store_of(client).store, brief, "s")
    report = brief.reports[0]
    word = max(report.text.split(), key=len).strip(".,“”")
    page = html.fromstring(client.get("/", params={"q": word}).content)
    hit = page.xpath("//p[@class='hit']")[0]
    assert word in [mark.text for mark in hit.xpath(".//mark")]
    (link,) = hit.xpath("./a/@href")
    start, end = map(int, link.partition("?at=")[2].removesuffix("#at").split("-"))
    assert word in {one.text[start:end] for one in brief.reports}


def test_a_change_is_told_without_offsets():
    assert drawing._told("  Bell: *12* died [1-2] in May [54-164]") == "Bell: *12* died [1-2] in May"
    assert drawing._told("Bell: 12 died [54]") == "Bell: 12 died [54]"


def test_rows_of_a_list_outlive_the_server(visitor: Visitor, monkeypatch: pytest.MonkeyPatch):
    """A server that is started anew reads the briefs that came since, and no others."""
    from crosswire.serve import catalogue as module
    from crosswire.store.briefs import Briefs

    monkeypatch.setattr(module, "_WORTH", 2)
    client, brief = visitor(), specimen.brief()
    desk = store_of(client)
    for name in ("s", "t", "u"):
        reports = tuple(
            replace(one, url=f"https://{name}.example/{n}") for n, one in enumerate(brief.reports)
        )
        put(desk.store, replace(brief, reports=reports), name, at=AT + timedelta(hours=ord(name) - ord("s")))
        desk.pulse.touch()
        desk.catalogue.rows()
    read: list[int] = []
    text = Briefs.text
    monkeypatch.setattr(Briefs, "text", lambda self, one: read.append(one) or text(self, one))
    again = module.Catalogue(desk.store, desk.pulse)
    assert list(again.rows()) == list(desk.catalogue.rows())
    assert len(read) == 1  # two were worth keeping, the third one came after that
    monkeypatch.setattr(module, "__version__", "0.0")
    other = module.Catalogue(desk.store, desk.pulse)
    assert list(other.rows()) == list(desk.catalogue.rows())
    assert len(read) == 4  # another version of crosswire may make other rows


def test_stories_are_ready_before_they_are_asked_for(visitor: Visitor):
    import threading

    from crosswire.serve import ahead

    desk = store_of(visitor())
    for number in range(14):
        brief = specimen.brief()
        reports = tuple(
            replace(one, url=f"https://a.example/{number}/{n}") for n, one in enumerate(brief.reports)
        )
        put(desk.store, replace(brief, reports=reports), f"s{number:02}", at=AT + timedelta(hours=number))
    looked: list[str] = []

    def look(held: Any) -> None:
        looked.append(held.story)
        if held.story == "s12":
            raise ValueError("a page that fails")

    ahead.ready(desk, look, threading.Event())
    assert looked == [f"s{number:02}" for number in range(13, 1, -1)]


def test_a_story_is_taken_away_in_every_form(visitor: Visitor):
    client, brief = visitor(), specimen.brief()
    put(store_of(client).store, brief, "s")
    page = html.fromstring(client.get("/stories/s/export").content)
    ways = page.xpath("//a[@download]/@href")
    assert len(ways) == len(set(ways)) > 15
    for way in ways:
        answer = client.get(way)
        assert answer.status_code == 200, way
        assert "attachment" in answer.headers["content-disposition"], way
    assert client.get("/stories/s/brief.json").text == json.render(brief)
    assert client.get("/stories/s/brief.exe").status_code == 422


@pytest.mark.parametrize("path", ["/", "/stories/s", "/static/desk.css", "/api/v1/stories/s", "/live"])
def test_a_head_is_that_of_the_page(visitor: Visitor, path: str):
    client = visitor()
    put(store_of(client).store, specimen.brief(), "s")
    head = client.head(path)
    assert head.status_code == 200
    assert head.content == b""
    if path != "/live":  # it goes on
        whole = client.get(path)
        assert head.headers["content-type"] == whole.headers["content-type"]
    assert client.head("/nowhere").status_code == 404


@pytest.mark.parametrize(
    ("back", "goal"),
    [
        ("/stories/s?x=1", "/stories/s?x=1"),
        ("//evil.example", "/"),
        ("https://evil.example", "/"),
        ("/\\\\evil", "/"),
    ],
)
def test_a_theme_leads_back_to_the_desk_alone(visitor: Visitor, back: str, goal: str):
    client = visitor()
    answer = client.get("/theme", params={"to": "dark", "back": back})
    assert answer.headers["location"] == goal
    assert 'data-theme="dark"' in client.get("/add").text
    client.get("/theme", params={"to": "system"})
    assert "data-theme" not in client.get("/add").text
    assert client.get("/theme", params={"to": "pink"}).status_code == 422


def test_a_refusal_is_a_page_to_a_browser(visitor: Visitor):
    client = visitor()
    shown = client.post("/add", headers={"accept": "text/html,*/*"})
    assert shown.status_code == 401
    assert html.fromstring(shown.content).xpath("//h1")[0].text == "Unauthorized"
    assert client.post("/add").text.startswith("Unauthorized: ")
