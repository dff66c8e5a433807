"""Telling pages and feeds by what they open with, in one pass however many comments stand before it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from crosswire.config import load
from crosswire.read import feed, html, read
from crosswire.read.drafts import Text
from crosswire.read.prologue import Prologue, prologue

BODY = "<p>The orchard lost its whole crop to the hail on Friday, the growers said.</p>" * 4

OPENINGS = (
    ("<html><body>", None, "html"),
    ("\n\t <!DOCTYPE html><html>", "html", "html"),
    ("<!doctype HTML PUBLIC '-//W3C//DTD XHTML 1.0//EN' 'x.dtd'>\n<HTML>", "html", "html"),
    ("<?xml version='1.0'?><!DOCTYPE html><html>", "html", "html"),
    ("<?xml version='1.0'?>\n<?xml-stylesheet href='a.xsl'?>\n<rss version='2.0'>", None, "rss"),
    ("<!-- kept -- by -- hand --><!-- > --><feed xmlns='x'>", None, "feed"),
    ("<!DOCTYPE rss [<!ELEMENT a (b)> <!-- ] -->]><rss>", "rss", None),
    ("<!DOCTYPE rss [<!ELEMENT a (b)>]><rss>", "rss", "rss"),
    ("<rdf:RDF xmlns:rdf='x'>", None, "rdf:rdf"),
    (
        "<!DOCTYPE html><!--[if IE 7]><html class='ie7'><![endif]--><!--[if gt IE 8]><!--><html>",
        "html",
        "html",
    ),
    ("<!DOCTYPE html><![if !IE]><html>", "html", "html"),
    ("<!--><html>", None, "html"),
    ("<!-- never closed <html>", None, None),
    ("<!DOCTYPE html", "html", None),
    ("Prose <html>", None, None),
    ("< html>", None, None),
    ("", None, None),
)


@pytest.mark.parametrize(("content", "doctype", "root"), OPENINGS)
def test_the_opening_of_a_document(content: str, doctype: str | None, root: str | None) -> None:
    assert prologue(content) == Prologue(doctype, root)


FILLINGS = (
    "<!-- ad -->\n",
    "<!---->",
    "<!--",
    "-->",
    "<!-- a --><?b ?>",
    "<!DOCTYPE html>",
    "<!DOCTYPE a [ ] >",
    "<!DOCTYPE a [",
    "<?xml ?>",
    "<?",
    "<!",
    "<![if IE]>",
    " \n",
)


@pytest.mark.parametrize("filling", FILLINGS)
@pytest.mark.parametrize("opening", ["", "<!DOCTYPE html>\n", "<?xml version='1.0'?>"])
def test_the_time_grows_with_the_length_alone(filling: str, opening: str) -> None:
    text = Text("a", "a", opening + filling * (400_000 // len(filling)) + "<x>")
    began = time.process_time()
    feed.matches(text)
    html.matches(text)
    assert time.process_time() - began < 1


@pytest.mark.parametrize("comments", [14, 40, 4000])
@pytest.mark.parametrize(
    "opening",
    [
        "<!DOCTYPE html>\n<!-- made with Quill --><html>",
        "<!-- a --><!-- b --><html>",
        "<!DOCTYPE html><!--[if IE 8]><html class='ie8'><![endif]--><!--[if gt IE 8]><!--><html>",
    ],
)
def test_a_page_full_of_comments_is_read(tmp_path: Path, opening: str, comments: int) -> None:
    page = (
        opening
        + "<body><article>"
        + "<!-- slot -->\n<!-- /slot -->\n" * comments
        + BODY
        + "</article></body></html>"
    )
    (tmp_path / "page.html").write_text(page)
    began = time.process_time()
    reading = read([tmp_path / "page.html"], load())
    assert "orchard" in reading.reports[0].text
    assert time.process_time() - began < 20
