"""Tallies as CSV and as JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from crosswire.render import clean, json

COLUMNS = ("group", "outcome", "low", "best", "high", "bound", "basis", "policy", "reports", "evidence")

# What a spreadsheet would run as a formula, when a stranger's text opens a cell with it.
FORMULA = ("=", "+", "-", "@", "\t", "\r")

Count = Mapping[str, Any]
"""One count as plain data: group, outcome, low, best, high, bound, basis, policy, reports, evidence."""


def render_json(counts: Sequence[Count]) -> str:
    """The counts as a JSON list, the evidence with its characters."""
    return json.dump(list(counts), indent=1) + "\n"


def render_csv(counts: Sequence[Count]) -> str:
    """One row a count; reports and evidence each in one cell, for a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(column, count[column]) for column in COLUMNS] for count in counts)
    return out.getvalue()


def _cell(column: str, value: Any) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    if column == "evidence":
        return _safe("; ".join(_passage(one) for one in value))
    return _safe("; ".join(map(str, value)) if isinstance(value, list) else str(value))


def _passage(passage: Mapping[str, Any]) -> str:
    """Where a count stands, and its words: "05-ledger:118-140 at least 12 people"."""
    return f"{passage['report']}:{passage['start']}-{passage['end']} {passage['text'] or ''}".strip()


def _safe(text: str) -> str:
    shown = clean.line(text)
    return f"'{shown}" if shown.startswith(FORMULA) else shown
