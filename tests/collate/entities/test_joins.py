"""More ways of naming one and the same, and more that only look so: three spellings, letters, offices, heads."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

import pytest

from .conftest import entity_of, resolved

TOGETHER = [
    ("an initial", ("[Jane Roe|person] spoke.", "[J. Roe|person] spoke."), ("Jane Roe", "J. Roe")),
    ("a name cut short at its end", ("[Inés Soto Vidal|person] spoke.", "[Inés Soto|person] spoke."), ("Inés Soto Vidal", "Inés Soto")),
    ("letters with dots", ("[Global Ocean Probe Agency|organisation]", "the [G.O.P.A.|organisation]"), ("Global Ocean Probe Agency", "G.O.P.A.")),
    ("letters of the large words alone", ("[World Board of Trade|organisation]", "[WBT|organisation]"), ("World Board of Trade", "WBT")),
    ("letters of all words", ("[World Board of Trade|organisation]", "[WBOT|organisation]"), ("World Board of Trade", "WBOT")),
    ("legal forms of two languages", ("[Zentrox NV|organisation]", "[Zentrox Ltd|organisation]"), ("Zentrox NV", "Zentrox Ltd")),
    ("a slip of the pen", ("[Haldane Foods|organisation]", "[Haldan Foods|organisation]"), ("Haldane Foods", "Haldan Foods")),
    ("a plural", ("[Averby Lion|organisation]", "[Averby Lions|organisation]"), ("Averby Lion", "Averby Lions")),
    ("two spellings of a place", ("[Deir Zuneid|place]", "[Deir Zunaid|place]"), ("Deir Zuneid", "Deir Zunaid")),
    ("a place in capitals", ("[VERRIN|place]", "[Verrin|place]"), ("VERRIN", "Verrin")),
    ("a first name after the full one", ("[Marta Quist|person] was found. [Marta|person] slept.",), ("Marta Quist", "Marta")),
    ("a surname with its title", ("[Marta Quist|person] was found. [Dr Quist|person] slept.",), ("Marta Quist", "Dr Quist")),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "names"), [t[1:] for t in TOGETHER], ids=[t[0] for t in TOGETHER])
def test_one(reports: tuple[str, ...], names: tuple[str, str]) -> None:
    for order in (reports, reports[::-1]):
        entities = resolved(*order)
        assert entity_of(entities, names[0]) == entity_of(entities, names[1])


APART = [
    ("two holders of one office of one surname", ("[Anna Field|person|mayor of Lund] spoke.", "[Peter Field|person|mayor of Lund] spoke."), ("Anna Field", "Peter Field")),
    ("namesakes that a third spelling fits", ("[Anna Roe|person] met [Albert Roe|person].", "[A. Roe|person] left."), ("Anna Roe", "Albert Roe")),
    ("letters of two names: the first", ("[World Board of Trade|organisation]", "[Western Bank of Trade|organisation]", "[WBT|organisation]"), ("World Board of Trade", "WBT")),
    ("letters of two names: the second", ("[World Board of Trade|organisation]", "[Western Bank of Trade|organisation]", "[WBT|organisation]"), ("Western Bank of Trade", "WBT")),
    ("letters of a person", ("[Bo Olson|person] spoke.", "[BO|organisation] paid."), ("Bo Olson", "BO")),
    ("too many letters", ("[Alpha Beta Gamma Delta Epsilon Zeta Eta Theta|organisation]", "[ABGDEZET|organisation]"), ("Alpha Beta Gamma Delta Epsilon Zeta Eta Theta", "ABGDEZET")),
    ("a firm and its workers", ("[Zentrox|organisation]", "[Zentrox Workers Council|organisation]"), ("Zentrox", "Zentrox Workers Council")),
    ("another report's surname", ("[Inés Soto|person] and [Raul Soto|person] met.", "[Soto|person] left."), ("Inés Soto", "Soto")),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "names"), [a[1:] for a in APART], ids=[a[0] for a in APART])
def test_two(reports: tuple[str, ...], names: tuple[str, str]) -> None:
    for order in (reports, reports[::-1]):
        entities = resolved(*order)
        assert entity_of(entities, names[0]) != entity_of(entities, names[1])


@pytest.mark.parametrize(
    ("told", "one"),
    [
        ("The [Swiss government|organisation] spoke, {the government} said.", True),
        ("[Peru|place] and [Lima|place] thanked the [Swiss government|organisation]. [Peru|place] is calm, and [Peru|place] is dry, {the government} said.", False),
        ("[Bern|place] lies in [Peru|place]. The [Swiss government|organisation] and the [Swiss|group] left, {the government} said.", True),
    ],
)  # fmt: skip
def test_the_government_is_that_of_the_country_that_a_report_names_most(told: str, one: bool) -> None:
    entities = resolved(told)
    names = {n.text for e in entities.records if "Swiss government" in e.names[0].text for n in e.names}
    assert ("the government" in names) is one
