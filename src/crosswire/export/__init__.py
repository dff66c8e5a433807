"""Exchange formats: pure functions from a brief to rows, text or bytes; nothing here opens a file.

brief | lookup | events, values, counts (for registers) | one file a format | bytes
"""

from crosswire.collate.tally import Policy
from crosswire.export.formats import TABLES, WAYS, Export, Format, checked, export

__all__ = ["TABLES", "WAYS", "Export", "Format", "Policy", "checked", "export"]
