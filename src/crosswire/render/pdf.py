"""The brief as a PDF: page one, then the sentences that it rests on; or everything, if that is asked.

What sets it (WeasyPrint) would fetch what a page names. It may fetch nothing: no file, no host.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from crosswire.errors import ExtraMissing
from crosswire.languages.wording import speaking
from crosswire.render.page import environment, paper_style
from crosswire.render.view import page
from crosswire.types import Brief

if TYPE_CHECKING:
    from crosswire.render.view.model import Excerpt, Page

# Where page one is more than a sheet, it is set on a larger one and made smaller, as far as eyes go.
SIZES = (1.0, 0.92, 0.84)
NEEDED = "a PDF needs WeasyPrint, which the extra brings: pip install 'crosswire[pdf]'"
LIBRARIES = (
    "a PDF needs Pango, which WeasyPrint did not find: "
    "on Debian, apt-get install libpangoft2-1.0-0 libharfbuzz-subset0"
)


def render(brief: Brief, *, whole: bool = False) -> bytes:
    """The brief as a PDF; the same brief gives the same bytes.

    Args:
        brief: What to show.
        whole: Everything, the reports in full included; else page one and the sentences behind it.

    Raises:
        ExtraMissing: WeasyPrint is not installed, or the libraries of the system that it needs are not.
    """
    text = markup(brief, whole=whole)
    for size in SIZES:
        document = _set(text, size)
        if size == SIZES[-1] or _fits(document):
            break
    made: bytes = document.write_pdf(zoom=size)
    return made


def _set(text: str, size: float) -> Any:
    """The pages of a text on sheets that are A4 once they are made smaller."""
    set_in_type, fetcher = _setter()
    sheet = f"<style>@page {{ size: {210 / size:.1f}mm {297 / size:.1f}mm }}</style>"
    return set_in_type(string=text.replace("</head>", f"{sheet}</head>", 1), url_fetcher=fetcher).render()


def _fits(document: Any) -> bool:
    """Whether page one is one page: what stands behind it, if anything does, begins on the second."""
    return all("behind" in page.anchors for page in document.pages[1:2])


def markup(brief: Brief, *, whole: bool = False) -> str:
    """The page that is set in type; everything from a report is escaped in it."""
    with speaking(brief.story.languages):
        return _markup(page(brief), whole=whole)


def _markup(shown: Page, *, whole: bool) -> str:
    notes = _notes(shown)
    known = {place.anchor for place in notes} | {group.key for group in shown.groups} | {"voices"}
    shown = shown if whole else replace(shown, sections=(), sources=())
    return (
        environment()
        .get_template("paper.html.j2")
        .render(
            page=shown,
            whole=whole,
            notes=notes,
            style=paper_style(),
            to=lambda anchor: f"#{anchor}" if whole or anchor in known else "#top",
        )
    )


def _notes(shown: Page) -> tuple[Excerpt, ...]:
    """The places of the summary, in its order, then of the rows of page one: each once."""
    places = [place for sentence in shown.summary for place in sentence.evidence]
    places += [place for figure in shown.figures for row in figure.rows for place in row.evidence[:1]]
    return tuple({place.anchor: place for place in places}.values())


def _setter() -> tuple[Any, Any]:
    """What sets type, and what fetches nothing for it.

    Raises:
        ExtraMissing: It, or a library that it needs, is not there.
    """
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except ImportError as problem:
        raise ExtraMissing(NEEDED) from problem
    except OSError as problem:  # its import loads Pango
        raise ExtraMissing(LIBRARIES) from problem
    return HTML, URLFetcher(allowed_protocols={"data"}, allow_redirects=False, fail_on_errors=False)
