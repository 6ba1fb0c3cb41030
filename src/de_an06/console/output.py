"""Writing to the two streams: UTF-8 always, cleaned, with honest ends."""

import io
import os
import re
import shutil
import sys
import textwrap
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TextIO, TypeVar

from de_an06.console.invocation import current_lang, current_manner
from de_an06.console.pager import is_long, paged
from de_an06.console.refused import reason_of
from de_an06.load.taking import PAGER, STDERR, STDOUT, not_kept, note_said
from de_an06.surface.records import from_csv, from_json
from de_an06.surface.screen import Screen, is_good_news, plain, without_hints
from de_an06.words.say import Lang, grouped, say

_CANNOT_WRITE = 3
RECORDS = {"csv": from_csv, "json": from_json}
"""The machine forms by their option, and how --plain makes records of them."""


def prepare_streams() -> None:
    """Make the streams UTF-8 that never fails (docs/safety.md, "Screens")."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def show(screen: Screen) -> None:
    """Print a screen: laid out for a terminal, through the pager when long; plain for a pipe."""
    manner = current_manner()
    if manner.quiet:
        if is_good_news(screen):
            return
        screen = without_hints(screen)
    if not manner.plain and (is_terminal() or _is_coloured_anyway()):
        from de_an06.surface.terminal import terminal  # noqa: PLC0415 - rich is for terminals only

        put(terminal(screen))
    else:
        put(plain(screen))


def _is_coloured_anyway() -> bool:
    """Whether a pipe is to be treated as a terminal; NO_COLOR wins."""
    forced = (os.environ.get(name, "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE"))
    return not os.environ.get("NO_COLOR") and any(value not in ("", "0") for value in forced)


def is_terminal() -> bool:
    """Whether a person looks at stdout."""
    return sys.stdout is not None and sys.stdout.isatty()


def put(text: str) -> None:
    """Write `text`, which a surface has cleaned, to stdout; long ones through the pager."""
    manner = current_manner()
    if manner.records:
        text = RECORDS[manner.records](text)
    if manner.paged and is_terminal() and is_long(text):
        note_said(PAGER, text)
        if paged(text):
            return
    else:
        note_said(STDOUT, text)
    _write(sys.stdout, text)


def put_bytes(data: bytes) -> None:
    """Write a whole file to stdout."""
    not_kept()
    _write(sys.stdout, data)


def put_folded(text: str) -> None:
    """As `put`; for a person at a terminal no word is broken at its edge."""
    put(_folded(text) if is_terminal() else text)


def tell(text: str) -> None:
    """Write `text`, which a surface has cleaned, to stderr; no word is broken at its edge."""
    shown = _folded(text) if _is_watched() else text
    note_said(STDERR, shown)
    _write(sys.stderr, shown)


def _is_watched() -> bool:
    """Whether a person looks at stderr."""
    return sys.stderr is not None and sys.stderr.isatty()


_EXCERPT = re.compile(r" *(\d+ \| .*|\^+)")
"""What shows a place in a file keeps its columns."""


def _folded(text: str) -> str:
    """The text with its long lines broken between words, as wide as the terminal."""
    width = shutil.get_terminal_size().columns
    lines = text.split("\n")
    return "\n".join(
        line if len(line) <= width or _EXCERPT.fullmatch(line) else _filled(line, width)
        for line in lines
    )


def _filled(line: str, width: int) -> str:
    return textwrap.fill(
        line, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )


@contextmanager
def even_unseen() -> Iterator[None]:
    """What is shown here need not be seen: a stdout that fails ends nothing that was asked for."""
    with suppress(SystemExit):
        yield


def show_surely(screen: Screen) -> None:
    """Show what goes with something that is written: on stderr where stdout fails.

    Who does not learn that it was written writes it again.
    """
    with even_unseen():
        show(screen)
    if sys.stdout is None:
        with even_unseen():
            tell(plain(screen))


def _write(stream: TextIO | None, content: str | bytes) -> None:
    """Write and flush; a reader that went away ends us silently, a full disk with exit code 3."""
    if stream is None:
        return
    try:
        if isinstance(content, bytes):
            stream.buffer.write(content)
        else:
            stream.write(content)
        stream.flush()
    except BrokenPipeError:
        _silence(stream)
        raise SystemExit(0) from None
    except OSError as error:
        is_stdout = stream is sys.stdout
        _silence(stream)
        if is_stdout:
            _write(sys.stderr, f"de-an06: stdout: {reason_of(error)(current_lang())}\n")
        raise SystemExit(_CANNOT_WRITE) from None


def _silence(stream: TextIO) -> None:
    """Send what is still buffered nowhere, so that closing the stream cannot fail again."""
    not_kept()
    if stream is sys.stdout:
        sys.stdout = None  # as where it was closed from the start
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


Item = TypeVar("Item")

_PATIENCE = 1.0
"""Seconds after which a person wants to know."""

_WIPE = "\r\x1b[K"


def with_progress(items: Sequence[Item]) -> Iterator[Item]:
    """The items; where a person looks at stderr and it takes long, the count of those done.

    The line is wiped at the end, also where the work breaks off.
    """
    start = time.monotonic()
    watched = _is_watched() and not current_manner().quiet
    lang = current_lang()
    told = False
    try:
        for place, item in enumerate(items):
            if watched and time.monotonic() - start > _PATIENCE:
                done, of_all = (grouped(count, lang) for count in (place, len(items)))
                tell(f"{_WIPE}{done}/{of_all}")
                told = True
            yield item
    finally:
        if told:
            tell(_WIPE)


@contextmanager
def with_patience() -> Iterator[None]:
    """Work that has no parts to count: where a person waits long, the seconds that it has taken.

    The line is wiped at the end, also where the work breaks off.
    """
    if not _is_watched() or current_manner().quiet:
        yield
        return
    lang, over = current_lang(), threading.Event()
    ticking = threading.Thread(target=_tick, args=(lang, over), daemon=True)
    ticking.start()
    try:
        yield
    finally:
        over.set()
        ticking.join()


def _tick(lang: Lang, over: threading.Event) -> None:
    """Tell the seconds until it is over."""
    seconds = 0
    while not over.wait(_PATIENCE):
        seconds += 1
        tell(f"{_WIPE}{say(lang, 'seconds', count=seconds)}")
    if seconds:
        tell(_WIPE)
