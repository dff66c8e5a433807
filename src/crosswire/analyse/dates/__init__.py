"""Dates, times and periods, resolved against the day published; never made up where nothing anchors them."""

from crosswire.analyse.dates.mentions import Clue, clues, find
from crosswire.analyse.dates.written_on import day as day_of

__all__ = ["Clue", "clues", "day_of", "find"]
