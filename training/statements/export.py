"""The fitted network as the files that the package ships: int8 ONNX, the scorer's weights, the vocabulary."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.statements.encoder import Reader, Roles

OPSET = 17


HEADS = ("cue", "cue_side", "token_side")


def export(reader: Reader, roles: Roles, vocabulary: Path, out: Path, *, version: str = "1") -> None:
    """Writes `statements.onnx`, `statements.npz`, `statements.vocab.json` and `statements.json` into `out`.

    The vectors of the pieces are rounded row by row and lie in the second file: rounded as one table,
    as the quantiser does, they cost a point of F1. The last file holds the version and the SHA-256 of
    the others, which are checked when they are loaded.
    """
    full, small = out / "full.onnx", out / "statements.onnx"
    _onnx(reader, full)
    quantize_dynamic(
        full,
        small,
        per_channel=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=[n for h in HEADS for n in (f"/reader/{h}/MatMul", f"/{h}/MatMul")],
    )
    full.unlink()
    onnx.save(spelled_out(onnx.load(small)), small)
    table = reader.words.weight.detach().float().numpy()
    scale = np.abs(table).max(axis=1, keepdims=True) / 127
    np.savez(
        out / "statements.npz",
        pair=roles.pair.detach().float().numpy(),
        bias=roles.bias.detach().float().numpy(),
        words=np.round(table / scale).astype(np.int8),
        scale=scale.astype(np.float32),
    )
    shutil.copyfile(vocabulary, out / "statements.vocab.json")
    names = ("statements.onnx", "statements.npz", "statements.vocab.json")
    digests = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in names}
    (out / "statements.json").write_text(json.dumps({"version": version, "sha256": digests}, indent=1) + "\n")


def spelled_out(model: onnx.ModelProto) -> onnx.ModelProto:
    """The network with each softmax over the last axis as its single steps.

    The runtime's own softmax adds up in an order that depends on the width of the processor's registers.
    A last bit that differs there becomes another rounding in the next layer's bytes, and another in
    the one after it: of the statements of 38 reports one in eight changed. The steps are exact, or of
    one order, on every processor with AVX2 and FMA.
    """
    graph = model.graph
    graph.initializer.append(numpy_helper.from_array(np.array([-1], np.int64), "last_axis"))
    nodes = [step for node in graph.node for step in (_steps(node) if node.op_type == "Softmax" else [node])]
    del graph.node[:]
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    return model


def _steps(softmax: onnx.NodeProto) -> list[onnx.NodeProto]:
    (axis,) = (helper.get_attribute_value(a) for a in softmax.attribute if a.name == "axis")
    if axis != -1:
        raise ValueError(f"{softmax.name}: a softmax over axis {axis}; only the last one is spelled out")
    name, scores, shares = softmax.name, softmax.input[0], softmax.output[0]
    greatest, below, raised, total = (f"{name}/{step}" for step in ("greatest", "below", "raised", "total"))
    return [
        helper.make_node("ReduceMax", [scores], [greatest], name=greatest, axes=[-1], keepdims=1),
        helper.make_node("Sub", [scores, greatest], [below], name=below),
        helper.make_node("Exp", [below], [raised], name=raised),
        helper.make_node("ReduceSum", [raised, "last_axis"], [total], name=total, keepdims=1),
        helper.make_node("Div", [raised, total], [shares], name=f"{name}/shares"),
    ]


class _Body(nn.Module):
    """The network behind the vectors of the pieces."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        return self.reader.read(words)


def _onnx(reader: Reader, path: Path) -> None:
    torch.onnx.export(
        _Body(reader).eval(),
        (torch.zeros(1, 7, reader.words.embedding_dim),),
        str(path),
        input_names=["words"],
        output_names=["tags", "cue_side", "token_side"],
        dynamic_axes={"words": {0: "b", 1: "n"}},
        opset_version=OPSET,
        dynamo=False,
    )
