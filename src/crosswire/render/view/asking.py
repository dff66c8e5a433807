"""What a desk should ask next, as items: what to ask, why it is open, whom one could ask."""

from __future__ import annotations

from crosswire.languages.wording import worded
from crosswire.render import clean
from crosswire.render.view.index import Index
from crosswire.render.view.model import Item
from crosswire.render.wording import names
from crosswire.types import OpenQuestion

SHOWN = 4  # places of a question


def asking(index: Index) -> tuple[Item, ...]:
    """The open questions of the record, in its order: no renderer chooses."""
    return tuple(_item(index, n, one) for n, one in enumerate(index.brief.story.open_questions, 1))


def _item(index: Index, number: int, one: OpenQuestion) -> Item:
    whom = [names.opening(index.outlets.get(name) or clean.line(name)) for name in one.whom]
    return Item(
        anchor=f"ask{number}",
        title=clean.unlinked(one.ask),
        text=" ".join(_sentence(clean.unlinked(reason.text)) for reason in one.reasons),
        notes=(worded("answers.one_could_ask", whom="; ".join(whom)),) if whom else (),
        evidence=index.excerpts(one.evidence, most=SHOWN),
    )


def _sentence(text: str) -> str:
    """The text as a sentence: with a capital, and a stop at its end."""
    text = names.opening(text)
    return text if text.endswith((".", ".”", "?", "!")) else f"{text}."
