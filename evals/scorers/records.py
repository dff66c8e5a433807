"""Gold records and the predictions for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Record = Mapping[str, Any]


def paired(gold: Sequence[Record], predictions: Sequence[Record]) -> list[tuple[Record, Record]]:
    """Each gold record with its prediction, or with an empty one.

    Raises:
        ValueError: A prediction names a record that is not in the gold, or two name the same one.
    """
    known = {record["id"] for record in gold}
    by_id: dict[Any, Record] = {}
    for prediction in predictions:
        name = prediction["id"]
        if name not in known or name in by_id:
            raise ValueError(f"a prediction for {name!r}: {'repeated' if name in by_id else 'unknown'} id")
        by_id[name] = prediction
    return [(record, by_id.get(record["id"], {})) for record in gold]
