"""An edit as it is found, before it is put into words."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.types import Span
from crosswire.types.versions import EditKind, EditSubject


@dataclass(frozen=True, slots=True)
class Found:
    """Something that one version has and the other has not, or has otherwise; at least one side is there."""

    subject: EditSubject
    before: Span | None = None
    after: Span | None = None

    @property
    def kind(self) -> EditKind:
        if self.before is None:
            return EditKind.APPEARED
        return EditKind.WENT if self.after is None else EditKind.CHANGED

    def covers(self, other: Found) -> bool:
        """Whether what the other one tells stands within what this one tells, on every side that it has."""
        sides = ((self.before, other.before), (self.after, other.after))
        return all(inner is None or (outer is not None and outer.covers(inner)) for outer, inner in sides)
