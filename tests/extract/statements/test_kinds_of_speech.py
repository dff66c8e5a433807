"""Direct, indirect and mixed speech in stories of many kinds, found by every engine."""

from __future__ import annotations

import pytest

# text, source, a word of the cue, content
COMMON = [
    pytest.param(
        "The ministry said that 14 bridges had collapsed in the valley.",
        "ministry", "said", "14 bridges had collapsed in the valley",
        id="disaster, indirect",
    ),
    pytest.param(
        "“We have lost everything we own,” said Marta Ilves, a farmer in the delta.",
        "Marta Ilves", "said", "We have lost everything we own",
        id="disaster, direct, verb first",
    ),
    pytest.param(
        'The rebels "withdrew before dawn", the army said in a statement.',
        "army", "said", "The rebels \"withdrew before dawn",
        id="conflict, mixed, cue behind",
    ),
    pytest.param(
        "Shelling killed nine people near the port, according to the regional governor.",
        "regional governor", "according to", "Shelling killed nine people near the port",
        id="conflict, according to",
    ),
    pytest.param(
        "According to the central bank, prices will rise by 4 per cent next year.",
        "central bank", "According to", "prices will rise by 4 per cent next year",
        id="business, according to, in front",
    ),
    pytest.param(
        "Chief executive Rosa Lindt told investors the plant would close in May.",
        "Rosa Lindt", "told", "the plant would close in May",
        id="business, told somebody",
    ),
    pytest.param(
        "The researchers warned that the ice shelf could break up within a decade.",
        "researchers", "warned", "the ice shelf could break up within a decade",
        id="science, indirect",
    ),
    pytest.param(
        "“It was the best night of my career,” the goalkeeper said after the final.",
        "goalkeeper", "said", "It was the best night of my career",
        id="sport, direct",
    ),
    pytest.param(
        "The coach insisted his captain would be fit for the semi-final.",
        "coach", "insisted", "his captain would be fit for the semi-final",
        id="sport, indirect without that",
    ),
    pytest.param(
        "Opposition leaders accused the government of hiding the results of the inquiry.",
        "Opposition leaders", "accused", "hiding the results of the inquiry",
        id="politics, accusation",
    ),
    pytest.param(
        "The senator promised to vote against the budget.",
        "senator", "promised", "to vote against the budget",
        id="politics, promise",
    ),
    pytest.param(
        "The union denied that its members had blocked the gates.",
        "union", "denied", "its members had blocked the gates",
        id="business, denial",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content"), COMMON)
def test_one_statement_in_a_sentence(said, engine, text, *, source, cue, content):
    found = said(text, engine)
    assert len(found) == 1
    assert source in found[0][0]
    assert cue in found[0][1]
    assert content in found[0][2]


# What the parsed sentence alone gives away.
BY_RULES = [
    pytest.param(
        "It was the firm’s claim that nobody was hurt.",
        ("the firm", "claim", "nobody was hurt"),
        id="a noun as cue",
    ),
    pytest.param(
        "In her view, the trial came too late.",
        ("her", "In her view", "the trial came too late"),
        id="in somebody's view",
    ),
    pytest.param(
        "The minister drew attention to the fact that no ship had left the harbour.",
        ("The minister", "drew attention to the fact that", "no ship had left the harbour"),
        id="a cue of several words",
    ),
    pytest.param(
        "The vaccine is safe, the agency's inspectors concluded.",
        ("the agency's inspectors", "concluded", "The vaccine is safe"),
        id="cue and source behind",
    ),
    pytest.param(
        "Voters were told by the commission that the count would take a week.",
        ("the commission", "told", "the count would take a week"),
        id="passive with its agent",
    ),
    pytest.param(
        "The mayor thanked firefighters for their work.",
        ("The mayor", "thanked", "firefighters for their work"),
        id="thanks",
    ),
    pytest.param(
        "The mediator called for talks in Geneva.",
        ("The mediator", "called for", "talks in Geneva"),
        id="a call for something",
    ),
    pytest.param(
        "Both teams announced a friendly match.",
        ("Both teams", "announced", "a friendly match"),
        id="an announcement",
    ),
    pytest.param(
        "The ministry put the damage at 40 million euros.",
        ("The ministry", "put", "the damage at 40 million euros"),
        id="a number that somebody gives",
    ),
    pytest.param(
        "The company denies this.",
        ("The company", "denies", "this"),
        id="a word that points to the claim before",
    ),
    pytest.param(
        "The pilot said the engine had failed, while the airline said the weather was to blame.",
        ("The pilot", "said", "the engine had failed"),
        id="two speakers in one sentence, the first",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BY_RULES)
def test_rules_give_the_words(said, text, expected):
    source, cue, content = said(text)[0]
    assert (source, cue, content) == expected


def test_the_second_speaker_of_a_sentence_has_a_statement_of_his_own(said):
    text = "The pilot said the engine had failed, while the airline said the weather was to blame."
    assert said(text)[1] == ("the airline", "said", "the weather was to blame")


NOTHING_SAID = [
    "If the ministry says the dam is safe, people will return.",
    "The army did not say how many soldiers had died.",
    "The spokeswoman did not comment.",
    "Fans cheered as the bus arrived.",
    "The bridge was closed according to a schedule set last year.",
    "The “Iron Ladies” won by two goals.",
]


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_nobody_has_said_it(said, text):
    assert said(text) == []


KINDS = [
    ("“The reactor is stable,” the operator said.", "direct"),
    ("The operator said the reactor was stable.", "indirect"),
    ("The operator said the reactor was “stable and cooling down” on Friday.", "mixed"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(statements_of, engine, text, kind):
    assert [s.kind for s in statements_of(text, engine)] == [kind]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "An earlier version of this report said that nine hikers were in hospital.", "", id="disaster"
        ),
        pytest.param(
            "A previous version of this article said that the brewery would close in May.", "", id="business"
        ),
        pytest.param(
            "An earlier version of the commission's report said that turnout would fall.",
            "An earlier version of the commission's report",
            id="politics: a document of others may say something",
        ),
    ],
)
def test_a_report_is_no_source_of_what_it_said_before(said, text: str, source: str):
    assert [found[0] for found in said(text)] == [source]
