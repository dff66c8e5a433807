"""Attributed sentences: built of extracted values, quoted where those make none."""

from __future__ import annotations

import re
from dataclasses import replace
from types import ModuleType

import pytest

from crosswire.extract.parts.borne import of_sentence
from crosswire.render.wording import sentences
from crosswire.types import Brief, Figure, FigureKind, Modality, Modifier, Period, Span


@pytest.fixture(scope="module")
def figure(specimen: Brief) -> Figure:
    plain = next(f for f in specimen.figures if f.id == "valley/f1")
    return replace(plain, place=None, as_of=None, origin=())


NUMBER = re.compile(r"\$?\d[\d,.]*(?:bn)?|\b(?:one|three)\b")


def told(figure: Figure, words: str, **fields: object) -> str:
    """The sentence of a figure that stands where `words` holds its first number."""
    found = NUMBER.search(words)
    assert found
    standing = replace(
        figure, start=found.start(), end=found.end(), text=found.group(), sentence=Span(0, len(words))
    )
    given = {
        "outlet": "The Herald",
        "named": True,
        "place": None,
        "speaker": None,
        "through": (),
        "words": words,
        "shown": words,
    }
    borne = replace(standing, borne_out=of_sentence(standing, words))
    return sentences.attributed(sentences.Told(figure=borne, **(given | fields)))


CASES = [
    # conflict
    (
        {
            "value": 15207.0,
            "modifier": Modifier.AT_LEAST,
            "predicate": "killed",
            "period": Period(None, None, "since 7 May"),
        },
        {
            "speaker": "Norland health ministry",
            "place": "Norland",
            "words": "At least 15,207 people killed in Norland since 7 May.",
        },
        "At least 15,207 people had been killed in Norland since 7 May, according to the Norland health "
        "ministry, The Herald reported.",
    ),
    # disaster: a number that opens a sentence is moved inside
    (
        {"value": 38.0, "predicate": "missing"},
        {"speaker": "rescuers", "words": "38 people were missing, rescuers said."},
        "According to rescuers, 38 people were missing, The Herald reported.",
    ),
    (
        {"value": 3.0, "predicate": "rescued", "counted": "miner"},
        {"speaker": "Ana Belk", "words": "Rescuers saved three miners."},
        "Three miners had been rescued, according to Ana Belk, The Herald reported.",
    ),
    # politics: through an agency, from somebody else
    (
        {"value": 240.0, "predicate": "released", "counted": "prisoner"},
        {"speaker": "the ministry", "through": ("Tern News",), "words": "It had freed 240 prisoners."},
        "According to the ministry, as cited by Tern News, 240 prisoners had been released, "
        "The Herald reported.",
    ),
    # no source at all
    (
        {"value": 1.0, "predicate": "detained", "counted": "official"},
        {"words": "one official was detained"},
        "The Herald reported that one official had been detained, without naming a source.",
    ),
    # no outlet
    (
        {"value": 12.0, "predicate": "injured", "modifier": Modifier.ABOUT},
        {"outlet": "report 1", "named": False, "speaker": "police", "words": "about 12 people were injured"},
        "About 12 people had been injured, according to the police, report 1 said.",
    ),
    # business: money paid
    (
        {"value": 1.3e9, "predicate": "paid", "kind": FigureKind.MONEY, "unit": "dollars", "counted": "fine"},
        {"speaker": "the regulator", "words": "A fine of $1.3bn was paid."},
        "According to the regulator, $1.3 billion had been paid, The Herald reported.",
    ),
    # science, sport: no known event, so the report's own words
    (
        {"value": 9.8, "kind": FigureKind.MEASURE, "unit": "second", "predicate": "ran"},
        {"words": "She ran it in 9.8 seconds."},
        "The Herald: “She ran it in 9.8 seconds.”",
    ),
    # a plan is not a fact
    (
        {"value": 500.0, "predicate": "released", "modality": Modality.PLANNED},
        {"speaker": "the mayor", "words": "500 people will be released."},
        "The Herald, citing the mayor: “500 people will be released.”",
    ),
    # a source that the sentence names and the record does not hold is not denied
    (
        {"value": 14.0, "predicate": "injured"},
        {"words": "The club put the number of injured fans at 14."},
        "The Herald: “The club put the number of injured fans at 14.”",
    ),
    # what the sentence does not name is not put into it
    (
        {"value": 500.0, "predicate": "released", "counted": "trout"},
        {"words": "Of these, 500 were released."},
        "The Herald: “Of these, 500 were released.”",
    ),
]


@pytest.mark.parametrize(("fields", "around", "sentence"), CASES)
def test_attributed(figure: Figure, fields: dict, around: dict, sentence: str) -> None:
    assert (
        told(replace(figure, **({"low": fields["value"], "high": fields["value"]} | fields)), **around)
        == sentence
    )


def test_no_sentence_of_the_specimen_names_a_source_that_its_report_does_not(
    specimen: Brief, specimen_module: ModuleType
) -> None:
    from crosswire.render.view import page

    shown = page(specimen)
    rows = [row for section in shown.sections for item in section.items for row in item.rows if row.sentence]
    assert rows
    for row in rows:
        found = re.search(r"(?:[Aa]ccording to|citing) (?:the )?([^,:]+)", row.sentence)
        assert found or "without naming a source" in row.sentence or ": “" in row.sentence
        assert not found or found[1].lower() in specimen_module.TEXTS[row.evidence[0].report].lower()
