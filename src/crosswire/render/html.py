"""The brief as one HTML file: no network, no external part, whole without JavaScript, printable."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from crosswire.render.view import page
from crosswire.render.view.model import Dot
from crosswire.types import Brief

if TYPE_CHECKING:
    from jinja2 import Template

# A plot's line runs from here to here, in per cent of its width: dots at its ends stay whole.
PLOT_FROM, PLOT_TO = 4.0, 96.0


def render(brief: Brief) -> str:
    """The brief as one self-contained page.

    Everything from a report passes through Jinja's escaping, and a content security policy admits only
    the page's own style and script, by their digests: hostile text stays text.
    """
    style, script = _part("brief.css"), _part("brief.js")
    return _template("brief.html.j2").render(
        page=page(brief),
        style=style,
        script=script,
        policy=policy(style, script),
    )


def fragment(brief: Brief) -> str:
    """The first screen as a piece of HTML for a page of somebody else's: a notebook.

    It has no document, no script and no id, every rule of its style is for what lies inside it, and
    colours are those of the page around it.
    """
    return _template("fragment.html.j2").render(page=page(brief))


def policy(style: str, script: str) -> str:
    """The content security policy that admits this style and this script, and nothing else."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def place(position: float) -> str:
    """Where a dot stands on its plot, as SVG wants it.

    >>> place(0.0), place(0.5), place(1.0)
    ('4%', '50%', '96%')
    """
    return f"{round(PLOT_FROM + (PLOT_TO - PLOT_FROM) * position, 2):g}%"


def radius(dot: Dot) -> float:
    """A dot grows with the reports behind it, up to six of them."""
    return 3.5 + 0.75 * min(dot.reports, 6)


@cache
def _part(name: str) -> str:
    return files("crosswire.render").joinpath("page", name).read_text(encoding="utf-8").strip()


@cache
def _template(name: str) -> Template:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    known: dict[str, Any] = {"place": place, "radius": radius}
    environment = Environment(
        autoescape=True,
        loader=FunctionLoader(_part),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(known)
    return environment.get_template(name)
