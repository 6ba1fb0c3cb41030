"""An answer in the making: what it says, and what it rests on beside the files of the plan.

Nothing is handed down for it through the rooms: who says something, looks at a file beside the
plan or asks git notes it here, and where no answer is taken down nothing is noted.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from de_an06.load.look import Look

STDOUT, STDERR, PAGER = "1", "2", "p"
"""Where something was said; what is long is shown to a person through the pager."""


class Taking:
    """What was noted so far; `is_whole` is false once something cannot be said again."""

    __slots__ = ("edits", "is_whole", "look", "paths", "said")

    def __init__(self, look: Look) -> None:
        """Nothing was said yet; paths beside the plan are looked at as `look` does."""
        self.look = look
        self.said: list[str] = []
        self.paths: dict[str, str] = {}
        self.edits = ""
        self.is_whole = True


_TAKING: ContextVar[Taking | None] = ContextVar("taking", default=None)


@contextmanager
def taking(look: Look) -> Iterator[Taking]:
    """Take down the answer that is given meanwhile."""
    taken = Taking(look)
    token = _TAKING.set(taken)
    try:
        yield taken
    finally:
        _TAKING.reset(token)


@contextmanager
def asked_again() -> Iterator[None]:
    """What git is asked here is asked again before the answer is, and forbids nothing."""
    token = _TAKING.set(None)
    try:
        yield
    finally:
        _TAKING.reset(token)


def note_said(where: str, text: str) -> None:
    """Note what is about to be said."""
    if taken := _TAKING.get():
        taken.said.append(f"{where}{text}")
        if "\0" in text:  # what parts one from the next in the store
            taken.is_whole = False


def note_path(root: str, path: str) -> None:
    """Note how a path beside the plan stands, just before it is looked at."""
    taken = _TAKING.get()
    if taken is None or path in taken.paths:
        return
    if root != taken.look.root or "\n" in path:
        taken.is_whole = False
        return
    try:
        taken.paths[path] = taken.look.beside(path)
    except (OSError, ValueError):
        taken.is_whole = False


def note_edits(digest: str) -> None:
    """Note what git says of edits in the plan."""
    if taken := _TAKING.get():
        taken.edits = digest


def not_kept() -> None:
    """Note that the same words may soon mean something else: git or stdin was asked."""
    if taken := _TAKING.get():
        taken.is_whole = False
