"""One mutant that acts on import, in an interpreter of its own: `python -m evals.mutants.cold READ WRITE`."""

from __future__ import annotations

import json
import os
import sys
from typing import Any

import pytest

from evals.mutants import planting, sites, warm
from evals.mutants.cover import OPTIONS


class _Chosen:
    def __init__(self, tests: list[list[Any]], note: int) -> None:
        self._tests, self._note = tests, note

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        chosen = [(items[name], seconds) for name, seconds in self._tests if name in items]
        if not chosen:
            os._exit(1)  # the tests cannot even be collected
        os._exit(warm.until_failure(chosen, self._note))


def main() -> int:
    source, note = map(int, sys.argv[1:])
    with os.fdopen(source, encoding="utf-8") as pipe:
        path, number, tests = json.load(pipe)
    warm.silent()
    planting.on_import(sites.mutants(path)[number])
    paths = sorted({name.partition("::")[0] for name, _ in tests})
    pytest.main([*OPTIONS, *paths], plugins=[_Chosen(tests, note)])
    return 1  # collection failed: the fault breaks the import


if __name__ == "__main__":
    sys.exit(main())
