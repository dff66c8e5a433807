"""Runs a command with the instructions beyond AVX2 switched off, as far as libraries have settings.

    python tools/restricted.py make test

numpy and OpenBLAS obey; onnxruntime and the language model's matrix products have no such setting.
For those a test emulates a whole processor (tests/extract/statements/processors).
"""

from __future__ import annotations

import os
import subprocess
import sys


def environment() -> dict[str, str]:
    """The settings: numpy complains of names that it has no code for, or that this processor lacks."""
    from numpy._core._multiarray_umath import __cpu_dispatch__ as dispatched
    from numpy._core._multiarray_umath import __cpu_features__ as there

    wide = sorted(name for name in dispatched if there.get(name) and name.startswith(("AVX512", "X86_V4")))
    return {"NPY_DISABLE_CPU_FEATURES": " ".join(wide), "OPENBLAS_CORETYPE": "Haswell"}


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    settings = environment()
    print(" ".join(f"{name}={value!r}" for name, value in settings.items()), file=sys.stderr)
    return subprocess.run(sys.argv[1:], env={**os.environ, **settings}, check=False).returncode  # noqa: S603


if __name__ == "__main__":
    raise SystemExit(main())
