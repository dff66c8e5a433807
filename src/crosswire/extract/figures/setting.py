"""When and where a figure holds: the period counted over, the day up to which it was counted, the place.

"since the truce ended", "in 2023"; "by Friday evening"; "Eight in Northam and five in Southam"
"""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.extract.figures import cutoffs, dates, events, periods, places
from crosswire.extract.figures.periods import When
from crosswire.extract.figures.places import Where
from crosswire.extract.figures.readings import Reading
from crosswire.types import Analysis, Modality, Paragraph, Sentence

_OPEN = frozenset({Modality.PLANNED, Modality.CONDITIONAL, Modality.HYPOTHETICAL})


@dataclass(frozen=True, slots=True)
class Setting:
    """When and where a figure holds.

    Attributes:
        period: The period that it is counted over.
        as_of: The day up to which it was counted, as an ISO date.
        place: The mention of the place that it hangs on.
        event: The words for another event than the story's, of which it is.
    """

    period: When | None
    as_of: str | None
    place: Where | None
    event: str | None


def find(
    analysis: Analysis, paragraph: Paragraph, sentence: Sentence, *, reading: Reading, modality: Modality
) -> Setting:
    """When and where a figure holds; None for what the text does not fix.

    Args:
        analysis: The report.
        paragraph: Where the figure stands.
        sentence: The sentence of the figure.
        reading: The figure as its sentence reads it.
        modality: What is planned or supposed has no cut-off.
    """
    said = dates.dates_in(analysis, sentence.span)
    own = paragraph.span(reading.quantity.start, reading.quantity.end)
    beside = [d for d in said if not d.span.overlaps(own)]
    verb = reading.predicate.verb
    cutoff = None if modality in _OPEN else cutoffs.find(analysis, paragraph, sentence, dates=said, verb=verb)
    when = periods.find(analysis, paragraph, sentence, reading=reading, dates=beside)
    where = places.find(analysis, paragraph, sentence, reading)
    event = events.find(analysis, paragraph, reading, when)
    if event is not None:  # what the sentences before say is of another event
        when = when if when is not None and when.own else None
        where = where if where is not None and where.own else None
    return Setting(period=when, as_of=cutoff, place=where, event=event)
