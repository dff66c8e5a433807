"""A fault of crosswire over one report loses that report and no other, at every stage."""

from __future__ import annotations

import importlib
import json
import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from crosswire import pipeline
from crosswire.errors import FAULT, CrosswireError, Fault, ResourceError
from crosswire.salvage import salvaged
from crosswire.types import Skipped

STORIES = {
    "kiln": "A kiln burst in Tolva on Monday. Four potters were hurt, the fire service said.\n",
    "poison": "A kiln burst in Tolva. Five potters were hurt, a doctor said.\n",
    "late": "Four potters were hurt in Tolva on Monday, the fire service said on Tuesday.\n",
}


@pytest.fixture
def inputs(tmp_path: Path) -> list[Path]:
    for name, text in STORIES.items():
        (tmp_path / f"{name}.txt").write_text(text)
    return sorted(tmp_path.glob("*.txt"))


def poisoned(stage: Callable[..., Any], reports: Callable[[Any], Sequence[Any]]) -> Callable[..., Any]:
    """The stage, which divides by zero as soon as the report "poison" is among what it is given."""

    def run(first: Any, *others: Any, **named: Any) -> Any:
        if any("poison" in str(one.path) for one in reports(first)):
            return 1 // 0
        return stage(first, *others, **named)

    return run


def _own(items: Sequence[Any]) -> list[Any]:
    return [getattr(item, "report", item) for item in items]


STAGES: dict[str, tuple[str, Callable[[Any], Sequence[Any]]]] = {
    "read": ("crosswire.read.reading.noted", lambda draft: [draft]),
    "analyse": ("crosswire.analyse.analyse", _own),
    "extract": ("crosswire.extract.extract", _own),
    "copies": ("crosswire.cluster.copies.find", _own),
    "collate": ("crosswire.collate.collate", _own),
}


def where(stage: str) -> tuple[ModuleType, str]:
    """The module that holds a stage's function, and the function's name there."""
    module, _, name = STAGES[stage][0].rpartition(".")
    return importlib.import_module(module), name


@pytest.mark.parametrize("stage", STAGES)
def test_the_report_is_named_and_the_others_make_the_brief(
    stage: str, inputs: list[Path], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    module, name = where(stage)
    monkeypatch.setattr(module, name, poisoned(getattr(module, name), STAGES[stage][1]))
    with caplog.at_level(logging.DEBUG, "crosswire"):
        brief = pipeline.brief(inputs)
    assert [Path(r.path or "").stem for r in brief.reports] == ["kiln", "late"]
    (lost,) = brief.skipped
    assert Path(lost.input).name == "poison.txt"
    assert lost.error.startswith(FAULT)
    assert "ZeroDivisionError" in lost.error
    assert "poison" not in json.loads(brief.to_json())["text_sha256"]
    assert any(record.exc_info for record in caplog.records), "the traceback is there for --debug"


@pytest.mark.parametrize("stage", STAGES)
def test_where_nothing_is_left_the_fault_is_crosswires_own(
    stage: str, inputs: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any, **__: Any) -> Any:
        raise RuntimeError("out of clay")

    monkeypatch.setattr(*where(stage), broken)
    with pytest.raises((Fault, RuntimeError), match="out of clay") as raised:
        pipeline.brief([*inputs, inputs[0].parent / "missing.txt"])
    if isinstance(raised.value, Fault):
        assert "missing.txt" in str(raised.value)


def test_a_fault_over_no_report_alone_passes() -> None:
    def stage(items: Sequence[int]) -> int:
        return sum(items) // (3 - len(items))

    with pytest.raises(ZeroDivisionError):
        salvaged(stage, [1, 2, 3], str)
    assert salvaged(stage, [1, 2], str) == (3, ())


def test_what_a_stage_raises_on_purpose_is_no_fault() -> None:
    def stage(items: Sequence[int]) -> int:
        raise ResourceError("no model")

    with pytest.raises(CrosswireError, match="no model"):
        salvaged(stage, [1, 2], str)


def test_a_stage_runs_once_where_nothing_fails() -> None:
    calls: list[int] = []

    def stage(items: Sequence[int]) -> int:
        calls.append(len(items))
        return len(items)

    assert salvaged(stage, [1, 2, 3], str) == (3, ())
    assert calls == [3]


def test_several_bad_ones_are_all_left_out() -> None:
    def stage(items: Sequence[int]) -> float:
        return sum(1 / item for item in items)

    value, lost = salvaged(stage, [1, 0, 2, 0], lambda n: f"number {n}")
    assert value == 1.5
    assert [one.input for one in lost] == ["number 0", "number 0"]
    assert all(isinstance(one, Skipped) for one in lost)
