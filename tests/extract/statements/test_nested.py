"""Speech inside speech, sources aside, outlets that somebody speaks to: the chain, outermost first."""

from __future__ import annotations

import pytest

TOLD = [
    (
        "The minister told the Norland Gazette that 12 people had been arrested.",
        ["Norland Gazette", "minister"],
    ),
    ("Ms Holm told Radio Nord that 400 ballots were missing.", ["Radio Nord", "Holm"]),
    (
        "The chief executive said in an interview with the Harbour Post that 300 jobs were lost.",
        ["Harbour Post", "chief executive"],
    ),
    ("Speaking to the Daily Ledger, the vet said 14 horses had died.", ["Daily Ledger", "vet"]),
    (
        "A union leader told state television that 2,000 workers had left.",
        ["state television", "union leader"],
    ),
    ("The engineer told a local newspaper that six pumps had failed.", ["local newspaper", "engineer"]),
    ("Eva Lund wrote in the Morning Courier that 60 bridges were unsafe.", ["Morning Courier", "Eva Lund"]),
    (
        "The minister told Norwegian radio on Monday that six boats were lost.",
        ["Norwegian radio", "minister"],
    ),
    ("The firm told The Times on Sunday that 300 cars were recalled.", ["The Times", "firm"]),
    ("A goalkeeper told the Moor Star that 30 fans had been hurt.", ["Moor Star", "goalkeeper"]),
    ("The baker told the Star that nine ovens had cracked.", ["Star", "baker"]),
    ("The clerk told the Sunday Argus that 40 files were missing.", ["Sunday Argus", "clerk"]),
    ("The clerk told the Lake Citizen the vault held 40 files.", ["Lake Citizen", "clerk"]),
    ("The actor told the Rising Star jury that six films were late.", ["actor"]),
    ("The singer told the Silver Star Club that six concerts were off.", ["singer"]),
    ("The striker told reporters that two offers had come in.", ["striker"]),
    ("The minister told parliament that 40 schools were closed.", ["minister"]),
]
INSIDE = [
    (
        "The president said his navy chief had told him that 40 boats were lost.",
        ["president", "his navy chief"],
    ),
    ("The mayor said a plumber had told her that nine people were trapped.", ["mayor", "plumber"]),
    ("The coach said the club doctor had informed him that two players were ill.", ["coach", "club doctor"]),
    (
        "The governor said the electoral commission had reported 12 spoiled ballots.",
        ["governor", "electoral commission"],
    ),
    ("The minister said the hospital had confirmed that 14 patients died.", ["minister", "hospital"]),
    ("The prosecutor said that a witness testified that three shots were fired.", ["prosecutor", "witness"]),
    ("NASA said the European agency had estimated that 200 fragments remained.", ["NASA", "European agency"]),
    (
        "The mother said the teacher told her the headmaster had said that nine children were ill.",
        ["mother", "teacher", "headmaster"],
    ),
    ("According to the mayor, the fire chief said 40 houses were lost.", ["mayor", "fire chief"]),
    (
        "Jonas Berg said that, according to the fire service, 11 flats had burned.",
        ["Jonas Berg", "fire service"],
    ),
    ("The premier said two ships had sunk and his minister called it sabotage.", ["premier"]),
    ("The union said it would strike because the firm had said that 40 jobs would go.", ["union"]),
    ("The company said it had warned that 40 jobs would go.", ["company"]),
]
INFORMED = [
    ("The senator said he had been informed by the airline that 40 jets were full.", ["senator", "airline"]),
    (
        "The captain said he had since been warned by the coastguard that nine boats were adrift.",
        ["captain", "coastguard"],
    ),
    ("The rector was told by auditors that 12 grants were unpaid.", ["rector", "auditors"]),
    ("The union said it had been told by letter that 40 jobs would go.", ["union"]),
]
ASIDE = [
    ("The minister said, citing the army, that 12 soldiers were hurt.", ["minister", "army"]),
    (
        "The union said, citing a survey by the ministry, that 600 nurses had quit.",
        ["union", "survey by the ministry"],
    ),
    (
        "The ministry said on Monday, citing data from the electoral commission, that 600 votes were void.",
        ["ministry", "data from the electoral commission"],
    ),
    ("The governor, citing the fire chief, said 90 homes had burned.", ["governor", "fire chief"]),
    ("Police, quoting witnesses, said two men had fled.", ["Police", "witnesses"]),
    ("Rescuers, who cited the pilot, said seven passengers were alive.", ["Rescuers", "pilot"]),
    (
        "Citing hospital records, the newspaper said 40 patients had been harmed.",
        ["the newspaper", "hospital records"],
    ),
    ("Eleven people were hurt, the governor said, citing police.", ["governor", "police"]),
    ("Reuters reported that officials told state TV that 20 miners were trapped.", ["Reuters", "officials"]),
]
WRITTEN = [
    (
        "According to a study by Greenpeace seen by AFP, 40 rivers are polluted.",
        ["AFP", "study by Greenpeace"],
    ),
    (
        "According to a memo from the harbour board obtained by Reuters, 12 cranes are broken.",
        ["Reuters", "memo from the harbour board"],
    ),
    (
        "An audit by the treasury seen by Reuters said 200 loans had failed.",
        ["Reuters", "audit by the treasury"],
    ),
    ("According to a Reuters report seen by the BBC, 30 wells are dry.", ["BBC", "Reuters"]),
    (
        "According to a report by the audit office quoted by the Harbour Post, 40 contracts were void.",
        ["Harbour Post", "report by the audit office"],
    ),
    (
        "The report, published by the Audit Office on Monday, said 22 bridges were unsafe.",
        ["The report", "Audit Office"],
    ),
    ("The figures, compiled by the health ministry, show 300 new cases.", ["figures", "health ministry"]),
    ("A statement issued by the navy said three sailors had died.", ["statement issued by the navy", "navy"]),
    (
        "The study, by researchers at the university, found that 30 lakes were polluted.",
        ["study", "researchers at the university"],
    ),
    (
        "The survey, overseen by the Fjord Institute, found that 27 seals were ill.",
        ["survey", "Fjord Institute"],
    ),
    ("The inquiry, chaired by Vera Holm, concluded that 12 pilots had lied.", ["inquiry", "Vera Holm"]),
    (
        "Court documents obtained by the Daily Ledger show that 15 cheques were forged.",
        ["Daily Ledger", "Court documents"],
    ),
]


@pytest.mark.parametrize(("text", "chain"), [*TOLD, *INSIDE, *INFORMED, *ASIDE, *WRITTEN])
def test_everybody_on_the_way_is_in_the_chain(statements_of, text, chain):
    (found,) = statements_of(text, "accurate")
    assert [link.name for link in found.chain] == chain


def test_what_is_added_went_to_the_same_star(statements_of):
    text = "“The shaft was dark,” a digger told the Ember Star, adding that 16 lamps had failed."
    found = statements_of(text, "accurate")
    assert [[link.name for link in s.chain] for s in found] == [["Ember Star", "digger"]] * 2


def test_what_is_added_went_to_the_same_paper(statements_of):
    text = "“We lost everything,” a farmer told The Plains Herald, adding that 30 cows had drowned."
    found = statements_of(text, "accurate")
    assert [[link.name for link in s.chain] for s in found] == [["Plains Herald", "farmer"]] * 2


def test_a_pronoun_too_can_pass_on_what_others_told_it(statements_of):
    text = "Jonas Berg lives here. He said police had told him that eight cars were stolen."
    assert [link.name for link in statements_of(text, "accurate")[-1].chain] == ["Jonas Berg", "police"]


def test_what_is_said_aside_is_no_part_of_what_is_said(said):
    assert said("The minister said, citing the army, that 12 soldiers were hurt.", "accurate") == [
        ("The minister", "said", "12 soldiers were hurt")
    ]
    assert said("Jonas Berg said that, according to the fire service, 11 flats had burned.", "accurate") == [
        ("Jonas Berg", "said", "11 flats had burned")
    ]
