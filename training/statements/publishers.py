"""`python -m training.statements.publishers --bench FOLDER`: how well unseen publishers are read.

Each run leaves two publishers out of the encoder's training, and reads their articles marked dev with the
weights that come out: two at a time is harder than one, and halves the hours. Weights found in the folder
`--out` are not trained again. Nothing is chosen on the articles that are scored.
"""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

from evals.predict import attribution
from evals.scorers.attribution import score

from crosswire.resources import models
from training.statements.corpus import DATA, articles

AT_ONCE = 2


def main() -> None:
    options = _options()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    publishers = sorted({r["publisher"] for r in articles(options.bench / DATA, "dev")})
    fresh = multiprocessing.get_context("spawn")  # a process loads its weights once
    for group in (publishers[i : i + AT_ONCE] for i in range(0, len(publishers), AT_ONCE)):
        weights = options.out / "+".join(group)
        if not models.present("statements", weights):
            _train(options, group, weights)
        reader = fresh.Process(target=_score, args=(options.bench, group, weights))
        reader.start()
        reader.join()


def _train(options: argparse.Namespace, group: Sequence[str], weights: Path) -> None:
    command = [sys.executable, "-m", "training.statements", "--bench", str(options.bench)]
    command += ["--out", str(weights), "--epochs", str(options.epochs), "--leave-out", *group]
    subprocess.run(command, check=True)  # noqa: S603 - the names of publishers are those of the benchmark


def _score(bench: Path, group: Sequence[str], weights: Path) -> None:
    """Prints one row a publisher."""
    dev = articles(bench / DATA, "dev")
    with patch.object(models, "_folder", lambda _: weights):
        for publisher in group:
            records = [r for r in dev if r["publisher"] == publisher]
            print(_row(publisher, score(records, list(attribution.predict(records)))), flush=True)


def _row(publisher: str, found: dict[str, Any]) -> str:
    whole = found["triple50"]
    return (
        f"| {publisher} | {whole['P']:.1f} / {whole['R']:.1f} / {whole['F1']:.1f} "
        f"| {found['source']['tokens']['F1']:.1f} | {found['content']['tokens']['F1']:.1f} "
        f"| {found['recall_unquoted']:.1f} |"
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.statements.publishers", description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="folder of the benchmark")
    parser.add_argument("--out", type=Path, default=Path("build/publishers"))
    parser.add_argument("--epochs", type=int, default=4)
    return parser.parse_args()


if __name__ == "__main__":
    main()
