"""How wide the columns of a table are."""

import re
from collections.abc import Callable, Iterable, Iterator

from de_an06.surface.blocks import DocumentTable, is_group_row, plain_text

_NARROWER = 2  # letters that a word may have less than the longest, and yet be the widest
_SHORT = 12  # letters of a text that stands on one line, like "chưa báo cáo"
_FOR_SHORT = 0.1  # of a table's width: what its short texts may take from the widest column


def column_widths(table: DocumentTable, total: float, need: Callable[[str], float]) -> list[float]:
    """Widths that add up to `total`: in the proportions asked for, but none breaks a word.

    `need` tells the width of a column that has room for a word.
    """
    dashes = [column.width for column in table.columns]
    asked = [total * dash / sum(dashes) for dash in dashes]
    needs = needed_widths(table, total, need)
    free = total - sum(needs)
    if free <= 0:
        return [total * each / sum(needs) for each in needs]
    spare = [max(0.0, width - need) for width, need in zip(asked, needs, strict=True)]
    return [need + free * more / sum(spare) for need, more in zip(needs, spare, strict=True)]


def widths_on_paper(
    table: DocumentTable, total: float, need: Callable[[str], float]
) -> list[float]:
    """The same, where no short text is broken either, if the widest column has room for it."""
    widths = column_widths(table, total, need)
    texts = list(texts_by_column(table))
    short = [max(map(need, _short(column)), default=0.0) for column in texts]
    raised = list(map(max, widths, short))
    lack = sum(raised) - sum(widths)
    place = widths.index(max(widths))
    left = widths[place] - lack
    if lack > _FOR_SHORT * total or left < max(short[place], widest(texts[place], need)):
        return widths
    raised[place] = left
    return raised


def needed_widths(table: DocumentTable, total: float, need: Callable[[str], float]) -> list[float]:
    """What each column's widest word needs; none has a right to more than a quarter of `total`."""
    return [min(widest(texts, need), total / 4) for texts in texts_by_column(table)]


def texts_by_column(table: DocumentTable) -> Iterator[list[str]]:
    """The texts of each column, its heading first, without the headings across all columns."""
    rows = (table.head, *(row for row in table.rows if not is_group_row(row)))
    for cells in zip(*rows, strict=True):
        yield [plain_text(cell) for cell in cells]


def widest(texts: Iterable[str], need: Callable[[str], float]) -> float:
    """The width that the widest word needs; a no-break space is a letter like others."""
    words = {word for text in texts for word in re.split("[ \t\n]+", text)}
    # Measuring all would take long: letters differ in width, but not by that much.
    most = max(map(len, words), default=0)
    return max(map(need, (word for word in words if len(word) >= most - _NARROWER)))


def _short(texts: list[str]) -> set[str]:
    """The texts of several words below a heading that nobody expects to be broken."""
    return {text for text in texts[1:] if len(text) <= _SHORT and " " in text}
