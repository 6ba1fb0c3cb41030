"""The lines that git puts around what two sides wrote."""

import re
from collections.abc import Iterable
from itertools import takewhile

OURS = "<<<<<<< ours"
BETWEEN = "======="
THEIRS = ">>>>>>> theirs"

_LINE = re.compile(rb"[^\n]*\n|[^\n]+")


def marked(ours: str, theirs: str) -> str:
    """Both sides' whole lines, each ended by LF, between markers."""
    return f"{OURS}\n{ours}{BETWEEN}\n{theirs}{THEIRS}\n"


def marked_whole(ours: bytes, theirs: bytes) -> bytes:
    """Two versions of a file between markers, but for the lines at its top and end that are equal.

    It works on whatever bytes, and either version can be had back.
    """
    left, right = _LINE.findall(ours), _LINE.findall(theirs)
    top = _count_equal(left, right)
    end = _count_equal(reversed(left[top:]), reversed(right[top:]))
    return b"".join(
        [
            *left[:top],
            f"{OURS}\n".encode(),
            *_ended(left[top : len(left) - end]),
            f"{BETWEEN}\n".encode(),
            *_ended(right[top : len(right) - end]),
            f"{THEIRS}\n".encode(),
            *left[len(left) - end :],
        ]
    )


def _count_equal(left: Iterable[bytes], right: Iterable[bytes]) -> int:
    """How many lines are equal before the first that differs."""
    return sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False))
    )


def _ended(lines: list[bytes]) -> list[bytes]:
    """The lines, the last with a line break."""
    return [*lines, b"\n"] if lines and not lines[-1].endswith(b"\n") else lines
