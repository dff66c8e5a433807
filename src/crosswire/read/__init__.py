"""Inputs to reports: every form that news comes in, its metadata, its noise.

    inputs | sources.documents | formats.drafts | reports.build | canonical order

Only this stage reads files and the network.
"""

from crosswire.read.reading import read
from crosswire.read.reports import report

__all__ = ["read", "report"]
