"""The OpenAPI document: the shapes of the brief contract, one shape of errors, who may ask."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from crosswire.render.schema import definitions
from crosswire.resources import brief_schema
from crosswire.serve import problems
from crosswire.types.changes import Logged
from crosswire.types.checking import Check

_ABOUT = """\
The one record, for programs. Names and shapes of stories' parts are those of the brief contract
(`crosswire/brief/1`). Lists come in pages: ask again with `cursor` set to `next`. Answers carry an `ETag`;
send it as `If-None-Match`. Errors are `application/problem+json` (RFC 9457) with a `code`. Tokens are sent as
`Authorization: Bearer …` and have scopes: `read`, `write`, `correct`. Crosswire never says who is right."""

_NAMED = (400, 401, 403, 404, 405, 409, 412, 413, 421, 422, 429, 500, 501, 503, 507)
PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {
        "description": f"`{problems.CODES[HTTPStatus(status)][0]}`: {problems.CODES[HTTPStatus(status)][1]}"
        if HTTPStatus(status) in problems.CODES
        else HTTPStatus(status).phrase,
        "content": {problems.MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for status in _NAMED
}
"""What every route may answer that is no success."""


def of_contract(name: str) -> dict[int | str, dict[str, Any]]:
    """The answer of a route that gives one thing of the contract."""
    return _answered({"$ref": f"#/components/schemas/{name}"})


def listing(name: str) -> dict[int | str, dict[str, Any]]:
    """The answer of a route that gives a page of such things."""
    return _answered(
        {
            "type": "object",
            "required": ["items", "total", "next"],
            "properties": {
                "items": {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}},
                "total": {"type": ["integer", "null"], "description": "Null where nobody counts."},
                "next": {"type": ["string", "null"]},
            },
        }
    )


def _answered(schema: dict[str, Any]) -> dict[int | str, dict[str, Any]]:
    return {200: {"description": "So it is.", "content": {"application/json": {"schema": schema}}}}


def describe(app: FastAPI) -> None:
    """Has an application give the document; made once, when it is first asked for."""

    def made() -> dict[str, Any]:
        if not app.openapi_schema:
            app.openapi_schema = document(app)
        return app.openapi_schema

    app.openapi = made  # type: ignore[method-assign]  # as FastAPI's documentation has it


def document(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of the routes of an application that are the API's."""
    from crosswire import __version__

    found = get_openapi(
        title="crosswire",
        version=__version__,
        summary="One sourced record",
        description=_ABOUT,
        routes=app.routes,
    )
    schemas = found["components"]["schemas"]
    schemas |= _contract() | _own(schemas)
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    found["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    for path in found["paths"].values():
        for method, route in path.items():
            route["security"] = [{"token": []}] if method != "get" else [{}, {"token": []}]
    return found


def _contract() -> dict[str, Any]:
    """The schemas of the brief contract, as components."""
    schema = brief_schema()
    known = definitions(Logged) | definitions(Check) | schema["$defs"]
    parts = {name: _moved(part) for name, part in known.items()}
    return {
        **parts,
        "Brief": _moved({k: v for k, v in schema.items() if k not in {"$defs", "$schema", "$id"}}),
    }


def _own(known: dict[str, Any]) -> dict[str, Any]:
    """What is made of the contract's shapes here."""
    from crosswire.serve.api.shapes import Problem

    head = dict(_contract()["Report"])
    gone = {"text", "noise"}
    head["properties"] = {k: v for k, v in head["properties"].items() if k not in gone} | {
        "characters": {"type": "integer", "description": "How long its text is, in code points."}
    }
    head["required"] = [name for name in head["required"] if name not in gone] + ["characters"]
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    return {
        **{name: part for name, part in problem.pop("$defs", {}).items() if name not in known},
        "Problem": problem,
        "ReportHead": head,
        "Sourced": {
            "type": "object",
            "required": ["figure", "sentence", "report", "question", "origins", "same_voice"],
            "properties": {
                "figure": _ref("Figure"),
                "sentence": {"type": "string"},
                "report": _ref("ReportHead"),
                "question": {"anyOf": [_ref("Question"), {"type": "null"}]},
                "origins": {"type": "array", "items": _ref("Origin")},
                "same_voice": {"type": "array", "items": _ref("JoinedReports")},
            },
        },
    }


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _moved(value: Any) -> Any:
    """A piece of the contract's schema, its references turned to where they stand here."""
    if isinstance(value, dict):
        return {key: _moved(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_moved(inner) for inner in value]
    return value.replace("#/$defs/", "#/components/schemas/") if isinstance(value, str) else value
