"""From a brief to the page that shows it, in the order in which a desk reads.

One model for the terminal, Markdown and HTML, so that no two of them can say different things.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosswire.languages.wording import worded
from crosswire.render import clean
from crosswire.render.view import answers, desk, fulltext, quotes, screen, story, summary, terms, voices
from crosswire.render.view.asking import asking
from crosswire.render.view.index import Index
from crosswire.render.view.model import Excerpt, Group, Item, Page, Section
from crosswire.render.view.rank import by_importance
from crosswire.render.wording import dates, names, sentences
from crosswire.types import Brief, EntityType, Passage


def page(brief: Brief) -> Page:
    """The page of a brief."""
    index = Index(brief)
    figures, accounts, lede = screen.figures(index), story.key_accounts(index), _lede(index)
    groups, sections = tuple(screen.groups(index, figures, accounts)), _sections(index)
    shown = (*lede, *_excerpts(groups, sections))
    source = _source(index, lede)
    quoted = "" if _same(brief.story.lede, brief.story.headline) else _quoted(index, source)
    return Page(
        headline=clean.unlinked(brief.story.headline),
        lede=quoted,
        lede_evidence=lede,
        lede_source=source,
        lede_published=_published(index, source),
        facts=tuple(_facts(index)),
        outlets=_outlets(index),
        independent=_independent(brief),
        counts=_counts(brief),
        summary=summary.summary(index, accounts, lede=quoted),
        groups=groups,
        figures=figures,
        accounts=accounts,
        voices=voices.voices(index),
        terms=terms.counted(),
        sections=sections,
        sources=fulltext.sources(index, shown),
        made_with=f"crosswire {clean.line(brief.crosswire)}",
        language=brief.story.languages[0] if len(brief.story.languages) == 1 else "en",
    )


def _source(index: Index, found: tuple[Excerpt, ...]) -> Excerpt | None:
    """Where the lede stands word by word; else the first place that it rests on."""
    lede = clean.unlinked(index.brief.story.lede).rstrip(".")
    return next((e for e in found if lede in e.text), next(iter(found), None))


def _quoted(index: Index, source: Excerpt | None) -> str:
    """The lede, in quotation marks where it is a report's own sentence."""
    lede = clean.unlinked(index.brief.story.lede)
    own = lede and source is not None and lede.rstrip(".") in source.text
    return f"“{sentences.nested(lede)}”" if own else lede


def _published(index: Index, source: Excerpt | None) -> str | None:
    """When the report came out that the lede is from, where its name does not say it."""
    report = index.reports.get(source.report) if source else None
    if report is None or report.published is None:
        return None
    told = dates.published(report.published, year=index.year)
    return None if told in index.outlets[report.id] else told


def _same(lede: str, headline: str) -> bool:
    """Whether the lede is the headline over again."""
    return clean.unlinked(lede).rstrip(".").casefold() == clean.unlinked(headline).rstrip(".").casefold()


def _lede(index: Index) -> tuple[Excerpt, ...]:
    """What the lede rests on: the passages of the five Ws."""
    found = index.brief.story.five_w
    told = [w for w in (found.what, found.who, found.where, found.when) if w is not None]
    passages = [passage for w in told for passage in w.evidence]
    return index.excerpts(passages or _standing_there(index.brief), most=4)


def _standing_there(brief: Brief) -> list[Passage]:
    """Where the lede's own words stand, when the record does not say what it rests on."""
    wanted = brief.story.lede.strip()
    places = [(r.id, r.text.find(wanted)) for r in brief.reports] if wanted else []
    return [Passage(report, start, start + len(wanted)) for report, start in places if start >= 0][:1]


def _facts(index: Index) -> Iterator[str]:
    found = index.brief.story
    if found.first_published and found.last_published:
        yield worded("facts.published", days=dates.days(found.first_published, found.last_published))
    if places := _places(index):
        yield names.listed(places[:PLACES_NAMED])


def _outlets(index: Index) -> str:
    """Who reports; of reports that name no outlet only how many they are."""
    known = [r for r in index.brief.reports if names.outlet(r)]
    rest = len(index.brief.reports) - len(known)
    named = [index.outlets[r.id] for r in known]
    if not rest:
        return names.listed(named, most=8)
    lacking = "outlet" if any(r.published for r in index.brief.reports) else "both"
    unnamed = worded(f"facts.without_{lacking}", reports=worded("counts.report", n=rest))
    return names.listed([*named[:7], unnamed], most=8)


def _places(index: Index) -> list[str]:
    """The places of the story, each by one name: "Salt Lake" says nothing beside "Salt Lake City"."""
    told = [index.name(place) or "" for place in index.brief.story.places if _on_the_map(index, place)]
    found = [name.title() if name.isupper() and len(name) > ABBREVIATED else name for name in told]
    return [name for n, name in enumerate(found) if not any(f"{name} " in f"{o} " for o in found[:n])]


def _on_the_map(index: Index, entity: str) -> bool:
    found = index.entities.get(entity)
    return found is not None and found.type is EntityType.PLACE and found.place is not None


def _independent(brief: Brief) -> str:
    found = brief.lineage
    reports = worded("counts.report", n=found.reports)
    return worded("facts.independent", reports=reports, n=found.independent_reports)


def _counts(brief: Brief) -> str:
    """How many reports, how many of them independent ("5 reports → 3 …"), how many origins."""
    resting = {origin for q in brief.questions for answer in q.answers for origin in answer.origins}
    origins = worded("counts.origin", n=len(resting))
    return worded("facts.resting", independent=_independent(brief), origins=origins)


def _sections(index: Index) -> tuple[Section, ...]:
    """What follows page one, in a fixed order; nothing that page one holds stands here again."""
    return (
        _asking(index),
        _questions(index),
        _section("quotes", quotes.other_quotes(index), lead=5),
        _section("timeline", story.timeline(index), lead=12),
        _section("names", story.people_and_places(index), lead=12),
        _section("accounts", story.other_accounts(index), lead=6),
        _section("coverage", desk.coverage(index), lead=12),
        _section("sums", desk.sums(index), lead=6),
        _section("lineage", desk.lineage(index), lead=10),
        _section("corrections", desk.corrections(index), lead=20, told_empty=False),
        _section("skipped", desk.skipped(index), lead=20, told_empty=False),
    )


def _asking(index: Index) -> Section:
    return replace(_section("asking", asking(index), lead=8), beside=1)


def _section(key: str, items: tuple[Item, ...], *, lead: int, told_empty: bool = True) -> Section:
    badges = (badge for item in items for badge in item.badges)
    empty = worded(f"empties.{key}") if told_empty else ""
    title, about = worded(f"titles.{key}"), worded(f"abouts.{key}")
    return Section(key, title, about, items, lead, empty, terms=terms.of(badges))


PLACES_NAMED = 3
ABBREVIATED = 4  # letters: "U.S."; a longer name in capitals is that of a dateline
ORDER = ("disputes", "updates", "agreed", "scope", "single")
FIGURES_SHOWN = 8


def _questions(index: Index) -> Section:
    """The questions that page one does not hold, by standing, each weightiest first."""
    first = set(index.key_questions)
    others = by_importance(index, [q for q in index.brief.questions if q.answers and q not in first])
    ordered = sorted(others, key=lambda q: ORDER.index(q.standing.section))
    items = tuple(answers.item(index, q) for q in ordered)
    return _section("figures", items, lead=FIGURES_SHOWN)


def _excerpts(groups: tuple[Group, ...], sections: tuple[Section, ...]) -> Iterator[Excerpt]:
    for group in groups:
        for figure in group.figures:
            yield from figure.evidence
            yield from _of(figure.entry)
        for item in (*group.accounts, *group.quotes):
            yield from _of(item)
    for section in sections:
        for item in section.items:
            yield from _of(item)


def _of(item: Item) -> Iterator[Excerpt]:
    yield from item.evidence
    for row in item.rows:
        yield from row.evidence


__all__ = ["page"]
