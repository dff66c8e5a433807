"""How many planted faults `crosswire check` finds, and how often it is alarmed for nothing.

A fault is found when a piece that touches it is said to need a look, and named when that piece has one of the
verdicts that fit. A false alarm is a sentence without a fault of which a piece is said to need a look.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evals.drafts_gold import GOLD, SPLITS, Fault, GoldDraft, drafts, own, reports
from evals.table import table

if TYPE_CHECKING:
    from crosswire.check.against import Record
    from crosswire.types.checking import Check, CheckedPiece


@dataclass
class Tally:
    """What was planted, found and named, by kind; sentences without a fault, and those left in peace."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    quiet: int = 0
    sentences: int = 0
    remarks: list[str] = field(default_factory=list)

    def scores(self) -> dict[str, float | None]:
        planted = sum(self.planted.values())
        return {
            "found": round(sum(self.found.values()) / planted, 4) if planted else None,
            "named": round(sum(self.named.values()) / planted, 4) if planted else None,
            "quiet": round(self.quiet / self.sentences, 4) if self.sentences else None,
        }


def measured(given: Sequence[GoldDraft]) -> Tally:
    """The tally of some drafts."""
    from crosswire.check import check_text
    from crosswire.config import load

    tally = Tally()
    for draft in given:
        _count(tally, draft, check_text(draft.text, _record(draft.story), load()))
    return tally


@cache
def _record(story: str) -> Record:
    from crosswire.check.against import record
    from crosswire.config import load

    if own(story):
        return record(list(reports(story)), load())
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "reports.jsonl"
        file.write_text("".join(json.dumps(one) + "\n" for one in shared_stories()[story]), "utf-8")
        return record([file], load())


@cache
def shared_stories() -> dict[str, list[dict[str, Any]]]:
    """The reports of the stories that lie beside the project, of those that a draft of the gold is about."""
    from evals.corpora import shared

    file = shared() / "bench" / "dev" / "unread.jsonl.gz"
    named = {path.stem for split in SPLITS for path in (GOLD / split).glob("*.txt") if not own(path.stem)}
    found: dict[str, list[dict[str, Any]]] = {}
    if file.exists():
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                story = line.partition('"story": "')[2].partition('"')[0]
                if story in named:
                    found.setdefault(story, []).append(json.loads(line))
    return found


def texts() -> dict[str, str] | None:
    """Report id to text, for the drafts that quote them; None where they are not here."""
    found = {one["id"]: one["text"] for listed in shared_stories().values() for one in listed}
    return found or None


def _count(tally: Tally, draft: GoldDraft, check: Check) -> None:
    faulty = [piece for piece in check.pieces if piece.verdict.faults]
    for fault in draft.faults:
        touching = [piece for piece in faulty if _touch(fault, piece)]
        tally.planted[fault.kind] += 1
        tally.found[fault.kind] += bool(touching)
        named = any(piece.verdict.value in fault.verdicts for piece in touching)
        tally.named[fault.kind] += named
        if not named:
            told = [p.verdict.value for p in check.pieces if _touch(fault, p)]
            tally.remarks.append(
                f"missed  {draft.name}: {fault.kind} {draft.text[fault.start : fault.end]!r} {told}"
            )
    for start, end, alarms in _faultless(draft, check, faulty):
        tally.sentences += 1
        tally.quiet += not alarms
        for piece in alarms:
            said = f"{piece.verdict.value}/{piece.code} {piece.text!r}: {piece.reason}"
            tally.remarks.append(f"alarmed {draft.name}: {draft.text[start:end]!r} {said}")


def _touch(fault: Fault, piece: CheckedPiece) -> bool:
    return piece.start < fault.end and fault.start < piece.end


def _faultless(
    draft: GoldDraft, check: Check, faulty: Sequence[CheckedPiece]
) -> Iterator[tuple[int, int, list[CheckedPiece]]]:
    """The sentences without a planted fault, each with what is said against it."""
    for start, end in check_sentences(check):
        if not any(fault.start < end and start < fault.end for fault in draft.faults):
            yield start, end, [p for p in faulty if start <= p.start < end]


def check_sentences(check: Check) -> list[tuple[int, int]]:
    """Where the sentences of a draft are, as the check reads them."""
    return [(span.start, span.end) for span in check.spans]


def run(given: argparse.Namespace) -> int:
    """Prints what was found by kind; of the half that may be looked at, what was missed too."""
    for split in given.splits or ("seen", "aside"):
        tally = measured(drafts(split, texts=texts()))
        rows = [
            (kind, str(planted), str(tally.found[kind]), str(tally.named[kind]))
            for kind, planted in sorted(tally.planted.items())
        ]
        total = [str(sum(count.values())) for count in (tally.planted, tally.found, tally.named)]
        print(f"{split}:")
        print(table([("fault", "planted", "found", "named"), *rows, ("all", *total)]))
        print(
            f"false alarms: {tally.sentences - tally.quiet} of {tally.sentences} sentences without a fault\n"
        )
        if given.misses and split == "seen":
            print("\n".join(tally.remarks))
    return 0
