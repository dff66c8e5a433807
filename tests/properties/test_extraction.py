"""Properties of reading and extraction on texts put together at random."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import crosswire

SENTENCES = (
    "The bank cut 1,200 jobs in March, its chief executive said.",
    "“We lost two points today,” said coach Ana Ruiz, “and we know why.”",
    "At least 30 people were hurt, three of them seriously.",
    "Prices rose by 4.5 per cent to $2.3bn between 2019 and 2021.",
    "According to the ministry, between 40 and 50 schools stayed shut.",
    '"It is over," the minister told the agency. He gave no details.',
    "A teenager was shot dead late on Friday; two others were wounded.",
    "Researchers at the institute counted about 7,500 birds 🐦 on 12 May 2021.",
    "Photograph: Lee Wong/Agency",
    "Also read: Ten things to know",
    "She said",
    "…",
    "No. 10 declined to comment on the £14m deal – “for now”.",
)
joints = st.sampled_from(["\n\n", "\n", " ", "\r\n\r\n", "\u00a0", "\n\n\n"])


@st.composite
def stories(draw: st.DrawFn) -> str:
    parts = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8))
    return "".join(part + draw(joints) for part in parts)


def spans(item: Any) -> list[dict[str, int]]:
    if isinstance(item, dict):
        here = [item] if {"start", "end"} <= set(item) else []
        return here + [span for value in item.values() for span in spans(value)]
    if isinstance(item, list):
        return [span for value in item for span in spans(value)]
    return []


@pytest.mark.filterwarnings("ignore::hypothesis.errors.NonInteractiveExampleWarning")
@example(
    "The bank cut 1,200 jobs.\n\n", "She said\n\nAt least 30 people were hurt, three of them seriously.\n\n"
)
@given(stories(), stories())
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_span_slices_back_whatever_the_text(tmp_path: Path, one: str, two: str):
    files = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for file, text in zip(files, (one, two), strict=True):
        file.write_text(text, encoding="utf-8", newline="")
    try:
        brief = crosswire.brief(files)
    except crosswire.CrosswireError:
        return  # a story of nothing but an ellipsis cannot be read, and says so
    record = json.loads(brief.to_json())
    texts_of = {r["id"]: r["text"] for r in record["reports"]}
    for figure in record["figures"]:
        assert texts_of[figure["report"]][figure["start"] : figure["end"]] == figure["text"]
    for part in ("figures", "statements"):
        for item in record[part]:
            assert all(0 <= s["start"] < s["end"] <= len(texts_of[item["report"]]) for s in spans(item))
    turned = json.loads(crosswire.brief(list(reversed(files))).to_json())
    assert turned == record
