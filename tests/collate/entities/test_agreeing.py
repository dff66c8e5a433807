"""What a name is, settled by the other reports of a story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.collate.entities.agreeing import agreed
from crosswire.types import EntityType, Extract, MentionKind, Named, Names, Parts, Prose, Report, Span

ORG, OTHER, PERSON, PLACE = (
    EntityType.ORGANISATION,
    EntityType.OTHER,
    EntityType.PERSON,
    EntityType.PLACE,
)
Mentions = list[tuple[str, EntityType]]


def bare(name: str, named: Mentions, unsure: Mentions) -> Extract:
    """A report that only names."""
    report = Report(name, None, None, None, None, (), None, None, None, None, "en", 0, "")
    told = [_named(name, text, kind, 100 * n) for n, (text, kind) in enumerate(named)]
    open_ = [_named(name, text, kind, 5000 + 100 * n) for n, (text, kind) in enumerate(unsure)]
    names = Names(named=tuple(told), unsure=tuple(open_))
    return Extract(report, None, None, False, (), (), (), (), (), (), parts=Parts(prose=Prose(names=names)))


def _named(report: str, text: str, kind: EntityType, start: int) -> Named:
    words = tuple(text.lower().split())
    return Named(report, Span(start, start + len(text)), text, words, kind, MentionKind.NAME)


CASES: dict[str, tuple[tuple[Mentions, ...], Mentions, Mentions]] = {
    # what the other reports say; what this one names; what comes of it
    "a surname alone, taken for a thing": (
        ([("Idris Cole", PERSON)],),
        [("Cole", OTHER)],
        [("Cole", PERSON)],
    ),
    "a surname alone, taken for a firm": (
        ([("Maud Ferrant", PERSON)],),
        [("Ferrant", ORG)],
        [("Ferrant", PERSON)],
    ),
    "a town of that name stays one": (([("Ada Paris", PERSON)],), [("Paris", PLACE)], [("Paris", PLACE)]),
    "a given name is not enough": (([("Ada Lind", PERSON)],), [("Ada", OTHER)], [("Ada", OTHER)]),
    "in full it is what it is": (([("Ada Lind", PERSON)],), [("Hull Lind", ORG)], [("Hull Lind", ORG)]),
    "two against one": (
        ([("Nordtram", ORG)], [("Nordtram", ORG)]),
        [("Nordtram", PERSON)],
        [("Nordtram", ORG)],
    ),
    "one against one is left": (([("Ostby", PLACE)],), [("Ostby", ORG)], [("Ostby", ORG)]),
    "capitals may be an acronym": (([("Ada Who", PERSON)],), [("WHO", ORG)], [("WHO", ORG)]),
}


@pytest.mark.parametrize("case", CASES)
def test_what_the_others_make_of_a_name(case: str) -> None:
    others, own, expected = CASES[case]
    extracts = [*(bare(f"o{n}", named, []) for n, named in enumerate(others)), bare("own", own, [])]
    found = [(m.text, m.type) for m in agreed(extracts) if m.report == "own"]
    assert found == expected


@pytest.mark.parametrize(
    ("saying", "word", "bearer", "kind"),
    [
        (2, "company", True, ORG),
        (1, "company", False, ORG),
        (1, "company", True, PERSON),
        (0, "company", False, PERSON),
        (3, "force", False, PERSON),
    ],
)
def test_a_word_alone_that_reports_call_a_company_is_no_person(
    saying: int, word: str, bearer: bool, kind: EntityType
) -> None:
    extracts = [bare(f"r{n}", [("Voltan", PERSON)], []) for n in range(3)]
    for n in range(saying):
        names = extracts[n].parts.prose.names
        shown = replace(names, named=(replace(names.named[0], shows=(word,)),))
        extracts[n] = replace(extracts[n], parts=Parts(prose=Prose(names=shown)))
    extracts += [bare("s", [("Ada Voltan", PERSON)], [])] if bearer else []
    assert {m.type for m in agreed(extracts) if m.text == "Voltan"} == {kind}


def test_a_word_that_is_no_name_in_one_report_is_one_where_another_knows_it() -> None:
    extracts = [bare("a", [("Idris Cole", PERSON)], []), bare("b", [], [("Cole", PERSON), ("Reef", PERSON)])]
    assert [(m.text, m.type) for m in agreed(extracts) if m.report == "b"] == [("Cole", PERSON)]


def test_a_report_alone_is_left_as_it_is() -> None:
    extract = bare("a", [("Cole", OTHER)], [("Reef", PERSON)])
    assert agreed([extract]) == list(extract.parts.prose.names.named)
