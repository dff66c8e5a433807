"""What a question is called: what is counted, of whom, what happened to it, when, and in which unit."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

import pytest

LABELS = [
    ("The flood killed {31 people; counted=person predicate=killed people=yes} in the valley.", "People killed"),
    ("The flood killed {one child; counted=child predicate=killed people=yes} in the valley.", "Children killed"),
    ("The flood killed {31; predicate=killed people=yes} in the valley.", "People killed"),
    ("The flood injured {31 Thai workers; counted=worker qualifiers=Thai predicate=injured people=yes} there.", "Thai workers injured"),
    ("Rebels freed {24 hostages; counted=hostage predicate=released people=yes} on Friday.", "Hostages released"),
    ("Rebels still hold {24 hostages; counted=hostage predicate=held people=yes} there.", "Hostages held"),
    ("Rebels freed {24 women and children; counted=woman qualifiers=women_and_children predicate=released people=yes} on Friday.", "Women and children released"),
    ("The firm made a profit of {$14 million; kind=money unit=dollar counted=profit predicate=earned} in May.", "Profit earned, in dollars"),
    ("The firm paid {$14 million; kind=money unit=dollar predicate=paid} to the state.", "Amount paid, in dollars"),
    ("Prices rose {3 per cent; kind=percent unit=per_cent predicate=rose change=up} in May.", "Rise, in per cent"),
    ("He owns {12 per cent; kind=percent unit=per_cent counted=club predicate=own} of the club.", "Share of club, in per cent"),
    ("The quake lasted {40 seconds; kind=duration unit=second predicate=lasted} there.", "Duration, in seconds"),
    ("He got {12 years; kind=duration unit=year predicate=convicted} in prison.", "Duration, in years"),
    ("The tower is {140 metres; kind=measure unit=metre} high.", "Distance, in metres"),
    ("The boy is {9; kind=age unit=year_of_age}.", "Age, in years"),
    ("The quake destroyed {3,000 houses; counted=house predicate=destroyed} in Verrin.", "Houses destroyed"),
    ("One in five nurses left: {20 per cent; kind=percent unit=per_cent counted=nurse} of them.", "Share of nurses, in per cent"),
    ("They have {two aircraft; counted=aircraft} there.", "Aircraft"),
    ("Police arrested {14 fans; counted=fan predicate=detained people=yes} there.", "Fans detained"),
    ("The army captured {14 gunmen; counted=gunman predicate=captured people=yes} there.", "Gunmen captured"),
    ("The rebels captured {14 villages; counted=village predicate=captured} there.", "Villages captured"),
    ("They fired {12 rockets; counted=rocket predicate=fired} at it.", "Rockets fired"),
    ("It carries {12 tonnes; kind=measure unit=tonne counted=sugar predicate=carry} of sugar.", "Weight of sugar, in tonnes"),
    ("It drives {130 km/h; kind=measure unit=kilometre_per_hour} there.", "Speed, in kilometres per hour"),
    ("Some {90 people; counted=person predicate=missing people=yes since=2024-03-01 period=since_Friday} are missing.", "People missing since Friday"),
    ("It killed {31 people; counted=person predicate=killed people=yes since=2024-01-01 until=2024-01-31 period=in_January} there.", "People killed in January"),
    ("It killed {31 police officers; counted=officer qualifiers=police predicate=killed people=yes} there.", "Police officers killed"),
    ("It may kill {31 people; counted=person predicate=killed people=yes modality=hypothetical} there.", "People killed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), LABELS, ids=[label for _, label in LABELS])
def test_what_a_question_is_called(story_of, questions_of, text: str, label: str) -> None:
    assert [question.label for question in questions_of(story_of(text))] == [label]
