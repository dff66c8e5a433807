"""Planted faults: what is changed and what is not, and that a test which sees one is found."""

from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest
from evals.mutants import cover, planting, report, sites, warm
from evals.mutants.__main__ import sample
from evals.mutants.cover import Map
from evals.mutants.operators import changes
from evals.mutants.report import Verdict

CHANGES = [
    ("a < b", {"a <= b", "a >= b"}),
    ("a == b", {"a != b"}),
    ("a in b", {"a not in b"}),
    ("a and b", {"a or b", "a", "b"}),
    ("a or 0", {"a and 0", "0"}),
    ("not a", {"a"}),
    ("b if a else c", {"c if a else b"}),
    ("3", {"4"}),
    ("0.5", {"1.0"}),
    ("True", {"False"}),
    ("a - b", {"a + b"}),
    ("a & b", {"a | b"}),
    ("any(a)", {"all(a)"}),
    ("min(a, key=b)", {"max(a, key=b)", "min(a)"}),
    ("sorted(a, reverse=b)", {"list(a)", "sorted(a)"}),
    ("a.lower()", {"a"}),
    ("a.startswith(b)", {"a.endswith(b)"}),
    ("a.b(c)", set()),
]


@pytest.mark.parametrize(("before", "after"), CHANGES)
def test_what_becomes_of_an_expression(before: str, after: set[str]) -> None:
    (statement,) = ast.parse(before).body
    assert isinstance(statement, ast.Expr)
    assert {ast.unparse(new) for _, new in changes(statement.value)} == after


def test_one_entry_is_taken_from_a_table_and_one_alternative_from_a_pattern() -> None:
    (table,) = ast.parse("{'a', 'b', 'c'}").body
    (new,) = [n for kind, n in changes(table.value) if kind == "entry removed"]  # type: ignore[attr-defined]
    assert len(new.elts) == 2  # type: ignore[attr-defined]
    (pattern,) = ast.parse(r"r'\b(?:one|two|three)\b'").body
    (new,) = [n for kind, n in changes(pattern.value) if kind == "alternative removed"]  # type: ignore[attr-defined]
    assert new.value in {r"\b(?:two|three)\b", r"\b(?:one|three)\b"}  # type: ignore[attr-defined]


SOURCE = '''
"""A module of tests."""
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    x = 1 < 2
__all__ = ["a", "b"]
Name = tuple[str, int]
LIMIT = 7


@keep(maxsize=9)
def far(a: int = 3) -> bool:
    """Whether it is far."""
    assert a > 0
    if a < LIMIT:
        raise ValueError(f"{a} is under {1 + 1}")
    return a.split(",", maxsplit=1) > 5
'''


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "module.py").write_text(SOURCE)
    monkeypatch.setattr(sites, "PACKAGE", tmp_path)
    monkeypatch.setattr(planting, "PACKAGE", tmp_path)
    return "module.py"


def test_nothing_is_planted_where_no_behaviour_hangs(module: str) -> None:
    shown = {(m.old, m.new) for m in sites.mutants(module)}
    assert ("7", "8") in shown
    assert ("3", "4") in shown
    assert ("a < LIMIT", "a <= LIMIT") in shown
    assert not {old for old, _ in shown} & {"1 < 2", "9", "a > 0", "1 + 1", "1", "['a', 'b']"}


def test_a_mutant_knows_its_function_and_what_defines_it(module: str) -> None:
    found = {m.old: m for m in sites.mutants(module)}
    assert found["a < LIMIT"].function == (12, "far")
    assert found["3"].function is None, "a default is worked out where the function is defined"
    assert found["3"].binds == ("far",)
    assert found["7"].binds == ("LIMIT",)
    assert found["7"].where.endswith("module.py:9")


def test_the_changed_code_keeps_its_lines_and_is_the_change_that_was_told(module: str) -> None:
    for mutant in sites.mutants(module):
        tree = sites.planted(mutant)
        assert ast.unparse(tree) != ast.unparse(ast.parse(SOURCE))
        compile(tree, "module.py", "exec")


def test_a_living_function_gets_the_fault(module: str) -> None:
    space: dict = {"keep": lambda **_: lambda function: function}
    exec(compile(SOURCE, str(sites.PACKAGE / module), "exec"), space)  # noqa: S102 - our own source
    (mutant,) = [m for m in sites.mutants(module) if m.new == "if False"]
    with pytest.raises(ValueError, match="is under"):
        space["far"](5)
    assert planting.exchange(mutant) == 1
    with pytest.raises(AttributeError):
        space["far"](5)


def test_a_sample_is_repeated_by_its_seed_and_takes_a_place_once() -> None:
    one, again, other = (sample(["collate/standing"], 20, seed) for seed in (1, 1, 2))
    assert one == again != other
    assert len({(m.path, m.place) for m in one}) == 20
    assert {m.path.rpartition("/")[0] for m in one} == {"collate/standing"}


def test_every_file_that_faults_are_planted_in_can_be_imported_alone() -> None:
    """Steps of the schema cannot: with them among the files, no map could be made, and no mutant tried."""
    cover._import_all()
    assert not [path for path in sites.files() if "migrations" in path]


def test_tests_of_the_same_folder_come_first_and_the_fastest_of_these() -> None:
    (mutant,) = [m for m in sites.mutants("collate/timeline.py") if m.old == "likeness < _SAME_EVENT"][:1]
    line, other = {mutant.path: 1 << mutant.line}, {mutant.path: 1 << (mutant.line + 1)}
    known = Map(
        (
            cover.Test("tests/collate/test_sums.py::slow", 2.0, line),
            cover.Test("tests/collate/test_timeline.py::own", 3.0, line),
            cover.Test("tests/collate/test_sums.py::fast", 0.2, line),
            cover.Test("tests/render/test_page.py::fastest", 0.1, line),
            cover.Test("tests/collate/test_words.py::elsewhere", 0.0, other),
        ),
        (),
        {mutant.path: line[mutant.path] | other[mutant.path]},
        {},
    )
    names = [test.name.rpartition("::")[2] for test in known.tests_of(mutant)]
    assert names == ["own", "fast", "slow", "fastest"]
    assert not known.at_import(mutant)


def test_tests_of_a_table_are_those_of_who_looks_into_it() -> None:
    mutant, *_ = [m for m in sites.mutants("collate/timeline.py") if m.binds == ("_SAME_EVENT",)]
    (use,) = [m for m in sites.mutants("collate/timeline.py") if m.old == "likeness < _SAME_EVENT"][:1]
    known = Map(
        (cover.Test("uses", 1.0, {use.path: 1 << use.line}), cover.Test("other", 1.0, {use.path: 2})),
        (),
        {},
        {},
    )
    assert known.at_import(mutant)
    assert [test.name for test in known.tests_of(mutant)] == ["uses"]


def test_the_golden_files_do_not_count() -> None:
    names = {path.name for path in cover.files()}
    assert "test_golden.py" not in names
    assert "test_timeline.py" in names


def test_the_share_and_the_survivors_are_told() -> None:
    first, second, third, *_ = sites.mutants("collate/timeline.py")
    verdicts = [
        Verdict(first, report.KILLED, "t"),
        Verdict(second, report.SURVIVED, ""),
        Verdict(third, report.UNCOVERED, ""),
        Verdict(first, report.TIMED_OUT, "t"),
    ]
    assert report.share(verdicts) == 0.5
    assert report.share([]) == 0
    told = report.told(verdicts)
    assert f"{second.where}  {second.kind}: {second.old}  ->  {second.new}" in told
    assert first.where not in told or first.where in {second.where, third.where}


@pytest.mark.parametrize(("status", "told"), [(0, report.SURVIVED), (1, report.KILLED)])
def test_a_mutant_that_thousands_of_tests_execute_is_not_late(status: int, told: str) -> None:
    """A child names each test before it runs; as many names as a pipe holds must not stop it."""
    written: list[tuple[int, str, str]] = []

    class Work:
        def write(self, number: int, verdict: str, killer: str = "") -> None:
            written.append((number, verdict, killer))

    def trial(note: int) -> int:
        for number in range(4000):
            os.write(note, f"tests/of/this/mutant.py::test_{number:060}\n".encode())
        return status

    warm.verdict(Work(), 7, trial)  # type: ignore[arg-type]
    assert written == [(7, told, f"tests/of/this/mutant.py::test_{3999:060}")]


def test_a_run_that_was_cut_off_goes_on(tmp_path: Path) -> None:
    results, known = tmp_path / "seed-1.jsonl", Map((), (), {}, {})
    mutants = sample(["collate/words.py"], 4, 1)
    cut_off = warm.Work(mutants, known, results, longest=1)
    cut_off.begin()
    cut_off.write(2, report.KILLED)
    going_on = warm.Work(mutants, known, results, longest=1)
    going_on.begin(go_on=True)
    assert sorted(number for number, *_ in going_on) == [0, 1, 3]
    anew = warm.Work(mutants, known, results, longest=1)
    anew.begin()
    assert sorted(number for number, *_ in anew) == [0, 1, 2, 3]
