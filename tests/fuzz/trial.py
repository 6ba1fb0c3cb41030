"""One trial: a project in a folder of its own, the commands run in it, and what must hold."""

import io
import json
import os
import re
import shutil
import signal
import sys
import traceback
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from de_an06.cli.main import run
from de_an06.load.layout import LOCK

TESTS = Path(__file__).resolve().parents[1]
GOOD = TESTS / "registers" / "good"
TODAY = "2024-07-01"
CONTRACT = (0, 1, 2, 3, 130)
CPU_SECONDS, WALL_SECONDS = 20, 120
_UNSEEN = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Fault(Exception):  # noqa: N818 - what is looked for
    """What the program did and must not do."""


class Hang(BaseException):
    """The program used up its time."""


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str

    @property
    def said(self):
        """The last words, for a recipe."""
        return (self.err or self.out)[-1500:]


@dataclass
class Trial:
    """A folder for one case; `recipe` is what was done in it, `codes` how its commands ended."""

    folder: Path
    random: Random
    recipe: list[str] = field(default_factory=list)
    codes: Counter = field(default_factory=Counter)
    base: Path = GOOD

    @property
    def root(self):
        return self.folder / "du-an"

    def begin(self, base=GOOD, today=TODAY):
        self.base = base
        shutil.copytree(base, self.root, symlinks=True)
        self.now(today)

    def now(self, today):
        os.environ["DE_AN06_TODAY"] = today
        self.recipe.append(f"today {today}")

    def write(self, path, data):
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)

    def run(self, *words, typed=b""):
        """How a command line ended, in the project; Fault where it broke the contract."""
        self.recipe.append(f"de-an06 {list(words)}")
        ended = self._run(words, typed)
        self.codes[ended.code] += 1
        if ended.code not in CONTRACT or ("Traceback" in ended.err and "--debug" not in words):
            again = self._run(("--debug", *words), typed)
            raise Fault(f"exit {ended.code}\n{again.said}")
        if found := _UNSEEN.search(ended.out + ended.err):
            raise Fault(f"letter {found[0]!r} on the screen\n{ended.said!r}")
        asked_json = "--json" in words and not {"--", "--help"}.intersection(words)
        if asked_json and ended.code in (0, 1) and ended.out[:1] in ("[", "{"):
            json.loads(ended.out)
        return ended

    def _run(self, words, typed):
        out, err = io.BytesIO(), io.BytesIO()
        before = sys.stdin, sys.stdout, sys.stderr
        sys.stdin = io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8")
        streams = [io.TextIOWrapper(to, encoding="utf-8") for to in (out, err)]
        sys.stdout, sys.stderr = streams
        os.chdir(self.root)
        try:
            with _in_time():
                code = run(words)
            for stream in streams:
                stream.flush()
        except Hang as hang:
            raise Fault(
                f"hang: {hang}\n{''.join(traceback.format_tb(hang.__traceback__)[-6:])}"
            ) from None
        finally:
            sys.stdin, sys.stdout, sys.stderr = before
            os.chdir(TESTS)
        return Ended(code, out.getvalue().decode(), err.getvalue().decode())

    def reads(self, *words, **more):
        """A command that must change nothing."""
        before = self.state()
        ended = self.run(*words, **more)
        self.unchanged(before, ended, "a reading command")
        return ended

    def writes(self, *words, **more):
        """A command that changes nothing when refused, and nothing for the worse when not."""
        before, wrong = self.state(), self.errors()
        ended = self.run(*words, **more)
        if ended.code:
            self.unchanged(before, ended, f"a refused command ({ended.code})")
        elif fresh := self.errors() - wrong:
            raise Fault(f"accepted, and then wrong: {sorted(fresh)}\n{ended.said}")
        return ended

    def errors(self):
        """What `validate` holds against the files: code, file and message of each error."""
        ended = self._run(("validate", "--json"), b"")
        if ended.code not in (0, 1):
            return Counter()
        found = json.loads(ended.out)
        return Counter((f["code"], f["file"]) for f in found if f["severity"] == "error")

    def state(self, within=""):
        """All that lies in the folder, but what git keeps for itself and the lock."""
        found = {}
        for path in sorted((self.folder / within).rglob("*")):
            name = path.relative_to(self.folder).as_posix()
            if "/.git/" in f"/{name}/" or name.endswith(LOCK):
                continue
            mode = path.lstat().st_mode
            if path.is_symlink():
                found[name] = mode, path.readlink()
            else:
                found[name] = mode, path.read_bytes() if _is_read(path) else None
        return found

    def unchanged(self, before, ended, what, within=""):
        now = self.state(within)
        if now != before:
            differ = [name for name in {*before, *now} if before.get(name) != now.get(name)]
            raise Fault(f"{what} changed {sorted(differ)}\n{ended.said}")


def _is_read(path):
    return path.is_file() and os.access(path, os.R_OK)


@contextmanager
def _in_time():
    def stop(number, _):
        raise Hang(signal.Signals(number).name)

    clocks = (
        (signal.ITIMER_PROF, signal.SIGPROF, CPU_SECONDS),
        (signal.ITIMER_REAL, signal.SIGALRM, WALL_SECONDS),
    )
    for clock, number, seconds in clocks:
        signal.signal(number, stop)
        signal.setitimer(clock, seconds)
    try:
        yield
    finally:
        for clock, _, _ in clocks:
            signal.setitimer(clock, 0)
