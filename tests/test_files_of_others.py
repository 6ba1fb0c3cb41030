"""Every command that writes a file for people: what somebody made of it is left alone."""

import io
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from conftest import copy_plan


@pytest.fixture
def project(tmp_path):
    """A project with one task."""
    return copy_plan(tmp_path, "II.3.a")


AGENCY = ("report", "agency", "2024-05", "--agency", "so-tttt")
COMMANDS = {
    "a.md": (*AGENCY, "-o", "a.md"),
    "a.html": (*AGENCY, "-o", "a.html"),
    "a.txt": (*AGENCY, "-o", "a.txt"),
    "a.docx": (*AGENCY, "-o", "a.docx"),
    "a.xlsx": (*AGENCY, "-o", "a.xlsx"),
    "b.xlsx": ("form", "export", "--agency", "so-tttt", "--period", "2024-06", "-o", "b.xlsx"),
    "CODEOWNERS": ("codeowners",),
    "schemas/task.schema.json": ("schema",),
}
EVERY = pytest.mark.parametrize(("name", "args"), COMMANDS.items(), ids=COMMANDS)
PRINTED = {name: args for name, args in COMMANDS.items() if "-o" in args}


def in_word(data):
    """The number and the day, as a clerk types them in."""
    document, edited = Document(io.BytesIO(data)), io.BytesIO()
    document.add_paragraph("Số: 215/BC, ngày 13/5/2024")
    document.save(edited)
    return edited.getvalue()


def in_excel(data):
    book, edited = load_workbook(io.BytesIO(data)), io.BytesIO()
    book.worksheets[0]["A1"] = "đã điền"
    book.save(edited)
    return edited.getvalue()


def in_an_editor(data):
    return data.replace(b"a", b"b", 1)


EDITS = {".docx": in_word, ".xlsx": in_excel}


@EVERY
def test_an_edited_file_is_named_and_left_alone_unless_forced(de_an06, project, name, args):
    assert de_an06(*args).code == 0
    place = project / name
    written = place.read_bytes()
    edited = EDITS.get(place.suffix, in_an_editor)(written)
    place.write_bytes(edited)
    ended = de_an06("--lang", "en", *args)
    assert (ended.code, ended.out) == (1, "")
    assert f"{name} was not written by de-an06, or somebody has changed it since" in ended.err
    assert place.read_bytes() == edited
    assert de_an06(*args, "--force").code == 0
    assert place.read_bytes() == written


@EVERY
def test_a_link_is_left_alone_even_when_forced(de_an06, project, name, args):
    place = project / name
    place.parent.mkdir(exist_ok=True)
    place.symlink_to(project / "theirs")
    ended = de_an06(*args, "--force")
    assert (ended.code, ended.out) == (1, "")
    assert f"{name} không phải tệp thường" in ended.err
    assert place.is_symlink()
    assert not (project / "theirs").exists()


@pytest.mark.parametrize(("name", "args"), PRINTED.items(), ids=PRINTED)
def test_nothing_goes_under_plan_even_when_forced(de_an06, project, name, args):
    before = sorted(project.rglob("*"))
    ended = de_an06(*args[:-1], f"plan/{name}", "--force")
    assert (ended.code, ended.out) == (1, "")
    assert f"plan/{name} nằm trong plan/" in ended.err
    assert sorted(project.rglob("*")) == before


@pytest.mark.parametrize("args", [*PRINTED.values(), ("codeowners", "-o"), ("schema", "-o")])
def test_an_empty_place_is_none(de_an06, project, args):
    before = sorted(project.rglob("*"))
    words = args[:-1] if args[-1] != "-o" else args
    assert de_an06(*words, "").code == 2
    assert sorted(project.rglob("*")) == before


@pytest.mark.parametrize("suffix", ["md", "txt", "html"])
def test_a_report_is_printed_as_it_would_be_written(de_an06, project, suffix):
    printed = de_an06(*AGENCY, "--format", suffix, "-o", "-")
    assert printed.code == 0
    assert not (project / "-").exists()
    de_an06(*AGENCY, "-o", f"a.{suffix}")
    assert printed.out.encode() == (project / f"a.{suffix}").read_bytes()


@pytest.mark.parametrize("name", ["a.docx", "b.xlsx"])
def test_an_office_file_is_printed_to_the_byte(project, monkeypatch, de_an06, name):
    args = COMMANDS[name]
    assert de_an06(*args).code == 0
    from de_an06.cli.main import run  # noqa: PLC0415 - only tests of commands need the door

    formats = ("--format", "docx") if name == "a.docx" else ()
    with Path("printed").open("w", encoding="utf-8") as file, monkeypatch.context() as patch:
        patch.setattr("sys.stdout", file)
        assert run([*args[:-1], "-", *formats]) == 0
    assert (project / "printed").read_bytes() == (project / name).read_bytes()


@pytest.mark.parametrize(
    "args",
    [
        ("report", "all", "2024-05", "--draft"),
        (*AGENCY, "--format", "md", "--format", "txt"),
        ("form", "export", "--all", "--period", "2024-06"),
        ("schema",),
    ],
)
def test_several_files_are_not_printed(de_an06, project, args):
    ended = de_an06(*args, "-o", "-")
    assert (ended.code, ended.out) == (2, "")
    assert not (project / "-").exists()
