"""What stands in a form beside the cells that are read: sheets, remarks, pictures, other cells."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from de_an06.findings.finding import Diagnostic, Rule
from de_an06.findings.rules import answers as rules
from de_an06.form.identity import shown_mark
from de_an06.form.intake.book import Book, Sheet, letters_of
from de_an06.form.intake.cells import Cell, CellKind
from de_an06.form.intake.package import Element
from de_an06.form.intake.table import ReadTable

_MOST_NAMED = 20
"""Where more was added, somebody has written another table there."""


def foreign_sheets(book: Book) -> Iterator[Diagnostic]:
    """A finding on each sheet that is no form's, and says what none of the form's own says."""
    own = [sheet.rows for sheet in book.sheets.values()]
    for sheet in book.others:
        if sheet.rows and sheet.rows not in own:
            row = min(sheet.rows)
            place = sheet.span(row, min(sheet.rows[row]))
            yield Diagnostic(rules.FOREIGN_SHEET, place, {"sheet": sheet.title})


def remarks(book: Book) -> Iterator[Diagnostic]:
    """A finding at each cell with a remark, and on each sheet with a picture or a box of text."""
    for sheet in (*book.sheets.values(), *book.others):
        if any(kind == "drawing" and part.parts for kind, part in sheet.beside):
            yield Diagnostic(rules.PICTURE, sheet.whole(), {"sheet": sheet.title})
        # A newer kind of remark stands there in the older way too.
        told = (each for _, part in reversed(sheet.beside) for each in _remarks(part))
        for cell, text in dict(told).items():
            yield Diagnostic(rules.REMARK, sheet.named(cell), {"value": text})


def _remarks(part: Element) -> Iterator[tuple[str, str]]:
    """The remarks of a part, of either age, each with its cell."""
    for each in (*part.each("commentList", "comment"), *part.each("threadedComment")):
        pieces = (*each.each("text", "t"), *each.each("text", "r", "t"), *each.each("text"))
        text = " ".join(" ".join(piece.text.split()) for piece in pieces)
        if text.strip():
            yield each.attributes.get("ref", ""), text.strip()


@dataclass(frozen=True, slots=True)
class Reach:
    """What of a form's sheet is read: the cells that were taken, and what it shows by itself.

    `shown` are digests; None in a form of before, which does not carry them.
    """

    sheet: Sheet
    table: ReadTable | None
    taken: Collection[tuple[int, int]]
    shown: Collection[str] | None


def strange_cells(reach: Reach) -> Iterator[Diagnostic]:
    """A finding at each filled cell that was neither taken nor shown by the form itself."""
    columns: set[int] = set()
    count = 0
    for row, column, cell in _left(reach):
        if (strange := _strange_column(reach, row, column)) and column in columns:
            continue
        columns |= {column} if strange else set()
        count += 1
        if count > _MOST_NAMED:
            return
        rule: Rule = rules.ADDED_COLUMN if strange else rules.NOT_READ
        facts = {"value": cell.text, "column": strange or ""}
        yield Diagnostic(rule, reach.sheet.span(row, column), facts)


def _left(reach: Reach) -> Iterator[tuple[int, int, Cell]]:
    """The filled cells that are left when the taken and the shown ones are gone."""
    for row, cells in sorted(reach.sheet.rows.items()):
        for column, cell in sorted(cells.items()):
            if (row, column) not in reach.taken and not _is_shown(reach, row, column):
                yield row, column, cell


def _is_shown(reach: Reach, row: int, column: int) -> bool:
    """Whether a cell is blank or says what the form shows; an old form vouches for its columns."""
    cell, table = reach.sheet.rows[row][column], reach.table
    if reach.shown is None:
        return not (table and row > table.heading and column in table.strange)
    blank = not cell.text.strip()
    return blank or shown_mark(reach.sheet.title, as_shown(cell)) in reach.shown


def as_shown(cell: Cell) -> str:
    """A cell as its digest has it: a number by its value."""
    is_number = cell.kind in (CellKind.NUMBER, CellKind.DAY, CellKind.PERCENT)
    return repr(float(cell.text)) if is_number else cell.text


def _strange_column(reach: Reach, row: int, column: int) -> str:
    """The heading of a column that is no form's, below which a cell stands; else nothing."""
    table = reach.table
    if table is None or row < table.heading or column not in table.strange:
        return ""
    heading = reach.sheet.rows.get(table.heading, {}).get(column)
    return heading.text.strip() if heading else letters_of(column)
