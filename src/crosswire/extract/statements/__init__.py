"""Who said what: statements with source, cue, content and the chain they came through.

analysis | engine (encoder or rules): drafts | assemble: trimmed, carried over, chained, numbered
"""

from crosswire.extract.statements.find import find, models

__all__ = ["find", "models"]
