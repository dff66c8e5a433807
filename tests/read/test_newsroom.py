"""The formats of newsrooms: ninjs of three generations and NewsML-G2, hostile ones among them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from crosswire.config import load
from crosswire.export import Format, export
from crosswire.read import read
from crosswire.types import Brief, Reading

FIRST = (
    "The ferry between Orle and Marn stopped running on Monday after its engine caught fire, its owner said."
)
SECOND = "Nobody was hurt. The harbour master of Marn said that the ship would be towed to Sedge on Tuesday."
TEXT = f"{FIRST}\n\n{SECOND}"
HTML = f"<p>{FIRST}</p><p>{SECOND}</p>"
WHEN = "2024-03-04T10:00:00+00:00"

ONE = {
    "uri": "http://tern.example/items/1",
    "type": "text",
    "versioncreated": WHEN,
    "pubstatus": "usable",
    "language": "en",
    "headline": "Ferry stops",
    "byline": "Ann Roe",
    "body_text": TEXT,
    "copyrightholder": "Tern News",
}
TWO = {
    "uri": "urn:newsml:tern.example:2",
    "versioncreated": WHEN,
    "headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": "Ferry stops"}],
    "bodies": [
        {"role": "caption", "contenttype": "text/plain", "value": "The harbour."},
        {"role": "main", "contenttype": "text/plain", "value": TEXT},
    ],
    "by": "Ann Roe",
    "language": "en-GB",
    "infosources": [{"name": "Tern News", "role": "provider"}, {"name": "Orle Board", "role": "source"}],
}
THREE = {
    "uri": "urn:newsml:tern.example:3",
    "standard": {"name": "ninjs", "version": "3.1"},
    "type": "text",
    "contentCreated": WHEN,
    "versionCreated": "2024-03-05T10:00:00+00:00",
    "pubStatus": "usable",
    "headlines": [{"value": "Ferry stops"}],
    "bodies": [{"role": "main", "contentType": "text/html", "value": HTML}],
    "by": "Ann Roe",
    "language": "en",
    "copyrightHolder": "Tern News",
    "places": [{"name": "Marn"}],
}


def of(tmp_path: Path, name: str, content: Any) -> Reading:
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return read([path], load())


@pytest.mark.parametrize("item", [ONE, TWO, THREE], ids=["1", "2", "3"])
def test_ninjs_of_three_generations(tmp_path: Path, item: dict[str, Any]):
    [one] = of(tmp_path, "item.json", item).reports
    assert one.text == (TEXT if item is not THREE else TEXT.replace("\n\n", "\n"))
    assert (one.title, one.byline, one.outlet, one.language) == ("Ferry stops", "Ann Roe", "Tern News", "en")
    assert one.published == datetime(2024, 3, 4, 10, tzinfo=UTC)
    assert one.url == (item["uri"] if item is ONE else None)


def test_many_items_of_a_file(tmp_path: Path):
    found = of(tmp_path, "items.json", [ONE, TWO, THREE])
    assert len(found.reports) == 3
    lines = "\n".join(map(json.dumps, (ONE, {**TWO, "bodies": []}, THREE)))
    found = of(tmp_path, "items.jsonl", lines)
    assert len(found.reports) == 2
    assert [s.input.rpartition(":")[2] for s in found.skipped] == ["2"]


@pytest.mark.parametrize(("status", "said"), [("canceled", "has canceled it"), ("withheld", "withholds it")])
def test_what_its_publisher_stopped_is_not_read(tmp_path: Path, status: str, said: str):
    for number, item in enumerate((ONE | {"pubstatus": status}, THREE | {"pubStatus": status})):
        found = of(tmp_path, f"{number}.json", item)
        assert found.reports == ()
        assert said in found.skipped[0].error


def test_what_crosswire_exports_it_reads_again(tmp_path: Path, sample_brief: Brief):
    content = export(sample_brief, Format.NINJS).data.decode("utf-8")
    found = of(tmp_path, "story.json", content)
    assert {one.text for one in found.reports} == {one.text for one in sample_brief.reports}
    before = {one.text: (one.title, one.published) for one in sample_brief.reports}
    assert {one.text: (one.title, one.published) for one in found.reports} == before


@pytest.fixture(scope="module")
def sample_brief() -> Brief:
    from crosswire import pipeline
    from crosswire.config import Settings
    from crosswire.sample import paths

    return pipeline.brief(paths(), Settings(statements="rules"))  # type: ignore[arg-type]


def g2(
    body: str = "", *, guid: str = "tag:tern.example,2024:1", status: str = "stat:usable", meta: str = ""
) -> str:
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="2" xml:lang="en">'
        '<itemMeta><itemClass qcode="ninat:text"/>'
        '<provider qcode="nprov:TERN"><name>Tern News</name></provider>'
        f'<versionCreated>{WHEN}</versionCreated><pubStatus qcode="{status}"/></itemMeta>'
        f'<contentMeta>{meta}<urgency>3</urgency><headline role="hldrole:short">Ferry</headline>'
        '<headline role="hldrole:main">Ferry <b xmlns="">stops</b></headline><by>Ann Roe</by>'
        f"</contentMeta><contentSet>{body}</contentSet></newsItem>"
    )


XHTML = (
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>'
    f"<title>no text</title></head><body><p>{FIRST}</p><p>{SECOND}</p></body></html></inlineXML>"
)
NITF = (
    '<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head/>'
    "<body><body.head><hedline><hl1>Ferry stops</hl1></hedline><dateline>MARN</dateline></body.head>"
    f"<body.content><p>{FIRST}</p><p>{SECOND}</p></body.content></body></nitf></inlineXML>"
)
PLAIN = f'<inlineData contenttype="text/plain">{TEXT}</inlineData>'


@pytest.mark.parametrize("body", [XHTML, NITF, PLAIN], ids=["xhtml", "nitf", "plain"])
def test_a_news_item(tmp_path: Path, body: str):
    [one] = of(tmp_path, "item.dat", f'<?xml version="1.0" encoding="UTF-8"?>{g2(body)}').reports
    assert one.text == TEXT
    assert (one.title, one.byline, one.outlet, one.language) == ("Ferry stops", "Ann Roe", "Tern News", "en")
    assert one.published == datetime(2024, 3, 4, 10, tzinfo=UTC)
    assert one.extra["guid"] == "tag:tern.example,2024:1"


def test_a_message_with_many_items(tmp_path: Path):
    items = [
        g2(PLAIN, guid="a"),
        g2("", guid="b"),
        g2(PLAIN, guid="c", status="stat:canceled"),
        g2('<remoteContent href="https://a.example/x.jpg"/>', guid="d"),
        g2(PLAIN, guid="https://tern.example/e"),
    ]
    message = (
        '<nar:newsMessage xmlns:nar="http://iptc.org/std/nar/2006-10-01/"><nar:header/><nar:itemSet>'
        f"{''.join(items)}</nar:itemSet></nar:newsMessage>"
    )
    found = of(tmp_path, "message.xml", message)
    assert [one.url for one in found.reports] == [None, "https://tern.example/e"]
    named = {s.input.rpartition("[")[2]: s.error for s in found.skipped}
    assert named["2]"] == "the item holds no text"
    assert "canceled" in named["3]"]
    assert "elsewhere: https://a.example/x.jpg" in named["4]"]


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE newsItem [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE newsItem SYSTEM "http://evil.example/x.dtd">',
        '<!DOCTYPE newsItem [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!doctype newsItem [<!entity % p SYSTEM "http://evil.example/p"> %p;]>',
    ],
)
def test_documents_that_declare_anything_are_refused(tmp_path: Path, head: str):
    found = of(
        tmp_path, "item.xml", head + g2(f'<inlineData contenttype="text/plain">&x; {TEXT}</inlineData>')
    )
    assert found.reports == ()
    assert "refused" in found.skipped[0].error


@pytest.mark.parametrize(
    "content", [g2(XHTML)[:-30], g2(XHTML).replace("</p>", ""), g2("<p>&undeclared;</p>")]
)
def test_broken_markup_is_named(tmp_path: Path, content: str):
    found = of(tmp_path, "item.xml", content)
    assert found.reports == ()
    assert "broken" in found.skipped[0].error


def test_a_tree_of_a_million_levels_ends(tmp_path: Path):
    deep = g2("<inlineXML>" + "<b>" * 100_000 + "x" + "</b>" * 100_000 + "</inlineXML>")
    found = of(tmp_path, "item.xml", deep)
    assert found.reports == ()
    assert len(found.skipped) == 1
