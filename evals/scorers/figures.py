"""Slots of figures: where, when, whose, of which event, one by one, against passages read by people.

A figure of the gold meets the figure that overlaps it most; slots are compared only then. A slot that may be
empty is right where both leave it empty; its precision and recall look at filled ones alone. Names and dates
are the same when they share a word that says something, outcomes by the table of `figure_words.json`.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from crosswire.languages.outcomes import participles
from evals.scorers.records import Record, paired

WORDS: dict[str, Any] = json.loads((Path(__file__).parent / "figure_words.json").read_text("utf-8"))
NO_FIGURE = frozenset({"date", "name", "none"})
NEITHER = frozenset({"rank"})
SHOWN = (
    *("value", "modifier", "kind", "unit", "counted (counts, shares)", "counted (others)"),
    *("outcome (casualties)", "outcome (events)", "outcome (attributes)"),
    *("place", "place (casualties)", "period", "period (casualties)", "event", "owner", "role", "source"),
    "modality",
)
FULL = frozenset({"value", "modifier", "kind", "modality"})
"""Slots that are never empty: precision and recall are the share right."""

Slots = Iterator[tuple[str, str]]


def score(gold: Sequence[Record], predictions: Sequence[Record]) -> dict[str, Any]:
    """The share right of every slot, and precision and recall where a slot may be empty, in per cent."""
    slots: dict[str, Counter[str]] = defaultdict(Counter)
    found: Counter[str] = Counter()
    for record, prediction in paired(gold, predictions):
        for passage in record["passages"]:
            _passage(record["text"], passage, prediction.get("figures", []), found=found, slots=slots)
    out: dict[str, Any] = {
        "figures": {"P": _share(found["good"], found["made"]), "R": _share(found["met"], found["gold"])}
    }
    return out | {name: _slot(slots[name]) for name in SHOWN}


def shown_of(slot: str) -> tuple[str, ...]:
    """What the table shows of a slot beside the share right."""
    return () if slot in FULL else ("P", "R")


def _passage(
    text: str,
    passage: Record,
    read: Sequence[Record],
    *,
    found: Counter[str],
    slots: dict[str, Counter[str]],
) -> None:
    inside = [f for f in read if f["start"] < passage["end"] and f["end"] > passage["start"]]
    for figure in inside:
        kinds = {g["kind"] for g in passage["figures"] if _overlap(g, figure) > 0}
        if kinds and kinds != NEITHER:
            found["made"] += 1
            found["good"] += not kinds <= NO_FIGURE | NEITHER
    for wanted in passage["figures"]:
        if wanted["kind"] in NO_FIGURE | NEITHER:
            continue
        found["gold"] += 1
        best = max(inside, key=lambda f: (_overlap(wanted, f), -f["start"]), default=None)
        if best is not None and _overlap(wanted, best) > 0:
            found["met"] += 1
            for name, verdict in judged(wanted, best, text):
                slots[name][verdict] += 1


def _overlap(one: Record, other: Record) -> int:
    return min(one["end"], other["end"]) - max(one["start"], other["start"])  # type: ignore[no-any-return]


def _share(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None


def _slot(counts: Counter[str]) -> dict[str, float | None]:
    right = counts["right"]
    return {
        "right": _share(right + counts["empty"], counts.total()),
        "P": _share(right, right + counts["wrong"] + counts["spurious"]),
        "R": _share(right, right + counts["wrong"] + counts["missing"]),
        "n": counts.total(),
    }


def judged(gold: Record, got: Record, text: str) -> Slots:
    """Every slot of a figure with "right", "empty", "wrong", "missing" or "spurious".

    Args:
        gold: The figure as a reader annotated it, with offsets.
        got: The figure as it was read, with words.
        text: The record's text.
    """
    say = _Said(text)
    yield from _number(gold, got)
    yield from _counted(gold, got, say)
    outcome = gold["outcome"]
    casualty = bool(outcome) and outcome["label"] in WORDS["casualty"]
    if outcome:
        yield _outcome_class(outcome["label"]), _outcome(outcome["label"], got)
    for name, verdict in (("place", _place(gold, got, say)), ("period", _period(gold, got, say))):
        yield name, verdict
        if casualty:
            yield f"{name} (casualties)", verdict
    for name in ("event", "owner"):
        same = bool(words(say(gold[name])) & words(got[name]))
        yield name, _four(gold[name] is not None, got[name] is not None, same)
    yield "role", _role(gold, got)
    yield "source", _source(gold, got, say)
    yield "modality", _modality(gold, got)


class _Said:
    """The characters of a span of the gold."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __call__(self, span: Sequence[int] | None) -> str:
        return self.text[span[0] : span[1]] if span else ""


def _four(gold: bool, got: bool, same: bool) -> str:
    if not gold:
        return "spurious" if got else "empty"
    return "missing" if not got else "right" if same else "wrong"


def _right(same: bool) -> str:
    return "right" if same else "wrong"


def _number(gold: Record, got: Record) -> Slots:
    kind = {"vote": "count", "rate": got["kind"]}.get(gold["kind"], gold["kind"])
    yield "kind", _right(kind == got["kind"])
    if gold["vague"]:
        yield "value", _right(got["value"] is None and gold["low"] <= (got["low"] or 0) <= 3 * gold["low"])
        yield "modifier", _right(got["modifier"] in {"at_least", "between", "exact", "about"})
    else:
        ends = ("low", "high") if gold["modifier"] == "between" else ("value",)
        yield "value", _right(all(_near(gold[end], got[end]) for end in ends))
        yield "modifier", _right(gold["modifier"] == got["modifier"])
    if gold["unit"] or got["unit"]:
        ours, theirs = _unit(gold["unit"]), _unit(got["unit"])
        yield "unit", _four(bool(ours), bool(theirs), ours == theirs)


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 0.01 * max(abs(one), abs(other), 1e-9)


def _unit(name: str | None) -> str | None:
    if not name:
        return None
    plain = name.lower() if name.lower().startswith("per ") else re.sub(r"\s+per\s+\w+$", "", name.lower())
    return str(WORDS["units"].get(plain, singular(plain)))


def _counted(gold: Record, got: Record, say: _Said) -> Slots:
    """By the head of what was read: it stands in the phrase, or both are people."""
    if not gold["counted"]:
        return
    wanted = words(say(gold["counted"]))
    held = words(" ".join([got["counted"] or "", *got["qualifiers"]]))
    head = words(got["counted"])
    people = bool(wanted & {singular(word) for word in WORDS["persons"]} or wanted & held)
    same = bool(head & wanted) or ("person" in head and people)
    others = gold["kind"] in {"age", "duration", "measure", "money"}
    name = "counted (others)" if others else "counted (counts, shares)"
    yield name, _four(True, got["counted"] is not None, same)


def _outcome_class(label: str) -> str:
    if label in WORDS["attribute"]:
        return "outcome (attributes)"
    return "outcome (casualties)" if label in WORDS["casualty"] else "outcome (events)"


def _outcome(label: str, got: Record) -> str:
    taken = {label, *WORDS["accept"].get(label, ())}
    if label.endswith("_not") and got["modality"] == "negated":
        plain = label.removesuffix("_not")
        taken |= {plain, *WORDS["accept"].get(plain, ())}
    name = got["outcome"]
    # A verb says what its participle says: "serve" for "served".
    return _four(True, name is not None, bool(name) and bool({name, *participles(name)} & taken))


def _place(gold: Record, got: Record, say: _Said) -> str:
    """Any of the names that the gold takes for right, the narrowest first."""
    names = [words(say(span)) for span in gold["place"]]
    return _four(bool(names), got["place"] is not None, any(words(got["place"]) & name for name in names))


_NO_DAY = frozenset(["on", "in", "the", "of", "as", "and", "early", "morning", "past", "this", "last"])


def _period(gold: Record, got: Record, say: _Said) -> str:
    wanted, read = say(gold["time"]).lower(), (got["period"] or "").lower()
    if wanted in {"now", "currently"}:
        if got["as_of"] or "now" in read:
            return "right"
        return "wrong" if read else "missing"
    ours, theirs = (set(re.findall(r"\w+", text)) - _NO_DAY for text in (wanted, read))
    return _four(bool(wanted), bool(read), bool(ours & theirs) or (bool(wanted) and wanted in read))


def _role(gold: Record, got: Record) -> str:
    if gold["role"] == "part" and got["role"] is None and got["including"]:
        return "right"
    return _four(gold["role"] is not None, got["role"] is not None, gold["role"] == got["role"])


def _source(gold: Record, got: Record, say: _Said) -> str:
    span = gold["source"]
    over = bool(span) and any(s < span[1] and span[0] < e for s, e in got["source"])
    named = bool(words(say(span)) & words(got["speaker"]))
    return _four(bool(span), bool(got["source"]), over or named)


_SAME_MOOD = {"negated": "denied", "hypothetical": "conditional"}


def _modality(gold: Record, got: Record) -> str:
    """A limit is only never denied: whether it is asserted or planned, annotators differ."""
    if gold["role"] == "threshold":
        return _right(got["modality"] != "negated")
    ours, theirs = (_SAME_MOOD.get(x["modality"], x["modality"]) for x in (gold, got))
    inside = bool(gold["outcome"]) and gold["outcome"]["label"].endswith("_not") and theirs == "denied"
    return _right(inside or ours == theirs)


_SMALL = frozenset(["of", "the", "and", "a", "an", "in", "with", "s", "on", "at"])


def words(text: str | None) -> set[str]:
    """The words of a phrase that say something, singular."""
    found = re.findall(r"[A-Za-z][A-Za-z’'.]*", text or "")
    return {singular(re.sub(r"['’]s?$", "", word)) for word in found if word.lower() not in _SMALL}


def singular(word: str) -> str:
    """A noun without its plural, roughly: both sides are treated alike.

    >>> singular("Cities"), singular("men"), singular("boxes"), singular("glass")
    ('city', 'man', 'box', 'glass')
    """
    word = word.lower()
    if word in WORDS["singular"]:
        return str(WORDS["singular"][word])
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("xes", "ches", "shes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
