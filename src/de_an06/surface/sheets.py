"""A document as the sheets of a workbook: its tables as lists to filter, under names that tell."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, takewhile

from de_an06.surface.blocks import (
    Align,
    Block,
    DocumentColumn,
    DocumentTable,
    Paragraph,
    Role,
    Run,
    Runs,
    is_group_row,
    plain_text,
)
from de_an06.surface.official import OfficialDocument
from de_an06.surface.visible import visible

_DATA_DAY = re.compile(
    "[Ss]ố liệu (?:tính|lũy kế) đến (?:hết )?"
    "(ngày [0-9]{1,2}(?:/[0-9]{1,2}/| tháng [0-9]{1,2} năm )[0-9]{4})"
)
_ANNEX = re.compile(r"Phụ lục(?: ([IVXLC]+))?\b[. ]*")
_POINT = re.compile(r"^(?:[0-9]+[.)]|[IVXLC]+\.|[a-zđ]\)) ")
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_TABLE = "Bảng"
_GROUP = "Mục"
_HEADING = 1  # the place of the column that holds what a heading says
_GROUP_SHARE = 5  # of all the other columns' width, one part
_TASK_SHARE = 4  # of all columns' width, one part
_NO_TABLE = "Văn bản này không có bảng."


@dataclass(frozen=True, slots=True)
class SheetPage:
    """A sheet: its name, what stands above the table, the table, what stands below."""

    name: str
    above: tuple[Paragraph, ...]
    table: DocumentTable | None
    below: tuple[Paragraph, ...] = ()


def sheet_pages(document: OfficialDocument) -> list[SheetPage]:
    """A page for each table of the text and of the annexes; one that says so where there is none.

    The day up to which the figures go is read in the text, and stands above every table.
    """
    made = [
        *_body_pages(document.front.title, document.body),
        *(page for annex in document.annexes for page in _annex_pages(annex)),
    ] or [SheetPage(_TABLE, (*_titled(document.front.title), Paragraph((Run(_NO_TABLE),))), None)]
    dated = _data_day([*document.body, *(block for annex in document.annexes for block in annex)])
    names = _unique_names(page.name for page in made)
    return [
        replace(
            page,
            name=name,
            above=_with_day(page.above, dated),
            table=_listed(page.table) if page.table else None,
        )
        for name, page in zip(names, made, strict=True)
    ]


def _annex_pages(blocks: Sequence[Block]) -> list[SheetPage]:
    """Each table with the annex's title and what stands before it; the rest below the last.

    What the annex goes with stands above each of its tables: every sheet may be printed alone.
    """
    title = tuple(block for block in blocks if isinstance(block, Paragraph) and block.level == 1)
    *tables, (rest, _) = _stretches(blocks)
    if not tables:
        above = tuple(takewhile(_is_above, rest))
        return [SheetPage(_annex_name(title, ()), above, None, rest[len(above) :])]
    above = tuple(block for block in blocks if isinstance(block, Paragraph) and _is_above(block))
    made = [
        SheetPage(
            _annex_name(title, words),
            (*above, *(block for block in words if block not in above)),
            table,
        )
        for words, table in tables
    ]
    return [*made[:-1], replace(made[-1], below=rest)]


def _is_above(block: Paragraph) -> bool:
    """Whether a paragraph is an annex's title, or stands right below it."""
    return block.level == 1 or block.role is Role.ATTACHED


def _annex_name(title: Sequence[Paragraph], words: Sequence[Paragraph]) -> str:
    """The annex's number with what its table is called: by a heading of its own, or its title."""
    first, *others = [plain_text(block.runs) for block in title]
    match = _ANNEX.match(first)
    number = match[1] if match else None
    called = _heading(words) or (others[-1] if others else first[match.end() if match else 0 :])
    called = called.capitalize() if called.isupper() else called
    return ". ".join(filter(None, (number, called))) or _TABLE


def _heading(words: Sequence[Paragraph]) -> str:
    """The nearest heading of a table, without its number."""
    headings = [block for block in words if block.level > 1]
    return _POINT.sub("", plain_text(headings[-1].runs)) if headings else ""


def _body_pages(title: str, blocks: Sequence[Block]) -> list[SheetPage]:
    """Each table with the document's title and the nearest heading."""
    *tables, _ = _stretches(blocks)
    return [
        SheetPage(
            _heading(words) or _TABLE,
            (*_titled(title), *[block for block in words if block.level][-1:]),
            table,
        )
        for words, table in tables
    ]


def _titled(title: str) -> tuple[Paragraph, ...]:
    return (Paragraph((Run(title),), role=Role.HEADING_1),) if title else ()


def _stretches(
    blocks: Iterable[Block],
) -> Iterator[tuple[tuple[Paragraph, ...], DocumentTable | None]]:
    """Each table with the words before it; at the end the words after the last."""
    words: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, DocumentTable):
            yield tuple(words), block
            words = []
        else:
            words.append(block)
    yield tuple(words), None


def _data_day(blocks: Iterable[Block]) -> str | None:
    """The words for the day up to which the figures go: `ngày 14 tháng 6 năm 2024`."""
    texts = (plain_text(block.runs) for block in blocks if not isinstance(block, DocumentTable))
    found = (_DATA_DAY.search(text) for text in texts)
    return next((match[1] for match in found if match), None)


def _with_day(above: tuple[Paragraph, ...], day: str | None) -> tuple[Paragraph, ...]:
    if day is None or _data_day(above):
        return above
    return (*above, Paragraph((Run(f"(Số liệu tính đến {day})", italic=True),)))


def _listed(table: DocumentTable) -> DocumentTable:
    """The table as a list: what a heading inside it says stands in each row below it.

    A row then keeps its meaning however people sort and filter, and no heading is left alone at
    the end of a printed page.
    """
    if not any(map(is_group_row, table.rows)):
        return table
    rows: list[tuple[Runs, ...]] = []
    heading: Runs = ()
    for cells in table.rows:
        if is_group_row(cells):
            heading = (Run(plain_text(cells[0])),)
        else:
            rows.append((cells[0], () if is_total(cells) else heading, *cells[1:]))
    width = max(1, sum(column.width for column in table.columns) // _GROUP_SHARE)
    first, *others = table.columns
    listed = DocumentTable(
        (first, DocumentColumn(width, Align.LEFT), *others),
        (table.head[0], (Run(_GROUP),), *table.head[1:]),
        tuple(rows),
    )
    return _without_codes(listed)


def _without_codes(table: DocumentTable) -> DocumentTable:
    """The list, without a column that but repeats the code which its heading begins with.

    The heading then stands under that column's name.
    """
    rows = [cells for cells in table.rows if not is_total(cells)]
    codes = next(
        (
            place
            for place in range(_HEADING + 1, len(table.head))
            if all(_begins(cells[_HEADING], cells[place]) for cells in rows)
        ),
        None,
    )
    if codes is None:
        return table
    width = sum(column.width for column in table.columns) // _TASK_SHARE
    columns = {_HEADING: DocumentColumn(width, Align.LEFT)}
    kept = [place for place in range(len(table.head)) if place != codes]
    return DocumentTable(
        tuple(columns.get(place, table.columns[place]) for place in kept),
        tuple(table.head[codes if place == _HEADING else place] for place in kept),
        tuple(tuple(cells[place] for place in kept) for cells in table.rows),
    )


def _begins(heading: Runs, code: Runs) -> bool:
    """Whether a heading begins with what a cell says, as "II.2.a. Số hóa" does with II.2.a."""
    return bool(code) and plain_text(heading).startswith(f"{plain_text(code)}. ")


def totals_below(table: DocumentTable) -> int:
    """How many rows at the end of a table sum the others up: all that they hold is in bold."""
    return len(list(takewhile(is_total, reversed(table.rows))))


def is_total(cells: Sequence[Runs]) -> bool:
    """Whether all that a row holds is in bold."""
    filled = [run for runs in cells for run in runs]
    return bool(filled) and all(run.bold for run in filled)


def _unique_names(names: Iterable[str]) -> list[str]:
    """Names that a workbook accepts, each its own also when case is ignored."""
    made: list[str] = []
    for name in names:
        words = _FORBIDDEN.sub(" ", visible(name)).split()
        bare = " ".join(words).strip(" '") or _TABLE
        numbered = (f" ({i})" if i > 1 else "" for i in count(1))
        tried = (_shortened(bare, _LONGEST_NAME - len(number)) + number for number in numbered)
        taken = {other.casefold() for other in made}
        made.append(next(name for name in tried if name.casefold() not in taken))
    return made


def _shortened(name: str, most: int) -> str:
    """As much of a name as there is room for: up to a comma, or else to the end of a word."""
    if len(name) <= most:
        return name
    kept = name[: most + 1]
    for end in (", ", " "):
        if end in kept[len(kept) // 2 :]:
            return kept[: kept.rindex(end)]
    return name[:most]
