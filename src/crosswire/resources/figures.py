"""The word lists of figures: those of the trade, and those of figures alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from crosswire.resources import lists
from crosswire.resources import words as trade
from crosswire.resources.words import calendar, people

_OF_THE_TRADE = {"numbers": "numbers", "modifiers": "hedges", "denials": "negations"}


@cache
def table(name: str) -> dict[str, Any]:
    """The table `name` as plain data: each list by its name.

    Raises:
        ResourceError: The file is missing from the package or is no TOML.
    """
    if name in _OF_THE_TRADE:
        return _list(_OF_THE_TRADE[name])
    found = lists.table(f"figures/{name}.toml")
    return found | _OF_OTHERS[name]() if name in _OF_OTHERS else found


def _list(concept: str) -> dict[str, Any]:
    data = trade.table(concept)
    if concept == "hedges":
        sides = {
            side: {name: entry[side] for name, entry in data["class"].items() if side in entry}
            for side in ("before", "after")
        }
        return {**sides, **data["view"]}
    if concept == "numbers":
        return dict(data["class"])
    return {name: trade.words(concept, name) for name in (*data["class"], *data["view"])} | {
        "false": trade.words(concept, "false", "disproved")
    }


_OF_OTHERS: dict[str, Callable[[], dict[str, Any]]] = {
    "people": lambda: {"nouns": people.counted(), "singular": people.alone()},
    "owners": lambda: {"vessels": trade.words("craft")},
    "decoys": lambda: {"calendar": calendar.names()},
    "modality": lambda: {name: trade.words("speech", name) for name in ("reporting", "speaking")},
}


alternatives = lists.alternatives


@cache
def patterns(name: str, key: str) -> lists.Pattern:
    """Any of the expressions under `key` of a table, "%word%" as the table's [words] have it."""

    def written(told: Mapping[str, Any], given: Mapping[str, str]) -> str:
        every = "|".join(f"(?:{one})" for one in told[key])
        return f"(?i){lists.made(told, every, given)}"

    return lists.Pattern(f"figures/{name}.toml", key, written, {})
