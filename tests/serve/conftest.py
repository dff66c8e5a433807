"""A desk without a browser: requests straight into the application."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from fastapi.testclient import TestClient

from crosswire.serve import Serving, create_app
from crosswire.serve.desk import Desk, opened

HOME = "http://127.0.0.1:8000"


@pytest.fixture
def desk() -> Iterator[Desk]:
    with opened(Serving(warm=False)) as made:
        yield made


@pytest.fixture
def visitor() -> Iterator[Callable[..., TestClient]]:
    """Opens a desk and gives somebody who asks it, without a credential unless `signed`."""
    with ExitStack() as stack:

        def run(*, signed: bool = False, **told: Any) -> TestClient:
            made = stack.enter_context(opened(Serving(**({"warm": False} | told))))
            client = TestClient(create_app(desk=made), base_url=HOME, follow_redirects=False)
            if signed:
                assert client.get(f"/sign-in?key={made.keys.link}").status_code == 303
            return client

        yield run
