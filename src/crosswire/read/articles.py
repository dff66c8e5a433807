"""The article of a web page, and what the page says about it."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from crosswire import limits
from crosswire.errors import EmptyInput, MalformedInput
from crosswire.read import issued, people, signed
from crosswire.read.issued import Issued

_NO_TEXT = (
    "script",
    "style",
    "noscript",
    "template",
    "head",
    "title",
    "nav",
    "header",
    "footer",
    "aside",
    "form",
)
_BLOCKS = ("p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "figcaption")
# Deeper trees are no articles, and walking them costs more than the page is worth.
_DEEPEST = 1000
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Article:
    """What a page holds of one article."""

    text: str
    title: str | None
    byline: str | None
    outlet: str | None
    published: datetime | None
    language: str | None
    notes: tuple[str, ...] = ()


def fields(found: Article) -> dict[str, Any]:
    """What a page says about its article, under the keys of a record."""
    return {
        name: value
        for name in ("title", "byline", "outlet", "published", "language")
        if (value := getattr(found, name)) is not None
    }


def article(page: str, *, where: str, url: str | None = None) -> Article:
    """The article in a page, without menus, scripts and comments.

    Args:
        page: HTML.
        where: What to call it in a message.
        url: Its address.

    Raises:
        EmptyInput: No article was found in the page.
        MalformedInput: The page is broken beyond reading.
        OutOfTime: It takes longer than a report is allowed.
    """
    return limits.report(where, lambda: _article(page, where, url))


def _article(page: str, where: str, url: str | None) -> Article:
    found, said = _extracted(page, where, url)
    text = (getattr(found, "text", None) or "").strip() or "\n\n".join(paragraphs(page, where=where))
    if not text:
        raise EmptyInput(where, "no article was found in the page")
    language = re.search(r"<html[^>]{0,300}?\blang=[\"']?([A-Za-z]{2})\b", page[:5000])
    return Article(
        text=text,
        title=getattr(found, "title", None) or None,
        byline=_byline(page, found),
        outlet=getattr(found, "sitename", None) or None,
        published=said.published,
        language=language.group(1).casefold() if language else None,
        notes=said.notes,
    )


def _byline(page: str, found: Any) -> str | None:
    """The writers; the outlet's own name in their place is none, and leaves it to the text to say."""
    outlet = (getattr(found, "sitename", None) or "").casefold()
    named = (signed.writers(page), people.byline(getattr(found, "author", None)))
    return next((one for one in named if one and one.casefold() != outlet), None)


def _extracted(page: str, where: str, url: str | None) -> tuple[Any, Issued]:
    """What the extractor finds in a page, and when it was published: one tree, parsed once."""
    import trafilatura

    # What it has to say about broken pages is said in `skipped`; as warnings it would only alarm.
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    if _depth(page) > _DEEPEST:
        raise MalformedInput(where, f"its tags are nested more than {_DEEPEST} deep")
    try:
        tree = trafilatura.load_html(page)
        if tree is None:
            return None, Issued()
        said = issued.find(tree, url=url)
        limits.check()
        found = trafilatura.bare_extraction(
            tree, url=url, with_metadata=True, include_comments=False, date_extraction_params=issued.SEARCH
        )
        limits.check()
        return found, said if said.published else issued.elsewhere(tree, found, said)
    except Exception as problem:  # whatever a hostile page makes the extractor raise
        raise MalformedInput(where, f"the page could not be read: {problem}") from problem


def _depth(page: str) -> int:
    """How deep tags are nested at most, counted without building the tree."""
    depth = deepest = 0
    for match in re.finditer(
        r"<(/?)(?:div|span|section|article|table|tr|td|ul|ol|blockquote|b|i|em|font|a)\b", page, re.IGNORECASE
    ):
        depth = max(0, depth - 1) if match.group(1) else depth + 1
        deepest = max(deepest, depth)
    return deepest


def paragraphs(fragment: str, *, where: str) -> list[str]:
    """The text of a fragment of HTML, a paragraph an item: what feeds carry."""
    from lxml import etree
    from lxml import html as parser

    if not fragment.strip():
        return []
    if _depth(fragment) > _DEEPEST:
        raise MalformedInput(where, f"its tags are nested more than {_DEEPEST} deep")
    try:
        tree = parser.fromstring(f"<div>{fragment}</div>")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as problem:
        raise MalformedInput(where, f"the page could not be read: {problem}") from problem
    etree.strip_elements(tree, *_NO_TEXT, etree.Comment, with_tail=False)
    for node in tree.iter(*_BLOCKS):
        # "&#27;" is a control character when it is parsed, and no string that may be set.
        node.tail = "\n" + _CONTROL.sub(" ", node.tail or "")
        if node.tag != "br":
            node.text = "\n" + _CONTROL.sub(" ", node.text or "")
    lines = (" ".join(line.split()) for line in str(tree.text_content()).split("\n"))
    return [line for line in lines if line]
