"""The scorer of figure slots, by hand cases, and the parting of its gold."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from evals.scorers import figures

from evals import figures_gold

TEXT = "In Northam 40 miners died on Sunday, the union said. The 1990 fire killed seven at Southam."


def span(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def wanted(**more: Any) -> dict[str, Any]:
    start, end = span("40")
    plain = {
        "start": start, "end": end, "kind": "count", "value": 40.0, "low": 40.0, "high": 40.0,
        "modifier": "exact", "vague": False, "unit": None, "counted": span("miners"),
        "outcome": {"label": "killed", "trigger": span("died")}, "owner": None, "place": [span("Northam")],
        "time": span("Sunday"), "event": None, "role": None, "source": span("the union"),
        "modality": "asserted",
    }  # fmt: skip
    return plain | more


def read(**more: Any) -> dict[str, Any]:
    start, end = span("40 miners")
    plain = {
        "start": start, "end": end, "kind": "count", "value": 40.0, "low": 40.0, "high": 40.0,
        "modifier": "exact", "unit": None, "counted": "miner", "qualifiers": [], "outcome": "killed",
        "owner": None, "place": "Northam", "period": "on Sunday", "as_of": None, "event": None, "role": None,
        "including": False, "source": [span("the union")], "speaker": "the union", "modality": "asserted",
    }  # fmt: skip
    return plain | more


def record(*passage: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": "a", "text": TEXT, "passages": [{"start": 0, "end": len(TEXT), "figures": list(passage)}]}


def test_what_is_read_as_annotated_is_right_in_every_slot():
    got = figures.score([record(wanted())], [{"id": "a", "figures": [read()]}])
    filled = {name: slot["right"] for name, slot in got.items() if slot.get("n")}
    assert set(filled.values()) == {100.0}
    assert {*figures.SHOWN} - {*filled} == {
        "unit", "counted (others)", "outcome (events)", "outcome (attributes)",
    }  # fmt: skip
    assert got["event"]["P"] is None


@pytest.mark.parametrize(
    ("slot", "gold", "got", "verdict"),
    [
        ("place", {"place": []}, {}, "spurious"),
        ("place", {}, {"place": None}, "missing"),
        ("place", {}, {"place": "Southam"}, "wrong"),
        ("place", {"place": [span("Southam"), span("Northam")]}, {}, "right"),
        ("period", {"time": None}, {"period": None}, "empty"),
        ("period", {}, {"period": "on Monday"}, "wrong"),
        ("event", {"event": span("fire")}, {"event": "the 1990 fire"}, "right"),
        ("owner", {"owner": span("the union")}, {"owner": "the Union"}, "right"),
        ("role", {"role": "part"}, {"including": True}, "right"),
        ("role", {"role": "total"}, {"role": "part"}, "wrong"),
        ("outcome (events)", {"outcome": {"label": "won"}}, {"outcome": "collect"}, "right"),
        ("counted (counts, shares)", {}, {"counted": "person"}, "wrong"),
        ("counted (counts, shares)", {}, {"counted": "person", "qualifiers": ["miners"]}, "right"),
        ("source", {}, {"source": [], "speaker": None}, "missing"),
        ("modality", {"role": "threshold"}, {"modality": "planned"}, "right"),
        ("modality", {}, {"modality": "planned"}, "wrong"),
        ("value", {"vague": True, "value": None, "low": 24.0}, {"value": None, "low": 24.0}, "right"),
    ],
)  # fmt: skip
def test_one_slot(slot: str, gold: dict[str, Any], got: dict[str, Any], verdict: str):
    assert dict(figures.judged(wanted(**gold), read(**got), TEXT))[slot] == verdict


def test_figures_read_where_none_is_lower_precision_and_missed_ones_recall():
    name = {"start": span("1990")[0], "end": span("1990")[1], "kind": "date"}
    seven = wanted(start=span("seven")[0], end=span("seven")[1], value=7.0)
    year = read(start=name["start"], end=name["end"])
    got = figures.score([record(wanted(), name, seven)], [{"id": "a", "figures": [read(), year]}])
    assert got["figures"] == {"P": 50.0, "R": 50.0}
    assert got["place"]["n"] == 1


def test_a_record_without_a_prediction_is_missed():
    assert figures.score([record(wanted())], [])["figures"] == {"P": None, "R": 0.0}


def test_the_last_of_the_first_sixty_passages_are_aside_and_a_third_of_other_stories():
    first = [{"passage": f"p{n:02}", "of": figures_gold.FIRST} for n in (1, 40, 41, 60)]
    assert [figures_gold.part_of(p, "x") for p in first] == ["seen", "seen", "aside", "aside"]
    others = [figures_gold.part_of({"passage": "p41", "of": "a.jsonl"}, f"story {n}") for n in range(900)]
    assert 250 < others.count("aside") < 350


def test_a_text_that_is_not_here_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    gold = tmp_path / "a.jsonl"
    gold.write_text('{"passage": "q1", "file": "elsewhere", "record": "r7", "figures": []}\n', "utf-8")
    with pytest.raises(figures_gold.TextsError):
        figures_gold.records([gold], tmp_path, "seen")
    assert "r7 is not in elsewhere" in capsys.readouterr().err
