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
    ("Published July 19 2016", None),
    ("Published on: Tuesday, July 19, 2016", None),
    ("First published 19 July 2016", None),
    ("Last updated at Jul 192016", None),
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


FEET = [
    "Last Update: Tuesday 12 July 2016 KSA 09:25 - GMT 06:25 3114",
    "Published 3 May 2019",
    "Last modified on May 3, 2019 at 10.20 GMT",
]


@pytest.mark.parametrize("foot", FEET)
def test_prose_ends_before_it(foot: str) -> None:
    assert _prose(f"{PROSE} {foot}", None) == PROSE


PLAIN = [
    (f"{PROSE} Published 3 May 2019 in Orvane, the plan of the bridge had shown cracks.", None),
    (f"{PROSE} Updated plans of 3 May 2019.", None),
    ("Published figures of July 2016 tell of no harbour bridge that has ever stood in Orvane.", None),
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


VEILED = ["a d**n shame", "that mother*****er", "went to s*** again", "said f**k, then s**t"]


@pytest.mark.parametrize("words", VEILED)
def test_the_stars_of_a_veiled_word_are_its_letters(words: str) -> None:
    assert _prose(f"The warden of Orvane {words}.", None) == f"The warden of Orvane {words}."
    bold = _prose(f"**The warden** of Orvane {words} and **left at noon**.", None)
    assert bold == f"The warden of Orvane {words} and left at noon."


def _prose(text: str, title: str | None) -> str:
    left, at = "", 0
    for noise in sorted(mark(text, title=title), key=lambda n: n.start):
        left += text[at : noise.start]
        at = max(at, noise.end)
    return (left + text[at:]).strip(" .") + "."
