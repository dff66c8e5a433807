"""Is the gold itself sound: offsets, references, arithmetic, and no number left without a label."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from evals.corpora import SAMPLE_GOLD

Gold = Mapping[str, Any]
Item = Mapping[str, Any]

VERDICTS = {"agree", "compatible", "updated", "different_scope", "conflict"}
STANDINGS = {"agreed", "compatible", "updated", "different_scope", "disputed", "unexplained"}
MODIFIERS = {
    "exact": (),
    "at_least": ("at least",),
    "about": ("about", "some", "around"),
    "more_than": ("more than", "over"),
    "nearly": ("nearly", "almost"),
}
NUMBER = re.compile(
    r"\d[\d,.]*\d|\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|seventeen"
    r"|thirty-four|hundred|dozens?|millions?|twice|half|first|second)\b",
    re.IGNORECASE,
)


def read(folder: Path) -> Gold:
    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}


def sample_texts() -> dict[str, str]:
    """The texts of the sample, as crosswire reads them, by the gold's ids."""
    from crosswire import pipeline
    from crosswire.sample import paths

    return {Path(report.path or "").name[:2]: report.text for report in pipeline.read(paths()).reports}


def problems(gold: Gold, texts: Mapping[str, str]) -> list[str]:
    """Everything that is wrong with a gold, in words; an empty list when it is sound."""
    checks = (_spans, _figures, _slots, _sums, _statements, _noise, _numbers)
    return [problem for check in checks for problem in check(gold, texts)]


def _cut(texts: Mapping[str, str], report: str, start: int, end: int) -> str:
    return texts[report][start:end] if 0 <= start < end <= len(texts[report]) else "<out of bounds>"


def _stretches(gold: Gold) -> Iterator[tuple[str, int, int, str]]:
    """Every stretch of the gold that says what its characters are."""
    for name in ("figures", "noise", "nonfigures"):
        yield from ((x["report"], x["start"], x["end"], x["text"]) for x in gold[name])
    yield from ((f["report"], f["full_start"], f["full_end"], f["full_text"]) for f in gold["figures"])
    for said in gold["statements"]:
        for key in ("content", "cue", "source"):
            if said[key]:
                yield said["report"], *said[key], said[f"{key}_text"]
    for quote in gold["quotes_collated"]:
        yield from ((v["report"], v["start"], v["end"], v["text"]) for v in quote["variants"])
    for entity in gold["entities"]:
        yield from ((r, s, e, text) for r, spans in entity["spans"].items() for s, e, text in spans)
    for entry in gold["timeline"]:
        yield from (
            (r, m["start"], m["end"], m["text"]) for r, marks in entry["reports"].items() for m in marks
        )
    positions = (position for account in gold["competing_accounts"] for position in account["positions"])
    for item in (*positions, *gold["lineage"]):
        yield from ((*e, t) for e, t in zip(item["evidence"], item["evidence_text"], strict=True))


def _spans(gold: Gold, texts: Mapping[str, str]) -> Iterator[str]:
    for report, start, end, text in _stretches(gold):
        if (found := _cut(texts, report, start, end)) != text:
            yield f"{report} {start}-{end}: the text has {found!r}, the gold {text!r}"


def _figures(gold: Gold, texts: Mapping[str, str]) -> Iterator[str]:
    names = [f["id"] for f in gold["figures"]]
    if len(set(names)) < len(names):
        yield "two figures have one id"
    known = {s["slot"] for s in (*gold["slots"], *gold["slots_single"])}
    for f in gold["figures"]:
        cue = _cut(texts, f["report"], *f["modifier_span"]).lower() if f["modifier_span"] else None
        if (cue or f["modifier"] != "exact") and cue not in MODIFIERS[f["modifier"]]:
            yield f"{f['id']}: {f['modifier']} by {cue!r}"
        if not f["full_start"] <= f["start"] < f["end"] <= f["full_end"]:
            yield f"{f['id']}: the number is not inside its phrase"
        if f["slot"] not in known:
            yield f"{f['id']}: no question {f['slot']}"
        if not (f["low"] or f["value"]) <= f["value"] <= (f["high"] or f["value"]):
            yield f"{f['id']}: {f['low']} to {f['high']} does not hold {f['value']}"


def _slots(gold: Gold, _texts: Mapping[str, str]) -> Iterator[str]:
    figures = {f["id"]: f for f in gold["figures"]}
    for slot in (*gold["slots"], *gold["slots_single"]):
        listed = sorted(i for r in slot["readings"] for i in r["figures"])
        if listed != sorted(i for i, f in figures.items() if f["slot"] == slot["slot"]):
            yield f"{slot['slot']}: its readings are not its figures"
        for reading in slot["readings"]:
            if any(figures[i]["value"] != reading["value"] for i in reading["figures"]):
                yield f"{slot['slot']}: a reading of {reading['value']} has another value"
            if reading["reports"] != sorted({figures[i]["report"] for i in reading["figures"]}):
                yield f"{slot['slot']}: a reading of {reading['value']} names other reports"
    for slot in gold["slots"]:
        if slot["verdict"] not in VERDICTS or not {slot["standing"], *slot["standing_also"]} <= STANDINGS:
            yield f"{slot['slot']}: an unknown verdict or standing"
        if len({report for r in slot["readings"] for report in r["reports"]}) < 2:
            yield f"{slot['slot']}: one report only"


def _sums(gold: Gold, _texts: Mapping[str, str]) -> Iterator[str]:
    values = {f["id"]: f["value"] for f in gold["figures"]}
    for item in gold["sums"]:
        reached = sum(values[term] for term in item["terms"])
        if (reached == values[item["total"]]) != item["holds"] or reached != item["computed"]:
            yield f"sum of {item['terms']}: {reached} against {values[item['total']]}"


def _statements(gold: Gold, texts: Mapping[str, str]) -> Iterator[str]:
    for said in gold["statements"]:
        before = _cut(texts, said["report"], said["content"][0] - 1, said["content"][0])
        if (said["kind"] == "direct") != (before in {'"', "“"}):
            yield f"{said['id']}: {said['kind']}, but {before!r} stands before it"
        if not said["chain"] and not said["carry_over"]:
            yield f"{said['id']}: nobody says it"


def _noise(gold: Gold, _texts: Mapping[str, str]) -> Iterator[str]:
    for a, b in combinations(gold["noise"], 2):
        if a["report"] == b["report"] and a["start"] < b["end"] and b["start"] < a["end"]:
            yield f"noise overlaps: {a['text']!r} and {b['text']!r}"


def _numbers(gold: Gold, texts: Mapping[str, str]) -> Iterator[str]:
    """Numbers in the texts that are neither a figure nor labelled as none."""
    labelled: Sequence[Item] = [*gold["figures"], *gold["nonfigures"], *gold["noise"]]
    dated = [
        {**mark, "report": report}
        for entry in gold["timeline"]
        for report, marks in entry["reports"].items()
        for mark in marks
    ]
    for report, text in texts.items():
        held = [(x["start"], x["end"]) for x in (*labelled, *dated) if x["report"] == report]
        for number in NUMBER.finditer(text):
            if not any(s <= number.start() and number.end() <= e for s, e in held):
                yield f"{report} {number.start()}: {number.group()!r} has no label"


def run(_given: argparse.Namespace) -> int:
    """Check the gold of the sample."""
    found = problems(read(SAMPLE_GOLD), sample_texts())
    for problem in found:
        print(problem, file=sys.stderr)
    print(f"{SAMPLE_GOLD.name}: {len(found)} problems")
    return 1 if found else 0
