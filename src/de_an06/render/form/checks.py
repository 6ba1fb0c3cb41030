"""What the cells of a form accept, as office programs check it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from openpyxl.worksheet.datavalidation import DataValidation

from de_an06.words.dates import short_day
from de_an06.words.form_words import Check

_EPOCH = date(1899, 12, 30)  # from which a spreadsheet counts days
_MOST = 999_999_999  # as in the files: what a person counted


@dataclass(frozen=True, slots=True)
class Days:
    """The days that are accepted, both ends included."""

    first: date
    last: date


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


def day(cell: str, days: Days, check: Check) -> DataValidation:
    """A day written 14/06/2024, or a real one; `cell` is the first that is checked.

    The cells keep what is typed as text, since an office program that is set to another country
    takes 12/06/2024 for the sixth of December.
    """
    slash = f'FIND("/",{cell})'
    month = f"MID({cell},{slash}+1,LEN({cell})-{slash}-5)"
    written = f"DATE(RIGHT({cell},4),{month},LEFT({cell},{slash}-1))"
    first, last = ((one - _EPOCH).days for one in (days.first, days.last))
    # Within half their distance from the middle: a formula may not be longer than 255 letters.
    within = f"-{(first + last) / 2})<={(last - first) / 2}"
    facts = {"first": short_day(days.first), "last": short_day(days.last)}
    text = check.text.format(**facts, example=facts["last"])
    formula = f"ABS(IF(ISNUMBER({cell}),{cell},{written}){within}"
    return _checked("custom", Check(check.title, text), formula)


def offer(where: str, said: Check) -> DataValidation:
    """One of the texts that stand at `where`, or anything else."""
    offered = _checked("list", said, where)
    offered.showErrorMessage, offered.showInputMessage = False, True
    offered.promptTitle, offered.prompt = said.title, said.text
    return offered


def hint(said: Check) -> DataValidation:
    """Accepts anything, and says beside the cell what is wanted."""
    return DataValidation(showInputMessage=True, promptTitle=said.title, prompt=said.text)


def _checked(
    kind: Literal["list", "whole", "custom"], check: Check, first: str, second: str | None = None
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
