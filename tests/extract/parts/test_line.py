"""A first sentence as a headline, and what it tells: what happened, what lies ahead, or only when it was."""
# ruff: noqa: E501 - a case is a line

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.types import Extract

LINES = [
    ("Voters in Orrin Bay elected a new mayor, a former nurse, on Sunday, ending the long rule of the Varga family.", "Voters in Orrin Bay elected a new mayor on Sunday"),
    ("Parliament on Thursday elected Admiral Jon Varga, the popular head of the navy, as the next president of Sudavia.", "Parliament on Thursday elected Admiral Jon Varga as the next president of Sudavia"),
    ("Premier Ida Moll has declined an invitation from the new president to form a government, setting off a crisis in the country.", "Premier Ida Moll has declined an invitation from the new president to form a government"),
    ("The board of Voltan rejected the offer from its rival, saying it was too low, but agreed to open its books for two more weeks.", "The board of Voltan rejected the offer from its rival but agreed to open its books for two more weeks"),
    ("Space officials gave the module a push on Saturday to lift its orbit, and called engineers together to plan its last year.", "Space officials gave the module a push on Saturday to lift its orbit"),
    ("Voltan Corp. is on the verge of buying Orrin Mills Ltd., the pioneer of fast looms in the north, officials said on Sunday.", "Voltan Corp. is on the verge of buying Orrin Mills Ltd. , officials said on Sunday"),
    ("A gang led by Karl Venn, the former miner who is accused of robbing three banks in the valley, has moved into the north of the country.", "A gang led by Karl Venn has moved into the north of the country"),
    ("As his lawyers in Derre tried to quash an arrest warrant for Gen. Karl Venn, the former ruler, efforts began in Halm and Orrin to have him tried.", "As his lawyers in Derre tried to quash an arrest warrant for Gen. Karl Venn , efforts began in Halm and Orrin to have him tried"),
    # what stays: rows of several, conditions, a second half behind "but", who says it, short sentences
    ("Rescuers pulled the mayor, two clerks and a guard from the rubble of the town hall in Derre on Tuesday night, officials said.", None),
    ("If the dam fails, the town of Halm, with its 11,000 people, could be under water within an hour, engineers warned on Monday.", None),
    ("German police searched a workshop near Bonn after a threat to the consulate, but nothing that pointed to a plot was found there.", None),
    ("The mayor, a former nurse, resigned on Sunday.", None),
    ("The minister, who was sworn in on Monday and who led the union, a body of miners, said on Friday that she would step down within weeks.", None),
    # a participle that was taken for the verb: what is left would be no clause
    ("Karl Venn, believed to be in Norland, and a top aide were indicted on Monday by a court in Derre in the mill fires and are accused of fraud.", None),
    ("Work on the new harbour wall, agreed on Oct. 23 in Derre, was meant to start last week, but has hit various snags and may be put off.", None),
    ("A dam above the town of Halm burst on Tuesday after three days of heavy rain, killing at least 12 people in the valley.", None),
    ("\"We, the people of Derre, will rebuild the bridge,\" the mayor, a former nurse, told a crowd in the old town on Sunday night.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line"), LINES, ids=[text[:40] for text, _ in LINES])
def test_what_commas_set_aside_goes(
    extract_text: Callable[..., Extract], text: str, line: str | None
) -> None:
    extract = extract_text(text)
    (opening,) = extract.parts.prose.openings
    found = " ".join(extract.report.slice(part) for part in opening.line)
    assert found.rstrip(".") == (line or (text if opening.line else "")).rstrip(".")


TELLING = [
    ("The head of the port will resign on Friday.", True, True),
    ("Premier Ida Moll is to be sworn in on Monday, her office said.", True, True),
    ("The court is expected to rule on the ban next week.", True, True),
    ("The firm said on Monday that it would buy its rival.", True, True),
    ("Officials agreed to close the bridge.", False, True),
    ("The carmaker is on the verge of buying its rival.", True, True),
    ("The two firms are in talks over a merger.", True, True),
    ("The rebels are poised to enter the town.", True, True),
    ("The bank is close to a deal with its creditors.", True, True),
    ("The bank wants to become the largest of the north.", True, True),
    ("The committee is preparing to summon the minister.", True, True),
    ("The governor urged lawmakers on Wednesday to change the bill.", True, True),
    ("Neighbours called on the mayor to resign.", True, True),
    ("The governor signed the bill on Thursday.", False, True),
    ("The party may have lost its majority on Sunday.", False, True),
    ("The party may lose its majority on Sunday.", True, True),
    ("The judge decided to free the editor.", False, True),
    ("The minister is a former nurse.", False, False),
    ("The head of the port resigned on Friday.", False, True),
    ("The accident happened late on Tuesday near Harl.", False, False),
    ("When a card is lost, the law helps its owner.", False, False),
    ("Although 200 people were inside, the hall was licensed for 80.", False, False),
    ("Saying it was too low, the board rejected the offer.", False, False),
]


@pytest.mark.parametrize(("text", "ahead", "direct"), TELLING, ids=[t[0][:40] for t in TELLING])
def test_what_a_sentence_tells(
    extract_text: Callable[..., Extract], text: str, *, ahead: bool, direct: bool
) -> None:
    (opening,) = extract_text(text).parts.prose.openings
    assert (opening.ahead, opening.direct) == (ahead, direct)
