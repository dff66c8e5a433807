"""Readers of a page: so many connections, each asking again as soon as it has its answer.

python -m benchmarks.load URL CONNECTIONS SECONDS prints one JSON object: milliseconds, requests, errors.
A process of its own, so that who asks does not take turns with who answers; wrk takes its place where it is
installed.
"""

from __future__ import annotations

import asyncio
import json
import re
import shutil
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from statistics import median, quantiles
from urllib.parse import urlsplit

_UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass(frozen=True)
class Load:
    """What readers met.

    Attributes:
        median: Milliseconds that half of the answers took at most.
        slow: Milliseconds that 95 (wrk: 99) in 100 took at most.
        second: Answers a second.
        errors: Answers that were none, or of another status than 200.
    """

    median: float
    slow: float
    second: float
    errors: int


def measure(url: str, *, connections: int, seconds: float) -> Load:
    """Has readers ask for a page for some seconds."""
    if wrk := shutil.which("wrk"):
        return _wrk(wrk, url, connections, seconds)
    command = [sys.executable, "-m", "benchmarks.load", url, str(connections), str(seconds)]
    ran = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603 - our own module
    return Load(**json.loads(ran.stdout))


def _wrk(wrk: str, url: str, connections: int, seconds: float) -> Load:
    command = [wrk, "-t1", f"-c{connections}", f"-d{round(seconds)}s", "--latency", url]
    told = subprocess.run(command, capture_output=True, check=True, text=True).stdout  # noqa: S603
    failed = sum(int(n) for n in re.findall(r"(?:connect|read|write|timeout|responses:) (\d+)", told))
    return Load(_share(told, "50%"), _share(told, "99%"), _number(told, r"Requests/sec:\s+([\d.]+)"), failed)


def _share(told: str, share: str) -> float:
    found = re.search(rf"{share}\s+([\d.]+)(us|ms|s)", told)
    return float(found[1]) * _UNITS[found[2]] if found else float("nan")


def _number(told: str, pattern: str) -> float:
    found = re.search(pattern, told)
    return float(found[1]) if found else float("nan")


async def _asked(url: str, connections: int, seconds: float) -> Load:
    took: list[float] = []
    errors = [0]
    ends = time.perf_counter() + seconds
    await asyncio.gather(*(_reader(url, ends, took, errors) for _ in range(connections)))
    slow = quantiles(took, n=20)[-1] if len(took) > 1 else float("nan")
    return Load(median(took) if took else float("nan"), slow, len(took) / seconds, errors[0])


async def _reader(url: str, ends: float, took: list[float], errors: list[int]) -> None:
    where = urlsplit(url)
    path = where.path + (f"?{where.query}" if where.query else "")
    request = f"GET {path} HTTP/1.1\r\nHost: {where.netloc}\r\n\r\n".encode()
    reader, writer = await asyncio.open_connection(where.hostname, where.port)
    try:
        while time.perf_counter() < ends:
            began = time.perf_counter()
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
            await reader.readexactly(int(length[1]) if length else 0)
            took.append(1000 * (time.perf_counter() - began))
            errors[0] += not head.startswith(b"HTTP/1.1 200")
    except (OSError, asyncio.IncompleteReadError):
        errors[0] += 1
    finally:
        writer.close()


if __name__ == "__main__":
    print(json.dumps(asdict(asyncio.run(_asked(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))))))
