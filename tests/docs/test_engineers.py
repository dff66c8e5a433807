"""The commands of the guide for engineers do what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from evals.corpora import ROOT
from tests.docs.test_docs import BLOCK
from typer.testing import CliRunner

from crosswire.cli.app import app

PAGE = ROOT / "docs" / "guides" / "for-engineers.md"
LASTS = "crosswire serve --sample"
"""It goes on until it is stopped; tests/serve has it."""


def commands() -> list[str]:
    blocks = (found.group(2) for found in BLOCK.finditer(PAGE.read_text("utf-8")) if found.group(1) == "sh")
    return [line for block in blocks for line in block.splitlines() if line]


def test_every_command_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    every = commands()
    assert LASTS in every
    assert len(every) > 3
    for line in every:
        if line != LASTS:
            done = CliRunner().invoke(app, line.split()[1:])
            assert done.exit_code == 0, f"{line}: {done.output}"


def test_what_it_names_is_there() -> None:
    page = PAGE.read_text("utf-8")
    for name in ("examples/brief.ipynb", "examples/client.py"):
        assert name in page
        assert (ROOT / name).exists()
