"""A screen for a terminal, by rich."""

import io

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from de_an06.surface.layout import table_lines
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
            console.print(_line(line))
    return laid_out.getvalue()


def _line(line: Line) -> Padding | Text:
    """A line whose further rows stand under its first letter."""
    text = _text(line.pieces)
    indent = len(text.plain) - len(text.plain.lstrip(" "))
    return Padding(text[indent:], (0, 0, 0, indent), expand=False) if indent else text


def _text(pieces: tuple[Piece, ...]) -> Text:
    return Text.assemble(*((visible(piece.text), _STYLES[piece.tone]) for piece in pieces))
