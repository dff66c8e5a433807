"""The training loop."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from training.statements.data import Batch, Example, batches
from training.statements.encoder import Reader, Roles

LOG = logging.getLogger("training.statements")


@dataclass(frozen=True, slots=True)
class Recipe:
    """What the run can be told; the defaults are those of the shipped weights."""

    epochs: int = 4
    batch: int = 16
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm_up: int = 60
    role_weight: float = 2.0
    seed: int = 7


def fit(
    reader: Reader,
    roles: Roles,
    draw: Callable[[int], Sequence[Example]],
    *,
    recipe: Recipe,
    after: Callable[[int], None],
    first: int = 0,
) -> None:
    """Fits both networks in place.

    Args:
        reader: The encoder with its heads; its embeddings stay as they are.
        roles: The role scorer.
        draw: The examples of an epoch, by its number (they may vary in their typography).
        recipe: Rates and counts.
        first: The epoch to begin with, when the networks come from a checkpoint.
        after: Called with the number of each finished epoch: saves and measures.
    """
    torch.manual_seed(recipe.seed)
    if not first:
        nn.init.normal_(roles.pair, std=0.02)
    reader.words.weight.requires_grad_(False)
    optimiser = _optimiser(reader, roles, recipe)
    per_epoch = -(-len(draw(0)) // recipe.batch)
    total = per_epoch * recipe.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: _rate(step, first * per_epoch, total, recipe.warm_up)
    )
    for epoch in range(first, recipe.epochs):
        reader.train()
        started, seen = time.monotonic(), [0.0, 0.0]
        shuffle = random.Random(recipe.seed + epoch)  # noqa: S311 - order of batches, no secret
        for step, batch in enumerate(batches(draw(epoch), recipe.batch, shuffle), 1):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                cue_loss, role_loss = losses(reader, roles, batch)
            optimiser.zero_grad(set_to_none=True)
            (cue_loss + recipe.role_weight * role_loss).backward()
            nn.utils.clip_grad_norm_([*reader.parameters(), *roles.parameters()], 1.0)
            optimiser.step()
            schedule.step()
            seen = [seen[0] + cue_loss.item(), seen[1] + role_loss.item()]
            if step % 20 == 0:
                clock = time.monotonic() - started
                LOG.info(
                    "epoch %d step %d/%d cue %.4f role %.4f %.0f s",
                    epoch, step, per_epoch, seen[0] / step, seen[1] / step, clock,
                )  # fmt: skip
        after(epoch)


def _rate(step: int, offset: int, total: int, warm_up: int) -> float:
    """Share of the full rate: up over the first steps of a run, then down to nothing at the end of all."""
    return min((step + 1) / warm_up, max(0.0, (total - offset - step) / total))


def losses(reader: Reader, roles: Roles, batch: Batch) -> tuple[Tensor, Tensor]:
    """Cross-entropy of the cue tags, and of the roles of each gold cue."""
    tags, cue_side, token_side = reader(batch.ids, batch.mask)
    cue_loss = nn.functional.cross_entropy(
        tags.float().flatten(0, 1), batch.tags.flatten(), ignore_index=-100
    )
    if not len(batch.rows):
        return cue_loss, torch.zeros(())
    cue = torch.tanh(torch.einsum("cn,cnd->cd", batch.share.to(cue_side.dtype), cue_side[batch.rows]))
    logits = roles(cue, token_side[batch.rows], batch.near)
    role_loss = nn.functional.cross_entropy(
        logits.float().flatten(0, 1), batch.roles.flatten(), ignore_index=-100
    )
    return cue_loss, role_loss


def _optimiser(reader: Reader, roles: Roles, recipe: Recipe) -> torch.optim.Optimizer:
    heads = [p for n, p in reader.named_parameters() if n.startswith(("cue", "token_side"))]
    body = [
        p for n, p in reader.named_parameters() if not n.startswith(("cue", "token_side")) and p.requires_grad
    ]
    return torch.optim.AdamW(
        [
            {"params": body, "lr": recipe.encoder_rate},
            {"params": [*heads, *roles.parameters()], "lr": recipe.head_rate},
        ],
        weight_decay=0.01,
    )
