"""Gold of our own for stories whose texts are not ours: offsets and values, and digests instead of texts.

Whoever holds the texts (JSON lines with `id` and `text`) can check the gold against them and score a brief.
A report is taken only when its text has the digest that the gold names: offsets belong to one text.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from crosswire.types import Standing
from evals import brief as brief_scorer
from evals.predict import read
from evals.table import number as number_text
from evals.table import table

STORIES = Path(__file__).parent / "gold" / "stories"

STANDINGS = {standing.value for standing in Standing} - {Standing.SINGLE_REPORT.value}
KINDS = {"number", "date", "clock"}
MODIFIERS = {"exact", "about", "at_least", "at_most", "more_than", "less_than", "nearly"}
LONGEST_NOTE = 240
"""Longest note in the gold: ours, in our words. A longer one might be a passage of a report."""

UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
SHARES = {"half": 0.5, "one-third": 0.333333, "two-thirds": 0.666667}
WORDS = {word: value for value, word in enumerate((*UNITS, *TEENS), 1)} | {"double": 2, "twice": 2} | SHARES
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
DIGITS = re.compile(r"\d[\d,.:]*")
ONE = rf"(?:\d[\d,.:]*|{'|'.join(sorted(WORDS, key=len, reverse=True))})"
HALF = re.compile(rf"({ONE}) (?:1/2|and (?:one|a)[- ]half)", re.IGNORECASE)
SPAN = re.compile(rf"(?:a |{ONE}(?: (?:to|and|or) {ONE})?[ -]?)?(?:{'|'.join(SCALES)}|M)?", re.IGNORECASE)
"""What a span of this gold may hold: a number, as digits or a word, a range, and a scale word."""

Gold = Mapping[str, Any]


class TextsError(Exception):
    """The texts of a story are not here, or are not those that were annotated."""


def golds(folder: Path = STORIES, *, aside: bool = True) -> list[Path]:
    """The gold files of a folder, with those of the stories that are set aside or without them."""
    return [path for path in sorted(folder.glob("*.json")) if aside or not is_aside(path)]


def is_aside(path: Path) -> bool:
    return bool(json.loads(path.read_text("utf-8")).get("split") == "aside")


def reports(gold: Gold, *texts: Path) -> list[dict[str, Any]]:
    """The records of the gold's reports, in its order, out of the files that hold them.

    Raises:
        TextsError: A report is missing or has another text.
    """
    files = " and ".join(path.name for path in texts)
    if absent := [path.name for path in texts if not path.exists()]:
        raise TextsError(f"{gold['event']}: no {absent[0]} here")
    known = {record["id"]: record for path in texts for record in read(path)}
    found = [known.get(article["dId"]) for article in gold["articles"]]
    for article, record in zip(gold["articles"], found, strict=True):
        if record is None:
            raise TextsError(f"{gold['event']}: report {article['dId']} is not in {files}")
        if hashlib.sha256(record["text"].encode()).hexdigest() != article["sha256"]:
            raise TextsError(f"{gold['event']}: report {article['dId']} has another text")
    return [record for record in found if record is not None]


def number(text: str) -> list[float]:
    """The numbers that a span says.

    >>> number("10 to 12"), number("six or seven"), number("a billion"), number("12:10"), number("Two")
    ([10.0, 12.0], [6.0, 7.0], [1000000000.0], [1210.0], [2.0])
    >>> number("3 1/2"), number("three and a half"), number("2.5-million"), number("Two-thirds")
    ([3.5], [3.5], [2500000.0], [0.666667])
    """
    text = halved(text)
    words = re.split(rf"\s+|-(?={'|'.join(SCALES)})", text.lower())
    scale = next((SCALES[word] for word in words if word in SCALES), 1)
    plain = [float(re.sub("[,:]", "", d).rstrip(".")) for d in DIGITS.findall(text)]
    plain = plain or [float(WORDS[word]) for word in words if word in WORDS] or [1.0]
    return [round(value * scale, 6) for value in plain]


def halved(text: str) -> str:
    """The span with a half in digits: "3 1/2" as "3.5"."""
    return HALF.sub(lambda found: f"{WORDS.get(found[1].lower(), found[1])}.5", text)


def form(gold: Gold) -> Iterator[str]:
    """What is wrong with a gold, as far as can be told without the texts."""
    sizes = {article["dId"]: article["characters"] for article in gold["articles"]}
    names = [slot["slot"] for slot in gold["slots"]]
    if len(set(names)) < len(names):
        yield "two questions have one name"
    for slot in gold["slots"]:
        yield from (f"{slot['slot']}: {problem}" for problem in _slot(slot))
    for where in (*_places(gold), *_passages(gold)):
        if not 0 <= where["start"] < where["end"] <= sizes.get(where["dId"], 0):
            yield f"{where['dId']} {where['start']}-{where['end']}: not in a report"
    for group in gold["copies"]:
        if len(set(group["articles"]) & set(sizes)) < 2:
            yield "a copy without two reports"
    for said in gold["statements_shared"]:
        if len({variant["dId"] for variant in said["variants"]}) < 2:
            yield f"{said['speaker']}: an utterance in one report"
    yield from (f"too long: {text[:40]}" for text in _words(gold) if len(text) > LONGEST_NOTE)


def _slot(slot: Gold) -> Iterator[str]:
    if not {slot["standing"], *slot["standing_also"]} <= STANDINGS:
        yield "a standing that there is not"
    if slot["standing"] in slot["standing_also"]:
        yield "a standing given twice"
    if slot["kind"] not in KINDS:
        yield "a kind that there is not"
    for reading in slot["readings"]:
        said = {reading["modifier"], *(e["modifier"] for e in reading["evidence"] if "modifier" in e)}
        if not said <= MODIFIERS:
            yield "a modifier that there is not"
        if set(reading["reports"]) != {e["dId"] for e in reading["evidence"]}:
            yield "the reports of a reading are not those of its evidence"
    if len({e["dId"] for reading in slot["readings"] for e in reading["evidence"]}) < 2:
        yield "fewer than two reports"
    places = [(e["dId"], e["start"]) for reading in slot["readings"] for e in reading["evidence"]]
    if len(set(places)) < len(places):
        yield "one figure counted twice"


def _places(gold: Gold) -> Iterator[Gold]:
    for slot in gold["slots"]:
        for reading in slot["readings"]:
            yield from reading["evidence"]
    yield from gold["not_in_slot"]


def _passages(gold: Gold) -> Iterator[Gold]:
    """Where utterances and names stand."""
    for said in gold["statements_shared"]:
        yield from said["variants"]
    for _, mention in _mentions(gold):
        yield mention


def _mentions(gold: Gold) -> Iterator[tuple[str, Gold]]:
    for entity in gold["name_variants"]:
        for variant in entity["variants"]:
            yield from ((variant["form"], mention) for mention in variant["first_mentions"])


def _words(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, Mapping):
        for value in node.values():
            yield from _words(value)
    elif isinstance(node, Sequence):
        for value in node:
            yield from _words(value)


def against_texts(gold: Gold, *texts: Path) -> Iterator[str]:
    """What is wrong with a gold, given its texts: digests, and that each span says the value."""
    try:
        held = {record["id"]: record["text"] for record in reports(gold, *texts)}
    except TextsError as problem:
        yield str(problem)
        return
    for where in _places(gold):
        said = held[where["dId"]][where["start"] : where["end"]]
        if not SPAN.fullmatch(halved(said)):
            yield f"{where['dId']} {where['start']}: more than a number"
    for name, where in _mentions(gold):
        if held[where["dId"]][where["start"] : where["end"]] != name:
            yield f"{where['dId']} {where['start']}: not {name}"
    for slot in gold["slots"]:
        for reading in slot["readings"]:
            value = reading.get("raw", reading["value"])
            wanted = [float(v) for v in (value if isinstance(value, list) else [value])]
            for e in reading["evidence"]:
                if number(held[e["dId"]][e["start"] : e["end"]]) != wanted:
                    yield f"{slot['slot']}: {e['dId']} {e['start']} does not say {value}"


def check(given: argparse.Namespace) -> int:
    """Check every gold, against the texts too where they are given."""
    wrong = 0
    for path in golds():
        gold = json.loads(path.read_text("utf-8"))
        problems = [*form(gold), *(against_texts(gold, *given.texts) if given.texts else ())]
        print(f"{path.stem}: {len(gold['slots'])} questions, {len(problems)} problems")
        for problem in problems:
            print(f"  {problem}", file=sys.stderr)
        wrong += len(problems)
    return 1 if wrong else 0


def print_reports(given: argparse.Namespace) -> int:
    """The reports of one story as JSON lines, for the input of any system."""
    for record in reports(json.loads(given.gold.read_text("utf-8")), given.texts):
        print(json.dumps(record, ensure_ascii=False))
    return 0


def score(given: argparse.Namespace) -> int:
    """Score what any system made of one story."""
    misses: list[str] = []
    scores = brief_scorer.score(json.loads(given.brief.read_text("utf-8")), given.gold, misses)
    print(table([("metric", "got"), *((name, number_text(value)) for name, value in scores.items())]))
    for miss in misses if given.misses else ():
        print(miss)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals.stories_gold", description="Our gold of stories.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    one = commands.add_parser("check", help="check all of the gold")
    one.add_argument("--texts", type=Path, nargs="+", help="JSON lines (.jsonl or .jsonl.gz), id and text")
    one.set_defaults(run=check)
    one = commands.add_parser("reports", help="print the reports of one story as JSON lines")
    one.add_argument("gold", type=Path)
    one.add_argument("--texts", type=Path, required=True)
    one.set_defaults(run=print_reports)
    one = commands.add_parser("score", help="score a record in JSON, of any system, against one story")
    one.add_argument("brief", type=Path)
    one.add_argument("gold", type=Path)
    one.add_argument("--misses", action="store_true", help="name the questions whose standing is missed")
    one.set_defaults(run=score)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    given = _parser().parse_args(arguments)
    try:
        return int(given.run(given))
    except TextsError as problem:
        print(problem, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
