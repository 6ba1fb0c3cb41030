"""A screen for a terminal, by rich."""

import io

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from de_an06.surface.screen import Line, Piece, Screen, Table, Tone
from de_an06.surface.visible import visible

_STYLES = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.FAINT: "dim",
    Tone.GOOD: "green",
    Tone.WARNING: "yellow",
    Tone.BAD: "bold red",
}
_NARROWEST = 40
_NARROWEST_COLUMN = 12
_COMFORTABLE = 24
_GAP = 2


def terminal(screen: Screen) -> str:
    """The screen as wide as the terminal; NO_COLOR and TERM=dumb are honoured by rich."""
    laid_out = io.StringIO()
    console = Console(
        file=laid_out,
        force_terminal=True,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    console.width = max(console.width, _NARROWEST)
    for block in screen:
        shown = _line(block) if isinstance(block, Line) else _table(block, console.width)
        console.print(shown)
    return laid_out.getvalue()


def _line(line: Line) -> Padding | Text:
    """A line whose further rows stand under its first letter."""
    text = _text(line.pieces)
    indent = len(text.plain) - len(text.plain.lstrip(" "))
    return Padding(text[indent:], (0, 0, 0, indent), expand=False) if indent else text


def _text(pieces: tuple[Piece, ...]) -> Text:
    return Text.assemble(*((visible(piece.text), _STYLES[piece.tone]) for piece in pieces))


def _table(table: Table, room: int) -> RichTable:
    table = _fitting(table, room)
    headed = any(column.heading for column in table.columns)
    made = RichTable(
        box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="dim", show_header=headed
    )
    for column, width in zip(table.columns, _widths(table, room), strict=True):
        made.add_column(
            visible(column.heading),
            justify="right" if column.right else "left",
            no_wrap=True,
            overflow="ellipsis",
            width=width,
        )
    for row in table.rows:
        made.add_row(*(_text((piece,)) for piece in row))
    return made


def _fitting(table: Table, room: int) -> Table:
    """The table without its optional columns where the flexible ones would suffer from them."""
    widths = zip(table.columns, _widths(table, room), strict=True)
    if all(width >= _COMFORTABLE for column, width in widths if column.flexible):
        return table
    kept = [place for place, column in enumerate(table.columns) if not column.optional]
    return Table(
        tuple(table.columns[place] for place in kept),
        tuple(tuple(row[place] for place in kept) for row in table.rows),
    )


def _widths(table: Table, room: int) -> list[int]:
    """Every column as wide as what it holds; the flexible ones share what is left of `room`."""
    wanted = [cell_len(column.heading) for column in table.columns]
    for row in table.rows:
        for place, piece in enumerate(row):
            wanted[place] = max(wanted[place], cell_len(visible(piece.text)))
    flexible = [place for place, column in enumerate(table.columns) if column.flexible]
    excess = sum(wanted) + _GAP * (len(wanted) - 1) - room
    for place in flexible if excess > 0 else ():
        less = wanted[place] - excess // len(flexible) - 1
        wanted[place] = min(wanted[place], max(_NARROWEST_COLUMN, less))
    return wanted
