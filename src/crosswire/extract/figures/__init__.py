"""Figures: every number of a report, and what it says.

paragraph
  | quantities          the number with its unit and hedge; dates, names, scores left out
  | counted, implicit   what it counts; people counted without a number
  | predicate           what happened to that
  | readings            what it takes from the figures before it
  | modality, denials, setting, roles   whether it is claimed, when, where, of what series
  | record  -> Figure, FigureClues

Each file is entered once on the way. `outcomes` and `lexicon` are the words that all of them ask.
"""

from crosswire.extract.figures.record import find

__all__ = ["find"]
