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
    Staged,
)
from crosswire.types.parse import by_hand

NAME, OTHER = "Ines Torvald", "Pia Renn"


def read(text: str) -> list[Staged]:
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
    return list(stages(Analysis(report, (paragraph,), (sentence,), mentions, (), ()), names, ()))


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        (f"Divers are searching for {NAME} off Verrin.", "wanted"),
        (f"{NAME}, 31, of Verrin, was charged with fraud.", "charged"),
        (f"A jury convicted {NAME} of fraud.", "convicted"),
    ],
)
def test_the_words_around_a_name_tell_a_stage(text: str, stage: str) -> None:
    told = read(text)[-1]
    assert told.who is not None
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
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "noun", "count", "age"),
    [
        ("A 52-year-old diver was arrested.", "diver", 1, 52),
        ("Two divers were arrested.", "diver", 2, None),
        ("Another diver was arrested.", "diver", 0, None),
        ("The guard arrested the driver.", "driver", 1, None),
        ("Three divers who robbed a sailor were arrested.", "diver", 3, None),
    ],
)
def test_who_has_no_name_is_told_by_what_they_are(text: str, noun: str, count: int, age: int | None) -> None:
    (told,) = read(text)
    assert (told.name, told.noun, told.count, told.age) == ("held", noun, count, age)


@pytest.mark.parametrize(
    "text",
    [
        "Police had not arrested the driver.",
        "Cameras captured pictures of the diver.",
        "A diver and a sailor were arrested.",
        "No charges were filed against two witnesses.",
    ],
)
def test_of_whom_it_is_not_told(text: str) -> None:
    assert read(text) == []


def test_what_is_told_of_nobody() -> None:
    (told,) = read("No arrests have been made.")
    assert (told.name, told.who, told.known) == ("unarrested", None, ())


def test_the_stage_is_of_the_nearest_name() -> None:
    text = f"{NAME}, {OTHER}, was charged with fraud."
    assert [text[t.who.start : t.who.end] for t in read(text) if t.who] == [OTHER]
