"""Two named voices on one thing are one question, also where each report gives both of them."""
# ruff: noqa: E501 - a report and a question are a line each

from __future__ import annotations

import pytest

from .test_small_stories import Reports, _brief, _standings

DISPUTES: list[tuple[str, Reports, str]] = [
    (
        "club and police, in both orders",
        [("03", "The club said 52,000 fans marched through Derre on Sunday; police counted 38,000."), ("03", "According to police, 38,000 fans marched through Derre on Sunday, while the club put the number at 52,000.")],
        "a:38,000+b:38,000 / a:52,000+b:52,000",
    ),
    (
        "strikers told of by unlike verbs",
        [("03", "The dockers' union said 6,400 dockers stopped work in Talva on Monday. The port authority said 1,900 dockers took part in the strike."), ("03", "According to the union, 6,400 dockers joined Monday's strike in Talva; the port authority counted 1,900.")],
        "a:1,900+b:1,900 / a:6,400+b:6,400",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reports", "answers"), [case[1:] for case in DISPUTES], ids=[c[0] for c in DISPUTES]
)
def test_two_tellers_of_one_thing_dispute_it(reports: Reports, answers: str) -> None:
    found = [line for line in _standings(_brief(reports)) if ": a:" in line]
    assert len(found) == 1, found
    assert found[0].startswith("disputed: ")
    assert answers in found[0]


def test_the_second_teller_of_another_thing_disputes_nothing() -> None:
    reports = [
        (
            "03",
            "According to the union, 6,400 dockers joined the strike; the port authority counted 31 ships.",
        ),
        ("03", "The union said 6,400 dockers joined the strike. The port authority counted 31 ships."),
    ]
    assert not any(line.startswith("disputed") for line in _standings(_brief(reports)))


def _sources(text: str) -> list[tuple[str, str | None]]:
    """Each number of a report with who says it."""
    brief = _brief([("03", text)])
    return [(f.text, f.origin[-1].name if f.origin else None) for f in brief.figures]


def test_who_puts_the_number_of_the_killed_is_its_source() -> None:
    assert _sources("The guerrillas put the number of sailors killed at 27.") == [("27", "guerrillas")]


def test_a_railway_and_a_utility_are_voices() -> None:
    assert _sources("The derailment injured 12 people, the railway said.") == [("12", "railway")]
    assert _sources("The gale cut power to 800 homes, the utility said.") == [("800", "utility")]
