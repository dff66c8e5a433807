"""Collation of short stories of several kinds, from the text to the brief."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from crosswire.analyse import analyse
from crosswire.cluster.copies import find as find_copies
from crosswire.collate import collate
from crosswire.config import Settings, load
from crosswire.extract import extract
from crosswire.types import Brief, DifferenceKind, LineageKind, Report

Told = Callable[..., Brief]

FERRY = (
    """Ferry with 61 people aboard capsizes off Port Anselm

A ferry with 61 people on board capsized off Port Anselm on Thursday after it struck a rock.

"We pulled 43 passengers from the water before the hull went down," harbour master Jonna Vikse said.

The ferry company Norline accused the coast guard of ignoring a distress call. The coast guard denied \
that it had ignored a distress call.
""",
    """Ferry capsizes near Port Anselm

Divers were flown in after a ferry capsized off Port Anselm on Thursday, according to the coast guard.

"We pulled 34 passengers from the water before the hull went down," harbour master Jonna Vikse told Reuters.

Divers will search the wreck on Saturday.
""",
    """Dozens rescued as ferry sinks

Dozens were rescued when a ferry capsized off Port Anselm on Thursday, the town said.

Harbour master Jonna Vikse said that passengers had been pulled from the water before the hull went down.
""",
)

MERGER = (
    """Calder agrees to buy Brightline for $4.2 billion

Calder Group said on Monday that it would buy Brightline for $4.2 billion in cash.

"This is not a rescue, it is a marriage of equals," chief executive Maud Ferrant said.
""",
    """Calder to acquire Brightline in $4.2 billion deal

Calder Group will acquire Brightline for $4.2 billion in cash, the company said on Monday.

"This is a rescue, it is a marriage of equals," chief executive Maud Ferrant said.

Brightline's founder, Idris Cole, said the price was far too low for the shareholders.
""",
)


@pytest.fixture(scope="module")
def told() -> Told:
    """The brief of some texts, by rules alone; `r1` is published on 2 May 2024, `r2` on the 3rd …"""
    settings = load(statements="rules")

    def run(texts: Sequence[str], **fields: Any) -> Brief:
        reports = [report(n, text) for n, text in enumerate(texts, start=1)]
        return brief_of([replace(r, **fields) for r in reports], settings)

    return run


def report(number: int, text: str) -> Report:
    return Report(
        id=f"r{number}",
        path=None,
        url=None,
        outlet=f"Outlet {number}",
        publisher=f"Publisher {number}",
        agencies=(),
        title=text.split("\n", 1)[0],
        byline=None,
        published=datetime(2024, 5, 1 + number, 12, tzinfo=UTC),
        published_from="option",
        language="en",
        words=len(text.split()),
        text=text,
    )


def brief_of(reports: Sequence[Report], settings: Settings) -> Brief:
    analyses, skipped = analyse(reports, settings)
    assert not skipped
    extracts = extract(analyses, settings)
    return collate(extracts, copies=find_copies(extracts))


def test_a_number_altered_inside_a_quotation_raises_the_alarm(told: Told):
    found = [u for u in told(FERRY).utterances if u.altered]
    assert len(found) == 1
    assert {v.report for v in found[0].variants} >= {"r1", "r2"}
    numbers = [d.texts for d in found[0].differences if d.kind is DifferenceKind.NUMBER]
    assert ("43", "34") in numbers or ("34", "43") in numbers


def test_a_negation_dropped_inside_a_quotation_raises_the_alarm(told: Told):
    found = [u for u in told(MERGER).utterances if u.altered]
    assert [d.kind for u in found for d in u.differences if d.kind is DifferenceKind.NEGATION]


def test_another_wording_alone_raises_none(told: Told):
    brief = told(
        (
            '"The river took the bridge in less than an hour," mayor Lena Holt said.',
            '"The river swept away the bridge in less than an hour," mayor Lena Holt said.',
        )
    )
    assert [u.altered for u in brief.utterances] == [False]
    assert brief.utterances[0].speaker
    assert DifferenceKind.NUMBER not in {d.kind for d in brief.utterances[0].differences}


def test_speakers_on_one_topic_are_not_one_utterance(told: Told):
    brief = told(
        (
            "Coach Piet Aarden said the referee had lost control of the match.",
            "Referee Olga Brandt said the coach had lost control of his players.",
        )
    )
    assert brief.utterances == ()


def test_one_day_in_two_reports_is_one_entry(told: Told):
    brief = told(FERRY)
    capsized = [t for t in brief.timeline if t.from_ == "2024-05-02" and "capsized" in t.label]
    assert len(capsized) == 1
    assert set(capsized[0].reports) == {"r1", "r2", "r3"}
    assert not capsized[0].conflict
    assert [t.from_ for t in brief.timeline] == sorted(t.from_ for t in brief.timeline)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param(
            "Six more inches fell on 26 December 2023, bringing the total since 23 December 2023 to forty.",
            ["2023-12-26"],
            id="weather",
        ),
        pytest.param(
            "Shares fell on 3 March 2024 after the bank had traded within a range since 1 February 2024.",
            ["2024-02-01", "2024-03-03"],
            id="business: two clauses",
        ),
        pytest.param(
            "The striker scored on 8 June 2024 in a tournament that runs until 30 June 2024.",
            ["2024-06-08", "2024-06-30"],
            id="sport: the relative clause has its own",
        ),
        pytest.param("The archive has been closed since 5 May 2022.", ["2022-05-05"], id="a bound alone"),
        pytest.param(
            "Browse all the results of 4 April 2024. The vote was held on 5 April 2024.",
            ["2024-04-05"],
            id="politics: what readers are told to do",
        ),
    ],
)
def test_a_date_that_bounds_a_period_gives_way(told: Told, text: str, days: list[str]):
    assert [entry.from_ for entry in told([text]).timeline] == days


def test_two_days_for_the_same_words_are_a_conflict(told: Told):
    brief = told(
        (
            "The probe Halcyon landed on the southern crater rim on 7 April 2024, engineers said.",
            "The probe Halcyon landed on the southern crater rim on 8 April 2024, engineers said.",
        )
    )
    assert [(t.from_, t.conflict) for t in brief.timeline] == [("2024-04-07", True), ("2024-04-08", True)]
    called = [report.outlet or report.name for report in brief.reports]
    assert len(called) == 2
    assert all(name in (t.note or "") for name in called for t in brief.timeline)


def test_blame_and_denial_are_two_positions_of_the_parties_named(told: Told):
    brief = told(FERRY)
    names = {e.id: e.name for e in brief.entities}
    parties = [{names[p.party] for p in a.positions if p.party} for a in brief.accounts]
    assert any({"Norline", "coast guard"} <= {*found} for found in parties), parties


def test_an_agency_that_is_named_is_cited(told: Told):
    brief = told(FERRY)
    cites = [link for link in brief.lineage.links if link.kind is LineageKind.CITES]
    assert [link.from_ for link in cites] == ["r2"]
    assert "Reuters" in (cites[0].evidence[0].text or "")


def test_one_publisher_is_one_independent_report(told: Told):
    assert told(FERRY).lineage.independent_reports == 3
    assert told(FERRY, publisher="One House").lineage.independent_reports == 1


def test_one_agency_is_one_independent_report(told: Told):
    assert told(FERRY, agencies=("AP",)).lineage.independent_reports == 1


def test_five_outlets_that_print_one_source_are_one_origin(told: Told):
    texts = ["The health ministry said 21 miners died in the shaft on Monday."] * 5
    brief = told([f"{text} Shift {n} had just begun." for n, text in enumerate(texts)])
    deaths = [q for q in brief.questions if any(a.value == 21 for a in q.answers)]
    assert [q.independent_origins for q in deaths] == [1]


def test_a_duplicate_is_no_second_origin(told: Told):
    once, twice = told(FERRY), told((*FERRY, FERRY[0]))
    assert twice.lineage.reports == once.lineage.reports + 1
    assert twice.lineage.independent_reports == once.lineage.independent_reports
    assert once.story.id == twice.story.id


def test_the_lede_is_a_sentence_of_a_report(told: Told):
    story = told(FERRY).story
    assert any(story.lede in " ".join(text.split()) for text in FERRY)
    assert story.headline in {text.split("\n", 1)[0] for text in FERRY}
    assert story.headline != story.lede


def test_the_five_ws_stand_in_the_text(told: Told):
    brief = told(MERGER)
    texts = {r.id: r.text for r in brief.reports}
    five = brief.story.five_w
    assert five.who
    assert five.who.text == "Calder Group"
    assert five.what
    assert "Brightline" in five.what.text
    assert five.when
    assert five.when.text.endswith("Monday")
    for answer in (five.who, five.what, five.when):
        for passage in answer.evidence:
            assert texts[passage.report][passage.start : passage.end] == passage.text


def test_every_span_slices_back(told: Told):
    brief = told(FERRY)
    texts = {r.id: r.text for r in brief.reports}
    passages = [
        *(v for u in brief.utterances for v in u.variants),
        *(e for t in brief.timeline for e in t.evidence),
        *(e for link in brief.lineage.links for e in link.evidence if e.text),
    ]
    assert passages
    for passage in passages:
        assert texts[passage.report][passage.start : passage.end] == passage.text


def test_the_order_of_the_reports_changes_nothing():
    settings = load(statements="rules")
    reports = [report(n, text) for n, text in enumerate(FERRY, start=1)]
    assert brief_of(reports, settings) == brief_of(reports[::-1], settings)


def test_what_only_one_report_answers_is_told_of_the_others(told: Told):
    brief = told(FERRY)
    assert brief.coverage
    for line in brief.coverage:
        assert {*line.reports_with, *line.reports_without} == {"r1", "r2", "r3"}
        assert line.reports_with
