"""Kills a write before each of its calls in turn: `killed_at_each_call.py ROOT`.

Prints a line for each: the number of updates in the file after the kill.
"""

import os
import signal
import sys
from itertools import count
from pathlib import Path

from builders import an_update
from record.faults import at_each_call
from record.project import TASK, march, updates, write

UPDATE = an_update("2024-03-05", task=TASK)


def _kill_before(number: int) -> None:
    """Write once, and die before the call with this number."""
    calls = count()

    def fault(_name: str) -> None:
        if next(calls) == number:
            os.kill(os.getpid(), signal.SIGKILL)

    with at_each_call(fault):
        write(Path(sys.argv[1]), updates(UPDATE))


def main(root: Path) -> None:
    """Kill a child at the first call, another at the second, until one outlives its write."""
    for number in count():
        child = os.fork()
        if child == 0:
            _kill_before(number)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            return
        month = march(root)
        sys.stdout.write(f"{len(month.updates) if month else 0}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
