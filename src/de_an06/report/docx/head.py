"""The head and foot of a document, painted for Word."""

from collections.abc import Iterator, Sequence

from docx.oxml.xmlchemy import BaseOxmlElement

from de_an06.report.blocks import Role, Run
from de_an06.report.docx.elements import (
    FRAME_MARGIN,
    Attributes,
    add_cell,
    add_row,
    frame,
    paragraph,
    twips,
)
from de_an06.report.docx.page import PORTRAIT_WIDTH
from de_an06.report.docx.styles import STYLES
from de_an06.report.official import Box, HeadLines, OfficialHead
from de_an06.surface.metrics import bold_width, rule_length, wrapped

# The Quốc hiệu at 12 points is 88 mm long and has to stand on one line.
_SIDES, _BELOW = (66.0, 94.0), 2.0
_FOOT, _ABOVE = (76.0, 84.0), 3.0
# Dashes of several addressees stand below the colon of "Kính gửi:" (Annex I, II.9.b).
_TO_INDENT, _TO_COLON, _DASH = 25.0, 42.5, 4.0
_PLACED: dict[Role, dict[str, Attributes]] = {
    Role.TO: {"jc": {"val": "center"}},
    Role.TO_ALL: {"ind": {"left": twips(_TO_INDENT)}},
    Role.ADDRESSEE: {"ind": {"left": twips(_TO_COLON + _DASH), "hanging": twips(_DASH)}},
}
_NOBODY = (HeadLines(Role.RECIPIENT, ("",)),), (HeadLines(Role.SIGNER, ("",)),)


def letterhead(head: OfficialHead) -> Iterator[BaseOxmlElement]:
    """What stands above the body."""
    if head.sides:
        yield _table(_SIDES, head.sides, below=_BELOW)
    for lines in (*head.title, *head.addressees, *head.basis):
        yield from _lines(lines, PORTRAIT_WIDTH)


def signature(head: OfficialHead) -> BaseOxmlElement | None:
    """The table of recipients and signer; None when there are neither."""
    if not head.foot:
        return None
    boxes = tuple(box or nobody for box, nobody in zip(head.foot, _NOBODY, strict=True))
    return _table(_FOOT, [boxes], above=_ABOVE)


def _table(
    widths: tuple[float, float],
    rows: Sequence[Sequence[Box]],
    *,
    above: float = 0,
    below: float = 0,
) -> BaseOxmlElement:
    made = frame(widths, above=above, below=below)
    for boxes in rows:
        row = add_row(made)
        for width, box in zip(widths, boxes, strict=True):
            free = width - 2 * FRAME_MARGIN
            add_cell(row, twips(width), [each for lines in box for each in _lines(lines, free)])
    return made


def _lines(lines: HeadLines, free: float) -> Iterator[BaseOxmlElement]:
    """The lines, and the rule below them, where `free` millimetres are free."""
    for text in lines.texts:
        runs = () if lines.role is Role.SEAL else (Run(text),)
        role = Role.TO if lines.role is Role.TO_ALL else lines.role
        yield paragraph(role, runs, **_PLACED.get(lines.role, {}))
    if lines.rule:
        role = Role.TITLE_RULE if lines.role is Role.SUBJECT else Role.RULE
        # A centred rule is the lower border of an empty paragraph that is indented on both sides.
        indent = twips((free - _length(lines, free)) / 2)
        yield paragraph(role, ind={"left": indent, "right": indent})


def _length(lines: HeadLines, free: float) -> float:
    """The length of the rule below bold lines, in millimetres."""
    size = STYLES[lines.role].size
    if lines.rule == "long":
        return bold_width(lines.texts[-1], size)
    return rule_length([part for text in lines.texts for part in wrapped(text, size, free)], size)
