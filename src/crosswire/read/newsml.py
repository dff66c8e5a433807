"""NewsML-G2: news items, alone or many in a message, with their text in NITF, XHTML or plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crosswire.errors import EmptyInput, InputError, MalformedInput
from crosswire.read import records
from crosswire.read.drafts import Draft, Text
from crosswire.read.prologue import prologue
from crosswire.types import Skipped

if TYPE_CHECKING:
    from lxml import etree

_ROOTS = ("newsitem", "newsmessage")
_BLOCKS = ("p", "h1", "h2", "h3", "h4", "hl2", "li", "blockquote", "block", "tr")
_DECLARED = re.compile(r"<!(?:DOCTYPE|ENTITY)\b", re.IGNORECASE)
_STOPPED = {"canceled": "its publisher has canceled it", "withheld": "its publisher withholds it"}


def matches(text: Text) -> bool:
    """By its root element, with or without a prefix, in the standard's namespace."""
    root = prologue(text.content).root or ""
    return root.rpartition(":")[2] in _ROOTS and "iptc.org/std/nar" in text.content[:20_000]


def drafts(text: Text) -> Iterator[Draft | Skipped]:
    """The items with text, each other one skipped by its number.

    Raises:
        MalformedInput: It is no well-formed XML, or declares a document type or entities.
        EmptyInput: It holds no item.
    """
    root = _parsed(text)
    items = [root] if root.tag == "newsItem" else root.findall(".//newsItem")
    if not items:
        raise EmptyInput(text.where, "the message holds no news item")
    for number, item in enumerate(items, 1):
        where = text.where if len(items) == 1 else f"{text.where}[{number}]"
        try:
            yield _draft(item, text, where)
        except InputError as problem:
            yield Skipped(problem.source, problem.reason)


def _parsed(text: Text) -> etree._Element:
    from lxml import etree

    if _DECLARED.search(text.content):
        raise MalformedInput(text.where, "it declares a document type or XML entities, which are refused")
    content = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text.content)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise MalformedInput(text.where, f"the XML is broken: {problem}") from problem
    for node in root.iter(etree.Element):
        node.tag = etree.QName(node).localname
    return root


def _draft(item: etree._Element, text: Text, where: str) -> Draft:
    status = _code(item.find("itemMeta/pubStatus"))
    if status in _STOPPED:
        raise EmptyInput(where, _STOPPED[status])
    body, language = _body(item)
    if not body:
        raise EmptyInput(where, _without_text(item))
    return records.draft({**_said(item, language), "text": body}, text, where=where)


def _without_text(item: etree._Element) -> str:
    kind = _code(item.find("itemMeta/itemClass"))
    far = item.find("contentSet/remoteContent")
    if kind and kind != "text":
        return f"it is an item of the class {kind!r} and holds no text"
    return f"its text is elsewhere: {far.get('href')}" if far is not None else "the item holds no text"


def _code(node: etree._Element | None) -> str:
    """The code of a qualified code: "stat:usable" is usable."""
    if node is None:
        return ""
    said = node.get("qcode") or (node.get("uri") or "").rpartition("/")[2] or node.get("literal") or ""
    return str(said).rpartition(":")[2].casefold()


def _body(item: etree._Element) -> tuple[str, str | None]:
    """The text of an item and its language: inline markup before plain data."""
    for held in item.iterfind("contentSet/inlineXML"):
        found = "\n\n".join(_paragraphs(held))
        if found:
            return found, _language(held)
    for held in item.iterfind("contentSet/inlineData"):
        kind = held.get("contenttype", "text/plain")
        said = "".join(held.itertext()).strip()
        if said and kind.startswith("text/plain") and not held.get("encoding"):
            return said, _language(held)
        if said and "html" in kind and not held.get("encoding"):
            from crosswire.read import articles

            return "\n\n".join(articles.paragraphs(said, where="")), _language(held)
    return "", None


def _paragraphs(held: etree._Element) -> Iterator[str]:
    """The paragraphs of NITF or XHTML: of its body, where it has one."""
    bodies = [*held.iterfind(".//body.content"), *held.iterfind(".//body")]
    inside = bodies[0] if bodies else held
    blocks = [one for one in inside.iter(*_BLOCKS) if not any(b is not one for b in one.iter(*_BLOCKS))]
    for one in blocks or [inside]:
        words = " ".join("".join(one.itertext()).split())
        if words:
            yield words


def _language(node: etree._Element) -> str | None:
    found: str | None = node.get("{http://www.w3.org/XML/1998/namespace}lang") or node.get("lang")
    return found


def _said(item: etree._Element, language: str | None) -> dict[str, Any]:
    """What an item says of itself, under the keys of a record."""
    guid = item.get("guid") or ""
    told = {
        "url": guid if guid.startswith(("http://", "https://")) else None,
        "guid": guid,
        "version": item.get("version"),
        "title": _headline(item),
        "byline": _first(item, "contentMeta/by", "contentMeta/creator/name", "contentMeta/contributor/name"),
        "outlet": _party(item.find("itemMeta/provider")) or _party(item.find("contentMeta/infoSource")),
        "published": _first(
            item, "contentMeta/contentCreated", "itemMeta/firstCreated", "itemMeta/versionCreated"
        ),
        "language": _tag(item) or language or _language(item),
        "slugline": _first(item, "contentMeta/slugline"),
        "urgency": _first(item, "contentMeta/urgency"),
    }
    return {key: value for key, value in told.items() if value}


def _headline(item: etree._Element) -> str | None:
    """The main headline, or else the first."""
    found = item.findall("contentMeta/headline")
    main = [one for one in found if (one.get("role") or "").casefold().endswith("main")]
    return next((words for one in (*main, *found) if (words := _words(one))), None) or _first(
        item, "itemMeta/title"
    )


def _tag(item: etree._Element) -> str | None:
    found = item.find("contentMeta/language")
    return found.get("tag") if found is not None else None


def _party(node: etree._Element | None) -> str | None:
    """The name of a party; its code, where that is all there is."""
    if node is None:
        return None
    return _first(node, "name") or node.get("literal") or (node.get("qcode") or "").rpartition(":")[2] or None


def _first(node: etree._Element, *paths: str) -> str | None:
    return next((words for path in paths for one in node.iterfind(path) if (words := _words(one))), None)


def _words(node: etree._Element) -> str:
    return " ".join("".join(node.itertext()).split())
