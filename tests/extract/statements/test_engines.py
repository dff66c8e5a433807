"""Which engine works, and what the brief's record says about it."""

from __future__ import annotations

import pytest

from crosswire.config import load
from crosswire.extract.statements import find, models
from crosswire.resources import models as weights


@pytest.mark.parametrize(
    ("name", "recorded"), [("accurate", "statements"), ("fast", "statements-fast"), ("rules", "statements")]
)
def test_the_record_names_what_was_used(name, recorded):
    assert list(models(load(statements=name))) == [recorded]


@pytest.mark.parametrize("name", ["accurate", "fast"])
def test_without_weights_rules_do_the_work(monkeypatch, analyse_text, name):
    monkeypatch.setattr(weights, "present", lambda _name: False)
    analysis = analyse_text("The referee said the goal should not have counted.")
    assert models(load(statements=name)) == {"statements": "rules"}
    assert find([analysis], load(statements=name)) == find([analysis], load(statements="rules"))
    assert find([analysis], load(statements=name))[0]
