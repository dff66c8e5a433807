"""What must not change a brief: running again, the order of inputs, duplicates, the names of the parties."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import crosswire
from crosswire.config import StatementEngine, load
from crosswire.sample import paths

Brief = dict[str, Any]


def brief(inputs: list[Path]) -> Brief:
    return json.loads(crosswire.brief(inputs).to_json())


def test_a_second_process_gives_the_same_bytes(sample_json: str):
    code = (
        "import sys, crosswire, crosswire.sample as sample; "
        "sys.stdout.buffer.write(crosswire.brief(sample.paths()).to_json().encode())"
    )
    ran = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "1"},  # that of this process is another
    )
    assert ran.stdout.decode("utf-8") == sample_json


def test_the_order_of_the_inputs_changes_nothing(sample_json: str):
    assert crosswire.brief(list(reversed(paths()))).to_json() == sample_json


def test_a_duplicate_is_no_independent_origin(sample: Brief, tmp_path: Path):
    for name in ("01-continental-press", "08-quayside-tribune"):
        source = next(p for p in paths() if p.stem == name)
        twin = tmp_path / f"{name}-again{source.suffix}"
        shutil.copyfile(source, twin)
        doubled = brief([*paths(), twin])
        assert doubled["lineage"]["reports"] == sample["lineage"]["reports"] + 1
        assert doubled["lineage"]["independent_reports"] == sample["lineage"]["independent_reports"]
        origins_of = {f: q["independent_origins"] for q in doubled["questions"] for f in figures_of(q)}
        for question in sample["questions"]:
            for figure in figures_of(question):
                assert origins_of[figure] <= question["independent_origins"], question["label"]


def figures_of(question: Brief) -> list[str]:
    return [f for a in question["answers"] for f in a["figures"]]


# Names of one length, so that every offset stays where it is, and known to the language model as what they
# are, so that the test is about our rules and not about its guesses. The clash is invented.
SWAPPED = {"Norway": "Sweden", "Sweden": "Norway", "Johnson": "Jackson", "Jackson": "Johnson"}
STORIES = {
    "monday.txt": """Border clash leaves 14 dead

6 March 2023

Norway said on Monday that 14 soldiers were killed when its border post came under fire. President Johnson \
said the attack had been planned for months.

Sweden denied that. "Our forces fired only after they were fired upon," said President Jackson. The army of \
Sweden said nine of its soldiers were killed and 31 were wounded.

Aid workers said that about 4,000 people fled from villages in Norway.
""",
    "tuesday.txt": """Norway and Sweden trade blame

7 March 2023

Norway put the number of its dead at 17 on Tuesday. Sweden said that nine of its soldiers were killed and \
36 were wounded.

President Jackson told reporters that Norway had moved 200 vehicles to the border. President Johnson \
rejected this and said that there were fewer than 50.

Aid workers said that more than 3,900 people have left their homes in Norway.
""",
}


def swap(text: str) -> str:
    return re.sub("|".join(SWAPPED), lambda m: SWAPPED[m.group()], text)


@pytest.fixture(params=list(StatementEngine), ids=str)
def renamed(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[StatementEngine, Brief, Brief]:
    """The brief of the stories, and that of the stories with their parties exchanged, exchanged back."""
    briefs = []
    for turn, change in (("a", str), ("b", swap)):
        folder = tmp_path / turn
        folder.mkdir()
        for name, text in STORIES.items():
            (folder / name).write_text(change(text), encoding="utf-8")
        made = crosswire.brief([folder], load(statements=request.param))
        text = change(made.to_json().replace(str(folder), ""))
        for report in made.reports:  # called by its text, which the names are part of
            text = text.replace(report.id, Path(report.path or "").stem)
        briefs.append(without_places(json.loads(text)))
    assert len(briefs[0]["questions"]) > 3
    return request.param, *briefs


def test_renaming_the_parties_changes_only_names(renamed: tuple[StatementEngine, Brief, Brief]):
    """By rules, nothing but names. A fitted model knows names: it may hear another speaker."""
    engine, first, back = renamed
    if engine is StatementEngine.RULES:
        for part in sorted({*first} - {"story", "text_sha256"}):
            assert lines(back[part]) == lines(first[part]), part
    assert numbers(back) == numbers(first)
    for part in ("sums", "reports"):
        assert lines(back[part]) == lines(first[part])
    assert standings(back) == standings(first)


def numbers(record: Brief) -> list[list[Any]]:
    """What the figures say, their sources aside."""
    keys = ("report", "start", "end", "value", "low", "high", "modifier", "counted", "predicate", "as_of")
    return [[figure[key] for key in keys] for figure in record["figures"]]


def standings(record: Brief) -> list[tuple[str, list[list[str]]]]:
    """How the answers of each question stand, and which figures they are."""
    return [(q["standing"], [a["figures"] for a in q["answers"]]) for q in record["questions"]]


def without_places(record: Brief) -> Brief:
    """The record without points on the globe (two countries lie elsewhere) and without the notes of links.

    A note names up to four words that two sentences share: which of two names that are equally rare is named
    decides nothing.
    """
    entities = [{**entity, "place": None} for entity in record["entities"]]
    questions = [
        {
            **q,
            "evidence": [{**e, "note": None} if e["kind"] == "link" else e for e in q["evidence"]],
            "joined": [{**join, "reason": None} for join in q["joined"]],
        }
        for q in record["questions"]
    ]
    return {**record, "entities": entities, "questions": questions}


def lines(part: Any) -> list[str]:
    """One item a line, so that a difference is shown item by item."""
    return [json.dumps(item, sort_keys=True) for item in (part if isinstance(part, list) else [part])]
