"""What every brief keeps, whatever the stages decide: the contract, on the sample story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from crosswire import pipeline
from crosswire.render.schema import schema

Brief = dict[str, Any]


def test_it_fits_the_schema(sample: Brief):
    jsonschema.validate(sample, schema(), format_checker=jsonschema.FormatChecker())


def test_every_report_of_the_sample_is_there(sample: Brief):
    assert len(sample["reports"]) == 8
    assert sample["skipped"] == []
    assert len({r["outlet"] for r in sample["reports"] if r["outlet"]}) == 6, "what says its outlet has one"


def test_a_brief_shows_itself_in_notebooks_and_as_a_table(sample_brief: pipeline.Brief):
    table = sample_brief.to_dataframe()
    assert list(table["id"]) == [figure.id for figure in sample_brief.figures]
    assert "<html" not in sample_brief._repr_html_()
    assert sample_brief.to_html().lower().startswith("<!doctype html>")


def passages(item: Any, report: str | None = None) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every stretch of the record, with the report that it lies in."""
    if isinstance(item, dict):
        here = item.get("report", report)
        if {"start", "end"} <= set(item):
            yield here, item
        for key, value in item.items():
            if key != "text":
                yield from passages(value, here)
    elif isinstance(item, list):
        for value in item:
            yield from passages(value, report)


def test_every_stretch_lies_in_its_report_and_says_its_characters(sample: Brief):
    texts = {r["id"]: r["text"] for r in sample["reports"]}
    found = [*passages({k: v for k, v in sample.items() if k != "reports"})]
    found += [(r["id"], n) for r in sample["reports"] for n in r["noise"]]
    assert len(found) > 500
    for report, stretch in found:
        cut = texts[report][stretch["start"] : stretch["end"]]
        assert 0 <= stretch["start"] < stretch["end"] <= len(texts[report]), stretch
        if stretch.get("text") is not None:
            assert stretch["text"] == cut, stretch


@pytest.mark.parametrize("part", ["reports", "entities", "statements", "figures", "questions", "utterances"])
def test_ids_are_unique(sample: Brief, part: str):
    ids = [item["id"] for item in sample[part]]
    assert len(ids) == len(set(ids)) > 0


def test_what_is_named_exists(sample: Brief):
    known = {part: {item["id"] for item in sample[part]} for part in ("entities", "statements", "figures")}
    questions = {q["id"] for q in sample["questions"]}
    for figure in sample["figures"]:
        assert figure["question"] in questions | {None}
        assert figure["statement"] in known["statements"] | {None}
        assert figure["place"] in known["entities"] | {None}
    for question in sample["questions"]:
        assert question["parent"] in questions - {question["id"]} | {None}
        assert {f for e in question["evidence"] for f in e["figures"]} <= known["figures"]
    for statement in sample["statements"]:
        assert statement["speaker"] in known["entities"] | {None}
        assert {link["entity"] for link in statement["chain"]} <= known["entities"] | {None}
    for item in sample["sums"]:
        assert {item["total"], *item["parts"]} <= known["figures"]
    for utterance in sample["utterances"]:
        assert set(utterance["statements"]) <= known["statements"]
    assert {p["party"] for a in sample["accounts"] for p in a["positions"]} <= known["entities"] | {None}
    assert set(sample["story"]["key_accounts"]) <= {account["id"] for account in sample["accounts"]}


def test_a_position_stands_where_its_evidence_says(sample: Brief):
    texts = {report["id"]: report["text"] for report in sample["reports"]}
    positions = [p for account in sample["accounts"] for p in account["positions"]]
    passages = [one for p in positions for one in (*p["evidence"], *p["marks"])]
    assert passages
    assert all(
        texts[one["report"]][one["start"] : one["end"]].split() == one["text"].split() for one in passages
    )
    assert all(p["claim"] in p["evidence"][0]["text"] for p in positions if p["evidence"])


def test_an_answer_is_that_of_its_figures(sample: Brief):
    figures = {f["id"]: f for f in sample["figures"]}
    seen: set[str] = set()
    for question in sample["questions"]:
        for answer in question["answers"]:
            assert answer["figures"], question["id"]
            assert not seen & set(answer["figures"]), "a figure answers one question"
            seen |= set(answer["figures"])
            assert set(answer["reports"]) == {figures[f]["report"] for f in answer["figures"]}
            assert all(figures[f]["question"] == question["id"] for f in answer["figures"])


def test_an_answer_has_a_value_that_its_figures_have(sample: Brief):
    figures = {f["id"]: f for f in sample["figures"]}
    for question in sample["questions"]:
        for answer in question["answers"]:
            values = {figures[f]["value"] for f in answer["figures"]}
            assert answer["value"] in values, question["label"]


def test_no_figure_stands_under_a_source_that_does_not_state_it(sample: Brief):
    """A source of a figure is named by the report of the figure, or is the report's own outlet or agency."""
    reports = {r["id"]: r for r in sample["reports"]}
    in_report: dict[str, set[str]] = {r: set() for r in reports}
    for entity in sample["entities"]:
        for mention in entity["mentions"]:
            in_report[mention["report"]].add(entity["id"])
    for figure in sample["figures"]:
        report = reports[figure["report"]]
        own = {report["outlet"], report["publisher"], report["byline"], *report["agencies"]}
        for link in figure["origin"]:
            named = link["entity"] in in_report[report["id"]] or link["name"] in report["text"]
            assert named or link["name"] in own, (figure["id"], link)


def test_the_origins_of_an_answer_speak_in_its_reports(sample: Brief):
    origins = {o["id"]: set(o["reports"]) for o in sample["lineage"]["origins"]}
    for question in sample["questions"]:
        for answer in question["answers"]:
            for origin in answer["origins"]:
                assert origins[origin] & set(answer["reports"]), (question["label"], origin)
        assert question["independent_origins"] <= len({o for a in question["answers"] for o in a["origins"]})


def test_a_figure_lies_in_the_statement_that_it_is_given_to(sample: Brief):
    statements = {s["id"]: s for s in sample["statements"]}
    for figure in sample["figures"]:
        if figure["statement"]:
            said = statements[figure["statement"]]
            first = min(s["start"] for s in said["content"])
            last = max(s["end"] for s in said["content"])
            assert said["report"] == figure["report"]
            assert first < figure["end"], figure["id"]
            assert figure["start"] < last, figure["id"]


def test_one_report_is_no_agreement(sample: Brief):
    for question in sample["questions"]:
        reports = {r for a in question["answers"] for r in a["reports"]}
        assert (question["standing"] == "single_report") == (len(reports) == 1), question["label"]
        assert question["reason"].strip()
        assert question["reason"].rstrip().endswith("."), question["reason"]


def test_coverage_divides_the_reports(sample: Brief):
    everyone = {r["id"] for r in sample["reports"]}
    for line in sample["coverage"]:
        with_, without = set(line["reports_with"]), set(line["reports_without"])
        assert with_ | without == everyone
        assert not with_ & without


def test_it_never_says_who_is_right(sample: Brief):
    words = {"truth", "true", "false", "lie", "lies", "liar", "correctly", "wrongly", "propaganda"}
    said = [q["reason"] for q in sample["questions"]] + [q["label"] for q in sample["questions"]]
    said += [s["note"] for s in sample["sums"]] + [t["note"] or "" for t in sample["timeline"]]
    for text in said:
        assert not words & set(text.lower().replace(".", " ").replace(",", " ").split()), text
