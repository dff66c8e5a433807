"""What a clause says of its number in so many words: by the verb that a composed line repeats, over stories of six kinds."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.extract import whole
from crosswire.types import Analysis, BorneOut

# sentence, number, what it says of the counted, the counted as worded, what stands beside
SAID = [
    # conflict
    ("Shelling killed 12 people in Averby overnight.", "12", "suffered:killed", "12 people", "in Averby"),
    ("At least 15,207 people have been killed in Norland since 7 May.", "At least 15,207", "suffered:killed", "At least 15,207 people", "in Norland since 7 May"),
    ("About 300 fighters killed a guard and fled.", "300", None, None, None),
    ("The group freed 20 captives.", "20", "suffered:freed", "20 captives", None),
    ("Nigeria said 21 of the schoolgirls had been freed.", "21", "suffered:freed", "21 of the schoolgirls", None),
    ("Some 84 children and women have been killed in the raids.", "84", "suffered:killed", "Some 84 children and women", "in the raids"),
    ("Nine of its soldiers were killed.", "Nine", "suffered:killed", None, None),
    ("The captain said 31 were wounded.", "31", "suffered:wounded", None, None),
    ("Since 9 April, 280 bus drivers have been killed in Norland.", "280", "suffered:killed", None, None),
    ("At least 193 people have died since the truce broke down.", "193", "done:died", None, None),
    ("The blast in the valley left 12 villagers dead.", "12", "counted:dead", None, None),
    ("Only 12 divers survived.", "12", "done:survived", None, None),
    ("Some 12 people were killed last year in the same street.", "12", "suffered:killed", None, None),
    ("The state executed 12 contracts.", "12", None, None, None),
    ("Police denied that 12 guards were killed in Averby.", "12", None, None, None),
    ("It is not known whether 12 miners were killed.", "12", "suffered:killed", None, None),
    ("Another group killed 12 guards, 4 of them women.", "12", "suffered:killed", None, None),
    # disaster
    ("Police said 38 people were missing after the storm.", "38", "been:missing", "38 people", "after the storm"),
    ("Ten people are dead.", "Ten", "been:dead", "Ten people", None),
    ("Rescuers saved three miners on Friday.", "three", "suffered:saved", "three miners", "on Friday"),
    ("Another 20 people were injured.", "20", "suffered:injured", None, None),
    ("Some 12 people who had fled were killed.", "12", "suffered:killed", None, None),
    ("The 1988 storm, which killed 400 people, was worse.", "400", "suffered:killed", None, None),
    ("Officials fear that 200 people were killed in the quake.", "200", None, None, None),
    ("The quake left 31 dead.", "31", "counted:dead", None, None),
    ("The fire killed 48 and injured scores.", "48", "suffered:killed", None, None),
    ("Some 60 rescue workers arrived on Friday.", "60", None, None, None),
    ("Police put the death toll at 31.", "31", "counted:toll", None, None),
    ("The blaze destroyed 40 houses in Averby.", "40", "suffered:destroyed", "40 houses", "in Averby"),
    # science
    ("Malaria kills 3,000 people every year.", "3,000", "suffered:killed", None, None),
    # sport
    ("Police arrested 31 fans after the match.", "31", "suffered:arrested", "31 fans", "after the match"),
    ("More than 30,000 fans saw police arrest a player.", "30,000", None, None, None),
    # politics, business
    ("The party, which has 14 seats, wants the prisoners released.", "14", None, None, None),
    ("Hackers held data on 800 million people.", "800 million", None, None, None),
    ("The bank, which paid a fine, has 900 branches.", "900", None, None, None),
]  # fmt: skip


@pytest.fixture(scope="module")
def borne(analyse_text: Callable[..., Analysis]) -> dict[tuple[str, str], tuple[str | None, ...]]:
    """What was borne out of every figure, by its sentence and its number: all are read in one report."""
    found: dict[tuple[str, str], tuple[str | None, ...]] = {}
    extract = whole(analyse_text("\n\n".join(dict.fromkeys(case[0] for case in SAID))))
    for figure in extract.figures:
        out = figure.borne_out or BorneOut(None, None, None, attributed=False)
        words = [extract.report.slice(span) if span else None for span in (out.counted, out.beside)]
        for sentence, number, *_ in SAID:
            if extract.report.slice(figure.sentence) == sentence and number in figure.text:
                found[sentence, number] = (out.said, *words)
    return found


@pytest.mark.parametrize("case", SAID, ids=[f"{case[1]}: {case[0]}" for case in SAID])
def test_what_is_said_of_the_counted(
    borne: dict[tuple[str, str], tuple[str | None, ...]], case: tuple[str | None, ...]
) -> None:
    sentence, number, *told = case
    assert borne[str(sentence), str(number)] == tuple(told)


def test_a_source_may_stand_in_the_sentence_beside(analyse_text: Callable[..., Analysis]) -> None:
    told = whole(
        analyse_text("The mayor said the worst was over. Some 12 people were killed. The river fell again.")
    )
    silent = whole(analyse_text("The rain was over. Some 12 people were killed. The river fell again."))
    assert [figure.borne_out.attributed for figure in told.figures if figure.borne_out] == [True]
    assert [figure.borne_out.attributed for figure in silent.figures if figure.borne_out] == [False]
