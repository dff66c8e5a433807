"""`crosswire chart`: a picture of a brief that is kept, as SVG and as PNG."""

from __future__ import annotations

import importlib.util
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
