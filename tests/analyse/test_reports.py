"""The analysis as a whole: order, offsets, languages."""

from __future__ import annotations

import dataclasses

from crosswire.analyse import analyse

TEXT = """The ferry Aurora sank off the coast of Norway on Friday, killing 12 people.

"We heard a bang," said Captain Ingrid Solheim. The company said it would
cooperate with the police."""


def test_sentences_slice_back_to_the_text(analyse_text):
    analysis = analyse_text(TEXT)
    assert [analysis.report.slice(s.span) for s in analysis.sentences] == [
        "The ferry Aurora sank off the coast of Norway on Friday, killing 12 people.",
        '"We heard a bang," said Captain Ingrid Solheim.',
        "The company said it would\ncooperate with the police.",
    ]


def test_a_language_without_a_model_is_skipped_and_named(analyse_text, nlp_settings):
    report = analyse_text(TEXT).report
    other = dataclasses.replace(report, id="fr", path="fr.txt", language="fr")
    analyses, skipped = analyse([other, report], nlp_settings)
    assert [a.report.id for a in analyses] == ["r"]
    assert [s.input for s in skipped] == ["fr.txt"]
    assert "'fr'" in skipped[0].error
