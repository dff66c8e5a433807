"""Attributed sentences: of the report's own words where these say it, quoted where they do not."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

import re
from dataclasses import replace
from types import ModuleType

import pytest

from crosswire.render.wording import sentences
from crosswire.types import BorneOut, Brief, Figure, Modality, Span

HERE = Span(0, 1)


@pytest.fixture(scope="module")
def figure(specimen: Brief) -> Figure:
    plain = next(f for f in specimen.figures if f.id == "valley/f1")
    return replace(plain, place=None, as_of=None, origin=(), predicate=None)


# value, what is said, the counted, what stands beside, who says it, the report's sentence, what comes of it
CASES = [
    ("conflict", 15207, "suffered:killed", "At least 15,207 people", "in Norland since 7 May", "health ministry", "At least 15,207 people were killed in Norland since 7 May, the health ministry said.", "At least 15,207 people had been killed in Norland since 7 May, according to the health ministry, The Herald reported."),
    ("a number opens no sentence", 38, "been:missing", "38 people", "", "rescuers", "38 people were missing, rescuers said.", "According to rescuers, 38 people were missing, The Herald reported."),
    ("one is missing", 1, "been:missing", "one climber", "", "rescuers", "one climber was missing, rescuers said.", "One climber was missing, according to rescuers, The Herald reported."),
    ("who do it themselves", 4000, "done:fled", "Some 4,000 villagers", "over the border", "police", "Some 4,000 villagers fled over the border, police said.", "Some 4,000 villagers had fled over the border, according to the police, The Herald reported."),
    ("two kinds that are counted together", 84, "suffered:killed", "84 children and women", "", "the ministry", "The ministry said 84 children and women were killed.", "According to the ministry, 84 children and women had been killed, The Herald reported."),
    ("nobody is named there", 3, "suffered:saved", "three miners", "", None, "Rescuers saved three miners.", "The Herald reported that three miners had been saved, without naming a source."),
    ("a source of another sentence", 3, "suffered:saved", "three miners", "", "Ana Belk", "Rescuers saved three miners.", "The Herald: “Rescuers saved three miners.”"),
    ("no verb of the counted", 9.8, None, "", "", None, "She ran it in 9.8 seconds.", "The Herald: “She ran it in 9.8 seconds.”"),
    ("nothing that could be repeated", 500, "suffered:released", "", "", None, "Of these, 500 were released.", "The Herald: “Of these, 500 were released.”"),
    ("a verb of somebody else", 300, None, "", "", "police", "About 300 fighters killed a guard, police said.", "The Herald: “About 300 fighters killed a guard, police said.”"),
]  # fmt: skip


def told(figure: Figure, given: tuple[object, ...], **fields: object) -> str:
    _, value, said, counted, beside, speaker, words, _ = given
    borne = BorneOut(
        said, HERE if counted else None, HERE if beside else None, attributed=speaker is not None
    )  # type: ignore[arg-type]
    shown = replace(figure, **{"value": float(value), "borne_out": borne} | fields.pop("changed", {}))  # type: ignore[arg-type, operator]
    about = {
        "outlet": "The Herald",
        "named": True,
        "speaker": speaker,
        "through": (),
        "shown": words,
        "counted": counted,
        "beside": beside,
    }
    return sentences.attributed(sentences.Told(shown, **(about | fields)))  # type: ignore[arg-type]


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_attributed(figure: Figure, case: tuple[object, ...]) -> None:
    assert told(figure, case) == case[-1]


PLAIN = CASES[0]
QUOTED = f"The Herald: “{PLAIN[6]}”"


def test_a_plan_is_not_a_fact(figure: Figure) -> None:
    assert told(figure, PLAIN, changed={"modality": Modality.PLANNED}) == QUOTED


def test_a_source_beside_is_not_denied(figure: Figure) -> None:
    """ "Without naming a source" needs a sentence, and neighbours, that put it down to nobody."""
    borne = BorneOut("suffered:saved", HERE, None, attributed=True)
    assert (
        told(figure, CASES[5], changed={"borne_out": borne}) == "The Herald: “Rescuers saved three miners.”"
    )


def test_a_source_that_only_a_pronoun_names_is_quoted(figure: Figure) -> None:
    assert told(figure, PLAIN, veiled=True) == QUOTED


def test_what_answers_another_question_is_quoted(figure: Figure) -> None:
    assert told(figure, PLAIN, asked="injured") == QUOTED


def test_through_an_agency(figure: Figure) -> None:
    assert told(figure, CASES[1], through=("Tern News",)) == (
        "According to rescuers, as cited by Tern News, 38 people were missing, The Herald reported."
    )


def test_a_report_without_an_outlet(figure: Figure) -> None:
    assert told(figure, CASES[1], outlet="report 1", named=False).endswith(", report 1 said.")


def test_no_sentence_of_the_specimen_names_a_source_that_its_report_does_not(
    specimen: Brief, specimen_module: ModuleType
) -> None:
    from crosswire.render.view import page

    shown = page(specimen)
    items = [*(f.entry for f in shown.figures), *(i for section in shown.sections for i in section.items)]
    rows = [row for item in items for row in item.rows if row.sentence]
    assert rows
    for row in rows:
        composed = row.sentence.partition("“")[0]
        found = re.search(r"[Aa]ccording to (?:the )?([^,:]+)", composed)
        assert found or "without naming a source" in row.sentence or ": “" in row.sentence
        assert not found or found[1].lower() in specimen_module.TEXTS[row.evidence[0].report].lower()
