"""The chain of a statement, outermost first."""

from __future__ import annotations

import pytest

CHAINS = [
    pytest.param(
        "The navy said two boats had sunk, Reuters reported.",
        [("agency", "Reuters"), ("speaker", "navy")],
        id="an agency closes the sentence",
    ),
    pytest.param(
        "According to Kyodo, the operator has said that the leak was sealed.",
        [("agency", "Kyodo"), ("speaker", "operator")],
        id="an agency opens the sentence",
    ),
    pytest.param(
        "According to the BBC report, a nurse familiar with the ward has said that beds ran out.",
        [("outlet", "BBC"), ("speaker", "nurse familiar with the ward")],
        id="the report of an outlet",
    ),
    pytest.param(
        "Jonas Berg told Reuters that the merger was off.",
        [("agency", "Reuters"), ("speaker", "Jonas Berg")],
        id="told an agency",
    ),
    pytest.param(
        "“The match will go ahead,” Anadolu quoted her as saying.",
        [("agency", "Anadolu")],
        id="quoted by an agency",
    ),
    pytest.param(
        "According to Nikkei, profits fell by a third.",
        [("outlet", "Nikkei")],
        id="an outlet's own report",
    ),
    pytest.param(
        "State television said three miners had been saved.",
        [("outlet", "State television")],
        id="an outlet without a name",
    ),
    pytest.param(
        "The well is dry, said Petra Lind, who owns the farm.",
        [("speaker", "Petra Lind")],
        id="a person who bears the name of an agency",
    ),
    pytest.param(
        "The deputy head of the union, Karin Holm, said the base was empty.",
        [("speaker", "Karin Holm")],
        id="a name behind its office",
    ),
    pytest.param(
        "Defence Minister Karin Holm said the base was empty.",
        [("speaker", "Karin Holm")],
        id="a name with its office",
    ),
    pytest.param(
        "A lawyer for Karin Holm said the base was empty.",
        [("speaker", "lawyer for Karin Holm")],
        id="somebody who speaks for a name",
    ),
    pytest.param(
        "At least 12 miners died, state television said, citing hospital officials.",
        [("outlet", "state television"), ("speaker", "hospital officials")],
        id="disaster: an outlet cites",
    ),
    pytest.param(
        "The BBC, quoting a police source, said that 14 men were held.",
        [("outlet", "BBC"), ("speaker", "police source")],
        id="crime: an outlet quotes, between commas",
    ),
    pytest.param(
        "The carmaker said it would close two plants, citing falling demand.",
        [("speaker", "carmaker")],
        id="business: a reason is no source",
    ),
    pytest.param(
        "“The bill will pass in spring,” Kyodo quoted Senator Karin Holm as saying.",
        [("agency", "Kyodo"), ("speaker", "Karin Holm")],
        id="politics: an agency quotes somebody as saying",
    ),
    pytest.param(
        "The pension fund said it sold two stadiums last year, Gazeta Sportowa reported.",
        [("intermediary", "Gazeta Sportowa"), ("speaker", "pension fund")],
        id="sport: a paper that no list has reports what was said",
    ),
]


@pytest.mark.parametrize(("text", "chain"), CHAINS)
def test_chain(statements_of, text, chain):
    found = statements_of(text)
    assert [[(link.kind, link.name) for link in s.chain] for s in found] == [chain]


def test_the_report_means_the_outlet_named_before(statements_of):
    text = (
        "The army said it struck a depot, Al Jazeera reported.\n\n"
        "The report said that the town had been emptied."
    )
    assert [link.name for link in statements_of(text)[1].chain] == ["Al Jazeera"]


def test_pronoun_takes_the_chain_of_whom_it_stands_for(statements_of):
    text = "Jonas Berg told Reuters that the merger was off. He said the price had been too high."
    found = statements_of(text)
    assert found[1].chain == found[0].chain


def test_pronoun_stands_for_the_person_just_named(statements_of):
    text = (
        "Jonas Berg said the merger was off. Karin Holm flew to Oslo on Friday. "
        "She said the price had been too high."
    )
    assert statements_of(text)[-1].chain[-1].name == "Karin Holm"


def test_it_is_not_a_person(statements_of):
    text = "The airline said the engine had failed. Jonas Berg said he saw smoke. It said the crew was safe."
    assert statements_of(text)[-1].chain[-1].name == "airline"


def test_the_outlet_of_the_report_comes_first(statements_of):
    found = statements_of("The navy said two boats had sunk.", outlet="The Harbour Post")
    assert [link.kind for link in found[0].chain] == ["outlet", "speaker"]
    assert found[0].chain[0].name == "The Harbour Post"


@pytest.mark.parametrize("engine", ["fast", "accurate"])
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The court in Verrin jailed Tom Akers for fraud, saying that he stole $40,000.", "court in Verrin"),
        (
            "A grand jury in Derre indicted two clerks, saying the pair misused $250,000.",
            "grand jury in Derre",
        ),
        ("Tom Akers, who leads the union, said 40 dockers were fired.", "Tom Akers"),
    ],
)
def test_who_does_a_thing_and_says_so_is_the_source_not_the_clause(statements_of, engine, text, name):
    assert [found.chain[-1].name for found in statements_of(text, engine)][-1:] == [name]


def test_heading_with_its_speaker_behind_a_dash(said):
    text = "Roads will stay shut until spring – Karin Holm\n\nSnow fell again on Monday."
    assert said(text)[0] == ("Karin Holm", "", "Roads will stay shut until spring")


SOURCES = [
    ("As the coach said on Friday, the club needs time.", "the coach"),
    (
        "Rescue officials and the mayor of Arlon said that the bridge was closed.",
        "Rescue officials and the mayor of Arlon",
    ),
    ("At 14:30 the navy said the ferry was safe.", "the navy"),
    ("Shares of Halden rose 4 percent on Tuesday, signaling that investors expect a deal.", ""),
]


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_a_source_is_all_of_who_speaks_and_nothing_else(said, text, source):
    assert [who for who, *_ in said(text, "accurate")] == [source]


def test_an_owner_is_named_without_the_genitive(statements_of):
    (found,) = statements_of("The senator's claim that taxes will fall was denied.", "accurate")
    assert [link.name for link in found.chain] == ["senator"]


def test_a_share_of_people_is_counted_and_not_cited(statements_of):
    text = "Marta Venn said she believed that 4 to 6 percent of the members asked for gifts."
    names = {link.name for statement in statements_of(text, "rules") for link in statement.chain}
    assert names == {"Marta Venn"}
