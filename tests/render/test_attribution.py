"""Who is shown as the one who says it, where no entity is known: the innermost name, or the text's words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.render.view.index import Index
from crosswire.render.view.quotes import attribution, quotes
from crosswire.types import Brief, ChainLink, LinkKind

OUTLET = ChainLink("Calder Post", None, LinkKind.OUTLET)
AGENCY = ChainLink("AFP", None, LinkKind.AGENCY)
CHAINS = [
    ((OUTLET, ChainLink("two officials", None, LinkKind.SPEAKER)), "Two officials"),
    ((OUTLET, AGENCY, ChainLink("two officials", None, LinkKind.SPEAKER)), "Two officials, via AFP"),
    (
        (ChainLink("the envoy", None, LinkKind.SPEAKER), ChainLink("a guard", None, LinkKind.SPEAKER)),
        "A guard",
    ),
    ((OUTLET, ChainLink("she", None, LinkKind.SPEAKER)), "Speaker not named"),
    ((OUTLET, AGENCY, ChainLink("They", None, LinkKind.SPEAKER)), "Speaker not named, via AFP"),
    ((OUTLET, ChainLink("one of them", None, LinkKind.SPEAKER)), "One of them"),
]


@pytest.mark.parametrize(("chain", "shown"), CHAINS)
def test_who_says_it(specimen: Brief, chain: tuple[ChainLink, ...], shown: str) -> None:
    statement = replace(specimen.statements[0], speaker=None, chain=chain)
    assert attribution(Index(specimen), statement) == shown


def test_without_a_name_the_words_of_the_text_stand_and_without_them_that_it_is_not_named(
    specimen: Brief,
) -> None:
    first = specimen.statements[0]
    words = {report.id: report for report in specimen.reports}[first.report].slice(first.source[0])
    unnamed = replace(first, speaker=None, chain=(OUTLET,))
    assert attribution(Index(specimen), unnamed).casefold() == words.casefold()
    assert attribution(Index(specimen), replace(unnamed, source=())) == "Speaker not named"


def test_a_quotation_is_given_to_whom_another_report_of_it_names(specimen: Brief) -> None:
    """One prints "she said", the other who she is: the same words, so the same speaker."""
    told = {s.id: s for s in specimen.statements}
    first, variant = told["calder/s2"], specimen.utterances[0].variants[0]
    nameless = replace(first, speaker=None, chain=(OUTLET, ChainLink("she", None, LinkKind.SPEAKER)))
    report = {r.id: r for r in specimen.reports}["calder"]
    copied = replace(report, id="valley", text=report.text)
    passages = (variant, replace(variant, report="valley"))
    both = replace(
        specimen,
        reports=(report, copied),
        statements=(nameless, replace(first, id="valley/s1", report="valley")),
        utterances=(replace(specimen.utterances[0], variants=passages, differences=()),),
    )
    assert [item.title for item in quotes(Index(both))] == ["Mirela Danso, teacher"]
    alone = replace(both, statements=(nameless,), utterances=())
    assert [item.title for item in quotes(Index(alone))] == ["Speaker not named"]


def test_a_name_goes_before_a_title(specimen: Brief) -> None:
    """One prints "the teacher said", the other who she is, in a wording of its own."""
    told = {s.id: s for s in specimen.statements}
    first, variant = told["calder/s2"], specimen.utterances[0].variants[0]
    person = next(e for e in specimen.entities if e.id == first.speaker)
    titled = replace(person, id="e99", name="teacher", role=None)
    report = {r.id: r for r in specimen.reports}["calder"]
    copied = replace(report, id="valley", text=report.text)
    brief = replace(
        specimen,
        reports=(report, copied),
        entities=(*specimen.entities, titled),
        statements=(replace(first, speaker="e99"), replace(first, id="valley/s1", report="valley")),
        utterances=(
            replace(
                specimen.utterances[0],
                variants=(variant, replace(variant, report="valley", end=variant.end - 6)),
                differences=(),
            ),
        ),
    )
    assert [item.title for item in quotes(Index(brief))] == ["Mirela Danso, teacher"]
