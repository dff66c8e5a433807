"""The page of exports has every format and every column, as the code has them."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from crosswire.export import WAYS

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "reference" / "exports.md").read_text("utf-8")


def test_the_tables_of_columns_are_those_of_the_code():
    spec = importlib.util.spec_from_file_location("reference", ROOT / "tools" / "exports_reference.py")
    assert spec
    assert spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert all(f"<!-- columns: {name} -->" in PAGE for name in tool.SHEETS)
    assert tool.written(PAGE) == PAGE, "run: python tools/exports_reference.py"


def test_every_format_is_on_the_page_and_in_the_command():
    commands = (ROOT / "docs" / "reference" / "commands.md").read_text("utf-8")
    section = commands.split("\n## crosswire export\n")[1].split("\n## ")[0]
    for name in WAYS:
        assert f"`{name}`" in section
        assert f"`{name}`" in PAGE
