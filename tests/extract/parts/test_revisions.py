"""A report that replaces a number says so: a newer count, a correction, a first account put right."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

import pytest

from crosswire.types import Extract


def _revised(extract: Extract) -> dict[str, str]:
    """Figure to the one that it replaces."""
    return {name: sense.revises for name, sense in extract.parts.senses.items() if sense.revises}


SHARE = "kind=percent unit=per_cent"
POLL = f"{SHARE} predicate=supported"
KILLED = "counted=person predicate=killed people=yes"
AGE = "kind=age unit=year"
MONEY = "kind=money unit=dollar"

# the text of one report, newer figure, the older that it replaces
REPLACED = [
    ("disaster: rose from", f"The toll rose to {{41; {KILLED}}}, from {{34; {KILLED}}} a day before.", "a/f1", "a/f2"),
    ("conflict: from to", f"Losses went from {{34; {KILLED}}} on Friday to {{41; {KILLED}}}.", "a/f2", "a/f1"),
    ("crime: first put right", f"The driver was initially said to be {{24; {AGE}}}, but police now say he is {{42; {AGE}}}.", "a/f2", "a/f1"),
    ("crime: two sentences", f"The school at first said the pupil was {{9 years old; {AGE}}}. A relative later said she is {{10; {AGE}}}.", "a/f2", "a/f1"),
    ("business: an editor's correction", f"Correction: An earlier version of this article put the loss at {{$61 million; {MONEY}}}. The firm lost {{$16 million; {MONEY}}}.", "a/f2", "a/f1"),
    ("science: not but", "The probe carried {12 sensors; counted=sensor}, not {21 sensors; counted=sensor} as first reported.", "a/f1", "a/f2"),
    ("business: one name in one sentence", "The bank had said up to {90,000 Danish citizens; counted=citizen qualifiers=Danish predicate=affected people=yes role=previous} may be hit, but found that the data of {7,000 Danish customers; counted=customer qualifiers=Danish predicate=leaked people=yes} had leaked.", "a/f2", "a/f1"),
    ("crime: an age further up", f"A coach was held. He shot a pupil, {{13; {AGE}}}, they said. The school is old. It opens at eight. It was built by the town when the first trains came, and half the town has sat in its rooms, as have three of the five members of the council that now wants to sell the place to a brewer. The police first said she was {{14; {AGE}}} because of wrong information from a guard.", "a/f1", "a/f2"),
    ("politics: early count", "Preliminary counts gave her {51 per cent; kind=percent unit=per_cent}; the office has since revised that to {49 per cent; kind=percent unit=per_cent}.", "a/f2", "a/f1"),
]  # fmt: skip
BEFORE = [
    ("poll: last month", f"Now {{54 percent; {POLL}}} favor it. The town votes in June. A poll published last October showed {{46 percent; {POLL}}} in favor.", "up"),
    ("poll: of a month", f"Some {{54 percent; {POLL}}} back her. A survey taken in March found {{61 percent; {POLL}}} behind her.", "down"),
    ("poll: the earlier one first", f"Two months ago {{61 percent; {POLL}}} backed her. In the new poll {{54 percent; {POLL}}} do.", "down"),
    ("economy: two months", f"Inflation fell to {{2.9 percent; {SHARE} predicate=fell}} in May, it said. Annual inflation stood at {{3.1 percent; {SHARE}}} in April.", "down"),
    ("economy: over the new year", f"Unemployment was {{7.2 percent; {SHARE}}} in January. Unemployment in November was {{7 percent; {SHARE}}}.", "up"),
    ("health: a quarter before", f"Occupancy reached {{91 percent; {SHARE}}}. The previous quarter saw occupancy of {{84 percent; {SHARE}}}.", "up"),
]  # fmt: skip
NO_SERIES = [
    ("economy: a year before", f"Inflation fell to {{2.9 percent; {SHARE}}} in May. A year ago inflation was {{3.6 percent; {SHARE}}}."),
    ("economy: two rates", f"Inflation was {{2.9 percent; {SHARE}}} in May. Unemployment stood at {{7.1 percent; {SHARE}}} in April."),
    ("economy: the month behind", f"Inflation was {{2.9 percent; {SHARE}}} in May. Inflation will be told for June; it was {{3.1 percent; {SHARE}}} in the city."),
    ("poll: two sides", f"Now {{54 percent; {POLL}}} favor it. Last month {{36 percent; {SHARE} predicate=opposed}} were against."),
    ("poll: no time told", f"Some {{54 percent; {POLL}}} favor it. Among farmers {{61 percent; {POLL}}} do."),
    ("poll: one number", f"Now {{54 percent; {POLL}}} favor it. Last month {{54 percent; {POLL}}} did."),
    ("poll: a count", "Now {540 people; counted=person predicate=supported} favor it. Last month {460; counted=person predicate=supported} did."),
    ("poll: one sentence", f"Now {{54 percent; {POLL}}} favor it, and last month {{46 percent; {POLL}}} did."),
]  # fmt: skip
KEPT = [
    ("crime: two ages that lie near", f"A driver of {{44; {AGE}}} hit two girls of {{13; {AGE}}} and {{15; {AGE}}}. The school is old. It opens at eight. It was built by the town when the first trains came, and half the town has sat in its rooms, as have three of the five members of the council that now wants to sell the place to a brewer. Police first said one was {{14; {AGE}}} because of wrong information."),
    ("business: two names in one sentence", "The bank had said up to {90,000 Danish citizens; counted=citizen qualifiers=Danish predicate=affected people=yes role=previous} may be hit, but found that the data of {7,000 Swedish customers; counted=customer qualifiers=Swedish predicate=leaked people=yes} had leaked."),
    ("business: a new offer", f"It raised its offer to {{$82; {MONEY}}} from {{$70; {MONEY}}}."),
    ("sport: two players", f"Doe, {{24; {AGE}}}, scored first, but Roe, {{31; {AGE}}}, later made it level."),
    ("disaster: two things", "It was first reported that {12 houses; counted=house} burned. Later {40 millimetres; kind=measure unit=millimetre} of rain fell."),
    ("politics: not without a mistake", "She wants {12 seats; counted=seat}, not {21 seats; counted=seat}."),
    ("science: one number twice", f"The bird was first thought to be {{9; {AGE}}} and later found to be {{9; {AGE}}}."),
    ("conflict: far apart", f"At first {{12; {KILLED}}} were said to be dead. Roads closed. Schools closed. Later the army named {{40; {KILLED}}} others."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "newer", "older"), [c[1:] for c in REPLACED], ids=[c[0] for c in REPLACED])
def test_replaced(story_of, text, newer, older) -> None:
    (extract,) = story_of(text)
    assert _revised(extract) == {newer: older}


@pytest.mark.parametrize("text", [c[1] for c in KEPT], ids=[c[0] for c in KEPT])
def test_both_stand(story_of, text) -> None:
    (extract,) = story_of(text)
    assert _revised(extract) == {}


@pytest.mark.parametrize(("text", "way"), [c[1:] for c in BEFORE], ids=[c[0] for c in BEFORE])
def test_a_reading_of_before(story_of, text, way) -> None:
    (extract,) = story_of(text)
    first = text.startswith("Two months")
    (newer,), (older,) = _revised(extract).keys(), _revised(extract).values()
    assert (newer, older) == (("a/f2", "a/f1") if first else ("a/f1", "a/f2"))
    said = extract.parts.senses[newer].correction
    assert said is not None
    assert said.way == way
    assert said.words in extract.report.text


@pytest.mark.parametrize("text", [c[1] for c in NO_SERIES], ids=[c[0] for c in NO_SERIES])
def test_two_readings_of_two_things(story_of, text) -> None:
    (extract,) = story_of(text)
    assert _revised(extract) == {}


TAKEN_BACK = [
    ("It killed {84 people; predicate=killed}, officials said, lowering the toll from {103; predicate=killed role=previous}.", "84"),
    ("The firm cut {700 jobs; predicate=dismissed}. It corrected an earlier figure of {900; predicate=dismissed role=previous}.", "700"),
    ("It had {90 cases; predicate=infected}, and {12; predicate=killed} died, not {40; predicate=killed role=previous}.", "12"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "newer"), TAKEN_BACK)
def test_what_is_taken_back_is_replaced_by_the_number_of_its_outcome(story_of, text, newer) -> None:
    (extract,) = story_of(text)
    figures = {figure.id: figure for figure in extract.figures}
    found = {figures[new].text.split()[0]: figures[old].role for new, old in _revised(extract).items()}
    assert found == {newer: "previous"}


def test_what_is_taken_back_without_another_number_replaces_nothing(story_of) -> None:
    (extract,) = story_of(
        "They withdrew the toll of {48; predicate=killed role=previous}; {9; predicate=injured} hurt."
    )
    assert _revised(extract) == {}
