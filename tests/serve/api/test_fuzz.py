"""Whatever the OpenAPI document allows, and what it does not: no answer is a fault, and all have its shapes.

`make fuzz` asks as often as it is told; here a few examples for each route.
"""

from __future__ import annotations

import os

import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import checks
from tests.serve.api.conftest import V1

from crosswire.serve import problems

EXAMPLES = int(os.environ.get("API_EXAMPLES", "3"))
NAMES = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
]
ASKED = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize=EXAMPLES < 10,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


def test_no_request_is_a_fault(api: TestClient, story: str) -> None:
    """Every second request is about the story that is there."""
    document = schemathesis.openapi.from_asgi(f"{V1}/openapi.json", api.app)
    operations = [one.ok() for one in document.get_all_operations()]
    assert len(operations) > 15
    for operation in operations:

        @ASKED
        @given(case=operation.as_strategy())
        def ask(case: schemathesis.Case) -> None:
            _asked(case, api, story)

        ask()


def _asked(case: schemathesis.Case, api: TestClient, story: str) -> None:
    if "story" in case.path_parameters and len(str(case.path_parameters["story"])) % 2:
        case.path_parameters["story"] = story
    if case.path.endswith("/collate"):
        case.headers = {**(case.headers or {}), "prefer": "respond-async"}
    answer = case.call(headers={"authorization": api.headers["authorization"]})
    case.validate_response(answer, checks=checks.CHECKS.get_by_names(NAMES))
    if answer.status_code >= 400:
        assert answer.headers["content-type"] == [problems.MEDIA]
