"""The exchange formats by name: what each is, and how it is written.

brief | lookup | the format's own file | bytes, and for registers a second table beside them
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crosswire.collate.tally import Policy
from crosswire.errors import UsageError
from crosswire.export import (
    acled,
    airwars,
    claims,
    csv,
    eventtables,
    ftm,
    ged,
    geojson,
    hxl,
    ninjs,
    parquet,
    prov,
    record,
    told,
    webannotations,
    wikitext,
    xlsx,
)
from crosswire.export.lookup import Lookup
from crosswire.export.sheets import Sheet
from crosswire.types import Brief
from crosswire.types.vocabulary import ExportFormat

TABLES: dict[str, Sheet] = {
    one.name: one for one in (*record.SHEETS, *told.SHEETS, eventtables.EVENTS, eventtables.VALUES)
}
"""The tables of the record by name, for csv and parquet."""


Format = ExportFormat


@dataclass(frozen=True, slots=True)
class Export:
    """What an export is.

    Attributes:
        data: The bytes of the file.
        beside: Of a register: the table of every reported value behind its rows, as CSV.
        rows: How many rows or records it holds.
        noun: What each of these is.
    """

    data: bytes
    beside: bytes | None = None
    rows: int = 0
    noun: str = "row"


Make = Callable[[Lookup, Policy | None, str | None], Export]
"""What writes a format: of a brief, by a policy or the format's own rule, one of its tables."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a format is written.

    Attributes:
        make: What writes it.
        binary: Whether it is no text.
        register: Whether a table of every reported value stands beside its rows.
    """

    make: Make
    binary: bool = False
    register: bool = False


def export(brief: Brief, wanted: Format, *, policy: Policy | None = None, table: str | None = None) -> Export:
    """A brief in an exchange format; the same brief gives the same bytes.

    Args:
        brief: The record.
        wanted: The format.
        policy: How one number is chosen where reports differ; None for the format's own rule.
        table: Of csv and parquet, which table of the record; figures unless told otherwise.

    Raises:
        UsageError: There is no such table, or the format has no tables to choose from.
        ExtraMissing: A library is not installed that the format needs.
    """
    return WAYS[checked(wanted, table, policy)].make(Lookup(brief), policy, table)


def checked(name: str | None, table: str | None = None, policy: str | None = None) -> Format:
    """The format of a name, its table looked for before any work is done.

    Raises:
        UsageError: There is no such format or table, or the format has no tables, or no policy, to choose.
    """
    if name not in set(Format):
        said = f"there is no format {name!r}" if name else "no format: name one with --as"
        raise UsageError(f"{said} ({', '.join(Format)})")
    wanted = Format(name)
    if table is not None and wanted not in {Format.CSV, Format.PARQUET}:
        raise UsageError(f"--table is for csv and parquet: {wanted.value} has tables of its own")
    if policy is not None and not WAYS[wanted].register:
        raise UsageError(f"--policy is for registers: {wanted.value} holds every number that was reported")
    if table is not None and table not in TABLES:
        raise UsageError(f"there is no table {table!r}: {', '.join(TABLES)}")
    return wanted


def _register(
    sheet: Callable[[Policy], Sheet], policy: Policy, write: Callable[[Lookup, Sheet], str] = csv.render
) -> Make:
    """A register: its rows, and beside them every value that was reported."""

    def make(known: Lookup, wanted: Policy | None, _table: str | None) -> Export:
        made = sheet(wanted or policy)
        values = csv.render(known, eventtables.VALUES)
        return Export(_encoded(write(known, made)), _encoded(values), len(made.values(known)))

    return make


def _csv(known: Lookup, _policy: Policy | None, table: str | None) -> Export:
    sheet = TABLES[table or "figures"]
    return Export(_encoded(csv.render(known, sheet)), rows=len(sheet.values(known)))


def _parquet(known: Lookup, _policy: Policy | None, table: str | None) -> Export:
    sheet = TABLES[table or "figures"]
    return Export(parquet.render(known, sheet), rows=len(sheet.values(known)))


def _xlsx(known: Lookup, _policy: Policy | None, _table: str | None) -> Export:
    return Export(xlsx.render(known), rows=len(known.brief.questions))


def _text(write: Callable[[Lookup], str], count: Callable[[Lookup], int], noun: str) -> Make:
    """A format that is one text."""

    def make(known: Lookup, _policy: Policy | None, _table: str | None) -> Export:
        return Export(_encoded(write(known)), rows=count(known), noun=noun)

    return make


def _reports(known: Lookup) -> int:
    return len(known.brief.reports)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


WAYS: dict[Format, Way] = {
    Format.GED: Way(_register(ged.sheet, Policy.MAJORITY), register=True),
    Format.ACLED: Way(_register(acled.sheet, Policy.ACLED), register=True),
    Format.HXL: Way(_register(hxl.sheet, Policy.MAJORITY, hxl.render), register=True),
    Format.AIRWARS: Way(_register(airwars.sheet, Policy.MAJORITY), register=True),
    Format.NINJS: Way(_text(ninjs.render, _reports, "report")),
    Format.ANNOTATIONS: Way(_text(webannotations.render, webannotations.count, "annotation")),
    Format.PROV: Way(_text(prov.render, _reports, "report")),
    Format.CLAIMS: Way(_text(claims.render, claims.count, "claim")),
    Format.GEOJSON: Way(_text(geojson.render, geojson.count, "feature")),
    Format.FTM: Way(_text(ftm.render, ftm.count, "object")),
    Format.WIKITEXT: Way(_text(wikitext.render, wikitext.count, "row")),
    Format.CSV: Way(_csv),
    Format.XLSX: Way(_xlsx, binary=True),
    Format.PARQUET: Way(_parquet, binary=True),
}
