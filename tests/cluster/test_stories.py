"""Stories all at once and one at a time: one event in other words together, look-alikes apart."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from crosswire.analyse import dates_of
from crosswire.cluster.stories import Grouper, Kind, Traits, find, of_report
from crosswire.config import load
from crosswire.read import report
from crosswire.types import Report

FIRST = datetime(2026, 3, 1, 12, tzinfo=UTC)
PILES = {
    pile["name"]: pile["reports"]
    for file in ("stories.toml", "namesakes.toml")
    for pile in tomllib.loads(Path(__file__).with_name(file).read_text("utf-8"))["pile"]
}


def made(name: str, text: str, **more: Any) -> Report:
    return report(text, id=name, settings=load(), language="en", **more)


def known(one: Report) -> Traits:
    return of_report(one, dates_of(one, load()))


@cache
def pile(name: str) -> dict[str, Traits]:
    """The reports of a pile, each by the name of its story and its number."""
    return {
        f"{one['story']} {n}": known(
            made(
                f"{one['story']} {n}",
                one["text"],
                title=one["title"],
                published=FIRST + timedelta(days=one["day"]),
            )
        )
        for n, one in enumerate(PILES[name])
    }


def batch(every: Iterable[Traits]) -> set[frozenset[str]]:
    return {frozenset(story.reports) for story in find(every)}


def stream(every: Iterable[Traits]) -> set[frozenset[str]]:
    grouper = Grouper()
    for one in sorted(every, key=lambda t: (str(t.published), t.report)):
        grouper.add(one)
    return {frozenset(story.reports) for story in grouper.stories()}


def expected(names: Iterable[str]) -> set[frozenset[str]]:
    stories: dict[str, set[str]] = {}
    for name in names:
        stories.setdefault(name.split()[0], set()).add(name)
    return {frozenset(some) for some in stories.values()}


@pytest.mark.parametrize("group", [batch, stream])
@pytest.mark.parametrize("name", PILES)
def test_one_event_is_together_and_its_look_alikes_are_apart(name, group):
    assert group(pile(name).values()) == expected(pile(name))


@pytest.mark.parametrize("group", [batch, stream])
def test_all_piles_on_one_desk(group):
    every = [traits for name in PILES for traits in pile(name).values()]
    assert group(every) == expected(one.report for one in every)


def test_the_order_changes_nothing_not_even_ids_or_reasons():
    every = list(pile("war").values())
    turned = random.Random(3).sample(every, len(every))  # noqa: S311 - no secret
    assert find(turned) == find(every)


def test_one_report_more_of_another_story_changes_no_id():
    war, court = pile("war").values(), list(pile("courts").values())
    before, after = find(war), find([*war, court[0]])
    assert {story.id for story in before} <= {story.id for story in after}


def test_every_report_but_the_first_says_why_it_stands_in_its_story():
    strike = next(story for story in find(pile("war").values()) if "strike 0" in story.reports)
    assert [link.report for link in strike.links] == list(strike.reports[1:])
    for link in strike.links:
        assert link.beside in strike.reports
        assert 0 < link.why.score <= 1
        assert "the reports share: " in link.why.reason or "both have: " in link.why.reason


RENAMED = {"Harrow": "Belmont", "Selda": "Ponti", "Ostan": "Greave", "Mirov": "Tallis", "Vey": "Orlo"}


def test_other_names_make_no_other_stories():
    def groups(names: dict[str, str]) -> set[frozenset[str]]:
        every = []
        for n, one in enumerate(PILES["war"]):
            text, title = one["text"], one["title"]
            for old, new in names.items():
                text, title = text.replace(old, new), title.replace(old, new)
            moment = FIRST + timedelta(days=one["day"])
            every.append(known(made(f"{one['story']} {n}", text, title=title, published=moment)))
        return batch(every)

    assert groups(RENAMED) == groups({})


TITLES = {
    "Storm Ada live: bridges shut as river rises": Kind.LIVE,
    "Election night – as it happened": Kind.LIVE,
    "Budget vote: live updates from parliament": Kind.LIVE,
    "News in brief: fire in Kell, strike off, new bus line": Kind.ROUNDUP,
    "Morning briefing: what you need to know today": Kind.ROUNDUP,
    "Police blotter, March 3 to 9": Kind.ROUNDUP,
    "Weekend round-up: three wins and a wedding": Kind.ROUNDUP,
    "Two live in fear after the flood": Kind.REPORT,
    "Council debriefs staff after roundups of strays": Kind.REPORT,
    "How I learned to live with the storm": Kind.REPORT,
}


@pytest.mark.parametrize(("title", "kind"), TITLES.items())
def test_live_pages_and_round_ups_are_known_by_their_titles(title, kind):
    assert of_report(made("a", "Nothing of note.", title=title)).kind is kind


def _brief(title: str) -> Traits:
    text = "\n\n".join(one["text"] for one in (PILES["war"][0], PILES["courts"][0]))
    return known(made("brief", text, title=title, published=FIRST + timedelta(days=3)))


def test_a_round_up_stands_alone_and_joins_no_two_stories():
    every = [*pile("war").values(), *pile("courts").values()]
    assert batch([*every, _brief("News in brief")]) == {*batch(every), frozenset({"brief"})}


def test_a_live_page_stands_with_its_event():
    text = "\n\n".join(one["text"] for one in PILES["war"][:2])
    live = known(
        made("live", text, title="Strikes on Harrow: live updates", published=FIRST + timedelta(days=3))
    )
    grouped = batch([*pile("war").values(), live])
    assert next(some for some in grouped if "live" in some) >= {"strike 0", "strike 1"}


BARE = {
    "nothing": "",
    "one word": "Goal",
    "marks": "… — !!",
    "a word a million times": "spam " * 200_000,
    "no breath": "x" * 1_000_000,
    "half a pair": "\ud800 broken \udfff text",
    "numbers": "1 2 3 " * 50_000,
}


@pytest.mark.parametrize("text", BARE.values(), ids=list(BARE))
def test_what_tells_nothing_joins_nothing(text):
    hostile = [of_report(made(f"x{n}", text + (f" {n}" if text == "" else ""))) for n in range(1)]
    every = [*pile("war").values(), *hostile]
    assert batch(every) == {*expected(pile("war")), frozenset({"x0"})}
    assert {"x0"} in [set(some) for some in stream(every)]


def test_empty_reports_are_not_one_story():
    assert batch(of_report(made(f"e{n}", "")) for n in range(3)) == {frozenset({f"e{n}"}) for n in range(3)}


def test_a_thousand_times_the_same_text_is_one_story():
    one = known(made("a", PILES["war"][0]["text"]))
    every = [Traits(f"{n:04}", one.published, one.words, one.forms, one.title) for n in range(1000)]
    assert len(find(every)) == 1
    assert len(stream(every)) == 1


def test_nothing_is_no_story():
    assert find([]) == ()


def test_an_address_tells_what_a_lost_text_does_not():
    address = "https://news.example/2026/03/nine-killed-in-strikes-on-harrow.html?id=12"
    lost = of_report(
        made("lost", "Enable scripts to read on.", url=address, published=FIRST + timedelta(days=3))
    )
    assert {"kill", "strik", "harrow"} <= set(lost.title)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Some 14 passengers and four-year-old twins paid $2.5 million.",
            {"14 passenger", "$2.5 million"},
        ),
        ("Twelve miners were trapped for 3 days at 5 am by 2 men.", {"12 miner"}),
        ("They scored 1,200 points, 7% more.", {"1200 point"}),
    ],
)
def test_figures_are_numbers_with_what_they_count(text, figures):
    assert set(of_report(made("a", text)).figures) == figures


def test_days_are_those_of_the_beginning_and_not_ahead():
    text = (
        "The dam broke on 3 March 2026. A hearing is set for 9 April 2026. The last breach was on 4 May 1999."
    )
    day = known(made("a", text, published=datetime(2026, 3, 4, tzinfo=UTC))).days
    assert day == ("2026-03-03",)


def test_stories_are_known_by_their_first_report():
    by_date = {story.reports[0] for story in find(pile("war").values())}
    assert by_date == {"strike 0", "depot 3", "tram 5"}
    assert all(len(pair) == 2 for pair in combinations({story.id for story in find(pile("war").values())}, 2))
