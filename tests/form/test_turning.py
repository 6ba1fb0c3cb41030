"""A form that turns work done on time into late, or the reverse, is asked about."""

from datetime import date

import pytest

from conftest import copy_plan, exit_code
from de_an06.form.roles import form_version
from de_an06.load.folder import read_folder
from de_an06.load.register import load_register
from form_files import a_form, a_row

# II.1.a is due on 29 February, II.5.k on 30 April; the day is 20 June.
JULY = "plan/2024/updates/{}/2024-07.yaml"


@pytest.fixture
def project(tmp_path):
    return copy_plan(tmp_path, "II.1.a", "II.2.k", "II.5.k")


@pytest.fixture
def form(project):
    """Puts a form for July 2024 into the project's folder."""
    register = load_register(read_folder(project, "2024"), "2024", date(2024, 6, 20)).register

    def put(agency, **cells):
        data = a_form(
            a_row("II.1.a", status="đã hoàn thành", **cells),
            agency=agency,
            version=form_version(register, agency),
        )
        (project / f"{agency}.xlsx").write_bytes(data)
        return f"{agency}.xlsx"

    return put


@pytest.fixture
def late(de_an06):
    """Sở Tài chính was late, and Sở Tư pháp too."""
    for agency in ("so-tc", "so-tp"):
        words = ("II.1.a", "--status", "done", "--on", "2024-06-18")
        assert de_an06("update", agency, *words).code == 0


@pytest.mark.usefixtures("late")
def test_it_needs_yes_without_a_terminal_and_stops_no_other_form(de_an06, project, form):
    turning, plain = form("so-tc", completed_on="29/2/2024"), form("so-tp")
    ended = de_an06("form", "import", turning, plain)
    assert ended.code == 1
    assert "so-tc.xlsx: Nhiệm vụ II.1.a, Sở Tài chính: " in ended.err
    assert "nay thành" in ended.err
    assert "--yes" in ended.err
    texts = [(project / JULY.format(id)).read_text() for id in ("so-tc", "so-tp")]
    assert [text.count("- task:") for text in texts] == [1, 2]
    ended = de_an06("form", "import", turning, "--yes")
    assert ended.code == 0
    assert "! Nhiệm vụ II.1.a" in ended.out
    assert "completed_on: 2024-02-29" in (project / JULY.format("so-tc")).read_text()


@pytest.mark.usefixtures("late")
def test_a_dry_run_says_it_and_asks_nothing(de_an06, form):
    ended = de_an06("form", "import", form("so-tc", completed_on="29/2/2024"), "--dry-run")
    assert (ended.code, ended.err) == (0, "")
    assert "nay thành" in ended.out
    assert "Khi ghi sẽ hỏi" in ended.out


@pytest.mark.usefixtures("late")
def test_a_person_is_asked_and_enter_is_no(at_terminal, project, form):
    child = at_terminal("form", "import", form("so-tc", completed_on="29/2/2024"))
    child.expect("nay thành")
    child.expect("Vẫn ghi")
    child.sendline("")
    assert exit_code(child) == 0
    assert "2024-02-29" not in (project / JULY.format("so-tc")).read_text()
