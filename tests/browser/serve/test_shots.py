"""Pictures of the main pages; for the docs: SHOTS=docs/images python -m pytest tests/browser/serve."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crosswire.sample import DRAFT

SHOTS = {
    "desk-story": ("{story}", {"width": 1280, "height": 1000}),
    "desk-question": ("{story}/questions/q4", {"width": 1280, "height": 1000}),
    "desk-coverage": ("{story}/coverage", {"width": 1280, "height": 800}),
    "desk-phone": ("{story}", {"width": 390, "height": 844}),
    "desk-check": ("/check?story={id}", {"width": 1280, "height": 1000}),
}


@pytest.mark.parametrize("name", SHOTS)
def test_a_picture_of_a_page(visit: Callable[..., Any], story: str, name: str, tmp_path: Path):
    path, size = SHOTS[name]
    place = path.format(story=story, id=story.rpartition("/")[2])
    page = visit(viewport=size, reduced_motion="reduce").goto(place)
    if name == "desk-check":
        page.locator("#draft").fill(DRAFT.read_text(encoding="utf-8"))
        page.get_by_role("button", name="Check").click()
        page.wait_for_url("**/checks/**", timeout=60_000)
    if name == "desk-question":
        page.locator(".side a.mark").first.click()
        page.locator("#evidence .here").first.wait_for(state="visible")
    out = Path(os.environ.get("SHOTS") or tmp_path) / f"{name}.png"
    page.screenshot(path=out)
    assert out.stat().st_size > 20_000


def test_a_picture_of_the_report_that_is_sent_on(
    visit: Callable[..., Any], chromium: Any, story: str, tmp_path: Path
):
    window = visit()
    sent = window.page.request.get(f"{window.home}{story}/brief.html")
    (tmp_path / "brief.html").write_text(sent.text(), encoding="utf-8")
    page = chromium.new_page(viewport={"width": 1200, "height": 1150}, reduced_motion="reduce")
    page.goto((tmp_path / "brief.html").as_uri())
    page.locator(".open .over-time summary").first.click()
    out = Path(os.environ.get("SHOTS") or tmp_path) / "brief.png"
    page.screenshot(path=out)
    page.close()
    assert out.stat().st_size > 20_000
