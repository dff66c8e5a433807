"""Numbers with their units: what the words show of a figure before its sentence is asked what it says.

numbers (in words), digits | decoys | units, rates | compounds, ranges | bare, labels | quantity
"""

from crosswire.extract.figures.quantities.quantity import Quantity, find, turned

__all__ = ["Quantity", "find", "turned"]
