"""Who speaks, in the end: the one whom the source names, and not the owner or the topic in it."""
# ruff: noqa: E501 - a case is one line

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.collate.entities import resolve
from crosswire.collate.speakers import attribute
from crosswire.extract import extract
from crosswire.types import Span

from .entities.conftest import read, whole


def speaker(marked: str, source: str) -> str | None:
    """The name of the one who speaks, where these words are the source of the only statement."""
    analysis, (said, *_) = read("r1", "{a crowd} met. " + marked, 1)
    start = analysis.report.text.index(source, len("a crowd met."))
    said = replace(said, source=(Span(start, start + len(source)),), chain=())
    report = whole(analysis, (said,))
    entities = resolve([report])
    speaks = attribute(report, entities).statements[0].speaker
    return entities.get(speaks).name if speaks else None


@pytest.mark.parametrize(
    ("marked", "source", "name"),
    [
        # business: the body of which the phrase speaks again
        ("The carmaker [Voltex|organisation] lost money. The company said so.", "The company", "Voltex"),
        # politics: the person behind the body, and the spokesman named behind his employer
        (
            "A spokesman for [Omar Haddad|person], [Ann Quist|person] said so.",
            "A spokesman for Omar Haddad, Ann Quist",
            "Ann Quist",
        ),
        ("[Voltex|organisation]'s statement said so.", "Voltex's statement", "Voltex"),
        # disaster
        ("The [Coast Guard|organisation] said so.", "The Coast Guard", "Coast Guard"),
        # sport
        ("[Lundby United|organisation] captain [Ann Quist|person] said so.", "Ann Quist", "Ann Quist"),
        # business, conflict, science, sport: whose they are is not who they are
        ("[Voltex|organisation] shareholders said so.", "Voltex shareholders", None),
        ("[Omar Haddad|person]'s group said so.", "Omar Haddad's group", None),
        ("A biography of [Omar Haddad|person] says so.", "A biography of Omar Haddad", None),
        # a people that only describes who speaks
        ("The [Norwegian|group] and Dutch embassies said so.", "The Norwegian and Dutch embassies", None),
        ("The [Norwegian|group] ambassador said so.", "The Norwegian ambassador", "Norwegian ambassador"),
        ("The [Norwegians|group] said so.", "The Norwegians", "Norwegians"),
        ("The [Norwegians|group] in Orlen said so.", "The Norwegians in Orlen", "Norwegians"),
        ("[Lundby United|organisation] fans said so.", "Lundby United fans", None),
        # who sits in a body does not speak for it; its spokesman and its head do
        ("The [Assembly|organisation] speaker said so.", "The Assembly speaker", None),
        ("A [Labour|organisation] candidate said so.", "A Labour candidate", None),
        ("A [Voltex|organisation] spokesman said so.", "A Voltex spokesman", "Voltex"),
        ("The [Voltex|organisation] director said so.", "The Voltex director", "Voltex"),
        ("An anti-[Voltex|organisation] network said so.", "An anti-Voltex network", None),
        # a place that is only where somebody is
        ("A jury in [Orlen|place] said so.", "A jury in Orlen", None),
        ("The [Orlen|place] governor said so.", "The Orlen governor", None),
        ("[Orlen|place] said so.", "Orlen", "Orlen"),
    ],
)
def test_the_speaker_is_whom_the_source_names(marked: str, source: str, name: str | None):
    assert speaker(marked, source) == name


def test_the_owner_of_a_figure_is_an_entity(analyse_text, nlp_settings) -> None:
    text = "The ferry crossed. Kestrel Air lost $3 million, and Voltan Corp won 12 games."
    (report,) = extract([analyse_text(text)], nlp_settings)
    entities = resolve([report])
    owners = [figure.owner for figure in attribute(report, entities).figures]
    assert [entities.get(owner).name for owner in owners if owner] == ["Kestrel Air", "Voltan Corp"]


QUOTED = [
    # of whom somebody speaks in a quotation, its words are not
    ("court", "“The owner told me that the roof had cracks,” Ruth Calvo said.", "Ruth Calvo"),
    ("politics", "“If Norland continues to show patience it will open its doors to terror,” Bo Kern added, referring to the riots.", "Bo Kern"),
    ("company", '"The bank says the loan is safe and I believe it," Ada Holm, the owner, told reporters.', "Ada Holm"),
    ("war", "“The general said the town would hold,” Lieutenant Karl Venn told the court.", "Karl Venn"),
    ("sport", "“The coach told us to wait for the last minute,” said Jon Varga, the striker.", "Jon Varga"),
    # a clause behind the pronoun is no part of it
    ("a pronoun", "Ruth Calvo is a banker. “I am one of the north,” she said in the fluent English she learned at school.", "Ruth Calvo"),
    # what an outlet passes on of somebody whom nothing names near is nobody's, not the outlet's
    ("passed on", "It rained on the troops in Derre. “We will win,” she said, according to the Orlen Herald.", None),
    # an office behind a name is the named one's
    ("an office", "Jon Varga, chairman and chief executive of Orrin Airlines, wrote: “There is concern about the bill.”", "Jon Varga"),
    # counter-examples: in a report's own words the innermost speaks; a body may be quoted
    ("own words", "Ruth Calvo said the owner had told her that the roof had cracks.", "owner"),
    ("a body", "“We will not pay for the dam,” the Red Cross said.", "Red Cross"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), [q[1:] for q in QUOTED], ids=[q[0] for q in QUOTED])
def test_a_quotation_is_of_the_one_who_speaks_it(
    analyse_text, nlp_settings, text: str, name: str | None
) -> None:
    (report,) = extract([analyse_text(text)], nlp_settings)
    entities = resolve([report])
    (said, *_) = attribute(report, entities).statements
    assert (entities.get(said.speaker).name if said.speaker else None) == name
