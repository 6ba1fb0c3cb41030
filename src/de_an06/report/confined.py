"""The files of documents; a province's own templates make theirs in a process that can be ended.

As a program it is that process, under limits of memory and size (docs/safety.md, "Templates").
"""

import dataclasses
import json
import pickle
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from subprocess import DEVNULL, PIPE
from tempfile import TemporaryFile
from threading import Timer
from time import monotonic
from typing import IO, Any

from de_an06.report.documents import OrderedDocument
from de_an06.report.facts.index import Facts
from de_an06.report.formats import in_formats
from de_an06.report.press import Trial, press, trial
from de_an06.report.template_faults import TemplateFault, refusal

_PATIENCE = 12.0
"""Seconds that all the documents of a command may take together, beside `_EACH`."""

_EACH = 3.0
"""Seconds that each document may take."""

_START = 60
"""Seconds in which the process must have begun."""

_MEMORY = 500 << 20

Files = Mapping[str, bytes]
"""The files of a document, by their suffix."""

_Wanted = Sequence[tuple[str, Facts]]


def made_files(
    own: Mapping[str, str], ordered: Sequence[OrderedDocument], suffixes: Sequence[str]
) -> Iterator[Files]:
    """The files of each document, by the template of its kind; Refused for one that is wrong.

    With a province's own templates nothing is made in this process: what takes too long or too
    much there is refused as well, whatever it is.
    """
    wanted = [(one.written.kind, one.facts) for one in ordered]
    if not own:
        make = press({})
        yield from (in_formats(make(name, facts), suffixes) for name, facts in wanted)
        return
    command = [sys.executable, "-P", "-m", "de_an06.report.confined"]
    with (
        TemporaryFile() as request,
        subprocess.Popen(  # noqa: S603 - words of our own
            command, stdin=_filled(request, own, wanted, suffixes), stdout=PIPE, stderr=DEVNULL
        ) as child,
    ):
        try:
            _answer(child, _START)
            yield from _answers(child, wanted)
        finally:
            child.kill()


def _filled(
    request: IO[bytes], own: Mapping[str, str], wanted: _Wanted, suffixes: Sequence[str]
) -> IO[bytes]:
    """A file with what is wanted, at its beginning: a pipe would have to be fed."""
    pickle.dump((dict(own), wanted, tuple(suffixes)), request)
    request.seek(0)
    return request


def _answers(child: "subprocess.Popen[bytes]", wanted: _Wanted) -> Iterator[Files]:
    """What the process makes; Refused where a template is wrong, or uses up the time of all."""
    left = _PATIENCE
    for name, _ in wanted:
        begun = monotonic()
        answer = _answer(child, left + _EACH)
        if answer is None:
            seconds = str(round(_PATIENCE))
            raise refusal(TemplateFault(name, 0, "template_too_much", {"seconds": seconds}))
        if "files" not in answer:
            raise refusal(TemplateFault(**answer))
        yield {suffix: b64decode(made) for suffix, made in answer["files"].items()}
        left -= max(0.0, monotonic() - begun - _EACH)


def _answer(child: "subprocess.Popen[bytes]", seconds: float) -> dict[str, Any] | None:
    """The next line of a process; None where it ends before, or is ended for taking too long."""
    with _ended_after(child, seconds):
        line = child.stdout.readline() if child.stdout else b""
    return json.loads(line) if line.endswith(b"\n") else None


@contextmanager
def _ended_after(child: "subprocess.Popen[bytes]", seconds: float) -> Iterator[None]:
    timer = Timer(seconds, child.kill)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def main() -> None:
    """Make what stdin asks for, a line of JSON each on stdout after one that says so."""
    _limit_memory()
    own: Mapping[str, str]
    wanted: _Wanted
    suffixes: Sequence[str]
    own, wanted, suffixes = pickle.load(sys.stdin.buffer)  # noqa: S301 - we wrote it above
    make = trial(own)
    _say({"ready": True})
    for name, facts in wanted:
        _say(_tried(make, name, facts, suffixes))


def _tried(make: Trial, name: str, facts: Facts, suffixes: Sequence[str]) -> dict[str, Any]:
    """The files of a document, or what is wrong with its template."""
    made = make(name, facts)
    if isinstance(made, TemplateFault):
        return dataclasses.asdict(made)
    try:
        files = in_formats(made, suffixes)
    except (MemoryError, RecursionError):
        # However long or deep a text is, it is the template's: facts have their own limits.
        return dataclasses.asdict(TemplateFault(name, 0, "template_unreadable"))
    return {"files": {suffix: b64encode(data).decode() for suffix, data in files.items()}}


def _limit_memory() -> None:
    """Where the system can: what a template asks for beyond it is a MemoryError."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - of POSIX only

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _say(value: object) -> None:
    sys.stdout.buffer.write(json.dumps(value).encode() + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
