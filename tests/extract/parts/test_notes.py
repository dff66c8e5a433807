# ruff: noqa: E501 - one case a line
"""Where an article says that it was changed; what others correct is no note."""

from __future__ import annotations

import pytest

from crosswire.extract.parts.notes import notes

NOTES = [
    ("Correction: The toll is 14, not 12.", "correction"),
    ("CORRECTION (March 4): The mayor's name was misspelt.", "correction"),
    ("Corrections and clarifications: The toll is 14.", "correction"),
    ("Correction appended", "correction"),
    ("Correction, 4 March: The toll is 14.", "correction"),
    ("(Corrects paragraph 3 to say 14, not 12)", "correction"),
    ("*This article was amended on 4 March 2024 to give the right toll.", "correction"),
    ("A previous version misstated the day.", "correction"),
    ("Earlier versions of this story gave the toll as 12.", "correction"),
    ("This article originally said 12 people died.", "correction"),
    ("The original headline incorrectly gave the toll as 12.", "correction"),
    ("We have corrected this story.", "correction"),
    ("We regret the error.", "correction"),
    ("(This version of the story corrects the toll)", "correction"),
    ("Clarification: The minister spoke of Monday.", "clarification"),
    ("Editor's note: The headline was changed.", "clarification"),
    ("Editors’ note: The headline was changed.", "clarification"),
    ("This report has been clarified.", "clarification"),
    ("Retraction: We no longer stand by this report.", "retraction"),
    ("This article has been retracted.", "retraction"),
    ("We have withdrawn this story.", "retraction"),
    ("UPDATE: Two more bodies were found.", "update"),
    ("Update 2: The bridge is open again.", "update"),
    ("Last updated 10:40", "update"),
    ("Updated at 10.40 GMT", "update"),
    ("Updated March 4, 2024", "update"),
    ("Updated Monday 10:40", "update"),
    ("This story has been updated with the new toll.", "update"),
    ("This page was first published on 3 March and last updated on 4 March.", "update"),
    # What is news and no note.
    ("The ministry issued a correction on Friday.", None),
    ("The company corrected its results: 14 million.", None),
    ("The toll was updated to 14 on Friday.", None),
    ("The report has been withdrawn by the ministry.", None),
    ("Updated rules allow 14 guests.", None),
    ("Updated toll 14 dead", None),
    ("An earlier version of the bill allowed 14 guests.", None),
    ("The earlier version said nothing of the dead.", None),
    ("The first edition of the cup had 12 teams.", None),
    ("Corrections officers: 14 hurt in jail", None),
    ("Clarifications were sought: the bank refused.", None),
    ("Retraction of the troops: the army moves", None),
    ("This report was published by the ministry.", None),
    ("Correct answers: 14", None),
]


@pytest.mark.parametrize(("text", "kind"), NOTES, ids=[text for text, _ in NOTES])
def test_notes_are_told_by_their_words(text: str, kind: str | None) -> None:
    assert [note.kind.value for note in notes(f"The river rose.\n{text}\n")] == ([kind] if kind else [])


def test_a_note_within_a_paragraph_runs_from_its_sentence_to_the_end() -> None:
    text = "The river rose. It fell. An earlier version of this story said 12 died. The toll is 14.\nMore rain is due."
    (note,) = notes(text)
    assert text[note.span.start : note.span.end] == (
        "An earlier version of this story said 12 died. The toll is 14."
    )


def test_a_note_that_opens_an_article_on_one_line_does_not_take_all_of_it() -> None:
    text = "Correction: The toll is 14. " + "The river rose by a metre that night. " * 40
    (note,) = notes(text)
    assert note.span.start == 0
    assert 500 < note.span.end <= 600
    assert text[note.span.end - 1] == "."
