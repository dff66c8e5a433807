"""Gold of the slots of figures: passages of reports whose texts are not ours, by offsets and values.

One line a passage, in the form of `docs/guides/measuring.md`: the file of the benchmark and the record in it
whose text the offsets count in, and every numeric expression between `start` and `end`. Stories are parted
once and for all into those that may be looked at and a third that is set aside, by the story's digest,
so that nobody chooses.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from evals.predict import read
from evals.stories_gold import TextsError

FIGURES = Path(__file__).parent / "gold" / "figures"
PARTS = ("seen", "aside")
STORY = ("story", "event", "id")
"""The field that names the story of a benchmark's record: the first that there is."""
FIRST_ASIDE = frozenset(f"p{n}" for n in range(41, 61))
"""Of the first sixty passages the last twenty were set aside before they had digests to go by."""
FIRST = "figures.jsonl"

Record = dict[str, Any]


def golds(shared: Path) -> list[Path]:
    """The files of annotated passages: those of the shared folder, and our own."""
    outer = sorted((shared / "gold" / "figures").glob("*.jsonl"))
    return [*outer, *sorted(FIGURES.glob("*.jsonl"))]


def texts(bench: Path, paths: Sequence[Path]) -> list[Path]:
    """The files of the benchmark that hold the passages' texts, as far as they are here."""
    names = sorted({passage["file"] for passage in _passages(paths)})
    return [path for name in names if (path := _file(bench, name)).exists()]


def records(paths: Sequence[Path], bench: Path, part: str) -> list[Record]:
    """The annotated records of a part, each with its text and passages; what is not here is named.

    Raises:
        TextsError: No text of the part is here.
    """
    found: dict[tuple[str, str], Record] = {}
    for passage in _passages(paths):
        known = record_of(passage, bench)
        if known is None:
            print(f"skipped: {passage['record']} is not in {passage['file']} here", file=sys.stderr)
        elif part_of(passage, story(known)) == part:
            key = (passage["file"], passage["record"])
            found.setdefault(key, {**known, "passages": []})["passages"].append(passage)
    if not found:
        raise TextsError("none of the texts is here")
    return list(found.values())


def record_of(passage: Record, bench: Path) -> Record | None:
    """The benchmark's record that a passage stands in, where it is here."""
    return _known(_file(bench, passage["file"])).get(passage["record"])


def story(record: Record) -> str:
    return str(next(record[name] for name in STORY if record.get(name)))


def part_of(passage: Record, story: str) -> str:
    """The part that a passage of a story belongs to: a third of the stories is set aside, by digest."""
    if passage["of"] == FIRST:
        return "aside" if passage["passage"] in FIRST_ASIDE else "seen"
    return "aside" if hashlib.sha256(story.encode()).digest()[0] % 3 == 0 else "seen"


def _passages(paths: Sequence[Path]) -> Iterator[Record]:
    for path in paths:
        yield from ({**passage, "of": path.name} for passage in read(path))


def _file(bench: Path, name: str) -> Path:
    plain = bench / f"{name}.jsonl"
    return plain if plain.exists() else bench / f"{name}.jsonl.gz"


@cache
def _known(path: Path) -> dict[str, Record]:
    """The records of a file of the benchmark; documents of an incident count as records of its story."""
    if not path.exists():
        return {}
    found = {}
    for row in read(path):
        for doc in row.get("docs", [row]):
            found[doc["id"]] = {**doc, "story": story(row)}
    return found
