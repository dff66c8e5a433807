"""A service: one story after another in one process, and whether its memory stays flat.

The stories are made of syllables: names, places, outlets and numbers of each are its own, since what a
process might keep for ever is words that it has seen.
"""

from __future__ import annotations

import gc
import os
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from crosswire.collator import Collator

STORIES = 100
REPORTS = 5
WARM = 20  # stories after which everything is loaded, and every buffer has its size
LIMIT = 1.05  # times the memory after the first stories, at the last one
_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er")]


@dataclass(frozen=True)
class Point:
    """The process after so many stories.

    Attributes:
        stories: How many were made.
        seconds: Processor seconds of one, the median since the point before.
        megabytes: Resident memory.
    """

    stories: int
    seconds: float
    megabytes: float


def measure(stories: int = STORIES) -> list[Point]:
    """Points after each tenth of the stories."""
    collator = Collator()
    took: list[float] = []
    points = []
    for number in range(1, stories + 1):
        began = time.process_time()
        collator.brief(list(story(number)))
        took.append(time.process_time() - began)
        if number % max(1, stories // 10) == 0:
            gc.collect()
            points.append(Point(number, median(took), _resident()))
            took = []
    return points


def story(number: int) -> Iterator[dict[str, str]]:
    """The reports of story `number`; the same number always gives the same."""
    draw = random.Random(number)  # noqa: S311 - nothing is secret
    town, river, mayor = _name(draw, 3), _name(draw, 2), f"{_name(draw, 2)} {_name(draw, 3)}"
    dead = draw.randint(5, 400)
    for hour in range(REPORTS):
        more, voice = dead + draw.randint(0, 9), f"{_name(draw, 2)} {_name(draw, 3)}"
        yield {
            "outlet": f"{_name(draw, 2)} Post",
            "published": f"2024-05-{1 + number % 28:02}T1{hour}:00:00Z",
            "title": f"{dead} killed in {town}",
            "text": (
                f"At least {more} people were killed and {3 * more} injured when a bridge over the {river} "
                f"in {town} collapsed on Tuesday, {mayor}, the mayor of {town}, said.\n\n"
                f"“We have lost {dead} people,” said {mayor}. {voice}, a spokesman for the {_name(draw, 3)} "
                f"ministry, said that {more + 5} people were missing.\n\nThe {_name(draw, 3)} Company denied "
                f"that {more} workers had died. About {100 * more:,} residents left, {voice} said."
            ),
        }


def _name(draw: random.Random, syllables: int) -> str:
    return "".join(draw.choice(_SYLLABLES) for _ in range(syllables)).capitalize()


def _resident() -> float:
    """Megabytes of memory that the process holds now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def growth(points: list[Point]) -> float:
    """Memory after the last story over that after the first `WARM`."""
    warm = next((p for p in points if p.stories >= WARM), points[-1])
    return points[-1].megabytes / warm.megabytes


def breaches(points: list[Point]) -> list[str]:
    """What is said where memory grew."""
    times = growth(points)
    if times <= LIMIT:
        return []
    return [f"a service holds {times:.2f} times the memory after {points[-1].stories} stories"]
