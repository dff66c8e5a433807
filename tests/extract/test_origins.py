"""Who says a figure: the innermost statement that covers it, and how far a closing source reaches."""

from __future__ import annotations

import pytest

from crosswire.extract.origins import find
from crosswire.types import ChainLink, LinkKind, Span, Statement, StatementKind


def _said(ident: str, text: str, content: str, name: str) -> Statement:
    start = text.index(content)
    chain = (ChainLink(name, None, LinkKind.SPEAKER),)
    span = Span(start, start + len(content))
    return Statement(ident, "r", StatementKind.INDIRECT, (span,), (), (), None, chain, Span(0, len(text)))


def _at(text: str, number: str) -> Span:
    return Span(text.index(number), text.index(number) + len(number))


def test_a_figure_outside_all_statements_is_the_reports_own() -> None:
    text = "The mill shut in May and 40 left. Officials said 12 stayed."
    own, said = find([_at(text, "40"), _at(text, "12")], [_said("s1", text, "12 stayed", "Officials")], text)
    assert own == (None, ())
    assert said[0] == "s1"


def test_the_innermost_statement_has_the_figure() -> None:
    text = "Reuters said that the ministry said 12 wells were dry."
    outer = _said("s1", text, "that the ministry said 12 wells were dry", "Reuters")
    inner = _said("s2", text, "12 wells were dry", "ministry")
    assert find([_at(text, "12")], [outer, inner], text)[0][0] == "s2"


@pytest.mark.parametrize(
    ("text", "content", "number", "found"),
    [
        (
            "The cartel shot 14 men in May, sparking raids that have jailed 900, according to the police.",
            "The cartel shot 14 men in May, sparking raids that have jailed 900", "14", None,
        ),
        (
            "The cartel shot 14 men in May, sparking raids that have jailed 900, according to the police.",
            "The cartel shot 14 men in May, sparking raids that have jailed 900", "900", "s1",
        ),
        (
            "The storm killed 14 and injured 30, according to the mayor.",
            "The storm killed 14 and injured 30", "14", "s1",
        ),
        (
            "The fund lost $14m, bringing its losses to $90m, according to its filing.",
            "The fund lost $14m, bringing its losses to $90m", "$14m", "s1",
        ),
    ],
)  # fmt: skip
def test_how_far_a_closing_source_reaches(text: str, content: str, number: str, found: str | None) -> None:
    ((statement, _chain),) = find([_at(text, number)], [_said("s1", text, content, "source")], text)
    assert statement == found


def test_the_number_of_the_speakers_is_not_theirs() -> None:
    text = "Some 40 members asked for 12 gifts."
    members, gifts = Span(5, 7), Span(26, 28)
    statement = Statement(
        id="s", report="r", kind=StatementKind.INDIRECT, content=(Span(0, 34),), cue=(Span(16, 21),),
        source=(Span(0, 15),), speaker=None, chain=(ChainLink("members", None, LinkKind.SPEAKER),),
        sentence=Span(0, 35),
    )  # fmt: skip
    assert [found[0] for found in find([members, gifts], (statement,), text)] == [None, "s"]


@pytest.mark.parametrize(
    ("source", "speaks"),
    [
        ("deal", False),
        ("agreements", False),
        ("evening", False),
        ("constitution", False),
        ("insurgency", False),
        ("floods", False),
        ("Deal", True),
        ("deal maker", True),
        ("court", True),
    ],
)
def test_what_is_nobodys_voice_is_no_source_of_a_number(source: str, speaks: bool) -> None:
    text = "The source assures 12 seats."
    ((statement, _chain),) = find([_at(text, "12")], [_said("s1", text, "12 seats", source)], text)
    assert (statement is not None) is speaks
