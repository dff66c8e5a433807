"""The clause that tells a figure, over stories of many kinds: who does what, the number and its noun in it."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.extract import whole
from crosswire.types import Analysis

CLAUSES = [
    # disaster: the number in the object, in the subject, in what follows from the deed
    ("A fire in a ballroom killed 48 people and injured 120 others in Tarnow Bay on Thursday night.", "48", "A fire in a ballroom killed 48 people"),
    ("A fire in a ballroom killed 48 people and injured 120 others in Tarnow Bay on Thursday night.", "120", "A fire in a ballroom killed 48 people and injured 120 others in Tarnow Bay"),
    ("Another patient died in Ostrava on Friday, pushing the death toll to 31.", "31", "Another patient died in Ostrava on Friday, pushing the death toll to 31"),
    ("Portugal, where 184 people died in flash floods, declared an emergency.", "184", "Portugal, where 184 people died in flash floods"),
    ("Only 17 of the dead had been identified by midday Saturday.", "17", "17 of the dead had been identified by midday Saturday"),
    ("The toll rose to 45 from 32, police said, as rescuers who had been digging since dawn reached the last of the floors.", "45", "The toll rose to 45"),
    ("The quake left 31 dead and 40 injured.", "31", "The quake left 31 dead"),
    ("Six people, including two guards, a driver, a nurse and a clerk from the mayor's office, were injured in the attack.", "Six", "Six people … were injured in the attack"),
    # what somebody says is told without its saying
    ("Organisers said nearly 800,000 people joined Sunday's march in Belmora against the water law.", "800,000", "nearly 800,000 people joined Sunday's march in Belmora against the water law"),
    ("Although an estimated 350 people were at the dance, the hall had approval for a maximum capacity of 120, the detective said.", "120", "the hall had approval for a maximum capacity of 120"),
    # business
    ("Voltan posted a quarterly profit of $287 million on revenue of $5.74 billion.", "$287 million", "Voltan posted a quarterly profit of $287 million"),
    ("Analysts had expected revenue of $5.21 billion.", "$5.21 billion", "Analysts had expected revenue of $5.21 billion"),
    ("The regulator fined Voltan $14 million for dumping oil.", "$14 million", "The regulator fined Voltan $14 million for dumping oil"),
    # politics
    ("Jemma, 62, is a lawyer who wants to keep her seat at the end of a long campaign that began in May.", "62", "Jemma, 62, is a lawyer"),
    ("Since the strikes of two unions in the north in August, there has been no train.", "two", "Since the strikes of two unions in the north in August, there has been no train"),
    ("There were 1,200 delegates in the hall when the lights went out.", "1,200", "There were 1,200 delegates in the hall"),
    # science, sport
    ("The probe, which was built by four teams in the south and tested twice in the cold chamber, carries about 12 instruments.", "12", "The probe … carries about 12 instruments"),
    ("Roe finished with 14 carries for 69 yards.", "14", "Roe finished with 14 carries"),
    ("Roe finished with 14 carries for 69 yards.", "69", "Roe finished with 14 carries for 69 yards"),
    # a pronoun stays where nobody is named in front
    ("“We lost 12 men,” the captain said.", "12", "We lost 12 men"),
    # courts
    ("The two other defendants in the case have each pleaded not guilty.", "two", "The two other defendants in the case have each pleaded not guilty"),
    ("The girl is seven.", "seven", "The girl is seven"),
]  # fmt: skip


@pytest.fixture(scope="module")
def told(analyse_text: Callable[..., Analysis]) -> dict[tuple[str, str], str]:
    """The clause of every figure, by its sentence and its number: all are read in one report."""
    found: dict[tuple[str, str], str] = {}
    extract = whole(analyse_text("\n\n".join(dict.fromkeys(case[0] for case in CLAUSES))))
    for figure in extract.figures:
        clause = extract.parts.senses[figure.id].clause
        for sentence, number, _ in CLAUSES:
            if clause and extract.report.slice(figure.sentence) == sentence and number in figure.text:
                found[sentence, number] = " … ".join(map(extract.report.slice, clause.spans))
    return found


@pytest.mark.parametrize(("sentence", "number", "clause"), CLAUSES, ids=[c[2] for c in CLAUSES])
def test_the_clause_that_tells_a_number(
    told: dict[tuple[str, str], str], sentence: str, number: str, clause: str
) -> None:
    assert told[sentence, number] == clause


def test_a_clause_of_somebody_named_is_clearer(analyse_text: Callable[..., Analysis]) -> None:
    extract = whole(
        analyse_text("Voltan sold 68,912 cars in May.\n\nSome 12 were sold.\n\nIt sold 71,480 cars.")
    )
    unclear = [sense.clause.unclear for sense in extract.parts.senses.values() if sense.clause]
    assert unclear == sorted(unclear)
    assert len(set(unclear)) == len(unclear) == 3
