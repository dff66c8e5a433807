"""What people correct, replayed: signed records go in beside the reports, results are never edited.

    corrections | of what: report, noise, story, question, entity, origin
                | marks -> the same words in the report as it is now
                | the latest first, what a later one says otherwise is overruled -> pairs together, apart

Taken back, a correction leaves no trace in a result, for it never was in one.
"""

from crosswire.corrections.making import Signed, deleted, fixed, joined, marked_noise, split
from crosswire.corrections.marks import figure_at, mark, placed, whole
from crosswire.corrections.outcomes import corrected, evident
from crosswire.corrections.records import annotation, dump, load, of_stored, payload
from crosswire.corrections.reports import gone, rewritten
from crosswire.corrections.ruling import CODE, NOTHING, Ruling, keyed, merged, ruling
from crosswire.corrections.stories import Grouped, regrouped

__all__ = [
    "CODE",
    "NOTHING",
    "Grouped",
    "Ruling",
    "Signed",
    "annotation",
    "corrected",
    "deleted",
    "dump",
    "evident",
    "figure_at",
    "fixed",
    "gone",
    "joined",
    "keyed",
    "load",
    "mark",
    "marked_noise",
    "merged",
    "of_stored",
    "payload",
    "placed",
    "regrouped",
    "rewritten",
    "ruling",
    "split",
    "whole",
]
