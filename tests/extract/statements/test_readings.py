"""The readings of a cue that the fast engine weighs, and the weighing."""

from __future__ import annotations

import pytest

from crosswire.extract.statements import fast, readings
from crosswire.extract.statements.drafts import Draft, Stretch

# Cue, and a reading that must be among those of its sentence: source and content as written.
READINGS = (
    (  # disaster: all behind the verb, not its object alone
        "The harbour master portrayed the dredging firm as careless about the mooring lines.",
        "portrayed",
        ("The harbour master", "the dredging firm as careless about the mooring lines"),
    ),
    (  # politics: what the passive says of its subject
        "The long delayed toll plan for the northern bridge is seen as a burden.",
        "seen",
        ("", "The long delayed toll plan for the northern bridge … as a burden"),
    ),
    (  # science: seeming has no source
        "The comet appears to have lost its tail.",
        "appears",
        ("", "The comet … to have lost its tail"),
    ),
    (  # sport: the source with its relative clause
        "The keeper, who has played for the club since he was nine, praised the new turf.",
        "praised",
        ("The keeper, who has played for the club since he was nine", "the new turf"),
    ),
    (  # business: a participle's speaker is the subject further up
        "The brewer opened its books, hoping to calm the lenders.",
        "hoping",
        ("The brewer", "to calm the lenders"),
    ),
    (  # conflict: a noun and what it is said to be
        "The mediators' hope is that both camps keep the road open.",
        "hope",
        ("The mediators", "that both camps keep the road open"),
    ),
)


def _words(text, runs, doc):
    return " … ".join(text[doc[a].idx : doc[b - 1].idx + len(doc[b - 1])] for a, b in runs)


def _claims(doc):
    return [claim for sentence in doc.sents for _, found in readings.find(sentence) for _, claim in found]


@pytest.mark.parametrize(("text", "cue", "wanted"), READINGS)
def test_the_right_reading_is_among_the_candidates(analyse_text, text, cue, wanted):
    doc = analyse_text(text).paragraphs[0].parse
    found = [
        (_words(text, [c.source] if c.source else [], doc), _words(text, c.content, doc))
        for c in _claims(doc)
        if cue in _words(text, [c.cue], doc)
    ]
    assert wanted in found


@pytest.mark.parametrize("text", [text for text, _, _ in READINGS])
def test_no_reading_of_a_cue_comes_twice_and_no_source_lies_in_its_content(analyse_text, text):
    doc = analyse_text(text).paragraphs[0].parse
    found = _claims(doc)
    assert len(set(found)) == len(found)
    for claim in found:
        if claim.source:
            assert all(claim.source[1] <= a or b <= claim.source[0] for a, b in claim.content)


FAST = (
    ("The coach said the pitch was too wet to play on.", "The coach", "the pitch was too wet to play on"),
    (
        "Engineers at the dam warned that the spillway could fail.",
        "Engineers at the dam",
        "the spillway could fail",
    ),
    (
        "According to the brewer, sales of cider fell by a tenth.",
        "the brewer",
        "sales of cider fell by a tenth",
    ),
    (
        "Astronomers believe that the comet broke up in March.",
        "Astronomers",
        "the comet broke up in March",
    ),
    ("“We will not sign,” the rebel envoy told the council.", "the rebel envoy", "We will not sign"),
    (
        "Senator Ada Pell accused the ministry of hiding the audit.",
        "Senator Ada Pell",
        "the ministry of hiding the audit",
    ),
)


@pytest.mark.parametrize(("text", "source", "content"), FAST)
def test_the_fast_engine_keeps_the_plain_reading(said, text, source, content):
    assert [(s, c) for s, _, c in said(text, "fast")] == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left at noon and reached the island before dark.",
        "Heavy snow closed both passes, and the buses stopped.",
        "The brewer sold two of its pubs to a rival last week.",
        "United scored twice in the last ten minutes.",
    ],
)
def test_what_merely_happens_is_no_statement(said, text):
    assert said(text, "fast") == []


def test_a_candidate_without_a_source_needs_more():
    part = (Stretch(0, 0, 5),)
    assert fast.least(Draft(part, (), part)) > fast.least(Draft(part, part, part))


def test_weights_are_those_of_the_table_and_do_not_pile_up(monkeypatch):
    monkeypatch.setattr(fast, "_KNOWN", 3)
    weights = fast.Weights([0.5, *([0.25] * ((1 << fast.BITS) - 1))])
    assert fast.chance(weights, ["a", "b"]) == pytest.approx(1 / (1 + 2.718281828459045**-1))
    for name in "cdefgh":
        assert weights[name] == 0.25
    assert len(weights) <= 5
