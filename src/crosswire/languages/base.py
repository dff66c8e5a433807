"""What a language's folder holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, Protocol, TypeVar, cast

from crosswire import limits
from crosswire.config import Settings
from crosswire.languages import digits, undated
from crosswire.resources import lists
from crosswire.resources.lists import GROUP, code_of
from crosswire.types import Analysis, DateMention, Figure, Paragraph, Report
from crosswire.types.casualties import Telling
from crosswire.types.parse import Parse
from crosswire.types.quantities import Quantity, Unit

T = TypeVar("T")


class Numbers(Protocol):
    """How a language writes numbers: the module `numbers` of its folder, where it has one."""

    def find(self, parse: Parse) -> list[Quantity]:
        """The quantities of a paragraph, in order; dates, names, scores and labels are left out."""

    def of_count(self, text: str, end: int) -> str | None:
        """What a count that ends at `end` is per: "day" of "10 hostages a day"."""

    def one(self, word: str) -> Unit | None:
        """The unit that a word names, where nothing but the word says that there is one of it."""

    def dimension(self, word: str) -> str | None:
        """What a noun measures by itself: "length", "time"."""


class Dates(Protocol):
    """How a language writes dates: the module `dates` of its folder, where it has one."""

    def clues(self, paragraphs: Sequence[Paragraph]) -> list[Any]:
        """Everything in the text that reads like a date: `paragraph`, `written` with `start` and `end`."""

    def find(
        self, found: Sequence[Any], report: Report, *, story: date | None = None
    ) -> tuple[DateMention, ...]:
        """The dates of a report, from its clues, in text order, resolved as far as something anchors them."""

    def day_of(self, found: Sequence[Any], report: Report) -> date | None:
        """The day on which a report was published, where it was written."""

    def floats(self, found: Sequence[Any], report: Report) -> bool:
        """Whether the dates of a report hang on the day of its story."""


class Language(Protocol):
    """A language that reports can be read in: a module with these functions.

    It may also have modules `numbers`, `dates` and `casualties`; without them, numbers are read in digits,
    the others not at all. What its briefs and pages say lies beside it in `wording`: every code of
    `languages/en/wording`, or no such folder; then its briefs are in English. `STATEMENTS` names the weights
    that were fitted to it; without any, rules find who says what.

    The lemma that a parse gives a word is the concept that it stands for, by the names of the lexicon
    ("kill", "person", "house"), where the lexicon has it, and else the word's own dictionary form. So reports
    in two languages can answer one question. `forms` of a parse say by which English word the lists of the
    lexicon know each of its words ("nul" is "no"), as `lists.form` finds it in `lexicon/forms.toml`; patterns
    over its texts lie in its lexicon as those of English do, and what it has not finds nothing.
    """

    CODE: str
    """Its ISO 639-1 code."""

    def parses(self, texts: Sequence[str], settings: Settings) -> Iterator[Parse]:
        """Each text as a parse, in order.

        Args:
            texts: Paragraphs of any length up to `longest`.
            settings: Which model to use.

        Raises:
            ResourceError: The model is not installed.
        """

    def tokens(self, texts: Sequence[str], settings: Settings) -> list[Parse]:
        """Each text split into words and no more: for texts without sentences."""

    def longest(self, settings: Settings) -> int:
        """How many characters one text may have."""

    def models(self, settings: Settings) -> dict[str, str]:
        """Name and version of the models that the settings name, for the brief's record."""


def fitted(code: str) -> frozenset[str]:
    """The names of the weights that find statements in a language; elsewhere rules do."""
    return frozenset(getattr(pack(code), "STATEMENTS", ()))


@cache
def numbers(code: str) -> Numbers:
    """How a language writes numbers; of one that does not say so, digits are read."""
    return cast("Numbers", getattr(pack(code), "numbers", digits))


@cache
def dates(code: str) -> Dates:
    """How a language writes dates; of one that does not say so, none are read."""
    return cast("Dates", getattr(pack(code), "dates", undated))


def telling(analysis: Analysis, figures: Sequence[Figure]) -> Telling:
    """What a report tells of casualties, as the module `casualties` of its language's folder reads it.

    Args:
        analysis: The report; in a language whose folder has no such module it tells of none.
        figures: Its figures: each phrase names those that it holds.
    """
    reader = getattr(pack(code_of(analysis.report.language)), "casualties", None)
    found: Telling = reader.telling(analysis, figures) if reader else Telling()
    return found


def alone(report: Report, settings: Settings, work: Callable[[], T]) -> T:
    """What some work finds in one report: by the words of its language, within the time for one report.

    Args:
        report: The report.
        settings: They say how long it may take.
        work: What is to be done.

    Raises:
        OutOfTime: It takes longer.
    """
    with lists.reading(report.language):
        return limits.within(settings.report_timeout, report.where, work)


@cache
def pack(code: str) -> Language | None:
    """The folder of a language; None where there is none.

    Args:
        code: An ISO 639-1 code, "en", or a tag that begins with one, "en-GB".
    """
    short = code_of(code)
    for entry in entry_points(group=GROUP):
        if entry.name == short:
            return cast("Language", entry.load())
    name = f"crosswire.languages.{short}"
    if not short.isalpha() or short == "base" or find_spec(name) is None:
        return None
    return cast("Language", import_module(name))


def known() -> list[str]:
    """The codes of the languages that can be read, sorted."""
    inside = {found.name for found in iter_modules([str(Path(__file__).parent)]) if found.ispkg}
    return sorted(inside | {entry.name for entry in entry_points(group=GROUP)})
