"""The toy language as a package on the path; what is kept of languages is forgotten before and after."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from crosswire.languages import base, wording
from crosswire.resources import lists

TOY = Path(__file__).parent / "packs"


@contextmanager
def installed(place: Path = TOY) -> Iterator[None]:
    """The toy language, from a folder that names it among its entry points."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(sys, "path", [str(place), *sys.path])
        _forget()
        yield
    _forget()


def _forget() -> None:
    kept = (base.pack, base.numbers, base.dates, wording.wording, wording._has_words)
    for known in (*kept, lists.home, lists.holds, lists.table, lists._forms, lists._of):
        known.cache_clear()
    for module in [name for name in sys.modules if name.startswith("crosswire_toy")]:
        del sys.modules[module]
