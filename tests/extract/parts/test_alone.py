"""Which first sentences can stand alone, as a lede has to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.types import Extract

ALONE = [
    "This week the court in Averby charged Ole Ramm, a baker, with the robbery.",
    "Voss, who won the rally, said his car had no brakes.",
    "Two of the three ferries sank off Orrin on Monday.",
]
LEANING = [
    "Some of the letters were found in a mill near Orrin on Monday.",
    "You may think that no ferry ever sank off Orrin.",
    "Sign up for news of the Talva election every Monday.",
    "Let’s look at what the port of Orrin lost in the storm.",
    "Their guild lost a hall on Sunday.",
    "His party lost the election in Talva on Sunday.",
    "Despite driving at his best to win the Talva rally on Sunday, his title looks destined to go to Voss.",
    "Despite the rain, her rally ended in a record time in Orrin.",
    "The ferry struck the pier at noon on Monday, said Capt.",
    "THE FERRY ALMA STRUCK A PIER IN ORRIN ON MONDAY.",
]


@pytest.mark.parametrize(("text", "alone"), [*((t, True) for t in ALONE), *((t, False) for t in LEANING)])
def test_a_sentence_that_leans_on_nothing_stands_alone(
    extract_text: Callable[..., Extract], text: str, alone: bool
) -> None:
    before = "" if text.startswith("The ferry") else "The port of Orrin is old. "
    opening = extract_text(before + text).parts.prose.openings[-1]
    assert opening.alone is alone


LEGEND = "The ferry Alma lies on its side at the pier of Orrin on Monday."
NEWS = (
    "A ferry struck a pier in Orrin on Monday and 12 people were hurt. The pier is 90 years old. It was shut."
)


@pytest.mark.parametrize(
    ("text", "count"),
    [(f"{LEGEND}\n\n{LEGEND}\n\n{NEWS}", 3), (f"{NEWS}\n\n{NEWS}", 3), (f"{LEGEND}\n\n{NEWS}", 4)],
    ids=["a legend told twice goes", "a text told twice is told once", "what is told once stays"],
)
def test_legends_are_no_news(extract_text: Callable[..., Extract], text: str, count: int) -> None:
    extract = extract_text(text)
    told = [extract.report.slice(o.sentence) for o in extract.parts.prose.openings]
    assert len(told) == count
    assert told[-3].startswith("A ferry struck")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Ada Voss, who won the Orrin Bay rally on Sunday after nine hours.", False),
        ("Ole Ramm, 40, pictured at the guild hall of Derre in May.", False),
        ("Ada Voss, who won the Orrin Bay rally on Sunday, said her car had no brakes.", True),
    ],
)
def test_a_name_with_who_it_is_is_a_legend(
    extract_text: Callable[..., Extract], text: str, kept: bool
) -> None:
    extract = extract_text(f"{text}\n\n{NEWS}")
    told = [extract.report.slice(o.sentence) for o in extract.parts.prose.openings]
    assert (text in told) is kept


REST = " ".join(
    f"Crews of the {n} tug came to the harbour." for n in ("Brede", "Halden", "Sund", "Vell", "Derre")
)


@pytest.mark.parametrize(
    "headline", ["Ferry Alma struck pier in Orrin, people hurt", "A hailstorm over Vell"]
)
def test_a_summary_that_a_page_repeats_is_its_news(
    extract_text: Callable[..., Extract], headline: str
) -> None:
    extract = extract_text(f"{headline}\n\n{NEWS}\n\n{NEWS} {REST}")
    told = [extract.report.slice(o.sentence) for o in extract.parts.prose.openings]
    once = [text for text in told if text in NEWS]
    assert once == ([] if headline.startswith("A hailstorm") else NEWS.replace(". ", ".\n").split("\n"))
