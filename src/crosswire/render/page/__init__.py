"""The components of a page of a brief: Jinja macros, a style, a script; report and application share them.

A template takes macros by name, **with context**, because their links ask the page where things stand::

    {% import "parts/evidence.html.j2" as evidence with context %}
    {{ evidence.excerpts(item.evidence, 2) }}

`say` is `worded`: what a page says, by its code, in the language of the story (`languages/en/wording`).
Words and values are text and are escaped; a value that a macro has marked up stands in them as it is.

The context must hold `to`: what turns an anchor of the view ("q4", "t2-310-315") into an address. In the
report it is `"#" + anchor`; an application gives the address of the page that holds it. It may hold `around`,
too: what a link to an excerpt has beside its address, from the excerpt. The arguments of macros are the
records of `crosswire.render.view.model`, which hold cleaned text and no markup.

==============================  ====================================================================
`parts/words.html.j2`           `badge`, `pieces`, `terms` (what "compatible" means)
`parts/evidence.html.j2`        `excerpt`, `excerpts`, `original` (the link to the original)
`parts/rows.html.j2`            `answers`, `differs` (a question, its answers), `settled` (in a line)
`parts/entries.html.j2`         `entry`: a question, quotation, moment, name, account or link in a list
`parts/summary.html.j2`         `masthead`, `lede`, `group` (a heading of page one), `voices`
`parts/report.html.j2`          `report` and `fulltext`: a report, its evidence marked
`parts/layout.html.j2`          `contents` (the list that stays in sight), `part` (a section that opens)
==============================  ====================================================================

`style()` and `script()` are the text of whole files. Nothing is inline, so that a policy can admit them
by their digests (`policy`), or an application serve them as files.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from crosswire.languages.wording import form, spoken

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment
    from markupsafe import Markup

_SAID = re.compile(r'\bsay\("(\w+\.\w+)"(?:, \{ ([^}]*) \})?\)')
_FILLED = re.compile(r"(\w+): ([\w.]+)")
STYLES = ("tokens", "layout", "rows", "entries", "print")


def environment(*more: BaseLoader) -> Environment:
    """What escapes everything and knows the components, and the templates of `more` before them."""
    from jinja2 import ChoiceLoader, Environment, StrictUndefined

    made = Environment(
        autoescape=True,
        loader=ChoiceLoader([*more, components()]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(say=_marked, spoken=spoken)
    return made


def _marked(code: str, /, **about: object) -> Markup:
    """What is said, as markup: the words escaped, and every value that is not marked up already."""
    from markupsafe import escape

    words = escape(form(code, n=about.get("n")))
    return words.format_map(about) if about else words


def components() -> BaseLoader:
    """Where templates find the components."""
    from jinja2 import FunctionLoader

    return FunctionLoader(_part)


@cache
def style() -> str:
    """The design system: tokens for light and dark, layout, rows, entries, print."""
    return "\n".join(_part(f"style/{name}.css") for name in STYLES)


@cache
def paper_style() -> str:
    """The same for what is set in type."""
    return f"{style()}\n{_part('style/paper.css')}"


def script() -> str:
    """Search, filter, copying, and what is folded opening where a link leads. A page is whole without it."""
    return spoken_script(_part("brief.js"), spoken())


@cache
def spoken_script(text: str, language: str) -> str:
    """A script with its words put in: `say` stands in the file for what a language says."""

    def said(found: re.Match[str]) -> str:
        filled = _FILLED.findall(found[2] or "")
        words = json.dumps(form(found[1], language), ensure_ascii=False)[1:-1].replace("<", "\\u003c")
        if not filled:
            return f'"{words}"'
        literal = words.replace("`", "\\`").replace("$", "\\$")
        return f"`{literal.format_map({name: f'${{{value}}}' for name, value in filled})}`"

    return _SAID.sub(said, text)


def policy(style: str, script: str) -> str:
    """The content security policy that admits this style and this script, and nothing else."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def part(name: str) -> str:
    """The text of a file of this folder: the style of a page that has rules of its own."""
    return _part(name)


@cache
def _part(name: str) -> str:
    return files("crosswire.render").joinpath("page", *name.split("/")).read_text(encoding="utf-8").strip()
