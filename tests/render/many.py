"""A story of many reports, made of the specimen: every record of it, over and over, with ids of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from crosswire.record import plain, restore
from crosswire.types import Brief

PADDING = " ".join(
    f"The ferry company said that it would look at point {n} of its rules once the season was over."
    for n in range(40)
)


def many(specimen: Brief, times: int) -> Brief:
    """The specimen so many times over, in one brief; its reports are as long as news reports are."""
    long = tuple(replace(r, text=f"{r.text}\n\n{PADDING}", words=r.words + 680) for r in specimen.reports)
    data = plain(replace(specimen, reports=long))
    ids = {one["id"] for key in LISTS for one in data[key] if "id" in one}
    ids |= {one["id"] for one in data["lineage"]["origins"]}
    copies = [_renamed(data, ids, n) for n in range(times)]
    merged = {**copies[0], **{key: [one for copy in copies for one in copy[key]] for key in LISTS}}
    lineage = {key: [o for c in copies for o in c["lineage"][key]] for key in ("origins", "links")}
    merged["lineage"] = {**copies[0]["lineage"], **lineage, "reports": len(merged["reports"])}
    merged["text_sha256"] = {key: value for copy in copies for key, value in copy["text_sha256"].items()}
    found: Brief = restore(Brief, merged)
    return found


LISTS = ("reports", "entities", "statements", "figures", "questions", "sums", "utterances", "timeline",
         "accounts", "coverage", "skipped")  # fmt: skip


def _renamed(value: Any, ids: set[str], n: int) -> Any:
    """The data with every id told from those of the other copies."""
    if isinstance(value, str):
        return f"{value}-{n}" if value in ids else value
    if isinstance(value, list):
        return [_renamed(one, ids, n) for one in value]
    if isinstance(value, dict):
        return {_renamed(key, ids, n) if key in ids else key: _renamed(v, ids, n) for key, v in value.items()}
    return value
