"""The command as a process: odd consoles, full disks, readers that leave, broken programs."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from de_an06.cli.main import run
from de_an06.queries import status as status_module

SOURCE = Path(__file__).resolve().parents[2] / "src"
COMMAND = [sys.executable, "-m", "de_an06"]


def environment(**more):
    env = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    return {**env, "DE_AN06_TODAY": "2024-06-20", **more}


def process(project, *args, **more):
    return subprocess.run(
        [*COMMAND, *args], cwd=project, env=environment(**more), capture_output=True, check=False
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1258", "latin-1"])
def test_output_is_utf_8_whatever_the_console_says(project, encoding):
    ended = process(project, "tasks", PYTHONIOENCODING=encoding, LC_ALL="C", PYTHONUTF8="0")
    assert ended.returncode == 0
    assert "Tái cấu trúc quy trình" in ended.stdout.decode("utf-8")


def test_messages_on_stderr_are_utf_8_too(project):
    ended = process(project, "show", "không có", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert ended.returncode == 2
    assert "không có" in ended.stderr.decode("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_behind_stdout_exits_3_with_a_reason(project):
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [*COMMAND, "tasks"],
            cwd=project,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ended.returncode == 3
    assert b"Traceback" not in ended.stderr
    assert b"Exception ignored" not in ended.stderr
    assert b"stdout" in ended.stderr


def test_a_reader_that_leaves_is_no_error(project):
    running = subprocess.Popen(
        [*COMMAND, "tasks", "--json"],
        cwd=project,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    running.stdout.read(1)
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait() == 0


def test_closed_streams_do_not_crash(project):
    ended = subprocess.run(
        ["sh", "-c", '"$0" -m de_an06 status >&- 2>&- <&-', sys.executable],
        cwd=project,
        env=environment(),
        check=False,
    )
    assert ended.returncode == 0


@pytest.mark.parametrize("columns", ["1", "20", "500"])
def test_any_width_will_do(de_an06, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    assert de_an06("status").code == 0


def test_a_broken_program_says_so_without_a_traceback(project, monkeypatch, capsys):
    def broken(*_):
        raise RuntimeError("\x1b[31mred")

    monkeypatch.setattr(status_module, "outlook_of", broken)
    assert run(["-C", str(project), "status", "--as-of", "2024-06-20"]) == 70
    assert "Traceback" not in capsys.readouterr().err
    assert run(["-C", str(project), "--debug", "status", "--as-of", "2024-06-20"]) == 70
    shown = capsys.readouterr().err
    assert "Traceback" in shown
    assert "\x1b" not in shown
    assert run(["-C", str(project), "--debug", "status", "--as-of", "never"]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupted_command_exits_130(project, monkeypatch, capsys):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(status_module, "outlook_of", interrupted)
    assert run(["-C", str(project), "status", "--as-of", "2024-06-20"]) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_today_is_vietnams_whatever_the_zone_of_the_machine(project):
    zone = "America/Los_Angeles"
    out = process(project, "status", "--json", DE_AN06_TODAY="2024-03-10", TZ=zone).stdout
    assert b'"as_of": "2024-03-10"' in out


def test_a_today_that_is_no_day_is_refused(project):
    ended = process(project, "status", DE_AN06_TODAY="hôm qua")
    assert ended.returncode == 2
    assert "DE_AN06_TODAY" in ended.stderr.decode()


def sources():
    return {path: path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")}


def test_only_one_file_reads_the_clock():
    clock = re.compile(r"\.today\(\)|\.now\(|time\.time\(|DE_AN06_TODAY")
    readers = {path.name for path, text in sources().items() if clock.search(text)}
    assert readers == {"clock.py", "door.py"}  # the door asks whether it is still the same day


def test_nothing_is_checked_by_assert_which_python_o_leaves_out():
    checks = re.compile(r"^\s*assert ", re.MULTILINE)
    assert [path.name for path, text in sources().items() if checks.search(text)] == []


def test_no_text_reaches_the_terminal_as_markup():
    prints = re.compile(r"console\.print\(\s*f?[\"']|markup=True|from rich import print")
    assert [path.name for path, text in sources().items() if prints.search(text)] == []


def test_the_official_text_is_read_from_stdin(project):
    text = (ROOT / "docs/source/ke-hoach-de-an-06-kon-tum-2024.txt").read_bytes()
    words = [*COMMAND, "validate", "--source", "-"]

    def proved(data):
        where = {"cwd": project, "env": environment(DE_AN06_LANG="vi")}
        ended = subprocess.run(words, **where, input=data, stdout=subprocess.PIPE, check=False)
        return ended.returncode, ended.stdout.decode()

    code, told = proved(text)
    assert (code, "Đã đối chiếu từng từ với stdin: khớp." in told) == (0, True), told
    code, told = proved(text.replace(b"Kon Tum", b"Kon", 1))
    assert (code, "ở stdin:9:23 là «năm»" in told) == (1, True), told
