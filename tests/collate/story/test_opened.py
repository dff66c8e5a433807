"""What stands on a first screen that had no row: the number with which reports open."""
# ruff: noqa: E501 - a report is a line

from __future__ import annotations

import pytest

from crosswire import pipeline
from crosswire.config import load

Told = tuple[str, str, str]
"""The day in March 2024, the title and the text of a report."""

OPENED: list[tuple[str, list[Told], list[str]]] = [
    (
        "snow and the most before it, by two",
        [
            (
                "04",
                "Harl digs itself out",
                "Harl measured 83 centimetres of snow on Sunday, breaking the record of 71 centimetres set in 1962.",
            ),
            (
                "04",
                "Trams stop in Harl",
                "On Sunday 83 cm of snow fell on Harl. The previous record, from 1962, was 71 cm.",
            ),
        ],
        ["agreed 83", "agreed 71"],
    ),
    (
        "what a test finds, by one",
        [
            (
                "06",
                "Malaria test passes trial",
                "A breath test from Ostby found malaria in eight out of 10 infected children, researchers said on Wednesday.",
            ),
            (
                "07",
                "Children breathe into a bag",
                "Researchers in Ostby have built a breath test that finds malaria. It was cheap, they said.",
            ),
        ],
        ["single_report 0.8"],
    ),
    (
        "a fine that one report has",
        [
            (
                "06",
                "Dairy group punished",
                "Regulators fined dairy group Norvane 65 million euros on Wednesday for dumping whey in a river.",
            ),
            (
                "06",
                "Norvane under fire",
                "Norvane must change how it gets rid of its whey, regulators ruled. Fishermen had complained for years.",
            ),
        ],
        ["single_report 6.5e+07"],
    ),
    (
        "the age of a child who was hurt",
        [
            (
                "11",
                "Shot fired at bus stop",
                "A 5-year-old girl was shot in the leg at a bus stop in Velden on Sunday night, police said.",
            ),
            (
                "11",
                "Girl in hospital",
                "A 5-year-old girl was shot at a bus stop in Velden on Sunday. Her mother called for help.",
            ),
        ],
        ["agreed 5"],
    ),
]

SILENT: list[tuple[str, list[Told]]] = [
    (
        "a handful of things",
        [
            ("06", "Roads shut", "The council shut two roads in Velden on Wednesday for repairs."),
            ("06", "Drivers wait", "Two roads in Velden were shut on Wednesday, the council said."),
        ],
    ),
    (
        "the age of somebody to whom nothing happened",
        [
            (
                "06",
                "Painter opens show",
                "Painter Orla Brandt, 61, opened her first show in Velden on Wednesday.",
            ),
            ("06", "Brandt in Velden", "Orla Brandt, 61, showed her paintings in Velden on Wednesday."),
        ],
    ),
    (
        "two numbers of what may be one thing",
        [
            (
                "06",
                "Choir records album",
                "The Velden choir sang for 420 listeners at the harbour, its first concert of the spring.",
            ),
            (
                "06",
                "Harbour concert",
                "Boats blew their horns for 650 listeners in Velden after dark.",
            ),
        ],
    ),
]


def screen(told: list[Told]) -> list[str]:
    names = zip("abc", ("Calder Post", "Valley Radio", "Tern News"), told, strict=False)
    reports = [
        {"id": name, "outlet": outlet, "title": title, "published": f"2024-03-{day}", "text": text}
        for name, outlet, (day, title, text) in names
    ]
    brief = pipeline.brief(reports, load(statements="rules"))
    asked = {question.id: question for question in brief.questions}
    rows = [asked[name] for name in brief.story.key_questions]
    return [f"{row.standing.value} {' / '.join(f'{a.value:g}' for a in row.answers)}" for row in rows]


@pytest.mark.parametrize(("told", "rows"), [case[1:] for case in OPENED], ids=[case[0] for case in OPENED])
def test_what_reports_open_with_is_a_row(told: list[Told], rows: list[str]) -> None:
    assert screen(told) == rows


@pytest.mark.parametrize("told", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_what_is_no_news_or_in_doubt_is_none(told: list[Told]) -> None:
    assert not screen(told)
