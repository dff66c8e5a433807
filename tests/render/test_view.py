"""The page that all renderers draw: its order, its evidence, which figures come first."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

from crosswire.render.view import page
from crosswire.render.view.answers import row, stated, weight
from crosswire.render.view.clip import clip
from crosswire.render.view.index import Index
from crosswire.render.view.model import Excerpt, KeyFigure, Page
from crosswire.types import Answer, Brief, FigureKind, JoinedReports, Modifier, Role, Span, Standing

PAGE_ONE = ["open", "changed", "known"]
AFTER_IT = ["asking", "figures", "quotes", "timeline", "names", "accounts", "coverage", "sums", "lineage"]


def excerpts(shown: Page) -> list[Excerpt]:
    found = [*shown.lede_evidence, *(e for figure in shown.figures for e in figure.evidence)]
    found += [e for figure in shown.figures for row in figure.entry.rows for e in row.evidence]
    for section in shown.sections:
        for item in section.items:
            found += [*item.evidence, *(e for row in item.rows for e in row.evidence)]
    return found


def test_sections_stand_in_the_order_of_a_desk(specimen: Brief) -> None:
    shown = page(specimen)
    assert [group.key for group in shown.groups] == PAGE_ONE
    assert [section.key for section in shown.sections][: len(AFTER_IT)] == AFTER_IT
    filled = [section.key for section in shown.sections if section.items]
    assert [link.key for link in shown.contents] == [*PAGE_ONE, "voices", "told", *filled, "reports"]


def test_each_thing_stands_in_one_place(specimen: Brief) -> None:
    shown = page(specimen)
    first = [figure.entry.anchor for group in shown.groups for figure in group.figures]
    first += [item.anchor for group in shown.groups for item in (*group.accounts, *group.items)]
    anchors = [*first, *(item.anchor for section in shown.sections for item in section.items)]
    assert len(anchors) == len(set(anchors))
    assert sorted(a for a in anchors if a[0] == "q") == sorted(
        f"q{n}" for n in range(1, len(specimen.questions) + 1)
    )


def test_what_a_word_means_is_told_once_and_where_it_first_stands(specimen: Brief) -> None:
    told = [[term.word for term in group.terms] for group in page(specimen).groups]
    assert told == [["Disputed", "Sum does not add up"], ["Updated", "One origin"], ["Single report"]]


def test_copies_stand_below_what_they_copy(specimen: Brief) -> None:
    voices = page(specimen).voices
    shown = [(v.outlet, [(c.outlet, c.facts) for c in v.copies]) for v in voices]
    assert len(voices) + sum(len(v.copies) for v in voices) == len(specimen.reports)
    joined = tuple(
        JoinedReports(
            (specimen.reports[2].id, specimen.reports[0].id), "copies", "93% of it stands there", 0.93
        )
        for _ in range(1)
    )
    folded = page(replace(specimen, lineage=replace(specimen.lineage, joined=joined))).voices
    assert [v.outlet for v in folded] == [shown[0][0], shown[1][0]]
    assert folded[0].copies[0].outlet == "Tern News"
    assert "93% of it stands there" in folded[0].copies[0].facts


def test_the_lede_is_quoted_from_the_report_that_has_it(specimen: Brief) -> None:
    shown = page(specimen)
    own = specimen.reports[0].text.split(". ")[0].split("\n")[-1]
    assert own
    made = page(replace(specimen, story=replace(specimen.story, lede="A sentence that stands nowhere.")))
    assert not made.lede.startswith("“")
    assert shown.lede_source is not None


def test_disputes_lead_the_strip(specimen: Brief) -> None:
    figures = page(specimen).figures
    assert [figure.badge.code for figure in figures] == ["disputed", "updated", "single_report"]
    assert (figures[0].low, figures[0].high) == ("more than 200", "260")
    assert (figures[1].latest, figures[1].who, figures[1].as_of) == (
        "38",
        "Lake Orvane coastguard",
        "as of 6 March",
    )
    assert figures[1].weight == "3 reports, 1 origin"


def test_a_value_in_another_unit_keeps_it_and_is_no_end_of_the_range(specimen: Brief) -> None:
    asked = next(q for q in specimen.questions if len({a.value for a in q.answers}) > 1)
    units = dict.fromkeys(asked.answers[0].figures, "dollars")
    money = tuple(
        replace(f, kind=FigureKind.MONEY, unit=units.get(f.id, "crowns")) if f.question == asked.id else f
        for f in specimen.figures
    )
    told = tuple(replace(q, unit="crowns") if q.id == asked.id else q for q in specimen.questions)
    shown = page(replace(specimen, figures=money, questions=told))
    ends = [e for f in shown.figures if f.low.endswith("crowns") for e in (f.low, f.high or f.low)]
    assert ends
    assert not any("$" in end for end in ends)
    rows = [row.text for section in shown.sections for item in section.items for row in item.rows]
    assert any(row.startswith(("$", "more than $", "about $")) for row in rows), rows


def test_a_failing_sum_stands_beside_its_figure(specimen: Brief) -> None:
    assert page(specimen).figures[0].notes == (
        "180 + 27 = 207, not 212. The parts fall 5 short of the total.",
    )


def test_every_line_has_evidence(specimen: Brief) -> None:
    shown = page(specimen)
    assert shown.lede_evidence
    assert all(figure.evidence and figure.sentence for figure in shown.figures)
    for section in shown.sections:
        if section.key == "skipped":
            continue
        for item in section.items:
            assert item.evidence or any(row.evidence for row in item.rows), (section.key, item.title)


def test_every_excerpt_is_what_stands_there(specimen: Brief, specimen_module: ModuleType) -> None:
    for shown in excerpts(page(specimen)):
        text = specimen_module.TEXTS[shown.report]
        marked = "".join(piece.text for piece in shown.pieces if piece.marked)
        assert marked == " ".join(text[shown.start : shown.end].split())
        assert shown.text in " ".join(text.split())


def test_full_texts_are_whole_and_hold_every_anchor(specimen: Brief, specimen_module: ModuleType) -> None:
    shown = page(specimen)
    for source in shown.sources:
        assert "".join(part.text for part in source.stretches) == specimen_module.TEXTS[source.id]
    anchors = [anchor for source in shown.sources for part in source.stretches for anchor in part.anchors]
    assert len(anchors) == len(set(anchors))
    assert {excerpt.anchor for excerpt in excerpts(shown)} == set(anchors)


def test_noise_is_told_from_prose(specimen: Brief) -> None:
    calder = page(specimen).sources[0]
    assert [part.text for part in calder.stretches if part.noise] == [
        "FERRY DISASTER",
        "Also read: Ten years of accidents on the lake",
    ]


def test_an_altered_quote_raises_an_alarm_and_shows_both_wordings(specimen: Brief) -> None:
    quotes = next(section for section in page(specimen).sections if section.key == "quotes").items
    assert [badge.code for badge in quotes[0].badges] == ["quote_altered"]
    assert quotes[0].text == "“We heard one long crack and then the deck was gone”"
    assert [row.text for row in quotes[0].rows] == ["“We heard a long crack and then the deck had gone”"]


def test_a_paraphrase_never_gets_quotation_marks(specimen: Brief) -> None:
    from crosswire.types import StatementKind

    second = replace(specimen.statements[2], kind=StatementKind.INDIRECT)
    changed = replace(specimen, statements=(*specimen.statements[:2], second, *specimen.statements[3:]))
    quotes = next(section for section in page(changed).sections if section.key == "quotes").items
    assert quotes[0].rows[0].text == "We heard a long crack and then the deck had gone"
    assert "own words" in quotes[0].rows[0].details[-1]


def test_a_brief_without_anything_is_still_a_page(specimen: Brief) -> None:
    empty = replace(
        specimen, entities=(), statements=(), figures=(), questions=(), sums=(), utterances=(), timeline=(),
        accounts=(), coverage=(), skipped=(), reports=(), story=replace(specimen.story, open_questions=()),
        lineage=replace(specimen.lineage, origins=(), links=(), reports=0, independent_reports=0),
    )  # fmt: skip
    shown = page(empty)
    assert not shown.figures
    assert not [section.key for section in shown.sections if section.items]
    assert shown.groups == ()
    assert shown.absent[:3] == ("open questions", "other figures", "direct quotations")


def test_records_that_point_at_nothing_do_not_lose_the_page(specimen: Brief) -> None:
    broken = replace(specimen, figures=specimen.figures[:3], entities=(), statements=())
    assert page(broken).figures


def test_clipping_keeps_the_evidence_whole(specimen: Brief) -> None:
    for excerpt in excerpts(page(specimen)):
        for width in (30, 60, 90):
            pieces = clip(excerpt, width)
            assert sum(len(piece.text) for piece in pieces) <= width + 2
            marked = "".join(piece.text for piece in excerpt.pieces if piece.marked)
            shown = "".join(piece.text for piece in pieces if piece.marked)
            assert shown == marked or (len(marked) > width and marked.startswith(shown.rstrip("…")))


def test_spans_are_those_of_the_record(specimen: Brief) -> None:
    spans = {Span(f.start, f.end) for f in specimen.figures if f.report == "calder"}
    shown = {Span(e.start, e.end) for e in excerpts(page(specimen)) if e.report == "calder"}
    assert spans <= shown


def test_of_two_numbers_of_one_day_that_nothing_explains_none_is_the_latest(specimen: Brief) -> None:
    unexplained = [replace(q, standing=Standing.UNEXPLAINED) for q in specimen.questions]
    together = [replace(r, published=specimen.story.last_published) for r in specimen.reports]
    asked = tuple(replace(q, answers=tuple(replace(a, as_of=None) for a in q.answers)) for q in unexplained)
    shown = page(replace(specimen, questions=asked, reports=tuple(together))).figures
    assert [figure.latest for figure in shown if figure.high] == [None] * sum(bool(f.high) for f in shown)


def test_who_gave_a_number_that_is_taken_back_gave_no_latest_one(specimen: Brief) -> None:
    asked = next(q for q in specimen.questions if q.standing is Standing.UPDATED)
    newest = max(asked.answers, key=lambda a: a.value or 0)
    first = min(asked.answers, key=lambda a: a.value or 0)
    back = replace(newest, figures=newest.figures[:1], reports=newest.reports[:1])
    figures = tuple(
        replace(f, role=Role.PREVIOUS if f.id in back.figures else f.role) for f in specimen.figures
    )
    answers = (first, back, replace(newest, figures=newest.figures[1:]))
    told = tuple(replace(q, answers=answers) if q.id == asked.id else q for q in specimen.questions)
    shown = page(replace(specimen, figures=figures, questions=told)).figures
    assert next(f for f in shown if f.badge.code == "updated").latest != "38"


def test_no_side_of_a_dispute_is_called_the_latest_or_copied_alone(specimen: Brief) -> None:
    dispute = page(specimen).figures[0]
    assert dispute.badge is Standing.DISPUTED.badge
    assert dispute.latest is None
    assert "200" in dispute.sentence
    assert "260" in dispute.sentence


def test_a_vague_number_is_printed_as_the_reports_have_it(specimen: Brief) -> None:
    asked = next(q for q in specimen.questions if len(q.answers) == 1 and len(q.answers[0].figures) == 1)
    told = replace(asked.answers[0], value=None, low=200.0, high=999.0, modifier=Modifier.BETWEEN)
    for text, shown in (("Hundreds", "hundreds"), ("200 to 999", "200 to 999")):
        figures = tuple(replace(f, text=text) if f.id in told.figures else f for f in specimen.figures)
        index = Index(replace(specimen, figures=figures))
        assert stated(index, asked, told).startswith(shown)


def _of_dispute(specimen: Brief, standing: Standing, answers: tuple[Answer, ...] = ()) -> KeyFigure:
    """The row of the disputed question, its standing and answers others."""
    asked = next(q for q in specimen.questions if q.standing is Standing.DISPUTED)
    told = replace(asked, standing=standing, answers=answers or asked.answers)
    story = replace(specimen.story, key_questions=(asked.id,))
    (row,) = page(replace(specimen, story=story, questions=(told,))).figures
    return row


def test_a_size_in_words_is_no_end_of_a_range(specimen: Brief) -> None:
    asked = next(q for q in specimen.questions if q.standing is Standing.DISPUTED)
    low, *rest = asked.answers
    vague = replace(low, value=None, low=24.0, high=None, modifier=Modifier.AT_LEAST)
    worded = tuple(replace(f, text="dozens") if f.id in low.figures else f for f in specimen.figures)
    row = _of_dispute(replace(specimen, figures=worded), Standing.COMPATIBLE, (vague, rest[-1]))
    assert (row.low, row.high) == ("260", None)


def test_of_two_wordings_of_one_number_the_one_that_most_reports_give_is_printed(specimen: Brief) -> None:
    asked = next(q for q in specimen.questions if q.standing is Standing.DISPUTED)
    exact = replace(asked.answers[-1], value=260.0, modifier=Modifier.EXACT, reports=("r1",))
    bound = replace(asked.answers[0], value=260.0, modifier=Modifier.MORE_THAN, reports=("r2", "r3"))
    assert _of_dispute(specimen, Standing.COMPATIBLE, (exact, bound)).low == "more than 260"
    alike = replace(bound, reports=("r2",))
    assert _of_dispute(specimen, Standing.COMPATIBLE, (alike, exact)).low == "260"


def test_the_numbers_of_one_report_stand_on_a_line_each_whoever_gives_them(specimen: Brief) -> None:
    nobody = replace(specimen, figures=tuple(replace(f, origin=()) for f in specimen.figures))
    for brief in (specimen, nobody):
        row = _of_dispute(brief, Standing.SINGLE_REPORT)
        assert row.reason
        assert len(row.rows) > 1
        assert all(line.evidence for line in row.rows)


def test_a_number_that_its_one_report_takes_back_stands_beside_the_new_one_as_a_change(
    specimen: Brief,
) -> None:
    asked = next(q for q in specimen.questions if q.standing is Standing.DISPUTED)
    gone = set(asked.answers[0].figures)
    figures = tuple(replace(f, role=Role.PREVIOUS) if f.id in gone else f for f in specimen.figures)
    told = replace(asked, standing=Standing.SINGLE_REPORT)
    story = replace(specimen.story, key_questions=(asked.id,))
    shown = page(replace(specimen, figures=figures, story=story, questions=(told,)))
    (group,) = (g for g in shown.groups if g.figures)
    assert group.key == "changed"
    assert group.figures[0].reason
    assert len(group.figures[0].rows) == len(asked.answers)


def test_one_number_in_two_wordings_of_one_report_is_one_answer(specimen: Brief) -> None:
    nobody = replace(specimen, figures=tuple(replace(f, origin=()) for f in specimen.figures))
    asked = next(q for q in specimen.questions if q.standing is Standing.DISPUTED)
    exact = replace(asked.answers[-1], value=260.0, modifier=Modifier.EXACT)
    bound = replace(asked.answers[0], value=260.0, modifier=Modifier.MORE_THAN)
    assert _of_dispute(nobody, Standing.SINGLE_REPORT, (exact, bound)).rows == ()


def test_a_line_names_no_more_origins_than_reports() -> None:
    assert weight(3, 4) == weight(3, 3) == "3 reports, 3 origins"
    assert weight(3, 1) == "3 reports, 1 origin"


def test_an_answer_names_no_more_origins_than_reports(specimen: Brief) -> None:
    asked = next(q for q in specimen.questions if q.answers and q.answers[0].reports)
    given = replace(asked.answers[0], reports=asked.answers[0].reports[:1], origins=("o1", "o2", "o3"))
    assert not any("origin" in told for told in row(Index(specimen), asked, given).details)
