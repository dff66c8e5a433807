"""The table of hard cases says what their tests say."""

from __future__ import annotations

import ast
import re
from collections import defaultdict

from evals.corpora import ROOT

PAGE = ROOT / "docs" / "reference" / "hard-cases.md"
TESTS = ROOT / "tests" / "hard_cases"
ROW = re.compile(r"^\| (\d+) \| [^|]+ \| (\d+) \| ([^|]+) \|", re.MULTILINE)
NAME = re.compile(r"test_(\d\d)_\w+")


def outcomes() -> dict[int, list[bool]]:
    """Of every case, for each of its stories, whether it passes."""
    found = defaultdict(list)
    for path in sorted(TESTS.glob("test_*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and (name := NAME.fullmatch(node.name)):
                fails = any("xfail" in ast.unparse(mark) for mark in node.decorator_list)
                found[int(name[1])].append(not fails)
    return found


def told(passed: list[bool]) -> str:
    if all(passed):
        return "passes"
    return f"{sum(passed)} of {len(passed)}" if any(passed) else "fails"


def test_every_case_is_tested_on_two_stories_or_more() -> None:
    found = outcomes()
    assert sorted(found) == list(range(1, 26))
    assert all(len(passed) > 1 for passed in found.values())


def test_the_table_says_what_the_tests_say() -> None:
    rows = {int(n): (int(stories), result) for n, stories, result in ROW.findall(PAGE.read_text("utf-8"))}
    assert rows == {n: (len(passed), told(passed)) for n, passed in outcomes().items()}
