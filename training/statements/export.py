"""The fitted network as the files that the package ships: int8 ONNX, the scorer's weights, the vocabulary."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.statements.encoder import Reader, Roles

OPSET = 17


def export(reader: Reader, roles: Roles, vocabulary: Path, out: Path, *, version: str = "1") -> None:
    """Writes `statements.onnx`, `statements.npz`, `statements.vocab.json` and `statements.json` into `out`.

    The last one holds the version and the SHA-256 of the others, which are checked when they are loaded.
    """
    full, small = out / "full.onnx", out / "statements.onnx"
    _onnx(reader, full)
    quantize_dynamic(full, small, per_channel=True, weight_type=QuantType.QInt8)
    full.unlink()
    np.savez(
        out / "statements.npz",
        pair=roles.pair.detach().float().numpy(),
        bias=roles.bias.detach().float().numpy(),
    )
    shutil.copyfile(vocabulary, out / "statements.vocab.json")
    names = ("statements.onnx", "statements.npz", "statements.vocab.json")
    digests = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in names}
    (out / "statements.json").write_text(json.dumps({"version": version, "sha256": digests}, indent=1) + "\n")


def _onnx(reader: Reader, path: Path) -> None:
    ids = torch.tensor([[101, 2002, 2056, 102]])
    torch.onnx.export(
        reader,
        (ids,),
        str(path),
        input_names=["ids"],
        output_names=["tags", "cue_side", "token_side"],
        dynamic_axes={"ids": {0: "b", 1: "n"}},
        opset_version=OPSET,
        dynamo=False,
    )
