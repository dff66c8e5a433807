"""`python -m training.statements.fast --bench FOLDER`: fits the weights of the fast engine.

It learns from the articles marked train. A candidate is right when it shares its cue and half of its
source and content with gold, or is the first part of a quotation that goes on behind its cue.
Logistic regression on hashed features: the same data give the same weights.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crosswire.config import load
from crosswire.extract.statements.drafts import Stretch, quotations
from crosswire.extract.statements.fast import BITS, NAME, possible, slots
from crosswire.languages import en
from crosswire.types import Paragraph
from training.statements import logistic
from training.statements.corpus import DATA, articles, paragraphs
from training.statements.split import split

LOG = logging.getLogger("training.statements.fast")
PENALTY = 2.0  # 1 and 3 did as well on the articles kept aside


@dataclass(frozen=True, slots=True)
class Case:
    """A candidate as places in the table of weights, and whether it is right."""

    slots: NDArray[np.int64]
    right: bool


def train(data: Path, out: Path) -> None:
    """Fits the weights on the articles of `data` that are marked train, and writes them into `out`."""
    _, learned = split(articles(data, "train"))
    found = [case for record in learned for case in cases(record)]
    LOG.info("%d candidates, %d right", len(found), sum(c.right for c in found))
    weights = fit(found)
    out.mkdir(parents=True, exist_ok=True)
    file = out / f"{NAME}.npz"
    np.savez_compressed(file, weights=weights.astype(np.float16))
    card = {"version": "2", "sha256": {file.name: hashlib.sha256(file.read_bytes()).hexdigest()}}
    (out / f"{NAME}.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.statements.fast", description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="folder of the benchmark")
    parser.add_argument("--out", type=Path, default=Path("build/statements"))
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    train(options.bench / DATA, options.out)


def cases(record: dict[str, Any]) -> Iterator[Case]:
    """The candidates of an article, each compared with gold."""
    parts = paragraphs(record["text"])
    read = en.parses([text for _, text in parts], load())
    marks = list(quotations([text for _, text in parts]))
    for index, ((start, text), parse) in enumerate(zip(parts, read, strict=True)):
        paragraph = Paragraph(index, None, parse, range(start, start + len(text) + 1))
        inside = [q for q in marks if q.inner.paragraph == index]
        for shared, drafts in possible(paragraph, inside):
            for draft, own in drafts:
                spans = [_spans(s, start) for s in (draft.cue, draft.source, draft.content)]
                right = any(_matches(spans, gold) for gold in record["attributions"])
                yield Case(np.asarray(slots((*shared, *own))), right)


def _spans(stretches: Sequence[Stretch], start: int) -> list[tuple[int, int]]:
    return [(s.start + start, s.end + start) for s in stretches]


def _matches(spans: Sequence[Sequence[tuple[int, int]]], gold: dict[str, Any]) -> bool:
    cue, source, content = spans
    hit = any(a < e and s < b for a, b in cue for s, e in gold["cue"])
    begun = _within(content, gold["content"]) if gold["content"] else False
    return hit and (begun or _near(content, gold["content"])) and _near(source, gold["source"])


def _within(one: Sequence[Sequence[int]], other: Sequence[Sequence[int]]) -> bool:
    """Whether most of one lies in the other: the first part of a quotation that goes on later."""
    shared = sum(max(0, min(b, e) - max(a, s)) for a, b in one for s, e in other)
    total = sum(b - a for a, b in one)
    return total >= 30 and shared >= 0.8 * total


def _near(one: Sequence[Sequence[int]], other: Sequence[Sequence[int]]) -> bool:
    """Whether two sets of spans share half of their characters."""
    shared = sum(max(0, min(b, e) - max(a, s)) for a, b in one for s, e in other)
    total = sum(b - a for a, b in one) + sum(e - s for s, e in other)
    return 2 * shared >= 0.5 * total


def fit(found: Sequence[Case]) -> NDArray[np.float64]:
    """The weights that tell right candidates from wrong ones."""
    right = np.asarray([case.right for case in found], dtype=np.float64)
    return logistic.fit([case.slots for case in found], right, 1 << BITS, penalty=PENALTY)


if __name__ == "__main__":
    main()
