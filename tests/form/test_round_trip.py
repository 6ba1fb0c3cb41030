"""Forms that were exported, filled in, saved by other programs, and imported."""

import io
import random
import subprocess
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from conftest import copy_plan
from form_files import filled, saved

MONTH = "plan/2024/updates/so-tc/2024-07.yaml"
ROWS = (
    {
        "task": "II.2.k",
        "on": date(2024, 6, 18),
        "status": "Đang thực hiện",
        "percent": 40,
        "result": "Đã làm 12/20.\nCòn lại: 8.",
        "obstacle_kind": "Hạ tầng công nghệ",
        "obstacle_text": "Đường truyền chậm.",
        "obstacle_to": "Sở Thông tin và Truyền thông",
        "evidence_number": "12/KH-STC",
        "evidence_date": date(2024, 6, 17),
    },
    {"task": "II.1.a", "status": "Đã hoàn thành", "completed_on": "1/6/2024"},
    {"task": "II.2.k", "on": "20/06/2024", "status": "Đang thực hiện", "percent": 45},
)
FIGURES = ({"target": "II.2.k.1", "numerator": 1250, "denominator": 1400},)
RECORDED = """\
updates:
  - task: II.1.a
    on: 2024-06-19
    status: done
    completed_on: 2024-06-01
  - task: II.2.k
    on: 2024-06-18
    status: in_progress
    percent: 40
    result: |-
      Đã làm 12/20.
      Còn lại: 8.
    obstacles:
      - {kind: infrastructure, text: Đường truyền chậm., to: so-tttt}
    evidence:
      - {number: 12/KH-STC, date: 2024-06-17}
  - task: II.2.k
    on: 2024-06-20
    status: in_progress
    percent: 45
    measures:
      - {target: II.2.k.1, numerator: 1250, denominator: 1400}
"""
BEFORE = Path(__file__).parent / "forms" / "before-own-words.xlsx"
"""A form as it was exported before forms had the month's own words and rows in another order."""


@pytest.fixture
def project(tmp_path):
    return copy_plan(tmp_path, "II.1.a", "II.2.k", "II.5.k")


@pytest.fixture
def form(de_an06, project):
    """An exported form that was filled in."""
    place = project / "form.xlsx"
    assert (
        de_an06("form", "export", "--agency", "so-tc", "--period", "2024-07", "-o", str(place)).code
        == 0
    )
    place.write_bytes(filled(place.read_bytes(), *ROWS, figures=FIGURES, day="19/6/2024"))
    return place


def test_an_exported_form_comes_back_filled_in(de_an06, project, form):
    ended = de_an06("form", "import", str(form))
    assert ended.code == 0
    assert "Cập nhật!H4: warning L801" in ended.err
    assert "điền các cột «Minh chứng»" in ended.err
    assert (project / MONTH).read_text(encoding="utf-8").endswith(RECORDED)
    again = de_an06("form", "import", str(form))
    assert "Cả 3 cập nhật đã được ghi từ trước" in again.out


def test_a_form_that_was_made_before_news_and_rulings_is_still_good(de_an06, form):
    de_an06("update", "so-tc", "II.2.k", "--status", "in_progress", "--percent", "10")
    de_an06("decide", "extend", "II.5.k", "--due", "2024-09-30", "--yes")
    assert de_an06("form", "import", str(form)).code == 0


def test_a_form_that_was_made_before_the_plan_changed_is_refused(de_an06, project, form):
    task = project / "plan/2024/tasks/II.2.k.yaml"
    text = task.read_text(encoding="utf-8")
    task.write_text(text.replace("value: 100", "value: 99"), encoding="utf-8")
    ended = de_an06("form", "import", str(form))
    assert ended.code == 1
    assert "kế hoạch đã đổi" in ended.err


@pytest.mark.needs_tools
@pytest.mark.parametrize("through", ["xlsx", "ods"])
def test_a_form_that_libreoffice_saved_comes_back_the_same(
    de_an06, project, form, tmp_path, through
):
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    place = form
    for number, kind in enumerate(dict.fromkeys([through, "xlsx"])):
        folder = tmp_path / str(number)
        command = ("soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder)
        subprocess.run([*command, place], check=True, capture_output=True)
        place = folder / f"form.{kind}"
        if kind == "ods":
            assert "error S272" in de_an06("form", "import", str(place)).err
    ended = de_an06("form", "import", str(place))
    assert (ended.code, ended.err.count("warning")) == (0, 1)
    assert (project / MONTH).read_text(encoding="utf-8").endswith(RECORDED)


def test_a_form_of_an_earlier_release_comes_back_the_same(de_an06, project):
    place = project / "form.xlsx"
    place.write_bytes(filled(BEFORE.read_bytes(), *ROWS, figures=FIGURES, day="19/6/2024"))
    assert de_an06("form", "import", str(place)).code == 0
    assert (project / MONTH).read_text(encoding="utf-8").endswith(RECORDED)


@pytest.mark.parametrize("seed", range(3))
def test_rows_in_any_order_say_the_same(de_an06, project, form, seed):
    form.write_bytes(shuffled(form.read_bytes(), seed))
    assert de_an06("form", "import", str(form)).code == 0
    updates = (project / MONTH).read_text(encoding="utf-8").split("updates:\n")[1]
    assert sorted(parts(updates)) == sorted(parts(RECORDED.removeprefix("updates:\n")))


def parts(updates):
    """The updates of a file, the text of each."""
    return [f"  - {part}".rstrip() for part in updates.split("  - task:") if part]


def shuffled(data, seed):
    """A form with the rows of its updates in another order, each whole."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book["Cập nhật"]
    head = next(row[0].row for row in sheet.iter_rows() if row[0].value == "Mã")
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=head + 1)]
    random.Random(seed).shuffle(rows)  # noqa: S311 - a drawn test, no secret
    for number, row in enumerate(rows, head + 1):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column).value = value
    return saved(book)
