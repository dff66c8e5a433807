"""The brief that says what a gold annotation says.

A scorer must give it 1.0 everywhere; spoilt on purpose, it is what two scorers can be compared on.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

Data = dict[str, Any]


def perfect(gold: Mapping[str, Any], texts: Mapping[str, str]) -> Data:
    """The brief that says what a gold folder says."""
    return {
        "reports": [
            {
                "id": Path(gold["reports"][name]).stem,
                "path": gold["reports"][name],
                "text": text,
                "noise": [n for n in gold["noise"] if n["report"] == name],
            }
            for name, text in texts.items()
        ],
        **_renamed(gold, {name: Path(file).stem for name, file in gold["reports"].items()}),
    }


def _renamed(gold: Mapping[str, Any], ids: Mapping[str, str]) -> Data:
    def at(report: str, start: int, end: int) -> Data:
        return {"report": ids[report], "start": start, "end": end}

    def stretch(span: list[int] | None) -> list[Data]:
        return [{"start": span[0], "end": span[1]}] if span else []

    explicit = [f for f in gold["figures"] if not f["implicit"]]
    known = {f["id"] for f in explicit}
    return {
        "figures": [{**f, "report": ids[f["report"]]} for f in explicit],
        "story": {"key_questions": [s["slot"] for s in gold["slots"]]},
        "questions": [
            {
                "id": s["slot"],
                "label": s["slot"],
                "standing": s["standing"],
                "answers": [
                    {"figures": [i for i in r["figures"] if i in known]}
                    for r in s["readings"]
                    if not r["derived"]
                ],
            }
            for s in gold["slots"]
        ],
        "statements": [
            {
                "id": s["id"],
                "report": ids[s["report"]],
                "content": stretch(s["content"]),
                "source": stretch(s["source"]),
            }
            for s in gold["statements"]
        ],
        "entities": [
            {
                "id": e["canonical"],
                "mentions": [at(r, a, b) for r, spans in e["spans"].items() for a, b, _ in spans],
            }
            for e in gold["entities"]
        ],
        "utterances": [
            {"variants": [at(v["report"], v["start"], v["end"]) for v in q["variants"]]}
            for q in gold["quotes_collated"]
        ],
        "timeline": [
            {"from": mark["resolved"], "evidence": [at(report, mark["start"], mark["end"])]}
            for t in gold["timeline"]
            for report, marks in t["reports"].items()
            for mark in (marks if isinstance(marks, list) else [marks])
        ],
        "accounts": [
            {"positions": [{"party": p["party"], "statements": _stating(p, gold)} for p in a["positions"]]}
            for a in gold["competing_accounts"]
        ],
        "sums": [{"total": s["total"], "parts": s["terms"], "holds": s["holds"]} for s in gold["sums"]],
        "lineage": {
            "links": [
                {"from": ids[x["reports"][0]], "to": ids[x["reports"][1]], "kind": "copies"}
                for x in gold["lineage"]
                if x["type"] == "copies"
            ]
        },
    }


def _stating(position: Mapping[str, Any], gold: Mapping[str, Any]) -> list[str]:
    """The statements whose content holds, or lies in, a position's evidence."""
    return [
        s["id"]
        for s in gold["statements"]
        for report, start, end in position["evidence"]
        if s["report"] == report and s["content"][0] < end and start < s["content"][1]
    ]
