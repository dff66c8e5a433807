"""Short stories of several kinds, each told by two or three reports, and what their brief must say of them."""
# ruff: noqa: E501 - a fact of the brief is a line

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crosswire.analyse import analyse
from crosswire.cluster.copies import find as find_copies
from crosswire.collate import collate
from crosswire.config import load
from crosswire.extract import extract
from crosswire.languages.wording import badged
from crosswire.render.view import page
from crosswire.render.view.model import Item, Page
from crosswire.types import Brief, Report


@dataclass(frozen=True, slots=True)
class Story:
    """Reports as name, outlet, day and paragraphs; lines that their brief must hold, and a reader must see."""

    name: str
    reports: tuple[tuple[str, str, str, tuple[str, ...]], ...]
    says: tuple[str, ...]
    shows: tuple[str, ...]


def _stories() -> Iterator[Story]:
    told = tomllib.loads(Path(__file__).with_name("stories.toml").read_text(encoding="utf-8"))
    for one in told["story"]:
        reports = ((r["name"], r["outlet"], r["day"], tuple(r["paragraphs"])) for r in one["report"])
        yield Story(one["name"], tuple(reports), tuple(one["says"]), tuple(one.get("shows", ())))


STORIES = tuple(_stories())


def _report(name: str, outlet: str, day: str, paragraphs: tuple[str, ...]) -> Report:
    text = "\n\n".join(paragraphs)
    return Report(
        id=name, path=None, url=None, outlet=outlet, publisher=outlet, agencies=(), title=paragraphs[0], byline=None,
        published=datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC), published_from="option", language="en",
        words=len(text.split()), text=text,
    )  # fmt: skip


def brief_of(story: Story, *, backward: bool = False) -> Brief:
    """By rules alone; the order of the reports must not matter."""
    settings = load(statements="rules")
    reports = [_report(*told) for told in story.reports]
    reports = reports[::-1] if backward else reports
    analyses, skipped = analyse(reports, settings, story=True)
    assert not skipped
    extracts = extract(analyses, settings)
    return collate(extracts, copies=find_copies(extracts))


def told(brief: Brief) -> Iterator[str]:
    """The brief, a fact a line."""
    name = {entity.id: entity.name for entity in brief.entities}
    yield f"lede: {brief.story.lede}"
    for key in ("who", "what", "when", "where", "why", "how"):
        if found := getattr(brief.story.five_w, key):
            yield f"{key}: {found.text}"
    yield f"places: {', '.join(name[place] for place in brief.story.places)}"
    for entity in brief.entities:
        names = ", ".join(f"{one.text} [{''.join(one.reports)}]" for one in entity.names)
        role = f" ({entity.role})" if entity.role else ""
        parent = f" of {name[entity.parent]}" if entity.parent else ""
        yield f"{entity.type.value}: {entity.name}{role}{parent} = {names}"
    yield from counted(brief)
    for said in brief.utterances:
        variants = " / ".join(f"{one.report}: {one.text}" for one in said.variants)
        yield f"said by {name.get(said.speaker or '')}: {variants}{' ALTERED' if said.altered else ''}"
    for entry in brief.timeline:
        conflict = " CONFLICT" if entry.conflict else ""
        yield f"{entry.from_}: {entry.label} [{''.join(entry.reports)}]{conflict}"
    for account in brief.accounts:
        held = (f"{name.get(p.party or '') or p.voice or 'nobody'}: {p.claim}" for p in account.positions)
        yield f"account {account.kind.value}: {account.topic}: {' / '.join(held)}"
    for origin in brief.lineage.origins:
        yield f"origin {origin.name} ({origin.kind}): {''.join(origin.reports)}"


def counted(brief: Brief) -> Iterator[str]:
    figures = {figure.id: figure for figure in brief.figures}
    questions = {question.id: question for question in brief.questions}
    for question in brief.questions:
        answers = " / ".join(
            "+".join(f"{figures[f].report}:{figures[f].text}" for f in answer.figures)
            for answer in question.answers
        )
        whole = f" (part of {questions[question.parent].label})" if question.parent else ""
        yield f"{question.standing.value}: {question.label}: {answers}{whole} [{question.independent_origins}]"
    for one in brief.sums:
        parts = " + ".join(figures[part].text for part in one.parts)
        yield f"sum: {figures[one.total].text} = {parts} {'holds' if one.holds else 'fails'}"


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_what_the_brief_says(story: Story) -> None:
    said = list(told(brief_of(story)))
    missing = [line for line in story.says if line not in said]
    assert not missing, "\n".join(["missing:", *missing, "told:", *said])


@pytest.mark.parametrize("story", STORIES[:3], ids=[story.name for story in STORIES[:3]])
def test_the_order_of_the_reports_changes_nothing(story: Story) -> None:
    assert list(told(brief_of(story))) == list(told(brief_of(story, backward=True)))


SHOWN = [story for story in STORIES if story.shows]


@pytest.mark.parametrize("story", SHOWN, ids=[story.name for story in SHOWN])
def test_what_a_reader_sees(story: Story) -> None:
    seen = list(_seen(page(brief_of(story))))
    missing = [line for line in story.shows if line not in seen]
    assert not missing, "\n".join(["missing:", *missing, "seen:", *seen])


def _seen(shown: Page) -> Iterator[str]:
    """What stands on the page, on its first screen or after it, a line a fact."""
    for group in shown.groups:
        yield from (f"figures: {line}" for figure in group.figures for line in _outline(figure.entry))
        yield from (f"accounts: {line}" for item in group.accounts for line in _outline(item))
        yield from (f"quotes: {line}" for item in group.quotes for line in _outline(item))
    for section in shown.sections:
        yield from (f"{section.key}: {line}" for item in section.items for line in _outline(item))


def _outline(item: Item) -> Iterator[str]:
    badges = ", ".join(f"{badge.shape} {badged(badge)}" for badge in item.badges)
    yield " | ".join(part for part in (item.title, badges, item.text or "", *item.notes, *item.basis) if part)
    for row in item.rows:
        yield " | ".join(part for part in (f"- {row.text}", "; ".join(row.details)) if part)
