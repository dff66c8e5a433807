"""Word pieces of a report, packed into the chunks that the encoder reads.

A chunk holds whole paragraphs of one report, so that a source named a paragraph earlier is in sight.
Training and running share this module: what the encoder learned on is what it sees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

PACK = 200  # pieces that paragraphs are packed to
LIMIT = 250  # pieces that one paragraph may have before it is cut
FIRST, LAST = "[CLS]", "[SEP]"


@dataclass(frozen=True, slots=True)
class Chunk:
    """Pieces of one or more paragraphs, in text order.

    Attributes:
        ids: Vocabulary numbers of the pieces, marks included.
        paragraphs: Which paragraph each piece is of; -1 for the marks between them.
        spans: Characters of each piece in its paragraph's text; (0, 0) for the marks.
    """

    ids: tuple[int, ...]
    paragraphs: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Part:
    paragraph: int
    ids: list[int]
    spans: list[tuple[int, int]]


def pack(texts: Sequence[str], tokenizer: Any) -> list[Chunk]:
    """The chunks of a report whose paragraphs read `texts`.

    Args:
        texts: The paragraphs of one report, in order; empty ones are passed over.
        tokenizer: A `tokenizers.Tokenizer` that adds no marks of its own.
    """
    first, last = tokenizer.token_to_id(FIRST), tokenizer.token_to_id(LAST)
    chunks: list[Chunk] = []
    held: list[_Part] = []
    for part in _parts(texts, tokenizer):
        if held and sum(len(p.ids) + 1 for p in held) + len(part.ids) > PACK:
            chunks.append(_chunk(held, first, last))
            held = []
        held.append(part)
    if held:
        chunks.append(_chunk(held, first, last))
    return chunks


def _parts(texts: Sequence[str], tokenizer: Any) -> Iterator[_Part]:
    stop = {tokenizer.token_to_id(mark) for mark in ".?!"}
    for index, text in enumerate(texts):
        encoded = tokenizer.encode(text, add_special_tokens=False)
        start = 0
        while start < len(encoded.ids):
            end = _cut(encoded.ids, start, stop)
            yield _Part(index, encoded.ids[start:end], encoded.offsets[start:end])
            start = end


def _cut(ids: Sequence[int], start: int, stop: set[int]) -> int:
    """Where a paragraph that is too long is cut: after its last full stop that still fits."""
    if len(ids) - start <= LIMIT:
        return len(ids)
    for end in range(start + LIMIT, start + LIMIT // 2, -1):
        if ids[end - 1] in stop:
            return end
    return start + LIMIT


def _chunk(parts: Sequence[_Part], first: int, last: int) -> Chunk:
    ids, paragraphs, spans = [first], [-1], [(0, 0)]
    for part in parts:
        ids += [*part.ids, last]
        paragraphs += [part.paragraph] * len(part.ids) + [-1]
        spans += [*part.spans, (0, 0)]
    return Chunk(tuple(ids), tuple(paragraphs), tuple(spans))
