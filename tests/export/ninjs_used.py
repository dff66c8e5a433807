"""The part of IPTC's ninjs 3.1 that an export uses, and nothing else.

IPTC publishes the schema at an address that no test may fetch, and no package that can be installed ships it.
So the objects and properties that are used stand here, with everything else refused; they were compared with
the official text of 3.1, name by name. Whatever is valid here is valid there: an object of the standard may
hold more, never less. Formats are patterns, because a validator skips a format that it does not know.
"""

from __future__ import annotations

from typing import Any

STRING = {"type": "string"}
URI = {"type": "string", "pattern": r"^[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+$"}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$"}
WHOLE = {"type": "integer"}


def array(required: list[str] | None = None, **properties: Any) -> dict[str, Any]:
    inner = {"type": "object", "additionalProperties": False, "properties": properties}
    return {"type": "array", "items": inner | ({"required": required} if required else {})}


TEXT = array(["value"], role=STRING, contentType=STRING, value=STRING)
POINT = {
    "type": "object",
    "required": ["type", "coordinates"],
    "properties": {
        "type": {"const": "Point"},
        "coordinates": {"type": "array", "minItems": 2, "items": {"type": "number"}},
    },
}
ITEM: dict[str, Any] = {
    "uri": URI,
    "type": {
        "enum": [
            "text",
            "audio",
            "video",
            "picture",
            "graphic",
            "composite",
            "component",
            "event",
            "planning",
        ]
    },
    "version": STRING,
    "firstCreated": MOMENT,
    "versionCreated": MOMENT,
    "contentCreated": MOMENT,
    "pubStatus": {"enum": ["usable", "withheld", "canceled"]},
    "urgency": {"type": "integer", "minimum": 1, "maximum": 9},
    "copyrightHolder": STRING,
    "edNote": STRING,
    "language": STRING,
    "title": STRING,
    "by": STRING,
    "located": STRING,
    "headlines": TEXT,
    "descriptions": TEXT,
    "bodies": array(
        ["value"], role=STRING, contentType=STRING, value=STRING, charCount=WHOLE, wordCount=WHOLE
    ),
    "people": array(name=STRING, rel=STRING, uri=URI, literal=STRING),
    "organisations": array(name=STRING, rel=STRING, uri=URI, literal=STRING),
    "places": array(name=STRING, rel=STRING, uri=URI, literal=STRING, geoJSON=POINT),
    "events": array(id=STRING, name=STRING, rel=STRING, uri=URI, literal=STRING),
    "infoSources": array(name=STRING, role=STRING, uri=URI, literal=STRING),
    "altIds": array(role=STRING, value=STRING),
    "standard": {
        "type": "object",
        "additionalProperties": False,
        "properties": {"name": STRING, "version": STRING, "schema": URI},
    },
}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["uri"],
    "additionalProperties": False,
    "properties": {**ITEM, "associations": {"type": "array", "items": {"$ref": "#/$defs/associated"}}},
    "$defs": {
        "associated": {
            "type": "object",
            "required": ["name", "uri"],
            "additionalProperties": False,
            "properties": {
                **ITEM,
                "name": STRING,
                "rel": STRING,
                "associations": {"type": "array", "items": {"$ref": "#/$defs/associated"}},
            },
        }
    },
}
