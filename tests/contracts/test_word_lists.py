# ruff: noqa: E501 - one module a line
"""No list of the trade's words hides in the code: people, outcomes, months, countries stand in a language's lexicon.

A literal of many words of one concept (a set, a tuple, a table's keys, the alternatives of a pattern) is a list that
the concept's own list does not know of: the two will differ. What is a choice of its own is named here, with its reason.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import crosswire
from crosswire.resources.words import table, words
from crosswire.resources.words.agencies import agencies
from crosswire.resources.words.countries import countries
from crosswire.resources.words.forms import plural

SOURCE = Path(crosswire.__file__).parent
_FEW = 8  # words of one concept that are a list; fewer are a choice
_MOST = 0.6  # of the words of a literal, from which on it is a list of that concept

# Name of the constant or function that holds the literal, and why it is no list of the trade.
ALLOWED = {
    "_HEDGE": "the hedges that stand in that very place: some bind a date, others do not",
    "_HEDGES": "the same",
    "_BRACKET": "the same",
    "_is_year": "the same",
    "_article_fraction": "the same",
    "_CODES": "number words inside patterns of labels",
    "_HALF_MORE": "number words with what stands around them",
    "_PEOPLE": "nouns behind which a space in digits sets off thousands",
    "_SPEAKS_FOR": "who speaks for a side",
    "_CROWD": "nouns that are a crowd of the body before them",
    "_TELLING": "verbs that give a number",
}


@cache
def known() -> dict[str, frozenset[str]]:
    """Each concept with its words and their plurals, in lower case."""
    people = words("people")
    nations = {word for one in countries() for word in (one.name, *one.aliases, *one.adjectives)}
    return {
        "people": people | frozenset(map(plural, people)),
        "outcomes": words("outcomes") - frozenset(table("outcomes")["class"]),  # a class is a concept's name
        "months and days": words("calendar", "months", "weekdays", "short"),
        "numbers": frozenset(
            w for n in ("ones", "tens", "scales", "ordinals", "fractions") for w in words("numbers", n)
        ),
        "hedges": words("hedges"),
        "titles": words("titles", "address", "rank", "elected", "church"),
        "nations": frozenset(word.lower() for word in nations),
        "agencies": frozenset(name.lower() for one in agencies() for name in one.names),
        "bodies": words("bodies") | frozenset(map(plural, words("bodies"))),
        "speech": words("speech"),
        "denials": words("negations", "deny", "reject", "false", "particles"),
    }


def literals(tree: ast.AST) -> Iterator[tuple[str, int, list[str]]]:
    """Every literal list of words of a module: the name that holds it, its line, its words."""
    for owner in ast.walk(tree):
        name = _name(owner)
        if name is None:
            continue
        for node in ast.walk(owner):
            found = _words(node)
            if found:
                yield name, node.lineno, found


def _name(node: ast.AST) -> str | None:
    if isinstance(node, ast.FunctionDef):
        return node.name
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return node.targets[0].id
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return node.target.id
    return None


def _words(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Set | ast.List | ast.Tuple):
        return _strings(node.elts)
    if isinstance(node, ast.Dict):
        return _strings([key for key in node.keys if key is not None])
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.count("|") >= _FEW - 1:
        return re.findall(r"(?<![\\\w])[A-Za-z][a-z]{2,}(?![\w])", node.value)
    if (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"[a-z]+(?: [a-z]+){7,}", node.value)
    ):
        return node.value.split()
    return []


def _strings(nodes: list[ast.expr]) -> list[str]:
    found = []
    for node in nodes:
        if isinstance(node, ast.Starred):
            found += _words(node.value)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.append(node.value)
    return found


def hidden(code: str) -> list[tuple[str, int, str, list[str]]]:
    """The literals of a module that are lists of a concept: name, line, concept, words."""
    found = []
    seen = set()
    for name, line, listed in literals(ast.parse(code)):
        plain = list(dict.fromkeys(word.lower().rstrip(".") for word in listed))
        for concept, own in known().items():
            of = [word for word in plain if word in own]
            if len(of) >= _FEW and len(of) >= _MOST * len(plain) and (line, concept) not in seen:
                seen.add((line, concept))
                found.append((name, line, concept, of))
    return found


def modules() -> list[Path]:
    return sorted(path for path in SOURCE.rglob("*.py") if "resources" not in path.parts)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_list_of_the_trade_hides_in_a_module(path):
    found = [one for one in hidden(path.read_text("utf-8")) if one[0] not in ALLOWED]
    assert not found, "\n".join(
        f"line {line}: {name} lists {concept}: {', '.join(of)}; put them into languages/en/lexicon, or name it in ALLOWED"
        for name, line, concept, of in found
    )


@pytest.mark.parametrize(
    ("code", "concept"),
    [
        ("A = {'nurse', 'pilot', 'miner', 'juror', 'striker', 'senator', 'sherpa', 'nun'}", "people"),
        (
            "A = ('nurses', *('pilots', 'miners', 'jurors'), 'strikers', 'senators', 'nuns', 'monks')",
            "people",
        ),
        ("A = r'(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january)'", "months and days"),
        ("A = 'kill die slay murder massacre perish behead execute'.split()", "outcomes"),
        (
            "def f(w):\n    return w in {'say', 'tell', 'add', 'claim', 'warn', 'argue', 'admit', 'insist'}",
            "speech",
        ),
        (
            "A = {'French': 1, 'Thai': 2, 'Kenyan': 3, 'Chilean': 4, 'Dutch': 5, 'Irish': 6, 'Omani': 7, 'Malian': 8}",
            "nations",
        ),
    ],
)
def test_a_hidden_list_is_found(code, concept):
    assert [one[2] for one in hidden(code)] == [concept]


@pytest.mark.parametrize(
    "code",
    [
        "A = {'killed', 'injured', 'missing', 'displaced', 'held', 'released', 'detained', 'rescued'}",  # classes
        "A = {'nurse', 'pilot'}",
        "A = ('nsubj', 'obj', 'iobj', 'xcomp', 'ccomp', 'advcl', 'acl', 'amod')",
        "A = 'Two people said that the river rose in the night and fell by noon.'",
    ],
)
def test_what_is_no_hidden_list_is_left(code):
    assert hidden(code) == []
