"""No regular expression takes forever: none grows faster than the square of what it is given.

A pattern with two ways to read the same characters tries them all before it gives up. What grows with the
square is fast on a paragraph and is ended by the limit of time on a hostile one; what grows faster is not.
"""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

HERE = Path(__file__).parent
SLOW = 0.25  # seconds: what is faster on a thousand characters cannot be told from noise
DEGREE = 2.8  # of the square and what a busy machine adds to it
LONGEST = 0.9  # seconds for a thousand characters, whatever the growth


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


adversary = load("adversary")


@cache
def collected() -> list[Any]:
    ran = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, HERE / "patterns.py"], capture_output=True, text=True, check=True
    )
    return json.loads(ran.stdout)  # type: ignore[no-any-return]


def trouble(pattern: str, flags: int = 0) -> str | None:
    """Why a pattern takes too long, if it does; asked up to three times, because machines are busy."""
    for _ in range(3):
        found = adversary.worst(pattern, flags)
        if found.long <= SLOW or (found.degree <= DEGREE and found.long <= LONGEST):
            return None
    before, pump, _ = found.attack
    return f"{found.short:.3f} s, then {found.long:.3f} s, repeating {pump!r} after {before!r}"


@pytest.mark.parametrize(
    "planted",
    [
        r"(?:a+)+$",
        r"^(?:\w+\s?)*:$",
        r"\s*(?:<!--.*?-->\s*)*<html",
        r"(?:[\w.-]+-)*[\w-]+@",
        r"(?:[A-Z][\w-]+(?:[ -][A-Z][\w-]+){0,6}):",
        r"\s*\s*\s*\s*x",
        r"(?:\d+,?)+\.",
        r"(a|aa)+$",
        r"(?i)(?:[a-z]+(?:-[a-z]+)?\s?[-–]\s?)*$",
    ],
)
def test_a_pattern_with_two_ways_is_seen(planted: str) -> None:
    assert trouble(planted, re.DOTALL)


@pytest.mark.parametrize(
    "harmless", [r"(?:a|b)+$", r"[^\n]*$", r"\bfoo\b.*bar", r"(?>[\w'’]+\s*){1,4},", r"\w+@\w+"]
)
def test_a_pattern_with_one_way_is_let_pass(harmless: str) -> None:
    assert trouble(harmless) is None


def test_the_patterns_are_all_there() -> None:
    """A sample of them: compiled on import, put together from tables, written where they are used."""
    places = {place for place, _, _ in collected()}
    assert len(collected()) > 400
    assert {
        "crosswire.read.prologue",
        "crosswire.read.noise.openings",
        "crosswire.read.dates",
    } <= places
    assert any("crosswire.extract.figures" in place for place in places)


@pytest.mark.timeout(900)
def test_no_pattern_grows_faster_than_the_square() -> None:
    """All of them in one test: they are collected in a process of their own, which is dear."""
    slow = {
        f"{place}: {pattern[:120]}": why
        for place, pattern, flags in collected()
        if (why := trouble(pattern, flags))
    }
    assert slow == {}
