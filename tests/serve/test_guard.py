"""Who may do what: every route of the table, and what every answer says to the browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from crosswire.serve.guard import Rate
from crosswire.serve.guard.hosts import bare
from crosswire.serve.guard.refusing import SAFE
from crosswire.serve.guard.writers import SIGN_IN

Visitor = Callable[..., TestClient]


def table(client: TestClient) -> Iterator[Any]:
    """Every route of the application, those of included routers, too."""
    app: Any = client.app
    for route in app.routes:
        included = getattr(route, "original_router", None)
        yield from included.routes if included else [route]


def writes(client: TestClient) -> Iterator[tuple[str, str]]:
    """Every method and address of the route table that may change something."""
    for route in table(client):
        for method in sorted(getattr(route, "methods", None) or ()):
            if method not in SAFE:
                path = route.path
                for name in getattr(route, "param_convertors", {}):
                    path = path.replace(f"{{{name}}}", "1")
                yield method, path


def test_there_are_writes(visitor: Visitor):
    found = list(writes(visitor()))
    assert ("POST", "/sign-out") in found


def test_every_write_without_a_credential_is_refused(visitor: Visitor):
    client = visitor()
    for method, path in writes(client):
        if path != SIGN_IN:
            assert client.request(method, path).status_code == 401, (method, path)


def test_every_write_of_a_session_without_its_form_is_refused(visitor: Visitor):
    client = visitor(signed=True, writes=1000)
    for method, path in writes(client):
        if path != SIGN_IN:
            assert client.request(method, path).status_code == 403, (method, path)


@pytest.mark.parametrize(
    "told",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "http://elsewhere.example"},
        {"origin": "http://127.0.0.1:9000"},
        {"origin": "null"},
    ],
)
def test_every_write_from_another_sites_page_is_refused(visitor: Visitor, told: dict[str, str]):
    client = visitor(signed=True, writes=1000)
    client.headers["x-crosswire-form"] = form_of(client)
    for method, path in writes(client):
        assert client.request(method, path, headers=told).status_code == 403, (method, path)


@pytest.mark.parametrize(
    "told",
    [
        {"sec-fetch-site": "same-origin", "origin": "null"},
        {"sec-fetch-site": "none"},
        {"origin": "http://127.0.0.1:8000"},
        {},
    ],
)
def test_a_write_from_a_page_of_ours_is_taken(visitor: Visitor, told: dict[str, str]):
    client = visitor(signed=True)
    assert client.post("/sign-out", data={"token": form_of(client)}, headers=told).status_code == 303


def form_of(client: TestClient) -> str:
    app: Any = client.app
    keys = app.state.desk.keys
    who = keys._of_session(client.cookies[keys.cookie])
    return str(keys.form(who))


def test_a_session_signs_out_with_its_form(visitor: Visitor):
    client = visitor(signed=True)
    left = client.post(
        "/sign-out", data={"token": form_of(client)}, headers={"origin": "http://127.0.0.1:8000"}
    )
    assert left.status_code == 303
    assert not client.cookies


def test_the_form_of_another_session_does_not_fit(visitor: Visitor):
    client = visitor(signed=True)
    app: Any = client.app
    keys = app.state.desk.keys
    other = TestClient(app, base_url=str(client.base_url), follow_redirects=False)
    other.get(f"/sign-in?key={keys.link}")
    assert client.post("/sign-out", data={"token": form_of(other)}).status_code == 403


def test_a_wrong_key_opens_nothing_and_few_may_be_tried(visitor: Visitor):
    client = visitor(tries=2)
    statuses = [client.get("/sign-in?key=guess").status_code for _ in range(3)]
    assert statuses == [401, 401, 429]
    assert not client.cookies


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8000", ""])
def test_another_name_is_turned_away(visitor: Visitor, host: str):
    assert visitor().get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:1", "LOCALHOST", "[::1]:8000"])
def test_its_own_names_are_answered(visitor: Visitor, host: str):
    assert visitor().get("/", headers={"host": host}).status_code == 200


def test_a_name_that_was_given_is_answered(visitor: Visitor):
    client = visitor(names=("desk.example",))
    assert client.get("/", headers={"host": "desk.example"}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/nowhere", "/api/nowhere", "/static/desk.css", "/sign-in"])
def test_what_every_answer_says(visitor: Visitor, path: str):
    headers = visitor().get(path).headers
    policy = headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_a_refusal_says_it_too(visitor: Visitor):
    refused = visitor().post("/sign-out")
    assert "default-src 'none'" in refused.headers["content-security-policy"]
    assert refused.headers["www-authenticate"] == "Bearer"


def test_a_request_that_is_too_large_is_refused(visitor: Visitor):
    client = visitor(signed=True, body=1000)
    fits = client.post("/sign-out", data={"token": "x" * 900})
    assert fits.status_code == 403
    assert client.post("/sign-out", data={"token": "x" * 1000}).status_code == 413


def test_a_request_that_becomes_too_large_is_ended(visitor: Visitor):
    """One that does not say its length."""
    client = visitor(signed=True, body=1000)
    pieces = (b"token=" + b"x" * 400 for _ in range(5))
    told = {"content-type": "application/x-www-form-urlencoded"}
    assert client.post("/sign-out", content=pieces, headers=told).status_code == 413


def test_changes_are_limited_reading_is_not(visitor: Visitor):
    client = visitor(writes=3)
    statuses = [client.post("/sign-out").status_code for _ in range(4)]
    assert statuses == [401, 401, 401, 429]
    assert int(client.post("/sign-out").headers["retry-after"]) >= 1
    assert client.get("/").status_code == 200


def test_a_rate_fills_again():
    now = [0.0]
    rate = Rate(60, clock=lambda: now[0])
    for _ in range(60):
        assert rate.wait("a") == 0
        rate.count("a")
    assert rate.wait("a") == pytest.approx(1.0)
    assert rate.wait("b") == 0
    now[0] = 0.5
    assert rate.wait("a") == pytest.approx(0.5)
    now[0] = 1.0
    assert rate.wait("a") == 0
    rate.count("a")
    assert rate.wait("a") == pytest.approx(1.0)


def test_reading_elsewhere_needs_a_credential(visitor: Visitor):
    client = visitor(host="0.0.0.0", names=("127.0.0.1",))  # noqa: S104 - not bound
    assert client.get("/").status_code == 401
    assert client.get("/sign-in").status_code == 200
    app: Any = client.app
    token = app.state.desk.keys.link
    assert client.get("/", headers={"authorization": f"Bearer {token}"}).status_code == 200


def test_a_token_is_granted_and_revoked(visitor: Visitor):
    from crosswire.serve import keys

    client = visitor(private=True)
    app: Any = client.app
    store = app.state.desk.store
    token = keys.grant(store, "Ada")
    told = {"authorization": f"Bearer {token}"}
    assert client.get("/", headers=told).status_code == 200
    with store.read() as unit:
        assert token not in (unit.states.get("serve/grants") or "")
        assert [one.name for one in keys.granted(unit)] == ["Ada"]
    keys.revoke(store, "Ada")
    assert client.get("/", headers=told).status_code == 401


def test_a_bare_host():
    assert bare("a.example") == "a.example"
    assert bare("A.example:80") == "a.example"
    assert bare(":80") == ":80"


def test_routes_are_found_by_file(visitor: Visitor):
    paths = {route.path for route in table(visitor()) if isinstance(route, APIRoute)}
    assert {"/", "/sign-in", "/sign-out"} <= paths
