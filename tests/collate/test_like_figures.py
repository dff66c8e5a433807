"""Like figures that two wordings parted: totals after additions, corrections, two moments, what is left out."""
# ruff: noqa: E501 - a report is a line

from __future__ import annotations

import pytest

from crosswire import pipeline
from crosswire.config import load
from crosswire.render.terminal import first_screen
from crosswire.types import Answer

Told = tuple[str, str, str]
"""The day in March 2024, the title and the text of a report."""

CASES: list[tuple[str, list[Told], str]] = [
    (
        "shops, with each report's addition",
        [
            (
                "04",
                "Supermarkets recall",
                "Another nine shops in Velden stopped selling the cheese on Monday, taking the total to 31.",
            ),
            (
                "06",
                "More shops pull cheese",
                "Six more shops in Velden took the cheese off their shelves on Wednesday, bringing the number to 37.",
            ),
            (
                "08",
                "Cheese scare grows",
                "The withdrawal of 11 further shops on Friday lifted the tally in Velden to 48.",
            ),
        ],
        "updated: 31 a / 37 b / 48 c",
    ),
    (
        "whales, pushed to a total",
        [
            (
                "04",
                "Whales wash up",
                "A further 12 whales were found on the beach at Harl on Monday, bringing the total to 45.",
            ),
            (
                "06",
                "Beach full",
                "Eight more whales were found at Harl on Wednesday, pushing the total to 53.",
            ),
        ],
        "updated: 45 a / 53 b",
    ),
    (
        "banks, swelled to a total",
        [
            (
                "04",
                "Club signs",
                "Another two banks pulled out of the Ostby fair on Monday, taking to 14 the number that have left.",
            ),
            (
                "05",
                "Fair shrinks",
                "Three more banks left the Ostby fair on Tuesday, swelling the total to 17.",
            ),
        ],
        "updated: 14 a / 17 b",
    ),
    (
        "a profit restated in two sentences",
        [
            (
                "04",
                "Norvane makes a profit",
                "Dairy group Norvane reported a quarterly profit of 41 million euros.",
            ),
            (
                "20",
                "Norvane corrects its books",
                "Norvane restated its quarterly profit to 33 million euros on Wednesday after auditors found an error. It had earlier reported 41 million euros.",
            ),
        ],
        "updated: 3.3e+07 b / 4.1e+07 a / 4.1e+07 b",
    ),
    (
        "a recount, and what the first count had put",
        [
            ("04", "Thousands run", "The Velden marathon drew 8,200 runners on Sunday, organisers said."),
            (
                "06",
                "Fewer runners",
                "A recount has cut the number of runners in the Velden marathon to 7,600. The first count had put it at 8,200.",
            ),
        ],
        "updated: 7600 b / 8200 a / 8200 b",
    ),
    (
        "a magnitude with and without its name",
        [
            ("04", "Tremor", "An earthquake of magnitude 5.3 shook Almara on Sunday."),
            (
                "04",
                "Chimneys fall",
                "Geologists lowered the magnitude of the Almara earthquake to 4.9, down from a first reading of 5.3.",
            ),
            (
                "05",
                "Fear in Almara",
                "The magnitude 4.9 quake brought down chimneys in Almara. It had at first been put at 5.3.",
            ),
        ],
        "updated: 4.9 bc / 5.3 a / 5.3 bc",
    ),
    (
        "a lead in a recount, of nothing named",
        [
            ("04", "Mayor wins", "Hanna Moll won the mayor's race in Ostby by 240 votes on Sunday."),
            (
                "09",
                "Lead shrinks",
                "A recount in Ostby has cut Hanna Moll's lead to 88 votes. The first tally had given her a margin of 240.",
            ),
        ],
        "updated: 88 b / 240 a / 240 b",
    ),
    (
        "turnout at two hours",
        [
            (
                "10",
                "Voters queue",
                "Turnout in the vote in Derre was 22 percent by 11 a.m. on Sunday, officials said.",
            ),
            (
                "11",
                "Polls close",
                "Turnout in Sunday's vote in Derre reached 58 percent when polls closed, officials said.",
            ),
        ],
        "updated: 22 a / 58 b",
    ),
    (
        "inflation of two months",
        [
            (
                "03",
                "Prices rise",
                "Inflation in Norland was 4.8 percent in January, the statistics office said.",
            ),
            (
                "28",
                "Prices rise more slowly",
                "Norland's inflation rate fell to 4.1 percent in February, the statistics office said on Thursday.",
            ),
        ],
        "different_scope: 4.1 b / 4.8 a",
    ),
    (
        "a sum without its currency",
        [
            (
                "04",
                "Airlines fined",
                "Regulators fined airline Aquila 40 million pounds and its rival Corvo 65 million for hiding fees.",
            ),
            (
                "05",
                "Airline fines",
                "Corvo must pay 65 million pounds, the regulator said. Aquila got off with 40 million because it had confessed.",
            ),
        ],
        "agreed: 4e+07 ab",
    ),
    (
        "how long power was out, and the cut lasted",
        [
            (
                "04",
                "Lines down",
                "Trains in Harl stood still after the storm. Power was out for 3 1/2 hours.",
            ),
            (
                "04",
                "Storm hits Harl",
                "Storm winds hit Harl on Sunday. The power cut lasted three and a half hours.",
            ),
        ],
        "agreed: 3.5 ab",
    ),
    (
        "a second town in one clause",
        [
            (
                "04",
                "Vaccine sent",
                "The agency sent 6,400 tents to Derre and 2,150 to Almara. Rain fell on both towns.",
            ),
            (
                "04",
                "Almara gets tents",
                "In Almara, 2,300 tents were sent by the agency, which also helped Derre.",
            ),
        ],
        "unexplained: 2150 a / 2300 b",
    ),
]

APART: list[tuple[str, list[Told], str]] = [
    (
        "two additions of two days, though the number is one",
        [
            ("04", "Shops shut", "Four more shops in Velden shut on Monday, taking the total to 12."),
            ("06", "Shutters down", "Four more shops in Velden shut on Wednesday, taking the total to 16."),
        ],
        "updated: 12 a / 16 b",
    ),
    (
        "inflation of two countries",
        [
            (
                "03",
                "Prices rise",
                "Inflation in Norway was 4.8 percent in January, the statistics office said.",
            ),
            (
                "28",
                "Prices rise in Sweden",
                "Sweden's inflation rate fell to 4.1 percent in February, the statistics office said.",
            ),
        ],
        "",
    ),
    (
        "a count beside a sum",
        [
            ("04", "Tickets", "The club paid 12 million euros for a striker and sold two million shirts."),
            ("04", "Striker", "The club paid 12 million euros for its striker."),
        ],
        "agreed: 1.2e+07 ab",
    ),
]


def asked(told: list[Told]) -> list[str]:
    given = zip("abc", ("Calder Post", "Valley Radio", "Tern News"), told, strict=False)
    reports = [
        {"id": name, "outlet": outlet, "title": title, "published": f"2024-03-{day}", "text": text}
        for name, outlet, (day, title, text) in given
    ]
    brief = pipeline.brief(reports, load(statements="rules"))
    several = [q for q in brief.questions if len({r for a in q.answers for r in a.reports}) > 1]
    return [f"{q.standing.value}: {' / '.join(map(_answer, q.answers))}" for q in several]


def _answer(answer: Answer) -> str:
    return f"{answer.value:g} {''.join(answer.reports)}"


@pytest.mark.parametrize(("told", "row"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_like_figures_answer_one_question(told: list[Told], row: str) -> None:
    assert row in asked(told)


@pytest.mark.parametrize(("told", "row"), [case[1:] for case in APART], ids=[case[0] for case in APART])
def test_what_is_two_things_stays_two(told: list[Told], row: str) -> None:
    assert asked(told) == [row] * bool(row)


def test_a_number_taken_back_has_not_the_day_of_who_does_so() -> None:
    told = [
        ("04", "Gas leak hurts pupils", "Forty pupils were injured when gas leaked in a school in Velden on Sunday, the council said."),
        ("05", "Council takes number back", "Nine pupils were injured in the Velden school, the council said on Monday, withdrawing its statement that 40 pupils had been hurt."),
    ]  # fmt: skip
    given = zip("ab", ("Calder Post", "Valley Radio"), told, strict=True)
    reports = [
        {"id": name, "outlet": outlet, "title": title, "published": f"2024-03-{day}", "text": text}
        for name, outlet, (day, title, text) in given
    ]
    brief = pipeline.brief(reports, load(statements="rules"))
    seen = first_screen(brief)
    assert "40 – Council; in Valley Radio; named as an earlier number" in " ".join(seen.split())
    assert seen.count("UPDATED") == 1
