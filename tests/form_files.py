"""Forms as a person sends them back, made with openpyxl."""

import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.findings.finding import Diagnostic
from de_an06.form.identity import COMMON_DAY, LAYOUT, FormSheet, MeasureColumn, UpdateColumn
from de_an06.form.intake.sheets import FilledForm, read_form

IDENTITY = {
    "layout": LAYOUT,
    "agency": "so-tc",
    "period": "2024-07",
    "plan": "2024",
    "version": "abc123",
    "simulated": "false",
}
FIRST = 5
"""The row of the first task, on both sheets."""

_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"

Row = Mapping[str, Any]
Edit = Callable[[Workbook], None]


def a_row(task: str | None = "II.2.k", **cells: Any) -> Row:
    """A task in progress on the common day; cells by the names of their columns."""
    return {"task": task, "status": "Đang thực hiện", **cells}


def form_of(data: bytes) -> tuple[FilledForm | None, tuple[Diagnostic, ...]]:
    """What is read of a form, and what is wrong with it."""
    form = read_form("form.xlsx", data)
    return (form, form.findings) if isinstance(form, FilledForm) else (None, form)


def a_form(
    *rows: Row,
    figures: Sequence[Row] = (),
    day: Any = "20/6/2024",
    edit: Edit | None = None,
    **identity: str,
) -> bytes:
    """A filled-in form; `edit` changes the workbook last."""
    book = openpyxl.Workbook()
    guide = book.active
    guide.title = FormSheet.GUIDE.value
    guide["A1"] = "CÁCH ĐIỀN"
    guide["A3"], guide["B3"] = COMMON_DAY, day
    updates = _sheet(book, FormSheet.UPDATES, "CẬP NHẬT TIẾN ĐỘ", UpdateColumn)
    for number, row in enumerate(rows, FIRST):
        _fill(updates, number, UpdateColumn, row)
    measures = _sheet(book, FormSheet.MEASURES, "SỐ LIỆU", MeasureColumn)
    for number, row in enumerate(figures, FIRST):
        _fill(measures, number, MeasureColumn, row)
    about = book.create_sheet(FormSheet.ABOUT.value)
    about.sheet_state = "hidden"
    for pair in {**IDENTITY, **identity}.items():
        about.append(pair)
    if edit:
        edit(book)
    return saved(book)


def filled(data: bytes, *rows: Row, figures: Sequence[Row] = (), day: Any = None) -> bytes:
    """An exported form, filled in as a person does: each row at its task, or in a spare row."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    guide = book[FormSheet.GUIDE.value]
    place = next(row[0] for row in guide.iter_rows() if row[0].value == COMMON_DAY)
    guide.cell(place.row, 2).value = day
    for sheet, labels, key, given in (
        (book[FormSheet.UPDATES.value], UpdateColumn, "task", rows),
        (book[FormSheet.MEASURES.value], MeasureColumn, "target", figures),
    ):
        heading = next(row for row in sheet.iter_rows() if "Mã" in [cell.value for cell in row])
        names = [cell.value for cell in heading]
        columns = {
            column.name.lower(): names.index(column) + 1 for column in labels if column in names
        }
        status = columns.get("status", columns.get("numerator", 1))
        for row in given:
            number = next(
                number
                for number in range(heading[0].row + 1, sheet.max_row + 1)
                if sheet.cell(number, columns[key]).value in (row[key], None)
                and sheet.cell(number, status).value is None
            )
            for name, value in row.items():
                sheet.cell(number, columns[name]).value = value
    return saved(book)


def saved(book: Workbook) -> bytes:
    """A workbook's bytes."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def with_part(data: bytes, path: str, change: Callable[[str], str]) -> bytes:
    """A file with one of its parts changed, or made where there was none."""
    with ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[path] = change(parts.get(path, b"").decode()).encode()
    return zipped(parts)


def as_excel_saves(data: bytes) -> bytes:
    """The same file with its texts in one part of their own, as Excel and LibreOffice write it."""
    with ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    texts: list[str] = []

    def shared(match: re.Match[str]) -> str:
        texts.append(match[2])
        return f'<c{match[1]}t="s"><v>{len(texts) - 1}</v></c>'

    for name in [name for name in parts if name.startswith("xl/worksheets/")]:
        inline = r'<c( [^>]*)t="inlineStr"><is>(.*?)</is></c>'
        parts[name] = re.sub(inline, shared, parts[name], flags=re.DOTALL)
    items = "".join(f"<si>{text}<rPh sb='0' eb='1'><t>x</t></rPh></si>" for text in texts)
    parts["xl/sharedStrings.xml"] = f"<sst xmlns='{_NAMESPACE}'>{items}</sst>"
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>",
        f'<Relationship Type="{_RELATION}" Target="sharedStrings.xml" Id="rId99"/></Relationships>',
    )
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        "</Types>",
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPE}"/></Types>',
    )
    return zipped({name: part.encode() for name, part in parts.items()})


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A ZIP file of these parts."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def sheet_path(data: bytes, sheet: FormSheet) -> str:
    """The path of the part that holds a sheet."""
    with ZipFile(io.BytesIO(data)) as archive:
        names = re.findall(r'<sheet [^>]*name="([^"]*)"', archive.read("xl/workbook.xml").decode())
    return f"xl/worksheets/sheet{names.index(sheet.value) + 1}.xml"


def _sheet(book: Workbook, sheet: FormSheet, title: str, columns: Iterable[StrEnum]) -> Worksheet:
    made = book.create_sheet(sheet.value)
    made["A1"] = title
    for place, column in enumerate(columns, 1):
        made.cell(FIRST - 1, place, column.value)
    return made


def _fill(sheet: Worksheet, number: int, columns: Iterable[StrEnum], row: Row) -> None:
    names = [column.name for column in columns]
    for name, value in row.items():
        sheet.cell(number, names.index(name.upper()) + 1).value = value
