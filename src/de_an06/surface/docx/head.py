"""The head and foot of a document, painted for Word."""

from collections.abc import Iterator, Sequence
from itertools import chain

from docx.document import Document as Docx

from de_an06.surface.blocks import Role, Run
from de_an06.surface.docx.elements import (
    Attributes,
    element,
    paragraph,
    size_of,
    style_of,
    table,
    table_cell,
    table_row,
    twips,
    written,
)
from de_an06.surface.metrics import bold_width, even_room, wrapped
from de_an06.surface.official import Box, HeadLines, OfficialHead

# In millimetres. The Quốc hiệu at 12 points is 88 mm long and has to stand on one line.
_SIDES, _BELOW = (66.0, 94.0), 2.0
_FOOT, _ABOVE = (76.0, 84.0), 3.0
_MARGIN = 1.0
_EVEN = (Role.ISSUER, Role.SUBJECT, Role.ABOUT)
# Dashes of several addressees stand below the colon of "Kính gửi:" (Annex I, II.9.b).
_TO_INDENT, _TO_COLON, _DASH = 25.0, 42.5, 4.0
_PLACED: dict[Role, dict[str, Attributes]] = {
    Role.TO: {"jc": {"val": "center"}},
    Role.TO_ALL: {"ind": {"left": twips(_TO_INDENT)}},
    Role.ADDRESSEE: {"ind": {"left": twips(_TO_COLON + _DASH), "hanging": twips(_DASH)}},
}
_NOBODY = (HeadLines(Role.RECIPIENT, ("",)),), (HeadLines(Role.SIGNER, ("",)),)


def letterhead(document: Docx, head: OfficialHead, width: float) -> Iterator[str]:
    """What stands above the body, which is `width` millimetres wide."""
    if head.sides:
        yield _side_by_side(document, _SIDES, head.sides, bottom=_BELOW)
    for lines in chain(*head.above):
        yield from _lines(document, lines, width)


def signature(document: Docx, head: OfficialHead) -> Iterator[str]:
    """The table of recipients and signer; nothing when there are neither."""
    if head.foot:
        boxes = tuple(box or nobody for box, nobody in zip(head.foot, _NOBODY, strict=True))
        yield _side_by_side(document, _FOOT, [boxes], top=_ABOVE)


def _side_by_side(
    document: Docx,
    widths: tuple[float, float],
    rows: Sequence[Sequence[Box]],
    *,
    top: float = 0,
    bottom: float = 0,
) -> str:
    """A table without lines, with so much space above and below what stands in a cell."""
    sides = {"top": top, "left": _MARGIN, "bottom": bottom, "right": _MARGIN}
    margins = (element(side, w=twips(margin), type="dxa") for side, margin in sides.items())
    made = (
        table_row(
            table_cell(
                twips(width),
                (each for lines in box for each in _lines(document, lines, width - 2 * _MARGIN)),
            )
            for width, box in zip(widths, boxes, strict=True)
        )
        for boxes in rows
    )
    return table([twips(width) for width in widths], made, element("tblCellMar", *margins))


def _lines(document: Docx, lines: HeadLines, free: float) -> Iterator[str]:
    """The lines, and the rule below them, where `free` millimetres are free."""
    style = style_of(lines.role)
    size = size_of(document, style)
    room = even_room(lines.texts, size, free) if lines.role in _EVEN else free
    beside = twips((free - room) / 2)
    narrowed: dict[str, Attributes] = {"ind": {"left": beside, "right": beside}} if beside else {}
    for text in lines.texts:
        runs = () if lines.role is Role.SEAL else (Run(text),)
        yield paragraph(style, written(runs), **(narrowed or _PLACED.get(lines.role, {})))
    if lines.rule:
        fallen = [line for text in lines.texts for line in wrapped(text, size, room)]
        length = lines.rule_length([bold_width(line, size) for line in fallen])
        # A centred rule is the lower border of an empty paragraph that is indented on both sides.
        indent = twips((free - length) / 2)
        rule = "TitleRule" if lines.role is Role.SUBJECT else "Rule"
        yield paragraph(rule, ind={"left": indent, "right": indent})
