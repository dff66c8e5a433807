"""The accurate engine: a small encoder finds cues, and gives each cue its source and content.

paragraphs | word pieces, packed into chunks | network | cues | source and content of each cue | tidied drafts

A chunk holds whole paragraphs of one report, so that a source named a paragraph earlier is in sight.
Training and running share this module: what the encoder learned on is what it sees. Cues are found first;
then each cue is asked which pieces are its source and its content, by a biaffine scorer (Dozat and Manning
2017) with a bias for the distance between the two. Statements of news hardly nest, so a piece of content
goes to the cue that claims it most.
"""

from __future__ import annotations

import base64
import io
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from crosswire.errors import ResourceError
from crosswire.extract.statements import tidy
from crosswire.extract.statements.drafts import Article, Draft, Stretch
from crosswire.resources import models
from crosswire.steady import steady_chances

if TYPE_CHECKING:
    from tokenizers import Tokenizer

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


def pack(texts: Sequence[str], tokenizer: Tokenizer) -> list[Chunk]:
    """The chunks of a report whose paragraphs read `texts`.

    Args:
        texts: The paragraphs of one report, in order; empty ones are passed over.
        tokenizer: One that adds no marks of its own.
    """
    first, last = _number(tokenizer, FIRST), _number(tokenizer, LAST)
    chunks: list[Chunk] = []
    held: list[_Part] = []
    for part in _pieces(texts, tokenizer):
        if held and sum(len(p.ids) + 1 for p in held) + len(part.ids) > PACK:
            chunks.append(_chunk(held, first, last))
            held = []
        held.append(part)
    if held:
        chunks.append(_chunk(held, first, last))
    return chunks


def _number(tokenizer: Tokenizer, mark: str) -> int:
    found = tokenizer.token_to_id(mark)
    if found is None:
        raise ResourceError(f"the vocabulary of {NAME} lacks the mark {mark!r}; install the package again")
    return found


def _pieces(texts: Sequence[str], tokenizer: Tokenizer) -> Iterator[_Part]:
    stop = {_number(tokenizer, mark) for mark in ".?!"}
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


Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

CUE = 0.4  # a cue begins where O, B, I say so with this much
CONTENT = 0.45
SOURCE = 0.4
SOURCE_LEAST = 0.2  # below SOURCE, the run around the best piece still counts down to here
# Distances in pieces beyond which the next bucket begins, on either side of the cue.
EDGES = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128)
BUCKETS = 2 * (2 * len(EDGES) + 3)  # both sides and the cue itself; in its paragraph or not


@dataclass(frozen=True, slots=True)
class Found:
    """One cue with its source and content, as runs [first, end) of pieces; `score` is the cue's."""

    cue: tuple[int, int]
    source: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    score: float


@dataclass(frozen=True, slots=True)
class Scorer:
    """The weights of the role scorer: pair (3, d+1, d+1) and bias (3, BUCKETS)."""

    pair: Floats
    bias: Floats

    def __call__(self, cue: Floats, tokens: Floats, buckets: Ints) -> Floats:
        """Probabilities of none, source, content: cue (c, d), tokens (n, d), buckets (c, n) -> (c, n, 3)."""
        left = np.concatenate([cue, np.ones((len(cue), 1), np.float32)], axis=1)
        right = np.concatenate([tokens, np.ones((len(tokens), 1), np.float32)], axis=1)
        logits = np.stack([left @ w @ right.T for w in self.pair], axis=-1) + self.bias.T[buckets]
        return steady_chances(softmax(logits))


def softmax(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    result: Floats = (raised / raised.sum(axis=-1, keepdims=True)).astype(np.float32)
    return result


def buckets(cues: Sequence[tuple[int, int]], paragraphs: Sequence[int]) -> Ints:
    """The distance bucket of each piece from each cue: (c, n).

    Args:
        cues: First piece and end (exclusive) of each cue.
        paragraphs: Which paragraph each piece is of.

    Returns:
        Whole numbers below `BUCKETS`, one row a cue, one column a piece.
    """
    at = np.arange(len(paragraphs))
    home = np.asarray(paragraphs)
    edges = np.asarray(EDGES)
    rows = []
    for first, end in cues:
        before, after = np.maximum(first - at, 0), np.maximum(at - end + 1, 0)
        side = np.where(before > 0, -np.searchsorted(edges, before, "left") - 1, 0)
        side = np.where(after > 0, np.searchsorted(edges, after, "left") + 1, side)
        rows.append((side + len(EDGES) + 1) * 2 + (home == home[first]))
    return np.stack(rows).astype(np.int64) if rows else np.zeros((0, len(paragraphs)), np.int64)


def cues(
    logits: Floats, paragraphs: Sequence[int], *, threshold: float = CUE
) -> list[tuple[int, int, float]]:
    """Runs of pieces that are cues, with the probability that one begins there.

    Args:
        logits: The network's (n, 3) for none, begins and goes on.
        paragraphs: Which paragraph each piece is of; -1 for marks.
        threshold: Least probability of a piece of a cue.

    Returns:
        First piece, end (exclusive) and probability of each cue, in text order.
    """
    chance = steady_chances(softmax(logits))
    inside, begins = 1 - chance[:, 0], chance[:, 1]
    found: list[tuple[int, int, float]] = []
    at, n = 0, len(paragraphs)
    while at < n:
        if paragraphs[at] < 0 or inside[at] < threshold:
            at += 1
            continue
        end = at + 1
        while (
            end < n and paragraphs[end] == paragraphs[at] and inside[end] >= threshold and begins[end] < 0.5
        ):
            end += 1
        found.append((at, end, float(inside[at:end].max())))
        at = end
    return found


def decide(found: Sequence[tuple[int, int, float]], roles: Floats, paragraphs: Sequence[int]) -> list[Found]:
    """Which pieces are the source and the content of each cue; a cue without content is dropped.

    Args:
        found: The cues of a chunk, in order.
        roles: Their probabilities of none, source, content for each piece: (c, n, 3).
        paragraphs: Which paragraph each piece is of; the marks between them belong to nobody.
    """
    if not found:
        return []
    real = np.asarray(paragraphs) >= 0
    content = np.where(real, roles[:, :, 2], 0)
    for row, (first, end, _) in enumerate(found):
        content[row, first:end] = 0
    owner = content.argmax(axis=0)
    result = []
    for row, (first, end, score) in enumerate(found):
        mine = _runs((content[row] > CONTENT) & (owner == row))
        if mine:
            source = _source(np.where(real, roles[row, :, 1], 0), (first, end))
            result.append(Found((first, end), source, mine, score))
    return result


def _runs(mask: NDArray[np.bool_]) -> tuple[tuple[int, int], ...]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return tuple((int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True))


def _source(chance: Floats, cue: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    chance = chance.copy()
    chance[cue[0] : cue[1]] = 0
    runs = _runs(chance > SOURCE)
    if not runs and chance.max() > SOURCE_LEAST:
        top = int(chance.argmax())
        runs = tuple(run for run in _runs(chance > SOURCE_LEAST) if run[0] <= top < run[1])
    if not runs:
        return ()
    return (max(runs, key=lambda run: (float(chance[run[0] : run[1]].sum()), -run[0])),)


NAME = "statements"
# An ONNX network of one node: the product of unsigned bytes a and signed bytes b (MatMulInteger).
_PRODUCT = base64.b64decode(
    "CAg6PgoYCgFhCgFiEgFjIg1NYXRNdWxJbnRlZ2VyEgFnWgkKAWESBAoCCAJaCQoBYhIECgIIA2IJCgFjEgQKAggGQgQKABAN"
)


class Encoder:
    """Finds statements with the weights in `crosswire.resources.models`.

    Chunks are read one by one: what an int8 network makes of a text depends a little on what
    stands beside it in a batch, and a report must read the same whatever the others are.
    """

    def __init__(self) -> None:
        self._parts = _load()

    def drafts(self, article: Article) -> list[Draft]:
        texts = [p.parse.text for p in article.paragraphs]
        read = [
            _draft(found, chunk)
            for chunk in pack(texts, self._parts.tokenizer)
            for found in _read(self._parts, chunk)
        ]
        return tidy.drafts(article, read)


@dataclass(frozen=True, slots=True)
class _Parts:
    """Network, tokenizer, role scorer, and the vectors of the pieces: whole numbers and their scale."""

    session: Any
    tokenizer: Tokenizer
    scorer: Scorer
    words: NDArray[np.int8]
    scale: Floats


@cache
def _load() -> _Parts:
    """The parts of the model, loaded once for the life of the process."""
    # Asked for nothing, the runtime makes an id of this machine when it is imported, and reports its use.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime
    from tokenizers import Tokenizer

    weights = models.load(NAME)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # a second thread costs more processor time than it saves
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    if _saturates(onnxruntime):
        # The runtime stores the weights unsigned then: the same whole numbers, for twice the time.
        options.add_session_config_entry("session.x64quantprecision", "1")
    session = onnxruntime.InferenceSession(
        weights.files[f"{NAME}.onnx"], options, providers=["CPUExecutionProvider"]
    )
    tokenizer = Tokenizer.from_str(weights.files[f"{NAME}.vocab.json"].decode("utf-8"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    with np.load(io.BytesIO(weights.files[f"{NAME}.npz"]), allow_pickle=False) as arrays:
        scorer = Scorer(arrays["pair"], arrays["bias"])
        return _Parts(session, tokenizer, scorer, arrays["words"], arrays["scale"])


def _saturates(runtime: Any) -> bool:
    """Whether unsigned times signed bytes overflow on this processor, as they do without VNNI."""
    session = runtime.InferenceSession(_PRODUCT, providers=["CPUExecutionProvider"])
    most = {"a": np.full((16, 64), 255, np.uint8), "b": np.full((64, 16), 127, np.int8)}
    return bool((session.run(None, most)[0] != 64 * 255 * 127).any())


def _read(parts: _Parts, chunk: Chunk) -> list[Found]:
    """The cues of a chunk with their sources and contents."""
    at, paragraphs = np.asarray(chunk.ids), chunk.paragraphs
    vectors = parts.words[at].astype(np.float32) * parts.scale[at]
    tags, cue_side, tokens = (x[0] for x in parts.session.run(None, {"words": vectors[None]}))
    found = cues(tags, paragraphs)
    if not found:
        return []
    sides: Floats = np.tanh(np.stack([cue_side[first:end].mean(axis=0) for first, end, _ in found]))
    near = buckets([(first, end) for first, end, _ in found], paragraphs)
    return decide(found, parts.scorer(sides, tokens, near), paragraphs)


def _draft(found: Found, chunk: Chunk) -> Draft:
    return Draft(
        cue=_stretches(chunk, (found.cue,)),
        source=_stretches(chunk, found.source),
        content=_stretches(chunk, found.content),
    )


def _stretches(chunk: Chunk, runs: tuple[tuple[int, int], ...]) -> tuple[Stretch, ...]:
    """Runs of pieces as characters; a run that crosses a paragraph's end is cut there."""
    result: list[Stretch] = []
    for run in runs:
        for piece in range(*run):
            paragraph, (start, end) = chunk.paragraphs[piece], chunk.spans[piece]
            if paragraph < 0:
                continue
            last = result[-1] if result and piece > run[0] else None
            if last and last.paragraph == paragraph:
                result[-1] = Stretch(paragraph, last.start, end)
            else:
                result.append(Stretch(paragraph, start, end))
    return tuple(result)
