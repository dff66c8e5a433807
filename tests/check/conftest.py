"""The sample story, read once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.check import check_text
from crosswire.check.against import Record, record
from crosswire.config import load
from crosswire.sample import paths
from crosswire.types.checking import Check


@pytest.fixture(scope="package")
def sample() -> Record:
    return record(paths(), load())


@pytest.fixture(scope="package")
def checked(sample: Record) -> Callable[[str], Check]:
    """A text against the sample."""
    return lambda text: check_text(text, sample, load())
