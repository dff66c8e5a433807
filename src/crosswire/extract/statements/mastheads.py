"""Outlets that no list has: "told the Harbour Post", "in an interview with Radio Nord", "told state TV".

A name is taken for an outlet only where somebody speaks to it or it carries what he said, and only where a
word of it is one that papers and stations are called by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.types import ChainLink, LinkKind

_WORDS = (
    r"(?:Advertiser|Advocate|Argus|Beacon|Bugle|Bulletin|Chronicle|Courier|Daily|Dispatch|Echo|Enquirer|Evening|Examiner|"
    r"Express|Gazette|Gazeta|Globe|Guardian|Herald|Independent|Inquirer|Journal|Ledger|Magazine|Mail|Mercury|Messenger|"
    r"Mirror|Monitor|News|Newshub|Nyheter|Observer|Post|Press|Radio|Record|Recorder|Register|Reporter|Republic|Review|"
    r"Sentinel|Standard|Sun|Sunday|Telegraph|Television|Times|Tribune|TV|Weekly|Wire|Zeitung|FM"
    # Words that other things are called by as well: not in "the Rising Star award", "the Star Club".
    r"|(?:Citizen|Spectator|Star|Statesman)(?=\s*+(?:[,.;:\"“”()–—]|$)|\s++(?:that|the|an?|it|he|she|they|we|there|this|his|her|their|"
    r"its|in|on|at|about|how|why|last|all|some|many|most|no|more|nearly|and|as)\b|\s++\d))"
)
_NAME = (
    rf"(?:(?:[A-Z][\w’'-]*\s+(?:of\s+|and\s+|&\s+)?){{0,3}}{_WORDS}(?![\w’'-])(?:\s+(?:of\s+)?(?!(?:Monday|Tuesday|Wednesday|"
    rf"Thursday|Friday|Saturday|Sunday)\b)[A-Z][\w’'-]*){{0,2}}|Channel\s+\d+)"
)
_GENERIC = (
    r"(?:(?:(?:state|state-run|state-owned|public|national|local|regional|domestic|foreign|private)\s+|"
    r"[A-Z][a-z]+(?:ese|ish|ian|an|i|ch)\s+)+"
    r"(?:television|TV|radio|media|news\s+(?:agency|site|channel|website)|newspapers?|broadcaster|daily|channel|station)"
    r"|(?<=\ba\s)(?:newspaper|news\s+(?:agency|site|channel|website)|radio\s+station|television\s+(?:station|channel)|broadcaster))"
)
_TO = (
    r"\b(?:told|tells|telling|interview(?:s|ed)?\s+(?:with|to|by|on|for|in)|(?:spoke|speaks|speaking|talking|talked|"
    r"statement|comments|remarks|e-?mail|message|letter)\s+(?:to|with)|(?:wrote|writes|writing|article|column|op-ed|"
    r"opinion\s+piece)\s+(?:in|for)|(?:quoted|cited|reported|carried|published|interviewed|aired|broadcast|seen|obtained|"
    r"reviewed)\s+(?:by|in|on))\s+"
)
_SPOKEN_TO = re.compile(
    rf"(?i:{_TO})(?:(?i:the|an?)\s+|(?i:the\s+)?(?:newspaper|broadcaster|magazine|daily|weekly|website|paper|channel)\s+)?"
    rf"(?P<name>{_NAME}|{_GENERIC})"
)
_CARRIED = re.compile(
    r"\s+(?:quoted|cited|seen|obtained|reviewed|published|carried|reported|leaked)\s+(?:by|in|to|on)\s+(?:the\s+)?"
)
# A report that an agency published is its own; one that it has seen is somebody else's.
_SEEN = re.compile(
    r"(?:(?<!\s),)?(?<!\s)\s++(?:quoted|cited|seen|obtained|reviewed|leaked)\s++(?:exclusively\s++)?(?:by|in|to)\s++(?:the\s++)?"
)
_ALONE = re.compile(rf"(?:[Tt]he\s+)?(?:{_NAME}|{_GENERIC})$")


def spoken_to(sentence: str) -> Iterator[tuple[int, int, ChainLink]]:
    """The outlets that somebody in the sentence speaks to or is carried by, each where it stands."""
    for found in _SPOKEN_TO.finditer(sentence):
        yield *found.span("name"), ChainLink(found["name"], None, LinkKind.OUTLET)


def carried(source: str) -> tuple[str, str] | None:
    """What is quoted and what carries it, of "a report by the auditors quoted by the Harbour Post"."""
    found = _CARRIED.search(source)
    return (source[: found.start()], source[found.end() :]) if found else None


def seen(source: str) -> tuple[str, str] | None:
    """What is seen and who has seen it, of "a study by the union seen by the agency"."""
    found = _SEEN.search(source)
    return (source[: found.start()], source[found.end() :]) if found else None


def is_outlet(phrase: str) -> bool:
    """Whether the phrase is nothing but the name of an outlet, or a word for one."""
    return bool(_ALONE.match(phrase))
