"""The examples in the docstrings of the analysis and of its tables hold."""

from __future__ import annotations

import doctest
import importlib

import pytest

MODULES = (
    "crosswire.analyse.dates.clock",
    "crosswire.analyse.dates.joined",
    "crosswire.analyse.dates.offsets",
    "crosswire.analyse.dates.period",
    "crosswire.analyse.dates.periods",
    "crosswire.analyse.dates.seasons",
    "crosswire.analyse.dates.words",
    "crosswire.analyse.dates.years",
    "crosswire.analyse.spelling",
    "crosswire.resources.dates",
    "crosswire.resources.dates.zones",
    "crosswire.resources.places.names",
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name):
    failed, tried = doctest.testmod(importlib.import_module(name))
    assert tried
    assert not failed
