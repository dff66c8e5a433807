"""The pipeline is quicker than the published one, and says the same."""

import pytest

from crosswire.config import Settings
from crosswire.languages.en import attributes, boundaries, parser
from crosswire.sample import paths

ATTRIBUTES = ("TAG", "POS", "MORPH", "LEMMA", "DEP")

SENTENCES = (
    "Ain't it gonna rain? There's no way, let's go. Y'all got ta see \n\n it's raining. I'd say so.",
    "The club, which had lost its first three games, got a point; that is what the coach wanted.",
    "Nobody knew whether the vaccine would work, but something in the data, she said, had to give.",
    "There were those who did the counting, and there is this: the turnout had been the lowest since 1994.",
    "Shares rose 3% on Monday while the bank was being sold. It hadn't told us, nor did we ask.",
)


@pytest.fixture(scope="module")
def published():
    return parser.plain(Settings().language_pipeline)


@pytest.fixture(scope="module")
def ours():
    return parser.load(Settings().language_pipeline)


def texts():
    return [*SENTENCES, *(path.read_text(encoding="utf-8") for path in paths())]


def test_remembered_verdicts_are_those_of_the_ruler(published):
    ruler = published.get_pipe("attribute_ruler")
    remembered = attributes.Remembered(ruler)
    docs = [
        doc for _ in range(2) for doc in published.pipe(texts(), disable=["attribute_ruler", "lemmatizer"])
    ]
    for doc in docs:  # twice over: once learned, once remembered
        again = doc.copy()
        ruler(doc)
        remembered(again)
        for attribute in ATTRIBUTES:
            assert doc.to_array(attribute).tolist() == again.to_array(attribute).tolist(), attribute


def test_a_ruler_that_looks_at_more_is_left_alone(published):
    ruler = published.create_pipe("attribute_ruler")
    ruler.add([[{"SHAPE": "dddd"}]], {"POS": "NUM"})
    assert attributes.fits(published.get_pipe("attribute_ruler"))
    assert not attributes.fits(ruler)


def test_the_ruler_rests_while_its_memory_works(ours):
    assert "attribute_ruler" not in ours.pipe_names
    assert "crosswire_attributes" in ours.pipe_names


@pytest.mark.parametrize("text", texts(), ids=lambda text: text[:30])
def test_sentence_starts_are_what_begins_says(ours, text):
    doc = boundaries.mark(ours.make_doc(text))
    told = [1, *({None: 0, True: 1, False: -1}[boundaries.begins(doc, at)] for at in range(1, len(doc)))]
    assert doc.to_array("SENT_START").astype("int64").tolist() == told
