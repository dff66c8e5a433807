"""What one report's text says, linguistically: paragraphs, sentences, names, dates and places."""

from crosswire.analyse.language import models
from crosswire.analyse.reports import analyse, anchor_of

__all__ = ["analyse", "anchor_of", "models"]
