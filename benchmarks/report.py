"""How long the consolidated report of a month takes beyond start-up, on a simulated year.

Each round runs both commands once; what counts is the median difference to `status`, which reads
the same files and computes the same states.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 5
COMMAND = (sys.executable, "-m", "de_an06")


def seconds(*words: str) -> float:
    """The wall time of one command."""
    start = time.perf_counter()
    subprocess.run((*COMMAND, *words), stdout=subprocess.DEVNULL, check=True)  # noqa: S603
    return time.perf_counter() - start


def main() -> None:
    """Print the median times and the difference."""
    with tempfile.TemporaryDirectory() as folder:
        place = str(Path(folder) / "demo")
        seconds("demo", place)
        out = str(Path(folder) / "out")
        status = ("-C", place, "status", "--as-of", "2024-06-14")
        for form in ("md", "docx"):
            report = ("-C", place, "report", "consolidated", "2024-06", "--format", form, "-o", out)
            pairs = [(seconds(*status), seconds(*report)) for _ in range(ROUNDS)]
            base, full = (statistics.median(times) for times in zip(*pairs, strict=True))
            beyond = statistics.median(full - base for base, full in pairs)
            print(  # noqa: T201
                f"report {form:4}: {full:.2f} s, status {base:.2f} s, beyond it {beyond:.2f} s, "
                f"ratio {full / base:.2f}"
            )


if __name__ == "__main__":
    main()
