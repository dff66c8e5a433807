"""Whom "he", "she", "it" and "they" stand for as sources; nobody where two could be meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.config import load
from crosswire.extract.statements import find

# text, the name of the last statement's speaker
CASES = [
    pytest.param(
        "Karin Holm said the base was empty. She said the gates were open.", "Karin Holm",
        id="politics, the speaker before",
    ),
    pytest.param(
        "Karin Holm said the base was empty.\n\n“Nobody was there when we came,” she said.", "Karin Holm",
        id="politics, the paragraph before",
    ),
    pytest.param(
        "Karin Holm said the base was empty. Anna Weiss drew a different picture of that night.\n\n"
        "“There were hundreds of soldiers inside. I counted them myself,” she said.", "Anna Weiss",
        id="conflict, the topic of the sentence before, not the speaker further back",
    ),
    pytest.param(
        "Karin Holm said the base was empty.\n\nThe report named Anna Weiss as its author, and Clara Voss "
        "had signed it.\n\n“We checked every line of it,” she said.", None,
        id="conflict, no topic, another woman in sight: nobody",
    ),
    pytest.param(
        "The coach praised his goalkeeper. He said the save had won the cup.", "coach",
        id="sport, an office",
    ),
    pytest.param(
        "The central bank raised its rate. It said inflation was stubborn.", "central bank",
        id="business, a body that had not spoken",
    ),
    pytest.param(
        "The bridge collapsed at noon. It said nobody was hurt.", None,
        id="disaster, a thing does not speak",
    ),
    pytest.param(
        "Researchers at the observatory measured the crater. They said it was growing.",
        "Researchers at the observatory",
        id="science, several",
    ),
    pytest.param(
        "The airline said Jonas Berg had resigned. He added that the board knew.", None,
        id="business, the topic is a body and a man is in sight: nobody",
    ),
    pytest.param(
        "Jonas Berg said the mine was safe. He said pumps were running. He added that air was clean.",
        "Jonas Berg",
        id="disaster, pronoun after pronoun",
    ),
    pytest.param(
        "“We build nothing,” said Jonas Berg. For his part, Pavel Horn has vowed that as premier he would "
        "have the ferry line built, which he estimates would cost about 8 million crowns.", "Pavel Horn",
        id="election, who acts in the clause around it, not who spoke before",
    ),
    pytest.param(
        "The actor Leo Vetter came. He was given a cap by the champion Max Stroud, who said it was old.\n\n"
        "Then the mayor Rahul Emmen wrote a few words. He said the result was more than a game.",
        "Rahul Emmen",
        id="sport, whom the sentence before is about",
    ),
    pytest.param("He said the road was closed.", None, id="nobody before"),
    pytest.param("“I saw it,” I said.", None, id="the reporter"),
    pytest.param(
        "On Sunday, Mayor Karin Holm called for new rules for ferries, Clara Voss reported.\n\n"
        "“It is a disgrace that nobody wore a vest on that boat,” she said.", "Karin Holm",
        id="disaster, a reporter who ends a sentence is no speaker of what comes behind it",
    ),
    pytest.param(
        "The trial of the two brokers will open in May, Clara Voss reported.\n\n"
        "“We never saw a letter from that bank,” she said.", None,
        id="courts, a reporter alone: nobody",
    ),
    pytest.param(
        "A spokesman for the line said the ship was late. It felt like hours before the captain came out "
        "and said: “The engine is dead now.”\n\n“There is smoke in the engine room,” he announced.",
        "captain",
        id="transport, who spoke in a sentence about the time",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), CASES)
def test_speaker_behind_a_pronoun(statements_of, text, name):
    assert next((link.name for link in statements_of(text)[-1].chain), None) == name


def test_the_chain_comes_with_the_speaker(statements_of):
    text = "Jonas Berg told the BBC the mine was safe. He said pumps were running."
    assert [link.name for link in statements_of(text)[-1].chain] == ["BBC", "Jonas Berg"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "In a statement, Mayor Milo Landry said that he was glad of the verdict.\n\n"
            "“Justice has been served for the whole town,” the statement said.", "Milo Landry",
            id="courts, a statement is that of who made it",
        ),
        pytest.param(
            "The union said the mine was safe.\n\n"
            "“Justice has been served for the whole town,” the statement said.",
            "statement", id="a statement that nobody is said to have made",
        ),
        pytest.param(
            "“We thank those who raised points in this letter,” the chairman, Leo Vetter, said.\n\n"
            "“His words are those of the whole house,” the letter stated.", "letter",
            id="business, who speaks of a letter has not written it",
        ),
        pytest.param(
            "“This is just bad,” Leo Vetter said over the radio.\n\n"
            "“We need to stop the race, I nearly hit him,” added the four-times champion.", "Leo Vetter",
            id="sport, to whose words something is added",
        ),
        pytest.param(
            "“It was dark,” said Rudy Bander, the boy's older half-brother. "
            "“It rained,” said Ann Roe, a nurse.\n\n"
            "“He was a good kid and he had many friends,” said the older half-brother.", "Rudy Bander",
            id="crime, who was told to be one",
        ),
        pytest.param(
            "“It was dark,” said Rudy Bander, a nurse. “It rained,” said Ann Roe, a nurse.\n\n"
            "“He was a good kid and he had many friends,” said the nurse.", "nurse",
            id="one of two: neither",
        ),
    ],
)  # fmt: skip
def test_speaker_behind_a_description(statements_of, text, name):
    assert statements_of(text)[-1].chain[-1].name == name


def test_a_quotation_goes_on_over_a_caption(statements_of):
    text = (
        "The analyst Ann Roe said: “On a scale of one to ten, this is a ten.\n\n"
        "Corvane claimed that nobody had come in\n\n"
        "“It hits the whole trade because nobody can mend it.”"
    )
    assert [s.chain[-1].name for s in statements_of(text)] == ["Ann Roe", "Corvane", "Ann Roe"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Fire crews were called to the quay and police said the crowds were led away.\n\n"
            "The event organisers, It's Time for Tarrow, said on their page that they feared one tank had "
            "burst, setting off “several blasts”.\n\n"
            "What should have been a long display was “pushed into four and a half minutes,” they said.",
            "event organisers", id="disaster, who spoke last, though the parse has not got it",
        ),
        pytest.param(
            "“It was dark and it rained,” said Detective Ann Roe.\n\n"
            "“We heard shots in the lot,” said Averby Det. Lena Nilsen.",
            "Averby Det. Lena Nilsen",
            id="crime, a rank before a name is no name",
        ),
    ],
)  # fmt: skip
def test_speaker_that_a_parse_hides(statements_of, text, name):
    assert statements_of(text, "accurate")[-1].chain[-1].name == name


def test_a_surname_stands_for_a_person_whatever_the_model_took_it_for(analyse_text):
    analysis = analyse_text(
        "Roger Flint was held on Friday.\n\n"
        "His attorney, Grant Smits, said the charge was a try to silence him.\n\n"
        "Flint said he would plead not guilty.\n\n“I am waiting to be cleared by the judges,” he said."
    )
    alone = analysis.report.text.index("Flint said")
    kept = tuple(m for m in analysis.mentions if m.span.start != alone)
    assert len(kept) == len(analysis.mentions) - 1
    (found,) = find([replace(analysis, mentions=kept)], load(statements="rules"))
    assert found[-1].chain[-1].name == "Flint"
