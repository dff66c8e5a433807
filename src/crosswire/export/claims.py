"""Answers and accounts as schema.org Claims, with everywhere that they appear.

Never a ClaimReview: that is a verdict, and crosswire has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from crosswire.export.data import address, dump, sparse, urn
from crosswire.export.lookup import Lookup, outlet
from crosswire.export.webannotations import target
from crosswire.record import moment
from crosswire.render.wording import numbers
from crosswire.types import Answer, EntityType, Figure, Modality, Position, Question, Report

_TYPES = {EntityType.PERSON: "Person", EntityType.ORGANISATION: "Organization"}


def render(known: Lookup) -> str:
    """A graph of claims and the articles that they appear in."""
    return dump({"@context": "https://schema.org", "@graph": [*claims(known), *_articles(known)]})


def claims(known: Lookup) -> list[dict[str, Any]]:
    """Every answer of every question, and every side of every account."""
    found = [
        _answer(known, question, answer, number)
        for question in known.brief.questions
        for number, answer in enumerate(question.answers, 1)
    ]
    return found + [
        _position(known, account.id, number, side)
        for account in known.brief.accounts
        for number, side in enumerate(account.positions, 1)
    ]


def _answer(known: Lookup, question: Question, answer: Answer, number: int) -> dict[str, Any]:
    figures = [known.figures[name] for name in answer.figures if name in known.figures]
    said = numbers.stated(answer, unit=question.unit, kind=figures[0].kind) if figures else ""
    denied = bool(figures) and all(one.modality is not Modality.ASSERTED for one in figures)
    return _claim(
        known,
        urn("claim", f"{question.id}/{number}"),
        f"{question.label} {said}" if question.label.endswith("?") else f"{question.label} ({said})",
        [known.reports[name] for name in answer.reports if name in known.reports],
        figures=figures,
        author=[{"@type": "Thing", "name": name} for name in _origins(known, answer)],
        # Said as the text says it: a denial is the claim that it is not so.
        creativeWorkStatus=figures[0].modality.value if denied else None,
    )


def _origins(known: Lookup, answer: Answer) -> list[str]:
    return [known.origins[name].name for name in answer.origins if name in known.origins]


def _position(known: Lookup, account: str, number: int, side: Position) -> dict[str, Any]:
    party = known.entity(side.party)
    kind = _TYPES.get(party.type, "Thing") if party else "Thing"
    name = party.name if party else side.voice
    return _claim(
        known,
        urn("claim", f"{account}/{number}"),
        side.claim,
        [known.reports[one] for one in side.reports if one in known.reports],
        author=[{"@type": kind, "name": name}] if name else [],
    )


def _claim(
    known: Lookup,
    name: str,
    text: str,
    reports: Sequence[Report],
    *,
    figures: Sequence[Figure] = (),
    **more: Any,
) -> dict[str, Any]:
    """One claim: who makes it, and where it appears, the first first."""
    dated = [one for one in reports if one.published]
    first = min(dated, key=lambda one: one.order) if dated else None
    return sparse(
        **{"@type": "Claim", "@id": name},
        text=text,
        appearance=[{"@id": address(one)} for one in reports],
        firstAppearance={"@id": address(first)} if first else None,
        datePublished=moment(first.published) if first and first.published else None,
        claimInterpreter={
            "@type": "SoftwareApplication",
            "name": "crosswire",
            "softwareVersion": known.brief.crosswire,
        },
        hasPart=[_part(known, one) for one in figures],
        **more,
    )


def _part(known: Lookup, figure: Figure) -> dict[str, Any]:
    """The words of a report that make the claim, and where they stand."""
    found = target(known, known.reports[figure.report], figure.span)
    place = found["selector"][1]
    return {
        "@type": "Quotation",
        "text": known.words(figure.report, figure.sentence),
        "isPartOf": {"@id": found["source"]},
        "identifier": f"char={place['start']},{place['end']};sha256={found.get('sha256', '')}",
    }


def _articles(known: Lookup) -> Iterator[dict[str, Any]]:
    for report in known.brief.reports:
        yield sparse(
            **{"@type": "NewsArticle", "@id": address(report)},
            headline=report.title,
            author=report.byline,
            publisher={"@type": "Organization", "name": outlet(report)},
            datePublished=moment(report.published) if report.published else None,
            inLanguage=report.language,
        )


def count(known: Lookup) -> int:
    """How many claims there are."""
    return len(claims(known))
