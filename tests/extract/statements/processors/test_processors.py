"""One text gives one set of statements, whatever the processor's instructions.

The numbers below were recorded on a processor with VNNI and AVX-512; the emulated one has neither. Both
tests failed before: the runtime's products of bytes saturated, and its softmax added up in another order.
"""

from __future__ import annotations

import importlib.util
import json
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

HERE = Path(__file__).parent
PROGRAM = HERE / "passage.py"
WITHOUT_VNNI = "Haswell"  # AVX2 and FMA, as every server of the last ten years has at least
EMULATOR = shutil.which("qemu-x86_64")


@pytest.fixture(scope="module")
def passage() -> ModuleType:
    spec = importlib.util.spec_from_file_location("passage", PROGRAM)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_numbers_are_those_recorded(passage: ModuleType):
    """Three decimals: far less than what decides, far more than what processors differ in."""
    recorded = json.loads((HERE / "recorded.json").read_text("utf-8"))
    found = passage.outputs()
    assert np.abs(found["tags"] - np.asarray(recorded["tags"])).max() < 2e-3


@pytest.mark.skipif(platform.machine() != "x86_64", reason="emulates an x86 processor on an x86 processor")
@pytest.mark.skipif(EMULATOR is None, reason="qemu-x86_64 is not installed (Debian: qemu-user)")
def test_a_processor_without_vnni_gives_the_same_bits(passage: ModuleType):
    done = subprocess.run(  # noqa: S603 - our own program
        [EMULATOR, "-cpu", WITHOUT_VNNI, sys.executable, str(PROGRAM)],
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert done.returncode == 0, done.stderr[-500:]
    assert done.stdout.strip() == passage.digest(passage.outputs())
