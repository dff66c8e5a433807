"""The story in a few sentences, each with its sources: what stands on page one, to be read and sent on.

Every sentence is a report's own, in quotation marks under its outlet; the program puts nothing into words.
Of an open question every side is told, and of what differs in words each side has its own sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from crosswire.render.view import answers
from crosswire.render.view.index import Index
from crosswire.render.view.model import Item, Sentence
from crosswire.render.wording import sentences
from crosswire.types import AccountKind, Answer, Modifier, Question, Standing

QUESTIONS = 6
ACCOUNTS = 2
SOURCES = 3  # of one sentence

_BESIDE = {AccountKind.CORRECTED.badge, AccountKind.AGREED.badge}


def summary(index: Index, accounts: Sequence[Item], *, lede: str) -> tuple[Sentence, ...]:
    """Figures in the order of the record, then what differs in words; none says the lede or another again.

    What an article had wrong is no part of the story, and what all tell alike differs in nothing.
    """
    told = {_bare(lede)}
    differ = [item for item in accounts if _BESIDE.isdisjoint(item.badges)]
    questions = (list(_fresh(_figures(index, question), told)) for question in index.key_questions)
    figures = [found for found in questions if found][:QUESTIONS]
    return (*chain(*figures), *_fresh(chain(*map(_sides, differ[:ACCOUNTS])), told))


def _fresh(found: Iterator[Sentence], told: set[str]) -> Iterator[Sentence]:
    for sentence in found:
        if _bare(sentence.text) not in told:
            told.add(_bare(sentence.text))
            yield sentence


def _bare(text: str) -> str:
    """What a sentence quotes, to tell one from another."""
    return (text.partition("“")[2] or text).strip("”. ").casefold()


def _figures(index: Index, question: Question) -> Iterator[Sentence]:
    for answer in _told(index, question):
        text = answers.sentence(index, question, answer)
        if text:
            places = answers.evidence(index, question, answer)[:SOURCES]
            yield Sentence(text, evidence=places, target=answers.anchor(index, question))


def _told(index: Index, question: Question) -> Sequence[Answer]:
    """Every side of an open question; of others the latest answer, or a plain one of most reports."""
    standing = answers.standing_still(index, question)
    if question.standing.open:
        return standing
    if question.standing is Standing.UPDATED and answers.dated(index, question):
        return [answers.latest(index, standing)]
    # Where several values can be true of one number, the plain one is what bounds and roundings are of.
    return [max(standing, key=lambda answer: (answer.modifier is Modifier.EXACT, len(answer.reports)))]


def _sides(item: Item) -> Iterator[Sentence]:
    for place in (place for row in item.rows for place in row.evidence[:1]):
        yield Sentence(sentences.quoted(place.outlet, place.text), evidence=(place,), target=item.anchor)
