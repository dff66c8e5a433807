"""A parse says what spaCy says, by the labels of Universal Dependencies."""

from __future__ import annotations

import pytest

from crosswire.config import Settings
from crosswire.languages.en import parser, trees

TEXTS = (
    "The ferry line's owner, who had bought it in May, said on Friday that crews “did what they could”.",
    "Asked whether the plant would reopen, the mayor, Ines Rook, declined to comment; her deputy did not.",
    "Twelve of the 31 trees fell. Nobody was hurt, according to the fire service, which closed the road.",
    "Shares in the brewer, which makes cider, seemed to recover: its rivals were said to be interested.",
    "Crews from Lund, Malmo and Ystad – and a helicopter – searched bays, coves and, later, the open sea.",
)
SAME = ("i", "idx", "text", "is_space", "is_alpha", "is_punct", "like_num", "is_stop", "is_title")


@pytest.fixture(scope="module")
def nlp():
    return parser.load(Settings().language_pipeline)


@pytest.mark.parametrize("text", TEXTS)
def test_every_word_is_as_spacy_has_it(nlp, text):
    doc = nlp(text)
    seen = trees.parse(doc)
    assert (seen.text, len(seen)) == (doc.text, len(doc))
    for token, word in zip(doc, seen, strict=True):
        for name in SAME:
            assert getattr(word, name) == getattr(token, name), name
        for name in ("lower", "lemma", "pos", "tag", "whitespace"):
            assert getattr(word, name) == getattr(token, f"{name}_"), name
        assert word.dep == trees.LABELS.get(token.dep_, token.dep_)
        assert word.entity == token.ent_type_
        assert word.head.i == token.head.i
        for name in ("children", "subtree", "ancestors", "conjuncts", "lefts", "rights"):
            assert [w.i for w in getattr(word, name)] == [t.i for t in getattr(token, name)], name
        assert (word.left_edge.i, word.right_edge.i) == (token.left_edge.i, token.right_edge.i)
        assert (word.sent.start, word.sent.end) == (token.sent.start, token.sent.end)
        assert word.is_sent_start is bool(token.is_sent_start)


@pytest.mark.parametrize("text", TEXTS)
def test_sentences_phrases_and_roots_are_those_of_spacy(nlp, text):
    doc = nlp(text)
    seen = trees.parse(doc)
    assert [(s.start, s.end) for s in seen.sents] == [(s.start, s.end) for s in doc.sents]
    assert [(n.start, n.end) for n in seen.noun_phrases()] == [(n.start, n.end) for n in doc.noun_chunks]
    assert [(n.start, n.end, n.label) for n in seen.ents] == [(n.start, n.end, n.label_) for n in doc.ents]
    for start in range(len(doc)):
        for end in range(start + 1, len(doc) + 1):
            assert seen[start:end].root.i == doc[start:end].root.i
            assert seen[start:end].text == doc[start:end].text


@pytest.mark.parametrize("text", TEXTS)
def test_characters_lead_to_the_words_that_spacy_gives(nlp, text):
    doc = nlp(text)
    seen = trees.parse(doc)
    for start in range(len(text)):
        for end in range(start + 1, min(len(text), start + 12) + 1):
            theirs = doc.char_span(start, end, alignment_mode="expand")
            ours = seen.char_span(start, end)
            assert (ours.start, ours.end) == (theirs.start, theirs.end)
    assert not seen.char_span(len(text) + 1, len(text) + 2)


def test_an_empty_paragraph_has_no_words(nlp):
    assert len(trees.parse(nlp.make_doc(""))) == 0


def test_labels_are_one_to_one():
    assert len(trees.TREEBANK) == len(trees.LABELS)
    assert not set(trees.LABELS) & set(trees.TREEBANK)


def test_words_alone_hang_on_nothing(nlp):
    seen = trees.parse(nlp.make_doc("Two boats sank."))
    assert not seen.parsed
    assert all(word.head is word for word in seen)


@pytest.mark.parametrize(
    ("text", "word", "hangs"),
    [
        ("The yard denies that 900 barrels of fuel leaked into the bay.", "barrels", ("leaked", "nsubj")),
        ("A sailor, his two nieces and a cook were rescued.", "sailor", ("rescued", "nsubj:pass")),
        ("A judge, her driver and their two guards died when the bridge fell.", "judge", ("died", "nsubj")),
        (
            "Hurt in the raid were a clerk and 4 guards; killed were 9 rebels.",
            "rebels",
            ("were", "comp:pred"),
        ),
    ],
)
def test_what_the_parser_often_gets_wrong_is_mended(nlp, text, word, hangs):
    found = next(t for t in trees.parse(nlp(text)) if t.text == word)
    assert (found.head.text, found.dep) == hangs


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Days before the raid that killed two Dutch servicemen, he wrote.", "servicemen", "serviceman"),
        ("The crash killed five schoolchildren on Friday.", "schoolchildren", "schoolchild"),
    ],
)  # fmt: skip
def test_several_people_are_never_taken_for_one(nlp, text, word, lemma):
    found = next(t for t in trees.parse(nlp(text)) if t.text == word)
    assert (found.tag, found.lemma) == ("NNS", lemma)


def test_a_participle_that_opens_a_clause_has_its_own_helper(nlp):
    seen = trees.parse(nlp("Injured were 3 riders, and killed was one spectator."))
    assert [(t.head.text, t.dep) for t in seen if t.text == "was"] == [("killed", "aux:pass")]
