"""The hand-made brief of `specimen.py`, for all that render."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from crosswire.types import Brief


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("specimen", Path(__file__).with_name("specimen.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def specimen_module() -> ModuleType:
    return _load()


@pytest.fixture(scope="session")
def specimen(specimen_module: ModuleType) -> Brief:
    return specimen_module.brief()
