"""The evidence for and against a pair, killed and injured, on tellings made by hand."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from typing import Any

import pytest

from crosswire.collate.tally.weighing import candidates, features
from crosswire.types.casualties import Casualties, Harm, Telling, Where


def telling(text: str, **told: Any) -> Telling:
    """ "title killed 2; title injured ~1. body hit 3 aside": sentences, phrases; ~ for people named without a number."""
    found = []
    for number, sentence in enumerate(text.split(".")):
        for phrase in filter(None, map(str.strip, sentence.split(";"))):
            where, harm, people, *more = phrase.split()
            counted, place = not people.startswith("~"), Where(where)
            others, aside = "others" in more, "aside" in more
            found.append(
                Casualties(Harm(harm), int(people.strip("~")), counted, others, place, number, aside, None)
            )
    return Telling(tuple(found), **told)


BOTH = telling("title killed 2; title injured 3. lead killed 2; lead injured 3 others")
SHOT = telling("title hit 5; title killed ~1. body killed ~1", cues=(True, False), hints=(6, 2))
TWO = [
    telling("title hit 3; title injured 2"),
    telling(
        "lead killed 9 aside; lead injured 4. lead killed 2. body killed 2; body injured 4",
        cues=(False, True),
    ),
]
DOER = telling("title killed 3. body killed 4. body killed ~1", doer=(True, False))
WITHIN = [
    telling("lead killed 3. body killed 5", doer=(False, True), included=True),
    telling("lead killed 3", doer=(True, True)),
]
LATE = [
    telling(
        "title killed 3; title injured 7. body killed 9; body injured 20. lead injured 6 aside", late=True
    ),
    telling("lead killed 2; lead injured 8"),
]
MANY = telling(". ".join(["body killed ~1"] * 6 + ["body killed 7", "body killed 8"]))
TITLE = telling("title hit 2; title injured 3. body hit 2; body injured 9")
HIT = telling("lead hit 4; lead injured 4 aside. body killed 1; body hit 4 others", doer=(True, True))

EVIDENCE = [
    ([BOTH], (2, 3), "size k2; log k 1.099; size i3; log i 1.386; title silent k, some; title silent i, some; title killed number =; title injured number =; lead killed number =; lead injured number others =; first killed =; largest killed =; first injured =; largest injured =; breath title injured number =; breath title injured number at least; breath lead injured number others =; breath lead injured number others at least; share killed; most killed =; share of heads killed; last killed =; share of firsts killed; share injured; most injured =; share of heads injured; last injured =; share of firsts injured; pair share; last pair ="),
    ([BOTH], (1, 3), "size k1; log k 0.693; size i3; log i 1.386; title silent k, some; title silent i, some; title killed number <; title injured number =; lead killed number <; lead injured number others =; first injured =; largest injured =; share injured; most injured =; share of heads injured; last injured =; share of firsts injured"),
    ([SHOT], (1, 4), "size k1; log k 0.693; size i3; log i 1.609; title silent i, some; title hit number =; title killed person =; body killed person =; largest killed =; first hit =; largest hit =; breath title hit person at least; breath title hit person total =; last killed =; share of firsts killed; share hit; most hit =; share of heads hit; last hit =; share of firsts hit; pair share; last pair ="),
    ([SHOT], (0, 5), "size k0; size i3; log i 1.792; title hints k, none; body hints k 4, none; title silent i, some; title hit number =; title killed person <; body killed person <; first hit =; largest hit =; share hit; most hit =; share of heads hit; last hit =; share of firsts hit"),
    ([SHOT], (1, 5), "size k1; log k 0.693; size i3; log i 1.792; title silent i, some; title hit number injured =; title killed person =; body killed person =; largest killed =; breath title hit person =; breath title hit person at least; last killed =; share of firsts killed; pair share; last pair ="),
    (TWO, (2, 4), "size k2; log k 1.099; size i3; log i 1.609; title silent k, some; title silent i, some 0.500; first killed =; largest killed =; first injured =; largest injured =; lead killed number aside < 0.500; lead killed number = 0.500; lead injured number =; body killed number =; body injured number =; breath body injured number =; breath body injured number at least; share killed; most killed =; share of heads killed; last killed =; share of firsts killed; share injured 0.667; most injured =; share of heads injured 0.500; last injured =; share of firsts injured 0.500; pair share; last pair ="),
    (TWO, (0, 0), "size k0; size i0; size 0,0; body hints k 0, none; body hints i 0, none; title hit number <; title injured number <; title hints i, none 0.500; lead killed number aside < 0.500; lead killed number < 0.500; lead injured number <; body killed number <; body injured number <"),
    (TWO, (1, 2), "size k1; log k 0.693; size i2; log i 1.099; title silent k, some; title silent i, some 0.500; title hit number =; title injured number =; first injured =; largest injured =; first hit =; largest hit =; lead killed number aside < 0.500; lead killed number < 0.500; lead injured number <; body killed number <; body injured number <; share injured 0.333; share of heads injured 0.500; share of firsts injured 0.500; share hit; most hit =; share of heads hit; last hit =; share of firsts hit"),
    ([DOER], (4, 0), "size k3; log k 1.609; size i0; title silent k, some; body hints i 0, none; body killed number = 0.500; body killed person one > 0.500; largest killed =; doer title first +1; doer title largest =; share killed 0.500"),
    ([DOER], (5, 1), "size k3; log k 1.792; size i1; log i 0.693; title silent k, some; title silent i, some; body killed person one > 0.500; doer title largest +1"),
    (WITHIN, (3, 0), "size k3; log k 1.386; size i0; title silent k, some; body hints i 0, none; lead killed number = 2.000; body killed number <; first killed = 2.000; largest killed =; doer body included first =; doer title body first =; doer title body largest =; share killed 0.667; most killed =; share of heads killed; last killed =; share of firsts killed"),
    (WITHIN, (0, 1), "size k0; size i1; log i 0.693; size 0,1; body hints k 0, none; title silent i, some; lead killed number < 2.000; body killed number <"),
    (LATE, (3, 7), "size k3; log k 1.386; size i3; log i 2.079; title silent k, some; title silent i, some; title killed number =; title injured number =; body killed number <; body injured number <; first killed =; first injured =; breath title injured number =; breath title injured number at least; lead injured number <; breath lead injured number at least; share killed 0.333; most killed =; share of heads killed 0.500; share of firsts killed 0.500; share injured 0.333; most injured =; share of heads injured 0.500; share of firsts injured 0.500; pair share 0.500; late killed +0; late injured -1"),
    (LATE, (4, 9), "size k3; log k 1.609; size i3; log i 2.303; title silent k, some; title silent i, some; body killed number <; body injured number <; breath title injured number at least; breath lead injured number at least; late killed +1; late injured +1"),
    (LATE, (2, 8), "size k2; log k 1.099; size i3; log i 2.197; title silent k, some; title silent i, some; title killed number <; body killed number <; body injured number <; first killed =; largest killed =; first injured =; largest injured =; lead killed number =; lead injured number =; breath lead injured number =; breath lead injured number at least; share killed 0.333; share of heads killed 0.500; last killed =; share of firsts killed 0.500; share injured 0.333; share of heads injured 0.500; last injured =; share of firsts injured 0.500; pair share 0.500; last pair =; late killed -1; late injured +0"),
    ([MANY], (2, 0), "size k2; log k 1.099; size i0; title silent k, some; body hints i 0, none; body killed person one > 1.000"),
    ([TITLE], (0, 5), "size k0; size i3; log i 1.792; body hints k 0, none; title silent i, some; body injured number <; title sum ="),
    ([HIT], (1, 3), "size k1; log k 0.693; size i3; log i 1.386; title silent k, some; title silent i, some; lead hit number =; lead injured number aside <; body killed number =; body hit number others =; first killed =; largest killed =; first hit =; largest hit =; breath body hit number others at least; breath body hit number others total =; doer title body first =; doer title body largest =; share killed; most killed =; last killed =; share of firsts killed; share hit; most hit =; share of heads hit; last hit =; share of firsts hit"),
    ([HIT], (2, 4), "size k2; log k 1.099; size i3; log i 1.609; title silent k, some; title silent i, some; lead hit number injured =; lead injured number aside =; body hit number others injured =; breath body hit number others at least; doer title body first +1; doer title body largest +1"),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "pair", "told"), EVIDENCE)
def test_the_evidence_for_a_pair(reports: list[Telling], pair: tuple[int, int], told: str) -> None:
    found = features(reports, pair)
    shown = {name if value == 1 else f"{name} {value:.3f}" for name, value in found.items()}
    assert shown == {*told.split("; ")}


POSSIBLE = [
    ([BOTH], {0, 1, 2}, {0, 1, 2, 3, 4}),
    ([SHOT], {0, 1, 5}, {0, 1, 2, 4, 5, 6}),
    (TWO, {0, 1, 2, 3, 9}, {0, 1, 2, 3, 4, 5}),
    ([DOER], {0, 1, 2, 3, 4, 5}, {0, 1, 2}),
    (LATE, {0, 1, 2, 3, 4, 9, 10}, {0, 1, 2, 6, 7, 8, 9, 20}),
    ([MANY], {0, 1, 7, 8}, {0, 1, 2}),
    ([HIT], {0, 1, 2, 4, 5}, {0, 1, 2, 3, 4, 5}),
    ([telling("title killed 60; body killed 61; body injured 200; body injured 201; body hit 8; body hit 9")], {0, 1, 8, 60}, {0, 1, 2, 7, 8, 9, 10, 200}),
    ([telling("title killed 12; title injured 12; title injured 11", late=True)], {0, 1, 2, 12}, {0, 1, 2, 11, 12}),
    ([telling("; ".join(f"body killed {n}" for n in range(2, 20)))], {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, {0, 1, 2}),
    ([telling("title killed 11", doer=(False, True))], {0, 1, 2, 11, 12}, {0, 1, 2}),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "killed", "injured"), POSSIBLE)
def test_what_is_weighed(reports: list[Telling], killed: set[int], injured: set[int]) -> None:
    pairs = candidates(reports)
    assert pairs == tuple(sorted(set(pairs)))
    assert ({dead for dead, _ in pairs}, {hurt for _, hurt in pairs}) == (killed, injured)
    assert len(pairs) == len(killed) * len(injured)
