"""What several reports quote, as a page shows it: the speaker, and each outlet with the words it prints."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.mcp.answers import Told, overview
from crosswire.render import html, markdown, terminal
from crosswire.render.view import page
from crosswire.render.view.model import Group
from crosswire.types import Brief, Passage


@pytest.fixture
def quoting(specimen: Brief) -> Brief:
    """The brief with its utterance on the first screen."""
    return replace(specimen, story=replace(specimen.story, key_utterances=("u1",)))


def _last(brief: Brief) -> Group:
    return page(brief).groups[-1]


def test_it_stands_under_its_own_heading_behind_all_others(quoting: Brief) -> None:
    group = _last(quoting)
    assert (group.key, group.rows) == ("quoted", 1)
    (item,) = group.quotes
    assert item.text == "2 reports"
    assert [row.lead for row in item.rows] == ["Calder Post", "Valley Radio"]
    assert [row.evidence[0].report for row in item.rows] == ["calder", "valley"]


def test_words_that_only_one_outlet_has_are_marked(quoting: Brief) -> None:
    first, second = _last(quoting).quotes[0].rows
    assert not any(piece.marked for piece in first.pieces)
    assert [piece.text for piece in second.pieces if piece.marked] == ["a", "had"]
    assert second.text == "Valley Radio: “We heard a long crack and then the deck had gone”"


def test_a_badge_says_whether_the_words_are_alike(quoting: Brief) -> None:
    (utterance,) = quoting.utterances
    assert _last(quoting).quotes[0].badges[0].code == "quote_altered"
    unaltered = replace(quoting, utterances=(replace(utterance, altered=False),))
    assert _last(unaltered).quotes[0].badges[0].code == "quoted_unlike"
    alike = replace(utterance, altered=False, variants=utterance.variants[:1] * 2)
    assert _last(replace(quoting, utterances=(alike,))).quotes[0].badges[0].code == "quoted_alike"


def test_fewer_words_of_the_same_are_quoted_in_part_and_in_their_order(quoting: Brief) -> None:
    (utterance,) = quoting.utterances
    whole = utterance.variants[0]
    text = next(r.text for r in quoting.reports if r.id == "valley")
    parts = [
        Passage("valley", text.index(p), text.index(p) + len(p), p) for p in ("then the deck", "We heard")
    ]
    brief = replace(quoting, utterances=(replace(utterance, altered=False, variants=(whole, *parts)),))
    (item,) = _last(brief).quotes
    assert item.badges[0].code == "quoted_in_part"
    assert item.rows[1].text == "Valley Radio: “We heard … then the deck”"


def test_a_gap_stands_only_where_the_report_has_words_in_between(quoting: Brief) -> None:
    (utterance,) = quoting.utterances
    text = next(r.text for r in quoting.reports if r.id == "valley")
    cut = text.index(" then the deck")
    start = text.index("We heard")
    end = text.index(",”", cut) if ",”" in text[cut:] else cut + len(" then the deck had gone")
    parts = [
        Passage("valley", start, cut, text[start:cut]),
        Passage("valley", cut + 1, end, text[cut + 1 : end]),
    ]
    brief = replace(quoting, utterances=(replace(utterance, variants=(utterance.variants[0], *parts)),))
    (item,) = _last(brief).quotes
    assert item.rows[1].text == "Valley Radio: “We heard a long crack and then the deck had gone”"


def test_the_speaker_is_named_by_a_report_that_names_him(quoting: Brief) -> None:
    (utterance,) = quoting.utterances
    (item,) = _last(quoting).quotes
    names = {entity.id: entity.name for entity in quoting.entities}
    assert item.title.startswith(names[utterance.speaker or ""])
    unnamed = tuple(
        replace(s, speaker=None) if s.report == "calder" and s.id in utterance.statements else s
        for s in quoting.statements
    )
    (again,) = _last(replace(quoting, statements=unnamed)).quotes
    assert again.title.startswith(names[utterance.speaker or ""])


def test_every_format_shows_it_once(quoting: Brief) -> None:
    for told in (terminal.render(quoting), markdown.render(quoting), html.render(quoting)):
        assert "several reports quote" in told.lower()
    (section,) = (one for one in page(quoting).sections if one.key == "quotes")
    assert "u1" not in {item.anchor for item in section.items}
    assert html.render(quoting).count('id="u1"') == 1


def test_an_assistant_is_told_the_wordings(quoting: Brief) -> None:
    (told,) = overview(Told("s", quoting))["key_utterances"]
    assert told["utterance"] == "u1"
    assert len(told["wordings"]) == 2
