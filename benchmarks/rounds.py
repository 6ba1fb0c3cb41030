"""Commands timed against one of them, in rounds: what all benchmarks of this folder share.

Each round runs every command once, so that a slow moment of the machine falls on all alike. The
ratio is taken within the round, of the processor's time, and its median is what counts.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = int(os.environ.get("ROUNDS", "9"))
TODAY = "2025-01-20"
"""The day on which the commands live: the simulated year is over, and was just reported."""

PYTHON = (sys.executable, "-c", "pass")


CACHE = tempfile.TemporaryDirectory()  # the answers of nobody's own commands


def again(*words: str) -> tuple[str, ...]:
    """A command line of the program, which may say what it said before."""
    return (sys.executable, "-m", "de_an06", *words)


def de_an06(*words: str) -> tuple[str, ...]:
    """A command line of the program that computes its answer."""
    return again("--no-cache", *words)


@dataclass(frozen=True)
class Cost:
    """What one run took, in seconds: of the processor, and of the clock on the wall."""

    processor: float
    wall: float


def run(words: Sequence[str], cwd: Path) -> Cost:
    """Run a command to its end, as for people from compiled files; an exception when it fails."""
    environment = os.environ | {"DE_AN06_TODAY": TODAY, "XDG_CACHE_HOME": CACHE.name}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(words, cwd=cwd, env=environment, stdout=subprocess.DEVNULL, check=True)  # noqa: S603
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(used, wall)


def compare(title: str, commands: Mapping[str, Sequence[str]], cwd: Path) -> None:
    """Print each command's median cost, and its ratio to the first."""
    rounds = [
        {name: run(words, cwd) for name, words in commands.items()} for _ in range(ROUNDS + 1)
    ]
    rounds.pop(0)  # the first fills the caches
    first = next(iter(commands))
    print(f"{title} ({ROUNDS} rounds)")  # noqa: T201
    for name in commands:
        wall, used = (
            statistics.median(getattr(costs[name], kind) for costs in rounds) * 1000
            for kind in ("wall", "processor")
        )
        ratio = statistics.median(
            costs[name].processor / costs[first].processor for costs in rounds
        )
        print(f"  {name:28} {wall:6.0f} ms, processor {used:6.0f} ms, {ratio:6.2f} x {first}")  # noqa: T201
