"""The record in the formats of others, over HTTP: what the command writes, as a file."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from tests.serve.api.conftest import V1

import crosswire
from crosswire.export import WAYS, Format, Policy, export


def test_every_format_is_listed(api: TestClient) -> None:
    rows = api.get(f"{V1}/exports").json()
    assert [one["format"] for one in rows] == [one.value for one in WAYS]
    assert {one["format"]: one["values"] for one in rows}["acled"] is True


@pytest.mark.parametrize("wanted", list(Format))
def test_a_file_is_what_the_command_writes(api: TestClient, story: str, wanted: Format) -> None:
    brief = crosswire.Brief.from_json(api.get(f"{V1}/stories/{story}/brief").content)
    answer = api.get(f"{V1}/stories/{story}/exports/{wanted.value}")
    assert answer.content == export(brief, wanted).data
    listed = {one["format"]: one["media_type"] for one in api.get(f"{V1}/exports").json()}
    assert answer.headers["content-type"] == listed[wanted.value]
    assert answer.headers["content-disposition"].startswith('attachment; filename="')
    again = api.get(
        f"{V1}/stories/{story}/exports/{wanted.value}", headers={"if-none-match": answer.headers["etag"]}
    )
    assert again.status_code == 304


def test_tables_policies_and_values(api: TestClient, story: str) -> None:
    brief = crosswire.Brief.from_json(api.get(f"{V1}/stories/{story}/brief").content)
    path = f"{V1}/stories/{story}/exports"
    assert api.get(f"{path}/csv?table=questions").content == export(brief, Format.CSV, table="questions").data
    said = api.get(f"{path}/acled?policy=range").content
    assert said == export(brief, Format.ACLED, policy=Policy.RANGE).data
    assert api.get(f"{path}/acled?values=true").content == export(brief, Format.ACLED).beside
    wrong = [
        ("csv?table=nope", 422, "invalid"),
        ("ged?table=figures", 422, "invalid"),
        ("nope", 422, "invalid"),
    ]
    for asked, status, code in (
        *wrong,
        ("csv?values=true", 404, "not_found"),
        ("ged?policy=x", 422, "invalid"),
    ):
        answer = api.get(f"{path}/{asked}")
        assert (answer.status_code, answer.json()["code"]) == (status, code), asked
