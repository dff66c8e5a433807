"""Copies: wire text as it stood, rewritten, cut; and what is no copy."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from crosswire.cluster import copies
from crosswire.extract.parts.copyable import copyable
from crosswire.types import (
    Analysis,
    Extract,
    LineageKind,
    LineageLink,
    Noise,
    NoiseKind,
    Parts,
    Prose,
    Report,
)


def find(reports: Sequence[Report]) -> tuple[LineageLink, ...]:
    """The copies among reports of which nothing else is known."""
    return copies.find(
        [
            Extract.of(Analysis(r, (), (), (), (), ()), parts=Parts(prose=Prose(copyable=copyable(r))))
            for r in reports
        ]
    )


WIRE = (
    "A freight train carrying grain left the rails near the village of Ostermark early on Sunday, "
    "killing two track workers. The regional prosecutor opened an inquiry into the signals on the line,"
    " which had been repaired a week before. Fourteen wagons rolled down an embankment and came to rest"
    " in a field of barley. Traffic between the coast and the capital will be closed until Wednesday at"
    " the earliest. The operator said it would pay for hotel rooms of stranded travellers."
)
REWRITTEN = (
    "Early on Sunday a freight train carrying grain left the rails near Ostermark village and killed "
    "two track workers. An inquiry into the signals on the line, repaired only a week before, was "
    "opened by the regional prosecutor. Fourteen of the wagons rolled down an embankment and came to "
    "rest in a barley field. Traffic between the capital and the coast stays closed until Wednesday at "
    "the earliest."
)
OWN = (
    "Two people were killed when a goods train derailed in the north on Sunday. Witnesses heard a bang "
    "at five in the morning. The line had seen work on its signals, and prosecutors want to know why "
    "the driver got a green light. It is the third accident in the region this year, and unions have "
    "long asked for new brakes."
)
QUOTED = (
    'The minister wept. "We owe these two men an answer and we will not rest until their families have '
    'one," he said at the station. Nobody from the operator came.'
)
QUOTED_TOO = (
    'There was silence on platform three on Monday morning as the flags were lowered. "We owe these two'
    ' men an answer and we will not rest until their families have one," the minister said.'
)
SQUEEZED = (
    WIRE.replace(". ", ".").replace("The regional", "The region 's").replace("The operator", "It 's said it")
)
POST = (
    "Ticket sales open at noon tomorrow for the long awaited return leg against the old rivals from the bay"
)
POSTED = (
    f"The club sold every seat within an hour, its manager said on Friday.\n{POST}. "
    "pic.twitter.com/Qq81LmZ — Harbour FC (@harbourfc) March 4, 2019\nFans had queued since dawn."
)
POSTED_TOO = (
    "A website broke down under the load, and supporters complained for hours of blank pages.\n"
    f"{POST}\n— Harbour FC (@harbourfc) March 4, 2019\nThe league wants an explanation from both clubs."
)
SCORES = (
    "Lunden beat Averby 3-1 on Saturday. Kell scored twice after the break and Moor added a third late on."
)


def report(name: str, text: str, day: int | None) -> Report:
    published = datetime(2024, 2, day, tzinfo=UTC) if day else None
    return Report(
        id=name, path=None, url=None, outlet=None, publisher=None, agencies=(), title=None, byline=None,
        published=published, published_from=None, language="en",
        words=len(text.split()), text=text,
    )  # fmt: skip


CASES = [
    ("as it stood", WIRE, WIRE + " More soon.", LineageKind.COPIES),
    ("the same text", WIRE, WIRE, LineageKind.COPIES),
    ("rewritten", WIRE, REWRITTEN, LineageKind.COPIES),
    ("one sentence taken over", WIRE, OWN + " " + WIRE.split(". ")[2] + ".", LineageKind.SHARES_PASSAGE),
    ("told anew", WIRE, OWN, None),
    ("one speaker quoted by two desks", QUOTED, QUOTED_TOO, None),
    ("another story", WIRE, SCORES, None),
    ("spaces lost and gained", WIRE, SQUEEZED, LineageKind.COPIES),
    ("one post that two embed", POSTED, POSTED_TOO, None),
]


@pytest.mark.parametrize(("first", "second", "kind"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_copies_are_told_from_chance(first: str, second: str, kind: LineageKind | None):
    links = find([report("a", first, 1), report("b", second, 2)])
    assert [link.kind for link in links] == ([kind] if kind else [])


def test_a_link_goes_from_the_later_to_the_earlier_with_evidence():
    reports = [report("late", REWRITTEN, 9), report("early", WIRE, 2)]
    (link,) = find(reports)
    assert (link.from_, link.to) == ("late", "early")
    texts = {r.id: r.text for r in reports}
    assert {p.report for p in link.evidence} == {"late", "early"}
    assert all(texts[p.report][p.start : p.end] == p.text for p in link.evidence)


def test_the_order_of_the_reports_changes_nothing():
    reports = [report("a", WIRE, 1), report("b", REWRITTEN, 2), report("c", OWN, 3), report("d", WIRE, 4)]
    assert find(reports) == find(reports[::-1])


def test_a_text_that_many_print_is_linked_without_comparing_all():
    reports = [report(f"r{n:03}", f"{WIRE} Page {n}.", 1 + n % 28) for n in range(60)]
    links = find(reports)
    assert {end for link in links for end in (link.from_, link.to)} == {r.id for r in reports}
    assert len(links) < 60 * 20


@pytest.mark.parametrize("copy", [REWRITTEN, WIRE, WIRE + " More soon."], ids=["rewritten", "same", "longer"])
@pytest.mark.parametrize("name", ["a", "z"])
def test_of_a_dated_report_and_an_undated_one_the_undated_is_the_copy(copy: str, name: str):
    (link,) = find([report(name, copy, None), report("m", WIRE, 28)])
    assert (link.from_, link.to, link.kind) == (name, "m", LineageKind.COPIES)


def test_reports_of_one_moment_are_taken_in_the_order_of_their_names():
    (link,) = find([report("b", WIRE, 3), report("a", REWRITTEN, 3)])
    assert (link.from_, link.to) == ("b", "a")


STOCK = (
    "The index of leading shares closed {0} points lower at {1} on Friday after a quiet session without news.",
    "Rain fell for {0} hours and left {1} millimetres in the gauges of the northern valleys by nightfall.",
)


@pytest.mark.parametrize("phrase", STOCK)
@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [
        (("41", "7,230"), ("41", "7,230"), True),
        (("41", "7,230"), ("41", "7,198"), True),
        (("41", "7,230"), ("38", "7,198"), False),
    ],
)
def test_a_stock_phrase_with_another_days_numbers_is_no_copy(
    phrase: str, first: tuple[str, str], second: tuple[str, str], *, shared: bool
):
    """One number in common is enough to be the same sentence; all different ones are another day's."""
    one, other = phrase.format(*first), phrase.format(*second)
    links = find([report("a", f"{OWN} {one}", 1), report("b", f"{SCORES} {other}", 2)])
    assert bool(links) is shared


def test_one_number_each_that_differs_does_not_hide_a_copy():
    """A toll that rose since is put into the sentence that was copied."""
    later = WIRE.replace("Fourteen wagons", "15 wagons")
    (link,) = find([report("a", WIRE.replace("Fourteen wagons", "14 wagons"), 1), report("b", later, 2)])
    assert link.kind is LineageKind.COPIES
    assert any("15 wagons" in (p.text or "") for p in link.evidence)


WITNESSES = (
    "Elin Moe ran the kiosk on the pier. “The whole hall shook like a drum and then the lamps went dark,” she "
    "said. Her neighbour saw it from the hill. “Nobody told us which way the water would come that night,” "
    "Tor Aas said. The fire burned for 41 hours, took 320 boats and 17 sheds and cost 8,400 people their jobs."
)
RETOLD = (
    "Of the quay nothing is left. 8,400 people lost their work when flames ate 320 vessels and 17 huts in 41 "
    "hours. A shopkeeper remembers: “The whole hall shook like a drum and then the lamps went dark.” A man who "
    "lives above the bay is angry. “Nobody told us which way the water would come that night,” he said."
)


def test_a_copy_in_other_sentences_is_known_by_its_quotations_and_figures():
    (link,) = find([report("a", WITNESSES, 1), report("b", RETOLD, 2)])
    assert (link.from_, link.to, link.kind) == ("b", "a", LineageKind.COPIES)
    texts = {"a": WITNESSES, "b": RETOLD}
    said = [texts[p.report][p.start : p.end] for p in link.evidence]
    assert [any(words in text for text in said) for words in ("lamps went dark", "the water would come")] == [
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("why", "retold"),
    [
        ("one quotation only", RETOLD.replace("“Nobody told us which way the water would come that night,” he said.", "")),
        ("other figures", RETOLD.replace("8,400", "7,900").replace("320", "290").replace("17", "22")),
        ("few figures", RETOLD.replace("8,400 people", "Many").replace("320 vessels and 17 huts", "boats")),
        ("one quotation shared of four", RETOLD.replace("Nobody told us which way the water would come", "We shall build it all again before the spring comes")
         + " “It was the third time in ten years that this happened to us,” one said. “I want to see the plans of the harbour master first,” said another."),
    ],
    ids=lambda value: value if len(value) < 40 else "",
)  # fmt: skip
def test_two_desks_that_share_less_have_copied_nothing(why: str, retold: str):
    assert find([report("a", WITNESSES, 1), report("b", retold, 2)]) == ()


@pytest.mark.parametrize("noise", [False, True], ids=["its own prose", "noise"])
def test_what_is_noise_is_no_copied_text(*, noise: bool):
    footer = (
        "Sign up for the free weekly newsletter and get the best stories of the week every Friday morning."
    )
    spans = [(0, len(footer))] if noise else []
    reports = [
        replace(
            report(name, f"{footer}\n{text}", day), noise=tuple(Noise(*s, NoiseKind.RELATED) for s in spans)
        )
        for name, text, day in (("a", OWN, 1), ("b", SCORES, 2))
    ]
    assert bool(find(reports)) is not noise


def test_what_a_speaker_says_in_both_reports_as_i_is_no_copy():
    words = "I have never seen so many people stand in the rain for such a long and dull parade before"
    reports = [report("a", f"{OWN}\n{words}.", 1), report("b", f"{SCORES}\n{words}.", 2)]
    assert find(reports) == ()
