"""Counters of pictures, stamps and signatures inside a line: no figures, and no days of the story."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.config import load
from crosswire.extract import parts
from crosswire.read import report
from crosswire.types import Analysis

BODY = (
    "The pier of Port Ellery burned for two hours before crews put the fire out, the harbour master said.\n\n"
    * 3
)


def _left(line: str) -> str:
    """What of a line is no furniture, with the captions among it."""
    text = f"{BODY}{line}\n\n{BODY}"
    made = report(text, id="r", settings=load())
    start = len(BODY)
    hidden = {n for one in made.noise if one.kind.value != "caption" for n in range(one.start, one.end)}
    kept = "".join(text[n] for n in range(start, start + len(line)) if n not in hidden)
    return " ".join(kept.split())


@pytest.mark.parametrize(
    ("line", "left"),
    [
        (
            "Image 7 of 9 The ferry leaves the burning pier behind. Photo: Harbour Police",
            "The ferry leaves the burning pier behind.",
        ),
        ("Photo 3 of 12 The crew waves.", "The crew waves."),
        ("Picture 2/14: Divers at the wreck.", "Divers at the wreck."),
        ("Image 1 of / 5 Caption Close", ""),
        ("1 of 11", ""),
        ("4 / 20 photos", ""),
        ("The crew came home. View slideshow (12)", "The crew came home."),
        (
            "Crowds lined the quay as the last boat came in after dark. (Published Wednesday, June 8, 2016)",
            "Crowds lined the quay as the last boat came in after dark.",
        ),
        (
            "Fire on the pier of Port Ellery put out Posted: Wednesday, April 8, 2015 4:09 AM EDT Updated: Wednesday, April 8, 2015 4:19 AM EDT",
            "Fire on the pier of Port Ellery put out",
        ),
        (
            "Smoke drifts over the whole bay of Port Ellery. — Ada Voss (@adavoss) July 7, 2016",
            "Smoke drifts over the whole bay of Port Ellery.",
        ),
        # figures and days of the story stay
        (
            "The council published on 8 June 2016 a list of 7 of 9 piers that are safe.",
            "The council published on 8 June 2016 a list of 7 of 9 piers that are safe.",
        ),
        ("1 of 11 boats was saved, the master said.", "1 of 11 boats was saved, the master said."),
        ("She saw a picture 3 of 12 jurors had signed.", "She saw a picture 3 of 12 jurors had signed."),
    ],
)
def test_a_counter_or_a_stamp_goes_and_what_stands_beside_it_stays(line: str, left: str) -> None:
    assert _left(line) == left


@pytest.mark.parametrize(
    "line",
    [
        "Updated: Jun 9, 2016 - 9:19 AM",
        "Fire on the pier put out Posted: Wednesday, April 8, 2015 4:09 AM EDT",
        "Smoke over the whole bay. — Ada Voss (@adavoss) July 7, 2016",
    ],
)
def test_a_stamp_is_no_day_of_the_story(line: str, analyse_text: Callable[..., Analysis]) -> None:
    made = report(f"{BODY}{line}\n\n{BODY}", id="r", settings=load())
    analysis = analyse_text(made.text, noise=made.noise)
    assert parts.find(analysis, (), (), {}).prose.dated == ()
