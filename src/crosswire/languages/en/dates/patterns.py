"""How dates, times and periods are written in English-language news: one pattern a way of writing.

Each pattern has a kind, which says how it is resolved, and parts by name. They stand in the order in which
they are tried at the same place of a text: the longer way of writing before the shorter.
"""

from __future__ import annotations

import re

from crosswire.languages.en.dates.words import DAYS, NUMBERS
from crosswire.resources import dates as holidays
from crosswire.resources.words import calendar

MONTH = calendar.pattern("months")
LONG_MONTH = rf"(?-i:{calendar.pattern('months', short=False, capital=True)})"
# Months that are no given name, family name or verb: they need no word before them that says "month".
_SURE_MONTH = rf"(?!(?-i:May|June)\b){LONG_MONTH}"
WEEKDAY = calendar.pattern("weekdays", short=False)
_SHORT_WEEKDAY = rf"(?!{WEEKDAY}){calendar.pattern('weekdays')}"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]|20)\d\d"
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True)).replace(' ', '[ ]')})"
_UNIT = r"(?:hour|day|week|fortnight|month|year|decade)s?"

_TO = r"(?:\s*[-–—]\s*|\s+(?:to|through|until|till|and)\s+(?:the\s+)?)"
_DAY_IN_WORDS = rf"(?:{'|'.join(sorted(DAYS, key=len, reverse=True))})"
_THEN = r"(?:\s*[-–—]\s*|\s+(?:to|through|until|till|and|or)\s+(?:(?:early|mid|late)[- ])?)"
_LIST = rf"(?<!between )(?P<more>{_DAY}(?:,\s*{_DAY}){{0,4}}),?\s+(?:and|or)\s+"
_ON = rf"(?:(?P<weekday>{WEEKDAY}|{_SHORT_WEEKDAY})(?:,?\s+|,?\s*\())?(?:the\s+)?"
_REL = r"(?P<rel>last|this|next)\s+year\b"
_OF_YEAR = rf"(?:(?:,?\s+(?:of\s+|in\s+)?|,)(?P<year>{YEAR})|,?\s+(?:of\s+)?{_REL})?"
_FISCAL = r"(?P<fiscal>fiscal\s+(?:year\s+)?|financial\s+year\s+|FY\s?)?"
_IN_YEAR = (
    rf"(?:(?:,?\s+(?:of|in|for)|,)?\s+{_FISCAL}(?P<year>{YEAR})"
    r"|\s+(?:of|in)\s+(?P<rel>last|this|next|the)\s+year\b)"
)
_PART = r"(?:\s+(?:morning|afternoon|evening|night|lunchtime|midday|noon))?"
_NO_CLOCK = r"(?![\d:]|\.\d|\s*(?:%|per))"
_NO_OTHER = rf"(?!\s*(?:{MONTH}\b|[:.]\d|\s?[ap]\.?m))"
_ROUGH = r"(?:(?:early|mid|late)[- ])?"
_ROUGHLY = r"(?:\s+(?:early|mid|late))?[- ]"
_NO_DAY = rf"(?!,?\s+(?:of\s+|in\s+)?\d)(?:,?\s+(?:of\s+)?{_REL})?"
_ZONE = (
    r"(?:(?:GMT|UTC)(?:[+-]\d{1,2})?|BST|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|CES?T|EES?T|MSK|JST|KST|HKT|SGT|"
    r"NZ[SD]T|AE[SD]T|SAST|WAT|EAT|PKT|(?:local|[A-Z][a-z]+)\s+time)"
)
_WEEK = (
    r"(?:(?:of|in)\s+)?"
    r"(?P<week>(?:this\s+(?:past|coming)|last|next|this|the\s+(?:previous|following))\s+week)\b"
)
_WHICH = (
    r"(?:(?P<word>(?:this|the)\s+(?:past|coming|following|previous|next)|last|next|this|coming|past|previous|"
    r"following)\s+)?"
)
_WHICH_WEEKEND = (
    r"(?P<word>(?:this|the)\s+(?:past|coming|following|previous)|(?:over|at|during|on|through|by)\s+the|"
    r"last|next|past|this|coming|previous|following|the)"
)
_COUNTED = (
    rf"(?:(?P<also>{_NUMBER})\s+(?P<also_unit>{_UNIT}),?\s+and\s+)?"
    rf"(?P<count>{_NUMBER})\s+(?P<unit>{_UNIT})"
)
_NTH = r"first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th)"
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_NEITHER = r"(?!\s*(?:people|men|women|[a-z]+s\b|km|miles|\.\d|,\d))"
_NO_COUNT = r"(?!\s*(?:people|men|women|km|miles|\.\d|,\d))"
_OF_DAY = r"(?:evening|night|morning|afternoon)"

PATTERNS: tuple[tuple[str, str], ...] = (
    ("iso", rf"(?P<iso>{YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))"
            r"(?:[T ](?P<time>(?:[01]\d|2[0-3]):[0-5]\d)(?::\d\d(?:\.\d{1,6})?)?"
            r"(?:\s?(?P<zone>Z|[+-]\d\d:?\d\d))?)?"),
    ("day", rf"(?P<year>{YEAR})(?P<sep>[/.])(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12]\d|3[01])"),
    ("day", rf"{_ON}(?P<day>{_DAY})[-/](?P<month>{MONTH})[-/](?P<year>{YEAR})"),
    ("weekend_of", rf"weekend\s+of\s+(?:the\s+)?(?P<month>{MONTH})\s+(?P<day>{_DAY})"
                   rf"(?:{_TO}(?P<last>{_DAY}))?{_NO_CLOCK}{_OF_YEAR}"),
    ("weekend_of", rf"weekend\s+of\s+(?:the\s+)?(?P<day>{_DAY})(?:{_TO}(?P<last>{_DAY}))?\s+(?:of\s+)?"
                   rf"(?P<month>{MONTH}){_OF_YEAR}"),
    ("week_of", rf"week\s+(?P<word>of|beginning|starting|commencing|ending|to)\s+(?:on\s+)?{_ON}"
                rf"(?P<month>{MONTH})\s+(?P<day>{_DAY}){_NO_CLOCK}{_OF_YEAR}"),
    ("week_of", rf"week\s+(?P<word>of|beginning|starting|commencing|ending|to)\s+(?:on\s+)?{_ON}"
                rf"(?P<day>{_DAY})(?:\s+of)?\s+(?P<month>{MONTH}){_OF_YEAR}"),
    ("nth", rf"(?:the\s+)?(?P<ordinal>{_NTH})\s+(?P<what>{WEEKDAY}|week|weekend)\s+(?:of|in)\s+"
            rf"(?P<month>{LONG_MONTH})(?!\s+\d{{1,2}}\b){_OF_YEAR}"),
    ("list", rf"(?<!between )(?P<month>{MONTH})\s+{_LIST}(?P<last>{_DAY}){_NO_OTHER}{_NO_CLOCK}{_OF_YEAR}"),
    ("list", rf"{_LIST}(?P<last>{_DAY})\s+(?:of\s+)?(?P<month>{MONTH}){_OF_YEAR}"),
    ("days", rf"(?P<month>{MONTH})\s+(?P<first>{_DAY}){_TO}(?P<last>{_DAY}){_NO_OTHER}{_NO_CLOCK}{_OF_YEAR}"),
    ("days", rf"(?:the\s+)?(?P<first>{_DAY}){_TO}(?P<last>{_DAY})\s+(?:of\s+)?(?P<month>{MONTH}){_OF_YEAR}"),
    ("day", rf"{_ON}(?P<month>{MONTH})\s+(?P<day>{_DAY}){_NO_CLOCK}{_OF_YEAR}"),
    ("day", rf"{_ON}(?P<day>{_DAY})(?:\s+of)?\s+(?P<month>{MONTH}){_OF_YEAR}"),
    ("day", rf"{_ON}(?P<day>{_DAY_IN_WORDS})\s+(?:day\s+)?of\s+(?P<month>{LONG_MONTH}){_OF_YEAR}"),
    ("day", rf"{_ON}(?P<month>{LONG_MONTH})\s+the\s+(?P<day>{_DAY}|{_DAY_IN_WORDS})\b{_OF_YEAR}"),
    ("numeric", r"(?<![\d/.])(?P<day>\d{1,2})(?P<sep>[./])(?P<month>\d{1,2})(?P=sep)"
                rf"(?P<year>{YEAR})(?![\d/])"),
    ("months", rf"(?:(?P<lead>in|since|from|between|during|through|for|of|by)\s+)?(?P<first>{LONG_MONTH})"
               rf"(?P<to>{_THEN})(?P<last>{LONG_MONTH})(?!\s+\d{{1,2}}\b)(?:\s+(?:quarter|period))?{_OF_YEAR}"),
    ("month", rf"{_ROUGH}(?P<month>{MONTH})(?:,|\s+(?:of|in))?\s+(?P<year>{YEAR})"),
    ("month", r"(?<=\b)(?P<word>in|since|last|next|this|until|till|by|early|late|mid|from|during|of|between|"
              rf"through){_ROUGHLY}(?P<month>{LONG_MONTH}){_NO_DAY}"),
    ("month", rf"(?P<word>before|after|throughout|for|to|starting|beginning|ending){_ROUGHLY}"
              rf"(?P<month>{_SURE_MONTH}){_NO_DAY}"),
    ("weekdays", rf"(?:from\s+|between\s+)(?P<first>{WEEKDAY}){_TO}(?P<last>{WEEKDAY})(?:\s+{_WEEK})?"),
    ("weekday_ago", rf"(?P<count>{_NUMBER})\s+(?P<weekday>{WEEKDAY})s\s+(?P<word>ago|from\s+now)\b"),
    ("weekday_ago", rf"(?<!for )(?P<count>{_NUMBER})\s+(?P<unit>weeks?|fortnights?)\s+"
                    r"(?P<word>ago(?:\s+on)?|from|on|before|after)\s+"
                    rf"(?:last\s+|this\s+|next\s+)?(?P<weekday>{WEEKDAY})(?!['’]s)"),
    ("weekday_ago", rf"(?:the\s+)?(?P<weekday>{WEEKDAY})\s+"
                    r"(?P<word>before\s+last|after\s+next|week\b|fortnight\b)"),
    ("weekday_ago", rf"(?P<count>{_NUMBER})\s+(?P<unit>weeks?)\s+(?P<word>last)\s+(?P<weekday>{WEEKDAY})"),
    ("weekday", rf"(?P<week>last|next|this)\s+week(?:\s+on|,|['’]s)?\s+(?P<weekday>{WEEKDAY}){_PART}\b"),
    ("weekday", rf"{_WHICH}(?P<weekday>{WEEKDAY}){_PART}\b(?!s)(?:,?\s+{_WEEK})?"),
    ("ago", rf"{_COUNTED}\s+(?P<word>ago|earlier|later|before|after|from\s+(?:now|today)|hence)\b"
            r"(?!\s+than\b)"),
    ("within", rf"in\s+{_COUNTED}(?P<time>['’]?s?\s+time\b)?(?!['’\w-]|\s+of\b)"),
    ("stretch", r"(?:the|these|his|her|their|its|our|my)\s+"
                rf"(?P<word>past|last|previous|coming|next)\s+(?:(?P<count>{_NUMBER})\s+)?"
                rf"(?P<unit>{_UNIT}|24\s+hours|48\s+hours|weekend)\b(?!\s+(?:to|of)\b)"),
    ("quarter", r"(?:the\s+)?(?P<ordinal>first|second|third|fourth|final|last|[1-4](?:st|nd|rd|th))[- ]"
                rf"(?P<part>quarter|half){_IN_YEAR}"),
    ("quarter", rf"(?:the\s+)?(?P<ordinal>first|last|final)\s+(?P<count>{_NUMBER})\s+months{_IN_YEAR}"),
    ("quarter", rf"(?P<part>[QH])(?P<ordinal>[1-4])(?:,|\s+of|\s+in|-)?\s*{_FISCAL}(?P<year>{YEAR})"),
    ("quarter", rf"(?P<ordinal>[1-4])(?P<part>[QH])\s?(?P<year>{YEAR})"),
    ("fiscal", rf"(?:fiscal(?:\s+year)?|financial\s+year|FY)[\s-]?(?P<year>{YEAR})(?:[-–/](?:\d\d){{1,2}})?"),
    ("season", rf"{_ROUGH}{_SEASON}(?:\s+of|,|(?<!fall)\s+in)?\s+(?P<year>{YEAR})"
               rf"(?:[-–/](?P<until>{YEAR}|\d\d))?"),
    ("season", rf"(?P<rel>last|this|next|this\s+past|this\s+coming)\s+{_SEASON}\b(?![-'’\w])"),
    ("holiday", r"(?:(?P<word>last|next|this|this\s+past|this\s+coming)\s+)?"
                rf"(?P<holiday>{{holidays}})(?:\s+(?P<weekend>weekend))?(?![\w-]){_OF_YEAR}"),
    ("weekend", rf"{_WHICH_WEEKEND}\s+(?:(?:bank\s+holiday|holiday|long)\s+)?weekend\b(?!\s+of\b|-)"),
    ("near", r"(?P<word>last|next)\s+(?P<unit>week|month|year|weekend|fortnight)\b(?!\s+of\b)"),
    ("this", r"(?:(?<=earlier\s)(?P<earlier>t)|t)his\s+(?P<unit>week|month|year)\b"),
    ("word", r"(?P<word>the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|yesterday|today|tomorrow|"
             r"tonight|this\s+(?:morning|afternoon|evening|lunchtime)|last\s+(?:night|evening)|overnight)"
             rf"(?:\s+{_OF_DAY})?\b"),
    ("beside", r"(?P<word>the\s+"
               r"(?:day\s+before|day\s+after|previous\s+day|following\s+day|next\s+day|same\s+day)|a\s+day\s+"
               rf"(?:earlier|later|before|after)|the\s+{_OF_DAY}\s+(?:before|after)|"
               rf"the\s+(?:previous|following|next)\s+{_OF_DAY})\b(?!\s+than\b)"),
    ("years", rf"(?:between|from)\s+(?P<first>{YEAR})\s+(?:and|to|until|through)\s+(?P<last>{YEAR})\b"
              rf"{_NO_COUNT}"),
    ("years", rf"(?P<first>{YEAR})(?:\s?[-–—/]\s?|[ ]to[ ]|[ ]through[ ])(?P<last>{YEAR}|\d\d)(?![-\d/])"
              rf"{_NEITHER}"),
    ("decade", r"(?:(?:the\s+)?(?:(?:early|mid|late)[- ](?:to[- ]late[- ])?)?(?:the\s+)?)?"
               r"(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b"),
    ("decade", r"(?:the|early|mid|late)[- ](?P<short>['’][3-9]0)s\b"),
    ("decade", r"(?<=\b)(?:in|during|of|since|from|by)\s+the\s+(?:(?:early|mid|late)[- ])?"
               r"(?P<named>fifties|sixties|seventies|eighties|nineties)\b"),
    ("year", r"(?<=\b)(?P<word>in|since|of|by|until|from|during|before|after|between|early|late|mid|to|for|"
             rf"and|through){_ROUGHLY}(?P<year>{YEAR})\b(?!\s?[-–—/]\s?\d){_NEITHER}"),
    ("clock", r"(?:(?P<word>noon|midday)|(?P<hhmm>(?:[01]\d|2[0-3])[0-5]\d)(?=\s*\(?(?:GMT|UTC)\b)|"
              r"(?P<hour>[01]?\d|2[0-3])(?:(?P<sep>[:.])(?P<minute>[0-5]\d))?\s*(?P<half>[ap]\.?m\b\.?)?)"
              rf"(?:\s*\(?(?P<zone>(?-i:{_ZONE}))\b)?"),
)  # fmt: skip

CLUE = re.compile(
    r"\d+|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|"
    r"\b(?:ago|earlier|later|days?|weeks?|weekend|fortnights?|months?|years?|decades?|hours?|hence|"
    r"today|tonight|tomorrow|yesterday|night|overnight|morning|evening|afternoon|lunchtime|noon|midday|"
    r"spring|summer|autumn|fall|winter|quarter|half|fifties|sixties|seventies|eighties|nineties)\b|"
    rf"\b(?:{holidays.alternatives().lower()})\b"
)
"""What only dates hold, in lower case: a text is read closely around these alone."""


def combined() -> re.Pattern[str]:
    """All patterns as one; the parts of pattern `n` are named `p<n>_<part>`, and `p<n>_` is the whole."""
    parts = [rf"(?P<p{n}_>(?:{_renamed(pattern, n)})(?!\w))" for n, (_, pattern) in enumerate(PATTERNS)]
    return re.compile(rf"\b(?=\w)(?:{'|'.join(parts)})", re.IGNORECASE)


def _renamed(pattern: str, number: int) -> str:
    named = pattern.replace("{holidays}", holidays.alternatives())
    return re.sub(r"\(\?P(<|=)", rf"(?P\1p{number}_", named)
