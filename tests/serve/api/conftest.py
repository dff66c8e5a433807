"""One desk for the tests of the API, with a story in it that was handed in through the API."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import sleep
from typing import Any

import pytest
from fastapi.testclient import TestClient

from crosswire.serve import Serving, create_app, keys
from crosswire.serve.desk import Desk, opened

HOME = "http://127.0.0.1:8000"
V1 = "/api/v1"
STORY = (
    {
        "outlet": "Orrin Post",
        "published": "2024-05-14T09:00:00Z",
        "title": "Five ferries held",
        "url": "https://post.example/ferries",
        "text": "Five ferries were held at Orrin on Tuesday, the harbour office said.\n\n"
        "“Nobody was hurt,” said Ada Voss, a pilot. Some 300 passengers waited, the office said.",
    },
    {
        "outlet": "Radio Orrin",
        "published": "2024-05-14T11:00:00Z",
        "text": "Police said that eight ferries were held at Orrin on Tuesday.\n\n"
        "“Nobody was hurt,” said Ada Voss, a pilot of the harbour. The mayor, Iven Brask, denied that "
        "eight ferries were held.",
    },
)


@pytest.fixture(scope="session")
def api_desk() -> Iterator[Desk]:
    with opened(Serving(warm=False, names=("testserver",), reads=10**9, writes=10**9)) as made:
        yield made


def client(desk: Desk, token: str | None) -> TestClient:
    """Somebody who asks the API, with a token or without."""
    headers = {"authorization": f"Bearer {token}"} if token else {}
    return TestClient(create_app(desk=desk), base_url=HOME, headers=headers, follow_redirects=False)


@pytest.fixture(scope="session")
def api(api_desk: Desk) -> TestClient:
    """A client that may do everything."""
    return client(api_desk, api_desk.keys.link)


@pytest.fixture(scope="session")
def anybody(api_desk: Desk) -> TestClient:
    """A client without a token."""
    return client(api_desk, None)


@pytest.fixture(scope="session")
def scoped(api_desk: Desk) -> Callable[..., TestClient]:
    """A client whose token has some scopes."""
    made: dict[tuple[str, ...], TestClient] = {}

    def run(*scopes: str) -> TestClient:
        if scopes not in made:
            name = "+".join(scopes)
            token = keys.grant(api_desk.store, name, [keys.Scope(one) for one in scopes])
            made[scopes] = client(api_desk, token)
        return made[scopes]

    return run


@pytest.fixture(scope="session")
def story(api: TestClient) -> str:
    """The id of the story."""
    answer = api.post(f"{V1}/collate", json={"reports": list(STORY)})
    job = answer.json()
    while job["state"] in {"waiting", "working"}:  # on a busy machine it is not waited for
        sleep(0.2)
        job = api.get(f"{V1}/jobs/{job['id']}").json()
    assert job["state"] == "done", job
    found: list[str] = job["result"]["stories"]
    assert len(found) == 1
    return found[0]


@pytest.fixture(scope="session")
def record(api: TestClient, story: str) -> dict[str, Any]:
    """The brief of the story."""
    found: dict[str, Any] = api.get(f"{V1}/stories/{story}/brief").json()
    return found
