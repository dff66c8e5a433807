"""Every command of the guides that speak of exports runs as it stands there, in the order of the page."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from crosswire.cli.app import app

GUIDES = Path(__file__).resolve().parents[2] / "docs" / "guides"
BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
REPORTS = {
    "one.txt": (
        "Outlet: Tern News\n\nAt least 12 people were killed when a bus left the road near Homs on Monday, "
        'police said. "The brakes had failed," said Tove Aske, a passenger.\n'
    ),
    "two.txt": (
        "Outlet: Orle Post\n\nFourteen people were killed near Homs on Monday, the hospital said. "
        '"The brakes failed," said Tove Aske, who was on the bus. Thirty people were injured.\n'
    ),
}


def commands(page: str) -> list[list[str]]:
    text = (GUIDES / page).read_text("utf-8")
    lines = [line for block in BLOCK.findall(text) for line in block.splitlines() if line.strip()]
    return [shlex.split(line) for line in lines]


@pytest.mark.parametrize("page", ["for-recorders.md", "for-wikipedia.md", "for-researchers.md"])
def test_the_commands_run(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    for folder in ("reports", "incident-0413"):
        (tmp_path / folder).mkdir()
        for name, text in REPORTS.items():
            (tmp_path / folder / name).write_text(text, "utf-8")
    given = commands(page)
    assert len(given) > 3
    for words in given:
        assert words[0] == "crosswire"
        extra = ["--statements", "rules", "--published", "2024-03-05"] if words[2].endswith("/") else []
        done = CliRunner().invoke(app, [*words[1:], *extra])
        assert done.exit_code == 0, (words, done.stderr)
        assert "--out" not in words or Path(words[words.index("--out") + 1]).stat().st_size > 0
        assert "--out" in words or done.stdout
