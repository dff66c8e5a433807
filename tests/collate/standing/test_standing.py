"""How answers stand to each other: one table a standing, stories of several kinds."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.collate.questions.story import story
from crosswire.collate.questions.whereabouts import Whereabouts
from crosswire.collate.standing import case, judge

KILLED = "counted=person predicate=killed people=yes"
HELD = "counted=hostage predicate=held people=yes"

CASES = [
    # agreed
    ("agreed", "disaster", f"It killed {{12 people; {KILLED}}}.", f"It killed {{12 people; {KILLED}}}."),
    ("agreed", "conflict: hedged", f"It killed {{1,200 people; {KILLED}}}.", f"It killed {{about 1,200 people; {KILLED} modifier=about}}."),
    ("agreed", "science: converted", "It lasted {one week; kind=duration unit=week}.", "It lasted {seven days; kind=duration unit=day}."),
    ("agreed", "one bound in both", f"It killed {{more than 20,000; {KILLED} modifier=more_than}}.", f"It killed {{more than 20,000; {KILLED} modifier=more_than}}."),
    # compatible
    ("compatible", "conflict: bound", f"It killed {{15,207; {KILLED}}}.", f"It killed {{more than 15,000; {KILLED} modifier=more_than}}."),
    ("compatible", "business: rounding", "It paid {$121 billion; kind=money unit=dollar}.", "It paid {$121.3 billion; kind=money unit=dollar}."),
    ("unexplained", "a number and more than it", f"It killed {{12; {KILLED}}}.", f"It killed {{more than 12; {KILLED} modifier=more_than}}."),
    ("unexplained", "a number and fewer than it", f"It killed {{37; {KILLED}}}.", f"It killed {{fewer than 37; {KILLED} modifier=less_than}}."),
    ("compatible", "a round number and more than it", f"It killed {{200; {KILLED}}}.", f"It killed {{more than 200; {KILLED} modifier=more_than}}."),
    ("compatible", "about a number and more than it", f"It killed {{about 40; {KILLED} modifier=about}}.", f"It killed {{more than 40; {KILLED} modifier=more_than}}."),
    ("compatible", "company: a sum and more than it", "It paid {90 dollars; kind=money unit=dollar predicate=paid}.", "It paid {more than 90 dollars; kind=money unit=dollar predicate=paid modifier=more_than}."),
    ("compatible", "the number and its bound", f"It killed {{193; {KILLED}}}.", f"It killed {{at least 193; {KILLED} modifier=at_least}}."),
    ("compatible", "sport: crowd", "A crowd of {about 61,000 fans; counted=fan modifier=about} came.", "A crowd of {61,240 fans; counted=fan} came."),
    ("compatible", "disaster: miles and kilometres", "The wave was felt {62 miles; kind=measure unit=mile} away.", "The wave was felt {100 km; kind=measure unit=kilometre} away."),
    ("compatible", "traffic: two speeds", "It went at {60 mph; kind=measure unit=mile_per_hour}.", "It went at {100 km/h; kind=measure unit=kilometre_per_hour}."),
    ("compatible", "conflict: nearly", "It displaced {nearly 3 million people; counted=person people=yes modifier=nearly}.", "It displaced {2.9 million people; counted=person people=yes}."),
    ("agreed", "business: billions and millions", "It paid {$1.2 billion; kind=money unit=dollar}.", "It paid {$1,200 million; kind=money unit=dollar}."),
    ("compatible", "politics: a share rounded", "The party won {4 percent; kind=percent unit=per_cent}.", "The party won {4.3 percent; kind=percent unit=per_cent}."),
    ("compatible", "science: a length rounded", "The comet's tail is {300 km; kind=measure unit=kilometre} long.", "The tail is {304 km; kind=measure unit=kilometre} long."),
    ("compatible", "floor and ceiling: crowd", "A crowd of {at least 300 fans; counted=fan modifier=at_least} came.", "A crowd of {at most 900 fans; counted=fan modifier=up_to} came."),
    ("compatible", "floor and ceiling: days apart, money", (2, "It cost {at least $3 million; kind=money unit=dollar modifier=at_least}."), (9, "It cost {at most $8 million; kind=money unit=dollar modifier=up_to}.")),
    # different scope
    ("different_scope", "disaster: besides the crew", f"Besides the crew, {{61 people; {KILLED}}} died.", f"With the crew, {{66 people; {KILLED}}} died."),
    ("different_scope", "conflict: not counting", f"It killed {{61 people; {KILLED}}}, not counting the attackers.", f"It killed {{66 people; {KILLED}}}, including the attackers."),
    ("different_scope", "business: excluding debt", "It paid {$61 billion; kind=money unit=dollar} excluding debt.", "It paid {$70 billion; kind=money unit=dollar}, including debt."),
    ("different_scope", "sport: apart from", "The club signed {six players; counted=player} apart from the goalkeepers.", "The club signed {seven players; counted=player}."),
    ("different_scope", "conflict: restricted", f"They hold {{132 hostages; {HELD} qualifiers=living}}.", f"They hold {{136 hostages; {HELD}}}."),
    ("different_scope", "disaster: a kind of people", "It killed {17 children; counted=child predicate=killed people=yes}.", f"It killed {{40 people; {KILLED}}}."),
    ("different_scope", "politics: other periods", "It cost {$3 million; kind=money unit=dollar since=2024-01-01 period=since_January}.", "It cost {$9 million; kind=money unit=dollar since=2022-01-01 period=since_2022}."),
    # updated
    ("updated", "conflict: as of", f"It killed {{184 people; {KILLED} as_of=2024-03-01}}.", f"It killed {{193 people; {KILLED} as_of=2024-03-02}}."),
    ("updated", "business: a price moves", "Shares fell {1.5 percent; kind=percent unit=per_cent predicate=fell change=down}.", "Shares fell {4.3 percent; kind=percent unit=per_cent predicate=fell change=down}."),
    ("updated", "disaster: a later report, a higher toll", (2, f"It killed {{184 people; {KILLED}}}."), (3, f"It killed {{193 people; {KILLED}}}.")),
    ("updated", "business: a week later", (2, "It reached {143 million customers; counted=customer}."), (12, "It reached {145.5 million customers; counted=customer}.")),
    ("updated", "business: exact, then roughly more", (2, "It reached {143 million customers; counted=customer}."), (30, "It reached {roughly 146 million customers; counted=customer modifier=about}.")),
    ("unexplained", "culture: roughly, then another count", (2, "It held {about 320 guests; counted=guest modifier=about}."), (13, "It held {300 guests; counted=guest}.")),
    # disputed
    ("updated", "disaster: feared, then found", (2, f"It killed {{200 people; {KILLED} modality=hypothetical}}."), (9, f"It killed {{71 people; {KILLED}}}.")),
    ("updated", "fire: what goes on burning", (2, "It burned {12,500 acres; kind=measure unit=acre predicate=burned}."), (5, "It burned {14,200 acres; kind=measure unit=acre predicate=burned}.")),
    ("unexplained", "fire: a measure of one day", (2, "It burned {12,500 acres; kind=measure unit=acre predicate=burned}."), (2, "It burned {14,200 acres; kind=measure unit=acre predicate=burned}.")),
    ("unexplained", "science: a length does not grow", (2, "It is {62 miles; kind=measure unit=mile predicate=distance} away."), (9, "It is {75 miles; kind=measure unit=mile predicate=distance} away.")),
    ("unexplained", "disaster: feared and found on one day", (2, f"It killed {{200 people; {KILLED} modality=hypothetical}}."), (2, f"It killed {{71 people; {KILLED}}}.")),
    ("disputed", "conflict: two parties", f"It killed {{40 people; {KILLED} source=army}}.", f"It killed {{75 people; {KILLED} source=ministry}}."),
    ("disputed", "politics: none at all", "It dismissed {four officials; counted=official predicate=dismissed}.", "It dismissed {no officials; counted=official predicate=dismissed modality=negated}."),
    ("disputed", "conflict: none of a kind", "They let {no jailed fighters; counted=fighter qualifiers=jailed predicate=released people=yes} go.", "They let {four fighters; counted=fighter predicate=released people=yes} go."),
    ("updated", "crime: put right", "Police at first said the man was {24; kind=age unit=year}; he is {42; kind=age unit=year}, they said later.", "The man, {24; kind=age unit=year}, was held."),
    ("disputed", "conflict: a denial of the same number", f"Rebels say they killed {{50 people; {KILLED} source=rebels}}.", f"The army denied that it lost {{50 people; {KILLED} modality=denied}}."),
    ("disputed", "business: a denial of the same number", "It laid off {400 workers; counted=worker predicate=dismissed people=yes}.", "It denied laying off {400 workers; counted=worker predicate=dismissed people=yes modality=denied}."),
    ("disputed", "health: both reports only deny it", "There is no truth in {80 cases; counted=case modality=denied}.", "It denied {80 cases; counted=case modality=denied}."),
    ("disputed", "politics: another number is denied", "It cancelled {60 rallies; counted=rally predicate=cancelled}.", "It denied that {90 rallies; counted=rally predicate=cancelled modality=denied} were cancelled."),
    ("agreed", "utilities: a mere not is no denial", "Two of its {six valves; counted=valve} stuck.", "Two of its {six valves; counted=valve modality=negated} did not open."),
    # taken back
    ("updated", "conflict: taken back, without a new number", f"It killed {{103 people; {KILLED}}}.", f"Officials withdrew the toll of {{103; {KILLED} role=previous}}."),
    ("updated", "disaster: taken back for a lower one", (2, f"It killed {{103 people; {KILLED}}}."), (3, f"It killed {{84 people; {KILLED}}}, not {{103; {KILLED} role=previous}} as thought.")),
    ("updated", "business: a bound taken back", "It lost {more than 300 clients; counted=client predicate=lost modifier=more_than}.", "It lost fewer than the {310 clients; counted=client predicate=lost role=previous} named first."),
    # unexplained
    ("unexplained", "crime: an age has no wider noun", "The {boy of 9; kind=age unit=year counted=boy} fell.", "The {child of 10; kind=age unit=year counted=child} fell."),
    ("unexplained", "conflict", "They freed {110 people; counted=person predicate=released people=yes}.", "They freed {105 people; counted=person predicate=released people=yes}."),
    ("unexplained", "money: a floor above the ceiling", "It cost {at least $9 million; kind=money unit=dollar modifier=at_least}.", "It cost {at most $3 million; kind=money unit=dollar modifier=up_to}."),
    ("unexplained", "science: other digits", "It is {4.3 percent; kind=percent unit=per_cent}.", "It is {4.6 percent; kind=percent unit=per_cent}."),
    ("unexplained", "crime: an age is not rounded", "He is {40; kind=age unit=year}.", "He is {42; kind=age unit=year}."),
    ("unexplained", "business: a price is not rounded", "It offers {$110; kind=money unit=dollar}.", "It offers {$105; kind=money unit=dollar}."),
    ("unexplained", "disaster: no conversion", "It is {62 miles; kind=measure unit=mile} away.", "It is {120 km; kind=measure unit=kilometre} away."),
    ("unexplained", "aid: without homes is no scope", f"It left {{61 people; {KILLED}}} without homes.", f"It left {{66 people; {KILLED}}} without homes."),
    ("unexplained", "business", "It offered {$103 billion; kind=money unit=dollar predicate=offered}.", "It offered {$105 billion; kind=money unit=dollar predicate=offered}."),
    ("unexplained", "a toll that falls", (2, f"It killed {{193 people; {KILLED}}}."), (3, f"It killed {{184 people; {KILLED}}}.")),
    ("unexplained", "plain counts are not rounded", "They freed {84 people; counted=person predicate=released}.", "They freed {81 people; counted=person predicate=released}."),
]  # fmt: skip


def _verdict(extracts):
    views = story(extracts).views
    return judge(views, {view.id: view.figure.report for view in views})


@pytest.mark.parametrize(
    ("standing", "reports"),
    [(case[0], case[2:]) for case in CASES],
    ids=[f"{case[0]}-{case[1]}" for case in CASES],
)
def test_standing(story_of, standing, reports) -> None:
    verdict = _verdict(story_of(*reports))
    assert verdict.standing == standing, verdict.reason


@pytest.mark.parametrize(
    "reports", [case[2:] for case in CASES], ids=[f"{case[0]}-{case[1]}" for case in CASES]
)
def test_a_reason_is_one_sentence_with_evidence_from_the_reports(story_of, reports) -> None:
    verdict = _verdict(story_of(*reports))
    assert verdict.reason.endswith(".")
    assert verdict.reason.count(". ") == 0
    assert {name.split("/")[0] for item in verdict.evidence for name in item.figures} == {"a", "b"}


def test_a_denial_is_no_support_and_no_origin(story_of, questions_of) -> None:
    """Two reports print the number, one of them to deny it: one origin, and an answer of its own."""
    given = f"Rebels said they killed {{50 people; {KILLED} source=rebels}} in the raid on the fort."
    denied = f"The army denied that {{50 people; {KILLED} modality=denied}} died in the raid on the fort."
    (question,) = questions_of(story_of(given, denied))
    assert question.standing == "disputed"
    assert question.reason_code == "denial"
    assert question.independent_origins == 1
    assert [(answer.reports, len(answer.origins)) for answer in question.answers] == [
        (("a",), 1),
        (("b",), 0),
    ]


def test_a_number_taken_back_is_an_answer_of_its_own(story_of, questions_of) -> None:
    given = f"Twin blasts killed {{103 people; {KILLED}}} in the market."
    back = f"Officials withdrew the toll of {{103 people; {KILLED} role=previous}} killed in the market."
    (question,) = questions_of(story_of(given, back))
    assert (question.standing, question.reason_code) == ("updated", "taken_back")
    assert [answer.reports for answer in question.answers] == [("a",), ("b",)]


def test_a_denial_of_what_happened_to_the_known_contests_no_number(story_of) -> None:
    """ "Denied that the 40 pupils were swapped": that 40 were freed stands, by the two that say so."""
    freed = "They freed {40 pupils; counted=pupil predicate=released people=yes}."
    swap = "He denied that the {40 pupils; counted=pupil predicate=NAME people=yes modality=denied definite=yes}."
    verdict = _verdict(story_of(freed, freed, swap.replace("NAME", "exchanged")))
    assert (verdict.standing, verdict.reason) == ("agreed", "2 reports give 40 pupils.")
    assert _verdict(story_of(freed, freed, swap.replace("NAME", "released"))).standing == "disputed"
    assert _verdict(story_of(freed, swap.replace("NAME", "exchanged"))).standing == "disputed"
    unknown = swap.replace("NAME", "exchanged").replace(" definite=yes", "")
    assert _verdict(story_of(freed, freed, unknown)).standing == "disputed", (
        "how many there are is denied too"
    )


def test_a_denial_stands_against_what_another_report_gives(story_of) -> None:
    """Who prints the denial may print the claim beside it: the dispute is shown with the other report."""
    claim = f"Rebels say {{50 people; {KILLED}}} died."
    denied = f"{claim} The army denied that {{50 people; {KILLED} modality=denied}} died."
    (evidence,) = _verdict(story_of(denied, claim)).evidence
    assert evidence.figures == ("a/f2", "b/f1")


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (("", ""), "which is the later is not known"),
        ((" as_of=2024-03-01", " as_of=2024-03-01"), "which is the later is not known"),
        ((" as_of=2024-03-01", " as_of=2024-03-04"), "as of 1 March 2024 and 4 March 2024"),
    ],
)
def test_readings_of_a_price_have_an_order_only_by_their_days(story_of, days, told) -> None:
    fell = "Shares fell {N percent; kind=percent unit=per_cent predicate=fell change=downDAY}."
    one, other = (fell.replace("N", n).replace("DAY", d) for n, d in zip(("1.5", "4.3"), days, strict=True))
    verdict = _verdict(story_of(one, other))
    assert verdict.standing == "updated"
    assert verdict.reason.endswith(f"{told}.")


def test_a_number_taken_back_explains_what_differs_from_it(story_of) -> None:
    reports = (
        f"It killed {{103; {KILLED}}}.",
        f"They withdrew the toll of {{103; {KILLED} role=previous}}.",
        f"It killed {{84; {KILLED}}}.",
    )
    verdict = _verdict(story_of(*reports))
    assert verdict.standing == "updated"
    assert verdict.reason == "A report names “103” as an earlier number: “withdrew the toll of 103”."


def test_what_one_report_says_of_two_numbers(story_of) -> None:
    """That it has cut the one to the other, or that two give them."""
    cut = "It cut the number of clinics from {171; counted=clinic predicate=run role=previous} to {145; counted=clinic predicate=run}."
    told = _verdict(story_of(cut))
    assert (told.standing, told.code) == ("single_report", "one_report")
    assert (
        told.reason == "A report gives “145” in place of “171”: “cut the number of clinics from 171 to 145”."
    )
    assert told.evidence[0].figures == ("a/f2", "a/f1")
    two = _verdict(story_of(f"Police say {{9; {KILLED}}} died. The union says {{12; {KILLED}}} died."))
    assert two.reason == "One report gives several numbers: “9”, “12”."
    one = _verdict(story_of(f"Police say {{9; {KILLED}}} died. They say {{9; {KILLED}}} died."))
    assert one.reason == "One report gives it."


def test_what_fits_and_has_moved_is_updated(story_of) -> None:
    """ "1 percent" fits 0.9; but a report says that it was 1 before."""
    share = "kind=percent unit=per_cent"
    first = f"Inflation is at {{1 percent; {share}}} in the union."
    moved = f"Inflation fell to {{0.9 percent; {share}}} in May. It said inflation was {{1 percent; {share}}} in April."
    verdict = _verdict(story_of(first, moved))
    assert (verdict.standing, verdict.code) == ("updated", "replaced")
    assert verdict.reason.startswith("“0.9 percent” is told as a later number")
    assert (
        _verdict(story_of(first, f"Inflation fell to {{0.9 percent; {share}}} in May.")).standing
        == "compatible"
    )


CODES = [
    ("one_report", f"It killed {{12 people; {KILLED}}}. It killed {{12 people; {KILLED}}}."),
    ("same_value", *CASES[0][2:]),
    ("fits_one_number", *next(case[2:] for case in CASES if case[0] == "compatible")),
    ("scope", *next(case[2:] for case in CASES if case[0] == "different_scope")),
    ("cut_off", *next(case[2:] for case in CASES if case[1] == "conflict: as of")),
    ("replaced", *next(case[2:] for case in CASES if case[1] == "crime: put right")),
    ("taken_back", *next(case[2:] for case in CASES if case[1].startswith("conflict: taken back"))),
    ("denial", *next(case[2:] for case in CASES if case[1].startswith("conflict: a denial"))),
    ("denial", *next(case[2:] for case in CASES if case[1] == "politics: none at all")),
    ("two_sources", *next(case[2:] for case in CASES if case[1] == "conflict: two parties")),
    ("nothing_says_why", *next(case[2:] for case in CASES if case[0] == "unexplained")),
]


@pytest.mark.parametrize(("code", "reports"), [(case[0], case[1:]) for case in CODES])
def test_the_rule_that_fired_is_named(story_of, code, reports) -> None:
    assert _verdict(story_of(*reports)).code == code


def test_one_report_is_a_single_report_however_often_it_says_it(story_of) -> None:
    text = f"It killed {{12 people; {KILLED}}}. It killed {{12 people; {KILLED}}}."
    assert _verdict(story_of(text)).standing == "single_report"


def test_an_undated_report_does_not_hide_that_a_toll_rises(story_of) -> None:
    reports = [
        (2, f"It killed {{184 people; {KILLED}}}."),
        (3, f"It killed {{193 people; {KILLED}}}."),
        (None, f"It killed {{240 people; {KILLED}}}."),
    ]
    assert _verdict(story_of(*reports)).standing == "updated"


@pytest.mark.parametrize(
    "said",
    [
        "counted=seat predicate=won",
        "counted=vote predicate=won",
        "counted=suspect predicate=arrested people=yes",
        "counted=infection",
        "counted=signature predicate=signed",
    ],
)
def test_an_undated_count_beside_two_that_rise_is_a_part_of_what_rises(story_of, said) -> None:
    dated = [f"There were {{184; {said} as_of=2024-03-01}}.", f"There were {{193; {said} as_of=2024-03-02}}."]
    late = (None, f"There were {{240; {said}}}.")
    assert _verdict(story_of(*dated, late)).standing == "updated"
    falling = [dated[0].replace("184", "200"), dated[1]]
    assert _verdict(story_of(*falling, late)).standing == "unexplained"
    assert _verdict(story_of(dated[0], late)).standing == "unexplained"


@pytest.mark.parametrize(
    "said",
    [
        "counted=train predicate=cancelled",
        "counted=shop predicate=closed",
        "counted=house predicate=destroyed",
    ],
)
def test_a_small_count_of_one_town_beside_a_large_one_without_a_place(story_of, said) -> None:
    low, high = story(story_of(f"There were {{50; {said}}}.", f"There were {{400; {said}}}.")).views
    local = replace(low, where=Whereabouts("e1"))
    assert _standing(local, high) == "different_scope"
    assert _standing(low, high) == "unexplained"
    assert _standing(low, replace(high, where=Whereabouts("e1"))) == "unexplained"
    near = story(story_of(f"There were {{50; {said}}}.", f"There were {{60; {said}}}.")).views
    assert _standing(replace(near[0], where=Whereabouts("e1")), near[1]) == "unexplained"


def _standing(*views):
    return judge(views, {view.id: view.figure.report for view in views}).standing


def test_naming_the_parties_otherwise_changes_nothing_but_names(story_of) -> None:
    told = [
        f"It killed {{40 people; {KILLED} source=NAME}}.",
        f"It killed {{75 people; {KILLED} source=OTHER}}.",
    ]
    one = _verdict(story_of(*(t.replace("NAME", "Alphans").replace("OTHER", "Betans") for t in told)))
    two = _verdict(story_of(*(t.replace("NAME", "Betans").replace("OTHER", "Alphans") for t in told)))
    swapped = one.reason.replace("Alphans", "x").replace("Betans", "Alphans").replace("x", "Betans")
    assert (two.standing, two.reason) == (one.standing, swapped)


def test_a_question_with_very_many_answers_compares_a_bounded_number_of_values(
    story_of, questions_of, monkeypatch
) -> None:
    """The work of a standing is that of its values, not of its reports, and very many values are sampled."""
    compared = 0
    plain = case.fit

    def counted(a, b):
        nonlocal compared
        compared += 1
        return plain(a, b)

    def work(reports: int) -> int:
        nonlocal compared
        values = [1000 + 7 * (n % (reports // 2)) for n in range(reports)]
        told = (
            f"The strike idled {{{n} workers; counted=worker predicate=idled people=yes}} at the plant."
            for n in values
        )
        views = story(story_of(*told)).views
        compared = 0
        with monkeypatch.context() as patch:
            patch.setattr(case, "fit", counted)
            judge(views, {view.id: view.id for view in views})
        return compared

    small, large, huge = (work(n) for n in (40, 400, 1600))
    assert 0 < small < large
    assert huge <= large  # four times the reports and the values: no more comparisons
