"""What importing the package may load: little."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import crosswire

HEAVY = (
    *("spacy", "thinc", "onnxruntime", "tokenizers", "trafilatura", "pandas", "torch", "dateparser"),
    *("fastapi", "starlette", "uvicorn", "flask", "jinja2", "httpx", "typer", "rich", "lxml"),
    *("sqlalchemy", "alembic", "psycopg"),
)


def loaded_by(code: str) -> set[str]:
    code += "; import sys; print('\\n'.join(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)  # noqa: S603 - our own code
    return {name.partition(".")[0] for name in ran.stdout.split()}


def test_importing_the_package_loads_no_model_and_no_web_framework():
    assert loaded_by("import crosswire") & set(HEAVY) == set()


def test_importing_the_sample_and_the_records_loads_none_either():
    assert loaded_by("import crosswire.sample, crosswire.types, crosswire.record") & set(HEAVY) == set()


def test_the_public_functions_stay_functions():
    """A submodule of the same name is bound over a function on its first import, unless care is taken."""
    code = (
        "import crosswire, crosswire.read, crosswire.extract, crosswire.collate; "
        "assert all(callable(getattr(crosswire, name)) for name in crosswire.__all__)"
    )
    loaded_by(code)


SOURCE = Path(crosswire.__file__).parent


def imports(module: Path, names: set[str]) -> set[str]:
    """What a file imports of ours, at its top, inside a function or for the types alone."""
    found = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    inner = {name for name in found if name in names}
    return inner - {name for name in inner if any(other.startswith(f"{name}.") for other in inner)}


def test_no_two_modules_import_one_another():
    """A package stands for its own file: who imports a file of it imports that file."""
    files = {
        ".".join(("crosswire", *p.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__"): p
        for p in SOURCE.rglob("*.py")
    }
    graph = {name: imports(path, set(files)) - {name} for name, path in files.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        pytest.fail(" <- ".join(circle.args[1]))


# Patterns of comparing: not over what a report says, but over names.
PATTERNS = {
    "cluster/stories/names.py": "capitalised words of a report, of any language, to be compared",
    "cluster/stories/traits.py": "the figures and the address of a report",
    "cluster/stories/words.py": "the words of a report, of any language, to be counted",
    "collate/accounts/spelt.py": 'where a name begins: of "coach Ole Ramm" at "Ole"',
    "collate/accounts/told.py": "names by their capitals, and the numbers in them, to be compared",
    "collate/entities/alike.py": "two spellings of a name",
    "collate/entities/records.py": "a name without its article",
    "collate/lineage/origins.py": "what a source is called",
    "collate/questions/parties.py": "the words of a speaker's name",
    "collate/revisions/__init__.py": "the word behind a number, to be shown beside it",
    "collate/revisions/dates.py": "hours of two versions of one text",
    "collate/revisions/figures.py": "digits of two versions of one text",
    "collate/revisions/sentences.py": "words of two versions of one text, of any language",
    "collate/story/lede.py": "a headline made from an address",
    "collate/story/places.py": "names of places in titles",
    "collate/story/titles.py": "numbers in titles, letters that a wrong decoding left",
}


@pytest.mark.parametrize("place", ["collate", "cluster", "link"])
def test_comparing_has_no_patterns_for_what_a_report_says(place):
    """What a text says is found where it is read, in extraction."""
    own = {str(p.relative_to(SOURCE)): p.read_text("utf-8") for p in (SOURCE / place).rglob("*.py")}
    assert {name for name, code in own.items() if "import re\n" in code} <= set(PATTERNS)


@pytest.mark.parametrize("place", ["collate/questions", "collate/standing"])
def test_questions_and_standings_look_at_no_text(place):
    """Not even to quote: a figure carries its words."""
    for path in (SOURCE / place).rglob("*.py"):
        assert ".text[" not in path.read_text("utf-8"), path
        assert "report.text" not in path.read_text("utf-8"), path
        assert ".slice(" not in path.read_text("utf-8"), path
