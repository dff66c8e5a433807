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


# What compares records and is written without looking at a text's words; more folders follow.
RECORDS_ONLY = ("collate/questions", "collate/standing", "collate/sums.py", "link")


@pytest.mark.parametrize("place", RECORDS_ONLY)
def test_comparing_looks_at_no_text(place):
    """No regular expression, no parse and no token: what a text says is found where it is read."""
    found = SOURCE / place
    for path in [found] if found.suffix else found.rglob("*.py"):
        code = path.read_text("utf-8")
        for word in ("import re\n", ".parse", "Token", "analysis", "report.text", "report.slice"):
            assert word not in code, f"{path.relative_to(SOURCE)} has {word!r}"
