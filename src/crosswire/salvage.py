"""What one report breaks does not take the others with it.

A stage works on all reports together. Where it fails through a fault of its own, each report is tried
alone, those that fail alone are skipped and named, and the stage runs again over the rest. A run without
a fault pays nothing for this.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TypeVar

from crosswire.errors import CrosswireError, InputError, OutOfTime, fault
from crosswire.types import Skipped

T = TypeVar("T")
R = TypeVar("R")

_log = logging.getLogger(__name__)


def salvaged(
    stage: Callable[[Sequence[T]], R], items: Sequence[T], called: Callable[[T], str]
) -> tuple[R, tuple[Skipped, ...]]:
    """What a stage makes of the items, without those that it cannot bear, and who these are.

    Args:
        stage: Takes any number of items, none included.
        items: What it works on, one a report.
        called: What to call the report of an item in a message.

    Raises:
        CrosswireError: What a stage raises on purpose is no fault, and passes.
        Exception: The stage fails, but on no item alone.
    """
    try:
        return stage(items), ()
    except Exception as problem:
        if isinstance(problem, CrosswireError) and not isinstance(problem, OutOfTime):
            raise
        kept, skipped = _tried(stage, items, called)
        if not skipped:
            raise
        _log.debug("a stage failed: %s; it goes on without %d reports", problem, len(skipped))
    return stage(kept), tuple(skipped)


def _tried(
    stage: Callable[[Sequence[T]], R], items: Sequence[T], called: Callable[[T], str]
) -> tuple[list[T], list[Skipped]]:
    """The items that the stage can bear alone, and the others as skipped."""
    kept: list[T] = []
    skipped: list[Skipped] = []
    for item in items:
        try:
            stage([item])
        except Exception as problem:
            skipped.append(left_out(called(item), problem))
        else:
            kept.append(item)
    return kept, skipped


def left_out(name: str, problem: Exception) -> Skipped:
    """One input that cannot be used or that crosswire stumbles over; the others are not at fault.

    Args:
        name: What to call it, where the problem does not.
        problem: What was raised over it.

    Raises:
        CrosswireError: It is about more than this input.
    """
    if isinstance(problem, InputError):
        return Skipped(problem.source, problem.reason)
    if isinstance(problem, CrosswireError):
        raise problem
    _log.debug("%s: a fault", name, exc_info=problem)
    return Skipped(name, fault(problem))
