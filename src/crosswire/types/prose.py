"""How one report tells its story: what its running text says beside figures, as plain records.

Every span is of the report's characters; everything is in text order.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from crosswire.types.acts import Stand, Telling
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
        scales: The word for a scale right behind the digits of a number, "m" of "3m", else ""; empty where
            no number has one.
    """

    starts: tuple[int, ...] = ()
    sizes: tuple[int, ...] = ()
    kinds: str = ""
    keys: tuple[str, ...] = ()
    scales: tuple[str, ...] = ()


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
        report: Id of the report.
        noun: Its head, in lower case.
    """

    report: str
    span: Span
    noun: str


@dataclass(frozen=True, slots=True)
class Names:
    """Whom and what a report names.

    Attributes:
        unsure: Capitalised words that may name people, if another report has somebody of that name.
        named: Its mentions, nameless sources and phrases for events among them; the longer first where two
            begin alike.
        again: The phrases that may speak of one of them again.
        paragraphs: Where paragraphs begin, the first left out.
        strays: Where a capital letter within a sentence stands that nobody has taken for a name.
    """

    named: tuple[Named, ...] = ()
    unsure: tuple[Named, ...] = ()
    again: tuple[Again, ...] = ()
    paragraphs: tuple[int, ...] = ()
    strays: tuple[int, ...] = ()

    def spans(self) -> list[Span]:
        """Where something stands that can be named: each stretch once."""
        return sorted({one.span for listed in (self.named, self.unsure, self.again) for one in listed})


@dataclass(frozen=True, slots=True)
class Told:
    """Words that answer a question of the five Ws.

    Attributes:
        number: Whether a number stands in them.
    """

    span: Span
    number: bool = False


@dataclass(frozen=True, slots=True)
class Happening:
    """What a sentence says happened.

    Attributes:
        acts: Whether it is said of somebody or something that can act.
        tells: Whether it tells what happened, not only what shows it, or how a count stands.
    """

    acts: bool
    tells: bool
    who: Told | None = None
    what: Told | None = None
    why: Told | None = None
    how: Told | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A day or a time of day in a sentence.

    Attributes:
        against: What speaks against its being when the event was, by its own words; 0 for nothing.
        hangs_on: Lemma of the verb, or of the noun for what happened, that it hangs on.
    """

    span: Span
    against: float
    hangs_on: str | None = None


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
    beyond: int | None = None
    placed: bool = False


@dataclass(frozen=True, slots=True)
class Opening:
    """One of the first sentences of a report.

    Attributes:
        words: How many it has, as they are parted by spaces.
        alone: Whether it can stand alone, leaning on nothing before it; a short one may not tell enough.
        acts: Lemmas of its words that tell what happened.
        ahead: Whether what it tells lies ahead: "will resign", "is to be sworn in".
        direct: Whether it opens with its main clause and that says what happened: not "When a card is lost,
            …", not "The accident happened on Monday".
        line: What of it makes a headline: the sentence without what commas set aside; empty for all of it.
    """

    sentence: Span
    words: int
    alone: bool
    happening: Happening | None = None
    acts: tuple[str, ...] = ()
    times: tuple[Time, ...] = ()
    ahead: bool = False
    direct: bool = True
    line: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Assertion:
    """One predicate with what it is said of, told as a fact.

    Attributes:
        predicate: Lemma that stands for its synonyms; of "is safe", "safe".
        of: Lemmas of the nouns that are its subject, its object or hang on it.
        does: Lemma of its subject, if a noun.
        undergoes: Lemmas of its objects, or of its subject in the passive.
        subject: Where its subject's head stands, and the names beside it ("the ferry company Acme").
        nobody: Whether it is denied of everybody ("nobody warned us").
        absent: The nouns that there are none of ("they heard no alarm").
    """

    predicate: str
    of: tuple[str, ...] = ()
    does: str | None = None
    undergoes: tuple[str, ...] = ()
    subject: tuple[Span, ...] = ()
    negated: bool = False
    nobody: bool = False
    absent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of what a statement says.

    Attributes:
        verbal: Whether a verb stands in it: "the cause of the fire" alone is nothing that one says.
    """

    span: Span
    verbal: bool
    assertions: tuple[Assertion, ...] = ()


@dataclass(frozen=True, slots=True)
class Holder:
    """A name in the words for a source, and how it stands to the rest of them.

    Attributes:
        apposed: It ends them behind a comma: "a spokesman for the port, Ann Roe".
        owned: Only an owner stands before it: "Gaza's Health Ministry".
        crowd: A crowd of it follows, which is not it: "Acme shareholders".
        about: It owns the source, or the source is of, on or against it: "Roe's group", "a life of Roe".
        modifies: A common noun follows, which it only describes: "British and Dutch embassies".
    """

    name: Span
    apposed: bool = False
    owned: bool = False
    crowd: bool = False
    about: bool = False
    modifies: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """The words of a statement for whose words they are.

    Attributes:
        words: Folded as names are.
        pronoun: Whether they only point back: "he", "the statement".
        speaks_for: Whether they say that somebody speaks for somebody, or leads a body.
        holders: The names in them that do not just stand there.
    """

    span: Span
    words: tuple[str, ...]
    pronoun: bool = False
    speaks_for: bool = False
    holders: tuple[Holder, ...] = ()


@dataclass(frozen=True, slots=True)
class Manner:
    """How a statement is told.

    Attributes:
        statement: Its id.
        sources: One for each stretch of its source.
        said: What it says, sentence by sentence.
        passed_on: Whether its sentence has "he said, according to the Herald".
        each_other: Whether its sentence says that its parties do something to each other.
        turns: Whether it is told as one that turns against what stands before it ("But the union says").
    """

    statement: str
    sources: tuple[Source, ...] = ()
    said: tuple[Said, ...] = ()
    passed_on: bool = False
    each_other: bool = False
    turns: bool = False


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence of a statement, words between quotation marks, or a sentence in the report's own voice.

    Attributes:
        plain: All its words in lower case, small ones too, parted by spaces.
        statement: Id of the statement that it is of; `None` for the report's own voice.
        direct: Whether it stands between quotation marks.
    """

    span: Span
    plain: str
    statement: str | None = None
    direct: bool = False


@dataclass(frozen=True, slots=True)
class CopyableSentence:
    """A sentence as copies of it are known.

    Attributes:
        words: Folded and cut to stems, so that a tense or a plural does not hide a copy; parted by spaces.
        quoted: How many of the words stand between quotation marks.
        own: Whether a speaker's "I" or "we" stands in it.
    """

    span: Span
    words: str
    quoted: int = 0
    own: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks, by the first of them in lower case, parted by spaces."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Copyable:
    """What of a report another one may print.

    Attributes:
        sentences: Those that are long enough to be known again.
        size: How many words all its sentences have.
        numbers: Those in figures, sorted, without commas.
    """

    sentences: tuple[CopyableSentence, ...] = ()
    size: int = 0
    quotes: tuple[Quote, ...] = ()
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Staged:
    """A stage that somebody is at, as a clause tells it: "charged", "sentenced".

    Attributes:
        name: The stage, as the list of the language calls it.
        who: The words for who is at it; `None` of nobody: "no arrests have been made".
        shown: The clause.
        noun: The word that describes who has no name: "driver", else "".
        count: How many they are; 0 where that is not clear, or where it is one more.
        age: How old, where the words say so.
        known: Stages that the report says something of, where it names him, or anywhere of who has no name.
    """

    name: str
    who: Span | None
    shown: Span
    noun: str = ""
    count: int = 1
    age: int | None = None
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prose:
    """How one report tells its story.

    Attributes:
        words: What its sentences are compared by.
        dated: Its dates with what they date.
        names: Whom and what it names.
        openings: Its first sentences, furniture left out.
        manners: How its statements are told.
        phrases: The noun phrases of the sentences that hold statements; "two of its gates" is one.
        copyable: What of it another report may print.
        sayings: What can be the same thing said in two reports.
        sites: The names in its first sentences that can be where something happened.
        stands: Who says, denies or charges what, where sides are told to stand against each other.
        tellings: What its clauses tell, as so, as not so, or as to come.
        stages: What became of the people of its own story.
    """

    words: Words = Words()
    dated: tuple[Dated, ...] = ()
    names: Names = Names()
    openings: tuple[Opening, ...] = ()
    sites: tuple[Site, ...] = ()
    manners: tuple[Manner, ...] = ()
    phrases: tuple[Span, ...] = ()
    sayings: tuple[Saying, ...] = ()
    copyable: Copyable = Copyable()
    stands: tuple[Stand, ...] = ()
    tellings: tuple[Telling, ...] = ()
    stages: tuple[Staged, ...] = ()
