"""What stands before the first element of a page or a feed, and which element that is.

Written as a scan and not as a pattern: a pattern for "comments, then the root" has two ways to read every
comment of the whole page, and takes twice as long with each one. A scan passes over each character once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SPACE = re.compile(r"\s*")
_NAME = re.compile(r"<([A-Za-z][\w:.-]{0,40})")
_DOCTYPE = re.compile(r"<!doctype\s+([\w:.-]{1,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Prologue:
    """The names of the document type and of the first element, in lower case; None where there is none."""

    doctype: str | None
    root: str | None


def prologue(content: str) -> Prologue:
    """What a document opens with, comments and processing instructions passed over.

    >>> prologue('<?xml version="1.0"?> <!-- made by hand --> <rss version="2.0">')
    Prologue(doctype=None, root='rss')
    >>> prologue("<!DOCTYPE html><!--[if gt IE 8]><!--><html lang='en'>")
    Prologue(doctype='html', root='html')
    """
    doctype: str | None = None
    place = _start(content, 0)
    while content.startswith(("<!", "<?"), place):
        named = _DOCTYPE.match(content, place)
        doctype = named[1].casefold() if named and doctype is None else doctype
        end = _declared(content, place) if named else _passed(content, place)
        if end < 0:
            return Prologue(doctype, None)
        place = _start(content, end)
    root = _NAME.match(content, place)
    return Prologue(doctype, root[1].casefold() if root else None)


def _start(content: str, place: int) -> int:
    """Where the next character stands that is no white space."""
    found = _SPACE.match(content, place)
    return found.end() if found else place


def _passed(content: str, place: int) -> int:
    """The end of a comment, an instruction or a conditional; -1 where it never ends."""
    if content.startswith("<!--", place):
        # From the dashes of its opening on: browsers read "<!-->" as a whole comment.
        end = content.find("-->", place + 2)
        return end + 3 if end >= 0 else -1
    return content.find(">", place) + 1 or -1


def _declared(content: str, place: int) -> int:
    """The end of a document type, the declarations inside it passed over."""
    end = content.find(">", place)
    inner = content.find("[", place, end if end >= 0 else len(content))
    if inner >= 0:
        closed = content.find("]", inner)
        end = content.find(">", closed) if closed >= 0 else -1
    return end + 1 or -1
