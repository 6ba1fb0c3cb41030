"""A process that records updates: `writer.py ROOT NAME COUNT`.

Each update that is written is told on stdout by its text, `NAME 1` and so on. It waits for the
others as long as it takes, however slow the machine is.
"""

import math
import sys
from pathlib import Path

from builders import an_update
from de_an06.record import lock
from record.project import TASK, updates, write


def main(root: Path, name: str, count: int) -> None:
    """Record `count` updates, one after the other."""
    for number in range(1, count + 1):
        text = f"{name} {number}"
        outcome = write(root, updates(an_update("2024-03-05", task=TASK, result=text)))
        if not outcome.refused:
            sys.stdout.write(f"{text}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    lock._PATIENCE = math.inf
    try:
        main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
    except OSError as error:
        sys.exit(f"errno {error.errno}: {error.filename}")
