"""Inputs of every form, good and bad: what is read, what is skipped and why, in which order."""

from __future__ import annotations

import gzip
import io
import json
import random
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from crosswire.config import Settings, load
from crosswire.read import read
from crosswire.types import Reading

STORY = "The glacier above the village lost four metres of ice this summer, scientists said on Monday.\n"


@pytest.fixture
def settings() -> Settings:
    return load()


def reasons(reading: Reading) -> dict[str, str]:
    return {Path(s.input).name: s.error for s in reading.skipped}


def test_files_folders_and_globs(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("a.txt", "b.txt", "deep/c.txt", ".hidden/d.txt", ".e.txt"):
        (tmp_path / name).write_text(STORY + name)
    reading = read([tmp_path, tmp_path / "a.txt", str(tmp_path / "*.txt")], settings)
    assert [Path(r.path or "").stem for r in reading.reports] == ["a", "b", "c"]
    assert reading.skipped == ()


def test_the_order_of_the_inputs_changes_nothing(tmp_path: Path, settings: Settings) -> None:
    paths = []
    for number, day in enumerate(["2024-03-02", "2024-01-09", "", "2024-01-09", ""]):
        folder = tmp_path / str(number)
        folder.mkdir()
        paths.append(folder / "story.json")
        paths[-1].write_text(json.dumps({"text": STORY * (number + 1), "published": day or None}))
    first = read(paths, settings)
    for seed in range(5):
        random.Random(seed).shuffle(paths)  # noqa: S311
        assert read(paths, settings) == first
    assert [r.published for r in first.reports[:3]] == sorted(
        r.published for r in first.reports[:3] if r.published
    )
    assert [r.published for r in first.reports[3:]] == [None, None]
    assert len({r.id for r in first.reports}) == 5


def test_bad_inputs_are_named_and_the_rest_goes_on(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "good.txt").write_text(STORY)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "blank.txt").write_text(" \n\t\n")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (tmp_path / "noise.bin").write_bytes(bytes(range(256)) * 10)
    (tmp_path / "packed.txt").write_bytes(gzip.compress(STORY.encode()))
    (tmp_path / "half.txt").write_bytes(STORY.encode("utf-16")[:-1])
    (tmp_path / "page.html").write_text("<html><head><title>x</title></head><body></body></html>")
    (tmp_path / "feed.xml").write_text("<rss version='2.0'><channel><title>x</title></channel></rss>")
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(50_000_000)
    reading = read([tmp_path, tmp_path / "missing.txt", str(tmp_path / "*.nothing")], settings)
    assert [Path(r.path or "").stem for r in reading.reports] == ["good"]
    found = reasons(reading)
    assert "empty" in found["empty.txt"]
    assert "no text" in found["blank.txt"] or "empty" in found["blank.txt"]
    assert "PNG" in found["picture.txt"]
    assert "not text" in found["noise.bin"]
    assert "gzip" in found["packed.txt"]
    assert "utf-16" in found["half.txt"]
    assert "no article" in found["page.html"]
    assert "no entries" in found["feed.xml"]
    assert "50,000,000 bytes" in found["huge.txt"]
    assert "no such file" in found["missing.txt"]
    assert "no file matches" in found["*.nothing"]


def test_an_encoding_other_than_utf8_is_found(tmp_path: Path, settings: Settings) -> None:
    french = (
        "La préfecture a été fermée après l'incendie; les élèves, évacués, ont été hébergés à la mairie.\n"
        * 3
    )
    (tmp_path / "latin.txt").write_bytes(french.encode("latin-1"))
    (tmp_path / "wide.txt").write_bytes(STORY.encode("utf-16"))
    reading = read([tmp_path], settings)
    assert {Path(r.path or "").stem: r.text for r in reading.reports} == {"latin": french, "wide": STORY}
    assert {Path(r.path or "").stem: r.language for r in reading.reports} == {"latin": "fr", "wide": "en"}


def test_line_ends_stay_and_the_byte_order_mark_goes(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "dos.txt").write_bytes(b"\xef\xbb\xbf" + STORY.replace("\n", "\r\n").encode())
    (report,) = read([tmp_path / "dos.txt"], settings).reports
    assert report.text == STORY.replace("\n", "\r\n")


def test_json_lines_go_on_after_a_broken_one(tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "wire.jsonl"
    record = {
        "id": "w1",
        "text": STORY,
        "outlet": "The Anytown Gazette",
        "desk": "science",
        "published": 1709370000,
    }
    path.write_text(
        json.dumps(record)
        + '\n{"id": "w2", "te\n\n'
        + json.dumps({"id": 7, "text": STORY})
        + '\n{"id": "w4"}\n[1]\n'
    )
    reading = read([path], settings)
    assert [r.id for r in reading.reports] == ["w1", "7"]
    assert reading.reports[0].extra == {"desk": "science"}
    assert reading.reports[0].published == datetime(2024, 3, 2, 9, tzinfo=UTC)
    assert list(reasons(reading)) == ["wire.jsonl:2", "wire.jsonl:5", "wire.jsonl:6"]
    assert "neither a text nor an html" in reasons(reading)["wire.jsonl:5"]


@pytest.mark.parametrize("shape", [lambda rows: rows, lambda rows: {"articles": rows}])
def test_json_documents_list_reports(tmp_path: Path, settings: Settings, shape: object) -> None:
    rows = [{"id": "one", "text": STORY}, {"text": STORY + "Two."}, {"id": "three", "text": " "}]
    (tmp_path / "list.json").write_text(json.dumps(shape(rows)))  # type: ignore[operator]
    reading = read([tmp_path], settings)
    assert sorted(r.text for r in reading.reports) == [STORY, STORY + "Two."]
    assert list(reasons(reading)) == ["list.json[3]"]


def test_json_cut_off_is_not_read_as_text(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "cut.json").write_text('{"id": "x", "text": "The glacier')
    reading = read([tmp_path], settings)
    assert reading.reports == ()
    assert "not valid JSON" in reasons(reading)["cut.json:1"]


def test_csv_rows(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "table.csv").write_text(
        f'id;title;text;votes\nr1;Ice;"{STORY.strip()}; more";12\nr2;Snow;\nr3;A;b;c;d\n'
    )
    (tmp_path / "bare.csv").write_text("1,2\n3,4\n")
    reading = read([tmp_path], settings)
    (report,) = reading.reports
    assert (report.id, report.title, report.extra) == ("r1", "Ice", {"votes": "12"})
    assert report.text.endswith("; more")
    assert set(reasons(reading)) == {"table.csv:3", "table.csv:4", "bare.csv"}


PAGE = """<!doctype html>
<html lang="en">
<head>
<title>Ice lost | Gazette</title>
<meta
property="og:site_name" content="The Anytown Gazette">
<meta
property="article:published_time" content="2024-03-02T09:15:00+01:00">
<script>document.write("<p>Three people died.</p>")</script>
</head>
<body>
<nav>
<ul>
<li>
<a href="/">Home</a></li>
<li>Sport</li></ul></nav>
<article>
<h1>Glacier loses four metres</h1>
<p>By Jane Roe</p>
<p>The glacier above the village lost four metres of ice this summer, scientists said on Monday.</p>
<p>It was the hottest season since measurements began, according to the weather service of the region.</p>
</article>
<footer>Imprint</footer></body></html>"""


def test_a_web_page(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "page.txt").write_text(PAGE)
    (report,) = read([tmp_path], settings).reports
    assert (report.outlet, report.publisher, report.byline) == ("The Anytown Gazette",) * 2 + ("Jane Roe",)
    assert (report.published, report.published_from) == (datetime(2024, 3, 2, 8, 15, tzinfo=UTC), "metadata")
    assert "four metres" in report.text
    assert "Three people died" not in report.text
    assert "Home" not in report.text


def test_html_inside_json(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "one.json").write_text(json.dumps({"id": "h", "html": PAGE, "title": "Mine"}))
    (report,) = read([tmp_path], settings).reports
    assert (report.id, report.title, report.outlet) == ("h", "Mine", "The Anytown Gazette")


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 50_000 + "deep" + "</div>" * 50_000,
        "<html><body><p>" + "<b>" * 5_000 + "x",
        "<html><body><script>while(1){}</script><style>p{}</style></body>",
        "<html><body><p>\x00</p></body></html>",
        "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><html><body><p>&b;</p></body></html>",
    ],
)
def test_hostile_pages_do_no_harm(tmp_path: Path, settings: Settings, page: str) -> None:
    (tmp_path / "page.html").write_text(page)
    reading = read([tmp_path], settings)
    assert len(reading.reports) + len(reading.skipped) == 1
    assert all(len(report.text) < 1000 for report in reading.reports)


RSS = """<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0">
<channel>
<title>The Anytown Gazette</title>
<link>https://g.example</link>
<item>
<title>Fire in mill</title>
<link>https://g.example/2024/fire-in-mill.html</link>
<pubDate>Sat, 02 Mar 2024 10:00:00 GMT</pubDate>
<description>&lt;p&gt;A fire destroyed a mill on the river.&lt;/p&gt;
&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;Three people were hurt.&lt;/p&gt;</description></item>
<item><title>Empty</title><link>https://g.example/empty</link></item></channel></rss>"""
NESTED = "&lt;div&gt;" * 1_200 + "deep" + "&lt;/div&gt;" * 1_200


def test_an_entry_nested_too_deep_is_named_and_the_rest_of_the_feed_read(
    tmp_path: Path, settings: Settings
) -> None:
    deep = f"<item><title>Deep</title><link>https://g.example/deep</link><description>{NESTED}</description></item>"
    (tmp_path / "rss.xml").write_text(RSS.replace("</channel>", f"{deep}</channel>"))
    reading = read([tmp_path], settings)
    assert [report.url for report in reading.reports] == ["https://g.example/2024/fire-in-mill.html"]
    (told,) = [one for one in reading.skipped if "nested" in one.error]
    assert "1000" in told.error


ATOM = """<feed xmlns="http://www.w3.org/2005/Atom">
<title>Wire</title>
<entry>
<title>Fire in mill</title>
<id>urn:1</id>
<link href="https://w.example/fire"/>
<updated>2024-03-02T10:00:00Z</updated>
<content type="html">&lt;p&gt;A mill burned down.&lt;/p&gt;</content></entry></feed>"""


def test_feeds(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "rss.xml").write_text(RSS)
    (tmp_path / "atom.xml").write_text(ATOM)
    reading = read([tmp_path], settings)
    assert [r.outlet for r in reading.reports] == ["Wire", "The Anytown Gazette"]
    assert reading.reports[1].text == "A fire destroyed a mill on the river.\n\nThree people were hurt."
    assert all(r.published == datetime(2024, 3, 2, 10, tzinfo=UTC) for r in reading.reports)
    assert "rss.xml[2]" in reasons(reading)


def test_a_feed_with_entities_is_refused(tmp_path: Path, settings: Settings) -> None:
    secret = tmp_path / "secret"
    secret.write_text("top secret")
    bomb = RSS.replace("<rss", f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]><rss', 1).replace(
        "A fire", "&x;"
    )
    (tmp_path / "feed.xml").write_text(bomb)
    reading = read([tmp_path / "feed.xml"], settings)
    assert reading.reports == ()
    assert "entities" in reasons(reading)["feed.xml"]


def test_markdown_keeps_its_text(tmp_path: Path, settings: Settings) -> None:
    text = "---\ntitle: Ice lost\nlanguage: en-GB\ndate: 2024-03-02\ndesk: science\n---\n"
    text += f"# Ice lost\n\n{STORY}\nSee [the data](https://x.example/d).\n"
    (tmp_path / "note.md").write_text(text)
    (report,) = read([tmp_path], settings).reports
    assert report.text == text
    assert (report.title, report.language, report.extra) == ("Ice lost", "en", {"desk": "science"})
    assert text[report.noise[0].start : report.noise[0].end].startswith("---")


def test_standard_input(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(STORY.encode())))
    (report,) = read(["-"], settings).reports
    assert (report.text, report.path) == (STORY, None)


def test_a_stream_longer_than_the_limit_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"a" * 2000)))
    (skipped,) = read(["-"], load(max_bytes=1000)).skipped
    assert "limit of 1,000" in skipped.error


def test_options_fill_what_the_input_does_not_say(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.json").write_text(
        json.dumps({"text": STORY, "outlet": "Own", "published": "2024-01-01", "language": "en"})
    )
    reading = read([tmp_path], load(outlet="Given", published="2024-02-02T00:00:00Z", language="de"))
    assert [(r.outlet, r.published_from, r.language) for r in reading.reports] == [
        ("Own", "metadata", "en"),
        ("Given", "option", "de"),
    ]
