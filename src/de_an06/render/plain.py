"""A screen for a pipe: no boxes, no wrapping, tables with tabs."""

from collections.abc import Iterator

from de_an06.render.screen import Line, Screen, Table
from de_an06.render.visible import visible


def plain(screen: Screen) -> str:
    """The screen as text; a cell's own tabs and line breaks become spaces."""
    return "".join(f"{text}\n" for block in screen for text in _lines(block))


def _lines(block: Line | Table) -> Iterator[str]:
    if isinstance(block, Line):
        if not block.only_for_people:
            yield visible("".join(piece.text for piece in block.pieces))
        return
    if any(column.heading for column in block.columns):
        yield "\t".join(_cell(column.heading) for column in block.columns)
    for row in block.rows:
        yield "\t".join(_cell(piece.text) for piece in row)


def _cell(text: str) -> str:
    return visible(" ".join(text.split()))
