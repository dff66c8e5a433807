"""A check as a whole: offsets, order, bytes, hostile and huge drafts, its schema, what it is set against."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

import crosswire
from crosswire.check import check_text
from crosswire.check.against import Record, of_brief
from crosswire.check.checked import checked as checked_stage
from crosswire.config import load
from crosswire.errors import UsageError
from crosswire.pipeline import Extraction, collate
from crosswire.render import checked_page, checking
from crosswire.render.schema import check_schema
from crosswire.sample import DRAFT
from crosswire.types.checking import Check, Verdict

Checked = Callable[[str], Check]
ROOT = Path(__file__).parents[2]
WRONG = {
    Verdict.NOT_IN_REPORTS,
    Verdict.ALTERED,
    Verdict.WRONG_SPEAKER,
    Verdict.OTHER_SCOPE,
    Verdict.OTHER_SPELLING,
}


@pytest.fixture(scope="module")
def draft(checked: Checked) -> Check:
    return checked(DRAFT.read_text(encoding="utf-8"))


def test_every_piece_stands_where_it_says(draft: Check, sample: Record) -> None:
    texts = {report.id: report.text for report in sample.brief.reports}
    assert draft.pieces
    for piece in draft.pieces:
        assert draft.text[piece.start : piece.end] == piece.text
        for passage in piece.evidence:
            text = texts[passage.report]
            assert text[passage.start : passage.end] == passage.text
            before, after = passage.before.lstrip("…"), passage.after.rstrip("…")
            assert text[: passage.start].endswith(before)
            assert text[passage.end :].startswith(after)


def test_pieces_stand_in_the_order_of_the_draft_and_are_counted(draft: Check) -> None:
    assert [p.start for p in draft.pieces] == sorted(p.start for p in draft.pieces)
    assert sum(draft.counts.values()) == len(draft.pieces)
    assert len({p.id for p in draft.pieces}) == len(draft.pieces)


def test_the_sample_draft_has_a_fault_of_several_kinds(draft: Check) -> None:
    told = {p.verdict for p in draft.faults}
    assert {Verdict.WRONG_SPEAKER, Verdict.ALTERED, Verdict.OTHER_SPELLING, Verdict.NOT_IN_REPORTS} <= told


def test_the_reports_own_sentences_are_supported(sample: Record, checked: Checked) -> None:
    pieces = [p for report in sample.brief.reports for p in checked(report.text).pieces]
    wrong = [(p.text, p.reason) for p in pieces if p.verdict in WRONG]
    assert len(pieces) > 150
    assert wrong == []


def test_the_order_of_reports_changes_nothing(sample: Record) -> None:
    text = DRAFT.read_text(encoding="utf-8")
    turned = Record(sample.brief, tuple(reversed(sample.extracts)))
    one, other = (checking.render_json(check_text(text, each, load())) for each in (sample, turned))
    assert one == other


def test_the_draft_has_no_part_in_the_record(sample: Record, checked: Checked) -> None:
    before = replace(sample.brief)
    checked("Ninety-nine people were killed, Walter Brandeis said.")
    assert sample.brief == before
    assert checked("Ninety-nine people were killed.").faults


def test_a_draft_that_is_a_report_is_set_against_it(sample: Record) -> None:
    own = sample.extracts[0]
    found = checked_stage(sample.brief, sample.extracts, own)
    assert {p.verdict for p in found.pieces} & WRONG == set()


def test_the_same_bytes_twice(checked: Checked) -> None:
    text = DRAFT.read_text(encoding="utf-8")
    assert checking.render_json(checked(text)) == checking.render_json(checked(text))
    assert checked_page.render(checked(text)) == checked_page.render(checked(text))


def test_a_check_fits_its_schema_which_is_committed(draft: Check) -> None:
    jsonschema.validate(json.loads(checking.render_json(draft)), check_schema())
    committed = (ROOT / "docs" / "reference" / "check.schema.json").read_text(encoding="utf-8")
    assert json.loads(committed) == check_schema(), "write it anew: python -m crosswire.render.schema check"


HOSTILE = (
    """<script>alert(1)</script> killed 41 people, said "<img src=x onerror=alert(2)>".

{{ 7 * 7 }} {% raw %} javascript:alert(3) \x1b[31m \u202e\u200b 57 people are missing. "unclosed
"""
    + "“" * 200
)


def test_a_hostile_draft_is_text(checked: Checked) -> None:
    found = checked(HOSTILE)
    page = checked_page.render(found)
    assert "<script" not in page.split("<style>")[1].split("</style>")[1]
    assert "<img" not in page
    assert "49" not in page.split("</style>")[1].split("<footer>")[0].replace("&#34;", "")
    assert "\x1b" not in checking.render(found) + page
    assert "\u202e" not in checking.render(found) + page
    assert any(p.text == "41" for p in found.pieces)


def test_a_hostile_name_of_a_file_is_text(sample: Record) -> None:
    found = check_text("41 people were killed.", sample, load(), name="<b>\x1b[31m</b>")
    assert "<b>" not in checked_page.render(found)
    assert "\x1b" not in checking.render(found)


def test_a_huge_draft_takes_its_time_and_no_more(checked: Checked) -> None:
    one = 'Forty-one people were killed when the dam failed. "There was no siren," said Marta Kell.\n\n'
    began = time.process_time()
    found = checked(one * 40)
    assert time.process_time() - began < 40
    assert len(found.spans) >= 80
    assert not found.faults


@pytest.mark.parametrize("text", ["", "   \n\n ", "\ufeff"])
def test_an_empty_draft_is_refused(sample: Record, text: str) -> None:
    with pytest.raises(UsageError):
        check_text(text, sample, load())


def test_a_draft_without_anything_to_check_is_fine(checked: Checked) -> None:
    found = checked("It was quiet in the valley.")
    assert found.pieces == ()
    assert checking.tally(found) == "Nothing in it can be checked."


def test_against_a_brief_is_as_against_its_reports(sample: Record, draft: Check) -> None:
    again = of_brief(crosswire.Brief.from_json(crosswire.Brief.of(sample.brief).to_json()), load())
    text = DRAFT.read_text(encoding="utf-8")
    assert checking.render_json(check_text(text, again, load())) == checking.render_json(draft)


def test_a_brief_with_other_figures_is_made_again(sample: Record) -> None:
    odd = replace(sample.brief, figures=tuple(replace(f, id=f"old/{f.id}") for f in sample.brief.figures))
    found = of_brief(odd, load(), sample.extracts)
    assert found.brief.figures == sample.brief.figures


def test_a_brief_without_reports_is_refused(sample: Record) -> None:
    with pytest.raises(UsageError, match="no reports"):
        of_brief(replace(sample.brief, reports=()), load())


def test_the_python_face(tmp_path: Path, sample: Record) -> None:
    file = tmp_path / "draft.txt"
    file.write_text("Thirty-four people were killed.\n", encoding="utf-8")
    extraction = Extraction(sample.extracts, ())
    for draft, against in ((file, sample.brief), ("Thirty-four people were killed.", extraction)):
        found = crosswire.check(draft, against)
        assert [p.verdict for p in found.faults] == [Verdict.OUTDATED]
    assert collate(extraction).figures == sample.brief.figures


UNNAMED = (
    "Fighting in Derre has killed 15,207 people since Monday, and 40,562 were hurt, the ministry said.\n\n"
    "Mayor Ruth Calvo rejected Orlan Venn's calls to hold talks in Tarn.",
    "Fighting in Derre has killed 15,207 people, the health ministry said on Thursday.\n\n"
    "Four members of the council have remained outside Derre since June.",
)


def test_a_report_that_is_quoted_by_its_number_is_no_figure_and_no_name() -> None:
    """Of reports without an outlet the summary says "Report 2: …"; quoted numbers have their commas."""
    record = crosswire.extract([{"text": text} for text in UNNAMED])
    quoting = "".join(f"Report {n}: “{text.splitlines()[0]}” " for n, text in enumerate(UNNAMED, 1))
    for draft in (quoting, collate(record).summary()):
        assert {p.verdict for p in crosswire.check(draft, record).pieces} == {Verdict.SUPPORTED}
    numbers = [p.text for p in crosswire.check(quoting, record).pieces]
    assert "1" not in numbers
    told = crosswire.check("Two members of the council have remained outside Derre since June.", record)
    assert {p.verdict for p in told.faults} == {Verdict.NOT_IN_REPORTS}


def test_an_outlet_is_a_name_that_the_record_has() -> None:
    record = crosswire.extract(
        [{"text": UNNAMED[0], "outlet": "Valley Sun"}, {"text": UNNAMED[1], "outlet": "Tarn Post"}]
    )
    assert not crosswire.check("Valley Sun: the mayor, Ruth Calvo, rejected the calls.", record).faults
    assert crosswire.check("Nolan Brisk, the mayor, rejected the calls.", record).faults
