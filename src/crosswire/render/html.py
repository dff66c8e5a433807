"""The brief as one HTML file: no network, no external part, whole without JavaScript, printable."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from crosswire.languages.wording import speaking
from crosswire.render.page import environment, policy, script, style
from crosswire.render.view import answers, page
from crosswire.render.view.index import Index
from crosswire.types import Brief

if TYPE_CHECKING:
    from jinja2 import Template

PICTURE = 520.0  # pixels


def render(brief: Brief) -> str:
    """The brief as one self-contained page.

    Everything from a report passes through Jinja's escaping, and a content security policy admits only
    the page's own style and script, by their digests: hostile text stays text.
    """
    with speaking(brief.story.languages):
        return _template("brief.html.j2").render(
            page=page(brief),
            style=style(),
            script=script(),
            policy=policy(style(), script()),
            to=_within,
            pictures=_pictures(brief),
        )


def fragment(brief: Brief) -> str:
    """The first screen as a piece of HTML for a page of somebody else's: a notebook.

    It has no document, no script and no id, every rule of its style is for what lies inside it, and
    colours are those of the page around it.
    """
    with speaking(brief.story.languages):
        return _template("fragment.html.j2").render(page=page(brief))


def _pictures(brief: Brief) -> dict[str, Markup]:
    """What differs on page one over time, by its anchor; parts of the page by their key.

    What has one moment is told well enough in words.
    """
    from crosswire.render.pictures.frame import Sheet
    from crosswire.render.pictures.lineage import lineage
    from crosswire.render.pictures.over_time import drawn
    from crosswire.render.pictures.points import subject
    from crosswire.render.pictures.timeline import timeline

    index, found = Index(brief), {}
    for key, way in (("timeline", timeline), ("lineage", lineage)):
        if drawing := way(index, Sheet(titled=False, name=f"picture-{key}")):
            found[key] = Markup(drawing)  # noqa: S704 - an element tree, written
    for question in (q for q in index.key_questions if q.standing.differs):
        shown, anchor = subject(index, question), answers.anchor(index, question)
        if len({point.moment for point in shown.points if point.moment}) > 1:
            sheet = Sheet(width=PICTURE, titled=False, name=f"picture-{anchor}")
            found[anchor] = Markup(drawn(replace(shown, notes=()), sheet))  # noqa: S704 - an element tree, written
    return found


def _within(anchor: str) -> str:
    """Where a thing stands on the same page."""
    return f"#{anchor}"


@cache
def _template(name: str) -> Template:
    return environment().get_template(name)


__all__ = ["fragment", "policy", "render"]
