"""The numbers of a run, and the survivors by name."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from evals.mutants.sites import Mutant
from evals.table import table

KILLED, SURVIVED, TIMED_OUT, UNCOVERED = "killed", "survived", "timed out", "not covered"
_DONE = {KILLED, TIMED_OUT}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a mutant, by which test, and whether some of its tests were left out to save time."""

    mutant: Mutant
    verdict: str
    killer: str
    cut: bool = False

    @property
    def killed(self) -> bool:
        return self.verdict in _DONE


def share(verdicts: list[Verdict]) -> float:
    """The part that was killed; what no test reaches counts as not killed."""
    return sum(v.killed for v in verdicts) / len(verdicts) if verdicts else 0.0


def told(verdicts: list[Verdict]) -> str:
    """The survivors, then one row a folder and one for all."""
    cut = sum(v.cut and v.verdict == SURVIVED for v in verdicts)
    short = [f"{cut} survivors were not tried by all tests that execute them (--longest)"] if cut else []
    return "\n".join([*_survivors(verdicts), *short, "", _table(verdicts), "", _by_kind(verdicts)])


def _survivors(verdicts: list[Verdict]) -> list[str]:
    left = sorted(
        (v for v in verdicts if not v.killed), key=lambda v: (v.verdict, v.mutant.path, v.mutant.line)
    )
    return [
        f"{v.verdict:11} {v.mutant.where}  {v.mutant.kind}: {v.mutant.old}  ->  {v.mutant.new}" for v in left
    ]


def _table(verdicts: list[Verdict]) -> str:
    folders: dict[str, list[Verdict]] = defaultdict(list)
    for one in verdicts:
        folders[one.mutant.path.partition("/")[0]].append(one)
    return table([_head("folder"), *_rows(folders), _row("all", verdicts)])


def _by_kind(verdicts: list[Verdict]) -> str:
    kinds: dict[str, list[Verdict]] = defaultdict(list)
    for one in verdicts:
        kinds[one.mutant.kind].append(one)
    return table([_head("kind"), *_rows(kinds)])


def _head(name: str) -> tuple[str, ...]:
    return (name, "mutants", KILLED, TIMED_OUT, SURVIVED, UNCOVERED, "share")


def _rows(groups: dict[str, list[Verdict]]) -> list[tuple[str, ...]]:
    return [_row(name, groups[name]) for name in sorted(groups)]


def _row(name: str, verdicts: list[Verdict]) -> tuple[str, ...]:
    counts = Counter(v.verdict for v in verdicts)
    numbers = (str(counts[kind]) for kind in (KILLED, TIMED_OUT, SURVIVED, UNCOVERED))
    return name, str(len(verdicts)), *numbers, f"{share(verdicts):.3f}"
