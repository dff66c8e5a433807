"""Slots that bar: what two figures are said to be, whose they are, where, and of which event."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from crosswire.collate.questions import bars, persons
from crosswire.collate.questions.apart import barred
from crosswire.collate.questions.grouping import group
from crosswire.collate.questions.owners import Owner
from crosswire.collate.questions.parties import Party
from crosswire.collate.questions.story import story
from crosswire.collate.questions.whereabouts import Whereabouts
from crosswire.resources.places import gazetteer
from crosswire.resources.weights import weights
from crosswire.types import EntityType, FigureKind, Modality, Modifier, Period, Role

COUNTED = {"outcomes": ("attended",), "people": True}
KILLED = {"outcomes": ("killed",), "people": True}
COUNTERS = tuple(Party(None, frozenset(), None, frozenset({name})) for name in ("monitor", "activists"))
HURT = {"outcomes": ("injured",), "people": True}
TOWNS = tuple(Whereabouts(n, next(iter(gazetteer().find(n))), country="GB") for n in ("Carlisle", "Exeter"))
VICTIMS = {"people": True, "nouns": ("victim",)}
YEARS = {"value": 2, "kind": FigureKind.DURATION, "unit": "year", "dimension": "time", "nouns": ()}
ASKED = {"modality": Modality.PLANNED}


def _owner(kind: EntityType, *words: str) -> Owner:
    return Owner(None, "e-" + "-".join(words), kind, frozenset(words))


# kind of story, one figure, another one, the bar that keeps them apart
APART = [
    ("election: votes needed, votes won", {"value": 251, "role": Role.THRESHOLD}, {"value": 248}, bars.roles),
    ("court: the limit and the speed", {"value": 50, "role": Role.THRESHOLD}, {"value": 64}, bars.roles),
    ("disaster: a hall for 120", {"value": 120, "role": Role.CAPACITY}, {"value": 350, **COUNTED}, bars.roles),
    ("sport: a full house is no capacity", {"value": 9000, "role": Role.CAPACITY}, {"value": 9000, **COUNTED}, bars.roles),
    ("company: of last year", {"value": 510, "role": Role.COMPARISON}, {"value": 540}, bars.roles),
    ("outbreak: new and all so far", {"value": 12, "role": Role.NEW}, {"value": 214, "role": Role.TOTAL}, bars.roles),
    ("outbreak: new and a count without a role", {"value": 12, "role": Role.NEW}, {"value": 14}, bars.roles),
    ("science: 15 other nations of 16", {"value": 15, "rest": True}, {"value": 16}, bars.roles),
    ("war: another thousand troops", {"value": 1000, "role": Role.NEW, "bag": frozenset({"partner"})}, {"value": 1000, "bag": frozenset({"station"})}, bars.roles),
    ("crime: two more on a later day", {"value": 2, "day": 3}, {"value": 2, "role": Role.NEW, "day": 5}, bars.roles),
    ("outbreak: new on two days", {"value": 3, "role": Role.NEW, "day": 3}, {"value": 4, "role": Role.NEW, "day": 5}, bars.roles),
    ("company: expected and earned", {"value": 5.2, "role": Role.FORECAST}, {"value": 5.7, "outcomes": ("earned",)}, bars.roles),
    ("weather: forecast and measured", {"value": 90, "role": Role.FORECAST}, {"value": 70, "outcomes": ("measured",)}, bars.roles),
    ("disaster: an earlier storm", {"value": 400, "event": "Hurricane Odalys"}, {"value": 390}, bars.events),
    ("war: two battles", {"value": 40, "event": "battle of Derre"}, {"value": 45, "event": "siege of Almara"}, bars.events),
    ("disaster: all, and those of one country", {"value": 58, "role": Role.TOTAL}, {"value": 64, "people": True, "qualifiers": frozenset({"ke"})}, bars.kinds),
    ("conflict: all, and the children", {"value": 58, "role": Role.TOTAL}, {"value": 61, "people": True, "nouns": ("child",)}, bars.kinds),
    ("company: made and delivered", {"value": 700, "outcomes": ("produced",)}, {"value": 714, "outcomes": ("delivered",)}, bars.states),
    ("aid: pledged and paid", {"value": 60, "outcomes": ("pledged",)}, {"value": 50, "outcomes": ("paid",)}, bars.states),
    ("parliament: two votes", {"value": 113, "nouns": ("lawmaker",), "bag": frozenset({"amendment", "pass"})}, {"value": 118, "nouns": ("lawmaker",), "bag": frozenset({"elect", "roe"})}, bars.ballots),
    ("parliament: ballots and members", {"value": 248, "nouns": ("vote",)}, {"value": 251, "nouns": ("vote",), "bag": frozenset({"against"})}, bars.ballots),
    ("politics: nothing is known", {"value": 43, "nouns": ()}, {"value": 41, "outcomes": ("killed",)}, bars.unknown),
    ("war: the dead of two sides", {"value": 18, "nouns": ("soldier",), **COUNTED, "bag": frozenset({"claim"})}, {"value": 18, "nouns": ("militant",), **COUNTED, "bag": frozenset({"ministry"})}, bars.sides),
    ("march: guards and nurses", {"value": 1000, "people": True, "nouns": ("policeman",), "bag": frozenset({"guard", "visit"})}, {"value": 1000, "people": True, "nouns": ("nurse",), "bag": frozenset({"rally", "square"})}, bars.strangers),
    ("march: guards and people of one nation", {"value": 1000, "people": True, "nouns": ("policeman",), "bag": frozenset({"guard", "visit"})}, {"value": 1000, "people": True, "nouns": ("person",), "qualifiers": frozenset({"ke"}), "bag": frozenset({"rally", "square"})}, bars.strangers),
    ("fire: some one of those who were there, and the one who died", {"value": 1, "people": True, "nouns": ("guest",), "role": Role.PART, "outcomes": (), "bag": frozenset({"guest", "call", "hotel"})}, {"value": 1, "people": True, "nouns": ("guest",), "outcomes": ("killed",), "bag": frozenset({"guest", "hotel", "smoke", "bed"})}, bars.fates),
    ("court: the bonds of two men", {"accused": True, "value": 1.7e6, "kind": FigureKind.MONEY, "dimension": "money usd", "nouns": ("bond",), "bag": frozenset({"baker", "remain"})}, {"accused": True, "value": 1.7e6, "kind": FigureKind.MONEY, "dimension": "money usd", "nouns": ("bond",), "bag": frozenset({"friday", "set"})}, persons.penalties),
    ("court: counts of two accused", {"accused": True, "value": 17, "nouns": ("count",), "bag": frozenset({"ferro", "face"})}, {"accused": True, "value": 17, "nouns": ("count",), "bag": frozenset({"baker", "plead"})}, persons.penalties),
    ("court: two terms", {"accused": True, "value": 8, "kind": FigureKind.DURATION, "dimension": "time", "nouns": (), "bag": frozenset({"prison", "smuggler", "serve", "port"})}, {"accused": True, "value": 8, "kind": FigureKind.DURATION, "dimension": "time", "nouns": (), "bag": frozenset({"prison", "clerk", "convicted", "bank"})}, persons.penalties),
    ("diplomacy: envoys of two countries", {"value": 60, "people": True, "qualifiers": frozenset({"ke"}), "bag": frozenset({"recall"})}, {"value": 60, "people": True, "qualifiers": frozenset({"pe"}), "bag": frozenset({"expel"})}, persons.peoples),
    ("sport: runners of two countries", {"value": 4, "people": True, "qualifiers": frozenset({"ke"}), "bag": frozenset({"heat"})}, {"value": 6, "people": True, "qualifiers": frozenset({"pe"}), "bag": frozenset({"final"})}, persons.peoples),
    ("crime: ages of nobody in common", {"value": 28, "kind": FigureKind.AGE, "dimension": "age", "nouns": ("farmer",), "bag": frozenset({"killed"})}, {"value": 30, "kind": FigureKind.AGE, "dimension": "age", "nouns": (), "bag": frozenset({"shot"})}, bars.ages),
    ("war: a wide range of casualties and those hurt elsewhere", {"value": None, "low": 50, "high": 100, "outcomes": ("casualty",)}, {"value": 85, "outcomes": ("injured",)}, bars.widths),
    ("march: guards and people of a nation that no list has", {"value": 1000, "people": True, "nouns": ("policeman",), "counted": "policeman", "bag": frozenset({"guard"})}, {"value": 1000, "people": True, "nouns": (), "counted": "tarrow", "bag": frozenset({"rally"})}, bars.strangers),
    ("famine: last year's harvest", {"value": 2.8e6, "dimension": "mass", "period": Period(None, None, "last year")}, {"value": 3e6, "dimension": "mass", "period": Period(None, None, "this year")}, bars.seasons),
    ("company: two quarters", {"value": 5.2, "dimension": "money dollar", "period": Period("2024-01-01", "2024-03-31", "in the first quarter")}, {"value": 5.4, "dimension": "money dollar", "period": Period("2024-04-01", "2024-06-30", "in the second quarter")}, bars.seasons),
    ("sport: the previous season", {"value": 41, "period": Period(None, None, "in the previous season")}, {"value": 44, "period": Period(None, None, "this season")}, bars.seasons),
    ("disaster: guests, and the foreigners of all", {"value": 52, **COUNTED, "qualifiers": frozenset({"person"})}, {"value": 52, **COUNTED, "nouns": ("victim",), "role": Role.PART, "qualifiers": frozenset({"foreigner"})}, bars.portions),
    ("war: two people, and the two children of eight", {"value": 2, **COUNTED}, {"value": 2, **COUNTED, "nouns": ("child",), "role": Role.PART}, bars.portions),
    ("war: the dead and the posts destroyed", {"value": 13, "people": True, "nouns": ("civilian",), "outcomes": ("killed",)}, {"value": 13, "nouns": ("position",), "outcomes": ("destroyed",)}, bars.things),
    ("storm: people hurt and boats sunk", {"value": 40, "people": True, "nouns": (), "outcomes": ("injured",)}, {"value": 40, "nouns": ("boat",), "outcomes": ("sunk",)}, bars.things),
    ("company: staff dismissed and plants built", {"value": 2, "people": True, "nouns": ("worker",), "outcomes": ("dismissed",)}, {"value": 2, "nouns": ("plant",), "outcomes": ("built",)}, bars.things),
    ("war: regime and rebel fighters, and civilians", {"value": 70, "nouns": ("regime", "militant"), **KILLED}, {"value": 85, "nouns": ("civilian",), **KILLED}, bars.sides),
    ("war: one number of two sorts of dead", {"value": 40, "nouns": ("civilian",), **KILLED, "bag": frozenset({"strike"})}, {"value": 41, "nouns": ("militant",), **KILLED, "bag": frozenset({"strike"})}, bars.sides),
    ("crime: two drivers and two guards hurt", {"value": 2, "nouns": ("person",), **HURT, "bag": frozenset({"truck", "mine", "road"})}, {"value": 2, "nouns": ("policeman",), **HURT, "bag": frozenset({"raid", "hideout", "bullet"})}, bars.few),
    ("war: tolls of two fights", {"value": 29, "nouns": ("militant",), **KILLED, "bag": frozenset({"assault", "road", "sunday"})}, {"value": 39, "nouns": ("militant",), **KILLED, "bag": frozenset({"battle", "farm", "wednesday"})}, bars.scenes),
    ("disaster: two landslides of one week", {"value": 9, **HURT, "bag": frozenset({"mud", "school", "hill"})}, {"value": 7, **HURT, "bag": frozenset({"rock", "bus", "pass"})}, bars.scenes),
    ("aid: 10,000 sent to two borders", {"value": 10000, "nouns": ("soldier",), "outcomes": ("deployed",), "where": TOWNS[0], "bag": frozenset({"tension", "neighbour"})}, {"value": 10000, "nouns": ("soldier",), "outcomes": ("deployed",), "where": TOWNS[1], "bag": frozenset({"uprising", "base"})}, bars.places),
    ("war: a title that adds up two towns", {"value": 8, **KILLED, "joint": TOWNS}, {"value": 8, **KILLED, "scene": TOWNS[0]}, bars.places),
    ("attack: the dead of both towns, and of one", {"value": 224, **KILLED, "joint": TOWNS}, {"value": 213, **KILLED, "where": TOWNS[1]}, bars.places),
    ("sport: ages of two drivers", {"value": 35, "kind": FigureKind.AGE, "dimension": "age", "nouns": ("driver",), "bag": frozenset({"tears", "flag", "lane"})}, {"value": 37, "kind": FigureKind.AGE, "dimension": "age", "nouns": ("driver",), "bag": frozenset({"control", "ferrari", "restart"})}, bars.ages),
    ("poll: a candidate, and one whose name is a town's", {"value": 0.11, "dimension": "share", "whose": _owner(EntityType.PERSON, "gary", "dorn")}, {"value": 0.12, "dimension": "share", "whose": _owner(EntityType.PLACE, "palmer")}, bars.owners),
    ("crime: ten who were treated, ten who were found", {"value": 10, **VICTIMS, "outcomes": ("casualty", "treated"), "bag": frozenset({"ward", "released", "doctor"})}, {"value": 10, **VICTIMS, "outcomes": ("casualty", "found"), "bag": frozenset({"guard", "street", "extra"})}, bars.fates),
    ("fire: two whom crews took away, and two boys of a list", {"value": 2, **VICTIMS, "outcomes": ("casualty", "transport"), "bag": frozenset({"crew", "clinic", "north"})}, {"value": 2, "people": True, "nouns": ("boy",), "qualifiers": frozenset({"boy"}), "bag": frozenset({"clinic", "roe", "dorn"})}, bars.fates),
    ("court: two suspects, and two other men", {"value": 2, "people": True, "outcomes": ("detained",), "leads": True, "opened": True, "bag": frozenset({"theft", "bank", "confirm"})}, {"value": 2, "people": True, "outcomes": ("detained",), "rest": True, "bag": frozenset({"roe", "march"})}, bars.fates),
    ("crash: two dead at the scene, and two at first", {"value": 2, **KILLED, "bag": frozenset({"scene", "lorry"})}, {"value": 2, **KILLED, "bag": frozenset({"announce", "first", "since"})}, bars.fates),
    ("crash: two dead at the scene, told in a short sentence", {"value": 2, **KILLED, "bag": frozenset({"scene", "killed"})}, {"value": 2, **KILLED, "bag": frozenset({"announce", "first", "killed"})}, bars.fates),
    ("rescue: three in a lift, and three who were hurt", {"value": 3, "people": True, "bag": frozenset({"lift", "floor", "baby"})}, {"value": 3, **HURT, "bag": frozenset({"roof", "fell", "ward"})}, bars.fates),
    ("accident: four dead, and the four of an old case", {"value": 4, **KILLED}, {"value": 4, **KILLED, "role": Role.COMPARISON}, bars.roles),
    ("court: one suspect, and one who was held", {"value": 1, "people": True, "bag": frozenset({"old", "man"})}, {"value": 1, "people": True, "outcomes": ("held",), "bag": frozenset({"jail", "week"})}, bars.fates),
    ("war: two dead and two in hospital", {"value": 2, **KILLED, "bag": frozenset({"raid", "dawn"})}, {"value": 2, "people": True, "bag": frozenset({"hospital", "driver"})}, bars.fates),
    ("kidnapping: two years ago, and two years held", {**YEARS, "distant": True}, {**YEARS, "outcomes": ("held",)}, bars.spans),
    ("sport: twice the number four", {"value": 4, "nouns": ()}, {"value": 4, "nouns": ("goal",)}, bars.unknown),
]  # fmt: skip

TOGETHER = [
    ("unrest: 47 arrests, likened to six by one", {"value": 47, **COUNTED}, {"value": 47, **COUNTED, "role": Role.COMPARISON}),
    ("court: three men of one sort, told without what befell them", {"value": 3, "people": True, "nouns": ("militant",), "bag": frozenset({"swap", "border"})}, {"value": 3, "people": True, "nouns": ("militant",), "outcomes": ("released",), "bag": frozenset({"town", "night"})}),
    ("war: a wide range of the dead and one number of them", {"value": None, "low": 50, "high": 100, "outcomes": ("killed",)}, {"value": 85, "outcomes": ("killed",)}),
    ("war: a narrow range", {"value": None, "low": 80, "high": 90, "outcomes": ("casualty",)}, {"value": 85, "outcomes": ("injured",)}),
    ("election: the limit twice", {"value": 251, "role": Role.THRESHOLD}, {"value": 250, "role": Role.THRESHOLD}),
    ("politics: one number, its role told once", {"value": 128, "role": Role.THRESHOLD}, {"value": 128}),
    ("outbreak: a total and a count", {"value": 214, "role": Role.TOTAL}, {"value": 231}),
    ("war: another thousand, and a thousand deployed", {"value": 1000, "role": Role.NEW, "outcomes": ("deployed",)}, {"value": 1000, "outcomes": ("deployed",)}),
    ("outbreak: new, and the same number", {"value": 12, "role": Role.NEW}, {"value": 12}),
    ("outbreak: new, and told as all two days later", {"value": 12, "role": Role.NEW, "day": 3}, {"value": 12, "day": 5}),
    ("outbreak: many new on a later day", {"value": 137, "day": 3}, {"value": 137, "role": Role.NEW, "day": 5}),
    ("outbreak: new on one day, by two offices", {"value": 3, "role": Role.NEW}, {"value": 4, "role": Role.NEW}),
    ("disaster: taken back", {"value": 54, "role": Role.PREVIOUS}, {"value": 50}),
    ("company: two forecasts", {"value": 5.2, "role": Role.FORECAST}, {"value": 5.4, "role": Role.FORECAST}),
    ("science: a plan and a forecast", {"value": 40, "role": Role.FORECAST}, {"value": 45, "outcomes": ("cost",), **ASKED}),
    ("disaster: one storm under two names", {"value": 40, "event": "Storm Odalys"}, {"value": 45, "event": "Odalys"}),
    ("disaster: an event that one text names, and its number", {"value": 418, "event": "Odalys"}, {"value": 418}),
    ("parliament: one vote, counted twice", {"value": 113, "nouns": ("lawmaker",), "bag": frozenset({"amendment", "pass"})}, {"value": 114, "nouns": ("lawmaker",), "bag": frozenset({"amendment", "pass", "house"})}),
    ("business: prices fall and rise", {"value": 3, "outcomes": ("fell",)}, {"value": 2, "outcomes": ("rose",)}),
    ("breach: all, and those of the country", {"value": 58, "role": Role.TOTAL}, {"value": 57, "people": True, "qualifiers": frozenset({"ke"})}),
    ("science: what a rocket carries", {"value": 58, "dimension": "mass", "role": Role.CAPACITY}, {"value": 57, "dimension": "mass"}),
    ("disaster: people, and those of the country", {"value": 58}, {"value": 60, "people": True, "qualifiers": frozenset({"ke"})}),
    ("disaster: people of whom a text says no more", {"value": 21, "nouns": (), "people": True}, {"value": 24}),
    ("disaster: a part of a known number", {"value": 21, "nouns": (), "role": Role.PART}, {"value": 24}),
    ("business: staff and people laid off", {"value": 1200, "people": True, "nouns": ("worker",)}, {"value": 1200, "people": True, "nouns": ("person",)}),
    ("crash: passengers and people of one nation", {"value": 10, "people": True, "nouns": ("passenger",), "bag": frozenset({"take", "off"})}, {"value": 10, "people": True, "nouns": ("person",), "qualifiers": frozenset({"ke"}), "bag": frozenset({"mourn"})}),
    ("march: an exact count of two sorts", {"value": 1217, "people": True, "nouns": ("policeman",), "bag": frozenset({"guard"})}, {"value": 1217, "people": True, "nouns": ("nurse",), "bag": frozenset({"rally"})}),
    ("march: what both did", {"value": 1000, "nouns": ("nurse",), **COUNTED}, {"value": 1000, "nouns": ("protester",), **COUNTED}),
    ("crime: one driver's age in one tale", {"value": 35, "kind": FigureKind.AGE, "dimension": "age", "nouns": ("driver",), "bag": frozenset({"crash", "wall", "lane"})}, {"value": 38, "kind": FigureKind.AGE, "dimension": "age", "nouns": ("driver",), "bag": frozenset({"crash", "wall", "night"})}),
    ("war: rockets of a land and of one whose name is a man's", {"value": 59, "whose": _owner(EntityType.PERSON, "dorn")}, {"value": 58, "whose": _owner(EntityType.PLACE, "norland")}),
    ("poll: a candidate and his party", {"value": 0.11, "dimension": "share", "whose": _owner(EntityType.PERSON, "gary", "dorn")}, {"value": 0.12, "dimension": "share", "whose": _owner(EntityType.ORGANISATION, "reform")}),
    ("accident: a boy of three or four", {"value": 3, "kind": FigureKind.AGE, "dimension": "age", "nouns": ("boy",)}, {"value": 4, "kind": FigureKind.AGE, "dimension": "age", "nouns": ("boy",)}),
    ("famine: one year under two names", {"value": 2.8e6, "dimension": "mass", "period": Period(None, None, "this year")}, {"value": 3e6, "dimension": "mass", "period": Period(None, None, "in the current year")}),
    ("famine: one number of two years", {"value": 3e6, "dimension": "mass", "period": Period(None, None, "last year")}, {"value": 3e6, "dimension": "mass", "period": Period(None, None, "this year")}),
    ("famine: no year told once", {"value": 2.8e6, "dimension": "mass", "period": Period(None, None, "last year")}, {"value": 3e6, "dimension": "mass"}),
    ("company: a month of the quarter", {"value": 5.2, "period": Period("2024-01-01", "2024-03-31", "in the first quarter")}, {"value": 5.4, "period": Period("2024-03-01", "2024-03-31", "in March")}),
    ("war: two days are no seasons", {"value": 5, "period": Period("2024-03-01", "2024-03-01", "on Friday")}, {"value": 6, "period": Period("2024-03-02", "2024-03-02", "on Saturday")}),
    ("economy: a report tells both", {"value": 5.2, "revises": "b/f1", "period": Period(None, None, "this year")}, {"value": 5.4, "period": Period(None, None, "last year")}),
    ("war: children, and the children of all", {"value": 11, **COUNTED, "nouns": ("child",)}, {"value": 11, **COUNTED, "nouns": ("child",), "role": Role.PART}),
    ("war: two parts", {"value": 11, **COUNTED, "role": Role.PART}, {"value": 11, **COUNTED, "nouns": ("child",), "role": Role.PART}),
    ("war: foreign guests, and the foreigners of all", {"value": 52, **COUNTED, "qualifiers": frozenset({"foreigner"})}, {"value": 52, **COUNTED, "nouns": ("victim",), "role": Role.PART, "qualifiers": frozenset({"foreigner"})}),
    ("war: a part of no kind", {"value": 11, **COUNTED, "nouns": ("victim",), "role": Role.PART}, {"value": 11, **COUNTED}),
    ("fire: who was inside", {"value": None, "low": 200, "high": 350, "predicate": "inside"}, {"value": 350, "predicate": "inside"}),
    ("storm: an exact number of people and things", {"value": 1217, "people": True, "nouns": ("tourist",), "outcomes": ("injured",)}, {"value": 1217, "nouns": ("house",), "outcomes": ("destroyed",)}),
    ("storm: households are people", {"value": 40, "people": True, "nouns": ("resident",), "outcomes": ("displaced",)}, {"value": 40, "nouns": ("household",), "outcomes": ("displaced",)}),
    ("storm: people and things of which numbers differ", {"value": 40, "people": True, "nouns": ("tourist",), "outcomes": ("injured",)}, {"value": 41, "nouns": ("boat",), "outcomes": ("sunk",)}),
    ("storm: no noun of the other", {"value": 40, "people": True, "nouns": ("tourist",), "outcomes": ("injured",)}, {"value": 40, "nouns": (), "outcomes": ("found",)}),
    ("storm: one sentence in two wordings", {"value": 40, "people": True, "nouns": ("tourist",), "outcomes": ("injured",), "bag": frozenset({"pier", "boat"})}, {"value": 40, "nouns": ("boat",), "outcomes": ("sunk",), "bag": frozenset({"pier", "boat"})}),
    ("war: two words of one phrase in common", {"value": 70, "nouns": ("regime", "militant"), **KILLED}, {"value": 85, "nouns": ("regime", "civilian"), **KILLED}),
    ("war: a person, among fighters", {"value": 70, "nouns": ("person", "militant"), **KILLED}, {"value": 85, "nouns": ("civilian",), **KILLED}),
    ("war: who the 18 were", {"value": 18, "nouns": ("civilian",), **KILLED, "bag": frozenset({"strike", "camp"})}, {"value": 18, "nouns": ("militant",), **KILLED, "bag": frozenset({"strike", "camp"})}),
    ("crime: two people, two guards, in one raid", {"value": 2, "nouns": ("person",), **HURT, "bag": frozenset({"raid", "bank"})}, {"value": 2, "nouns": ("policeman",), **HURT, "bag": frozenset({"raid", "hideout", "bullet"})}),
    ("war: hostages and the foreigners that they are", {"value": 4, "nouns": ("hostage",), **KILLED, "bag": frozenset({"envoy", "condemn", "union"})}, {"value": 4, "nouns": ("foreigner",), **KILLED, "bag": frozenset({"search", "body", "village"})}),
    ("business: a sum in several towns, and the same", {"value": 1e6, "dimension": "money dollar", "joint": TOWNS}, {"value": 1e6, "dimension": "money dollar", "where": TOWNS[0]}),
    ("crime: what both open with", {"value": 2, "nouns": ("person",), **HURT, "leads": True, "bag": frozenset({"truck"})}, {"value": 2, "nouns": ("policeman",), **HURT, "leads": True, "bag": frozenset({"raid"})}),
    ("crime: more than a few", {"value": 13, "nouns": ("person",), **HURT, "bag": frozenset({"truck"})}, {"value": 13, "nouns": ("policeman",), **HURT, "bag": frozenset({"raid"})}),
    ("war: a toll that one opens with", {"value": 29, "nouns": ("militant",), **KILLED, "opened": True, "bag": frozenset({"assault"})}, {"value": 39, "nouns": ("militant",), **KILLED, "bag": frozenset({"battle"})}),
    ("war: two who count", {"value": 6, **KILLED, "party": COUNTERS[0], "bag": frozenset({"raid", "suburb", "child"})}, {"value": 8, **KILLED, "party": COUNTERS[1], "bag": frozenset({"base", "network", "night"})}),
    ("war: tolls of one town", {"value": 29, **KILLED, "where": Whereabouts("e1"), "bag": frozenset({"assault"})}, {"value": 39, **KILLED, "where": Whereabouts("e1"), "bag": frozenset({"battle"})}),
    ("war: a size and a number", {"value": None, "low": 24, "high": 99, **KILLED, "bag": frozenset({"assault"})}, {"value": 39, **KILLED, "bag": frozenset({"battle"})}),
    ("war: tolls in sentences alike", {"value": 29, **KILLED, "bag": frozenset({"assault", "road", "sunday"})}, {"value": 39, **KILLED, "bag": frozenset({"assault", "road", "monday"})}),
    ("company: one price in two words", {"value": 4e9, "dimension": "money dollar", "nouns": (), "outcomes": ("cost",), "bag": frozenset({"bought", "share"})}, {"value": 4.2e9, "dimension": "money dollar", "nouns": (), "outcomes": ("bought",), "bag": frozenset({"agreement", "maker", "week"})}),
    ("company: one sum of two things", {"value": 3e8, "dimension": "money dollar", "nouns": (), "outcomes": ("bought",), "bag": frozenset({"deal"})}, {"value": 3e8, "dimension": "money dollar", "nouns": (), "outcomes": ("paid",), "bag": frozenset({"year"})}),
    ("aid: an exact number under two towns", {"value": 10417, "where": TOWNS[0], "bag": frozenset({"tension"})}, {"value": 10417, "where": TOWNS[1], "bag": frozenset({"base"})}),
    ("aid: a round number of one sentence", {"value": 10000, "where": TOWNS[0], "bag": frozenset({"tension", "base"})}, {"value": 10000, "where": TOWNS[1], "bag": frozenset({"base", "tension"})}),
    ("attack: both of both towns", {"value": 224, **KILLED, "joint": TOWNS}, {"value": 213, **KILLED, "joint": TOWNS}),
    ("attack: an exact number, once of one town", {"value": 224, **KILLED, "joint": TOWNS}, {"value": 224, **KILLED, "where": TOWNS[0]}),
    ("politics: one number of two digits", {"value": 43, "nouns": ()}, {"value": 43, "nouns": ("seat",)}),
    ("crime: two who were shot, two who were hurt", {"value": 2, "people": True, "outcomes": ("shot",), "bag": frozenset({"vest", "lobby"})}, {"value": 2, **HURT, "bag": frozenset({"guard", "court"})}),
    ("crash: those who died at the scene, whom one opens with", {"value": 2, **KILLED, "opened": True, "bag": frozenset({"scene", "lorry"})}, {"value": 2, **KILLED, "bag": frozenset({"road", "police"})}),
    ("fire: treated and found, in one sentence", {"value": 10, **VICTIMS, "outcomes": ("treated",), "bag": frozenset({"ward", "smoke"})}, {"value": 10, **VICTIMS, "outcomes": ("found",), "bag": frozenset({"ward", "smoke"})}),
    ("fire: more than a few treated and found", {"value": 14, **VICTIMS, "outcomes": ("treated",), "bag": frozenset({"ward"})}, {"value": 14, **VICTIMS, "outcomes": ("found",), "bag": frozenset({"street"})}),
    ("crime: what the gunmen did, in verbs that no list has", {"value": 3, "people": True, "outcomes": ("open",), "bag": frozenset({"club"})}, {"value": 3, "people": True, "outcomes": ("pull",), "bag": frozenset({"handgun"})}),
    ("crash: ten foreigners, and ten of a nation who died", {"value": 10, "people": True, "nouns": ("foreigner",), "qualifiers": frozenset({"foreigner"}), "bag": frozenset({"statement", "crew"})}, {"value": 10, **KILLED, "nouns": ("citizen",), "qualifiers": frozenset({"ke"}), "bag": frozenset({"wood", "soon"})}),
    ("kidnapping: two years ago in both", {**YEARS, "distant": True}, {**YEARS, "distant": True}),
]  # fmt: skip


def _views(view_of: Any, one: dict[str, Any], other: dict[str, Any]) -> tuple[Any, Any]:
    return view_of(name="a/f1", **one), view_of(name="b/f1", **other)


@pytest.mark.parametrize(("one", "other", "bar"), [c[1:] for c in APART], ids=[c[0] for c in APART])
def test_what_the_texts_say_keeps_them_apart(view_of, one, other, bar) -> None:
    a, b = _views(view_of, one, other)
    assert bar(a, b)
    assert bar(b, a)
    assert bars.slots(a, b)
    assert barred(a, b)


@pytest.mark.parametrize(("one", "other"), [c[1:] for c in TOGETHER], ids=[c[0] for c in TOGETHER])
def test_what_the_texts_say_lets_them_meet(view_of, one, other) -> None:
    a, b = _views(view_of, one, other)
    assert bars.slots(a, b) is None
    assert bars.slots(b, a) is None


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [(("Westerners",), ("Velians",), True), (("Westerners",), (), False), (("young",), ("Velians",), False), (("Velians",), ("Velians",), False)],
)  # fmt: skip
def test_people_of_two_groups(view_of, one, other, apart) -> None:
    crowd = {"value": 100, "people": True, "counted": "person"}
    a, b = _views(view_of, {**crowd, "bag": frozenset({"live"})}, {**crowd, "outcomes": ("deported",)})
    a, b = (replace(v, figure=replace(v.figure, qualifiers=q)) for v, q in ((a, one), (b, other)))
    assert bool(bars.strangers(a, b)) is apart
    exact = (replace(v, reach=replace(v.reach, digits=3)) for v in (a, b))
    assert bars.strangers(*exact) is None


def _on(first: str, last: str | None = None) -> Period:
    return Period(first, last or first, f"on {first}")


TWO_DAYS = [
    ("war: Friday's raid and Monday's", {"value": 15, "period": _on("2024-03-01")}, {"value": 17, "period": _on("2024-03-04")}, True),
    ("war: Friday's count by Friday's report", {"value": 15, "period": _on("2024-03-01"), "day": 1}, {"value": 17, "period": _on("2024-03-04"), "day": 4}, False),
    ("war: at night, from one day to the next", {"value": 15, "period": _on("2024-03-03")}, {"value": 17, "period": _on("2024-03-04")}, False),
    ("war: one number on two days", {"value": 17, "period": _on("2024-03-01")}, {"value": 17, "period": _on("2024-03-04")}, False),
    ("war: both open with it", {"value": 15, "period": _on("2024-03-01"), "leads": True}, {"value": 17, "period": _on("2024-03-04"), "leads": True}, False),
    ("war: one opens with it", {"value": 15, "period": _on("2024-03-01"), "leads": True}, {"value": 17, "period": _on("2024-03-04")}, True),
    ("war: a day and a week", {"value": 15, "period": _on("2024-03-01", "2024-03-07")}, {"value": 17, "period": _on("2024-03-04")}, False),
    ("crime: since two years", {"value": 176, "period": Period("1998-01-01", None, "since 1998")}, {"value": 300, "period": Period("1996-01-01", None, "since 1996")}, True),
    ("crime: since one month", {"value": 176, "period": Period("1998-01-01", None, "since January")}, {"value": 300, "period": Period("1998-01-20", None, "since 20 January")}, False),
    ("war: a Sunday, and since the Wednesday after", {"value": 29, "period": _on("2024-03-03")}, {"value": 39, "period": Period("2024-03-06", None, "since Wednesday")}, True),
    ("war: a Thursday, and since the Wednesday before", {"value": 29, "period": _on("2024-03-07")}, {"value": 39, "period": Period("2024-03-06", None, "since Wednesday")}, False),
    ("quake: the day before, and since its night", {"value": 29, "period": _on("2024-03-05")}, {"value": 39, "period": Period("2024-03-06", None, "since Wednesday")}, False),
    ("quake: two days before", {"value": 29, "period": _on("2024-03-04")}, {"value": 39, "period": Period("2024-03-06", None, "since Wednesday")}, True),
    ("quake: a count with an end", {"value": 29, "period": _on("2024-03-03")}, {"value": 39, "period": _on("2024-03-06", "2024-03-09")}, False),
    ("politics: what happened differs", {"value": 15, "period": _on("2024-03-01"), "outcomes": ("injured",)}, {"value": 17, "period": _on("2024-03-04")}, False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "apart"), [c[1:] for c in TWO_DAYS], ids=[c[0] for c in TWO_DAYS])
def test_two_days(view_of, one, other, apart) -> None:
    a, b = ({"outcomes": ("killed",), "people": True} | each for each in (one, other))
    assert (bars.days(view_of(**a), view_of(name="b/f1", **b)) is not None) is apart


def test_a_period_of_its_own_tells_the_day_of_what_is_new(view_of) -> None:
    monday, tuesday = (Period(f"2024-03-0{day}", f"2024-03-0{day}", None) for day in (4, 5))
    new = {"role": Role.NEW}
    a, b = _views(view_of, {"value": 3, "period": monday, **new}, {"value": 4, "period": tuesday, **new})
    assert bars.roles(a, b) == "what was new on two days"
    a, b = _views(view_of, {"value": 3, "period": monday, **new}, {"value": 4, "period": monday, **new})
    assert bars.roles(a, b) is None


def _of(name: str, kind: EntityType = EntityType.PERSON) -> Owner:
    return Owner(None, name, kind, frozenset(name.lower().split()))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (_of("Ada Roe"), _of("Bo Lund"), True),
        (_of("Ada Roe"), _of("Ada Roe"), False),
        (_of("Ada Roe"), _of("Roe"), False),
        (_of("Ada Roe"), Owner(), False),
        (_of("Halden", EntityType.ORGANISATION), _of("Voltan", EntityType.ORGANISATION), True),
        (_of("Ada Roe"), _of("Reform Party", EntityType.GROUP), False),
    ],
)
def test_two_whose_it_is(view_of, one, other, apart) -> None:
    votes = {"value": 318, "nouns": ("vote",)}
    a, b = _views(view_of, {**votes, "whose": one}, {**votes, "value": 254, "whose": other})
    assert bool(bars.owners(a, b)) is apart
    a, b = _views(view_of, {**votes, "owner": one}, {**votes, "value": 254, "owner": other})
    assert bars.owners(a, b) is None, "a subject is no owner"
    term = {"value": 6, "nouns": ("term",), "dimension": "time"}
    a, b = _views(view_of, {**term, "whose": one}, {**term, "whose": other})
    assert bool(bars.owners(a, b)) is apart, "two may have terms of one length"
    aged = {"value": 62, "kind": FigureKind.AGE, "nouns": ()}
    a, b = _views(view_of, {**aged, "owner": one}, {**aged, "owner": other})
    assert bool(bars.owners(a, b)) is apart


def test_two_places_of_which_neither_holds_the_other(view_of) -> None:
    here, there = Whereabouts("e1"), Whereabouts("e2")
    a, b = _views(view_of, {"value": 40, "where": here}, {"value": 45, "where": there})
    assert bars.places(a, b)
    for where, value in (
        (there, 40),
        (here, 45),
        (None, 45),
        (Whereabouts("e3", None, frozenset({"e1"})), 45),
    ):
        a, b = _views(view_of, {"value": 40, "where": here}, {"value": value, "where": where})
        assert bars.places(a, b) is None


def test_no_third_figure_joins_what_two_texts_keep_apart(story_of) -> None:
    seats = (
        "The vote in Derre gave the Reform list {%s seats; counted=seat predicate=won%s} on Sunday, it said."
    )
    reports = story_of(seats % ("151", " role=threshold"), seats % ("150", ""), seats % ("148", " role=new"))
    groups = [{v.id for v in one.views} for one in group(story(reports), weights("figures"))]
    assert sorted(map(sorted, groups)) == [["a/f1"], ["b/f1"], ["c/f1"]]


def test_as_many_as_frost_might_hit_are_not_the_trees_that_are_there(view_of) -> None:
    most = view_of(700, modifier=Modifier.UP_TO, modality=Modality.CONDITIONAL, nouns=("tree",))
    some = view_of(700, name="b/f1", nouns=("tree",))
    there = replace(some, clues=replace(some.clues, definite=True))
    assert bars.roles(most, there) is not None
    assert bars.roles(most, some) is None
