"""Who uses what a module defines on import: a table is tested by the tests of those who look into it."""

from __future__ import annotations

import ast
from collections import defaultdict
from functools import cache

from evals.mutants.sites import PACKAGE

Lines = frozenset[tuple[str, int]]


def lines_using(names: tuple[str, ...]) -> Lines:
    """File and line of every mention of these names in the package."""
    return frozenset().union(*(_mentions().get(name, frozenset()) for name in names))


@cache
def _mentions() -> dict[str, Lines]:
    found: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for path in sorted(PACKAGE.rglob("*.py")):
        name = str(path.relative_to(PACKAGE))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Name(id=used, ctx=ast.Load()) | ast.Attribute(attr=used):
                    found[used].add((name, node.lineno))
                case ast.keyword(arg=str(used)):
                    found[used].add((name, node.value.lineno))
    return {used: frozenset(lines) for used, lines in found.items()}
