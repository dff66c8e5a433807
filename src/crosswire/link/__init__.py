"""Linking: which things of several reports are one thing, and why.

    things
      | blocking   pairs worth comparing: never all of them
      | model      the evidence for a pair -> Likeness: a score, a code and reasons
      | grouping   average linkage of what is alike, or disjoint sets of what a rule joins
      | joins      each thing's best link to those before it -> Join

Figures, names, passages, stories and reports are linked by these. What they look at stands with them; what
it is worth, and from which score two are one, is data (`resources/weights`).
"""

from crosswire.link.blocking import blocks, chained, everyone, following, neighbours
from crosswire.link.grouping import Group, average_linkage, held_linkage, mean
from crosswire.link.joins import evenly, joins
from crosswire.link.likeness import Join, Likeness
from crosswire.link.model import Finding, judge, reaches
from crosswire.link.sets import Sets

__all__ = [
    "Finding",
    "Group",
    "Join",
    "Likeness",
    "Sets",
    "average_linkage",
    "blocks",
    "chained",
    "evenly",
    "everyone",
    "following",
    "held_linkage",
    "joins",
    "judge",
    "mean",
    "neighbours",
    "reaches",
]
