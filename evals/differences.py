"""What an editor wants to see of a story, found by reading: where its reports differ, in figures or words.

One file a story, by offsets: the texts are not ours. A difference has sides, and sides of one position say
the same. It is `shown` where one row of the first screen sets two of its positions against each other, and
`found` where a row anywhere in the brief does. `named` turns it round: of the rows of the first screen that
set sides against each other, the share that an editor had asked for. Stories that are `aside` are measured
only when they are asked for, so that no rule is made for them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from evals import stories_gold
from evals.table import number, table

DIFFERENCES = Path(__file__).parent / "gold" / "differences"
PARTS = ("seen", "aside")
KINDS = {
    "figure": "values that differ for one thing",
    "update": "a value or a state that a later one replaces",
    "denial": "a claim, and who denies it or plays it down",
    "stance": "parties at odds over one thing",
    "fact": "told differently in the reports' own voice",
    "confirm": "what one says and another could not confirm",
}
WORTH = {1: "nice to have", 2: "should be on the first screen", 3: "must be"}
LONGEST_ABOUT = 120
"""Characters of what a difference is about: in our words, not a passage of a report."""
_ENOUGH = 0.5
"""Of the shorter of two passages: what they share at least where they say the same thing."""

Gold = Mapping[str, Any]
Spot = tuple[str, int, int]
Row = Sequence[Sequence[Spot]]
"""A row of the brief: for each of its sides the passages that it rests on."""


@dataclass
class Tally:
    """How many differences there are, and how many of them the brief shows."""

    all: int = 0
    shown: int = 0
    found: int = 0
    must: int = 0
    must_shown: int = 0
    rows: int = 0
    named: int = 0
    missed: list[Gold] = field(default_factory=list)

    def add(self, gold: Gold, brief: Gold) -> Self:
        """Count the differences of one story."""
        first, anywhere = rows(brief, first=True), rows(brief, first=False)
        quoted = [quotations(brief, first=is_first) for is_first in (True, False)]
        asked = [_positions(difference) for difference in gold["differences"]]
        for difference, positions in zip(gold["differences"], asked, strict=True):
            is_shown = any(meets(positions, row) for row in (*first, *quoted[0]))
            is_must = difference["worth"] == max(WORTH)
            self.all += 1
            self.shown += is_shown
            self.found += is_shown or any(meets(positions, row) for row in (*anywhere, *quoted[1]))
            self.must += is_must
            self.must_shown += is_shown and is_must
            if not is_shown:
                self.missed.append(difference)
        self.rows += len(first)
        self.named += sum(any(meets(positions, row) for positions in asked) for row in first)
        return self

    def scores(self) -> dict[str, float | None]:
        """Shares, as the gate guards them."""
        return {
            "shown": _share(self.shown, self.all),
            "shown.must": _share(self.must_shown, self.must),
            "found": _share(self.found, self.all),
            "named": _share(self.named, self.rows),
        }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def rows(brief: Gold, *, first: bool) -> list[Row]:
    """The rows that set sides against each other: those of the first screen, or all of them."""
    figures = {figure["id"]: _spot(figure) for figure in brief["figures"]}
    keys = {*brief["story"]["key_questions"], *brief["story"]["key_accounts"]}
    questions = (
        [[figures[name] for name in answer["figures"]] for answer in question["answers"]]
        for question in brief["questions"]
        if not first or question["id"] in keys
    )
    accounts = (
        [[_spot(passage) for passage in position["evidence"]] for position in account["positions"]]
        for account in brief["accounts"]
        if not first or account["id"] in keys
    )
    return [row for row in (*questions, *accounts) if len(row) > 1]


def quotations(brief: Gold, *, first: bool) -> list[Row]:
    """The rows that quote one thing said in different words: nobody is against anybody in them."""
    keys = brief["story"]["key_utterances"]
    told = (_wordings(one["variants"]) for one in brief["utterances"] if not first or one["id"] in keys)
    return [row for row in told if len(row) > 1]


def _wordings(variants: Sequence[Gold]) -> Row:
    """The places of an utterance by what stands there: who prints the same words is one side."""
    found: dict[str, list[Spot]] = {}
    for variant in variants:
        found.setdefault(variant["text"].casefold().strip("“”\"' .,"), []).append(_spot(variant))
    return list(found.values())


def _spot(passage: Gold) -> Spot:
    return passage["report"], passage["start"], passage["end"]


def _positions(difference: Gold) -> Row:
    """The passages of a difference by what they say."""
    named: dict[int, list[Spot]] = {}
    for side in difference["sides"]:
        named.setdefault(side["position"], []).append(_spot(side))
    return list(named.values())


def meets(asked: Row, row: Row) -> bool:
    """Whether two sides of the row rest on two positions of the difference.

    >>> meets([[("a", 10, 30)], [("b", 5, 9)]], [[("a", 12, 14)], [("b", 5, 20)]])
    True
    >>> meets([[("a", 10, 30)], [("b", 5, 9)]], [[("a", 12, 14), ("b", 5, 20)], [("c", 1, 2)]])
    False
    """
    pairs = {
        (side, position)
        for side, spots in enumerate(row)
        for position, wanted in enumerate(asked)
        if any(_alike(spot, want) for spot in spots for want in wanted)
    }
    return any(a != c and b != d for a, b in pairs for c, d in pairs)


def _alike(one: Spot, other: Spot) -> bool:
    shared = min(one[2], other[2]) - max(one[1], other[1])
    return one[0] == other[0] and shared >= _ENOUGH * min(one[2] - one[1], other[2] - other[1]) > 0


def golds(part: str, folder: Path = DIFFERENCES) -> list[Path]:
    """The gold files of a part."""
    return [path for path in sorted(folder.glob("*.json")) if _load(path)["split"] == part]


def _load(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8"))  # type: ignore[no-any-return]


def form(gold: Gold) -> Iterator[str]:
    """What is wrong with a gold, as far as can be told without the texts."""
    sizes = {article["dId"]: article["characters"] for article in gold["articles"]}
    if gold["split"] not in PARTS:
        yield "a part that there is not"
    for at, difference in enumerate(gold["differences"]):
        if difference["kind"] not in KINDS or difference["worth"] not in WORTH:
            yield f"{at}: a kind or a worth that there is not"
        if len(difference["about"]) > LONGEST_ABOUT:
            yield f"{at}: too long: {difference['about'][:40]}"
        if len(_positions(difference)) < 2:
            yield f"{at}: fewer than two positions"
        for side in difference["sides"]:
            if not 0 <= side["start"] < side["end"] <= sizes.get(side["report"], 0):
                yield f"{at}: {side['report']} {side['start']}-{side['end']}: not in a report"


def tally(paths: Sequence[Path], texts: Path) -> Tally:
    """What the briefs of these stories show.

    Raises:
        TextsError: A report is missing or has another text.
    """
    from evals.corpora import stand_off_brief

    total = Tally()
    for path in paths:
        total.add(_load(path), stand_off_brief(path, texts))
    return total


def main(given: argparse.Namespace) -> int:
    """Print what is shown of the differences of each story, and what is missed."""
    from evals.corpora import shared, stand_off_brief

    texts = (given.bench or shared() / "bench" / "dev") / "unread.jsonl.gz"
    total, lines = Tally(), [("story", "all", "shown", "found", "rows", "named")]
    for path in golds(given.part):
        gold = _load(path)
        try:
            one = Tally().add(gold, brief := stand_off_brief(path, texts))
            total.add(gold, brief)
        except stories_gold.TextsError as problem:
            print(f"skipped: {problem}", file=sys.stderr)
            continue
        lines.append(_line(path.stem, one))
        for miss in one.missed if given.missed else ():
            print(f"{path.stem}: {miss['kind']} ({WORTH[miss['worth']]}): {miss['about']}")
    print(table([*lines, _line("all", total)]))
    print(table([("metric", "got"), *((name, number(value)) for name, value in total.scores().items())]))
    return 0


def _line(name: str, one: Tally) -> tuple[str, ...]:
    return (name, *(str(count) for count in (one.all, one.shown, one.found, one.rows, one.named)))
