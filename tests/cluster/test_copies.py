"""Copies: wire text as it stood, rewritten, cut; and what is no copy."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crosswire.cluster.copies import find
from crosswire.types import LineageKind, Report

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


def report(name: str, text: str, day: int) -> Report:
    return Report(
        id=name, path=None, url=None, outlet=None, publisher=None, agencies=(), title=None, byline=None,
        published=datetime(2024, 2, day, tzinfo=UTC), published_from=None, language="en",
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
