"""What people do at the desk: hand in reports, correct, take back; and what comes while they look."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.browser.serve.conftest import served, with_sample

from crosswire.serve.desk import Desk

Open = Callable[..., Any]
FERRY = """Ferry sinks off Port Averby, 14 dead

PORT AVERBY, 3 March 2024 (Sound Wire) - Fourteen people were killed when the ferry Tern sank off Port
Averby on Saturday, the coast guard said. Some 60 people were rescued, according to the harbour master, Ilse
Brandt.
"""
OTHER = """Nineteen die as ferry goes down

3 March 2024

Nineteen people died when the ferry Tern sank off Port Averby on Saturday, the fishermen's union said. The
coast guard put the number of the dead at 14. About 60 people were rescued.
"""
HOSTILE = """<!doctype html><html><head><title>Ferry <svg onload=alert(1)></title></head><body><article>
<h1>Ferry sinks, 14 dead</h1><p>Fourteen people were killed when the ferry Tern sank off Port Averby on
Saturday, the coast guard said.</p><script>alert('owned')</script>
<img src="https://evil.example/x.png" onerror="alert(1)">
<p onclick="alert(1)">Some 60 people were rescued, said {{ 7 * 7 }} the harbour master,
<a href="javascript:alert(1)">Ilse Brandt</a>. &lt;script&gt;alert(2)&lt;/script&gt; &#8238;exe.gnp&#8236;
wi&#8203;dow.</p></article></body></html>"""
LONG = 60_000  # milliseconds that a collation may take on a busy machine


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk of these tests' own: they write, and others count what is there."""
    with with_sample(tmp_path_factory.mktemp("desk")) as made:
        yield made


def test_an_empty_desk_asks_for_reports(visit: Open):
    with served() as empty:
        page = visit(of=empty).goto("/")
        assert page.locator("textarea[name=text]").is_visible()
        assert page.locator("button.main").is_enabled()
        page.locator("button.more").click()
        assert page.locator("textarea[name=text]").count() == 2
        assert page.evaluate("document.activeElement.id") == "text-2"
        stranger = visit(of=empty, signed=False).goto("/")
        assert stranger.locator("button.main").is_disabled()


def test_another_box_without_scripts_keeps_what_was_written(visit: Open):
    page = visit(java_script_enabled=False).goto("/add")
    page.locator("#text-1").fill("<b>One & two</b>")
    page.locator("#links").fill("https://a.example/1")
    page.locator("button.more").click()
    assert page.locator("#text-1").input_value() == "<b>One & two</b>"
    assert page.locator("#text-2").input_value() == ""
    assert page.locator("#links").input_value() == "https://a.example/1"


def test_nothing_handed_in_is_said(visit: Open):
    page = visit().goto("/add")
    page.locator("button.main").click()
    assert "Nothing was handed in" in page.locator("main").inner_text()


def test_texts_files_and_a_bad_link_are_collated(visit: Open, desk: Desk, tmp_path: Path):
    """Two pasted texts and a hostile page: one story, a dispute, its evidence; what is bad is named."""
    file = tmp_path / "wire copy [1].html"
    file.write_text(HOSTILE, encoding="utf-8")
    window = visit()
    page = window.goto("/add")
    page.locator("#text-1").fill(FERRY)
    page.locator("button.more").click()
    page.locator("#text-2").fill(OTHER)
    large = tmp_path / "large.html"
    large.write_text("<p onclick=alert(1)>x</p>" * 420_000, encoding="utf-8")
    page.locator("#files").set_input_files([file, large])
    assert page.locator(".chosen li").first.inner_text().startswith("wire copy [1].html")
    page.locator("#links").fill("ftp://a.example/x")
    page.locator("button.main").click()
    page.wait_for_url("**/jobs/**")
    page.get_by_role("link", name="To the story").wait_for(timeout=LONG)
    left_out = page.locator("table.list").inner_text()
    assert "ftp://a.example/x" in left_out
    assert "large.html" in left_out
    assert "more than the limit" in left_out
    assert page.locator(".reasons li").count() == 3
    page.get_by_role("link", name="To the story").click()
    page.wait_for_url("**/stories/**")
    page.locator(".figure").first.wait_for()
    differs = page.locator(".figure.differs").first
    assert differs.locator(".answer strong").all_inner_texts() == ["14", "19"]
    differs.locator("a.source").first.click()
    page.locator("#evidence .here").first.wait_for(state="visible")
    story = page.url.rpartition("/")[2]
    held = desk.shelf.of(story)
    assert {one.path for one in held.brief.reports} == {"Text 1", "Text 2", "wire copy [1].html"}
    shown = window.goto(f"/stories/{story}/reports")
    assert "handed-in" not in shown.content()
    hostile = next(one for one in held.brief.reports if one.path and one.path.startswith("wire"))
    text = window.goto(f"/stories/{story}/reports/{hostile.id}").locator(".fulltext").inner_text()
    assert "<script>alert(2)</script>" in text
    assert "\u202e" not in text
    assert "widow" in text


def test_a_correction_and_its_undo(visit: Open, desk: Desk, story: str):
    name = story.rpartition("/")[2]
    window = visit()
    first = desk.shelf.of(name).brief.reports[0]
    before = desk.shelf.of(name).brief.to_json()
    page = window.goto(f"{story}/reports/{first.id}")
    page.locator("details.correct summary").click()
    form = page.locator("details.correct form[action$='/corrections/report']")
    form.locator("[name=kind]").select_option("outlet")
    form.locator("[name=value]").fill("The Averby Bell")
    form.locator("[name=by]").fill("Ada")
    form.locator("[name=why]").fill("the imprint says so")
    form.get_by_role("button", name="Correct").click()
    page.wait_for_url("**/corrections", timeout=LONG)
    assert "The Averby Bell" in page.locator(".item").first.inner_text()
    assert "Ada" in page.locator(".item").first.inner_text()
    assert desk.shelf.of(name).brief.reports[0].outlet == "The Averby Bell"
    page.get_by_role("button", name="Undo").click()
    page.wait_for_url("**/jobs/**")
    page.wait_for_url("**/corrections", timeout=LONG)
    assert "Taken back" in page.locator(".item").first.inner_text()
    assert page.get_by_role("button", name="Undo").count() == 0
    assert desk.shelf.of(name).brief.to_json() == before


def test_an_unsigned_correction_is_refused(visit: Open, desk: Desk, story: str):
    report = desk.shelf.of(story.rpartition("/")[2]).brief.reports[0]
    window = visit()
    page = window.goto(f"{story}/reports/{report.id}")
    token = page.locator("details.correct [name=token]").first.get_attribute("value")
    form = {"token": token, "report": report.id, "kind": "outlet", "value": "X", "by": "Ada", "why": ""}
    refused = page.request.post(f"{window.home}{story}/corrections/report", form=form)
    assert refused.status == 422
    assert "A correction is signed" in refused.text()


def test_a_draft_is_checked_against_a_story(visit: Open, story: str):
    """Each mark leads to what the reports say of it, and that to the sentence in its report."""
    from crosswire.sample import DRAFT

    page = visit(viewport={"width": 1280, "height": 700}).goto(story)
    page.get_by_role("link", name="Check a draft").first.click()
    page.locator("#draft").fill(DRAFT.read_text(encoding="utf-8"))
    page.locator("#story").select_option(story.rpartition("/")[2])
    page.get_by_role("button", name="Check").click()
    page.wait_for_url("**/checks/**", timeout=LONG)
    told = " ".join(page.locator(".draft sup").all_inner_texts())
    for kind in ("altered", "wrong speaker", "other scope", "not in the reports"):
        assert kind in told
    mark = page.locator(".draft a.tone-alert", has=page.locator("sup")).last
    mark.click()
    piece = page.locator(f".piece{mark.get_attribute('href')}")
    box = piece.evaluate("node => node.getBoundingClientRect().toJSON()")
    assert 0 <= box["top"] < page.evaluate("innerHeight")
    quote = piece.locator("blockquote").last
    quote.locator("a[hx-get]").click()
    lit = page.locator("#evidence .here").first
    lit.wait_for(state="visible")
    assert lit.inner_text() in quote.locator("mark").inner_text()
    supported = page.locator(".draft a.supported").first
    page.keyboard.press("Escape")
    supported.click()
    assert page.locator(f".piece{supported.get_attribute('href')}").is_visible()  # it was folded


def test_a_draft_that_is_dropped_is_checked_against_reports_that_are_pasted(
    visit: Open, desk: Desk, tmp_path: Path
):
    """Nothing of the reports is stored."""
    with desk.store.read() as unit:
        before = unit.reports.count()
    file = tmp_path / "draft.md"
    file.write_text("Nineteen people died off Port Averby, the coast guard said.\n", encoding="utf-8")
    window = visit(java_script_enabled=False)
    page = window.goto("/check")
    page.locator("#draft-file").set_input_files(file)
    page.locator("details.against > summary").click()
    page.locator("#text-1").fill(f"{FERRY}\n=====\n\n{OTHER}")
    page.get_by_role("button", name="Check").click()
    page.wait_for_url("**/checks/**", timeout=LONG)
    assert "draft.md, checked" in page.locator("h1").inner_text()
    assert "against 2 reports" in page.locator(".facts").inner_text()
    assert "fishermen's union" in page.locator(".piece").all_inner_texts()[0]
    with desk.store.read() as unit:
        assert unit.reports.count() == before
