"""What the record of the sample says of figures, quotations, speakers, names, roles, dates, claims."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.types.checking import Check, CheckedPiece, Piece, Verdict

Checked = Callable[[str], Check]
OUTDATED, DISPUTED, ALTERED, SUPPORTED = (
    Verdict.OUTDATED,
    Verdict.DISPUTED,
    Verdict.ALTERED,
    Verdict.SUPPORTED,
)
NOT_IN, SCOPE, SPEAKER, SPELLING = (
    Verdict.NOT_IN_REPORTS,
    Verdict.OTHER_SCOPE,
    Verdict.WRONG_SPEAKER,
    Verdict.OTHER_SPELLING,
)


def piece(check: Check, text: str, kind: Piece | None = None) -> CheckedPiece:
    """The piece of a draft with this text."""
    found = [p for p in check.pieces if p.text == text and kind in (None, p.kind)]
    assert found, f"{text!r} is not among {[(p.text, p.verdict.value) for p in check.pieces]}"
    return found[0]


@pytest.mark.parametrize(
    ("sentence", "figure", "verdict"),
    [
        # the number itself, in words, rounded, bounded, as a size
        ("Forty-one people were killed.", "Forty-one", SUPPORTED),
        ("At least 40 people were killed.", "At least 40", SUPPORTED),
        ("More than 40 people were killed.", "More than 40", SUPPORTED),
        ("More than 41 people were killed.", "More than 41", NOT_IN),
        ("More than 50 people were killed.", "More than 50", NOT_IN),
        ("Up to 30 people were killed.", "Up to 30", NOT_IN),
        ("About 40 people were killed.", "About 40", SUPPORTED),
        ("Forty people were killed.", "Forty", NOT_IN),
        # a bound is met by any large number: it must be one of the same thing
        (
            "At least 999 people were killed by the collapse of the Halvern dam, the ministry said.",
            "At least 999",
            NOT_IN,
        ),
        ("At least 160 people are missing, the emergency ministry said.", "At least 160", NOT_IN),
        ("More than 300 people were injured, the emergency ministry said.", "More than 300", NOT_IN),
        ("More than 500 soldiers were sent to the valley.", "More than 500", NOT_IN),
        ("At least 100 soldiers were sent to the valley.", "At least 100", SUPPORTED),
        ("Dozens of people were killed.", "Dozens", SUPPORTED),
        ("Nearly 2,400 people were evacuated.", "Nearly 2,400", SUPPORTED),
        ("Nearly 2,500 people were evacuated.", "Nearly 2,500", NOT_IN),
        ("Exactly 2,319 people were evacuated.", "2,319", NOT_IN),
        ("More than 150 houses were destroyed.", "More than 150", SUPPORTED),
        ("183 houses were destroyed.", "183", NOT_IN),
        # units
        ("Almost five inches of rain fell in a day.", "Almost five inches", SUPPORTED),
        ("The dam is 43 metres high.", "43 metres", NOT_IN),
        # parts and places
        ("Nine people died in Lower Pell.", "Nine", SUPPORTED),
        ("Nine people were killed when the dam broke.", "Nine", SCOPE),
        ("In Brannick, nine people were killed.", "nine", SCOPE),
        ("Twenty-seven people were killed when the dam above Halvern failed.", "Twenty-seven", SCOPE),
        ("Twenty-seven of the dead were from Halvern.", "Twenty-seven", SUPPORTED),
        ("Forty-two people were found dead in Halvern, Lower Pell and Brannick.", "Forty-two", NOT_IN),
        ("Sundmark sent two helicopters and 120 rescue workers across the border.", "120", SCOPE),
        ("Fourteen people died in Lower Pell and Brannick.", "Fourteen", SUPPORTED),
        # outcomes
        ("Seventy-four people were killed.", "Seventy-four", SCOPE),
        ("Seventy-four people were injured.", "Seventy-four", SUPPORTED),
        (
            "About 2,300 people were injured by the collapse of the Halvern dam, the ministry said.",
            "About 2,300",
            SCOPE,
        ),
        ("About 2,300 people have left their homes, the ministry said.", "About 2,300", SUPPORTED),
        # points of a share
        ("Shares of Norvend fell 18 percentage points on Wednesday.", "18 percentage points", NOT_IN),
        ("Shares of Norvend fell 18 percent on Wednesday.", "18 percent", SUPPORTED),
        # time
        ("Thirty-four people were killed.", "Thirty-four", OUTDATED),
        ("At least 34 people were killed.", "At least 34", OUTDATED),
        ("The toll rose to 41 from 34 the evening before.", "34", SUPPORTED),
        # shares and differences
        ("A third of the gates had been stuck since March 2023.", "A third", SUPPORTED),
        ("Half of the gates had been stuck since March 2023.", "Half", NOT_IN),
        # what nobody reports
        ("The dam holds 12 million cubic metres of water.", "12 million cubic metres", NOT_IN),
    ],
)
def test_a_figure(checked: Checked, sentence: str, figure: str, verdict: Verdict) -> None:
    found = piece(checked(sentence), figure, Piece.FIGURE)
    assert found.verdict is verdict, found.reason
    assert bool(found.evidence) or found.code.startswith("no_")


def test_an_outdated_figure_says_since_when_and_what_holds_now(checked: Checked) -> None:
    found = piece(checked("Thirty-four people were killed."), "Thirty-four")
    assert (found.instead[0], found.since, found.code) == ("41", "2024-05-15", "newer")
    assert "41" in found.reason
    assert "15 May" in found.reason


def test_a_disputed_figure_says_by_whom(checked: Checked) -> None:
    alone = piece(checked("Fifty-seven people are missing."), "Fifty-seven")
    assert alone.verdict is DISPUTED
    assert alone.by == ("Ruta Semmel",)
    assert alone.instead == ("89",)


@pytest.mark.parametrize(
    "text",
    [
        "The provincial emergency office said that 57 people are missing.",
        "Fifty-seven people are missing by one count, 89 are missing by another.",
    ],
)
def test_a_disputed_figure_is_supported_with_its_source_or_its_rival(checked: Checked, text: str) -> None:
    assert [p.text for p in checked(text).faults] == []


def test_a_dropped_bound_is_told(checked: Checked) -> None:
    found = piece(checked("One hundred and fifty houses were destroyed."), "One hundred and fifty")
    assert (found.verdict, found.code) == (SUPPORTED, "unhedged")
    assert "At least 150" in found.reason


@pytest.mark.parametrize(
    ("text", "verdict", "code"),
    [
        (
            '"All gates were working when the water reached the crest," the company said.',
            SUPPORTED,
            "verbatim",
        ),
        (
            "“All gates were working when the water reached the crest,” the company said.",
            SUPPORTED,
            "verbatim",
        ),
        ('"All gates were working … the crest," the company said.', SUPPORTED, "verbatim"),
        ('"All [the] gates were working when the water reached the crest," it said.', SUPPORTED, "verbatim"),
        (
            'The minister said that nobody may say "that the people of the valley were abandoned".',
            SUPPORTED,
            "verbatim",
        ),
        ('"All gates were closed when the water reached the crest," the company said.', ALTERED, "reworded"),
        (
            '"I counted six houses that floated past me, and then everything was gone," she said.',
            ALTERED,
            "joined",
        ),
        ('"More than the dam was built to hold," the company said.', ALTERED, "unquoted"),
        ('"We are sorry for every family that lost somebody," the company said.', NOT_IN, "no_words"),
    ],
)
def test_a_quotation(checked: Checked, text: str, verdict: Verdict, code: str) -> None:
    found = next(p for p in checked(text).pieces if p.kind is Piece.QUOTATION)
    assert (found.verdict, found.code) == (verdict, code), found.reason


def test_each_translation_of_a_statement_is_supported(checked: Checked) -> None:
    for words in ("warned eleven villages by siren", "alerted 11 villages with sirens"):
        quoted = checked(f'The minister said that they "{words}".')
        assert piece(quoted, words, Piece.QUOTATION).verdict is SUPPORTED


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('"Every gate was tested in April and every gate opened," said Oskar Thall.', "Oskar Thall"),
        ('"Every gate was tested in April and every gate opened," said Lena Varga.', None),
        (
            '"Every gate was tested in April and every gate opened," said a spokeswoman for Norvend Hydro.',
            None,
        ),
        ('"We went from house to house with the lists," said Katrin Osterby.', "Katrin Osterby"),
        ('"We went from house to house with the lists," said the mayor.', None),
        ("Norvend Hydro said that 57 people were missing.", "Norvend Hydro"),
        ("The provincial emergency office said that 57 people were missing.", None),
        # the source is named beside the number, and gives another one
        ("The mayor, Ruta Semmel, says that 57 people are missing.", "The mayor, Ruta Semmel"),
        ("The mayor, Ruta Semmel, says that 89 people are missing.", None),
    ],
)
def test_a_speaker(checked: Checked, text: str, wrong: str | None) -> None:
    told = [p.text for p in checked(text).pieces if p.verdict is SPEAKER]
    assert told == ([wrong] if wrong else [])


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The emergency office and the mayor agree that 57 people are missing.", "57"),
        ("All reports agree that eleven villages were warned by siren.", "eleven"),
    ],
)
def test_no_draft_may_say_that_reports_agree_where_they_do_not(
    checked: Checked, text: str, figure: str
) -> None:
    found = piece(checked(text), figure, Piece.FIGURE)
    assert (found.verdict, found.code) == (DISPUTED, "not_agreed")
    agreed = checked("All reports agree that the dam is 34 metres high.")
    assert piece(agreed, "34 metres").verdict is SUPPORTED


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("Ruta Semmel", SUPPORTED),
        ("Ilmar Djorin", SUPPORTED),  # a spelling that one report uses
        ("Ruta Semmell", SPELLING),
        ("Oskar Thal", SPELLING),
        ("Walter Brandeis", NOT_IN),
        ("Khalid al-Mansouri", NOT_IN),  # a particle is nobody's name
        ("Piet van der Mansel", NOT_IN),
    ],
)
def test_a_name(checked: Checked, name: str, verdict: Verdict) -> None:
    check = checked(f"The square was empty when {name} came to the town.")
    found = next(p for p in check.pieces if p.kind is Piece.NAME and name in p.text)
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ruta Semmel, the mayor of Halvern, went from house to house.", False),
        ("Ruta Semmel, the deputy mayor of Halvern, went from house to house.", True),
        ("Deputy Mayor Ruta Semmel went from house to house.", True),
        ("Emergency Minister Ilmar Dzhorin came to the valley.", False),
        ("Interior Minister Ilmar Dzhorin came to the valley.", True),
        ("Oskar Thall, who leads the union, came to the valley.", False),
    ],
)
def test_a_role(checked: Checked, text: str, wrong: bool) -> None:
    told = [p for p in checked(text).pieces if p.kind is Piece.ROLE]
    assert bool(told) is wrong, told


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The dam failed at 5:40 a.m. on Tuesday.", None),
        ("The dam failed at 5:40 a.m. on Wednesday.", "5:40 a.m. on Wednesday"),
        ("The dam failed at 6:20 a.m.", "6:20 a.m."),
        ("Sundmark sent two helicopters across the border on Wednesday.", None),
        ("Sundmark sent two helicopters across the border on Monday.", "Monday"),
        ("The dam was completed in 1968.", None),
        ("The dam was completed in 1986.", "1986"),
    ],
)
def test_a_date(checked: Checked, text: str, wrong: str | None) -> None:
    told = [p.text for p in checked(text).faults if p.kind is Piece.DATE]
    assert [t for t in told if wrong and (wrong in t or t in wrong)] == told
    assert bool(told) is (wrong is not None)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("All gates were working when the water reached the crest.", False),
        ("The gates were not working when the water reached the crest.", True),
        ("Neither list has been published.", False),
        ("In Lower Pell people heard no siren.", False),
    ],
)
def test_a_contrary_sentence(checked: Checked, text: str, wrong: bool) -> None:
    told = [p for p in checked(text).pieces if p.kind is Piece.CLAIM]
    assert bool(told) is wrong, told
