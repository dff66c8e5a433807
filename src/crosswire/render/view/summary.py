"""The story in a few sentences, each with its sources: what stands on page one, to be read and sent on.

Nothing is put into words here that a report's clause does not bear out: a figure is a composed sentence
where its own clause makes one (`wording/sentences`), else the report's sentence in quotation marks; of an
open question every side is told in one breath; of what differs in words each side has its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.render.view import answers
from crosswire.render.view.index import Index
from crosswire.render.view.model import Excerpt, Item, Row, Sentence
from crosswire.types import AccountKind, Answer, Modifier, Question, Standing

SENTENCES = 6
ACCOUNTS = 2
SOURCES = 3
DIFFER = "The answers differ: "


def summary(index: Index, accounts: Sequence[Item], *, lede: str) -> tuple[Sentence, ...]:
    """Figures in the order of the record, then what differs in words; none says the lede again.

    What an article had wrong is no part of the story.
    """
    figures, told = [], {_bare(lede)}
    for sentence in (_figure(index, question) for question in index.key_questions):
        if _bare(sentence.text) not in told:
            told.add(_bare(sentence.text))
            figures.append(sentence)
    differ = [item for item in accounts if AccountKind.CORRECTED.badge not in item.badges]
    return (*figures[:SENTENCES], *map(_account, differ[:ACCOUNTS]))


def _bare(text: str) -> str:
    """What a sentence quotes, to tell one from another."""
    return (text.partition("“")[2] or text).strip("”. ").casefold()


def _figure(index: Index, question: Question) -> Sentence:
    given = list(_told(index, question))
    made = [(answers.sentence(index, question, a) or "", answers.evidence(index, question, a)) for a in given]
    texts = list(dict.fromkeys(text for text, _ in made if text))
    several = question.standing.open and len(texts) > 1
    return Sentence(
        text=f"{DIFFER if several else ''}{' '.join(texts)}",
        evidence=_sources(places for _, places in made),
        target=answers.anchor(index, question),
    )


def _told(index: Index, question: Question) -> Sequence[Answer]:
    """Every side of an open question; of others the latest answer, or a plain one of most reports."""
    standing = answers.standing_still(index, question)
    if question.standing.open:
        return standing
    if question.standing is Standing.UPDATED and answers.dated(index, question):
        return [answers.latest(index, standing)]
    # Where several values can be true of one number, the plain one is what bounds and roundings are of.
    return [max(standing, key=lambda answer: (answer.modifier is Modifier.EXACT, len(answer.reports)))]


def _sources(found: Iterator[tuple[Excerpt, ...]]) -> tuple[Excerpt, ...]:
    """Where the sentences stand: of each answer the place that its sentence is made of, then others."""
    groups = [group for group in found if group]
    first = {group[0].anchor: group[0] for group in groups}
    others = {place.anchor: place for group in groups for place in group[1:]}
    room = max(0, SOURCES - len(first))
    return (*first.values(), *(p for a, p in others.items() if a not in first))[: len(first) + room]


def _account(item: Item) -> Sentence:
    """Each side in its own words: "One side denies what the other says: …"."""
    sides = "; ".join(map(_side, item.rows))
    opening = f"{item.text.rstrip('.')}: " if item.text else ""
    places = {place.anchor: place for row in item.rows for place in row.evidence[:1]}
    return Sentence(text=f"{opening}{sides}.", evidence=tuple(places.values()), target=item.anchor)


def _side(row: Row) -> str:
    where = f" ({row.details[0].removeprefix('in ')})" if row.details else ""
    article, _, rest = row.lead.partition(" ")
    lead = f"the {rest}" if article == "The" else row.lead
    return f"{lead}: {row.said}{where}" if lead else f"{row.text}{where}"
