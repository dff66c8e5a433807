"""Numbers as people write them, in sentences: what each is read as, and what is no figure at all."""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosswire.analyse import paragraphs, spelling
from crosswire.languages.en import numbers as quantities
from crosswire.languages.en import trees
from crosswire.languages.en.numbers import numbers
from crosswire.types import Figure, Report

from .conftest import Found

Value = float | tuple[float | None, float | None]

# A sentence, and of each figure in it the value or the two ends, and the unit.
SENTENCES: list[tuple[str, list[tuple[Value, str | None]]]] = [
    # thousands
    ("Some 60 000 beekeepers registered their hives last spring.", [(60000, None)]),
    ("The glacier lost 1 250 000 tonnes of ice in a decade.", [(1250000, "tonne")]),
    (
        "The museum paid $2 400 000 for the lantern and €15 500 for its crate.",
        [(2400000, "dollar"), (15500, "euro")],
    ),
    (
        "Tram fares brought in R85 000 in May and R1 120 000 over the year.",
        [(85000, "south african rand"), (1120000, "south african rand")],
    ),
    ("On June 14 600 choristers sang in the square.", [(600, None)]),
    ("In 2019 11 300 swifts were ringed on the island.", [(11300, None)]),
    (
        "The canton spent 1'350'000 francs on owls and 12’400 on nest boxes.",
        [(1350000, "swiss franc"), (12400, None)],
    ),
    ("Of 2.406.000 ballots, 18.700 were spoilt.", [(2406000, None), (18700, None)]),
    ("The foundry employs 14.200 people.", [(14200, None)]),
    ("Ticket sales rose 4,5 per cent to €3,75 million.", [(4.5, "per cent"), (3750000, "euro")]),
    ("The relay at 172.168.200.105 went silent.", []),
    (
        "Nearly 30\xad000 saplings and 12\u200b600 shrubs were planted; 2,\u2060100 died.",
        [(30000, None), (12600, None), (2100, None)],
    ),
    ("The choir drew ５,２００ listeners, ٣٠ of them from abroad.", [(5200, None), (30, None)]),
    ("Census takers counted 1,23,456 goats and 12,34,567 hens.", [(123456, None), (1234567, None)]),
    ("She won 3 200m titles and set 2 100m records.", [(3, None), (200, "metre"), (2, None), (100, "metre")]),
    ("Between 40 000 and 55 000 pilgrims slept in tents.", [((40000, 55000), None)]),
    ("Call 555 142 7788 or dial 020 7946 0123.", []),
    ("Growth slowed to 2·4 per cent.", [(2.4, "per cent")]),
    ("The flock fell from 816 000 birds to 790 000.", [(816000, None), (790000, None)]),
    ("Around 10 000-12 000 seats were empty.", [((10000, 12000), None)]),
    # fractions of the wires, thousands that came apart, one time in several units
    ("The ferry drifted for 7 1-2 hours and 3 3-4 miles.", [(7.5, "hour"), (3.75, "mile")]),
    ("The beam is 12 5/16 inches wide and 3 1/4 feet high.", [(12.3125, "inch"), (3.25, "foot")]),
    (
        "Tarn Mills gained 1 7/8 to 40 1/2, and Brisk Foods fell 3 3/16.",
        [(1.875, "dollar"), (40.5, None), (-3.1875, "dollar")],
    ),
    ("The score was 2 1-2 against the visitors at the break.", []),
    ("Orla Venn received 204, 118 votes and Tom Ash 97,002.", [(204118, None), (97002, None)]),
    (
        "Venn took 40,118 (41 percent) and Ash 30,002 (30.5 per cent).",
        [(40118, None), (41, "per cent"), (30002, None), (30.5, "per cent")],
    ),
    ("Agents ask for 3 million to 5 millon dollars.", [((3000000, 5000000), "dollar")]),
    ("Landslide Kills 31 in Orlen", [(31, None)]),
    ("Night Raids Injure 12 Including Nurses", [(12, None)]),
    ("Apollo 11 landed in Orlen.", []),
    ("The roof cost dlrs 6 million (7 million reals).", [(6000000, "dollar"), (7000000, "brazilian real")]),
    ("Three real emeralds were stolen.", [(3, None)]),
    ("Of 900, 318 voted.", [(900, None), (318, None)]),
    ("On May 3, 604 people left.", [(604, None)]),
    ("In Ward 12, 300 votes were cast.", [(300, None)]),
    ("They sailed it in 2 days, 4 hours, 30 minutes and 36 seconds.", [(2 + 4.51 / 24, "day")]),
    ("The eclipse lasts three hours, six minutes and 36 seconds.", [(3.11, "hour")]),
    ("It took 5 hours, 40 people and 12 minutes of luck.", [(5, "hour"), (40, None), (12, "minute")]),
    # scales
    ("The canal will cost three lakh crore rupees.", [(3e12, "indian rupee")]),
    (
        "The state set aside Rs 1.8 lakh crore for rails, Rs 640 cr for ferries and ₹2.5 lakh for maps.",
        [(1.8e12, "indian rupee"), (6.4e9, "indian rupee"), (250000, "indian rupee")],
    ),
    ("About 4 crore voters and 12 lakh officials took part.", [(4e7, None), (1200000, None)]),
    ("The fund lost two thousand million pounds.", [(2e9, "pound sterling")]),
    ("Debts of four hundred thousand million dollars were forgiven.", [(4e11, "dollar")]),
    ("A quarter million commuters walked to work.", [(250000, None)]),
    ("More than a quarter million bulbs were planted.", [(250000, None)]),
    (
        "The orchard sold half a million pears and three-quarters of a million plums.",
        [(500000, None), (750000, None)],
    ),
    ("The port handles three million and a half crates.", [(3500000, None)]),
    ("The airline owes six billion and a half dollars.", [(6.5e9, "dollar")]),
    ("A million and a half bats left the cave.", [(1500000, None)]),
    (
        "Two and a half million stamps and two and three-quarter million envelopes were printed.",
        [(2500000, None), (2750000, None)],
    ),
    ("The one-and-a-half-million-acre park reopened.", [(1500000, "acre")]),
    (
        "The insurer set aside $350MM, and the market was worth $1.9T.",
        [(3.5e8, "dollar"), (1.9e12, "dollar")],
    ),
    (
        "Builders owed VND3,200 billion, CLP 45 million and KZT2.1bn.",
        [(3.2e12, "vietnamese dong"), (4.5e7, "chilean peso"), (2.1e9, "kazakhstani tenge")],
    ),
    (
        "They raised 60 USD million, 50m euros and 40 million SEK.",
        [(6e7, "dollar"), (5e7, "euro"), (4e7, "swedish krona")],
    ),
    (
        "It paid N60bn, KSh3.2m, A$45m, C$2.1bn and Tk 50 lakh.",
        [
            (6e10, "nigerian naira"),
            (3200000, "kenyan shilling"),
            (4.5e7, "australian dollar"),
            (2.1e9, "canadian dollar"),
            (5000000, "bangladeshi taka"),
        ],
    ),
    ("The app has 1.4k testers and 2.3M downloads.", [(1400, None), (2300000, None)]),
    (
        "Two point five million lights and three point two per cent fewer fuses.",
        [(2500000, None), (3.2, "per cent")],
    ),
    ("A mass of 1.9 × 10^27 kg and a charge of 3 × 10⁻⁹ coulombs.", [(1.9e27, "kilogram"), (3e-9, None)]),
    (
        "Several hundred rowers, a few thousand fans and a couple of dozen swans came.",
        [((200, 999), None), ((2000, 9999), None), ((18, 30), None)],
    ),
    ("The village needs 40 thousand bricks.", [(40000, None)]),
    ("The quarry yields 2.5 thousand million tonnes.", [(2.5e9, "tonne")]),
    (
        "A half-million-dollar violin and a half-billion-dollar bridge were shown.",
        [(500000, "dollar"), (5e8, "dollar")],
    ),
    # ranges
    (
        "Some 60-70,000 rowers and 20 to 25,000 anglers came.",
        [((60000, 70000), None), ((20000, 25000), None)],
    ),
    ("Repairs need 500-1,000 tiles.", [((500, 1000), None)]),
    (
        "A 20- to 30-metre trench and a three- to five-day wait lay ahead.",
        [((20, 30), "metre"), ((3, 5), "day")],
    ),
    ("The 10- and 12-year-olds sang first.", [(10, "year of age"), (12, "year of age")]),
    ("Output of cement rose in 2018 to 3.9 million tonnes.", [(3900000, "tonne")]),
    (
        "The bid was worth $5-$10 million, or $1-2bn with debts.",
        [((5000000, 1e7), "dollar"), ((1e9, 2e9), "dollar")],
    ),
    ("A two- to threefold rise, then a five-to-tenfold one.", [((2, 3), None), ((5, 10), None)]),
    ("Warming of 1 to 1.5 degrees is likely.", [((1, 1.5), "degree")]),
    ("Prices rose from 4 to 5 per cent.", [(4, "per cent"), (5, "per cent")]),
    ("The herd weighs from 1.2 to 1.4 tonnes.", [((1.2, 1.4), "tonne")]),
    ("It takes two to three times as many nails.", [((2, 3), "times")]),
    ("Between 60 and 70,000 hens were culled.", [((60000, 70000), None)]),
    ("Teachers marked one-third to one-half of the essays.", [((0.333333, 0.5), None)]),
    # shares and ratios
    ("Two out of five hundred bulbs failed.", [(0.004, None)]),
    (
        "Three in 200 seeds sprouted, 1 in twenty-one pots cracked and one in every 20 wilted.",
        [(0.015, None), (0.047619, None), (0.05, None)],
    ),
    ("One in a million clovers has five leaves.", [(1e-6, None), (5, None)]),
    ("Nine out of ten bakers agreed, and seven in 10 millers.", [(0.9, None), (0.7, None)]),
    (
        "He baked 3 in 20 minutes, two in 2019 and 4 in 10 days.",
        [(3, None), (20, "minute"), (2, None), (4, None), (10, "day")],
    ),
    (
        "Gulls outnumber puffins 4 to 1, at odds of 10-to-1 or a 3:1 ratio.",
        [(4, None), (10, None), (3, None)],
    ),
    ("The panel ruled 6-to-1, and the side won 5 to 1.", [(6, None), (1, None), (5, None), (1, None)]),
    ("The mill has 12 looms per 100,000 people.", [(12, "per 100,000 people")]),
    ("A 1-in-100-year flood met a one-in-a-million chance.", [(1e-6, None)]),
    # units
    (
        "The reserve covers 210,400 km2, the lake 95 km² and the bog 40 sq km.",
        [(210400, "square kilometre"), (95, "square kilometre"), (40, "square kilometre")],
    ),
    (
        "A yard of 60 m2 holds 30 m³ of sand; the field is 12 sq. metres.",
        [(60, "square metre"), (30, "cubic metre"), (12, "square metre")],
    ),
    ("The wave was 14 ft 3 in high.", [(14.25, "foot")]),
    (
        "He is 6'2\", she is 5ft 10in, and their coach is a 6-foot-4 former rower.",
        [(6.16667, "foot"), (5.83333, "foot"), (6.33333, "foot")],
    ),
    ("The rope is five feet, ten inches long; the pole 6 ft. 3 in.", [(5.83333, "foot"), (6.25, "foot")]),
    (
        "Milk rose to three dollars twenty cents, and bread to £2 and 40 pence.",
        [(3.2, "dollar"), (2.4, "pound sterling")],
    ),
    (
        "It took two hours and 20 minutes, the return an hour and a half, the tow an hour and 15 minutes.",
        [(2.33333, "hour"), (1.5, "hour"), (1.25, "hour")],
    ),
    ("He was jailed for four years and six months.", [(4.5, "year")]),
    (
        "The newborn weighed 8 pounds 6 ounces; the jockey is 9st 4lb.",
        [(8.375, "pound-mass"), (9.28571, "stone")],
    ),
    ("She ran it in 2h 15m 30s, and he swam for 2min 3sec.", [(2.25833, "hour"), (2.05, "minute")]),
    (
        "The kiln burns 3,200 tpd of clay, 1.2 mtpa in all.",
        [(3200, "tonne per day"), (1.2, "megaton per year")],
    ),
    ("The barge carried 96,000 t of gravel.", [(96000, "tonne")]),
    (
        "The field pumps 1.4 million bpd; the pipe carries 6 bcm of gas.",
        [(1400000, "barrel per day"), (6, "billion cubic metre")],
    ),
    ("The quay moved 24,000 TEU.", [(24000, "twenty-foot equivalent unit")]),
    (
        "Winds of 120km/h (75mph) and 35 knots hit the cape.",
        [(120, "kilometre per hour"), (75, "mile per hour"), (35, "knot")],
    ),
    (
        "The plant burnt 45 GWh, 3 MWh and 900 kWh.",
        [(45, "gigawatt hour"), (3, "megawatt hour"), (900, "kilowatt hour")],
    ),
    ("The smelter emits 3.2 MtCO2, or 12 tonnes of CO2 a head.", [(3.2, "megaton"), (12, "tonne")]),
    (
        "The tax is $40 per ton, £35/tonne, €80/MWh and 12 cents per kWh.",
        [
            (40, "dollar per ton"),
            (35, "pound sterling per tonne"),
            (80, "euro per megawatt hour"),
            (12, "cent per kilowatt hour"),
        ],
    ),
    (
        "Dust reached 35 µg/m3 and lead 4 mg/dL.",
        [(35, "microgram per cubic metre"), (4, "milligram per decilitre")],
    ),
    ("The weir lets through 1,200 m³/s.", [(1200, "cubic metre per second")]),
    ("There are 420 people per square kilometre.", [(420, "per square kilometre")]),
    (
        "It was 14 degrees C at noon, -5C at night and 98.6°F in the tent.",
        [(14, "celsius"), (-5, "celsius"), (98.6, "fahrenheit")],
    ),
    (
        "A tremor of magnitude 4.8 followed; the first measured 6.1 on the Richter scale.",
        [(4.8, "magnitude"), (6.1, "magnitude")],
    ),
    (
        "Rates rose half a percentage point, then a quarter of a point.",
        [(0.5, "percentage point"), (0.25, "point")],
    ),
    ("The path is half a mile long and takes half an hour.", [(0.5, "mile"), (0.5, "hour")]),
    ("Tea costs 8 or $9 a box.", [(8, "dollar per box"), (9, "dollar per box")]),
    (
        "The stage is 10 by 12 metres, with a 10-by-12-foot screen.",
        [(10, "metre"), (12, "metre"), (10, "foot"), (12, "foot")],
    ),
    ("Rice harvests gave 4.5 Mt from 2,000 acre-feet of water.", [(4.5, "megaton"), (2000, "acre foot")]),
    (
        "It pulls 9.8 m/s² and lets 1,361 W/m² through.",
        [(9.8, "metre per second squared"), (1361, "watt per square metre")],
    ),
    ("They ran the 4 x 400 m relay.", [(4, None), (400, "metre")]),
    ("A sub-£200 phone was paid with 45 złoty.", [(200, "pound sterling"), (45, "polish zloty")]),
    ("He earned nearly dlrs 400,000 from 50m USD.", [(400000, "dollar"), (5e7, "dollar")]),
    ("The lens weighs 5 N and the crate 2 tbsp of salt.", [(5, "newton"), (2, "tablespoon")]),
    ("The shop had a 3-for-2 offer for five-a-side teams.", []),
    ("Updated on 012016, the page said 07 boats.", []),
    ("Some 3 or 4 thousand came, two or three million left.", [((3000, 4000), None), ((2e6, 3e6), None)]),
    ("Up to 8in of rain and hail 2in across fell.", [(8, "inch"), (2, "inch")]),
    ("A quarter-point cut met a half-percentage-point rise.", [(0.25, "point"), (0.5, "percentage point")]),
    ("The half-billion-pound clinic bought a 20-pound dog.", [(5e8, "pound sterling"), (20, "pound-mass")]),
    (
        "A prize of €10.000 and 5.000 euros for a 2.500-metre run.",
        [(10000, "euro"), (5000, "euro"), (2.5, "metre")],
    ),
    ("Of the 7.250 fans most walked; fuel is at €1.459 a litre.", [(7250, None), (1.459, "euro per litre")]),
    # points and names
    (
        "The S&P 500 fell 20 points, and the Nasdaq 100 rose 1.2 per cent.",
        [(-20, "point"), (1.2, "per cent")],
    ),
    ("The FTSE 100 closed 40 points higher at 7,512.", [(40, "point"), (7512, "point")]),
    ("In the S P 500 utilities led; Fortune 500 firms and Nikkei 225 shares lagged.", []),
    ("Planet 9 may exist, and Planet Nine may not.", []),
    ("A Boeing 737 and two gliders landed.", [(2, None)]),
    ("The Covid-19 wave, the G7 and the P5+1 came up.", []),
    ("Formula 1 and Formula One drivers met near Area 51.", []),
    ("The iPhone 15 costs $799.", [(799, "dollar")]),
    ("An AK-47, an F-16 and a T-72 were on show.", []),
    ("Web 2.0, Windows 11 and 5G followed.", []),
    ("The minister 1) sang, 2) danced and 3) left.", []),
    ("World War 2 ended; Apollo 13 flew; Uranium-235 decayed.", []),
    ("It was a 4K screen; she ran a 10k race.", []),
    ("Phase 2 of the trial has 120 patients with type 2 diabetes.", [(120, None)]),
    ("Highway 61 and Interstate 80 were shut for 3 hours.", [(3, "hour")]),
    ("Super Bowl 50 and Euro 2024 sold out.", []),
    ("The index lost 190 points.", [(190, "point")]),
    ("The Group of Seven and the Big Ten met.", []),
]


def _read(figure: Figure) -> Value:
    return figure.value if figure.value is not None else (figure.low, figure.high)


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(
    figures_of: Callable[..., Found], text: str, expected: list[tuple[Value, str | None]]
) -> None:
    found = [figure for figure, _ in figures_of(text) if not figure.implicit]
    assert [figure.unit for figure in found] == [unit for _, unit in expected]
    for figure, (value, _) in zip(found, expected, strict=True):
        assert _read(figure) == pytest.approx(value, rel=1e-5), figure.text
        assert text[figure.start : figure.end] == figure.text


SHARES = [
    ("Two out of five hundred bulbs failed.", "ratio"),
    ("Gulls outnumber puffins 4 to 1.", "ratio"),
    ("A two- to threefold rise was seen.", "ratio"),
    ("Dust rose to 35 µg/m3.", "measure"),
    ("The crossing took two hours and 20 minutes.", "duration"),
    ("Milk rose to three dollars twenty cents.", "money"),
    ("The children, aged 4 years and 10 months, slept.", "age"),
]


@pytest.mark.parametrize(("text", "kind"), SHARES)
def test_kinds(figures_of: Callable[..., Found], text: str, kind: str) -> None:
    assert {figure.kind.value for figure, _ in figures_of(text) if not figure.implicit} == {kind}


def test_ages_in_a_list_are_two_children(figures_of: Callable[..., Found]) -> None:
    found = figures_of("The girls, aged 4 years and 10 months, slept.")
    assert [figure.value for figure, _ in found] == [4, 10]


def test_a_number_keeps_the_spelling_of_its_report(figures_of: Callable[..., Found]) -> None:
    ((figure, _),) = figures_of("Nearly 30\u00ad000 saplings were planted.")
    assert figure.text == "Nearly 30\u00ad000"


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f", "\u2007"])
def test_a_space_that_holds_groups_what_a_plain_one_leaves(
    figures_of: Callable[..., Found], space: str
) -> None:
    """After a month a plain space may divide a date from a count; one that holds does not."""
    text = "In May 12{}500 people sang."
    assert [f.value for f, _ in figures_of(text.format(space))] == [12_500]
    assert [f.value for f, _ in figures_of(text.format(" "))] == [500]


@pytest.mark.parametrize(
    ("other", "value"),
    [("Of 2.406.000 ballots, 18.700 were void.", 18_700), ("Of 2,406,000 ballots, 18.7 were void.", 18.7)],
)
def test_one_full_stop_groups_only_where_the_text_shows_it(
    figures_of: Callable[..., Found], other: str, value: float
) -> None:
    assert figures_of(other)[-1][0].value == value


@pytest.mark.parametrize("digits", ["9" * 309, "1" * 5000, "8" * 320 + " million", "$" + "3" * 330 + "bn"])
def test_numbers_without_end_are_left_out(figures_of: Callable[..., Found], digits: str) -> None:
    assert [f.value for f, _ in figures_of(f"The clerk counted {digits} votes and 17 sheep.")] == [17]


@pytest.mark.parametrize(
    "words", ["million " * 400, "one hundred " * 2000, "nine hundred thousand and " * 900]
)
def test_runs_of_number_words_end(words: str) -> None:
    began = time.process_time()
    assert all(number.value is None or number.value < 1e30 for number in numbers.find(words))
    assert time.process_time() - began < 2


HOSTILE = [
    "1 000" * 4000,
    "1 " * 8000,
    "1,00" * 6000,
    "1.000" * 6000,
    "1'000" * 6000,
    "1," * 9000,
    "1-" * 9000,
    "$" * 20_000,
    "20- to " * 4000,
    "one-" * 6000,
    "and a half " * 3000,
    "6'2\" " * 4000,
    "5ft " * 5000,
    "an hour and " * 3000,
    "half a " * 5000,
    "in " * 9000 + "5",
    "1 in " * 5000,
    "4-to-1-" * 4000,
    "several " * 6000,
    "10^" * 8000,
    "per square " * 4000,
    "9 per 1,000 " * 2000,
    "million and a half " * 2000,
    "“5”" * 5000,
    "1/" * 9000,
    "a few " * 6000,
    "point five " * 4000,
    "hundred-" * 5000,
    "\u00ad" * 20_000,
    "1\u00ad" * 9000,
    "magnitude " * 4000,
    "km " * 9000,
    "of a million " * 4000,
    "¼" * 9000,
    "(1) " * 5000,
    "S&P " * 6000,
    "up to 5 or " * 3000,
    "1:1:" * 6000,
    "٣" * 9000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=[repr(text[:14]) for text in HOSTILE])
def test_reading_takes_time_by_the_length(text: str, blank: Any) -> None:
    """Twice the text takes about twice the time, and not four times."""

    def spent(words: str) -> float:
        began = time.process_time()
        _lex(words, blank)
        return time.process_time() - began

    spent(text[:200])
    text = text[: len(text) // 3]
    half = whole = math.inf
    for _ in range(3):  # until it is seen once: the machine may be busy
        whole = min(whole, spent(text))
        half = math.inf if whole < 0.3 else min(half, spent(text[: len(text) // 2]))
        if whole < 0.3 or whole < 3.2 * half:
            return
    pytest.fail(f"{half:.3f} s, then {whole:.3f} s")


def _lex(text: str, blank: Any) -> None:
    text, _ = spelling.shown(text, range(len(text)))
    plain = spelling.english(text, text, range(len(text)), dotted=spelling.continental(text))
    quantities.find(blank(plain))


@pytest.fixture(scope="session")
def blank() -> Callable[[str], Any]:
    """Tokens without a parse: what reads numbers before the parse is asked needs no more."""
    import spacy

    nlp = spacy.blank("en")
    nlp.max_length = 10**7

    def doc(text: str) -> Any:
        words = re.findall(r"\S+|\s+", text) or [" "]
        return trees.parse(spacy.tokens.Doc(nlp.vocab, words=words, spaces=None))

    return doc


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="0123456789 \u00a0\u202f.,'’\u00ad\u200b\u2060-–/$€%kmtbn²٣５", max_size=60))
def test_one_spelling_leads_back_to_every_character(text: str) -> None:
    report = Report("r", None, None, None, None, (), None, None, None, None, "en", 0, text, ())
    for draft in paragraphs.drafts(report):
        assert len(draft.offsets) == len(draft.text) + 1
        assert list(draft.offsets) == sorted(set(draft.offsets))
        for letter, offset in zip(draft.text, draft.offsets, strict=False):
            alike = letter == text[offset] or (letter.isdigit() and text[offset].isdigit())
            assert alike or letter in ",. %", (letter, text[offset])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="0123456789 \u00a0.,'’-–/$%kmt ft in and a half million to of ", max_size=80))
def test_any_digits_and_marks_are_read_without_fault(figures_of: Callable[..., Found], text: str) -> None:
    for figure, _ in figures_of(text):
        assert text[figure.start : figure.end] == figure.text
        bounds = [b for b in (figure.low, figure.value, figure.high) if b is not None]
        assert bounds
        assert bounds == sorted(bounds)
