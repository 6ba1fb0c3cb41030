"""How far a long command is, for a person who waits."""

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

from de_an06.cli.output import tell

Item = TypeVar("Item")

_PATIENCE = 1.0
"""Seconds after which a person wants to know."""

_WIPE = "\r\x1b[K"


def with_progress(items: Sequence[Item]) -> Iterator[Item]:
    """The items; where a person looks at stderr and it takes long, the count of those done.

    The line is wiped at the end, also where the work breaks off.
    """
    start = time.monotonic()
    told = False
    try:
        for place, item in enumerate(items):
            if _is_watched() and time.monotonic() - start > _PATIENCE:
                tell(f"{_WIPE}{place}/{len(items)}")
                told = True
            yield item
    finally:
        if told:
            tell(_WIPE)


def _is_watched() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()
