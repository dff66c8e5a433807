"""Two parties that count one thing, and numbers that a text takes back."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

import pytest

from crosswire.collate.questions.apart import barred_in_report
from crosswire.collate.questions.claims import contested, rivals, taken_back, voices
from crosswire.collate.questions.features import two_parties
from crosswire.collate.questions.moments import revised
from crosswire.collate.questions.pairs import Pair
from crosswire.collate.questions.parties import Party, party
from crosswire.collate.questions.story import story
from crosswire.types import ChainLink, LinkKind, Period, Role, Span, Statement, StatementKind, Wording

MARCH = {"outcomes": ("attending",), "people": True}
BURNED = {"outcomes": ("burned",), "nouns": ("chapel",)}
KILLED = {"outcomes": ("killed",), "people": True}

SIDES = [
    ("Police", "police"), ("the organisers", "organisers"), ("Trade unions", "organisers"), ("rebels", "opposition"),
    ("Norland's rebel army", "opposition"), ("the health ministry", "government"), ("health officials", "government"),
    ("Doctors at the city hospital", "hospital"), ("Derre's chief coroner", "hospital"), ("a monitoring group", "observers"),
    ("The airline", "company"), ("Norland's military", "forces"), ("local residents", "bereaved"), ("prosecutors", "courts"),
    ("Ada Roe", None), ("the report", None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "side"), SIDES)
def test_the_side_of_a_source(figure_of, name, side) -> None:
    found = party(figure_of(40.0, origin=(ChainLink(name, None, LinkKind.SPEAKER),)), None)
    assert found is not None
    assert found.side == side


def test_an_outlet_is_no_party(figure_of) -> None:
    assert party(figure_of(40.0, origin=(ChainLink("Calder Post", None, LinkKind.OUTLET),)), None) is None


def test_who_has_a_number_in_what_he_says_holds_it_though_he_is_no_source_of_it(figure_of) -> None:
    """A statement around a number tells who holds it; only its origin tells who gives it."""
    chain = (ChainLink("Norland", None, LinkKind.SPEAKER),)
    said = Statement("s", "r", StatementKind.INDIRECT, (Span(0, 60),), (), (), None, chain, Span(0, 60))
    held = party(figure_of(40.0, statement="s"), None, said)
    assert held is not None
    assert held.words == {"norland"}
    assert party(figure_of(40.0, statement=None), None, None) is None


def _party(name: str, *, side: str | None = None, nation: str = "", body: str | None = None) -> Party:
    return Party(side, frozenset(filter(None, [nation])), body, frozenset(name.lower().split()))


POLICE, MARCHERS = _party("police", side="police"), _party("organisers", side="organisers")
STATE, REBELS = _party("government", side="government"), _party("rebels", side="opposition")
SURVEY, OFFICE = _party("Coastal Survey", body="e1"), _party("Quake Office", body="e2")
HERE, THERE = (_party("army", side="forces", nation=code) for code in ("fr", "de"))


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        (POLICE, MARCHERS, True), (STATE, REBELS, True), (SURVEY, OFFICE, True), (HERE, THERE, True), (POLICE, POLICE, False),
        (HERE, HERE, False), (_party("Ada Roe"), _party("Bo Lund"), False), (POLICE, _party("Ada Roe"), False),
        (SURVEY, _party("Norland Survey", body="e3"), False),
    ],
)  # fmt: skip
def test_two_parties_for_certain(one, other, two) -> None:
    assert one.other_than(other) is two
    assert other.other_than(one) is two


# kind of story, what the one says, what the other says, whether they are rivals
CLAIMS = [
    ("march: eight times as many", {"value": 800_000, **MARCH}, {"value": 100_000, **MARCH}, True),
    ("march: protesters are people", {"value": 800_000, "nouns": ("protester",), **MARCH}, {"value": 100_000, **MARCH}, True),
    ("march: what is counted left out", {"value": 800_000, **MARCH}, {"value": 100_000, "nouns": (), "outcomes": ("attending",)}, True),
    ("war: the toll of the whole war", {"value": 100_000, **KILLED}, {"value": 1300, **KILLED}, False),
    ("one number", {"value": 800_000, **MARCH}, {"value": 800_000, **MARCH}, False),
    ("war: soldiers and rebels", {"value": 10, "nouns": ("soldier",), **KILLED}, {"value": 30, "nouns": ("rebel",), **KILLED}, False),
    ("disaster: killed and attending", {"value": 10, **KILLED}, {"value": 30, **MARCH}, False),
    ("disaster: a part", {"value": 10, **KILLED, "role": Role.PART}, {"value": 30, **KILLED}, False),
    ("disaster: foreign tourists", {"value": 10, "nouns": ("tourist",), "qualifiers": frozenset({"foreign"}), **KILLED}, {"value": 30, **KILLED}, False),
    ("disaster: of one country", {"value": 10, "qualifiers": frozenset({"fr"}), **KILLED}, {"value": 30, **KILLED}, False),
    ("outbreak: days later", {"value": 10, **KILLED}, {"value": 30, **KILLED, "day": 7}, False),
    ("war: another day", {"value": 10, **KILLED, "period": Period("2024-03-01", "2024-03-01", None)}, {"value": 30, **KILLED, "period": Period("2024-03-03", "2024-03-03", None)}, False),
    ("war: since May", {"value": 10, **KILLED}, {"value": 30, **KILLED, "wording": Wording("since May", ("since", "may"), True)}, False),
    ("war: few here, many there", {"value": 5, **KILLED}, {"value": 85, **KILLED}, False),
    ("quake: eight times as few", {"value": 8, **KILLED}, {"value": 64, **KILLED}, False),
    ("quake: six times as few", {"value": 8, **KILLED}, {"value": 48, **KILLED}, True),
    ("quake: ten, and eight times as many", {"value": 10, **KILLED}, {"value": 80, **KILLED}, True),
    ("quake: few against many, and both open with it", {"value": 5, **KILLED, "leads": True}, {"value": 85, **KILLED, "leads": True}, True),
    ("quake: few against many, and one opens with it", {"value": 5, **KILLED, "leads": True}, {"value": 85, **KILLED}, False),
    ("company: two lengths", {"value": 10, "nouns": (), "dimension": "length", "outcomes": ("measured",)}, {"value": 30, "nouns": (), "dimension": "length", "outcomes": ("measured",)}, False),
    ("company: the damage", {"value": 10, "nouns": ("damage",), "dimension": "money usd", "outcomes": ("cost",)}, {"value": 30, "nouns": ("damage",), "dimension": "money usd", "outcomes": ("cost",)}, True),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "told"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_rivals(view_of, one, other, told) -> None:
    a, b = view_of(name="a/f1", party=POLICE, **one), view_of(name="b/f1", party=MARCHERS, **other)
    assert rivals(a, b) is told
    assert rivals(b, a) is told
    same = view_of(name="b/f1", party=POLICE, **other)
    assert not rivals(a, same), "one party"


def test_few_and_many_of_one_report_are_rivals(view_of) -> None:
    a = view_of(name="a/f1", party=POLICE, value=5, **KILLED)
    assert rivals(a, view_of(name="a/f2", party=MARCHERS, value=85, **KILLED))


ROE, LUND = _party("Ada Roe"), _party("Bo Lund")


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ({"value": 1300, **KILLED}, {"value": 650, **KILLED}, True),
        ({"value": 1300, **KILLED}, {"value": 90, **KILLED}, False),
        (
            {"value": 6, "outcomes": ("charged",), "people": True},
            {"value": 2, "outcomes": ("charged",), "people": True},
            False,
        ),
        ({"value": 1300, **KILLED}, {"value": 1300, **KILLED}, False),
        ({"value": 4, **BURNED}, {"value": 3, **BURNED}, True),
        ({"value": 4, **BURNED}, {"value": 3, **BURNED, "nouns": ("shop",)}, False),
        ({"value": 4, **BURNED, "nouns": ()}, {"value": 3, **BURNED, "nouns": ()}, False),
        ({"value": 4, **KILLED}, {"value": 3, **KILLED}, False),
        ({"value": 1300, **KILLED, "role": Role.PART}, {"value": 650, **KILLED}, False),
    ],
)
def test_two_speakers_of_whom_no_side_is_known(view_of, one, other, told) -> None:
    a, b = view_of(name="a/f1", party=ROE, **one), view_of(name="b/f1", party=LUND, **other)
    assert voices(a, b) is told
    assert not rivals(a, b)
    assert not voices(a, view_of(name="b/f1", party=_party("Mayor Roe"), **other)), "a name in common"
    value = two_parties(Pair(a, b, story(()))).value
    assert (0 < value <= 0.5) is told


def test_one_report_may_give_both_sides(view_of) -> None:
    a = view_of(800_000, name="a/f1", party=MARCHERS, **MARCH)
    b = view_of(100_000, name="a/f2", party=POLICE, **MARCH)
    assert barred_in_report(a, b) is None
    assert barred_in_report(a, view_of(100_000, name="a/f2", party=MARCHERS, **MARCH))


def test_the_farther_apart_the_more_they_dispute(story_of) -> None:
    said = "counted=person predicate=attending people=yes source"
    one = story(
        story_of(f"{{800,000 people; {said}=organisers}} came.", f"{{100,000 people; {said}=police}} came.")
    )
    near = story(
        story_of(f"{{190,000 people; {said}=organisers}} came.", f"{{100,000 people; {said}=police}} came.")
    )
    assert one.disputed == {("count", frozenset({800_000.0, 100_000.0}), False)}
    far, close = (two_parties(Pair(*views.views, views)).value for views in (one, near))
    assert 0.5 < close < far <= 1


def test_who_gives_a_disputed_number_joins_the_dispute(view_of) -> None:
    known = frozenset({("count", frozenset({800_000.0, 100_000.0}), False)})
    a, b = view_of(800_000, name="a/f1", **MARCH), view_of(100_000, name="b/f1", **MARCH)
    assert contested(a, b, known)
    assert not contested(a, b, frozenset())
    assert not contested(a, view_of(100_000, name="b/f1", **KILLED), known)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ({"role": Role.PREVIOUS, **KILLED}, {"value": 43, **KILLED}, True),
        ({"role": Role.PREVIOUS, "nouns": ()}, {"value": 43, **KILLED}, True),
        ({"role": Role.PREVIOUS, **KILLED}, {"value": 126, "outcomes": ("injured",), "people": True}, False),
        ({"role": Role.PREVIOUS, **KILLED}, {"value": 48, **KILLED}, False),
        ({"role": Role.PREVIOUS, **KILLED}, {"value": 43, "role": Role.PREVIOUS, **KILLED}, False),
        (KILLED, {"value": 43, **KILLED}, False),
    ],
)
def test_a_number_that_a_text_takes_back(view_of, old, new, told) -> None:
    a, b = view_of(48, name="a/f1", **old), view_of(name="a/f2", **new)
    assert taken_back(a, b) is told
    assert (barred_in_report(a, b) is None) is told
    assert (revised(Pair(a, b, story(()))).value > 0) is told
