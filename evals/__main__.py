"""The command line of the measurements: `python -m evals --help`."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from evals import check, corpora, gate, golden
from evals.corpora import Corpus, Values
from evals.predict import TASKS, predictor, read
from evals.stories_gold import TextsError
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
        command.set_defaults(run=run)
        if name == "pin":
            command.add_argument("--lower", metavar="CORPUS/METRIC", help="a floor to lower")
            command.add_argument("--reason", default="", help="why, for the record")
    command = commands.add_parser("predict", help="print predictions for a benchmark file")
    command.add_argument("task", choices=TASKS)
    command.add_argument("file", type=Path)
    command.set_defaults(run=predict)
    commands.add_parser("check", help="check the gold").set_defaults(run=check.run)
    commands.add_parser("golden", help="write the golden files anew").set_defaults(run=golden.run)
    return parser


def _measure(given: argparse.Namespace) -> list[tuple[Corpus, Values]]:
    """Measure what is here; what is not, or cannot be measured yet, is named on standard error."""
    here, absent = corpora.find(given.gold, given.bench, full=given.full)
    for name in absent:
        print(f"skipped: {name} is not here", file=sys.stderr)
    done = []
    for corpus in here:
        if given.only and not {corpus.name, corpus.name.partition("-")[0]} & set(given.only):
            continue
        began = time.perf_counter()
        try:
            done.append((corpus, corpus.measure()))
        except (ModuleNotFoundError, TextsError) as problem:
            print(f"skipped: {corpus.name}: {problem}", file=sys.stderr)
        print(f"{corpus.name}: {time.perf_counter() - began:.1f} s", file=sys.stderr)
    return done


def score(given: argparse.Namespace) -> int:
    """One row a metric and corpus."""
    done = _measure(given)
    measured = {corpus.name: values for corpus, values in done}
    if mean := corpora.means([values for corpus, values in done if corpus.is_event]):
        measured["mean of events"] = mean
    rows = [
        (name, metric, number(value)) for name, scores in measured.items() for metric, value in scores.items()
    ]
    print(table([("corpus", "metric", "got"), *rows]))
    return 0


def run_gate(given: argparse.Namespace) -> int:
    """The scores against the floors; 1 when one is under its floor or the data is not what it was."""
    floors = gate.load()
    rows, problems = [("corpus", "digest", "metric", "floor", "got", "")], []
    for corpus, got in _measure(given):
        digest = corpus.digest()
        lines, problem = gate.compare(floors, corpus.name, digest, got)
        problems += [problem] if problem else []
        for line in lines:
            verdict = "" if line.holds else "UNDER"
            problems += [] if line.holds else [f"{line.corpus}/{line.metric} is under its floor"]
            rows.append(
                (line.corpus, digest[:12], line.metric, number(line.floor), number(line.got), verdict)
            )
    print(table(rows))
    for problem in problems:
        print(f"gate: {problem}", file=sys.stderr)
    return 1 if problems else 0


def pin(given: argparse.Namespace) -> int:
    """Raise floors, or lower one with a reason."""
    floors = gate.load()
    measured = _measure(given)
    try:
        if given.lower:
            name, _, metric = given.lower.partition("/")
            got = next((values.get(metric) for corpus, values in measured if corpus.name == name), None)
            floors = gate.lowered(floors, given.lower, got or 0.0, given.reason)
        else:
            for corpus, values in measured:
                floors = gate.raised(floors, corpus.name, corpus.digest(), values)
    except gate.FloorError as problem:
        print(f"pin: {problem}", file=sys.stderr)
        return 2
    gate.save(floors)
    return 0


def predict(given: argparse.Namespace) -> int:
    """JSON lines for a scorer."""
    for prediction in predictor(given.task)(read(given.file)):
        print(json.dumps(prediction, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
