"""A direct statement holds nothing but what stands in quotation marks."""

import pytest

from crosswire.extract.statements.drafts import Article, Draft, Stretch, quotations
from crosswire.extract.statements.record import announced, trimmed
from crosswire.extract.statements.record import kind as kind_of
from crosswire.types import StatementKind

CASES = [
    pytest.param(
        "“The dyke held all night and nobody had to leave,” a farmer said.",
        "The dyke held all night and nobody had to leave,” a",
        "The dyke held all night and nobody had to leave,",
        StatementKind.DIRECT,
        id="disaster: a word behind the closing mark is the reporter's",
    ),
    pytest.param(
        "The council said it “has always put the safety of swimmers before the season.”",
        "it “has always put the safety of swimmers before the season.",
        "it “has always put the safety of swimmers before the season.",
        StatementKind.MIXED,
        id="politics: the subject stands before the marks",
    ),
    pytest.param(
        'The bank said that it "saw no need" to raise its offer for the brewery.',
        'it "saw no need" to raise its offer for the brewery',
        'it "saw no need" to raise its offer for the brewery',
        StatementKind.MIXED,
        id="business: a part is quoted",
    ),
    pytest.param(
        '"We [the team] lost our heads after the break," the captain said.',
        "We [the team] lost our heads after the break,",
        "We [the team] lost our heads after the break,",
        StatementKind.DIRECT,
        id="sport: brackets inside the marks",
    ),
    pytest.param(
        "The agency said the probe would land on Friday.",
        "the probe would land on Friday",
        "the probe would land on Friday",
        StatementKind.INDIRECT,
        id="science: no marks",
    ),
]


@pytest.mark.parametrize(("text", "content", "kept", "kind"), CASES)
def test_direct_is_what_stands_in_marks(analyse_text, text, content, *, kept, kind):
    article = Article.of(analyse_text(text))
    start = text.index(content)
    draft = Draft(cue=(), source=(), content=(Stretch(0, start, start + len(content)),))
    found = trimmed(draft, article.quoted)
    assert [text[part.start : part.end] for part in found.content] == [kept]
    assert kind_of(article, found) is kind


@pytest.mark.parametrize(
    ("text", "content", "kept"),
    [
        (
            "The club replied with one line: “We will play on Sunday, whatever the snow does to the pitch "
            "on the hill and to the road that leads there, and whoever holds a ticket may bring a friend.”",
            "one line: “We",
            "We will",
        ),
        ("The club replied with two words: “Not now.”", "two words: “Not", "two words"),
    ],
    ids=["what a colon announces", "too little of it is quoted"],
)
def test_the_words_before_a_colon_are_the_reporters(analyse_text, text, content, *, kept):
    article = Article.of(analyse_text(text))
    draft = Draft(cue=(), source=(), content=(Stretch(0, text.index(content), len(text) - 1),))
    (part,) = announced(article, draft).content
    assert text[part.start :].startswith(kept)


@pytest.mark.parametrize("text", [case.values[0] for case in CASES])
def test_no_engine_calls_direct_what_is_not(statements_of, engine, text):
    inside = [q.inner for q in quotations([text])]
    for statement in statements_of(text, engine):
        if statement.kind is StatementKind.DIRECT:
            for span in statement.content:
                assert any(i.start <= span.start and span.end <= i.end for i in inside)


def test_a_quotation_that_nothing_closes_is_not_cut_at_its_end():
    """Its end is a guess, so that what the engine found stands."""
    text = "“The river rose so fast that nobody in the lower town could save a thing, the mayor said."
    (mark,) = quotations([text])
    assert not mark.closed
    content = Stretch(0, 1, mark.inner.end + 4)
    draft = Draft(cue=(), source=(), content=(content,))
    assert trimmed(draft, {0: [mark]}).content == (content,)


def test_a_closed_quotation_is_cut_at_its_end():
    text = "“The river rose so fast that nobody in the lower town could save a thing,” the mayor said."
    (mark,) = quotations([text])
    draft = Draft(cue=(), source=(), content=(Stretch(0, 1, mark.inner.end + 4),))
    kept = trimmed(draft, {0: [mark]})
    assert kept.content == (Stretch(0, 1, mark.inner.end),)
