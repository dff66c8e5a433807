"""A story of any size, made of the sample: for measuring growth, never quality.

Report `n` takes figures of the sample and, in a fixed rhythm, repeats them, rounds them, bounds them or moves
them on, as the reports of a story do. The same `n` always gives the same text; nothing is drawn at random.
The words vary by template, so that copies are found among some of the reports and not among all.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

OFFICES = (
    "the provincial emergency office",
    "the emergency ministry",
    "Ruta Semmel, the mayor of Halvern",
    "the fire service",
    "Emergency Minister Ilmar Dzhorin",
)
TEMPLATES = (
    "{killed} people were killed when the dam above Halvern failed, {office} said.",
    "{killed} people died in the flood below the Halvern dam, according to {office}.",
    "The number of the dead rose to {killed}, {office} said on {day}.",
)
MISSING = (
    "{missing} people were missing on {day}, {office} said.",
    "{office} put the number of the missing at {missing}.",
    "Rescuers were looking for {missing} people on {day}, according to {office}.",
)
MOVED = (
    "{moved} people were evacuated from the Oskel valley.",
    "{office} said that {moved} people had left their homes.",
    "{moved} residents of the valley spent the night in schools, {office} said.",
)
LOST = (
    "{houses} houses were destroyed in Halvern, Lower Pell and Brannick.",
    "The flood destroyed {houses} houses, {office} said.",
    "“We have lost {houses} houses,” said a resident of street {n}.",
)
DAYS = ("Tuesday", "Wednesday", "Thursday")
HEDGES = ("", "", "", "about ", "at least ", "more than ")
FICTION = "This report is fictional; it is made of the example that ships with crosswire."


def text(n: int) -> str:
    """Report number `n`.

    >>> text(0) == text(0) != text(1)
    True
    """
    values = {
        "killed": _figure(34 + n % 8, n, 10),
        "missing": _figure(120 - (n * 7) % 64, n + 1, 10),
        "moved": _figure(2318 + 40 * (n % 5), n + 2, 100),
        "houses": _figure(150 + n % 14, n + 3, 10),
    }
    fill = {**values, "office": OFFICES[n % len(OFFICES)], "day": DAYS[n % len(DAYS)], "n": n}
    lines = [
        kinds[(n // step) % len(kinds)] for step, kinds in enumerate((TEMPLATES, MISSING, MOVED, LOST), 1)
    ]
    body = "\n\n".join(_capital(line.format(**fill)) for line in lines)
    return f"Dam failure in Halvern, report {n}\n\n{14 + n % 3} May 2024\n\n{body}\n\n{FICTION}\n"


def _figure(value: int, n: int, unit: int) -> str:
    """The value as report `n` gives it: exact, or hedged and then rounded."""
    hedge = HEDGES[n % len(HEDGES)]
    shown = value // unit * unit if hedge else value
    return f"{hedge}{shown:,}"


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]


def write(folder: Path, count: int) -> Iterator[Path]:
    """The files of a story of `count` reports."""
    for n in range(count):
        path = folder / f"report-{n:05}.txt"
        path.write_text(text(n), encoding="utf-8")
        yield path
