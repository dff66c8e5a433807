"""The brief that is scored, with its reports under the names that the gold gives them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from evals.brief.spans import Stretch

AGAINST = " against"
"""What a question is called that asks for the other numbers of the results of another."""


@dataclass(frozen=True)
class Subject:
    """Plain data of a brief, and which gold report each of its reports is."""

    data: Mapping[str, Any]
    gold_of: Mapping[str, str]

    @property
    def texts(self) -> dict[str, str]:
        return {self.gold_of.get(r["id"], r["id"]): r["text"] for r in self.data["reports"]}

    def stretch(self, item: Mapping[str, Any], report: str | None = None) -> Stretch:
        return Stretch(self.gold_of.get(report or item["report"]), item["start"], item["end"])

    def stretches(self, items: Iterable[Mapping[str, Any]]) -> list[Stretch]:
        return [self.stretch(item) for item in items]

    def figures(self) -> list[dict[str, Any]]:
        return [{**f, "report": self.gold_of.get(f["report"])} for f in self.data["figures"]]

    def questions(self) -> dict[str, list[str]]:
        """The figures of each question of the brief; the gold asks for the two numbers of a result apart."""
        found: dict[str, list[str]] = {}
        for question in self.data["questions"]:
            found[question["id"]] = []
            for answer in question["answers"]:
                step = 1 if answer.get("against") is None else 2
                found[question["id"]] += answer["figures"][::step]
                if step == 2:
                    found.setdefault(f"{question['id']}{AGAINST}", []).extend(answer["figures"][1::step])
        return found


def subject(data: Mapping[str, Any], names: Mapping[str, Iterable[str]]) -> Subject:
    """Pair the brief's reports with the gold's.

    Args:
        data: The brief.
        names: For each report of the gold, what may stand in the id, path or URL of that report.
    """
    gold_of = {}
    for report in data["reports"]:
        known_as = " ".join(str(report.get(key) or "") for key in ("id", "path", "url"))
        for gold_id, called in names.items():
            if any(name and name in known_as for name in called):
                gold_of[report["id"]] = gold_id
    return Subject(data, gold_of)
