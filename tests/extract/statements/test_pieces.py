"""Chunks of word pieces, and the decision which pieces belong to a cue."""

from __future__ import annotations

import numpy as np
import pytest

from crosswire.extract.statements import encoder
from crosswire.extract.statements.encoder import Scorer, buckets, cues, decide


class Letters:
    """A tokenizer whose pieces are letters."""

    def token_to_id(self, token: str) -> int:
        return {"[CLS]": 1, "[SEP]": 2}.get(token) or ord(token)

    def encode(self, text, add_special_tokens):
        assert not add_special_tokens
        spans = [(i, i + 1) for i, letter in enumerate(text) if letter != " "]
        return type("Encoded", (), {"ids": [ord(text[a]) for a, _ in spans], "offsets": spans})()


def test_paragraphs_are_packed_and_cut():
    texts = ["a" * 90, "b" * 90, "", "c" * 90, ("d" * 199 + ".") * 3]
    chunks = encoder.pack(texts, Letters())
    assert all(len(c.ids) <= encoder.LIMIT + 2 for c in chunks)
    assert all(len(c.ids) == len(c.paragraphs) == len(c.spans) for c in chunks)
    for index, text in enumerate(texts):
        spans = [s for c in chunks for p, s in zip(c.paragraphs, c.spans, strict=True) if p == index]
        assert "".join(text[a:b] for a, b in spans) == text
    long = [[p for p in c.paragraphs if p == 4] for c in chunks if 4 in c.paragraphs]
    assert [len(run) for run in long] == [200, 200, 200]


def test_no_text_no_chunk():
    assert encoder.pack(["", " "], Letters()) == []


def test_a_cue_ends_where_the_next_begins():
    tags = np.log(
        np.array(
            [[0.98, 0.01, 0.01], [0.1, 0.8, 0.1], [0.1, 0.1, 0.8], [0.1, 0.8, 0.1], [0.9, 0.05, 0.05]],
            np.float32,
        )
    )
    assert [(a, b) for a, b, _ in cues(tags, [-1, 0, 0, 0, 0])] == [(1, 3), (3, 4)]


def test_a_cue_stays_in_its_paragraph():
    tags = np.log(np.array([[0.1, 0.8, 0.1], [0.1, 0.1, 0.8], [0.1, 0.1, 0.8]], np.float32))
    assert [(a, b) for a, b, _ in cues(tags, [0, -1, 1])] == [(0, 1), (2, 3)]


def roles_of(rows):
    return np.array([[[1 - s - c, s, c] for s, c in row] for row in rows], np.float32)


def test_content_goes_to_the_cue_that_claims_it_most():
    found = [(0, 1, 0.9), (3, 4, 0.9)]
    table = roles_of([[(0, 0), (0, 0.9), (0, 0.6), (0, 0)], [(0, 0), (0, 0.5), (0, 0.8), (0, 0)]])
    first, second = decide(found, table, [0, 0, 0, 0])
    assert (first.content, second.content) == (((1, 2),), ((2, 3),))


@pytest.mark.parametrize(
    ("chances", "source"),
    [
        pytest.param([0.9, 0.8, 0.1], ((0, 2),), id="sure"),
        pytest.param([0.3, 0.25, 0.1], ((0, 2),), id="unsure, still the best run"),
        pytest.param([0.1, 0.1, 0.1], (), id="nobody"),
    ],
)
def test_source(chances, source):
    table = roles_of([[*((s, 0) for s in chances), (0, 0), (0, 0.9)]])
    assert decide([(3, 4, 0.9)], table, [0] * 5)[0].source == source


def test_a_cue_without_content_is_dropped():
    assert decide([(0, 1, 0.9)], roles_of([[(0, 0), (0.9, 0.1)]]), [0, 0]) == []


def test_distance_buckets_tell_sides_and_paragraphs_apart():
    near = buckets([(2, 3)], [0, 0, 0, 0, 1])[0]
    assert len(set(near.tolist())) == 5
    assert near.min() >= 0
    assert near.max() < encoder.BUCKETS
    far = buckets([(0, 1)], [0] * 400)[0]
    assert far.max() < encoder.BUCKETS


def test_scorer_gives_probabilities():
    draw = np.random.default_rng(0)
    scorer = Scorer(
        draw.normal(size=(3, 5, 5)).astype(np.float32),
        draw.normal(size=(3, encoder.BUCKETS)).astype(np.float32),
    )
    near = buckets([(1, 2)], [0, 0, 0])
    result = scorer(np.ones((1, 4), np.float32), np.ones((3, 4), np.float32), near)
    assert result.shape == (1, 3, 3)
    assert np.allclose(result.sum(axis=-1), 1, atol=1e-5)
