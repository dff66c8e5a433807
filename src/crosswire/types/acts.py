"""By what act somebody takes a stand: one list, for those who read a text and those who compare."""

from __future__ import annotations

from enum import StrEnum


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
    SENT = "sent"
    WENT = "went"
    SEIZED = "seized"
    YIELDED = "yielded"
    SLIGHTS = "slights"  # calls a case against him worthless
    TURNED = "turned"  # a side thinks better of it


FOR = frozenset((Deed.BACKS, Deed.LAUDS))
AGAINST = frozenset((Deed.OPPOSES, Deed.FAULTS))
JUDGING = frozenset((Deed.LAUDS, Deed.FAULTS))
"""These say how good a thing is, and not only that somebody is for or against it."""
PENDING = frozenset((Deed.OPEN, Deed.DONE))
TWO_WAYS = ((Deed.SENT, Deed.WENT), (Deed.SEIZED, Deed.YIELDED))
"""What happened to somebody that reports may tell in two ways: fired or resigned, arrested or surrendered."""
FATES = frozenset(kind for pair in TWO_WAYS for kind in pair)
