"""Quotation marks that nest, split, never close, or run on over paragraphs."""

from __future__ import annotations

import pytest

from crosswire.extract.statements.drafts import quotations

INNER = [
    pytest.param(["“One word,” he said."], ["One word,"], id="typographic"),
    pytest.param(['"One word," he said, "or two."'], ["One word,", "or two."], id="straight, twice"),
    pytest.param(
        ['"What is the "final plan" of the club? Nobody knows," she said.'],
        ['What is the "final plan" of the club? Nobody knows,'],
        id="straight marks nested in straight marks",
    ),
    pytest.param(
        ["“They say “all of them were freed, but that is not so,” he added."],
        ["They say “all of them were freed, but that is not so,"],
        id="a second opening mark without its own close",
    ),
    pytest.param(
        ["“The first paragraph of it.", "“And the second.”"],
        ["The first paragraph of it.", "And the second."],
        id="over two paragraphs",
    ),
    pytest.param(
        ['"The road is closed for a week, the notice says.'],
        ["The road is closed for a week"],
        id="a closing mark forgotten before the cue",
    ),
    pytest.param(['The 6" pipe burst'], [], id="an inch"),
    pytest.param(
        ['"The 12" pipe burst at noon," he said.'], ['The 12" pipe burst at noon,'], id="inches quoted"
    ),
    pytest.param(
        ['At 6\'4" he is the tallest, "but not slow," she said.'], ["but not slow,"], id="feet and inches"
    ),
    pytest.param(['"We paid 12" was all she said.'], ["We paid 12"], id="a number closes a quotation"),
]


@pytest.mark.parametrize(("texts", "inner"), INNER)
def test_what_stands_between_the_marks(texts, inner):
    found = list(quotations(texts))
    assert [texts[q.inner.paragraph][q.inner.start : q.inner.end] for q in found] == inner


def test_split_quotation_is_carried_by_one_speaker(said):
    found = said("“We tried,” the surgeon said. “It was too late for two of them.”")
    assert found == [
        ("the surgeon", "said", "We tried"),
        ("the surgeon", "", "It was too late for two of them"),
    ]


def test_quotation_split_within_a_sentence_is_one_statement(said):
    found = said("“We tried,” the surgeon said, “but it was too late for two of them.”")
    assert found == [("the surgeon", "said", "We tried … but it was too late for two of them")]


def test_quotation_of_the_next_paragraph_goes_on_with_the_speaker(statements_of):
    text = (
        "Anna Weiss, who runs the lab, said the sample was clean.\n\n"
        "“We tested it three times and found nothing at all.”"
    )
    found = statements_of(text)
    assert [s.kind for s in found] == ["indirect", "direct"]
    assert found[1].cue == ()
    assert found[1].chain == found[0].chain


def test_quotation_after_other_prose_is_not_carried(said):
    text = (
        "The mayor said the tunnel would open in June.\n\nTraffic has doubled since 2010.\n\n"
        "Posters in the town read “No more noise in our streets”."
    )
    assert all("No more noise" not in content or cue for _, cue, content in said(text))


def test_the_name_of_a_film_behind_a_quotation_is_not_said(said):
    found = said(
        "Ramm told the paper that he was ill.\n\n"
        "“Being a brother, that’s my trade,” Ramm said in May on the show “Quay.”\n"
        "In recent years, Ramm opened a mill, and acted in the film “Bridges 3: Oh Never!” "
        "This spring he left."
    )
    assert not [f for f in found if "Bridges" in str(f)]


def test_elaboration_is_carried(said):
    text = "The coast guard reported several rescues. In particular, 40 people were taken off a ferry."
    assert said(text)[1] == ("The coast guard", "", "In particular, 40 people were taken off a ferry")


NOT_SAID = [
    "Buses took the miners home according to a list that the owner had approved.",
    "The shares were handed out according to plan.",
    "Sirens sounded along the river, but there were no reports of damage or injuries.",
    "Five Bulgarian lifters, three men and two women, were banned for four years.",
]


@pytest.mark.parametrize("engine_name", ["rules", "accurate"])
@pytest.mark.parametrize("text", NOT_SAID)
def test_what_nobody_says_is_no_statement(said, text, engine_name):
    assert said(text, engine_name) == []


def test_a_heading_above_is_not_said(said):
    text = (
        "Rescue goes on in the valley\n\n4 May 2024\n\nBoats brought 240 people home, the fire service said."
    )
    assert [content for *_, content in said(text, "accurate")] == ["Boats brought 240 people home"]


CARRIED = [
    ("“We want a seat at the table,” the pilot said. We must protect the crews.", True),
    ("“That is why we ask for tanks,” the minister said. We need them before the year is out.", True),
    ("The ferry turned back, the captain said. We must go on.", False),
    ("“It was a long night,” the nurse said. Nine people were killed.", False),
]


@pytest.mark.parametrize(("text", "goes_on"), CARRIED)
def test_we_behind_a_quotation_is_its_speaker(said, text, goes_on):
    last = text.rsplit(". ", 1)[1].rstrip(".")
    assert any(last in content for *_, content in said(text)) is goes_on


@pytest.mark.parametrize(
    ("paragraph", "goes_on"),
    [
        ("“We will stay in the square all night.”", True),
        (
            "Outside, the crowd sang “we will stay in the square all night” until the bells rang.",
            False,
        ),
    ],
)
def test_only_a_quotation_that_fills_the_next_paragraph_goes_on(said, paragraph, goes_on):
    found = said(f"The count was fair, the mayor said.\n\n{paragraph}")
    spoken = [what for who, _, what in found if "stay in the square" in what and who == "the mayor"]
    assert bool(spoken) is goes_on
