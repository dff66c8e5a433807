"""Build the outlines of countries that maps are drawn on: `python tools/build_world.py FILE [OUT]`.

FILE is countries-50m.json of the npm package world-atlas 2.0.2 (ISC; made from Natural Earth, public domain).
The geometry is not changed: only what maps do not need is left out, and the rest compressed.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from pathlib import Path

SHA256 = "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394"
OUT = Path(__file__).parents[1] / "src/crosswire/resources/world/countries-50m.json.gz"


def main(source: Path, out: Path = OUT) -> None:
    data = source.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != SHA256:
        sys.exit(f"{source}: not the file that this was written for (sha256 {found})")
    world = json.loads(data)
    kept = {
        "type": world["type"],
        "objects": {"countries": world["objects"]["countries"]},
        "arcs": world["arcs"],
        "transform": world["transform"],
    }
    packed = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode()
    out.write_bytes(gzip.compress(packed, 9, mtime=0))
    print(f"{out}: {out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
