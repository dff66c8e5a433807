"""Which pair of numbers, killed and injured, fits what reports tell best, on hand-made reports."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.collate.tally import told
from crosswire.collate.tally.casualties import Outcome, find
from crosswire.collate.tally.told import Told, Where
from crosswire.collate.tally.weighing import best, candidates, features
from crosswire.resources.tally import weights
from crosswire.types import Report


def read(title: str, *paragraphs: str, name: str = "r") -> Told:
    text = "\n\n".join(paragraphs)
    report = Report(
        id=name, path=None, url=None, outlet=None, publisher=None, agencies=(), title=title, byline=None,
        published=None, published_from=None, language="en", words=1, text=text,
    )  # fmt: skip
    placed, at = [], 0
    for paragraph in paragraphs:
        placed.append((paragraph, list(range(at, at + len(paragraph) + 1))))
        at += len(paragraph) + 2
    return told.read(report, placed)


INCIDENTS = [
    ("in the title and the lead", (2, 3), [("Two killed, three hurt in crash", "Two people were killed and three others were injured when a car hit a tree, police said.")]),
    ("one dead, one hurt", (1, 1), [("Man killed, woman wounded in shooting", "A man was killed and a woman was wounded in a shooting on Elm Street, police said.")]),
    ("only hurt", (0, 4), [("Four wounded in shooting outside club", "Four people were wounded when a man opened fire outside a club, police said.")]),
    ("only dead", (3, 0), [("Three found dead in house", "Three people were found dead in a house on Friday, police said. The coroner will hold an autopsy.")]),
    ("nobody told as dead", (0, 2), [("Two teens hurt in shooting", "Two teenagers were shot in the leg and taken to a hospital in stable condition.")]),
    ("two reports agree", (1, 2), [("One dead, two injured in stabbing", "One man died and two others were injured in a stabbing."), ("Stabbing leaves one dead, two injured", "One person is dead and two were injured, police said.")]),
    ("one of those hit dies", (1, 4), [("5 shot, 1 fatally, at party", "Five people were shot, one fatally, at a party, police said.")]),
    ("a large toll", (24, 40), [("24 killed, 40 hurt in train crash", "At least 24 people were killed and 40 were injured when two trains collided.")]),
]  # fmt: skip


@pytest.mark.parametrize(("pair", "reports"), [i[1:] for i in INCIDENTS], ids=[i[0] for i in INCIDENTS])
def test_the_pair_that_fits(pair: tuple[int, int], reports: list[tuple[str, str]]) -> None:
    assert (
        best([read(title, text, name=f"r{n}") for n, (title, text) in enumerate(reports)], weights()) == pair
    )


def test_no_report_of_a_casualty_gives_no_pair() -> None:
    assert best([read("Orchestra plays to a full house", "The hall was sold out.")], weights()) is None


def test_candidates_hold_what_is_told_and_what_follows_from_it() -> None:
    pairs = candidates([read("Five shot, one fatally", "Five people were shot, one fatally.")])
    assert (1, 4) in pairs
    assert (0, 5) in pairs
    assert (5, 0) in pairs
    assert pairs == tuple(sorted(set(pairs)))


def test_a_doer_who_died_may_come_on_top_of_the_dead() -> None:
    without = candidates([read("Three killed in office", "Three people were killed in an office.")])
    doer = candidates(
        [read("Three killed in office, gunman dead", "Three people were killed. The gunman shot himself.")]
    )
    assert not any(killed == 4 for killed, _ in without)
    assert any(killed == 4 for killed, _ in doer)


def test_no_candidate_is_larger_than_an_incident() -> None:
    pairs = candidates([read("Toll", "The war has killed 1,200 people and injured 9,000 people.")])
    assert all(killed <= 61 and injured <= 200 for killed, injured in pairs)


WHERE = [
    ("title", "Two killed in crash", ("The road was closed for hours.",), Where.TITLE),
    ("lead", "Crash closes road", ("Two people were killed in a crash.",), Where.LEAD),
    ("body", "Crash closes road", ("It rained. It was dark. The road is narrow. It is old. Two people were killed in a crash.",), Where.BODY),
]  # fmt: skip


@pytest.mark.parametrize(("title", "paragraphs", "where"), [w[1:] for w in WHERE], ids=[w[0] for w in WHERE])
def test_where_a_number_stands(title: str, paragraphs: tuple[str, ...], where: Where) -> None:
    report = read(title, *paragraphs)
    assert [(m.where, m.outcome, m.number) for m in report.mentions] == [(where, Outcome.KILLED, 2)]
    (mention,) = report.mentions
    text = "\n\n".join(paragraphs)
    assert mention.span is None if where is Where.TITLE else text[mention.span.start : mention.span.end]


ASIDES = [
    "Last year 14 people were killed on the road.",
    "Two weeks ago three people were killed in another shooting.",
    "It was the second shooting in which two people were killed.",
    "Nine people have been killed in the city so far this year.",
    "In January four people were killed there.",
]  # fmt: skip


@pytest.mark.parametrize("text", ASIDES)
def test_what_happened_another_time_is_told_aside(text: str) -> None:
    report = read("Shooting on Elm Street", text)
    assert report.mentions
    assert all(m.aside for m in report.mentions)


def test_what_happened_now_is_not_told_aside() -> None:
    assert [m.aside for m in read("Crash", "Two people were killed in a crash on Elm Street.").mentions] == [
        False
    ]


HINTS: list[tuple[str, str, Callable[[Told], object], object]] = [
    ("a death in the title", "Fatal crash on Elm Street", lambda r: r.cues, (True, False)),
    ("an injury in the title", "Man critical after crash", lambda r: r.cues, (False, True)),
    ("neither", "Road closed", lambda r: r.cues, (False, False)),
    ("the doer", "Gunman dead after standoff", lambda r: r.doer[0], True),
    ("no doer", "Man dead after standoff", lambda r: r.doer[0], False),
    ("a later death", "Second victim dies after crash", lambda r: r.late, True),
    ("a death at once", "Man dies in crash", lambda r: r.late, False),
    ("the doer among the dead", "Four dead, including gunman", lambda r: r.included, True),
    ("an outlet's name is no death", "Road closed - Dead Rock News", lambda r: r.cues, (False, False)),
]  # fmt: skip


@pytest.mark.parametrize(("title", "of", "is_"), [h[1:] for h in HINTS], ids=[h[0] for h in HINTS])
def test_what_a_title_hints_at(title: str, of: Callable[[Told], object], is_: object) -> None:
    assert of(read(title, "The road was closed.")) == is_


def test_hints_of_the_body_are_counted() -> None:
    report = read(
        "Crash", "A man died. The coroner was called.", "A woman was hurt and is in critical condition."
    )
    assert report.hints == (2, 2)
    assert report.doer == (False, False)


def test_the_evidence_is_for_the_pair_that_the_reports_give() -> None:
    reports = [
        read(
            "Two killed, three injured in crash",
            "Two people were killed and three others were injured.",
            name=n,
        )
        for n in "ab"
    ]
    right, wrong = features(reports, (2, 3)), features(reports, (3, 2))
    assert right["first killed ="] == right["first injured ="] == 2
    assert "first killed =" not in wrong
    assert right["pair share"] == 1
    assert right["last pair ="] == 1
    assert "pair share" not in wrong
    assert right["share killed"] == right["share of heads killed"] == 1
    assert right["most killed ="] == 1
    assert "title hints k, none" in features(reports, (0, 3))
    assert "title hints k, none" not in right


PHRASES = [
    ("Two men and a woman were shot dead.", [(Outcome.KILLED, 3)]),
    ("A man was killed.", [(Outcome.KILLED, 1)]),
    ("Six people were injured.", [(Outcome.INJURED, 6)]),
    ("A mother and her two children died.", [(Outcome.KILLED, 3)]),
    ("Nobody was hurt.", []),
    ("The road was closed.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told_of"), PHRASES)
def test_phrases_of_casualties(text: str, told_of: list[tuple[Outcome, int]]) -> None:
    found = [(one.outcome, one.number) for one in find(text)]
    assert found == told_of or (not told_of and all(number == 0 for _, number in found))
