"""The page on the store names every function of a transaction."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

from sqlalchemy import create_engine

from crosswire.store import Unit

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "reference" / "store.md").read_text("utf-8")


def test_every_function_of_a_transaction_is_promised_something():
    parts = {
        name: part
        for name, part in vars(Unit(create_engine("sqlite://").connect())).items()
        if name != "connection"
    }
    functions = {
        (name, function)
        for name, part in parts.items()
        for function, _ in inspect.getmembers(type(part), inspect.isfunction)
        if not function.startswith("_")
    }
    named = set(re.findall(r"`(\w+|…)\.(\w+)\(", PAGE))
    assert {one for one in functions if one not in named and ("…", one[1]) not in named} - {
        (queue, "lease") for queue in ("entries", "jobs")
    } == set()
    assert {one for one in named if one[0] in parts and one not in functions} == set()
