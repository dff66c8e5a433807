"""Numbers as a wire desk prints them: 15,207; 2.3 million; $14.3 billion; 80%."""

from __future__ import annotations

from fractions import Fraction

from crosswire.languages.wording import named, worded
from crosswire.render import clean
from crosswire.resources.words.forms import plural
from crosswire.types import Answer, Figure, FigureKind, Modifier

_Stated = Answer | Figure
_PARTS = 20

SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))

CURRENCIES = {
    "dollar": "$", "dollars": "$", "usd": "$", "us dollar": "$", "us dollars": "$", "$": "$",
    "euro": "€", "euros": "€", "eur": "€", "€": "€",
    "gbp": "£", "pound sterling": "£", "£": "£",
    "yen": "¥", "jpy": "¥", "¥": "¥",
}  # fmt: skip

PER_CENT = {"%", "percent", "per cent", "percentage", "pct"}

_POINT, _FOOT = "point", "foot"

UNHEDGED = frozenset((Modifier.EXACT, Modifier.BETWEEN))


def digits(value: float) -> str:
    """A number with its thousands set off; from a million on in words where that loses nothing.

    >>> digits(15207.0), digits(2_300_000.0), digits(143_000_000.0), digits(1_234_567.0), digits(7.5)
    ('15,207', '2.3 million', '143 million', '1,234,567', '7.5')
    """
    for size, name in SCALES:
        scaled = round(abs(value) / size, 9)
        if scaled >= 1 and round(scaled, 2) == scaled:
            near = _set_off(f"{'-' if value < 0 else ''}{scaled:g}")
            return worded(f"numbers.{name}", number=near) if scaled < 1000 else _set_off(f"{value:,.0f}")
    if float(value).is_integer():
        return _set_off(f"{value:,.0f}")
    return _set_off(f"{value:,.6f}".rstrip("0").rstrip("."))


def _set_off(written: str) -> str:
    """A number as Python writes it, with the marks of the language between its thousands and at its point."""
    group, point = worded("numbers.group"), worded("numbers.point")
    return written if (group, point) == (",", ".") else written.translate({44: group, 46: point})


def fraction(value: float) -> str:
    """A part of a whole as people say it, where few parts make the whole.

    >>> fraction(1 / 3), fraction(0.75), fraction(0.5), fraction(0.123)
    ('1/3', '3/4', 'half', '0.123')
    """
    near = Fraction(value).limit_denominator(_PARTS)
    if abs(float(near) - value) > 1e-6:
        return digits(value)
    return worded("numbers.half") if near == Fraction(1, 2) else f"{near.numerator}/{near.denominator}"


def quantity(value: float, *, unit: str | None, kind: FigureKind) -> str:
    """A number with its unit; a count's noun is not a unit.

    >>> quantity(14.3e9, unit="dollars", kind=FigureKind.MONEY)
    '$14.3 billion'
    >>> quantity(80.0, unit="per cent", kind=FigureKind.PERCENT)
    '80%'
    >>> quantity(39.5, unit="celsius", kind=FigureKind.MEASURE)
    '39.5 degrees Celsius'
    """
    written = clean.line(unit or "").removesuffix(" of age")
    name = written.lower()
    if name in PER_CENT or (kind is FigureKind.PERCENT and not name.endswith(_POINT)):
        return f"{digits(value)}%"
    if name in CURRENCIES:
        return f"{'-' if value < 0 else ''}{CURRENCIES[name]}{digits(abs(value))}"
    if kind is FigureKind.RATIO and 0 < value < 1:
        return fraction(value)
    if not name or kind is FigureKind.COUNT:
        return digits(value)
    return (_inches(value) if name == _FOOT else None) or f"{digits(value)} {_several(written, value)}"


def _several(unit: str, n: float) -> str:
    """A unit as it is said of so many: "degrees Celsius", "kilometres per hour"."""
    if (shown := named("units", unit.lower(), n)) != unit.lower():
        return shown
    one, per, each = unit.partition(" per ")
    return f"{one if n == 1 else plural(one)}{per}{each}"


def _inches(feet: float) -> str | None:
    """Feet with the inches beside them; None of what is said in feet alone: 2, 5.5.

    >>> _inches(5 + 2 / 12), _inches(5.5), _inches(3.0)
    ('5 feet 2 inches', None, None)
    """
    whole, inches = divmod(round(feet * 12, 4), 12)
    if not float(inches).is_integer() or round(feet, 2) == round(feet, 4):
        return None
    parts = zip((whole, inches), (_FOOT, "inch"), strict=True)
    return " ".join(f"{digits(n)} {one if n == 1 else plural(one)}" for n, one in parts if n)


def stated(answer: _Stated, *, unit: str | None, kind: FigureKind) -> str:
    """An answer with its hedge, or as its two bounds.

    Args:
        answer: A `Figure` or an `Answer`: both hold value, low, high and modifier.
        unit: Unit of the value; None for a plain count.
        kind: What sort of number it is.
    """
    if answer.value is None:
        bounds = [quantity(b, unit=unit, kind=kind) for b in (answer.low, answer.high) if b is not None]
        return worded("numbers.to", low=bounds[0], high=bounds[1]) if len(bounds) == 2 else " ".join(bounds)
    shown = quantity(answer.value, unit=unit, kind=kind)
    if isinstance(answer, Answer) and answer.against is not None:
        return f"{shown}-{digits(answer.against)}"
    if answer.modifier in UNHEDGED:
        return shown
    hedge = "fewer_than" if _fewer(answer.modifier, kind) else answer.modifier
    return worded(f"numbers.{hedge}", number=shown)


def _fewer(modifier: Modifier, kind: FigureKind) -> bool:
    return modifier is Modifier.LESS_THAN and kind is FigureKind.COUNT
