"""A draft against the record, over HTTP."""

from __future__ import annotations

import jsonschema
from fastapi.testclient import TestClient
from tests.serve.api.conftest import V1
from tests.serve.api.test_writing import finished

from crosswire.render.schema import definitions
from crosswire.serve.desk import Desk
from crosswire.types.checking import Check

DRAFT = "Eight ferries were held at Orrin on Tuesday, police said. Some 700 passengers drowned."


def test_a_draft_is_checked(api: TestClient, story: str) -> None:
    answer = api.post(f"{V1}/stories/{story}/check", json={"text": DRAFT})
    assert answer.status_code == 200, answer.text
    told = answer.json()
    schema = definitions(Check)
    jsonschema.validate(told, {"$ref": "#/$defs/Check", "$defs": schema})
    pieces = {one["text"]: one["verdict"] for one in told["pieces"]}
    assert next(verdict for text, verdict in pieces.items() if "700" in text) == "not_in_reports"
    for one in told["pieces"]:
        assert DRAFT[one["start"] : one["end"]] == one["text"]


def test_nothing_of_a_draft_is_stored(api: TestClient, api_desk: Desk, story: str) -> None:
    before = api.get(f"{V1}/stories/{story}/briefs").json()
    api.post(f"{V1}/stories/{story}/check", json={"text": DRAFT})
    assert api.get(f"{V1}/stories/{story}/briefs").json() == before
    with api_desk.store.read() as unit:
        assert all("drowned" not in unit.briefs.text(one.id) for one in unit.briefs.history(story))


def test_whoever_does_not_wait_finds_it_in_the_job(api: TestClient, story: str) -> None:
    path = f"{V1}/stories/{story}/check"
    answer = api.post(path, json={"text": DRAFT}, headers={"prefer": "respond-async"})
    assert answer.status_code == 202
    told = finished(api, answer.json())
    assert told["result"]["check"] == api.post(path, json={"text": DRAFT}).json()


def test_what_is_no_draft_is_refused(api: TestClient, story: str) -> None:
    long = {"text": "x" * 500_001}
    for given in ({}, {"text": ""}, {"text": " \n"}, {"text": 7}, {"text": "a", "path": "x"}, [], long):
        answer = api.post(f"{V1}/stories/{story}/check", json=given)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
    assert api.post(f"{V1}/stories/nope/check", json={"text": DRAFT}).status_code == 404
