"""Pages without their article, and articles about such pages: the first are named, the second are read."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from crosswire.config import Settings, load
from crosswire.read import read
from crosswire.types import NoiseKind, Reading

CASES = tomllib.loads(Path(__file__).with_name("walls.toml").read_text(encoding="utf-8"))
STORY, WALLS, REPORTS = CASES["story"], CASES["walls"], CASES["reports"]


@pytest.fixture
def settings() -> Settings:
    return load()


def given(text: str, folder: Path, settings: Settings, name: str = "page.txt") -> Reading:
    (folder / name).write_text(text, encoding="utf-8")
    return read([folder / name], settings)


@pytest.mark.parametrize("wall", WALLS)
def test_a_page_without_an_article_is_named(wall: str, tmp_path: Path, settings: Settings) -> None:
    reading = given(WALLS[wall], tmp_path, settings)
    assert reading.reports == ()
    kinds = {"consent": "consent page", "paywall": "stub of a paywall", "robots": "check for robots",
             "error": "error page", "region": "not shown in this region"}  # fmt: skip
    assert kinds[wall.partition(",")[0]] in reading.skipped[0].error


@pytest.mark.parametrize("wall", ["consent", "consent, long", "paywall", "robots"])
def test_the_same_as_a_web_page(wall: str, tmp_path: Path, settings: Settings) -> None:
    lines = "".join(f"<p>{line}</p>" for line in WALLS[wall].splitlines())
    head = "<!doctype html><html lang='en'><head><title>Skarvik Tidende</title></head>"
    page = f"{head}<body>{lines}</body></html>"
    reading = given(page, tmp_path, settings, "page.html")
    assert (reading.reports, len(reading.skipped)) == ((), 1)
    assert "not an article" in reading.skipped[0].error


@pytest.mark.parametrize("name", REPORTS)
def test_reports_about_such_pages_are_read(name: str, tmp_path: Path, settings: Settings) -> None:
    reading = given(REPORTS[name], tmp_path, settings)
    assert (len(reading.reports), reading.skipped, reading.notices) == (1, (), ())


@pytest.mark.parametrize(
    "end",
    [
        "Subscribe to continue reading\nAlready a subscriber? Log in",
        "To read the full story, subscribe for $1 a week.",
        "This article is for subscribers only.\nSubscribe now",
        "You've reached your free article limit. Cancel anytime.",
        "Sign in or create a free account to keep reading",
    ],
)
def test_a_teaser_is_read_and_said_to_be_one(end: str, tmp_path: Path, settings: Settings) -> None:
    reading = given(STORY.partition("\n")[0] + "\n\n" + end, tmp_path, settings)
    (report,), (notice,) = reading.reports, reading.notices
    assert "a paywall cuts it off" in notice.note
    noise = [report.text[n.start : n.end] for n in report.noise if n.kind is NoiseKind.RELATED]
    assert " ".join(noise).split() == end.split()


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("… [+1234 chars]", "1234 more characters"),
        ("... [1,871 chars]", "1,871 more characters"),
        (" […]", "ends in the middle"),
        (" [...] Read more", "ends in the middle"),
        (" Continue reading →", "ends in the middle"),
        ("…", "ends in the middle"),
    ],
)
def test_a_text_that_its_source_cut(end: str, said: str, tmp_path: Path, settings: Settings) -> None:
    content = STORY[:150].rstrip() + end
    reading = given(
        json.dumps({"title": "Lighthouse moved", "content": content}), tmp_path, settings, "one.json"
    )
    assert said in reading.notices[0].note
    (report,) = reading.reports
    assert report.text == content
    if "chars]" in end:
        assert [report.text[n.start : n.end] for n in report.noise][-1] == end[end.index("[") :]


@pytest.mark.parametrize("end", ["", " And then the light went out...", " He paused: “Well…”"])
def test_a_whole_text_is_not_said_to_be_cut(end: str, tmp_path: Path, settings: Settings) -> None:
    assert given(STORY + " " + STORY + end, tmp_path, settings).notices == ()


def test_a_placeholder_is_no_text(tmp_path: Path, settings: Settings) -> None:
    record = {
        "title": "Moved",
        "content": "ONLY AVAILABLE IN PAID PLANS",
        "description": STORY.partition("\n")[0],
    }
    reading = given(json.dumps({"results": [record]}), tmp_path, settings, "one.json")
    assert reading.reports[0].text.startswith("The old lighthouse")
    assert "only its summary" in reading.notices[0].note


GERMAN = (
    "Der alte Leuchtturm von Skarvik wurde am Donnerstag vierzig Meter landeinwärts versetzt, weil die "
    "Klippe unter ihm jeden Winter einen Meter verliert. Die Ingenieure zogen ihn neun Stunden auf Schienen."
)


@pytest.mark.parametrize("form", ["page", "record"])
@pytest.mark.parametrize(
    ("says", "text", "read_as"),
    [
        ("es", STORY, "en"),
        ("de", STORY, "en"),
        ("zh", STORY, "en"),
        ("en", GERMAN, "de"),
        ("en", STORY, "en"),
        ("de", GERMAN, "de"),
        ("fr", "Lighthouse moved.", "fr"),
    ],
)
def test_a_wrong_language_is_overruled(  # noqa: PLR0917 - a column of the table each
    form: str, says: str, text: str, read_as: str, tmp_path: Path, settings: Settings
) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n\n"))
    head = f"<!doctype html><html lang='{says}'><head><title>Skarvik</title></head>"
    page = f"{head}<body><article>{paragraphs}</article></body></html>"
    record = json.dumps({"text": text, "language": says})
    name, content = ("a.html", page) if form == "page" else ("a.json", record)
    reading = given(content, tmp_path, settings, name)
    assert reading.reports[0].language == read_as
    assert bool(reading.notices) is (says != read_as)
