"""Who speaks, in the end: the one whom the source names, and not the owner or the topic in it."""

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
