"""The brief of the sample story as data."""

from __future__ import annotations

import json
from typing import Any

import pytest

from crosswire import pipeline


@pytest.fixture(scope="session")
def sample_json(sample_brief: pipeline.Brief) -> str:
    return sample_brief.to_json()


@pytest.fixture(scope="session")
def sample(sample_json: str) -> dict[str, Any]:
    return json.loads(sample_json)
