"""Who signed a page: its citation tags, its linked data, its author tags, in this order.

A tag that is there once for every writer, or an object with a name, says more than a line that has to be
taken apart again: "Holm, Rita" and "Dee, Sam" are two people, not four.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from crosswire.read import people

_META = re.compile(r"<meta\b([^<>]{1,1000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"\b(name|property|itemprop|content)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE
)
_LINKED = re.compile(r"<script\b[^<>]{0,300}ld\+json[^<>]{0,300}>", re.IGNORECASE)
_END = re.compile(r"</script", re.IGNORECASE)
_ARTICLE = re.compile(r"Article$|Posting$|Report$|^Review$")
_TAGS = (
    ("citation_author", "citation_authors"),
    ("author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator",
     "dc.contributor", "cxenseparse:author", "article:author_name"),
)  # fmt: skip
_DEEPEST = 4


def writers(page: str) -> str | None:
    """The writers of a page in one line; None where no tag names one."""
    tags, linked = _tags(page), _linked(page)
    bodies = [one for one in linked if isinstance(one, dict) and "Organization" in str(one.get("@type"))]
    persons = [one for one in linked if one not in bodies]
    given = (_given(tags, _TAGS[0]), persons, *(tags.get(name) for name in _TAGS[1]), bodies)
    return next((named for one in given if (named := people.byline(one))), None)


def _given(tags: dict[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return [value for name in names for value in tags.get(name, ())]


def _tags(page: str) -> dict[str, list[str]]:
    """The contents of a page's meta tags by their names."""
    found: dict[str, list[str]] = {}
    for match in _META.finditer(page):
        said = {m[1].casefold(): m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.finditer(match[1])}
        name = said.get("name") or said.get("property") or said.get("itemprop") or ""
        if said.get("content"):
            found.setdefault(name.casefold(), []).append(unescape(said["content"]))
    return found


def _linked(page: str) -> list[Any]:
    """The authors of the articles in a page's linked data: of the first one that names any."""
    nodes: list[dict[str, Any]] = []
    for written in _scripts(page):
        try:
            nodes += _nodes(json.loads(written, strict=False), _DEEPEST)
        except (ValueError, RecursionError):
            continue
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    for node in nodes:
        kinds = node.get("@type")
        if any(_ARTICLE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            authors = node.get("author") or node.get("creator")
            if authors:
                return [
                    _resolved(one, by_id) for one in (authors if isinstance(authors, list) else [authors])
                ]
    return []


def _scripts(page: str) -> Iterator[str]:
    """The linked data of a page, in one pass: a script that never ends ends the search."""
    place = 0
    while opening := _LINKED.search(page, place):
        end = _END.search(page, opening.end())
        if end is None:
            return
        yield page[opening.end() : end.start()]
        place = end.end()


def _resolved(author: Any, by_id: dict[str, dict[str, Any]]) -> Any:
    if isinstance(author, dict) and "name" not in author and isinstance(author.get("@id"), str):
        return by_id.get(author["@id"], author)
    return author


def _nodes(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for one in value:
            yield from _nodes(one, depth)
    elif isinstance(value, dict) and depth:
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(value.get(key), dict | list):
                yield from _nodes(value[key], depth - 1)
