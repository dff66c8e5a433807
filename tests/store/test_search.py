"""The same words find the same reports on both engines."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from tests.store.making import report

from crosswire.store import open_store, search
from crosswire.store.passages import passage

TEXTS = {
    "ferries": "Two ferries collided off Port Sable; 1,200 people waited on the quay in the rain.",
    "sable": "A sable was seen near the port. Its fur, rangers said, was wet: the café's cat fled.",
    "arabic": "وقال المتحدث إن العبارة غرقت",
    "russian": "Паром затонул у Порта, сообщили власти",
    "codes": "Flight BA-117 to e1e5 and 1e5 metres; see https://port.example/a_b and mail ab@cd.example",
    "quotes": "It's O'Hara's \"long shot\" — don't AND OR NOT NEAR(this) & | ! * : ( ) '' '; drop table",
}


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def filled(request, tmp_path_factory):
    """A store with these texts, on each engine."""
    is_file = request.param == "sqlite"
    path = str(tmp_path_factory.mktemp("search") / "store.db")
    url = path if is_file else request.getfixturevalue("postgres").ready()
    with open_store(url) as store:
        fill(store)
        yield store


def fill(store):
    noon = datetime(2024, 5, 14, 12, tzinfo=UTC)
    with store.write() as unit:
        for n, (key, text) in enumerate(TEXTS.items()):
            made = report(
                text, url=f"https://a.example/{key}", title=f"On {key}", published=noon - timedelta(n)
            )
            unit.reports.add(made, noon)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("port", ["ferries", "sable", "codes"]),
        ("PORT sable", ["ferries", "sable"]),
        ("sable port", ["ferries", "sable"]),
        ('"port sable"', ["ferries"]),
        ('"sable port"', []),
        ("port -sable", ["ferries", "sable"]),
        ("ferr", []),
        ("ferr*", ["ferries"]),
        ('"two ferr" waited', []),
        ("Café", ["sable"]),
        ("cafe", ["sable"]),
        ("العبارة", ["arabic"]),
        ("паром ПОРТА", ["russian"]),
        ("1,200", ["ferries"]),
        ("1200", []),
        ("1e5", ["codes"]),
        ("BA-117", ["codes"]),
        ("https://port.example/a_b", ["codes"]),
        ("o'hara", ["quotes"]),
        ("AND", ["codes", "quotes"]),
        ("AND NOT NEAR(this)", ["quotes"]),
        ("'; drop table", ["quotes"]),
        ('"unfinished', []),
        ('"long shot', ["quotes"]),
        ("on", ["ferries", "sable", "arabic", "russian", "codes", "quotes"]),
        ("", []),
        ("!&|*", []),
        ("zebra", []),
    ],
)
def test_what_words_find(filled, words, found):
    with filled.read() as unit:
        assert [head.url.rpartition("/")[2] for head in unit.reports.search(words)] == found


def test_the_number_of_results_has_a_limit(filled):
    with filled.read() as unit:
        assert len(unit.reports.search("on", limit=2)) == 2


def test_only_the_latest_version_is_found(store, noon):
    with store.write() as unit:
        unit.reports.add(report("A quay burned."), noon)
        unit.reports.add(report("A pier burned."), noon)
        assert unit.reports.search("quay") == []
        assert len(unit.reports.search("pier burned")) == 1


def test_endless_and_hostile_texts_are_stored_and_found(store, noon):
    """PostgreSQL bears no word above 2 kB, no place above 16,383 and no index above a megabyte."""
    long = " ".join(f"w{n}{'x' * 50}" for n in range(40_000)) + " ending"
    with store.write() as unit:
        unit.reports.add(report("y" * 1_000_000 + " found " + long, url="https://a.example/long"), noon)
        unit.reports.add(report("\x00\x1a\u202e\u200b odd \U0001f600", url="https://a.example/odd"), noon)
        assert len(unit.reports.search("found")) == 1
        assert len(unit.reports.search("y" * 500)) == 1
        assert unit.reports.search("ending") == []
        assert len(unit.reports.search("odd")) == 1


def test_words_are_cut_and_folded_here():
    assert search.folded("Ærø's naïve COÖP: 3.5m, état-major") == [
        "ærø",
        "s",
        "naive",
        "coop",
        "3",
        "5m",
        "etat",
        "major",
    ]


TEXT = "A gale blew. The dam at Orlen broke on Monday.\nOrlen was dry. The Sève dam held: 1,200 cafés."


@pytest.mark.parametrize(
    ("words", "shown", "marks"),
    [
        ("orlen", "The dam at Orlen broke on Monday.", ["Orlen"]),
        ("dam seve", "The Sève dam held: 1,200 cafés.", ["Sève", "dam"]),  # both words, further down
        ('"orlen was"', "Orlen was dry.", ["Orlen was"]),
        ('"was orlen"', None, []),
        ("caf*", "The Sève dam held: 1,200 cafés.", ["cafés"]),
        ("caf", None, []),
        ("1 200", "The Sève dam held: 1,200 cafés.", ["1", "200"]),
        ("", None, []),
    ],
)
def test_the_sentence_that_holds_what_was_searched_for(words: str, shown: str | None, marks: list[str]):
    found = passage(TEXT, words)
    assert (found and TEXT[found.span.start : found.span.end]) == shown
    assert [TEXT[one.start : one.end] for one in found.marks] == marks if found else marks == []


def test_of_a_long_sentence_a_stretch_is_shown():
    text = "word " * 100 + "Orlen " + "word " * 100
    found = passage(text, "orlen")
    assert found
    assert text[found.marks[0].start : found.marks[0].end] == "Orlen"
    assert found.span.end - found.span.start <= 280
    assert found.span.start <= found.marks[0].start - 90
    assert passage("word " * 9_000 + "Orlen", "orlen") is None  # further down than is looked
