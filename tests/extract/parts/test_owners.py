"""Of whom a figure is said, by the parse of its sentence."""

from __future__ import annotations

import pytest

from crosswire.extract import extract

# text, number, the words that name whom or what it is said of
SAID_OF = [
    ("crime: between commas", "Police arrested Maria Keller, 34, at her flat on Friday.", 34, "Maria Keller"),
    ("politics: behind the verb", "Helen Marsh, who is 61, will lead the party.", 61, "Helen Marsh"),
    ("sport: the subject", "Daniel Ortiz scored 23 points in the final.", 23, "Daniel Ortiz"),
    ("business: whose shares", "Siemens shares fell 4.3 percent on Monday.", -4.3, "Siemens"),
    ("disaster: a nameless age", "The boy was 9 years old.", 9, "The boy"),
    ("crime: said to be", "The driver was first reported to be 24 years old.", 24, "The driver"),
]  # fmt: skip
NOBODY = [
    ("disaster: what is counted is the subject", "Three boats sank off the coast on Monday.", 3),
    ("crime: an age beside another verb", "Residents saw a 12-year-old near the lake.", 12),
    ("science: a pronoun", "It weighs 40 kilograms.", 40),
]  # fmt: skip


def _owner(analyse_text, nlp_settings, text, number):
    (extracted,) = extract([analyse_text(text)], nlp_settings)
    figure = next(f for f in extracted.figures if f.value == number)
    owner = extracted.parts.senses[figure.id].owner
    return extracted.report.slice(owner.name) if owner else None


@pytest.mark.parametrize(("text", "number", "said_of"), [c[1:] for c in SAID_OF], ids=[c[0] for c in SAID_OF])
def test_said_of(analyse_text, nlp_settings, text, number, said_of) -> None:  # noqa: PLR0917 - columns
    assert _owner(analyse_text, nlp_settings, text, number) == said_of


@pytest.mark.parametrize(("text", "number"), [c[1:] for c in NOBODY], ids=[c[0] for c in NOBODY])
def test_said_of_nobody_known(analyse_text, nlp_settings, text, number) -> None:
    assert _owner(analyse_text, nlp_settings, text, number) is None


def test_without_a_parse_nothing_is_known(story_of) -> None:
    (told,) = story_of("Roe scored {23 points; counted=point}.")
    assert told.parts.senses["a/f1"].owner is None
