"""What nobody has said: silences, and questions that are put to somebody."""

from __future__ import annotations

import pytest

SILENCES = [
    "The airline declined to comment.",
    "A spokeswoman for the bank declined to comment on the merger.",
    "A spokesman for Governor Ada Roe declined to comment.",
    "The ministry would not comment on the figures.",
    "The brewery did not immediately respond to questions about the recall.",
    "Neither the union nor the carmaker responded to requests for comment.",
    "Neither the miners nor the owner have commented on the letter.",
    "Neither Acme, which owns the mine, nor the ministry has commented on the collapse.",
    "Neither side would disclose the price.",
    "Neither the palace nor the bishop has said whether the wedding will take place.",
    "Nobody at the hospital would comment on the outbreak.",
    "Acme did not reply to emailed questions.",
    "Officials could not immediately be reached for comment.",
    "Ms Varga could not be reached for comment on Sunday.",
    "The club has not commented on the transfer.",
    "The chief executive has never commented on the affair.",
    "The palace has yet to comment on the claims.",
    "NASA has yet to say what went wrong with the probe.",
    "The central bank has not yet responded to the criticism.",
    "The ministry had not responded to questions by Friday evening.",
    "The prosecutor refused to say whether charges would follow.",
    "Prosecutors have so far refused to disclose the evidence.",
    "The police chief refused to be drawn on whether officers would be charged.",
    "The minister would not say whether he would stand again.",
    "The governor wouldn't say how much the stadium would cost.",
    "He refused to confirm the number of votes.",
    "The army refused to confirm or deny the raid.",
    "The navy neither confirmed nor denied the report.",
    "The club did not confirm that 40 fans had been arrested.",
    "The White House had no immediate comment.",
    "There was no immediate comment from the army.",
    "No comment was available from the regulator.",
    "The agency said it had no comment.",
    "The hospital said it could not comment on individual patients.",
    "“No comment,” the minister said.",
    "The senator refused to answer questions about the loan.",
    "He avoided the question of how many jobs would go.",
    "The chairman did not say when the plant would reopen.",
    "Police have not said how many people were hurt.",
    "The captain said nothing about the cause.",
    "The firm gave no reason for the closure.",
    "The court did not specify a date for the hearing.",
    "The minister stopped short of saying that the vote was rigged.",
    "The foundation did not respond to three emails seeking comment.",
    "Her lawyer did not return calls seeking comment.",
    "Calls to the mayor's office went unanswered.",
    "A request for comment to the embassy was not answered.",
    "Both companies declined comment.",
    "Police were not immediately available to comment.",
    "The coach remained silent about the injury.",
    "The government has kept silent on the number of dead.",
    "The singer has not spoken publicly about the arrest.",
    "The firm, which makes batteries, declined to elaborate.",
    "It was not clear whether the vessel was insured.",
    "It was not immediately clear what caused the blast.",
    "It remains unclear how many voters were turned away.",
]
QUESTIONS = [
    "How many people died?",
    "What caused the crash? Nobody knows.",
    "“How many votes are missing?” a reporter asked.",
    "“What happened to the money?” asked Lena Roth, a reporter for the station.",
    "A reporter asked the minister whether he would resign.",
    "Reporters asked how many people were hurt.",
    "The moderator asked both candidates about the deficit.",
    "The bank was asked whether it would sell the branches.",
    "Ms Falk was repeatedly asked whether the company would pay.",
    "Mr Cole, when asked whether the firm had paid a ransom, shook his head.",
    "The president did not answer when asked if he would sign the bill.",
    "The carmaker, asked for comment, did not respond.",
]
NAMES_IN_MARKS = [
    "The “Green Deal” was approved by the “New Dawn” alliance.",
    "The so-called “bathroom bill” was signed by Governor Ada Roe.",
    "Voters rejected the so-called “exit tax” on Sunday.",
    "The “Blue Whale” party backed the “Clean Rivers” act.",
]


@pytest.mark.parametrize("text", [*SILENCES, *QUESTIONS, *NAMES_IN_MARKS])
def test_nobody_has_said_anything(said, text, engine):
    assert said(text, engine) == []


SAID = [
    (
        "The firm declined to comment beyond saying that two reactors were shut.",
        ("The firm", "two reactors were shut"),
    ),
    (
        "Beyond saying that the miners were alive, the firm declined to comment.",
        ("the firm", "the miners were alive"),
    ),
    (
        "The navy declined to comment except to say that the ship was in port.",
        ("The navy", "the ship was in port"),
    ),
    (
        "The minister declined to comment, saying that the inquiry was under way.",
        ("The minister", "the inquiry was under way"),
    ),
    (
        "Asked whether the match would go ahead, the coach said it was too early to tell.",
        ("the coach", "it was too early to tell"),
    ),
    (
        "Asked about the recall, a spokesman for the carmaker said 300 cars were affected.",
        ("a spokesman for the carmaker", "300 cars were affected"),
    ),
    (
        "When asked if he would run again, the governor replied that he had not decided.",
        ("the governor", "he had not decided"),
    ),
    (
        "Asked by reporters how many seats she expected to win, Ms Falk said at least 40.",
        ("Ms Falk", "at least 40"),
    ),
    (
        "Pressed on whether taxes would rise, the chancellor said: “We will see in spring.”",
        ("the chancellor", "We will see in spring"),
    ),
    (
        "Asked for comment, the carmaker said it was looking into the matter.",
        ("the carmaker", "it was looking into the matter"),
    ),
    (
        "The coach was asked about the injury and said the striker would miss two weeks.",
        ("The coach", "the striker would miss two weeks"),
    ),
    (
        "The mayor declined to say how many were hurt, but said the fire was out.",
        ("The mayor", "the fire was out"),
    ),
    (
        "The company did not respond to requests for comment but said earlier that the leak was small.",
        ("The company", "the leak was small"),
    ),
    (
        "The police would only say that a man had been arrested.",
        ("The police", "a man had been arrested"),
    ),
    (
        "The bank declined to comment on the figures, but a person close to the talks said jobs would go.",
        ("a person close to the talks", "jobs would go"),
    ),
    ("No one was hurt, the mayor commented.", ("the mayor", "No one was hurt")),
    (
        "“We do not comment on rumours,” a spokesman for the club said.",
        ("a spokesman for the club", "We do not comment on rumours"),
    ),
    (
        "The union said the company had declined to comment on the offer.",
        ("The union", "the company had declined to comment on the offer"),
    ),
    (
        "The minister asked whether the opposition wanted an election.",
        ("The minister", "whether the opposition wanted an election"),
    ),
    (
        "The ministry denied that any vaccine was missing.",
        ("The ministry", "any vaccine was missing"),
    ),
]


@pytest.mark.parametrize(("text", "right"), SAID)
def test_what_is_said_beside_a_silence_or_a_question(said, text, right):
    assert [(who, what) for who, _, what in said(text, "accurate")] == [right]
