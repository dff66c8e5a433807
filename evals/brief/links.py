"""Copies and sums: links between reports, and between figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any

from evals.brief.figures import Item
from evals.brief.subject import Subject
from evals.counting import Scores, prf, share, under

Sum = tuple[str | None, frozenset[str | None]]
"""The total and the parts, by ids of the brief's figures; None for a figure that was not found."""

COPIED = ("copies", "shares_passage", "translates")


def copies(subject: Subject, gold: Iterable[Sequence[str]]) -> Scores:
    """Pairs of reports linked as copies; `gold` are groups of reports that share text."""
    wanted = {frozenset(pair) for group in gold for pair in combinations(sorted(set(group)), 2)}
    if not wanted:
        return {}
    linked = (
        (subject.gold_of.get(link["from"]), subject.gold_of.get(link["to"]))
        for link in subject.data["lineage"]["links"]
        if link["kind"] in COPIED
    )
    made = {frozenset(pair) for pair in linked if None not in pair and pair[0] != pair[1]}
    both = len(wanted & made)
    return under("copies", prf(both, len(wanted), both, len(made)))


def sums(subject: Subject, gold: Sequence[Mapping[str, Any]], known: Mapping[str, Item]) -> Scores:
    """Sums that a text states: found, and of those, rightly said to hold or not.

    Args:
        subject: The brief.
        gold: The gold's sums.
        known: The brief's figure for each id of a gold figure that was found.
    """
    stated = [s for s in gold if s["stated_in_text"] and s["op"] == "sum"]
    made: dict[Sum, bool] = {}
    for item in subject.data["sums"]:
        made.setdefault((item["total"], frozenset(item["parts"])), item["holds"])
    found = [(made[key], s["holds"]) for s in stated if (key := _key(s, known)) in made]
    return {
        "sums.found": share(len(found), len(stated)),
        "sums.right": share(sum(a == b for a, b in found), len(found)),
    }


def _key(item: Mapping[str, Any], known: Mapping[str, Item]) -> Sum:
    def figure(name: str) -> str | None:
        return known[name]["id"] if name in known else None

    return figure(item["total"]), frozenset(figure(term) for term in item["terms"])
