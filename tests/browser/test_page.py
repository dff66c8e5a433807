"""The HTML page in a real browser: nothing asked of the network, whole without scripts, fit for a phone."""

from __future__ import annotations

import importlib.util
import re
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
    assert page.locator(".screen .row").count() == 3
    assert page.locator("button:visible, input:visible, select:visible").count() == 0
    answer = page.locator(".screen .answer").first
    assert not answer.locator(".excerpt").first.is_visible()
    answer.locator("summary").click()
    assert answer.locator(".excerpt").first.is_visible()
    part = page.locator(".part.timeline")
    assert not part.locator(".entry").first.is_visible()
    part.locator("summary").first.click()
    assert part.locator(".entry").first.is_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_evidence_links_land_on_the_marked_characters(visit: Any, scripts: bool) -> None:
    page, _, _ = visit(reduced_motion="reduce", java_script_enabled=scripts)  # no smooth scrolling
    page.locator(".screen .answer > summary").first.click()
    link = page.locator(".screen .excerpt .where").first
    marked = page.locator(".screen .excerpt mark").first.inner_text()
    link.click()
    target = page.url.partition("#")[2]
    landed = page.locator(f'[id="{target}"] + mark')
    landed.wait_for(state="visible")
    assert landed.inner_text() == marked
    box, screen = landed.bounding_box(), page.viewport_size
    assert 0 <= box["y"] < box["y"] + box["height"] <= screen["height"]
    if scripts:
        assert landed.evaluate("node => getComputedStyle(node).outlineStyle") == "solid"


def test_the_sentences_are_copied(visit: Any) -> None:
    page, _, _ = visit()
    page.locator(".tools button", has_text="Open all").click()
    button = page.locator(".told button.copy").first
    first = page.locator(".told .sentence p").first
    sentence = first.inner_text().removesuffix(first.locator(".refs").inner_text())  # no marks of sources
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button.click()
    page.locator(".said", has_text="Copied.").wait_for()
    assert sentence
    assert page.evaluate("navigator.clipboard.readText()").split("\n\n")[0] == sentence


def test_the_contents_stay_in_sight(visit: Any) -> None:
    page, _, _ = visit()
    page.locator(".tools button").first.click()
    page.locator(".part.names .entry").last.scroll_into_view_if_needed()
    page.evaluate("document.querySelector('footer').scrollIntoView()")
    box = page.locator(".contents a").first.bounding_box()
    assert 0 <= box["y"] < page.viewport_size["height"]


def test_search_narrows_what_is_shown_and_gives_it_back(visit: Any) -> None:
    page, _, _ = visit()
    whole, opened = page.locator(".entry:visible").count(), page.locator("details[open]").count()
    page.keyboard.press("/")
    page.keyboard.type("seamen union")
    page.locator(".found", has_text=" of ").wait_for()
    shown = page.locator(".entry:not([hidden])")
    assert 0 < shown.count() < page.locator(".entry").count()
    for text in shown.evaluate_all("all => all.map((node) => node.textContent.toLowerCase())"):
        assert "seamen" in text
        assert "union" in text
    assert page.locator(".part.names .entry:visible").count() > 0  # what is folded opens
    assert page.locator('.contents .n[data-of="names"]').inner_text() == "1 of 7"
    assert page.evaluate("CSS.highlights.get('found').size") > 0
    page.keyboard.press("Escape")
    page.locator(".found", has_text=re.compile("^$")).wait_for(state="attached")
    assert (page.locator(".entry:visible").count(), page.locator("details[open]").count()) == (whole, opened)
    page.locator("#seek").fill("zzz")
    page.locator(".found", has_text="Nothing found.").wait_for()
    assert page.locator(".entry:visible").count() == 0


def test_the_filter_leaves_what_stands_in_one_report(visit: Any) -> None:
    page, _, _ = visit()
    page.locator("#outlet").select_option(label="Valley Radio")
    page.locator(".found", has_text=" of ").wait_for()
    shown = page.locator(".part.names .entry:not([hidden])")
    titles = shown.evaluate_all("all => all.map((node) => node.querySelector('h3').textContent.trim())")
    assert any("Mirela Danso" in title for title in titles)
    assert not any("Port Calder" in title for title in titles)
    assert page.locator(".source:not([hidden])").count() == 1


def test_print_is_page_one_and_what_is_open(visit: Any) -> None:
    page, _, _ = visit()
    page.emulate_media(media="print")
    assert page.locator("button:visible, input:visible").count() == 0
    assert not page.locator("nav.contents").is_visible()
    assert page.locator(".screen .row:visible").count() == 3
    assert page.locator(".part:visible").count() == 0
    assert pages_of(page) == 1
    page.evaluate("document.querySelector('.part.timeline .fold').open = true")
    assert page.locator(".part:visible").count() == 1
    assert page.locator(".part.timeline .entry").first.is_visible()


def pages_of(page: Any) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4")))


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
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert page.evaluate(CONTRAST) == []


def test_landmarks_headings_and_names(visit: Any) -> None:
    page, _, _ = visit()
    for landmark in ("header", "main", "nav", "footer"):
        assert page.locator(landmark).count() == 1
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map((h) => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for text in ("Disputed", "Updated", "One origin"):
        assert page.get_by_text(text, exact=False).first.is_visible()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 375)])
def test_axe_finds_nothing(visit: Any, scheme: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page, _, _ = visit(color_scheme=scheme, viewport={"width": width, "height": 900})
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    found = Axe().run(page).response["violations"]
    assert [(v["id"], [node["html"][:120] for node in v["nodes"]][:3]) for v in found] == []


def test_three_hundred_reports_are_there_within_a_second(chromium: Any, tmp_path: Path) -> None:
    brief = _module("many").many(_module("specimen").brief(), 100)
    assert len(brief.reports) == 300
    assert sum(report.words for report in brief.reports) > 200_000
    (tmp_path / "many.html").write_text(html.render(brief), encoding="utf-8")
    page = chromium.new_page()
    taken = []
    for _ in range(4):
        page.goto((tmp_path / "many.html").as_uri())
        taken.append(page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"))
    assert min(taken) < 1000  # the quickest: what the machine does beside it is no fault of the page
    assert page.locator(".screen .row").first.is_visible()
    page.locator("#seek").fill("survivors")
    page.locator(".found", has_text=" of ").wait_for(timeout=10_000)
    page.close()


@pytest.fixture(scope="module")
def long_pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Pages so long that what follows page one is made when it is opened."""
    folder, many = tmp_path_factory.mktemp("long"), _module("many")
    specimen, hostile = _module("specimen").brief(), _module("hostile")
    briefs = {"plain": specimen, "hostile": hostile.poisoned(specimen)}
    for name, brief in briefs.items():
        text = html.render(many.many(brief, 14))
        assert '<noscript class="later">' in text
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in briefs}


@pytest.mark.parametrize("scripts", [True, False])
def test_a_long_part_is_made_when_it_is_opened(
    chromium: Any, long_pages: dict[str, str], scripts: bool
) -> None:
    page = chromium.new_page(java_script_enabled=scripts, reduced_motion="reduce")
    page.goto(long_pages["plain"])
    assert (page.locator(".part .entry").count() == 0) is scripts
    page.locator(".part.timeline summary").first.click()
    page.locator(".part.timeline .entry").first.wait_for(state="visible")
    page.locator(".told summary").click()
    page.locator(".told .refs a").first.click()  # leads into a report that is not there yet
    landed = page.locator(f'[id="{page.url.partition("#")[2]}"] + mark')
    landed.wait_for(state="visible")
    page.close()


def test_what_is_made_later_is_as_inert(chromium: Any, long_pages: dict[str, str]) -> None:
    page, complaints, asked = chromium.new_page(), [], []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(long_pages["hostile"])
    page.locator(".tools button", has_text="Open all").click()
    page.locator(".part .entry").first.wait_for(state="visible")
    page.wait_for_timeout(200)
    assert complaints == []
    assert [url for url in asked if not url.startswith("data:")] == [long_pages["hostile"]]
    assert page.locator("img, iframe, [onerror], [onmouseover], noscript").count() == 0
    assert page.locator("script").count() == 1
    page.close()


def test_pictures_take_no_style_and_are_told_in_words(visit: Any) -> None:
    page, _, complaints = visit()
    page.locator(".over-time > summary").first.click()
    picture = page.locator(".over-time svg").first
    assert picture.is_visible()
    for part in ("timeline", "lineage"):
        page.locator(f".{part} .fold > summary").click()
        page.locator(f".{part} .over-time > summary").click()
        assert page.locator(f".{part} .over-time svg").is_visible()
    assert picture.get_attribute("role") == "img"
    assert page.locator("[style]").count() == 0
    assert complaints == []


SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.mark.shared
@pytest.mark.skipif(not SEEDS.is_dir(), reason="no shared seeds beside this checkout")
def test_five_reports_of_a_war_are_three_screens_and_one_printed_page(chromium: Any, tmp_path: Path) -> None:
    """They were 35 screens, 59 of a phone, and 69 printed pages."""
    from crosswire import pipeline

    (tmp_path / "seeds.html").write_text(html.render(pipeline.brief(sorted(SEEDS.glob("*.txt")))), "utf-8")
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto((tmp_path / "seeds.html").as_uri())
    assert page.evaluate("document.documentElement.scrollHeight / innerHeight") < 3.2
    assert pages_of(page) == 1
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollHeight / innerHeight") < 5.5
    page.close()
