"""Reading ends in extraction: what compares and what shows works on records, and quotes texts at most."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import crosswire

SOURCE = Path(crosswire.__file__).parent
FOLDERS = ("collate", "link", "render", "cluster/copies")
RECORDS_ONLY = [path for folder in FOLDERS for path in (SOURCE / folder).rglob("*.py")]
# Patterns that are laid over names, titles, labels and markup, never over what a report says.
PATTERNS = {
    "collate/accounts/told.py": "names by their capitals, and the numbers in them",
    "collate/accounts/spelt.py": "where a name begins",
    "collate/entities/alike.py": "spellings of one name",
    "collate/entities/records.py": "names without their article",
    "collate/lineage/origins.py": "titles and names of sources",
    "collate/questions/parties.py": "the words of a speaker's name",
    "collate/revisions/__init__.py": "the word behind a number, to be shown beside it",
    "collate/revisions/dates.py": "hours of two versions of one text",
    "collate/revisions/figures.py": "digits of two versions of one text",
    "collate/revisions/sentences.py": "words of two versions of one text, of any language",
    "collate/story/lede.py": "an address that was left before a sentence",
    "collate/story/titles.py": "titles: slugs of wires, numbers in them, what makes none",
    "collate/story/places.py": "names of places in titles",
    "render/atom.py": "characters that XML does not have",
    "render/clean.py": "characters that would move or hide others",
    "render/page/__init__.py": "what the script of a page says",
    "render/json.py": "halves of surrogate pairs",
    "render/markdown.py": "what Markdown would take for markup",
    "render/checked_page.py": "paragraphs of a draft",
    "render/pictures/svg.py": "characters that XML does not have",
    "render/view/comparing.py": "signs around a word of two wordings",
    "render/wording/dates.py": "dates of the record, to be shown as people write them",
    "render/view/answers.py": "capitals in labels",
    "render/view/index.py": "where an excerpt is cut",
    "render/wording/names.py": "names of sources",
}
OF_A_PARSE = {"parse", "tokens", "analysis", "dep", "subtree", "ancestors"}
READING = {"crosswire.types.parse", "crosswire.types.analysis", "crosswire.grammar"}


def name(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text("utf-8")))


@pytest.mark.parametrize("path", RECORDS_ONLY, ids=name)
def test_no_parse_is_touched(path: Path) -> None:
    assert not {n.attr for n in nodes(path) if isinstance(n, ast.Attribute)} & OF_A_PARSE
    assert not {n.module for n in nodes(path) if isinstance(n, ast.ImportFrom)} & READING


def test_patterns_are_laid_over_names_and_markup_only() -> None:
    """A file that takes up regular expressions says here what over."""
    using = {
        name(path)
        for path in RECORDS_ONLY
        if any(isinstance(n, ast.Import) and any(a.name == "re" for a in n.names) for n in nodes(path))
    }
    assert using <= PATTERNS.keys()
