"""A table of the record as Parquet, its columns typed; the text as it was read: no spreadsheet runs it."""

from __future__ import annotations

import io
import re
from typing import Any

from crosswire.errors import ExtraMissing
from crosswire.export.lookup import Lookup
from crosswire.export.sheets import Cell, Kind, Sheet

_HALVES = re.compile("[\ud800-\udfff]")


def render(known: Lookup, sheet: Sheet) -> bytes:
    """The rows of a table as one Parquet file; the metadata says of which brief.

    Raises:
        ExtraMissing: pyarrow is not installed; it comes with the `exports` extra.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as problem:
        raise ExtraMissing("parquet needs pyarrow: pip install 'crosswire[exports]'") from problem
    kinds = {
        Kind.TEXT: pa.string(),
        Kind.WHOLE: pa.int64(),
        Kind.NUMBER: pa.float64(),
        Kind.TRUTH: pa.bool_(),
    }
    fields = [pa.field(one.name, kinds[one.kind], metadata={"about": one.about}) for one in sheet.columns]
    brief = known.brief
    about = {
        "crosswire": brief.crosswire,
        "schema": brief.schema,
        "story": brief.story.id,
        "table": sheet.name,
    }
    columns = zip(*sheet.values(known), strict=True) if sheet.values(known) else [()] * len(fields)
    arrays = [
        pa.array([_value(cell, one.kind) for cell in column], kinds[one.kind])
        for one, column in zip(sheet.columns, columns, strict=True)
    ]
    table = pa.Table.from_arrays(
        arrays,
        schema=pa.schema(fields, metadata={key: _HALVES.sub("\ufffd", said) for key, said in about.items()}),
    )
    out = io.BytesIO()
    pq.write_table(table, out, compression="zstd")
    return out.getvalue()


def _value(cell: Cell, kind: Kind) -> Any:
    if isinstance(cell, str):
        return _HALVES.sub("\ufffd", cell)
    return float(cell) if cell is not None and kind is Kind.NUMBER else cell
