"""How one report tells its story: what its running text says beside figures, as plain records.

Every span is of the report's characters; everything is in text order.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from crosswire.types.reports import Span
from crosswire.types.vocabulary import EntityType, MentionKind, Precision


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a report as they are compared: sequences of one entry a word.

    Attributes:
        starts: Their first characters.
        sizes: How many characters each has.
        kinds: One letter a word: "w" for a word, "n" for a number, "-" for a negation, "." for a small
            word within a name, which is compared with nothing.
        keys: Lemmas, numbers as digits, "not" for negations, "" for small words.
    """

    starts: tuple[int, ...] = ()
    sizes: tuple[int, ...] = ()
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
class Named:
    """One mention, with what comparing it needs.

    Attributes:
        report: Id of the report.
        span: The whole mention, title included.
        text: The name alone, as written.
        words: The name folded to plain words; of people without title.
        role: The title or office that the text gives with it.
        key: What it stands for, where a country and an institution, an office or nothing else settle it.
        expands: Words of the name behind which it stands in brackets.
        land: Whose ministry it is, where the words around the name say so.
        generation: "jr", "sr", "iii" behind a person's name.
        line: Number of the line that it ends on.
        shows: The kinds of body or place that its words show, or those around it: "airline".
    """

    report: str
    span: Span
    text: str
    words: tuple[str, ...]
    type: EntityType
    kind: MentionKind
    role: str | None = None
    key: tuple[str, ...] | None = None
    expands: tuple[str, ...] | None = None
    land: str | None = None
    generation: str | None = None
    line: int = 0
    shows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Again:
    """A phrase that may speak again of something named: "the airline".

    Attributes:
        noun: Its head, in lower case.
    """

    span: Span
    noun: str


@dataclass(frozen=True, slots=True)
class Names:
    """Whom and what a report names.

    Attributes:
        named: Its mentions, nameless sources and phrases for events among them; the longer first where two
            begin alike.
        again: The phrases that may speak of one of them again.
        paragraphs: Where paragraphs begin, the first left out.
        strays: Where a capital letter within a sentence stands that nobody has taken for a name.
    """

    named: tuple[Named, ...] = ()
    again: tuple[Again, ...] = ()
    paragraphs: tuple[int, ...] = ()
    strays: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """Words that answer a question of the five Ws.

    Attributes:
        number: Whether a number stands in them.
    """

    span: Span
    number: bool


@dataclass(frozen=True, slots=True)
class Happening:
    """What a sentence says happened.

    Attributes:
        acts: Whether it is told of somebody or something that can act.
        tells: Whether it tells what happened, not only what shows it, or how a count stands.
    """

    acts: bool
    tells: bool
    who: Told | None
    what: Told | None
    why: Told | None
    how: Told | None


@dataclass(frozen=True, slots=True)
class Time:
    """A day or a time of day in a sentence.

    Attributes:
        against: What speaks against its being when the event was, by its own words; 0 for nothing.
        hangs_on: Lemma of the verb, or of the noun for what happened, that it hangs on.
    """

    span: Span
    against: float
    hangs_on: str | None


@dataclass(frozen=True, slots=True)
class Site:
    """A name as it stands, should it be a place.

    Attributes:
        against: What speaks against its being where the event was; 0 for nothing.
        end: Where the whole name ends: "Stratford-upon-Avon".
        beyond: Where a name would begin that says where it lies: "Ribeira, in …"; `None` where none can.
        placed: Whether the gazetteer has it, or words set something there.
    """

    span: Span
    against: float
    end: int
    beyond: int | None
    placed: bool


@dataclass(frozen=True, slots=True)
class Opening:
    """One of the first sentences of a report.

    Attributes:
        words: How many it has, as they are parted by spaces.
        alone: Whether it can stand alone, leaning on nothing before it; a short one may not tell enough.
        acts: Lemmas of its words that tell what happened.
    """

    sentence: Span
    words: int
    alone: bool
    happening: Happening | None
    acts: tuple[str, ...]
    times: tuple[Time, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """How one report tells its story.

    Attributes:
        words: What its sentences are compared by.
        dated: Its dates with what they date.
        names: Whom and what it names.
        openings: Its first sentences, furniture left out.
        sites: The names in them that can be where something happened.
    """

    words: Words = Words()
    dated: tuple[Dated, ...] = ()
    names: Names = Names()
    openings: tuple[Opening, ...] = ()
    sites: tuple[Site, ...] = ()
