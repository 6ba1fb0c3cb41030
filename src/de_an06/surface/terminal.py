"""A screen for a terminal, by rich."""

import io
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from de_an06.surface.layout import hanging, table_lines
from de_an06.surface.screen import Line, Piece, Screen, Tone
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
        lines = [block] if isinstance(block, Line) else table_lines(block, console.width)
        for line in lines:
            # A command that is broken into two lines cannot be pasted.
            soft = line.only_for_people or line.is_whole
            for row in _whole_rows(console, line) if soft else _rows(console, line):
                console.print(row, soft_wrap=soft)
    return laid_out.getvalue()


def _whole_rows(console: Console, line: Line) -> Iterator[Text]:
    """A line on one row, or where that is too long each piece of it that is copied on its own."""
    text = _text(line.pieces)
    if not line.is_whole or text.cell_len <= console.width:
        yield text
        return
    for piece in line.pieces:
        yield _text((Piece(piece.text.rstrip(), piece.tone),))


def _rows(console: Console, line: Line) -> Iterator[Text]:
    """A line on as many rows as it needs, the further ones under the first one's words."""
    text = _text(line.pieces)
    indent = hanging(text.plain, console.width)
    if not indent or text.cell_len <= console.width:
        yield text
        return
    for nth, row in enumerate(text[indent:].wrap(console, console.width - indent)):
        row.rstrip()
        yield Text.assemble(" " * indent if nth else text[:indent], row)


def _text(pieces: tuple[Piece, ...]) -> Text:
    return Text.assemble(*((visible(piece.text), _STYLES[piece.tone]) for piece in pieces))
