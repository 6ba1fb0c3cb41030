"""How wide the columns of a table are, in any unit."""

from collections.abc import Callable, Sequence

from de_an06.render.document_parts import is_group_row
from de_an06.render.markdown_blocks import Spans, Table, plain_text


def column_widths(table: Table, total: float, need: Callable[[str], float]) -> list[float]:
    """Widths that add up to `total`: in the proportions asked for, but none breaks a word.

    `need` tells the width of a column that has room for a word.
    """
    dashes = [column.width for column in table.columns]
    asked = [total * dash / sum(dashes) for dash in dashes]
    rows = (table.head, *(row for row in table.rows if not is_group_row(row)))
    needs = [min(need(_longest_word(cells)), total / 4) for cells in zip(*rows, strict=True)]
    free = total - sum(needs)
    if free <= 0:
        return asked
    spare = [max(0.0, width - need) for width, need in zip(asked, needs, strict=True)]
    return [need + free * more / sum(spare) for need, more in zip(needs, spare, strict=True)]


def _longest_word(cells: Sequence[Spans]) -> str:
    words = [word for spans in cells for word in plain_text(spans).split()]
    return max(words, key=len, default="")
