"""Takes the pictures of real screens for huong-dan.md: `make pictures` writes them to pictures/.

Each is what a terminal of 80 columns shows for a command in a fresh demo. `of(screen)` is also what
a test compares the pictures' words with.
"""

import fcntl
import io
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.text import Text

HERE = Path(__file__).resolve().parent / "pictures"
COLUMNS, LINES = 80, 24
_FONT_FILES = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


@dataclass(frozen=True)
class Screen:
    """A picture by its name: the words that are typed after `de-an06`, the day in the demo."""

    name: str
    words: tuple[str, ...]
    today: str = "2024-06-20"

    @property
    def typed(self) -> str:
        """The line as one types it."""
        return " ".join(("$ de-an06", *self.words))


SCREENS = (
    Screen("status", ("status",)),
    Screen("status-han-bao-cao", ("status",), "2024-06-14"),
    Screen("due", ("due", "--days", "7")),
    Screen("co-quan", ("agency", "so-tttt")),
    Screen("vuong-mac", ("obstacles", "--by", "to")),
    Screen("thay-doi", ("changes", "--since", "15/6/2024")),
    Screen("gui-thu", ("submit", "so-tttt", "2024-07", "--preview")),
)


def of(screen: Screen, demo: Path) -> str:
    """What a terminal shows for a command, with its colours."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    environment = os.environ | {"TERM": "xterm-256color", "DE_AN06_TODAY": screen.today}
    environment.pop("NO_COLOR", None)
    programs = _programs(demo.parent)
    environment["PATH"] = f"{programs}{os.pathsep}{environment['PATH']}"
    command = (str(programs / "de-an06"), "--no-pager", *screen.words)
    with subprocess.Popen(  # noqa: S603 - our own program
        command, cwd=demo, env=environment, stdout=theirs, stdin=theirs
    ) as ran:
        os.close(theirs)
        shown = b""
        while part := _read(ours):
            shown += part
    os.close(ours)
    if ran.returncode:
        raise SystemExit(f"{screen.typed}: {ran.returncode}")
    return shown.decode().replace("\r\n", "\n")


def _programs(folder: Path) -> Path:
    """A folder with the program, so that what it says to type next names it as one types it."""
    place = folder / "bin"
    if not place.exists():
        place.mkdir()
        program = place / "de-an06"
        program.write_text(f"#!{sys.executable}\nfrom de_an06.cli.main import main\nmain()\n")
        program.chmod(0o755)
    return place


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # as Linux tells that the other side has gone
        return b""


def painted(screen: Screen, shown: str) -> str:
    """The first screen of it as SVG: nothing in it is fetched from anywhere."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(Text(screen.typed, style="bold"))
    lines = shown.splitlines()
    rest = ["…"] if len(lines) > LINES else []
    console.print(Text.from_ansi("\n".join([*lines[:LINES], *rest])))
    svg = console.export_svg(title="de-an06", unique_id=screen.name)
    return _FONT_FILES.sub("", svg).replace("Fira Code", "monospace") + "\n"


def main() -> None:
    """Make a demo and take all pictures of it."""
    HERE.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        for screen in SCREENS:
            demo = make_demo(Path(folder) / screen.today, screen.today)
            picture = painted(screen, of(screen, demo))
            (HERE / f"{screen.name}.svg").write_text(picture, encoding="utf-8")


def make_demo(place: Path, today: str) -> Path:
    """A demo of a day, made once."""
    if not place.exists():
        words = (sys.executable, "-m", "de_an06", "demo", str(place), "--today", today)
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - the same
    return place


if __name__ == "__main__":
    main()
