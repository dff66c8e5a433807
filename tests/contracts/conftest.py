"""The brief of the sample story, made once."""

from __future__ import annotations

import json
from typing import Any

import pytest

from crosswire import pipeline
from crosswire.sample import paths


@pytest.fixture(scope="session")
def sample_brief() -> pipeline.Brief:
    return pipeline.brief(paths())


@pytest.fixture(scope="session")
def sample_json(sample_brief: pipeline.Brief) -> str:
    return sample_brief.to_json()


@pytest.fixture(scope="session")
def sample(sample_json: str) -> dict[str, Any]:
    return json.loads(sample_json)
