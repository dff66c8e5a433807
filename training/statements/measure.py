"""Decodes articles with the network as it is, for a look at the aside articles after each epoch."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch

from crosswire.extract.statements.encoder import Chunk, Found, Scorer, buckets, cues, decide
from training.statements.corpus import paragraphs
from training.statements.data import examples
from training.statements.encoder import Reader, Roles

WORD = re.compile(r"\w+(?:['’]\w+)*")


def predict(reader: Reader, roles: Roles, record: dict[str, Any], tokenizer: Any) -> list[dict[str, Any]]:
    """The attributions of an article, in the format of the benchmark."""
    scorer = Scorer(roles.pair.detach().float().numpy(), roles.bias.detach().float().numpy())
    starts = [a for a, _ in paragraphs(record["text"])]
    return [
        {
            "cue": [_characters(example.chunk, found.cue, starts)],
            "source": [_characters(example.chunk, run, starts) for run in found.source],
            "content": [_characters(example.chunk, run, starts) for run in found.content],
        }
        for example in examples(record, tokenizer)
        for found in read(reader, scorer, example.chunk)
    ]


def read(reader: Reader, scorer: Scorer, chunk: Chunk) -> list[Found]:
    with torch.no_grad():
        tags, cue_side, tokens = (
            x[0].float().numpy() for x in reader(torch.tensor([chunk.ids]), torch.ones(1, len(chunk.ids)))
        )
    found = cues(tags, chunk.paragraphs)
    if not found:
        return []
    side = np.tanh(np.stack([cue_side[a:b].mean(axis=0) for a, b, _ in found]))
    return decide(
        found, scorer(side, tokens, buckets([f[:2] for f in found], chunk.paragraphs)), chunk.paragraphs
    )


def _characters(chunk: Chunk, run: tuple[int, int], starts: Sequence[int]) -> list[int]:
    inside = [i for i in range(*run) if chunk.paragraphs[i] >= 0]
    first, last = inside[0], inside[-1]
    return [
        chunk.spans[first][0] + starts[chunk.paragraphs[first]],
        chunk.spans[last][1] + starts[chunk.paragraphs[last]],
    ]


def triple50(records: Sequence[dict[str, Any]], predicted: Sequence[Sequence[dict[str, Any]]]) -> float:
    """F1 of attributions whose content and source share half of their words with gold (greedy matching)."""
    right = sum(_matches(r, p) for r, p in zip(records, predicted, strict=True))
    total = sum(len(r["attributions"]) for r in records) + sum(map(len, predicted))
    return 200 * right / total if total else 0.0


def _matches(record: dict[str, Any], predicted: Sequence[dict[str, Any]]) -> int:
    words = [m.span() for m in WORD.finditer(record["text"])]

    def covered(spans: Sequence[Sequence[int]]) -> set[int]:
        return {i for i, (a, b) in enumerate(words) if any(a < e and s < b for s, e in spans)}

    def near(a: set[int], b: set[int]) -> bool:
        return 2 * len(a & b) >= 0.5 * (len(a) + len(b))

    pool = [(covered(p["source"]), covered(p["content"])) for p in predicted]
    right = 0
    for gold in record["attributions"]:
        source, content = covered(gold["source"]), covered(gold["content"])
        hit = next((i for i, (s, c) in enumerate(pool) if near(content, c) and near(source, s)), None)
        if hit is not None:
            pool.pop(hit)
            right += 1
    return right
