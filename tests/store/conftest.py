"""A store on each engine, and reports to put into it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from crosswire.store import Store, open_store


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """An empty store, on SQLite and on PostgreSQL."""
    with open_store(store_url) as opened:
        yield opened


@pytest.fixture
def noon() -> datetime:
    return datetime(2024, 5, 14, 12, tzinfo=UTC)
