"""Dates, times and periods, resolved against the day published; never made up where nothing anchors them."""

from crosswire.languages.en.dates.mentions import Clue, clues, day_of, find, floats

__all__ = ["Clue", "clues", "day_of", "find", "floats"]
