"""The map: which test executes which line, and how long it takes.

Files of tests are run once, some together in one process. What was found is kept in `build/mutants` for each
file, and taken again as long as neither the tests nor what they execute changed.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, takewhile
from pathlib import Path
from typing import Any

import pytest

from evals.mutants import sites
from evals.mutants.names import lines_using
from evals.mutants.sites import PACKAGE, ROOT, Mutant

KEPT = ROOT / "build" / "mutants"
_IMPORTS = KEPT / "imports.json"
OPTIONS = (
    *(
        "-q",
        "--no-header",
        "--no-summary",
        "--tb=no",
        "--timeout=0",
        "--hypothesis-seed=0",
        "--rootdir",
        str(ROOT),
    ),
    *("-p", "no:randomly", "-p", "no:xdist", "-p", "no:cacheprovider", "-m", "not shared and not browser"),
)
NO_BEHAVIOUR = ("golden", "benchmarks", "browser", "docs/test_docs.py")
"""Tests that do not count: whole outputs as they were, times, a browser, the documentation."""


@dataclass(frozen=True, slots=True)
class Test:
    """A test: its seconds of processor time as the map was made, and its lines as one bit each."""

    name: str
    seconds: float
    lines: dict[str, int]


@dataclass(frozen=True, slots=True)
class Map:
    """Tests of behaviour; those that fail by themselves; lines that tests execute, and that imports do."""

    tests: tuple[Test, ...]
    failed: tuple[str, ...]
    executed: dict[str, int]
    imported: dict[str, int]

    def at_import(self, mutant: Mutant) -> bool:
        return mutant.function is None or bool(self._bits(mutant) & self.imported.get(mutant.path, 0))

    def tests_of(self, mutant: Mutant) -> list[Test]:
        """The tests that can notice: those of the same part of the package first, of these the fastest."""
        wanted = self._wanted(mutant)
        found = [t for t in self.tests if any(t.lines.get(path, 0) & bits for path, bits in wanted.items())]
        return sorted(found, key=lambda test: (-_near(mutant.path, test.name), test.seconds, test.name))

    def within(self, tests: list[Test], seconds: float) -> list[Test]:
        """As many of the tests as fit into a time: a line that all stories execute is not worth an hour."""
        spent = list(accumulate((test.seconds for test in tests), initial=0.0))
        return [test for test, before in zip(tests, spent, strict=False) if before < seconds]

    def _wanted(self, mutant: Mutant) -> dict[str, int]:
        if mutant.function and not self.at_import(mutant):
            return {mutant.path: self._bits(mutant)}
        wanted: dict[str, int] = defaultdict(int)
        for path, line in lines_using(mutant.binds or ()):
            wanted[path] |= 1 << line
        for path, bits in wanted.items():
            wanted[path] = bits & ~self.imported.get(path, 0)
        if not any(wanted.values()):
            wanted[mutant.path] = ~self.imported.get(mutant.path, 0)
        return wanted

    def _bits(self, mutant: Mutant) -> int:
        """Its own line where that has code, else the lines of its statement."""
        own = 1 << mutant.line
        known = self.executed.get(mutant.path, 0) | self.imported.get(mutant.path, 0)
        if own & known:
            return own
        first, last = mutant.last
        return (1 << (last + 1)) - (1 << first)


def _near(path: str, test: str) -> int:
    """How many folders a module and a test share from the top, its file of tests counting as one more."""
    own = path.removesuffix(".py").split("/")
    named = test.partition("::")[0].removeprefix("tests/").removesuffix(".py").replace("test_", "").split("/")
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(own, named, strict=False)))


def files() -> list[Path]:
    """The files of tests of behaviour."""
    found = sorted((ROOT / "tests").rglob("test_*.py"))
    return [f for f in found if not str(f.relative_to(ROOT / "tests")).startswith(NO_BEHAVIOUR)]


def kept(path: Path) -> Path:
    """Where the part of the map of a file of tests is kept."""
    name = str(path.relative_to(ROOT / "tests")).replace("/", ".").removesuffix(".py")
    return KEPT / "map" / f"{name}.json"


def fresh(path: Path) -> bool:
    """Whether the part of the map of a file of tests still holds: neither it nor what it executes changed."""
    if not kept(path).exists():
        return False
    told = json.loads(kept(path).read_text(encoding="utf-8"))
    return told["about"] == _about(path) and all(
        _digest(PACKAGE / one) == was for one, was in told["files"].items()
    )


def _about(path: Path) -> str:
    """The tests, what they share, and the data of the package."""
    beside = (
        p for folder in path.parents if folder.is_relative_to(ROOT / "tests") for p in folder.glob("*.py")
    )
    shared = (p for p in sorted(beside) if not p.name.startswith("test_"))
    return " ".join([_data(), *(_digest(p) for p in (path, *shared))])


@cache
def _data() -> str:
    paths = (p for p in sorted(PACKAGE.rglob("*")) if p.is_file() and p.suffix not in {".py", ".pyc"})
    return hashlib.sha256("".join(_digest(path) for path in paths).encode()).hexdigest()[:16]


@cache
def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16] if path.exists() else ""


def load(paths: list[Path]) -> Map:
    """The map from its parts."""
    tests: list[Test] = []
    failed: list[str] = []
    executed: dict[str, int] = defaultdict(int)
    for path in paths:
        told = json.loads(kept(path).read_text(encoding="utf-8"))
        failed += told["failed"]
        for name, one in told["tests"].items():
            lines = _bits(one["lines"])
            tests.append(Test(name, one["seconds"], lines))
            for file, bits in lines.items():
                executed[file] |= bits
    imported = _bits(json.loads(_IMPORTS.read_text(encoding="utf-8")))
    return Map(tuple(tests), tuple(failed), dict(executed), imported)


def _told(lines: dict[str, int]) -> dict[str, str]:
    return {path: f"{bits:x}" for path, bits in lines.items()}


def _bits(told: dict[str, str]) -> dict[str, int]:
    return {path: int(bits, 16) for path, bits in told.items()}


def measure_imports() -> int:
    """Keep which lines run as the modules are imported; for a process of its own."""
    import coverage

    os.environ["COVERAGE_CORE"] = "ctrace"
    cover = coverage.Coverage(data_file=None, source=[str(PACKAGE)], config_file=False)
    cover.start()
    _import_all()
    cover.stop()
    _write(_IMPORTS, _told(_by_context(cover.get_data()).get("", {})))
    return 0


def measure(paths: Sequence[Path]) -> int:
    """Run some files of tests and keep their parts of the map; for a process of its own.

    Several together, since loading what they stand on takes longer than most of them.

    Returns:
        0, or the status of pytest where the tests could not even be run.
    """
    import coverage

    from evals.mutants import tracking

    os.environ["COVERAGE_CORE"] = "ctrace"  # the core that Python 3.12 and later would take knows no contexts
    cover = coverage.Coverage(data_file=None, source=[str(PACKAGE)], config_file=False)
    contexts = tracking.Contexts(cover)
    tracking.track(contexts)
    plugin = _Plugin(contexts)
    cover.start()
    status = pytest.main([*OPTIONS, *map(str, paths)], plugins=[plugin])
    cover.stop()
    if status in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED}:
        by_context = _by_context(cover.get_data())
        for path in paths:
            _keep(path, plugin, contexts, by_context)
        return 0
    return int(status)


def _import_all() -> None:
    """Have every module that mutants are planted in imported by no test, whichever test needs it first."""
    for path in sites.files():
        parts = path.removesuffix(".py").removesuffix("/__init__").split("/")
        importlib.import_module(".".join(["crosswire", *parts]))


def _by_context(data: Any) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for measured in data.measured_files():
        name = str(Path(measured).relative_to(PACKAGE))
        for line, seen in data.contexts_by_lineno(measured).items():
            for context in seen:
                found[context][name] |= 1 << line
    return found


def _keep(path: Path, plugin: _Plugin, contexts: Any, by_context: dict[str, dict[str, int]]) -> None:
    own = f"{path.relative_to(ROOT)}::"
    used: set[str] = set()
    tests = {}
    for name, seconds in plugin.seconds.items():
        if not name.startswith(own):
            continue
        reached = contexts.reach(name) - {""}
        used.update(file for context in reached for file in by_context.get(context, ()))
        if name in plugin.failed:
            continue  # it would kill every mutant
        lines: dict[str, int] = defaultdict(int)
        for context in reached:
            for file, bits in by_context.get(context, {}).items():
                lines[file] |= bits
        tests[name] = {
            "seconds": round(seconds, 4),
            "lines": _told(lines),
        }
    told = {
        "about": _about(path),
        "files": {file: _digest(PACKAGE / file) for file in sorted(used)},
        "tests": tests,
        "failed": sorted(name for name in plugin.failed if name.startswith(own)),
    }
    _write(kept(path), told)


def _write(target: Path, told: Any) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(f".{os.getpid()}")
    part.write_text(json.dumps(told), encoding="utf-8")
    part.replace(target)


class _Plugin:
    """Gives each test, and each fixture that several tests share, a context."""

    def __init__(self, contexts: Any) -> None:
        self._contexts = contexts
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()

    def pytest_sessionstart(self) -> None:
        _import_all()  # not sooner: what is imported then, pytest can no longer rewrite

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        began = time.process_time()
        with self._contexts.entered(item.nodeid):
            for definitions in item._fixtureinfo.name2fixturedefs.values():  # type: ignore[attr-defined]
                for definition in definitions:
                    if definition.scope != "function":
                        self._contexts.takes(_context(definition))
            result = yield
        self.seconds[item.nodeid] = time.process_time() - began
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Iterator[None]:
        if fixturedef.scope == "function":
            return (yield)
        with self._contexts.entered(_context(fixturedef)):
            return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.add(report.nodeid)


def _context(definition: Any) -> str:
    return f"fixture {definition.baseid}::{definition.argname}"
