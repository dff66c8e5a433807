"""Whom "he", "she", "it" and "they" stand for as sources; nobody where two could be meant."""

from __future__ import annotations

import pytest

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
