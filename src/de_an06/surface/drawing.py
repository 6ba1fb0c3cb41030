"""Pictures of lines, areas and words, in points: the same text for the same picture."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from de_an06.surface.metrics import bold_width, even_room, wrapped
from de_an06.surface.visible import visible

_MM = 25.4 / 72
_ELLIPSIS = "…"
_SVG = "http://www.w3.org/2000/svg"


class Shade(StrEnum):
    """How an area is filled, so that it is told apart on paper without colours too."""

    DARK = "#404040"
    MIDDLE = "#a6a6a6"
    LIGHT = "#ffffff"


class Anchor(StrEnum):
    """Which point of a text stands where it is put."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture: its size in points, and what stands on it."""

    width: float
    height: float
    shapes: tuple[str, ...]

    @property
    def alone(self) -> str:
        """The picture as a file of its own."""
        return f'<svg xmlns="{_SVG}" {self._inside}'

    def on_page(self, label: str) -> str:
        """The picture as an element of a page; `label` is for those who cannot see it."""
        return f'<svg role="img" aria-label="{escape(visible(label))}" {self._inside}'

    @property
    def _inside(self) -> str:
        size = f"{_number(self.width)} {_number(self.height)}"
        shapes = "".join(self.shapes)
        return f'viewBox="0 0 {size}" font-family="Times New Roman, Tinos, serif">{shapes}</svg>'


@dataclass(frozen=True, slots=True)
class Point:
    """A place, from the left and the upper edge."""

    x: float
    y: float


def area(at: Point, width: float, height: float, shade: Shade) -> str:
    """A filled rectangle with an outline, `at` its upper left corner."""
    return (
        f'<rect x="{_number(at.x)}" y="{_number(at.y)}" width="{_number(width)}"'
        f' height="{_number(height)}" fill="{shade}" stroke="#000" stroke-width="0.75"/>'
    )


def rule(start: Point, end: Point, *, thick: float = 0.75, dashed: bool = False) -> str:
    """A straight line."""
    dashes = ' stroke-dasharray="4 3"' if dashed else ""
    return (
        f'<path d="M{_number(start.x)} {_number(start.y)}L{_number(end.x)} {_number(end.y)}"'
        f' stroke="#000" stroke-width="{_number(thick)}"{dashes}/>'
    )


def words(text: str, at: Point, size: float, anchor: Anchor = Anchor.START) -> str:
    """A line of text, `at` a point of the line that its letters stand on."""
    return (
        f'<text x="{_number(at.x)}" y="{_number(at.y)}" font-size="{_number(size)}"'
        f' text-anchor="{anchor}">{escape(visible(text))}</text>'
    )


def width_of(text: str, size: float) -> float:
    """The room that a text needs, in points."""
    return bold_width(text, size) / _MM


def lines_of(text: str, size: float, room: float, most: int) -> list[str]:
    """The lines of a text in so much room, about as long; of more than `most` the last is cut."""
    lines = wrapped(text, size, room * _MM)
    if len(lines) <= most:
        return wrapped(text, size, even_room([text], size, room * _MM))
    return [*lines[: most - 1], lines[most - 1].rstrip(" .,;") + _ELLIPSIS]


def drawing(width: float, height: float, shapes: Iterable[str]) -> Drawing:
    """A picture of shapes, those that come later above the others."""
    return Drawing(width, height, tuple(shapes))


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
