"""Charts: columns side by side, and ranked bars, in shades that a black and white printer keeps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from de_an06.surface.drawing import (
    Anchor,
    Drawing,
    Point,
    Shade,
    area,
    drawing,
    lines_of,
    rule,
    width_of,
    words,
)
from de_an06.words.numbers import number
from de_an06.words.say import Lang

WIDTH = 700
"""Points: what fits between the margins of a landscape page."""

_SIZE = 10
_LEGEND, _LETTER, _GAP = 26, 8, 4
_COLUMNS_HIGH, _LABEL_HIGH, _WIDEST_COLUMN = 190, 28, 26
_BAR, _LINE, _PAD, _PAD_BETWEEN, _BASE = 7, 10.5, 1.5, 3, 8.75
_LABELS = 0.42  # of the width: the most that what bars are called may take
_ARROW = 5
_BEYOND = 0.12  # of the scale: so far a bar may go beyond what is asked for


@dataclass(frozen=True, slots=True)
class Key:
    """What a shade stands for."""

    name: str
    shade: Shade


@dataclass(frozen=True, slots=True)
class ColumnGroup:
    """A place on the axis: what it is called, and a number for each key."""

    label: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: what it is called, the parts of its bar as shares of the scale, what stands behind."""

    label: str
    parts: tuple[tuple[float, Shade], ...]
    text: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A bar with the lines of what it is called."""

    bar: Bar
    label: tuple[str, ...]

    @property
    def height(self) -> float:
        """The points that it takes."""
        return len(self.label) * _LINE


def columns_chart(keys: Sequence[Key], columns: Sequence[ColumnGroup]) -> Drawing:
    """Columns in groups, each under its number."""
    height = _LEGEND + _SIZE + _COLUMNS_HIGH + _LABEL_HIGH
    return drawing(WIDTH, height, _columns(keys, columns, base=height - _LABEL_HIGH))


def bars_chart(
    keys: Sequence[Key], bars: Sequence[Bar], *, goal: str = "", cut: str = ""
) -> Drawing:
    """Bars below each other in the order given; `goal` is what the line at the whole is called.

    `cut` tells what the arrow of a bar means that goes on beyond the picture.
    """
    rows = [_Row(bar, tuple(lines_of(bar.label, _SIZE, _LABELS * WIDTH, most=2))) for bar in bars]
    room = 2 * _GAP + max(width_of(line, _SIZE) for row in rows for line in row.label)
    behind = 2 * _GAP + max(width_of(bar.text, _SIZE) for bar in bars)
    scale = (WIDTH - room - behind) / (1 + _BEYOND if goal else 1)
    pad = _PAD if all(len(row.label) == 1 for row in rows) else _PAD_BETWEEN
    height = _LEGEND + sum(row.height + pad for row in rows) + _GAP
    shapes = _bars(rows, left=room, scale=scale, right=WIDTH - behind + _GAP, pad=pad)
    told = cut if any(map(_goes_on, bars)) else ""
    legend = _legend(keys, goal, told)
    return drawing(WIDTH, height, [*legend, *shapes, *_edge(room, scale, height, goal)])


def _legend(keys: Sequence[Key], goal: str = "", cut: str = "") -> Iterator[str]:
    """What the shades stand for, on a line above the picture."""
    x = float(_GAP)
    for key in keys:
        yield area(Point(x, 4), 2 * _LETTER, _LETTER, key.shade)
        yield words(key.name, Point(x + 2 * _LETTER + _GAP, 12), _SIZE)
        x += 2 * _LETTER + _GAP + width_of(key.name, _SIZE) + 3 * _GAP
    if goal:
        yield rule(Point(x + _LETTER, 2), Point(x + _LETTER, 14), thick=1.5, dashed=True)
        yield words(goal, Point(x + 2 * _LETTER + _GAP, 12), _SIZE)
        x += 2 * _LETTER + _GAP + width_of(goal, _SIZE) + 3 * _GAP
    if cut:
        end = Point(x + 2 * _LETTER - _ARROW, 4 + _LETTER / 2)
        yield rule(Point(end.x, end.y - _BAR / 2), Point(end.x, end.y + _BAR / 2))
        yield from _cut(end)
        yield words(cut, Point(x + 2 * _LETTER + _GAP, 12), _SIZE)


def _columns(keys: Sequence[Key], columns: Sequence[ColumnGroup], *, base: float) -> Iterator[str]:
    yield from _legend(keys)
    most = max(1, *(value for column in columns for value in column.values))
    slot = WIDTH / len(columns)
    width = min(_WIDEST_COLUMN, slot / (len(keys) + 1))
    for place, column in enumerate(columns):
        middle = slot * (place + 0.5)
        x = middle - width * len(keys) / 2
        for key, value in zip(keys, column.values, strict=True):
            high = _COLUMNS_HIGH * value / most
            yield area(Point(x, base - high), width, high, key.shade)
            yield words(
                number(value, Lang.VI), Point(x + width / 2, base - high - 3), _SIZE, Anchor.MIDDLE
            )
            x += width
        for nth, line in enumerate(lines_of(column.label, _SIZE, slot - _GAP, most=2)):
            yield words(line, Point(middle, base + 13 + nth * _LINE), _SIZE, Anchor.MIDDLE)
    yield rule(Point(0, base), Point(WIDTH, base))


def _bars(
    rows: Sequence[_Row], *, left: float, scale: float, right: float, pad: float
) -> Iterator[str]:
    """The rows: what a bar is called ends at `left`, what stands behind it begins at `right`."""
    top = float(_LEGEND)
    for row in rows:
        for nth, line in enumerate(row.label):
            yield words(line, Point(left - _GAP, top + _BASE + nth * _LINE), _SIZE, Anchor.END)
        # Of a label in two lines the bar stands in the middle.
        middle = top + (row.height - _LINE) / 2
        x = left
        for share, shade in row.bar.parts:
            goes_on = share > 1 + _BEYOND
            long = scale * (1 + _BEYOND) - _ARROW if goes_on else scale * share
            yield area(Point(x, middle + (_LINE - _BAR) / 2), long, _BAR, shade)
            x += long
            if goes_on:
                yield from _cut(Point(x, middle + _LINE / 2))
        yield words(row.bar.text, Point(right, middle + _BASE), _SIZE)
        top += row.height + pad


def _goes_on(bar: Bar) -> bool:
    """Whether a bar would go on beyond the picture."""
    return any(share > 1 + _BEYOND for share, _ in bar.parts)


def _cut(at: Point) -> Iterator[str]:
    """An arrow at the end of a bar that would go on."""
    for rise in (-_BAR / 2, _BAR / 2):
        yield rule(Point(at.x, at.y + rise), Point(at.x + _ARROW, at.y))


def _edge(left: float, scale: float, bottom: float, goal: str) -> Iterator[str]:
    """The line that all bars begin at, and that of the goal."""
    top = _LEGEND - _GAP
    yield rule(Point(left, top), Point(left, bottom))
    if goal:
        reached = left + scale
        yield rule(Point(reached, top), Point(reached, bottom), thick=1.5, dashed=True)
