"""A long screen through the pager of the person who looks at it, as git does."""

import os
import shlex
import shutil
import signal
import subprocess

_LESS = {"LESS": "FRX", "LESSCHARSET": "utf-8", "LV": "-c"}
"""A screen that fits is left as it is, colours stay, and the text stays when the pager ends."""

_NOT_STARTED = (126, 127)


def is_long(text: str) -> bool:
    """Whether a text has more lines than the terminal."""
    return text.count("\n") >= shutil.get_terminal_size().lines


def paged(text: str) -> bool:
    """Whether a pager has shown the text; where it is short, or there is no pager, nothing has."""
    if not is_long(text) or not (pager := _pager()):
        return False
    environment = _LESS | dict(os.environ)
    before = signal.getsignal(signal.SIGINT)
    with subprocess.Popen(  # noqa: S602 - the person's own words, for a shell as git has them
        pager, shell=True, stdin=subprocess.PIPE, env=environment
    ) as child:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the pager
        try:
            child.communicate(text.encode())
        finally:
            signal.signal(signal.SIGINT, before)
    return child.returncode not in _NOT_STARTED


def _pager() -> str:
    """The pager's command line; nothing where none is wanted or there."""
    usual = "" if os.environ.get("TERM", "dumb") == "dumb" else "less"
    pager = os.environ.get("DE_AN06_PAGER", os.environ.get("PAGER", usual))
    try:
        words = shlex.split(pager)
    except ValueError:
        return ""
    program = next((word for word in words if "=" not in word), "cat")
    return pager if program != "cat" and shutil.which(program) else ""
