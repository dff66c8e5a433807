"""Writers' names as metadata gives them: lists, objects, "Last, First", addresses among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from crosswire.resources import reading

# "By Jane Roe", "von Jana Moe"; in "von Roe, Jane" it is part of the surname.
_BY = re.compile(r"^\s*(?:by\b|(?:von|par|por)\b(?!\s+[^,]+,)):?\s+(?=[A-ZÀ-Þ])", re.IGNORECASE)
_ADDRESS = re.compile(r"^(?:https?://|www\.|/|@)|^[\w.+-]+@[\w.-]+$|\.(?:com|org|net)/")
_LONGEST = 100  # characters of one person's name
# "Jane Roe, Political Correspondent"
_ROLE = re.compile(
    r"(?<=[a-z]),\s+(?:[\w'’-]+ ){0,3}(?:correspondent|reporter|writer|editor|columnist|producer|analyst)$",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"^\S+@\S+\s*\(([^()]+)\)$")  # RSS: "desk@example.org (Jane Roe)"
_PARTICLE = r"(?:[dD]e|[dD]el|[dD]er|[dD]i|[dD]a|[lL]a|[lL]e|[vV]an|[vV]on|[tT]en|[bB]in|[aA]l)"
# "Roe, Jane", "van der Roe, Jane M.", "O'Neill-Roe, J. M.": one surname, then given names or initials.
_LAST_FIRST = re.compile(
    rf"((?:{_PARTICLE}[ -])*[A-ZÀ-Þ][\w'’-]+),\s*([A-ZÀ-Þ][\w.'’-]*(?:\s[A-ZÀ-Þ][\w.'’-]*){{0,2}})"
)


def byline(value: Any) -> str | None:
    """The writers in one line, each once, given name first; None where nobody is named.

    >>> byline([{"name": "Roe, Jane"}, "https://example.org/staff/roe", "By Sam Dee"])
    'Jane Roe, Sam Dee'
    """
    return ", ".join(dict.fromkeys(_names(value))) or None


def _names(value: Any) -> Iterator[str]:
    if isinstance(value, list | tuple):
        for one in value:
            yield from _names(one)
    elif isinstance(value, dict):
        yield from _names(_of_object(value))
    elif isinstance(value, str):
        parts = value.split(";") if ";" in value else [value]
        yield from filter(None, map(_name, parts))


def _of_object(person: dict[str, Any]) -> Any:
    whole = next(
        (person[k] for k in ("name", "original", "full_name", "fullName", "title") if person.get(k)), None
    )
    if whole:
        return whole
    given = (
        person.get("givenName")
        or person.get("given_name")
        or person.get("firstname")
        or person.get("first_name")
    )
    family = (
        person.get("familyName")
        or person.get("family_name")
        or person.get("lastname")
        or person.get("last_name")
    )
    return " ".join(str(part) for part in (given, family) if isinstance(part, str))


def _name(words: str) -> str | None:
    said = " ".join(words.split())
    signed = _SIGNED.match(said)
    said = _BY.sub("", signed.group(1) if signed else said).partition(" | ")[0].strip(" ,;|")
    said = _ROLE.sub("", said)
    if not said or _ADDRESS.search(said) or said.casefold() in reading.words()["nobody"]:
        return None
    turned = _LAST_FIRST.fullmatch(said) if len(said) < _LONGEST else None
    if turned and not _credited(turned.group(1)) and not _credited(turned.group(2)):
        return f"{turned.group(2)} {turned.group(1)}"
    return said


def _credited(word: str) -> bool:
    """Whether a word names an agency, a desk or is an acronym: "Reuters, AFP" are two, not one person."""
    if word.casefold() in reading.words()["desks"]:
        return True
    agencies = {name.casefold() for agency in reading.agencies() for name in agency.names}
    return word.casefold() in agencies or (word.isupper() and len(word) > 2 and "." not in word)
