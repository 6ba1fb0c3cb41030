"""What the cells of a form accept, as office programs check it."""

from datetime import date
from typing import Literal

from openpyxl.worksheet.datavalidation import DataValidation

from de_an06.words.dates import short_day
from de_an06.words.form_words import Check

_EPOCH = date(1899, 12, 30)  # from which a spreadsheet counts days
_MOST = 999_999_999  # as in the files: what a person counted


def choice(where: str, check: Check) -> DataValidation:
    """One of the texts that stand at `where`."""
    return _checked("list", check, where)


def whole(least: str, most: str, check: Check) -> DataValidation:
    """A whole number; the limits are numbers, or formulas of the first cell that is checked."""
    return _checked("whole", check, least, most)


def part_of(whole_cell: str, check: Check) -> DataValidation:
    """A whole number that is at most the one in the cell beside it, where there is one."""
    return whole("0", f"IF(ISNUMBER({whole_cell}),{whole_cell},{_MOST})", check)


def whole_of(part_cell: str, check: Check) -> DataValidation:
    """A whole number that is at least the one in the cell beside it, where there is one."""
    return whole(f"IF(ISNUMBER({part_cell}),{part_cell},0)", str(_MOST), check)


def day(first: date, last: date, check: Check) -> DataValidation:
    """A day from `first` to `last`, both included.

    Only a warning: an office program that is set to another country takes 14/03/2024 for a text,
    and whoever uses it must be able to keep that.
    """
    facts = {"first": short_day(first), "last": short_day(last), "example": short_day(last)}
    text = check.text.format(**facts)
    made = _checked("date", Check(check.title, text), _serial(first), _serial(last))
    made.errorStyle = "warning"
    return made


def hint(said: Check) -> DataValidation:
    """Accepts anything, and says beside the cell what is wanted."""
    return DataValidation(showInputMessage=True, promptTitle=said.title, prompt=said.text)


def _checked(
    kind: Literal["list", "whole", "date"], check: Check, first: str, second: str | None = None
) -> DataValidation:
    return DataValidation(
        type=kind,
        formula1=first,
        formula2=second,
        allow_blank=True,
        showErrorMessage=True,
        errorTitle=check.title,
        error=check.text,
    )


def _serial(day: date) -> str:
    return str((day - _EPOCH).days)
