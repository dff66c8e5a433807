"""Figures: every number of a report, and what it says.

paragraph
  | quantities          the number with its unit and hedge; dates, names, scores left out
  | counted, implicit   what it counts; people counted without a number
  | predicate, states   what happened to that; what is said where no verb says it
  | readings            what it takes from the figures before it
  | owners              whose it is
  | modality, denials, setting, roles   whether it is claimed, when, where, of what series
  | record  -> Figure, FigureClues

Each file is entered once on the way. `outcomes` and `lexicon` are the words that all of them ask.
"""

from crosswire.extract.figures.record import find

__all__ = ["find"]
