"""Whoever types what the pages show, from the first line to the last, sees what they show."""

import os
import shutil
import subprocess
import sys

import pytest

from conftest import ROOT
from console_blocks import agrees, console_blocks, shows
from terminal import shown_by

PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"))
    if "```console" in path.read_text(encoding="utf-8")
)


def test_the_pages_that_show_commands_are_known():
    assert "README.md" in PAGES


@pytest.fixture
def desk(tmp_path):
    """Somebody's folder: a demo with the remote that it came from, and the program on the path."""
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "de-an06"
    program.write_text(f"#!{sys.executable}\nfrom de_an06.cli.main import main\nmain()\n")
    program.chmod(0o755)
    (tmp_path / "home").mkdir()
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("DE_AN06_", "GIT_"))
    }
    moment = "2024-06-20T17:00:00+0700"
    environment |= {
        "PATH": f"{programs}{os.pathsep}{environment['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "HOME": str(tmp_path / "home"),
        "COLUMNS": "80",
        "GIT_AUTHOR_DATE": moment,
        "GIT_COMMITTER_DATE": moment,
    }
    for words in (
        ("git", "config", "--global", "user.name", "Cán bộ đầu mối"),
        ("git", "config", "--global", "user.email", "can-bo@example.invalid"),
        ("git", "config", "--global", "init.defaultBranch", "main"),
        (str(program), "demo", "demo"),
        ("git", "clone", "-q", "--bare", "demo", "kho.git"),
        ("git", "-C", "demo", "remote", "add", "origin", "../kho.git"),
        ("git", "-C", "demo", "fetch", "-q", "origin"),
    ):
        subprocess.run(words, cwd=tmp_path, env=environment, check=True, capture_output=True)
    return tmp_path, environment


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_shows_is_what_one_sees(desk, page):
    folder, environment = desk
    text = (ROOT / page).read_text(encoding="utf-8")
    wrong = []
    for typed in console_blocks(text):
        words = ("bash", "-c", typed.command)
        printed = shown_by(words, _place(folder, typed.place), environment)
        if not agrees(typed.shown, printed):
            wrong.append((typed, printed))
    if os.environ.get("DE_AN06_GOLDEN") == "write":
        for typed, printed in reversed(wrong):
            text = shows(text, typed, printed)
        (ROOT / page).write_text(text, encoding="utf-8")
    told = (f"{page}:{each.line}: $ {each.command}\n" + "\n".join(out) for each, out in wrong)
    assert not wrong, "\n\n".join(told)


def _place(folder, name):
    """Where a command is typed: the demo, or a copy of a folder of this repository."""
    if not name:
        return folder / "demo"
    copy = folder / name.replace("/", "-").replace(".", "goc")
    if not copy.exists():
        copy.mkdir()
        for inner in ("plan", "docs/source"):
            if (ROOT / name / inner).is_dir():
                shutil.copytree(ROOT / name / inner, copy / inner)
    return copy
