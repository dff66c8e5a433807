"""JSON that may stand in a page: no text of an article can end the script that holds it."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote

from crosswire.render import clean
from crosswire.types import Report

_HALVES = re.compile("[\ud800-\udfff]")
# A parser gives the same characters back; a browser sees no tag and no end of a line.
_WRITTEN = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def dump(value: Any) -> str:
    """A value as JSON, two spaces a level; half surrogates, which UTF-8 cannot hold, as a sign."""
    written = json.dumps(value, ensure_ascii=False, indent=2)
    return _HALVES.sub("\ufffd", written).translate(_WRITTEN) + "\n"


def line(value: Any) -> str:
    """A value as JSON on one line."""
    written = json.dumps(value, ensure_ascii=False)
    return _HALVES.sub("\ufffd", written).translate(_WRITTEN) + "\n"


def sparse(**fields: Any) -> dict[str, Any]:
    """Fields without those that nothing is known of."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {}, ())}


def urn(kind: str, name: str) -> str:
    """A name for a thing of a brief that has no address.

    >>> urn("report", "a b/f1")
    'urn:crosswire:report:a%20b/f1'
    """
    return f"urn:crosswire:{kind}:{quote(_HALVES.sub(chr(0xFFFD), name), safe='/')}"


def address(report: Report) -> str:
    """Where a report is found: its address where it is one that may be followed, else a name."""
    found = clean.link(report.url)
    return _HALVES.sub("\ufffd", found) if found else urn("report", report.id)
