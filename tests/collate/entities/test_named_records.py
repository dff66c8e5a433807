"""Names resolved from records made by hand: who is one, and who is not."""

from __future__ import annotations

import pytest

from crosswire.collate.entities import Entities, resolve
from crosswire.naming.names import folded, person
from crosswire.types import (
    Again,
    Analysis,
    EntityType,
    Extract,
    MentionKind,
    Named,
    Names,
    Parts,
    Prose,
    Report,
    Span,
)

PERSON, PLACE, BODY, OTHER = (
    EntityType.PERSON,
    EntityType.PLACE,
    EntityType.ORGANISATION,
    EntityType.OTHER,
)
Told = tuple[str, EntityType] | tuple[str, EntityType, dict[str, object]]


def story(*reports: list[Told], again: tuple[tuple[int, str, str], ...] = ()) -> Entities:
    """The entities of reports given as lists of names; `again`: report, phrase, noun at the report's end."""
    return resolve([_extract(f"r{n}", told, n, again) for n, told in enumerate(reports)])


def _extract(name: str, told: list[Told], number: int, again: tuple[tuple[int, str, str], ...]) -> Extract:
    text, named = "", []
    for words, kind, *more in told:
        span = Span(len(text), len(text) + len(words))
        text += words + " . "
        parts = person(folded(words)) if kind is PERSON else folded(words)
        fields = more[0] if more else {}
        named.append(Named(name, span, words, parts, kind, MentionKind.NAME, **fields))  # type: ignore[arg-type]
    phrases = []
    for where, phrase, noun in again:
        if where == number:
            phrases.append(Again(name, Span(len(text), len(text) + len(phrase)), noun))
            text += phrase + " . "
    report = Report(
        id=name, path=None, url=None, outlet=None, publisher=None, agencies=(), title=None, byline=None,
        published=None, published_from=None, language="en", words=len(text.split()), text=text,
    )  # fmt: skip
    names = Names(named=tuple(named), again=tuple(phrases))
    return Extract.of(Analysis(report, (), (), (), (), ()), parts=Parts(prose=Prose(names=names)))


def groups(entities: Entities) -> list[list[str]]:
    return [sorted({name.text for name in record.names}) for record in entities.records]


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        (("Ilse Marten", PERSON), ("Marten", PERSON), True),
        (("Ilse Marten", PERSON), ("Jon Marten", PERSON), False),
        (("Ilse Marten", PERSON), ("Dr Ilse Marten", PERSON), True),
        (("Orlen Water Board", BODY), ("OWB", BODY), True),
        (("Orlen Water Board", BODY), ("Tarn Water Board", BODY), False),
        (("Orlen", PLACE), ("Orlen", PLACE), True),
        (("Orlen", PLACE), ("Tarn", PLACE), False),
    ],
)
def test_two_names_of_two_reports(first: Told, second: Told, one: bool) -> None:
    assert (len(story([first], [second]).records) == 1) is one


def test_a_surname_of_two_is_whose_line_it_stands_on() -> None:
    """Two of a family in one report: the surname alone is the one whom its line names."""
    told: list[Told] = [
        ("Ilse Marten", PERSON, {"line": 0}),
        ("Jon Marten", PERSON, {"line": 2}),
        ("Marten", PERSON, {"line": 2}),
    ]
    assert ["Jon Marten", "Marten"] in groups(story(told))


def test_an_event_without_a_name_is_known_where_a_story_speaks_of_it_twice() -> None:
    quake: Told = ("the quake", OTHER, {"key": ("event", "earthquake")})
    assert groups(story([quake], [("Tarn", PLACE)])) == [["Tarn"]]
    assert groups(story([quake], [quake])) == [["the quake"]]


def test_a_phrase_speaks_again_of_the_only_one_that_shows_its_kind() -> None:
    named: list[Told] = [("Tarvo", BODY, {"shows": ("shipyard",)}), ("Ilse Marten", PERSON)]
    found = story(named, again=((0, "the shipyard", "shipyard"),))
    assert ["Tarvo", "the shipyard"] in groups(found)


def test_a_phrase_is_left_open_where_two_show_its_kind() -> None:
    shown: dict[str, object] = {"shows": ("shipyard",)}
    found = story([("Tarvo", BODY, shown), ("Helm", BODY, shown)], again=((0, "the shipyard", "shipyard"),))
    assert "the shipyard" not in {text for group in groups(found) for text in group}
