"""No code that can decide nothing: a condition with its answer in it, a thing compared with itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "crosswire"


@cache
def trees() -> tuple[tuple[str, ast.Module], ...]:
    """Every module of the source, by its path."""
    files = sorted(SOURCE.rglob("*.py"))
    return tuple((str(file.relative_to(SOURCE)), ast.parse(file.read_text("utf-8"))) for file in files)


def found(check) -> list[str]:
    return [f"{name}:{node.lineno}" for name, tree in trees() for node in check(tree)]


def decided(tree: ast.AST) -> Iterator[ast.AST]:
    """`… and False`, `… or True`: what stands beside the constant decides nothing."""
    for node in ast.walk(tree):
        if isinstance(node, ast.BoolOp):
            sure = not isinstance(node.op, ast.And)
            if any(isinstance(one, ast.Constant) and one.value is sure for one in node.values):
                yield node


def with_itself(tree: ast.AST) -> Iterator[ast.AST]:
    """`x == x`, and a question asked of one computed thing twice: `admit(reach(a), reach(a))`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            sides = [ast.dump(one) for one in (node.left, *node.comparators)]
            if len(set(sides)) < len(sides) and all(isinstance(op, ast.Eq | ast.NotEq) for op in node.ops):
                yield node
        elif isinstance(node, ast.Call):
            computed = [ast.dump(one) for one in node.args if isinstance(one, ast.Call) and one.args]
            if len(set(computed)) < len(computed):
                yield node


def only_deleted(tree: ast.AST) -> Iterator[ast.AST]:
    """Parameters that a function takes and throws away."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            given = function.args
            names = {one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs)}
            for node in function.body:
                if isinstance(node, ast.Delete):
                    yield from (t for t in node.targets if isinstance(t, ast.Name) and t.id in names)


@pytest.mark.parametrize("check", [decided, with_itself, only_deleted])
def test_the_source_has_none(check):
    assert found(check) == []


@pytest.mark.parametrize(
    ("check", "code"),
    [
        (decided, "a in b and False"),
        (decided, "f(x) or True"),
        (with_itself, "near = admit(reach(part), reach(part))"),
        (with_itself, "a.b == a.b"),
        (only_deleted, "def build(groups, extracts):\n    del extracts\n    return groups"),
    ],
)
def test_the_check_sees_it(check, code: str):
    assert list(check(ast.parse(code)))


@pytest.mark.parametrize(
    "code", ["a and b", "x or False", "max(f(a), f(b))", "del held[name]", "0 <= a <= b"]
)
def test_the_check_lets_pass_what_decides(code: str):
    tree = ast.parse(code)
    assert not [node for check in (decided, with_itself, only_deleted) for node in check(tree)]
