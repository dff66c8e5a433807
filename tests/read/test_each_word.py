"""Each word of the small lists that reading knows: none of them stands there for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosswire.config import load
from crosswire.read import people, read
from crosswire.read.metadata import language
from crosswire.read.noise import mark
from crosswire.read.noise.mastheads import outlet

PROSE = "The council met on Monday and agreed to close the old harbour bridge for a year."
MORE = "Engineers had warned since spring that two of its pillars were sinking, the mayor said."


def kinds(line: str, *, first: bool = False) -> list[str]:
    """What a line is marked as, between two paragraphs of prose or above them."""
    text = "\n\n".join([line, PROSE, MORE] if first else [PROSE, line, MORE])
    start = text.index(line)
    return [n.kind.value for n in mark(text) if start <= n.start < start + len(line)]


META = [
    *("article:published_time", "og:article:published_time", "article:published", "og:article:published"),
    *("datepublished", "og:datepublished", "rnews:datepublished", "og:published_time", "published_time"),
    *("og:pubdate", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued"),
    *("dcterms.issued", "dc.date.published", "citation_publication_date", "pubdate", "publishdate"),
    *("publish-date", "publish_date", "published-date", "published_date", "date_published"),
    *("originalpublicationdate", "dc.date", "dc.date.created", "dcterms.created", "dcterms.date"),
]


@pytest.mark.parametrize("name", META)
def test_a_name_for_the_day_of_publication_comes_before_what_the_text_tells(
    name: str, tmp_path: Path
) -> None:
    body = "".join(f"<p>{line}</p>" for line in (PROSE, MORE, "The fair is on 11 June 2023, he said.") * 2)
    head = f'<title>A bridge is closed</title><meta name="{name}" content="2024-03-05T09:00:00+01:00">'
    (tmp_path / "page.html").write_text(
        f"<!doctype html><html><head>{head}</head><body><article>{body}</article></body></html>"
    )
    (report,) = read([tmp_path / "page.html"], load()).reports
    assert report.published is not None
    assert report.published.isoformat() == "2024-03-05T09:00:00+01:00"


@pytest.mark.parametrize(
    "asks",
    [
        "What",
        "Why",
        "Who",
        "Whom",
        "Whose",
        "When",
        "Where",
        "Which",
        "How",
        "Is",
        "Are",
        "Was",
        "Were",
        "Will",
        "Can",
        "Could",
        "Did",
        "Does",
        "Do",
        "Has",
        "Have",
        "Should",
        "Would",
    ],
)
def test_a_question_of_the_page_is_a_subheading(asks: str) -> None:
    assert kinds(f"{asks} the old bridge?") == ["subheading"]


@pytest.mark.parametrize("person", ["I", "me", "my", "you", "your", "he", "she", "him", "we", "us", "our"])
def test_a_question_of_a_speaker_is_prose(person: str) -> None:
    assert kinds(f"Would the bridge hold {person} up?") == []


@pytest.mark.parametrize(
    "line", ["Could it hold?", "How long will it last? And who pays?", "It will hold for long?", "Is it?"]
)
def test_what_is_a_subheading_among_questions_has_three_words_and_one_mark(line: str) -> None:
    assert kinds(line) == (["subheading"] if line == "Could it hold?" else [])


@pytest.mark.parametrize(
    "label",
    [
        "Source",
        "Sources",
        "Data",
        "Map",
        "Chart",
        "Graphic",
        "Graphics",
        "Graph",
        "Infographic",
        "Cartography",
        "Credit",
        "Note",
        "Legend",
        "Key",
        "Scale",
        "Figures",
    ],
)
def test_a_legend_of_a_picture(label: str) -> None:
    assert kinds(f"{label}: harbour office, spring survey of the pillars") == ["legend"]


@pytest.mark.parametrize("stamp", ["Data as of Monday", "As of Monday", "Updated by the survey in spring"])
def test_a_legend_that_says_how_new_it_is(stamp: str) -> None:
    assert kinds(f"{stamp}. Source: the harbour office") == ["legend"]


HOUSES = [
    "Radio",
    "Television",
    "TV",
    "News",
    "Newspaper",
    "Times",
    "Post",
    "Gazette",
    "Herald",
    "Tribune",
    "Journal",
    "Chronicle",
    "Observer",
    "Telegraph",
    "Mail",
    "Mirror",
    "Star",
    "Sun",
    "Guardian",
    "Independent",
    "Standard",
    "Courier",
    "Ledger",
    "Record",
    "Review",
    "Monitor",
    "Echo",
    "Express",
    "Press",
    "Daily",
    "Weekly",
    "Broadcasting",
    "Broadcast",
    "Channel",
    "Network",
    "FM",
    "Agency",
    "Wire",
    "Bulletin",
    "Dispatch",
    "Examiner",
    "Inquirer",
    "Register",
    "Sentinel",
    "Today",
    "Voice",
    "World",
    "Service",
]


@pytest.mark.parametrize("house", HOUSES)
def test_a_masthead_names_its_house(house: str) -> None:
    assert outlet(f"Norland {house}, evening edition, Monday 6 May 2024") == f"Norland {house}"


@pytest.mark.parametrize(
    "line",
    ["Jane Roe, evening edition, Monday 6 May 2024", "Sunday, 6 May 2024", "Norland Post, evening edition"],
)
def test_what_is_no_masthead(line: str) -> None:
    assert outlet(line) is None


KIN = [
    *(("no", "nb"), ("nb", "nn"), ("nn", "da"), ("da", "no"), ("hr", "sr"), ("sr", "bs"), ("bs", "sh")),
    *(("sh", "me"), ("id", "ms"), ("ms", "jv"), ("cs", "sk"), ("tl", "fil"), ("gl", "pt"), ("pt", "es")),
    *(("zh", "yue"), ("yue", "wuu"), ("fa", "prs"), ("he", "iw"), ("ro", "mo")),
]


@pytest.mark.parametrize(("declared", "found"), [*KIN, *((b, a) for a, b in KIN)])
def test_a_language_is_not_overruled_by_its_kin(
    declared: str, found: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "guess", lambda _: (found, 0.99))
    assert language.overruled(declared, PROSE * 3) is None
    assert language.overruled("en", PROSE * 3) == found


@pytest.mark.parametrize(
    ("letters", "score", "expected"),
    [(100, 0.8, "fr"), (99, 0.8, None), (100, 0.79, None), (100, 0.99, "fr")],
)
def test_who_overrules_must_be_sure_on_a_text_of_some_length(
    letters: int, score: float, expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "guess", lambda _: ("fr", score))
    assert language.overruled("en", "a" * letters) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("by: Jane Roe", "Jane Roe"),
        ("von Jana Moe", "Jana Moe"),
        ("par Jeanne Rue", "Jeanne Rue"),
        ("Por Juana Rey", "Juana Rey"),
        ("bystander reports", "bystander reports"),
        ({"name": "Jane Roe"}, "Jane Roe"),
        ({"original": "Jane Roe"}, "Jane Roe"),
        ({"full_name": "Jane Roe"}, "Jane Roe"),
        ({"fullName": "Jane Roe"}, "Jane Roe"),
        ({"title": "Jane Roe"}, "Jane Roe"),
        ({"givenName": "Jane", "familyName": "Roe"}, "Jane Roe"),
        ({"given_name": "Jane", "family_name": "Roe"}, "Jane Roe"),
        ({"firstname": "Jane", "lastname": "Roe"}, "Jane Roe"),
        ({"first_name": "Jane", "last_name": "Roe"}, "Jane Roe"),
        ({"first_name": "Jane"}, "Jane"),
        ({"url": "https://quill.example/roe"}, None),
        ("https://quill.example/roe", None),
        ("www.quill.example", None),
        ("/staff/roe", None),
        ("@roe", None),
        ("roe@quill.example", None),
        ("quill.com/roe", None),
        ("quill.org/roe", None),
        ("quill.net/roe", None),
        ("desk@quill.example (Jane Roe)", "Jane Roe"),
        ("Jane Roe, Political Correspondent", "Jane Roe"),
        ("Jane Roe, senior reporter", "Jane Roe"),
        ("Jane Roe, staff writer", "Jane Roe"),
        ("Jane Roe, deputy city editor", "Jane Roe"),
        ("Jane Roe, columnist", "Jane Roe"),
        ("Jane Roe, producer", "Jane Roe"),
        ("Jane Roe, market analyst", "Jane Roe"),
        ("Jane Roe | The Quill", "Jane Roe"),
        ("Jane Roe; Sam Dee", "Jane Roe, Sam Dee"),
        (["Jane Roe", "Sam Dee", "Jane Roe"], "Jane Roe, Sam Dee"),
        ("Roe, Jane", "Jane Roe"),
        ("O'Neill-Roe, J. M.", "J. M. O'Neill-Roe"),
        ("Roe, Jane Ann Mary Sue", "Roe, Jane Ann Mary Sue"),
        ("Reuters, AFP", "Reuters, AFP"),
        ("Roe, BBC", "Roe, BBC"),
        ("Roe, J.M.", "J.M. Roe"),
        ("Roe, JM", "JM Roe"),
        (" , ", None),
        (7, None),
    ],
)  # fmt: skip
def test_who_wrote_as_metadata_says_it(value: object, expected: str | None) -> None:
    assert people.byline(value) == expected


@pytest.mark.parametrize(
    "particle",
    [
        "de",
        "del",
        "der",
        "di",
        "da",
        "la",
        "le",
        "van",
        "von",
        "ten",
        "bin",
        "al",
        "De",
        "Del",
        "Der",
        "Di",
        "Da",
        "La",
        "Le",
        "Van",
        "Von",
        "Ten",
        "Bin",
        "Al",
    ],
)
def test_a_particle_belongs_to_the_surname(particle: str) -> None:
    assert people.byline(f"{particle} Roe, Jane") == f"Jane {particle} Roe"
