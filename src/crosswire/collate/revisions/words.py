"""An edit in words: what was seen, and when, never what somebody did."""

from __future__ import annotations

from datetime import datetime

from crosswire.languages.moments import second
from crosswire.languages.wording import worded as reason
from crosswire.types.versions import Edit

Seen = tuple[datetime | None, datetime | None]


def worded(edit: Edit, seen: Seen) -> str:
    """The edit in one sentence.

    Args:
        edit: What is another, gone or new.
        seen: When the older version was last fetched, and when the newer one first.
    """
    before, after = _moments(seen)
    return reason(
        f"edits.{edit.kind.value}_{'seen' if all(seen) else 'unseen'}",
        what=edit.subject.value,
        old=_quoted(edit.before.text if edit.before else None),
        new=_quoted(edit.after.text if edit.after else None),
        before=before,
        after=after,
    )


def _quoted(text: str | None) -> str:
    bare = (text or "").strip('“”"')
    return f"“{bare}”"


def _moments(seen: Seen) -> tuple[str, str]:
    """Both moments, to the second."""
    if not (seen[0] and seen[1]):
        return "", ""
    return second(seen[0]), second(seen[1])
