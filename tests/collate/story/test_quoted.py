"""What several reports quote of one speaker: which of it stands on the first screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.collate.test_collation import Told, brief_of, report, told

from crosswire.config import load
from crosswire.render.view import page
from crosswire.types import Brief

__all__ = ["told"]

BESIDE = (
    "Farmers from the hills had come to town by cart, and stayed for the fair. Bakers gave them stale bread.",
    "Rain fell on the coast all week. Two ferries were late, and a market hall lost its roof to wind.",
    "A choir of pupils sang in the square at noon. Nobody there had heard the tune before, but many hummed.",
)
"""What else each report tells, so that none looks like a copy."""
SALE = "We will not sell the harbour to anybody who leaves it idle"
COUNCIL = (
    'Mayor Ines Torvald said on Monday: "We will not sell the harbour to anybody who leaves it idle."',
    '"We will not sell the harbour to anybody who leaves it idle," Mayor Ines Torvald said.',
)
PROBE = (
    'Tom Akers, who leads the mission, said: "We have lost the antenna, and we will not send another probe."',
    '"We have lost the antenna, and we will never send another probe," said Tom Akers, the mission chief.',
)
COACH = (
    'Coach Lena Marsh said: "Our keeper played the last ten minutes with a broken hand and never told us."',
    'The keeper "played the last ten minutes with a broken hand," coach Lena Marsh said.',
)


def _quoted(brief: Brief) -> list[set[str]]:
    """What the rows quote, each as the texts of its wordings."""
    by_id = {utterance.id: utterance for utterance in brief.utterances}
    return [{v.text or "" for v in by_id[key].variants} for key in brief.story.key_utterances]


def _with(texts: tuple[str, ...]) -> list[str]:
    return [f"{text} {BESIDE[n % len(BESIDE)]}" for n, text in enumerate(texts)]


IT_IS = tuple(t.replace("We will not sell", "It is not wise to sell") for t in COUNCIL)
AND = tuple(t.replace("We will", "And we will") for t in COUNCIL)


@pytest.mark.parametrize(
    "texts",
    [COUNCIL, PROBE, COACH, IT_IS, AND],
    ids=["alike", "one word", "in part", "it points at nothing", "and"],
)
def test_what_two_outlets_print_of_one_speaker_is_a_row(told: Told, texts: tuple[str, ...]) -> None:
    brief = told(_with(texts))
    (row,) = _quoted(brief)
    assert all(any(text in report for report in texts) for text in row)


@pytest.mark.parametrize(
    "texts",
    [
        (COUNCIL[0], "Mayor Ines Torvald said that the town would not sell its harbour to anybody idle."),
        (COUNCIL[0], COUNCIL[1].replace("Ines Torvald", "Olaf Brandt")),
        tuple(t.replace("Mayor Ines Torvald", "an official") for t in COUNCIL),
        tuple(t.replace("We will not sell", "And it is not for sale,") for t in COUNCIL),
        tuple(t.replace(SALE, "No sale of it") for t in COUNCIL),
        tuple(t.replace(SALE, "The long quay of the old harbour") for t in COUNCIL),
    ],
    ids=["in own words", "another speaker", "nobody named", "points back", "too short", "no verb"],
)  # fmt: skip
def test_what_is_no_row(told: Told, texts: tuple[str, ...]) -> None:
    assert told(_with(texts)).story.key_utterances == ()


def test_a_statement_that_a_colon_announces_is_quoted_as_the_same_words_elsewhere_are(told: Told) -> None:
    more = "As the spring comes near, we will ask every trader on the quay"
    texts = (
        f"Mayor Ines Torvald answered on Monday with a short note: “{SALE}. {more}.”",
        f'"{SALE}," Mayor Ines Torvald said. "{more}."',
        f'Mayor Ines Torvald said: "{SALE}. {more}."',
    )
    rows = _quoted(brief := told(_with(texts)))
    assert rows
    assert not any("note" in text for row in rows for text in row)
    assert {s.kind.value for s in brief.statements if s.speaker} == {"direct"}


@pytest.mark.parametrize("asked", ["Asked about the summer, ", "In reply to a pupil's question, "])
def test_a_short_answer_without_what_was_asked_is_no_row(told: Told, asked: str) -> None:
    answer = f'{asked}Mayor Ines Torvald said: "{SALE}."'
    assert told(_with((answer, COUNCIL[1]))).story.key_utterances == ()


def test_what_an_outlet_prints_is_not_said_by_it() -> None:
    texts = _with(tuple(text.replace("Mayor Ines Torvald", "The Verrin Courier") for text in COUNCIL))
    reports = [report(n, text) for n, text in enumerate(texts, start=1)]
    settings = load(statements="rules")
    assert brief_of(reports, settings).story.key_utterances
    own = [replace(reports[0], outlet="The Verrin Courier"), *reports[1:]]
    assert brief_of(own, settings).story.key_utterances == ()


def test_two_sentences_of_one_speech_are_no_wordings_of_one(told: Told) -> None:
    other = '"We will not sell the harbour to anybody this year, the ferry stays," Mayor Ines Torvald said.'
    assert _quoted(told(_with((COUNCIL[0], other)))) == []


def test_one_voice_quotes_nothing_twice(told: Told) -> None:
    assert told(_with(COUNCIL)).story.key_utterances
    assert told(_with(COUNCIL), outlet="Herald", publisher="Herald").story.key_utterances == ()


def test_others_have_their_turn_before_a_speakers_third(told: Told) -> None:
    said = (
        "We will open the new bridge to all lorries in the spring",
        "The old bridge stays for walkers and for those on bicycles",
        "Every household on the island pays the same for the ferry",
    )
    mayor = " ".join(f'"{one}," Mayor Ines Torvald said.' for one in said)
    again = " ".join(f'Mayor Ines Torvald said: "{one}."' for one in said)
    rower = 'Rower Tom Akers said: "Nobody has asked the people who row across every single morning."'
    brief = told(_with((f"{mayor} {rower}", f"{again} {rower}")))
    speakers = [
        next(u.speaker for u in brief.utterances if u.id == key) for key in brief.story.key_utterances
    ]
    assert len(speakers) == 3
    assert len(set(speakers)) == 2


def test_sentences_of_one_statement_are_one_row_and_another_speaker_has_a_place(told: Told) -> None:
    said = ("We will open the bridge to lorries in the spring", "The old bridge stays for walkers and horses")
    third = "Every household on the island pays the same for the ferry"
    mayor = f'"{said[0]}," Mayor Ines Torvald said. "{said[1]}. {third}." '
    again = f'Mayor Ines Torvald said: "{said[0]}. {said[1]}. {third}." '
    rower = 'Rower Tom Akers said: "Nobody has asked the people who row across every single morning."'
    brief = told(_with((mayor + rower, again + rower)))
    mayors, rowers = page(brief).groups[-1].quotes
    assert {mayors.text, rowers.text} == {"2 reports"}
    (row,) = mayors.rows
    assert row.text.endswith(f"“{said[0]}. {said[1]}. {third}”")


def test_the_order_of_the_reports_and_other_names_change_nothing(told: Told) -> None:
    texts = _with((*COUNCIL, PROBE[0]))
    rows = _quoted(told(texts))
    assert rows == _quoted(told([texts[1], texts[0], texts[2]]))
    renamed = [t.replace("Ines Torvald", "Olaf Brandt") for t in texts]
    assert rows == _quoted(told(renamed))
