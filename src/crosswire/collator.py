"""Briefs for a service: one story after another, with the models loaded once.

A command reads its models, makes one brief and ends. A service makes briefs for days. What that takes
beside `pipeline.brief` is here: models that are loaded before the first story waits for them, threads that do
not get into each other's way, and a story of which nothing can be read that does not end the rest.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from crosswire import pipeline, types
from crosswire.config import Settings, load
from crosswire.errors import CrosswireError
from crosswire.showing import Brief

if TYPE_CHECKING:
    from crosswire.types.checking import Check

_turn = threading.Lock()
"""One for the process, as the models are: a language model has a vocabulary that grows while it reads."""

_FIRST = (
    {"id": "a", "outlet": "A", "text": "Two boats sank off Sellmark on Sunday, the pilot Ada Voss said."},
    {"id": "b", "outlet": "B", "text": "“Three boats sank,” the harbour office said. Nobody was hurt."},
)


class Collator:
    """Makes briefs, one story after another; everything slow is loaded once, when it is made.

    It may be shared by any number of threads: their calls are served one after the other, as are those of
    all collators of a process. More at a time takes more processes, each with one of its own. Memory grew by
    70 kB a story over 300 stories (`python -m benchmarks --only service`); a full vocabulary is loaded anew.

    >>> collator = Collator()
    >>> story = [{"text": "Five ferries were held at Orrin, the port said.", "outlet": "Orrin Post"}]
    >>> [answer.value for question in collator.brief(story).questions for answer in question.answers]
    [5.0]

    Args:
        settings: How to work; without them, those of the environment.
        warm: Whether everything is loaded now, which takes some seconds; otherwise by the first story.

    Raises:
        ResourceError: A model that the settings name is not installed.
    """

    def __init__(self, settings: Settings | None = None, *, warm: bool = True) -> None:
        self.settings = settings or load()
        if warm:
            self.brief(_FIRST)

    def brief(
        self,
        inputs: pipeline.Inputs | types.Reading,
        *,
        corrections: Sequence[types.DeskCorrection] = (),
    ) -> Brief:
        """One sourced record of the story that the inputs report: `crosswire.brief`, without the waiting.

        Args:
            inputs: As for `crosswire.read`, or what it returned. What has to be fetched is fetched before
                the turn of this call, so that a slow site holds up nobody else.
            corrections: What people say of the reports, in the order in which they did.

        Raises:
            NothingRead: Every input was skipped; the message names each with its reason.
        """
        return self.collate(self.extract(inputs, story=True), corrections=corrections)

    def extract(self, inputs: pipeline.Inputs | types.Reading, *, story: bool = False) -> pipeline.Extraction:
        """What every report alone says: `crosswire.extract`; keep it, and a story grows by what is new.

        Args:
            inputs: As for `brief`.
            story: Whether the reports are all of one story.

        Raises:
            NothingRead: Every input was skipped; the message names each with its reason.
        """
        reading = inputs if isinstance(inputs, types.Reading) else pipeline.read(inputs, self.settings)
        with _turn:
            return pipeline.extract(reading, self.settings, story=story)

    def collate(
        self,
        extraction: pipeline.Extraction,
        *,
        corrections: Sequence[types.DeskCorrection] = (),
    ) -> Brief:
        """The brief of extracts of one story: `crosswire.collate`.

        Args:
            extraction: Extracts made now or before, here or elsewhere.
            corrections: As for `brief`.

        Raises:
            NothingRead: No report could be collated; the message names each with its reason.
        """
        with _turn:
            return pipeline.collate(extraction, self.settings, corrections=corrections)

    def check(self, draft: str, against: types.Brief) -> Check:
        """A draft set against the record of a story: `crosswire.check`.

        Args:
            draft: Somebody's own text.
            against: The brief.

        Raises:
            UsageError: Nothing can be read in the draft.
        """
        from crosswire.check import check

        with _turn:
            return check(draft, against, self.settings)

    def briefs(self, stories: Iterable[pipeline.Inputs | types.Reading]) -> Iterator[Brief | CrosswireError]:
        """The brief of each story in turn, as soon as it is made; stories may come from a queue without end.

        Args:
            stories: The inputs of one story each.

        Yields:
            For each story its brief, or the error that stood in its way; the stories after it go on.
        """
        for inputs in stories:
            try:
                yield self.brief(inputs)
            except CrosswireError as problem:
                yield problem
