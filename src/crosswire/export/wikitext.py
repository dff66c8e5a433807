"""The key figures as a table of Wikipedia's event articles, each with cite-news templates behind it.

Text of an article is evidence and never markup: every character that MediaWiki could act on is written as an
entity, so that no template, link, table or tag of a stranger stands in the page.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import quote

from crosswire.export.events import events
from crosswire.export.lookup import Lookup
from crosswire.export.replaced import figures as replaced
from crosswire.render import clean
from crosswire.render.view.answers import stated
from crosswire.render.view.index import Index
from crosswire.types import Answer, Figure, Question, Report, Span, Standing

_ACTING = re.compile(
    r"""[<>\[\]{}|~&]      # tags, links, templates, tables, signatures, entities
    |''+                  # bold and italic
    |__+                  # switches: __NOTOC__
    |:(?=\S)              # addresses without brackets, names of namespaces
    |^[*#;:=!+-]          # lists, headings and the marks of a table, where a line begins
    """,
    re.VERBOSE,
)
_OPENING = 400  # characters
_WORDS = 10
_SAID = {
    Standing.DISPUTED: "Disputed",
    Standing.UNEXPLAINED: "Reports differ",
    Standing.UPDATED: "Updated",
    Standing.COMPATIBLE: "Compatible",
    Standing.DIFFERENT_SCOPE: "Different scope",
    Standing.AGREED: "Agreed",
    Standing.SINGLE_REPORT: "Single report",
}


def render(known: Lookup) -> str:
    """A table of the key figures, and the list of references."""
    seen: set[str] = set()
    rows = [row for question in _questions(known) for row in _rows(known, question, seen)]
    head = [
        '{| class="wikitext"',
        f"|+ Key figures: {plain(known.brief.story.headline)}",
        '! scope="col" | Figure',
        '! scope="col" | As of',
        '! scope="col" | Reported',
        '! scope="col" | Attributed to',
        '! scope="col" | Sources',
    ]
    return "\n".join([*head, *rows, "|}", "", "== References ==", "{{reflist}}", ""])


def count(known: Lookup) -> int:
    """How many rows the table has."""
    return sum(len(_standing(known, one)) for one in _questions(known))


def plain(text: str) -> str:
    """A text on one line, with nothing in it that MediaWiki acts on.

    >>> plain("{{delete}} [[File:x]] a|b 5 o'clock")
    '&#123;&#123;delete&#125;&#125; &#91;&#91;File&#58;x&#93;&#93; a&#124;b 5 o'clock'
    """
    return _ACTING.sub(lambda found: "".join(f"&#{ord(mark)};" for mark in found[0]), clean.line(text))


def _questions(known: Lookup) -> list[Question]:
    """Those of the first screen, and those that count an event's people, each once."""
    keys = [known.questions[name] for name in known.brief.story.key_questions if name in known.questions]
    counted = [value.question for event in events(known) if not event.toll for value in event.counted]
    return list({one.id: one for one in (*keys, *counted)}.values())


def _standing(known: Lookup, question: Question) -> list[Answer]:
    """The answers that still stand: what was replaced is history of the article, not of the event."""
    old = replaced(known, question)
    found = [one for one in question.answers if not set(one.figures) <= old.keys()]
    return found or list(question.answers)


def _rows(known: Lookup, question: Question, seen: set[str]) -> Iterator[str]:
    """A row an answer; the first says what is asked and how the answers stand."""
    answers, index = _standing(known, question), Index(known.brief)
    for number, answer in enumerate(answers):
        yield "|-"
        if number == 0:
            span = f' rowspan="{len(answers)}"' if len(answers) > 1 else ""
            told = f"<br /><small>{_SAID[question.standing]}</small>"
            yield f'! scope="row"{span} | {plain(question.label)}{told}'
        figures = [known.figures[name] for name in answer.figures if name in known.figures]
        yield f"| {_day(answer.as_of)}"
        yield f"| {plain(stated(index, question, answer))}"
        yield f"| {plain(', '.join(_speakers(known, figures)))}"
        yield f"| {''.join(_cited(known, answer, seen))}"


def _speakers(known: Lookup, figures: list[Figure]) -> list[str]:
    return list(dict.fromkeys(filter(None, (known.speaker(one.origin) for one in figures))))


def _cited(known: Lookup, answer: Answer, seen: set[str]) -> Iterator[str]:
    """A reference a report; the template stands at the first, its name alone after that."""
    order = [one.id for one in known.brief.reports]
    for name in answer.reports:
        if name in known.reports:
            called = f'<ref name="report{order.index(name) + 1}"'
            yield f"{called} />" if name in seen else f"{called}>{_template(known.reports[name])}</ref>"
            seen.add(name)


def _template(report: Report) -> str:
    """{{cite news}} with what is known; what is not, an editor fills in."""
    fields = {
        "author": report.byline,
        "title": report.title or _opening(report),
        "url": _url(report.url),
        "work": report.outlet or report.publisher,
        "agency": ", ".join(report.agencies),
        "date": _day(report.published.date().isoformat()) if report.published else "",
        "language": report.language if report.language != "en" else "",
    }
    told = (f"|{name}={value if name == 'url' else plain(value)}" for name, value in fields.items() if value)
    return f"{{{{cite news {' '.join(told)}}}}}"


def _opening(report: Report) -> str:
    """The first words of a text without a headline: by them an editor finds it."""
    begin = next((one.end for one in report.noise if not report.text[: one.start].strip()), 0)
    words = clean.line(report.shown(Span(begin, min(len(report.text), begin + _OPENING)))).split()
    return f"“{' '.join(words[:_WORDS])} …”" if words else report.name


def _url(url: str | None) -> str:
    """An address that stays one parameter of a template."""
    found = clean.link(url)
    return quote(found, safe=":/?#@!$&()*+,;=%-._~") if found else ""


def _day(written: str | None) -> str:
    """A day as Wikipedia writes it.

    >>> _day("2024-05-14"), _day("2024-05"), _day(None)
    ('14 May 2024', 'May 2024', '')
    """
    parts = [int(one) for one in (written or "")[:10].split("-") if one.isdigit()]
    if len(parts) == 3:
        day = date(*parts)
        return f"{day.day} {calendar.month_name[day.month]} {day.year}"
    return (
        f"{calendar.month_name[parts[1]]} {parts[0]}" if len(parts) == 2 else str(parts[0]) if parts else ""
    )
