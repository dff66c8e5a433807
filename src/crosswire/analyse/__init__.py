"""What one report's text says, linguistically: paragraphs, sentences, names, dates and places."""

from crosswire.analyse.believed import doubts
from crosswire.analyse.dated import dates_of
from crosswire.analyse.language import models
from crosswire.analyse.reports import analyse, anchor_of

__all__ = ["analyse", "anchor_of", "dates_of", "doubts", "models"]
