"""What one report's text says, linguistically: paragraphs, sentences, names, dates and places."""

from crosswire.analyse.language import models
from crosswire.analyse.reports import analyse

__all__ = ["analyse", "models"]
