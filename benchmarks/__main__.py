"""`make bench`: what crosswire costs, and whether that is within its limits."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median

from evals.table import table

from benchmarks import (
    against,
    cold,
    desk,
    growing,
    growth,
    languages,
    long,
    numberwords,
    pages,
    service,
    serving,
    stages,
    tracing,
)
from benchmarks.texts import SHARED, reports
from crosswire.config import StatementEngine

PARTS = (
    "brief",
    "extract",
    "stages",
    "cold",
    "growth",
    "growing",
    "long",
    "pages",
    "languages",
    "numbers",
    "trace",
    "desk",
    "service",
    "serve",
)


def main(arguments: Sequence[str] | None = None) -> int:
    given = _arguments(arguments)
    parts: dict[str, Callable[[argparse.Namespace], list[str]]] = {
        "brief": brief,
        "extract": extract,
        "stages": profile,
        "cold": start,
        "growth": grow,
        "growing": one_more,
        "long": lengthen,
        "pages": read_pages,
        "languages": tell_languages,
        "numbers": read_numbers,
        "trace": trace,
        "desk": group,
        "service": serve,
        "serve": read,
    }
    problems = [problem for name in given.only or PARTS for problem in parts[name](given)]
    for problem in problems:
        print(f"bench: {problem}", file=sys.stderr)
    return 1 if problems else 0


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--seeds", type=Path, help="folder of plain-text reports to time")
    parser.add_argument("--runs", type=int, default=7, help="paired runs of brief and bare model")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(growth.SIZES), help="reports in a story")
    parser.add_argument("--words", type=int, nargs="+", default=list(long.WORDS), help="words in one report")
    parser.add_argument("--bench", type=Path, help="folder with pages.jsonl.gz, whose pages are read")
    parser.add_argument("--desk", type=int, default=desk.REPORTS, help="reports of a month that are grouped")
    parser.add_argument("--stories", type=int, default=service.STORIES, help="stories of a service")
    parser.add_argument("--served", type=int, default=serving.STORIES, help="stories of a desk that is read")
    parser.add_argument("--only", nargs="+", choices=PARTS)
    return parser.parse_args(arguments)


def brief(given: argparse.Namespace) -> list[str]:
    """The brief against the bare language model."""
    name, paths = reports(given.seeds)
    found, words = against.brief(paths, given.runs)
    rows = [
        (what, f"{median(t.wall for t in runs):.2f}", f"{words / median(t.processor for t in runs):,.0f}")
        for what, runs in (("language model alone", found.bare), ("brief", found.whole))
    ]
    print(table([(f"{name}: {len(paths)} reports, {words} words", "seconds", "words/processor s"), *rows]))
    print(f"ratio {found.ratio:.2f} (wall clock {found.wall_ratio:.2f}), limit {against.LIMIT}, ", end="")
    print(f"median of {given.runs} paired runs\n")
    return [f"the brief costs {found.ratio:.2f} times the model"] if found.ratio > against.LIMIT else []


def extract(given: argparse.Namespace) -> list[str]:
    """Extraction alone, by each way of finding statements."""
    _, paths = reports(given.seeds)
    rows = []
    for engine in StatementEngine:
        found = against.extraction(paths, max(1, given.runs // 2), engine)
        rows.append((engine.value, f"{median(t.wall for t in found.whole):.2f}", f"{1 / found.ratio:.2f}"))
    print(table([("extract", "seconds", "speed of the model alone"), *rows]) + "\n")
    return []


def profile(given: argparse.Namespace) -> list[str]:
    """Seconds of each stage."""
    _, paths = reports(given.seeds)
    took = stages.profile(paths, max(1, given.runs // 2))
    total = sum(took.values())
    rows = [(stage, f"{each:.3f}", f"{100 * each / total:.0f} %") for stage, each in took.items()]
    print(table([("stage", "seconds", "share"), *rows]) + "\n")
    return []


def start(_given: argparse.Namespace) -> list[str]:
    """A cold start."""
    took = cold.start()
    print(f"crosswire brief --sample, cold: {took:.1f} s, limit {cold.LIMIT:.0f} s\n")
    return [f"a cold start takes {took:.1f} s"] if took > cold.LIMIT else []


def grow(given: argparse.Namespace) -> list[str]:
    """Collation with more and more reports."""
    points = growth.measure(given.sizes)
    rows = [(f"{p.reports:,}", f"{p.figures:,}", f"{p.seconds:.2f}", f"{p.megabytes:.0f}") for p in points]
    print(table([("reports", "figures", "processor seconds", "peak MB"), *rows]) + "\n")
    head = ("reports", "time grew, times", "memory", "n log n")
    print(table([head, *growth.verdict(points)]) + "\n")
    return growth.breaches(points)


def one_more(given: argparse.Namespace) -> list[str]:
    """One more report of a story that is stored."""
    costs = growing.measure(runs=max(1, given.runs // 2))
    rows = [
        (
            f"{c.reports:,}",
            f"{c.model:.2f}",
            f"{c.collation:.2f}",
            f"{c.held:.2f}",
            f"{c.ratio:.2f}",
            f"{c.cold:.2f}",
            f"{c.cold_ratio:.2f}",
        )
        for c in costs
    ]
    head = (
        "one more report, the",
        "model alone, s",
        "collation alone",
        "all, held",
        "times",
        "all, cold",
        "times",
    )
    print(table([head, *rows]) + f"\nlimit of report {growing.JUDGED}: {growing.LIMIT}\n")
    return growing.breaches(costs)


def lengthen(given: argparse.Namespace) -> list[str]:
    """One report that is longer and longer."""
    points = long.measure(given.words)
    rows = [(f"{p.words:,}", f"{p.figures:,}", f"{p.extraction:.1f}", f"{p.collation:.1f}") for p in points]
    print(table([("words in one report", "figures", "extraction, processor s", "collation"), *rows]) + "\n")
    steps = [
        (
            f"{small.words:,} to {large.words:,}",
            f"{large.extraction / small.extraction:.1f}",
            f"{large.collation / small.collation:.1f}",
            f"{growth.log_linear(small.words, large.words):.1f}",
        )
        for small, large in pairwise(points)
    ]
    print(table([("words", "extraction grew, times", "collation", "n log n"), *steps]) + "\n")
    return long.breaches(points)


def trace(_given: argparse.Namespace) -> list[str]:
    """The way of one figure from file to file."""
    found = tracing.figure()
    rows = [(s.name, f"{len(s.steps)}", f"{s.files}", f"{s.moves}", f"{len(s.again)}") for s in found]
    print(table([("one figure", "calls", "files", "moves between files", "files entered again"), *rows]))
    for stage in found:
        print(
            "".join(f"{stage.name}: {file}, {times} times\n" for file, times in stage.again.items()), end=""
        )
    moves = sum(stage.moves for stage in found)
    print(f"{moves} moves, limit {tracing.LIMIT}; of figures no file may be entered again\n")
    return tracing.breaches(found)


def group(given: argparse.Namespace) -> list[str]:
    """A month of reports into stories, one at a time."""
    print(f"{'reports grouped':>16}{'ms for one more':>18}{'peak MB':>10}{'times':>8}", flush=True)
    found: list[desk.Point] = []
    for point in desk.measure(given.desk):
        found.append(point)
        row = f"{point.reports:>16,}{point.milliseconds:>18.2f}{point.megabytes:>10,.0f}"
        print(f"{row}{desk.grown(found):>8.2f}", flush=True)
    print(f"limits: {desk.LIMIT} times from the second row to the last, {desk.MEGABYTES:.0f} MB\n")
    return desk.breaches(found)


def serve(given: argparse.Namespace) -> list[str]:
    """One story after another in one process."""
    points = service.measure(given.stories)
    rows = [(f"{p.stories:,}", f"{p.seconds:.2f}", f"{p.megabytes:.0f}") for p in points]
    print(table([("stories of a service", "processor seconds each", "MB"), *rows]))
    print(f"memory grew {service.growth(points):.3f} times, limit {service.LIMIT}\n")
    return service.breaches(points)


def read(given: argparse.Namespace) -> list[str]:
    """Pages of the web application under load."""
    points = serving.measure(given.served)
    rows = [
        (
            p.name,
            f"{p.bytes / 1000:.0f}",
            f"{p.first:.0f}",
            f"{p.load.median:.0f}",
            f"{p.load.slow:.0f}",
            f"{p.load.second:,.0f}",
            f"{p.load.errors}",
        )
        for p in points
    ]
    head = (f"{serving.READERS} readers", "kB", "first, ms", "median, ms", "95 %, ms", "a second", "errors")
    print(table([head, *rows]))
    print(f"{given.served:,} stories; limits: {serving.LIMIT:.0f} ms, {serving.WEIGHT:,} bytes, no error\n")
    return serving.breaches(points)


def read_pages(given: argparse.Namespace) -> list[str]:
    """Reading pages against their extractor alone."""
    name, every = pages.pages(given.bench or SHARED / "bench" / "dev")
    found = pages.costs(every)
    rows = [
        (f"{name}: {len(every)} pages, times", "total", "95th percentile"),
        *(
            (f"trafilatura, {what}", f"{found.total(beside):.2f}", f"{found.slow(beside):.2f}")
            for what, beside in (("its text alone", found.text), ("with its metadata", found.alone))
        ),
    ]
    print(table(rows) + f"\nlimit {pages.LIMIT} with its metadata\n")
    worst = max(found.total(found.alone), found.slow(found.alone))
    return [f"reading a page costs {worst:.2f} times its extractor"] if worst > pages.LIMIT else []


def tell_languages(_given: argparse.Namespace) -> list[str]:
    """Detectors of languages on short and mixed texts."""
    rows, problems = languages.rows()
    print(table(rows) + "\n")
    return problems


def read_numbers(_given: argparse.Namespace) -> list[str]:
    """Readers of numbers in words."""
    rows, problems = numberwords.rows()
    print(table(rows) + "\n")
    return problems


if __name__ == "__main__":
    sys.exit(main())
