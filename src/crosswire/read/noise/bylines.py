"""Who wrote it and when it went up: bylines, reporter credits, time stamps, contact lines."""

from __future__ import annotations

import re

from crosswire.read.noise.page import Page
from crosswire.resources import reading
from crosswire.resources.words import calendar
from crosswire.types import NoiseKind

MONTH = calendar.pattern("months", capital=True)
DAY = calendar.pattern("weekdays", capital=True)
DATE = (
    rf"(?:{DAY},?\s+)?(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+"
    rf"(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)?\d\d)"
)
TIME = r"\d{1,2}(?:[:.]\d\d)?(?::\d\d)?\s*+(?:[ap]\.?m\.?)?\s*+(?:[A-Z]{2,4}\b)?"
NAME = r"[A-ZÀ-Þ][\w.'’-]+(?:\s+(?:[A-ZÀ-Þ][\w.'’-]*|al|bin|de|der|del|di|da|la|le|van|von|ben|el)){1,4}"

_MARKS = re.compile(r"\*\*|__|\[|\]\([^()\s]*\)|^[\W_]+(?=\w)")
_BY = re.compile(r"(?i:(?:story |words |text |report )?by:?)\s+[A-ZÀ-Þ@]")
_CREDIT = re.compile(
    r"\W*(?:(?:additional|further|extra|contributing|supplementary)\s+(?:reporting|research|writing|material)"
    r"|(?:reporting|reported|writing|written|editing|edited|compiled|produced|translated|posted|published|graphics?"
    r"|video|photography|research|words|text)\s+(?:and\s+\w+\s+)?by\b|contributors?:)",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\b(?:contributed (?:to|reporting|additional|from)|also contributed"
    r"|with (?:files|reporting|additional reporting|material|inputs|information) from"
    r"|assisted with this (?:report|story))\b|^\W*information from:|"
    r"\bcontributed\.$",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"\W*(?:(?:last|first|originally)\s+)?(?:updated|published|posted|modified|created|uploaded|issued)\b"
    rf"(?:\s+(?:at|on))?\W*(?:{DAY}|{MONTH}|\d|an? \w+ ago|today|yesterday|minutes|hours)",
    re.IGNORECASE,
)
_STAMPED = re.compile(rf"(?:updated|published|posted)\b.{{0,30}}?{DATE}.{{0,30}}$", re.IGNORECASE)
_WHEN = re.compile(
    rf"\W*(?:date:?\s*)?(?:{DATE}(?:\W+(?:at\s+)?{TIME})?|{TIME}\W+(?:on\s+)?{DATE}|(?:\d+|an?) \w+ ago)\W*$",
    re.IGNORECASE,
)
_WORKS_FOR = re.compile(
    rf"{NAME}(?:\s+and\s+{NAME})?\s*(?:,|\||/|•|—|–|-)\s*(?:[A-Z][\w.'’&-]*+\s*+|of\s+|the\s+|and\s+|for\s+){{0,4}}"
    r"(?i:(?:staff|senior|chief|special|political|business|sports|health|science|crime|foreign|national|associate"
    r"|digital)\s+)*"
    r"(?:(?i:writer|reporter|correspondent|editor|producer|columnist|contributor)|Press|News|Newspapers?|Reuters|AFP|AP"
    r"|Tribune|Times|Post|Herald|Gazette|Journal|Chronicle|\w+\.(?:com|org|net|ca|co\.uk|COM))$"
)
_STAFF = re.compile(
    r"\W*(?i:from\s+|by\s+)?(?:[A-Z][\w.'’&/-]*\s+){0,4}"
    r"(?i:staff(?: and agencies| and wire (?:reports|services)| reports?| reporters?| writers?)?"
    r"|newsroom|(?:web|news|online) ?desk|agencies|wire (?:reports|services)|news services)\W*$"
)
_AGENCY_ALONE = re.compile(
    r"\W*(?:AFP|AP|Reuters|REUTERS|dpa|PTI|ANI|IANS|UPI|EFE|Xinhua|The Associated Press|Associated Press)\W*$"
)
_REACH = r"(?>[\w.+-]++@[\w-]++\.[\w.]++|@\w++|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4})"
_CONTACT = re.compile(rf"\W*{_REACH}(?:[^\w@]++{_REACH})*+\W*$")
_REPORTING = re.compile(
    r"\b(?:report|story|article|reporting|files|material|information|inputs)\b", re.IGNORECASE
)
_LONGEST = 1000
_FINITE = re.compile(
    r"\b(?:is|was|are|were|has|had|have|will|said|says|told|killed|died|shot|hit|wins?|won)\b"
)


def kinds(page: Page) -> dict[int, NoiseKind]:
    """The paragraphs that only say who wrote it, when it went up or how to reach the writer."""
    return {i: NoiseKind.BYLINE for i, part in enumerate(page.parts) if is_byline(part.text)}


def is_byline(text: str) -> bool:
    """Whether a paragraph only says who wrote it, when it went up or how to reach the writer."""
    plain = _MARKS.sub("", text).strip()
    words = len(plain.split())
    if words > 45 or not words or len(plain) > _LONGEST:
        return False
    if words <= 14 and (_STAMP.match(plain) or _WHEN.match(plain) or _STAMPED.search(plain)):
        return True
    if words <= 25 and (_by(plain) or _names_and_date(plain)):
        return True
    if words <= 8 and any(p.match(plain) for p in (_STAFF, _AGENCY_ALONE, _CONTACT)):
        return True
    return (words <= 10 and bool(_WORKS_FOR.match(plain))) or _credits(plain, words)


def _by(plain: str) -> bool:
    opening = _BY.match(plain)
    return opening is not None and all(_in_byline(word) for word in plain[opening.end() - 1 :].split())


def _in_byline(word: str) -> bool:
    bare = word.strip(",.;:()|/•·–—-&")
    return (
        not bare
        or bare[0].isupper()
        or bare[0].isdigit()
        or "@" in bare
        or bare.casefold() in reading.words()["joining"]
    )


def _credits(plain: str, words: int) -> bool:
    if _CREDIT.match(plain):
        return words <= 45 and bool(re.search(r"[A-Z]", plain[8:])) and (words <= 30 or ";" in plain)
    return (
        words <= 35
        and bool(_CONTRIBUTED.search(plain))
        and bool(re.match(r"\W*[A-Z]", plain))
        and _about_report(plain)
    )


def _about_report(plain: str) -> bool:
    """Whether "contributed" speaks of this very report, and not of money or of troops."""
    return bool(_REPORTING.search(plain)) and not re.search(r"\b(?:percent|million|billion|\$)\b", plain)


def _names_and_date(plain: str) -> bool:
    """Whether a line holds nothing but names, connecting words and, at its end, a date."""
    date = re.search(rf"[\s,|–-]{{0,5}}{DATE}(?:\W+(?:at\s+)?{TIME})?$", plain, re.IGNORECASE)
    if not date or not date.start():
        return False
    rest = plain[: date.start()].split()
    named = all(
        w[0].isupper() or w.strip(",|-–—") in {"", "and", "in", "for", "of", "the", "at", "by"} for w in rest
    )
    return named and not _FINITE.search(plain) and len(rest) <= 14
