"""What is said of a figure where no verb of outcome says it: votes, bare tolls, accounts, attributes."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Found

Slots = tuple[str | None, str | None]

# text, and of each number what it counts and what is said of that
STATES: list[tuple[str, dict[float, Slots]]] = [
    # for, against, abstaining
    ("In all, 81 voted in favor, nine against and seven abstained.", {81: (None, "voted_for"), 9: (None, "voted_against"), 7: (None, "abstained")}),
    ("The House approved the plan by a vote of 228 to 191.", {228: ("vote", "voted_for"), 191: ("vote", "voted_against")}),
    ("The motion was rejected 60 to 40.", {60: ("vote", "voted_against"), 40: ("vote", "voted_for")}),
    ("The vote was 248 against the government to 247 in favor.", {248: (None, "voted_against"), 247: (None, "voted_for")}),
    ("There were 12 abstentions and 31 votes against the bill.", {12: ("abstention", "abstained"), 31: ("vote", "voted_against")}),
    # what is won and what is needed
    ("Barran won 318,604 votes (47.6%), while President Jemma took 254,377 (38.0%).", {318604: ("vote", "won"), 47.6: (None, "won"), 254377: ("vote", "won"), 38: (None, "won")}),
    ("Corrected results gave Barran 281,935 votes (45.70 percent).", {281935: ("vote", "won"), 45.7: (None, "won")}),
    ("Premier Rolan Prado is four votes short of the 251 votes needed.", {4: ("vote", "needed"), 251: ("vote", "needed")}),
    ("The government needs the 27 votes of the Reform Party.", {27: ("vote", "needed")}),
    ("A poll showed Finch leading with 41 percent and Reed on 38 percent.", {41: (None, "supported"), 38: (None, "supported")}),
    ("In the survey Finch earned 41 percent, while 38 percent favored Reed.", {41: (None, "supported"), 38: (None, "supported")}),
    # what is asked for
    ("The union insists that the port pay $40 million.", {40e6: (None, "demanded")}),
    ("Growers are asking parliament for $6.5 million.", {6.5e6: (None, "demanded")}),
    ("The coach held out for $3 million.", {3e6: (None, "demanded")}),
    ("A bail of $20,000 is non-negotiable, the court said.", {20000: ("bail", "demanded")}),
    ("She asked for leave after she lost $600.", {600: (None, "lost")}),
    ("Four sailors asked for asylum.", {4: ("sailor", None)}),
    ("Demand for steel rose 5 percent.", {5: ("demand", "rose")}),
    ("Apprehensions at the port fell to 4,000.", {4000: ("person", "detained")}),
    # what amounts are said of
    ("Police held 27-year-old Ada Brenn.", {27: ("Ada Brenn", None)}),
    ("Two men, ages 26 and 36, were hurt.", {26: ("man", None)}),
    ("The share closed at $39, up $2.", {39: ("share", "close"), 2: ("share", "rose")}),
    ("The Orrin index rose 24 percent.", {24: ("index", "rose")}),
    ("Voltan raised its bid to $82 a share.", {82: ("bid", "offered")}),
    ("The foundation hid gifts that totaled $2.3 million.", {2.3e6: ("gift", None)}),
    ("The offer valued the brewery at $12 billion.", {12e9: ("brewery", "valued")}),
    ("The prize of 7 million crowns ($900,000) is shared.", {7e6: ("prize", "share"), 9e5: ("prize", "share")}),
    ("The inquiry could drag on for six years.", {6: ("inquiry", "drag")}),
    ("She was sentenced to six years in jail.", {6: ("jail", "convicted")}),
    # how far something moved, whatever moved
    ("Sales of cars increased 5 percent.", {5: ("sale", "rose")}),
    ("The number of sales dropped, a 37 percent decline.", {37: ("decline", "fell")}),
    ("Exports were down 9 percent from 2019.", {-9: (None, "fell")}),
    ("The port shipped 40 percent less than last year.", {40: (None, "fell")}),
    # who was asked, who sits, who owes, who is out of work
    ("In a survey of 1,200 nurses, most were for the plan.", {1200: ("nurse", "surveyed")}),
    ("The chairman of the 17-member panel resigned.", {17: ("member", "members")}),
    ("Graduates have $1.3 trillion in debt.", {1.3e12: ("debt", "owed")}),
    ("The jobless rate in Orrin jumped to 7 percent.", {7: ("rate", "unemployed")}),
    # what is reached is no arrival
    ("Trade could reach $3 trillion.", {3e12: ("trade", "reached")}),
    # cases of a court make nobody ill
    ("The number of custody cases pending totaled 14.", {14: (None, None)}),
    # bare numbers of a toll
    ("Fifty-two guests have been killed and 60 injured in the collapse.", {52: ("guest", "killed"), 60: ("guest", "injured")}),
    ("Another patient died, pushing the death toll to 31.", {31: ("patient", "killed")}),
    ("The court heard 12 cases on Monday.", {12: ("case", None)}),
    ("Detectives have solved 14 murder cases.", {14: ("case", None)}),
    ("The lab reported 412 new cases on Monday.", {412: ("case", "infected")}),
    ("The outbreak grew, raising the number of cases to 231 and deaths to 40.", {231: ("person", "infected"), 40: ("person", "killed")}),
    ("Total deaths: 44.", {44: ("person", "killed")}),
    ("Nine dead, 14 hurt in bus crash.", {9: ("person", "killed"), 14: ("hurt", "injured")}),
    ("Portugal reported 318 dead.", {318: ("person", "killed")}),
    # what befell some of the dead and the hurt
    ("18 of the dead had been identified.", {18: ("body", "identified")}),
    ("Of the dead, 18 had been identified.", {18: ("person", "identified")}),
    ("Only 11 bodies had been identified by Friday.", {11: ("body", "identified")}),
    ("Seven Sudavians were listed as missing.", {7: ("person", "missing")}),
    ("Six civilians were among at least 22 people killed.", {6: ("civilian", "killed"), 22: ("person", "killed")}),
    ("Forty patients were in hospital, 21 of whom are unstable.", {21: ("patient", "critical")}),
    ("Thirty people were injured, six critically.", {30: ("person", "injured"), 6: ("person", "critical")}),
    # who is there
    ("About 250 people were inside.", {250: ("person", "inside")}),
    ("The hall held at least 200 when the fire hit.", {200: ("person", "inside")}),
    ("The ferry had 90 people on board.", {90: ("person", "aboard")}),
    ("Organisers said 800,000 people took part.", {800000: ("person", "attended")}),
    ("Some 800,000 protesters filled the streets.", {800000: ("protester", "attended")}),
    # accounts
    ("Voltan posted a profit of $287 million on revenue of $5.74 billion.", {287e6: ("profit", "earned"), 5.74e9: ("revenue", "revenue")}),
    ("The carmaker reported $5.7 billion in revenue and net income of $286.6m.", {5.7e9: ("revenue", "revenue"), 286.6e6: ("income", "earned")}),
    ("Voltan reported sales of $3 billion.", {3e9: ("sale", "revenue")}),
    # things
    ("Voltan made 68,912 of its small cars. It delivered 71,480.", {68912: ("car", "produced"), 71480: ("car", "delivered")}),
    # attributes, which no verb governs
    ("Shops closed in the city of 120,000.", {120000: (None, "inhabited")}),
    ("It needs aid to feed its 23 million people.", {23e6: ("person", "inhabited")}),
    ("They stormed Kupang, about 90 kilometers southeast of the capital.", {90: (None, "distance")}),
    ("Convoys approached the 600-kilometer border.", {600: ("border", "length")}),
    ("Orla Finch, 31, was arrested.", {31: ("Orla Finch", None)}),
]  # fmt: skip

# what must not change: the verb stands
KEPT: list[tuple[str, dict[float, Slots]]] = [
    ("Police made 40 arrests.", {40: ("arrest", "detained")}),
    ("Rebels hold 40 hostages.", {40: ("hostage", "held")}),
    ("The army fired 300 shells at the town.", {300: ("shell", "fired")}),
    ("Troops fought against 300 rebels.", {300: ("rebel", "fight")}),
    ("All but six of the miners were rescued.", {6: ("miner", None)}),
    ("The meeting was delayed for 90 minutes.", {90: ("meeting", "delay")}),
    ("The company paid $3 million to the victims.", {3e6: (None, "paid")}),
    ("Both trains carried 90 people.", {90: ("person", "carry")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STATES + KEPT, ids=[text[:50] for text, _ in STATES + KEPT])
def test_what_is_said(figures_of: Callable[..., Found], text: str, expected: dict[float, Slots]) -> None:
    found = {figure.value: (figure.counted, figure.predicate) for figure, _ in figures_of(text)}
    assert {value: found.get(value) for value in expected} == expected
