"""The documentation is right: its commands parse, its Python runs, and nothing public is left out."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from evals.corpora import ROOT

from crosswire.cli.app import app
from crosswire.config import Settings

DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), ROOT / "README.md", ROOT / "CHANGELOG.md"])
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)")
COMMAND: Any = typer.main.get_command(app)  # of the click that typer brings, which has no types


def name_of(page: Path) -> str:
    return str(page.relative_to(ROOT))


def blocks(language: str) -> Iterator[tuple[str, str]]:
    for page in PAGES:
        for found in BLOCK.finditer(page.read_text("utf-8")):
            if found.group(1) == language:
                yield name_of(page), found.group(2)


def shell_lines() -> list[tuple[str, str]]:
    lines = []
    for page, block in blocks("sh"):
        for line in block.replace("\\\n", " ").splitlines():
            said = line.partition("    #")[0].strip()
            if said and not said.startswith("#"):
                lines.append((page, said))
    return lines


def parse(words: list[str]) -> None:
    """Have a command parse its words; raises when it would refuse them."""
    tool, rest = words[0].rpartition("/")[2], words[1:]
    if tool == "crosswire":
        context = COMMAND.make_context("crosswire", list(rest), resilient_parsing=True)
        name, command, arguments = COMMAND.resolve_command(context, rest)
        assert command is not None, name
        if hasattr(command, "resolve_command"):  # a group; typer brings a click of its own
            group = command.make_context(name, list(arguments), resilient_parsing=True)
            name, command, arguments = command.resolve_command(group, arguments)
            assert command is not None, name
        command.make_context(name, list(arguments), resilient_parsing=True)
        known = {
            option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)
        }
        for word in arguments:
            if word.startswith("-") and word != "-":
                assert word.partition("=")[0] in known | {"--help", "-h"}, word
    elif tool == "make":
        targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
        assert set(words[1:]) <= targets, words
    elif tool.startswith("python") and rest[:2] == ["-m", "evals"]:
        from evals.__main__ import _parser

        _parser().parse_args(rest[2:])
    elif tool.startswith("python") and rest[:2] == ["-m", "evals.stories_gold"]:
        from evals.stories_gold import _parser as gold_parser

        gold_parser().parse_args(rest[2:])
    elif tool.startswith("python") and rest[:2] == ["-m", "evals.agreement"]:
        from evals.agreement import _parser as agreement_parser

        agreement_parser().parse_args(rest[2:])
    elif tool.startswith("python") and rest[:2] == ["-m", "benchmarks"]:
        from benchmarks.__main__ import _arguments

        _arguments(rest[2:])
    else:
        pytest.fail(f"a command that is not known: {words}")


@pytest.mark.parametrize(("page", "line"), shell_lines())
def test_every_command_would_be_understood(page: str, line: str):
    for part in line.partition(" > ")[0].split(" | "):
        words = shlex.split(part)
        if words[0] not in {"cat", "cd", "git"}:
            parse(words)


@pytest.mark.usefixtures("read_once")
@pytest.mark.parametrize(("page", "code"), list(blocks("python")))
def test_every_piece_of_python_runs(page: str, code: str, capsys: pytest.CaptureFixture[str]):
    exec(compile(code, page, "exec"), {"__name__": "docs"})  # noqa: S102 - our own documentation
    assert "print(" not in code or capsys.readouterr().out.strip()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path):
    for target in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), f"{name_of(page)}: {target}"


def test_every_command_and_option_is_documented():
    page = (DOCS / "reference" / "commands.md").read_text("utf-8")
    every = dict(COMMAND.commands)
    groups = {name: one for name, one in every.items() if hasattr(one, "commands")}
    every |= {
        f"{name} {inner}": one for name, group in groups.items() for inner, one in group.commands.items()
    }
    seen = 0
    for name, command in every.items():
        assert f"crosswire {name}" in page, name
        seen += len(command.params)
        for parameter in command.params:
            for option in parameter.opts if parameter.param_type_name == "option" else ():
                assert f"`{option}" in page, f"{name} {option}"
    assert groups
    assert seen > 50


def test_every_setting_is_documented_with_its_default():
    page = (DOCS / "reference" / "settings.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| ([^|]+?) \|", page, re.MULTILINE))
    assert set(rows) == set(Settings.model_fields)
    for name, field in Settings.model_fields.items():
        default = field.default
        shown = rows[name].strip("`")
        expected = (
            {None: "none", False: "false", True: "true"}.get(default)
            if default in {None, True, False}
            else None
        )
        assert shown == (expected or str(getattr(default, "value", default)).removesuffix(".0")), name


def test_the_rules_of_standing_are_documented_as_they_are():
    from crosswire.collate.standing import RULES, table
    from crosswire.types import ReasonCode, Standing

    page = (DOCS / "reference" / "standing.md").read_text("utf-8")
    assert table() in page, f"docs/reference/standing.md should hold this table of the rules:\n{table()}"
    assert {rule.standing for rule in RULES} == set(Standing)
    assert {rule.code for rule in RULES} == set(ReasonCode)


def test_every_decision_is_listed():
    folder = DOCS / "decisions"
    listed = LINK.findall((folder / "index.md").read_text("utf-8"))
    assert listed == sorted(p.name for p in folder.glob("[0-9]*.md"))
    for name in listed:
        text = (folder / name).read_text("utf-8")
        assert "**Decision.**" in text, name
        assert len(text.split()) < 300, f"{name} is more than half a page"


def test_no_machine_is_named():
    for page in PAGES:
        text = page.read_text("utf-8")
        assert not re.search(r"/(?:root|home|tmp|srv|opt|mnt)/", text), name_of(page)
