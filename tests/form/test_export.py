"""`de-an06 form export` on a part of the real plan, as on 20 June 2024."""

import io
import re
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from conftest import ROOT, WHOLE, copy_plan

# Two of the seven groups, with tasks of every kind of agency.
TASKS = [path.stem for group in "12" for path in (ROOT / "plan/2024/tasks").glob(f"II.{group}.*")]
SENT = """\
agency: so-tp
period: 2024-06
submitted:
  on: 2024-06-13
updates:
  - task: II.1.a
    on: 2024-06-12
    status: done
"""
DRAFT = SENT.replace("submitted:\n  on: 2024-06-13\n", "")


@pytest.fixture
def project(tmp_path):
    return copy_plan(tmp_path, *TASKS)


@pytest.fixture
def export(de_an06):
    """Runs `form export` for a month."""

    def run(*args, period="2024-06"):
        return de_an06("form", "export", "--period", period, *args)

    return run


@pytest.fixture
def say(project):
    """Writes the month of an agency."""

    def write(text, path="so-tp/2024-06"):
        file = project / f"plan/2024/updates/{path}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    return write


def close(project, *months):
    """Close months without any file in them."""
    rulings = "".join(
        f"  - on: 2024-06-18\n    kind: close\n    period: {month}\n    files: {{}}\n"
        for month in months
    )
    path = project / "plan/2024/decisions.yaml"
    path.write_text(f"decisions:\n{rulings}", encoding="utf-8")


def workbook(path):
    return openpyxl.load_workbook(io.BytesIO(Path(path).read_bytes()))


def known(path, code):
    """The known cells of a task on the sheet of updates."""
    rows = workbook(path)["Cập nhật"].iter_rows(values_only=True)
    (found,) = [row[:6] for row in rows if row[0] == code]
    return found


def everything(project):
    return {
        str(path.relative_to(project)): path.read_bytes()
        for path in project.rglob("*")
        if path.is_file()
    }


def test_a_form_is_written_here_under_a_clear_name_and_what_comes_next_is_said(export, project):
    ended = export("--agency", "so-tp")

    assert (ended.code, ended.err) == (0, "")
    assert re.fullmatch(
        r"✓ Đã ghi so-tp-2024-06\.xlsx: \d\d nhiệm vụ, \d\d chỉ tiêu\.\n"
        r"Gửi phiếu cho cơ quan điền\. Khi nhận lại: de-an06 form import so-tp-2024-06\.xlsx\n",
        ended.out,
    )
    assert (project / "so-tp-2024-06.xlsx").is_file()


def test_the_screen_speaks_english_while_the_form_stays_vietnamese(de_an06, project):
    de_an06("form", "export", "--agency", "so-tp", "--period", "2024-06", "-o", "vi.xlsx")
    args = ("form", "export", "--agency", "so-tp", "--period", "2024-06", "-o", "en.xlsx")
    ended = de_an06("--lang", "en", *args)

    assert ended.out.startswith("✓ Wrote en.xlsx: ")
    assert (project / "en.xlsx").read_bytes() == (project / "vi.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("output", "path"),
    [
        ("phieu thang 6.xlsx", "phieu thang 6.xlsx"),
        ("phieu.XLSX", "phieu.XLSX"),
        ("docs", "docs/so-tp-2024-06.xlsx"),
        ("moi/con/a.xlsx", "moi/con/a.xlsx"),
    ],
)
def test_a_form_goes_where_it_is_wanted(export, project, output, path):
    (project / "docs").mkdir()
    ended = export("--agency", "so-tp", "-o", output)

    assert ended.code == 0
    assert (project / path).is_file()
    quoted = f"'{path}'" if " " in path else path
    assert ended.out.endswith(f"de-an06 form import {quoted}\n")


def test_the_clones_own_agency_is_taken_where_none_is_named(export, project):
    for words in (("init", "-q"), ("config", "de-an06.agency", "so-tttt")):
        subprocess.run(("git", *words), cwd=project, check=True)

    assert export().code == 0
    assert (project / "so-tttt-2024-06.xlsx").is_file()


@pytest.mark.parametrize(
    ("args", "period", "told"),
    [
        ((), "2024-06", "thiếu --agency"),
        (("--agency", "so-xyz"), "2024-06", "không có cơ quan «so-xyz»"),
        (("--agency", "so-bn"), "2024-06", "là một nhóm cơ quan"),
        (("--agency", "so-tp"), "2024-Q2", "không có tệp báo cáo nào cho kỳ"),
        (("--agency", "so-tp"), "tháng 13", "hãy viết kỳ của tệp"),
        (("--agency", "so-tp"), "2023-12", "không có tệp báo cáo nào cho kỳ"),
        (("--agency", "so-tp"), "dot-1", "không có tệp báo cáo nào cho kỳ"),
        (("--agency", "so-tp", "--all"), "2024-06", "bỏ --agency"),
        (("--agency", "so-tp", "-o", "a.xls"), "2024-06", "tệp .xlsx"),
        (("--agency", "so-tp", "-o", "a"), "2024-06", "tệp .xlsx"),
        (("--all", "-o", "a.xlsx"), "2024-06", "cần một thư mục"),
        (("--all", "-o", "plan/agencies.yaml"), "2024-06", "cần một thư mục"),
        (("--agency", "so-tp", "--as-of", "hôm nào"), "2024-06", "không phải là ngày"),
    ],
)
def test_what_does_not_exist_or_go_together_is_refused(export, project, args, period, told):
    before = everything(project)
    ended = export(*args, period=period)

    assert ended.code == 2
    assert told in ended.err
    assert everything(project) == before


@pytest.mark.parametrize("period", ["2024-01", "2025-12"])
def test_every_month_that_the_plan_has_files_for_has_a_form(export, project, period):
    assert export("--agency", "so-tp", period=period).code == 0
    assert (project / f"so-tp-{period}.xlsx").is_file()


def test_who_is_reported_for_gets_no_form_but_is_told_who_writes(export, project):
    ended = export("--agency", "bo-cong-an")

    assert (ended.code, ended.out) == (1, "")
    assert "ca-tinh báo cáo thay; hãy dùng --agency ca-tinh" in ended.err
    assert not list(project.glob("*.xlsx"))


def test_who_has_no_task_gets_no_form(export):
    ended = export("--agency", "to-cong-tac")

    assert ended.code == 1
    assert "không chủ trì, không phối hợp nhiệm vụ nào trong kỳ 2024-06" in ended.err


def test_a_month_that_was_submitted_is_refused_with_the_next_that_is_open(export, say, project):
    say(SENT)
    ended = export("--agency", "so-tp")

    assert (ended.code, ended.out) == (1, "")
    assert "so-tp đã gửi kỳ 2024-06, hoặc kỳ đã khóa" in ended.err
    assert "--period 2024-07" in ended.err
    assert not list(project.glob("*.xlsx"))


def test_a_month_that_is_still_a_draft_has_a_form(export, say):
    say(DRAFT)

    assert export("--agency", "so-tp").code == 0


def test_a_month_that_is_closed_is_refused(export, project):
    close(project, "2024-05")

    assert "--period 2024-06" in export("--agency", "so-tp", period="2024-05").err


def test_the_form_shows_what_is_recorded_up_to_the_day(export, say):
    news = "    percent: 40\n    result: Đã ban hành kế hoạch.\n"
    say(DRAFT.replace("    status: done\n", f"    status: in_progress\n{news}"))
    export("--agency", "so-tp", "-o", "moi.xlsx")
    export("--agency", "so-tp", "-o", "cu.xlsx", "--as-of", "2024-06-11")

    assert known("moi.xlsx", "II.1.a")[4] == (
        "12/06/2024: đang thực hiện, 40%.\nĐã ban hành kế hoạch."
    )
    assert known("cu.xlsx", "II.1.a")[4] == "Chưa có cập nhật."


def test_a_file_that_may_have_been_filled_in_is_never_overwritten(export, project):
    path = project / "so-tp-2024-06.xlsx"
    path.write_bytes(b"filled in")
    ended = export("--agency", "so-tp")

    assert (ended.code, ended.out) == (1, "")
    assert "không ghi gì: so-tp-2024-06.xlsx không do de-an06 ghi" in ended.err
    assert path.read_bytes() == b"filled in"


def test_a_form_that_is_there_already_is_left_as_it_is(export, project):
    export("--agency", "so-tp")
    path = project / "so-tp-2024-06.xlsx"
    before = path.stat()
    ended = export("--agency", "so-tp")

    assert ended.code == 0
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_dangling_link_stands_in_the_way(export, project):
    (project / "so-tp-2024-06.xlsx").symlink_to(project / "plan/agencies-2.yaml")

    assert export("--agency", "so-tp").code == 1
    assert not (project / "plan/agencies-2.yaml").exists()


@pytest.fixture
def _few(project):
    """Leaves two tasks of three agencies, a tenth of them; `make test-all` has the whole plan."""
    shutil.rmtree(project / "plan")
    copy_plan(project, *(() if WHOLE else ("II.3.a", "II.7.b")))


@pytest.mark.usefixtures("_few")
def test_every_agency_with_work_gets_the_form_that_it_would_get_alone(export, project):
    ended = export("--all")

    names = sorted(path.name for path in (project / "forms-2024-06").iterdir())
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        f"✓ Đã ghi {len(names)} phiếu vào forms-2024-06, mỗi cơ quan một tệp.\n"
        "Gửi phiếu cho cơ quan điền. Khi nhận lại: de-an06 form import forms-2024-06/*.xlsx\n"
    )
    assert {"so-tttt-2024-06.xlsx", "so-nv-2024-06.xlsx", "ca-tinh-2024-06.xlsx"} <= {*names}
    assert "bo-cong-an-2024-06.xlsx" not in names
    assert len(names) == (36 if WHOLE else 3)
    export("--agency", "so-tttt")
    alone = (project / "so-tttt-2024-06.xlsx").read_bytes()
    assert (project / "forms-2024-06/so-tttt-2024-06.xlsx").read_bytes() == alone


@pytest.mark.usefixtures("_few")
def test_of_all_those_that_have_submitted_are_named_and_left_out(export, say, project):
    say(SENT.replace("so-tp", "so-nv").replace("II.1.a", "II.7.b"), "so-nv/2024-06")
    ended = export("--all")

    assert ended.code == 0
    assert "Không có phiếu cho 1 cơ quan đã gửi kỳ này hoặc kỳ đã khóa: so-nv\n" in ended.out
    assert not (project / "forms-2024-06/so-nv-2024-06.xlsx").exists()
    assert (project / "forms-2024-06/so-tttt-2024-06.xlsx").exists()


def test_where_nobody_can_write_any_more_no_form_is_written(export, project):
    close(project, "2024-05")
    ended = export("--all", period="2024-05")

    assert ended.code == 1
    assert "Không có phiếu cho 32 cơ quan" in ended.out
    assert "Không ghi tệp nào." in ended.err
    assert not (project / "forms-2024-05").exists()


@pytest.mark.usefixtures("_few")
def test_of_all_none_is_written_where_one_stands_in_the_way(export, project):
    folder = project / "forms-2024-06"
    folder.mkdir()
    (folder / "so-nv-2024-06.xlsx").write_bytes(b"filled in")
    ended = export("--all")

    assert ended.code == 1
    assert "forms-2024-06/so-nv-2024-06.xlsx" in ended.err
    assert [path.name for path in folder.iterdir()] == ["so-nv-2024-06.xlsx"]


def test_exporting_changes_nothing_in_the_plan(export, project):
    before = everything(project / "plan")
    export("--agency", "so-tp")

    assert everything(project / "plan") == before


def test_a_disk_that_cannot_be_written_is_told(export, project):
    (project / "tep").write_text("x")
    ended = export("--agency", "so-tp", "-o", "tep/a.xlsx")

    assert ended.code == 3
    assert "không đọc hoặc ghi được" in ended.err


def test_simulated_news_is_marked_on_every_sheet(export, project):
    plan = project / "plan/2024/plan.yaml"
    plan.write_text(plan.read_text("utf-8") + "simulated: true\n", "utf-8")

    assert export("--agency", "so-tp", "-o", "a.xlsx").code == 0
    for sheet in workbook("a.xlsx").worksheets[:3]:
        assert "DỮ LIỆU MÔ PHỎNG" in [cell.value for cell in sheet[1]]
