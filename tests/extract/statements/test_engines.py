"""Which engine works, and what the brief's record says about it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

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


def test_the_runtime_leaves_no_trace_of_its_use(tmp_path: Path):
    """It keeps an id of the machine and a list of what it would report, unless it is told not to."""
    code = "from crosswire.extract.statements import encoder; encoder._load()"
    home = {name: str(tmp_path) for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    kept = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    subprocess.run([sys.executable, "-c", code], env={**kept, **home}, check=True)  # noqa: S603 - our own code
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == []
