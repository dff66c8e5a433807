"""Places: the gazetteer (GeoNames, CC BY 4.0) and our own lists of countries, areas and short forms.

`gazetteer.bin` is built by `tools/build_gazetteer.py`; it loads on first use.
"""

from crosswire.resources.places.gazetteer import KINDS, Gazetteer, Kind, Spot, Tables, gazetteer, pack
from crosswire.resources.places.names import entries, fold

__all__ = ["KINDS", "Gazetteer", "Kind", "Spot", "Tables", "entries", "fold", "gazetteer", "pack"]
