"""How well numbers in words are read, beside libraries that may be installed.

Two sets: clean runs ("two hundred and thirty-one thousand"), made from numbers drawn with a fixed seed, and
phrases as news prints them (`numberwords.toml`).
"""

from __future__ import annotations

import random
import re
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

PHRASES = Path(__file__).parent / "numberwords.toml"
LEAST = 0.97

Phrase = tuple[str, list[float]]
Reader = Callable[[str], list[float | None]]

_ONES = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["", "", *["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]]
_SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (10**2, "hundred"))
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def spelt(number: int, *, joined: str = " and ", hyphen: str = "-") -> str:
    """A whole number in words, in the British way or, with `joined=" "`, the American.

    >>> spelt(1_231), spelt(1_231, joined=" ", hyphen=" ")
    ('one thousand two hundred and thirty-one', 'one thousand two hundred thirty one')
    """
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (hyphen + _ONES[ones] if ones else "")
    size, scale = next(one for one in _SCALES if one[0] <= number)
    many, rest = divmod(number, size)
    words = f"{spelt(many, joined=joined, hyphen=hyphen)} {scale}"
    if not rest:
        return words
    return words + (joined if rest < 100 else " ") + spelt(rest, joined=joined, hyphen=hyphen)


def clean() -> list[Phrase]:
    """Runs of number words in both ways of writing."""
    drawn = random.Random(7)  # noqa: S311 - the same ones each time
    numbers = [*range(0, 1000, 7), *(drawn.randrange(10 ** drawn.randrange(3, 12)) for _ in range(400))]
    ways = [(joined, hyphen) for joined in (" and ", " ") for hyphen in ("-", " ")]
    return [(spelt(n, joined=joined, hyphen=hyphen), [n]) for n in numbers for joined, hyphen in ways]


def phrases() -> list[Phrase]:
    return [(text, values) for text, values in tomllib.loads(PHRASES.read_text("utf-8"))["phrases"]]


def readers() -> Iterator[tuple[str, Reader]]:
    """Crosswire's own, and every library that is installed here."""
    from crosswire.languages.en.numbers.numbers import find

    yield "crosswire", lambda text: [number.value for number in find(text)]
    for name, made in (("text2num", _text2num), ("numerizer", _numerizer), ("number-parser", _number_parser)):
        try:
            yield name, made()
        except ModuleNotFoundError:
            continue


def _text2num() -> Reader:
    from text_to_num import alpha2digit

    return lambda text: _digits(alpha2digit(text, "en", threshold=0))


def _numerizer() -> Reader:
    from numerizer import numerize

    return lambda text: _digits(numerize(text))


def _number_parser() -> Reader:
    from number_parser import parse

    return lambda text: _digits(parse(text, language="en"))


def _digits(text: str) -> list[float | None]:
    return [float(number.replace(",", "")) for number in _DIGITS.findall(text)]


def missed(read: Reader, given: list[Phrase]) -> list[str]:
    """The phrases whose numbers are not read as they are."""
    return [text for text, values in given if read(text) != values]


def rows() -> tuple[list[tuple[str, ...]], list[str]]:
    """The table of all readers, and what is wrong with crosswire's."""
    sets = {"clean runs": clean(), "as news prints them": phrases()}
    lines, problems = [("reader", *sets, "phrases/processor s")], []
    for name, read in readers():
        began = time.process_time()
        failed = {what: missed(read, given) for what, given in sets.items()}
        speed = sum(map(len, sets.values())) / (time.process_time() - began)
        shares = [f"{len(given) - len(failed[what])}/{len(given)}" for what, given in sets.items()]
        lines.append((name, *shares, f"{speed:,.0f}"))
        if name == "crosswire":
            problems = [
                f"numbers in words: {len(failed[what])} of {len(given)} are misread: {failed[what][:5]}"
                for what, given in sets.items()
                if len(failed[what]) > (1 - LEAST) * len(given)
            ]
    return lines, problems
