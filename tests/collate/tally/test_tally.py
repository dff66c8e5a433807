"""Counts over the reports of one story: policies, ranges and evidence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from crosswire.collate.tally import Count, Policy, choose, count, scopes
from crosswire.collate.tally.estimates import Estimate
from crosswire.extract import whole
from crosswire.types import Analysis, Extract, Figure, FigureKind, Modality, Modifier, Period, Span

CRASH = [
    (
        "Two killed, three hurt as coach overturns",
        "Two people were killed and three others were injured when a coach overturned, police said.\n\n"
        "A 41-year-old man and his sister died at the scene.",
    ),
    (
        "Coach crash: death toll rises to 3",
        "Three people were killed and two others were injured in the crash, the hospital said.\n\n"
        "A woman who had been in critical condition died on Tuesday.",
    ),
    (
        "Inquiry into coach crash opens",
        "Prosecutors opened an inquiry into the crash that left three people dead and two others wounded.\n\n"
        "Last year, 14 people were killed on the road, statistics show.",
    ),
]


@pytest.fixture
def extracts(analyse_text: Callable[..., Analysis]) -> tuple[Extract, ...]:
    found = []
    for number, (title, text) in enumerate(CRASH):
        day = datetime(2024, 3, 4 + number, tzinfo=UTC)
        analysis = analyse_text(
            text, id=f"r{number}", title=title, published=day, publisher=f"Paper {number}"
        )
        found.append(whole(analysis))
    return tuple(found)


def of(counts: tuple[Count, ...], outcome: str) -> Count:
    return next(one for one in counts if one.outcome == outcome)


def test_most_reports_and_their_range(extracts: tuple[Extract, ...]) -> None:
    counts = count(extracts)
    killed, injured = of(counts, "killed"), of(counts, "injured")
    assert (killed.low, killed.best, killed.high) == (2, 3, 3)
    assert (injured.low, injured.best, injured.high) == (2, 2, 3)


def test_policies(extracts: tuple[Extract, ...]) -> None:
    best = {policy: of(count(extracts, policy=policy), "killed").best for policy in Policy}
    assert best == {
        Policy.LATEST: 3,
        Policy.CONSERVATIVE: 2,
        Policy.MAJORITY: 3,
        Policy.RANGE: None,
        Policy.ACLED: 2,
    }
    assert [one.outcome for one in count(extracts, policy=Policy.ACLED)] == ["killed"]


@pytest.mark.parametrize(
    ("number", "vague", "coded"),
    [
        (24, True, 12),
        (20, True, 10),
        (200, True, 100),
        (24, False, 24),
        (200_000, True, 200_000),
        (7, False, 7),
    ],
)
def test_a_size_is_coded_as_acled_writes_it(number: int, vague: bool, coded: int) -> None:
    """ "Dozens" are twelve, "at least 24" are 24, "hundreds of thousands" are no hundred."""
    told = Estimate("r1", "Paper", "killed", number, (), vague=vague)
    assert choose(Policy.ACLED, [told]) == coded


def test_every_count_has_its_characters(extracts: tuple[Extract, ...]) -> None:
    texts = {extract.report.id: extract.report.text for extract in extracts}
    for one in count(extracts):
        assert one.evidence
        assert all(texts[p.report][p.start : p.end] == p.text for p in one.evidence)


def test_the_order_of_equal_calls_changes_nothing(extracts: tuple[Extract, ...]) -> None:
    assert count(extracts) == count(extracts)


def test_other_outcomes_come_from_figures(analyse_text: Callable[..., Any]) -> None:
    analysis = analyse_text(
        "The flood displaced 1,200 people. About 30 people are missing, the governor said."
    )
    counts = count([whole(analysis)])
    assert of(counts, "displaced").best == 1200
    assert of(counts, "missing").best == 30


def test_large_tolls_come_from_figures(analyse_text: Callable[..., Any]) -> None:
    analysis = analyse_text(
        "The earthquake killed 1,480 people, and 9,300 people were injured.", title="Quake"
    )
    counts = count([whole(analysis)])
    assert (of(counts, "killed").best, of(counts, "injured").best) == (1480, 9300)


def test_one_agency_has_one_vote() -> None:
    given = [
        Estimate("a", "Wire", "killed", 4, ()),
        Estimate("b", "Wire", "killed", 4, ()),
        Estimate("c", "Paper", "killed", 5, ()),
        Estimate("d", "Radio", "killed", 5, ()),
        Estimate("e", "Wire", "killed", 4, ()),
    ]
    assert choose(Policy.MAJORITY, given) == 5


def test_nothing_told_is_nothing_counted(analyse_text: Callable[..., Any]) -> None:
    analysis = analyse_text("The orchestra played two symphonies to a full house.")
    assert count([whole(analysis)]) == ()


def reports_of(analyse_text: Callable[..., Analysis], texts: list[tuple[str, str]]) -> tuple[Extract, ...]:
    found = []
    for number, (title, text) in enumerate(texts):
        day = datetime(2024, 3, 4 + number, tzinfo=UTC)
        analysis = analyse_text(text, id=f"r{number}", title=title, published=day)
        found.append(whole(analysis))
    return tuple(found)


WAR = [
    (
        "Shells hit Carrow as talks falter",
        "At least 45 people were killed when shells hit the market of Carrow on Friday.\n\n"
        "More than 12,000 people have been killed since the war began in 2021, the ministry said.",
    ),
    (
        "Carrow market shelled",
        "Shells killed at least 45 people at a market in Carrow on Friday.\n\n"
        "The war has killed more than 12,000 people since 2021.",
    ),
]

FLOOD = [
    (
        "Flood drives thousands from homes",
        "Some 2,400 people were evacuated from the valley on Friday after the river rose.\n\n"
        "Floods have displaced 310,000 people since January, the agency said.",
    ),
    (
        "Valley emptied as river rises",
        "Rescuers evacuated about 2,300 people from the valley on Friday.",
    ),
]


@pytest.mark.parametrize(
    ("story", "outcome", "reach"), [(WAR, "killed", (45, 45)), (FLOOD, "evacuated", (2300, 2400))]
)
def test_totals_of_a_war_or_a_year_are_no_part_of_an_incident(
    analyse_text: Callable[..., Analysis], story: list[tuple[str, str]], outcome: str, reach: tuple[int, int]
) -> None:
    counted = of(count(reports_of(analyse_text, story)), outcome)
    assert (counted.low, counted.high) == reach


def test_a_range_holds_one_scope_where_all_figures_are_totals(analyse_text: Callable[..., Analysis]) -> None:
    outbreak = [
        (
            "Cholera spreads",
            "Cholera has killed 1,150 people since June.\n\nIn the capital 70 people have died since Monday.",
        ),
        ("Cholera toll rises", "The outbreak has killed 1,150 people since June, the ministry said."),
    ]
    killed = of(count(reports_of(analyse_text, outbreak)), "killed")
    assert (killed.low, killed.high) == (1150, 1150)


def test_a_scope_is_the_question_that_most_reports_answer() -> None:
    def dead(name: str, number: float, period: Period | None = None) -> Figure:
        return Figure(
            id=f"{name}/f1", report=name, start=0, end=1, text="", value=number, low=number, high=number,
            modifier=Modifier.EXACT, kind=FigureKind.COUNT, unit=None, implicit=False,
            modality=Modality.ASSERTED, counted="person", qualifiers=(), predicate="killed", place=None,
            period=period, as_of=None, origin=(), statement=None, question=None, sentence=Span(0, 1),
        )  # fmt: skip

    long = Period("2024-01-01", None, "since")
    told = [dead("c", 9000, long), dead("a", 30), dead("b", 34), dead("d", 31, long)]
    asked = {"a/f1": 1, "b/f1": 1, "c/f1": 2, "d/f1": 3, "e/f7": 1}
    assert scopes.main(told, asked) == {"a/f1", "b/f1", "e/f7"}, "e says it in another word"
    assert scopes.main(told[::3], asked) == {"c/f1"}
    assert scopes.main([told[0], told[1]], asked) == {"a/f1", "b/f1", "e/f7"}, "no long time goes first"
    assert scopes.main([told[1], told[3]], asked, {"d/f1"}) == {"a/f1", "b/f1", "e/f7"}
    assert scopes.main([], asked) == frozenset()


@pytest.mark.parametrize(
    ("title", "text", "hit"),
    [
        # crime: police kill the doer; a count that holds him
        ("4 dead, including gunman, in mall shooting", "Four people died, including the gunman.", (4, 0)),
        # crash, fire, sport: one breath gives both
        ("Two dead, five hurt in bus crash", "Two people were killed and five others were injured.", (2, 5)),
        (
            "Fire at hotel kills three, injures nine",
            "Three guests died and nine were hurt in the fire.",
            (3, 9),
        ),
        ("Avalanche kills skier, hurts two", "A skier was killed and two others were hurt.", (1, 2)),
    ],
)
def test_headlines_of_several_kinds(
    analyse_text: Callable[..., Analysis], title: str, text: str, hit: tuple[int, int]
) -> None:
    counts = {one.outcome: one.best for one in count(reports_of(analyse_text, [(title, text)]))}
    assert (counts.get("killed", 0), counts.get("injured", 0)) == hit


DENIALS = [
    "Rebels said 40 villagers were killed. The army denied that 90 villagers were killed.",
    "The flood killed 40 people. It first killed 90, a false report that 90 people were killed said.",
    "The blaze killed 40 people. Another 90 people are feared dead.",
    "The storm killed 40 people, down from an earlier toll of 90.",
    "The bureau lowered the death toll from 90 to 40.",
    "The raid killed 40 people. In all, 90 people were killed or wounded.",
]


@pytest.mark.parametrize("text", DENIALS)
def test_what_a_report_does_not_give_is_not_counted(analyse_text: Callable[..., Analysis], text: str) -> None:
    killed = of(count(reports_of(analyse_text, [("What is known so far", text)])), "killed")
    assert (killed.low, killed.best, killed.high) == (40, 40, 40)


@pytest.mark.parametrize(
    "text",
    [
        "The army denied that four soldiers were killed in the ambush.",
        "Seven people were killed or injured when the bridge fell.",
        "Reports that six people were killed in the fire are false, the mayor said.",
    ],
)
def test_no_phrase_counts_what_is_denied_or_two_in_one(
    analyse_text: Callable[..., Analysis], text: str
) -> None:
    counts = {one.outcome: one for one in count(reports_of(analyse_text, [("Latest", text)]))}
    assert not {n for one in counts.values() for n in (one.low, one.high)} & {4, 6, 7}


BOUNDS = [
    ("At least 45 people were killed.", "killed", (45, 45, 45), "at_least"),
    ("More than 200 people were injured.", "injured", (200, 200, 200), "more_than"),
    ("About 1,300 people were evacuated.", "evacuated", (1300, 1300, 1300), "about"),
    ("Hundreds of people were displaced.", "displaced", (200, 200, 999), "between"),
    ("Between 60 and 80 people are missing.", "missing", (60, 60, 80), "between"),
    ("Up to 70 people were detained.", "detained", (70, 70, 70), "up_to"),
    ("The prison released 90 people.", "released", (90, 90, 90), "exact"),
]


@pytest.mark.parametrize(("text", "outcome", "expected"), [(c[0], c[1], (*c[2], c[3])) for c in BOUNDS])
def test_a_count_is_worded_as_its_figure(
    analyse_text: Callable[..., Analysis], text: str, outcome: str, expected: tuple[int | str, ...]
) -> None:
    *numbers, bound = expected
    (extract,) = reports_of(analyse_text, [("Latest", text)])
    counted = of(count((extract,)), outcome)
    assert [counted.low, counted.best, counted.high] == numbers
    assert (counted.bound, counted.basis) == (bound, "figures")
    (figure,) = extract.figures
    assert figure.modifier == bound
    assert (
        set(numbers) == {int(n) for n in (figure.value, figure.low, figure.high) if n is not None}
        or figure.value
    )


def test_numbers_of_phrases_are_named_as_such(analyse_text: Callable[..., Analysis]) -> None:
    """People without a number are no figure of a brief together: the row says that it counted phrases."""
    story = [("Man and two girls killed in fire", "A man and two girls were killed when a barn burned down.")]
    killed = of(count(reports_of(analyse_text, story)), "killed")
    assert (killed.best, killed.basis) == (3, "phrases")
