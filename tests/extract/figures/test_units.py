"""Units, currencies and rates beside a number."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pint
import pytest

from crosswire.amounts import dimension, readings
from crosswire.languages.en.numbers import numbers, units
from crosswire.resources.figures import table

from .conftest import Found

UNITS = [
    ("the storm dumped 40cm of rain", "centimetre", "40cm"),
    ("winds of 155 mph", "mile per hour", "155 mph"),
    ("a 6.1-magnitude tremor", "magnitude", "6.1-magnitude"),
    ("burned 12,000 hectares", "hectare", "12,000 hectares"),
    ("about 80 per cent of wells", "per cent", "80 per cent"),
    ("shares fell 5pc", "per cent", "5pc"),
    ("a rise of 40 basis points", "basis point", "40 basis points"),
    ("HK$3.7 billion in sales", "hong kong dollar", "HK$3.7 billion"),
    ("$US160 million", "dollar", "$US160 million"),
    ("US $58.24 per barrel", "dollar per barrel", "US $58.24 per barrel"),
    ("a $70-a-share offer", "dollar per share", "$70-a-share"),
    ("9 billion shekels a year", "shekel per year", "9 billion shekels a year"),
    ("three billion won in aid", "south korean won", "three billion won"),
    ("2.4 GHz radio", "gigahertz", "2.4 GHz"),
    ("stored at -4", None, "4"),
    ("heated to 500 degrees Celsius", "celsius", "500 degrees Celsius"),
    ("32m2 of floor", "square metre", "32m2"),
    ("a 10 kV/cm field", "kilovolt per centimetre", "10 kV/cm"),
    ("a 250-pound forward", "pound-mass", "250-pound"),
    ("fined 250 pounds", "pound sterling", "250 pounds"),
    ("the 21-year-old striker", "year of age", "21-year-old"),
    ("a ten-year term", "year", "ten-year"),
    ("a week-long 3-day test", "day", "3-day"),
    ("80 seats", None, "80"),
    ("three won medals", None, "three"),
]


@pytest.mark.parametrize(("text", "name", "words"), UNITS)
def test_units(text: str, name: str | None, words: str) -> None:
    number = numbers.find(text)[0]
    unit = units.find(text, number.start, number.end, scaled=number.scaled)
    assert (unit.name if unit else None) == name
    if unit:
        assert text[unit.start : unit.end] == words


# How pint writes the units whose name it does not know.
_PINT = {
    "tonne": "metric_ton",
    "ton": "short_ton",
    "pound-mass": "pound",
    "mile per hour": "mile/hour",
    "kilometre per hour": "kilometer/hour",
    "metre per second": "meter/second",
    "foot per second": "foot/second",
    "square kilometre": "kilometer**2",
    "square metre": "meter**2",
    "square mile": "mile**2",
    "square foot": "foot**2",
    "square yard": "yard**2",
    "square inch": "inch**2",
    "square centimetre": "centimeter**2",
    "cubic metre": "meter**3",
    "cubic kilometre": "kilometer**3",
    "cubic foot": "foot**3",
    "cubic inch": "inch**3",
    "cubic centimetre": "centimeter**3",
    "barrel": "oil_barrel",
    "nautical mile": "nautical_mile",
    "light year": "light_year",
    "kilowatt hour": "kilowatt*hour",
    "megawatt hour": "megawatt*hour",
    "gigawatt hour": "gigawatt*hour",
    "terawatt hour": "terawatt*hour",
    "milliampere-hour": "milliampere*hour",
    "newton metre": "newton*meter",
    "pound-foot": "pound_force*foot",
    "foot pound-force": "pound_force*foot",
    "pound-force per square inch": "psi",
    "megabit per second": "megabit/second",
    "gigabit per second": "gigabit/second",
    "kilobit per second": "kilobit/second",
    "terabit per second": "terabit/second",
    "kilometre per second": "kilometer/second",
    "billion cubic metre": "kilometer**3",
    "cubic mile": "mile**3",
    "cubic metre per second": "meter**3/second",
    "cubic foot per second": "foot**3/second",
    "mega british thermal unit": "megaBtu",
    "millimetre of mercury": "mmHg",
    "tonne per day": "metric_ton/day",
    "barrel per day": "oil_barrel/day",
}
_BASE = {
    "time": "second",
    "length": "meter",
    "area": "meter**2",
    "volume": "meter**3",
    "mass": "kilogram",
    "speed": "meter/second",
    "energy": "joule",
    "power": "watt",
    "voltage": "volt",
    "current": "ampere",
    "charge": "coulomb",
    "frequency": "hertz",
    "pressure": "pascal",
    "force": "newton",
    "torque": "newton*meter",
    "information": "byte",
    "data rate": "bit/second",
    "flow": "meter**3/second",
    "dose": "sievert",
    "radioactivity": "becquerel",
    "amount": "mole",
}
# Pint does not know them, or means another unit by their name.
_UNKNOWN = {
    "night",
    "brake horsepower",
    "gigaton",
    "megaton",
    "kiloton",
    "furlong",
    "calorie",
    "decade",
    "barrel of oil equivalent",
    "billion cubic foot",
    "trillion cubic foot",
}


@cache
def _registry() -> pint.UnitRegistry:
    return pint.UnitRegistry()


def _checkable() -> list[dict[str, object]]:
    return [u for u in table("units")["unit"] if u["dimension"] in _BASE and u["name"] not in _UNKNOWN]


@pytest.mark.parametrize("unit", _checkable(), ids=lambda u: u["name"])
def test_factors_agree_with_pint(unit: dict[str, object]) -> None:
    registry = _registry()
    name = _PINT.get(str(unit["name"]), str(unit["name"]).replace(" ", "_"))
    expected = registry.Quantity(1, name).to(_BASE[str(unit["dimension"])]).magnitude
    assert unit["factor"] == pytest.approx(expected, rel=1e-3)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Keepers shot a 400-pound bear near the huts.", "pound-mass"),
        ("The whale weighed 4,000 pounds.", "pound-mass"),
        ("Each tuna can reach 600 pounds and 10 feet.", "pound-mass"),
        ("The forward, 300 pounds (136 kg), was hurt.", "pound-mass"),
        ("The heaviest parcel was 40 pounds.", "pound-mass"),
        ("Firms paid 12 billion pounds in tax.", "pound sterling"),
        ("The truck was carrying 4,000 pounds when it left Ohio.", "pound-mass"),
        ("The firm in Ohio was fined 4,000 pounds.", "pound sterling"),
        ("The minister in Cairo put the fine at 3,000 pounds.", "pound"),
        ("Petrol in Lebanon costs 50,000 pounds a litre, Beirut drivers said.", "pound per litre"),
        ("Britain gave Egypt 40 million pounds, London said.", "pound sterling"),
        ("The fund in Egypt holds £3,000.", "pound sterling"),
        ("The tanker spilled 30 tons of oil.", "ton"),
        ("Farmers sold 2 million tonnes of wheat.", "tonne"),
        ("The ship carried 400 metric tons of grain.", "tonne"),
    ],
)
def test_pounds_and_tons(figures_of: Callable[..., Found], text: str, unit: str) -> None:
    assert figures_of(text)[0][0].unit == unit


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("The ash cloud is 5 to 10 miles (8 to 16 km) wide.", [(5, 10, "mile")]),
        ("Snow fell 10 to 12 inches (25 to 30 centimeters) deep.", [(10, 12, "inch")]),
        ("Winds of 60-70 mph (97-113 km/h) hit the coast.", [(60, 70, "mile per hour")]),
        ("Days of 30 to 35 degrees Celsius (86 to 95 Fahrenheit) are likely.", [(30, 35, "celsius")]),
        ("The striker lost 20 to 30 pounds (9 to 14 kilograms).", [(20, 30, "pound-mass")]),
        ("She ran 5 to 10 miles (in 40 to 50 minutes).", [(5, 10, "mile"), (40, 50, "minute")]),
        ("It costs 5 to 10 dollars (20 to 30 pounds).", [(5, 10, "dollar"), (20, 30, "pound sterling")]),
    ],
)
def test_a_range_said_again_in_brackets_is_one_figure(
    figures_of: Callable[..., Found], text: str, ranges: list[tuple[float, float, str]]
) -> None:
    assert [(f.low, f.high, f.unit) for f, _ in figures_of(text)] == ranges


def test_pounds_that_are_paid_are_no_weight(figures_of: Callable[..., Found]) -> None:
    ((paid, _), (open_, _)) = figures_of("He was fined 300 pounds. Nobody knew what the 40 pounds meant.")
    assert [figure.unit for figure in readings(paid)] == ["pound sterling"]
    assert [figure.unit for figure in readings(open_)] == ["pound sterling", "pound-mass"]


def test_speeds_of_both_systems_compare(figures_of: Callable[..., Found]) -> None:
    assert {dimension(f) for f, _ in figures_of("Gusts of 60 mph, or 97 km/h, were felt.")} == {
        "length per hour"
    }


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Milk costs one pound twenty pence a pint.", 1.2, "pound sterling per pint"),
        ("Copper sells at three dollars forty cents a pound.", 3.4, "dollar per pound"),
        ("Tickets cost five pounds ten pence.", 5.1, "pound sterling"),
    ],
)
def test_a_price_in_two_coins_is_one(
    figures_of: Callable[..., Found], text: str, value: float, unit: str
) -> None:
    ((figure, _),) = figures_of(text)
    assert (figure.value, figure.unit) == (pytest.approx(value), unit)
