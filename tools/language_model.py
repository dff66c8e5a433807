"""Whether an installed spaCy pipeline reads like the one that crosswire names.

`tools/language_model.py NAME`, for the day when the package is gone and another copy has to serve.
"""

from __future__ import annotations

import sys
from pathlib import Path

from spacy.util import get_package_path

from crosswire.language_model import ENGLISH, digest


def folder(name: str) -> Path:
    """Where the data of an installed pipeline lies; a folder is taken as it is."""
    if (Path(name) / "config.cfg").exists():
        return Path(name)
    return next(get_package_path(name).glob("*/config.cfg")).parent


def main(names: list[str]) -> int:
    name = names[0] if names else ENGLISH.pipeline
    found = digest(folder(name))
    same = found == ENGLISH.data
    print(f"{name}: {found}: {'the same data as' if same else 'other data than'} {ENGLISH.requirement}")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
