"""Who may do what, told from the route table; one shape for every error; the document says what is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from http import HTTPStatus
from typing import Any

import jsonschema
import pytest
from evals.corpora import ROOT
from fastapi.testclient import TestClient
from tests.serve.api.conftest import HOME, V1
from tests.serve.test_guard import writes

from crosswire.cli.serve import TokenScope
from crosswire.errors import CrosswireError
from crosswire.serve import Serving, create_app, problems
from crosswire.serve.desk import opened
from crosswire.serve.errors import STATUSES
from crosswire.serve.keys import Scope

Scoped = Callable[..., TestClient]
SHAPE = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "code"],
    "additionalProperties": False,
    "properties": {
        "type": {"type": "string", "pattern": "^urn:crosswire:problem:[a-z_]+$"},
        "title": {"type": "string"},
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": {"type": "string", "minLength": 1},
        "code": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {"required": ["where", "message"], "additionalProperties": False, "properties": {
                "where": {"type": "string"}, "message": {"type": "string"}}},
        },
    },
}  # fmt: skip
REFERENCE = ROOT / "docs" / "reference" / "api.md"


def is_problem(answer: Any, status: int, code: str) -> None:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == problems.MEDIA
    body = answer.json()
    jsonschema.validate(body, SHAPE)
    assert (body["status"], body["code"]) == (status, code)
    assert body["type"] == f"{problems.TYPE}{code}"


def api_writes(client: TestClient) -> Iterator[tuple[str, str]]:
    yield from ((method, path) for method, path in writes(client) if path.startswith("/api"))


def test_every_write_of_the_table_needs_a_token(anybody: TestClient) -> None:
    found = list(api_writes(anybody))
    assert ("POST", f"{V1}/collate") in found
    assert len(found) >= 3
    for method, path in found:
        is_problem(anybody.request(method, path), 401, "credential_needed")
        wrong = anybody.request(method, path, headers={"authorization": "Bearer wrong"})
        is_problem(wrong, 401, "credential_needed")


def test_every_write_of_the_table_needs_its_scope(anybody: TestClient, scoped: Scoped) -> None:
    for method, path in writes(anybody):
        if path in {"/sign-in", "/sign-out"}:
            continue
        wanted = "correct" if "/corrections" in path else "write"
        others = [one for one in ("read", "write", "correct") if one != wanted]
        refused = scoped(*others).request(method, path)
        assert refused.status_code == 403, (method, path)
        if path.startswith("/api"):
            is_problem(refused, 403, "scope_missing")
            let_through = scoped(wanted).request(method, path)
            assert let_through.status_code in {404, 422}, (method, path, let_through.text)


def test_reading_needs_its_scope_where_it_is_not_open() -> None:
    from crosswire.serve import keys

    with opened(Serving(warm=False, private=True)) as desk:
        client = TestClient(create_app(desk=desk), base_url=HOME)
        is_problem(client.get(f"{V1}/stories"), 401, "credential_needed")
        for scopes, status in (((Scope.WRITE,), 403), ((Scope.READ,), 200)):
            token = keys.grant(desk.store, scopes[0].value, scopes)
            answer = client.get(f"{V1}/stories", headers={"authorization": f"Bearer {token}"})
            assert answer.status_code == status


def test_tokens_are_kept_as_digests_with_their_scopes(tmp_path: Any) -> None:
    from crosswire.serve import keys
    from crosswire.store import open_store

    with open_store(str(tmp_path / "desk.db")) as store:
        token = keys.grant(store, "Ada", [Scope.READ, Scope.READ])
        with store.read() as unit:
            (held,) = keys.granted(unit)
            state = unit.states.get("serve/grants") or ""
    assert held.scopes == (Scope.READ,)
    assert token not in state
    assert b"".join(p.read_bytes() for p in tmp_path.iterdir()).find(token.encode()) < 0


def test_a_token_of_before_scopes_is_good_for_everything() -> None:
    from crosswire.record import restore
    from crosswire.serve.keys import EVERY, Grant

    old = {"name": "Ada", "digest": "00", "made": "2026-01-01T00:00:00Z"}
    assert restore(Grant, old).scopes == EVERY == tuple(Scope)
    assert [one.value for one in TokenScope] == [one.value for one in Scope]


def test_whoever_asks_too_often_is_told_when_to_come_again() -> None:
    with opened(Serving(warm=False, reads=2, writes=1)) as desk:
        client = TestClient(create_app(desk=desk), base_url=HOME)
        assert [client.get(f"{V1}/stories").status_code for _ in range(3)] == [200, 200, 429]
        answer = client.get(f"{V1}/stories")
        is_problem(answer, 429, "too_often")
        assert 1 <= int(answer.headers["retry-after"]) <= 60
        assert client.get("/").status_code == 200, "pages are not counted"
        assert [client.post(f"{V1}/collate").status_code for _ in range(2)] == [401, 429]


@pytest.mark.parametrize(
    "wrong",
    [
        ("DELETE", "/stories", 405, "method_not_allowed"),
        ("PUT", "/collate", 405, "method_not_allowed"),
        ("GET", "/nope", 404, "not_found"),
        ("GET", "/stories/%00", 422, "invalid"),
        ("GET", "/stories/a%0Ab", 422, "invalid"),
        ("GET", "/stories/" + "x" * 300, 422, "invalid"),
        ("GET", "/stories?limit=0", 422, "invalid"),
        ("GET", "/stories?limit=501", 422, "invalid"),
        ("GET", "/stories?limit=" + "9" * 5000, 422, "invalid"),
        ("GET", "/stories?standing=true", 422, "invalid"),
        ("GET", "/stories?since=0000-00-00", 422, "invalid"),
        ("GET", "/changes?since=soon", 422, "invalid"),
        ("GET", "/changes?since=0001-01-01T00:00:00%2B14:00", 422, "invalid"),
        ("POST", "/corrections/0/undo", 422, "invalid"),
        ("POST", "/corrections/99999999999999999999/undo", 422, "invalid"),
        ("POST", "/corrections/x/undo", 422, "invalid"),
    ],
)
def test_every_error_has_the_one_shape(api: TestClient, wrong: tuple[str, str, int, str]) -> None:
    method, path, status, code = wrong
    body = {"json": {"why": "because"}} if method in {"POST", "PUT"} else {}
    is_problem(api.request(method, V1 + path, **body), status, code)


def test_the_guards_speak_it_too(api: TestClient) -> None:
    is_problem(api.get(f"{V1}/stories", headers={"host": "evil.example"}), 421, "misdirected")
    huge = api.post(f"{V1}/collate", content=b"x", headers={"content-length": "99999999999"})
    is_problem(huge, 413, "too_large")


def test_a_fault_is_told_without_its_trace(api_desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from crosswire.serve.catalogue import Catalogue

    def broken(_self: Catalogue) -> Any:
        raise ZeroDivisionError("secret of line 7")

    monkeypatch.setattr(Catalogue, "rows", broken)
    client = TestClient(create_app(desk=api_desk), base_url=HOME, raise_server_exceptions=False)
    answer = client.get(f"{V1}/stories")
    is_problem(answer, 500, "fault")
    assert "Traceback" not in answer.text
    assert 'File "' not in answer.text


def test_every_error_of_ours_has_a_documented_code() -> None:
    page = REFERENCE.read_text("utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| (\d{3}(?:, \d{3})*) \|", page, re.MULTILINE))
    known = {code: str(status.value) for status, (code, _) in problems.CODES.items()}
    own = {code for _, code, _ in problems.OWN}
    assert set(rows) == set(known) | own
    for code, status in known.items():
        assert status in rows[code]
    for kind, status in STATUSES:
        assert issubclass(kind, CrosswireError)
        assert problems.code_of(status) in rows or status in {
            HTTPStatus.CONFLICT,
            HTTPStatus.PRECONDITION_FAILED,
        }


def document(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"{V1}/openapi.json").json()
    return found


def test_the_document_has_every_route_and_the_reference_too(api: TestClient) -> None:
    page = REFERENCE.read_text("utf-8")
    listed = set(re.findall(r"^\| `(GET|POST) (/[^`?]*)[^`]*` \|", page, re.MULTILINE))
    told = {
        (method.upper(), path.removeprefix(V1))
        for path, routes in document(api)["paths"].items()
        for method in routes
    }
    assert listed == told
    assert all(path.startswith(V1) for path in document(api)["paths"])


def test_the_document_names_the_scopes_and_the_problems(api: TestClient) -> None:
    told = document(api)
    assert told["components"]["securitySchemes"]["token"]["scheme"] == "bearer"
    for routes in told["paths"].values():
        for method, route in routes.items():
            assert ({} in route["security"]) is (method == "get")
            assert route["description"]
            for status in ("401", "404", "422", "429"):
                assert problems.MEDIA in route["responses"][status]["content"]


def test_the_document_has_the_shapes_of_the_contract(api: TestClient) -> None:
    from crosswire import Brief

    schemas = document(api)["components"]["schemas"]
    assert set(Brief.json_schema()["$defs"]) <= set(schemas)
    text = str(document(api))
    assert "#/$defs/" not in text
    for name in set(re.findall(r"#/components/schemas/([\w.]+)", text)):
        assert name in schemas
