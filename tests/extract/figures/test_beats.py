"""Who and what is counted, and what becomes of it, across the beats of a newsroom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.types import Figure, FigureClues

Found = list[tuple[Figure, FigureClues]]

# Sentence; what is counted, what becomes of it, whether it is people.
BEATS = [
    # war
    ("The army captured 300 prisoners near the river.", ("prisoner", "captured", True)),
    ("Some 300 prisoners were captured near the river.", ("prisoner", "captured", True)),
    ("Rebels captured 14 villages in the hills.", ("village", "captured", False)),
    ("Forty conscripts surrendered at the bridge.", ("conscript", "surrendered", True)),
    ("Two sappers were killed by a mine.", ("sapper", "killed", True)),
    ("Gunners fired 60 shells at the port.", ("shell", "fired", False)),
    ("Air defences downed 12 drones overnight.", ("drone", "intercepted", False)),
    # disaster
    ("An avalanche killed three sherpas below the summit.", ("sherpa", "killed", True)),
    ("Three sherpas are missing on the ridge.", ("sherpa", "missing", True)),
    ("Floods displaced 900 herders in the delta.", ("herder", "displaced", True)),
    ("Rescuers freed two cavers from the shaft.", ("caver", "released", True)),
    ("Fire burned 400 houses in the old town.", ("house", "burned", False)),
    ("Divers recovered 14 crates from the wreck.", ("crate", "found", False)),
    # elections
    ("The party captured 44 seats in the north.", ("seat", "won", False)),
    ("Voters elected 12 councillors on Sunday.", ("councillor", "elected", True)),
    ("The court disqualified six candidates.", ("candidate", "suspended", True)),
    # companies
    ("The maker fired 212 engineers on Monday.", ("engineer", "dismissed", True)),
    ("Some 212 engineers were fired on Monday.", ("engineer", "dismissed", True)),
    ("The mill employs 640 weavers.", ("weaver", "employed", True)),
    ("The carmaker recalled 12,000 vans over a faulty latch.", ("van", "recalled", False)),
    ("The regulator fined 18 brokers last year.", ("broker", "fined", True)),
    ("Eighteen brokers were fined last year.", ("broker", "fined", True)),
    # science
    ("Three astronauts were injured in the hard landing.", ("astronaut", "injured", True)),
    ("The capsule took off with seven astronauts aboard.", ("astronaut", "aboard", True)),
    ("The agency approved 14 vaccines in May.", ("vaccine", "approved", False)),
    ("Volunteers planted 4,000 mangroves on the coast.", ("mangrove", "planted", False)),
    # sport
    ("The league suspended three goalkeepers for betting.", ("goalkeeper", "suspended", True)),
    ("Two goalkeepers were hurt in training.", ("goalkeeper", "injured", True)),
    ("The club signed five wingers in summer.", ("winger", "sign", True)),
    # courts, borders, health
    ("Judges acquitted nine nurses on Friday.", ("nurse", "acquitted", True)),
    ("The country deported 40 students last week.", ("student", "deported", True)),
    ("Gunmen seized 20 pilgrims on the road.", ("pilgrim", "kidnapped", True)),
    ("Customs seized 300 tusks in the harbour.", ("tusk", "seized", False)),
    ("Bad cheese poisoned 31 pupils at the school.", ("pupil", "poisoned", True)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BEATS, ids=[text for text, _ in BEATS])
def test_who_is_counted_and_what_becomes_of_them(
    figures_of: Callable[..., Found], text: str, expected: tuple[str, str | None, bool]
) -> None:
    told = [(figure.counted, figure.predicate, clues.people) for figure, clues in figures_of(text)]
    assert told[:1] == [expected]


# What an article alone may count.
ONES = [
    "A sherpa was killed on the ridge.",
    "An astronaut was injured in the hard landing.",
    "A goalkeeper was arrested after the match.",
    "Police arrested an accountant on Friday.",
]


@pytest.mark.parametrize("text", ONES)
def test_one_person_without_a_number(figures_of: Callable[..., Found], text: str) -> None:
    assert [(figure.value, figure.implicit, clues.people) for figure, clues in figures_of(text)] == [
        (1.0, True, True)
    ]
