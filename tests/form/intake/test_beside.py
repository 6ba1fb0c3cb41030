"""What people add to a form beside the cells that are read: read rightly, or named."""

import io

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image

from de_an06.findings.narrowing import rules_in
from de_an06.form.identity import FormSheet
from form_files import a_form, a_row, form_of, sheet_path, with_part

UPDATES = FormSheet.UPDATES.value
MEASURES = FormSheet.MEASURES.value
FIGURE = {"task": "II.2.k", "target": "II.2.k.1", "numerator": 1, "denominator": 2}


def copied(book):
    copy = book.copy_worksheet(book[UPDATES])
    copy.title = "Cập nhật (2)"
    copy["K5"] = "Đã làm."


def with_a_column(book):
    book[UPDATES]["W4"], book[UPDATES]["W6"] = "Ý kiến của phòng", "Chờ Bộ"


def with_a_cell_without_heading(book):
    book[MEASURES]["ZZ9"] = 7


def with_a_remark(book):
    book[UPDATES]["K5"].comment = Comment("Chưa chắc, hỏi lại.", "Lan")


def merged_across(book):
    book[UPDATES].merge_cells("K5:L5")


def with_a_picture(book):
    from PIL import Image as Picture  # noqa: PLC0415 - only here

    file = io.BytesIO()
    Picture.new("RGB", (2, 2)).save(file, "PNG")
    book[UPDATES].add_image(Image(file), "B9")


def found(*rows, edit=None, **more):
    _, findings = form_of(a_form(*rows, edit=edit, **more))
    return [(finding.rule.name, finding.span.cell) for finding in findings]


EXAMPLES = {
    "foreign-sheet": (copied, "Cập nhật (2)!A1"),
    "added-column": (with_a_column, "Cập nhật!W6"),
    "remark": (with_a_remark, "Cập nhật!K5"),
    "merged-cells": (merged_across, "Cập nhật!K5"),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_is_added_to_a_form_is_named_with_its_place(name):
    edit, cell = EXAMPLES[name]
    _, findings = form_of(a_form(a_row(result="x"), edit=edit))
    assert [(finding.rule.name, finding.span.cell) for finding in findings] == [(name, cell)]
    assert all(finding.message(lang) for finding in findings for lang in ("vi", "en"))


def test_the_examples_are_all_the_rules():
    # What only an exported form shows, or a plan: tests/form/test_additions.py.
    elsewhere = {"not-read", "code-and-wording", "several-numbers", "picture"}
    assert {rule.name for rule in rules_in("answers")} == EXAMPLES.keys() | elsewhere


def test_a_cell_far_to_the_right_is_named_too():
    assert found(a_row(), edit=with_a_cell_without_heading) == [("added-column", "Số liệu!ZZ9")]


def test_a_picture_is_named():
    pytest.importorskip("PIL")
    assert found(a_row(), edit=with_a_picture) == [("picture", "Cập nhật")]


def test_a_copy_that_says_what_the_sheet_says_and_an_empty_sheet_are_nothing():
    def harmless(book):
        book.copy_worksheet(book[UPDATES]).title = "Bản sao"
        book.create_sheet("Sheet1")

    assert found(a_row(), edit=harmless) == []


def test_a_value_in_merged_cells_counts_for_every_row_that_has_a_code():
    def merged(book):
        for column in "GHK":
            book[UPDATES].merge_cells(f"{column}5:{column}9")

    rows = [a_row(on="1/6/2024", result="Xong."), a_row("II.2.l", status=None)]
    form, findings = form_of(a_form(*rows, edit=merged))
    assert findings == ()
    assert [row.row.data for row in form.updates] == [
        {"task": task, "on": "2024-06-01", "status": "in_progress", "result": "Xong."}
        for task in ("II.2.k", "II.2.l")
    ]


def test_a_code_in_merged_cells_is_that_of_each_row():
    def merged(book):
        book[UPDATES].merge_cells("A5:A6")

    rows = [a_row(on="1/6/2024"), a_row(None, on="2/6/2024")]
    form, findings = form_of(a_form(*rows, edit=merged))
    assert findings == ()
    assert [row.values["task",] for row in form.updates] == ["II.2.k", "II.2.k"]


NONE = (
    "Không",
    "không có",
    "Không có.",
    "-",
    "–",
    "0",
    "KHÔNG CÓ VƯỚNG MẮC",
    "ko",
    "chưa có",
    "N/A",
)


def test_what_stands_for_the_kind_of_no_obstacle_and_is_no_kind_is_named():
    row = a_row(obstacle_kind="Chờ Bộ trả lời", obstacle_text="Không")
    assert found(row) == [("half-filled", "Cập nhật!O5")]


@pytest.mark.parametrize("none", NONE)
def test_a_word_for_none_is_no_fact(none):
    row = a_row(
        next=none,
        resolves=none,
        obstacle_kind="Khác",
        obstacle_text=none,
        obstacle_cause=none,
        obstacle_to=none,
        evidence_number=none,
        evidence_title=none,
    )
    form, findings = form_of(a_form(row))
    assert findings == ()
    assert form.updates[0].row.data.keys() == {"task", "status", "on"}


def test_an_obstacle_without_text_that_says_more_is_asked_about():
    row = a_row(obstacle_kind="Khác", obstacle_text="Không", obstacle_cause="Chưa có kinh phí")
    assert found(row) == [("half-filled", "Cập nhật!O5")]


def test_words_that_only_begin_like_none_are_facts():
    row = a_row(obstacle_kind="Khác", obstacle_text="Không có kinh phí", next="Không chậm hơn")
    form, _ = form_of(a_form(row))
    data = form.updates[0].row.data
    assert (data["obstacles"][0]["text"], data["next"]) == ("Không có kinh phí", "Không chậm hơn")


def test_that_there_is_no_document_is_none_where_one_is_asked_for_and_else_an_obstacle():
    lacks = "Chưa có văn bản"
    row = a_row(obstacle_kind="Khác", obstacle_text=lacks, next=lacks, evidence_title=lacks)
    form, findings = form_of(a_form(row))
    data = form.updates[0].row.data
    assert findings == ()
    assert (data["obstacles"][0]["text"], data["next"]) == (lacks, lacks)
    assert "evidence" not in data


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("12/KH-STC", ["12/KH-STC"]),
        ("12/KH-STC, 13/BC-STC; 215/2024/QĐ-UBND", ["12/KH-STC", "13/BC-STC", "215/2024/QĐ-UBND"]),
        ("Số 12/KH-STC và 13/BC-STC", ["12/KH-STC", "13/BC-STC"]),
        ("12/KH-STC ngày 1/3/2024", ["12/KH-STC ngày 1/3/2024"]),
    ],
)
def test_several_numbers_in_a_cell_are_several_documents(typed, numbers):
    form, findings = form_of(a_form(a_row(evidence_number=typed)))
    assert findings == ()
    assert [one["number"] for one in form.updates[0].row.data["evidence"]] == numbers
    assert form.updates[0].row.at(("evidence", 0, "number")).cell == "Cập nhật!S5"


def test_several_numbers_with_one_title_are_asked_about():
    row = a_row(evidence_number="12/KH-STC, 13/BC-STC", evidence_title="Kế hoạch")
    assert found(row) == [("several-numbers", "Cập nhật!S5")]
    row = a_row(evidence_number="12/KH-STC, 13/BC-STC của Sở")
    assert found(row) == [("several-numbers", "Cập nhật!S5")]


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("1.000", "1000"),
        ("1.250.000", "1250000"),
        (1250, "1250"),
        ("1250", "1250"),
        ("1.00", "1.00"),
    ],
)
def test_a_figure_with_points_between_thousands_is_whole(typed, read_as):
    form, findings = form_of(a_form(figures=[{**FIGURE, "numerator": typed}]))
    assert findings == ()
    assert form.figures[0].values["numerator",] == read_as


def test_a_figure_with_commas_could_be_two():
    assert found(figures=[{**FIGURE, "denominator": "2,000"}]) == [
        ("ambiguous-number", "Số liệu!G5")
    ]


@pytest.mark.parametrize("part", ["xl/workbook.xml", "sheet", "xl/styles.xml"])
def test_an_encoding_that_nobody_knows_is_a_damaged_form(part):
    data = a_form(a_row())
    path = sheet_path(data, FormSheet.UPDATES) if part == "sheet" else part

    def strange(xml):
        return f'<?xml version="1.0" encoding="x"?>{xml.split("?>")[-1]}'

    _, [finding] = form_of(with_part(data, path, strange))
    assert finding.rule.name == "broken-form"


def test_the_builder_still_makes_what_opens():
    assert openpyxl.load_workbook(io.BytesIO(a_form(a_row(), edit=with_a_remark)))
