"""English."""

from crosswire.languages.en.parser import longest, models, parses, tokens

CODE = "en"

__all__ = ["CODE", "longest", "models", "parses", "tokens"]
