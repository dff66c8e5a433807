"""What changed between two briefs: added, updated, withdrawn, newly disputed."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from crosswire.collate.diff import diff
from crosswire.render import changes
from crosswire.types import (
    SCHEMA,
    Answer,
    Brief,
    ChainLink,
    Figure,
    FigureKind,
    FiveW,
    LabelFrom,
    Lineage,
    LinkKind,
    Modality,
    Modifier,
    Origin,
    Passage,
    Period,
    Question,
    Range,
    Report,
    Span,
    Standing,
    Story,
)
from crosswire.types.changes import ChangeKind, Subject
from crosswire.types.corrections import Corrected, CorrectionKind, Outcome
from crosswire.types.versions import Declared, Edit, EditKind, EditSubject, NoteKind, Revision, SaidSo

MORNING = "Rescuers said 14 climbers were missing on the north face. The hut holds 60 guests."
EVENING = "Only 9 climbers were missing by dusk, the rescue service said."
RIVAL = "The army said 20 climbers were missing."


def report(rid: str, text: str) -> Report:
    return Report(
        rid, None, None, rid.title(), None, (), None, None, None, None, "en", len(text.split()), text
    )


def figure(fid: str, rid: str, text: str, number: str, **fields: object) -> Figure:
    start, value = text.index(number), float(number)
    given = {
        "modifier": Modifier.EXACT,
        "kind": FigureKind.COUNT,
        "unit": None,
        "implicit": False,
        "modality": Modality.ASSERTED,
        "counted": "climber",
        "qualifiers": (),
        "predicate": "missing",
        "place": None,
        "period": None,
        "as_of": None,
        "origin": (ChainLink("rescuers", None, LinkKind.SPEAKER),),
        "statement": None,
        "question": None,
    }
    return Figure(
        id=fid,
        report=rid,
        start=start,
        end=start + len(number),
        text=number,
        value=value,
        low=value,
        high=value,
        sentence=Span(0, len(text)),
        **(given | fields),
    )


def answer(*figures: Figure) -> Answer:
    first = figures[0]
    reports = tuple(dict.fromkeys(f.report for f in figures))
    ids = tuple(f.id for f in figures)
    return Answer(first.value, first.low, first.high, first.modifier, None, ids, reports, ("o1",))


def question(
    qid: str, *answers: Answer, standing: Standing = Standing.SINGLE_REPORT, label: str = "Climbers missing"
) -> Question:
    asked = (qid, label, "climber", (), "missing", None, None, None)
    return Question(*asked, answers, standing, "A reason.", (), 1, Range(1, 2), None)


def brief(texts: dict[str, str], figures: list[Figure], questions: list[Question]) -> Brief:
    nothing = FiveW(None, None, None, None, None, None)
    return Brief(
        schema=SCHEMA,
        crosswire="0",
        models={},
        text_sha256={rid: hashlib.sha256(text.encode()).hexdigest() for rid, text in texts.items()},
        story=Story("s", "Climbers missing", ("en",), None, None, "", (), nothing),
        reports=tuple(report(rid, text) for rid, text in texts.items()),
        entities=(),
        statements=(),
        figures=tuple(figures),
        questions=tuple(questions),
        sums=(),
        utterances=(),
        timeline=(),
        accounts=(),
        lineage=Lineage((), (), len(texts), len(texts)),
        coverage=(),
        skipped=(),
    )


MISSING = figure("a/f1", "a", MORNING, "14")
GUESTS = figure("a/f2", "a", MORNING, "60", counted="guest", predicate=None)
OLD = brief(
    {"a": MORNING},
    [MISSING, GUESTS],
    [
        question("q1", answer(MISSING)),
        replace(question("q2", answer(GUESTS), label="Guests"), counted="guest", predicate=None),
    ],
)


def kinds(found: tuple) -> list[tuple[ChangeKind, Subject, str | None, str | None]]:
    return [(change.kind, change.subject, change.old, change.new) for change in found]


def test_the_same_brief_has_not_changed() -> None:
    assert diff(OLD, OLD) == ()
    assert changes.render((), OLD, OLD) == "Nothing changed.\n"


def test_other_ids_are_no_change() -> None:
    renamed = replace(OLD, questions=(replace(OLD.questions[1], id="q1"), replace(OLD.questions[0], id="q2")))
    assert diff(OLD, renamed) == ()


def test_a_new_value_is_an_update_and_a_new_report_is_added() -> None:
    later = figure("b/f1", "b", EVENING, "9")
    new = brief(
        {"a": MORNING, "b": EVENING},
        [MISSING, GUESTS, later],
        [
            question("q1", answer(GUESTS), label="Guests"),
            question("q2", answer(later), answer(MISSING), standing=Standing.UPDATED),
        ],
    )
    found = diff(OLD, new)
    assert kinds(found) == [
        (ChangeKind.UPDATED, Subject.QUESTION, "q1", "q2"),
        (ChangeKind.ADDED, Subject.REPORT, None, "b"),
    ]
    assert [a.value for a in found[0].gained] == [9.0]
    assert found[0].lost == ()
    assert found[0].note == "Was given by a single report, is updated. A reason."
    text = changes.render(found, OLD, new)
    assert "▲ UPDATED  Climbers missing" in text
    assert "now 9 – Rescuers" in text
    assert "None" not in text
    assert "Only *9* climbers were missing by dusk" in text
    assert max(len(line) for line in text.splitlines()) <= 80


def test_a_dispute_is_told_first() -> None:
    rival = figure("c/f1", "c", RIVAL, "20")
    new = brief(
        {"a": MORNING, "c": RIVAL},
        [MISSING, GUESTS, rival],
        [
            question("q1", answer(MISSING), answer(rival), standing=Standing.DISPUTED),
            question("q2", answer(GUESTS)),
        ],
    )
    assert kinds(diff(OLD, new))[0] == (ChangeKind.NEWLY_DISPUTED, Subject.QUESTION, "q1", "q1")
    assert ChangeKind.NEWLY_DISPUTED not in {change.kind for change in diff(new, new)}


def test_what_is_gone_is_withdrawn() -> None:
    gone = brief({"b": EVENING}, [], [])
    assert kinds(diff(OLD, gone)) == [
        (ChangeKind.ADDED, Subject.REPORT, None, "b"),
        (ChangeKind.WITHDRAWN, Subject.QUESTION, "q1", None),
        (ChangeKind.WITHDRAWN, Subject.QUESTION, "q2", None),
        (ChangeKind.WITHDRAWN, Subject.REPORT, "a", None),
    ]


def test_a_corrected_report_is_one_report_and_its_question_is_found_by_what_it_asks() -> None:
    text = MORNING.replace("14", "15")
    corrected = figure("a/f1", "a", text, "15")
    new = brief(
        {"a": text},
        [corrected, figure("a/f2", "a", text, "60", counted="guest", predicate=None)],
        [question("q7", answer(corrected)), replace(OLD.questions[1], id="q8")],
    )
    found = diff(OLD, new)
    assert kinds(found) == [
        (ChangeKind.UPDATED, Subject.QUESTION, "q1", "q7"),
        (ChangeKind.UPDATED, Subject.REPORT, "a", "a"),
    ]
    assert ([a.value for a in found[0].lost], [a.value for a in found[0].gained]) == ([14.0], [15.0])


def test_what_is_withdrawn_shows_where_it_stood() -> None:
    gone = brief({"b": EVENING}, [], [])
    assert "was 14 – Rescuers" in changes.render(diff(OLD, gone), OLD, gone)


LONG = "Rescuers said 14 climbers and 3 guides were missing, 5 were hurt and 60 guests were in the hut."
FOURTEEN, THREE, FIVE, SIXTY = (
    figure(f"a/f{at}", "a", LONG, number) for at, number in enumerate(("14", "3", "5", "60"), 1)
)
LARGE = brief(
    {"a": LONG},
    [FOURTEEN, THREE, FIVE, SIXTY],
    [question("q1", answer(FOURTEEN)), question("q2", answer(THREE), answer(FIVE), answer(SIXTY))],
)


def test_a_question_is_paired_with_the_one_that_it_shares_most_figures_with() -> None:
    new = replace(
        LARGE,
        questions=(
            question("q1", answer(FOURTEEN), answer(THREE)),
            question("q2", answer(FIVE), answer(SIXTY)),
        ),
    )
    found = kinds(diff(LARGE, new))
    assert found == [  # no figure came or went: they are only put together otherwise
        (ChangeKind.REGROUPED, Subject.QUESTION, "q1", "q1"),
        (ChangeKind.REGROUPED, Subject.QUESTION, "q2", "q2"),
    ]
    first = question("q1", answer(FIVE), answer(SIXTY), answer(FOURTEEN))
    swapped = replace(LARGE, questions=(first, question("q2", answer(THREE))))
    assert {pair[2:] for pair in kinds(diff(LARGE, swapped))} == {("q2", "q1"), ("q1", "q2")}


def rewritten(number: str, **changed: object) -> tuple[Brief, Figure]:
    text = f"By night {number} climbers were missing."
    one = figure("a/f1", "a", text, number)
    return brief({"a": text}, [one], [replace(question("q9", answer(one)), **changed)]), one


@pytest.mark.parametrize(
    "changed",
    [
        {"counted": "guide"},
        {"predicate": "injured"},
        {"qualifiers": ("young",)},
        {"unit": "kilometre"},
        {"period": Period("2024-03-03", None, "since Monday")},
        {"label": "How many climbers are missing?", "label_from": LabelFrom.COMPOSED},
    ],
    ids=str,
)
def test_a_question_that_asks_another_thing_is_another_one(changed: dict[str, object]) -> None:
    new, _ = rewritten("14", **changed)
    assert (ChangeKind.ADDED, Subject.QUESTION, None, "q9") in kinds(diff(OLD, new))


def test_a_verbatim_label_may_change_and_one_question_is_the_old_one_once() -> None:
    verbatim = [replace(one, label_from=LabelFrom.VERBATIM) for one in OLD.questions]
    old = replace(OLD, questions=tuple(verbatim))
    new, one = rewritten("14", label="14 climbers were missing by night", label_from=LabelFrom.VERBATIM)
    assert (ChangeKind.WITHDRAWN, Subject.QUESTION, "q1", None) not in kinds(diff(old, new))
    again = replace(new.questions[0], id="q10", answers=(answer(one),))
    twice = replace(new, questions=(*new.questions, again))
    assert [change.new for change in diff(old, twice) if change.kind is ChangeKind.ADDED] == ["q10"]


def test_a_question_with_its_figures_in_place_is_not_looked_for_again() -> None:
    second = figure("b/f1", "b", EVENING, "9")
    new = brief(
        {"a": MORNING, "b": EVENING},
        [MISSING, GUESTS, second],
        [
            question("q1", answer(MISSING)),
            question("q2", answer(GUESTS), label="Guests"),
            question("q3", answer(second)),
        ],
    )
    assert [pair[2:] for pair in kinds(diff(OLD, new))] == [(None, "q3"), (None, "b")]


def test_another_bound_or_hedge_is_another_answer() -> None:
    about = replace(MISSING, modifier=Modifier.ABOUT)
    new = replace(OLD, figures=(about, GUESTS), questions=(question("q1", answer(about)), OLD.questions[1]))
    (change,) = diff(OLD, new)
    assert (change.kind, len(change.gained), len(change.lost)) == (ChangeKind.UPDATED, 1, 1)
    assert change.note == "Its answers are still given by a single report."


def test_a_report_is_known_again_by_its_address_or_its_id() -> None:
    def of(*reports: Report) -> Brief:
        found = brief({one.id: one.text for one in reports}, [], [])
        return replace(found, reports=reports)

    first = replace(report("a", MORNING), url="https://tern.example/1", title="Climbers")
    moved = replace(report("b", EVENING), url="https://tern.example/1")
    other = replace(report("c", RIVAL), url="https://tern.example/2")
    assert [(c.kind, c.label, c.old, c.new) for c in diff(of(first), of(moved))] == [
        (ChangeKind.UPDATED, "B", "a", "b")
    ]
    assert kinds(diff(of(first), of(other))) == [
        (ChangeKind.ADDED, Subject.REPORT, None, "c"),
        (ChangeKind.WITHDRAWN, Subject.REPORT, "a", None),
    ]
    without = report("x", MORNING), report("y", EVENING)
    assert {c.kind for c in diff(of(without[0]), of(without[1]))} == {ChangeKind.ADDED, ChangeKind.WITHDRAWN}
    again = replace(report("d", RIVAL), url="https://tern.example/1")
    assert [pair[2:] for pair in kinds(diff(of(first), of(moved, again)))] == [("a", "b"), (None, "d")]
    assert diff(of(first), of(replace(first, id="z"))) == ()
    assert diff(of(first), of(other))[1].label == "Climbers"


AGAIN = "The army confirmed that 14 climbers were missing."
COPY = "Rescuers said 14 climbers were missing, the Tern reported."


def origins(found: Brief, *names: str) -> Brief:
    """A brief whose origins o1, o2 … have names."""
    made = tuple(Origin(f"o{n}", name, "organisation", ("a",)) for n, name in enumerate(names, 1))
    return replace(found, lineage=replace(found.lineage, origins=made))


def given_by(one: Answer, *names: str) -> Answer:
    return replace(one, origins=names)


def backed(new_answer: Answer, *names: str, standing: Standing = Standing.AGREED, text: str = AGAIN) -> Brief:
    other = figure("b/f1", "b", text, "14")
    asked = replace(
        question("q1", new_answer, standing=standing), independent_origins=len(new_answer.origins)
    )
    found = brief({"a": MORNING, "b": text}, [MISSING, GUESTS, other], [asked, OLD.questions[1]])
    return origins(found, *names)


def test_an_independent_origin_that_gives_an_old_answer_corroborates_it() -> None:
    old = origins(OLD, "rescuers")
    both = given_by(answer(MISSING, figure("b/f1", "b", AGAIN, "14")), "o1", "o2")
    found = diff(old, backed(both, "rescuers", "the army"))
    assert kinds(found) == [
        (ChangeKind.NEWLY_CORROBORATED, Subject.QUESTION, "q1", "q1"),
        (ChangeKind.ADDED, Subject.REPORT, None, "b"),
    ]
    assert (found[0].origins, found[0].note) == (("the army",), "2 independent origins now: the army.")
    assert "NEWLY CORROBORATED  Climbers missing" in changes.render(found, old, backed(both, "rescuers"))


def test_a_copy_corroborates_nothing() -> None:
    both = given_by(answer(MISSING, figure("b/f1", "b", COPY, "14")), "o1")
    found = diff(origins(OLD, "rescuers"), backed(both, "rescuers", text=COPY))
    assert ChangeKind.NEWLY_CORROBORATED not in {change.kind for change in found}
    assert found[0].kind is ChangeKind.UPDATED  # it stands otherwise: in two reports, of one origin


def test_an_origin_that_got_another_name_or_number_is_none_more() -> None:
    both = given_by(answer(MISSING, figure("b/f1", "b", AGAIN, "14")), "o2")
    found = diff(origins(OLD, "rescuers"), backed(both, "somebody", "the mountain rescuers"))
    assert ChangeKind.NEWLY_CORROBORATED not in {change.kind for change in found}


def test_more_origins_of_the_same_figures_are_another_count_and_no_news() -> None:
    old = origins(OLD, "rescuers")
    counted = replace(OLD, questions=(replace(OLD.questions[0], independent_origins=2), OLD.questions[1]))
    assert diff(old, origins(counted, "rescuers", "the army")) == ()


def test_an_answer_that_fits_the_old_one_corroborates_it() -> None:
    other = replace(figure("b/f1", "b", AGAIN, "14"), modifier=Modifier.ABOUT)
    new = backed(
        answer(MISSING), "rescuers", "the army", standing=Standing.COMPATIBLE
    )  # "about 14" beside it
    second = given_by(answer(other), "o2")
    asked = replace(new.questions[0], answers=(*new.questions[0].answers, second), independent_origins=2)
    new = replace(new, figures=(MISSING, GUESTS, other), questions=(asked, new.questions[1]))
    found = diff(origins(OLD, "rescuers"), new)
    assert [change.kind for change in found] == [ChangeKind.NEWLY_CORROBORATED, ChangeKind.ADDED]
    assert [a.modifier for a in found[0].gained] == [Modifier.ABOUT]
    disputed = replace(new, questions=(replace(asked, standing=Standing.DISPUTED), new.questions[1]))
    assert [change.kind for change in diff(origins(OLD, "rescuers"), disputed)] == [
        ChangeKind.NEWLY_DISPUTED,
        ChangeKind.ADDED,
    ]


def test_a_question_cut_in_two_or_put_into_another_is_no_news() -> None:
    parts = tuple(question(f"q{n}", answer(f)) for n, f in enumerate((FOURTEEN, THREE, FIVE, SIXTY), 1))
    cut = replace(LARGE, questions=parts)
    found = diff(LARGE, cut)
    assert {change.kind for change in found} == {ChangeKind.REGROUPED}
    assert "stood under “Climbers missing” in the old brief" in found[-1].note
    back = diff(cut, LARGE)
    assert {change.kind for change in back} == {ChangeKind.REGROUPED}
    assert any("stand under “Climbers missing” in the new brief" in change.note for change in back)


def test_a_report_that_grew_keeps_its_questions() -> None:
    grown = "Ropes were found at noon. " + MORNING + " Snow fell."
    moved = [
        replace(f, start=f.start + 26, end=f.end + 26, sentence=Span(26, 26 + len(MORNING)))
        for f in (MISSING, GUESTS)
    ]
    new = brief({"a": grown}, moved, [replace(OLD.questions[1], id="q5"), replace(OLD.questions[0], id="q6")])
    assert kinds(diff(OLD, new)) == [(ChangeKind.UPDATED, Subject.REPORT, "a", "a")]


def test_questions_that_ask_the_same_are_not_guessed_at() -> None:
    def pair(first: str, second: str) -> Brief:
        text = f"One party lost {first} ropes, another {second} ropes."
        found = [figure(f"a/f{n}", "a", text, number) for n, number in enumerate((first, second), 1)]
        return brief({"a": text}, found, [question(f"q{n}", answer(f)) for n, f in enumerate(found, 1)])

    told = kinds(diff(pair("14", "30"), pair("16", "33")))
    assert [kind for kind, subject, *_ in told if subject is Subject.QUESTION] == [
        *[ChangeKind.ADDED] * 2,
        *[ChangeKind.WITHDRAWN] * 2,
    ]
    one_left = kinds(diff(pair("14", "30"), pair("16", "30")))
    assert one_left[0] == (ChangeKind.UPDATED, Subject.QUESTION, "q1", "q1")


def test_a_revised_report_has_its_edits() -> None:
    text = MORNING.replace("14", "15")
    edit = Edit(EditSubject.FIGURE, EditKind.CHANGED, None, None, Declared.NOT, "Seen.")
    revision = Revision("a", None, None, (edit,), (), True)
    new = brief({"a": text}, [], [])
    new = replace(new, lineage=replace(new.lineage, revisions=(revision,)))
    change = next(c for c in diff(OLD, new) if c.subject is Subject.REPORT)
    assert change.edits == (edit,)
    assert "does not name all" in change.note
    older = replace(OLD, lineage=new.lineage)
    assert next(c for c in diff(older, new) if c.subject is Subject.REPORT).edits == ()


def test_what_only_a_note_answers_is_told_with_the_note() -> None:
    note = "Correction: the hut was built in 1911, and it holds 80 guests."
    text = f"{MORNING} {note}"
    built = figure("a/f3", "a", text, "1911", counted="year", predicate="built")
    told = replace(
        question("q3", answer(built), label="Correction: the hut was built in 1911"), counted="year"
    )
    both = (MISSING, replace(GUESTS, value=80.0, low=80.0, high=80.0))
    asked = [question("q1", answer(MISSING)), *OLD.questions[1:], told]
    plainly = brief({"a": text}, [*both, built], asked)
    passage = Passage("a", text.index(note), len(text), note)
    revision = Revision("a", None, None, (), (SaidSo(NoteKind.CORRECTION, passage),), True)
    noted = replace(plainly, lineage=replace(plainly.lineage, revisions=(revision,)))
    assert any(c.label == told.label for c in diff(OLD, plainly)), "without the note it is a new question"
    assert not any(c.label == told.label for c in diff(OLD, noted))
    assert not any(c.label == told.label for c in diff(noted, OLD)), "and none that is gone"
    beyond = replace(revision, notes=(SaidSo(NoteKind.CORRECTION, replace(passage, end=built.end - 1)),))
    cut = replace(plainly, lineage=replace(plainly.lineage, revisions=(beyond,)))
    assert any(c.label == told.label for c in diff(OLD, cut)), "a figure has to stand in it whole"


def test_no_word_of_an_article_reaches_the_terminal_unclean() -> None:
    hostile = "Rescuers said \x1b[31m14 climbers\x1b[0m were missing \x1b]0;owned\x07today."
    found = replace(figure("b/f1", "b", hostile, "14"), text="14\x1b[2J")
    new = brief({"a": MORNING, "b": hostile}, [MISSING, found], [question("q1", answer(found))])
    shown = changes.render(diff(OLD, new), OLD, new)
    assert "climbers" in shown
    assert not set("\x1b\x07") & set(shown)
    said = [line for change in diff(OLD, new) for line in changes.lines(change, OLD, new)]
    assert said
    assert not set("\x1b\x07") & set("".join(said)), "nor a log, a feed or a webhook"


def test_what_people_corrected_and_took_back_is_told() -> None:
    said = Corrected(
        "7",
        CorrectionKind.OUTLET,
        None,
        "Ada",
        datetime(2024, 3, 4, tzinfo=UTC),
        "masthead",
        Outcome.APPLIED,
        ("a",),
        "A person says: the outlet is Tern.",
    )
    new = replace(OLD, corrections=(said,))
    (change,) = diff(OLD, new)
    assert (change.kind, change.subject, change.new) == (ChangeKind.ADDED, Subject.CORRECTION, "7")
    assert (change.label, change.note) == (said.note, "Ada: masthead")
    assert "correction: A person says" in changes.render((change,), OLD, new)
    assert kinds(diff(new, OLD)) == [(ChangeKind.WITHDRAWN, Subject.CORRECTION, "7", None)]
    assert diff(new, new) == ()
