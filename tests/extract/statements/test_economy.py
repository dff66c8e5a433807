"""What is done once, and what is not done where it cannot help."""

from __future__ import annotations

import numpy as np
import pytest

from crosswire.config import load
from crosswire.extract.statements import drafts, encoder, find, outlets, rules

# Where rules may know better than the encoder, and where they are not asked.
ASKED = (
    "According to the state broadcaster, the union said the ferries would stop on Friday.",
    "The ministry put the damage at 40 million crowns.",
    "The newspaper quoted a miner as saying the lift had failed twice.",
    "The mayor told Reuters the bridge would open in May.",
)
NOT_ASKED = (
    "The coach said the pitch was too wet to play on.",
    "“Nobody warned us about the flood,” the farmer said.",
    "The telescope will look at two hundred stars.",
)


@pytest.fixture
def asked(monkeypatch):
    """The paragraphs in which rules were asked for attributions."""
    texts: list[str] = []
    real = rules.attributions

    def noted(paragraph, marks):
        texts.append(paragraph.parse.text)
        return real(paragraph, marks)

    monkeypatch.setattr(rules, "attributions", noted)
    return texts


@pytest.mark.parametrize("text", ASKED)
def test_rules_are_asked_where_they_may_know_better(analyse_text, asked, text):
    find([analyse_text(text)], load(statements="accurate"))
    assert asked == [text]


@pytest.mark.parametrize("text", NOT_ASKED)
def test_rules_are_not_asked_where_the_encoder_has_cue_and_source(analyse_text, asked, text):
    find([analyse_text(text)], load(statements="accurate"))
    assert asked == []


@pytest.mark.parametrize("engine", ["accurate", "fast", "rules"])
def test_quotations_of_a_report_are_found_once(analyse_text, monkeypatch, engine):
    calls: list[int] = []
    real = drafts.quotations

    def counted(texts):
        calls.append(len(texts))
        return real(texts)

    monkeypatch.setattr(drafts, "quotations", counted)
    text = "“The dyke held all night,” a farmer said.\n\nHe added: “We were lucky this time.” She agreed."
    find([analyse_text(text)], load(statements=engine))
    assert len(calls) == 1


def test_whoever_is_a_medium_may_be_named():
    for source in (
        "the state broadcaster",
        "Reuters",
        "a local newspaper",
        "the Press Association",
        "BBC News",
    ):
        if outlets.is_media(source):
            assert outlets.may_name(f"On Monday {source} said that the dam was safe.")


class _Runtime:
    """A runtime whose products of bytes stop at a limit."""

    def __init__(self, most: int) -> None:
        self.most = most

    def InferenceSession(self, model, providers):  # noqa: N802 - the runtime's own name
        assert model.startswith(b"\x08")
        assert providers
        return self

    def run(self, _outputs, given):
        product = given["a"].astype(np.int64) @ given["b"].astype(np.int64)
        return [np.minimum(product, self.most)]


@pytest.mark.parametrize(("most", "saturates"), [(32 * 32_767, True), (1 << 31, False)])
def test_a_processor_is_asked_what_it_makes_of_the_largest_bytes(most, saturates):
    assert encoder._saturates(_Runtime(most)) is saturates
