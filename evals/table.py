"""Tables for the terminal."""

from __future__ import annotations

from collections.abc import Sequence


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows under a head line, columns as wide as they need to be, numbers to the right.

    >>> print(table([("metric", "got"), ("links.f1", "0.61")]))
    metric     got
    --------  ----
    links.f1  0.61
    """
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ["  ".join(_cell(cell, width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    rule = "  ".join("-" * width for width in widths)
    return "\n".join(line.rstrip() for line in (lines[0], rule, *lines[1:]))


def _cell(cell: str, width: int) -> str:
    numeric = cell[:1].isdigit() or cell in {"-", "got", "floor"}
    return cell.rjust(width) if numeric else cell.ljust(width)


def number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
