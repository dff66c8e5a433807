"""What the package ships beside its code: word lists and tables, each with its source, and the schema."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def brief_schema() -> dict[str, Any]:
    """The JSON Schema of a brief: the file of the reference, which is also that of the package."""
    found: dict[str, Any] = json.loads(files(__name__).joinpath("brief.schema.json").read_bytes())
    return found
