"""How far two readers agree on the slots of figures: `python -m evals.agreement --bench FOLDER`.

The second reading is scored against the first as if a program had made it, so that a program's score can be
set beside what people reach.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evals.figures_gold import FIGURES, record_of
from evals.predict import read
from evals.scorers import figures
from evals.scorers.records import Record
from evals.table import table

KINDS = {"vote": "count"}


def pairs(bench: Path, folder: Path = FIGURES) -> Iterator[tuple[Record, Record]]:
    """Passages read twice whose texts are here: the first reading, and the second as a prediction."""
    for path in sorted((folder / "second").glob("*.jsonl")):
        first = {_place(passage): passage for passage in read(folder / path.name)}
        for number, again in enumerate(read(path)):
            passage, record = first.get(_place(again)), record_of(again, bench)
            if passage is None or record is None:
                continue
            name, text = f"{path.stem}{number}", record["text"]
            told = [_told(figure, text) for figure in again["figures"] if _counts(figure)]
            yield {"id": name, "text": text, "passages": [passage]}, {"id": name, "figures": told}


def _place(line: Record) -> tuple[str, int, int]:
    return line["record"], line["start"], line["end"]


def _counts(figure: Record) -> bool:
    return figure["kind"] not in figures.NO_FIGURE | figures.NEITHER


def _told(figure: Record, text: str) -> Record:
    """A reading as the scorer takes a program's: words for places in the text."""

    def words(span: list[int] | None) -> str | None:
        return text[span[0] : span[1]] if span else None

    outcome = figure["outcome"]
    told: Record = {
        "kind": KINDS.get(figure["kind"], figure["kind"]),
        "counted": words(figure["counted"]), "qualifiers": [], "including": False, "as_of": None,
        "outcome": outcome["label"] if outcome else None,
        "place": words(figure["place"][0]) if figure["place"] else None,
        "period": words(figure["time"]), "owner": words(figure["owner"]), "event": words(figure["event"]),
        "source": [figure["source"]] if figure["source"] else [], "speaker": words(figure["source"]),
    }  # fmt: skip
    return {**figure, **told}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals.agreement", description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="folder with the files of the benchmark")
    return parser


def main(arguments: list[str] | None = None) -> int:
    both = list(pairs(_parser().parse_args(arguments).bench))
    if not both:
        print("no passage that was read twice is here", file=sys.stderr)
        return 1
    scores: dict[str, Any] = figures.score([first for first, _ in both], [second for _, second in both])
    rows = [
        (
            slot,
            str(values.get("right", "")),
            str(values.get("P", "")),
            str(values.get("R", "")),
            str(values.get("n", "")),
        )
        for slot, values in scores.items()
    ]
    print(table([("slot", "got", "P", "R", "n"), *rows]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
