"""What one report says beside its statements and figures, as plain records for collation to compare."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parts:
    """What reading one text found that comparing texts needs; nothing here is read from words again."""
