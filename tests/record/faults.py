"""Making a write fail at one of the calls by which it changes the disk."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_DIRECTORY
_CALLS = ("open", "write", "fsync", "fchmod", "close", "replace", "unlink", "mkdir")

Fault = Callable[[str], None]
"""Is told which call would come next; it may raise, or kill."""


@contextmanager
def at_each_call(fault: Fault) -> Iterator[None]:
    """Ask `fault` before every call that changes the disk, or flushes or closes what does."""
    real = {name: getattr(os, name) for name in _CALLS}

    def guarded(name: str) -> Callable:
        def call(*args, **kwargs):
            # A file that is only read cannot be harmed. What fails to close is closed all the same.
            if name == "open" and not args[1] & _WRITING:
                return real[name](*args, **kwargs)
            if name == "close":
                real[name](*args, **kwargs)
                return fault(name)
            fault(name)
            return real[name](*args, **kwargs)

        return call

    try:
        for name in _CALLS:
            setattr(os, name, guarded(name))
        yield
    finally:
        for name in _CALLS:
            setattr(os, name, real[name])


class FailOnce:
    """Raises `error` at the call with the number `at` (from 0), and lets all others pass."""

    def __init__(self, at: int, error: BaseException) -> None:
        self._at = at
        self._error = error
        self.calls: list[str] = []

    def __call__(self, name: str) -> None:
        self.calls.append(name)
        if len(self.calls) == self._at + 1:
            raise self._error

    @property
    def struck(self) -> bool:
        """Whether there were enough calls for it to raise."""
        return len(self.calls) > self._at
