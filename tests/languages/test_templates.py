"""No template has words of its own: what it says has a code, and a language's folder has the words.

A template is read as Jinja reads it, every branch of it, and what is left as a browser reads it: letters
between tags, and in attributes that are shown or read aloud, are words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

import crosswire
from crosswire.render.page import environment

SOURCE = Path(crosswire.__file__).parent
PAGES = (SOURCE / "serve" / "templates", SOURCE / "render" / "page")
TEMPLATES = [path for where in PAGES for path in sorted(where.rglob("*.j2"))]
SAID = frozenset({"title", "placeholder", "aria-label", "alt", "label", "aria-description", "summary"})
"""Attributes that a reader sees or hears."""
NAMES = re.compile(r"crosswire|https://|\.to_\w+\(\)")
"""What is called so in every language: the tool, a scheme of addresses, methods of Python."""
WORD = re.compile(r"[^\W\d_]{2,}")
KEY = re.compile(r"[a-z_/?=&-]*|mark all")
"""What is given to a macro or a filter so is a name, an address or a class, and stands nowhere."""


class _Read(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._dumb = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._dumb += tag in {"style", "script"}
        self.said += [value or "" for name, value in attrs if name in SAID]
        is_button = tag == "input" and dict(attrs).get("type") in {"submit", "button", "reset"}
        self.said += [value or "" for name, value in attrs if name == "value" and is_button]

    def handle_endtag(self, tag: str) -> None:
        self._dumb -= tag in {"style", "script"}

    def handle_data(self, data: str) -> None:
        self.said += [] if self._dumb else [data]


def own_words(source: str, env: Environment | None = None) -> list[str]:
    """What a template says in words of its own."""
    read = _Read()
    read.feed("".join(_written((env or environment()).parse(source))))
    return [" ".join(said.split()) for said in read.said if WORD.search(NAMES.sub("", said))]


def _written(node: nodes.Node) -> Iterator[str]:
    """All that a template may write, one branch after the other; what is filled in is left out."""
    if isinstance(node, nodes.TemplateData):
        yield node.data
    elif isinstance(node, nodes.Output):
        for one in node.nodes:
            yield from [one.data] if isinstance(one, nodes.TemplateData) else _value(one)
    elif isinstance(node, nodes.Assign):
        yield from (said for said in _value(node.node) if not KEY.fullmatch(said))
    else:
        for child in node.iter_child_nodes():
            if isinstance(child, nodes.Stmt | nodes.TemplateData):
                yield from _written(child)


def _value(node: nodes.Node) -> Iterator[str]:
    """The strings that an expression may write."""
    if isinstance(node, nodes.Const):
        yield node.value if isinstance(node.value, str) else ""
    elif isinstance(node, nodes.CondExpr):
        yield from (said for one in (node.expr1, node.expr2) if one is not None for said in _value(one))
    elif isinstance(node, nodes.Dict):
        yield from (said for pair in node.items for said in _value(pair.value))
    elif isinstance(node, nodes.Getitem):
        yield from _value(node.node)
    elif isinstance(node, nodes.Call):
        called = getattr(node.node, "name", "")
        if isinstance(node.node, nodes.Getattr):  # "…".format(), {…}.get()
            yield from _value(node.node.node)
        given = [] if called == "say" else [*node.args, *(one.value for one in node.kwargs)]
        yield from (said for one in given for said in _value(one) if not KEY.fullmatch(said))
    elif isinstance(node, nodes.Filter):
        yield from () if node.node is None else _value(node.node)
        yield from (said for one in node.args for said in _value(one) if not KEY.fullmatch(said))
    elif isinstance(node, nodes.BinExpr | nodes.Concat | nodes.List | nodes.Tuple):
        yield from (
            said for one in node.iter_child_nodes() if isinstance(one, nodes.Expr) for said in _value(one)
        )


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_template_has_no_words_of_its_own(path: Path):
    assert own_words(path.read_text("utf-8")) == []


def test_every_template_is_read():
    assert len(TEMPLATES) > 45
    assert {path.suffix for where in PAGES for path in where.rglob("*.*")} <= {
        ".j2",
        ".py",
        ".js",
        ".css",
        ".pyc",
    }


SCRIPTS = [SOURCE / "render" / "page" / "brief.js", *sorted((SOURCE / "serve" / "static").glob("*.js"))]
SHOWN = re.compile(r"(?:textContent|placeholder|ariaLabel|title) = ([^;]+);|\baloud\(([^;]+)\);")
CODED = re.compile(r'\bsay\("\w+\.\w+"')
WRITTEN = re.compile(r'"([^"]*)"|`([^`]*)`')


def script_words(source: str) -> list[str]:
    """What a script says in words of its own: what it shows or has read aloud is no string, but said."""
    shown = (CODED.sub("", "".join(found)) for found in SHOWN.findall(source))
    written = ("".join(found) for text in shown for found in WRITTEN.findall(text))
    return [said for said in written if WORD.search(re.sub(r"\$\{[^}]*\}| kB$", "", said))]


@pytest.mark.parametrize(
    "path", [one for one in SCRIPTS if ".min." not in one.name], ids=lambda path: path.name
)
def test_a_script_has_no_words_of_its_own(path: Path):
    assert script_words(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ('button.textContent = "Copy";', ["Copy"]),
        ('one("a").textContent = `From ${site}: ${x}`;', ["From ${site}: ${x}"]),
        ('aloud("Copied.");', ["Copied."]),
        ('text.placeholder = a ? say("adding.text") : "Another";', ["Another"]),
        ('aloud(say("page.copied")); note.textContent = say("adding.text", { n: number });', []),
        ('line.textContent = `${file.name}, ${size} kB`; node.id = "keys-title";', []),
    ],
)
def test_words_of_a_script_are_seen(source: str, words: list[str]):
    assert script_words(source) == words


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>Not said</p>", ["Not said"]),
        ("<p>{% if x %}<b>Yes</b>{% else %}{{ y }}{% endif %}</p>", ["Yes"]),
        ("<p>{{ 'one' if n == 1 else 'Two words' }}</p>", ["oneTwo words"]),
        ("<p>{{ {'a': 'Apples'}[kind] }}</p>", ["Apples"]),
        ("<p>{{ {'a': 'Apples'}.get(kind) }}</p>", ["Apples"]),
        ("<p>{{ n ~ ' more' }}</p>", ["more"]),
        ("<p>{{ title or 'Untitled' }}</p>", ["Untitled"]),
        ("<p>{{ names|join(' and ') }}</p>", ["and"]),
        ("{% set what = 'Something' %}<p>{{ what }}</p>", ["Something"]),
        ("{% macro a(b) %}<p>Said</p>{% endmacro %}", ["Said"]),
        ("{% call box(who) %}<p>Said</p>{% endcall %}", ["Said"]),
        ("{{ signed('Take it out') }}", ["Take it out"]),
        ("{{ signed(what='Take it out') }}", ["Take it out"]),
        ('<a title="See it">{{ x }}</a>', ["See it"]),
        ('<input placeholder="A word">', ["A word"]),
        ('<nav aria-label="Pages"></nav>', ["Pages"]),
        ('<svg role="img" alt="A map"></svg>', ["A map"]),
        ('<input type="submit" value="Send">', ["Send"]),
        ("{% block title %}Stories{% endblock %}", ["Stories"]),
        ("<p>Über uns</p>", ["Über uns"]),
        ("<p>{{ say('desk.stories') }} – crosswire</p>", []),
        ("<p>{{ say('desk.found', words=query) }}</p>", []),
        ("<a class='Big one' href='/Add to'{{ ' aria-current=\"page\"'|safe if x }}>{{ n }}/{{ m }}</a>", []),
        ("<style>p { color: Red }</style><script>say('Hello');</script>", []),
        ("{{ further(ways, 'questions', '', 3) }}", []),
        ("{# said to nobody #}<p>{{ a }} · {{ b }} → 2024-03-05</p>", []),
    ],
)
def test_words_are_seen(source: str, words: list[str]):
    assert own_words(source) == words
