"""From gold files to scores."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.brief import accounts, figures, links, names, passages, questions, screen, times
from evals.brief.questions import Slot
from evals.brief.spans import Stretch
from evals.brief.subject import Subject, subject
from evals.counting import Scores


def score(brief: Mapping[str, Any], gold: Path, misses: list[str] | None = None) -> Scores:
    """The scores of a brief.

    Args:
        brief: The brief as plain data.
        gold: A folder in which everything is annotated, or an event file.
        misses: Filled with a line for each question whose standing is not the gold's.
    """
    if gold.is_dir():
        return _folder(brief, gold, misses)
    return _event(brief, json.loads(gold.read_text("utf-8")), misses)


def _folder(data: Mapping[str, Any], folder: Path, misses: list[str] | None) -> Scores:
    gold = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}
    made = subject(data, {name: [file, Path(file).stem] for name, file in gold["reports"].items()})
    explicit = [f for f in gold["figures"] if not f.get("implicit")]
    by_id = {f["id"]: f for f in explicit}
    found = figures.match(made.figures(), explicit)
    slots = [
        Slot(s["slot"], (s["standing"], *s["standing_also"]), questions.by_value(by_id, s["readings"]))
        for s in gold["slots"]
    ]
    return {
        **figures.score(made, explicit),
        **_questions(made, slots, misses, exhaustive=True),
        **passages.statements(made, gold["statements"]),
        **names.score(made, [_folder_mentions(entity) for entity in gold["entities"]]),
        **passages.utterances(made, [_variants(q, "report") for q in gold["quotes_collated"]]),
        **times.score(made, gold["timeline"]),
        **passages.noise(made, gold["noise"]),
        **accounts.score(made, gold["competing_accounts"], gold["statements"]),
        **links.sums(made, gold["sums"], {explicit[index]["id"]: f for index, f in found.items()}),
        **links.copies(made, [x["reports"] for x in gold["lineage"] if x["type"] == "copies"]),
    }


def _questions(
    made: Subject,
    slots: list[Slot],
    misses: list[str] | None,
    *,
    exhaustive: bool,
    wanted: Sequence[str] = (),
) -> Scores:
    """Scores of the questions that two or more reports answer, and of the first screen."""
    shared = [s for s in slots if len(s.reports) > 1]
    matched = questions.Matched(made, shared, exhaustive=exhaustive)
    return {**questions.score(matched, misses=misses), **screen.score(matched, wanted=wanted, misses=misses)}


def _folder_mentions(entity: Mapping[str, Any]) -> list[Stretch]:
    return [Stretch(report, s, e) for report, spans in entity["spans"].items() for s, e, _ in spans]


def _variants(item: Mapping[str, Any], key: str) -> list[Stretch]:
    return [Stretch(v[key], v["start"], v["end"]) for v in item["variants"]]


def _event(data: Mapping[str, Any], gold: Mapping[str, Any], misses: list[str] | None) -> Scores:
    made = subject(data, {a["dId"]: [a["dId"]] for a in gold["articles"]})
    slots = [_event_slot(s) for s in gold["slots"] if s.get("kind", "number") == "number"]
    named = [_event_mentions(entity) for entity in gold["name_variants"]]
    return {
        **_questions(made, slots, misses, exhaustive=False, wanted=gold.get("screen", ())),
        **passages.utterances(made, [_variants(s, "dId") for s in gold["statements_shared"]]),
        **(names.score(made, named) if named else {}),
        **links.copies(made, [c["articles"] for c in gold["copies"]]),
    }


def _event_slot(slot: Mapping[str, Any]) -> Slot:
    read = [
        tuple(
            {
                "report": e["dId"],
                "start": e["start"],
                "end": e["end"],
                "value": reading.get("raw"),
                "low": reading.get("value"),
            }
            for e in reading["evidence"]
            if e.get("field", "text") == "text"
        )
        for reading in slot["readings"]
        if not reading.get("vague")
    ]
    return Slot(
        slot["slot"], (slot["standing"], *slot["standing_also"]), tuple(values for values in read if values)
    )


def _event_mentions(entity: Mapping[str, Any]) -> list[Stretch]:
    return [
        Stretch(m["dId"], m["start"], m["end"])
        for variant in entity["variants"]
        for m in variant.get("first_mentions", [])
    ]
