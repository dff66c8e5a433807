"""Counts that run on, parts of one whole, and what is no part: neither a scope nor a dispute is made of them."""
# ruff: noqa: E501 - a report and a question are a line each

from __future__ import annotations

import pytest

from .test_small_stories import Reports, _brief, _standings

RUNNING: list[tuple[str, Reports, str]] = [
    (
        "a day, and all since a beginning",
        [("02", "Fog forced Almara airport to scrap 210 flights on Saturday."), ("03", "By Sunday evening Almara airport had scrapped 340 flights since the fog rolled in.")],
        "updated: ",
    ),
    (
        "saved of one number aboard",
        [("05", "Of the 180 passengers and crew, 95 had been pulled from the lake by dusk after the ferry sank on Tuesday."), ("06", "Of the 180 passengers and crew, 121 had been rescued from the lake by Wednesday noon after the ferry sank, divers said.")],
        "updated: ",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reports", "standing"), [case[1:] for case in RUNNING], ids=[case[0] for case in RUNNING]
)
def test_a_later_count_takes_in_the_earlier_one(reports: Reports, standing: str) -> None:
    found = [line for line in _standings(_brief(reports)) if " / b:" in line or " / a:" in line]
    assert [line.startswith(standing) for line in found] == [True], found


def test_room_is_no_part_of_those_who_are_held() -> None:
    reports: Reports = [
        ("03", "The Ostby prison was built for 900 inmates but holds 2,100. Twelve prisoners escaped on Friday."),
        ("03", "The Ostby prison houses about 2,100 inmates, though it has room for 900. On Friday 12 of them got away."),
    ]  # fmt: skip
    brief = _brief(reports)
    room = next(q for q in brief.questions if any(a.value == 900 for a in q.answers))
    assert room.parent is None
    assert not any(q.parent == room.id for q in brief.questions)


def test_the_few_who_tell_of_cuts_are_no_whole_of_the_jobs() -> None:
    reports: Reports = [
        ("03", "Lorrymaker Stroud plans to cut 12,000 jobs, three people familiar with the plans said."),
        ("03", "Stroud intends to cut 12,000 jobs, the Derre Bote reported, citing three people familiar with the matter."),
    ]  # fmt: skip
    assert not [line for line in _standings(_brief(reports)) if line.startswith(("disputed", "part_exceeds"))]
