"""The golden files: the brief of the sample story as it was when somebody last looked at it.

`tests/golden` compares; only `python -m evals golden` writes. Look at the difference before you commit it.
The record is kept as a digest (evals/digest.py): a few hundred lines, and a checksum of every byte.
Statements are found by rules here: quantised weights may round otherwise on another processor.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from evals.corpora import ROOT
from evals.digest import digest

FOLDER = ROOT / "tests" / "golden"


def rendered() -> dict[str, str]:
    """File names and what should stand in them."""
    from crosswire import pipeline
    from crosswire.config import StatementEngine, load
    from crosswire.sample import paths

    brief = pipeline.brief(paths(), load(statements=StatementEngine.RULES))
    return {"sample.txt": digest(portable(brief.to_json())), "sample.md": brief.to_markdown()}


def portable(text: str) -> str:
    """The text without the folder that this checkout happens to lie in."""
    return text.replace(str(ROOT) + "/", "")


def run(_given: argparse.Namespace) -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in rendered().items():
        Path(FOLDER / name).write_text(text, encoding="utf-8")
    return 0
