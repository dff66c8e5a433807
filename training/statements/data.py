"""PolNeAR articles as chunks with gold cues and roles."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor

from crosswire.extract.statements.encoder import Chunk, buckets, pack
from training.statements.corpus import paragraphs

CURLY = str.maketrans("“”‘’", "\"\"''")


@dataclass(frozen=True, slots=True)
class Example:
    """A chunk with its gold: a cue tag a piece (O B I), and the roles of the pieces for each cue."""

    chunk: Chunk
    tags: list[int]
    cues: list[tuple[int, int]]
    roles: list[list[int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded tensors of some examples; the cues of all of them are one list."""

    ids: Tensor
    mask: Tensor
    tags: Tensor
    rows: Tensor
    share: Tensor
    near: Tensor
    roles: Tensor


def examples(record: dict[str, Any], tokenizer: Any, *, straight: bool = False) -> list[Example]:
    """The chunks of an article with their gold.

    Args:
        record: An article of the benchmark.
        tokenizer: As in `pack`.
        straight: Write typographic quotation marks as straight ones, as many wires do.
    """
    parts = paragraphs(record["text"])
    texts = [t.translate(CURLY) if straight else t for _, t in parts]
    starts = [a for a, _ in parts]
    return [_label(c, starts, record["attributions"]) for c in pack(texts, tokenizer)]


def _label(chunk: Chunk, starts: Sequence[int], gold: Sequence[dict[str, Any]]) -> Example:
    where = [
        (a + starts[p], b + starts[p]) if p >= 0 else (0, 0)
        for p, (a, b) in zip(chunk.paragraphs, chunk.spans, strict=True)
    ]
    example = Example(chunk, [0] * len(where), [])
    for one in gold:
        cue = [i for i, w in enumerate(where) if _within(w, one["cue"])]
        if not cue:
            continue
        first, end = cue[0], cue[-1] + 1
        example.tags[first:end] = [1] + [2] * (end - first - 1)
        example.cues.append((first, end))
        example.roles.append(
            [2 if _within(w, one["content"]) else 1 if _within(w, one["source"]) else 0 for w in where]
        )
    return example


def _within(piece: tuple[int, int], spans: Sequence[Sequence[int]]) -> bool:
    return piece[1] > piece[0] and any(piece[0] < e and s < piece[1] for s, e in spans)


def batches(data: Sequence[Example], size: int, draw: random.Random | None) -> Iterator[Batch]:
    """Batches of examples of about one length; in random order when `draw` is given."""
    order = sorted(range(len(data)), key=lambda i: len(data[i].tags) + (draw.random() * 12 if draw else 0))
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    if draw:
        draw.shuffle(groups)
    for group in groups:
        yield collate([data[i] for i in group])


def collate(group: Sequence[Example]) -> Batch:
    longest = max(len(e.tags) for e in group)

    def padded(rows: Sequence[Sequence[int]], fill: int) -> Tensor:
        if not rows:
            return torch.zeros((0, longest), dtype=torch.long)
        return torch.tensor([[*row, *[fill] * (longest - len(row))] for row in rows], dtype=torch.long)

    real = [[p >= 0 for p in e.chunk.paragraphs] for e in group]
    all_cues = [(row, cue) for row, e in enumerate(group) for cue in e.cues]
    share = torch.zeros(len(all_cues), longest)
    for i, (_, (first, end)) in enumerate(all_cues):
        share[i, first:end] = 1 / (end - first)
    near = [list(map(int, b)) for e in group for b in buckets(e.cues, e.chunk.paragraphs)]
    roles = [
        [-100 if not ok else r for r, ok in zip(role, real[row], strict=True)]
        for row, e in enumerate(group)
        for role in e.roles
    ]
    tags = [
        [t if ok else -100 for t, ok in zip(e.tags, r, strict=True)] for e, r in zip(group, real, strict=True)
    ]
    return Batch(
        ids=padded([e.chunk.ids for e in group], 0),
        mask=padded([[1] * len(e.tags) for e in group], 0),
        tags=padded(tags, -100),
        rows=torch.tensor([row for row, _ in all_cues], dtype=torch.long),
        share=share,
        near=padded(near, 0),
        roles=padded(roles, -100),
    )
