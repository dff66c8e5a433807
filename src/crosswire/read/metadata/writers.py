"""Who made the report: its byline, and the agencies it credits.

"Additional reporting by" names people; "© AFP via Getty Images" credits a picture; "(Reuters)",
"— AFP" and "The Associated Press contributed to this report" credit an agency's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crosswire.read.metadata.published import joined
from crosswire.read.noise import mastheads
from crosswire.read.noise.bylines import DATE, NAME, TIME
from crosswire.resources import reading
from crosswire.types import Noise, NoiseKind

_MARKS = re.compile(r"\*\*|__|\[|\]\([^()\s]*\)")
_BY = re.compile(r"(?i:(?:story |words |text |report |written |reported )?by:?)\s+(?=[A-ZÀ-Þ])")
_WHEN = re.compile(
    rf"[\s,|•·–—-]*(?:(?:(?:last|first)\s+)?(?:updated|published|posted)\b.*|{DATE}(?:\W+(?:at\s+)?{TIME})?\W*)$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\W*(?:additional|further|extra|contributing|supplementary|editing|edited|translated|produced|graphics?)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"[\s,|•·–—-]*+(?:[\w.+-]+@[\w.-]+|@\w+|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}).*$")

# "PORTHAVEN, Norland, May 6 (Norland Press) —": after the place, before the dash stands who wrote it.
_BRACKETED = re.compile(r"[A-Za-z0-9.]\s*\(([A-Z][\w.&'’ -]{1,40})\)\s*(?:--+|[—–―-])\s*$")
_NO_AGENCY = re.compile(
    rf"\d|^[A-Z]\.[A-Z]\.?$|^(?:{DATE})$|\b(?:update[sd]?|exclusive|corrected|refiles|adds|recasts|file|photo|"
    r"local|time|GMT|UTC|reuters staff|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)


def byline(text: str, noise: Sequence[Noise]) -> str | None:
    """The writers as the byline prints them, without "By", date and marks of style."""
    for item in joined(text, noise):
        if item.kind is not NoiseKind.BYLINE:
            continue
        words = _MARKS.sub("", text[item.start : item.end]).strip(" \t*_()")
        if _PEOPLE.match(words) or mastheads.outlet(words):
            continue
        named = _writers(words)
        if named:
            return named
    return None


def _writers(words: str) -> str | None:
    opening = _BY.match(words)
    rest = _CONTACT.sub("", _WHEN.sub("", words[opening.end() :] if opening else words)).strip(" ,;|.–—-")
    if opening:
        return rest or None
    return rest if re.match(NAME, rest) and rest != words and not re.search(r"contribut", rest) else None


def agencies(text: str, noise: Sequence[Noise], given: str | None = None) -> tuple[str, ...]:
    """The agencies whose text a report credits, in the order of its credits.

    Args:
        text: The report's text.
        noise: Its noise.
        given: The byline that metadata gives.
    """
    found: dict[str, None] = {}
    for words in (given or "", *_credits(text, noise)):
        for match in _names().finditer(words):
            found.setdefault(_short()[match.group().casefold()])
    if not found:
        found.update(dict.fromkeys(_datelined(text, noise)))
    return tuple(found)


def _datelined(text: str, noise: Sequence[Noise]) -> Iterator[str]:
    """An agency that no table holds, in brackets between the dateline's place and its dash."""
    for item in noise:
        if item.kind is NoiseKind.DATELINE:
            match = _BRACKETED.search(text[item.start : item.end])
            if match and not _NO_AGENCY.search(match[1]):
                yield match[1].strip()
            return


def _credits(text: str, noise: Sequence[Noise]) -> Iterator[str]:
    """Where an agency's name credits the text: dateline, byline, sign-off, copyright line."""
    for item in noise:
        words = text[item.start : item.end]
        if item.kind is NoiseKind.DATELINE:
            yield from re.findall(r"\([^()]*\)", words) or (
                [words] if not re.search(r"[A-Z]{4}", words) else []
            )
        elif (item.kind is NoiseKind.BYLINE and not _additional(words)) or item.kind is NoiseKind.COPYRIGHT:
            yield words
    signed = re.search(r"[.!?][\"”’']?\s*(?:[—–-]+\s*|\()([A-Za-z][\w &/,.-]{1,40}?)\)?\s*\Z", text)
    if signed and _names().fullmatch(signed.group(1).strip()):
        yield signed.group(1)


def _additional(words: str) -> bool:
    """Whether a credit names people, not an agency: "Additional reporting by Jane Roe in Paris"."""
    return bool(_PEOPLE.match(words)) and not re.search(r"\b(?:agencies|agency)\b", words)


@cache
def _short() -> dict[str, str]:
    return {
        name.casefold(): agency.name for agency in reading.agencies() if agency.text for name in agency.names
    }


@cache
def _names() -> re.Pattern[str]:
    """The names of agencies, as they are written; two capital letters alone must stand free."""
    names = sorted({n for a in reading.agencies() if a.text for n in a.names}, key=lambda n: (-len(n), n))
    return re.compile(rf"(?<![\w/@.])(?:{'|'.join(map(re.escape, names))})(?![\w/@])")
