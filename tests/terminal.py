"""What a terminal of 80 columns shows for a command that nobody is there to answer."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios

_WIPED = re.compile(r"\r\x1b\[K(?:[^\r\n\x1b]*(?=\r\x1b\[K))?")
"""Progress, and how it is taken away again."""

TALL = 500
"""So many lines that nothing goes through a pager."""


def shown_by(command, folder, environment):
    """The lines, without colours."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", TALL, 80, 0, 0))
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment | {"TERM": "dumb", "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    ):
        os.close(theirs)
        shown = b""
        while part := _read(ours):
            shown += part
    os.close(ours)
    left = _WIPED.sub("", shown.decode().replace("\r\n", "\n"))
    return [line.rstrip() for line in left.splitlines()]


def _read(terminal):
    try:
        return os.read(terminal, 65_536)
    except OSError:  # as Linux tells that the other side has gone
        return b""
