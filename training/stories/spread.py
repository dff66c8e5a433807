"""In how many articles a word stands: a list of words and numbers, nothing of any text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from evals.predict import read

from crosswire.cluster.stories.words import stem, words

TARGET = Path(__file__).parents[2] / "src/crosswire/languages/en/lexicon/stories/spread.txt"
SOURCES = ("geo.jsonl.gz", "attribution.jsonl.gz")
_LEAST = 4  # articles that a word of the list stands in
_HEAD = """\
# In how many news articles a word stands, cut to its stem: words mostly in lower case, from four articles on.
# Names are left out, so that how much has been written of a party weighs nothing. Counted over the articles
# of two public benchmarks (PolNeAR; GeoWebNews, LGL, TR-News, GeoVirus), see training/stories/spread.py.
"""


def write(bench: Path) -> None:
    """Count anew."""
    every, low, texts = Counter[str](), Counter[str](), list(_texts(bench))
    for text in texts:
        found = words(text)
        every.update({stem(word) for word in found})
        low.update({stem(word) for word in found if word[0].islower()})
    kept = sorted(w for w, n in every.items() if n >= _LEAST and (w.isdigit() or low[w] * 2 >= n))
    rows = "".join(f"{word} {every[word]}\n" for word in kept)
    TARGET.write_text(f"{_HEAD}articles {len(texts)}\n{rows}", "utf-8")


def _texts(bench: Path) -> Iterator[str]:
    yield from dict.fromkeys(record["text"] for name in SOURCES for record in read(bench / name))
