"""Figures of every kind on the form: their own cells, filled in and read back."""

import openpyxl
import pytest

from conftest import copy_plan
from form_files import filled
from kinds_of_target import with_every_kind

JULY = "plan/2024/updates/so-tc/2024-07.yaml"
ROW = {"task": "II.2.k", "status": "Đang thực hiện"}


@pytest.fixture
def project(tmp_path):
    """A plan with the task of the figures, and one of another agency."""
    return copy_plan(tmp_path, "II.1.a", "II.2.k")


@pytest.fixture
def form(de_an06, project):
    """The form of Sở Tài chính, filled in with figures."""
    with_every_kind(project)
    place = project / "form.xlsx"
    words = ("form", "export", "--agency", "so-tc", "--period", "2024-07", "-o", str(place))
    assert de_an06(*words).code == 0
    data = place.read_bytes()

    def fill(*figures):
        place.write_bytes(filled(data, ROW, figures=figures, day="19/6/2024"))
        return str(place)

    return fill


def rows(path):
    sheet = openpyxl.load_workbook(path)["Số liệu"]
    heading = next(row for row in sheet.iter_rows() if row[0].value == "Chỉ tiêu")
    names = [cell.value for cell in heading]
    found = (dict(zip(names, row, strict=False)) for row in sheet.iter_rows(heading[0].row + 1))
    return sheet, {row["Chỉ tiêu"].value: row for row in found}


def check_of(sheet, cell):
    checks = sheet.data_validations.dataValidation
    return next((check for check in checks if cell.coordinate in check.sqref), None)


def test_each_kind_of_target_has_its_own_cells(form):
    sheet, found = rows(form())
    open_cells = {
        id: [name for name, cell in row.items() if not cell.protection.locked]
        for id, row in found.items()
        if id.startswith("II.2.k")
    }
    assert open_cells == {
        "II.2.k.1": ["Tử số", "Mẫu số"],
        "II.2.k.2": ["Giá trị"],
        "II.2.k.3": ["Giá trị"],
        "II.2.k.4": ["Giá trị"],
        "II.2.k.5": ["Giá trị"],
        "II.2.k.6": ["Tử số", "Mẫu số"],
    }
    assert [found[f"II.2.k.{n}"]["Mục tiêu"].value for n in range(1, 7)] == [
        "ít nhất 100%",
        "không quá 12,5 ngày",
        "có",
        "ít nhất 5 buổi mỗi đơn vị",
        "trong khoảng 30 - 40 mô hình",
        "ít nhất 80%",
    ]
    answer, count = (found[id]["Giá trị"] for id in ("II.2.k.3", "II.2.k.2"))
    assert check_of(sheet, answer).type == "list"
    assert check_of(sheet, count).type is None
    assert count.number_format == "@"


def test_the_choices_are_yes_and_no(form):
    book = openpyxl.load_workbook(form())
    sheet, found = rows(form())
    where = check_of(sheet, found["II.2.k.3"]["Giá trị"]).formula1
    column = where.split("$")[1]
    assert [cell.value for cell in book["de-an06"][column] if cell.value] == ["Có", "Không"]


def test_a_form_of_rates_alone_is_as_before(de_an06, project):
    place = project / "form.xlsx"
    words = ("form", "export", "--agency", "so-tc", "--period", "2024-07", "-o", str(place))
    assert de_an06(*words).code == 0
    sheet, _ = rows(place)
    assert "Giá trị" not in [cell.value for row in sheet.iter_rows() for cell in row]


def test_figures_of_every_kind_are_read_back(de_an06, project, form):
    name = form(
        {"target": "II.2.k.2", "value": "12,5"},
        {"target": "II.2.k.3", "value": "Có"},
        {"target": "II.2.k.4", "value": 5},
        {"target": "II.2.k.5", "value": "1.234.567,25"},
        {"target": "II.2.k.6", "numerator": 8, "denominator": 10},
    )
    ended = de_an06("form", "import", name)
    assert (ended.code, ended.err) == (0, "")
    assert (
        (project / JULY)
        .read_text(encoding="utf-8")
        .endswith(
            "    measures:\n"
            "      - {target: II.2.k.2, value: 12.5}\n"
            '      - {target: II.2.k.3, value: "yes"}\n'
            "      - {target: II.2.k.4, value: 5}\n"
            "      - {target: II.2.k.5, value: 1234567.25}\n"
            "      - {target: II.2.k.6, numerator: 8, denominator: 10}\n"
        )
    )
    assert "số liệu II.2.k.2: · → 12,5 ngày" in ended.out
    assert "số liệu II.2.k.3: · → có" in ended.out
    again = de_an06("form", "import", name)
    assert (again.code, "đã được ghi từ trước" in again.out) == (0, True)


@pytest.mark.parametrize("value", [12.5, 0.1, 1234.567])
def test_a_number_of_the_spreadsheet_is_that_number(de_an06, project, form, value):
    assert de_an06("form", "import", form({"target": "II.2.k.2", "value": value})).code == 0
    assert f"value: {value}}}" in (project / JULY).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("figure", "place", "words"),
    [
        ({"target": "II.2.k.2", "value": "1.234"}, "H{row}: error S243", "1234 hoặc 1,234"),
        ({"target": "II.2.k.2", "value": "nhiều"}, "H{row}: error S242", "ví dụ 12,5"),
        ({"target": "II.2.k.2", "value": "Có"}, "H{row}: error L745", "ví dụ 12,5"),
        ({"target": "II.2.k.3", "value": "3"}, "H{row}: error L745", "Có hoặc Không"),
        ({"target": "II.2.k.1", "value": "3"}, "H{row}: error L745", "«Tử số» và «Mẫu số»"),
        (
            {"target": "II.2.k.2", "numerator": 1, "denominator": 2},
            "F{row}: error L745",
            "cột «Giá trị»",
        ),
        ({"target": "II.2.k.1", "numerator": 1}, "G{row}: error S287", "«Mẫu số» còn trống"),
    ],
)
def test_what_is_no_use_is_refused_at_its_cell(de_an06, form, figure, place, words):
    name = form(figure)
    _, found = rows(name)
    row = found[figure["target"]]["Chỉ tiêu"].row
    ended = de_an06("form", "import", name)
    assert ended.code == 1
    assert f"Số liệu!{place.format(row=row)}" in ended.err
    assert words in ended.err
    assert ended.err.count("error") == 1
    assert ended.out == ""


def test_a_figure_that_goes_down_is_marked(de_an06, form):
    de_an06(
        *("update", "so-tc", "II.2.k", "--on", "2024-06-18", "--status", "in_progress"),
        *("--measure", "II.2.k.2=13", "--measure", "II.2.k.3=có"),
    )
    figures = ({"target": "II.2.k.2", "value": "12,5"}, {"target": "II.2.k.3", "value": "Không"})
    out = de_an06("form", "import", form(*figures), "--dry-run").out
    assert "số liệu II.2.k.2: 13 ngày → 12,5 ngày (giảm)" in out
    assert "số liệu II.2.k.3: có → không (giảm)" in out


def test_a_form_made_before_the_targets_changed_is_refused(de_an06, project, form):
    name = form({"target": "II.2.k.2", "value": "12,5"})
    task = project / "plan/2024/tasks/II.2.k.yaml"
    text = task.read_text(encoding="utf-8")
    task.write_text(text.replace("sense: at_most", "sense: at_least"), encoding="utf-8")
    ended = de_an06("form", "import", name)
    assert (ended.code, "form export" in ended.err) == (1, True)
