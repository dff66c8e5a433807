"""Articles in XML as trafilatura writes them: its own `doc`, or TEI."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crosswire.errors import EmptyInput, MalformedInput
from crosswire.read import records
from crosswire.read.drafts import Draft, Text
from crosswire.read.prologue import prologue

if TYPE_CHECKING:
    from lxml import etree

_BLOCKS = ("p", "head", "ab", "item", "quote", "lb", "row")
# "The Anytown Gazette (anytown.example)": the publisher, and in brackets the host.
_HOST = re.compile(r"\s*\([\w.-]+\.\w+\)$")


def matches(text: Text) -> bool:
    """By its root element, and an element that holds the article."""
    root = prologue(text.content).root
    return root == "tei" or (root == "doc" and "<main" in text.content)


def drafts(text: Text) -> Iterator[Draft]:
    """One report.

    Raises:
        MalformedInput: It is no well-formed XML, or declares entities.
        EmptyInput: It holds no paragraphs.
    """
    root = _parsed(text)
    is_tei = prologue(text.content).root == "tei"
    body = "\n\n".join(_paragraphs(root, ".//body/div[@type='entry']" if is_tei else "main"))
    if not body:
        raise EmptyInput(text.where, "the document holds no article")
    said = _header(root) if is_tei else dict(root.attrib)
    yield records.draft({**said, "text": body}, text, where=text.where)


def _parsed(text: Text) -> Any:
    from lxml import etree

    if "<!ENTITY" in text.content.upper():
        raise MalformedInput(text.where, "the document declares XML entities, which are refused")
    content = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text.content)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as problem:
        raise MalformedInput(text.where, f"the XML is broken: {problem.msg}") from problem
    for node in root.iter(etree.Element):
        node.tag = etree.QName(node).localname
    return root


def _paragraphs(root: Any, place: str) -> Iterator[str]:
    """The lines of the article, without what stands around it."""
    for part in root.findall(place):
        for node in part.iter(*_BLOCKS):
            if not any(inner is not node for inner in node.iter(*_BLOCKS)):
                words = " ".join("".join(node.itertext()).split())
                if words:
                    yield words


def _header(root: etree._Element) -> dict[str, Any]:
    """What a TEI header says of the article; its date of download is not one of them."""
    full = root.find(".//biblFull")
    source = root if full is None else full
    link = source.find(".//ptr[@type='URL']")
    publisher = source.findtext(".//publisher")
    return {
        "title": source.findtext(".//title"),
        "author": source.findtext(".//author"),
        "outlet": _HOST.sub("", publisher) if publisher else None,
        "date": source.findtext(".//publicationStmt/date"),
        "url": None if link is None else link.get("target"),
    }
