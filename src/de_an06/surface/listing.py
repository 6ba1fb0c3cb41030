"""A list that is handed out by itself: as a Word document with a title, and as a workbook."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from de_an06.surface.blocks import (
    Align,
    Block,
    DocumentColumn,
    DocumentTable,
    Paragraph,
    Role,
    Run,
    Runs,
)
from de_an06.surface.official import FrontMatter, OfficialDocument, OfficialHead

_HEAD = OfficialHead(sides=(), above=((), (), ()), foot=())


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column: its heading, its width relative to the others, its side."""

    heading: str
    width: int
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class AttachedList:
    """A list: title, what stands below it, columns, and rows of texts.

    A row of one text is a heading across all columns. `issuer` is whose it is.
    """

    title: str
    note: str
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    issuer: str
    simulated: bool = False


@dataclass(frozen=True, slots=True)
class HandedList:
    """A list in its forms: its file's name without the suffix, as CSV, as what documents show."""

    stem: str
    csv: str
    listing: AttachedList


def listing_document(listing: AttachedList) -> OfficialDocument:
    """The list as what is attached to a letter: a page of its own, landscape, without a head."""
    front = FrontMatter(
        issuer=(listing.issuer,), subject=listing.title, simulated=listing.simulated
    )
    return OfficialDocument(front, _HEAD, body=(), annexes=[list(_blocks(listing))])


def _blocks(listing: AttachedList) -> Iterator[Block]:
    yield Paragraph((Run(listing.title.upper()),), role=Role.HEADING_1)
    yield Paragraph((Run(f"({listing.note})", italic=True),), role=Role.ATTACHED)
    columns = tuple(DocumentColumn(each.width, each.align) for each in listing.columns)
    head = tuple(_runs(each.heading) for each in listing.columns)
    yield DocumentTable(columns, head, tuple(_cells(row, len(columns)) for row in listing.rows))


def _cells(row: Sequence[str], count: int) -> tuple[Runs, ...]:
    if len(row) == 1:
        return ((Run(row[0], bold=True),), *((),) * (count - 1))
    return tuple(_runs(text) for text in row)


def _runs(text: str) -> Runs:
    return (Run(text),) if text else ()
