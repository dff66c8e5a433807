"""The network: a six-layer BERT (MiniLM-L6), a head that tags cues, a scorer of roles."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from crosswire.extract.statements.encoder import BUCKETS

SIDE = 160  # width of the role scorer


class Layer(nn.Module):
    """One transformer layer, named as in the published weights."""

    def __init__(self, width: int, inner: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.out, self.out_norm = nn.Linear(width, width), nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, shut: Tensor | None) -> Tensor:
        b, n, w = x.shape
        q, k, v = (
            f(x).view(b, n, self.heads, w // self.heads).transpose(1, 2)
            for f in (self.query, self.key, self.value)
        )
        weight = (q @ k.transpose(-1, -2)) * (w // self.heads) ** -0.5
        if shut is not None:
            weight = weight + shut
        mixed = (weight.softmax(-1) @ v).transpose(1, 2).reshape(b, n, w)
        x = self.out_norm(self.out(mixed) + x)
        return self.norm(self.down(nn.functional.gelu(self.up(x))) + x)


class Reader(nn.Module):
    """Pieces in; cue tags and the two sides of the role scorer out.

    This is what is exported. The scorer itself (`Scorer`) works on the few cues found, outside.
    """

    def __init__(self, config: dict[str, int]) -> None:
        super().__init__()
        width = config["hidden_size"]
        self.words = nn.Embedding(config["vocab_size"], width)
        self.places = nn.Embedding(config["max_position_embeddings"], width)
        self.kinds = nn.Embedding(config["type_vocab_size"], width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(
            Layer(width, config["intermediate_size"], config["num_attention_heads"])
            for _ in range(config["num_hidden_layers"])
        )
        self.drop = nn.Dropout(0.1)
        self.cue = nn.Linear(width, 3)
        self.cue_side, self.token_side = nn.Linear(width, SIDE), nn.Linear(width, SIDE)

    def forward(self, ids: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor, Tensor]:
        return self.read(self.words(ids), mask)

    def read(self, words: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor, Tensor]:
        """The same from the vectors of the pieces, (b, n, width): what is exported."""
        at = torch.arange(words.shape[1], device=words.device)
        x = self.norm(words + self.places(at)[None] + self.kinds.weight[0])
        shut = None if mask is None else (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, shut)
        x = self.drop(x)
        return self.cue(x), self.cue_side(x), nn.functional.gelu(self.token_side(x))


class Roles(nn.Module):
    """The biaffine role scorer with its bias for distance."""

    def __init__(self) -> None:
        super().__init__()
        self.pair = nn.Parameter(torch.zeros(3, SIDE + 1, SIDE + 1))
        self.bias = nn.Parameter(torch.zeros(3, BUCKETS))

    def forward(self, cue: Tensor, tokens: Tensor, buckets: Tensor) -> Tensor:
        """Logits: cue (c, d), tokens (c, n, d), buckets (c, n) -> (c, n, 3)."""
        left = torch.cat([cue, torch.ones_like(cue[:, :1])], -1)
        right = torch.cat([tokens, torch.ones_like(tokens[:, :, :1])], -1)
        scores = torch.einsum("rij,ci,cnj->cnr", self.pair, left, right)
        return scores + self.bias.T[buckets]


def pretrained(folder: Path) -> Reader:
    """A reader that starts from the published sentence encoder in `folder`; its heads start from chance."""
    config = json.loads((folder / "config.json").read_text())
    reader = Reader(config)
    given = {
        name.removeprefix("bert."): value for name, value in load_file(folder / "model.safetensors").items()
    }
    own = {ours: given[theirs] for ours, theirs in _names(config["num_hidden_layers"]).items()}
    missing, unexpected = reader.load_state_dict(own, strict=False)
    if unexpected or any(not name.startswith(("cue", "token_side")) for name in missing):
        raise ValueError(f"the weights in {folder} do not fit: {missing} {unexpected}")
    return reader


def _names(layers: int) -> dict[str, str]:
    names = {
        "words.weight": "embeddings.word_embeddings.weight",
        "places.weight": "embeddings.position_embeddings.weight",
        "kinds.weight": "embeddings.token_type_embeddings.weight",
    }
    modules = {"norm": "embeddings.LayerNorm"}
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "out": "attention.output.dense",
        "out_norm": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm": "output.LayerNorm",
    }
    modules |= {
        f"layers.{i}.{ours}": f"encoder.layer.{i}.{theirs}"
        for i in range(layers)
        for ours, theirs in parts.items()
    }
    for ours, theirs in modules.items():
        names |= {f"{ours}.{kind}": f"{theirs}.{kind}" for kind in ("weight", "bias")}
    return names
