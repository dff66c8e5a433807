"""Cases that are hard for a reader too: the questions of a story, each as its values by report, and its standing."""
# ruff: noqa: E501 - a case is one line a report, as a reader of the table wants it

from __future__ import annotations

import pytest

FREED = "counted=hostage predicate=released people=yes"
KILLED = "counted=person predicate=killed people=yes"

# name; reports; question that must come out, as {(report, value)}; its standing
CASES = [
    (
        "one number, three things: those seized",
        [
            "Raiders seized {120 villagers; counted=villager predicate=kidnapped people=yes} in May. The army let {120 prisoners; counted=prisoner predicate=released people=yes} go.",
            f"Since Monday {{120 people; {KILLED}}} have died. Raiders seized {{120 villagers; counted=villager predicate=kidnapped people=yes}} in May.",
        ],
        {("a", 120), ("b", 120)},
        "agreed",
    ),
    (
        "a qualifier more: women and children of one nation",
        [
            "The rebels released {84 women and children; counted=woman qualifiers=women_and_children predicate=released people=yes} in the truce.",
            "In the truce the rebels released {78 Kenyan women and children; counted=woman qualifiers=Kenyan,women_and_children predicate=released people=yes}.",
        ],
        {("a", 84), ("b", 78)},
        "different_scope",
    ),
    (
        "living captives against captives",
        [
            "The gang still holds {132 living hostages; counted=hostage qualifiers=living predicate=held people=yes}, the police say.",
            "The police say the gang still holds {136 hostages; counted=hostage predicate=held people=yes}.",
        ],
        {("a", 132), ("b", 136)},
        "different_scope",
    ),
    (
        "three cut-offs, one of them unknown",
        [
            (
                1,
                f"Since the truce ended {{184 people; {KILLED} as_of=2024-03-01}} have been killed, health officials said.",
            ),
            (
                2,
                f"Since the truce ended {{193 people; {KILLED} as_of=2024-03-02}} have been killed, health officials said.",
            ),
            (None, f"Since the truce ended {{240 people; {KILLED}}} have been killed, the movement said."),
        ],
        {("a", 184), ("b", 193), ("c", 240)},
        "updated",
    ),
    (
        "caption and body of one report: at least 193, and 193",
        [
            f"At least {{at least 193 people; {KILLED} modifier=at_least}} had died since the truce broke down. Since the truce broke down {{193 people; {KILLED}}} were killed.",
            f"Since the truce broke down {{193 people; {KILLED}}} were killed.",
        ],
        {("a", 193), ("b", 193)},
        "compatible",
    ),
    (
        "targets in all, targets near one town",
        [
            "The army struck {more than 400 targets; counted=target predicate=struck modifier=more_than} overnight in the strip.",
            "The army struck {more than 400 targets; counted=target predicate=struck modifier=more_than} in the strip overnight, it said.",
        ],
        {("a", 400), ("b", 400)},
        "agreed",
    ),
    (
        "one event, two unlike totals",
        [
            f"During the truce the movement released {{110 hostages; {FREED}}}.",
            f"The movement released {{105 hostages; {FREED}}} during the truce.",
        ],
        {("a", 110), ("b", 105)},
        "unexplained",
    ),
    (
        "all the prisoners were women and minors",
        [
            "The government freed {240 prisoners; counted=prisoner predicate=released people=yes} from its jails in the exchange.",
            "In the exchange the government freed {about 240 women and minors; counted=woman qualifiers=women_and_minors predicate=released people=yes modifier=about} from its jails.",
        ],
        {("a", 240), ("b", 240)},
        "agreed",
    ),
    (
        "a week, seven days",
        [
            "The truce held for {one week; kind=duration unit=week predicate=lasted} before it broke down.",
            "Before it broke down, the truce held for {seven days; kind=duration unit=day predicate=lasted}.",
        ],
        {("a", 1), ("b", 7)},
        "agreed",
    ),
    (
        "exact, at least, more than: all of one number",
        [
            f"The toll since October stands at {{15,207 people; {KILLED}}}.",
            f"At least {{15,207 people; {KILLED} modifier=at_least}} were killed since October.",
            f"The toll has passed {{more than 15,000 people; {KILLED} modifier=more_than}} since October.",
        ],
        {("a", 15207), ("b", 15207), ("c", 15000)},
        "compatible",
    ),
    (
        "a toll that is replaced in one sentence",
        [
            (2, f"The flood killed {{34 people; {KILLED}}}, the ministry said."),
            (
                3,
                f"The toll of the flood rose to {{41 people; {KILLED}}} on Sunday, from {{34; {KILLED}}} the evening before, the ministry said.",
            ),
        ],
        {("a", 34), ("b", 34), ("b", 41)},
        "updated",
    ),
]

# name; reports; pairs of figures that must stay apart, by the texts of the figures
APART = [
    (
        "injured since October, injured since the truce",
        [
            "Since October {40,562 people; counted=person predicate=injured people=yes since=2023-10-07 period=since_October} have been wounded.",
            "At least {589 people; counted=person predicate=injured people=yes since=2023-12-01 period=since_Friday} were wounded since Friday.",
        ],
    ),
    (
        "hostages freed, and a condition of ten a day",
        [
            f"The movement released {{105 hostages; {FREED}}} during the truce.",
            "The truce would go on for every {10 hostages; counted=hostage predicate=released people=yes modality=conditional unit=per_day} released a day.",
        ],
    ),
    (
        "killed, and killed health workers",
        [
            f"The bombing has killed {{240 people; {KILLED}}} since Friday.",
            "Since October it has killed {280 health workers; counted=worker qualifiers=health predicate=killed people=yes}.",
        ],
    ),
    (
        "taken and freed in one story",
        [
            "The movement took {240 hostages; counted=hostage predicate=kidnapped people=yes} in October.",
            "The government released {240 prisoners; counted=prisoner predicate=released people=yes} in November.",
        ],
    ),
]


@pytest.mark.parametrize("case", [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_question(story_of, questions_of, case) -> None:
    reports, wanted, standing = case
    story = story_of(*reports)
    said = {f.id: (f.report, f.value) for e in story for f in e.figures}
    found = {
        frozenset(said[name] for answer in q.answers for name in answer.figures): q.standing
        for q in questions_of(story)
    }
    assert found.get(frozenset(wanted)) == standing, found


@pytest.mark.parametrize("reports", [c[1] for c in APART], ids=[c[0] for c in APART])
def test_apart(story_of, questions_of, reports) -> None:
    assert len(questions_of(story_of(*reports))) == 2


def test_two_relays_of_one_source_are_one_origin(story_of, nobody) -> None:
    from crosswire.collate import questions

    story = story_of(f"The toll is {{15,207 people; {KILLED}}}.", f"The toll is {{15,207 people; {KILLED}}}.")
    ministry = {f.id: "o1" for e in story for f in e.figures}
    (found,) = questions.build(questions.link(story, nobody), nobody, ministry)
    assert (found.independent_origins, found.answers[0].origins) == (1, ("o1",))
