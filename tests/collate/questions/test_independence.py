"""How many sources a number has: what only echoes another source is no confirmation of it."""
# ruff: noqa: E501 - a report is a line, as an editor would lay them side by side

from __future__ import annotations

import pytest

from crosswire.types import Brief, Question

from ..test_stories import Story, brief_of

# One town, one thing that is counted, said by two or three papers in sentences of their own.
PAPERS = ("Calder Post", "Valley Radio", "Tern News")

ONE = [
    # who is not named may be the one who is
    ("a monitor and the Observatory", ["Raids killed 21 people in Almara on Monday, a monitor said.", "The Lantern Observatory for Human Rights said that the bombs in Almara had killed 21 people."]),
    ("officials in two papers", ["A blast at the mill in Ostby injured 14 people, officials said.", "Officials in Norland said the explosion at the Ostby mill left 14 people injured."]),
    ("officials and the ministry", ["The fever killed 33 people in Dulwa, health officials said on Monday.", "The health ministry of Norland said that 33 people in Dulwa had died of the fever."]),
    ("authorities and the government", ["Authorities said 12 people died when the dam near Orlen broke.", "The dam near Orlen killed 12 people, the Norland government said."]),
    ("a police spokesman and police", ["A police spokesman said 41 people were arrested at the derby in Ostby.", "After the Ostby match 41 people were arrested, police said."]),
    ("witnesses in two papers", ["Witnesses said 6 people were killed when the roof of the Derre market fell.", "In Derre, the fallen market roof killed 6 people, witnesses said."]),
    ("rebels and their commander", ["Rebels said they had captured 90 soldiers near Kelva.", "Rebel commander Oskar Venn said that 90 soldiers were captured in the fight for Kelva."]),
    ("a country's media and a station", ["A blast at the mill in Ostby injured 14 people, Peruvian media reported.", "The explosion at the Ostby mill left 14 people injured, Reuters reported."]),
    ("a number too exact for two who count", ["Norline said that 2,347 sheep drowned in the flood at Ostby.", "The Ostby flood was the worst for years and drowned 2,347 sheep."]),
    ("doctors", ["A doctor said 17 people were injured in the Almara crush.", "The crush in Almara injured 17 people, doctors said."]),
    # one body or man under several names
    ("epithets of an observatory", ["The raids on Almara killed 21 people, the Lantern Observatory for Human Rights said.", "Raids killed 21 people in the east of Almara, the opposition-linked Lantern Observatory for Human Rights said."]),
    ("an observatory and its initials", ["The Lantern Observatory for Human Rights said 21 people were killed in the raids on Almara.", "The Lantern Observatory for Human Rights (LOHR) counted raids. LOHR said 21 people were killed in the east of Almara."]),
    ("the governor and his name", ["A quake killed 120 people in Almara early on Sunday, the governor said.", "Governor Lena Holt said the quake in Almara had killed 120 people."]),
    ("a surname of two words", ["Commander Fino Kabango Lund said that 90 soldiers were captured near Kelva. Kabango Lund spoke of 90 prisoners.", "In Kelva 90 soldiers were captured, Fino Kabango Lund said."]),
    # a report and the source that it has the number from
    ("a title and its text", ["Storm kills 19 in Orlen\n\nA storm killed 19 people in Orlen on Friday, the coast guard said. Roofs flew off and boats sank in the harbour during the night.", "The coast guard said 19 people had died in the Orlen storm, the worst for years, and boats were lost."]),
    ("a body and its head", ["Halden Bank said that 2,300 posts would go.", "The chief executive of Halden Bank, Mirela Danso, said 2,300 posts would go."]),
    ("a ministry and its minister", ["The health ministry said 33 people in Dulwa had died of the fever.", "Health Minister Mirela Danso said the fever in Dulwa had killed 33 people."]),
    ("an ad and an advertisement", ["An ad said that Oskar Venn had cut $70 million from the schools of Ostby.", "An advertisement said on Monday that Oskar Venn had cut $70 million from schools in Ostby."]),
    ("a trooper and his force", ["State police said a crash on the Ostby road killed 6 people.", "Trooper Jon Lind said that 6 people had died on the road to Ostby."]),
    ("two who speak for one body", ["The flood drowned 26 people in Almara, health ministry spokeswoman Ana Korve said.", "Health ministry spokesman Jon Lind said that 26 people had drowned in the Almara flood."]),
    ("two who speak for one company", ["Norline spokeswoman Ana Korve said that 700 workers in Ostby were dismissed.", "Norline spokesman Jon Lind said that it had dismissed 700 workers at its port in Ostby."]),
    ("one man's estimate in two papers", ["Repairs to the Ostby bridge will cost $40 million, engineer Oskar Venn said.", "Oskar Venn, an engineer, put the price of the Ostby bridge repairs at $40 million."]),
]  # fmt: skip

TWO = [
    ("a trooper and the police of a town", ["Ostby police said a crash on the bridge killed 6 people.", "Trooper Jon Lind said that 6 people had died on the bridge."]),
    ("police and a hospital", ["Police said 17 people were injured in the Almara crush.", "The crush in Almara injured 17 people, doctors said."]),
    ("a health ministry and a hospital", ["The health ministry said 33 people in Dulwa had died of the fever.", "The Dulwa fever has killed 33 people, Saint Brand Hospital said."]),
    ("two armies", ["The Peruvian army said 90 soldiers were captured near Kelva.", "The French army said that 90 soldiers were captured in the fight for Kelva."]),
    ("the officials of two countries", ["French officials said 12 people died in the Orlen tunnel fire.", "The fire in the Orlen tunnel killed 12 people, Italian officials said."]),
    ("a round number in a paper's own words", ["Norline said that 2,300 sheep drowned in the flood at Ostby.", "The Ostby flood was the worst for years and drowned 2,300 sheep."]),
    ("two papers' own reporters", ["Three ferries burned and 19 people died in the harbour of Orlen on Friday night.", "The night brought fire to Orlen, where the harbour lost its ferries and 19 people died."]),
    ("a union and a company", ["The dockers' union said 700 workers were dismissed in Ostby.", "Norline said that it had dismissed 700 workers at its port in Ostby."]),
    ("witnesses and police", ["Witnesses said 6 people were killed when the roof of the Derre market fell.", "In Derre, the falling roof killed 6 people, according to police."]),
    ("two ministers", ["Health Minister Mirela Danso said the fever in Dulwa had killed 33 people.", "Trade Minister Oskar Venn said that 33 people had died of the Dulwa fever."]),
]  # fmt: skip


def _brief(texts: list[str], outlets: tuple[str, ...] = PAPERS) -> Brief:
    given = zip("abc", outlets, texts, strict=False)
    reports = tuple((name, outlet, "2024-03-05", tuple(text.split("\n\n"))) for name, outlet, text in given)
    return brief_of(Story("", reports, (), ()))


def _shared(brief: Brief) -> Question:
    """The question that both reports answer."""
    (found,) = [q for q in brief.questions if len({r for a in q.answers for r in a.reports}) > 1]
    return found


@pytest.mark.parametrize("texts", [case[1] for case in ONE], ids=[case[0] for case in ONE])
def test_an_echo_is_no_second_source(texts: list[str]) -> None:
    question = _shared(_brief(texts))
    assert question.independent_origins == 1
    assert "All have it from one source" in question.reason


@pytest.mark.parametrize("texts", [case[1] for case in TWO], ids=[case[0] for case in TWO])
def test_two_who_cannot_be_one_are_two(texts: list[str]) -> None:
    question = _shared(_brief(texts))
    assert question.independent_origins == 2
    assert "one source" not in question.reason
