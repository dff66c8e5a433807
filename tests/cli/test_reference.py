"""Every command and every option stands in the reference; every command's help has an example."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from crosswire.cli.app import app

REFERENCE = (Path(__file__).parents[2] / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
GROUPS = typer.main.get_command(app).commands  # type: ignore[attr-defined]
# A command of a group by both names: "db upgrade".
COMMANDS = {
    f"{name} {inner}".strip(): command
    for name, group in GROUPS.items()
    for inner, command in getattr(group, "commands", {"": group}).items()
}
SHARED = REFERENCE.split("## Options that commands share")[1].split("\n## ")[0]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_command_is_documented(name: str) -> None:
    assert f"\n## crosswire {name.partition(' ')[0]}\n" in REFERENCE
    assert f"crosswire {name}" in REFERENCE or f"|{name.rpartition(' ')[2]}" in REFERENCE


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_its_options_are_documented(name: str) -> None:
    section = REFERENCE.split(f"\n## crosswire {name.partition(' ')[0]}\n")[1].split("\n## ")[0]
    options = [
        option
        for parameter in COMMANDS[name].params
        for option in (*parameter.opts, *parameter.secondary_opts)
    ]
    dashed = [option for option in options if option.startswith("-")]
    assert dashed
    assert [option for option in dashed if f"`{option}" not in section + SHARED] == []


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_its_help_has_an_example(name: str) -> None:
    shown = CliRunner().invoke(app, [*name.split(), "--help"])
    assert shown.exit_code == 0
    assert f"crosswire {name.partition(' ')[0]} " in shown.output.split("Examples:")[1]


def test_documented_commands_exist() -> None:
    documented = {line.split()[2] for line in REFERENCE.splitlines() if line.startswith("## crosswire ")}
    assert documented == set(GROUPS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_quiet_and_logs_as_told(name: str) -> None:
    options = {option for parameter in COMMANDS[name].params for option in parameter.opts}
    assert {"--quiet", "--log-format", "--debug"} <= options
    assert "--out" in options or name.partition(" ")[0] in {
        "db",
        "mcp",
        "serve",
    }  # what `db` does to a store is no text to keep, and neither is a link or a token that signs in
