"""Who, what, when, where, why and how: is the one answer that is given for a report a right one.

A prediction is `{"id", "who", "what", "when", "where", "why", "how", "when_date"}`: words or null, and the
day (ISO) that `when` means. The gold lists phrases that people marked. An answer is right when its content
words and those of one phrase cover the shorter of both by half: coders mark "train crash" where a report is
best answered by "the crash of a commuter train", so that equality would measure the coders. `when` is also
right when the day is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from evals.scorers.records import Record, paired

ASKED = ("who", "what", "when", "where", "why", "how")
MAIN = ASKED[:4]
WORD = re.compile(r"\w+")
EMPTY = frozenset(
    (
        *("a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "had", "has", "have"),
        *("he", "her", "his", "in", "into", "is", "it", "its", "of", "on", "or", "over", "s", "she"),
        *("that", "the", "their", "they", "to", "under", "was", "were", "which", "who", "will", "with"),
    )
)


def score(gold: Sequence[Record], predictions: Sequence[Record]) -> dict[str, Any]:
    """Precision at 1 of each question where the gold has an answer, in per cent; no answer is wrong.

    `mean` is that of who, what, when and where.
    """
    pairs = paired(gold, predictions)
    out: dict[str, Any] = {}
    for asked in ASKED:
        marked = [([m for m in g["fiveWoneH"].get(asked, []) if m.get("text")], p) for g, p in pairs]
        hits = [is_right(asked, phrases, p) for phrases, p in marked if phrases]
        out[asked] = round(100 * sum(hits) / len(hits), 1) if hits else None
    known = [out[asked] for asked in MAIN if out[asked] is not None]
    out["mean"] = round(sum(known) / len(known), 1) if known else None
    return out


def is_right(asked: str, phrases: Sequence[Record], prediction: Record) -> bool:
    day = str(prediction.get("when_date") or "")[:10]
    if asked == "when" and day and any(str(p.get("parsed") or "").startswith(day) for p in phrases):
        return True
    said = words(prediction.get(asked))
    return any(_half(said, words(phrase["text"])) for phrase in phrases)


def words(text: str | None) -> frozenset[str]:
    """The content words of an answer, or all of them when it has none ("on him")."""
    found = frozenset(WORD.findall((text or "").lower()))
    return found - EMPTY or found


def _half(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b) and len(a & b) >= 0.5 * min(len(a), len(b))
