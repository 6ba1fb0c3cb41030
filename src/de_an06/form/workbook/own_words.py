"""The sheet of a form that asks for the agency's own words on the month."""

from openpyxl.worksheet.worksheet import Worksheet

from de_an06.form.facts import FormPaper
from de_an06.form.identity import IssuedColumn, WordsLine
from de_an06.form.words import FormWords
from de_an06.form.workbook.cells import WRITTEN, Above, open_up, put_above, put_rows
from de_an06.model.month import Document
from de_an06.surface.xlsx import (
    STRONG,
    TEXT,
    CellValue,
    cell_at,
    put,
    set_up_print,
    text_value,
)
from de_an06.words.dates import long_period, short_day

_SPARE_ROWS = 10
_LABEL, _HINT, _TEXT = 1, 2, 3
_HEIGHT = 75  # points: five lines, which grow with what is typed


def fill_own_words(sheet: Worksheet, form: FormPaper, words: FormWords) -> None:
    """Two texts, and a row a document: filled with what is there, with room for more."""
    own, there = words.own, form.own
    title = own.title.format(period=long_period(form.period), agency=form.agency_name)
    marks = words.marks(form.identity)
    above = Above(marks=marks, title=title, legend=own.legend, swatch="")
    said = {
        WordsLine.SUMMARY: there.summary if there else None,
        WordsLine.PLANS: there.plans if there else None,
    }
    top = put_above(sheet, above)
    for row, (line, hint) in enumerate(own.lines.items(), start=top):
        put(cell_at(sheet, row, _LABEL), text_value(line), STRONG, "left")
        put(cell_at(sheet, row, _HINT), text_value(hint), TEXT, "left")
        asked = cell_at(sheet, row, _TEXT)
        put(asked, CellValue(said[line] or "", WRITTEN), TEXT, "left")
        open_up(asked)
        sheet.row_dimensions[row].height = _HEIGHT
    documents = [_cells(document) for document in there.documents] if there else []
    rows = [*documents, *[{}] * _SPARE_ROWS]
    put_rows(sheet, top + len(own.lines), own.columns, rows)
    set_up_print(sheet, marks, title)


def _cells(document: Document) -> dict[IssuedColumn, CellValue]:
    """A document as it stands in the cells that are asked for."""
    day = short_day(document.date) if document.date else ""
    told = (document.number, day, document.title or "")
    return {
        column: CellValue(text, WRITTEN) for column, text in zip(IssuedColumn, told, strict=True)
    }
