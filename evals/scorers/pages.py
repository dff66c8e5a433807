"""Days of publication: right or not, a hundred where all are; htmldate's beside ours, on the same pages.

Only pages whose day is known count. No answer is a wrong one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from evals.scorers.records import paired


def score(gold: Sequence[dict[str, Any]], predictions: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """`day` and `htmldate` in per cent of the pages with a known day, `lead` the first over the second.

    >>> score([{"id": 1, "date": "2024-05-06"}], [{"id": 1, "day": "2024-05-06", "htmldate": None}])
    {'pages': 1, 'day': 100.0, 'htmldate': 0.0, 'lead': 100.0}
    """
    dated = [(record["date"], told) for record, told in paired(gold, predictions) if record.get("date")]
    right = {
        name: 100 * sum(one.get(name) == day for day, one in dated) / len(dated) if dated else 0.0
        for name in ("day", "htmldate")
    }
    return {"pages": len(dated), **right, "lead": right["day"] - right["htmldate"]}
