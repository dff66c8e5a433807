"""One number in two spellings is one answer: what differs in writing only is never disputed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Told

# Both sentences, and the words of the figure in each.
PAIRS = [
    (
        "Some 30 000 beekeepers left Arnsk after the frost on Monday, the farm ministry said.",
        "About 30,000 beekeepers left Arnsk after the frost on Monday, the farm ministry said.",
        ("30 000", "30,000"),
    ),
    (
        "A quarter million pilgrims reached Arnsk on Monday, the bishop said.",
        "About 250,000 pilgrims reached Arnsk on Monday, the bishop said.",
        ("quarter million", "250,000"),
    ),
    (
        "The fire burned 320 km² of heath near Arnsk on Monday, officials said.",
        "The fire burned 320 square kilometres of heath near Arnsk on Monday, officials said.",
        ("320", "320"),
    ),
    (
        "The state will spend Rs 1.5 lakh crore on canals, the minister said on Monday.",
        "The state will spend 1.5 trillion rupees on canals, the minister said on Monday.",
        ("1.5 lakh", "1.5 trillion"),
    ),
    (
        "Between 60-70,000 fans filled the streets of Arnsk on Monday, police said.",
        "Between 60,000 and 70,000 fans filled the streets of Arnsk on Monday, police said.",
        ("60-70,000", "60,000 and 70,000"),
    ),
    (
        "Exports of cocoa from Arnsk fell to 790 000 t last year, the ministry said.",
        "Exports of cocoa from Arnsk fell to 790,000 tonnes last year, the ministry said.",
        ("790 000", "790,000"),
    ),
]


@pytest.mark.parametrize(("one", "other", "words"), PAIRS, ids=[words[0] for _, _, words in PAIRS])
def test_two_spellings_agree(tell: Callable[..., Told], one: str, other: str, words: tuple[str, str]) -> None:
    told = tell(a=one, b=other)
    assert told.together(f"a: {words[0]}", f"b: {words[1]}")
    assert told.standing(f"a: {words[0]}") in {"agreed", "compatible"}
    assert not [q for q in told.brief.questions if q.standing.value == "disputed"]


def test_a_paragraph_in_another_language_asks_nothing(tell: Callable[..., Told]) -> None:
    told = tell(
        a="""
        The mill in Arnsk employs 40 people, its owner said on Monday.

        He told reporters that the machines would be sold, and that those who work there need not look
        for places in the other mills of the valley.

        Die Gewerkschaft sprach am Montag von 60 entlassenen Arbeitern und drei Verletzten.
        """,
        b="The mill in Arnsk employs 40 people, its owner said on Monday.",
    )
    assert told.noise("a: 60 entlassenen") == "other_language"
    assert {f.value for f in told.brief.figures if not f.implicit} == {40}
    assert not [e for e in told.brief.entities if "Gewerkschaft" in e.name]
