"""The records that a JSON document lists, whatever it wraps them in.

NewsAPI says `articles`, the Guardian `response.results`, JSON Feed `items`, a search engine
`hits.hits[]._source`, schema.org `@graph`. What the wrapper says of all of them (a feed's title, its
language) is handed down to each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from crosswire.read import fields
from crosswire.resources import reading

_DEEPEST = 5
_CONTENT = frozenset({"text", "html", "summary"})


def records(whole: Any) -> list[Any] | None:
    """The records of a document; None where the document is itself the one record.

    >>> records({"response": {"results": [{"webTitle": "Ice", "fields": {"bodyText": "It melts."}}]}})
    [{'webTitle': 'Ice', 'fields': {'bodyText': 'It melts.'}}]
    """
    if isinstance(whole, list):
        return [inner for one in whole for inner in _unwrapped(one)]
    if not isinstance(whole, dict):
        return None
    listed = _listed(whole, _DEEPEST)
    if listed is not None:
        return listed
    inner = list(_unwrapped(whole))
    return None if len(inner) == 1 and inner[0] is whole else inner


def _listed(whole: Mapping[str, Any], depth: int) -> list[Any] | None:
    """The list inside a document that is no record itself."""
    if not depth or _is_record(whole):
        return None
    keys = {fields.fold(str(key)): value for key, value in whole.items()}
    wrappers = reading.fields()["wrappers"]
    for name in wrappers["lists"]:
        if isinstance(keys.get(name), list):
            rows = _articles(keys[name]) if name == "@graph" else keys[name]
            return [_handed_down(whole, inner) for one in rows for inner in _unwrapped(one)]
    for name in wrappers["objects"]:
        if isinstance(keys.get(name), dict):
            found = _listed(keys[name], depth - 1)
            if found is not None:
                return found
            if any(inner is not keys[name] or _is_record(inner) for inner in _unwrapped(keys[name])):
                return list(_unwrapped(keys[name]))
    return _by_name(whole)


def _by_name(whole: Mapping[str, Any]) -> list[Any] | None:
    """The records of an object that names each: {"a1": {…}, "a2": {…}}."""
    rows = [(key, one) for key, one in whole.items() if isinstance(one, dict)]
    if len(rows) < 2 or len(rows) != len(whole) or not all(_is_record(one) for _, one in rows):
        return None
    return [{"id": key, **one} for key, one in rows]


def _unwrapped(row: Any) -> Iterator[Any]:
    """A record out of the object that alone holds it: {"article": {…}}, {"_source": {…}}."""
    if isinstance(row, dict) and not _is_record(row):
        keys = {fields.fold(str(key)): value for key, value in row.items()}
        graph = keys.get("@graph")
        if isinstance(graph, list):
            yield from _articles(graph)
            return
        for name in reading.fields()["wrappers"]["records"]:
            if isinstance(keys.get(name), dict) and _is_record(keys[name]):
                yield keys[name]
                return
    yield row


def _is_record(row: Any) -> bool:
    """Whether an object holds a report itself: a text, or what stands for one beside a title."""
    if not isinstance(row, dict):
        return False
    scalars = {key: value for key, value in row.items() if not _lists_objects(value)}
    found = fields.record(scalars)
    if any(True for name in ("text", "html") for hit in found.all(name) if not _holds_rows(hit)):
        return True
    lists = {fields.fold(str(key)) for key, value in row.items() if _lists_objects(value)}
    told = any(True for _ in found.all("summary")) and any(True for _ in found.all("title"))
    return told and not lists & set(reading.fields()["wrappers"]["lists"])


def _lists_objects(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _holds_rows(hit: fields.Found) -> bool:
    """Whether `content` or `body` is an object around records rather than a text."""
    return isinstance(hit.value, dict) and _is_record(hit.value)


def _articles(graph: list[Any]) -> list[Any]:
    """The articles of a schema.org graph, with the writers and publishers that they point at."""
    nodes = {
        node["@id"]: node for node in graph if isinstance(node, dict) and isinstance(node.get("@id"), str)
    }
    found = [node for node in graph if isinstance(node, dict) and _is_record(node)]
    bodies = [node for node in found if "articleBody" in node]
    return [{key: _resolved(value, nodes) for key, value in node.items()} for node in bodies or found]


def _resolved(value: Any, nodes: Mapping[str, Any]) -> Any:
    if isinstance(value, list):
        return [_resolved(one, nodes) for one in value]
    if isinstance(value, dict) and set(value) == {"@id"} and isinstance(value["@id"], str):
        return nodes.get(value["@id"], value)
    return value


def _handed_down(whole: Mapping[str, Any], row: Any) -> Any:
    """What a JSON Feed says of all its items, where an item does not say it itself."""
    if not isinstance(row, dict) or "jsonfeed.org" not in str(whole.get("version", "")):
        return row
    given = {"outlet": whole.get("title"), "language": whole.get("language"), "authors": whole.get("authors")}
    own = fields.known({key: value for key, value in row.items() if value})
    names = {"outlet": "outlet", "language": "language", "authors": "byline"}
    return row | {key: value for key, value in given.items() if value and names[key] not in own}
