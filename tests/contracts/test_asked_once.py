"""A question of the parse is asked in one place: no file has its own list of what a verb or a subject is."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import crosswire
from crosswire import grammar

ROOT = Path(crosswire.__file__).parent
FILES = sorted(path for folder in ("analyse", "extract", "collate") for path in (ROOT / folder).rglob("*.py"))
ASKED = {
    frozenset(words): name
    for name, words in vars(grammar).items()
    if name.isupper() and isinstance(words, frozenset)
}


def _words(node: ast.AST) -> frozenset[object]:
    """The members of a display of constants."""
    members = node.elts if isinstance(node, ast.Set | ast.Tuple | ast.List) else []
    constant = all(isinstance(member, ast.Constant) for member in members)
    return frozenset(m.value for m in members if isinstance(m, ast.Constant)) if constant else frozenset()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_lists_again_what_the_grammar_lists(path: Path) -> None:
    again = [
        f"line {node.lineno} is {ASKED[_words(node)]}"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.expr) and _words(node) in ASKED
    ]
    assert again == [], "ask crosswire.grammar instead"
