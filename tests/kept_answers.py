"""A project asked twice, through the store and without it: what both must say alike."""

import io
import os
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from de_an06.cli import main
from de_an06.cli.door import KEPT

LINES = (
    "status", "status --json", "status so-tc", "status II.2 --csv", "status --full",
    "status --groups", "status --state overdue", "status --fail-on overdue",
    "status --matrix --original", "--lang en status", "status --as-of 2024-03-20",
    "status --silent-for 30", "tasks", "tasks --json", "tasks hồ sơ", "show II.2.q",
    "show II.1.a --json", "show khong-co", "agencies", "agency so-tc", "agency so-tttt --json",
    "agency", "due", "due --days 60 --csv", "obstacles", "obstacles --json", "log",
    "log so-tc --all --json", "log --git", "changes --since 2024-03-01", "validate",
    "validate --json", "validate --strict", "conditions", "plan", "audit", "__complete show II",
    "__complete agency ", "__complete --plan ", "--plan 2025 status", "status --nosuch",
)  # fmt: skip
"""Lines as people type them, some of them wrong."""


@dataclass
class Asked:
    """A project in which lines are asked both ways; `hits` counts those that were kept."""

    root: Path
    hits: Counter = field(default_factory=Counter)

    def ask(self, words, *, kept=True):
        """The exit code and both streams."""
        os.environ.pop("DE_AN06_NO_CACHE", None)
        if not kept:
            os.environ["DE_AN06_NO_CACHE"] = "1"
        streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
        before = sys.stdin, sys.stdout, sys.stderr
        sys.stdin = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        sys.stdout, sys.stderr = streams
        again = main.again
        main.again = lambda asked: self._counted(words, again(asked))
        os.chdir(self.root)
        try:
            code = main.run(words)
            for stream in streams:
                stream.flush()
        finally:
            sys.stdin, sys.stdout, sys.stderr = before
            main.again = again
        return code, *(stream.buffer.getvalue() for stream in streams)

    def _counted(self, words, answer):
        command = next((word for word in words if word in KEPT), "")
        self.hits[command] += answer is not None
        return answer

    def alike(self, words, times=2):
        """Ask the store so many times, and then the files; both must say the same."""
        told = [self.ask(words) for _ in range(times)]
        right = self.ask(words, kept=False)
        assert told == [right] * times, (words, told, right)
