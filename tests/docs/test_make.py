"""`make`: a demonstration installs what running needs and no more, and the environment grows."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from evals.corpora import ROOT

pytestmark = pytest.mark.skipif(not shutil.which("make"), reason="needs make")


def planned(target: str) -> str:
    """What a target would do in a fresh folder."""
    done = subprocess.run(  # noqa: S603 - our own Makefile
        ["make", "--dry-run", "--always-make", target],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_demonstration_installs_what_running_needs() -> None:
    plan = planned("demo")
    assert "-r requirements.lock" in plan
    assert "requirements-dev.lock" not in plan
    assert "crosswire brief --sample --first" in plan


@pytest.mark.parametrize("target", ["env", "lint", "eval", "docs"])
def test_the_others_grow_the_same_environment(target: str) -> None:
    plan = planned(target)
    assert 0 < plan.index("-r requirements.lock") < plan.index("-r requirements-dev.lock")
    assert plan.count("-m venv") == 1


def test_the_development_lock_takes_the_versions_of_the_other() -> None:
    """Or what `make demo` installed would be taken out again by `make test`."""

    def pinned(name: str) -> dict[str, str]:
        lines = (ROOT / name).read_text("utf-8").splitlines()
        pins = (line.split(" ")[0].partition("==") for line in lines if "==" in line.split(" ")[0])
        return {package: version for package, _, version in pins}

    run, everything = pinned("requirements.lock"), pinned("requirements-dev.lock")
    assert len(run) > 50
    assert {name: everything.get(name) for name in run} == run


PIP = """\
Collecting spacy==3.8.18 (from -r requirements.lock (line 1))
  Downloading spacy-3.8.18-cp311-cp311-manylinux.whl (30.6 MB)
Processing /wheels/numpy-2.4.6-cp311-cp311-manylinux.whl (from -r requirements.lock (line 9))
Requirement already satisfied: rich==14.0 in ./site-packages (from -r requirements.lock (line 3))
Collecting spacy[x]>=3 (from thing)
Installing collected packages: spacy, numpy
Successfully installed
"""


@pytest.mark.parametrize("live", ["", "1"])
def test_what_pip_says_becomes_a_line_that_counts(live: str) -> None:
    done = subprocess.run(  # noqa: S603 - our own script
        ["awk", "-v", "of=3", "-v", f"live={live}", "-f", "tools/progress.awk"],  # noqa: S607
        cwd=ROOT,
        input=PIP.encode(),
        capture_output=True,
        check=True,
    )
    said = done.stdout.decode()
    if live:
        assert [part.strip() for part in said.split("\r\033[K") if part.strip()] == [
            "1 of 3: spacy",
            "2 of 3: numpy",
            "3 of 3: rich",
            "unpacking 2 packages",
        ]
    else:
        assert said.splitlines() == ["  1 of 3: spacy", "  3 of 3: rich", "  unpacking 2 packages"]
