"""The PDF: page one on one sheet, the same bytes twice, and nothing fetched for a hostile article."""

from __future__ import annotations

import importlib.util
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from crosswire import pipeline
from crosswire.cli.app import app
from crosswire.cli.talk import Talk
from crosswire.errors import ExtraMissing
from crosswire.render import pdf
from crosswire.types import Brief

pytest.importorskip("weasyprint")

FETCHING = (
    '<img src="http://127.0.0.1:9/a.png"><link rel="stylesheet" href="file:///etc/hostname">'
    "<style>@import url(http://127.0.0.1:9/b.css); body { background: url(file:///etc/passwd) }</style>"
    '<iframe src="https://evil.example/"></iframe><svg><image href="ftp://evil.example/x"/></svg>'
)


@pytest.fixture(scope="module")
def hostile() -> Any:
    spec = importlib.util.spec_from_file_location("hostile", Path(__file__).with_name("hostile.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every address that the setter asks for, whether or not it gets it."""
    from weasyprint.urls import URLFetcher

    asked: list[str] = []
    real = URLFetcher.fetch

    def fetch(self: Any, url: str, headers: Any = None) -> Any:
        asked.append(url)
        return real(self, url, headers)

    monkeypatch.setattr(URLFetcher, "fetch", fetch)
    return asked


def sheets(made: bytes) -> int:
    (count,) = {int(n) for n in re.findall(rb"/Type /Pages.*?/Count (\d+)", made, re.DOTALL)} or {0}
    return count


def test_page_one_is_one_sheet_and_what_it_rests_on_the_next(specimen: Brief) -> None:
    document = pdf._set(pdf.markup(specimen), 1.0)
    assert len(document.pages) == 2
    assert "known" in document.pages[0].anchors
    assert "behind" in document.pages[1].anchors
    assert pdf._fits(document)


def test_what_is_too_long_for_a_sheet_is_set_smaller(
    specimen: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[float] = []
    real = pdf._set
    monkeypatch.setattr(pdf, "_set", lambda text, size: tried.append(size) or real(text, size))
    monkeypatch.setattr(pdf, "SIZES", pdf.SIZES[:2])
    story = replace(specimen.story, lede=" ".join(f"word{n}" for n in range(900)))
    pdf.render(replace(specimen, story=story))
    assert tried == [1.0, pdf.SIZES[1]]
    assert pdf.SIZES[1] < 1.0


def test_the_whole_holds_the_reports(specimen: Brief) -> None:
    assert "Read the text" not in pdf.markup(specimen)
    assert "Ten years of accidents on the lake" in pdf.markup(specimen, whole=True)
    numbers = re.findall(r'aria-label="Source (\d+)', pdf.markup(specimen))
    assert sorted(set(map(int, numbers))) == list(range(1, len(set(numbers)) + 1))


def test_links_lead_somewhere_in_it(specimen: Brief) -> None:
    for whole in (False, True):
        text = pdf.markup(specimen, whole=whole)
        ids = set(re.findall(r' id="([^"]+)"', text))
        assert set(re.findall(r'href="#([^"]+)"', text)) <= ids


def test_a_hostile_article_fetches_nothing(specimen: Brief, hostile: Any, fetched: list[str]) -> None:
    evil = hostile.poisoned(specimen, FETCHING)
    assert "127.0.0.1" in pdf.markup(evil)
    pdf.render(evil)
    assert fetched == []


@pytest.mark.parametrize(
    "url", ["file:///etc/hostname", "http://127.0.0.1:9/", "https://evil.example/", "ftp://evil.example/"]
)
def test_were_there_markup_it_would_get_nothing(url: str, fetched: list[str]) -> None:
    _, fetcher = pdf._setter()
    with pytest.raises(ValueError, match="disallowed protocol"):
        fetcher.fetch(url)
    assert len(pdf._set(f'<html><head></head><img src="{url}"></html>', 1.0).pages) == 1
    assert fetched == [url, url]  # asked for, and refused


def test_a_missing_extra_is_named(specimen: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(ExtraMissing, match=r"crosswire\[pdf\]"):
        pdf.render(specimen)


def test_a_missing_library_is_named(specimen: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def __getattr__(self, name: str) -> Any:
            raise OSError("cannot load library 'libpangoft2-1.0-0'")

    monkeypatch.setitem(sys.modules, "weasyprint", Broken())  # type: ignore[arg-type]
    with pytest.raises(ExtraMissing, match="apt-get install libpangoft2"):
        pdf.render(specimen)


def test_the_command_writes_it_and_the_same_brief_gives_the_same_bytes(
    specimen: Brief, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    read = pipeline.Brief.of(replace(specimen, skipped=()))
    monkeypatch.setattr(pipeline, "brief", lambda *_given, **_options: read)
    out = tmp_path / "brief.pdf"
    done = CliRunner().invoke(app, ["brief", "--sample", "--format", "pdf", "--out", str(out)])
    assert done.exit_code == 0, done.stderr
    assert out.read_bytes().startswith(b"%PDF")
    assert out.read_bytes() == pdf.render(read)


def test_a_terminal_is_no_place_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Talk, "shows_result", property(lambda _: True))
    done = CliRunner().invoke(app, ["brief", "--sample", "--format", "pdf"])
    assert done.exit_code == 2
    assert "--out" in done.stderr
