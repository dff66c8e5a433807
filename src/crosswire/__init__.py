"""Every report of one story in, one sourced record out.

    import crosswire
    brief = crosswire.brief(["reports/*.txt"])
    print(brief.to_json())

Nothing heavy is imported before a function is called.
"""

import sys
from importlib.metadata import version
from types import ModuleType

from crosswire.check import check
from crosswire.collator import Collator
from crosswire.config import Settings
from crosswire.errors import CrosswireError
from crosswire.pipeline import Extraction, brief, collate, extract, read
from crosswire.showing import Brief
from crosswire.types import Reading

__version__ = version("crosswire")


class _Face(ModuleType):
    """The package itself, keeping its public functions.

    Python binds a subpackage on its parent when it is first loaded. Some stages carry the names of
    public functions, so the binding would replace `crosswire.read` by the package of that name.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in {"read", "extract", "collate", "check"} and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face

__all__ = [
    "Brief",
    "Collator",
    "CrosswireError",
    "Extraction",
    "Reading",
    "Settings",
    "brief",
    "check",
    "collate",
    "extract",
    "read",
]
