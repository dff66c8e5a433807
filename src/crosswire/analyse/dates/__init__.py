"""Dates, times and periods, resolved against the day published; never made up where nothing anchors them."""

from crosswire.analyse.dates.mentions import Clue, clues, day_of, find, floats

__all__ = ["Clue", "clues", "day_of", "find", "floats"]
