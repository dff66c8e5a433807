"""The command line of the measurements: `python -m evals --help`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from evals import check, corpora, differences, drafts, golden
from evals.guard import pin, run_gate
from evals.measured import measure
from evals.predict import TASKS, predictor, read
from evals.reading import log
from evals.table import number, table


def main(arguments: Sequence[str] | None = None) -> int:
    given = _parser().parse_args(arguments)
    return int(given.run(given))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals", description="Measure crosswire.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, text in (
        ("score", score, "print the scores"),
        ("gate", run_gate, "print the scores against their floors; fail when one is under its floor"),
        ("pin", pin, "raise the floors to what is reached now"),
    ):
        command = commands.add_parser(name, help=text)
        command.add_argument("--gold", nargs="*", type=Path, default=[], help="folders or event files")
        command.add_argument("--bench", type=Path, help="folder with the files of the benchmark")
        command.add_argument("--only", nargs="*", help="names of corpora: sample, seeds, quantities …")
        command.add_argument("--full", action="store_true", help="all records of the large benchmarks")
        command.add_argument("--jobs", type=int, default=1, help="processes that measure side by side")
        command.set_defaults(run=run)
        if name == "pin":
            command.add_argument("--lower", metavar="CORPUS/METRIC", help="a floor to lower")
            command.add_argument(
                "--renew", metavar="CORPUS", help="a corpus whose data changed: its floors anew"
            )
            command.add_argument("--reason", default="", help="why, for the record")
        if name == "gate":
            command.add_argument(
                "--require",
                nargs="*",
                default=[],
                metavar="CORPUS",
                help="what must be measured and hold where it is here, and is named where it is not",
            )
    command = commands.add_parser("predict", help="print predictions for a benchmark file")
    command.add_argument("task", choices=TASKS)
    command.add_argument("file", type=Path)
    command.set_defaults(run=predict)
    command = commands.add_parser("drafts", help="print what is found of faults planted in drafts, by kind")
    command.add_argument("splits", nargs="*", metavar="seen|aside")
    command.add_argument("--misses", action="store_true", help="name what was missed, of the seen half")
    command.set_defaults(run=drafts.run)
    command = commands.add_parser("differences", help="print what first screens show of differences")
    command.add_argument("part", choices=differences.PARTS)
    command.add_argument("--bench", type=Path, help="folder with the files of the benchmark")
    command.add_argument("--missed", action="store_true", help="say what each missed difference is about")
    command.set_defaults(run=differences.main)
    commands.add_parser("check", help="check the gold").set_defaults(run=check.run)
    commands.add_parser("reading", help="print the log of the readings").set_defaults(run=log.run)
    commands.add_parser("golden", help="write the golden files anew").set_defaults(run=golden.run)
    return parser


def score(given: argparse.Namespace) -> int:
    """One row a metric and corpus."""
    done = measure(given).done
    measured = {corpus.name: values for corpus, values in done}
    if mean := corpora.means([values for corpus, values in done if corpus.is_event]):
        measured["mean of events"] = mean
    rows = [
        (name, metric, number(value)) for name, scores in measured.items() for metric, value in scores.items()
    ]
    print(table([("corpus", "metric", "got"), *rows]))
    return 0


def predict(given: argparse.Namespace) -> int:
    """JSON lines for a scorer."""
    for prediction in predictor(given.task)(read(given.file)):
        print(json.dumps(prediction, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
