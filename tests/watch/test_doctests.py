"""The examples in docstrings are true."""

from __future__ import annotations

import doctest

import pytest

from crosswire.watch import addresses, schedule


@pytest.mark.parametrize("module", [addresses, schedule])
def test_examples(module: object) -> None:
    result = doctest.testmod(module)  # type: ignore[arg-type]
    assert result.attempted > 0
    assert result.failed == 0
