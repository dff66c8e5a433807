"""What a clause says of its number in so many words: by the verb that a question may ask in, over stories of six kinds."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.extract import whole
from crosswire.types import Analysis

# sentence, number, what it says of the counted
SAID = [
    # conflict
    ("Shelling killed 12 people in Averby overnight.", "12", "suffered:killed"),
    ("At least 15,207 people have been killed in Norland since 7 May.", "At least 15,207", "suffered:killed"),
    ("About 300 fighters killed a guard and fled.", "300", None),
    ("The group freed 20 captives.", "20", "suffered:freed"),
    ("Nigeria said 21 of the schoolgirls had been freed.", "21", "suffered:freed"),
    ("Some 84 children and women have been killed in the raids.", "84", "suffered:killed"),
    ("Nine of its soldiers were killed.", "Nine", "suffered:killed"),
    ("The captain said 31 were wounded.", "31", "suffered:wounded"),
    ("Since 9 April, 280 bus drivers have been killed in Norland.", "280", "suffered:killed"),
    ("At least 193 people have died since the truce broke down.", "193", "done:died"),
    ("The blast in the valley left 12 villagers dead.", "12", "counted:dead"),
    ("Only 12 divers survived.", "12", "done:survived"),
    ("Some 12 people were killed last year in the same street.", "12", "suffered:killed"),
    ("The state executed 12 contracts.", "12", None),
    ("Police denied that 12 guards were killed in Averby.", "12", None),
    ("It is not known whether 12 miners were killed.", "12", "suffered:killed"),
    ("Another group killed 12 guards, 4 of them women.", "12", "suffered:killed"),
    # disaster
    ("Police said 38 people were missing after the storm.", "38", "been:missing"),
    ("Ten people are dead.", "Ten", "been:dead"),
    ("Rescuers saved three miners on Friday.", "three", "suffered:saved"),
    ("Another 20 people were injured.", "20", "suffered:injured"),
    ("Some 12 people who had fled were killed.", "12", "suffered:killed"),
    ("The 1988 storm, which killed 400 people, was worse.", "400", "suffered:killed"),
    ("Officials fear that 200 people were killed in the quake.", "200", None),
    ("The quake left 31 dead.", "31", "counted:dead"),
    ("The fire killed 48 and injured scores.", "48", "suffered:killed"),
    ("Some 60 rescue workers arrived on Friday.", "60", None),
    ("Police put the death toll at 31.", "31", "counted:toll"),
    ("The blaze destroyed 40 houses in Averby.", "40", "suffered:destroyed"),
    # science
    ("Malaria kills 3,000 people every year.", "3,000", "suffered:killed"),
    # sport
    ("Police arrested 31 fans after the match.", "31", "suffered:arrested"),
    ("More than 30,000 fans saw police arrest a player.", "30,000", None),
    # politics, business
    ("The party, which has 14 seats, wants the prisoners released.", "14", None),
    ("Hackers held data on 800 million people.", "800 million", None),
    ("The bank, which paid a fine, has 900 branches.", "900", None),
]  # fmt: skip


@pytest.fixture(scope="module")
def verbs(analyse_text: Callable[..., Analysis]) -> dict[tuple[str, str], str | None]:
    """The verb of every figure, by its sentence and its number: all are read in one report."""
    found: dict[tuple[str, str], str | None] = {}
    extract = whole(analyse_text("\n\n".join(dict.fromkeys(case[0] for case in SAID))))
    for figure in extract.figures:
        for sentence, number, _ in SAID:
            if extract.report.slice(figure.sentence) == sentence and number in figure.text:
                found[sentence, number] = figure.verb
    return found


@pytest.mark.parametrize("case", SAID, ids=[f"{case[1]}: {case[0]}" for case in SAID])
def test_what_is_said_of_the_counted(
    verbs: dict[tuple[str, str], str | None], case: tuple[str, str, str | None]
) -> None:
    sentence, number, told = case
    assert verbs[sentence, number] == told
