"""A document as plain text, to paste into another."""

from collections.abc import Iterable, Iterator, Sequence

from de_an06.render.document_parts import document_parts, is_attachment_line
from de_an06.render.front_matter import read_front_matter
from de_an06.render.markdown_blocks import (
    Block,
    Heading,
    Paragraph,
    Table,
    markdown_blocks,
    plain_text,
)
from de_an06.render.official import marks
from de_an06.render.text_head import foot, head
from de_an06.render.text_lines import centred, right, wrapped
from de_an06.render.text_table import table_lines
from de_an06.render.visible import visible

# What fits between the margins in letters of equal width of 10 points (Courier New).
_PORTRAIT, _LANDSCAPE = 75, 116


def text_of(markdown: str) -> str:
    """The Markdown, with its front matter, as text without any markup.

    A paragraph is one line, however long, so that it stays one where it is pasted; the head, the
    foot and the tables are laid out for letters of equal width. ValueError where the front matter
    is wrong.
    """
    front, text = read_front_matter(markdown)
    main, *annexes = document_parts(markdown_blocks(text))
    document = [*head(front, _PORTRAIT), *_body(main, _PORTRAIT), *foot(front, _PORTRAIT)]
    warning = marks(front)
    parts = [_part(document, warning, _PORTRAIT)] if document else []
    parts += [_part(_body(annex, _LANDSCAPE), warning, _LANDSCAPE) for annex in annexes]
    return "\n\n".join(parts)


def _part(lines: Iterable[str], warning: str, room: int) -> str:
    """The lines as text, with the warning at the top."""
    above = [right(warning, room), ""] if warning else []
    return "".join(f"{visible(line).rstrip()}\n" for line in (*above, *lines))


def _body(blocks: Sequence[Block], room: int) -> Iterator[str]:
    """The blocks in order; sections and tables have an empty line around them."""
    previous: Block | None = None
    for block in blocks:
        if _is_apart(previous, block):
            yield ""
        yield from _lines(previous, block, room)
        previous = block


def _is_apart(previous: Block | None, block: Block) -> bool:
    if previous is None:
        return False
    begins_section = isinstance(block, Heading) and block.level > 1
    return begins_section or isinstance(previous, Table) or isinstance(block, Table)


def _lines(previous: Block | None, block: Block, room: int) -> list[str]:
    if isinstance(block, Table):
        return table_lines(block, room)
    text = visible(plain_text(block.spans))
    if isinstance(block, Paragraph) and not is_attachment_line(previous, block):
        return [f"{block.marker} {text}".lstrip()]
    if isinstance(block, Heading) and block.level > 1:
        return [" ".join(text.split())]
    return [centred(line, room) for line in wrapped(text, room)]
