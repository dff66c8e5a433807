"""English."""

from crosswire.languages.en import casualties, dates, numbers
from crosswire.languages.en.parser import longest, models, parses, tokens

CODE = "en"
STATEMENTS = ("statements", "statements-fast")

__all__ = ["CODE", "STATEMENTS", "casualties", "dates", "longest", "models", "numbers", "parses", "tokens"]
