"""The HTML page in a real browser: nothing asked of the network, whole without scripts, fit for a phone."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from crosswire.render import html

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
RENDER_TESTS = Path(__file__).parents[1] / "render"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.enable_socket,
    pytest.mark.skipif(
        CHROMIUM is None, reason="no Chromium on this machine (Debian: apt-get install chromium)"
    ),
]


def _module(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, RENDER_TESTS / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The specimen as it is, and with hostile text in every field: addresses of files."""
    folder, specimen = tmp_path_factory.mktemp("pages"), _module("specimen").brief()
    briefs = {"specimen": specimen, "hostile": _module("hostile").poisoned(specimen)}
    for name, brief in briefs.items():
        (folder / f"{name}.html").write_text(html.render(brief), encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in briefs}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-background-networking", "--disable-gpu"],
        )
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Any, pages: dict[str, str]) -> Iterator[Any]:
    """Opens a page; collects what it asks for and what it complains about."""
    contexts = []

    def run(name: str = "specimen", **options: Any) -> tuple[Any, list[str], list[str]]:
        context = chromium.new_context(**options)
        contexts.append(context)
        page, asked, complaints = context.new_page(), [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
        page.goto(pages[name])
        return page, asked, complaints

    yield run
    for context in contexts:
        context.close()


@pytest.mark.parametrize("name", ["specimen", "hostile"])
def test_asks_for_nothing_and_complains_of_nothing(visit: Any, pages: dict[str, str], name: str) -> None:
    page, asked, complaints = visit(name)
    page.wait_for_timeout(200)
    assert [url for url in asked if not url.startswith("data:")] == [pages[name]]
    assert complaints == []


@pytest.mark.parametrize("name", ["specimen", "hostile"])
@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_never_scrolls_sideways(visit: Any, name: str, width: int) -> None:
    page, _, _ = visit(name, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_whole_without_scripts(visit: Any) -> None:
    page, _, _ = visit(java_script_enabled=False)
    assert page.locator("h1").inner_text() == "Ferry capsizes on Lake Orvane"
    assert page.locator(".figure").count() == 3
    assert page.locator("button:visible").count() == 0
    more = page.locator(".figure details").first
    assert not more.locator(".excerpt").first.is_visible()
    more.locator("summary").click()
    assert more.locator(".excerpt").first.is_visible()


def test_evidence_links_land_on_the_marked_characters(visit: Any) -> None:
    page, _, _ = visit(reduced_motion="reduce")  # no smooth scrolling: the target is in view at once
    link = page.locator(".figure .excerpt .where").first
    marked = page.locator(".figure .excerpt mark").first.inner_text()
    link.click()
    target = page.evaluate("location.hash.slice(1)")
    landed = page.locator(f'[id="{target}"] + mark')
    assert landed.inner_text() == marked
    landed.wait_for(state="visible")
    box = landed.evaluate("node => node.getBoundingClientRect().toJSON()")
    assert 0 <= box["top"] < box["bottom"] <= page.evaluate("innerHeight")
    assert landed.evaluate("node => getComputedStyle(node).outlineStyle") == "solid"


def test_a_sentence_is_copied(visit: Any) -> None:
    page, _, _ = visit()
    button = page.locator(".figure button.copy").first
    sentence = page.locator(".figure .sentence").first.inner_text()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button.click()
    page.wait_for_function("document.querySelector('.said').textContent === 'Copied.'")
    assert page.evaluate("navigator.clipboard.readText()") == sentence


def test_print_shows_all_and_hides_the_controls(visit: Any) -> None:
    page, _, _ = visit()
    page.emulate_media(media="print")
    assert page.locator("button.copy:visible").count() == 0
    assert not page.locator("nav.contents").is_visible()
    assert page.locator(".figure details .excerpt").first.is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_keyboard_reaches_the_brief_first(visit: Any) -> None:
    page, _, _ = visit()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"


CONTRAST = """() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const rgb = (colour) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (rgb(colour)[3] > 0) return rgb(colour);
    }
    return rgb("white");
  };
  const weak = [];
  for (const node of document.querySelectorAll("body *")) {
    const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
    if (!own || node.closest("svg") || !node.checkVisibility()) continue;
    const [a, b] = [light(rgb(getComputedStyle(node).color)), light(behind(node))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) weak.push(`${node.tagName}.${node.className}: ${ratio.toFixed(2)}`);
  }
  return [...new Set(weak)];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_has_contrast(visit: Any, scheme: str) -> None:
    page, _, _ = visit(color_scheme=scheme)
    assert page.evaluate(CONTRAST) == []


def test_landmarks_headings_and_names(visit: Any) -> None:
    page, _, _ = visit()
    for landmark in ("header", "main", "nav", "footer"):
        assert page.locator(landmark).count() == 1
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map((h) => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.locator("svg.plot:not([aria-label])").count() == 0
    for text in ("Disputed", "Updated", "Quote altered"):
        assert page.get_by_text(text, exact=False).first.is_visible()
