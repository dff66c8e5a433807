"""Headline and lede of stories that reports tell in two states: those of the last, where it is clear which."""
# ruff: noqa: E501 - a report is a line

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from crosswire.cluster import copies
from crosswire.collate import collate
from crosswire.resources.collating import states
from crosswire.types import Extract, Story

Telling = tuple[str, datetime | None, str, str]
"""The outlet of a report, when it came out, its title and its text."""


def _at(day: int, hour: int = 0) -> datetime:
    return datetime(2024, 5, day, hour, 6 if hour else 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def story_of(extract_text: Callable[..., Extract]) -> Callable[..., Story]:
    def run(*reports: Telling) -> Story:
        told = [
            extract_text(text, id=f"r{n}", title=title, outlet=outlet, published=published)
            for n, (outlet, published, title, text) in enumerate(reports)
        ]
        return collate(told, copies=copies.find(told)).story

    return run


PROBE_LOST = "The space office of Norland lost contact with its Corvane probe near Mars on Tuesday, hours after the probe had fired its engine. The probe Corvane was built in Derre."
PROBE_BACK = "The space office of Norland has regained contact with its Corvane probe near Mars. All is well with the probe, the office said."
RALLY_STOPPED = "The Orrin Bay rally was stopped on its second day on Saturday when floods cut the road to Sellmark. The rally in Orrin Bay is the last of the season."
RALLY_OVER = "Ada Voss won the Orrin Bay rally on Sunday after floods had cut the road to Sellmark. It is her third rally of the season."
FERRY = "The harbour of Averby closed the ferry pier in Sellmark to all traffic on Monday after a crack was found in a beam. The ferry pier in Sellmark is 90 years old."
FERRY_TOO = "Nobody may set foot on the ferry pier in Sellmark since a diver found a crack in a beam, and the harbour of Averby closed it on Monday. Ferries go to Orrin."
FERRY_BACK = "The ferry pier in Sellmark reopened on Thursday with a new beam, the harbour of Averby said."

OVERTAKEN = [
    (
        "space, by the words alone: both of one house and one moment, when they were collected",
        [
            ("Herald", _at(9, 12), "Norland loses contact with Corvane probe near Mars", PROBE_LOST),
            ("Herald", _at(9, 12), "Norland regains contact with Corvane probe", PROBE_BACK),
            ("Post", _at(8), "Corvane probe near Mars answers Norland", PROBE_LOST.replace("lost contact", "waited for a sign of life")),
        ],
        "regain",
    ),
    (
        "sport, a rally that was stopped and won",
        [
            ("Herald", _at(4), "Orrin Bay rally stopped by floods", RALLY_STOPPED),
            ("Courier", _at(4), "Floods cut road of Orrin Bay rally to Sellmark", RALLY_STOPPED.replace("was stopped", "stopped")),
            ("Post", _at(5), "Voss wins Orrin Bay rally after floods", RALLY_OVER),
        ],
        "won",
    ),
    (
        "a pier, shut and open again",
        [
            ("Herald", _at(6), "Averby closes Sellmark ferry pier", FERRY),
            ("Courier", _at(6), "Sellmark ferry pier closed over crack", FERRY_TOO),
            ("Post", _at(9), "Sellmark ferry pier reopens", FERRY_BACK),
        ],
        "reopen",
    ),
    (
        "a crime, and the arrest a day later",
        [
            ("Herald", _at(2), "Three hurt in shooting at Orrin Bay market", "Three people were hurt in a shooting at the fish market of Orrin Bay on Wednesday, the governor's office said."),
            ("Courier", _at(2), "Shooting at Orrin Bay fish market hurts three", "A gunman hurt three people in a shooting at the fish market of Orrin Bay on Wednesday, as guests ran for the boats."),
            ("Gazette", _at(2), "Shooting at Orrin Bay market: three hurt", "Guests ran for the boats after a shooting at the fish market of Orrin Bay hurt three people on Wednesday."),
            ("Post", _at(3), "Baker arrested over Orrin Bay market shooting", "Ole Ramm, a baker, was arrested on Thursday over the shooting at the fish market of Orrin Bay."),
        ],
        "arrested",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "state"), [o[1:] for o in OVERTAKEN], ids=[o[0] for o in OVERTAKEN])
def test_the_last_state_is_the_news(
    story_of: Callable[..., Story], reports: list[Telling], state: str
) -> None:
    for told in (reports, reports[::-1]):
        story = story_of(*told)
        held = ("wins", "won") if state == "won" else (state,)
        assert any(word in story.headline for word in held)
        assert any(word in story.lede for word in held)


KEPT = [
    (
        "shut again on a later day: the first state is the last",
        [
            ("Herald", _at(9), "Averby closes Sellmark ferry pier", FERRY),
            ("Courier", _at(9), "Sellmark ferry pier closed over crack", FERRY_TOO),
            ("Post", _at(6), "Sellmark ferry pier reopens", FERRY_BACK),
        ],
    ),
    (
        "another pier that reopens is no news of this one",
        [
            ("Herald", _at(6), "Averby closes Sellmark ferry pier", FERRY),
            ("Courier", _at(6), "Sellmark ferry pier closed over crack", FERRY_TOO),
            ("Post", _at(9), "Bakers of Derre reopen their guild hall", "The bakers of Derre reopened their old guild hall on Thursday with a feast for 300 guests."),
        ],
    ),
    (
        "what is hoped for has not come",
        [
            ("Herald", _at(6), "Averby closes Sellmark ferry pier", FERRY),
            ("Courier", _at(6), "Sellmark ferry pier closed over crack", FERRY_TOO),
            ("Post", _at(9), "Averby hopes to reopen Sellmark ferry pier", "The harbour of Averby hopes to reopen the ferry pier in Sellmark by the summer."),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize("reports", [k[1] for k in KEPT], ids=[k[0] for k in KEPT])
def test_what_is_no_later_state_is_left(story_of: Callable[..., Story], reports: list[Telling]) -> None:
    story = story_of(*reports)
    assert "reopen" not in f"{story.headline} {story.lede}"


def test_a_report_that_has_it_as_over_further_down_is_the_news(story_of: Callable[..., Story]) -> None:
    story = story_of(
        ("Herald", _at(2), "Halden removes Quill Hopper game from shop", "The Quill Hopper game was removed from the Halden shop on Thursday. Parents had asked for it."),
        ("Courier", _at(2), "Quill Hopper game removed from Halden shop", "The Quill Hopper game was removed from the Halden shop, whose owners gave no reason for it."),
        ("Gazette", _at(2), "Quill Hopper game taken off Halden shop", "Halden has removed the Quill Hopper game from its shop on Thursday, and gave no reason."),
        ("Post", _at(5), "Halden removed Quill Hopper game over a picture", "The Quill Hopper game was removed from the Halden shop over a picture of a knife, its owners said. Parents had asked for it. Ole Ramm spoke for them. Halden reinstated the Quill Hopper game when the picture was gone."),
    )  # fmt: skip
    assert "picture" in story.headline
    assert "picture" in story.lede


SHOT = "A gunman hurt a 9-year-old girl in a shooting at the fish market of Orrin Bay on Wednesday, police said. The state's attorney will decide whether to charge her uncle Ole Ramm, who owns the gun."
CHARGED = "Ole Ramm, 40, is facing charges after the shooting of his 9-year-old niece at the fish market of Orrin Bay, police said."
ONE_HELD = "Police in Orrin Bay charged a baker, Ole Ramm, with the robbery of the Averby ferry office on Monday. Two others fled."
MORE_HELD = "Two more men, one of them a cook, have been charged with the robbery of the ferry office in Orrin Bay, the Averby court said."
IN_COURT = "Ida Moll cried when she heard it. The court sat for nine days."

LATER = [
    (
        "undecided charges and the charge, both of one day",
        [
            ("Herald", _at(2), "Girl, 9, hurt in shooting at Orrin Bay market; uncle could face charges", SHOT),
            ("Courier", _at(2), "Orrin Bay market shooting: whether to charge uncle is open", SHOT.replace("A gunman hurt", "Shots hurt")),
            ("Post", _at(2), "Uncle charged in shooting of 9-year-old niece at Orrin Bay", CHARGED),
        ],
        "Uncle charged",
        "Ole Ramm, 40",
    ),
    (
        "one is charged, then more",
        [
            ("Herald", _at(2), "Baker charged with robbery of Averby ferry office in Orrin Bay", ONE_HELD),
            ("Courier", _at(2), "Baker charged over Averby ferry office robbery", ONE_HELD.replace("Police in Orrin Bay", "Detectives in Orrin Bay")),
            ("Post", _at(6), "2 more charged with robbery of Averby ferry office", MORE_HELD),
        ],
        "2 more",
        "Two more",
    ),
    (
        "a title alone, where its report has no sentence for the lede; what others were charged with before is older",
        [
            ("Herald", _at(2), "Baker charged with robbery of Averby ferry office in Orrin Bay", ONE_HELD),
            ("Courier", _at(2), "Baker charged over Averby ferry office robbery", ONE_HELD.replace("Police in Orrin Bay", "Detectives in Orrin Bay")),
            ("Post", _at(20), "Baker found guilty of Averby ferry office robbery in Orrin Bay", IN_COURT),
        ],
        "Baker found guilty",
        "",
    ),
    (
        "space: a launch that was put off, and the launch",
        [
            ("Herald", _at(2), "Norland puts off launch of Corvane probe", "The space office of Norland delayed the launch of its Corvane probe on Thursday because of high winds over Derre."),
            ("Courier", _at(2), "Launch of Norland’s Corvane probe delayed by wind", "High winds over Derre delayed the launch of the Corvane probe of Norland on Thursday, its space office said."),
            ("Post", _at(4), "Norland launches Corvane probe from Derre", "Norland launched its Corvane probe from Derre on Saturday after two days of high winds."),
        ],
        "Norland launches",
        "Norland launched",
    ),
    (
        "a company: a suit, and what the court made of it",
        [
            ("Herald", _at(2), "Bakers of Orrin sue Nordbank over fees", "The bakers of Orrin sued Nordbank on Thursday over fees that they had never agreed to, their guild said."),
            ("Courier", _at(2), "Nordbank sued by Orrin bakers over fees", "Nordbank was sued on Thursday by the bakers of Orrin over fees that nobody had told them of."),
            ("Post", _at(29), "Nordbank settles with Orrin bakers over fees", "Nordbank settled its case with the bakers of Orrin over fees on Wednesday for 2 million dollars."),
        ],
        "Nordbank settles",
        "Nordbank settled",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reports", "title", "lede"), [one[1:] for one in LATER], ids=[one[0] for one in LATER]
)
def test_what_came_of_a_charge_is_the_news(
    story_of: Callable[..., Story], reports: list[Telling], title: str, lede: str
) -> None:
    for told in (reports, reports[::-1]):
        story = story_of(*told)
        assert story.headline.startswith(title)
        assert story.lede.startswith(lede)


def test_a_lede_does_not_contradict_its_title(story_of: Callable[..., Story]) -> None:
    story = story_of(
        ("Herald", _at(2), "Ferry Alma leaves 30-mile oil slick off Orrin", "The ferry Alma left a 40-mile slick of oil off Orrin on Thursday. The ferry Alma left a slick of oil, 30-mile at most, off Orrin on Thursday night, the port said."),
    )  # fmt: skip
    assert "30-mile" in story.lede


SHOT = "Two men were shot and wounded at the fish market of Orrin Bay on Wednesday, and the baker Ole Ramm was arrested, the governor's office said. Shots fell at nine. The market was full of guests."
NEXT = [
    (
        "a trial that a court ordered",
        "Baker arrested over Orrin Bay shooting",
        "Baker to stand trial over Orrin Bay shooting",
    ),
    (
        "men who wait for their trial in a cell",
        "Six of the party arrested in Derre",
        "Six of the party sent to pre-trial custody",
    ),
    ("envoys who were told to go", "Norland expels nine envoys of Averby", "Envoys of Averby leave Norland"),
    ("one who was killed", "Pilot killed in Sellmark crash", "Pilot of Sellmark crash laid to rest"),
    ("who was held is free", "Two held as suspects in Orrin fire", "Two suspects in Orrin fire released"),
    ("who was hurt died", "Skier injured in Sellmark race", "Skier dies of Sellmark fall"),
    ("who was hurt is well", "Skier injured in Sellmark race", "Skier of Sellmark race out of hospital"),
]


@pytest.mark.parametrize(("first", "then"), [case[1:] for case in NEXT], ids=[case[0] for case in NEXT])
def test_what_comes_next_is_known(first: str, then: str) -> None:
    assert any(state.tells(first) and state.holds(then) for state in states("en"))


def test_who_is_unfit_for_a_trial_does_not_stand_it() -> None:
    first, then = "Baker arrested over Orrin Bay shooting", "Baker found unfit to stand trial"
    assert not any(state.tells(first) and state.holds(then) for state in states("en"))


def test_a_reprint_of_the_first_day_is_no_later_report(story_of: Callable[..., Story]) -> None:
    story = story_of(
        ("Herald", _at(2), "Baker arrested over Orrin Bay market shooting", SHOT),
        (
            "Courier",
            _at(3),
            "Baker held in Orrin Bay",
            "The baker Ole Ramm was charged on Thursday with the shooting at the fish market of Orrin Bay. Two men were wounded there.",
        ),
        ("Weekly", _at(6), "Man arrested after two shot at Orrin Bay fish market", SHOT),
    )
    assert "charged" in story.lede


def test_a_lede_opens_with_nobody_whom_only_the_text_before_it_names(story_of: Callable[..., Story]) -> None:
    story = story_of(
        (
            "Herald",
            _at(9),
            "Three sentenced over Orrin Bay market shooting",
            "They stood before a judge with Ole Ramm on Friday. Ramm was sentenced to nine years in prison for the shooting at the fish market of Orrin Bay. The shooting at the fish market of Orrin Bay left two men wounded in May.",
        ),
        ("Courier", _at(2), "Two shot at Orrin Bay fish market", SHOT),
    )
    assert not story.lede.startswith("Ramm")


FIRST = "The city court of Averby jailed eleven bakers on Friday, among them Ole Ramm and Ida Moll, for the time until their case is heard."
HELD = [
    ("Herald", _at(2), "Norland arrests guild members over oven fires", "Police in Norland arrested several guild members over fires in two oven halls on Thursday, their guild said."),
    ("Courier", _at(2), "Guild members of Norland arrested over oven fires", "Several guild members were arrested over oven fires in Norland on Thursday, its police said. Ole Ramm and Ida Moll were two of them."),
]  # fmt: skip


def test_two_people_by_name_show_that_a_later_report_is_of_the_story(story_of: Callable[..., Story]) -> None:
    title = "Eleven sent to pre-trial custody over oven fires"
    assert story_of(*HELD, ("Courier", _at(3), title, FIRST)).headline == title
    others = FIRST.replace("Ole Ramm and Ida Moll", "Jan Sund and Eva Vell")
    assert story_of(*HELD, ("Courier", _at(3), "Eleven sent to pre-trial custody", others)).headline != title


def test_of_two_reports_three_words_show_that_they_are_of_one_story(story_of: Callable[..., Story]) -> None:
    one = (
        "Herald",
        _at(2),
        "Orrin pilot hurt in crash off life support",
        "The third Orrin pilot who was hurt when two mail planes met has been taken off life support, a clinic said on Thursday. He was 41.",
    )
    then = (
        "Courier",
        _at(6),
        "Funeral begins for 3 dead Orrin, pilots",
        "Nurses, sailors and farmers from all corners of the coast stood in the rain for the funeral of the three Orrin pilots on Monday.",
    )
    told = story_of(one, then)
    assert told.headline.startswith("Funeral")
    assert told.lede.startswith("Nurses")
