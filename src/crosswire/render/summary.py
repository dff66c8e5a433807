"""The written summary as plain text: the lede as what it is, then the sentences of page one."""

from __future__ import annotations

from crosswire.languages.wording import speaking
from crosswire.render.view import page
from crosswire.render.wording import names
from crosswire.types import Brief


def render(brief: Brief) -> str:
    """A paragraph for the lede and for each sentence; what differs in words comes last."""
    with speaking(brief.story.languages):
        shown = page(brief)
    source = f"{names.opening(shown.lede_source.outlet)}: " if shown.lede_source else ""
    lede = [f"{source}{shown.lede}"] if shown.lede else []
    return "\n\n".join([*lede, *(sentence.text for sentence in shown.summary)]) + "\n"
