"""Every report of one story in, one sourced record out.

    import crosswire
    brief = crosswire.brief(["reports/*.txt"])
    print(brief.to_json())

Nothing heavy is imported before a function is called.
"""

from importlib.metadata import version

from crosswire.config import Settings
from crosswire.errors import CrosswireError
from crosswire.pipeline import Brief, Extraction, brief, collate, extract, read

__version__ = version("crosswire")

__all__ = ["Brief", "CrosswireError", "Extraction", "Settings", "brief", "collate", "extract", "read"]
