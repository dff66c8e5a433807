"""Which reports are about one event.

    Extract | traits: words, names, figures, days of one report
            | Grouper.add   one at a time: the story that it fits, or a new one, and why
            | find          all at once: the same comparison, then the surest pairs first

One near pair is not enough to make two stories one, so that a chain of events on one theme does not become
one story: a report fits a story when it is alike to its reports on average.
"""

from crosswire.cluster.stories.batch import find
from crosswire.cluster.stories.grouper import Grouper
from crosswire.cluster.stories.records import (
    Assignment,
    Kept,
    Kind,
    Link,
    Merge,
    State,
    Story,
    Traits,
    Window,
    story_id,
)
from crosswire.cluster.stories.traits import of_report, traits

__all__ = [
    "Assignment",
    "Grouper",
    "Kept",
    "Kind",
    "Link",
    "Merge",
    "State",
    "Story",
    "Traits",
    "Window",
    "find",
    "of_report",
    "story_id",
    "traits",
]
