"""A real form with whatever people put into it: read whole, or every thing that is not is named."""

import io
import random

import openpyxl
import pytest
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment

from conftest import WHOLE
from de_an06.form.identity import FormSheet
from form_files import filled, form_of, saved

ROW = {"task": "II.2.k", "on": "19/6/2024", "status": "Đang thực hiện"}


@pytest.fixture
def exported(de_an06, project):
    """A form as the program makes it."""
    place = project / "form.xlsx"
    words = ("form", "export", "--agency", "so-tc", "--period", "2024-07", "-o", str(place))
    assert de_an06(*words).code == 0
    return place


def edited(data, edit):
    book = openpyxl.load_workbook(io.BytesIO(data))
    edit(book)
    return saved(book)


def found(data):
    _, findings = form_of(data)
    return {(finding.rule.name, finding.span.cell) for finding in findings}


def test_an_untouched_form_and_one_that_is_filled_in_say_nothing_more(exported):
    assert found(exported.read_bytes()) == set()
    assert found(filled(exported.read_bytes(), ROW, day="19/6/2024")) == set()


def test_a_change_of_what_the_form_shows_is_named(exported):
    def changed(book):
        book["Cập nhật"]["D5"] = "31/12/2024, xin gia hạn"
        book["Hướng dẫn"]["C40"] = "Phòng đã họp."
        book["Số liệu"]["B30"] = "Tổng hợp"

    assert found(edited(exported.read_bytes(), changed)) == {
        ("not-read", "Cập nhật!D5"),
        ("not-read", "Hướng dẫn!C40"),
        ("not-read", "Số liệu!B30"),
    }


def test_a_code_that_does_not_belong_to_its_words_is_refused(de_an06, exported):
    def sorted_alone(book):
        sheet = book["Cập nhật"]
        codes = [sheet.cell(row, 1).value for row in (4, 5, 6)]
        for row, code in zip((4, 5, 6), reversed(codes), strict=True):
            sheet.cell(row, 1).value = code
        for column, value in ((7, "19/6/2024"), (8, "Đang thực hiện")):
            sheet.cell(4, column).value = value

    exported.write_bytes(edited(exported.read_bytes(), sorted_alone))
    ended = de_an06("form", "import", str(exported), "--yes")
    assert ended.code == 1
    assert "Cập nhật!A4: error S327" in ended.err


def test_rows_that_are_sorted_whole_are_read(de_an06, exported):
    data = filled(exported.read_bytes(), ROW, {**ROW, "task": "II.1.a"})

    def turned(book):
        sheet = book["Cập nhật"]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
        for number, row in enumerate(reversed(rows), start=4):
            for column, value in enumerate(row, start=1):
                sheet.cell(number, column).value = value

    exported.write_bytes(edited(data, turned))
    ended = de_an06("form", "import", str(exported), "--yes")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.count("→ 19/06/2024") == 2


SHEETS = (FormSheet.GUIDE, FormSheet.UPDATES, FormSheet.MEASURES)


def additions(seed):
    """A few cells of a few sheets, each with a text of its own, or a remark."""
    draw = random.Random(seed)  # noqa: S311 - a drawn test, no secret
    for number in range(draw.randint(1, 5)):
        place = (draw.choice(SHEETS), draw.randint(1, 90), draw.randint(1, 40))
        yield place, f"Ý kiến thứ {number}", draw.random() < 0.2


@pytest.mark.parametrize("seed", range(60 if WHOLE else 6))
def test_whatever_is_added_anywhere_is_read_or_named(exported, seed):
    book = openpyxl.load_workbook(exported)
    added = []
    for (sheet, row, column), text, is_remark in additions(seed):
        cell = book[sheet.value].cell(row, column)
        if isinstance(cell, MergedCell):
            continue
        if is_remark:
            cell.comment = Comment(text, "x")
        else:
            cell.value = text
        added.append((sheet.value, cell, text))
    form, findings = form_of(saved(book))
    rows = (*form.updates, *form.figures) if form else ()
    said = {text for row in rows for text in row.values.values()}
    told = {finding.span.cell.rstrip("0123456789"): finding for finding in findings}
    no_table = any(finding.rule.name == "missing-heading" for finding in findings)
    for sheet, cell, text in added:
        # A column of codes is read word for word; what is no code is refused when it is shaped.
        is_read = text in said or said.issuperset(text.split())
        assert form is None or no_table or is_read or f"{sheet}!{cell.column_letter}" in told
