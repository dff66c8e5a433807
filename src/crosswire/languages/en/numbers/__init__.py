"""Numbers with their units: what the words show of a figure before its sentence is asked what it says.

numbers (in words), digits | decoys | results | units, rates | compounds, ranges | bare, labels | quantity
"""

from __future__ import annotations

from crosswire.languages.en.numbers.asked import dimension, one
from crosswire.languages.en.numbers.quantity import find
from crosswire.languages.en.numbers.rates import of_count

__all__ = ["dimension", "find", "of_count", "one"]
