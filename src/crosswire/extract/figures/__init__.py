"""Figures: every number of a report, and what it says.

numbers | decoys | units, modifiers, ranges | counted | predicate | modality, period | figure
"""

from crosswire.extract.figures.record import find

__all__ = ["find"]
