"""What tests share: the command as a person runs it, on a copy of the real plan."""

import gc
import io
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pexpect
import pytest
from hypothesis import HealthCheck, settings

from de_an06.guard import change_set
from de_an06.load import document
from de_an06.record import edit

ROOT = Path(__file__).resolve().parents[1]

# Hundreds of processes run the program: where none may keep what it compiled, each does it anew.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# As the program does at its door: a seventh of the time of all tests went into looking for cycles.
gc.set_threshold(100_000, 50, 50)

SLOW = [HealthCheck.too_slow]
settings.register_profile(
    "house", deadline=None, max_examples=50, derandomize=True, suppress_health_check=SLOW
)
settings.register_profile("long", deadline=None, max_examples=500, suppress_health_check=SLOW)
WHOLE = bool(os.environ.get("DE_AN06_TEST_ALL"))
settings.load_profile("long" if WHOLE else "house")


def tenth(cases: Sequence) -> Sequence:
    """Every tenth case of what takes more than a second; `make test-all` has them all."""
    return cases if WHOLE else cases[::10]


def examples(number: int) -> settings:
    """As many examples, and a tenth of them in `make test`, for a property that takes a second."""
    return settings(max_examples=number if WHOLE else max(number // 10, 3))


@pytest.fixture(scope="session", autouse=True)
def _cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the answers that a developer's own commands have kept."""
    folder = str(tmp_path_factory.mktemp("cache"))
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.setenv(name, folder)
        yield


@pytest.fixture(scope="session", autouse=True)
def _documents_of_the_tests() -> Iterator[None]:
    """The same bytes are read once for all tests: to read them is a function of them alone."""
    with pytest.MonkeyPatch.context() as patch:
        read = lru_cache(maxsize=4096)(document.read_document)
        for room in (document, change_set, edit):
            patch.setattr(room, "read_document", read)
        yield


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave what needs tools beyond Python and git to `make test-all`."""
    if item.get_closest_marker("needs_tools") and not WHOLE:
        pytest.skip("needs tools: make test-all")


@dataclass(frozen=True)
class Ended:
    """What a command left behind: its exit code and its two streams."""

    code: int
    out: str
    err: str


Command = Callable[..., Ended]


def copy_plan(root: Path, *tasks: str) -> Path:
    """The folder, with the real plan or a few of its tasks in it, and without updates."""

    def others(folder: str, names: list[str]) -> list[str]:
        wanted = not tasks or Path(folder).name != "tasks"
        return [] if wanted else [name for name in names if Path(name).stem not in tasks]

    shutil.copytree(ROOT / "plan", root / "plan", ignore=others)
    return root


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the real plan, without updates."""
    return copy_plan(tmp_path)


@pytest.fixture
def de_an06(project: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs the command in the project, as of 20 June 2024, into a pipe."""
    for name in list(os.environ):
        if name in ("DE_AN06_LANG", "DE_AN06_TODAY"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("DE_AN06_TODAY", "2024-06-20")
    monkeypatch.setenv("DE_AN06_NO_CACHE", "1")  # a test may put something in the program's place
    monkeypatch.setenv("DE_AN06_PAGER", "cat")  # where a test says that stdout is a terminal
    monkeypatch.chdir(project)

    def command(*args: str) -> Ended:
        from de_an06.cli.main import run  # noqa: PLC0415 - only tests of commands need the door

        out, err = io.BytesIO(), io.BytesIO()
        streams = {"stdout": io.TextIOWrapper(out), "stderr": io.TextIOWrapper(err)}
        with pytest.MonkeyPatch.context() as patch:
            for name, stream in streams.items():
                patch.setattr(sys, name, stream)
            code = run(list(args))
            for stream in streams.values():
                stream.flush()
        return Ended(code, out.getvalue().decode(), err.getvalue().decode())

    return command


@pytest.fixture
def at_terminal(project: Path) -> Callable[..., pexpect.spawn]:
    """Starts the command in the project, on 20 June 2024 or `today`, at a terminal of its own.

    A run in the background ignores Ctrl-C and hands that on, so the child is told not to.
    """
    env = os.environ | {"TERM": "dumb", "COLUMNS": "100", "NO_COLOR": "1"}

    def start(*words: str, today: str = "2024-06-20", before: Sequence[str] = ()) -> pexpect.spawn:
        program, *arguments = [*before, sys.executable, "-m", "de_an06", *words]
        return pexpect.spawn(
            program,
            arguments,
            cwd=str(project),
            env={**env, "DE_AN06_TODAY": today},
            encoding="utf-8",
            timeout=120,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )

    return start


def interrupted(child: pexpect.spawn) -> int:
    """The exit code of a command at a question after Ctrl-C.

    Python sees the key that comes just before it begins to read with the next one only, so it is
    pressed again where nothing happens.
    """
    for _ in range(5):
        child.sendintr()
        if child.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=20) == 0:
            break
    return child.wait()


def exit_code(child: pexpect.spawn) -> int:
    """The exit code of a command at a terminal, once it has come to its end."""
    child.expect(pexpect.EOF)
    return child.wait()
