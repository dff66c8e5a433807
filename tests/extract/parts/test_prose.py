"""What running text says, kind by kind, from texts and parses made by hand."""

from __future__ import annotations

import pytest

from crosswire.extract.parts.copyable import copyable
from crosswire.extract.parts.manner import manners
from crosswire.extract.parts.names.again import paragraphs, spoken_again, strays
from crosswire.extract.parts.placed import Sentences
from crosswire.extract.parts.sayings import sayings
from crosswire.extract.parts.words import words
from crosswire.types import (
    Again,
    Analysis,
    EntityType,
    Holder,
    MentionKind,
    Named,
    Names,
    Paragraph,
    Report,
    Source,
    Span,
    Statement,
    StatementKind,
)
from crosswire.types.parse import by_hand


def report(text: str) -> Report:
    return Report(
        id="r", path=None, url=None, outlet=None, publisher=None, agencies=(), title=None, byline=None,
        published=None, published_from=None, language="en", words=len(text.split()), text=text,
    )  # fmt: skip


def at(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def name(text: str, part: str) -> Named:
    return Named("r", at(text, part), part, (part.lower(),), EntityType.OTHER, MentionKind.NAME)


def test_words_are_lemmas_numbers_and_negations() -> None:
    parse = by_hand(
        [("Tarvo", "PROPN", "nsubj", 2), ("never", "ADV", "advmod", 2), ("sold", "VERB", "root", 2),
         ("1,200", "NUM", "nummod", 4), ("ships", "NOUN", "obj", 2), ("!", "PUNCT", "punct", 2)],
        lemmas=("tarvo", "never", "sell", "1,200", "ship", "!"),
    )  # fmt: skip
    paragraph = Paragraph(0, None, parse, range(len(parse.text) + 1))
    analysis = Analysis(report(parse.text), (paragraph,), (), (), (), ())
    found = words(analysis, Names())
    assert found.kinds == "w-wnw"
    assert found.keys == ("tarvo", "not", "sell", "1200", "ship")
    assert (found.starts, found.sizes) == ((0, 6, 12, 17, 23), (5, 5, 4, 5, 5))


@pytest.mark.parametrize(
    ("written", "scale"),
    [("3m", "m"), ("2bn", "bn"), ("1990s", ""), ("22nd", ""), ("40", ""), ("million", "")],
)
def test_a_number_holds_the_scale_that_touches_its_digits(written: str, scale: str) -> None:
    parse = by_hand([(written, "NUM", "root", 0)])
    paragraph = Paragraph(0, None, parse, range(len(parse.text) + 1))
    analysis = Analysis(report(parse.text), (paragraph,), (), (), (), ())
    assert words(analysis, Names()).scales == ((scale,) if scale else ())


def test_a_small_word_counts_only_within_a_name() -> None:
    parse = by_hand([("The", "DET", "det", 1), ("Board", "PROPN", "root", 1)], stop=(True, False))
    paragraph = Paragraph(0, None, parse, range(len(parse.text) + 1))
    analysis = Analysis(report(parse.text), (paragraph,), (), (), (), ())
    assert words(analysis, Names()).kinds == "w"
    assert words(analysis, Names(named=(name("The Board", "The Board"),))).kinds == ".w"


SOURCES = [
    ("a spokesman for the port, Ilse Marten", "Ilse Marten", Holder(Span(26, 37), apposed=True)),
    ("Tarvo shareholders", "Tarvo", Holder(Span(0, 5), crowd=True, modifies=True)),
    ("Marten's group", "Marten", Holder(Span(0, 6), about=True)),
    ("a life of Marten", "Marten", Holder(Span(10, 16), about=True)),
    ("Orlen's Water Board", "Water Board", Holder(Span(8, 19), owned=True)),
    ("captain Ilse Marten", "Ilse Marten", None),
]


@pytest.mark.parametrize(("text", "part", "holder"), SOURCES)
def test_how_a_name_stands_in_the_words_for_a_source(text: str, part: str, holder: Holder | None) -> None:
    (source,) = _sources(text, part)
    assert source.holders == ((holder,) if holder else ())


@pytest.mark.parametrize(("text", "pronoun"), [("she", True), ("The statement", True), ("the board", False)])
def test_a_source_that_only_points_back(text: str, pronoun: bool) -> None:
    assert _sources(text, text)[0].pronoun is pronoun


@pytest.mark.parametrize(
    ("text", "speaks"),
    [("Ann, who leads the union", True), ("lawyer Ann", True), ("Ann, a diver", False)],
)
def test_a_source_that_speaks_for_somebody(text: str, speaks: bool) -> None:
    assert _sources(text, "Ann" if "Ann" in text else text)[0].speaks_for is speaks


def _sources(text: str, part: str) -> tuple[Source, ...]:
    whole = Span(0, len(text))
    statement = Statement("s", "r", StatementKind.INDIRECT, (), (), (whole,), None, (), whole)
    analysis = Analysis(report(text), (), (), (), (), ())
    (manner,) = manners(Sentences(analysis), (statement,), Names(named=(name(text, part),)))
    return manner.sources


TOLD = [
    ("But the club denies it.", (False, False, True)),
    ("Tarvo and Helm blamed each other for the delay.", (False, True, False)),
    ('"It sank," she said, according to the Tarn Courier.', (True, False, False)),
    ("The club denies it.", (False, False, False)),
]


@pytest.mark.parametrize(("text", "how"), TOLD)
def test_how_a_statement_is_told(text: str, how: tuple[bool, bool, bool]) -> None:
    statement = Statement("s", "r", StatementKind.INDIRECT, (), (), (), None, (), Span(0, len(text)))
    (manner,) = manners(Sentences(Analysis(report(text), (), (), (), (), ())), (statement,), Names())
    assert (manner.passed_on, manner.each_other, manner.turns) == how


def test_words_between_marks_are_a_saying_of_nobody() -> None:
    text = "The mayor called it “a night of shame” and left."
    (saying,) = sayings(Sentences(Analysis(report(text), (), (), (), (), ())), ())
    assert (saying.span, saying.statement, saying.direct) == (at(text, "a night of shame"), None, True)
    assert saying.plain == "a night of shame"


AGAIN = [
    ("The airline cut flights.", ["airline"]),
    ("The rival airline cut flights.", []),
    ("The airline pilots struck.", []),
    ("Another airline cut flights, the bank said.", ["bank"]),
]


@pytest.mark.parametrize(("text", "nouns"), AGAIN)
def test_phrases_that_speak_of_something_again(text: str, nouns: list[str]) -> None:
    found = list(spoken_again("r", text))
    assert [one.noun for one in found] == nouns
    assert all(isinstance(one, Again) for one in found)


def test_capitals_that_nobody_took_for_a_name() -> None:
    text = "Divers met Ilse Marten near Orlen. Nobody else came."
    named = (name(text, "Ilse Marten"),)
    assert strays(text, named) == (text.index("Orlen"),)


def test_where_paragraphs_begin() -> None:
    assert paragraphs("One.\n\nTwo.\nStill two.\n \nThree.") == (6, 24)


def test_what_another_report_may_print() -> None:
    text = (
        "Divers raised the wreck of the ferry Ilma from 42 metres on Friday. "
        '"We found nobody in the cabins at all," she said.'
    )
    found = copyable(report(text))
    first, second = found.sentences
    assert first.words.split()[:4] == ["diver", "raised", "the", "wreck"]
    assert (first.quoted, first.own) == (0, False)
    assert (second.quoted, second.own) == (8, True)
    assert [quote.words for quote in found.quotes] == ["we found nobody in the cabins at all"]
    assert found.numbers == ("42",)
    assert found.size == 23
