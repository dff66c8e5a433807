"""Mails (EML) and pages that a browser saved as one (MHTML): the part that holds the text.

Of a mail the HTML is read, or else the plain text; attachments are named: a press release may be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr
from typing import Any

from crosswire.errors import EmptyInput, InputError, MalformedInput
from crosswire.read import articles, records
from crosswire.read.decoding import decode
from crosswire.read.drafts import Draft, Text
from crosswire.read.sources import Document
from crosswire.types import Skipped

_SUFFIXES = (".eml", ".mht", ".mhtml")
_HEADER = re.compile(rb"([!-9;-~]{1,70}):[ \t]?[^\r\n]{0,4000}(?:\r?\n[ \t][^\r\n]{0,4000})*\r?\n")
_HEAD = 65_536
_PARTS = 1000  # of one mail; no newsroom's mail has a tenth of that
_TEXTS = ("text/html", "text/plain", "application/xhtml+xml")


def matches(document: Document) -> bool:
    """By its header: what only a mail says, or both who wrote it and of what or when."""
    names = set(_names(document.data[:_HEAD]))
    if document.name.casefold().endswith(_SUFFIXES):
        return bool(names)
    told = {b"mime-version", b"received", b"message-id", b"return-path"} & names
    return (
        b"from" in names and bool(told) and bool({b"subject", b"date", b"snapshot-content-location"} & names)
    )


def _names(head: bytes) -> Iterator[bytes]:
    """The names of the header's fields, up to the empty line behind them."""
    at = 0
    while found := _HEADER.match(head, at):
        yield found[1].lower()
        at = found.end()


def drafts(document: Document, limit: int) -> Iterator[Draft | Skipped]:
    """One report.

    Args:
        document: The mail.
        limit: The largest size of its text, in bytes.

    Raises:
        EmptyInput: No part of it holds text.
        MalformedInput: Its parts are nested too deep, or too many.
    """
    try:
        mail = BytesParser(policy=policy.default).parsebytes(document.data)
        parts = _parts(mail, document.where)
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError) as problem:
        raise MalformedInput(document.where, f"the mail could not be read: {problem}") from problem
    page = _is_page(mail)
    body = _body(mail, parts)
    if body is None:
        raise EmptyInput(document.where, f"no part of the mail holds text{_named(parts, None)}")
    text = _decoded(body, document.where)
    if len(text) > limit:
        raise MalformedInput(document.where, f"its text is larger than the limit of {limit:,}")
    address = _location(mail, body) if page else None
    said = _said(mail, page=page)
    place = Text(document.where, document.name, text, document.path, address)
    try:
        yield _draft(place, said, body, _named(parts, body) if not page else "")
    except InputError as problem:
        yield Skipped(problem.source, problem.reason)


def _parts(mail: EmailMessage, where: str) -> list[EmailMessage]:
    """Every part that has a content of its own, in order."""
    found = []
    for number, part in enumerate(mail.walk()):
        if number >= _PARTS:
            raise MalformedInput(where, f"the mail has more than {_PARTS} parts")
        if not part.is_multipart() and isinstance(part, EmailMessage):
            found.append(part)
    return found


def _is_page(mail: EmailMessage) -> bool:
    """Whether it is a page that a browser saved."""
    if mail.get("Snapshot-Content-Location"):
        return True
    return mail.get_content_type() == "multipart/related" and not mail.get("To")


def _body(mail: EmailMessage, parts: list[EmailMessage]) -> EmailMessage | None:
    """The part with the text: HTML before plain text, no attachment before what stands in the mail itself."""
    chosen: Any = mail.get_body(preferencelist=("html", "plain")) if mail.is_multipart() else None
    if chosen is not None and chosen.get_content_type() in _TEXTS:
        return chosen if isinstance(chosen, EmailMessage) else None
    inline = [one for one in parts if not _is_attached(one)]
    return next((one for kind in _TEXTS for one in inline if one.get_content_type() == kind), None)


def _is_attached(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment"


def _decoded(part: EmailMessage, where: str) -> str:
    """The text of a part; what its header says of the encoding is a hint, as with a page."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        raise EmptyInput(where, "the text of the mail is empty")
    return decode(data, where, part.get_content_charset())


def _location(mail: EmailMessage, body: EmailMessage) -> str | None:
    told = (mail.get("Snapshot-Content-Location"), body.get("Content-Location"), mail.get("Content-Location"))
    return next((str(one).strip() for one in told if one and "://" in str(one)), None)


def _said(mail: EmailMessage, *, page: bool) -> dict[str, Any]:
    """What the header says. Of a saved page the date is when it was saved, and nobody sent it."""
    if page:
        return {}
    name, address = parseaddr(str(mail.get("From", "")))
    sender = name or address.partition("@")[2]
    told = {
        "title": _subject(mail),
        "outlet": sender,
        "published": str(mail.get("Date", "")),
        "message_id": str(mail.get("Message-ID", "")).strip(),
    }
    return {key: value for key, value in told.items() if value}


def _subject(mail: EmailMessage) -> str:
    """The subject without what mail programs put before it."""
    return re.sub(r"^(?:\s*(?:re|fwd?|aw|wg)\s*:)+\s*", "", str(mail.get("Subject", "")), flags=re.IGNORECASE)


def _draft(place: Text, said: dict[str, Any], body: EmailMessage, note: str) -> Draft:
    fields: dict[str, Any] = {"text": place.content}
    notes: tuple[str, ...] = (note,) if note else ()
    if body.get_content_type() != "text/plain":
        found = articles.article(place.content, where=place.where, url=place.url)
        fields = articles.fields(found) | {"text": found.text}
        notes = (*found.notes, *notes)
    draft = records.draft(fields | said, place, where=place.where)
    return replace(draft, notes=(*draft.notes, *notes))


def _named(parts: list[EmailMessage], body: EmailMessage | None) -> str:
    """What was not read: every attachment by its name and kind."""
    others = [one for one in parts if one is not body and (_is_attached(one) or one.get_filename())]
    if not others:
        return ""
    named = ", ".join(
        f"{one.get_filename() or 'without a name'!r} ({one.get_content_type()})" for one in others[:20]
    )
    lead = "attachments that were not read: " if body is not None else "; attachments that were not read: "
    return f"{lead}{named}{' …' if len(others) > 20 else ''}"
