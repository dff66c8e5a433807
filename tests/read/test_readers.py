"""What other readers write: one table of cases, a reader a case; and keys that nobody knows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crosswire.config import Settings, load
from crosswire.read import read
from crosswire.types import Reading

TEXT = (
    "Voters in the lagoon district chose a new council on Sunday, and 61 per cent of them came to the polls. "
    "The count took until midnight, the returning officer said. Two recounts are still open in the old port."
)
HTML = "<p>" + TEXT.replace(". ", ".</p><p>") + "</p>"
OUTLET, TITLE, WRITER, DAY = "Lagoon Courier", "Council elected", "Ines Falk", "2024-06-10"
ADDRESS = "https://lagooncourier.example/council-elected"

NEWS_PLEASE = {
    "authors": [WRITER],
    "date_download": "2024-06-14 08:00:00",
    "date_modify": "2024-06-11 09:00:00",
    "date_publish": "2024-06-10 06:30:00",
    "description": "The new council.",
    "filename": "x.json",
    "image_url": None,
    "language": "en",
    "localpath": None,
    "source_domain": "lagooncourier.example",
    "text": None,
    "maintext": TEXT,
    "title": TITLE,
    "title_page": None,
    "title_rss": None,
    "url": ADDRESS,
}
NEWSAPI = {
    "source": {"id": None, "name": OUTLET},
    "author": WRITER,
    "title": TITLE,
    "description": "The new council.",
    "url": ADDRESS,
    "urlToImage": None,
    "publishedAt": "2024-06-10T06:30:00Z",
    "content": TEXT,
}
GUARDIAN = {
    "id": "world/2024/jun/10/council-elected",
    "type": "article",
    "sectionId": "world",
    "apiUrl": "https://api.example/x",
    "webPublicationDate": "2024-06-10T06:30:00Z",
    "webTitle": TITLE,
    "webUrl": ADDRESS,
    "fields": {
        "headline": TITLE,
        "byline": WRITER,
        "publication": OUTLET,
        "bodyText": TEXT,
        "trailText": "New.",
        "body": HTML,
        "lang": "en",
        "lastModified": "2024-06-12T00:00:00Z",
    },
}
TRAFILATURA = {
    "title": TITLE,
    "author": WRITER,
    "hostname": "lagooncourier.example",
    "date": DAY,
    "fingerprint": "ab12",
    "id": None,
    "license": None,
    "comments": "",
    "raw_text": TEXT,
    "text": TEXT,
    "language": None,
    "image": None,
    "pagetype": None,
    "filedate": "2026-01-02",
    "source": ADDRESS,
    "source-hostname": OUTLET,
    "excerpt": None,
    "categories": "",
    "tags": "",
}
SCHEMA = {
    "@context": "https://schema.org",
    "@type": "ReportageNewsArticle",
    "headline": TITLE,
    "inLanguage": "en-GB",
    "mainEntityOfPage": {"@type": "WebPage", "@id": ADDRESS},
    "datePublished": "2024-06-10T06:30:00Z",
    "dateModified": "2024-06-12T06:30:00Z",
    "author": [{"@type": "Person", "name": WRITER}],
    "publisher": {"@type": "Organization", "name": OUTLET},
    "articleBody": TEXT,
}
GRAPH = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "@id": "#o", "name": OUTLET},
        {"@type": "Person", "@id": "#p", "name": WRITER},
        {
            "@type": "WebPage",
            "@id": "#w",
            "name": TITLE,
            "description": "A page.",
            "datePublished": "2024-01-01",
        },
        SCHEMA | {"author": {"@id": "#p"}, "publisher": {"@id": "#o"}},
    ],
}
FEED_ITEM = {
    "id": "1",
    "url": ADDRESS,
    "title": TITLE,
    "content_text": TEXT,
    "date_published": "2024-06-10T06:30:00Z",
}
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": OUTLET,
    "language": "en",
    "authors": [{"name": WRITER}],
    "home_page_url": "https://lagooncourier.example/",
    "items": [FEED_ITEM],
}
EVENT_REGISTRY = {
    "uri": "81",
    "lang": "eng",
    "date": DAY,
    "time": "06:30:00",
    "dateTime": "2024-06-10T06:41:00Z",
    "dateTimePub": "2024-06-10T06:30:00Z",
    "url": ADDRESS,
    "title": TITLE,
    "body": TEXT,
    "source": {"uri": "lagooncourier.example", "dataType": "news", "title": OUTLET},
    "authors": [{"uri": "ines_falk@lagooncourier.example", "name": WRITER}],
}

READERS: dict[str, Any] = {
    "news-please": NEWS_PLEASE | {"outlet": OUTLET},
    "newsapi article": NEWSAPI,
    "newsapi answer": {"status": "ok", "totalResults": 1, "articles": [NEWSAPI]},
    "guardian result": GUARDIAN,
    "guardian search": {"response": {"status": "ok", "total": 1, "results": [GUARDIAN]}},
    "guardian item": {"response": {"status": "ok", "content": GUARDIAN}},
    "guardian html": {
        "response": {"results": [GUARDIAN | {"fields": {**GUARDIAN["fields"], "bodyText": ""}}]}
    },  # type: ignore[dict-item]
    "trafilatura": TRAFILATURA,
    "schema.org": SCHEMA,
    "schema.org list": [{"@type": "BreadcrumbList", "itemListElement": []}, SCHEMA],
    "schema.org graph": GRAPH,
    "schema.org item list": {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": SCHEMA}]},
    "json feed": JSON_FEED,
    "json feed html": JSON_FEED | {"items": [{**FEED_ITEM, "content_text": None, "content_html": HTML}]},
    "json feed 1.0": JSON_FEED | {"authors": None, "items": [{**FEED_ITEM, "author": {"name": WRITER}}]},
    "event registry": {"articles": {"results": [EVENT_REGISTRY], "totalResults": 1}},
    "fundus": {
        "title": TITLE,
        "plaintext": TEXT,
        "authors": [WRITER],
        "publishing_date": "2024-06-10 06:30:00",
        "publisher": OUTLET,
        "lang": "en",
        "url": ADDRESS,
    },
    "readability": {
        "title": TITLE,
        "byline": WRITER,
        "content": HTML,
        "textContent": TEXT,
        "siteName": OUTLET,
        "publishedTime": "2024-06-10T06:30:00Z",
        "excerpt": "New.",
        "length": 200,
        "url": ADDRESS,
    },
    "postlight": {
        "title": TITLE,
        "content": f"<div>{HTML}</div>",
        "author": WRITER,
        "domain": "lagooncourier.example",
        "date_published": "2024-06-10T06:30:00.000Z",
        "url": ADDRESS,
        "excerpt": "New.",
        "site_name": OUTLET,
    },
    "wordpress": [
        {
            "id": 4,
            "date": "2024-06-10T06:30:00",
            "date_gmt": "2024-06-10T04:30:00",
            "link": ADDRESS,
            "title": {"rendered": TITLE},
            "content": {"rendered": HTML, "protected": False},
            "excerpt": {"rendered": "<p>New.</p>"},
            "author_name": WRITER,
            "source": OUTLET,
        }
    ],
    "diffbot": {
        "objects": [
            {
                "type": "article",
                "title": TITLE,
                "text": TEXT,
                "author": WRITER,
                "siteName": OUTLET,
                "date": "Mon, 10 Jun 2024 06:30:00 GMT",
                "pageUrl": ADDRESS,
                "humanLanguage": "en",
            }
        ]
    },
    "zyte": [
        {
            "article": {
                "headline": TITLE,
                "datePublished": "2024-06-10T06:30:00Z",
                "articleBody": TEXT,
                "url": ADDRESS,
                "authors": [{"name": WRITER, "nameRaw": "By Ines Falk"}],
                "sourceOrganization": {"name": OUTLET},
            }
        }
    ],
    "webz": {
        "posts": [
            {
                "uuid": "7",
                "url": ADDRESS,
                "author": WRITER,
                "published": "2024-06-10T08:30:00.000+02:00",
                "title": TITLE,
                "text": TEXT,
                "language": "english",
                "thread": {"site_full": OUTLET},
            }
        ]
    },
    "elasticsearch": {
        "took": 3,
        "hits": {"total": 1, "hits": [{"_id": "a", "_score": 1, "_source": NEWSAPI}]},
    },
    "google reader": {
        "items": [
            {
                "title": TITLE,
                "published": 1718001000,
                "author": WRITER,
                "content": {"content": HTML},
                "alternate": [{"href": ADDRESS}],
                "origin": {"title": OUTLET},
            }
        ]
    },
    "miniflux": {
        "total": 1,
        "entries": [
            {
                "id": 9,
                "title": TITLE,
                "url": ADDRESS,
                "author": WRITER,
                "content": HTML,
                "published_at": "2024-06-10T06:30:00Z",
                "feed": {"title": OUTLET},
            }
        ],
    },
    "by name": {"a1": NEWSAPI, "a2": {**NEWSAPI, "content": TEXT + " No party holds half of the seats."}},
    "ninjs": {
        "uri": "urn:x:1",
        "type": "text",
        "headline": TITLE,
        "byline": f"By {WRITER}",
        "body_text": TEXT,
        "versioncreated": "2024-06-10T06:30:00Z",
        "language": "en",
        "copyrightholder": OUTLET,
        "url": ADDRESS,
    },
    "paragraphs": {
        "title": TITLE,
        "body": TEXT.split(". "),
        "date": DAY,
        "publication": OUTLET,
        "writer": WRITER,
        "link": ADDRESS,
    },
}


@pytest.fixture
def settings() -> Settings:
    return load()


def written(folder: Path, content: Any, name: str = "given.json") -> Path:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def notes(reading: Reading) -> str:
    return "\n".join(f"{one.input}: {one.note}" for one in reading.notices)


@pytest.mark.parametrize("reader", READERS)
def test_the_output_of_readers_is_understood(reader: str, tmp_path: Path, settings: Settings) -> None:
    reading = read([written(tmp_path, READERS[reader])], settings)
    report = reading.reports[0]
    found = (
        report.title,
        report.outlet,
        report.byline,
        str(report.published)[:10],
        report.url,
        report.language,
    )
    assert found == (TITLE, OUTLET, WRITER, DAY, ADDRESS, "en")
    assert "61 per cent of them came to the polls" in report.text
    assert "<p>" not in report.text
    assert "recounts are still open" in report.text
    assert not [one for one in reading.skipped if "given.json[1]" not in one.input]


@pytest.mark.parametrize(
    "reader", ["news-please", "newsapi article", "guardian result", "trafilatura", "schema.org"]
)
def test_the_same_in_json_lines(reader: str, tmp_path: Path, settings: Settings) -> None:
    rows = "\n".join(json.dumps(READERS[reader]) for _ in range(2))
    reading = read([written(tmp_path, rows, "many.jsonl")], settings)
    assert [(r.title, r.outlet) for r in reading.reports] == [(TITLE, OUTLET)] * 2
    assert reading.notices == ()


def test_what_is_known_is_not_remarked_upon(tmp_path: Path, settings: Settings) -> None:
    for number, given in enumerate(READERS.values()):
        written(tmp_path, given, f"r{number}.json")
    assert notes(read([tmp_path], settings)) == ""


XML = f"""<doc sitename="{OUTLET}" title="{TITLE}" author="{WRITER}" date="{DAY}" url="{ADDRESS}"
  hostname="x.example"><main><head rend="h2">{TITLE}</head><p>{TEXT}</p><list><item>One seat each.</item>
  </list></main>
  <comments><p>First!</p></comments>
</doc>"""
TEI = f"""<?xml version="1.0" encoding="utf-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><sourceDesc><biblFull><titleStmt>
<title type="main">{TITLE}</title><author>{WRITER}</author></titleStmt><publicationStmt>
<publisher>{OUTLET} (lagooncourier.example)</publisher><ptr type="URL" target="{ADDRESS}"/><date>{DAY}</date>
</publicationStmt></biblFull></sourceDesc></fileDesc>
<profileDesc><creation><date type="download">2026-01-02</date></creation></profileDesc></teiHeader>
<text><body>
<div type="entry"><p>{TEXT}</p></div><div type="comments"><p>First!</p></div></body></text></TEI>"""


@pytest.mark.parametrize("document", [XML, TEI], ids=["xml", "tei"])
def test_documents_of_trafilatura_in_xml(document: str, tmp_path: Path, settings: Settings) -> None:
    (report,) = read([written(tmp_path, document, "page.xml")], settings).reports
    found = (report.title, report.outlet, report.byline, str(report.published)[:10], report.url)
    assert found == (TITLE, OUTLET, WRITER, DAY, ADDRESS)
    assert TEXT in report.text
    assert "First!" not in report.text


@pytest.mark.parametrize(
    "document",
    [
        '<!DOCTYPE doc [<!ENTITY a "aaaa">]><doc title="&a;"><main><p>x</p></main></doc>',
        "<doc title='x'><main></main></doc>",
        "<doc><main><p>cut",
    ],
)
def test_broken_xml_is_named(document: str, tmp_path: Path, settings: Settings) -> None:
    reading = read([written(tmp_path, document, "page.xml")], settings)
    assert (len(reading.reports), len(reading.skipped)) == (0, 1)


def test_a_table_of_media_cloud(tmp_path: Path, settings: Settings) -> None:
    columns = "stories_id,title,publish_date,url,language,media_name,text"
    table = f'{columns}\n1,{TITLE},{DAY} 06:30:00,{ADDRESS},en,{OUTLET},"{TEXT}"\n'
    (report,) = read([written(tmp_path, table, "mc.csv")], settings).reports
    assert (report.outlet, report.title, str(report.published)[:10]) == (OUTLET, TITLE, DAY)


def test_a_domain_is_an_outlet_only_where_nothing_is_better(tmp_path: Path, settings: Settings) -> None:
    written(tmp_path, {k: v for k, v in NEWS_PLEASE.items() if k != "url"}, "a.json")
    written(tmp_path, {"text": TEXT, "source_domain": "www.bbc.co.uk", "title": "x"}, "b.json")
    assert {Path(r.path or "").stem: r.outlet for r in read([tmp_path], settings).reports} == {
        "a": "lagooncourier.example",
        "b": "BBC",
    }


def test_the_wrong_kinds_of_dates_are_not_taken(tmp_path: Path, settings: Settings) -> None:
    bare = {k: v for k, v in NEWS_PLEASE.items() if k != "date_publish"}
    reading = read([written(tmp_path, bare)], settings)
    assert reading.reports[0].published is None
    assert "'date_modify' says when it was changed" in notes(reading)


def test_an_unclear_date_is_named(tmp_path: Path, settings: Settings) -> None:
    reading = read([written(tmp_path, {"text": TEXT, "date": "05/03/2024"})], settings)
    assert reading.reports[0].published is None
    assert "'05/03/2024'" in notes(reading)


@pytest.mark.parametrize(
    ("key", "value", "like"),
    [
        ("day_out", "2024-06-10", "a date"),
        ("publication_moment", "10 June 2024", "a date"),
        ("first_seen_in_print", 1718001000, "a date"),
        ("erschienen", "2024-06-10T06:30:00Z", "a date"),
        ("newspaper_name", "Lagoon Courier", "an outlet"),
        ("media_brand", "Lagoon Courier", "an outlet"),
        ("tv_station", "Channel Nine", "an outlet"),
        ("story_copy", TEXT, "a text"),
        ("volltext", TEXT + " " + TEXT, "a text"),
    ],
)
def test_unknown_keys_are_named(  # noqa: PLR0917 - a column of the table each
    key: str, value: Any, like: str, tmp_path: Path, settings: Settings
) -> None:
    reading = read([written(tmp_path, {"text": TEXT, "title": TITLE, key: value})], settings)
    assert f"'{key}' looks like {like}" in notes(reading)
    assert reading.skipped == ()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("votes", 1718001000),
        ("incident", "2024-17"),
        ("source_url", "https://lagooncourier.example"),
        ("section", "world"),
        ("tags", ["a", "b"]),
        ("word_count", 812),
        ("country", "Norland"),
        ("is_published", True),
        ("rank", 3),
        ("image_source", "https://lagooncourier.example/a.jpg"),
        ("place", "Old Port"),
        ("postcode", "OL1 4QX"),
    ],
)
def test_other_keys_are_kept_in_silence(key: str, value: Any, tmp_path: Path, settings: Settings) -> None:
    reading = read([written(tmp_path, {"text": TEXT, key: value})], settings)
    assert notes(reading) == ""
    assert reading.reports[0].extra[key] == value


def test_many_records_make_one_note(tmp_path: Path, settings: Settings) -> None:
    rows = "\n".join(json.dumps({"text": TEXT, "day_out": f"2024-06-{n:02}"}) for n in range(1, 21))
    (notice,) = read([written(tmp_path, rows, "many.jsonl")], settings).notices
    assert notice.input.endswith("many.jsonl:1")
    assert "in 19 more of its records" in notice.note


def test_a_text_by_an_unknown_name_is_named_where_there_is_no_other(
    tmp_path: Path, settings: Settings
) -> None:
    (skipped,) = read([written(tmp_path, {"title": TITLE, "story_copy": TEXT})], settings).skipped
    assert "'story_copy' looks like one" in skipped.error


def test_a_summary_is_read_and_said_to_be_one(tmp_path: Path, settings: Settings) -> None:
    reading = read([written(tmp_path, NEWSAPI | {"content": None, "description": TEXT})], settings)
    assert reading.reports[0].text == TEXT
    assert "only its summary ('description')" in notes(reading)


def test_a_document_without_records_is_named(tmp_path: Path, settings: Settings) -> None:
    (skipped,) = read([written(tmp_path, {"status": "ok", "articles": []})], settings).skipped
    assert "lists no records" in skipped.error


@pytest.mark.parametrize(
    ("authors", "byline"),
    [
        (["Falk, Ines", "Dorn, Ole"], "Ines Falk, Ole Dorn"),
        ("Falk, Ines; Dorn, Ole", "Ines Falk, Ole Dorn"),
        ([{"name": "van der Falk, Ines M."}], "Ines M. van der Falk"),
        ("Ines Falk, Ole Dorn", "Ines Falk, Ole Dorn"),
        ("By Ines Falk", "Ines Falk"),
        ("Reuters, AFP", "Reuters, AFP"),
        ("Staff, Agencies", "Staff, Agencies"),
        (["https://social.example/falk", "Ines Falk"], "Ines Falk"),
        (["Ines Falk", "Ines Falk"], "Ines Falk"),
        ({"givenName": "Ines", "familyName": "Falk"}, "Ines Falk"),
        ("desk@lagooncourier.example (Ines Falk)", "Ines Falk"),
        ("admin", None),
        ([], None),
    ],
)
def test_writers(authors: Any, byline: str | None, tmp_path: Path, settings: Settings) -> None:
    (report,) = read([written(tmp_path, {"text": TEXT, "authors": authors})], settings).reports
    assert report.byline == byline
