"""The places of a story: where its news happens, first and last; none where that is not clear."""
# ruff: noqa: E501 - a report is a line

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from crosswire import brief
from crosswire.cluster import copies
from crosswire.collate import collate
from crosswire.collate.story.places import clear
from crosswire.types import EntityType, Extract, Noise, NoiseKind, Span

# kind, reports, the places
STORIES = [
    ("strikes on a town", ("Air strikes on Leeds killed nine people on Monday.", "Nine people died on Monday in raids on Leeds, rescuers said."), ["Leeds"]),
    ("shells that fell into a town", ("Shells fell into Leeds on Monday and killed nine people.", "Nine people were killed when shells landed on Leeds."), ["Leeds"]),
    ("a town that is shelled", ("Rebels shelled Leeds on Monday, killing nine people.", "The army said that rebels had bombarded Leeds, and that nine people had died."), ["Leeds"]),
    ("an aircraft that crashed near a town", ("A cargo plane crashed near Leeds on Friday.", "A plane with nine people aboard came down near Leeds on Friday, the airline said."), ["Leeds"]),
    ("one part of a place in two words", ("A barn burned down in south Florida on Monday.", "A barn in southern Florida burned down on Monday."), ["south Florida"]),
    ("two parts of one place", ("A barn burned down in north Florida on Monday, and one in south Florida.", "Barns burned down in south Florida and in north Florida on Monday."), ["north Florida", "south Florida"]),
    ("where an old picture was taken", ("FILE - In this May 3, 2012, file photo, the singer Ada Voss arrives at a gala in Leeds. Voss asked for quiet after a death in her family.", "Ada Voss asked for quiet after a death in her family."), []),
    ("a park with its town", ("Leeds police are looking for two men who fired in Quern Rise Park on Monday.", "Shots fell in Quern Rise Park on Monday, Leeds police said."), ["Quern Rise Park", "Leeds"]),
    ("a storm that hits a coast", ("A storm hit Florida on Sunday and cut the power.", "Storm Wendy battered Florida on Sunday."), ["Florida"]),
    ("a country where it happens", ("Floods in Peru have killed 40 people.", "Forty people died in floods in Peru, the army said."), ["Peru"]),
    ("sanctions on a country are decided elsewhere", ("Ministers agreed on new sanctions on Peru on Monday.", "New sanctions on Peru were agreed by ministers on Monday."), []),
    ("talks on a town are held elsewhere", ("Envoys opened talks on Leeds in Geneva on Monday.", "Talks on Leeds began in Geneva on Monday."), ["Geneva"]),
    ("talks in a town are held there", ("Envoys opened talks in Leeds on Monday.", "Talks in Leeds began on Monday."), ["Leeds"]),
    ("a border is no country", ("The president signed an order in Leeds on Monday to build a wall on the border with Mexico.", "A wall will rise on the border with Mexico, the president said in Leeds on Monday."), ["Leeds"]),
    ("a town that is looked into", ("The select committee on Leeds wrote to Ida Moll on Monday.", "Lawmakers probing the Leeds fires wrote to Ida Moll on Monday."), []),
    ("a suburb", ("Nine people died in a fire in Leeds, a suburb of Geneva, on Monday.", "A fire in the Geneva suburb of Leeds killed nine people on Monday."), ["Leeds"]),
    ("of one house, what most of its reports tell", (
        "Floods in Peru killed 40 people on Monday.",
        "Rescuers searched the mud in Peru on Tuesday for 90 people.",
        "A bank in Leeds opened a fund for the flood in Peru on Wednesday.",
        "A cook in Geneva sent soup."), ["Peru"]),
    ("a country whose affairs fill every report", (
        "Peru's two large parties agreed on Monday to share power.",
        "Peru's premier praised the deal of the parties on Tuesday.",
        "Peru's courts have no objection to the deal, a judge said.",
        "Peru's opposition wants posts in the cabinet, too."), ["Peru"]),
    ("members' seats", ("Sen. Ada Brenn, D-Ohio, called the bill a disgrace on Monday.", "Brenn, a Democrat from Ohio, said on Monday that the bill was a disgrace."), []),
    ("a country that is only looked into", ("A committee sent Ida Moll a summons on Monday in its Peru inquiry.", "Ida Moll got a summons on Monday from the committee that looks into Peru's meddling."), []),
    ("a bystander", ("A court in Leeds jailed the banker Karl Venn on Friday for trips to Hawaii.", "Karl Venn, who had paid for trips to Hawaii, was jailed by a court in Leeds on Friday."), ["Leeds"]),
    ("a part of the world is no place of an event", ("The carmaker said on Monday that sales in Asia had fallen.", "Sales fell, the carmaker said on Monday. It had hoped for Europe."), []),
    ("a stop of one who speaks", ("Ida Moll asked the regulator on Friday to print its report. She spoke before a rally in Ohio.", "The regulator must print its report, Ida Moll said on Friday. The report was done in June. Moll was at a rally in Ohio."), []),
    ("a country in a title that only says whose it is", ("Peru comments stir a row\n\nIda Moll was criticised on Monday for her words on Peru.", "Ida Moll faced criticism over Peru on Monday."), []),
    ("a capital that stands for its government", ("Nairobi said on Monday that it would not pay the fee.", "The row between Nairobi and the lenders grew on Monday."), []),
    ("a capital that is struck", ("Shells hit Nairobi on Monday, killing nine people.", "Nine people died in Nairobi on Monday when shells fell."), ["Nairobi"]),
    ("a war that is only spoken of", ("Ida Moll drew anger on Monday for calling the conflict in Peru lost.", "Ida Moll said on Monday that the war in Peru was lost."), []),
    ("a race that is called after a place", ("Ida Moll was asked on Monday to drop out of Ohio's Senate primary.", "The governor wanted Ida Moll to leave the Ohio primary race, aides said on Monday."), []),
    ("where somebody was born", ("Karl Venn said on Monday he doubts that Ida Moll was born in Peru.", "Ida Moll is a citizen of Peru, her lawyer said on Monday."), []),
    ("what happened there long ago is looked into elsewhere", ("Ida Moll defended her handling of last year's fire in Leeds on Monday.", "Ida Moll was asked on Monday about last May's fire at a mill in Leeds."), []),
    ("what happened there days ago", ("Ida Moll defended her handling of Sunday's fire in Leeds.", "Ida Moll was asked on Monday about Sunday's fire at a mill in Leeds."), ["Leeds"]),
    ("a chamber is no place", ("Ida Moll said on Monday that she would remain in the House of Representatives.", "Ida Moll will stay in the House, aides said on Monday."), []),
    ("no place, but all were filed from one", ("WASHINGTON (AP) -- Ida Moll resigned on Monday.", "WASHINGTON (Reuters) - The minister Ida Moll stepped down on Monday."), ["WASHINGTON"]),
]  # fmt: skip


@pytest.mark.parametrize("story", STORIES, ids=[s[0] for s in STORIES])
def test_where_it_happens(
    extract_text: Callable[..., Extract], story: tuple[str, tuple[str, ...], list[str]]
) -> None:
    _, reports, places = story
    read = [extract_text(text, id=f"r{n}", outlet=f"Outlet {n}") for n, text in enumerate(reports)]
    brief = collate(read, copies=copies.find(read))
    names = {entity.id: entity.name for entity in brief.entities}
    assert [names[place] for place in brief.story.places] == places


def test_a_bureau_in_a_capital_tells_of_what_happened_elsewhere() -> None:
    texts = [
        "NAIROBI (AP) -- A gunman shot four players on Monday. Police killed him in a park in Mombasa.",
        "NAIROBI (Reuters) - Four players were shot on Monday. It was over in minutes.",
        "Four players are in hospital after a shooting on Monday. One of them is in danger.",
    ]
    plain = [texts[0].replace(" in a park in Mombasa", ""), *texts[1:]]
    for reports, places in ((texts, []), (plain, ["NAIROBI"])):
        told = brief([{"id": f"r{n}", "text": text} for n, text in enumerate(reports)])
        names = {entity.id: entity.name for entity in told.entities}
        assert [names[place] for place in told.story.places] == places


@pytest.mark.parametrize(("name", "placed"), [("ORRIN", ()), ("ORRIN BAY", ("e1",))])
def test_a_part_of_a_dateline_is_no_place(
    extract_text: Callable[..., Extract], name: str, placed: tuple[str, ...]
) -> None:
    line = Noise(0, len("ORRIN BAY (AP) --"), NoiseKind.DATELINE)
    told = extract_text("ORRIN BAY (AP) -- Ida Moll resigned on Monday.", id="r1", noise=(line,))
    place = SimpleNamespace(type=EntityType.PLACE, place=None, names=())
    entities: Any = SimpleNamespace(spans=lambda _: [(Span(0, len(name)), "e1")], get=lambda _: place)
    assert clear([told], entities, (), {}) == placed
