"""Wordings of one utterance laid beside each other: what differs, and what counts against two units being one."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

import re
from datetime import date

import pytest

from crosswire.collate.utterances.differences import compare
from crosswire.collate.utterances.likeness import Weigher
from crosswire.collate.utterances.units import Unit
from crosswire.collate.utterances.voices import NOBODY, Voice
from crosswire.collate.words import Word
from crosswire.resources.weights import weights
from crosswire.types import DifferenceKind, Span

OMISSION, NEGATION = DifferenceKind.OMISSION, DifferenceKind.NEGATION
NUMBER, NAME, WORDING = DifferenceKind.NUMBER, DifferenceKind.NAME, DifferenceKind.WORDING
CHIEF = Voice("e1", frozenset({"e1"}), frozenset({"chief"}), sourced=True)
MAYOR = Voice("e2", frozenset({"e2"}), frozenset({"mayor"}), sourced=True)
_SMALL = frozenset(
    re.findall(r"\w+", "the a an of in on to and was were had has have be we i is are by with that it at for")
)


def unit(
    text: str,
    order: int = 0,
    *,
    direct: bool = True,
    voice: Voice = NOBODY,
    day: date | None = None,
    around: str = "",
) -> Unit:
    """A unit of a text in which a name is marked as Name=e7: numbers in figures, "not" as a negation."""
    words, plain = [], []
    shown = re.sub(r"=e\d+", "", text)
    at = 0
    for piece in text.split():
        bare, _, entity = piece.partition("=")
        core = bare.strip('.,"').lower()
        start = shown.index(bare, at)
        at = start + len(bare)
        plain.append(core)
        kind = "name" if entity else "number" if core.isdigit() else "negation" if core == "not" else "word"
        if core not in _SMALL:
            key = entity or core
            words.append(Word(Span(start, at), key, kind, bare.strip(".,"), key))
    keys = {w.key: 3.0 for w in words}
    setting = dict.fromkeys(around.split(), 3.0)
    return Unit(
        f"r{order}", Span(0, len(shown)), shown, None, voice.speaker, direct, tuple(words), tuple(plain), keys, voice, day, setting, order
    )  # fmt: skip


def _kinds(*units: Unit) -> list[DifferenceKind]:
    return [difference.kind for difference in compare(units)[0]]


LONG = "we counted 19 houses under the mud since the morning and expect many more tonight"


def test_a_quotation_is_the_base_though_a_paraphrase_is_longer() -> None:
    quotation = unit("counted 19 houses under mud", 1)
    paraphrase = unit("they counted 90 houses under mud today", 0, direct=False)
    (difference, *_), altered = compare((paraphrase, quotation))
    assert difference.texts in {("19", "90"), ("counted 19", "counted 90")}
    assert not altered, "what is in nobody's quotation marks is not altered"


def test_of_two_quotations_the_longer_is_the_base_and_of_equal_ones_the_first() -> None:
    short, long = unit("counted 19 houses under mud", 0), unit("counted 90 houses under deep mud", 1)
    assert compare((short, long))[0][0].texts == ("90", "19")
    first, second = unit("counted 19 houses under mud", 0), unit("counted 90 houses under mud", 1)
    assert compare((second, first))[0][0].texts == ("19", "90")


ALTERED = [
    ("a number", "counted 19 houses under mud", "counted 90 houses under mud", NUMBER, True),
    ("a negation", "president will not sign budget now", "president will sign budget now", NEGATION, True),
    ("a name", "match against Dortmund=e7 best this year", "match against Leverkusen=e8 best this year", NAME, True),
    ("another word", "river took bridge in hour", "river swept bridge in hour", WORDING, False),
    ("another spelling", "match against Dortmund=e7 best this year", "match against Dortmond=e7 best this year", NAME, False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "kind", "altered"), [a[1:] for a in ALTERED], ids=[a[0] for a in ALTERED]
)
def test_what_alters_a_quotation(one: str, other: str, kind: DifferenceKind, *, altered: bool) -> None:
    differences, alarm = compare((unit(one, 0), unit(other, 1)))
    assert [d.kind for d in differences] == [kind]
    assert alarm is altered
    assert not compare((unit(one, 0), unit(other, 1, direct=False)))[1]


EDGES = [
    ("at the end", "river took bridge in hour, police could not reach village", "river took bridge in hour"),
    ("at the start", "police could not reach village, river took bridge in hour today", "river took bridge in hour today"),
]  # fmt: skip


@pytest.mark.parametrize(("whole", "cut"), [e[1:] for e in EDGES], ids=[e[0] for e in EDGES])
def test_a_clause_with_its_not_that_is_left_out_at_an_edge_is_an_omission(whole: str, cut: str) -> None:
    differences, altered = compare((unit(whole, 0), unit(cut, 1)))
    assert [d.kind for d in differences] == [OMISSION]
    assert not altered


def test_a_not_that_is_left_out_in_the_middle_is_an_altered_negation() -> None:
    whole = "river took bridge; police could not reach village; rain goes on until friday evening"
    cut = "river took bridge; rain goes on until friday evening"
    differences, altered = compare((unit(whole, 0), unit(cut, 1)))
    assert [d.kind for d in differences] == [NEGATION]
    assert altered


def test_a_word_or_two_left_out_say_nothing_and_three_are_an_omission() -> None:
    base = "flood took old stone bridge near Verrin before dawn yesterday morning"
    assert _kinds(unit(base, 0), unit(base.replace("old stone ", ""), 1)) == []
    assert _kinds(unit(base, 0), unit(base.replace("old stone bridge ", ""), 1)) == [OMISSION]


def test_wordings_with_too_little_in_common_are_shown_whole() -> None:
    one, other = unit("river took bridge in hour", 0), unit("water destroyed crossing quickly, river rose", 1)
    (difference,), altered = compare((one, other))
    assert difference.kind is WORDING
    assert set(difference.texts) == {one.text, other.text}
    assert not altered


# --- likeness -----------------------------------------------------------------------------------

_SAID = "they counted {} houses under deep mud near Verrin bridge and {} farms along river"


def _weigher(*units: Unit) -> Weigher:
    return Weigher(units, weights("passages"))


def _score(one: Unit, other: Unit) -> float:
    return _weigher(one, other).score(0, 1)


def test_numbers_speak_against_a_pair_only_where_none_is_shared() -> None:
    def said(number: str, farms: str, order: int) -> Unit:
        return unit(_SAID.format(number, farms), order, direct=False, voice=CHIEF)

    base = said("19", "7", 0)
    shared, none = said("19", "8", 1), said("21", "8", 2)
    assert _score(base, said("19", "7", 3)) > _score(base, shared) > _score(base, none)
    # One number in common: as if the others were words. Only strange ones count against the pair.
    words = [
        unit(_SAID.format("19", word), n, direct=False, voice=CHIEF)
        for n, word in enumerate(("seven", "eight"))
    ]
    assert _score(base, shared) == pytest.approx(_score(*words))
    words = [
        unit(_SAID.format(*pair), n, direct=False, voice=CHIEF)
        for n, pair in enumerate((("few", "19"), ("many", "eight")))
    ]
    assert _score(base, none) < _score(*words)


ORDERED = [
    ("whose words they are", [(CHIEF, CHIEF), (CHIEF, Voice("e3", frozenset({"e1"}), frozenset({"chief"}), sourced=True)), (CHIEF, MAYOR)]),
    ("a source or none", [(CHIEF, CHIEF), (CHIEF, Voice(None, frozenset(), frozenset(), sourced=True)), (NOBODY, NOBODY)]),
]  # fmt: skip


@pytest.mark.parametrize("voices", [o[1] for o in ORDERED], ids=[o[0] for o in ORDERED])
def test_the_surer_that_it_is_one_source_the_likelier(voices: list[tuple[Voice, Voice]]) -> None:
    one, other = "board reviews improved offer of Corvane", "board considers improved bid of Corvane"
    scores = [
        _score(unit(one, 0, direct=False, voice=a), unit(other, 1, direct=False, voice=b)) for a, b in voices
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_nothing_shared_is_nothing_alike() -> None:
    found = _weigher(unit("river took bridge", 0), unit("board reviews offer", 1)).compare(0, 1)
    assert found.score == 0
    assert found.reason == "nothing shared"


def test_a_pair_is_weighed_once_whichever_comes_first() -> None:
    weigher = _weigher(unit("river took bridge in hour", 0), unit("river took bridge", 1))
    assert weigher.compare(0, 1) is weigher.compare(1, 0)


REPEATED = [
    ("whole, in a longer sentence", "a shield of rivers", "they promised a shield of rivers for border towns", True),
    ("torn: a weighty word is missing", "partial customer records", "no proof that customer records of other chains leaked", False),
    ("one word only", "resilience", "they promised resilience for border towns", False),
]  # fmt: skip


@pytest.mark.parametrize(("short", "long", "known"), [r[1:] for r in REPEATED], ids=[r[0] for r in REPEATED])
def test_a_short_quotation_is_known_again_when_it_stands_whole(short: str, long: str, *, known: bool) -> None:
    speaker = Voice(None, frozenset(), frozenset(), sourced=True)
    score = _score(unit(short, 0, voice=speaker), unit(long, 1, direct=False, voice=speaker))
    assert (score >= 0.5) is known


def test_another_speaker_who_uses_a_phrase_did_not_say_it_again() -> None:
    phrase, sentence = "a test of patience", "harvest had been a test of patience"
    mine = _score(unit(phrase, 0, voice=CHIEF), unit(sentence, 1, direct=False, voice=CHIEF))
    his = _score(unit(phrase, 0, voice=CHIEF), unit(sentence, 1, direct=False, voice=MAYOR))
    assert mine > 0.5 > his


def test_what_stands_around_two_fragments_shows_that_they_are_of_one_sentence() -> None:
    one, other = "never seen river rise", "river rise so fast"
    apart = _score(unit(one, 0, voice=CHIEF), unit(other, 1, voice=CHIEF))
    beside = _score(
        unit(one, 0, voice=CHIEF, around="valley flood chief"),
        unit(other, 1, voice=CHIEF, around="valley flood chief"),
    )
    assert beside > apart


OCCASIONS = [
    (
        "a count of two days",
        "we have found 40 grey seals stranded under ice of northern bay",
        "we have found 52 grey seals stranded under ice of northern bay",
        (3, 8),
        False,
    ),
    (
        "one count repeated",
        "we have found 40 grey seals stranded under ice of northern bay",
        "we have found 40 grey seals stranded under ice of northern bay",
        (3, 8),
        True,
    ),
    (
        "another number of one day: altered",
        "we have found 40 grey seals stranded under ice of northern bay",
        "we have found 52 grey seals stranded under ice of northern bay",
        (3, 3),
        True,
    ),
    (
        "another number, no day told",
        "we have found 40 grey seals stranded under ice of northern bay",
        "we have found 52 grey seals stranded under ice of northern bay",
        (3, None),
        True,
    ),
]


@pytest.mark.parametrize(
    ("one", "other", "days", "known"), [o[1:] for o in OCCASIONS], ids=[o[0] for o in OCCASIONS]
)
def test_another_number_on_another_day_is_another_utterance(
    one: str, other: str, days: tuple[int | None, int | None], *, known: bool
) -> None:
    first, second = (date(2024, 6, day) if day else None for day in days)
    score = _score(unit(one, 0, voice=CHIEF, day=first), unit(other, 1, voice=CHIEF, day=second))
    assert (score >= 0.5) is known


def test_a_quotation_in_other_words_of_its_own_is_known_again_and_altered() -> None:
    one = unit("i gave the key that i should not have given to the keeper", 0, voice=CHIEF)
    other = unit("i gave the key that should have been given to the mayor", 1, voice=CHIEF)
    assert _score(one, other) >= 0.5
    assert compare((one, other))[1]
    assert _score(one, unit("i gave the key that should have been given to the mayor", 1, voice=MAYOR)) < 0.5


def test_small_words_in_common_do_not_make_one_quotation_of_two() -> None:
    one = unit("it was the night that broke the harbour wall", 0, voice=CHIEF)
    assert _score(one, unit("it was not the storm but the rust", 1, voice=CHIEF)) < 0.5
