"""What somebody is told to say of another, and by what act: for those who read and those who compare."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosswire.types.reports import Span


class Deed(StrEnum):
    """What somebody does in words, what is told of a matter, or what happened to somebody."""

    SAYS = "says"
    DENIES = "denies"
    DISOWNS = "disowns"  # says of himself that it is not so
    DISAGREES = "disagrees"
    CHARGES = "charges"
    CRITICISES = "criticises"
    APOLOGISES = "apologises"
    DEMANDS = "demands"
    REFUSES = "refuses"
    BACKS = "backs"
    OPPOSES = "opposes"
    LAUDS = "lauds"  # judges a thing to be good
    FAULTS = "faults"  # and to be bad
    DOUBTS = "doubts"  # nobody could confirm it
    UNSETTLED = "unsettled"  # of two who spoke before, neither can be confirmed
    OPEN = "open"
    DONE = "done"
    SLIGHTS = "slights"  # calls a case against him worthless, or says that he did no wrong
    TURNED = "turned"  # a side thinks better of it
    MISSTATES = "misstates"  # says what its report, or another, has as not so
    REBUTS = "rebuts"  # says so of what another told, or finds nothing that bears it out


FOR = frozenset((Deed.BACKS, Deed.LAUDS))
AGAINST = frozenset((Deed.OPPOSES, Deed.FAULTS))
JUDGING = frozenset((Deed.LAUDS, Deed.FAULTS))
"""These say how good a thing is, and not only that somebody is for or against it."""
VERDICTS = frozenset((Deed.MISSTATES, Deed.REBUTS))
PENDING = frozenset((Deed.OPEN, Deed.DONE))


@dataclass(frozen=True, slots=True)
class Stand:
    """What somebody is told to say, deny or charge another with: one verb of one sentence.

    Attributes:
        kind: By what act.
        who: The words for who does it, without what describes them; `None` of "was charged with".
        head: The word of `who` that names them: of "a port spokesman, Ole Ramm" it is "Ramm".
        cue: The verb with what helps it.
        shown: From the verb to the end of what is said.
        said: What is said or denied, or what another is charged with; `None` where it only points back.
        target: Who is charged.
        held: The words for those whose claim is denied ("Turkish press reports"), or for who asks for what
            is refused.
        pronoun: Whether `who` only points back.
        turns: Against what it is set by a word such as "but": "clause" for the stand before it in its
            sentence, "sentence" for the sentence before.
        points: Whether what is said speaks of something told before: "those plans", "the claims".
        leans: Whether what is said cannot be read alone: "it had known", "killing them".
        causal: Whether it gives a cause.
        settled: Whether its sentence tells what was said first, and holds no more: "initially".
        sided: "for" or "against", where who says it is told by that alone: supporters, critics.
        things: Of what kinds the matter is that is judged, where its report opens with that: "law", "offer".
        settles: The matters that are left open or done: who vetoes a bill and who signs it settle one.
    """

    kind: Deed
    who: Span | None
    cue: Span
    shown: Span
    head: Span | None = None
    said: Span | None = None
    target: Span | None = None
    held: Span | None = None
    pronoun: bool = False
    turns: str = ""
    points: bool = False
    leans: bool = False
    causal: bool = False
    settled: bool = False
    sided: str = ""
    things: tuple[str, ...] = ()
    settles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """What a clause tells of somebody or something: that it is so, that it is not, or that it may come.

    Attributes:
        verb: The lemma of what is told, as its synonyms' first: of "is missing" it is "missing".
        matters: What news waits for that it settles: to veto and to sign are of one bill.
        shown: The clause.
        who: The words for who does it; of a pronoun the name that it stands for, where that is clear.
        what: The words for what it is done to.
        open: Whether it is told as what is expected, planned or may be.
        certain: Of what is open, whether it is told as what will be.
        past: Whether it is told as done.
        negated: Whether it is told as not so.
        noun: Whether it says what somebody is, by a noun: "is a war".
        why: The reason that it gives: "over the sour milk", "on charges of theft".
        core: Of a clause that can stand alone, from its first word to the last of who, what and the verb;
            `None` of "a breakfast hosted by the guild", "which the guild hosted" and "he hosted it".
        heads: The words that name who and what: of "a survey of children" it is "survey".
        main: Whether it is what a sentence itself tells, and no clause within one.
    """

    verb: str
    shown: Span
    who: Span | None
    what: Span | None
    matters: tuple[str, ...] = ()
    open: bool = False
    certain: bool = False
    past: bool = False
    negated: bool = False
    noun: bool = False
    why: Span | None = None
    core: Span | None = None
    heads: tuple[Span, ...] = ()
    main: bool = False
