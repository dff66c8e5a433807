"""What the API gives: the record by its parts, page by page, and nothing twice to who has it already."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from fastapi.testclient import TestClient
from tests.serve.api.conftest import STORY, V1

import crosswire
from crosswire.serve.desk import Desk

Record = dict[str, Any]


def test_the_brief_is_the_record_byte_for_byte(
    api: TestClient, api_desk: Desk, story: str, record: Record
) -> None:
    jsonschema.validate(record, crosswire.Brief.json_schema())
    answer = api.get(f"{V1}/stories/{story}/brief")
    held = api_desk.shelf.of(story)
    with api_desk.store.read() as unit:
        assert answer.text == unit.briefs.text(held.stored.id)
    assert answer.headers["etag"] == f'"{held.stored.digest}"'
    assert answer.headers["x-brief-number"] == str(held.stored.number)
    assert crosswire.Brief.from_json(answer.content).reports


def test_stories_are_listed(api: TestClient, story: str, record: Record) -> None:
    listed = api.get(f"{V1}/stories").json()
    row = next(one for one in listed["items"] if one["id"] == story)
    assert row == api.get(f"{V1}/stories/{story}").json()
    assert row["headline"] == record["story"]["headline"]
    assert (row["reports"], row["outlets"]) == (2, ["Orrin Post", "Radio Orrin"])
    assert sum(row["standings"].values()) == len(record["questions"])
    assert row["first_published"] == "2024-05-14T09:00:00Z"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("standing=disputed", True),
        ("standing=different_scope", False),
        ("place=orrin", True),
        ("place=Sellmark", False),
        ("outlet=radio", True),
        ("outlet=Post&place=Orrin", True),
        ("outlet=Herald", False),
        ("since=2024-05-14", True),
        ("since=2024-05-15", False),
        ("until=2024-05-14", True),
        ("until=2024-05-13", False),
    ],
)
def test_stories_are_found(api: TestClient, story: str, asked: str, found: bool) -> None:
    rows = api.get(f"{V1}/stories?{asked}").json()["items"]
    assert (story in [one["id"] for one in rows]) is found


SHAPES = {
    "entities": "Entity",
    "statements": "Statement",
    "figures": "Figure",
    "questions": "Question",
    "sums": "Sum",
    "utterances": "Utterance",
    "timeline": "TimelineEntry",
    "accounts": "Account",
    "coverage": "Coverage",
}


@pytest.mark.parametrize("part", SHAPES)
def test_every_list_of_the_record_is_given(api: TestClient, story: str, record: Record, part: str) -> None:
    whole = api.get(f"{V1}/stories/{story}/{part}?limit=500").json()
    assert whole == {"items": record[part], "total": len(record[part]), "next": None}
    document = api.get(f"{V1}/openapi.json").json()
    told = document["paths"][f"{V1}/stories/{{story}}/{part}"]["get"]["responses"]["200"]
    shape = told["content"]["application/json"]["schema"]["properties"]["items"]["items"]["$ref"]
    assert shape.split("/")[-1] == SHAPES[part]
    assert document["components"]["schemas"][SHAPES[part]]["properties"]


def test_a_list_goes_on_page_by_page(api: TestClient, story: str, record: Record) -> None:
    address, seen, pages = f"{V1}/stories/{story}/figures?limit=2", [], 0
    cursor = ""
    while cursor is not None:
        page = api.get(f"{address}{cursor and '&cursor=' + cursor}").json()
        assert page["total"] == len(record["figures"])
        seen += page["items"]
        cursor, pages = page["next"], pages + 1
    assert seen == record["figures"]
    assert pages == -(-len(seen) // 2) > 1


def test_a_cursor_is_of_its_list(api: TestClient, story: str) -> None:
    cursor = api.get(f"{V1}/stories/{story}/figures?limit=1").json()["next"]
    elsewhere = api.get(f"{V1}/stories/{story}/questions?cursor={cursor}")
    assert (elsewhere.status_code, elsewhere.json()["code"]) == (409, "cursor_expired")
    for wrong in ("x", "e30", "WzEsMl0", "W251bGwsMV0", cursor[:-3], "%00"):
        answer = api.get(f"{V1}/stories/{story}/figures?cursor={wrong}")
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid"), wrong


def test_reports_stand_in_lists_without_their_texts(api: TestClient, story: str, record: Record) -> None:
    heads = api.get(f"{V1}/stories/{story}/reports").json()["items"]
    for head, whole in zip(heads, record["reports"], strict=True):
        assert head["characters"] == len(whole["text"])
        assert not {"text", "noise"} & set(head)
        assert api.get(f"{V1}/stories/{story}/reports/{head['id']}").json() == whole
    assert heads[0]["url"] == STORY[0]["url"]


def test_key_questions_come_in_the_order_of_the_screen(api: TestClient, story: str, record: Record) -> None:
    rows = api.get(f"{V1}/stories/{story}/questions?key=true").json()["items"]
    assert [one["id"] for one in rows] == record["story"]["key_questions"]
    disputed = api.get(f"{V1}/stories/{story}/questions?standing=disputed").json()["items"]
    assert disputed == [one for one in record["questions"] if one["standing"] == "disputed"]
    one = record["questions"][0]
    assert api.get(f"{V1}/stories/{story}/questions/{one['id']}").json() == one


def test_what_to_ask_next(api: TestClient, story: str, record: Record) -> None:
    rows = api.get(f"{V1}/stories/{story}/open_questions").json()
    assert rows["items"] == record["story"]["open_questions"] != []


def test_figures_by_question_and_by_report(api: TestClient, story: str, record: Record) -> None:
    question, report = record["questions"][0]["id"], record["reports"][1]["id"]
    rows = api.get(f"{V1}/stories/{story}/figures?question={question}&limit=500").json()["items"]
    assert rows == [one for one in record["figures"] if one["question"] == question]
    rows = api.get(f"{V1}/stories/{story}/figures?report={report}&limit=500").json()["items"]
    assert rows == [one for one in record["figures"] if one["report"] == report]


def test_a_figure_has_the_origins_behind_it(api: TestClient, story: str, record: Record) -> None:
    texts = {one["id"]: one["text"] for one in record["reports"]}
    asked = next(one for one in record["questions"] if one["standing"] == "disputed")
    name = asked["answers"][0]["figures"][0]
    told = api.get(f"{V1}/stories/{story}/figures/{name}").json()
    assert told["figure"]["id"] == name
    assert told["question"] == asked
    assert told["figure"]["text"] in told["sentence"]
    assert told["sentence"] in texts[told["report"]["id"]]
    wanted = {one for answer in asked["answers"] for one in answer["origins"]}
    assert {one["id"] for one in told["origins"]} == wanted


def test_the_lineage_and_the_history(api: TestClient, story: str, record: Record) -> None:
    assert api.get(f"{V1}/stories/{story}/lineage").json() == record["lineage"]
    rows = api.get(f"{V1}/stories/{story}/briefs").json()["items"]
    assert [one["number"] for one in rows] == sorted((one["number"] for one in rows), reverse=True)
    first = api.get(f"{V1}/stories/{story}/brief?number=1")
    assert first.headers["etag"] == f'"{rows[-1]["digest"]}"'
    assert api.get(f"{V1}/stories/{story}/brief?number=999").status_code == 404


@pytest.mark.parametrize(
    "address",
    ["/stories", "/changes", "/corrections", "/stories/S", "/stories/S/brief", "/stories/S/figures"],
)
def test_nobody_is_sent_what_they_have(api: TestClient, story: str, address: str) -> None:
    path = V1 + address.replace("S", story) if "/S" in address else V1 + address
    first = api.get(path)
    tag = first.headers["etag"]
    assert first.headers["cache-control"] == "private, no-cache"
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = api.get(path, headers={"if-none-match": known})
        assert (again.status_code, again.content) == (304, b""), known
        assert again.headers["etag"] == tag
    assert api.get(path, headers={"if-none-match": '"other"'}).status_code == 200


def test_changes_since(api: TestClient, story: str) -> None:
    first = api.get(f"{V1}/changes?limit=1").json()
    assert first["items"][0]["change"]["subject"] == "story"
    rest = api.get(f"{V1}/changes?limit=500&cursor={first['next']}").json()
    assert first["items"][0]["id"] not in [one["id"] for one in rest["items"]]
    end = api.get(f"{V1}/changes?cursor={rest['next']}").json()
    assert (end["items"], end["next"]) == ([], rest["next"]), "the cursor is kept for the next time"
    of_story = api.get(f"{V1}/stories/{story}/changes?limit=500").json()["items"]
    assert {one["story"] for one in of_story} == {story}
    assert api.get(f"{V1}/changes?since=2999-01-01T00:00:00Z").json()["items"] == []
    assert api.get(f"{V1}/changes?since=2020-01-01T00:00:00").json()["items"], "without an offset it is UTC"
    mixed = api.get(f"{V1}/stories/{story}/changes?cursor={rest['next']}")
    assert mixed.json()["code"] == "cursor_expired"


@pytest.mark.parametrize(
    "path",
    [
        "/stories/nope",
        "/stories/nope/brief",
        "/stories/nope/figures",
        "/stories/nope/corrections",
        "/stories/nope/changes",
        "/stories/S/reports/nope",
        "/stories/S/questions/q999",
        "/stories/S/figures/a/b/c",
        "/jobs/nope",
        "/nope",
        "",
    ],
)
def test_what_is_not_there(api: TestClient, story: str, path: str) -> None:
    answer = api.get(V1 + path.replace("/S/", f"/{story}/"))
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
