"""Who said what: source, cue and content of each attribution, compared word by word."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from evals.counting import one_to_one, percent
from evals.scorers.records import Record, paired

ROLES = ("source", "cue", "content")
WORD = re.compile(r"\w+(?:['’]\w+)*")
QUOTATION_MARK = re.compile(r'["“”]')

Words = frozenset[int]
Attribution = dict[str, Words]


class Text:
    """A text as words. Punctuation is none, so a comma more at the edge of a span changes nothing."""

    def __init__(self, text: str) -> None:
        found = [match.span() for match in WORD.finditer(text)]
        self.starts = [start for start, _ in found]
        self.ends = [end for _, end in found]

    def words(self, spans: Iterable[Sequence[int]] | None) -> Words:
        """The words that the spans touch, by number."""
        touched: set[int] = set()
        for start, end in spans or ():
            word = bisect_right(self.ends, start)
            while word < len(self.starts) and self.starts[word] < end:
                touched.add(word)
                word += 1
        return frozenset(touched)

    def read(self, attributions: Iterable[Record]) -> list[Attribution]:
        return [{role: self.words(a.get(role)) for role in ROLES} for a in attributions]


@dataclass
class Counts:
    """Right answers over the system's, and over the gold's."""

    right_system: int = 0
    system: int = 0
    right_gold: int = 0
    gold: int = 0

    def add(self, right_system: int, system: int, right_gold: int, gold: int) -> None:
        self.right_system += right_system
        self.system += system
        self.right_gold += right_gold
        self.gold += gold

    def percent(self) -> dict[str, float]:
        return percent(self.right_system, self.system, self.right_gold, self.gold)


@dataclass
class Role:
    """The counts of one role over all articles."""

    tokens: Counts = field(default_factory=Counts)
    exact: Counts = field(default_factory=Counts)
    overlap: Counts = field(default_factory=Counts)

    def add(self, gold: Sequence[Words], made: Sequence[Words]) -> None:
        all_gold: Words = frozenset().union(*gold)
        all_made: Words = frozenset().union(*made)
        both = len(all_gold & all_made)
        self.tokens.add(both, len(all_made), both, len(all_gold))
        spans_gold, spans_made = {g for g in gold if g}, {m for m in made if m}
        same = len(spans_gold & spans_made)
        self.exact.add(same, len(spans_made), same, len(spans_gold))
        touched_made = sum(bool(m & all_gold) for m in spans_made)
        touched_gold = sum(bool(g & all_made) for g in spans_gold)
        self.overlap.add(touched_made, len(spans_made), touched_gold, len(spans_gold))


def score(gold: Sequence[Record], predictions: Sequence[Record]) -> dict[str, Any]:
    """Tokens and spans of each role, whole attributions, recall with and without quotation marks.

    `triple50` is the strict one: content and source each share half of their words (Dice coefficient), and
    every gold attribution is matched with at most one prediction.
    """
    roles = {role: Role() for role in ROLES}
    wholes = {name: Counts() for name in ("content50", "triple50", "triple50_any_source")}
    quoted = {True: Counts(), False: Counts()}
    for record, prediction in paired(gold, predictions):
        text = Text(record["text"])
        wanted = text.read(record["attributions"])
        made = [a for a in text.read(prediction.get("attributions", ())) if any(a.values())]
        for role, counts in roles.items():
            counts.add([a[role] for a in wanted], [a[role] for a in made])
        loose = _whole(wanted, made, wholes)
        for attribution, fits in zip(record["attributions"], loose, strict=True):
            quoted[_is_quoted(record["text"], attribution)].add(0, 0, bool(fits), 1)
    return {
        **{
            r: {"tokens": c.tokens.percent(), "exact": c.exact.percent(), "overlap": c.overlap.percent()}
            for r, c in roles.items()
        },
        **{name: counts.percent() for name, counts in wholes.items()},
        "recall_quoted": quoted[True].percent()["R"],
        "recall_unquoted": quoted[False].percent()["R"],
    }


def _whole(
    wanted: Sequence[Attribution], made: Sequence[Attribution], wholes: dict[str, Counts]
) -> list[list[int]]:
    """Count attributions that match as a whole; returns what each gold one may be matched with loosely."""
    near = [[j for j, b in enumerate(made) if _half(a["content"], b["content"])] for a in wanted]
    strict = [
        [j for j in fits if dice(a["source"], made[j]["source"]) >= 0.5]
        for a, fits in zip(wanted, near, strict=True)
    ]
    loose = [
        [j for j in fits if _touch(a["source"], made[j]["source"])]
        for a, fits in zip(wanted, near, strict=True)
    ]
    for counts, choices in zip(wholes.values(), (near, strict, loose), strict=True):
        hits = one_to_one(choices)
        counts.add(hits, len(made), hits, len(wanted))
    return loose


def dice(a: Words, b: Words) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def _half(a: Words, b: Words) -> bool:
    return bool(a and b) and dice(a, b) >= 0.5


def _touch(a: Words, b: Words) -> bool:
    return bool(a & b) or not (a or b)


def _is_quoted(text: str, attribution: Record) -> bool:
    return any(QUOTATION_MARK.search(text[max(0, s - 1) : e + 1]) for s, e in attribution["content"])
