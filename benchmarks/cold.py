"""A cold start: the command a newcomer runs first, in a process of its own."""

from __future__ import annotations

import subprocess
import sys

from benchmarks.against import times

LIMIT = 15.0
"""Seconds that `crosswire brief --sample` may take."""


def start() -> float:
    """Seconds of `crosswire brief --sample`, from nothing to the printed brief."""
    command = [sys.executable, "-m", "crosswire.cli", "brief", "--sample"]
    return times(lambda: subprocess.run(command, check=True, capture_output=True)).wall  # noqa: S603 - ours
