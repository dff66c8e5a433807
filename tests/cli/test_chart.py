"""`crosswire chart`: a picture of a brief that is kept, as SVG and as PNG."""

from __future__ import annotations

import importlib.util
from json import dumps, loads
from pathlib import Path

import pytest
from typer.testing import CliRunner

from crosswire.cli.app import app
from crosswire.render import json

SPECIMEN = Path(__file__).parents[1] / "render" / "specimen.py"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    spec = importlib.util.spec_from_file_location("specimen", SPECIMEN)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    path = tmp_path / "brief.json"
    path.write_text(json.render(module.brief()), encoding="utf-8")
    return path


def chart(*arguments: str | Path) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["chart", *map(str, arguments)])
    return done.exit_code, done.output


def test_the_first_row_is_drawn_unless_told_otherwise(kept: Path) -> None:
    status, svg = chart(kept)
    assert status == 0
    assert svg == chart(kept, "--question", "1")[1]
    assert svg.startswith("<svg ")
    assert svg == chart(kept, "--question", "q2")[1] != chart(kept, "--question", "q1")[1]


def test_its_width_is_as_told(kept: Path) -> None:
    assert 'width="360"' in chart(kept, "--width", "360")[1]


def test_a_png_goes_to_a_file_whole(kept: Path) -> None:
    out = kept.with_suffix(".png")
    assert chart(kept, "--format", "png", "--out", out)[0] == 0
    assert out.read_bytes().startswith(PNG)
    first = out.read_bytes()
    chart(kept, "--format", "png", "--out", out)
    assert out.read_bytes() == first


@pytest.mark.parametrize("wanted", ["nobody", "0", "99"])
def test_a_question_that_is_not_there_is_named_with_those_that_are(kept: Path, wanted: str) -> None:
    status, said = chart(kept, "--question", wanted)
    assert status == 2
    assert f"no question {wanted}: those of the first screen are 1 (" in said


def test_what_only_begins_as_a_brief_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "half.json"
    path.write_text('{"schema": "crosswire/brief/1", "story": 3}', encoding="utf-8")
    assert chart(path)[0] == 3


@pytest.mark.parametrize("option", ["--lineage", "--timeline", "--map"])
def test_other_pictures_are_drawn_by_name(kept: Path, option: str) -> None:
    status, svg = chart(kept, option)
    assert status == 0
    assert svg.startswith("<svg ")
    assert 'width="640"' in svg


def test_a_card_is_narrow_and_may_be_html(kept: Path) -> None:
    assert 'width="420"' in chart(kept, "--card", "q1")[1]
    status, html = chart(kept, "--card", "1", "--format", "html")
    assert status == 0
    assert html.startswith('<figure class="crosswire-card">')


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--map", "--lineage"], "--lineage and --map: one picture at a time"),
        (["--question", "1", "--card", "1"], "--question and --card: one picture at a time"),
        (["--map", "--format", "html"], "only a card is written as HTML"),
    ],
)
def test_what_cannot_be_drawn_together_is_said(kept: Path, arguments: list[str], said: str) -> None:
    status, output = chart(kept, *arguments)
    assert status == 2
    assert said in output


def test_a_brief_without_places_has_no_map(kept: Path) -> None:
    data = loads(kept.read_text(encoding="utf-8"))
    data["story"]["places"] = []
    kept.write_text(dumps(data), encoding="utf-8")
    assert chart(kept, "--map") == (2, "crosswire: error: --map: no place of the story is on the map\n")


def test_a_map_is_drawn_on_the_outlines_of_the_setting(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = chart(kept, "--map")[1]
    other = kept.with_name("other.json")
    other.write_text('{"arcs": [], "objects": {"countries": {"geometries": []}}}', encoding="utf-8")
    monkeypatch.setenv("CROSSWIRE_MAP", str(other))
    status, svg = chart(kept, "--map")
    assert (status, "<path" in svg, "<path" in before) == (0, False, True)
    monkeypatch.setenv("CROSSWIRE_MAP", str(kept))
    assert chart(kept, "--map")[0] == 4
