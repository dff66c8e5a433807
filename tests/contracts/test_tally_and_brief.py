"""A tally and a brief of the same reports say the same: the same figures, the same bounds."""
# ruff: noqa: E501 - a report is one line

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from crosswire import pipeline
from crosswire.amounts import printed
from crosswire.collate import tally
from crosswire.sample import paths
from crosswire.types import Brief, Figure, Modality, Question, Role

# Large events, so that every number is a figure; reports of one story, a day each.
STORIES = {
    "war": [
        "Shelling killed at least 45 people in the market of Carrow on Friday, the mayor said. Another 120 people were injured.",
        "At least 45 people were killed and more than 120 people were injured in Carrow on Friday.",
        "Shells killed 52 people at a market in Carrow on Friday, the hospital said, raising the toll from 45.",
    ],
    "flood": [
        "Some 2,400 people were evacuated from the Orne valley on Friday. Hundreds of people are missing, the ministry said.",
        "Rescuers evacuated about 2,300 people from the Orne valley on Friday. Hundreds of people are missing.",
    ],
    "outbreak": [
        "Cholera has killed 1,150 people in Tarn since June, the agency said.",
        "The outbreak has killed more than 1,100 people in Tarn since June. The ministry denied that 3,000 people had died.",
    ],
    "strike": [
        "Police detained between 60 and 80 people at the march in Sedge on Monday, a lawyer said.",
        "Police detained 74 people at the march in Sedge on Monday.",
    ],
}


def counted(inputs: Sequence[Path]) -> tuple[tally.Count, ...]:
    return tally.count(pipeline.extract(list(inputs), story=True).extracts)


def given(brief: Brief, question: Question) -> list[Figure]:
    """The figures that a question rests on: what is denied or taken back is nobody's number."""
    of = {figure for answer in question.answers for figure in answer.figures}
    return [
        f
        for f in brief.figures
        if f.id in of and f.modality is Modality.ASSERTED and f.role is not Role.PREVIOUS
    ]


def rows(brief: Brief, counts: Sequence[tally.Count]) -> Iterator[tuple[tally.Count, list[Figure]]]:
    """The rows that are counted from figures, each with the figures of the one question that it answers."""
    at = {(f.report, f.start, f.end): f for f in brief.figures}
    questions = {q.id: q for q in brief.questions}
    for row in counts:
        if row.basis is tally.Basis.FIGURES:
            asked = {at[p.report, p.start, p.end].question for p in row.evidence}
            assert len(asked) == 1, (row.outcome, asked)
            yield row, given(brief, questions[asked.pop() or ""])


def agree(brief: Brief, counts: Sequence[tally.Count]) -> int:
    found = list(rows(brief, counts))
    for row, figures in found:
        ends = [end for figure in figures for end in printed(figure) or ()]
        assert (row.low, row.high) == (min(ends), max(ends)), row.outcome
        assert set(row.reports) == {figure.report for figure in figures}, row.outcome
        worded = {figure.modifier for figure in figures if row.best in (printed(figure) or ())}
        assert row.bound in worded, row.outcome
    return len(found)


def test_on_the_sample(sample_brief: pipeline.Brief) -> None:
    assert agree(sample_brief, counted(paths())) >= 4


@pytest.mark.parametrize("name", STORIES)
def test_on_stories_of_several_kinds(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.jsonl"
    told = [
        {"id": f"r{n}", "outlet": f"Paper {n}", "title": "", "language": "en", "text": text,
         "published": f"2024-03-0{n + 2}T09:00:00Z"}
        for n, text in enumerate(STORIES[name])
    ]  # fmt: skip
    path.write_text("\n".join(map(json.dumps, told)), encoding="utf-8")
    assert agree(pipeline.brief([path]), counted([path])) >= 1
