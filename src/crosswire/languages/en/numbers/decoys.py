"""Digits and number words that are no figures: dates, clock times, years, names, scores, addresses.

They are found by regular expression in the text alone; what needs the parse (a number that ends a name) is
in `labels`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crosswire.languages.en.numbers.units import codes
from crosswire.resources.figures import alternatives, table
from crosswire.resources.words import calendar
from crosswire.resources.words.numbers import between
from crosswire.types.quantities import Number

_MONTH = rf"{calendar.pattern('months')}(?!\w)"
_DAY = rf"{calendar.pattern('weekdays')}(?!\w)"
_NUM = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[0-9]|20)\d\d"

# May and March are also verbs, so a month needs its capital.
_DATE = re.compile(
    rf"""\b{_NUM}[-/](?=[A-Z]){_MONTH}[-/]{_YEAR}\b
       | \b(?:{_NUM},\s*){{1,4}}{_NUM},?\s+(?:and|or)\s+{_NUM}(?:\s+of)?\s+(?=[A-Z]){_MONTH}
       | \b(?=[A-Z]){_MONTH}\s+(?:{_NUM},\s*){{1,4}}{_NUM},?\s+(?:and|or)\s+{_NUM}(?!\d|,\d{{3}})
       | \b(?:\d+|two|three|four|five|six)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)days\sago\b
       | \b{_NUM}\s*(?:-|–|to|and|or|until|till|,)\s*{_NUM}(?:\s+of)?\s+(?=[A-Z]){_MONTH}
         (?:\s*,?\s*{_YEAR}\b)?
       | \b{_NUM}(?:\s+of)?\s+(?=[A-Z]){_MONTH}(?:\s*,?\s*{_YEAR}\b)?
       | \b(?=[A-Z]){_MONTH}\s*{_NUM}(?:\s*(?:-|–|to|and|or|until)\s*{_NUM}(?!\d|\s*(?:%|percent
       |per\s+cent)))?(?!\d|,\d{{3}}|\.\d)(?:\s*,?\s*{_YEAR}\b)?
       | \b(?=[A-Z]){_MONTH}\s*(?:,|of)?\s*['’]?{_YEAR}\b
       | \b(?=[A-Z]){_DAY}\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)\b
       | \b{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?:T[\d:.]+Z?)?\b
       | \b\d{{1,2}}[/.]\d{{1,2}}[/.](?:{_YEAR}|\d\d)\b
       | \b{_YEAR}\s*[-–/]\s*(?:{_YEAR}|\d\d)\b(?!\s*(?:%|percent|per\s+cent))
       | \b(?:1[89]|20)\d\d\s+(?:and|to|or|through|until)\s+(?:1[89]|20)\d\d\b
       | \b{_YEAR}s\b | (?<!\w)['’]?\d0['’]?s\b
       | \b(?:mid|early|late)[-\s](?:\d{{4}}|\d0)s?\b | (?<!\w)['’]\d\d\b
       | \b(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CLOCK = re.compile(
    r"""\b\d{1,2}(?:[:.]\d{2}){0,2}\s*(?:-|–|to|and)\s*\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\b\.?|o['’]clock)
      | \b\d{1,2}(?:[:.]\d{2}){0,2}\s*(?:[ap]\.?\s?m\b\.?|o['’]clock|noon\b|(?:GMT|UTC|BST|CET|CEST|EST
      |EDT|CST|PST|PDT|PT|ET|IST|MSK|AEST|AEDT|JST|SGT)\b)
      | \b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(?:o['’]clock|[ap]\.m\.)
      | (?<=\bat\s)(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)
        \s+(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night)\b
      | \b\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\b(?!\s*(?:odds|ratio)) | \b\d{2}h\d{2}\b
      | \b\d{4}\s*(?:hrs|hours\s+(?:GMT|local)|GMT|UTC)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Addresses, hashtags, telephone numbers, versions, names with digits, ordinals, compounds that count nothing.
_CODES = "|".join(
    (
        r"\bhttps?://\S+|\bwww\.\S+|(?<![\w.+-])[\w.+-]++@[\w.-]{1,100}|[#@]\w+",
        r"(?<![\w-])[\w-]++\.(?:com|org|net|html?|php|co\.uk|jpe?g|png|pdf)\b(?:/\S*)?",
        r"(?<!\w)(?:\+\d{1,3}[\s-]?)?(?:\(\d{2,5}\)\s?|\d{3}[-.\s])\d{3,4}[-.\s]\d{3,4}\b",
        r"(?<!\w)\+\d{2,3}[\s-]\d[\d\s-]{5,}\d|\b1?-?(?:800|888|900)-\d{3}-\d{4}\b",
        r"\b0\d{2,4}\s\d{3,4}\s\d{3,4}\b|\b\d{3}-\d{4}\b",
        r"\b24/7\b|\b9/11\b|\b7/7\b|\b50[-/]50\b|\b20/20\b|\b1-to-1\b|\b\d+(?:\.\d+){2,}\b|\b\d+x\d+\b",
        r"=\s?[\"“”]\d+|\b\d{12,}\b|\b(?:UPDATE|WRAPUP|REFILE|CORRECTED)\s+\d+\s?[-–]",
        r"\b(?:\d+|one|two|three|four|five)-for-(?:\d+|one|two|three|free)\b|\b\w++-a-side\b",
        r"\bper\s+(?:\d[\d,]*(?!\w)|(?:hundred|thousand|million|billion)\b)",
        r"\b(?:1|one)-in-(?:an?-)?[\w,]+-(?:year|decade|century|generation|lifetime)\b",
        r"\b\d+\s+block\s+of\b",
        r"(?i:\bby\s+one\s+(?:account|report|estimate|count|tally|reckoning|measure)\b)",
        # What a wire tells its clients: which paragraph to pick up, which version this is.
        r"(?i:\b(?:\d+(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth)\s+(?:graf|lede)s?\b|\b(?:graf|pvs)s?\s+\d+\b)",
        r"^\s*\d{1,2}[.)]\s(?=[A-Z\"“‘'])",
        r"\b[A-Z]\w++\s\d\.0\b|(?<=[,;:.]\s)\d{1,2}\)(?=\s)|(?<=\s)[1-9]\)(?=\s[a-z])",
        r"(?i:\b(?:phase|tier|category|type|grade)[\s-](?:[1-9]|one|two|three|four|five|six)\b"
        r"(?![,.]\d|\s*(?:%|percent|per\s+cent|hundred|thousand|million)))",
        r"(?i:\bcounts\s+(?:\d+|one|two|three|four|five)(?:\s*,\s*(?:\d+|[a-z]+))*,?\s+(?:and|to)\s+"
        r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten)(?=[.,;]|\s+of\b|$))",
        r"(?:\b\d{1,2}(?:[:.]\d\d)?,\s+)+\d{1,2}(?:[:.]\d\d)?,?\s+(?:and|"
        r"or)\s+\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\b",
        r"\b[A-Z]{2,}\w*+[-–/]\d+(?:[-–]\d+)?\b|(?<!\$)\b(?!(?:R|C|A)\d|N\d[\d.,]*(?:\s?(?:[bm]n?\b|million|billion|trillion)))[A-Z]-?\d+[A-Z]?\b",
        r"(?<!\$)\b(?!(?:CURRENCY)\d|[RN]\d[\d.,]*(?:,\d{3}\b|\.\d|\s?(?:[bm]n?\b|million|billion|trillion)))[A-Za-z]++\d+\w*\b",
        r"\b\d+(?:nd|rd|th)\b|\b(?:\d*[02-9])?1st\b|\b(?:\d++|[a-z]++)-[a-z]+ed\b(?<!hundred)",
        r"\b(?:\w+ty-)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)-(?:time\b(?!\s*s\b)|way\b|"
        r"state\b|off\b|stop\b|sided\b|party\b|horse\b|star\b|bedroom\b|bed\b|storey\b|story\b|door\b|"
        r"seater\b|wheel\w*\b|tier\b|dimensional\b|liner\b|upmanship\b|size\b|piece\b|nil\b|on[-\s]one\b|"
        r"to[-\s]one\b|by[-\s]one\b)",
    )
)


@cache
def _codes() -> re.Pattern[str]:
    return re.compile(_CODES.replace("CURRENCY", "|".join(codes())))


_SCORE = re.compile(
    r"""(?<![\w$€£%.-])\d{1,3}\s?[-–]\s?\d{1,3}(?:,?\s+\d{1,2}[-–]\d{1,2})+(?![\w%])
      | (?<![\w$€£%.-])\d{1,2}[-–]\d{1,2}[-–]\d{1,2}(?![\w%])
      | \b(?:nil|love|all)[-–]\w+\b | \b\w+[-–](?:nil|love|all)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SCORE_WORDS = re.compile(
    r"(?i)^[\s,]*(?:win|won|winners|victory|defeat|loss|draw|lead|deficit|aggregate|decision|vote|majority|"
    r"record|down|up|ahead|behind|at\s+half|thrashing|beating|rout|triumph|scoreline|margin|underdog|"
    r"favou?rite|odds|advantage|home|away|start|run|against|over|to\s+(?:win|beat)|in\s+favou?r)\b"
)
_SCORE_BEFORE = re.compile(
    r"(?i)\b(?:won|win|wins|winning|beat|beats|beating|lost|lose|loses|drew|draw|draws|led|leads?|leading|"
    r"trail\w*|defeat\w*|score\w*|finished|ended|ending|result|odds|went|go|going|at|make\s+it|made\s+it|it|"
    r"finish|record|voted|vote|ruled|ruling)(?:\s+(?:\w+\s+){0,3}?|\s*\()$"
)
_PAIR = re.compile(
    r"(?<![\w$€£¥%.,/+-])(\d{1,3})(?:\s?[-–]\s?|[-–]to[-–])(\d{1,3})(?![\w%/]|[.,]\d|\s*(?:%|per\s?cent|percent|pc\b))"
)


# Words in -s that are no plural: behind them "Room 101 was empty" still holds a label.
_PLURAL_WORD = (
    r"(?!(?:is|was|has|does|its|his|this|as|us|thus|across|plus|versus|towards|besides|always|perhaps|sometimes|"
    r"costs|starts|comes|goes|gets|makes|takes|says|runs|sells|weighs|offers|features|launches|lands|sits|stands|"
    r"remains|needs|seems|looks|appears|includes|shows|becomes|begins|ends|opens|closes|carries|uses|brings|gives|"
    r"arrives|means|requires|allows|sees|keeps|wants|leaves|turns|moves|rises|falls|works|plays|wins|loses)\b)"
    r"(?:[a-z]+s|people|men|women|children)\b"
)
_PLURAL = rf"\s+{_PLURAL_WORD}"
_DIGITS, _NAMED = r"\d[\d,.]*\w*", r"(?:one|two|three|four|five|six|seven|eight|nine|ten)"
_LABEL_NUMBER = rf"(?:{_DIGITS}|{_NAMED})"


def _chain(number: str) -> str:
    """Labels in one spelling, one behind the other: "sections 2 and 3", but not "a Boeing 737 and two …"."""
    return rf"{number}(?:\s*(?:,|and|or|to|-|–|through)\s*{number})*"


@cache
def _labels() -> re.Pattern[str]:
    names = alternatives(table("decoys")["labels"])
    return re.compile(
        rf"(?i)(?<!\w)(?:{names})\s+(?:number\s+|no\.?\s+)?(?:{_chain(_DIGITS)}|{_chain(_NAMED)})"
        rf"(?!\w)(?!\s*(?:%|percent|per\s+cent|million|billion|thousand)|{_PLURAL})"
    )


@cache
def _titled() -> re.Pattern[str]:
    """As in "Game 7", "Part Two", "Season two"; but not "every day two people"."""
    names = "|".join(rf"(?:{word.capitalize()})" for word in table("decoys")["titled"])
    parts = "|".join(word.capitalize() for word in _PARTS)
    few = "|".join(between(2, 10))
    titled = "|".join(word.capitalize() for word in between(1, 10))
    return re.compile(
        rf"\b(?:(?:{names})\s+(?:\d[\d,.]*[A-Za-z]?|{titled})"
        rf"|(?:{parts})\s+(?:one(?!\s+(?!of\b|is\b|was\b|in\b|at\b|on\b)[a-z])|{few}))"
        r"(?!\w)(?!\s*(?:%|percent|per\s+cent|million|billion|thousand))"
    )


_PARTS = (
    *("part", "season", "day", "week", "game", "round", "stage", "lap", "act", "episode", "leg", "level"),
    "chapter",
)
# "On lap 28", "won game seven": behind a preposition, or a verb of contest, a noun of place or order takes
# the number as its name.
_BEFORE_PLACE = (
    "on|in|at|of|for|from|until|by|after|before|since|during|to|into|through|near|past|behind|between|outside|inside|"
    "beneath|towards?|around|and|won|wins?|lost|loses?|reach(?:ed|es)?|enter(?:ed|s)?|started|completed|finished|"
    "missed|clinched|forced?|forcing"
)
_PLACES = (
    "laps?|corner|stages?|rounds?|gates?|row|heat|hole|leg|lane|bay|exit|platform|inning|weeks?|days?|games?|matchday|"
    "turn|hurdle|checkpoint|seat|pump|reactor|shaft|well|berth|runway|level|minute|marker|pole|pier|terminal|ward|"
    "block|unit"
)
_BETWEEN = (
    r"(?:(?!(?:of|in|at|on|near|with|and|to|for|from|by|after|before|the|when|as|while|but)\b)[a-z]+\s+)?"
)
_PLACED = re.compile(
    rf"""(?i)\b(?:(?:{_BEFORE_PLACE})\s+(?:{_PLACES})|guilty\s+(?:to|of|on)\s+counts?|on\s+counts?|mile\s+marker)
    \s+{_LABEL_NUMBER}
    (?:(?:\s*,\s*{_LABEL_NUMBER})*\s+and\s+{_LABEL_NUMBER}(?=\s*(?:[.,;]|$)))?
    (?![\w.,%]*\w)(?!\s*(?:percent|per\s+cent|million|billion|thousand)
    |\s+of\s+(?:them|us|those|these|whom|which|his|her|their|its|our)\b
    |\s+{_BETWEEN}{_PLURAL_WORD})""",
    re.VERBOSE,
)
_PLURAL_AFTER = re.compile(_PLURAL)


def _is_label(text: str, match: re.Match[str]) -> bool:
    """At the start of a sentence the capital says nothing: "Day 5 players" there may count players."""
    starts = match.start() == 0 or text[max(0, match.start() - 2)] in '.!?:\n\u201c"'
    return not (starts and _PLURAL_AFTER.match(text, match.end()))


@cache
def _idioms() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w)(?:{alternatives(table('decoys')['idioms'])})(?!\w)")


@cache
def _indices() -> re.Pattern[str]:
    """The names of share indices and lists that end in their size: "the S&P 500 companies"."""
    names = alternatives(table("decoys")["indices"])
    sizes = "30|35|40|50|60|80|100|120|150|200|225|250|300|350|400|500|600|1000|2000|3000"
    return re.compile(rf"(?i)(?<!\w)(?:{names})\s+(?:{sizes})(?![\w%]|[.,]\d|\s+(?:points?|per\s?cent)\b)")


@cache
def _streets() -> re.Pattern[str]:
    kinds, miles = (alternatives(table("decoys")[key]) for key in ("streets", "numbered_streets"))
    house = rf"\d{{1,5}}[a-zA-Z]?\s+(?:[A-Z][\w.’']*\s+){{1,4}}(?:{kinds})"
    few = "|".join(word.capitalize() for word in between(2, 20))
    return re.compile(rf"\b(?:{house}\b\.?|(?:\d{{1,2}}|{few})\s+(?:{miles})\b)")


Stretches = list[tuple[int, int]]
"""The first character of each stretch and the one after its last, in order; they may overlap."""


def find(text: str, numbers: Sequence[Number]) -> tuple[Stretches, Stretches]:
    """What is no figure: dates, names and labels; and what is a result by its look, and no range.

    Args:
        text: The paragraph's text.
        numbers: Its number expressions, in order.
    """
    return _masked(text, numbers), _scores(text, numbers)


def _masked(text: str, numbers: Sequence[Number]) -> Stretches:
    patterns = (_DATE, _CLOCK, _codes(), _SCORE, _PLACED, _labels(), _idioms(), _indices(), _streets())
    found: Stretches = []
    for near in _windows(text, numbers):
        found += [match.span() for pattern in patterns for match in pattern.finditer(text, *near)]
        found += [match.span() for match in _titled().finditer(text, *near) if _is_label(text, match)]
    return sorted(found)


def _scores(text: str, numbers: Sequence[Number]) -> Stretches:
    near = _windows(text, numbers)
    return [m.span() for window in near for m in _PAIR.finditer(text, *window) if _is_score(text, m)]


_REACH = 60  # characters from a number to either end of what makes it none, at the most


def _windows(text: str, numbers: Sequence[Number]) -> Iterator[tuple[int, int]]:
    """Stretches around numbers, from space to space: the rest of a text holds nothing to leave out."""
    first, last = 0, -1
    for number in numbers:
        start = text.rfind(" ", 0, max(0, number.start - _REACH)) + 1
        if start > last:
            if last >= 0:
                yield first, last
            first = start
        end = text.find(" ", number.end + _REACH)
        last = end if end >= 0 else len(text)
    if last >= 0:
        yield first, last


def _is_score(text: str, match: re.Match[str]) -> bool:
    """Whether "3-1" is a result: it falls, or words of a contest stand beside it."""
    first, second = int(match[1]), int(match[2])
    if _SCORE_WORDS.match(text[match.end() : match.end() + 30]):
        return True
    if first >= second or text.startswith(",", match.end()):
        return first >= second
    beside = re.match(r"\s*+[-–]?\s*+(?:[a-z]+\s+)?[a-z]", text[match.end() :])
    return not beside or bool(
        _SCORE_BEFORE.search(text[max(0, match.start() - 40) : match.start()]) and second < 20
    )
