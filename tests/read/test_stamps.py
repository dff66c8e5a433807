"""What a page says above its text, run into the first sentence: the day, a topic, counters, the title once more."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

import pytest

from crosswire.read.noise import mark

TITLE = "Harbour bridge in Orvane falls into the river at noon"
PROSE = "The harbour bridge in Orvane fell into the river at noon on Monday and nobody was hurt."

RUN_IN = [
    ("7 April 2017", None),
    ("Date of publication 7 April 2017", None),
    ("Mon Jul 18 2016", None),
    ("Fri, 07 Apr 2017 at 0914", None),
    ("18-07-2016", None),
    ("12.09.2018(updated 1404 12.09.2018)", None),
    ("12.09.2018(updated 0945 12.09.2018) Get short URL Topic Bridges of the North (200) 0 38", None),
    ("12.09.2018 Get short URL 2510", None),
    ("18-07-2016", f"{TITLE}."),
    ("Mon Jul 18 2016", TITLE),
    ("", TITLE),
]


@pytest.mark.parametrize(("stamp", "title"), RUN_IN, ids=[f"{s[:24]} {bool(t)}" for s, t in RUN_IN])
def test_prose_begins_behind_it(stamp: str, title: str | None) -> None:
    text = " ".join(filter(None, (stamp, title, PROSE)))
    assert _prose(text, TITLE if title else None) == PROSE


PLAIN = [
    ("On 7 April 2017 the bridge in Orvane fell into the river and nobody was hurt.", None),
    ("7 April 2017 was the day on which the bridge in Orvane fell into the river at noon.", None),
    ("18 July was a Monday, and the bridge in Orvane fell into the river at noon that day.", None),
    ("Get short answers from the engineers who built the bridge in Orvane, if you can.", None),
    (f"{TITLE} while a crowd looks on from the pier of the old town.", TITLE),
    ("Bridge falls Monday in Orvane as a crowd looks on from the pier of the old town.", "Bridge falls"),
]


@pytest.mark.parametrize(("text", "title"), PLAIN, ids=[t[0][:30] for t in PLAIN])
def test_a_sentence_stays_whole(text: str, title: str | None) -> None:
    assert _prose(text, title) == text


def _prose(text: str, title: str | None) -> str:
    left, at = "", 0
    for noise in sorted(mark(text, title=title), key=lambda n: n.start):
        left += text[at : noise.start]
        at = max(at, noise.end)
    return (left + text[at:]).strip(" .") + "."
