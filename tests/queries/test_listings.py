"""Lists as files: spreadsheets, the list to send up, and CSV as Excel reads it."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

MONTH = """\
agency: so-tttt
period: 2024-03
updates:
  - task: II.2.q
    on: 2024-03-06
    status: blocked
    obstacles: [{kind: funding, text: Thiếu kinh phí., proposal: Đề nghị bố trí., to: so-tc}]
"""
BOM = "\ufeff"


@pytest.fixture(autouse=True)
def told(project):
    folder = project / "plan/2024/updates/so-tttt"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "2024-03.yaml").write_text(MONTH, encoding="utf-8")


def sheet_of(path):
    (sheet,) = load_workbook(path).worksheets
    return sheet


@pytest.mark.parametrize("command", ["status", "due", "obstacles"])
def test_a_spreadsheet_is_a4_landscape_with_a_filter_and_a_frozen_head(de_an06, command):
    assert de_an06(command, "--format", "xlsx", "-o", "a.xlsx").code == 0
    sheet = sheet_of("a.xlsx")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.auto_filter.ref
    assert sheet.freeze_panes


def test_each_row_of_status_has_its_task_and_names_beside_ids(de_an06):
    de_an06("status", "-o", "a.xlsx")
    rows = len(json.loads(de_an06("status", "--json").out)["assignments"])
    sheet = sheet_of("a.xlsx")
    top = next(cell.row for cell in sheet["A"] if cell.value == "STT")
    found = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=top + 1)]
    assert len(found) == rows
    assert found[0][1:5] == [
        "II.1.a",
        "Xây dựng, gửi kế hoạch thực hiện nhiệm vụ Đề án 06 năm 2024 của cơ quan, địa phương",
        "vp-ubnd-tinh",
        "Văn phòng Ủy ban nhân dân tỉnh",
    ]


def test_the_list_to_send_up_is_a_document_by_addressee(de_an06):
    assert de_an06("obstacles", "--by", "to", "--format", "docx", "-o", "a.docx").code == 0
    document = Document("a.docx")
    assert document.paragraphs[0].text == "DANH MỤC KHÓ KHĂN, VƯỚNG MẮC CHƯA GIẢI QUYẾT"
    cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
    assert "Sở Tài chính: 1" in cells
    assert "Đề nghị bố trí." in cells


def test_what_somebody_changed_is_not_replaced(de_an06):
    Path("a.xlsx").write_bytes(b"mine")
    assert de_an06("status", "-o", "a.xlsx").code == 1
    assert de_an06("status", "-o", "a.xlsx", "--force").code == 0
    assert de_an06("status", "-o", "a.xlsx").code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("status", "-o", "a.pdf"),
        ("status", "--json", "--csv"),
        ("due", "--csv", "--format", "xlsx"),
        ("due", "--format", "xlsx", "-o", "a.csv"),
        ("obstacles", "--format", "pdf"),
    ],
)
def test_two_forms_at_once_and_one_that_is_none_are_refused(de_an06, words):
    ended = de_an06(*words)
    assert (ended.code, ended.out) == (2, "")


@pytest.mark.parametrize(
    ("command", "last"),
    [
        ("status", ["title", "agency_name", "held_by_name"]),
        ("due", ["title", "agency_name", "held_by_name"]),
        ("obstacles", ["title", "agency_name", "to_name"]),
        ("tasks", ["assignee_names"]),
    ],
)
def test_csv_has_names_beside_ids(de_an06, command, last):
    text = de_an06(command, "--csv").out
    head, *rows = csv.reader(io.StringIO(text))
    assert not text.startswith(BOM)
    assert head[-len(last) :] == last
    assert rows


def test_csv_has_a_mark_for_excel_in_a_file_and_none_in_a_pipe(de_an06, project):
    words = (sys.executable, "-m", "de_an06", "-C", str(project), "agencies", "--csv")
    with Path("a.csv").open("wb") as file:
        subprocess.run(words, stdout=file, check=True)
    assert Path("a.csv").read_text(encoding="utf-8").startswith(BOM)
    piped = subprocess.run(words, stdout=subprocess.PIPE, check=True).stdout
    assert piped.decode() == Path("a.csv").read_text(encoding="utf-8").removeprefix(BOM)
    de_an06("status", "--csv", "-o", "b.csv")
    assert Path("b.csv").read_text(encoding="utf-8").startswith(BOM)
    assert not de_an06("status", "--csv", "-o", "-").out.startswith(BOM)
