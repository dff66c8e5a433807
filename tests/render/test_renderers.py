"""Terminal, Markdown and HTML draw the same page; hostile text stays text in each."""

from __future__ import annotations

import importlib.util
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType

import pytest
from markdown_it import MarkdownIt

from crosswire.render import html, markdown, terminal
from crosswire.render.view import page
from crosswire.types import Brief


@pytest.fixture(scope="module")
def hostile() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hostile", Path(__file__).with_name("hostile.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Reader(HTMLParser):
    """Every tag with its attributes, and all text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


def in_markdown(text: str) -> str:
    """What a reader of the Markdown sees."""
    return Reader(MarkdownIt("commonmark").enable("table").render(text)).text


@pytest.mark.parametrize("render", [terminal.render, markdown.render, html.render])
def test_same_brief_same_text(specimen: Brief, specimen_module: ModuleType, render) -> None:
    assert render(specimen) == render(specimen_module.brief())


@pytest.mark.parametrize("name", ["terminal", "markdown", "html"])
def test_all_show_the_same_page(specimen: Brief, name: str) -> None:
    shown = page(specimen)
    text = {
        "terminal": lambda: " ".join(terminal.render(specimen, width=400).split()),
        "markdown": lambda: in_markdown(markdown.render(specimen)),
        "html": lambda: Reader(html.render(specimen)).text,
    }[name]()
    wanted = [shown.headline, shown.lede, shown.counts, *(f.title for f in shown.figures)]
    for group in shown.groups:
        wanted.append(group.title.upper() if name == "terminal" else group.title)
        wanted += [part for figure in group.figures for part in (figure.reason, *figure.notes) if part]
        for row in (row for figure in group.figures for row in figure.rows):
            wanted += [row.text, *row.details]
    for section in (s for s in shown.sections if s.items):
        wanted.append(section.title.upper() if name == "terminal" else section.title)
        for item in section.items[: section.lead]:
            wanted += [item.title, *([item.text] if item.text else []), *item.notes]
            wanted += [part for row in item.rows for part in (row.lead, row.said, *row.details) if part]
    assert [part for part in wanted if part not in text] == []


def test_a_terminal_says_how_much_of_a_list_it_leaves_out(specimen: Brief) -> None:
    many = replace(
        specimen,
        story=replace(specimen.story, key_questions=()),
        questions=tuple(replace(q, id=f"{q.id}-{n}") for n in range(3) for q in specimen.questions),
    )
    text = " ".join(terminal.render(many, width=400).split())
    (figures,) = (section for section in page(many).sections if section.key == "figures")
    assert len(figures.items) == 3 * len(specimen.questions)
    assert f"… and {len(figures.items) - figures.lead} more, in --format html" in text


def test_the_terminal_is_plain_and_narrow(specimen: Brief) -> None:
    text = terminal.render(specimen)
    assert "\x1b" not in text
    assert max(len(line) for line in text.splitlines()) <= 80
    assert "capsized* on Lake Orvane" in text


def test_colour_only_when_asked(specimen: Brief) -> None:
    coloured = terminal.render(specimen, colour=True)
    assert "\x1b[" in coloured
    stripped = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert "\x1b" not in stripped


def test_hostile_text_acts_on_no_terminal(specimen: Brief, hostile: ModuleType) -> None:
    text = terminal.render(hostile.poisoned(specimen))
    assert not [c for c in text if ord(c) < 32 and c != "\n"]
    assert not [c for c in text if 0x7F <= ord(c) < 0xA0]
    assert "\u202e" not in text
    assert "[U+202E]" in text


def test_hostile_text_is_text_in_html(specimen: Brief, hostile: ModuleType) -> None:
    clean_tags = {tag for tag, _ in Reader(html.render(specimen)).tags}
    reader = Reader(html.render(hostile.poisoned(specimen)))
    assert {tag for tag, _ in reader.tags} <= clean_tags
    assert len([tag for tag, _ in reader.tags if tag == "script"]) == 1
    attributes = {name for _, attrs in reader.tags for name in attrs}
    assert not [name for name in attributes if name.startswith("on") or name == "style"]
    addresses = [attrs["href"] or "" for _, attrs in reader.tags if "href" in attrs]
    assert all(address.startswith(("#", "https://", "data:,")) for address in addresses)
    assert hostile.SCRIPT in reader.text
    assert "{{ 7 * 7 }}" in reader.text


def test_hostile_text_is_text_in_markdown(specimen: Brief, hostile: ModuleType) -> None:
    rendered = MarkdownIt("commonmark").enable("table").render(markdown.render(hostile.poisoned(specimen)))
    tags = Reader(rendered).tags
    assert {tag for tag, _ in tags} <= {
        "h1", "h2", "p", "br", "strong", "em", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "a",
    }  # fmt: skip
    addresses = [attrs.get("href") for tag, attrs in tags if tag == "a"]
    assert all(address.startswith("https://calder.example") for address in addresses if address)
    assert "\\<script\\>" in markdown.render(hostile.poisoned(specimen))


PAYLOADS = ("SCRIPT", "ATTRIBUTE", "MARKDOWN", "ESCAPE", "BIDI", "TEMPLATE", "ESCAPING", "HALF")


@pytest.mark.parametrize("name", PAYLOADS)
def test_hostile_evidence_acts_on_no_terminal(specimen: Brief, hostile: ModuleType, name: str) -> None:
    text = terminal.render(hostile.marked(specimen, getattr(hostile, name)), width=400)
    assert not [c for c in text if (ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0]
    assert not set(text) & set("\u202e\u202c\u2066\u2069")
    coloured = terminal.render(hostile.marked(specimen, getattr(hostile, name)), width=400, colour=True)
    assert "\x1b" not in re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert "\x1b[31m" not in coloured


@pytest.mark.parametrize("name", PAYLOADS)
def test_hostile_evidence_is_text_in_markdown(specimen: Brief, hostile: ModuleType, name: str) -> None:
    evil = hostile.marked(specimen, getattr(hostile, name))
    reader = Reader(MarkdownIt("commonmark").enable("table").render(markdown.render(evil)))
    assert {tag for tag, _ in reader.tags} <= {
        "h1", "h2", "p", "br", "strong", "em", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "a",
    }  # fmt: skip
    addresses = [attrs.get("href") for tag, attrs in reader.tags if tag == "a"]
    assert all(address.startswith("https://calder.example") for address in addresses if address)


@pytest.mark.parametrize("name", PAYLOADS)
def test_hostile_evidence_is_text_in_html(specimen: Brief, hostile: ModuleType, name: str) -> None:
    clean_tags = {tag for tag, _ in Reader(html.render(specimen)).tags}
    reader = Reader(html.render(hostile.marked(specimen, getattr(hostile, name))))
    assert {tag for tag, _ in reader.tags} <= clean_tags
    assert len([tag for tag, _ in reader.tags if tag == "script"]) == 1
    assert not [a for _, attrs in reader.tags for a in attrs if a.startswith("on") or a == "style"]
    addresses = [attrs["href"] or "" for _, attrs in reader.tags if "href" in attrs]
    assert all(address.startswith(("#", "https://", "data:,")) for address in addresses)


def test_the_evidence_is_what_the_payload_stands_in(specimen: Brief, hostile: ModuleType) -> None:
    evil = hostile.marked(specimen, hostile.SCRIPT)
    excerpts = [e for section in page(evil).sections for item in section.items for e in item.evidence]
    excerpts += [e for figure in page(evil).figures for e in figure.evidence]
    marked = [piece.text for excerpt in excerpts for piece in excerpt.pieces if piece.marked]
    assert marked
    assert sum(hostile.SCRIPT in text for text in marked) > len(marked) / 2


def test_html_is_one_file_that_asks_for_nothing(specimen: Brief) -> None:
    text = html.render(specimen)
    reader = Reader(text)
    for tag, attrs in reader.tags:
        assert "src" not in attrs
        assert tag not in {"iframe", "object", "embed", "form", "base"}
        if tag == "link":
            assert attrs["href"] == "data:,"
    assert "@import" not in text
    assert "url(" not in text
    policy = next(a["content"] for t, a in reader.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_the_policy_admits_the_style_and_the_script_of_the_page(specimen: Brief) -> None:
    text = html.render(specimen)
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    script = re.search(r"<script>(.*?)</script>", text, re.DOTALL)
    assert style
    assert script
    contents = [attrs.get("content") for _, attrs in Reader(text).tags]
    assert html.policy(style[1], script[1]) in contents


def test_html_ids_are_unique_and_links_land(specimen: Brief) -> None:
    reader = Reader(html.render(specimen))
    ids = [attrs["id"] for _, attrs in reader.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    inside = {
        (attrs["href"] or "")[1:] for _, attrs in reader.tags if (attrs.get("href") or "").startswith("#")
    }
    assert inside <= set(ids)


@pytest.mark.parametrize(
    "text",
    ["# head", "1. item", "- item", "> quote", "| a | b |", "[a](b)", "<b>", "`x`", "*a* _b_ ~c~", "http://x.example",
     "a\\b", "&amp;", "![x](y)", "+ item", "===", "---", "me@x.example", "$x$"],
)  # fmt: skip
def test_escaped_markdown_shows_what_was_written(text: str) -> None:
    for wrapped in (markdown.escape(text), f"- {markdown.escape(text)}", f"**{markdown.escape(text)}**"):
        rendered = MarkdownIt("commonmark").render(wrapped)
        assert {tag for tag, _ in Reader(rendered).tags} <= {"p", "strong", "ul", "li"}
        assert " ".join(text.split()) in Reader(rendered).text
