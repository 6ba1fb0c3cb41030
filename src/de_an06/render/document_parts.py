"""The parts that a document's blocks fall into."""

from collections.abc import Sequence

from de_an06.render.markdown_blocks import Block, Heading, Paragraph, Spans, plain_text

_ANNEX = "Phụ lục"


def document_parts(blocks: Sequence[Block]) -> list[list[Block]]:
    """The document without its annexes, then each annex.

    A heading of the first level that begins with "Phụ lục" begins an annex.
    """
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if _begins_annex(block):
            parts.append([])
        parts[-1].append(block)
    return parts


def is_group_row(cells: Sequence[Spans]) -> bool:
    """Whether the first cell alone is filled, all in bold: a heading across all columns."""
    first, *others = cells
    return bool(others and first and all(span.bold for span in first) and not any(others))


def is_attachment_line(previous: Block | None, block: Paragraph) -> bool:
    """Whether it is the line below an annex's title: (Kèm theo Báo cáo số ...)."""
    below_title = isinstance(previous, Heading) and previous.level == 1
    return below_title and bool(block.spans) and all(span.italic for span in block.spans)


def _begins_annex(block: Block) -> bool:
    if not isinstance(block, Heading) or block.level > 1:
        return False
    return plain_text(block.spans).startswith(_ANNEX)
