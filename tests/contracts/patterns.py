"""Every regular expression that crosswire compiles, as JSON on standard output: run in its own process.

Three ways, so that none is missed: what the modules compile when they are imported, what a run over the
sample compiles (patterns put together from tables, and those written where they are used), and every literal
pattern in a call of `re` in the sources, for lines that the sample does not reach.
"""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CALLS = {"compile", "search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split"}
PAGE = "<html><head><title>Kiln fire</title></head><body><article><h1>Kiln fire</h1>{}</article></html>"
FEED = (
    "<rss version='2.0'><channel><title>Kiln</title><item><title>A</title>"
    "<description>{}</description></item></channel></rss>"
)
PROSE = (
    "<p>By Ada Brook</p><p>About 40 of 60 kilns burned down on 3 May 2024, the guild of potters said.</p>" * 5
)


def recorded() -> dict[tuple[str, int], str]:
    """Pattern and flags of what crosswire compiles while it is imported and while it works, and where."""
    found: dict[tuple[str, int], str] = {}
    compile_ = re._compile  # type: ignore[attr-defined]

    def watch(pattern: Any, flags: int) -> Any:
        caller = sys._getframe(2).f_globals.get("__name__", "")
        compiled = compile_(pattern, flags)
        if caller.startswith("crosswire") and isinstance(compiled.pattern, str):
            found.setdefault((compiled.pattern, compiled.flags), caller)
        return compiled

    re._compile = watch  # type: ignore[attr-defined]
    _import_all()
    _work()
    re._compile = compile_  # type: ignore[attr-defined]
    return found


def _import_all() -> None:
    import crosswire

    for module in pkgutil.walk_packages(crosswire.__path__, "crosswire."):
        # Alembic alone runs `env`, inside a migration.
        if not module.name.endswith(("__main__", "migrations.env")):
            importlib.import_module(module.name)


def _work() -> None:
    from crosswire import pipeline
    from crosswire.config import load
    from crosswire.sample import paths

    with tempfile.TemporaryDirectory() as folder:
        page, feed = Path(folder) / "page.html", Path(folder) / "feed.xml"
        page.write_text(PAGE.format(PROSE), encoding="utf-8")
        feed.write_text(FEED.format(PROSE.replace("<", "&lt;")), encoding="utf-8")
        found = pipeline.brief([*paths(), page, feed], load(statements="rules"))
    for shown in (found.to_html(), found.to_markdown(), found.to_json()):
        assert shown


def literal(root: Path) -> Iterator[tuple[str, int, str]]:
    """Every pattern that is written out in a call of `re`, with its flags."""
    for path in sorted(root.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _of_re(node.func) and node.args:
                pattern = node.args[0]
                if isinstance(pattern, ast.Constant) and isinstance(pattern.value, str):
                    yield pattern.value, _flags(node), f"{path.relative_to(root)}:{node.lineno}"


def _of_re(called: ast.expr) -> bool:
    named = isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name)
    return named and called.value.id == "re" and called.attr in CALLS  # type: ignore[attr-defined]


def _flags(call: ast.Call) -> int:
    """The flags of a call: every `re.NAME` among its arguments after the pattern."""
    given = [*call.args[1:], *(keyword.value for keyword in call.keywords)]
    names = [
        node.attr
        for one in given
        for node in ast.walk(one)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "re"
    ]
    return sum({int(value) for name in names if isinstance(value := getattr(re, name), re.RegexFlag)})


def main() -> None:
    import crosswire

    found = recorded()
    for pattern, flags, place in literal(Path(crosswire.__file__).parent):
        found.setdefault((pattern, re.compile(pattern, flags).flags), place)
    print(json.dumps(sorted([place, pattern, flags] for (pattern, flags), place in found.items())))  # noqa: T201


if __name__ == "__main__":
    main()
