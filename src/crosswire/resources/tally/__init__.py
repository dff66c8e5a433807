"""The table of the tally: the weights of its evidence."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from crosswire.errors import ResourceError


@cache
def weights() -> dict[str, float]:
    """What each kind of evidence weighs; fitted by `python -m evals.fit_tallies`.

    Raises:
        ResourceError: The table is missing or damaged.
    """
    try:
        table = json.loads(files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))
        return {str(name): float(value) for name, value in table["weights"].items()}
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise ResourceError(
            f"the weights of the tally cannot be read: {problem}; reinstall crosswire"
        ) from problem
