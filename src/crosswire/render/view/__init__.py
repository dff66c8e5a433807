"""From a brief to the page that shows it, in the order in which a desk reads.

One model for the terminal, Markdown and HTML, so that no two of them can say different things.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.render import clean
from crosswire.render.view import answers, desk, fulltext, quotes, story
from crosswire.render.view.index import Index
from crosswire.render.view.model import Excerpt, Item, KeyFigure, Page, Section
from crosswire.render.view.rank import by_importance
from crosswire.render.view.strip import strip
from crosswire.render.wording import dates, names
from crosswire.types import Brief, EntityType, Passage, Question, Standing


def page(brief: Brief) -> Page:
    """The page of a brief."""
    index = Index(brief)
    figures, sections, lede = strip(index), _sections(index), _lede(index)
    shown = (*lede, *_excerpts(figures, sections))
    return Page(
        headline=clean.unlinked(brief.story.headline),
        lede="" if _same(brief.story.lede, brief.story.headline) else clean.unlinked(brief.story.lede),
        lede_evidence=lede,
        facts=tuple(_facts(index)),
        counts=_counts(brief),
        figures=figures,
        accounts=story.key_accounts(index),
        sections=sections,
        sources=fulltext.sources(index, shown),
        made_with=f"crosswire {clean.line(brief.crosswire)}",
        language=brief.story.languages[0] if len(brief.story.languages) == 1 else "en",
    )


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
        yield f"Published {dates.days(found.first_published, found.last_published)}"
    if places := _places(index):
        yield names.listed(places[:PLACES_NAMED])
    yield _outlets(index)


def _outlets(index: Index) -> str:
    """Who reports; of reports that name no outlet only how many they are."""
    known = [r for r in index.brief.reports if names.outlet(r)]
    rest = len(index.brief.reports) - len(known)
    named = [index.outlets[r.id] for r in known]
    if not rest:
        return names.listed(named, most=8)
    lacking = "outlet" if any(r.published for r in index.brief.reports) else "outlet or date"
    unnamed = f"{names.counted(rest, 'report')} without {lacking}"
    return names.listed([*named[:7], unnamed], most=8)


def _places(index: Index) -> list[str]:
    """The places of the story, each by one name: "Salt Lake" says nothing beside "Salt Lake City"."""
    found = [index.name(place) or "" for place in index.brief.story.places if _on_the_map(index, place)]
    return [name for n, name in enumerate(found) if not any(f"{name} " in f"{o} " for o in found[:n])]


def _on_the_map(index: Index, entity: str) -> bool:
    found = index.entities.get(entity)
    return found is not None and found.type is EntityType.PLACE and found.place is not None


def _counts(brief: Brief) -> str:
    """How many reports, how many of them independent ("5 reports → 3 …"), how many origins."""
    resting = {origin for q in brief.questions for answer in q.answers for origin in answer.origins}
    found = brief.lineage
    return (
        f"{names.counted(found.reports, 'report')} → {found.independent_reports} independent of each other; "
        f"the figures rest on {names.counted(len(resting), 'origin')}"
    )


def _sections(index: Index) -> tuple[Section, ...]:
    """The sections, in the fixed order of the first screen and what follows it."""
    by = _by_section(index)
    several = [q for q in by_importance(index, by["agreed"]) if q.independent_origins != 1]
    one = [q for q in by["agreed"] if q.independent_origins == 1]
    single = by_importance(index, by["single"] + one)
    return (
        _questions(index, "disputes", "Open disputes", by["disputes"]),
        _questions(index, "updates", "What was updated", by["updates"]),
        _questions(index, "single", "Claims with a single origin", single),
        Section("quotes", "Quotes", ABOUT["quotes"], quotes.quotes(index), 5, "No direct quote."),
        Section("timeline", "Timeline", ABOUT["timeline"], story.timeline(index), 12, "No dated event."),
        Section(
            "names", "People and places", ABOUT["names"], story.people_and_places(index), 12, "No names."
        ),
        Section(
            "accounts",
            "Accounts",
            ABOUT["accounts"],
            story.accounts(index),
            6,
            "No competing accounts found.",
        ),
        Section("lineage", "Lineage", ABOUT["lineage"], desk.lineage(index), 10, "No links between reports."),
        _questions(index, "agreed", "Agreed and compatible", several),
        _questions(index, "scope", "Same words, different scope", by["scope"]),
        Section("sums", "Sums", ABOUT["sums"], desk.sums(index), 6, "No totals with their parts."),
        Section(
            "coverage",
            "Coverage",
            ABOUT["coverage"],
            desk.coverage(index),
            12,
            "Nothing is left out by some and given by most.",
        ),
        *_corrected(index),
        Section("skipped", "Skipped", ABOUT["skipped"], desk.skipped(index), 20, "Every input was read."),
    )


def _corrected(index: Index) -> Iterator[Section]:
    """What people corrected, where they did."""
    found = desk.corrections(index)
    if found:
        yield Section("corrections", "Corrected by people", ABOUT["corrections"], found, 20, "")


PLACES_NAMED = 3
ABOUT = {
    "disputes": "One thing at one time, yet the answers cannot all be true; or no text says why they differ.",
    "updates": "Later cut-offs with other values.",
    "single": "However many reports print it, one source says it.",
    "agreed": "Two or more origins, values that can all be true.",
    "scope": "Figures that look like rivals and count different things.",
    "quotes": "Verbatim, from inside quotation marks.",
    "timeline": "Times as the reports give them, in UTC where they say a time of day.",
    "names": "Every spelling, who uses it, and why it is taken for the same.",
    "accounts": "Who says what about whom, position by position.",
    "lineage": "Who has it from whom.",
    "sums": "Totals against their parts.",
    "coverage": "What only one report says, and who omits what most others give.",
    "corrections": "Who says what of it, when and why; nothing else was changed by hand.",
    "skipped": "What is not in this brief, and why.",
}
EMPTY = {
    "disputes": "No dispute was found.",
    "updates": "No update was found.",
    "single": "No claim rests on one origin.",
    "agreed": "No figure stands in reports of two origins.",
    "scope": "None found.",
}


def _by_section(index: Index) -> dict[str, list[Question]]:
    """Questions by the section of their standing, standing by standing, each weightiest first."""
    answered = by_importance(index, [q for q in index.brief.questions if q.answers])
    found: dict[str, list[Question]] = {standing.section: [] for standing in Standing}
    for standing in Standing:
        found[standing.section] += [q for q in answered if q.standing is standing]
    return found


def _questions(index: Index, key: str, title: str, questions: list[Question]) -> Section:
    """A section of questions; those of the first screen lead, so that no second list shows other ones."""
    items = tuple(answers.item(index, q) for q in questions)
    lead = sum(q in index.key_questions for q in questions)
    return Section(key, title, ABOUT[key], items, lead, EMPTY[key])


def _excerpts(figures: tuple[KeyFigure, ...], sections: tuple[Section, ...]) -> Iterator[Excerpt]:
    for figure in figures:
        yield from figure.evidence
    for section in sections:
        for item in section.items:
            yield from _of(item)


def _of(item: Item) -> Iterator[Excerpt]:
    yield from item.evidence
    for row in item.rows:
        yield from row.evidence


__all__ = ["page"]
