"""The examples in the docstrings of the analysis and of its tables hold."""

from __future__ import annotations

import doctest
import importlib

import pytest

MODULES = (
    "crosswire.languages.en.dates.clock",
    "crosswire.languages.en.dates.joined",
    "crosswire.languages.en.dates.offsets",
    "crosswire.languages.en.dates.period",
    "crosswire.languages.en.dates.periods",
    "crosswire.languages.en.dates.seasons",
    "crosswire.languages.en.dates.words",
    "crosswire.languages.en.dates.years",
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
