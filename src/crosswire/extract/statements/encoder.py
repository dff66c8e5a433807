"""The trained engine: a small encoder finds cues, and gives each cue its source and content."""

from __future__ import annotations

import base64
import io
import os
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crosswire.extract.statements.drafts import Draft, Stretch
from crosswire.extract.statements.pieces import Chunk, pack
from crosswire.extract.statements.roles import Floats, Found, Scorer, buckets, cues, decide
from crosswire.extract.statements.rules import Rules
from crosswire.extract.statements.tidy import tidy
from crosswire.resources import models
from crosswire.types import Analysis

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
        self._rules = Rules()

    def drafts(self, analysis: Analysis) -> list[Draft]:
        texts = [p.parse.text for p in analysis.paragraphs]
        read = [
            _draft(found, chunk)
            for chunk in pack(texts, self._parts.tokenizer)
            for found in _read(self._parts, chunk)
        ]
        return tidy(analysis, read, self._rules.drafts(analysis))


@dataclass(frozen=True, slots=True)
class _Parts:
    """Network, tokenizer, role scorer, and the vectors of the pieces: whole numbers and their scale."""

    session: Any
    tokenizer: Any
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
    ids = np.asarray(chunk.ids)
    vectors = parts.words[ids].astype(np.float32) * parts.scale[ids]
    tags, cue_side, tokens = (x[0] for x in parts.session.run(None, {"words": vectors[None]}))
    found = cues(tags, chunk.paragraphs)
    if not found:
        return []
    sides: Floats = np.tanh(np.stack([cue_side[first:end].mean(axis=0) for first, end, _ in found]))
    near = buckets([(first, end) for first, end, _ in found], chunk.paragraphs)
    return decide(found, parts.scorer(sides, tokens, near), chunk.paragraphs)


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
