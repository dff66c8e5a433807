"""What is handed in and corrected through the API, and what comes of it."""

from __future__ import annotations

import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from fastapi.testclient import TestClient
from tests.serve.api.conftest import STORY, V1

from crosswire.serve.desk import Desk


def finished(api: TestClient, job: dict[str, Any]) -> dict[str, Any]:
    """The job when it is over."""
    until = time.monotonic() + 60
    while job["state"] not in {"done", "failed"}:
        assert time.monotonic() < until
        time.sleep(0.05)
        job = api.get(f"{V1}/jobs/{job['id']}").json()
    return job


def test_the_same_reports_give_the_same_story(api: TestClient, story: str) -> None:
    answer = api.post(f"{V1}/collate", json={"reports": [STORY[0]]})
    told = answer.json()
    assert (answer.status_code, told["state"], told["error"]) == (200, "done", None)
    assert told["done"] == told["total"]
    assert answer.headers["location"] == f"{V1}/jobs/{told['id']}"
    assert told["result"]["stories"] == [story]
    assert [one["news"] for one in told["result"]["reports"]] == ["known"]
    assert api.get(answer.headers["location"]).json() == told


def test_whoever_does_not_wait_gets_a_job(api: TestClient) -> None:
    told = "Nine lamps went out in Sellmark harbour on Sunday, the pilot said."
    page = f"<html><head><title>Lamps out</title></head><body><article><p>{told}</p></article></body></html>"
    given = {"reports": [{"html": page}]}
    answer = api.post(f"{V1}/collate", json=given, headers={"prefer": "respond-async"})
    assert answer.status_code == 202
    assert answer.json()["state"] in {"waiting", "working"}
    told = finished(api, answer.json())
    assert told["state"] == "done"
    assert len(told["result"]["stories"]) == 1


def test_what_was_handed_in_is_not_kept_beside_the_store(api: TestClient, api_desk: Desk) -> None:
    for text in ("Two cranes fell in Vellin on Monday.", " "):
        api.post(f"{V1}/collate", json={"reports": [{"text": text}]})
        until = time.monotonic() + 10
        while any(api_desk.spool.iterdir()):
            assert time.monotonic() < until
            time.sleep(0.02)


def test_many_reports_are_not_waited_for(api: TestClient) -> None:
    texts = [f"{n} kites were lost over Marsten on Friday, the club said." for n in range(3, 9)]
    answer = api.post(f"{V1}/collate", json={"reports": [{"text": text} for text in texts]})
    assert answer.status_code == 202
    assert finished(api, answer.json())["state"] == "done"


def test_what_cannot_be_read_is_named(api: TestClient) -> None:
    given = {"reports": [{"text": "Two trams met in Vellin on Monday, police said."}, {"text": " \n "}]}
    told = api.post(f"{V1}/collate", json=given).json()
    assert [one["input"] for one in told["result"]["skipped"]] == ["report 2"]
    alone = api.post(f"{V1}/collate", json={"reports": [{"text": " \n "}]})
    assert (alone.status_code, alone.json()["code"]) == (422, "nothing_read")
    assert "report 1" in alone.json()["detail"]


def test_links_obey_the_guards(api: TestClient) -> None:
    heard: list[str] = []

    class Heard(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.append(self.path)

    server = HTTPServer(("127.0.0.1", 0), Heard)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        port = server.server_address[1]
        for host in ("127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0x7f000001", "2130706433"):
            answer = api.post(f"{V1}/collate", json={"links": [f"http://{host}:{port}/secret"]})
            assert (answer.status_code, answer.json()["code"]) == (422, "nothing_read"), host
    finally:
        server.shutdown()
        server.server_close()
    assert heard == []


WRONG: list[Any] = [
    {},
    {"reports": [], "links": []},
    {"reports": [{}]},
    {"reports": [{"text": "a", "html": "<p>a</p>"}]},
    {"reports": [{"text": ""}]},
    {"reports": [{"text": 7}]},
    {"reports": [{"text": "a", "path": "pyproject.toml"}]},
    {"reports": [{"text": "a", "published": "yesterday"}]},
    {"reports": [{"text": "a", "language": "english"}]},
    {"reports": [{"text": "a", "url": "javascript:alert(1)"}]},
    {"reports": {"text": "a"}},
    {"reports": [{"text": "a"}] * 101},
    {"links": ["file:///etc/passwd"]},
    {"links": ["pyproject.toml"]},
    {"links": ["-"]},
    {"links": "http://a.example"},
    {"reports": [{"text": "a"}], "together": "yes"},
    {"reports": [{"text": "a"}], "colour": "red"},
    [],
    "text",
    None,
]


@pytest.mark.parametrize("given", WRONG, ids=str)
def test_a_wrong_body_is_refused(api: TestClient, given: Any) -> None:
    answer = api.post(f"{V1}/collate", json=given)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")


HOSTILE: list[bytes] = [
    b"",
    b"{",
    b"[" * 200_000,
    b'{"a":' * 200_000,
    b"\xff\xfe",
    b"\x00",
    b'{"reports":[{"text":"\\ud800"}]}',
    b'{"reports":[{"text":"a","title":"\\udfff\\ud800"}]}',
    b'{"reports":[{"text":NaN}]}',
    b'{"reports":[{"text":"a","published":1e999}]}',
    b'{"reports":[{"text":"a","published":' + b"9" * 5000 + b"}]}",
    b'{"reports":[{"text":"a","published":"99999999999-01-01"}]}',
    b'{"links":["http://' + b"a" * 5000 + b'"]}',
    b'{"links":["http://a\\u0000b"]}',
]


@pytest.mark.parametrize("body", HOSTILE, ids=lambda body: repr(body[:40]))
@pytest.mark.parametrize("media", ["application/json", "text/plain", "multipart/form-data; boundary=x", None])
def test_hostile_bodies_are_refused_in_the_one_shape(
    api: TestClient, story: str, body: bytes, media: str | None
) -> None:
    for path in ("/collate", f"/stories/{story}/corrections", "/corrections/1/undo"):
        answer = api.post(V1 + path, content=body, headers={"content-type": media} if media else {})
        assert 400 <= answer.status_code < 500, path
        assert answer.headers["content-type"] == "application/problem+json"
        assert "Traceback" not in answer.text


def test_a_correction_and_its_undoing(api: TestClient, story: str, record: dict[str, Any]) -> None:
    report = record["reports"][0]["id"]
    before = api.get(f"{V1}/stories/{story}/brief")
    asked = {"kind": "outlet", "report": report, "value": "Orrin Evening Post", "why": "it was renamed"}
    told = api.post(f"{V1}/stories/{story}/corrections", json=asked).json()
    assert told["result"]["stories"] == [story]
    after = api.get(f"{V1}/stories/{story}/brief")
    assert after.json()["reports"][0]["outlet"] == "Orrin Evening Post"
    assert after.headers["etag"] != before.headers["etag"]
    one = api.get(f"{V1}/stories/{story}/corrections").json()["items"][-1]
    assert (one["kind"], one["value"], one["by"], one["why"]) == (
        "outlet",
        asked["value"],
        "desk",
        asked["why"],
    )
    assert one["holds"] is True
    assert one["one"][0]["report"] == report
    undone = api.post(f"{V1}/corrections/{one['id']}/undo", json={"why": "it was not"})
    assert undone.status_code == 200
    assert api.get(f"{V1}/stories/{story}/brief").headers["etag"] == before.headers["etag"], "byte for byte"
    one = api.get(f"{V1}/corrections").json()["items"][-1]
    assert (one["holds"], one["undone"]["why"]) == (False, "it was not")
    twice = api.post(f"{V1}/corrections/{one['id']}/undo", json={"why": "again"})
    assert (twice.status_code, twice.json()["code"]) == (422, "nothing_read")


def test_questions_are_joined_and_split_by_the_ids_of_the_brief(
    api: TestClient, story: str, record: dict[str, Any]
) -> None:
    asked = next(one for one in record["questions"] if len(one["answers"]) > 1)
    sides = {"one": asked["answers"][0]["figures"], "other": asked["answers"][1]["figures"]}
    path = f"{V1}/stories/{story}/corrections"
    done = api.post(path, json={"kind": "split", "of": "questions", "why": "two piers", **sides})
    assert done.status_code == 200
    now = api.get(f"{V1}/stories/{story}/brief").json()["figures"]
    apart = {one["question"] for one in now if one["id"] in {sides["one"][0], sides["other"][0]}}
    assert len(apart) == 2
    assert api.post(
        f"{V1}/corrections/{done.json()['result']['correction']}/undo", json={"why": "no"}
    ).is_success


def test_a_correction_of_a_brief_that_is_gone_is_refused(
    api: TestClient, story: str, record: dict[str, Any]
) -> None:
    asked = {
        "kind": "date",
        "report": record["reports"][1]["id"],
        "value": "2024-05-15",
        "why": "its imprint",
    }
    path = f"{V1}/stories/{story}/corrections"
    stale = api.post(path, json=asked, headers={"if-match": '"0000"'})
    assert (stale.status_code, stale.json()["code"]) == (412, "brief_changed")
    assert all(one["kind"] != "date" for one in api.get(path).json()["items"])
    tag = api.get(f"{V1}/stories/{story}/brief").headers["etag"]
    done = api.post(path, json=asked, headers={"if-match": tag})
    assert done.status_code == 200
    assert api.post(
        f"{V1}/corrections/{done.json()['result']['correction']}/undo", json={"why": "no"}
    ).is_success


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"kind": "outlet"},
        {"kind": "colour", "report": "R", "value": "x", "why": "y"},
        {"kind": "outlet", "report": "nope", "value": "x", "why": "y"},
        {"kind": "outlet", "report": "R", "value": "x", "why": " "},
        {"kind": "outlet", "report": "R", "value": "x", "why": "y", "by": "somebody else"},
        {"kind": "date", "report": "R", "value": "soon", "why": "y"},
        {"kind": "noise", "report": "R", "start": 5, "end": 5, "noise": "related", "why": "y"},
        {"kind": "noise", "report": "R", "start": 0, "end": 10**8, "noise": "related", "why": "y"},
        {"kind": "noise", "report": "R", "start": 0, "end": 5, "noise": "loud", "why": "y"},
        {"kind": "join", "of": "questions", "ids": ["q1"], "why": "y"},
        {"kind": "join", "of": "questions", "ids": ["q1", "q999"], "why": "y"},
        {"kind": "join", "of": "stories", "ids": ["nope", "neither"], "why": "y"},
        {"kind": "split", "of": "entities", "one": ["x"], "other": ["x"], "why": "y"},
        {"kind": "delete", "report": "nope", "why": "y"},
        {"kind": "delete", "report": "R", "why": " "},
    ],
    ids=str,
)
def test_a_correction_of_nothing_is_refused(
    api: TestClient, story: str, record: dict[str, Any], given: dict[str, Any]
) -> None:
    named = {k: record["reports"][0]["id"] if v == "R" else v for k, v in given.items()}
    answer = api.post(f"{V1}/stories/{story}/corrections", json=named)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
