"""What can be measured here: the sample story always, the data beside the project where it is present.

The sample's gold is in the repository. Everything else lies in a folder that `CROSSWIRE_SHARED` names (else
`shared` beside the repository), or where `--gold` and `--bench` point; what is absent is named as skipped.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals import brief as brief_scorer
from evals import differences, drafts, drafts_gold, figures_gold, incidents, stories_gold
from evals.predict import TASKS, predictor, read
from evals.scorers import HEADLINES, SCORERS

ROOT = Path(__file__).resolve().parent.parent
SAMPLE_GOLD = Path(__file__).parent / "gold" / "sample"

Values = dict[str, float | None]

STORY_METRICS = (
    "figures.f1",
    "links.f1",
    "links.precision",
    "far.f1",
    "questions",
    "disputes",
    "standing",
    "screen.right",
    "screen.shown",
    "screen.wanted",
    "statements.f1",
    "names.found",
    "names.f1",
    "utterances.f1",
    "dates.right",
    "noise.f1",
    "sums.found",
    "sums.right",
    "copies.f1",
    "accounts.precision",
    "accounts.f1",
    "accounts.positions",
)
"""The scores of a brief that the table shows and the gate guards."""


TEXTS = "stories.jsonl.gz"
"""Where the texts of a story lie, in the benchmark's folder, unless its gold names another file."""

PART = {"geo": 140, "tallies": 100, "differences": 8}
"""Records of the large benchmarks that are measured unless all are asked for: minutes instead of an hour."""


@dataclass(frozen=True)
class Corpus:
    """One thing to measure: its files, and how its scores are made."""

    name: str
    files: tuple[Path, ...]
    measure: Callable[[], Values]
    is_event: bool = False

    def digest(self) -> str:
        """SHA-256 over names and bytes of the files, so that a floor is known to be for this very data."""
        total = hashlib.sha256()
        for path in self.files:
            total.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
        return total.hexdigest()


def shared() -> Path:
    return Path(os.environ.get("CROSSWIRE_SHARED") or ROOT.parent / "shared")


def find(gold: Sequence[Path], bench: Path | None, *, full: bool = False) -> tuple[list[Corpus], list[str]]:
    """The corpora that are here, and the names of those that are not.

    Args:
        gold: Folders or event files with gold of stories; empty for those of the shared folder.
        bench: Folder with the files of the benchmark; None for that of the shared folder.
        full: Whether all records of the large benchmarks are measured, or a fixed part of them.
    """
    stories = list(gold) or [shared() / "gold" / "seeds", shared() / "gold" / "events"]
    here: list[Corpus] = [sample(), *_drafts()]
    absent: list[str] = []
    for place in stories:
        if place.exists():
            here.extend(_stories(place, bench or shared() / "bench" / "dev"))
        else:
            absent.append(f"gold {place.name}")
    folder = bench or shared() / "bench" / "dev"
    if not gold:
        here.extend(_own(folder))
        here.extend(_figures(folder))
        here.extend(_differences(folder, None if full else PART["differences"]))
    here.extend(_incidents(folder))
    for task in TASKS:
        files = [path for path in (folder / f"{task}.jsonl", folder / f"{task}.jsonl.gz") if path.exists()]
        if files:
            here.append(_benchmark(task, files[0], None if full else PART.get(task)))
        else:
            absent.append(f"bench {task}")
    return here, absent


def sample() -> Corpus:
    from crosswire.sample import paths

    return _story("sample", SAMPLE_GOLD, tuple(paths()))


def _stories(place: Path, bench: Path) -> Iterator[Corpus]:
    if place.is_file():
        yield (
            _event(place) if place.with_suffix(".jsonl").exists() else _stand_off(place, _texts(place, bench))
        )
    elif (place / "reports.json").exists():
        names = json.loads((place / "reports.json").read_text("utf-8")).values()
        folder = place.parent.parent / place.name
        yield _story(place.name, place, tuple(folder / name for name in names))
    else:
        for path in sorted(place.glob("*.json")):
            yield from _stories(path, bench)


def _own(bench: Path) -> Iterator[Corpus]:
    """The stories annotated here whose texts lie in the benchmark's folder, but for those set aside.

    A story that is set aside is measured only when its gold is named.
    """
    for path in stories_gold.golds(aside=False):
        if (texts := _texts(path, bench)).exists():
            yield _stand_off(path, texts)


def _texts(gold: Path, bench: Path) -> Path:
    """The file with the texts of a gold, packed or not."""
    named = json.loads(gold.read_text("utf-8")).get("source", {}).get("file", TEXTS)
    packed = bench / named
    return packed if packed.exists() or not (plain := packed.with_suffix("")).exists() else plain


def _stand_off(path: Path, texts: Path) -> Corpus:
    name = f"own-{path.stem}"
    return Corpus(name, (path, texts), lambda: _annotated(path, _shown(stand_off_brief(path, texts), path)))


def _annotated(path: Path, scores: Values) -> Values:
    """Without what the gold leaves out: a score of utterances says nothing where none is annotated."""
    told = json.loads(path.read_text("utf-8"))["statements_shared"]
    return {name: value for name, value in scores.items() if told or not name.startswith("utterances")}


def stand_off_brief(path: Path, texts: Path) -> dict[str, Any]:
    """The brief of exactly the reports that a gold file names."""
    records = stories_gold.reports(json.loads(path.read_text("utf-8")), texts)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "reports.jsonl"
        file.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
        return brief_of((file,))


def _event(path: Path) -> Corpus:
    reports = path.with_suffix(".jsonl")
    return Corpus(path.stem, (path, reports), lambda: _shown(brief_of((reports,)), path), is_event=True)


def _story(name: str, gold: Path, reports: tuple[Path, ...]) -> Corpus:
    files = (*sorted(gold.glob("*.json")), *reports)
    return Corpus(name, files, lambda: _shown(brief_of(reports), gold))


def brief_of(reports: Sequence[Path]) -> dict[str, Any]:
    """The brief of the reports, as plain data."""
    from crosswire import pipeline

    return json.loads(pipeline.brief(list(reports)).to_json())  # type: ignore[no-any-return]


def _shown(brief: dict[str, Any], gold: Path) -> Values:
    scores = brief_scorer.score(brief, gold)
    return {name: scores[name] for name in STORY_METRICS if name in scores}


def _figures(bench: Path) -> list[Corpus]:
    """Slots of figures: the passages that may be looked at, and those set aside."""
    paths = figures_gold.golds(shared())
    files = (*paths, *figures_gold.texts(bench, paths))
    return [_slots(part, files, paths, bench) for part in figures_gold.PARTS] if paths else []


def _slots(part: str, files: tuple[Path, ...], paths: Sequence[Path], bench: Path) -> Corpus:
    def measure() -> Values:
        return _scored("figures", figures_gold.records(paths, bench, part))

    return Corpus(f"figures-{part}", files, measure)


def _differences(bench: Path, part: int | None) -> list[Corpus]:
    """What an editor wants to see of stories in sight, where their texts are here."""
    texts = bench / "unread.jsonl.gz"
    paths = evenly(differences.golds("seen"), part)
    if not texts.exists():
        return []
    return [Corpus("differences", (*paths, texts), lambda: differences.tally(paths, texts).scores())]


def _benchmark(task: str, file: Path, part: int | None) -> Corpus:
    name = f"{task}-{part}" if part else task
    return Corpus(name, (file,), lambda: _task(task, file, part))


def _drafts() -> list[Corpus]:
    """Drafts with planted faults: those over stories that are in this repository, and the others."""
    own = [_of_drafts(f"drafts-{split}", split, shared=False) for split in drafts_gold.SPLITS]
    if not drafts.shared_stories():
        return own
    others = [
        _of_drafts("drafts-shared", "seen", shared=True),
        _of_drafts("drafts-shared-aside", "aside", shared=True),
    ]
    return [*own, *others]


def _of_drafts(name: str, split: str, *, shared: bool) -> Corpus:
    files = tuple(drafts_gold.files(split, shared=shared))

    def measure() -> Values:
        given = drafts_gold.drafts(split, texts=drafts.texts() if shared else None)
        return drafts.measured([one for one in given if drafts_gold.own(one.story) is not shared]).scores()

    return Corpus(name, files, measure)


def _incidents(bench: Path) -> list[Corpus]:
    """The incidents that look alike, where their texts are here."""
    texts = bench / incidents.TEXTS
    if not texts.exists():
        return []

    def measure() -> Values:
        from evals import stories

        return stories.measure(incidents.records(texts))

    return [Corpus("incidents", (incidents.GOLD, texts), measure)]


def _task(task: str, file: Path, part: int | None) -> Values:
    if task == "stories":
        from evals import stories

        return stories.measure(read(file))
    return _scored(task, evenly(_unseen(read(file)), part))


def _scored(task: str, records: list[Any]) -> Values:
    result = SCORERS[task](records, list(predictor(task)(records)))
    return {name: _at(result, name) for name in HEADLINES[task]}


def _at(result: dict[str, Any], name: str) -> float | None:
    value: Any = result
    for key in name.split("."):
        value = value[key]
    return None if value is None else round(float(value) / 100, 4)


def _unseen(records: list[Any]) -> list[Any]:
    """Without the articles that the statements' weights were trained on: they would flatter."""
    return [record for record in records if record.get("compartment") != "train"]


def evenly(records: list[Any], part: int | None) -> list[Any]:
    """As many of the records as asked, spread evenly over all of them, always the same.

    >>> evenly([1, 2, 3, 4, 5, 6], 3)
    [1, 3, 5]
    """
    if part is None or part >= len(records):
        return records
    return [records[i * len(records) // part] for i in range(part)]


def means(events: Sequence[Values]) -> Values:
    """Means over the event files: one story alone is too few figures to judge by."""
    if len(events) < 2:
        return {}
    names = [name for name in STORY_METRICS if any(values.get(name) is not None for values in events)]
    known = {name: [v for e in events if (v := e.get(name)) is not None] for name in names}
    return {name: sum(values) / len(values) for name, values in known.items()}
