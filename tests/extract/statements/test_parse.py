"""A parse says what spaCy says."""

from __future__ import annotations

import pytest

from crosswire.extract.statements import parse

TEXTS = (
    "The ferry line's owner, who had bought it in May, said on Friday that crews “did what they could”.",
    "Asked whether the plant would reopen, the mayor, Ines Rook, declined to comment; her deputy did not.",
    "Twelve of the 31 trees fell. Nobody was hurt, according to the fire service, which closed the road.",
    "Shares in the brewer, which makes cider, seemed to recover: its rivals were said to be interested.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_every_word_is_as_spacy_has_it(analyse_text, text):
    doc = analyse_text(text).paragraphs[0].doc
    for token, word in zip(doc, parse.of(doc).words, strict=True):
        for name in ("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "is_space"):
            assert getattr(word, name) == getattr(token, name), name
        assert (word.is_alpha, word.like_num, word.whitespace_) == (
            token.is_alpha,
            token.like_num,
            token.whitespace_,
        )
        assert word.head.i == token.head.i
        assert [w.i for w in word.children] == [t.i for t in token.children]
        assert [w.i for w in word.subtree] == [t.i for t in token.subtree]
        assert (word.left_edge.i, word.right_edge.i) == (token.left_edge.i, token.right_edge.i)


@pytest.mark.parametrize("text", TEXTS)
def test_sentences_and_roots_are_those_of_spacy(analyse_text, text):
    doc = analyse_text(text).paragraphs[0].doc
    seen = parse.of(doc)
    assert [(s.start, s.end) for s in seen.sents] == [(s.start, s.end) for s in doc.sents]
    for sentence in doc.sents:
        for end in range(sentence.start + 1, sentence.end + 1):
            run = seen[sentence.start : end]
            assert run.root.i == doc[sentence.start : end].root.i


def test_an_empty_paragraph_has_no_words(analyse_text):
    doc = analyse_text("A word.").paragraphs[0].doc
    empty = type(doc)(doc.vocab, words=[])
    assert len(parse.of(empty)) == 0
