"""The checks of a form, as LibreOffice reckons them."""

import csv
from datetime import date

import openpyxl
import pytest

from de_an06.form.words import Advice
from de_an06.form.workbook.cells import Days, day, part_of, percentage, whole_of
from on_paper import converted

pytestmark = pytest.mark.needs_tools

_DAYS = Days(date(2023, 12, 15), date(2024, 6, 14))
_SAID = Advice(heading="Sai", text="Sai.")
_TYPED = {
    "14/06/2024": True,
    "14/6/2024": True,
    "5/3/2024": True,
    "05/03/2024": True,
    "15/12/2023": True,
    "01/06/2024": True,
    "14/12/2023": False,
    "15/06/2024": False,
    "12/13/2024": False,
    "2024-06-14": False,
    "14/06": False,
    "14.06.2024": False,
    "hôm qua": False,
    45457: True,
    45275: True,
    45458: False,
    45274: False,
}


def _reckoned(rows, folder):
    """What the formula in the last cell of each row comes to; False where it fails."""
    workbook = openpyxl.Workbook()
    for row in rows:
        *values, formula = row
        workbook.active.append([*values, f"=IFERROR({formula},FALSE)"])
    workbook.save(folder / "a.xlsx")
    with converted(folder / "a.xlsx", "csv").open(encoding="latin-1", newline="") as file:
        return [row[-1] for row in csv.reader(file)]


def test_a_day_in_the_window_is_accepted_as_it_is_written_here_or_as_a_real_one(tmp_path):
    rows = [
        (typed, day(f"A{row}", _DAYS, _SAID).formula1) for row, typed in enumerate(_TYPED, start=1)
    ]

    reckoned = dict(zip(_TYPED, _reckoned(rows, tmp_path), strict=True))
    assert reckoned == {typed: str(right).upper() for typed, right in _TYPED.items()}


_FIGURES = (
    # What is typed, the figure beside it, whether it may be the part, whether the whole.
    ("1.000", "2.000", True, False),
    ("2.000", "1.000", False, True),
    (1000, "2000", True, False),
    ("1000", None, True, True),
    ("0", "0", True, True),
    ("1,5", "2", False, False),
    ("1,000", "2,000", False, False),
    ("-1", "2", False, False),
    ("một", "2", False, False),
    ("1000000000", None, False, False),
)


def test_a_figure_is_a_whole_number_limited_by_the_other_one(tmp_path):
    rows = []
    for row, (typed, beside, *_) in enumerate(_FIGURES, start=1):
        rows.append((typed, beside, part_of(f"A{row}", f"B{row}", _SAID).formula1))
    parts = _reckoned(rows, tmp_path)
    assert parts == [str(right).upper() for _, _, right, _ in _FIGURES]
    wholes = [
        (typed, beside, whole_of(f"A{row}", f"B{row}", _SAID).formula1)
        for row, (typed, beside, *_) in enumerate(_FIGURES, start=1)
    ]
    assert _reckoned(wholes, tmp_path) == [str(right).upper() for *_, right in _FIGURES]


def test_a_percentage_is_a_whole_number_in_text_too(tmp_path):
    typed = {"40": True, 40: True, "100": True, "101": False, "4,5": False, "40%": False, "": False}
    rows = [(one, percentage(f"A{row}", _SAID).formula1) for row, one in enumerate(typed, start=1)]
    assert _reckoned(rows, tmp_path) == [str(right).upper() for right in typed.values()]
