"""How answers stand, told as news tells them: two or three reports of a sentence each, of every kind of story.

A report is the day in March 2024 (none where it has no date) and its text. Names are invented.
"""
# ruff: noqa: E501 - a report is a line

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from crosswire.analyse import analyse
from crosswire.cluster.copies import find as find_copies
from crosswire.collate import collate
from crosswire.config import load
from crosswire.extract import extract
from crosswire.types import Brief, Question, Report

Told = list[tuple[int | None, str]]

# what the question that holds these values is, by standing and reason, and the reports
CASES: list[tuple[str, tuple[float, ...], str, Told]] = [
    # corrections in words
    ("disaster: raised from", (32, 35), "updated replaced", [(4, "The collapse in Ostra killed 32 people."), (4, "Officials raised the death toll of the collapse in Ostra to 35 from 32.")]),
    ("disaster: backed off", (43, 48), "updated replaced", [(4, "The fire in Ostra killed 48 people."), (4, "The fire in Ostra killed 43 people. Police had earlier reported 48 dead, but backed off that figure.")]),
    ("disaster: earlier had put", (43, 48), "updated replaced", [(None, "A fire in a hostel in Ostra killed 48 people."), (None, "The fire in the hostel in Ostra killed 43 people. The brigade earlier had put the toll at 48.")]),
    ("disaster: down from an estimate", (2100, 7000), "updated replaced", [(4, "The flood in Ostra killed 7,000 people, the army said."), (9, "The flood in Ostra killed 2,100 people, down from an earlier estimate of 7,000, the army said.")]),
    ("disaster: updating a toll", (14, 19), "updated replaced", [(4, "Fourteen miners were killed in the blast in Ostra."), (4, "Updating a previous toll of 14, the coroner said 19 miners were killed in the blast in Ostra.")]),
    ("war: withdrawn and nothing else", (60,), "updated taken_back", [(4, "Rebels killed 60 soldiers in the raid on Karsa."), (5, "The rebels withdrew their claim that 60 soldiers were killed in the raid on Karsa.")]),
    ("war: had initially said", (7, 9), "updated replaced", [(None, "Nine soldiers were killed in the raid on Karsa."), (None, "Seven soldiers were killed in the raid on Karsa, said the army, which had initially said that nine were killed.")]),
    ("crime: not as first reported", (12, 21), "updated replaced", [(4, "A gunman killed 21 people at a mall in Ostra."), (4, "A gunman killed 12 people at a mall in Ostra, not 21 as first reported.")]),
    ("health: later corrected", (30, 300), "updated replaced", [(4, "The clinic in Ostra reported 300 cases of fever."), (5, "The clinic in Ostra reported 30 cases of fever, after an earlier report of 300 cases.")]),
    ("election: corrected results", (45.7, 47.6), "updated replaced", [(4, "Barran won 47.6 percent of the vote, the commission said."), (8, "Corrected results gave Barran 45.7 percent of the vote, the commission said.")]),
    ("election: a recount", (51000, 52400), "updated replaced", [(4, "Mala Quill won 52,400 votes in Ostra."), (9, "A recount gave Mala Quill 51,000 votes in Ostra.")]),
    ("election: final results, undated", (44, 46), "updated replaced", [(None, "Barran won 46 percent of the vote, partial counts showed."), (None, "Final results showed that Barran won 44 percent of the vote.")]),
    ("business: restated", (3e6, 5e6), "updated replaced", [(4, "Voltan lost $3 million in the quarter."), (20, "Voltan restated its loss in the quarter to $5 million from $3 million.")]),
    ("science: revised", (3.1, 3.4), "updated replaced", [(4, "The fossil bird weighed 3.4 kilograms."), (4, "The museum revised the weight of the fossil bird to 3.1 kilograms from 3.4 kilograms.")]),
    ("disaster: counted twice", (287, 310), "updated replaced", [(3, "The ferry disaster off Ostra killed 310 people, the navy said."), (5, "The navy said 287 people died in the ferry disaster off Ostra; some had been counted twice and the earlier toll of 310 was wrong.")]),
    ("disaster: has since risen", (19, 54), "updated replaced", [(None, "A landslide in Talva killed 19 people."), (None, "The toll of the landslide in Talva, first given as 19, has since risen to 54.")]),
    ("disaster: half of a first estimate", (2000, 4000), "updated replaced", [(None, "The quake in Talva killed 4,000 people."), (None, "The quake in Talva killed about 2,000 people, half the initial estimate of 4,000.")]),
    ("war: backtracked", (22, 70), "updated replaced", [(3, "The army said it had killed 70 insurgents in Karsa."), (4, "The army backtracked on its claim to have killed 70 insurgents in Karsa, and said that 22 insurgents were killed.")]),
    ("election: final results, told behind", (49, 51), "updated replaced", [(None, "The Reform Party won 51 seats."), (None, "The Reform Party won 49 seats, final results showed.")]),
    ("business: a forecast cut", (60e6, 90e6), "updated replaced", [(3, "Mobel expects a profit of $90 million this year."), (9, "Mobel cut its forecast for profit this year to $60 million from $90 million.")]),
    ("business: correcting a figure", (900, 1200), "updated replaced", [(3, "Axon will cut 1,200 jobs."), (5, "Axon will cut 900 jobs, the company said, correcting a figure of 1,200.")]),
    ("science: an editor's correction", (312, 412), "updated replaced", [(3, "The tower in Lagora is 412 metres tall."), (4, "The tower in Lagora is 312 metres tall. Correction: an earlier version of this article gave its height as 412 metres.")]),
    ("science: as previously reported", (120, 340), "updated replaced", [(3, "Researchers counted 120 whales off Cape Marl."), (9, "Researchers counted 340 whales off Cape Marl, not 120 as previously reported.")]),
    ("war: a far toll rose to", (2, 6), "updated cut_off", [(5, "At least two people were killed in the blast at the consulate in Ostra."), (4, "The death toll from a powerful truck bombing at the consulate in the northern town of Ostra rose to at least six Friday.")]),
    ("disaster: guests and all", (52, 55), "updated cut_off", [(3, "Fifty-two guests were killed in the collapse of a hall in Ostra."), (4, "Of the 55 confirmed deaths in the collapse of the hall in Ostra, at least 52 were foreigners.")]),
    ("economy: a forecast of before", (2.5, 3), "updated replaced", [(4, "The bank said growth in the coming year would be 2.5 percent, below the 3 percent predicted earlier."), (4, "The bank said growth next year will slow to 2.5 percent from earlier expectations of 3 percent.")]),
    # two named parties
    ("breach: regulator and company", (6000, 40000), "disputed two_sources", [(3, "The regulator said 40,000 customers were affected by the breach at Axon."), (3, "Axon said 6,000 customers were affected by the breach.")]),
    ("unrest: police and witnesses", (4, 11), "disputed two_sources", [(3, "Police said four protesters were shot in Ostra."), (3, "Witnesses said 11 protesters were shot in Ostra.")]),
    ("flood: government and monitors, undated", (300, 2500), "disputed two_sources", [(None, "The government said 300 people were displaced by the floods in Ostra."), (None, "A rights group said 2,500 people were displaced by the floods in Ostra.")]),
    ("science: two measurements", (6.8, 7.1), "disputed two_estimates", [(3, "A quake of magnitude 6.8 struck Ostra, the national observatory said."), (3, "A quake of magnitude 7.1 struck Ostra, the seismological centre of Karsa said.")]),
    ("march: police and organisers", (9000, 25000), "disputed two_sources", [(4, "Police said 9,000 people marched in Ostra on Sunday."), (4, "Organisers said 25,000 people marched in Ostra on Sunday.")]),
    ("march: undated", (22000, 90000), "disputed two_sources", [(None, "Police said 22,000 people marched in Ostra on Sunday."), (None, "Organisers said 90,000 people marched in Ostra on Sunday.")]),
    ("march: a day apart", (9000, 25000), "disputed two_sources", [(4, "Police said 9,000 people marched in Ostra."), (5, "Organisers said 25,000 people marched in Ostra.")]),
    ("march: both in one report", (12000, 50000), "disputed two_counts", [(4, "Some 50,000 people marched in Ostra, organisers said. Police put the number at 12,000."), (4, "Organisers said 50,000 people marched in Ostra.")]),
    ("march: a bare number of the other side", (5000, 60000), "disputed two_counts", [(4, "State radio said 5,000 people marched in Ostra. The opposition claimed 60,000."), (4, "The opposition said 60,000 people marched in Ostra.")]),
    ("unrest: one sentence, two voices", (20, 50), "disputed two_counts", [(4, "Officials said 20 people died in the clash in Venda, while residents put the number at 50."), (4, "Twenty people died in the clash in Venda.")]),
    ("war: one sentence, a semicolon", (12, 40), "disputed two_counts", [(4, "The army said 12 soldiers were killed in Karsa; the rebels spoke of 40."), (4, "The army said 12 soldiers were killed in Karsa.")]),
    ("strike: union and company", (400, 1900), "disputed two_sources", [(4, "Voltan said 400 workers had joined the strike in Ostra."), (4, "The union said 1,900 workers had joined the strike in Ostra.")]),
    ("war: army and rebels", (15, 120), "disputed two_sources", [(4, "The army said 120 fighters were killed in Karsa."), (5, "The rebels said 15 fighters were killed in Karsa.")]),
    ("war: government and opposition, undated", (12, 31), "disputed two_sources", [(None, "The interior ministry said 12 people were killed in the clashes in Venda."), (None, "The opposition said 31 people were killed in the clashes in Venda.")]),
    ("unrest: ministry and hospital", (12, 31), "disputed two_sources", [(4, "The interior ministry said 12 people were killed in Venda."), (4, "Doctors at the hospital said 31 people were killed in Venda.")]),
    ("court: prosecutors and lawyers of one day", (12, 17), "disputed two_sources", [(4, "Prosecutors said 12 people were detained in Venda."), (4, "Relatives said 17 people were detained in Venda.")]),
    ("a part above its whole", (58, 64), "disputed part_exceeds", [(4, "The rescue service said 58 people were killed in the collapse in Ostra."), (4, "The premier said 64 Sudavians were killed in the collapse in Ostra.")]),
    ("the number of those who died", (64, 79), "updated replaced", [(4, "The premier said 64 Sudavians were killed in the collapse in Ostra."), (6, "The number of Sudavians who died in the collapse in Ostra has risen from 64 to 79, the envoy said.")]),
    ("two estimates: damage", (3e9, 5e9), "disputed two_estimates", [(4, "The central bank estimated the damage of the storm at $3 billion."), (5, "Talmar Insurance estimated the damage of the storm at $5 billion.")]),
    ("denied", (50,), "disputed denial", [(4, "Rebels said 50 soldiers were killed in Karsa."), (4, "The army denied that 50 soldiers were killed in Karsa.")]),
    # time
    ("toll: days apart", (31, 52), "updated cut_off", [(3, "The quake in Talva killed 31 people."), (6, "The quake in Talva killed 52 people.")]),
    ("toll: two officials, two days", (12, 19), "updated cut_off", [(3, "The fire brigade said 12 people were killed in Talva."), (5, "The mayor said 19 people were killed in Talva.")]),
    ("toll: undated, by its own words", (32, 35), "updated cut_off", [(None, "The collapse in Ostra killed 32 people."), (None, "The death toll of the collapse in Ostra rose to 35.")]),
    ("toll: undated, by weekdays", (58, 71), "updated cut_off", [(None, "The blast in Ikona killed 58 people, officials said on Tuesday."), (None, "The blast in Ikona killed 71 people, officials said on Thursday.")]),
    ("toll: of one day, by the hour", (61, 66), "updated cut_off", [(4, "As of Monday noon, 61 people had died of the fever, the ministry said."), (4, "By Monday evening the fever had killed 66 people, the ministry said.")]),
    ("toll: undated and lowered", (24, 30), "updated cut_off", [(None, "The collapse of a stand in Ostra killed 30 people."), (None, "The mayor lowered the death toll of the collapse of the stand in Ostra to 24.")]),
    ("toll: undated, two voices", (58, 71), "unexplained nothing_says_why", [(None, "The blast in Ikona killed 58 people, the mayor said."), (None, "The blast in Ikona killed 71 people, the governor said.")]),
    ("toll: undated", (31, 52), "unexplained nothing_says_why", [(None, "The quake in Talva killed 31 people."), (None, "The quake in Talva killed 52 people.")]),
    ("toll: falls", (31, 52), "unexplained nothing_says_why", [(3, "The quake in Talva killed 52 people."), (6, "The quake in Talva killed 31 people.")]),
    ("missing: become fewer", (14, 40), "updated cut_off", [(3, "Forty people are missing after the landslide in Talva."), (6, "Fourteen people are missing after the landslide in Talva.")]),
    ("missing: become more in the same days", (14, 40), "unexplained nothing_says_why", [(3, "Fourteen people were missing after the landslide in Talva."), (6, "Forty people were missing after the landslide in Talva.")]),
    ("business: an offer raised", (103e9, 105e9), "updated cut_off", [(3, "Voltan offered $103 billion for Axon."), (12, "Voltan offered $105 billion for Axon.")]),
    # one number satisfies both
    ("coarse: dozens", (63,), "compatible fits_one_number", [(3, "Dozens of people were killed in the raid on Karsa."), (3, "The raid on Karsa killed 63 people.")]),
    ("coarse: scores", (75,), "compatible fits_one_number", [(None, "Scores of people were injured in the crash in Ostra."), (None, "The crash in Ostra injured 75 people.")]),
    ("coarse: hundreds, twice", (200,), "agreed same_value", [(3, "Hundreds of people were evacuated from Ostra."), (5, "In Ostra, hundreds of people were evacuated.")]),
    ("coarse: hundreds", (640,), "compatible fits_one_number", [(3, "Hundreds of people were evacuated from Ostra."), (5, "More than 640 people were evacuated from Ostra.")]),
    ("coarse: thousands", (8200,), "compatible fits_one_number", [(3, "Thousands of people fled Ostra."), (3, "Some 8,200 people fled Ostra.")]),
    ("bound: at least", (30, 34), "compatible fits_one_number", [(3, "At least 30 people were killed in the Almara bus crash."), (3, "The Almara bus crash killed 34 people.")]),
    ("share: two-thirds and 66", (66,), "compatible fits_one_number", [(3, "Pelham won two-thirds of the vote in Ostra."), (3, "Pelham won 66 percent of the vote in Ostra.")]),
    ("rounding: money", (2.1e6, 2.13e6), "compatible fits_one_number", [(3, "The bridge in Ostra cost $2.1 million."), (3, "The bridge in Ostra cost $2.13 million.")]),
    # one value
    ("one value, hedged", (1200,), "agreed same_value", [(3, "About 1,200 people were evacuated from Ostra."), (4, "In Ostra 1,200 people were evacuated.")]),
]  # fmt: skip

# what may never be said of two values, whether they share a question or not
NEVER: list[tuple[str, tuple[float, float], tuple[str, ...], Told]] = [
    ("two-thirds and 30 per cent", (2 / 3, 30), ("compatible", "agreed"), [(3, "Pelham won two-thirds of the vote in Ostra."), (3, "Pelham won 30 percent of the vote in Ostra.")]),
    ("a half and 80 per cent", (0.5, 80), ("compatible", "agreed"), [(3, "Half of the homes in Ostra are empty."), (3, "In Ostra 80 percent of the homes are empty.")]),
    ("dozens and 900", (24, 900), ("compatible",), [(3, "Dozens of people were killed in Karsa."), (3, "The raid on Karsa killed 900 people.")]),
    ("hundreds and 12", (200, 12), ("compatible",), [(3, "Hundreds of people were killed in Karsa."), (3, "The raid on Karsa killed 12 people.")]),
    ("15 other and 16", (15, 16), ("disputed", "unexplained", "updated"), [(3, "The host and 15 other nations take part in the project."), (3, "The project unites 16 nations.")]),
    ("43 more and 45 in all", (43, 45), ("disputed", "unexplained", "updated"), [(3, "The first flights are to be followed by 43 more flights."), (3, "The station will take 45 assembly flights.")]),
    ("ages of two people", (9, 41), ("disputed", "updated", "unexplained"), [(3, "Mila Orr, 9, was hurt in the crash."), (9, "Jon Tave, 41, was hurt in the crash.")]),
    ("cost of building and whole cost", (40e9, 60e9), ("updated",), [(3, "The station will cost $40 billion to build."), (9, "The station will cost $60 billion in all over its lifetime.")]),
    ("new cases of three days", (12, 15), ("disputed", "unexplained", "updated"), [(3, "The ministry reported 12 new cases of fever in Ostra on Saturday."), (4, "The ministry reported 15 new cases of fever in Ostra on Sunday."), (5, "The ministry reported nine new cases of fever in Ostra on Monday.")]),
    ("a share is no part of another", (45.7, 47.6), ("different_scope",), [(3, "Barran won the election with 47.6% of the vote, the commission said."), (7, "The commission gave Barran 281,935 votes (45.70 percent) of 616,861.")]),
    ("sales of two years", (300, 400), ("updated", "disputed"), [(3, "Voltan sold 400 buses, up from 300 a year earlier."), (3, "Voltan sold 400 buses.")]),
    ("a price moves, nobody corrects it", (38, 40), ("disputed",), [(3, "Shares of Voltan rose to $40 from $38."), (3, "Shares of Voltan rose to $40.")]),
    ("another day's crowd", (9000, 25000), ("disputed",), [(3, "Police said 9,000 people marched in Ostra on 2 March."), (12, "Organisers said 25,000 people marched in Ostra on 11 March.")]),
    ("two places", (9, 25), ("disputed", "updated"), [(3, "Police in Ostra said nine people were killed in Ostra."), (3, "Police in Karsa said 25 people were killed in Karsa.")]),
    ("needed and won", (51, 49), ("disputed", "updated"), [(3, "The party needs 51 seats for a majority."), (3, "The party won 49 seats.")]),
    ("dead and hurt", (12, 40), ("disputed", "updated"), [(3, "Police said 12 people were killed in Ostra."), (3, "The hospital said 40 people were injured in Ostra.")]),
    ("what is taken back is not agreed", (48, 48), ("agreed",), [(3, "The fire in Ostra killed 48 people."), (4, "Police backed off an earlier figure of 48 people killed in the fire in Ostra.")]),
    ("killed, and treated by somebody else", (12, 15), ("disputed",), [(3, "Police said 12 people were killed in Ostra. The clinic treated 15."), (3, "Twelve people were killed in Ostra.")]),
    ("workers out, and those who resigned", (400, 3), ("disputed",), [(3, "The company said 400 workers walked out; the union said three directors resigned."), (3, "The company said 400 workers walked out.")]),
    ("one source, two wordings", (12, 12), ("disputed", "updated"), [(3, "Police said 12 people were killed in Ostra."), (4, "Twelve people were killed in Ostra, police said.")]),
    ("a first account that is all there is", (51, 51), ("updated",), [(3, "Preliminary results gave Mala Quill 51 seats."), (3, "Mala Quill won 51 seats.")]),
    ("an age a week later", (40, 42), ("updated",), [(3, "The driver, aged 40, was held."), (12, "The driver, aged 42, was held.")]),
]  # fmt: skip


def _brief(told: Told) -> Brief:
    settings = load(statements="rules")
    reports = [
        Report(
            id=name, path=None, url=None, outlet=outlet, publisher=outlet, agencies=(), title=None, byline=None,
            published=datetime(2024, 3, day, 12, tzinfo=UTC) if day else None, published_from="option",
            language="en", words=len(text.split()), text=text,
        )
        for name, outlet, (day, text) in zip("abc", ("Calder Post", "Valley Radio", "Tern News"), told, strict=False)
    ]  # fmt: skip
    analyses, skipped = analyse(reports, settings, story=True)
    assert not skipped
    extracts = extract(analyses, settings)
    return collate(extracts, copies=find_copies(extracts))


def _values(brief: Brief, question: Question) -> set[float]:
    figures = {figure.id: figure for figure in brief.figures}
    numbers = (figures[name] for answer in question.answers for name in answer.figures)
    return {number for f in numbers for number in (f.value, f.low if f.value is None else None) if number}


def _holding(brief: Brief, values: tuple[float, ...]) -> Iterator[Question]:
    for question in brief.questions:
        held = _values(brief, question)
        if all(any(abs(value - one) <= 1e-6 * max(1.0, value) for one in held) for value in values):
            yield question


@pytest.mark.parametrize(("values", "expected", "told"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_how_answers_stand(values: tuple[float, ...], expected: str, told: Told) -> None:
    brief = _brief(told)
    found = {
        f"{question.standing} {question.reason_code}": question.reason
        for question in _holding(brief, values)
        if len({report for answer in question.answers for report in answer.reports}) > 1
    }
    assert list(found) == [expected], found


@pytest.mark.parametrize(("values", "never", "told"), [c[1:] for c in NEVER], ids=[c[0] for c in NEVER])
def test_what_is_never_said(values: tuple[float, float], never: tuple[str, ...], told: Told) -> None:
    found = {question.standing.value for question in _holding(_brief(told), values)}
    assert not found & set(never), found


def test_a_part_above_its_whole_may_have_moved_besides() -> None:
    brief = _brief(
        [
            (4, "The rescue service said 58 people were killed in the collapse in Ostra."),
            (4, "The premier said 64 Sudavians were killed in the collapse in Ostra."),
            (
                6,
                "The number of Sudavians who died in the collapse in Ostra has risen from 64 to 79, the envoy said.",
            ),
        ]
    )
    (question,) = _holding(brief, (58, 64, 79))
    assert question.reason == (
        "“64” counts Sudavians alone, yet it is more than “58” in all. "
        "A report gives “79” in place of “64”: “risen from 64 to 79”."
    )
    assert [e.kind for e in question.evidence if e.kind in {"disputed", "updated"}] == ["disputed", "updated"]


def test_a_whole_that_a_part_of_it_exceeds_is_disputed() -> None:
    brief = _brief(
        [
            (3, "The clinic said 20 people were killed in the raid on Ostra."),
            (3, "A charity said 26 children were killed in the raid on Ostra."),
        ]
    )
    (whole,) = _holding(brief, (20,))
    assert (whole.standing, whole.reason_code) == ("disputed", "part_exceeds")
    assert whole.reason == "“26” counts children alone, yet it is more than “20” in all."
    later = _brief(
        [
            (3, "The clinic said 20 people were killed in the raid on Ostra."),
            (6, "A charity said 26 children were killed in the raid on Ostra."),
        ]
    )
    assert not any(question.standing == "disputed" for question in later.questions)


def test_no_number_is_known_before_its_day() -> None:
    """A cut-off lies on the day of the report at the latest."""
    brief = _brief(
        [
            (4, "By Sunday evening 12 people had died in Ostra, the clinic said on Wednesday."),
            (5, "Officials said on Friday that 15 people had died in Ostra."),
        ]
    )
    published = {report.id: report.published for report in brief.reports}
    for figure in brief.figures:
        day = published[figure.report]
        assert figure.as_of is None or day is None or figure.as_of <= day.date().isoformat(), figure


@pytest.mark.parametrize("told", [c[3] for c in CASES[:26]], ids=[c[0] for c in CASES[:26]])
def test_the_order_of_reports_changes_no_standing(told: Told) -> None:
    one, other = (_brief(list(order)) for order in (told, told[::-1]))
    assert sorted(q.standing for q in one.questions) == sorted(q.standing for q in other.questions)


def test_a_modal_over_the_list_leaves_those_who_died_dead() -> None:
    brief = _brief([(4, "The charge could be widened to include some 640 miners who were killed in Karsa.")])
    (figure,) = (f for f in brief.figures if f.value == 640)
    assert (figure.predicate, figure.modality.value) == ("killed", "asserted")
    brief = _brief([(4, "The rebels could release some 640 miners who were captured in Karsa.")])
    (figure,) = (f for f in brief.figures if f.value == 640)
    assert figure.modality.value == "hypothetical"


def test_of_two_clauses_the_one_that_says_what_the_others_say_is_the_label() -> None:
    plain = "Voltan sold 31 ferries to Norland on Monday."
    loud = "In a shameful and reckless bargain Voltan sold 31 ferries to Norland on Monday."
    for told in ((plain, loud), (loud, plain)):
        brief = _brief([(4, text) for text in told])
        (question,) = (q for q in brief.questions if q.answers[0].value == 31)
        assert question.label == plain.rstrip(".")
