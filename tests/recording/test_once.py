"""A file of the plan is parsed once by a command, and opened once more to write something."""

from collections import Counter
from datetime import date

import pytest

from de_an06.form.roles import form_roles, form_version
from de_an06.load import document, folder, plans
from de_an06.load.register import load_register
from de_an06.yamltext import tree
from form_files import a_form, a_row

UPDATE = ("update", "so-tc", "II.2.k", "--status", "in_progress")


class Counted:
    """How often each file was opened to be read, and each text parsed."""

    def __init__(self) -> None:
        self.opened: Counter[str] = Counter()
        self.parsed: Counter[str] = Counter()


@pytest.fixture
def counted(monkeypatch):
    """Counts what the one opener and the one parser do."""
    found = Counted()
    read_regular, parse = folder.read_regular, tree.parse

    def opening(place, *limit):
        found.opened[place.as_posix()] += place.suffix == ".yaml"
        return read_regular(place, *limit)

    def parsing(text, path):
        found.parsed[text] += 1
        return parse(text, path)

    monkeypatch.setattr(document, "read_document", document.read_document.__wrapped__)
    for room in (folder, plans):
        monkeypatch.setattr(room, "read_regular", opening)
    monkeypatch.setattr(tree, "parse", parsing)
    return found


def put_forms(project, count):
    """Forms of so many agencies for July, each with an update on a task of its own."""
    loaded = folder.read_folder(project, "2024")
    register = load_register(loaded, "2024", date(2024, 6, 20)).register
    names = []
    for agency in [one.id for one in register.agencies.agencies if one.reports][:count]:
        task = form_roles(register, agency, register.first_day)[0][0]
        data = a_form(a_row(task.id), agency=agency, version=form_version(register, agency))
        (project / f"{agency}.xlsx").write_bytes(data)
        names.append(f"{agency}.xlsx")
    return names


def check(de_an06, counted, words, *, written):
    """Carry out a command that writes so many files; count."""
    counted.opened.clear()
    counted.parsed.clear()
    ended = de_an06(*words)
    assert ended.code == 0, ended.err
    opened = +counted.opened
    assert set(opened.values()) == {2 if written else 1}
    assert set(counted.parsed.values()) == {1}
    assert len(counted.parsed) == len(opened) + written


@pytest.mark.parametrize("words", [("status",), ("tasks",)])
def test_a_command_that_reads_opens_and_parses_a_file_once(de_an06, counted, words):
    check(de_an06, counted, words, written=0)


@pytest.mark.parametrize(
    "words",
    [
        UPDATE,
        (*UPDATE, "--yes"),
        ("submit", "so-tc", "2024-07", "--yes"),
        ("decide", "waive", "II.5.k", "--yes"),
    ],
)
def test_a_command_that_writes_parses_besides_only_what_it_writes(de_an06, counted, words):
    for _ in range(2 if words[0] == "update" else 1):
        check(de_an06, counted, words, written=1)


@pytest.mark.parametrize("count", [1, 30])
def test_forms_cost_no_more_than_one_reading_however_many(de_an06, project, counted, count):
    names = put_forms(project, count)
    check(de_an06, counted, ("form", "import", *names), written=len(names))
