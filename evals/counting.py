"""Counting that all scorers share."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

Scores = dict[str, float | int | None]


def prf(right_gold: float, gold: float, right_system: float, system: float) -> Scores:
    """Recall over the gold, precision over the system's output, and their harmonic mean.

    The two counts of right answers may differ: one gold item can be hit by two of the system's.
    A side that is empty has no share (`None`), and F1 is 0 when only one side is empty.

    >>> prf(1, 2, 1, 1)["f1"]
    0.6666666666666666
    """
    recall = right_gold / gold if gold else None
    precision = right_system / system if system else None
    if recall is None and precision is None:
        f1 = None
    elif not recall or not precision:
        f1 = 0.0
    else:
        f1 = 2 * precision * recall / (precision + recall)
    return {"recall": recall, "precision": precision, "f1": f1, "gold": gold, "system": system}


def percent(right_system: float, system: float, right_gold: float, gold: float) -> dict[str, float]:
    """Precision, recall and F1 in per cent, one decimal, an empty side counting 0."""
    precision = right_system / system if system else 0.0
    recall = right_gold / gold if gold else 0.0
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return {"P": round(100 * precision, 1), "R": round(100 * recall, 1), "F1": round(100 * f1, 1)}


def under(prefix: str, scores: Scores) -> Scores:
    """The scores with `prefix` before each name."""
    return {f"{prefix}.{name}": value for name, value in scores.items()}


def share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def one_to_one(choices: Sequence[Sequence[Hashable]]) -> int:
    """How many items can each have a partner of their own; `choices[i]` are those that item i may take.

    Kuhn's augmenting paths: greedy matching would undercount where two items want one partner.
    """
    taken: dict[Hashable, int] = {}

    def place(item: int, tried: set[Hashable]) -> bool:
        for partner in choices[item]:
            if partner in tried:
                continue
            tried.add(partner)
            if partner not in taken or place(taken[partner], tried):
                taken[partner] = item
                return True
        return False

    return sum(place(item, set()) for item in range(len(choices)))
