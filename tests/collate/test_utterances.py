"""One thing said once: paraphrases and fragments are put together, neighbours kept apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from crosswire.analyse import analyse
from crosswire.cluster.copies import find as find_copies
from crosswire.collate import collate
from crosswire.collate.utterances import is_said
from crosswire.collate.utterances.likeness import longest_run
from crosswire.collate.utterances.matching import Shared, Weighed, shared, stem
from crosswire.collate.utterances.units import Unit
from crosswire.collate.utterances.voices import NOBODY, Bond, Voice, bond
from crosswire.config import load
from crosswire.extract import extract
from crosswire.render import html, markdown, terminal
from crosswire.types import Brief, DifferenceKind, Report, Span

Told = Callable[[Sequence[str]], Brief]


@pytest.fixture(scope="module")
def told() -> Told:
    """The brief of some texts, by rules alone, each of another outlet and a day later than the one before."""
    settings = load(statements="rules")

    def run(texts: Sequence[str]) -> Brief:
        reports = [_report(n, text) for n, text in enumerate(texts, start=1)]
        analyses, skipped = analyse(reports, settings)
        assert not skipped
        extracts = extract(analyses, settings)
        return collate(extracts, copies=find_copies(extracts))

    return run


def _report(number: int, text: str) -> Report:
    return Report(
        id=f"r{number}", path=None, url=None, outlet=f"Outlet {number}", publisher=f"Publisher {number}",
        agencies=(), title=text.split("\n", 1)[0], byline=None,
        published=datetime(2024, 5, 1 + number, 12, tzinfo=UTC), published_from="option", language="en",
        words=len(text.split()), text=text,
    )  # fmt: skip


ONE = {
    "conflict, two translations of a quotation": (
        '"Our fighters will not lay down their arms before the siege is lifted," commander Halim Derro said.',
        '"The fighters will not put down weapons until the siege has been lifted," '
        "commander Halim Derro told state television.",
    ),
    "disaster, a fragment of a quotation": (
        '"Nobody in the valley had ever seen the river rise so fast," fire chief Marta Lunde said.',
        'Fire chief Marta Lunde said the river had "never seen the river rise so fast" before.',
    ),
    "business, a paraphrase of a statement": (
        "Halden Foods said its board would review the improved offer from Corvane.",
        "In a statement, Halden Foods said it was considering the new bid from Corvane.",
    ),
    "science, reported speech in two desks' words": (
        "Project scientist Ines Torvald said the probe had sent back its first pictures from the comet.",
        "Project scientist Ines Torvald said that the spacecraft had sent first pictures of the comet.",
    ),
    "sport, a quotation and reported speech": (
        '"We will appeal against the red card on Monday," coach Piet Aarden said.',
        "Coach Piet Aarden said the team would appeal against the red card on Monday.",
    ),
    "politics, two lengths of a sentence": (
        '"The law is dead and this parliament has buried it," senator Ruth Calvo said after the vote.',
        'Senator Ruth Calvo said "this parliament has buried" the law.',
    ),
}


@pytest.mark.parametrize("texts", ONE.values(), ids=list(ONE))
def test_one_thing_said_is_one_utterance(told: Told, texts: tuple[str, str]):
    found = told(texts).utterances
    assert [{v.report for v in u.variants} for u in found] == [{"r1", "r2"}]


APART = {
    "conflict, two speakers on one matter": (
        "The army said the convoy had crossed the bridge before dawn.",
        "The rebels said they had destroyed the bridge after the convoy had left.",
    ),
    "business, two claims of one company": (
        "Halden Foods said the offer from Corvane was too low.",
        "Halden Foods said it would publish its results in March.",
    ),
    "disaster, the report's own voice on both sides": (
        "A landslide cut the road to Verrin on Sunday and buried four houses.",
        "The road to Verrin was cut by a landslide on Sunday, and four houses were buried.",
    ),
    "sport, one coach on two matches": (
        '"We defended badly in the first half," coach Piet Aarden said.',
        '"We attacked well in the last quarter," coach Piet Aarden said.',
    ),
    "disaster, a set phrase of two sources": (
        'Mayor Ruth Calvo closed the harbour "until further notice" on Sunday.',
        "The bridge in Verrin stays shut until further notice, engineer Halim Derro said.",
    ),
    "politics, words that somebody else happens to use": (
        'Senator Ruth Calvo called the vote "a test of patience".',
        "Minister Ada Brenn said the harvest had been a test of patience.",
    ),
    "politics, one minister on two laws": (
        "Minister Ada Brenn said the housing bill would pass in June.",
        "Minister Ada Brenn said the farmers would be paid by August.",
    ),
}


@pytest.mark.parametrize("texts", APART.values(), ids=list(APART))
def test_what_is_not_one_thing_said_stays_apart(told: Told, texts: tuple[str, str]):
    assert told(texts).utterances == ()


REPEATED = {
    "conflict, one phrase put down to two sources": (
        'Commander Halim Derro promised a "shield of rivers" for the border towns.',
        'The parliament has heard of a "shield of rivers", lawmaker Ruth Calvo said.',
    ),
    "disaster, a quotation within a sentence that names nobody": (
        'Fire chief Marta Lunde said everybody had to stay "on the upper floors".',
        "Families with small children were told on Sunday to wait on the upper floors.",
    ),
    "business, one word for a clause of a deal": (
        'Halden Foods would pay a "walking fee" to Corvane.',
        'Analyst Oskar Venn said that a "walking fee" changes nothing.',
    ),
    "sport, what was shouted": (
        '"Keep the ball, Marco," coach Piet Aarden shouted.',
        "A voice from the bench can be heard on the tape: keep the ball, Marco, and then a whistle.",
    ),
}


@pytest.mark.parametrize("texts", REPEATED.values(), ids=list(REPEATED))
def test_a_quotation_is_known_again_whoever_is_named_for_it(told: Told, texts: tuple[str, str]):
    assert [{v.report for v in u.variants} for u in told(texts).utterances] == [{"r1", "r2"}]


TORN = {
    "business, two sizes of a leak": (
        "Halden Foods said it found no proof that customer records of other chains had been copied.",
        'Halden Foods said that "partial customer records" were taken.',
    ),
    "politics, two sorts of a tax": (
        "Minister Ada Brenn said she saw no reason why the fuel tax should hurt any farmer.",
        'Minister Ada Brenn spoke of a "temporary fuel tax".',
    ),
    "science, two kinds of proof": (
        "Project scientist Ines Torvald said there was no sign of water ice below the northern plain.",
        'Project scientist Ines Torvald spoke of "salty water ice" that she hopes to reach.',
    ),
    "disaster, two kinds of warning": (
        "Fire chief Marta Lunde said no flood warning had reached the lower valley in time.",
        'Fire chief Marta Lunde called for a "louder flood warning" by autumn.',
    ),
}


@pytest.mark.parametrize("texts", TORN.values(), ids=list(TORN))
def test_a_short_quotation_with_a_word_of_its_own_is_another(told: Told, texts: tuple[str, str]):
    assert told(texts).utterances == ()


CALLED = {
    "conflict, who was killed": (
        "The army identified the dead officer as Halim Derro of the second brigade.",
        "The army on Sunday identified the dead officer as Halim Derro.",
    ),
    "business, an offer": (
        "Halden Foods described the offer from Corvane as too low for its owners.",
        "Halden Foods described the offer from Corvane as too low.",
    ),
    "sport, a player": (
        "Coach Piet Aarden described his captain as ready for the cup final.",
        "Coach Piet Aarden described his captain as ready for the final.",
    ),
    "politics, a bill": (
        "Senator Ruth Calvo denounced the housing bill as a gift for landlords.",
        "Senator Ruth Calvo denounced the housing bill as a gift for the landlords.",
    ),
}


@pytest.mark.parametrize("texts", CALLED.values(), ids=list(CALLED))
def test_what_one_thing_is_called_is_said_though_it_has_no_verb(told: Told, texts: tuple[str, str]):
    (found,) = told(texts).utterances
    assert {v.report for v in found.variants} == {"r1", "r2"}
    assert all(re.match("identified|described|denounced", v.text) for v in found.variants)


def test_a_heading_out_of_a_quotation_is_no_second_wording(told: Told):
    quotation = '"The ground shook and then the whole hill was moving," fire chief Marta Lunde said.'
    (found,) = told((quotation, '"The whole hill was moving"\n\n' + quotation)).utterances
    assert [v.report for v in found.variants] == ["r1", "r2"]


def _member(report: str, *, speaker: str | None = None, direct: bool = False, sourced: bool = False) -> Unit:
    return Unit(
        report,
        Span(0, 1),
        "x",
        None,
        speaker,
        direct,
        (),
        ("x",),
        {},
        replace(NOBODY, sourced=sourced),
        None,
        {},
        0,
    )


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ((_member("r1", sourced=True), _member("r2")), False),
        ((_member("r1", sourced=True), _member("r1", sourced=True), _member("r2")), False),
        ((_member("r1"), _member("r2")), False),
        ((_member("r1", sourced=True), _member("r2", sourced=True)), True),
        ((_member("r1", sourced=True, speaker="e1"), _member("r2")), True),
        ((_member("r1", direct=True), _member("r2")), True),
    ],
)
def test_what_one_report_puts_down_to_nobody_in_particular_is_background(
    members: tuple[Unit, ...], said: bool
):
    assert is_said(members) is said


ALTERED = {
    "disaster, a number": (
        '"We have counted 19 houses under the mud since the morning," fire chief Marta Lunde said.',
        '"We have counted 90 houses under the mud since the morning," fire chief Marta Lunde said.',
        DifferenceKind.NUMBER,
    ),
    "politics, a negation": (
        '"I will not sign the budget in its present form," president Oskar Venn said.',
        '"I will sign the budget in its present form," president Oskar Venn said.',
        DifferenceKind.NEGATION,
    ),
    "sport, a name": (
        '"The match against Dortmund was the best we have played this year," coach Piet Aarden said.',
        '"The match against Leverkusen was the best we have played this year," coach Piet Aarden said.',
        DifferenceKind.NAME,
    ),
    "science, a number in words": (
        '"The vaccine protected nine volunteers in the trial," researcher Ines Torvald said.',
        '"The vaccine protected ten volunteers in the trial," researcher Ines Torvald said.',
        DifferenceKind.NUMBER,
    ),
}


@pytest.mark.parametrize("case", ALTERED.values(), ids=list(ALTERED))
def test_an_altered_quotation_raises_the_alarm(told: Told, case: tuple[str, str, DifferenceKind]):
    (found,) = told(case[:2]).utterances
    assert found.altered
    assert case[2] in {d.kind for d in found.differences}


@pytest.mark.parametrize("name", ONE)
def test_other_words_alone_raise_no_alarm(told: Told, name: str):
    assert not any(u.altered for u in told(ONE[name]).utterances)


def test_an_apostrophe_of_another_shape_is_no_negation_more(told: Told):
    brief = told(
        (
            '"They didn\'t have the right boat, but it was good for sailing," skipper Jon Aarden said.',
            '"They didn’t have the right boat, but it was good for sailing," skipper Jon Aarden said.',
        )
    )
    assert not any(u.altered for u in brief.utterances)


def test_one_wording_is_not_altered_where_its_name_is_taken_for_two_people(told: Told):
    said = '"We will miss Tom every day on this mountain," guide Ines Torvald said.'
    brief = told((f"Tom Akers died on Monday. {said}", f"The climber Tom Vell and Tom Akers fell. {said}"))
    (found,) = brief.utterances
    assert not found.altered
    assert found.differences == ()


PARAPHRASES = {
    "business, a paraphrase of a statement": "it was considering the new bid",
    "science, reported speech in two desks' words": "the spacecraft had sent",
    "sport, a quotation and reported speech": "the team would appeal against",
    "politics, two lengths of a sentence": "the law",
}


@pytest.mark.parametrize("name", PARAPHRASES)
@pytest.mark.parametrize("form", [markdown, html, terminal])
def test_a_paraphrase_never_gets_quotation_marks(told: Told, name: str, form: Any):
    shown = form.render(told(ONE[name]))
    text = PARAPHRASES[name]
    assert not re.search('[“"«„]' + text, shown.replace("&quot;", '"').replace("&ldquo;", "“"))


def test_a_paraphrase_with_another_number_is_a_difference_and_no_alarm(told: Told):
    brief = told(
        (
            '"We have counted 19 houses under the mud since the morning," fire chief Marta Lunde said.',
            "Fire chief Marta Lunde said they had counted 91 houses under the mud since the morning.",
        )
    )
    (found,) = brief.utterances
    assert not found.altered
    assert DifferenceKind.NUMBER in {d.kind for d in found.differences}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("negotiator", "negotiations"),
        ("withdraw", "withdrawal"),
        ("east", "eastern"),
        ("investigate", "investigator"),
    ],
)
def test_words_of_one_family_have_one_stem(one: str, other: str):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("state", "station"), ("party", "part"), ("nation", "natural")])
def test_words_that_only_look_alike_have_two(one: str, other: str):
    assert stem(one) != stem(other)


def of_two(one: dict[str, float], other: dict[str, float]) -> Shared:
    return shared(Weighed.of(one), Weighed.of(other))


def test_the_same_word_says_more_than_its_stem_and_its_stem_more_than_a_related_word():
    same = of_two({"negotiator": 2.0}, {"negotiator": 2.0}).weight
    family = of_two({"negotiator": 2.0}, {"negotiation": 2.0}).weight
    near = of_two({"mediation": 2.0}, {"talk": 2.0}).weight
    assert same > family > near > of_two({"referee": 2.0}, {"negotiation": 2.0}).weight == 0


def test_a_word_is_matched_once():
    assert of_two({"deal": 1.0}, {"agreement": 1.0, "accord": 1.0}).words <= 1


def _voice(speaker: str | None, *words: str, entities: Sequence[str] = ()) -> Voice:
    return Voice(speaker, frozenset(entities), frozenset(words), sourced=True)


@pytest.mark.parametrize(
    ("one", "other", "tie"),
    [
        (_voice("e1", "halden"), _voice("e1", "foods"), Bond.SAME),
        (_voice("e1", "halden"), _voice("e2", "halden", "ferrant"), Bond.RELATED),
        (
            _voice("e1", "ferrant", entities=("e1", "e9")),
            _voice("e2", "cole", entities=("e9",)),
            Bond.RELATED,
        ),
        (_voice(None, "officials"), _voice(None, "officials"), Bond.UNKNOWN),
        (_voice("e1", "halden"), NOBODY, Bond.UNKNOWN),
        (_voice("e1", "army"), _voice("e2", "rebels"), Bond.OTHER),
    ],
)
def test_how_two_sources_stand_to_each_other(one: Voice, other: Voice, tie: Bond):
    assert bond(one, other) is tie
    assert bond(other, one) is tie


def test_the_longest_run():
    assert longest_run(("a", "b", "c", "d"), ("x", "b", "c", "a")) == 2
    assert longest_run((), ("a",)) == 0


def test_the_order_of_the_reports_changes_no_group(told: Told):
    texts = [text for pair in ONE.values() for text in pair]
    forward, backward = told(texts), told(texts[::-1])
    groups = [{frozenset(v.text for v in u.variants) for u in b.utterances} for b in (forward, backward)]
    assert groups[0] == groups[1]
