"""Who signed a page: citation tags, linked data, author tags, bylines, and what is none of them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from crosswire.read import articles, signed

TEXT = (
    "<p>The bakers of Sund baked a loaf of 41 metres on Friday and gave it away by the slice before noon.</p>"
    "<p>The loaf beat the record of 2011 by three metres, the guild said. Its crust was cut with a saw.</p>"
)


def byline(head: str = "", above: str = "") -> str | None:
    page = (
        f"<!doctype html><html lang='en'><head><title>Loaf</title>{head}</head><body><article><h1>Loaf</h1>"
    )
    return articles.article(f"{page}{above}{TEXT}</article></body></html>", where="x").byline


def linked(*nodes: dict[str, Any]) -> str:
    data = nodes[0] if len(nodes) == 1 else {"@graph": nodes}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def meta(name: str, *values: str) -> str:
    return "".join(f'<meta name="{name}" content="{value}">' for value in values)


ARTICLE = {"@type": "NewsArticle", "headline": "Loaf"}
SIGNED = [
    (meta("citation_author", "Voss, Mira", "Adeyemi, Tunde"), "Mira Voss, Tunde Adeyemi"),
    (meta("citation_author", "Mira Voss", "Tunde Adeyemi"), "Mira Voss, Tunde Adeyemi"),
    (meta("citation_authors", "Voss, Mira; Adeyemi, Tunde"), "Mira Voss, Tunde Adeyemi"),
    (meta("citation_author", "van der Voss, Mira L."), "Mira L. van der Voss"),
    (meta("DC.Creator", "Voss, Mira", "Adeyemi, Tunde"), "Mira Voss, Tunde Adeyemi"),
    (meta("author", "Mira Voss", "Tunde Adeyemi"), "Mira Voss, Tunde Adeyemi"),
    (meta("author", "Mira Voss and Tunde Adeyemi"), "Mira Voss and Tunde Adeyemi"),
    (meta("author", "By Mira Voss"), "Mira Voss"),
    (meta("author", "Mira Voss, Chief Food Correspondent"), "Mira Voss"),
    (meta("author", "Mira Voss | 3 May 2024"), "Mira Voss"),
    (meta("author", "Ren&eacute; Voss"), "René Voss"),
    (meta("author", "Reuters"), "Reuters"),
    (meta("article:author", "https://social.example/mira") + meta("author", "Mira Voss"), "Mira Voss"),
    ("<meta content='Mira Voss' name=author>", "Mira Voss"),
    (
        meta("author", "Web Desk") + linked(ARTICLE | {"author": {"@type": "Person", "name": "Mira Voss"}}),
        "Mira Voss",
    ),
    (linked(ARTICLE | {"author": "Mira Voss"}), "Mira Voss"),
    (
        linked(ARTICLE | {"author": [{"name": "Mira Voss"}, {"name": "Tunde Adeyemi"}]}),
        "Mira Voss, Tunde Adeyemi",
    ),
    (linked(ARTICLE | {"author": {"name": ["Mira Voss", "Tunde Adeyemi"]}}), "Mira Voss, Tunde Adeyemi"),
    (linked(ARTICLE | {"author": {"givenName": "Mira", "familyName": "Voss"}}), "Mira Voss"),
    (
        linked({"@type": "Person", "@id": "#m", "name": "Mira Voss"}, ARTICLE | {"author": {"@id": "#m"}}),
        "Mira Voss",
    ),
    (
        linked(ARTICLE | {"comment": {"@type": "Comment", "author": "Troll"}, "author": "Mira Voss"}),
        "Mira Voss",
    ),
    (
        linked(
            {"@type": ["WebPage"], "author": "Nobody"},
            {**ARTICLE, "@type": ["NewsArticle"], "creator": "Mira Voss"},
        ),
        "Mira Voss",
    ),
    (
        linked(ARTICLE | {"author": {"@type": "Organization", "name": "Sund Post"}})
        + meta("author", "Mira Voss"),
        "Mira Voss",
    ),
    (
        '<script type="application/ld+json">{"@type": "NewsArticle", broken</script>'
        + meta("author", "Mira Voss"),
        "Mira Voss",
    ),
]


@pytest.mark.parametrize(("head", "named"), SIGNED)
def test_the_writers_of_a_page(head: str, named: str) -> None:
    assert byline(head) == named


@pytest.mark.parametrize(
    "head",
    [
        meta("author", "admin"),
        meta("author", ""),
        meta("author", "https://social.example/m"),
        meta("author", "Sund Post") + '<meta property="og:site_name" content="Sund Post">',
        linked(ARTICLE | {"author": {"@id": "#nowhere"}}),
        linked({"@type": "Recipe", "author": "X Y"}),
    ],
)
def test_what_names_nobody(head: str) -> None:
    assert signed.writers(head) in {None, "Sund Post"}
    assert byline(head) in {None, "X Y"}


def test_the_line_of_the_page_is_read_where_no_tag_names_one() -> None:
    assert byline(above='<p class="byline">By <a rel="author" href="/mira">Mira Voss</a></p>') == "Mira Voss"


def test_a_page_of_tags_takes_time_by_its_length() -> None:
    assert signed.writers("<meta " * 100_000) is None
    assert signed.writers('<script type="application/ld+json">' * 20_000) is None
    assert signed.writers(linked(ARTICLE | {"author": [[[[["deep"]]]]]})) == "deep"
