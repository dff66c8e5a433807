"""How one report tells its story: what its running text says beside figures, as plain records.

Every span is of the report's characters; everything is in text order.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from crosswire.types.reports import Span
from crosswire.types.vocabulary import Precision


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a report as they are compared: sequences of one entry a word.

    Attributes:
        starts: Their first characters.
        ends: The characters after their last.
        kinds: One letter a word: "w" for a word, "n" for a number, "-" for a negation, "." for a small
            word, which is compared with nothing.
        keys: Lemmas, numbers as digits, "not" for negations, "" for small words.
    """

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    kinds: str = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dated:
    """A resolved date that says when something happened, and the words that say what.

    Attributes:
        date: The characters of the date.
        from_: Its first moment.
        to: Its last.
        clause: The clause that it dates; its sentence where the clause alone tells nothing.
        label: The clause without what opens it only to join it to another: quotation marks, "when".
    """

    date: Span
    from_: datetime
    to: datetime | None
    precision: Precision
    clause: Span
    label: Span


@dataclass(frozen=True, slots=True)
class Prose:
    """How one report tells its story.

    Attributes:
        words: What its sentences are compared by.
        dated: Its dates with what they date.
    """

    words: Words = Words()
    dated: tuple[Dated, ...] = ()
