"""What one report tells of casualties: in its title, its lead and its body, and beside what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from crosswire.collate.tally.casualties import Casualties, Outcome, find
from crosswire.types import Report, Span


class Where(StrEnum):
    """Where in a report a phrase stands: what stands higher was weighed longer."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Mention:
    """Casualties as a report mentions them.

    Attributes:
        casualties: Who, how many.
        where: In the title, the lead or the body.
        sentence: Number of the sentence, for what is said in one breath.
        aside: Whether the sentence speaks of another time, another incident or several together.
        span: The characters of the report's text; None in a title that its text does not repeat.
    """

    casualties: Casualties
    where: Where
    sentence: int
    aside: bool
    span: Span | None

    @property
    def outcome(self) -> Outcome:
        return self.casualties.outcome

    @property
    def number(self) -> int:
        return self.casualties.number

    @property
    def firm(self) -> bool:
        """Whether a number word counts them, or several people are listed."""
        return self.casualties.counted or self.number > 1


@dataclass(frozen=True, slots=True)
class Told:
    """What one report tells of casualties, in the order of its text.

    Attributes:
        report: The report.
        mentions: The casualties it mentions.
        cues: Whether the title hints at a death, and at an injury.
        hints: How often the body hints at a death, and at an injury.
        doer: Whether title and body say that the doer died as well.
        late: Whether the title tells of a death that came later.
        included: Whether the report says that its number of the dead holds the doer.
    """

    report: str
    mentions: tuple[Mention, ...]
    cues: tuple[bool, bool]
    hints: tuple[int, int]
    doer: tuple[bool, bool]
    late: bool
    included: bool = False


_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“0-9])")
_OUTLET = re.compile(
    r"\s(?:[-|–]|::)\s[^-|]*(?:\.com|News|TV|FOX|NBC|CBS|ABC|Weather|Sports|NewsChannel|\b[KW][A-Z]{3}\b).*$"
)
_ASIDE = re.compile(
    r"\b(?:this year|so far|last year|year to date|since (?:january|the (?:start|beginning))"
    r"|in 20\d\d|annual|(?:per|each) year"
    r"|statistic|nationwide|across the (?:country|nation|city)|decade|(?:years|days|weeks?"
    r"|months?) ago|last (?:week|month|summer|fall"
    r"|spring|winter|weekend)|earlier this (?:week|month|year)|(?:another|separate|previous|unrelated"
    r"|different|earlier|other|recent"
    r"|second) (?:shooting|incident|homicide|case|fatal|attack|murder|crash|fire)s?|in (?:january"
    r"|february|march|april|may|june|july"
    r"|august|september|october|november|december)\b|weekend|24 hours|24-hour|over the (?:past|last)"
    r"|string of|since \w+day|violent (?:night|weekend|day|week)|span of \w+ hours|hours?[- ]span"
    r"|in (?:less than |under |about )?\d+ hours"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|multiple|separate)"
    r" (?:(?:separate|different|other|more|overnight) )?(?:shootings|stabbings|incidents|crashes|fires"
    r"|attacks|homicides|murders|killings)"
    r"|the (?:19|20)\d\d (?:\w+ ){0,3}(?:shooting|massacre|attack|rampage|bombing|crash|disaster|fire"
    r"|flood))",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:shootings|stabbings|slayings|homicides|crashes|fires|attacks)\b", re.IGNORECASE)
_DEATH = re.compile(
    r"\b(?:fatal(?:ly)?|deadly|homicides?|murder(?:s|ed|er)?|slain|slaying|killed|killing|dead|dies"
    r"|died|deaths?|manslaughter"
    r"|funeral|coroner|medical examiner|autopsy|mourn(?:s|ed|ing)?|memorial|suicide|vigil)\b",
    re.IGNORECASE,
)
_INJURY = re.compile(
    r"\b(?:injur(?:ed|ing|ies|y)|wound(?:ed|ing|s)?|hurt|critical|stable|hospitali[sz]ed|surviv\w+"
    r"|recover\w*|non-life"
    r"|life-threatening|attempted murder|assault with)\b",
    re.IGNORECASE,
)
_DOER = re.compile(
    r"\b(?:murder[-\s]suicide|suicide|(?:kill|shot|shoots|shooting|hang"
    r"|hung)\w*\s(?:and\s\w+\s)?(?:himself|herself|self|themselves)"
    r"|,\s(?:then\s)?(?:himself|herself|self)\b|gun on (?:himself|herself)|(?:his|her) own life"
    r"|self-inflicted"
    r"|(?:gunman|suspect|shooter|attacker|bomber)(?:\s\w+){0,3}\s(?:dead|killed|dies|died|slain)"
    r"|(?:shot|killed|gunned down|slain)(?:\s\w+){0,2}\sby\s(?:\w+\s){0,2}(?:police|officers?|deputies"
    r"|deputy|cops?|troopers?|agents|swat|security|soldiers|guards?)"
    r"|(?:police|officers?|deputies|cops?|troopers?|agents)(?:\s\w+){0,2}\s(?:shot|killed)(?:\s\w+){0,2}"
    r"\s(?:him|gunman|suspect|shooter|attacker|assailant))\b",
    re.IGNORECASE,
)
_INCLUDED = re.compile(
    r"\bincluding\s(?:the\s)?(?:\w+\s)?(?:gunman|suspect|suspected|shooter|attacker|bomber|driver|perpetrator"
    r"|assailant|killer|himself|herself)\b",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"\b(?:(?:second|third|fourth|fifth|sixth|another)\s(?:\w+\s){0,2}(?:victim|person|man|woman|teen|body)\b"
    r"|(?:injured|wounded|shot|hurt)\b.*\bdies\b|now dead|toll (?:rises|climbs)|\w+ dies (?:from"
    r"|after|of|days|week|hours|later"
    r"|at hosp)|succumbs|has died)",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:kill|dead\b|died|dies|death|dying|fatal|slain|slay|murder|homicide|manslaughter|shot|shoot"
    r"|gunfire|gunshot|wound|injur"
    r"|hurt|hospital|critical|stable|struck|victim|bod(?:y|ies)\b|suicide|pronounced|succumb|surviv"
    r"|graz|bullet|casualt|toll|drown"
    r"|perish|stab)",
    re.IGNORECASE,
)
_LEAD_SENTENCES = 3
_LONGEST = 20


def read(report: Report, paragraphs: Sequence[tuple[str, Sequence[int]]]) -> Told:
    """What a report tells of casualties.

    Args:
        report: The report; its title is read beside its text.
        paragraphs: Its paragraphs, title and furniture left out, each with the place in the report's text
            of every character.
    """
    title = _OUTLET.sub("", report.title or "")
    told = [p for i, p in enumerate(paragraphs) if i < _LEAD_SENTENCES or _TELLS.search(p[0])][:_LONGEST]
    body = " ".join(text for text, _ in told)
    return Told(
        report=report.id,
        mentions=(*_mentions(title, 0, Where.TITLE, None), *_body(told)),
        cues=(bool(_DEATH.search(title)), bool(_INJURY.search(title))),
        hints=(len(_DEATH.findall(body)), len(_INJURY.findall(body))),
        doer=(bool(_DOER.search(title)), bool(_DOER.search(body))),
        late=bool(_LATE.search(title)),
        included=bool(_INCLUDED.search(title) or _INCLUDED.search(body)),
    )


def _body(paragraphs: Sequence[tuple[str, Sequence[int]]]) -> Iterator[Mention]:
    number = 0
    for text, offsets in paragraphs:
        start = 0
        for end in (*(m.start() for m in _SENTENCE.finditer(text)), len(text)):
            number += 1
            where = Where.LEAD if number <= _LEAD_SENTENCES else Where.BODY
            yield from _mentions(text[start:end], number, where, offsets[start : end + 1])
            start = end


def _mentions(sentence: str, number: int, where: Where, offsets: Sequence[int] | None) -> Iterator[Mention]:
    found = find(sentence)
    aside = bool(found) and bool(
        _ASIDE.search(sentence) or (where is Where.TITLE and _SEVERAL.search(sentence))
    )
    for one in found:
        span = Span(offsets[one.start], offsets[one.end - 1] + 1) if offsets else None
        yield Mention(one, where, number, aside, span)
