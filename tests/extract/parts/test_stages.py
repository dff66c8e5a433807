"""What became of whom, as the words around a name tell it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crosswire.extract.parts.stages import stages
from crosswire.types import (
    Analysis,
    EntityType,
    Mention,
    Paragraph,
    Report,
    Sentence,
    Span,
    Stages,
)
from crosswire.types.parse import by_hand

NAME, OTHER = "Ines Torvald", "Pia Renn"


def read(text: str) -> Stages:
    """The stages in one sentence that names one of them, or both."""
    published = datetime(2024, 3, 1, tzinfo=UTC)
    report = Report(
        id="r", path=None, url=None, outlet=None, publisher=None, agencies=(), title=None, byline=None,
        published=published, published_from=None, language="en", words=len(text.split()), text=text,
    )  # fmt: skip
    parse = by_hand([(text, "NOUN", "root", 0)])
    names = [Span(text.index(n), text.index(n) + len(n)) for n in (NAME, OTHER) if n in text]
    mentions = tuple(Mention(n, text[n.start : n.end], EntityType.PERSON) for n in names)
    paragraph = Paragraph(0, None, parse, range(len(text) + 1))
    sentence = Sentence(Span(0, len(text)), 0, 0, 1)
    return stages(Analysis(report, (paragraph,), (sentence,), mentions, (), ()), names, ())


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        (f"Divers are searching for {NAME} off Verrin.", "wanted"),
        (f"{NAME}, 31, of Verrin, was charged with fraud.", "charged"),
        (f"A jury convicted {NAME} of fraud.", "convicted"),
    ],
)
def test_the_words_around_a_name_tell_a_stage(text: str, stage: str) -> None:
    (told,) = read(text).told
    assert (told.name, text[told.who.start : told.who.end]) == (stage, NAME)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{NAME} was charged in 2012 with fraud.", id="another year"),
        pytest.param(f"{NAME}, previously charged with fraud, sold the ferry.", id="a record"),
        pytest.param(f"{NAME} has a ferry.", id="nothing"),
    ],
)
def test_none_is_told(text: str) -> None:
    assert read(text).told == ()


def test_what_a_report_knows_of_others_is_kept() -> None:
    assert read("Both sisters were acquitted.").known == ("cleared",)


def test_the_stage_is_of_the_nearest_name() -> None:
    text = f"{NAME}, {OTHER}, was charged with fraud."
    assert [text[t.who.start : t.who.end] for t in read(text).told] == [OTHER]
