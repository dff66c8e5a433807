"""Two voices on one thing in one report: which figure another rivals, and which it does not."""

# ruff: noqa: E501 - a report is a line

from __future__ import annotations

import pytest

from crosswire import pipeline


def _rivals(text: str) -> list[tuple[str, str]]:
    """Each figure that rivals one before it, that one first, as written."""
    report = {"id": "r1", "outlet": "Tern News", "published": "2024-03-03", "text": text}
    (one,) = pipeline.extract([report]).extracts
    written = {figure.id: figure.text for figure in one.figures}
    return [
        (written[sense.rival.figure], written[name])
        for name, sense in one.parts.senses.items()
        if sense.rival is not None
    ]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The party said 71 percent of nurses stayed out. The clinic put the share at 33 percent.", ("71 percent", "33 percent")),
        ("The clinic says 33 percent of nurses stayed out; the union claims it was 71 percent.", ("33 percent", "71 percent")),
        ("The wharf lost 30 tonnes of grain, the carrier said. The council estimates the loss at 75 tonnes.", ("30 tonnes", "75 tonnes")),
        ("The council believes 75 tonnes of grain were lost, over twice the 30 tonnes Harbrook has admitted.", ("75 tonnes", "30 tonnes")),
        ("Nine climbers are missing, the ski firm said. The guides' union rejects that figure and says 15 people are on the ridge.", ("Nine", "15")),
        ("The firm says nine are missing, but the union said its own list has 15 names.", ("nine", "15")),
        ("The wreck lies 90 metres down, the navy said. The salvage firm Tarn put the depth at 140 metres.", None),
        ("The wreck lies at a depth of 90 metres, the navy said. The salvage firm Tarn put the depth at 140 metres.", ("90 metres", "140 metres")),
        ("Calder said 8.5 million people saw the match. Metric says it was 5.2 million.", ("8.5 million", "5.2 million")),
        ("Half of voters took part, the Reform party said. The board says turnout was 62 percent.", ("Half", "62 percent")),
    ],
)  # fmt: skip
def test_what_another_voice_says_of_the_same_thing(text: str, pair: tuple[str, str] | None) -> None:
    assert _rivals(text) == ([pair] if pair else [])


@pytest.mark.parametrize(
    "text",
    [
        "The firm Metric put support for Roe at 44 percent in its poll. The firm Datum put it at 39 percent.",
        "Calder said its profit was 30 million dollars. The bank Ostrin put the dividend at 12 million dollars.",
        "The ministry said 14 sailors had died. The hospital put the number of injured at 40.",
        "The toll rose to 26 on Friday, more than the 20 reported by the ministry on Thursday.",
        "The union rejects that figure and says 300 teachers went unpaid. It closed 40 schools.",
    ],
)
def test_what_is_no_second_voice_on_one_thing(text: str) -> None:
    assert not _rivals(text)
