"""IPTC ninjs, generations 1 to 3: its headlines and bodies by role, its dates, who supplied it.

Generation 1 has one `headline` and a body for each form (`body_text`, `body_xhtml`); 2 and 3 list headlines
and bodies with roles and media types, 3 in camel case.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from crosswire.read.fields import fold, is_address

_STOPPED = {"canceled": "its publisher has canceled it", "withheld": "its publisher withholds it"}
_SUPPLIERS = ("provider", "publisher", "outlet", "distributor", "origin", "agency")
_OWN = frozenset(
    ("uri", "headline", "headlines", "byline", "by", "language", "bodies", "associations", "copyrightholder")
)


def matches(row: Any) -> bool:
    """Whether an object is a ninjs item: it has a `uri`, and what only this standard calls so."""
    if not isinstance(row, dict):
        return False
    keys = {fold(str(key)): value for key, value in row.items()}
    if not isinstance(keys.get("uri"), str):
        return False
    standard = keys.get("standard")
    if isinstance(standard, dict) and standard.get("name") == "ninjs":
        return True
    listed = isinstance(keys.get("bodies"), list) or isinstance(keys.get("headlines"), list)
    return listed or bool({"bodytext", "bodyxhtml", "versioncreated", "pubstatus"} & keys.keys())


def parts(row: Any) -> list[Any] | None:
    """The items of a composite without a text of its own; None where it is no such thing."""
    if not matches(row) or _has_text(row):
        return None
    return [
        one for one in _listed(_get(row, "associations")) if isinstance(one, dict) and _has_text(one)
    ] or None


def stopped(row: Mapping[str, Any]) -> str | None:
    """Why an item is not to be used, where its publisher says so."""
    return _STOPPED.get(str(_get(row, "pubstatus") or "").casefold())


def record(row: Mapping[str, Any]) -> dict[str, Any]:
    """The item under the keys of a record; what is not of a report stays beside it."""
    uri = _get(row, "uri")
    told: dict[str, Any] = {
        "url": uri if is_address(uri) and str(uri).startswith("http") else None,
        "title": _get(row, "headline") or _chosen(_get(row, "headlines")) or _get(row, "title"),
        "byline": _get(row, "byline") or _get(row, "by"),
        "published": _get(row, "contentcreated") or _get(row, "firstcreated") or _get(row, "versioncreated"),
        "language": _get(row, "language"),
        "outlet": _outlet(row),
        **_body(row),
    }
    others = {
        k: v for k, v in row.items() if fold(str(k)) not in _OWN and not fold(str(k)).startswith("body")
    }
    given = {key: value for key, value in told.items() if value}
    return {**{k: v for k, v in others.items() if fold(str(k)) not in given}, "uri": uri, **given}


def _get(row: Mapping[str, Any], name: str) -> Any:
    return next((value for key, value in row.items() if fold(str(key)) == name), None)


def _has_text(row: Mapping[str, Any]) -> bool:
    return bool(_body(row))


def _listed(value: Any) -> list[Any]:
    return list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []


def _chosen(value: Any, kind: str = "") -> str | None:
    """The value of the main one of a list of headlines or bodies, or of the first."""
    rows = [one for one in _listed(value) if isinstance(one, dict) and isinstance(one.get("value"), str)]
    fit = [one for one in rows if kind in str(_get(one, "contenttype") or "text/plain").casefold()]
    main = [one for one in fit if str(one.get("role") or "").rpartition(":")[2].casefold() == "main"]
    return next((one["value"] for one in (*main, *fit) if one["value"].strip()), None)


def _body(row: Mapping[str, Any]) -> dict[str, str]:
    """The text, plain before marked up: plain text is the evidence as it is."""
    for name, key in (("bodytext", "text"), ("bodyxhtml", "html"), ("bodyhtml", "html")):
        value = _get(row, name)
        if isinstance(value, str) and value.strip():
            return {key: value}
    for kind, key in (("text/plain", "text"), ("html", "html"), ("", "html")):
        found = _chosen(_get(row, "bodies"), kind)
        if found:
            return {key: found}
    return {}


def _outlet(row: Mapping[str, Any]) -> str | None:
    """Who supplied it: the source with such a role, or else who holds the rights."""
    sources = [one for one in _sources(row) if isinstance(one.get("name"), str)]
    for role in _SUPPLIERS:
        for one in sources:
            if str(one.get("role") or "").rpartition(":")[2].casefold() == role and role != "agency":
                return str(one["name"])
    holder = _get(row, "copyrightholder")
    return str(holder) if holder else next((str(one["name"]) for one in sources if not one.get("role")), None)


def _sources(row: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for name in ("infosources", "infosource"):
        yield from (one for one in _listed(_get(row, name)) if isinstance(one, dict))
