"""From one article to the others: searches on the web, each a plug-in behind one protocol.

    article | query: the names and words of its headline | search addresses of each source | leads, read as
    entries of a feed | those that speak of the same thing -> the list of articles to fetch

A search is a feed that somebody else makes, so what it finds is fetched, read and grouped like any other
entry. Whether a report is of the story is for grouping to say, not for a search engine.
"""

from crosswire.watch.discovery.leads import Lead, find
from crosswire.watch.discovery.query import Query, of
from crosswire.watch.discovery.sources import SOURCES, Gdelt, GoogleNews, Lists, Search, Source, chosen

__all__ = [
    "SOURCES",
    "Gdelt",
    "GoogleNews",
    "Lead",
    "Lists",
    "Query",
    "Search",
    "Source",
    "chosen",
    "find",
    "of",
]
