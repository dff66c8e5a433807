"""Incidents that look alike: hundreds of shootings in the same words, in other towns.

Identifiers and labels alone are kept here, in `gold/incidents.json`; the texts are those of the benchmark's
file of tallies, whose checksum stands beside them. An article that two incidents share is left out.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

from evals.predict import read
from evals.stories_gold import TextsError

TEXTS = "tallies.jsonl.gz"
GOLD = Path(__file__).parent / "gold" / "incidents.json"


def records(texts: Path) -> list[dict[str, Any]]:
    """The articles with their incidents, as the records of a benchmark of stories.

    Raises:
        TextsError: The file of texts is not the one that the labels were made for.
    """
    gold = json.loads(GOLD.read_text("utf-8"))
    if _digest(texts) != gold["sha256"]:
        raise TextsError(f"{texts.name} is not the file that evals/gold/incidents.json was made for")
    articles = {doc["id"]: doc for record in read(texts) for doc in record["docs"]}
    return [
        {**articles[name], "event": incident}
        for incident, names in gold["incidents"].items()
        for name in names
    ]


def write(texts: Path) -> None:
    """Make the labels: the incidents of each article, those that are of one alone."""
    of: dict[str, list[str]] = {}
    for record in read(texts):
        for doc in record["docs"]:
            of.setdefault(doc["id"], []).append(record["id"])
    found: dict[str, list[str]] = {}
    for name, incidents in sorted(of.items()):
        if len(set(incidents)) == 1:
            found.setdefault(incidents[0], []).append(name)
    about = {"file": TEXTS, "sha256": _digest(texts)}
    GOLD.write_text(json.dumps({**about, "incidents": dict(sorted(found.items()))}, indent=0) + "\n", "utf-8")


def _digest(texts: Path) -> str:
    """SHA-256 of the records, packed or not."""
    raw = texts.read_bytes()
    return hashlib.sha256(gzip.decompress(raw) if texts.suffix == ".gz" else raw).hexdigest()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m evals.incidents", description=__doc__)
    parser.add_argument("texts", type=Path, help=TEXTS)
    write(parser.parse_args().texts)
