"""The sheet for the agency's own words, and the rows that wait for an answer."""

from openpyxl import load_workbook

WORDS = (
    "--summary",
    "Đã xong.",
    "--issued",
    "1/KH; 2/6/2024; Kế hoạch một",
    "--plans",
    "Làm tiếp.",
)
FILE = "plan/2024/updates/so-tc/2024-07.yaml"


def exported(de_an06, project):
    words = ("--period", "2024-07", "--agency", "so-tc", "-o", "phieu.xlsx", "--force")
    assert de_an06("form", "export", *words).code == 0
    return load_workbook(project / "phieu.xlsx")


def filled(book, project, **texts):
    sheet = book["Lời báo cáo"]
    for row in range(1, sheet.max_row + 1):
        if sheet.cell(row, 1).value in texts:
            sheet.cell(row, 3).value = texts[sheet.cell(row, 1).value]
    book.save(project / "phieu.xlsx")


def test_what_is_changed_comes_in_and_what_stands_there_is_no_news(de_an06, project):
    assert de_an06("update", "so-tc", *WORDS).code == 0
    book = exported(de_an06, project)
    # What was recorded after the export is not put back by what the form still shows.
    assert de_an06("update", "so-tc", "--summary", "Mới hơn.").code == 0
    filled(book, project, **{"Phương hướng kỳ tới": "Làm xong.", "1/KH": "Kế hoạch sửa"})
    ended = de_an06("form", "import", "phieu.xlsx")
    assert (ended.code, ended.err) == (0, "")
    text = (project / FILE).read_text(encoding="utf-8")
    assert "summary: Mới hơn.\n" in text
    assert "plans: Làm xong.\n" in text
    assert "  - {number: 1/KH, date: 2024-06-02, title: Kế hoạch sửa}\n" in text
    again = de_an06("form", "import", "phieu.xlsx")
    assert again.code == 0
    assert (project / FILE).read_text(encoding="utf-8") == text


def test_a_number_of_a_phone_is_told_at_its_cell(de_an06, project):
    filled(exported(de_an06, project), project, **{"Tóm tắt trong kỳ": "Gọi 0912 345 678"})
    ended = de_an06("form", "import", "phieu.xlsx")
    assert (ended.code, (project / FILE).exists()) == (1, False)
    assert "Lời báo cáo!C" in ended.err


def test_rows_that_wait_stand_first_and_the_rest_is_folded(de_an06, project):
    assert de_an06("update", "so-tc", "2.k", "--status", "in_progress").code == 0
    sheet = exported(de_an06, project)["Cập nhật"]
    rows = {
        sheet.cell(row, 1).value: (row, bool(sheet.row_dimensions[row].hidden))
        for row in range(1, sheet.max_row + 1)
    }
    assert rows["II.2.k"][1]
    assert not rows["II.2.l"][1]
    assert rows["II.2.l"][0] < rows["II.2.k"][0]
