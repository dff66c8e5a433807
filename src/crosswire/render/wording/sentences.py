"""A figure as a sentence that can be copied into a story: the report's own, under its outlet.

Nothing is composed. A sentence made of slots outlives the brief it was copied from, and what its clause left
out cannot be seen any more (docs/decisions/0189).
"""

from __future__ import annotations

from crosswire.render import clean
from crosswire.render.wording import names


def quoted(outlet: str, shown: str) -> str:
    """A sentence of a report in quotation marks, under what the report is called."""
    return names.opening(f"{outlet}: “{nested(clean.line(shown))}”")


def nested(text: str) -> str:
    """The text with single marks for its own quotation marks, as it stands inside double ones.

    >>> nested('“Go,” she said. "Now."')
    "‘Go,’ she said. 'Now.'"
    """
    return text.translate(str.maketrans('“”"', "‘’'"))
