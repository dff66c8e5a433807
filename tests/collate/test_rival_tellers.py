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
    (
        "shares of one strike",
        [("03", "The union Pavo said 71 percent of nurses had walked out. The clinic chain Medaris put the share at 33 percent."), ("03", "According to Medaris, 33 percent of nurses stayed at home; Pavo claims it was 71 percent.")],
        "a:33 percent+b:33 percent / a:71 percent+b:71 percent",
    ),
    (
        "a count that is rejected, and a list of names",
        [("03", "Nine climbers are trapped on the Orl ridge, the ski firm Alto said. The guides' union disputes that and says 15 people are up there."), ("03", "Alto says nine are trapped, but the union said its own list has 15 names.")],
        "a:Nine+b:nine / a:15+b:15",
    ),
    (
        "a sum beside the one that an insurer admits",
        [("03", "The storm did damage of 40 million dollars in Derre, the insurer Norguard said. The city estimates the damage at 95 million dollars."), ("04", "The city believes the storm did 95 million dollars in damage, more than twice the 40 million dollars Norguard has admitted.")],
        "a:40 million dollars+b:40 million dollars / a:95 million dollars+b:95 million dollars",
    ),
    (
        "the depth of a wreck",
        [("03", "The wreck of the Tarn lies at a depth of 320 metres, the navy said. The salvage firm Dykker put the depth at 410 metres."), ("03", "Dykker says the wreck lies 410 metres down; the navy says 320 metres.")],
        "a:320 metres+b:320 metres / a:410 metres+b:410 metres",
    ),
    (
        "civilians and none",
        [("03", "Nine civilians were killed in the shelling of Ketra, the governor said."), ("03", "The governor said nine civilians were killed in the shelling of Ketra. The defence ministry said no civilians were killed and that it had hit seven fighters.")],
        "b:no / a:Nine+b:nine",
    ),
    (
        "turnout in the words of both",
        [("03", "The ministry put turnout in Sunday's vote at 52 percent. The Forum party said 29 percent of voters had cast ballots."), ("03", "Only 29 percent of voters took part, according to the Forum party. The ministry says turnout was 52 percent.")],
        "a:29 percent+b:29 percent / a:52 percent+b:52 percent",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reports", "answers"), [case[1:] for case in DISPUTES], ids=[c[0] for c in DISPUTES]
)
def test_two_tellers_of_one_thing_dispute_it(reports: Reports, answers: str) -> None:
    found = [line for line in _standings(_brief(reports)) if ": a:" in line or line.startswith("disputed")]
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


@pytest.mark.parametrize(
    "reports",
    [
        [("03", "The institute Fokus put support for Berg at 44 percent in a poll of March 1. The institute Sonda put it at 39 percent in a poll of February 2."), ("03", "Berg had 44 percent in the Fokus poll, the institute said; Sonda put it at 39 percent in its poll.")],
        [("03", "The chip maker Velo said its profit was 310 million euros. Its rival Quant put the profit of its own at 120 million euros."), ("03", "Velo said it earned 310 million euros. Quant said it earned 120 million euros.")],
        [("03", "The army said 12 of its soldiers were killed. The rebels said 30 of their fighters had died."), ("03", "Twelve soldiers died, the army said. The rebels said they lost 30 fighters.")],
        [("03", "The ministry said 20 sailors had died. It later put the number at 26."), ("03", "The ministry said 20 sailors had died. The hospital put the number of injured at 40.")],
    ],
    ids=["polls", "two companies", "own losses", "one voice, and another thing"],
)  # fmt: skip
def test_two_voices_on_two_things_dispute_nothing(reports: Reports) -> None:
    assert not [line for line in _standings(_brief(reports)) if line.startswith("disputed")]


def _sources(text: str) -> list[tuple[str, str | None]]:
    """Each number of a report with who says it."""
    brief = _brief([("03", text)])
    return [(f.text, f.origin[-1].name if f.origin else None) for f in brief.figures]


def test_who_puts_the_number_of_the_killed_is_its_source() -> None:
    assert _sources("The guerrillas put the number of sailors killed at 27.") == [("27", "guerrillas")]


def test_a_railway_and_a_utility_are_voices() -> None:
    assert _sources("The derailment injured 12 people, the railway said.") == [("12", "railway")]
    assert _sources("The gale cut power to 800 homes, the utility said.") == [("800", "utility")]
