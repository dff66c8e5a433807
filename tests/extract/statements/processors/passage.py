"""What the encoder makes of an invented passage, on the processor that this runs on.

Run as a program, it prints a digest of the network's numbers: a test runs it on an emulated processor too.
"""

from __future__ import annotations

import hashlib
import sys

import numpy as np

PASSAGE = (
    "The harbour master said on Monday that two barges had sunk. "
    "“Nobody warned us,” said Ines Okafor, a pilot. "
    "According to the port authority 14 sailors were taken ashore."
)


def outputs() -> dict[str, np.ndarray]:
    """The network's numbers for the passage, bit by bit those of this processor."""
    from crosswire.extract.statements import encoder

    parts = encoder._load()
    ids = np.asarray(parts.tokenizer.encode(PASSAGE).ids)
    vectors = parts.words[ids].astype(np.float32) * parts.scale[ids]
    names = ("tags", "cue_side", "tokens")
    return dict(zip(names, (x[0] for x in parts.session.run(None, {"words": vectors[None]})), strict=True))


def digest(found: dict[str, np.ndarray]) -> str:
    return hashlib.sha256(b"".join(np.ascontiguousarray(v).tobytes() for v in found.values())).hexdigest()


if __name__ == "__main__":
    sys.stdout.write(digest(outputs()) + "\n")
