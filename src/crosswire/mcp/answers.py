"""What tools answer: parts of a brief under the names of the contract, article text as quotation."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from crosswire.errors import UsageError
from crosswire.mcp.quoting import all_quoted, page, passage, quoted
from crosswire.record import moment
from crosswire.showing import Brief
from crosswire.types import (
    Account,
    AccountKind,
    Answer,
    ChainLink,
    Figure,
    OpenQuestion,
    Passage,
    Question,
    Report,
    Standing,
    Utterance,
)
from crosswire.types.checking import Check, CheckedPiece

_VALUES = 6  # answers of a question shown
_FIRST = 3  # of them in an overview
_EACH = 2  # figures behind one answer, each with its sentence

DISPUTED = (Standing.DISPUTED, Standing.UNEXPLAINED)
ABOUT = (
    "Crosswire says who reports what and how answers stand to each other. It never says who is right: "
    "neither should an answer that rests on it."
)


class Told:
    """A brief with its parts by their ids, as the name of its story.

    Args:
        story: The id under which the server knows it.
        brief: The record.
    """

    def __init__(self, story: str, brief: Brief) -> None:
        self.story = story
        self.brief = brief
        self.reports = {one.id: one for one in brief.reports}
        self.figures = {one.id: one for one in brief.figures}
        self.questions = {one.id: one for one in brief.questions}
        self.origins = {one.id: one for one in brief.lineage.origins}
        self.entities = {one.id: one for one in brief.entities}

    def quote(self, at: Passage) -> dict[str, Any]:
        return passage(self.story, self.reports[at.report], at)

    def figure(self, one: Figure) -> dict[str, Any]:
        """A figure with the sentence in which it stands."""
        return {
            "id": one.id,
            "text": quoted(one.text),
            "value": one.value,
            "low": one.low,
            "high": one.high,
            "unit": quoted(one.unit),
            "modality": one.modality.value,
            "said_by": chain(one.origin),
            "sentence": self.quote(Passage(one.report, one.sentence.start, one.sentence.end)),
        }


def listed(story: str, brief: Brief) -> dict[str, Any]:
    """A story in a line."""
    told = brief.story
    return {
        "story": story,
        "headline": quoted(told.headline),
        "reports": len(brief.reports),
        "independent_reports": brief.lineage.independent_reports,
        "first_published": _day(told.first_published),
        "last_published": _day(told.last_published),
    }


def overview(told: Told) -> dict[str, Any]:
    """The first screen: what happened, what the numbers are, what is in dispute, and what came in."""
    brief = told.brief
    counts = {standing.value: 0 for standing in Standing}
    for one in brief.questions:
        counts[one.standing.value] += 1
    return {
        **listed(told.story, brief),
        "lede": quoted(brief.story.lede),
        "five_w": {
            name: quoted(found.text) if (found := getattr(brief.story.five_w, name)) else None
            for name in ("who", "what", "when", "where", "why", "how")
        },
        "key_questions": [
            question(told, told.questions[name], most=_FIRST) for name in brief.story.key_questions
        ],
        "key_accounts": [account(told, a) for a in brief.accounts if a.id in brief.story.key_accounts],
        "key_utterances": [
            utterance(told, u) for u in brief.utterances if u.id in brief.story.key_utterances
        ],
        "questions_by_standing": {name: count for name, count in counts.items() if count},
        "sources": [report(one) for one in brief.reports[:25]],
        "skipped": [{"input": quoted(s.input), "error": quoted(s.error)} for s in brief.skipped[:25]],
        "note": ABOUT,
    }


def report(one: Report) -> dict[str, Any]:
    """A report without its text."""
    return {
        "report": one.id,
        "outlet": quoted(one.outlet),
        "title": quoted(one.title),
        "url": quoted(one.url),
        "published": _day(one.published),
        "characters": len(one.text),
    }


def question(told: Told, one: Question, *, most: int = _VALUES) -> dict[str, Any]:
    """A question with its answers, and how they stand."""
    return {
        **_asked(one),
        "answers": [_answer(told, answer) for answer in one.answers[:most]],
        "more_answers": max(0, len(one.answers) - most),
    }


def _asked(one: Question) -> dict[str, Any]:
    return {
        "question": one.id,
        "label": quoted(one.label),
        "standing": one.standing.value,
        "reason": quoted(one.reason),
        "reason_code": one.reason_code.value if one.reason_code else None,
        "range": {"low": one.range.low, "high": one.range.high},
        "unit": quoted(one.unit),
        "independent_origins": one.independent_origins,
    }


def _answer(told: Told, one: Answer) -> dict[str, Any]:
    first = told.figures[one.figures[0]]
    return {
        "value": one.value,
        "low": one.low,
        "high": one.high,
        "modifier": one.modifier.value,
        "as_of": one.as_of,
        "reports": len(one.reports),
        "origins": all_quoted(told.origins[o].name for o in one.origins[:_FIRST]),
        "more_origins": max(0, len(one.origins) - _FIRST),
        "figure": first.id,
        "sentence": told.quote(Passage(first.report, first.sentence.start, first.sentence.end)),
    }


def utterance(told: Told, one: Utterance) -> dict[str, Any]:
    """What somebody said, with the words that each report prints."""
    return {
        "utterance": one.id,
        "speaker": quoted(_name(told, one.speaker)),
        "altered": one.altered,
        "wordings": [told.quote(at) for at in one.variants[:_VALUES]],
    }


def account(told: Told, one: Account) -> dict[str, Any]:
    """A matter on which sides stand against each other, with the words of each; or what reports agree on."""
    return {
        "account": one.id,
        "kind": one.kind.value,
        "topic": quoted(one.topic),
        "positions": [
            {
                "voice": quoted(side.voice or _name(told, side.party)),
                "claim": quoted(side.claim),
                "reports": len(side.reports),
                "evidence": [told.quote(at) for at in side.evidence[:2]],
            }
            for side in one.positions[:_VALUES]
        ],
    }


def questions(told: Told, standings: Collection[Standing], *, start: int, limit: int) -> dict[str, Any]:
    """Questions of some standings, those of the first screen first.

    Args:
        told: The story.
        standings: Which; empty for all.
        start: How many to pass over.
        limit: How many at most.
    """
    rank = {one: number for number, one in enumerate(told.brief.story.key_questions)}
    found = [one for one in told.brief.questions if not standings or one.standing in standings]
    found.sort(key=lambda one: rank.get(one.id, len(rank)))
    return {"story": told.story, **page(found, lambda one: question(told, one), start=start, limit=limit)}


def disputes(told: Told, *, start: int, limit: int) -> dict[str, Any]:
    """Where the reports contradict each other: in numbers, then in what sides say."""
    found = [one for one in told.brief.questions if one.standing in DISPUTED]
    both = [*found, *(one for one in told.brief.accounts if one.kind is not AccountKind.AGREED)]
    made = page(
        both,
        lambda one: question(told, one) if isinstance(one, Question) else account(told, one),
        start=start,
        limit=limit,
    )
    return {"story": told.story, **made}


def left_open(told: Told, *, start: int, limit: int) -> dict[str, Any]:
    """What to ask next: what the record leaves open, the most pressing first."""

    def made(one: OpenQuestion) -> dict[str, Any]:
        return {
            "about": one.about,
            "ask": quoted(one.ask),
            "reasons": [{"code": why.code.value, "text": quoted(why.text)} for why in one.reasons],
            "whom": all_quoted(one.whom[:_VALUES]),
            "evidence": [told.quote(at) for at in one.evidence[:_EACH]],
        }

    return {"story": told.story, **page(told.brief.story.open_questions, made, start=start, limit=limit)}


def checked(told: Told, found: Check, *, start: int, limit: int) -> dict[str, Any]:
    """What the record says of a draft: what it does not bear out first, in the order of the draft.

    Args:
        told: The story.
        found: The check.
        start: How many pieces to pass over.
        limit: How many at most.
    """
    pieces = sorted(found.pieces, key=lambda one: (not one.verdict.faults, one.start))
    made = page(pieces, lambda one: _piece(told, one), start=start, limit=limit)
    return {"story": told.story, "counts": found.counts, **made}


def _piece(told: Told, one: CheckedPiece) -> dict[str, Any]:
    """A piece of the draft, whose own words are whoever asks for them."""
    return {
        "kind": one.kind.value,
        "start": one.start,
        "end": one.end,
        "verdict": one.verdict.value,
        "code": one.code,
        "reason": quoted(one.reason),
        "instead": all_quoted(one.instead[:_FIRST]),
        "since": one.since,
        "said_by": all_quoted(one.by[:_FIRST]),
        "question": one.question,
        "origins": all_quoted(one.origins[:_FIRST]),
        "evidence": [told.quote(Passage(at.report, at.start, at.end)) for at in one.evidence[:_EACH]],
    }


def origins(told: Told, figure: str) -> dict[str, Any]:
    """Who is behind a figure, or behind the answers to a question: speakers, origins, copies.

    Raises:
        UsageError: There is neither such a figure nor such a question.
    """
    known = told.figures.get(figure)
    asked = told.questions.get((known.question or "") if known else figure)
    if known is None and asked is None:
        raise UsageError(f"there is no figure and no question {figure[:200]!r} in this story")
    return {
        "story": told.story,
        "figure": told.figure(known) if known else None,
        "question": _asked(asked) if asked else None,
        "answers": [_behind(told, one) for one in asked.answers[:_VALUES]] if asked else [],
        "more_answers": max(0, len(asked.answers) - _VALUES) if asked else 0,
        "same_voice": _joined(told, asked) if asked else [],
        "note": "Copies, shared agencies and editions of one publisher count as one origin.",
    }


def _behind(told: Told, one: Answer) -> dict[str, Any]:
    figures = [told.figures[name] for name in one.figures]
    return {
        "value": one.value,
        "low": one.low,
        "high": one.high,
        "origins": [_origin(told, name) for name in one.origins[:_VALUES]],
        "more_origins": max(0, len(one.origins) - _VALUES),
        "figures": [told.figure(figure) for figure in figures[:_EACH]],
        "more_figures": max(0, len(figures) - _EACH),
    }


def _origin(told: Told, name: str) -> dict[str, Any]:
    found = told.origins[name]
    return {
        "origin": found.id,
        "name": quoted(found.name),
        "kind": found.kind,
        "reports": len(found.reports),
        "joined": [quoted(one.reason) for one in found.joined[:1]],
    }


def _joined(told: Told, asked: Question) -> list[dict[str, Any]]:
    """Which of the reports that answer count as one voice, and why."""
    answering = {name for answer in asked.answers for name in answer.reports}
    joins = [one for one in told.brief.lineage.joined if set(one.reports) <= answering]
    return [
        {"reports": list(one.reports), "code": one.code, "reason": quoted(one.reason)} for one in joins[:20]
    ]


def chain(links: Collection[ChainLink]) -> list[dict[str, Any]]:
    """Through whom something was said, outermost first."""
    return [{"name": quoted(one.name), "kind": one.kind.value} for one in links]


def _name(told: Told, entity: str | None) -> str | None:
    found = told.entities.get(entity or "")
    return found.name if found else None


def _day(value: datetime | None) -> str | None:
    return moment(value) if value else None
