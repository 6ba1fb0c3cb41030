"""What a cell of a report is in a spreadsheet: a day, a number, a percentage, or text."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from de_an06.surface.visible import visible
from de_an06.surface.xlsx import TEXT, CellValue, cell_at, plain_value, put, text_value
from de_an06.words.numbers import number, padded, percentage, signed
from de_an06.words.say import Lang
from hostile import any_text, as_a_spreadsheet_reads


@pytest.mark.parametrize(
    ("text", "content", "shown"),
    [
        ("30/06/2024", date(2024, 6, 30), "dd/mm/yyyy"),
        ("29/02/2024", date(2024, 2, 29), "dd/mm/yyyy"),
        ("0", 0, "#,##0"),
        ("56", 56, "#,##0"),
        ("05", 5, "00"),
        ("1.234.567", 1_234_567, "#,##0"),
        ("12,5", 12.5, "#,##0.0"),
        ("45%", 0.45, "#,##0%"),
        ("98,62%", 0.9862, "#,##0.00%"),
        ("100%", 1, "#,##0%"),
        ("-2", -2, "#,##0"),
        ("+3", 3, "+#,##0;-#,##0;#,##0"),
    ],
)
def test_a_cell_that_is_plainly_a_value_is_one(text, content, shown):
    value = plain_value(text)

    assert value == CellValue(content, shown)
    assert type(value.content) is type(content)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "30/02/2024",
        "1/6/2024",
        "01/01/0001",
        "01/01/1900",
        "2024",
        "2024-06",
        "1.23",
        "0123",
        "005",
        "1,5 tỷ",
        "9/12",
        "1e5",
        "١٢",
        "9.999.999.999.999.999",
        "0,12345",
        "=1",
        "+",
        "Thường xuyên",
        " 1",
    ],
)
def test_anything_else_is_text(text):
    assert plain_value(text) == CellValue(text)


@given(st.integers(-999, 10**12 - 1), st.integers(0, 99))
def test_the_numbers_that_reports_print_come_back(whole, hundredths):
    for text, value in (
        (number(abs(whole), Lang.VI), abs(whole)),
        (padded(abs(whole)), abs(whole)),
        (signed(whole % 1000), whole % 1000),
        (signed(-(whole % 1000)), -(whole % 1000)),
        (percentage(Decimal(whole % 101) + Decimal(hundredths) / 100, Lang.VI), None),
    ):
        content = plain_value(text).content

        assert not isinstance(content, str), text
        assert value is None or content == value


@given(any_text)
def test_a_text_is_kept_but_for_what_a_spreadsheet_would_read_as_another_letter(text):
    assert as_a_spreadsheet_reads(text_value(text).content) == visible(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [("_x0041_", "_x005F_x0041_"), ("_x0041__x0042_", "_x005F_x0041__x005F_x0042_"), ("_x1_",) * 2],
)
def test_a_code_for_a_letter_stays_as_it_was_typed(text, kept):
    assert text_value(text).content == kept


def test_a_text_that_is_too_long_for_a_cell_is_cut_and_says_so():
    assert text_value("a" * 32_767).content == "a" * 32_767
    assert text_value("a" * 32_768).content == "a" * 32_766 + "…"
    assert text_value("😀" * 20_000).content == "😀" * 16_383 + "…"


@pytest.mark.parametrize(
    ("text", "is_active"),
    [("=1", True), ("  @a", True), ("\t=1", True), ("－1", True), ("a=1", False), ("", False)],
)
def test_a_text_that_would_become_a_formula_when_typed_is_known(text, is_active):
    cell = cell_at(Workbook().worksheets[0], 1, 1)

    put(cell, text_value(text), TEXT, "left")

    assert bool(cell.quotePrefix) is is_active
