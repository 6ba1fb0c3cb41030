"""The hidden sheet of a form: what it is for, and what its drop-downs offer."""

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.model.form import LAYOUT
from de_an06.model.month import ObstacleKind, Status
from de_an06.model.text import upper_first
from de_an06.render.xlsx_cells import TEXT, cell_at, put
from de_an06.render.xlsx_values import text_value
from de_an06.views.form_sheet import Form
from de_an06.words.labels import label
from de_an06.words.lang import Lang

_FIRST_LIST = 4  # the column; what the form is for stands in the first two


@dataclass(frozen=True, slots=True)
class Lists:
    """Where the choices of the drop-downs stand, as a workbook writes it."""

    statuses: str
    kinds: str
    codes: str
    addressees: str


def fill_about(sheet: Worksheet, form: Form) -> Lists:
    """Write down what the form is for; tell where the choices are."""
    sheet.sheet_state = "hidden"
    identity = form.identity
    about = {
        "layout": LAYOUT,
        "agency": identity.agency,
        "period": str(identity.period),
        "plan": str(identity.year),
        "version": identity.version,
        "simulated": str(identity.simulated).lower(),
    }
    _put_column(sheet, 1, list(about))
    _put_column(sheet, 2, list(about.values()))
    lists = (
        [upper_first(label(status, Lang.VI)) for status in Status],
        [upper_first(label(kind, Lang.VI)) for kind in ObstacleKind],
        [task.code for task in form.tasks],
        form.addressees,
    )
    return Lists(
        *(_put_column(sheet, place, texts) for place, texts in enumerate(lists, _FIRST_LIST))
    )


def _put_column(sheet: Worksheet, column: int, texts: Sequence[str]) -> str:
    """Put texts below each other from the first row on; where they stand."""
    for row, text in enumerate(texts, start=1):
        put(cell_at(sheet, row, column), text_value(text), TEXT, "left")
    letter = get_column_letter(column)
    return f"{quote_sheetname(sheet.title)}!${letter}$1:${letter}${max(1, len(texts))}"
