"""The formats of the web: each against its schema or its library, each with the way back to the words."""

from __future__ import annotations

import importlib.util
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema
import pytest
from geojson_pydantic import FeatureCollection
from prov.model import ProvAttribution, ProvDerivation, ProvDocument

from crosswire.export import Format, export
from crosswire.export.wikitext import plain
from crosswire.types import Brief

STORIES = ("sample", "specimen", "hundred")
JSON = (Format.NINJS, Format.ANNOTATIONS, Format.PROV, Format.CLAIMS, Format.GEOJSON)


def _used() -> dict[str, Any]:
    path = Path(__file__).with_name("ninjs_used.py")
    spec = importlib.util.spec_from_file_location("ninjs_used", path)
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    found: dict[str, Any] = made.SCHEMA
    return found


@pytest.fixture(params=STORIES)
def brief(request: pytest.FixtureRequest) -> Brief:
    found: Brief = request.getfixturevalue(request.param)
    return found


def data(brief: Brief, wanted: Format) -> Any:
    return json.loads(export(brief, wanted).data)


def walk(value: Any) -> Iterator[dict[str, Any]]:
    """Every object inside a JSON value."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from walk(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner)


def test_ninjs_keeps_to_the_part_of_the_schema_that_is_used(brief: Brief):
    found = data(brief, Format.NINJS)
    checker = jsonschema.FormatChecker()
    jsonschema.Draft202012Validator(_used(), format_checker=checker).validate(found)
    assert found["standard"]["version"] == "3.1"
    assert [one["rel"] for one in found["associations"]] == ["report"] * len(brief.reports)


def test_ninjs_holds_the_texts_and_their_lineage(sample: Brief):
    items = data(sample, Format.NINJS)["associations"]
    assert [one["bodies"][0]["value"] for one in items] == [one.text for one in sample.reports]
    links = {(one["rel"], inner["rel"]) for one in items for inner in one.get("associations", [])}
    assert links == {("report", link.kind.value) for link in sample.lineage.links}
    roles = {source["role"] for one in items for source in one["infoSources"]}
    assert {"agency", "speaker"} <= roles


def test_another_text_is_another_version_of_a_ninjs_story(specimen: Brief):
    found = data(specimen, Format.NINJS)
    first = min(specimen.text_sha256)
    changed = replace(specimen, text_sha256=specimen.text_sha256 | {first: "0" * 64})
    assert (
        data(specimen, Format.NINJS)["version"] == found["version"] != data(changed, Format.NINJS)["version"]
    )
    assert f"crosswire {specimen.crosswire} from" in found["edNote"]


def test_annotations_find_the_words_by_both_selectors(brief: Brief):
    texts = {one.url: one for one in brief.reports} | {
        f"urn:crosswire:report:{r.id}": r for r in brief.reports
    }
    found = data(brief, Format.ANNOTATIONS)
    items = found["first"]["items"]
    assert found["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert found["total"] == len(items) == len(brief.figures) + len(brief.statements)
    assert len({one["id"] for one in items}) == len(items)
    for one in items:
        target = one["target"]
        quote, place = target["selector"]
        report = texts[target["source"]]
        text = report.text
        assert text[place["start"] : place["end"]] == quote["exact"] != ""
        assert text[: place["start"]].endswith(quote["prefix"])
        assert text[place["end"] :].startswith(quote["suffix"])
        assert target["sha256"] == brief.text_sha256[report.id]
        if report.published:
            assert datetime.fromisoformat(target["state"]["sourceDate"]) == report.published


def test_positions_count_code_points(sample: Brief):
    """A clef is one character here and two in JavaScript: behind one the two would part."""
    report = sample.reports[0]
    moved = json.loads(json.dumps(data(sample, Format.ANNOTATIONS)))
    starts = [one["target"]["selector"][1]["start"] for one in moved["first"]["items"]]
    assert starts[0] == sample.figures[0].start
    assert report.text[starts[0] :].startswith(sample.figures[0].text)


def test_prov_reads_back(brief: Brief):
    content = export(brief, Format.PROV).data.decode("utf-8")
    document = ProvDocument.deserialize(io.StringIO(content), format="json")
    labels = {str(one.identifier) for one in document.get_records() if one.identifier}
    for report in brief.reports:
        assert f"crosswire:report:{report.id}" in labels
    derived = list(document.get_records(ProvDerivation))
    assert len(derived) >= len(brief.figures and [f for f in brief.figures if f.question])
    assert list(document.get_records(ProvAttribution))


def test_prov_tells_copies_from_quotes_and_sources(sample: Brief):
    found = data(sample, Format.PROV)
    kinds = {
        kind["$"] if isinstance(kind, dict) else kind
        for one in found["wasDerivedFrom"].values()
        for kind in [one.get("prov:type", "prov:Derivation")]
    }
    assert {"prov:Quotation", "prov:PrimarySource"} <= kinds


def test_claims_are_claims_and_no_verdicts(brief: Brief):
    found = data(brief, Format.CLAIMS)
    assert found["@context"] == "https://schema.org"
    claims = [one for one in found["@graph"] if one["@type"] == "Claim"]
    articles = {one["@id"] for one in found["@graph"] if one["@type"] == "NewsArticle"}
    assert len(claims) == sum(len(q.answers) for q in brief.questions) + sum(
        len(a.positions) for a in brief.accounts
    )
    assert b"ClaimReview" not in export(brief, Format.CLAIMS).data
    for one in claims:
        assert one["claimInterpreter"]["name"] == "crosswire"
        assert {place["@id"] for place in one["appearance"]} <= articles
        if "firstAppearance" in one:
            assert one["firstAppearance"] in one["appearance"]


def test_the_parts_of_a_claim_find_their_words(sample: Brief):
    texts = {sample.text_sha256[one.id]: one.text for one in sample.reports}
    parts = [one for one in walk(data(sample, Format.CLAIMS)) if one.get("@type") == "Quotation"]
    figures = {(sample.text_sha256[f.report], f.start, f.end) for f in sample.figures}
    assert parts
    for one in parts:
        start, end, digest = re.fullmatch(r"char=(\d+),(\d+);sha256=(\w+)", one["identifier"]).groups()  # type: ignore[union-attr]
        assert texts[digest][int(start) : int(end)] in one["text"]
        assert (digest, int(start), int(end)) in figures


def test_a_denied_number_says_that_it_is_denied(brief_of: Any):
    found = data(
        brief_of({"Tern News": "The army denied that 60 people were killed in Homs on Monday."}),
        Format.CLAIMS,
    )
    said = [one for one in found["@graph"] if one["@type"] == "Claim" and one["@id"].endswith("q1/1")]
    assert [one["creativeWorkStatus"] for one in said] == ["denied"]


def test_geojson_is_valid(brief: Brief):
    found = data(brief, Format.GEOJSON)
    FeatureCollection.model_validate(found)
    for one in found["features"]:
        if one["geometry"]:
            lon, lat = one["geometry"]["coordinates"]
            assert -180 <= lon <= 180
            assert -90 <= lat <= 90


def test_geojson_has_events_datelines_and_mentions(brief_of: Any):
    brief = brief_of(
        {
            "Tern News": (
                "BEIRUT, March 4 (Tern News) - Shelling killed 45 people in Aleppo on Monday. "
                "The minister spoke in Damascus."
            )
        }
    )
    features = data(brief, Format.GEOJSON)["features"]
    roles = {(one["properties"]["name"], one["properties"]["role"]) for one in features}
    assert ("Aleppo", "event") in roles
    assert ("Damascus", "mentioned") in roles
    event = next(one for one in features if one["properties"]["role"] == "event")
    lon, lat = event["geometry"]["coordinates"]
    assert (round(lat), round(lon)) == (36, 37)  # longitude first
    for one in features:
        if "span" in one["properties"]:
            start, end = one["properties"]["span"]
            assert brief.reports[0].text[start:end] == one["properties"]["text"]


def test_ftm_objects_point_at_each_other(brief: Brief):
    rows = [json.loads(line) for line in export(brief, Format.FTM).data.splitlines()]
    by_id = {one["id"]: one["schema"] for one in rows}
    assert len(by_id) == len(rows)
    articles = [one for one in rows if one["schema"] == "Article"]
    assert [one["properties"]["bodyText"] for one in articles] == [[one.text] for one in brief.reports]
    for one in rows:
        assert all(isinstance(value, str) for values in one["properties"].values() for value in values)
        if one["schema"] == "Mention":
            assert by_id[one["properties"]["document"][0]] == "Article"
            assert by_id[one["properties"]["resolved"][0]] == one["properties"]["detectedSchema"][0]


def test_ftm_against_its_own_package(
    brief: Brief, specimen: Brief, hostile: ModuleType, followthemoney: Callable[[bytes], int]
):
    for one in (brief, hostile.poisoned(specimen, hostile.EVERYTHING)):
        made = export(one, Format.FTM)
        assert followthemoney(made.data) == made.rows


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b'"detectedSchema"', b'"detectedScheme"'),
        (b'"schema":"Mention"', b'"schema":"Person"'),
        (b'"publishedAt":["2', b'"publishedAt":["x'),
    ],
)
def test_ftm_that_is_wrong_is_seen(
    specimen: Brief, followthemoney: Callable[[bytes], int], right: bytes, wrong: bytes
):
    made = export(specimen, Format.FTM).data.replace(b": ", b":").replace(b", ", b",")
    assert right in made
    with pytest.raises(Exception):  # noqa: B017, PT011
        followthemoney(made.replace(right, wrong))


def test_wikitext_has_a_row_an_answer_with_its_references(sample: Brief):
    found = export(sample, Format.WIKITEXT).data.decode("utf-8")
    lines = found.splitlines()
    assert lines[0] == '{| class="wikitext"'
    assert "|}" in lines
    assert "{{reflist}}" in lines
    assert "| 41" in lines
    assert "| at least 12" not in lines
    named = set(re.findall(r'<ref name="(report\d+)" />', found))
    defined = re.findall(r'<ref name="(report\d+)">', found)
    assert named <= set(defined)
    assert len(defined) == len(set(defined))
    assert found.count("{{cite news ") == len(defined)


def test_a_report_without_a_name_is_cited_by_its_first_words(brief_of: Callable[..., Brief]):
    story = {
        "Tern News": "Hundreds of people were killed in Aleppo on Monday, the hospital said. Rescue goes on."
    }
    made = brief_of(story)
    unnamed = (replace(one, outlet=None, publisher=None, title=None) for one in made.reports)
    bare = replace(made, reports=tuple(unnamed))
    found = export(bare, Format.WIKITEXT).data.decode("utf-8")
    assert "|title=“Hundreds of people were killed in Aleppo on Monday, the …” " in found
    assert "|work=" not in found
    assert "| hundreds" in found.splitlines()
    credited = replace(bare, reports=tuple(replace(one, agencies=("TNA",)) for one in bare.reports))
    assert "…” |url=https://tern-news.example/a |agency=TNA " in export(
        credited, Format.WIKITEXT
    ).data.decode("utf-8")
    assert b",TNA," in export(credited, Format.CSV, table="figures").data


def test_a_reference_says_who_and_when(sample: Brief):
    found = export(sample, Format.WIKITEXT).data.decode("utf-8")
    template = next(one for one in re.findall(r"\{\{cite news [^{}]*\}\}", found) if "Northern Ledger" in one)
    assert template == (
        "{{cite news |title=Toll of Orlenia dam collapse climbs to 41 as union blames operator "
        "|url=https://northern-ledger.example/2024/05/15/halvern |work=The Northern Ledger "
        "|date=15 May 2024}}"
    )


@pytest.mark.parametrize(
    "text",
    [
        "{{delete|reason}}",
        "[[Category:Fools]]",
        "[https://evil.example click]",
        "https://evil.example",
        "mailto:a@evil.example",
        "<script>alert(1)</script>",
        "<nowiki></nowiki>{{x}}",
        "|-\n| cell",
        "|}",
        "'''bold''' ''italic''",
        "~~~~",
        "__NOTOC__",
        "== Heading ==",
        "* list",
        "&lt;ref&gt;",
        "-{zh-hans:x}-",
        "{{!}}",
    ],
)
def test_nothing_of_a_text_is_markup(text: str):
    shown = plain(text)
    assert not re.search(r"[<>\[\]{}|~]|''|__|:(?=\S)|^[*#:;=!+-]|\n", shown)
    assert not re.search(r"&(?!#\d+;)", shown)


def test_plain_words_stay_readable():
    assert plain("Halvern: 34 dead, minister's warning; 5 o'clock") == (
        "Halvern: 34 dead, minister's warning; 5 o'clock"
    )


def test_a_hostile_article_adds_no_markup(specimen: Brief, hostile: ModuleType):
    clean = export(specimen, Format.WIKITEXT).data.decode("utf-8")
    payload = "}} |} {{evil}} [[x]] <ref>r</ref> '''b''' ~~~~ |- ! "
    poisoned = hostile.poisoned(specimen, payload)
    story = replace(poisoned.story, key_questions=specimen.story.key_questions)
    found = export(replace(poisoned, story=story), Format.WIKITEXT).data.decode("utf-8")
    for mark in ("{{", "}}", "[[", "<ref", "</ref>", "'''", "~~~", "|-", "|}", "\n!"):
        assert found.count(mark) == clean.count(mark), mark
    found = export(hostile.marked(specimen, payload), Format.WIKITEXT).data.decode("utf-8")
    assert found.count("{{") == clean.count("{{")


@pytest.mark.parametrize("wanted", [*JSON, Format.FTM])
def test_a_hostile_article_ends_no_script_and_stays_readable(
    specimen: Brief, hostile: ModuleType, wanted: Format
):
    poisoned = hostile.poisoned(specimen, hostile.EVERYTHING + "</script><!--\u2028")
    content = export(poisoned, wanted).data
    content.decode("utf-8")
    for mark in (b"<", b">", b"&"):
        assert mark not in content
    for line in content.splitlines() if wanted is Format.FTM else [content]:
        json.loads(line)


def test_the_schema_holds_for_a_hostile_article_too(specimen: Brief, hostile: ModuleType):
    found = data(hostile.poisoned(specimen), Format.NINJS)
    jsonschema.Draft202012Validator(_used(), format_checker=jsonschema.FormatChecker()).validate(found)
    FeatureCollection.model_validate(data(hostile.poisoned(specimen), Format.GEOJSON))


def test_an_address_that_runs_is_no_address(specimen: Brief, hostile: ModuleType):
    poisoned = hostile.poisoned(specimen, "javascript:alert(1)//")
    for one in walk(data(poisoned, Format.NINJS)):
        assert not str(one.get("uri", "")).startswith("javascript")
    for one in walk(data(poisoned, Format.CLAIMS)):
        assert not str(one.get("@id", "")).startswith("javascript")
    assert b"url=javascript" not in export(poisoned, Format.WIKITEXT).data
