"""The digest of a brief: short, in words, and blind to nothing."""

from __future__ import annotations

import copy
import hashlib
import json
from typing import Any

import pytest
from evals.digest import digest

TEXT = "Six ferries sank off Tarn, the coast guard said."


def brief() -> dict[str, Any]:
    """A brief of one report with one figure."""
    span = {"start": 0, "end": 47}
    guard = {"name": "coast guard", "entity": "e1", "kind": "speaker"}
    return {
        "schema": "crosswire/brief/1",
        "story": {
            "headline": "Ferries sink",
            "first_published": None,
            "last_published": None,
            "lede": TEXT,
            "places": ["e2"],
            "five_w": {"who": None, "what": {"text": "Six ferries sank", "evidence": []}},
            "key_questions": ["q1"],
        },
        "reports": [
            {
                "id": "tarn",
                "path": None,
                "title": "Ferries sink",
                "outlet": None,
                "agencies": [],
                "byline": None,
                "published": "2031-02-03T00:00:00Z",
                "published_from": "text",
                "language": "en",
                "words": 9,
                "text": TEXT,
                "noise": [],
            }
        ],
        "entities": [_entity("e1", "coast guard"), _entity("e2", "Tarn")],
        "statements": [
            {
                "id": "tarn/s1",
                "report": "tarn",
                "kind": "indirect",
                "content": [{"start": 0, "end": 25}],
                "cue": [{"start": 43, "end": 47}],
                "source": [{"start": 27, "end": 42}],
                "speaker": "e1",
                "chain": [guard],
                "sentence": span,
            }
        ],
        "figures": [_figure()],
        "questions": [_question()],
        "sums": [],
        "utterances": [],
        "timeline": [],
        "accounts": [],
        "lineage": {
            "reports": 1,
            "independent_reports": 1,
            "origins": [{"id": "o1", "name": "coast guard", "kind": "organisation", "reports": ["tarn"]}],
            "links": [],
        },
        "skipped": [],
    }


def _entity(name: str, text: str) -> dict[str, Any]:
    names = [{"text": text, "reports": ["tarn"]}]
    return {
        "id": name,
        "name": text,
        "type": "other",
        "role": None,
        "parent": None,
        "names": names,
        "place": None,
        "mentions": [{"report": "tarn", "start": 21, "end": 25, "text": None}],
    }


def _figure() -> dict[str, Any]:
    return {
        "id": "tarn/f1",
        "report": "tarn",
        "start": 0,
        "end": 3,
        "text": "Six",
        "value": 6,
        "low": 6,
        "high": 6,
        "modifier": "exact",
        "kind": "count",
        "unit": None,
        "modality": "asserted",
        "counted": "ferry",
        "qualifiers": [],
        "predicate": "sunk",
        "place": "e2",
        "period": None,
        "as_of": None,
        "owner": None,
        "event": None,
        "role": None,
        "origin": [],
        "statement": "tarn/s1",
        "question": "q1",
    }


def _question() -> dict[str, Any]:
    answer = {"value": 6, "low": 6, "high": 6, "modifier": "exact", "as_of": None, "figures": ["tarn/f1"]}
    return {
        "id": "q1",
        "label": "Ferries sunk",
        "counted": "ferry",
        "predicate": "sunk",
        "unit": None,
        "place": None,
        "parent": None,
        "standing": "single_report",
        "reason_code": "one_report",
        "reason": "One report gives it.",
        "range": {"low": 6, "high": 6},
        "independent_origins": 1,
        "answers": [{**answer, "origins": ["o1"]}],
    }


def shown(record: dict[str, Any]) -> list[str]:
    """The digest without its checksums."""
    return digest(json.dumps(record)).partition("## Story")[2].splitlines()


@pytest.mark.parametrize(
    "line",
    [
        '0-3 count "Six" 6 counted=ferry predicate=sunk place=Tarn said=True -> Ferries sunk',
        '0-47 indirect coast guard, said: "Six ferries sank off Tarn" by coast guard (speaker)',
        "Ferries sunk: single_report (one_report) counted=ferry predicate=sunk origins=1 range=6..6",
        '    6 from coast guard: tarn@0 "Six"',
        "1. Ferries sunk",
        "origin coast guard (organisation): tarn",
    ],
)
def test_it_says_what_stands_in_the_record(line: str):
    assert line in shown(brief())


def test_one_name_more_renumbers_nothing():
    more = copy.deepcopy(brief())
    more["entities"] = [_entity("e1", "Tarn Lifeboats"), _entity("e2", "coast guard"), _entity("e3", "Tarn")]
    more["story"]["places"] = ["e3"]
    more["figures"][0]["place"] = "e3"
    more["statements"][0]["speaker"] = "e2"
    more["statements"][0]["chain"][0]["entity"] = "e2"
    assert [line for line in shown(more) if line not in shown(brief())] == [
        "Tarn Lifeboats (other) mentions=1: Tarn Lifeboats"
    ]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("figures", 0, "low"), 5),
        (("questions", 0, "standing"), "disputed"),
        (("questions", 0, "reason_code"), "bodies_differ"),
        (("questions", 0, "independent_origins"), 2),
        (("reports", 0, "published"), None),
    ],
)
def test_a_changed_value_changes_a_line(path: tuple[str, int, str], value: Any):
    other = brief()
    kind, index, field = path
    other[kind][index][field] = value
    assert shown(other) != shown(brief())


def test_what_no_line_shows_changes_the_checksums():
    other = brief()
    other["figures"][0]["sentence"] = {"start": 0, "end": 48}
    assert shown(other) == shown(brief())
    before, after = (set(digest(json.dumps(b)).splitlines()) for b in (brief(), other))
    assert {line.partition(" ")[0] for line in after - before} == {"sha256", "figures"}


def test_the_checksum_is_that_of_the_json():
    text = json.dumps(brief())
    assert f"sha256 {hashlib.sha256(text.encode()).hexdigest()}" in digest(text).splitlines()


def test_reports_are_called_by_their_files():
    other = json.loads(
        json.dumps(brief()).replace('"tarn"', '"9f02"').replace('"path": null', '"path": "a/tarn.txt"')
    )
    assert other["figures"][0]["report"] == "9f02"
    assert '    6 from coast guard: tarn@0 "Six"' in shown(other)
    assert "## Report tarn" in shown(other)
