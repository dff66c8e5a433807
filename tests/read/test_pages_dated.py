"""Pages that give their date in many ways, and those that give another thing's: the moment that is believed."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

import json

import pytest
from lxml import html

from crosswire.read import issued


def ld(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{text}</script>'


A = {"@type": "NewsArticle", "headline": "Ferry sinks", "datePublished": "2024-03-03T10:00:00+02:00"}
V = {"@type": "VideoObject", "name": "Wreck", "datePublished": "2024-03-01T10:00:00Z"}
W = {"@type": "WebPage", "datePublished": "2024-03-02T10:00:00Z"}

# what a page is; its markup; its address; its moment; how many dates were not believed
PAGES: list[tuple[str, str, str | None, str | None, int]] = [
    ("an article's object", ld(A), None, '2024-03-03T10:00:00+02:00', 0),
    ("an article in a list", ld([V,A]), None, '2024-03-03T10:00:00+02:00', 0),
    ("an article in a graph", ld({"@graph":[V,A]}), None, '2024-03-03T10:00:00+02:00', 0),
    ("an article as the main thing of a page", ld({"@type":"WebPage","mainEntity":A}), None, '2024-03-03T10:00:00+02:00', 0),
    ("a video alone", ld(V), None, None, 0),
    ("a page's object", ld(W), None, '2024-03-02T10:00:00+00:00', 0),
    ("a page's object and an article", ld([W,A]), None, '2024-03-03T10:00:00+02:00', 0),
    ("two articles, one with the headline", ld([{**A,"headline":"Tram stops","datePublished":"2024-02-02"},A])+'<h1>Ferry sinks</h1>', None, '2024-03-03T10:00:00+02:00', 0),
    ("two articles, neither with the headline", ld([{**A,"headline":"Tram stops","datePublished":"2024-02-02"},{**A,"headline":"Bus stops"}])+'<h1>Ferry sinks</h1>', None, None, 0),
    ("two articles of one day", ld([A,{**A,"headline":"Ferry sinks again"}]), None, '2024-03-03T10:00:00+02:00', 0),
    ("an article of this address", ld([{**A,"url":"https://tern.example/b","datePublished":"2024-02-02"},{**A,"headline":"x","url":"https://tern.example/a"}]), "https://tern.example/a", '2024-03-03T10:00:00+02:00', 0),
    ("a blog post", ld({**A,"@type":"BlogPosting"}), None, '2024-03-03T10:00:00+02:00', 0),
    ("several types", ld({**A,"@type":["Thing","ReportageNewsArticle"]}), None, '2024-03-03T10:00:00+02:00', 0),
    ("a date in a list", ld({**A,"datePublished":["2024-03-03"]}), None, '2024-03-03T00:00:00+00:00', 0),
    ("a date as a value", ld({**A,"datePublished":{"@value":"2024-03-03"}}), None, '2024-03-03T00:00:00+00:00', 0),
    ("a date of spaces", ld({**A,"datePublished":"  "}), None, None, 0),
    ("no date", ld({"@type":"NewsArticle","headline":"Ferry sinks"}), None, None, 0),
    ("within a comment", ld("<!-- "+json.dumps(A)+" -->"), None, '2024-03-03T10:00:00+02:00', 0),
    ("within CDATA", ld("//<![CDATA[\n"+json.dumps(A)+"\n//]]>"), None, '2024-03-03T10:00:00+02:00', 0),
    ("with a semicolon behind it", ld(json.dumps(A)+";"), None, '2024-03-03T10:00:00+02:00', 0),
    ("broken", ld('{"@type":"NewsArticle","datePublished":"2024-03-03",'), None, None, 0),
    ("metadata", '<meta property="article:published_time" content="2024-03-03T10:00:00+02:00">', None, '2024-03-03T10:00:00+02:00', 0),
    ("metadata in capitals", '<meta name="DC.date.issued" content="2024-03-03">', None, '2024-03-03T00:00:00+00:00', 0),
    ("metadata by itemprop", '<meta itemprop="datePublished" content="2024-03-03">', None, '2024-03-03T00:00:00+00:00', 0),
    ("metadata of a video", '<div itemscope itemtype="http://schema.org/VideoObject"><meta itemprop="datePublished" content="2024-03-01"></div>', None, None, 0),
    ("metadata of an article", '<div itemscope itemtype="http://schema.org/NewsArticle"><meta itemprop="datePublished" content="2024-03-03"></div>', None, '2024-03-03T00:00:00+00:00', 0),
    ("the first of one name", '<meta name="pubdate" content="2024-03-03"><meta name="pubdate" content="2024-03-04">', None, '2024-03-03T00:00:00+00:00', 0),
    ("the surer name", '<meta name="dc.date" content="2024-03-01"><meta name="article:published_time" content="2024-03-03">', None, '2024-03-03T00:00:00+00:00', 0),
    ("an object before metadata", ld(A)+'<meta name="pubdate" content="2024-03-01">', None, '2024-03-03T10:00:00+02:00', 0),
    ("modified only", '<meta property="article:modified_time" content="2024-03-05T10:00:00Z">', None, None, 0),
    ("a time of microdata", '<time itemprop="datePublished" datetime="2024-03-03T10:00:00+02:00">3 March</time>', None, '2024-03-03T10:00:00+02:00', 0),
    ("a text of microdata", '<span itemprop="datePublished">3 March 2024</span>', None, '2024-03-03T00:00:00+00:00', 0),
    ("microdata of a comment", '<div itemscope itemtype="http://schema.org/Comment"><time itemprop="datePublished" datetime="2024-03-01">1 March</time></div>', None, None, 0),
    ("microdata beside a headline", '<div itemscope itemtype="http://schema.org/Article"><time itemprop="datePublished" datetime="2024-03-01">x</time></div><div itemscope itemtype="http://schema.org/Article"><h1>Ferry sinks</h1><time itemprop="datePublished" datetime="2024-03-03">x</time></div>', None, '2024-03-03T00:00:00+00:00', 0),
    ("in UTC, the address a day before", '<meta name="pubdate" content="2024-03-04T02:00:00Z">', "https://tern.example/2024/03/03/ferry", '2024-03-03T00:00:00+00:00', 0),
    ("in UTC, the address the same day", '<meta name="pubdate" content="2024-03-03T10:00:00Z">', "https://tern.example/2024/03/03/ferry", '2024-03-03T10:00:00+00:00', 0),
    ("in UTC, another moment with an offset", '<meta name="pubdate" content="2024-03-04T02:00:00Z"><meta property="article:modified_time" content="2024-03-04T05:00:00-05:00">', None, '2024-03-03T21:00:00-05:00', 0),
    ("in UTC, two offsets", '<meta name="pubdate" content="2024-03-04T02:00:00Z"><meta property="article:modified_time" content="2024-03-04T05:00:00-05:00"><time datetime="2024-03-04T05:00:00+01:00">x</time>', None, '2024-03-04T02:00:00+00:00', 0),
    ("in UTC, a day shown", '<meta name="pubdate" content="2024-03-04T02:00:00Z"><time datetime="2024-03-04T02:00:00Z">Sunday, March 3, 2024</time>', None, '2024-03-03T00:00:00+00:00', 0),
    ("in UTC, a day shown of another moment", '<meta name="pubdate" content="2024-03-04T02:00:00Z"><time datetime="2024-03-04T03:00:00Z">Sunday, March 3, 2024</time>', None, '2024-03-04T02:00:00+00:00', 0),
    ("in UTC, a day shown far away", '<meta name="pubdate" content="2024-03-04T02:00:00Z"><time datetime="2024-03-04T02:00:00Z">January 3, 2024</time>', None, '2024-03-04T02:00:00+00:00', 0),
    ("an offset of its own", '<meta name="pubdate" content="2024-03-03T22:00:00-05:00">', "https://tern.example/2024/03/04/ferry", '2024-03-03T22:00:00-05:00', 0),
    ("a day alone, the address far away", '<meta name="pubdate" content="2024-03-03">', "https://tern.example/2024/02/01/ferry", '2024-02-01T00:00:00+00:00', 0),
    ("a day alone, the address a day away", '<meta name="pubdate" content="2024-03-03">', "https://tern.example/2024/03/02/ferry", '2024-03-03T00:00:00+00:00', 0),
    ("the canonical address", '<link rel="canonical" href="https://tern.example/2024/03/03/ferry"><meta name="pubdate" content="2024-03-04T02:00:00Z">', None, '2024-03-03T00:00:00+00:00', 0),
    ("no clear date", '<meta name="pubdate" content="03/04/2024">', None, None, 1),
    ("no clear date, then a clear one", '<meta name="pubdate" content="soon"><meta name="dc.date" content="2024-03-03">', None, '2024-03-03T00:00:00+00:00', 1),
    ("the zero of a system", '<meta name="pubdate" content="1970-01-01T00:00:00Z">', None, None, 1),
    ("far ahead", '<meta name="pubdate" content="2099-03-03">', None, None, 1),
    ("nothing", '<p>March 3, 2024</p>', None, None, 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("markup", "url", "moment", "notes"), [p[1:] for p in PAGES], ids=[p[0] for p in PAGES]
)
def test_when_a_page_was_published(markup: str, url: str | None, moment: str | None, notes: int) -> None:
    tree = html.fromstring(
        f"<html><head><title>Ferry sinks</title></head><body>{markup}<p>Text.</p></body></html>"
    )
    found = issued.find(tree, url=url)
    assert (found.published.isoformat() if found.published else None) == moment
    assert len(found.notes) == notes
