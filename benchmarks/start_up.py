"""How long the commands that people wait for take, against bare Python, in one run.

Each round runs every command once, so that a slow moment of the machine falls on all alike; the
ratio is taken within the round, and its median is what counts.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = int(os.environ.get("ROUNDS", "11"))
PYTHON = (sys.executable, "-c", "pass")
COMMANDS = {
    "tasks": ("tasks",),
    "status": ("status", "--as-of", "2024-06-20"),
    "status --json": ("status", "--as-of", "2024-06-20", "--json"),
}


def seconds(command: tuple[str, ...]) -> float:
    """The wall time of one run of a command in the project's root."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)  # noqa: S603
    return time.perf_counter() - start


def main() -> None:
    """Print the medians and their ratio to `python -c pass`."""
    commands = {"python -c pass": PYTHON}
    for name, words in COMMANDS.items():
        commands[name] = (sys.executable, "-m", "de_an06", *words)
    rounds = [
        {name: seconds(command) for name, command in commands.items()} for _ in range(ROUNDS + 1)
    ]
    rounds.pop(0)  # the first fills the caches
    for name in commands:
        median = statistics.median(times[name] for times in rounds)
        ratio = statistics.median(times[name] / times["python -c pass"] for times in rounds)
        print(f"{name:16} {median * 1000:7.0f} ms   {ratio:5.1f} x python -c pass")  # noqa: T201


if __name__ == "__main__":
    main()
